//! Boxed articles of many kinds: cosmetics, cards, lights, tableware, leather goods, cartridges, cigars.

use crate::customs::goods::GoodsKind;
use crate::matter::material::Material;
use crate::stream::contents::models::build::{
    Axis, Jar, Make, Parts, Spec, compact, egg, packed, pieces, rod, slab, standing_block,
};
use crate::stream::contents::models::cases::{
    cartridges, cigars, headphones, leather_goods, shells, sunglasses,
};
use crate::stream::contents::models::electronics::{board, coil, filled_out};

/// What is in a box goes by the kind of goods and the mass.
pub(super) fn make(spec: &Spec) -> (&'static str, Make) {
    let unit = spec.unit_grams();
    let pick = spec.choice().below(4);
    match (spec.kind, unit) {
        (GoodsKind::Weapon, _) if unit > 900.0 => ("box of shotgun cartridges", shells),
        (GoodsKind::Weapon, _) => ("box of pistol cartridges", cartridges),
        (GoodsKind::Excise, _) if unit > 2000.0 => ("tableware", plates),
        (GoodsKind::Excise, _) => ("box of cigars", cigars),
        (GoodsKind::Wildlife, _) => ("leather goods", leather_goods),
        (GoodsKind::BrandedArticle, _) if (170.0..300.0).contains(&unit) => {
            ("sunglasses in a case", sunglasses)
        }
        (GoodsKind::BrandedArticle, _) if (400.0..800.0).contains(&unit) => {
            ("boxed headphones", headphones)
        }
        (GoodsKind::BrandedArticle, _) => ("leather goods", leather_goods),
        (_, _) if unit < 60.0 => match pick {
            0 | 1 => ("small gadget in a blister", gadget),
            _ => ("phone case", cover),
        },
        (_, _) if unit < 200.0 => match pick {
            0 => ("cosmetics jar", jar),
            1 => ("cards", cards),
            2 => ("make-up palette", palette),
            _ => ("boxed earphones", earphones),
        },
        (_, _) if unit < 700.0 => match pick {
            0 | 1 => ("candle in a glass", candle),
            _ => ("light chain", lights),
        },
        (_, _) if unit < 2000.0 => ("board game", game),
        (_, _) => ("tableware", plates),
    }
}

fn gadget(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 8);
    let size = libm::cbrt(spec.grams / f64::from(count) / 24.0) * s;
    let mut piece = Parts::new();
    let body = standing_block(56.0 * size, 18.0 * size, 0.0, 9.0 * size);
    let room = piece.shell(
        body,
        1.3 * size,
        choice.of(&[Material::ABS, Material::Aluminium]),
    );
    let flat = board(46.0 * size, 12.0 * size, 5, &mut choice);
    piece.set(&flat, 0.0, 0.0, room.low[2]);
    piece.put(packed(
        slab(
            [34.5 * size, 0.0, 4.5 * size],
            [13.0 * size, 12.0 * size, 4.5 * size],
            Material::Stainless304,
        ),
        3.2,
    ));
    let card = [0.0, 0.0, -0.6 * size];
    piece.put(slab(
        card,
        [110.0 * size, 80.0 * size, 0.8 * size],
        Material::CellulosePaper,
    ));
    let boxed = filled_out(piece, spec).boxed(0.3, Material::PVC, [0.5, 0.5, 0.3]);
    compact(&boxed, count, 0.3)
}

fn cover(spec: &Spec, s: f64) -> Parts {
    let count = pieces(spec.units, 10);
    let size = libm::cbrt(spec.grams / f64::from(count) / 42.0) * s;
    let mut piece = Parts::new();
    let outer = slab(
        [0.0; 3],
        [154.0 * size, 76.0 * size, 11.0 * size],
        Material::Polyethylene,
    );
    let inner = slab(
        [0.0, 0.0, 1.0 * size],
        [150.0 * size, 72.0 * size, 9.0 * size],
        Material::Polyethylene,
    );
    piece.carve(outer, inner);
    let (card, density) = spec.substance(Material::CellulosePaper, 0.7);
    piece.put(packed(
        slab(
            [0.0, 0.0, 0.0],
            [140.0 * size, 68.0 * size, 0.6 * size],
            card,
        ),
        density,
    ));
    let boxed = piece.boxed(
        0.4,
        Material::CellulosePaper,
        [8.0 * size, 8.0 * size, 2.0 * size],
    );
    compact(&boxed, count, 0.2)
}

fn jar(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 12);
    let size = libm::cbrt(spec.grams / f64::from(count) / 160.0) * s;
    let glass = choice.below(2) == 0;
    let mut piece = Parts::new();
    let pot = Jar {
        semi: (30.0 * size, 30.0 * size),
        height: 36.0 * size,
        wall: if glass { 5.0 * size } else { 3.0 * size },
        material: if glass {
            Material::SodaLimeGlass
        } else {
            Material::PET
        },
        filling: spec.substance(Material::PET, 0.98),
        level: 0.9,
    };
    piece.vessel(pot, 0.0, 0.0, 0.0);
    let lid = rod(
        [0.0, 0.0, 44.0 * size],
        Axis::Z,
        30.0 * size,
        16.0 * size,
        Material::ABS,
    );
    piece.carve(
        lid,
        rod(
            [0.0, 0.0, 42.0 * size],
            Axis::Z,
            27.5 * size,
            12.0 * size,
            Material::ABS,
        ),
    );
    compact(&piece.carton(), count, 0.3)
}

fn cards(spec: &Spec, s: f64) -> Parts {
    let count = pieces(spec.units, 12);
    let (paper, density) = spec.substance(Material::CellulosePaper, 0.95);
    let edge = libm::cbrt(spec.grams / f64::from(count) * 950.0 / density) * s;
    let mut deck = Parts::new();
    let thick = edge * 0.36;
    for i in 0..6 {
        let z = (f64::from(i) + 0.5) * thick / 6.0;
        deck.put(packed(
            slab([0.0, 0.0, z], [edge * 1.95, edge * 1.4, thick / 6.2], paper),
            density,
        ));
    }
    compact(
        &deck.boxed(0.4, Material::CellulosePaper, [1.0, 1.0, 0.5]),
        count,
        0.2,
    )
}

/// Pans of pressed powder in a hinged case with a mirror.
fn palette(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 4);
    let size = libm::cbrt(spec.grams / f64::from(count) / 120.0) * s;
    let mut piece = Parts::new();
    let case = standing_block(130.0 * size, 74.0 * size, 0.0, 14.0 * size);
    let room = piece.shell(case, 1.6 * size, Material::ABS);
    let (powder, density) = spec.substance(Material::Talc, 1.5);
    let rows = choice.of(&[2, 3]);
    let pitch = [120.0 / 4.0 * size, 66.0 / f64::from(rows) * size];
    for i in 0..4 * rows {
        let x = (f64::from(i % 4) - 1.5) * pitch[0];
        let y = (f64::from(i / 4) - f64::from(rows - 1) / 2.0) * pitch[1];
        let radius = pitch[0].min(pitch[1]) * 0.42;
        let z = room.low[2];
        piece.put(rod(
            [x, y, z + 0.25 * size],
            Axis::Z,
            radius,
            0.4 * size,
            Material::Iron,
        ));
        let cake = rod([x, y, z + 2.3 * size], Axis::Z, radius, 3.6 * size, powder);
        piece.put(packed(cake, density));
    }
    let mirror = [0.0, 0.0, room.high[2] - 1.1 * size];
    piece.put(slab(
        mirror,
        [118.0 * size, 64.0 * size, 1.6 * size],
        Material::SodaLimeGlass,
    ));
    piece.put(rod(
        [0.0, 38.5 * size, 7.0 * size],
        Axis::X,
        1.2 * size,
        110.0 * size,
        Material::Steel1pctC,
    ));
    compact(&piece.carton(), count, 0.3)
}

fn earphones(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 4);
    let size = libm::cbrt(spec.grams / f64::from(count) / 78.0) * s;
    let mut piece = Parts::new();
    let case = standing_block(62.0 * size, 48.0 * size, 0.0, 26.0 * size);
    let room = piece.shell(case, 2.0 * size, Material::ABS);
    let floor = room.low[2];
    piece.put(slab(
        [0.0, -12.0 * size, floor + 4.0 * size],
        [30.0 * size, 18.0 * size, 6.0 * size],
        Material::LithiumIonCell,
    ));
    piece.set(
        &board(50.0 * size, 14.0 * size, 6, &mut choice),
        0.0,
        12.0 * size,
        floor,
    );
    for x in [-1.0, 1.0] {
        let at = [x * 18.0 * size, 4.0 * size, floor + 15.0 * size];
        piece.put(packed(
            egg(at, [8.0 * size, 9.0 * size, 6.0 * size], Material::ABS),
            0.8,
        ));
        piece.put(rod(
            [x * 20.0 * size, -14.0 * size, floor + 14.0 * size],
            Axis::Z,
            3.0 * size,
            2.0 * size,
            Material::NdFeBMagnet,
        ));
    }
    piece.set(&coil(22.0 * size, 1.5 * size, 3), 62.0 * size, 0.0, 0.0);
    let boxed =
        filled_out(piece, spec).boxed(1.2 * size, Material::CellulosePaper, [5.0 * size; 3]);
    compact(&boxed, count, 0.3)
}

fn candle(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 12);
    let size = libm::cbrt(spec.grams / f64::from(count) / 360.0) * s;
    let mut piece = Parts::new();
    let glass = choice.between(2.5, 4.0) * size;
    let (outer, tall) = (39.0 * size, 90.0 * size);
    let on = |z: f64, r: f64, l: f64, material| rod([0.0, 0.0, z], Axis::Z, r, l, material);
    let clear = on(tall / 2.0, outer, tall, Material::SodaLimeGlass);
    let room = tall - 2.0 * glass;
    piece.carve(
        clear,
        on(
            tall - room / 2.0,
            outer - glass,
            room,
            Material::SodaLimeGlass,
        ),
    );
    let (wax, density) = spec.substance(Material::Polyethylene, 0.91);
    let deep = room * 0.8;
    let floor = tall - room;
    piece.put(on(
        floor + 0.2 * size,
        10.0 * size,
        0.4 * size,
        Material::Iron,
    ));
    piece.put(packed(
        on(floor + 0.45 * size + deep / 2.0, outer - glass, deep, wax),
        density,
    ));
    piece.put(on(
        tall + 3.0 * size,
        outer,
        6.0 * size,
        choice.of(&[Material::Wood, Material::Aluminium]),
    ));
    compact(&piece.carton(), count, 0.4)
}

/// A chain of small lamps wound up, with a plug.
fn lights(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 2);
    let size = libm::cbrt(spec.grams / f64::from(count) / 300.0) * s;
    let mut piece = coil(58.0 * size, 2.6 * size, 4);
    let top = piece.bounds().high[2];
    let lamps = 24;
    for i in 0..lamps {
        let turn = f64::from(i) / f64::from(lamps) * std::f64::consts::TAU;
        let reach = choice.between(25.0, 52.0) * size;
        let z = top + (5.0 + 9.0 * f64::from(i % 3)) * size;
        let at = [libm::cos(turn) * reach, libm::sin(turn) * reach, z];
        let lamp = packed(
            egg(
                at,
                [3.0 * size, 2.6 * size, 4.2 * size],
                Material::SodaLimeGlass,
            ),
            1.2,
        );
        piece.put(lamp);
    }
    let adapter = standing_block(60.0 * size, 40.0 * size, 0.0, 34.0 * size);
    let mut plug = Parts::new();
    let room = plug.shell(adapter, 2.2 * size, Material::ABS);
    plug.put(packed(
        slab(
            [-8.0 * size, 0.0, room.low[2] + 12.0 * size],
            [30.0 * size, 26.0 * size, 24.0 * size],
            Material::Copper,
        ),
        4.0,
    ));
    plug.put(packed(
        rod(
            [18.0 * size, 0.0, room.low[2] + 8.0 * size],
            Axis::Z,
            6.0 * size,
            16.0 * size,
            Material::Aluminium,
        ),
        1.6,
    ));
    piece.set(&plug, 95.0 * size, 0.0, 0.0);
    compact(&filled_out(piece, spec).carton(), count, 0.4)
}

/// A board, two packs of cards, dice, counters in a tray, a rule book.
fn game(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 3);
    let size = libm::cbrt(spec.grams / f64::from(count) / 980.0) * s;
    let mut piece = Parts::new();
    let paper = spec.substance(Material::CellulosePaper, 0.85);
    let sheet = |centre: [f64; 3], sides: [f64; 3]| {
        packed(
            slab(
                centre.map(|at| at * size),
                sides.map(|side| side * size),
                paper.0,
            ),
            paper.1,
        )
    };
    piece.put(sheet([0.0, 0.0, 36.0], [270.0, 270.0, 8.0]));
    piece.put(sheet([0.0, 0.0, 41.0], [200.0, 260.0, 1.6]));
    for x in [-1.0, 1.0] {
        piece.put(sheet([x * 70.0, 90.0, 10.0], [88.0, 60.0, 20.0]));
    }
    let tray = standing_block(260.0 * size, 110.0 * size, 0.0, 26.0 * size);
    let room = piece.shell(tray, 0.8 * size, Material::PVC);
    for i in 0..24 {
        let at = [
            (f64::from(i % 8) - 3.5) * 31.0 * size,
            (f64::from(i / 8) - 1.0) * 34.0 * size,
            room.low[2] + 8.0 * size,
        ];
        let token = choice.of(&[Material::Wood, Material::ABS, Material::Zinc]);
        if choice.below(2) == 0 {
            piece.put(rod(at, Axis::Z, 9.0 * size, 16.0 * size, token));
        } else {
            piece.put(slab(at, [15.0 * size; 3], token));
        }
    }
    let boxed = piece.boxed(
        1.8 * size,
        Material::CellulosePaper,
        [6.0 * size, 6.0 * size, 3.0 * size],
    );
    compact(&boxed, count, 0.5)
}

/// Plates in a stack and cups beside it, with paper between.
fn plates(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 4);
    let (clay, density) = spec.substance(Material::CeramicAlumina, 2.35);
    let size = libm::cbrt(spec.grams / f64::from(count) / 3400.0) * s;
    let mut piece = Parts::new();
    for i in 0..6 {
        let z = f64::from(i) * 17.0 * size;
        let flat = [0.0, 0.0, z + 2.5 * size];
        piece.put(packed(
            rod(flat, Axis::Z, 85.0 * size, 5.0 * size, clay),
            density,
        ));
        let rim = [0.0, 0.0, z + 9.0 * size];
        let ring = packed(
            rod(
                rim,
                Axis::Z,
                choice.between(122.0, 130.0) * size,
                6.0 * size,
                clay,
            ),
            density,
        );
        piece.carve(ring, rod(rim, Axis::Z, 84.0 * size, 6.0 * size, clay));
        let sheet = [0.0, 0.0, z + 14.5 * size];
        piece.put(packed(
            rod(
                sheet,
                Axis::Z,
                120.0 * size,
                3.0 * size,
                Material::CellulosePaper,
            ),
            0.1,
        ));
    }
    let boxed = piece.boxed(
        4.0 * size,
        Material::CorrugatedCard,
        [10.0 * size, 10.0 * size, 6.0 * size],
    );
    compact(&boxed, count, 1.0)
}
