//! Powders, blocks, plants and bales.

use crate::customs::goods::{GoodsForm, GoodsKind};
use crate::matter::material::Material;
use crate::stream::contents::models::build::{
    Axis, Choice, Jar, Make, Parts, Spec, bar, compact, egg, grid, oval, packed, pieces, rod, slab,
};
use crate::stream::contents::models::textiles::folded;
use crate::stream::contents::models::threats::wrapped_block;

/// How bulk goods are packed.
pub(super) fn make(form: GoodsForm, spec: &Spec) -> (&'static str, Make) {
    let unit = spec.unit_grams();
    match (form, spec.kind) {
        (GoodsForm::Powder, GoodsKind::Article) => ("tubs of powder", tubs),
        (GoodsForm::Powder, _) => ("bag of powder", powder_bag),
        (GoodsForm::Block, GoodsKind::Narcotic) => ("pressed block", pressed),
        (GoodsForm::Block, GoodsKind::Wildlife) => ("wooden boards", boards),
        (GoodsForm::Block, _) if unit > 5000.0 => ("dumbbells", dumbbells),
        (GoodsForm::Block, _) if unit > 600.0 => ("wooden boards", boards),
        (GoodsForm::Block, _) => ("wrapped bars", bars),
        (GoodsForm::Plant, GoodsKind::Narcotic) => ("bag of herb", herb),
        (GoodsForm::Plant, _) => ("bare-root plants", plants),
        (_, GoodsKind::Article) => ("rolled outdoor gear", roll),
        (_, GoodsKind::Excise) => ("net of produce", produce),
        _ => ("pressed bale", bale),
    }
}

fn powder_substance(spec: &Spec, choice: &mut Choice) -> (Material, f64) {
    let own = choice.of(&[
        (Material::LactoseMonohydrate, 0.65),
        (Material::Sucrose, 0.75),
        (Material::AscorbicAcid, 0.8),
        (Material::MicrocrystCelluloseTablet, 0.5),
    ]);
    spec.substance(own.0, own.1)
}

fn tubs(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 20);
    let (powder, density) = powder_substance(spec, &mut choice);
    let edge = libm::cbrt(spec.grams / f64::from(count) * 800.0 / density) * s;
    let slim = choice.between(0.9, 1.1);
    let jar = Jar {
        semi: (edge * 0.55 / slim, edge * 0.55 / slim),
        height: edge * 1.3 * slim * slim,
        wall: 1.3,
        material: Material::Polyethylene,
        filling: (powder, density),
        level: choice.between(0.7, 0.9),
    };
    let mut tub = Parts::new();
    tub.vessel(jar, 0.0, 0.0, 0.0);
    let lid = [0.0, 0.0, jar.height + edge * 0.09];
    let cap = rod(
        lid,
        Axis::Z,
        jar.semi.0 * 1.02,
        edge * 0.18,
        Material::Polypropylene,
    );
    let under = rod(
        [0.0, 0.0, jar.height + edge * 0.08],
        Axis::Z,
        jar.semi.0 * 0.96,
        edge * 0.16,
        Material::Polypropylene,
    );
    tub.carve(cap, under);
    compact(&tub, count, 0.5)
}

/// A bag, knotted: powder slumped in a flat mound, perhaps in two bags.
fn powder_bag(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let (powder, density) = powder_substance(spec, &mut choice);
    let edge = libm::cbrt(spec.grams * 1000.0 / density) * s;
    let mut bag = Parts::new();
    let deep = edge * choice.between(0.4, 0.6);
    let side = (edge * edge * edge / deep * 0.75).sqrt();
    // A slab with a mound on it.
    bag.put(packed(
        slab(
            [0.0, 0.0, deep * 0.4],
            [side * 1.15, side, deep * 0.8],
            powder,
        ),
        density,
    ));
    let mound = oval(
        [0.0, 0.0, deep * 0.9],
        Axis::Z,
        (side * 0.5, side * 0.43),
        deep * 0.2,
        powder,
    );
    bag.put(packed(mound, density));
    let lump = oval(
        [side * 0.08, 0.0, deep * 1.1],
        Axis::Z,
        (side * 0.3, side * 0.27),
        deep * 0.2,
        powder,
    );
    bag.put(packed(lump, density));
    let mut bag = bag.boxed(0.15, Material::Polyethylene, [0.5; 3]);
    let knot = bag.bounds();
    bag.put(packed(
        egg(
            [knot.high[0] + edge * 0.1, 0.0, edge * 0.15],
            [edge * 0.1, edge * 0.12, edge * 0.08],
            Material::Polyethylene,
        ),
        0.3,
    ));
    if choice.below(2) == 0 {
        bag.bagged(Material::Polyethylene)
    } else {
        bag
    }
}

fn pressed(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = if spec.grams > 1500.0 { 2 } else { 1 };
    let substance = spec.substance(Material::LactoseMonohydrate, 1.2);
    let brick = wrapped_block(spec.grams / f64::from(count), substance, s, &mut choice);
    compact(&brick, count, 1.0)
}

/// Chocolate or soap in wrappers with their foil.
fn bars(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 20);
    let own = choice.of(&[
        (Material::Sucrose, 1.3),
        (Material::GelatinCapsule, 1.05),
        (Material::Sucrose, 1.25),
    ]);
    let (mass, density) = spec.substance(own.0, own.1);
    let edge = libm::cbrt(spec.grams / f64::from(count) * 930.0 / density) * s;
    let flat = choice.between(0.9, 2.0);
    let (long, wide) = (
        edge * 1.25 * libm::cbrt(flat),
        edge * libm::cbrt(flat) * 0.95,
    );
    let thick = edge * edge * edge / (long * wide);
    let mut one = Parts::new();
    if count <= 8 {
        // Segments with grooves between.
        for i in 0..8 {
            let x = (f64::from(i % 4) - 1.5) * long / 4.0;
            let y = (f64::from(i / 4) - 0.5) * wide / 2.0;
            one.put(packed(
                slab(
                    [x, y, thick * 0.7],
                    [long * 0.235, wide * 0.47, thick * 0.6],
                    mass,
                ),
                density,
            ));
        }
        one.put(packed(
            slab([0.0, 0.0, thick * 0.2], [long, wide, thick * 0.399], mass),
            density,
        ));
    } else {
        one.put(packed(
            slab([0.0, 0.0, thick / 2.0], [long, wide, thick], mass),
            density,
        ));
    }
    one.put(slab(
        [0.0, 0.0, thick + 0.1],
        [long, wide, 0.05],
        Material::Aluminium,
    ));
    let wrapped = one.boxed(0.15, Material::CellulosePaper, [0.4, 0.4, 0.1]);
    let all = compact(&wrapped, count, 0.2);
    if count > 3 { all.carton() } else { all }
}

/// Boards with their grain as bands of unlike density, in film.
fn boards(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 12);
    let heavy = spec.kind == GoodsKind::Wildlife;
    let (wood, density) = spec.substance(Material::Wood, if heavy { 0.88 } else { 0.68 });
    let edge = libm::cbrt(spec.grams / f64::from(count) * 1000.0 / density) * s;
    let long = edge * if heavy { 4.2 } else { 2.7 };
    let wide = edge * if heavy { 0.85 } else { 1.9 };
    let thick = edge * edge * edge / (long * wide);
    let mut one = Parts::new();
    let bands = 8;
    for i in 0..bands {
        let y = (f64::from(i) + 0.5) / f64::from(bands) - 0.5;
        let band = [long, wide / f64::from(bands), thick];
        one.put(packed(
            slab([0.0, wide * y, 0.0], band, wood),
            density * choice.between(0.93, 1.07),
        ));
    }
    grid(&one, count, 1, 2, 0.8).bagged(Material::Polyethylene)
}

fn dumbbells(spec: &Spec, s: f64) -> Parts {
    let count = pieces(spec.units * 2, 16);
    let size = libm::cbrt(spec.grams / f64::from(count) / 5000.0) * s;
    let mut one = Parts::new();
    let steel = Material::Iron;
    one.put(rod([0.0; 3], Axis::X, 15.0 * size, 130.0 * size, steel));
    for x in [-1.0, 1.0] {
        let at = [x * 95.0 * size, 0.0, 0.0];
        let skin = rod(at, Axis::X, 50.0 * size, 60.0 * size, Material::PVC);
        one.carve(
            skin,
            rod(at, Axis::X, 47.0 * size, 56.0 * size, Material::PVC),
        );
        one.put(rod(at, Axis::X, 47.0 * size, 56.0 * size, steel));
    }
    compact(&one, count, 2.0).boxed(4.0, Material::CorrugatedCard, [4.0; 3])
}

/// Dried flower heads, dense and light, pressed together in a bag.
fn herb(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let (leaf, density) = spec.substance(Material::Tobacco, 0.38);
    let number = 100;
    let edge = libm::cbrt(spec.grams * 1000.0 / density / f64::from(number) * 1.75) * s;
    let mut heap = Parts::new();
    let columns = 6;
    for i in 0..number {
        let at = [i % columns, i / columns % 5, i / (columns * 5)].map(|k| f64::from(k) * edge);
        let semi = [
            edge * choice.between(0.44, 0.5),
            edge * choice.between(0.36, 0.46),
            edge * choice.between(0.34, 0.46),
        ];
        let mut bud = packed(egg(at, semi, leaf), density * choice.between(0.8, 1.25));
        bud.pose.axes = choice.turn();
        heap.put(bud);
    }
    heap.boxed(0.12, Material::Polyethylene, [0.5; 3])
}

/// Rhizomes with stems, wrapped in damp moss and paper.
fn plants(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 9);
    let size = libm::cbrt(spec.grams / f64::from(count) / 75.0) * s;
    let (pulp, density) = spec.substance(Material::Water, 0.85);
    let mut plant = Parts::new();
    for i in 0..4 {
        let y = (f64::from(i) - 1.5) * 17.0 * size;
        let bulb = [10.0 * size, y, 0.0];
        plant.put(packed(
            egg(
                bulb,
                [choice.between(20.0, 26.0) * size, 8.0 * size, 9.0 * size],
                pulp,
            ),
            density,
        ));
        let leaf = bar(
            [38.0 * size, y, 0.0],
            [
                choice.between(110.0, 150.0) * size,
                y,
                choice.between(-4.0, 4.0) * size,
            ],
            2.6 * size,
            pulp,
        );
        plant.put(packed(leaf, density));
    }
    for i in 0..5 {
        let y = (f64::from(i) - 2.0) * 13.0 * size;
        plant.put(packed(
            bar(
                [-20.0 * size, y, 0.0],
                [-90.0 * size, y * 1.1, -3.0 * size],
                1.2 * size,
                pulp,
            ),
            density * 0.7,
        ));
    }
    let wrapped = plant.boxed(0.6 * size, Material::CellulosePaper, [2.0 * size; 3]);
    compact(&wrapped, count, 1.0)
}

/// A tent or sleeping bag: cloth in turns, poles, pegs, straps.
fn roll(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 5);
    let (cloth, density) = spec.substance(Material::Nylon6, choice.between(0.14, 0.22));
    let edge = libm::cbrt(spec.grams / f64::from(count) * 900.0 / density) * s;
    let mut one = Parts::new();
    let (radius, long) = (edge * 0.5, edge * 1.5);
    let poles = spec.unit_grams() > 2000.0;
    let step = radius * 0.2;
    for turn in 0..4 {
        let outer = radius - f64::from(turn) * step;
        let ring = packed(rod([0.0; 3], Axis::X, outer, long, cloth), density);
        one.carve(
            ring,
            rod([0.0; 3], Axis::X, outer - step * 0.96, long, cloth),
        );
    }
    if poles {
        let inner = radius * 0.2;
        for i in 0..4 {
            let y = (f64::from(i % 2) - 0.5) * inner * 0.8;
            let z = (f64::from(i / 2) - 0.5) * inner * 0.8;
            let pole = rod(
                [0.0, y, z],
                Axis::X,
                inner * 0.3,
                long * 0.95,
                Material::Aluminium,
            );
            one.put(packed(pole, 1.5));
        }
        for i in 0..6 {
            let x = (f64::from(i) - 2.5) * edge * 0.08;
            let peg = [x, 0.0, radius + edge * 0.02];
            one.put(rod(
                peg,
                Axis::Y,
                edge * 0.012,
                edge * 0.5,
                Material::Steel1pctC,
            ));
        }
    }
    for x in [-0.3, 0.3] {
        let buckle = [long * x, radius + edge * 0.03, 0.0];
        one.put(slab(
            buckle,
            [edge * 0.12, edge * 0.04, edge * 0.16],
            Material::ABS,
        ));
    }
    compact(&one, count, 1.0)
}

/// Bulbs in a net.
fn produce(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let (flesh, density) = spec.substance(Material::Water, 1.02);
    let number = pieces((spec.grams / 55.0) as u32 + 1, 140);
    let each = libm::cbrt(spec.grams / f64::from(number) * 1000.0 / density / 0.55) * s;
    let side = (libm::cbrt(f64::from(number)) as u32).max(1) + 1;
    let mut net = Parts::new();
    for i in 0..number {
        let at = [i % side, i / side % side, i / (side * side)].map(|k| f64::from(k) * each);
        let round = choice.between(0.44, 0.495);
        let mut bulb = packed(
            egg(at, [each * round, each * round, each * 0.42], flesh),
            density,
        );
        bulb.pose.axes = choice.turn();
        net.put(bulb);
    }
    net.boxed(0.3, Material::Polypropylene, [0.5; 3])
}

/// Worn textiles, scrap film or rubber pressed into a bale under straps.
fn bale(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let own = choice.of(&[
        (Material::Cotton, 0.33),
        (Material::Polyethylene, 0.35),
        (Material::Polypropylene, 0.3),
    ]);
    let (stuff, density) = spec.substance(own.0, own.1);
    let edge = libm::cbrt(spec.grams * 1000.0 / density) * s;
    let mut all = Parts::new();
    let layers = 12;
    let (long, wide) = (edge * 1.3, edge * 0.95);
    let thick = edge * edge * edge / (long * wide) / f64::from(layers);
    for layer in 0..layers {
        // Each layer is thrown together of pieces of unlike density.
        let split = choice.between(-0.25, 0.25) * long;
        for (from, to) in [(-long / 2.0, split), (split, long / 2.0)] {
            for row in 0..4 {
                let y = (f64::from(row) - 1.5) * wide / 4.0;
                let at = [(from + to) / 2.0, y, (f64::from(layer) + 0.5) * thick];
                let piece = slab(at, [to - from, wide / 4.0, thick], stuff);
                all.put(packed(piece, density * choice.between(0.75, 1.25)));
            }
        }
    }
    let top = edge * edge * edge / (long * wide);
    for i in 0..4 {
        let x = (f64::from(i) - 1.5) * long * 0.25;
        for z in [-0.4, top + 0.4] {
            all.put(slab(
                [x, 0.0, z],
                [14.0_f64.min(long * 0.05), wide, 0.8],
                choice.of(&[Material::PET, Material::Steel1pctC]),
            ));
        }
    }
    // A knot of soft folds is squeezed out on top where the bale is of cloth.
    if own.0 == Material::Cotton && edge > 60.0 {
        let tuft = folded(edge * 0.18, stuff, density, 3, &mut choice);
        all.set(&tuft, 0.0, 0.0, top + 0.9);
    }
    all
}
