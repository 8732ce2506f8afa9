//! Test pieces: boxes, cylinders and spheres of named materials, as a file states them.
//!
//! The format is documented beside the shipped pieces, in `assets/phantoms/README.md`.

use std::fmt;

use ron::extensions::Extensions;
use serde::de::{Error as _, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use crate::inspection::xray::geometry::{Beam, Field, MAX_PIXELS, SOURCE_DISTANCE_MM, View};
use crate::matter::material::Material;
use crate::matter::solid::{Bounds, Pose, Shape, Solid, Vec3};

/// Largest size of a file in bytes: ten thousand solids fit with room to spare.
pub const PHANTOM_BYTES_MAX: usize = 4 * 1024 * 1024;
/// Most solids of a test piece.
pub const SOLIDS_MAX: usize = 10_000;
/// How far two lengths may differ and still count as equal, in mm.
const SLACK_MM: f64 = 1e-6;

/// A test piece.
#[derive(Clone, Debug, PartialEq)]
pub struct Phantom {
    pub beam: Beam,
    /// Side of a pixel in the middle plane of the piece, in mm.
    pub pitch_mm: f64,
    /// At least one, of which at least one is no hollow.
    pub solids: Vec<Solid>,
}

/// What is wrong with the text of a test piece.
#[derive(Debug, thiserror::Error, PartialEq)]
pub enum PhantomError {
    #[error("the file is {0} bytes long; at most {PHANTOM_BYTES_MAX} are read")]
    TooLong(usize),
    #[error("{line}:{column}: {what}")]
    Faulty {
        line: usize,
        column: usize,
        what: String,
    },
    #[error(
        "the picture would have more than {MAX_PIXELS} lines or columns; write a pitch of at least {0} mm"
    )]
    TooFine(f64),
}

impl Phantom {
    /// Reads the text of a test piece.
    ///
    /// # Errors
    /// When the text is not RON, names an unknown material, or holds a number out of its range.
    pub fn parse(text: &str) -> Result<Phantom, PhantomError> {
        if text.len() > PHANTOM_BYTES_MAX {
            return Err(PhantomError::TooLong(text.len()));
        }
        let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
        let file: PhantomFile = options
            .from_str(text)
            .map_err(|error| PhantomError::Faulty {
                line: error.span.start.line,
                column: error.span.start.col,
                what: sentence(&error.code),
            })?;
        Ok(Phantom {
            beam: file.beam.into(),
            pitch_mm: file.pitch.0,
            solids: file.solids.0,
        })
    }

    /// The block that encloses the piece.
    pub fn bounds(&self) -> Bounds {
        let all = self.solids.iter().map(Solid::bounds);
        all.reduce(|all, solid| all.union(&solid))
            .expect("a piece that was read has a solid")
    }

    /// The pixels around the piece. The ray of the middle pixel passes square through the middle of the block
    /// that encloses the piece.
    ///
    /// # Errors
    /// When the picture would have more than [`MAX_PIXELS`] columns or lines.
    pub fn field(&self, view: View) -> Result<Field, PhantomError> {
        let fitted = match self.beam {
            Beam::Fan { .. } => Field::around(&self.bounds(), view),
            Beam::Parallel => Field::parallel(&self.bounds(), view),
        };
        let pixels = |count: usize| count as f64 * fitted.pitch_mm / self.pitch_mm;
        let most = pixels(fitted.columns).max(pixels(fitted.lines));
        if most > (MAX_PIXELS - 1) as f64 {
            let least = self.pitch_mm * most / (MAX_PIXELS - 1) as f64;
            // Rounded up, so that the advice can be taken.
            return Err(PhantomError::TooFine((least * 100.0).ceil() / 100.0));
        }
        Ok(Field {
            columns: pixels(fitted.columns).ceil() as usize | 1,
            lines: pixels(fitted.lines).ceil() as usize | 1,
            pitch_mm: self.pitch_mm,
            ..fitted
        })
    }
}

/// What the reader says, without its surroundings where we worded it ourselves.
fn sentence(code: &ron::Error) -> String {
    match code {
        ron::Error::Message(message) => message.clone(),
        other => other.to_string(),
    }
}

/// A test piece as its file states it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename = "Phantom")]
struct PhantomFile {
    /// Format version; 1, which may be left out.
    #[serde(default, rename = "format", deserialize_with = "first_format")]
    _format: (),
    /// What the piece is for.
    #[serde(default, rename = "note")]
    _note: String,
    #[serde(default)]
    beam: BeamWord,
    #[serde(default)]
    pitch: Pitch,
    solids: Solids,
}

#[derive(Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
enum BeamWord {
    #[default]
    Fan,
    Parallel,
}

impl From<BeamWord> for Beam {
    fn from(word: BeamWord) -> Beam {
        match word {
            BeamWord::Fan => Beam::Fan {
                distance_mm: SOURCE_DISTANCE_MM,
            },
            BeamWord::Parallel => Beam::Parallel,
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[serde(rename = "solid")]
enum SolidFile {
    #[serde(rename = "box")]
    Block {
        material: Named,
        /// Lengths along x, y and z.
        size: (Length, Length, Length),
        at: (Place, Place, Place),
        #[serde(default)]
        density: Option<Density>,
        #[serde(default)]
        turn: (Angle, Angle, Angle),
        #[serde(default)]
        hollow: bool,
    },
    #[serde(rename = "cylinder")]
    Cylinder {
        material: Named,
        radius: Length,
        length: Length,
        at: (Place, Place, Place),
        #[serde(default)]
        along: Axis,
        #[serde(default)]
        density: Option<Density>,
        #[serde(default)]
        turn: (Angle, Angle, Angle),
        #[serde(default)]
        hollow: bool,
    },
    #[serde(rename = "sphere")]
    Sphere {
        material: Named,
        radius: Length,
        at: (Place, Place, Place),
        #[serde(default)]
        density: Option<Density>,
        #[serde(default)]
        hollow: bool,
    },
}

#[derive(Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Axis {
    X,
    Y,
    #[default]
    Z,
}

impl Axis {
    /// Own axes of a cylinder that lies along this axis.
    const fn axes(self) -> [Vec3; 3] {
        let (x, y, z) = ([1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]);
        match self {
            Axis::X => [y, z, x],
            Axis::Y => [z, x, y],
            Axis::Z => [x, y, z],
        }
    }
}

impl SolidFile {
    fn solid(self) -> Solid {
        let unturned = (Angle(0.0), Angle(0.0), Angle(0.0));
        let (shape, axis, material, at, density, turn, hollow) = match self {
            SolidFile::Block {
                material,
                size,
                at,
                density,
                turn,
                hollow,
            } => {
                let half = [size.0.0, size.1.0, size.2.0].map(|length| length / 2.0);
                let shape = Shape::Block { half };
                (shape, Axis::Z, material, at, density, turn, hollow)
            }
            SolidFile::Cylinder {
                material,
                radius,
                length,
                at,
                along,
                density,
                turn,
                hollow,
            } => {
                let shape = Shape::Cylinder {
                    semi_x: radius.0,
                    semi_y: radius.0,
                    half_length: length.0 / 2.0,
                };
                (shape, along, material, at, density, turn, hollow)
            }
            SolidFile::Sphere {
                material,
                radius,
                at,
                density,
                hollow,
            } => {
                let semi = [radius.0; 3];
                let shape = Shape::Ellipsoid { semi };
                (shape, Axis::Z, material, at, density, unturned, hollow)
            }
        };
        let pose = Pose {
            centre: [at.0.0, at.1.0, at.2.0],
            axes: axis.axes().map(|own| turned(own, turn)),
        };
        let plain = Solid::new(shape, pose, material.0);
        Solid {
            density_g_cm3: density.map_or(plain.density_g_cm3, |density| density.0),
            carved: hollow,
            ..plain
        }
    }
}

/// A direction after a roll about x, then a pitch about y, then a yaw about z, right-handed.
fn turned(v: Vec3, turn: (Angle, Angle, Angle)) -> Vec3 {
    let (roll, pitch, yaw) = (turn.0.sincos(), turn.1.sincos(), turn.2.sincos());
    let v = [
        v[0],
        v[1] * roll.1 - v[2] * roll.0,
        v[1] * roll.0 + v[2] * roll.1,
    ];
    let v = [
        v[0] * pitch.1 + v[2] * pitch.0,
        v[1],
        v[2] * pitch.1 - v[0] * pitch.0,
    ];
    [
        v[0] * yaw.1 - v[1] * yaw.0,
        v[0] * yaw.0 + v[1] * yaw.1,
        v[2],
    ]
}

/// Reads the one format version that there is.
fn first_format<'de, D: Deserializer<'de>>(deserializer: D) -> Result<(), D::Error> {
    match u32::deserialize(deserializer)? {
        1 => Ok(()),
        other => Err(D::Error::custom(format!(
            "format {other} is not known; this version reads format 1"
        ))),
    }
}

/// Numbers with a range, which says what it wants.
macro_rules! numbers {
    ($($name:ident $what:literal $unit:literal $least:literal $most:literal,)*) => { $(
        #[derive(Clone, Copy)]
        struct $name(f64);

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<$name, D::Error> {
                let value = f64::deserialize(deserializer)?;
                if ($least..=$most).contains(&value) {
                    return Ok($name(value));
                }
                Err(D::Error::custom(format!(
                    "{} of {value} {unit} is out of range; write {} to {} {unit}",
                    $what, $least, $most, unit = $unit
                )))
            }
        }
    )* };
}

numbers! {
    Length "a length" "mm" 0.01 2_000.0,
    Place "a place" "mm" -2_000.0 2_000.0,
    Density "a density" "g/cm3" 0.0001 25.0,
    Angle "an angle" "degrees" -360.0 360.0,
    Pitch "a pitch" "mm" 0.05 10.0,
}

impl Default for Angle {
    fn default() -> Angle {
        Angle(0.0)
    }
}

impl Default for Pitch {
    fn default() -> Pitch {
        Pitch(0.5)
    }
}

impl Angle {
    /// Sine and cosine; exact for quarter turns.
    fn sincos(self) -> (f64, f64) {
        let quarters = self.0 / 90.0;
        match quarters.rem_euclid(4.0) {
            0.0 => (0.0, 1.0),
            1.0 => (1.0, 0.0),
            2.0 => (0.0, -1.0),
            3.0 => (-1.0, 0.0),
            _ => libm::sincos(self.0 * std::f64::consts::PI / 180.0),
        }
    }
}

/// A material by its name.
struct Named(Material);

impl<'de> Deserialize<'de> for Named {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Named, D::Error> {
        let name = String::deserialize(deserializer)?;
        Material::named(&name).map(Named).ok_or_else(|| {
            D::Error::custom(format!(
                "there is no material \"{}\"; {}",
                name.escape_debug(),
                help(&name)
            ))
        })
    }
}

/// The material that was probably meant, or all there are.
fn help(written: &str) -> String {
    /// Longer texts are no misspelt names, and comparing them takes long.
    const LONGEST: usize = 80;
    /// Likeness from which a name is worth asking for, of 1.
    const LIKE: f64 = 0.85;
    let names = Material::ALL.iter().map(|material| material.name());
    let folded = written.to_lowercase().replace([' ', '-'], "_");
    let closest = names
        .clone()
        .filter(|_| (1..=LONGEST).contains(&written.len()))
        .map(|name| (strsim::jaro_winkler(&folded, &name.to_lowercase()), name))
        .max_by(|one, other| one.0.total_cmp(&other.0));
    match closest {
        Some((likeness, name)) if likeness >= LIKE => format!("did you mean \"{name}\"?"),
        _ => format!("write one of: {}", names.collect::<Vec<&str>>().join(", ")),
    }
}

/// The solids, checked while they are read, so that a fault is reported where it stands.
struct Solids(Vec<Solid>);

impl<'de> Deserialize<'de> for Solids {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Solids, D::Error> {
        deserializer.deserialize_seq(SolidsVisitor)
    }
}

struct SolidsVisitor;

impl<'de> Visitor<'de> for SolidsVisitor {
    type Value = Solids;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a list of box(…), cylinder(…) and sphere(…)")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Solids, A::Error> {
        let mut solids: Vec<Solid> = Vec::new();
        while let Some(file) = list.next_element::<SolidFile>()? {
            let solid = file.solid();
            if solids.len() == SOLIDS_MAX {
                let what = format!("a test piece has at most {SOLIDS_MAX} solids");
                return Err(A::Error::custom(what));
            }
            if solid.carved && !solids.iter().any(|around| holds(around, &solid)) {
                return Err(A::Error::custom(format!(
                    "this hollow (solid {} of the list) does not lie within an earlier solid of {} \
                     of the same density; write that solid first, or let the hollow be smaller",
                    solids.len() + 1,
                    solid.material
                )));
            }
            solids.push(solid);
        }
        if solids.is_empty() {
            return Err(A::Error::custom("the list of solids is empty; write one"));
        }
        Ok(Solids(solids))
    }
}

/// Whether a hollow can have been taken out of a solid, as far as the blocks around both tell.
fn holds(around: &Solid, hollow: &Solid) -> bool {
    !around.carved
        && around.material == hollow.material
        && around.density_g_cm3 == hollow.density_g_cm3
        && around.bounds().encloses(&hollow.bounds(), SLACK_MM)
}

#[cfg(test)]
mod tests;
