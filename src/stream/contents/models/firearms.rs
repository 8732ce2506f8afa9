//! Parts of firearms: magazines, slides, frames, barrels, and a blank-firing pistol.

use crate::matter::material::Material;
use crate::stream::contents::models::build::{
    Axis, Make, Parts, Spec, block, compact, pieces, rod, slab, standing_block,
};
use crate::stream::contents::models::electronics::filled_out;

const STEEL: Material = Material::Steel1pctC;

/// Which part it is goes by its mass.
pub(super) fn make(spec: &Spec) -> (&'static str, Make) {
    match spec.unit_grams() {
        unit if unit < 200.0 => ("pistol magazines", magazines),
        unit if unit < 405.0 => ("pistol slides", slides),
        unit if unit < 1000.0 => ("pistol frames", frames),
        _ => ("rifle barrels", barrels),
    }
}

/// A slide 186 mm long with its channel, ejection port and bored barrel, muzzle towards +x.
pub(super) fn slide(size: f64) -> Parts {
    let mut parts = Parts::new();
    let outer = standing_block(186.0 * size, 26.0 * size, 0.0, 31.0 * size);
    let channel = standing_block(178.0 * size, 17.0 * size, 4.0 * size, 22.0 * size);
    parts.carve(block(outer, STEEL), block(channel, STEEL));
    // The muzzle's bore through the front wall.
    let at = |x: f64| [x * size, 0.0, 15.0 * size];
    let muzzle = rod(at(91.0), Axis::X, 7.2 * size, 4.0 * size, STEEL);
    parts.put(muzzle.hollow());
    parts.carve(
        rod(at(33.0), Axis::X, 7.0 * size, 112.0 * size, STEEL),
        rod(at(33.0), Axis::X, 4.5 * size, 112.0 * size, STEEL),
    );
    // Breech block with the firing pin's channel left solid.
    parts.put(slab(
        at(-58.0),
        [40.0 * size, 16.0 * size, 18.0 * size],
        STEEL,
    ));
    for (x, tall) in [(-86.0, 5.0), (86.0, 4.0)] {
        let sight = [x * size, 0.0, (31.0 + tall / 2.0) * size];
        parts.put(slab(sight, [8.0 * size, 6.0 * size, tall * size], STEEL));
    }
    parts
}

/// A box magazine with cartridges, spring and follower, standing.
pub(super) fn magazine(size: f64, rounds: u32) -> Parts {
    let mut parts = Parts::new();
    let outer = standing_block(36.0 * size, 24.0 * size, 0.0, 112.0 * size);
    let room = parts.shell(outer, 1.1 * size, STEEL);
    for i in 0..rounds {
        let z = room.high[2] - (5.2 + 10.2 * f64::from(i)) * size;
        let case = [-5.0 * size, 0.0, z];
        parts.put(rod(
            case,
            Axis::X,
            5.0 * size,
            19.0 * size,
            Material::Brass7030,
        ));
        parts.put(rod(
            [10.0 * size, 0.0, z],
            Axis::X,
            4.6 * size,
            11.0 * size,
            Material::Lead,
        ));
    }
    let top = room.high[2] - 10.2 * f64::from(rounds) * size - 1.0 * size;
    parts.put(slab(
        [0.0, 0.0, top - 2.0 * size],
        [30.0 * size, 18.0 * size, 4.0 * size],
        Material::ABS,
    ));
    let mut z = room.low[2] + 3.0 * size;
    while z < top - 6.0 * size {
        for y in [-1.0, 1.0] {
            parts.put(rod(
                [0.0, y * 7.0 * size, z],
                Axis::X,
                0.7 * size,
                28.0 * size,
                STEEL,
            ));
        }
        z += 10.0 * size;
    }
    let foot = [0.0, 0.0, -2.0 * size];
    parts.put(slab(
        foot,
        [42.0 * size, 26.0 * size, 4.0 * size],
        Material::ABS,
    ));
    parts
}

/// A frame: rails, dust cover, trigger guard and grip, lying on its side.
pub(super) fn frame(size: f64) -> Parts {
    let mut parts = Parts::new();
    let deep = 22.0 * size;
    let flat = |x: f64, y: f64, long: f64, wide: f64| {
        slab(
            [x * size, y * size, 0.0],
            [long * size, wide * size, deep],
            STEEL,
        )
    };
    let rail = flat(0.0, 0.0, 170.0, 20.0);
    let channel = slab(
        [0.0, 0.0, 0.0],
        [160.0 * size, 20.0 * size, 13.0 * size],
        STEEL,
    );
    parts.carve(rail, channel);
    let grip = flat(-58.0, -55.0, 46.0, 90.0);
    parts.carve(
        grip,
        slab(
            [-58.0 * size, -55.0 * size, 0.0],
            [37.0 * size, 90.0 * size, 16.0 * size],
            STEEL,
        ),
    );
    // Trigger guard and trigger.
    let thin = |x: f64, y: f64, long: f64, wide: f64| {
        slab(
            [x * size, y * size, 0.0],
            [long * size, wide * size, 9.0 * size],
            STEEL,
        )
    };
    parts.put(thin(-5.0, -42.5, 58.0, 4.0));
    parts.put(thin(22.0, -25.0, 4.0, 29.0));
    parts.put(thin(-6.0, -21.0, 5.0, 20.0));
    parts.put(rod(
        [-20.0 * size, -16.0 * size, 0.0],
        Axis::Z,
        3.0 * size,
        20.0 * size,
        STEEL,
    ));
    parts
}

fn magazines(spec: &Spec, s: f64) -> Parts {
    let count = pieces(spec.units, 5);
    let size = libm::cbrt(spec.grams / f64::from(count) / 110.0) * s;
    let magazine = filled_out(magazine(size, 0).lying(), spec);
    compact(&magazine.bagged(Material::Polyethylene), count, 1.0).carton()
}

fn slides(spec: &Spec, s: f64) -> Parts {
    let count = pieces(spec.units, 10);
    let size = libm::cbrt(spec.grams / f64::from(count) / 640.0) * s;
    compact(
        &filled_out(slide(size), spec).bagged(Material::Polyethylene),
        count,
        1.0,
    )
    .carton()
}

fn frames(spec: &Spec, s: f64) -> Parts {
    let count = pieces(spec.units, 10);
    let size = libm::cbrt(spec.grams / f64::from(count) / 500.0) * s;
    compact(
        &filled_out(frame(size), spec).bagged(Material::Polyethylene),
        count,
        1.0,
    )
    .carton()
}

/// A bored barrel 560 mm long with its chamber and muzzle thread, in waxed paper.
pub(super) fn barrel(size: f64) -> Parts {
    let mut parts = Parts::new();
    let on = |x: f64, r: f64, l: f64| rod([x * size, 0.0, 0.0], Axis::X, r * size, l * size, STEEL);
    for (x, r, l, bore) in [
        (-235.0, 15.0, 90.0, 5.8),
        (-40.0, 10.5, 300.0, 3.9),
        (190.0, 8.5, 160.0, 3.9),
    ] {
        parts.carve(on(x, r, l), on(x, bore, l));
    }
    parts
}

fn barrels(spec: &Spec, s: f64) -> Parts {
    let count = pieces(spec.units, 10);
    let size = libm::cbrt(spec.grams / f64::from(count) / 1400.0) * s;
    let wrapped = filled_out(barrel(size), spec).boxed(1.0, Material::CellulosePaper, [0.5; 3]);
    compact(&wrapped, count, 1.0).boxed(3.0, Material::CorrugatedCard, [4.0; 3])
}

/// A pistol of frame, slide and magazine, lying on its side in a box.
pub(super) fn pistol(spec: &Spec, s: f64) -> Parts {
    let count = pieces(spec.units, 3);
    let size = libm::cbrt(spec.grams / f64::from(count) / 1150.0) * s;
    let mut gun = frame(size);
    // The slide upside to the rails: turned so that its height runs along y.
    let slide = slide(size).tipped();
    let rails = gun.bounds().high[1];
    let upper = slide.size();
    gun.set(
        &slide,
        -5.0 * size,
        rails + 0.1 * size + upper[1] / 2.0,
        -upper[2] / 2.0,
    );
    let magazine = magazine(size, 0).lying();
    let low = gun.bounds().low[1];
    gun.set(
        &magazine,
        20.0 * size,
        low - 6.0 * size - magazine.size()[1] / 2.0,
        -11.0 * size,
    );
    let cased = filled_out(gun, spec).boxed(
        2.0 * size,
        Material::Polypropylene,
        [16.0 * size, 16.0 * size, 4.0 * size],
    );
    compact(&cased, count, 1.0)
}
