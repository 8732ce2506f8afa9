//! Eyewear, test-kit cassettes, toys, carvings and statuettes.

use crate::customs::goods::{GoodsForm, GoodsKind};
use crate::matter::material::Material;
use crate::matter::solid::Vec3;
use crate::stream::contents::models::boxes;
use crate::stream::contents::models::build::{
    Axis, Choice, Jar, Make, Parts, Spec, bar, compact, egg, grid, oval, packed, pieces, rod, slab,
    standing_block,
};
use crate::stream::contents::models::electronics::{board, filled_out};
use crate::stream::contents::models::machines::motor;

/// How small hard goods are packed.
pub(super) fn make(form: GoodsForm, spec: &Spec) -> (&'static str, Make) {
    match form {
        GoodsForm::Eyewear => ("protective eyewear", eyewear),
        GoodsForm::Cassette if spec.unit_grams() < 5.0 => ("tubs of test strips", strips),
        GoodsForm::Cassette => ("test kit", cassettes),
        GoodsForm::Toy => match spec.choice().below(4) {
            0 => ("boxed toy car", car),
            1 => ("soft toy", bear),
            2 => ("building bricks", bricks),
            _ => ("doll in a box", doll),
        },
        GoodsForm::Carving if spec.kind == GoodsKind::Wildlife => ("carved figure", ivory),
        GoodsForm::Carving => ("carving", carving),
        GoodsForm::Statuette => match spec.choice().below(2) {
            0 => ("statuette", statuette),
            _ => ("vessel", amphora),
        },
        _ => boxes::make(spec),
    }
}

fn eyewear(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 14);
    let size = libm::cbrt(spec.grams / f64::from(count) / 46.0) * s;
    let mut piece = Parts::new();
    let plastic = choice.of(&[Material::PET, Material::PVC, Material::PET]);
    // Lens, brow bar, foam, arms or a strap with its buckles.
    piece.put(slab(
        [0.0, 0.0, 22.0 * size],
        [2.2 * size, 150.0 * size, 44.0 * size],
        plastic,
    ));
    piece.put(slab(
        [-4.0 * size, 0.0, 48.0 * size],
        [10.0 * size, 154.0 * size, 7.0 * size],
        Material::Nylon6,
    ));
    let (foam, density) = spec.substance(Material::Polyethylene, 0.12);
    piece.put(packed(
        slab(
            [-14.5 * size, 0.0, 40.0 * size],
            [10.0 * size, 130.0 * size, 10.0 * size],
            foam,
        ),
        density,
    ));
    for y in [-1.0, 1.0] {
        let at = [-70.0 * size, y * 74.0 * size, 46.0 * size];
        piece.put(slab(
            at,
            [120.0 * size, 3.4 * size, 8.0 * size],
            Material::Nylon6,
        ));
        piece.put(rod(
            [-7.0 * size, y * 74.0 * size, 39.5 * size],
            Axis::Z,
            1.2 * size,
            9.0 * size,
            Material::Stainless304,
        ));
    }
    let bag = piece.bagged(Material::Polyethylene);
    if count > 1 {
        grid(&bag, count, 1, 2, 0.3).carton()
    } else {
        bag.carton()
    }
}

/// Test cassettes in foil pouches, buffer bottles, swabs, a leaflet.
fn cassettes(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 14);
    let size = libm::cbrt(spec.grams / f64::from(count) / 17.0) * s;
    let mut pouch = Parts::new();
    let foil = 0.1;
    let body = standing_block(70.0 * size, 20.0 * size, foil, 5.0 * size);
    let room = pouch.shell(body, 1.2 * size, Material::ABS);
    let strip = [60.0 * size, 4.5 * size, 1.0 * size];
    pouch.put(packed(
        slab(
            [0.0, 0.0, room.low[2] + 0.55 * size],
            strip,
            Material::CellulosePaper,
        ),
        0.9,
    ));
    let gel = [46.0 * size, 0.0, foil + 2.0 * size];
    pouch.put(packed(
        slab(
            gel,
            [14.0 * size, 16.0 * size, 4.0 * size],
            Material::BorosilicateGlass,
        ),
        0.75,
    ));
    for z in [foil / 2.0, foil * 1.5 + 5.0 * size] {
        pouch.put(packed(
            slab(
                [8.0 * size, 0.0, z],
                [110.0 * size, 50.0 * size, foil],
                Material::Aluminium,
            ),
            1.7,
        ));
    }
    let rows = if count > 5 { 2 } else { 1 };
    let mut all = grid(&pouch, count, 1, rows, 0.2);
    // Buffer bottles and a sheaf of swabs beside the pouches.
    let bottles = if count > 4 {
        count.div_ceil(6).max(2)
    } else {
        count
    };
    let (buffer, density) = spec.substance(Material::Water, 1.01);
    let jar = Jar {
        semi: (7.0 * size, 7.0 * size),
        height: 46.0 * size,
        wall: 0.9 * size,
        material: Material::Polyethylene,
        filling: (buffer, density),
        level: choice.between(0.6, 0.9),
    };
    let mut bottle = Parts::new();
    bottle.vessel(jar, 0.0, 0.0, 0.0);
    bottle.put(rod(
        [0.0, 0.0, 52.0 * size],
        Axis::Z,
        4.5 * size,
        12.0 * size,
        Material::Polypropylene,
    ));
    let side = all.bounds();
    let stand = grid(&bottle.lying(), bottles, 1, 2, 1.0);
    all.set(
        &stand,
        0.0,
        side.high[1] + stand.size()[1] / 2.0 + 2.0,
        side.low[2],
    );
    let far = all.bounds();
    let mut sheaf = Parts::new();
    for i in 0..count.min(14) {
        let at = [
            0.0,
            f64::from(i % 3) * 5.6 * size,
            f64::from(i / 3) * 5.6 * size,
        ];
        sheaf.put(rod(
            at,
            Axis::X,
            1.3 * size,
            120.0 * size,
            Material::Polypropylene,
        ));
        sheaf.put(packed(
            egg(
                [67.0 * size, at[1], at[2]],
                [7.0 * size, 2.6 * size, 2.6 * size],
                Material::Nylon6,
            ),
            0.3,
        ));
    }
    all.set(&sheaf, 0.0, far.low[1] - 14.0 * size, side.low[2]);
    all.carton_with_leaflet(spec.grams * 0.03)
}

/// Test strips standing in small tubs with drying agent in the lid.
fn strips(spec: &Spec, s: f64) -> Parts {
    let count = pieces(spec.units.div_ceil(25), 5);
    let size = libm::cbrt(spec.grams / f64::from(count) / 26.0) * s;
    let mut tub = Parts::new();
    let plastic = Material::Polypropylene;
    let on = |z: f64, r: f64, l: f64, material| {
        rod([0.0, 0.0, z * size], Axis::Z, r * size, l * size, material)
    };
    tub.carve(on(22.0, 13.0, 44.0, plastic), on(23.0, 11.5, 42.0, plastic));
    for i in 0..20 {
        let at = [
            (f64::from(i % 2) - 0.5) * 8.0 * size,
            (f64::from(i / 2) - 4.5) * 1.4 * size,
            19.0 * size,
        ];
        tub.put(slab(
            at,
            [6.0 * size, 0.5 * size, 33.0 * size],
            Material::PET,
        ));
    }
    tub.put(on(48.0, 13.6, 8.0, plastic));
    let (gel, density) = spec.substance(Material::BorosilicateGlass, 0.75);
    tub.put(packed(on(40.0, 11.0, 6.0, gel), density));
    compact(&tub, count, 1.0).carton_with_leaflet(spec.grams * 0.05)
}

/// A toy car: hollow body, motors, board, round cells, wheels on steel axles.
fn car(spec: &Spec, s: f64) -> Parts {
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
fn bear(spec: &Spec, s: f64) -> Parts {
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
fn bricks(spec: &Spec, s: f64) -> Parts {
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
fn doll(spec: &Spec, s: f64) -> Parts {
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

/// A figure of stacked rounded forms on a base, standing; hollow at its foot as tusks are.
fn figure(
    size: f64,
    material: (Material, f64),
    base: (Material, f64),
    choice: &mut Choice,
) -> Parts {
    let mut piece = Parts::new();
    let foot = rod(
        [0.0, 0.0, 4.0 * size],
        Axis::Z,
        24.0 * size,
        8.0 * size,
        base.0,
    );
    piece.put(packed(foot, base.1));
    let mut z = 8.0 * size;
    let mut wide = choice.between(19.0, 23.0) * size;
    for _ in 0..4 {
        let tall = choice.between(13.0, 19.0) * size;
        let at = [
            choice.between(-2.0, 2.0) * size,
            choice.between(-2.0, 2.0) * size,
            z + tall,
        ];
        piece.put(packed(
            egg(at, [wide, wide * 0.85, tall], material.0),
            material.1,
        ));
        z += 2.0 * tall;
        wide *= choice.between(0.75, 0.9);
    }
    // Raised arms, clear of the trunk.
    for y in [-1.0, 1.0] {
        let at = [0.0, y * 30.0 * size, 58.0 * size];
        piece.put(packed(
            egg(at, [7.0 * size, 7.0 * size, 22.0 * size], material.0),
            material.1,
        ));
    }
    piece
}

fn ivory(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 12);
    let size = libm::cbrt(spec.grams / f64::from(count) / 340.0) * s * 1.1;
    let own = choice.of(&[
        (Material::CaHPO4Excipient, 1.75),
        (Material::CaHPO4Excipient, 1.85),
        (Material::CaCO3Tablet, 1.9),
    ]);
    let piece = figure(
        size,
        spec.substance(own.0, own.1),
        (Material::Wood, 0.8),
        &mut choice,
    );
    let wrapped = piece.boxed(1.0 * size, Material::CellulosePaper, [2.0 * size; 3]);
    compact(&wrapped.lying(), count, 1.0)
}

fn carving(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 6);
    let stone = spec.unit_grams() > 2500.0;
    let (material, density) = if stone {
        spec.substance(Material::CaCO3Tablet, 2.4)
    } else {
        spec.substance(Material::Wood, 0.65)
    };
    let edge = libm::cbrt(spec.grams / f64::from(count) * 900.0 / density) * s;
    let mut piece = Parts::new();
    let block = |centre: Vec3, size: Vec3| packed(slab(centre, size, material), density);
    let thick = edge * 0.38;
    if stone {
        piece.put(block(
            [0.0, 0.0, thick / 2.0],
            [edge * 1.75, edge * 1.35, thick],
        ));
    } else {
        let at = [0.0, 0.0, thick / 2.0];
        let outer = packed(
            oval(at, Axis::Z, (edge * 1.15, edge * 0.75), thick, material),
            density,
        );
        piece.carve(
            outer,
            oval(
                [0.0, 0.0, thick * 0.3],
                Axis::Z,
                (edge, edge * 0.6),
                thick * 0.6,
                material,
            ),
        );
    }
    // Relief: limbs and faces as rounded lumps cut off flat would be; here rods and domes on the face.
    for i in 0..6 {
        let x = (f64::from(i % 3) - 1.0) * edge * 0.5;
        let y = (f64::from(i / 3) - 0.5) * edge * 0.6;
        let tall = edge * choice.between(0.08, 0.2);
        let at = [x, y, thick + tall / 2.0];
        let round = (
            edge * choice.between(0.1, 0.22),
            edge * choice.between(0.1, 0.26),
        );
        piece.put(packed(oval(at, Axis::Z, round, tall, material), density));
    }
    if choice.below(2) == 0 {
        let nail = [edge * 0.6, 0.0, thick + edge * 0.03];
        piece.put(rod(nail, Axis::Z, edge * 0.03, edge * 0.06, Material::Iron));
    }
    compact(&piece, count, 3.0).boxed(3.0, Material::CorrugatedCard, [10.0, 10.0, 10.0])
}

fn statuette(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 6);
    let bronze = spec.unit_grams() > 2000.0;
    let (own, density) = if bronze {
        (Material::Copper, 8.2)
    } else {
        (Material::CeramicAlumina, 1.9)
    };
    let size = libm::cbrt(spec.grams / f64::from(count) / if bronze { 1700.0 } else { 380.0 }) * s;
    let substance = spec.substance(own, density);
    let piece = figure(size, substance, substance, &mut choice);
    compact(&piece.lying(), count, 4.0).boxed(3.0, Material::CorrugatedCard, [12.0, 12.0, 12.0])
}

/// A hollow vessel of fired clay with foot, neck and handles.
fn amphora(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 6);
    let size = libm::cbrt(spec.grams / f64::from(count) / 1900.0) * s;
    let mut pot = Parts::new();
    let (clay, density) = spec.substance(Material::CeramicAlumina, 1.95);
    let fat = choice.between(70.0, 90.0);
    let (semi, wall) = ([fat * size, fat * size, 110.0 * size], 8.0 * size);
    pot.carve(
        packed(egg([0.0; 3], semi, clay), density),
        egg([0.0; 3], semi.map(|half| half - wall), clay),
    );
    let neck = [0.0, 0.0, 150.0 * size];
    let ring = packed(rod(neck, Axis::Z, 30.0 * size, 80.0 * size, clay), density);
    pot.carve(ring, rod(neck, Axis::Z, 24.0 * size, 80.0 * size, clay));
    pot.put(packed(
        rod(
            [0.0, 0.0, -116.0 * size],
            Axis::Z,
            34.0 * size,
            12.0 * size,
            clay,
        ),
        density,
    ));
    for y in [-1.0, 1.0] {
        let at = |y1: f64, z: f64| [0.0, y * y1 * size, z * size];
        pot.put(packed(
            bar(at(38.0, 175.0), at(72.0, 150.0), 6.0 * size, clay),
            density,
        ));
        pot.put(packed(
            bar(at(76.0, 136.0), at(76.0, 92.0), 6.0 * size, clay),
            density,
        ));
    }
    compact(&pot.lying(), count, 4.0).boxed(3.0, Material::CorrugatedCard, [12.0, 12.0, 12.0])
}
