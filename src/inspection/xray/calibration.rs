//! From two transmissions to matter: effective atomic number and areal density.
//!
//! The calibration answers: which element, and how much of it, dims both detector layers as measured? It
//! is a table computed from the same attenuation data and spectra that make the images, over a grid of
//! atomic number (continuous: mass attenuation is interpolated log-log between neighbouring elements) and
//! areal density (log spaced, up to opaque). Since the grid holds thick absorbers too, beam hardening is
//! accounted for; a threshold on the ratio of the two logarithms alone would take thick iron for glass.
//!
//! Two measurements cannot tell everything. The ratio grows with the atomic number up to about 40 to 60
//! and falls again where K edges lie inside the spectrum (50 keV for gadolinium, 88 keV for lead), so a
//! sheet of lead looks exactly like some amount of something light. The lower branch is preferred. The upper
//! one is taken where the lower would need more matter than lies along a ray in any handling unit
//! ([`MOST_ON_LOWER_BRANCH_G_CM2`]): lead from about 1.6 mm on, where organic matter would have to be 350 mm
//! of water. Thinner lead reads as light matter, as it does on any scanner that measures two energies.

use std::sync::LazyLock;

use crate::inspection::xray::attenuation;
use crate::inspection::xray::spectrum::{Response, Source};

/// Transmission (high-energy layer) above which a pixel counts as open air.
pub const OPEN_TRANSMISSION: f32 = 0.995;
/// Transmission (high-energy layer) below which a pixel counts as opaque: noise and dark current rule there.
pub const OPAQUE_TRANSMISSION: f32 = 0.0005;

/// The least and the greatest atomic number of the grid; the data end with lead.
pub const Z_RANGE: (f64, f64) = (4.0, 82.0);
/// Atomic numbers above this belong to the upper branch wherever the ratio's peak lies.
const LOWER_BRANCH_TO_Z: f64 = 64.0;
/// Most areal density that the lower branch is believed to show: parcels of at most 600 mm and 25 kg hold 16 g/cm²
/// on average along their longest side, and twice that at their densest.
pub const MOST_ON_LOWER_BRANCH_G_CM2: f64 = 35.0;
/// Steps of the atomic number below and above Z = 30.
const Z_STEPS: (f64, f64) = (0.5, 1.0);
/// Factor between areal densities of the grid.
const AREAL_FACTOR: f64 = 1.06;
/// Optical thicknesses (high-energy layer) of the first and last row.
const THICKNESS_RANGE: (f64, f64) = (0.003, 10.0);
/// Rows of the table, evenly spaced in the logarithm of the thickness.
const ROWS: usize = 160;
/// Columns of the table, evenly spaced in the ratio from the row's least to its greatest.
const COLUMNS: usize = 256;
/// Least transmission that a logarithm is taken of: below it a detector shows nothing.
const LEAST_TRANSMISSION: f32 = 1e-7;

/// What a pixel's two transmissions say.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reading {
    /// Effective atomic number.
    pub z: f32,
    /// Mass along the ray, in g/cm², of the element that dims the beam in this way.
    pub areal_g_cm2: f32,
}

/// The inverse table of one source.
#[derive(Clone, Debug)]
pub struct Calibration {
    rows: Vec<Row>,
    /// Row by row: effective atomic number, and optical thickness (high-energy layer) for each g/cm².
    cells: Vec<[f32; 2]>,
    ln_first: f32,
    rows_per_ln: f32,
}

/// One optical thickness in the high-energy layer.
#[derive(Clone, Copy, Debug)]
struct Row {
    /// Least ratio of the lower branch.
    least: f32,
    /// Columns for each unit of the ratio.
    columns_per_ratio: f32,
}

/// One element's way through the grid.
struct Track {
    z: f64,
    /// Ascending logarithm of the thickness in the high-energy layer, the ratio of the thicknesses (low to
    /// high), and the thickness for each g/cm².
    points: Vec<[f64; 3]>,
}

impl Calibration {
    /// The calibration of the scanner's source, computed when first asked for.
    pub fn scanner() -> &'static Calibration {
        static SCANNER: LazyLock<Calibration> = LazyLock::new(|| {
            Calibration::new(&Source::scanner()).expect("the scanner has two energies")
        });
        &SCANNER
    }

    /// Computes the calibration of a source; `None` for one whose layers see the same energy.
    pub fn new(source: &Source) -> Option<Calibration> {
        let response = source.response();
        let elements = Elements::new(&source.spectrum.kev);
        let tracks: Vec<Track> = atomic_numbers()
            .map(|z| Track::of(z, &elements.between(z), &response))
            .collect();
        let (first, last) = (libm::log(THICKNESS_RANGE.0), libm::log(THICKNESS_RANGE.1));
        let step = (last - first) / (ROWS - 1) as f64;
        let mut rows = Vec::with_capacity(ROWS);
        let mut cells = Vec::with_capacity(ROWS * COLUMNS);
        for position in 0..ROWS {
            let ln_thickness = first + step * position as f64;
            rows.push(row(&tracks, ln_thickness, &mut cells)?);
        }
        Some(Calibration {
            rows,
            cells,
            ln_first: first as f32,
            rows_per_ln: (1.0 / step) as f32,
        })
    }

    /// Reads two transmissions of the open beam; `None` for open air and where the beam does not come
    /// through.
    pub fn read(&self, low: f32, high: f32) -> Option<Reading> {
        if !(OPAQUE_TRANSMISSION..=OPEN_TRANSMISSION).contains(&high) {
            return None;
        }
        let thickness = -ln(high);
        let ratio = -ln(low.max(LEAST_TRANSMISSION)) / thickness;
        let place = (ln(thickness) - self.ln_first) * self.rows_per_ln;
        let place = place.clamp(0.0, (ROWS - 2) as f32 + 0.999);
        let first = place as usize;
        let share = place - first as f32;
        let (one, other) = (&self.rows[first], &self.rows[first + 1]);
        let mix = |one: f32, other: f32| one + (other - one) * share;
        let column = (ratio - mix(one.least, other.least))
            * mix(one.columns_per_ratio, other.columns_per_ratio);
        let column = column.clamp(0.0, (COLUMNS - 2) as f32 + 0.999);
        let [z, per_g_cm2] = self.cell(first, column, share);
        Some(Reading {
            z,
            areal_g_cm2: thickness / per_g_cm2,
        })
    }

    /// Bilinear between four cells.
    fn cell(&self, row: usize, column: f32, share: f32) -> [f32; 2] {
        let left = column as usize;
        let along = column - left as f32;
        let at = row * COLUMNS + left;
        let (near, far) = (&self.cells[at..at + 2], &self.cells[at + COLUMNS..][..2]);
        std::array::from_fn(|k| {
            let near = near[0][k] + (near[1][k] - near[0][k]) * along;
            let far = far[0][k] + (far[1][k] - far[0][k]) * along;
            near + (far - near) * share
        })
    }
}

/// Natural logarithm of a positive normal number to single precision, of basic operations only: an image takes
/// millions. With x = 2^k m and s = (m - 1)/(m + 1), ln x = k ln 2 + 2 (s + s³/3 + s⁵/5 + …).
fn ln(x: f32) -> f32 {
    const HALF_ROOT_BITS: u32 = std::f32::consts::FRAC_1_SQRT_2.to_bits();
    const MANTISSA_BITS: u32 = 23;
    let past = x.to_bits().wrapping_sub(HALF_ROOT_BITS);
    let exponent = past.cast_signed() >> MANTISSA_BITS;
    // Between the root of a half and that of two.
    let mantissa = (past & ((1 << MANTISSA_BITS) - 1)) + HALF_ROOT_BITS;
    let mantissa = f32::from_bits(mantissa);
    let s = (mantissa - 1.0) / (mantissa + 1.0);
    let square = s * s;
    let series =
        square * (2.0 / 3.0 + square * (2.0 / 5.0 + square * (2.0 / 7.0 + square * 2.0 / 9.0)));
    exponent as f32 * std::f32::consts::LN_2 + (2.0 * s + s * series)
}

/// The atomic numbers of the grid.
fn atomic_numbers() -> impl Iterator<Item = f64> {
    let (fine, coarse) = Z_STEPS;
    let low = (0..).map(move |k| Z_RANGE.0 + fine * f64::from(k));
    let high = (1..).map(move |k| 30.0 + coarse * f64::from(k));
    low.take_while(|z| *z <= 30.0)
        .chain(high.take_while(|z| *z <= Z_RANGE.1))
}

/// Logarithms of mass attenuation at the energies of a spectrum, for the elements of the data.
struct Elements {
    /// Logarithm of the atomic number, and of the coefficients.
    rows: Vec<(f64, Vec<f64>)>,
}

impl Elements {
    fn new(kev: &[f64]) -> Elements {
        let row = |z: u8| {
            let coefficient = |kev: &f64| {
                let coefficient = attenuation::element_attenuation_cm2_g(z, *kev);
                libm::log(coefficient.expect("the element was listed"))
            };
            (
                libm::log(f64::from(z)),
                kev.iter().map(coefficient).collect(),
            )
        };
        Elements {
            rows: attenuation::elements().map(row).collect(),
        }
    }

    /// Mass attenuation of a matter whose atomic number lies between those of two elements, in cm²/g.
    fn between(&self, z: f64) -> Vec<f64> {
        let ln_z = libm::log(z);
        let after = self.rows.partition_point(|row| row.0 < ln_z);
        let after = after.clamp(1, self.rows.len() - 1);
        let (one, other) = (&self.rows[after - 1], &self.rows[after]);
        let share = (ln_z - one.0) / (other.0 - one.0);
        let both = one.1.iter().zip(&other.1);
        both.map(|(one, other)| libm::exp(one + (other - one) * share))
            .collect()
    }
}

impl Track {
    fn of(z: f64, attenuation: &[f64], response: &Response) -> Track {
        let layers = response.low.iter().zip(&response.high);
        let bins: Vec<[f64; 3]> = attenuation
            .iter()
            .zip(layers)
            .map(|(mu, (low, high))| [*mu, *low, *high])
            .collect();
        let mean: f64 = bins.iter().map(|[mu, _, high]| mu * high).sum();
        let mut areal = THICKNESS_RANGE.0 / 2.0 / mean;
        let mut points: Vec<[f64; 3]> = Vec::new();
        let done = libm::log(THICKNESS_RANGE.1);
        while points.last().is_none_or(|point| point[0] <= done) {
            let (mut low, mut high) = (0.0, 0.0);
            for [mu, low_weight, high_weight] in &bins {
                // What is lost of the beam keeps its digits where nearly all comes through.
                let lost = libm::expm1(-mu * areal);
                low += low_weight * lost;
                high += high_weight * lost;
            }
            let (low, high) = (-libm::log1p(low), -libm::log1p(high));
            points.push([libm::log(high), low / high, high / areal]);
            areal *= AREAL_FACTOR;
        }
        Track { z, points }
    }

    /// Ratio, and thickness for each g/cm², where the logarithm of the thickness is this.
    fn at(&self, ln_thickness: f64) -> [f64; 2] {
        let after = self.points.partition_point(|point| point[0] < ln_thickness);
        let after = after.clamp(1, self.points.len() - 1);
        let (one, other) = (&self.points[after - 1], &self.points[after]);
        let share = (ln_thickness - one[0]) / (other[0] - one[0]);
        std::array::from_fn(|k| one[k + 1] + (other[k + 1] - one[k + 1]) * share)
    }
}

/// Appends the cells of one row; `None` where the ratio does not depend on the atomic number.
fn row(tracks: &[Track], ln_thickness: f64, cells: &mut Vec<[f32; 2]>) -> Option<Row> {
    let nodes: Vec<[f64; 3]> = tracks
        .iter()
        .map(|track| {
            let [ratio, per_g_cm2] = track.at(ln_thickness);
            [track.z, ratio, per_g_cm2]
        })
        .collect();
    let (lower, _) = nodes.split_at(nodes.partition_point(|node| node[0] <= LOWER_BRANCH_TO_Z));
    let peak = (0..lower.len()).max_by(|a, b| lower[*a][1].total_cmp(&lower[*b][1]))?;
    let rising = rising(&lower[..=peak]);
    let (least, most) = (rising[0][1], rising[rising.len() - 1][1]);
    if most - least < 1e-6 {
        return None;
    }
    let step = (most - least) / (COLUMNS - 1) as f64;
    let mut after = 1;
    for column in 0..COLUMNS {
        let ratio = least + step * column as f64;
        while after < rising.len() - 1 && rising[after][1] < ratio {
            after += 1;
        }
        let mut found = between(&rising[after - 1], &rising[after], ratio);
        if libm::exp(ln_thickness) / found[1] > MOST_ON_LOWER_BRANCH_G_CM2 {
            found = on_upper_branch(&nodes[peak..], ratio);
        }
        cells.push(found.map(|value| value as f32));
    }
    Some(Row {
        least: least as f32,
        columns_per_ratio: (1.0 / step) as f32,
    })
}

/// Atomic number, and thickness for each g/cm², where the ratio between two nodes is this.
fn between(one: &[f64; 3], other: &[f64; 3], ratio: f64) -> [f64; 2] {
    let share = (ratio - one[1]) / (other[1] - one[1]);
    [0, 2].map(|k| one[k] + (other[k] - one[k]) * share)
}

/// The same on the branch beyond the ratio's peak: the greatest atomic number of this ratio, or that of the least
/// ratio.
fn on_upper_branch(nodes: &[[f64; 3]], ratio: f64) -> [f64; 2] {
    let crossing = nodes.windows(2).rev().find(|pair| {
        let (low, high) = (pair[0][1].min(pair[1][1]), pair[0][1].max(pair[1][1]));
        (low..=high).contains(&ratio) && low < high
    });
    if let Some(pair) = crossing {
        return between(&pair[0], &pair[1], ratio);
    }
    let least = nodes.iter().min_by(|a, b| a[1].total_cmp(&b[1]));
    least.map_or([0.0, 1.0], |node| [node[0], node[2]])
}

/// The nodes whose ratio exceeds that of every node before.
fn rising(nodes: &[[f64; 3]]) -> Vec<[f64; 3]> {
    let mut kept: Vec<[f64; 3]> = Vec::with_capacity(nodes.len());
    for node in nodes {
        if kept.last().is_none_or(|last| node[1] > last[1]) {
            kept.push(*node);
        }
    }
    kept
}

#[cfg(test)]
mod tests;
