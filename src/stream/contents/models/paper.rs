//! Books, paintings, wipes, sachets and cigarettes.

use crate::customs::goods::{GoodsForm, GoodsKind};
use crate::matter::material::Material;
use crate::stream::contents::models::build::{
    Axis, Choice, Make, Parts, Spec, compact, egg, grid, oval, packed, pieces, rod, slab,
    standing_block,
};

/// How goods of paper, and those packed in flat pouches, are made.
pub(super) fn make(form: GoodsForm, spec: &Spec) -> (&'static str, Make) {
    let unit = spec.unit_grams();
    match form {
        GoodsForm::Book if spec.kind == GoodsKind::CulturalObject => {
            ("old bound volume", old_books)
        }
        GoodsForm::Book => ("books", books),
        GoodsForm::Painting => ("painting", painting),
        GoodsForm::Wipe if unit > 4.35 => ("canister of wipes", canister),
        GoodsForm::Wipe => ("pack of wipes", wipes),
        GoodsForm::Cigarette => ("carton of cigarettes", cigarettes),
        _ if spec.kind == GoodsKind::Wildlife => ("bag of dried animals", dried_animals),
        _ if unit > 40.0 => ("filled pouches", pouches),
        _ => ("carton of sachets", sachets),
    }
}

/// Pages in signatures between covers.
pub(super) fn pages(size: [f64; 3], signatures: u32, density: f64) -> Parts {
    let mut block = Parts::new();
    let thick = size[2] / f64::from(signatures);
    for i in 0..signatures {
        let z = (f64::from(i) + 0.5) * thick;
        let page = [size[0], size[1], thick - 0.08_f64.min(thick * 0.2)];
        block.put(packed(
            slab([0.0, 0.0, z], page, Material::CellulosePaper),
            density,
        ));
    }
    block
}

fn bound(spec: &Spec, s: f64, cover: (Material, f64, f64), choice: &mut Choice) -> Parts {
    let density = choice.between(0.68, 0.95);
    let edge = spec.unit_edge(density) * 0.96 * s;
    let (long, wide) = (
        edge * choice.between(1.95, 2.2),
        edge * choice.between(1.35, 1.5),
    );
    let deep = edge * edge * edge / (long * wide);
    let mut book = pages([long, wide, deep], 6, density);
    let (material, thick, over) = cover;
    for z in [-thick / 2.0, deep + thick / 2.0] {
        book.put(packed(
            slab(
                [0.0, over / 2.0, z],
                [long + over, wide + over, thick],
                material,
            ),
            0.9,
        ));
    }
    let spine = [0.0, -wide / 2.0 - thick / 2.0 - 0.2, deep / 2.0];
    book.put(packed(
        slab(spine, [long + over, thick, deep], material),
        0.9,
    ));
    book
}

fn books(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 5);
    let cover = choice.of(&[
        (Material::CellulosePaper, 0.4, 0.0),
        (Material::CellulosePaper, 2.4, 6.0),
        (Material::Leather, 2.0, 4.0),
    ]);
    let spiral = choice.below(4) == 0;
    let mut book = bound(spec, s, cover, &mut choice);
    if spiral {
        let (bounds, size) = (book.bounds(), book.size());
        let radius = size[2] * 0.25;
        for i in 0..8 {
            let x = bounds.low[0] + size[0] * (0.06 + 0.125 * f64::from(i));
            let at = [x, bounds.low[1] - radius - 0.2, bounds.centre()[2]];
            let ring = rod(at, Axis::X, radius, 1.1, Material::Steel1pctC);
            book.carve(
                ring,
                rod(at, Axis::X, radius * 0.75, 1.1, Material::Steel1pctC),
            );
        }
    }
    let pile = grid(&book, count, 1, 1, 0.2);
    if count > 1 {
        pile.bagged(Material::Polyethylene)
    } else {
        pile
    }
}

/// Parchment between leather-covered boards with brass clasps and corner pieces.
fn old_books(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 8);
    let mut book = bound(spec, s, (Material::Leather, 4.5, 8.0), &mut choice);
    let (bounds, size) = (book.bounds(), book.size());
    // Fittings of a volume two hands long.
    let fit = size[0] / 230.0;
    for x in [0.28, 0.72] {
        let at = [
            bounds.low[0] + size[0] * x,
            bounds.high[1] + fit,
            bounds.centre()[2],
        ];
        book.put(slab(
            at,
            [9.0 * fit, 1.6 * fit, size[2] * 0.9],
            Material::Brass7030,
        ));
    }
    for x in [0.06, 0.94] {
        for y in [0.08, 0.92] {
            let at = [
                bounds.low[0] + size[0] * x,
                bounds.low[1] + size[1] * y,
                bounds.high[2] + 0.5 * fit,
            ];
            book.put(slab(at, [14.0 * fit, 14.0 * fit, fit], Material::Brass7030));
        }
    }
    grid(&book, count, 1, 1, 0.5)
}

/// A panel with gesso and gilding, or canvas on a frame with its nails.
fn painting(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 4);
    let size = libm::cbrt(spec.grams / f64::from(count) / 2300.0) * s;
    let (long, wide) = (420.0 * size, choice.between(290.0, 340.0) * size);
    let mut all = Parts::new();
    let thick = 22.0 * size;
    if choice.below(2) == 0 {
        let (wood, density) = spec.substance(Material::Wood, 0.62);
        all.put(packed(
            slab([0.0, 0.0, thick / 2.0], [long, wide, thick], wood),
            density,
        ));
        let ground = [long * 0.94, wide * 0.92, 0.9 * size];
        all.put(packed(
            slab(
                [0.0, 0.0, thick + ground[2] / 2.0],
                ground,
                Material::CaCO3Tablet,
            ),
            1.4,
        ));
        for x in [-0.3, 0.3] {
            let batten = [18.0 * size, wide * 0.9, 9.0 * size];
            all.put(slab(
                [long * x, 0.0, -batten[2] / 2.0],
                batten,
                Material::Wood,
            ));
        }
        let halo = [long * 0.22, 0.0, thick + 0.92 * size];
        all.put(rod(halo, Axis::Z, 36.0 * size, 0.02 * size, Material::Gold));
    } else {
        let rail = 46.0 * size;
        let inner = [long - 2.0 * rail, wide - 2.0 * rail];
        for y in [-1.0, 1.0] {
            all.put(slab(
                [0.0, y * (wide - rail) / 2.0, thick / 2.0],
                [long, rail, thick],
                Material::Wood,
            ));
            all.put(slab(
                [y * (long - rail) / 2.0, 0.0, thick / 2.0],
                [rail, inner[1], thick],
                Material::Wood,
            ));
        }
        let cloth = [long * 0.98, wide * 0.98, 1.1 * size];
        all.put(packed(
            slab([0.0, 0.0, thick + cloth[2] / 2.0], cloth, Material::Cotton),
            0.8,
        ));
        let paint = [0.0, 0.0, thick + cloth[2] + 0.2 * size];
        all.put(packed(
            slab(paint, [inner[0], inner[1], 0.4 * size], Material::Zinc),
            1.1,
        ));
        for i in 0..12 {
            let (x, y) = (
                f64::from(i % 6) / 5.0 - 0.5,
                if i < 6 { -0.45 } else { 0.45 },
            );
            let at = [long * 0.9 * x, wide * y, thick + cloth[2] + 0.4 * size];
            all.put(rod(at, Axis::Z, 3.2 * size, 0.8 * size, Material::Iron));
        }
    }
    let wrapped = all.bagged(Material::Polyethylene);
    grid(&wrapped, count, 1, 1, 3.0).boxed(3.0, Material::CorrugatedCard, [8.0, 8.0, 6.0])
}

/// Moist fleece folded into a film pack with a lid.
fn wipes(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let (wet, density) = spec.substance(Material::Water, 0.62);
    let edge = libm::cbrt(spec.grams * 900.0 / density) * s;
    let layers = pieces(spec.units, 30);
    let (long, wide) = (edge * 1.75, edge * 0.95);
    let thick = edge * edge * edge / (long * wide) / f64::from(layers);
    let mut stack = Parts::new();
    for i in 0..layers {
        let at = [
            choice.between(-1.0, 1.0),
            choice.between(-1.0, 1.0),
            (f64::from(i) + 0.5) * thick,
        ];
        stack.put(packed(slab(at, [long, wide, thick * 0.9], wet), density));
    }
    let mut pack = stack.bagged(Material::Polyethylene);
    let top = pack.bounds().high[2];
    let lid = [edge * 0.8, edge * 0.55, 3.0];
    pack.put(packed(
        slab([0.0, 0.0, top + 1.5], lid, Material::Polypropylene),
        0.5,
    ));
    pack
}

/// A roll of moist fleece in a canister.
fn canister(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let (wet, density) = spec.substance(Material::Water, 0.6);
    let edge = libm::cbrt(spec.grams * 850.0 / density) * s;
    let tall = edge * choice.between(1.35, 1.6);
    let radius = edge * 0.48;
    let mut all = Parts::new();
    let wall = 1.0;
    let middle = [0.0, 0.0, tall / 2.0 + 3.0];
    all.carve(
        rod(
            middle,
            Axis::Z,
            radius + 2.0 + wall,
            tall + 6.0,
            Material::Polyethylene,
        ),
        rod(
            middle,
            Axis::Z,
            radius + 2.0,
            tall + 6.0 - 2.0 * wall,
            Material::Polyethylene,
        ),
    );
    let at = [0.0, 0.0, wall + tall / 2.0];
    let turns = 4;
    let (core, step) = (radius * 0.25, radius * 0.75 / f64::from(turns));
    for turn in 0..turns {
        let outer = radius - f64::from(turn) * step;
        let ring = packed(rod(at, Axis::Z, outer, tall, wet), density);
        all.carve(
            ring,
            rod(at, Axis::Z, (outer - step * 0.93).max(core), tall, wet),
        );
    }
    let lid = tall + 6.0;
    all.carve(
        rod(
            [0.0, 0.0, lid + 7.0],
            Axis::Z,
            radius + 4.0,
            14.0,
            Material::Polypropylene,
        ),
        rod(
            [0.0, 0.0, lid + 6.0],
            Axis::Z,
            radius + 2.5,
            12.0,
            Material::Polypropylene,
        ),
    );
    all
}

/// Packets of cigarettes: board, foil, filters and tobacco, in a carton and film.
fn cigarettes(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 10);
    let size = libm::cbrt(spec.grams / f64::from(count) / 25.0) * s;
    let slim = spec.unit_grams() < 22.0 || choice.below(4) == 0;
    let (columns, pitch) = if slim { (7, 6.0) } else { (7, 7.8) };
    let (length, filter, deep) = (84.0 * size, 25.0 * size, 21.0 * size);
    let wide = f64::from(columns) * pitch * size;
    let mut packet = Parts::new();
    let (leaf, density) = spec.substance(Material::Tobacco, 0.26);
    for i in 0..columns {
        // A column of rods, three deep, along x.
        let y = (f64::from(i) + 0.5) * pitch * size - wide / 2.0;
        let at = [(length - filter) / 2.0, y, deep / 2.0];
        let semi = (pitch * size * 0.49, deep * 0.49);
        packet.put(packed(
            oval(at, Axis::X, semi, length - filter, leaf),
            density,
        ));
    }
    let tips = [length - filter / 2.0, 0.0, deep / 2.0];
    packet.put(packed(
        slab(tips, [filter, wide, deep], Material::CellulosePaper),
        0.18,
    ));
    let foil = [length / 2.0, 0.0, deep + 0.2 * size];
    packet.put(packed(
        slab(foil, [length, wide, 0.05 * size], Material::Aluminium),
        1.0,
    ));
    let packet = packet.boxed(0.3 * size, Material::CellulosePaper, [0.6 * size; 3]);
    let all = grid(&packet, count, 1, count.min(5), 0.05);
    all.boxed(0.4, Material::CellulosePaper, [0.4, 0.4, 0.2])
}

/// Small pouches of laminate on edge in a carton, powder settled in the lower part.
fn sachets(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 34);
    let own = choice.of(&[
        (Material::Sucrose, 0.8),
        (Material::NaCl, 0.95),
        (Material::LactoseMonohydrate, 0.7),
    ]);
    let (powder, density) = spec.substance(own.0, own.1);
    let edge = libm::cbrt(spec.grams / f64::from(count) * 850.0 / density) * s;
    let (tall, wide, thick) = (edge * 2.6, edge * 1.9, edge * 0.42);
    let (foil, paper) = (0.05, 0.1);
    let mut sachet = Parts::new();
    let face = |x: f64, t: f64, material| slab([x, 0.0, tall / 2.0], [t, wide, tall], material);
    sachet.put(face(foil / 2.0, foil, Material::Aluminium));
    let low = oval(
        [foil + thick / 2.0, 0.0, tall * 0.38],
        Axis::Z,
        (thick / 2.0, wide * 0.46),
        tall * 0.7,
        powder,
    );
    sachet.put(packed(low, density));
    sachet.put(face(foil * 1.5 + thick, foil, Material::Aluminium));
    sachet.put(face(
        foil * 2.0 + thick + paper / 2.0,
        paper,
        Material::CellulosePaper,
    ));
    let rows = if count > 18 { 2 } else { 1 };
    grid(&sachet, count, count.div_ceil(rows), rows, 0.1).carton_with_leaflet(spec.grams * 0.02)
}

/// Pouches of food or tobacco: laminate around grains, beans or shreds.
fn pouches(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 20);
    let (own, density) = if spec.kind == GoodsKind::Excise {
        (Material::Tobacco, 0.32)
    } else {
        choice.of(&[
            (Material::CellulosePaper, 0.4),
            (Material::Sucrose, 0.75),
            (Material::CellulosePaper, 0.55),
        ])
    };
    let (filling, density) = spec.substance(own, density);
    let edge = libm::cbrt(spec.grams / f64::from(count) * 960.0 / density) * s;
    let (long, wide) = (edge * 1.45, edge * 1.15);
    let deep = edge * edge * edge / (long * wide);
    let mut pouch = Parts::new();
    if choice.below(2) == 0 {
        // Filled tight: a block with a bulge.
        let bulk = standing_block(long, wide, 0.0, deep * 0.8);
        pouch.fill(bulk, filling, density);
        let lump = egg(
            [0.0, 0.0, deep * 0.8 + deep * 0.16],
            [long * 0.45, wide * 0.45, deep * 0.15],
            filling,
        );
        pouch.put(packed(lump, density));
    } else {
        // Beans or pieces: lumps in a loose bed.
        let cell = edge * 0.26;
        let columns = 4;
        for i in 0..(140 / count).saturating_sub(2).clamp(1, 64) {
            let place = [i % columns, i / columns % columns, i / (columns * columns)];
            let at = place.map(|k| f64::from(k) * cell * 1.02);
            let mut lump = packed(
                egg(at, [cell * 0.5, cell * 0.42, cell * 0.36], filling),
                density * 1.6,
            );
            lump.pose.axes = choice.turn();
            pouch.put(lump);
        }
    }
    let foil = choice.of(&[Material::Aluminium, Material::Polyethylene]);
    let pouch = pouch.boxed(0.09, foil, [0.5, 0.5, 0.5]);
    compact(&pouch, count, 0.3)
}

/// Small dried bodies, curled, with bony plates.
fn dried_animals(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 34);
    let (bone, density) = spec.substance(Material::CaHPO4Excipient, 0.75);
    let edge = libm::cbrt(spec.grams / f64::from(count) * 900.0 / density) * s;
    let mut body = Parts::new();
    // Head, trunk and a tail in two joints.
    let part = |x: f64, y: f64, semi: [f64; 3]| {
        packed(
            egg(
                [x * edge, y * edge, 0.0],
                semi.map(|half| half * edge),
                bone,
            ),
            density,
        )
    };
    body.put(part(0.0, 0.0, [0.75, 0.42, 0.34]));
    body.put(part(1.1, 0.32, [0.3, 0.3, 0.26]));
    body.put(part(-1.25, 0.1, [0.45, 0.17, 0.15]));
    body.put(part(-1.6, 0.5, [0.14, 0.22, 0.12]));
    let mirrored = body.reversed();
    let columns = choice.below(2) + 2;
    let mut all = grid(&body, count.div_ceil(2), columns, 4, edge * 0.1);
    let top = all.bounds();
    let upper = grid(&mirrored, count / 2, columns, 4, edge * 0.1);
    if count > 1 {
        all.set(
            &upper,
            top.centre()[0],
            top.centre()[1],
            top.high[2] + edge * 0.05,
        );
    }
    all.bagged(Material::Polyethylene)
}
