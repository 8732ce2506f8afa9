//! Blister packs of tablets and capsules, tablet bottles and tubes, loose tablets, patches and dressings.

use crate::customs::goods::{GoodsForm, GoodsKind};
use crate::matter::material::Material;
use crate::matter::solid::{Pose, Shape, Solid, Vec3};
use crate::stream::contents::models::build::{
    Axis, Choice, MOST_SOLIDS, Make, Parts, Spec, compact, grid, oval, packed, pieces, rod, slab,
};

/// Most tablets laid out one by one in strips.
const MOST_IN_STRIPS: u32 = 112;
/// Thickness of the formed film and of the lidding foil (mm).
const FILM: f64 = 0.25;
const FOIL: f64 = 0.025;

/// How tablets, capsules and patches are packed.
pub(super) fn make(form: GoodsForm, spec: &Spec) -> (&'static str, Make) {
    if form == GoodsForm::Patch {
        return if spec.kind == GoodsKind::Device {
            ("wrapped bandages", bandages)
        } else {
            ("carton of patches", patches)
        };
    }
    let bottle = spec.units > MOST_IN_STRIPS
        || spec.kind == GoodsKind::Article
        || (spec.units >= 50 && spec.choice().below(3) == 0);
    match (form, spec.kind) {
        (_, GoodsKind::Narcotic) => ("bag of loose tablets", loose),
        (_, GoodsKind::Sanitiser) => ("tub of tablets", tablet_bottle),
        (GoodsForm::Tablet, _) if spec.unit_grams() > 2.5 && spec.units >= 10 => {
            ("tubes of effervescent tablets", effervescent)
        }
        (GoodsForm::Capsule, _) if bottle => ("bottle of capsules", capsule_bottle),
        (_, _) if bottle => ("bottle of tablets", tablet_bottle),
        (GoodsForm::Capsule, _) => ("carton of blister packs", capsule_strips),
        (_, _) => ("carton of blister packs", tablet_strips),
    }
}

/// The substance of the tablets of an article.
fn tablet_substance(spec: &Spec, choice: &mut Choice) -> (Material, f64) {
    let own = match spec.kind {
        GoodsKind::Sanitiser => (Material::NaCl, 1.6),
        GoodsKind::Article => choice.of(&[
            (Material::AscorbicAcid, 1.3),
            (Material::CaCO3Tablet, 1.6),
            (Material::MicrocrystCelluloseTablet, 1.25),
        ]),
        _ => choice.of(&[
            (Material::MicrocrystCelluloseTablet, 1.3),
            (Material::LactoseMonohydrate, 1.35),
            (Material::ParacetamolTablet, 1.26),
            (Material::LactoseMonohydrate, 1.28),
            (Material::CaHPO4Excipient, 1.55),
        ]),
    };
    spec.substance(own.0, own.1)
}

/// The outline of one tablet or capsule, lying flat: half lengths, and whether it is rounded all over.
#[derive(Clone, Copy)]
struct Pill {
    half: Vec3,
    rounded: bool,
    substance: (Material, f64),
}

impl Pill {
    fn tablet(spec: &Spec, choice: &mut Choice, share: f64, s: f64) -> Pill {
        let substance = tablet_substance(spec, choice);
        let edge = spec.unit_edge(substance.1) * libm::cbrt(share) * s;
        // Round and flat, or oblong as large tablets are.
        let oblong = choice.below(5) < if spec.unit_grams() > 0.7 { 4 } else { 1 };
        let half = if oblong {
            [edge * 0.95, edge * 0.44, edge * 0.37]
        } else {
            let flat = choice.between(0.34, 0.44);
            [edge * 0.68, edge * 0.68, edge * flat]
        };
        Pill {
            half,
            rounded: oblong && choice.below(2) == 0,
            substance,
        }
    }

    fn capsule(spec: &Spec, choice: &mut Choice, share: f64, s: f64) -> Pill {
        // Hard shells filled with powder; supplements are often soft and filled with oil.
        let soft = spec.kind == GoodsKind::Article && choice.below(2) == 0;
        let substance = if soft {
            spec.substance(Material::GelatinCapsule, 1.0)
        } else {
            spec.substance(
                choice.of(&[Material::LactoseMonohydrate, Material::GelatinCapsule]),
                0.85,
            )
        };
        let edge = spec.unit_edge(substance.1) * libm::cbrt(share) * s;
        let long = if soft { 0.9 } else { 1.15 };
        let thin = if soft { 0.5 } else { 0.42 };
        Pill {
            half: [edge * long, edge * thin, edge * thin],
            rounded: true,
            substance,
        }
    }

    fn solid(&self, centre: Vec3) -> Solid {
        let [a, b, c] = self.half;
        let solid = if self.rounded {
            let shape = Shape::Ellipsoid { semi: self.half };
            Solid::new(shape, Pose::at(centre), self.substance.0)
        } else {
            oval(centre, Axis::Z, (a, b), 2.0 * c, self.substance.0)
        };
        packed(solid, self.substance.1)
    }

    /// Half the length of the longest diagonal: no turn needs more room.
    fn reach(&self) -> f64 {
        let [a, b, c] = self.half;
        if self.rounded {
            a.max(b).max(c)
        } else {
            let a = a.max(b);
            (a * a + c * c).sqrt()
        }
    }
}

fn tablet_strips(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let pill = Pill::tablet(spec, &mut choice, 0.6, s);
    strips(spec, &mut choice, pill)
}

fn capsule_strips(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let pill = Pill::capsule(spec, &mut choice, 0.6, s);
    strips(spec, &mut choice, pill)
}

/// Cavities in one strip: a customary number that divides the pack, or ten.
fn strip_size(units: u32, choice: &mut Choice) -> u32 {
    const CUSTOMARY: [u32; 6] = [10, 14, 7, 8, 15, 12];
    if units <= 8 {
        return units;
    }
    let skip = choice.below(4) as usize;
    let turned = CUSTOMARY.iter().cycle().skip(skip).take(CUSTOMARY.len());
    let fitting = turned.copied().find(|size| units.is_multiple_of(*size));
    fitting.unwrap_or(10)
}

fn strips(spec: &Spec, choice: &mut Choice, pill: Pill) -> Parts {
    let size = strip_size(spec.units, choice);
    let count = spec.units.div_ceil(size);
    // Domes cost two more solids for each tablet.
    let domed = (3 * spec.units + 2 * count + 3) as usize <= MOST_SOLIDS;
    let rows = if size.is_multiple_of(2) || size > 8 {
        2
    } else {
        1
    };
    let gap = choice.between(3.0, 5.0);
    let piles = if count > 6 { 2 } else { 1 };
    let mut all = Parts::new();
    let mut tops = [0.0; 2];
    let mut left = spec.units;
    for i in 0..count {
        let strip = strip(
            pill,
            size.min(left),
            (size.div_ceil(rows), rows),
            gap,
            domed,
        );
        left -= size.min(left);
        let pile = (i % piles) as usize;
        let aside = f64::from(i % piles) * (strip.size()[1] + 4.0);
        // Strips never lie exactly on one another.
        let (dx, dy) = (choice.between(-1.2, 1.2), choice.between(-0.8, 0.8));
        let strip = if i / piles % 2 == 1 {
            strip.reversed()
        } else {
            strip
        };
        tops[pile] = all.set(&strip, dx, aside + dy, tops[pile]) + 0.02;
    }
    all.carton_with_leaflet(spec.grams * 0.12)
}

/// One strip: lidding foil below, film on it, tablets in domes of film.
fn strip(pill: Pill, filled: u32, places: (u32, u32), gap: f64, domed: bool) -> Parts {
    let (columns, rows) = places;
    // Long tablets lie across the strip when there is one row, along it otherwise.
    let half = pill.half;
    let pitch = [2.0 * half[0] + gap, 2.0 * half[1] + gap];
    let (length, width) = (
        f64::from(columns) * pitch[0] + 3.0,
        f64::from(rows) * pitch[1] + 3.0,
    );
    let mut strip = Parts::new();
    let flat = |z: f64, thick: f64, material| slab([0.0, 0.0, z], [length, width, thick], material);
    strip.put(flat(FOIL / 2.0, FOIL, Material::Aluminium));
    strip.put(flat(FOIL + FILM / 2.0, FILM, Material::PVC));
    let base = FOIL + FILM;
    for i in 0..filled {
        let (column, row) = (i / rows, i % rows);
        let x = (f64::from(column) + 0.5) * pitch[0] - f64::from(columns) * pitch[0] / 2.0;
        let y = (f64::from(row) + 0.5) * pitch[1] - f64::from(rows) * pitch[1] / 2.0;
        strip.put(pill.solid([x, y, base + half[2]]));
        if domed {
            // A dome with some play around the tablet and a drawn film half as thick.
            let (play, film) = (0.4, FILM * 0.6);
            let tall = 2.0 * half[2] + 0.3;
            let inner = oval(
                [x, y, base + tall / 2.0],
                Axis::Z,
                (half[0] + play, half[1] + play),
                tall,
                Material::PVC,
            );
            let outer = oval(
                [x, y, base + (tall + film) / 2.0],
                Axis::Z,
                (half[0] + play + film, half[1] + play + film),
                tall + film,
                Material::PVC,
            );
            strip.carve(outer, inner);
        }
    }
    strip
}

fn tablet_bottle(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 110);
    let share = f64::from(spec.units) / f64::from(count) * 0.75;
    let pill = Pill::tablet(spec, &mut choice, share, s);
    bottle(count, pill, &mut choice)
}

fn capsule_bottle(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 110);
    let share = f64::from(spec.units) / f64::from(count) * 0.7;
    let pill = Pill::capsule(spec, &mut choice, share, s);
    bottle(count, pill, &mut choice)
}

/// Places of a hexagonal lattice within a number of rings around the middle.
fn hexagon(rings: i32) -> Vec<[f64; 2]> {
    let mut places = Vec::new();
    for q in -rings..=rings {
        for r in -rings..=rings {
            if (q + r).abs() <= rings {
                let (q, r) = (f64::from(q), f64::from(r));
                places.push([q + r / 2.0, r * 0.866_025_403_784]);
            }
        }
    }
    places
}

/// A bottle with pills at all angles, a cap and a tuft of wadding.
fn bottle(count: u32, pill: Pill, choice: &mut Choice) -> Parts {
    let rings = match count {
        0..=28 => 1,
        29..=114 => 2,
        _ => 3,
    };
    let places = hexagon(rings);
    let cell = 2.0 * pill.reach() * 1.02;
    let inner = (f64::from(rings) + 0.5) * cell + 0.3;
    let layers = count.div_ceil(places.len() as u32);
    let glass = choice.below(4) == 0;
    let (material, wall) = if glass {
        (Material::SodaLimeGlass, 1.8)
    } else {
        (Material::Polyethylene, 1.0)
    };
    let fill = f64::from(layers) * cell;
    let height = fill * choice.between(1.1, 1.35) + 2.0 * wall + 4.0;
    let mut parts = Parts::new();
    let middle = [0.0, 0.0, height / 2.0];
    let outer = inner + wall;
    parts.carve(
        rod(middle, Axis::Z, outer, height, material),
        rod(middle, Axis::Z, inner, height - 2.0 * wall, material),
    );
    for i in 0..count {
        let layer = i / places.len() as u32;
        let place = places[i as usize % places.len()];
        let z = wall + cell / 2.0 + f64::from(layer) * cell;
        let mut solid = pill.solid([place[0] * cell, place[1] * cell, z]);
        solid.pose.axes = choice.turn();
        parts.put(solid);
    }
    let neck = outer * 0.75;
    let cap = 12.0_f64.min(outer);
    parts.tube(
        [0.0, 0.0, height + cap / 2.0],
        Axis::Z,
        neck,
        1.5,
        cap,
        material,
    );
    parts.put(rod(
        [0.0, 0.0, height + cap + 0.75],
        Axis::Z,
        neck * 1.1,
        1.5,
        Material::Polypropylene,
    ));
    let skirt = rod(
        [0.0, 0.0, height + cap / 2.0 + 0.3],
        Axis::Z,
        neck * 1.1,
        cap - 0.6,
        Material::Polypropylene,
    );
    let around = rod(
        [0.0, 0.0, height + cap / 2.0 + 0.3],
        Axis::Z,
        neck,
        cap - 0.6,
        Material::Polypropylene,
    );
    parts.carve(skirt, around);
    parts
}

/// Flat tablets stacked in plastic tubes with a drying stopper.
pub(super) fn effervescent(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let substance = spec.substance(
        choice.of(&[Material::AscorbicAcid, Material::CaCO3Tablet]),
        1.45,
    );
    let in_tube = choice.of(&[10, 20]).min(spec.units);
    let tubes = pieces(spec.units.div_ceil(in_tube), 5);
    let edge = spec.unit_edge(substance.1) * 0.92 * s;
    let (radius, thick) = (edge * 0.88, edge * 0.36);
    let wall = 1.1;
    let mut tube = Parts::new();
    let stack = f64::from(in_tube) * (thick + 0.05);
    let length = stack + 3.0;
    let inner = radius + 0.5;
    let material = choice.of(&[Material::Polypropylene, Material::Aluminium]);
    let wall = if material == Material::Aluminium {
        0.5
    } else {
        wall
    };
    let middle = [0.0, 0.0, length / 2.0 + wall];
    let outer = rod(
        [0.0, 0.0, (length + wall) / 2.0],
        Axis::Z,
        inner + wall,
        length + wall,
        material,
    );
    tube.carve(outer, rod(middle, Axis::Z, inner, length, material));
    for i in 0..in_tube {
        let z = wall + (f64::from(i) + 0.5) * (thick + 0.05);
        tube.put(packed(
            rod([0.0, 0.0, z], Axis::Z, radius, thick, substance.0),
            substance.1,
        ));
    }
    // The stopper holds silica gel.
    let top = length + wall;
    let stopper = rod(
        [0.0, 0.0, top + 6.0],
        Axis::Z,
        inner + wall + 1.0,
        12.0,
        Material::Polyethylene,
    );
    let chamber = rod(
        [0.0, 0.0, top + 6.0],
        Axis::Z,
        inner - 1.0,
        9.0,
        Material::Polyethylene,
    );
    tube.carve(stopper, chamber);
    tube.put(packed(
        rod(
            [0.0, 0.0, top + 5.0],
            Axis::Z,
            inner - 1.2,
            6.5,
            Material::BorosilicateGlass,
        ),
        0.7,
    ));
    let tube = tube.lying();
    grid(&tube, tubes, 1, tubes.min(3), 0.5).carton()
}

/// Loose tablets in a knotted bag.
fn loose(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let substance = spec.substance(Material::LactoseMonohydrate, 1.3);
    let count = pieces(spec.units * 3, 125);
    let edge = libm::cbrt(spec.grams / f64::from(count) * 1000.0 / substance.1) * s;
    let pill = Pill {
        half: [edge * 0.66, edge * 0.66, edge * 0.4],
        rounded: false,
        substance,
    };
    let cell = 2.0 * pill.reach() * 1.01;
    let side = libm::cbrt(f64::from(count) / 0.6);
    let columns = (side * 1.2) as u32 + 1;
    let mut parts = Parts::new();
    for i in 0..count {
        let place = [i % columns, i / columns % columns, i / (columns * columns)];
        let mut solid = pill.solid(place.map(|at| f64::from(at) * cell));
        solid.pose.axes = choice.turn();
        parts.put(solid);
    }
    parts.bagged(Material::Polyethylene)
}

/// Transdermal patches, each in a laminate pouch.
fn patches(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 40);
    let side = spec.unit_edge(1.0) * 3.2 * s;
    let (foil, thick) = (0.05, side * 0.02);
    let long = side * choice.between(1.0, 1.4);
    let mut pouch = Parts::new();
    let laminate = |z: f64| {
        slab(
            [0.0, 0.0, z],
            [long + 14.0, side + 14.0, foil],
            Material::Aluminium,
        )
    };
    pouch.put(laminate(foil / 2.0));
    let (material, density) = spec.substance(Material::Polyethylene, 0.95);
    pouch.put(packed(
        slab(
            [0.0, 0.0, foil + thick / 2.0],
            [long, side, thick],
            material,
        ),
        density,
    ));
    pouch.put(laminate(foil * 1.5 + thick));
    grid(&pouch, count, 1, 1, 0.1).carton_with_leaflet(spec.grams * 0.1)
}

/// Gauze bandages, rolled, in paper wrappers.
fn bandages(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 35);
    let (material, density) = spec.substance(Material::Cotton, 0.22);
    let edge = spec.unit_edge(density) * s;
    let core = edge * 0.1;
    let (radius, length) = (edge * 0.5, edge * choice.between(1.1, 1.5));
    let mut roll = Parts::new();
    let at = [0.0, 0.0, radius];
    let outer = packed(rod(at, Axis::X, radius, length, material), density);
    roll.carve(outer, rod(at, Axis::X, core, length, material));
    let roll = roll.bagged(Material::CellulosePaper);
    compact(&roll, count, 0.5).carton()
}
