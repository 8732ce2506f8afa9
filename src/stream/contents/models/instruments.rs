//! Medical instruments: needles, syringes, swabs, thermometers, oximeters, monitors.

use crate::matter::material::Material;
use crate::stream::contents::models::build::{
    Axis, Make, Parts, Spec, compact, egg, packed, pieces, rod, slab, standing_block,
};
use crate::stream::contents::models::electronics::{board, filled_out};

/// Which instrument it is goes by its mass.
pub(super) fn make(spec: &Spec) -> (&'static str, Make) {
    match spec.unit_grams() {
        unit if unit < 2.6 => ("box of needles", needles),
        unit if unit < 4.5 => ("box of swabs", swabs),
        unit if unit < 12.0 => ("box of syringes", syringes),
        unit if unit < 26.0 => ("boxed catheters", catheters),
        unit if unit < 60.0 => ("thermometers", thermometers),
        unit if unit < 130.0 => ("finger oximeters", oximeters),
        unit if unit < 300.0 => ("forehead thermometers", forehead),
        _ => ("boxed monitor", monitors),
    }
}

/// A layer cake of pouches: piece on a film under paper.
fn pouched(piece: &Parts, count: u32) -> Parts {
    let layout = compact(piece, count, 0.8);
    layout.carton()
}

fn needles(spec: &Spec, s: f64) -> Parts {
    let count = pieces(spec.units, 28);
    let size = libm::cbrt(spec.grams / f64::from(count) / 1.2) * s;
    let mut needle = Parts::new();
    let on = |x: f64, r: f64, l: f64, material| {
        rod([x * size, 0.0, 0.0], Axis::X, r * size, l * size, material)
    };
    needle.carve(
        on(20.0, 3.2, 44.0, Material::Polypropylene),
        on(20.0, 2.5, 44.0, Material::Polypropylene),
    );
    needle.put(on(20.0, 0.33, 34.0, Material::Stainless304));
    needle.put(on(-9.0, 3.1, 13.0, Material::Polypropylene));
    pouched(&filled_out(needle, spec), count)
}

fn swabs(spec: &Spec, s: f64) -> Parts {
    let count = pieces(spec.units, 34);
    let size = libm::cbrt(spec.grams / f64::from(count) / 2.6) * s;
    let mut swab = Parts::new();
    swab.put(rod(
        [0.0; 3],
        Axis::X,
        1.25 * size,
        150.0 * size,
        Material::Polypropylene,
    ));
    let tip = egg(
        [83.5 * size, 0.0, 0.0],
        [8.5 * size, 2.6 * size, 2.6 * size],
        Material::Nylon6,
    );
    swab.put(packed(tip, 0.3));
    swab.put(packed(
        slab(
            [0.0, 0.0, -2.8 * size],
            [180.0 * size, 24.0 * size, 0.25 * size],
            Material::CellulosePaper,
        ),
        0.7,
    ));
    pouched(&filled_out(swab, spec), count)
}

fn syringes(spec: &Spec, s: f64) -> Parts {
    let count = pieces(spec.units, 20);
    let size = libm::cbrt(spec.grams / f64::from(count) / 5.6) * s;
    let mut syringe = Parts::new();
    let plastic = Material::Polypropylene;
    let on = |x: f64, r: f64, l: f64, material| {
        rod([x * size, 0.0, 0.0], Axis::X, r * size, l * size, material)
    };
    syringe.carve(on(0.0, 7.2, 66.0, plastic), on(0.0, 6.2, 66.0, plastic));
    syringe.put(on(-18.0, 6.2, 8.0, Material::SiliconeRubber));
    syringe.put(packed(on(20.0, 4.5, 66.0, plastic), 0.5));
    syringe.put(on(54.5, 7.5, 2.0, plastic));
    syringe.put(on(-36.5, 2.0, 7.0, plastic));
    pouched(&filled_out(syringe, spec), count)
}

fn catheters(spec: &Spec, s: f64) -> Parts {
    let count = pieces(spec.units, 18);
    let size = libm::cbrt(spec.grams / f64::from(count) / 17.0) * s;
    let mut piece = Parts::new();
    let on = |y: f64, r: f64, l: f64, material| {
        rod([0.0, y * size, 0.0], Axis::X, r * size, l * size, material)
    };
    piece.carve(
        on(0.0, 2.6, 300.0, Material::PVC),
        on(0.0, 1.6, 300.0, Material::PVC),
    );
    piece.carve(
        on(8.0, 2.6, 300.0, Material::PVC),
        on(8.0, 1.6, 300.0, Material::PVC),
    );
    let hub = [158.0 * size, 4.0 * size, 0.0];
    piece.put(rod(
        hub,
        Axis::X,
        6.0 * size,
        14.0 * size,
        Material::Polyethylene,
    ));
    piece.put(packed(
        slab(
            [0.0, 4.0 * size, -6.6 * size],
            [340.0 * size, 30.0 * size, 0.4 * size],
            Material::CellulosePaper,
        ),
        0.7,
    ));
    pouched(&filled_out(piece, spec), count)
}

fn thermometers(spec: &Spec, s: f64) -> Parts {
    let count = pieces(spec.units, 12);
    let size = libm::cbrt(spec.grams / f64::from(count) / 22.0) * s;
    let mut piece = Parts::new();
    let body = standing_block(88.0 * size, 19.0 * size, 0.0, 11.0 * size);
    let room = piece.shell(body, 1.5 * size, Material::ABS);
    let floor = room.low[2];
    piece.put(slab(
        [-4.0 * size, 0.0, floor + 0.6 * size],
        [64.0 * size, 13.0 * size, 1.0 * size],
        Material::FR4Pcb,
    ));
    piece.put(rod(
        [-22.0 * size, 0.0, floor + 2.8 * size],
        Axis::Z,
        5.8 * size,
        3.0 * size,
        Material::Stainless304,
    ));
    piece.put(slab(
        [12.0 * size, 0.0, floor + 2.6 * size],
        [20.0 * size, 9.0 * size, 1.8 * size],
        Material::SodaLimeGlass,
    ));
    let tip = |x: f64, r: f64, l: f64, material| {
        rod(
            [x * size, 0.0, 5.5 * size],
            Axis::X,
            r * size,
            l * size,
            material,
        )
    };
    piece.put(tip(57.0, 3.2, 26.0, Material::ABS));
    piece.put(tip(74.0, 2.0, 8.0, Material::Stainless304));
    compact(&filled_out(piece, spec).carton(), count, 0.3)
}

fn oximeters(spec: &Spec, s: f64) -> Parts {
    let count = pieces(spec.units, 10);
    let size = libm::cbrt(spec.grams / f64::from(count) / 66.0) * s;
    let mut piece = Parts::new();
    // Two shells on a spring, two round cells in the lower, board and display in the upper.
    let lower = standing_block(58.0 * size, 32.0 * size, 0.0, 16.0 * size);
    let room = piece.shell(lower, 1.6 * size, Material::ABS);
    for y in [-6.2, 6.2] {
        let at = [0.0, y * size, room.low[2] + 5.6 * size];
        piece.put(packed(
            rod(at, Axis::X, 5.2 * size, 44.0 * size, Material::Iron),
            3.3,
        ));
    }
    let pad = [4.0 * size, 0.0, 19.0 * size];
    piece.put(slab(
        pad,
        [44.0 * size, 22.0 * size, 6.0 * size],
        Material::SiliconeRubber,
    ));
    let upper = standing_block(58.0 * size, 32.0 * size, 22.0 * size, 12.0 * size);
    let room = piece.shell(upper, 1.6 * size, Material::ABS);
    piece.put(slab(
        [0.0, 0.0, room.low[2] + 0.7 * size],
        [50.0 * size, 26.0 * size, 1.2 * size],
        Material::FR4Pcb,
    ));
    piece.put(slab(
        [6.0 * size, 0.0, room.low[2] + 3.0 * size],
        [26.0 * size, 18.0 * size, 2.0 * size],
        Material::SodaLimeGlass,
    ));
    piece.put(rod(
        [-25.0 * size, 0.0, 19.0 * size],
        Axis::Y,
        2.4 * size,
        20.0 * size,
        Material::Stainless304,
    ));
    compact(&filled_out(piece, spec).carton(), count, 0.3)
}

fn forehead(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 5);
    let size = libm::cbrt(spec.grams / f64::from(count) / 150.0) * s;
    let mut piece = Parts::new();
    let head = standing_block(96.0 * size, 42.0 * size, 0.0, 40.0 * size);
    let room = piece.shell(head, 2.0 * size, Material::ABS);
    piece.set(
        &board(60.0 * size, 32.0 * size, 9, &mut choice),
        0.0,
        0.0,
        room.low[2],
    );
    piece.put(rod(
        [51.0 * size, 0.0, 20.0 * size],
        Axis::X,
        11.0 * size,
        6.0 * size,
        Material::Aluminium,
    ));
    let grip = standing_block(36.0 * size, 100.0 * size, 3.0 * size, 34.0 * size);
    let mut handle = Parts::new();
    let room = handle.shell(grip, 2.0 * size, Material::ABS);
    for x in [-7.6, 7.6] {
        let at = [x * size, 0.0, room.low[2] + 8.0 * size];
        handle.put(packed(
            rod(at, Axis::Y, 7.1 * size, 49.0 * size, Material::Iron),
            3.3,
        ));
    }
    piece.set(&handle, -22.0 * size, -71.5 * size, 3.0 * size);
    compact(&filled_out(piece, spec).carton(), count, 0.3)
}

fn monitors(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 4);
    let size = libm::cbrt(spec.grams / f64::from(count) / 600.0) * s;
    let mut piece = Parts::new();
    let case = standing_block(130.0 * size, 100.0 * size, 0.0, 60.0 * size);
    let room = piece.shell(case, 2.4 * size, Material::ABS);
    let top = piece.set(
        &board(90.0 * size, 70.0 * size, 12, &mut choice),
        0.0,
        8.0 * size,
        room.low[2],
    );
    let pump = super::machines::motor(11.0 * size, 26.0 * size);
    piece.set(&pump, -30.0 * size, 0.0, top + 1.0 * size);
    piece.put(slab(
        [22.0 * size, 10.0 * size, room.high[2] - 1.5 * size],
        [60.0 * size, 50.0 * size, 2.4 * size],
        Material::SodaLimeGlass,
    ));
    for i in 0..2 {
        let at = [
            20.0 * size + f64::from(i) * 15.0 * size,
            -38.0 * size,
            top + 9.0 * size,
        ];
        piece.put(packed(
            rod(
                [
                    at[0] - 30.0 * size,
                    at[1],
                    at[2] + f64::from(i) * 15.0 * size,
                ],
                Axis::X,
                6.5 * size,
                49.0 * size,
                Material::Iron,
            ),
            3.3,
        ));
    }
    // The cuff in folds beside it.
    let (cloth, density) = spec.substance(Material::Nylon6, 0.35);
    for i in 0..4 {
        let at = [0.0, 88.0 * size, (7.0 + 14.0 * f64::from(i)) * size];
        piece.put(packed(
            slab(
                at,
                [
                    choice.between(120.0, 135.0) * size,
                    66.0 * size,
                    13.0 * size,
                ],
                cloth,
            ),
            density,
        ));
    }
    compact(&piece.carton(), count, 0.4)
}
