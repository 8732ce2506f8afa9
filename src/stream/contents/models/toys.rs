//! Toys: cars, soft toys, bricks, dolls.

use crate::matter::material::Material;
use crate::matter::solid::Vec3;
use crate::stream::contents::models::build::{
    Axis, Parts, Spec, compact, egg, packed, pieces, rod, slab, standing_block,
};
use crate::stream::contents::models::electronics::{board, filled_out};
use crate::stream::contents::models::machines::motor;

/// A toy car: hollow body, motors, board, round cells, wheels on steel axles.
pub(super) fn car(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 3);
    let size = libm::cbrt(spec.grams / f64::from(count) / 640.0) * s;
    let mut toy = Parts::new();
    let body = standing_block(240.0 * size, 90.0 * size, 18.0 * size, 40.0 * size);
    let room = toy.shell(body, 2.0 * size, Material::ABS);
    let cabin = standing_block(110.0 * size, 76.0 * size, 58.0 * size, 30.0 * size);
    toy.shell(cabin, 2.0 * size, Material::ABS);
    let floor = room.low[2];
    for i in 0..4 {
        let at = [
            -20.0 * size,
            (f64::from(i) - 1.5) * 15.0 * size,
            floor + 8.0 * size,
        ];
        toy.put(packed(
            rod(at, Axis::X, 7.1 * size, 49.0 * size, Material::Iron),
            3.3,
        ));
    }
    for x in [-76.0, 62.0] {
        toy.set(
            &motor(10.0 * size, 26.0 * size),
            x * size,
            0.0,
            floor + 1.0 * size,
        );
    }
    toy.set(
        &board(40.0 * size, 50.0 * size, 8, &mut choice),
        -20.0 * size,
        0.0,
        floor + 17.0 * size,
    );
    let tyre = choice.of(&[Material::SiliconeRubber, Material::PVC]);
    for x in [-78.0, 78.0] {
        toy.put(rod(
            [x * size, 0.0, 10.0 * size],
            Axis::Y,
            2.0 * size,
            92.0 * size,
            Material::Steel1pctC,
        ));
        for y in [-1.0, 1.0] {
            let at = [x * size, y * 58.0 * size, 10.0 * size];
            toy.carve(
                rod(at, Axis::Y, 27.0 * size, 22.0 * size, tyre),
                rod(at, Axis::Y, 16.0 * size, 22.0 * size, tyre),
            );
            toy.put(packed(
                rod(at, Axis::Y, 15.8 * size, 18.0 * size, Material::ABS),
                0.5,
            ));
        }
    }
    let boxed = filled_out(toy, spec).boxed(
        1.2 * size,
        Material::CellulosePaper,
        [20.0 * size, 16.0 * size, 6.0 * size],
    );
    compact(&boxed, count, 0.5)
}

/// A plush animal of fibre, with eyes and a sound box.
pub(super) fn bear(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 6);
    let size = libm::cbrt(spec.grams / f64::from(count) / 300.0) * s;
    let mut toy = Parts::new();
    let (fibre, density) = spec.substance(Material::PET, 0.06);
    let put = |parts: &mut Parts, centre: Vec3, semi: Vec3| {
        let (centre, semi) = (centre.map(|at| at * size), semi.map(|half| half * size));
        parts.put(packed(egg(centre, semi, fibre), density));
    };
    let belly = [choice.between(80.0, 95.0), 85.0, 75.0];
    let trunk = packed(egg([0.0; 3], belly.map(|half| half * size), fibre), density);
    let core = [45.0 * size, 32.0 * size, 22.0 * size];
    toy.put(trunk);
    let hole = slab([0.0; 3], core, fibre);
    toy.put(packed(hole, density).hollow());
    // The sound box takes the core: housing, cell, speaker.
    let case = standing_block(core[0], core[1], -core[2] / 2.0, core[2]);
    let room = toy.shell(case, 1.5 * size, Material::ABS);
    toy.put(packed(
        rod(
            [-8.0 * size, 0.0, room.low[2] + 7.0 * size],
            Axis::Y,
            6.0 * size,
            26.0 * size,
            Material::Iron,
        ),
        3.0,
    ));
    toy.put(rod(
        [10.0 * size, 0.0, room.low[2] + 3.0 * size],
        Axis::Z,
        8.0 * size,
        5.0 * size,
        Material::NdFeBMagnet,
    ));
    put(&mut toy, [belly[0] + 62.0, 0.0, 0.0], [60.0, 66.0, 58.0]);
    for y in [-1.0, 1.0] {
        put(
            &mut toy,
            [belly[0] + 122.0, y * 58.0, 0.0],
            [18.0, 20.0, 12.0],
        );
        put(&mut toy, [48.0, y * 125.0, 0.0], [28.0, 52.0, 27.0]);
        put(
            &mut toy,
            [-belly[0] - 40.0, y * 62.0, 0.0],
            [58.0, 30.0, 32.0],
        );
        let eye = [(belly[0] + 80.0) * size, y * 22.0 * size, 60.0 * size];
        toy.put(egg(
            eye,
            [5.0 * size, 5.0 * size, 4.0 * size],
            Material::ABS,
        ));
    }
    compact(&toy.bagged(Material::Polyethylene), count, 0.5)
}

/// Building bricks loose in a box.
pub(super) fn bricks(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 2);
    let each = 70 / count;
    let edge = libm::cbrt(spec.grams * 900.0 / f64::from(count * each) / 0.45) * s;
    let (plastic, density) = spec.substance(Material::ABS, 0.62);
    let mut heap = Parts::new();
    let columns = 5;
    let cell = edge * 1.85;
    for i in 0..each {
        let at = [i % columns, i / columns % 4, i / (columns * 4)].map(|k| f64::from(k) * cell);
        let long = choice.of(&[0.7, 1.0, 1.35]);
        let mut brick = slab(at, [edge * long, edge * 0.7, edge * 0.55], plastic);
        brick.pose.axes = choice.turn();
        heap.put(packed(brick, density));
    }
    let boxed =
        heap.bagged(Material::Polyethylene)
            .boxed(0.8, Material::CellulosePaper, [10.0, 6.0, 15.0]);
    compact(&boxed, count, 0.5)
}

/// A doll of vinyl with hollow limbs, tied to a card in a window box.
pub(super) fn doll(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 6);
    let size = libm::cbrt(spec.grams / f64::from(count) / 230.0) * s;
    let mut toy = Parts::new();
    let (vinyl, density) = spec.substance(Material::PVC, 1.2);
    let mut limb = |centre: Vec3, semi: Vec3, hollow: bool| {
        let (centre, semi) = (centre.map(|at| at * size), semi.map(|half| half * size));
        let outer = packed(egg(centre, semi, vinyl), density);
        if hollow {
            toy.carve(outer, egg(centre, semi.map(|half| half * 0.82), vinyl));
        } else {
            toy.put(outer);
        }
    };
    limb([0.0; 3], [46.0, 26.0, 17.0], true);
    limb([72.0, 0.0, 0.0], [25.0, 20.0, 19.0], true);
    for y in [-1.0, 1.0] {
        limb([-103.0, y * 14.0, 0.0], [58.0, 10.0, 10.0], false);
        limb([-6.0, y * 36.0, 0.0], [50.0, 8.0, 8.0], false);
    }
    let card = [-20.0 * size, 0.0, -21.5 * size];
    toy.put(slab(
        card,
        [290.0 * size, 110.0 * size, 1.2 * size],
        Material::CellulosePaper,
    ));
    for i in 0..4 {
        let at = [
            choice.between(-60.0, 60.0) * size,
            (f64::from(i) - 1.5) * 26.0 * size,
            -20.2 * size,
        ];
        toy.put(rod(at, Axis::Y, 0.5 * size, 18.0 * size, Material::Iron));
    }
    let boxed = toy.boxed(0.7, Material::PET, [6.0 * size, 6.0 * size, 8.0 * size]);
    compact(&boxed, count, 0.5)
}
