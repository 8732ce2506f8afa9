//! Bottles, tubes, tins, canisters, gas cylinders and inhalers.

use crate::customs::goods::{GoodsForm, GoodsKind};
use crate::matter::material::Material;
use crate::matter::solid::Bounds;
use crate::stream::contents::models::Content;
use crate::stream::contents::models::build::{
    Axis, Choice, Jar, Make, Parts, Spec, compact, grid, oval, packed, pieces, rod, slab,
    standing_block,
};
use crate::stream::contents::models::inhalers::{inhalers, powder_inhalers};
use crate::stream::contents::models::{rolls, vials};

/// How liquids and what comes in similar containers are packed.
pub(super) fn make(form: GoodsForm, spec: &Spec) -> (&'static str, Make) {
    let unit = spec.unit_grams();
    match (form, spec.kind) {
        (GoodsForm::Inhaler, _) if unit > 55.0 => {
            ("carton of dry-powder inhalers", powder_inhalers)
        }
        (GoodsForm::Inhaler, _) => ("carton of inhalers", inhalers),
        (GoodsForm::Can, GoodsKind::Device) => ("gas cylinder", gas_cylinder),
        (GoodsForm::Can, _) if unit > 2000.0 => ("jerrycan", jerrycan),
        (GoodsForm::Can, _) => ("tins", tins),
        (GoodsForm::Tube, _) => rolls::make(spec),
        (_, GoodsKind::Vaccine) if unit < 8.0 => vials::make(GoodsForm::Vial, spec),
        (_, GoodsKind::Vaccine) => ("carton of oral applicators", small_bottles),
        (_, GoodsKind::Medicine) if unit < 40.0 => ("carton of dropper bottles", small_bottles),
        (_, GoodsKind::Excise) if unit < 100.0 => ("small bottles", small_bottles),
        (_, GoodsKind::Excise) => ("bottles of spirits", spirits),
        (_, GoodsKind::BrandedArticle) => ("perfume in a carton", perfume),
        (_, GoodsKind::Medicine) => ("carton of bottles", medicine_bottles),
        (_, _) => ("plastic bottles", plastic_bottles),
    }
}

/// What a bottle looks like, in units of its own size.
struct Bottle {
    semi: (f64, f64),
    height: f64,
    wall: f64,
    material: Material,
    filling: (Material, f64),
    level: f64,
    neck: f64,
    cap: (f64, Material),
    /// A pump with its dip tube and spring.
    pump: bool,
}

/// One bottle standing: body, neck, cap; with a pump also dip tube, spring and spout.
fn bottle(shape: &Bottle, fine: bool) -> Parts {
    let mut parts = Parts::new();
    let wall = shape.wall.min(shape.semi.1 * 0.4);
    let (height, neck) = (shape.height, shape.neck);
    let (a, b) = (shape.semi.0 - wall, shape.semi.1 - wall);
    let middle = [0.0, 0.0, height / 2.0];
    let room = height - 2.0 * wall;
    parts.carve(
        oval(middle, Axis::Z, shape.semi, height, shape.material),
        oval(middle, Axis::Z, (a, b), room, shape.material),
    );
    let depth = room * shape.level;
    let (liquid, density) = shape.filling;
    let fill = oval(
        [0.0, 0.0, wall + depth / 2.0],
        Axis::Z,
        (a, b),
        depth,
        liquid,
    );
    parts.put(packed(fill, density));
    let on = |z: f64, radius: f64, length: f64, material| {
        rod([0.0, 0.0, z], Axis::Z, radius, length, material)
    };
    let (tall, material) = shape.cap;
    if !fine {
        parts.put(packed(on(height + tall / 2.0, neck, tall, material), 0.6));
        return parts;
    }
    parts.tube(
        [0.0, 0.0, height + tall / 2.0],
        Axis::Z,
        neck,
        wall * 1.2,
        tall,
        shape.material,
    );
    let skirt = on(height + tall / 2.0, neck * 1.18, tall, material);
    parts.carve(skirt, on(height + tall / 2.0, neck, tall, material));
    parts.put(on(height + tall + 0.8, neck * 1.18, 1.6, material));
    if shape.pump {
        let spring = on(
            height + tall * 0.5,
            neck * 0.45,
            tall * 0.7,
            Material::Stainless304,
        );
        parts.put(packed(spring, 2.5));
        let top = height + tall + 1.6;
        parts.put(on(
            top + neck * 0.7,
            neck * 0.35,
            neck * 1.4,
            Material::Polypropylene,
        ));
        let spout = [neck * 0.9, 0.0, top + neck * 1.7];
        parts.put(slab(
            spout,
            [neck * 2.8, neck * 0.8, neck * 0.6],
            Material::Polypropylene,
        ));
    }
    parts
}

/// Bottles in rows; several in a carton, one alone as it is.
fn crated(bottle: &Parts, count: u32, board: bool) -> Parts {
    let columns = (f64::from(count).sqrt() * 1.3) as u32 + u32::from(count > 1);
    let columns = columns.clamp(1, 8).min(count);
    let rows = count.div_ceil(columns).min(6);
    let all = grid(bottle, count, columns, rows, 1.0);
    if count == 1 && !board {
        all
    } else if count == 1 || board {
        all.carton()
    } else {
        all.boxed(2.5, Material::CorrugatedCard, [2.0, 2.0, 2.0])
    }
}

/// Number of bottles, whether each is shown in full, and the edge of one's contents.
fn measure(spec: &Spec, density: f64, s: f64) -> (u32, bool, f64) {
    let count = pieces(spec.units, 36);
    let grams = spec.grams / f64::from(count);
    let edge = libm::cbrt(grams * 0.85 * 1000.0 / density) * s;
    (count, count <= 13, edge)
}

fn small_bottles(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let (count, fine, edge) = measure(spec, 1.0, s);
    let slim = choice.between(0.9, 1.2);
    let shape = Bottle {
        semi: (edge * 0.48 / slim, edge * 0.48 / slim),
        height: edge * 1.4 * slim * slim,
        wall: 0.8,
        material: choice.of(&[Material::Polyethylene, Material::PET]),
        filling: spec.substance(Material::Water, 1.01),
        level: choice.between(0.7, 0.92),
        neck: edge * 0.22,
        cap: (edge * choice.between(0.5, 0.7), Material::Polypropylene),
        pump: false,
    };
    let all = crated(&bottle(&shape, fine), count, true);
    if count == 1 {
        all
    } else {
        all.bagged(Material::Polypropylene)
    }
}

fn medicine_bottles(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let (count, fine, edge) = measure(spec, 1.1, s);
    let glass = choice.below(3) > 0;
    let shape = Bottle {
        semi: (edge * 0.5, edge * 0.5),
        height: edge * choice.between(1.2, 1.5),
        wall: if glass { edge * 0.05 } else { 1.0 },
        material: if glass {
            Material::SodaLimeGlass
        } else {
            Material::PET
        },
        filling: spec.substance(Material::Water, 1.03),
        level: choice.between(0.8, 0.95),
        neck: edge * 0.26,
        cap: (
            edge * 0.3,
            choice.of(&[Material::Polypropylene, Material::Aluminium]),
        ),
        pump: choice.below(4) == 0,
    };
    crated(&bottle(&shape, fine), count, true)
}

fn plastic_bottles(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let gel = spec.kind == GoodsKind::Sanitiser;
    let (own, density) = if gel && choice.below(3) > 0 {
        (Material::Ethanol, 0.87)
    } else {
        (Material::Water, 1.02)
    };
    let (count, fine, edge) = measure(spec, density, s);
    let flat = choice.of(&[1.0, 1.0, 1.35, 1.5]);
    let slim = choice.between(0.92, 1.1);
    let shape = Bottle {
        semi: (edge * 0.47 * flat / slim, edge * 0.47 / slim),
        height: edge * 1.55 * slim * slim / flat,
        wall: if edge > 70.0 { 1.2 } else { 0.8 },
        material: choice.of(&[Material::PET, Material::Polyethylene]),
        filling: spec.substance(own, density),
        level: choice.between(0.86, 0.95),
        neck: edge * 0.19,
        cap: (edge * 0.24, Material::Polypropylene),
        pump: edge > 50.0 && choice.below(2) == 0,
    };
    crated(&bottle(&shape, fine), count, false)
}

fn spirits(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let (count, fine, edge) = measure(spec, 1.25, s);
    let glass = spec.unit_grams() > 1200.0;
    let square = choice.between(0.85, 1.15);
    let shape = Bottle {
        semi: (edge * 0.44 * square, edge * 0.44 / square),
        height: edge * choice.between(1.9, 2.2),
        wall: if glass { edge * 0.04 } else { 0.9 },
        material: if glass {
            Material::SodaLimeGlass
        } else {
            Material::PET
        },
        filling: spec.substance(Material::Water, 0.95),
        level: 0.93,
        neck: edge * 0.17,
        cap: (edge * 0.75, Material::Aluminium),
        pump: false,
    };
    crated(&bottle(&shape, fine), count, glass)
}

fn perfume(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 12);
    let edge = libm::cbrt(spec.grams / f64::from(count) * 0.85 * 1000.0 / 1.5) * s;
    let sides = [edge * choice.between(0.95, 1.15), edge * 0.5, edge * 1.2];
    let mut flask = Parts::new();
    let outer = standing_block(sides[0], sides[1], 0.0, sides[2]);
    let inner = flask.shell(outer, edge * 0.08, Material::SodaLimeGlass);
    let depth = inner.size()[2] * 0.93;
    let (material, density) = spec.substance(Material::Perfume80pctEthanol, 0.84);
    let fill = Bounds {
        high: [inner.high[0], inner.high[1], inner.low[2] + depth],
        ..inner
    };
    flask.fill(fill, material, density);
    // Spray head with its spring, under a heavy cap.
    let (top, head) = (sides[2], edge * 0.3);
    flask.put(packed(
        rod(
            [0.0, 0.0, top + head / 2.0],
            Axis::Z,
            edge * 0.09,
            head,
            Material::Aluminium,
        ),
        1.3,
    ));
    let cap = choice.of(&[Material::Zinc, Material::ABS, Material::Aluminium]);
    let on = |radius: f64, z: f64, length: f64| rod([0.0, 0.0, z], Axis::Z, radius, length, cap);
    let tall = head * 1.2;
    let skirt = on(edge * 0.2, top + tall / 2.0, tall);
    flask.carve(skirt, on(edge * 0.15, top + head / 2.0, head));
    let boxed = flask.boxed(
        1.2,
        Material::CellulosePaper,
        [edge * 0.12, edge * 0.12, 3.0],
    );
    compact(&boxed, count, 0.5)
}

fn tins(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 20);
    let (own, density) = choice.of(&[
        (Material::CellulosePaper, 0.35),
        (Material::Sucrose, 0.6),
        (Material::Water, 1.05),
        (Material::CellulosePaper, 0.55),
    ]);
    let edge = libm::cbrt(spec.grams / f64::from(count) * 850.0 / density) * s;
    let slim = choice.between(0.85, 1.15);
    let tin = tin(
        edge * 0.5 / slim,
        edge * 1.2 * slim,
        spec.substance(own, density),
        &mut choice,
    );
    let columns = if count > 2 { count.div_ceil(2) } else { count };
    let all = grid(&tin, count, columns.min(5), 2, 0.3);
    if count > 1 {
        all.bagged(Material::Polyethylene)
    } else {
        all
    }
}

/// A steel can with rims, filled.
pub(super) fn tin(
    radius: f64,
    height: f64,
    filling: (Material, f64),
    choice: &mut Choice,
) -> Parts {
    let mut tin = Parts::new();
    let steel = Material::Steel1pctC;
    let jar = Jar {
        semi: (radius, radius),
        height,
        wall: 0.22,
        material: steel,
        filling,
        level: choice.between(0.82, 0.96),
    };
    tin.vessel(jar, 0.0, 0.0, 1.5);
    // Rolled seams at both ends.
    for z in [0.75, height + 2.25] {
        tin.tube([0.0, 0.0, z], Axis::Z, radius, 1.0, 1.5, steel);
    }
    tin
}

fn gas_cylinder(spec: &Spec, s: f64) -> Parts {
    let count = pieces(spec.units, 16);
    let grams = spec.grams / f64::from(count);
    let aluminium = grams < 5000.0;
    let (material, wall) = if aluminium {
        (Material::Aluminium, 0.11)
    } else {
        (Material::Steel1pctC, 0.055)
    };
    let edge = libm::cbrt(grams * 1000.0 / if aluminium { 1.05 } else { 1.3 }) * s;
    let (radius, height) = (edge * 0.42, edge * 1.75);
    let mut parts = Parts::new();
    let jar = Jar {
        semi: (radius, radius),
        height,
        wall: radius * wall,
        material,
        filling: spec.substance(Material::Air, 0.15),
        level: if spec.content == Content::Own {
            0.0
        } else {
            0.9
        },
    };
    parts.vessel(jar, 0.0, 0.0, 0.0);
    // Shoulder, valve and hand wheel.
    let on = |z: f64, radius: f64, length: f64, material| {
        rod([0.0, 0.0, height + z], Axis::Z, radius, length, material)
    };
    let step = radius * 0.22;
    parts.put(on(step / 2.0, radius * 0.75, step, material));
    parts.put(on(step * 1.5, radius * 0.45, step, material));
    parts.put(on(
        step * 2.9,
        radius * 0.2,
        step * 1.8,
        Material::Brass7030,
    ));
    let side = [radius * 0.4, 0.0, height + step * 2.9];
    parts.put(rod(
        side,
        Axis::X,
        radius * 0.12,
        radius * 0.39,
        Material::Brass7030,
    ));
    parts.put(on(step * 4.1, radius * 0.35, step * 0.6, Material::ABS));
    let lying = parts.lying();
    let all = compact(&lying, count, 3.0);
    all.boxed(3.0, Material::CorrugatedCard, [6.0, 6.0, 6.0])
}

fn jerrycan(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 20);
    let edge = libm::cbrt(spec.grams / f64::from(count) * 1000.0) * s;
    let (own, density) = if spec.kind == GoodsKind::Sanitiser {
        choice.of(&[(Material::Ethanol, 0.86), (Material::Water, 1.08)])
    } else {
        (Material::Water, 1.0)
    };
    let mut can = Parts::new();
    let outer = standing_block(edge * 1.1, edge * 0.75, 0.0, edge * 1.2);
    let inner = can.shell(outer, 1.6, Material::Polyethylene);
    let (material, density) = spec.substance(own, density);
    let level = inner.low[2] + inner.size()[2] * choice.between(0.9, 0.96);
    can.fill(
        Bounds {
            high: [inner.high[0], inner.high[1], level],
            ..inner
        },
        material,
        density,
    );
    let top = edge * 1.2;
    can.put(rod(
        [edge * 0.35, 0.0, top + edge * 0.08],
        Axis::Z,
        edge * 0.14,
        edge * 0.16,
        Material::Polyethylene,
    ));
    let grip = edge * 0.16;
    for x in [-edge * 0.45, edge * 0.05] {
        can.put(slab(
            [x, 0.0, top + grip * 0.4],
            [edge * 0.08, edge * 0.16, grip * 0.8],
            Material::Polyethylene,
        ));
    }
    let bridge = [-edge * 0.2, 0.0, top + grip * 0.9];
    can.put(slab(
        bridge,
        [edge * 0.58, edge * 0.16, grip * 0.2],
        Material::Polyethylene,
    ));
    if count == 1 {
        can
    } else {
        compact(&can, count, 1.0).boxed(3.0, Material::CorrugatedCard, [2.0, 2.0, 2.0])
    }
}
