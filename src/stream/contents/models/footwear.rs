//! Shoes: soles with their pattern, shanks, uppers with eyelets or buckles, pairs heel to toe in shoe boxes.

use crate::matter::material::Material;
use crate::stream::contents::models::build::{
    Axis, Choice, Make, Parts, Spec, grid, oval, packed, pieces, rod, slab,
};

/// How footwear is packed.
pub(super) fn make(spec: &Spec) -> (&'static str, Make) {
    match spec.unit_grams() {
        unit if unit < 500.0 => ("sandals or slippers", sandals),
        _ => ("shoe box", shoe_box),
    }
}

/// One sole, toe towards +x: a slab with rounded ends and a pattern beneath; its upper side is z = 0.
fn sole(size: f64, thick: f64, rubber: (Material, f64), fine: bool, choice: &mut Choice) -> Parts {
    let mut sole = Parts::new();
    let (long, wide) = (285.0 * size, 96.0 * size);
    let put = |parts: &mut Parts, solid| parts.put(packed(solid, rubber.1));
    let z = -thick / 2.0;
    // Ball, waist and heel, side by side so that nothing overlaps.
    put(
        &mut sole,
        slab([long * 0.16, 0.0, z], [long * 0.36, wide, thick], rubber.0),
    );
    put(
        &mut sole,
        slab(
            [-long * 0.13, 0.0, z],
            [long * 0.22, wide * 0.72, thick],
            rubber.0,
        ),
    );
    put(
        &mut sole,
        slab(
            [-long * 0.35, 0.0, z],
            [long * 0.22, wide * 0.78, thick],
            rubber.0,
        ),
    );
    put(
        &mut sole,
        slab(
            [long * 0.395, 0.0, z],
            [long * 0.11, wide * 0.8, thick],
            rubber.0,
        ),
    );
    put(
        &mut sole,
        slab(
            [long * 0.475, 0.0, z],
            [long * 0.05, wide * 0.5, thick],
            rubber.0,
        ),
    );
    put(
        &mut sole,
        slab(
            [-long * 0.48, 0.0, z],
            [long * 0.04, wide * 0.55, thick],
            rubber.0,
        ),
    );
    let lug = thick * choice.between(0.25, 0.45);
    let below = -thick - lug / 2.0;
    match choice.below(3) {
        _ if !fine => {}
        0 => {
            // Bars across.
            for i in 0..8 {
                let x = long * (-0.4 + 0.11 * f64::from(i));
                put(
                    &mut sole,
                    slab([x, 0.0, below], [long * 0.06, wide * 0.7, lug], rubber.0),
                );
            }
        }
        1 => {
            // Round studs.
            for i in 0..12 {
                let x = long * (-0.4 + 0.16 * f64::from(i / 2));
                let y = wide * if i % 2 == 0 { -0.22 } else { 0.22 };
                put(
                    &mut sole,
                    rod([x, y, below], Axis::Z, wide * 0.12, lug, rubber.0),
                );
            }
        }
        _ => {
            // A heel block.
            let heel = lug * 4.0;
            put(
                &mut sole,
                slab(
                    [-long * 0.37, 0.0, -thick - heel / 2.0],
                    [long * 0.2, wide * 0.7, heel],
                    rubber.0,
                ),
            );
        }
    }
    sole
}

/// The upper over a sole: toe box, instep with tongue and eyelets, heel counter, insole and shank.
fn upper(size: f64, hide: (Material, f64), boot: bool, toecap: bool, choice: &mut Choice) -> Parts {
    let mut upper = Parts::new();
    let (long, wide) = (285.0 * size, 96.0 * size);
    // Insole in two layers with the steel shank between.
    let board = 1.6 * size;
    upper.put(packed(
        slab(
            [0.0, 0.0, board / 2.0],
            [long * 0.94, wide * 0.68, board],
            Material::CellulosePaper,
        ),
        0.7,
    ));
    let shank = [-long * 0.14, 0.0, board + 0.5 * size];
    upper.put(slab(
        shank,
        [110.0 * size, 14.0 * size, 1.0 * size],
        Material::Steel1pctC,
    ));
    let floor = board + 1.2 * size;
    let wall = if boot { 3.2 } else { 2.4 } * size;
    // Toe box: a half-open vault along x, stuffed with paper.
    let vault = |x: f64, length: f64, high: f64, broad: f64| {
        (
            oval(
                [x, 0.0, floor + high],
                Axis::X,
                (broad, high),
                length,
                hide.0,
            ),
            oval(
                [x, 0.0, floor + high],
                Axis::X,
                (broad - wall, high - wall),
                length,
                hide.0,
            ),
        )
    };
    for (x, length, high, broad) in [
        (long * 0.33, long * 0.26, 29.0 * size, wide * 0.46),
        (long * 0.08, long * 0.24, 38.0 * size, wide * 0.47),
    ] {
        let (outer, inner) = vault(x, length, high, broad);
        upper.carve(packed(outer, hide.1), inner);
        let paper = oval(
            [x, 0.0, floor + high],
            Axis::X,
            (broad - wall * 1.2, high - wall * 1.2),
            length * 0.9,
            Material::CellulosePaper,
        );
        if toecap && length > long * 0.25 {
            let steel = oval(
                [x, 0.0, floor + high],
                Axis::X,
                (broad - wall * 1.1, high - wall * 1.1),
                length * 0.8,
                Material::Steel1pctC,
            );
            let room = oval(
                [x, 0.0, floor + high],
                Axis::X,
                (
                    broad - wall * 1.1 - 1.8 * size,
                    high - wall * 1.1 - 1.8 * size,
                ),
                length * 0.8,
                Material::Steel1pctC,
            );
            upper.carve(packed(steel, 5.0), room);
        } else {
            upper.put(packed(paper, 0.06));
        }
    }
    // Quarter and counter: an upright oval shell, open above.
    let tall = if boot {
        choice.between(120.0, 150.0)
    } else {
        66.0
    } * size;
    let heel = [-long * 0.26, 0.0, floor + tall / 2.0];
    let semi = (long * 0.21, wide * 0.42);
    let quarter = packed(oval(heel, Axis::Z, semi, tall, hide.0), hide.1);
    upper.carve(
        quarter,
        oval(heel, Axis::Z, (semi.0 - wall, semi.1 - wall), tall, hide.0),
    );
    // Eyelets in two rows on the instep.
    let top = floor + 2.0 * 38.0 * size;
    let metal = choice.of(&[Material::Brass7030, Material::Aluminium, Material::Nylon6]);
    for i in 0..8 {
        let x = long * (0.0 + 0.05 * f64::from(i / 2));
        let y = if i % 2 == 0 { -14.0 } else { 14.0 } * size;
        upper.put(rod(
            [x, y, top + 0.8 * size],
            Axis::Z,
            3.2 * size,
            1.6 * size,
            metal,
        ));
    }
    upper
}

fn shoe_box(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let pairs = pieces(spec.units, 2);
    let unit = spec.unit_grams();
    let size = libm::cbrt(spec.grams / f64::from(pairs) / 950.0) * s;
    let boot = unit > 1200.0;
    let toecap = unit > 1700.0 && unit < 2200.0;
    let rubber = choice.of(&[
        (Material::SiliconeRubber, 1.05),
        (Material::Polyethylene, 0.25),
        (Material::PVC, 0.9),
        (Material::Polyethylene, 0.35),
    ]);
    let hide = if boot {
        (Material::Leather, 0.9)
    } else {
        choice.of(&[
            (Material::Leather, 0.8),
            (Material::Cotton, 0.5),
            (Material::PET, 0.5),
        ])
    };
    let hide = spec.substance(hide.0, hide.1);
    let thick = choice.between(12.0, 20.0) * size;
    let mut shoe = sole(size, thick, rubber, pairs == 1, &mut choice);
    shoe.solids
        .extend(upper(size, hide, boot, toecap, &mut choice).solids);
    // Lying on their sides, heel to toe, soles outwards.
    let left = shoe.tipped();
    let right = left.reversed();
    let mut pair = Parts::new();
    let side = left.size()[1];
    pair.set(&left, 0.0, 0.0, 0.0);
    pair.set(
        &right,
        choice.between(-6.0, 6.0) * size,
        side + 3.0 * size,
        0.0,
    );
    let tissue = [0.0, side / 2.0, pair.bounds().high[2] + 1.0 * size];
    let sheet = [280.0 * size, side * 1.6, 1.5 * size];
    pair.put(packed(slab(tissue, sheet, Material::CellulosePaper), 0.15));
    let boxed = pair.boxed(
        1.0,
        Material::CellulosePaper,
        [8.0 * size, 6.0 * size, 4.0 * size],
    );
    grid(&boxed, pairs, 1, 1, 0.5)
}

/// Soles with straps or a felt cover, in a bag.
fn sandals(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let pairs = pieces(spec.units, 3);
    let size = libm::cbrt(spec.grams / f64::from(pairs) / 480.0) * s;
    let foam = choice.of(&[
        (Material::Polyethylene, 0.3),
        (Material::PVC, 0.45),
        (Material::Polyethylene, 0.22),
    ]);
    let felt = choice.below(2) == 0;
    let foam = spec.substance(foam.0, foam.1);
    let mut shoe = sole(size, 22.0 * size, foam, pairs < 3, &mut choice);
    let (x, long) = (55.0 * size, if felt { 110.0 } else { 40.0 } * size);
    let (broad, high) = (44.0 * size, 28.0 * size);
    let cloth = if felt {
        (Material::Cotton, 0.3)
    } else {
        (Material::PVC, 1.1)
    };
    let arch = packed(
        oval([x, 0.0, high], Axis::X, (broad, high), long, cloth.0),
        cloth.1,
    );
    let wall = if felt { 4.0 } else { 2.0 } * size;
    shoe.carve(
        arch,
        oval(
            [x, 0.0, high],
            Axis::X,
            (broad - wall, high - wall),
            long,
            cloth.0,
        ),
    );
    if !felt {
        let buckle = [x, 0.0, 2.0 * high + 1.2 * size];
        shoe.put(slab(
            buckle,
            [18.0 * size, 22.0 * size, 2.4 * size],
            choice.of(&[Material::Zinc, Material::Brass7030]),
        ));
    }
    let other = shoe.upside_down().reversed();
    let mut pair = Parts::new();
    let top = pair.set(&shoe, 0.0, 0.0, 0.0);
    pair.set(&other, 0.0, 0.0, top + 0.5 * size);
    grid(
        &pair.bagged(Material::Polyethylene),
        pairs,
        1,
        pairs.min(2),
        0.5,
    )
}
