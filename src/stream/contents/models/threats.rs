//! What is a threat whatever the papers say.

use crate::customs::evidence::ThreatShape;
use crate::customs::goods::ImageClass;
use crate::matter::material::Material;
use crate::stream::contents::models::Model;
use crate::stream::contents::models::build::{
    Axis, Choice, Parts, axes_along, bar, egg, fitted, oval, packed, rod, slab,
};
use crate::stream::contents::models::firearms;
use crate::stream::contents::models::scrap::heap;

/// A threat of exactly `grams` mass.
pub(super) fn make(shape: ThreatShape, grams: f64, variety: u32) -> Model {
    let pick = Choice::new(variety).below(3);
    match shape {
        ThreatShape::DenseOrganicBlock => {
            fitted("wrapped block", ImageClass::PowderOrBlock, grams, |s| {
                let mut choice = Choice::new(variety);
                let substance = choice.of(&[
                    (Material::LactoseMonohydrate, 1.25),
                    (Material::Sucrose, 1.2),
                    (Material::GelatinCapsule, 1.1),
                ]);
                wrapped_block(grams, substance, s, &mut choice)
            })
        }
        ThreatShape::FirearmPart => {
            // Nominal masses of the three parts: each is scaled to what is asked.
            let (name, part): (&'static str, fn(f64) -> Parts) = match pick {
                0 => ("pistol slide", firearms::slide),
                1 => ("pistol frame", firearms::frame),
                _ => ("loaded magazine", loaded),
            };
            let nominal = part(1.0).mass_grams();
            let size = libm::cbrt(grams / nominal);
            fitted(name, ImageClass::MetalPieces, grams, |s| part(size * s))
        }
        ThreatShape::AnimalPart => fitted("tusk", ImageClass::SmallHardGoods, grams, |s| {
            tusk(grams, s, &mut Choice::new(variety))
        }),
        ThreatShape::OldMetalObject => {
            fitted("old metal object", ImageClass::MetalPieces, grams, |s| {
                relic(grams, s, &mut Choice::new(variety))
            })
        }
        ThreatShape::MixedScrap => fitted("mixed scrap", ImageClass::MetalPieces, grams, |s| {
            heap(
                libm::cbrt(grams * 1000.0 / 1.0) * s,
                4,
                &mut Choice::new(variety),
            )
        }),
    }
}

fn loaded(size: f64) -> Parts {
    firearms::magazine(size, 7).lying()
}

/// A pressed brick in film and tape, sometimes in two layers.
pub(super) fn wrapped_block(
    grams: f64,
    substance: (Material, f64),
    s: f64,
    choice: &mut Choice,
) -> Parts {
    let edge = libm::cbrt(grams * 1000.0 / substance.1) * s;
    let (long, wide) = (
        edge * choice.between(1.35, 1.6),
        edge * choice.between(0.95, 1.1),
    );
    let thick = edge * edge * edge / (long * wide);
    let mut brick = Parts::new();
    // Pressed in two lifts, with a stamp in the upper face.
    brick.put(packed(
        slab(
            [0.0, 0.0, thick * 0.25],
            [long, wide, thick * 0.5],
            substance.0,
        ),
        substance.1,
    ));
    let upper = packed(
        slab(
            [0.0, 0.0, thick * 0.75],
            [long, wide, thick * 0.5],
            substance.0,
        ),
        substance.1 * 1.02,
    );
    let stamp = oval(
        [0.0, 0.0, thick * 0.97],
        Axis::Z,
        (long * 0.2, wide * 0.22),
        thick * 0.06,
        substance.0,
    );
    brick.carve(upper, stamp);
    let film = brick.boxed(0.4, Material::Polyethylene, [0.2; 3]);
    film.boxed(
        0.5,
        choice.of(&[Material::PVC, Material::Polypropylene]),
        [0.2; 3],
    )
}

/// A curved row of tapering lumps of dentine, hollow at the thick end.
fn tusk(grams: f64, s: f64, choice: &mut Choice) -> Parts {
    let size = libm::cbrt(grams / 1500.0) * s;
    let density = 1.8;
    let dentine = Material::CaHPO4Excipient;
    let mut parts = Parts::new();
    let number = 9;
    let bend = choice.between(0.05, 0.11);
    let (mut x, mut y, mut turn) = (0.0, 0.0, 0.0_f64);
    for i in 0..number {
        let share = f64::from(i) / f64::from(number);
        let radius = (34.0 - 27.0 * share) * size;
        let long = 46.0 * size;
        let along = [libm::cos(turn), libm::sin(turn), 0.0];
        let centre = [x + along[0] * long / 2.0, y + along[1] * long / 2.0, 0.0];
        // Cylinders, shortened on the inside of the bend, with a solid core only towards the tip.
        let short = radius * libm::sin(bend) + 0.05 * size;
        let mut piece = rod(centre, Axis::Z, radius, long - 2.0 * short, dentine);
        piece.pose.axes = axes_along(along);
        if i < 4 {
            let share = 1.0 - f64::from(i + 1) / 5.0;
            let mut pulp = rod(
                centre,
                Axis::Z,
                radius * 0.75 * share,
                long - 2.0 * short,
                dentine,
            );
            pulp.pose.axes = piece.pose.axes;
            parts.carve(packed(piece, density), pulp);
        } else {
            parts.put(packed(piece, density));
        }
        x += along[0] * long;
        y += along[1] * long;
        turn += bend * 2.0;
    }
    let tip = [libm::cos(turn), libm::sin(turn), 0.0];
    let mut end = egg(
        [x + tip[0] * 18.0 * size, y + tip[1] * 18.0 * size, 0.0],
        [6.0 * size, 6.0 * size, 16.0 * size],
        dentine,
    );
    end.pose.axes = axes_along(tip);
    parts.put(packed(end, density));
    parts
}

/// A bronze bell, a lamp on a foot, or a dagger with corroded fittings.
fn relic(grams: f64, s: f64, choice: &mut Choice) -> Parts {
    let size = libm::cbrt(grams / 900.0) * s;
    let metal = choice.of(&[Material::Copper, Material::Brass7030]);
    let density = metal.density_g_cm3() * 0.95;
    let on = |z: f64, r: f64, l: f64| {
        packed(
            rod([0.0, 0.0, z * size], Axis::Z, r * size, l * size, metal),
            density,
        )
    };
    let mut parts = Parts::new();
    match choice.below(3) {
        0 => {
            for (z, radius, tall) in [(10.0, 48.0, 20.0), (32.0, 40.0, 24.0), (54.0, 34.0, 20.0)] {
                parts.carve(on(z, radius, tall), on(z, radius - 5.0, tall));
            }
            parts.put(on(67.0, 33.0, 6.0));
            parts.put(on(79.0, 8.0, 18.0));
            parts.put(packed(
                egg(
                    [0.0, 0.0, 30.0 * size],
                    [9.0 * size, 9.0 * size, 14.0 * size],
                    Material::Iron,
                ),
                7.0,
            ));
        }
        1 => {
            parts.put(on(3.0, 42.0, 6.0));
            parts.put(on(40.0, 8.0, 68.0));
            parts.carve(on(86.0, 38.0, 24.0), on(88.0, 33.0, 20.0));
            let spout = bar(
                [42.0 * size, 0.0, 88.0 * size],
                [72.0 * size, 0.0, 96.0 * size],
                7.0 * size,
                metal,
            );
            parts.put(packed(spout, density));
        }
        _ => {
            let flat = |x: f64, sides: [f64; 3]| {
                packed(
                    slab([x * size, 0.0, 0.0], sides.map(|side| side * size), metal),
                    density,
                )
            };
            parts.put(flat(95.0, [170.0, 34.0, 7.0]));
            parts.put(flat(195.0, [30.0, 20.0, 6.0]));
            parts.put(flat(4.0, [12.0, 82.0, 14.0]));
            parts.put(packed(
                rod(
                    [-52.0 * size, 0.0, 0.0],
                    Axis::X,
                    12.0 * size,
                    100.0 * size,
                    metal,
                ),
                density * 0.8,
            ));
            parts.put(packed(
                egg([-120.0 * size, 0.0, 0.0], [18.0 * size; 3], metal),
                density,
            ));
        }
    }
    parts
}
