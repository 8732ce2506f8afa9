//! Eyewear, test-kit cassettes, toys, carvings and statuettes.

use crate::customs::goods::{GoodsForm, GoodsKind};
use crate::matter::material::Material;
use crate::matter::solid::Vec3;
use crate::stream::contents::models::boxes;
use crate::stream::contents::models::build::{
    Axis, Choice, Jar, Make, Parts, Spec, bar, compact, egg, grid, oval, packed, pieces, rod, slab,
    standing_block,
};
use crate::stream::contents::models::toys::{bear, bricks, car, doll};

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
