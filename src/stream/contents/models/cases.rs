//! Things in cases and tins: headphones, leather goods, sunglasses, cartridges, cigars.

use crate::matter::material::Material;
use crate::stream::contents::models::build::{
    Axis, Parts, Spec, bar, compact, egg, grid, oval, packed, pieces, rod, slab,
};
use crate::stream::contents::models::electronics::{board, filled_out};

/// Head band of steel, cups with magnets, pads, a case.
pub(super) fn headphones(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 4);
    let size = libm::cbrt(spec.grams / f64::from(count) / 420.0) * s;
    let mut piece = Parts::new();
    for x in [-1.0, 1.0] {
        let at = |z: f64| [x * 62.0 * size, 0.0, z * size];
        piece.carve(
            oval(
                at(14.0),
                Axis::Z,
                (40.0 * size, 46.0 * size),
                28.0 * size,
                Material::ABS,
            ),
            oval(
                at(14.0),
                Axis::Z,
                (37.5 * size, 43.5 * size),
                24.0 * size,
                Material::ABS,
            ),
        );
        piece.put(rod(
            at(8.0),
            Axis::Z,
            18.0 * size,
            10.0 * size,
            Material::NdFeBMagnet,
        ));
        piece.set(
            &board(34.0 * size, 30.0 * size, 5, &mut choice),
            x * 62.0 * size,
            0.0,
            14.0 * size,
        );
        let pad = packed(
            oval(
                at(37.0),
                Axis::Z,
                (42.0 * size, 48.0 * size),
                17.0 * size,
                Material::Polyethylene,
            ),
            0.15,
        );
        piece.carve(
            pad,
            oval(
                at(37.0),
                Axis::Z,
                (24.0 * size, 28.0 * size),
                17.0 * size,
                Material::Polyethylene,
            ),
        );
        let arm = [x * 62.0 * size, 90.0 * size, 14.0 * size];
        piece.put(slab(
            arm,
            [9.0 * size, 84.0 * size, 3.0 * size],
            Material::Stainless304,
        ));
    }
    piece.put(slab(
        [0.0, 138.0 * size, 14.0 * size],
        [134.0 * size, 10.0 * size, 3.0 * size],
        Material::Stainless304,
    ));
    let case = filled_out(piece, spec).boxed(2.5 * size, Material::PET, [10.0 * size; 3]);
    compact(&case, count, 1.0)
}

/// Wallets and handbags: leather panels, lining, zip and fittings.
pub(super) fn leather_goods(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 5);
    let bag = spec.unit_grams() > 400.0;
    let size = libm::cbrt(spec.grams / f64::from(count) / if bag { 900.0 } else { 118.0 }) * s;
    let (hide, density) = spec.substance(Material::Leather, 0.9);
    let fitting = choice.of(&[Material::Brass7030, Material::Zinc, Material::Stainless304]);
    let mut piece = Parts::new();
    let (long, wide) = if bag {
        (310.0 * size, 220.0 * size)
    } else {
        (110.0 * size, 90.0 * size)
    };
    let layers = if bag { 4 } else { 6 };
    let thick = if bag { 3.0 } else { 1.6 } * size;
    let gap = if bag { 14.0 } else { 0.6 } * size;
    for i in 0..layers {
        let z = f64::from(i) * (thick + gap);
        let narrow = choice.between(0.9, 1.0);
        piece.put(packed(
            slab([0.0, 0.0, z], [long * narrow, wide, thick], hide),
            density,
        ));
        if bag && i + 1 < layers {
            // Crumpled paper keeps the shape.
            let stuffing = [0.0, 0.0, z + (thick + gap) / 2.0];
            piece.put(packed(
                slab(
                    stuffing,
                    [long * 0.8, wide * 0.8, gap * 0.9],
                    Material::CellulosePaper,
                ),
                0.05,
            ));
        }
    }
    let top = f64::from(layers - 1) * (thick + gap) + thick / 2.0;
    let scale = if bag { 1.0 } else { 0.5 };
    piece.put(packed(
        slab(
            [0.0, wide * 0.3, top + 1.0 * size],
            [long * 0.7, 6.0 * scale * size, 1.8 * size],
            fitting,
        ),
        4.5,
    ));
    piece.put(slab(
        [0.0, -wide * 0.1, top + 2.0 * scale * size],
        [34.0 * scale * size, 24.0 * scale * size, 4.0 * scale * size],
        fitting,
    ));
    if bag {
        for x in [-0.3, 0.3] {
            let at = [long * x, wide * 0.56, top * 0.5];
            piece.carve(
                rod(at, Axis::Z, 15.0 * size, 4.0 * size, fitting),
                rod(at, Axis::Z, 11.0 * size, 4.0 * size, fitting),
            );
            let from = [long * x, wide * 0.56 + 18.0 * size, top * 0.5];
            let to = [long * x * 0.6, wide * 0.56 + 90.0 * size, top * 0.5];
            piece.put(packed(bar(from, to, 6.0 * size, hide), density));
        }
    }
    compact(&piece.carton(), count, 0.5)
}

pub(super) fn sunglasses(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 6);
    let size = libm::cbrt(spec.grams / f64::from(count) / 150.0) * s;
    let mut piece = Parts::new();
    let metal = choice.below(2) == 0;
    let frame = if metal {
        Material::Stainless304
    } else {
        Material::ABS
    };
    let thin = if metal { 1.2 } else { 3.6 } * size;
    for x in [-1.0, 1.0] {
        let at = [x * 36.0 * size, 0.0, 24.0 * size];
        let rim = oval(at, Axis::Y, (22.0 * size, 27.0 * size), thin, frame);
        piece.carve(
            rim,
            oval(at, Axis::Y, (20.0 * size, 25.0 * size), thin, frame),
        );
        piece.put(oval(
            at,
            Axis::Y,
            (19.8 * size, 24.8 * size),
            2.0 * size.min(thin),
            Material::Nylon6,
        ));
        let arm = [0.0, (6.0 + 5.0 * (x + 1.0)) * size, 30.0 * size];
        piece.put(slab(arm, [128.0 * size, thin, 6.0 * size], frame));
        piece.put(rod(
            [x * 66.0 * size, 6.0 * size, 30.0 * size],
            Axis::Z,
            1.2 * size,
            7.0 * size,
            Material::Stainless304,
        ));
    }
    piece.put(slab(
        [0.0, 0.0, 32.0 * size],
        [14.0 * size, thin, 3.0 * size],
        frame,
    ));
    let (cloth, density) = spec.substance(Material::PET, 0.3);
    piece.put(packed(
        slab(
            [0.0, 27.0 * size, 24.0 * size],
            [120.0 * size, 4.0 * size, 40.0 * size],
            cloth,
        ),
        density,
    ));
    let case = piece.boxed(
        2.2 * size,
        choice.of(&[Material::ABS, Material::Leather]),
        [12.0 * size, 16.0 * size, 8.0 * size],
    );
    compact(&case.carton(), count, 0.4)
}

/// Rounds standing in a tray: brass or steel cases, lead bullets.
pub(super) fn cartridges(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 2);
    let size = libm::cbrt(spec.grams / f64::from(count) / 600.0) * s;
    let case = choice.of(&[Material::Brass7030, Material::Steel1pctC]);
    let rounds = if count == 1 { 50 } else { 25 };
    let size = if count == 1 { size } else { size * 1.26 };
    let mut round = Parts::new();
    round.put(packed(
        rod(
            [0.0, 0.0, 9.5 * size],
            Axis::Z,
            4.9 * size,
            19.0 * size,
            case,
        ),
        4.4,
    ));
    round.put(packed(
        egg(
            [0.0, 0.0, 24.5 * size],
            [4.5 * size, 4.5 * size, 5.5 * size],
            Material::Lead,
        ),
        10.8,
    ));
    let block = grid(&round, rounds, 10.min(rounds / 5), 5, 2.0 * size);
    let boxed = filled_out(block, spec).carton();
    compact(&boxed, count, 0.3)
}

/// Shotgun shells: plastic tubes with lead shot, wad and powder in a brass head.
pub(super) fn shells(spec: &Spec, s: f64) -> Parts {
    let count = pieces(spec.units, 1);
    let size = libm::cbrt(spec.grams / f64::from(count) / 1100.0) * s;
    let mut shell = Parts::new();
    let on = |z: f64, r: f64, l: f64, material| {
        rod([0.0, 0.0, z * size], Axis::Z, r * size, l * size, material)
    };
    shell.put(packed(on(6.0, 10.4, 12.0, Material::Brass7030), 2.4));
    shell.carve(
        on(40.0, 10.2, 56.0, Material::Polyethylene),
        on(40.0, 9.3, 56.0, Material::Polyethylene),
    );
    let (shot, density) = spec.substance(Material::Lead, 6.6);
    shell.put(packed(on(48.0, 9.3, 24.0, shot), density));
    shell.put(packed(on(25.0, 9.3, 14.0, Material::Polyethylene), 0.5));
    grid(&shell, 25, 5, 5, 1.0 * size).carton()
}

/// Cigars in two rows in a wooden box with a brass clasp.
pub(super) fn cigars(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 4);
    let number = if count > 2 { 12 } else { 24 };
    let size = libm::cbrt(spec.grams / f64::from(count) / 420.0) * s;
    let (leaf, density) = spec.substance(Material::Tobacco, choice.between(0.4, 0.5));
    let mut cigar = Parts::new();
    cigar.put(packed(
        rod([0.0; 3], Axis::X, 8.5 * size, 140.0 * size, leaf),
        density,
    ));
    let all = grid(&cigar, number, 1, number / 2, 0.3 * size);
    let mut boxed = all.boxed(
        5.0 * size,
        Material::Wood,
        [6.0 * size, 3.0 * size, 4.0 * size],
    );
    let (bounds, middle) = (boxed.bounds(), boxed.bounds().centre());
    boxed.put(slab(
        [bounds.high[0] + 0.8 * size, middle[1], middle[2]],
        [1.5 * size, 12.0 * size, 16.0 * size],
        Material::Brass7030,
    ));
    compact(&boxed, count, 0.4)
}
