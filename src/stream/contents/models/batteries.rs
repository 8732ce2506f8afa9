//! Batteries: coin cells, round cells, pouch cells, packs, lead-acid.

use crate::customs::goods::GoodsKind;
use crate::matter::material::Material;
use crate::stream::contents::models::build::{
    Axis, Parts, Spec, compact, grid, oval, packed, pieces, rod, slab, standing_block,
};
use crate::stream::contents::models::electronics::{board, filled_out};

pub(super) fn coin_cells(spec: &Spec, s: f64) -> Parts {
    let count = pieces(spec.units, 30);
    let size = libm::cbrt(spec.grams / f64::from(count) / 4.4) * s;
    let mut cell = Parts::new();
    let (radius, tall) = (10.0 * size, 3.2 * size);
    let can = rod(
        [0.0, 0.0, tall / 2.0],
        Axis::Z,
        radius,
        tall,
        Material::Stainless304,
    );
    cell.carve(
        can,
        rod(
            [0.0, 0.0, tall / 2.0],
            Axis::Z,
            radius * 0.96,
            tall * 0.8,
            Material::Stainless304,
        ),
    );
    let (material, density) = spec.substance(Material::LithiumIonCell, 2.2);
    cell.put(packed(
        rod(
            [0.0, 0.0, tall / 2.0],
            Axis::Z,
            radius * 0.96,
            tall * 0.8,
            material,
        ),
        density,
    ));
    carded(
        &grid(
            &cell,
            count,
            count.clamp(1, 5),
            count.div_ceil(5),
            6.0 * size,
        ),
        size,
    )
}

/// Goods on a card under a formed film.
fn carded(goods: &Parts, size: f64) -> Parts {
    let mut all = goods
        .clone()
        .boxed(0.3, Material::PVC, [3.0 * size, 3.0 * size, 0.2]);
    let (bounds, middle) = (all.bounds(), all.bounds().centre());
    let card = [
        bounds.size()[0] + 8.0 * size,
        bounds.size()[1] + 14.0 * size,
        0.5,
    ];
    all.put(slab(
        [middle[0], middle[1], bounds.low[2] - 0.25],
        card,
        Material::CellulosePaper,
    ));
    all
}

pub(super) fn round_cells(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 18);
    let size = libm::cbrt(spec.grams / f64::from(count) / 23.5) * s;
    let mut cell = Parts::new();
    let (radius, long) = (7.1 * size, 49.0 * size);
    let on = |x: f64, r: f64, l: f64, material| rod([x, 0.0, 0.0], Axis::X, r, l, material);
    cell.carve(
        on(long / 2.0, radius, long, Material::Steel1pctC),
        on(long / 2.0, radius * 0.95, long * 0.98, Material::Steel1pctC),
    );
    // Manganese dioxide around zinc paste and its brass nail.
    let (material, density) = spec.substance(Material::Iron, 3.0);
    let mix = packed(
        on(long / 2.0, radius * 0.95, long * 0.98, material),
        density,
    );
    cell.carve(mix, on(long * 0.45, radius * 0.6, long * 0.8, material));
    let paste = packed(
        on(long * 0.45, radius * 0.6, long * 0.8, Material::Zinc),
        2.6,
    );
    cell.carve(
        paste,
        on(long * 0.3, radius * 0.1, long * 0.5, Material::Zinc),
    );
    cell.put(on(
        long * 0.3,
        radius * 0.1,
        long * 0.5,
        Material::Brass7030,
    ));
    cell.put(on(
        long + 0.6 * size,
        radius * 0.36,
        1.2 * size,
        Material::Steel1pctC,
    ));
    let rows = if count > 4 { count.div_ceil(2) } else { count };
    let row = grid(&cell, count, 1, rows, 0.2);
    if choice.below(2) == 0 {
        carded(&row, size)
    } else {
        row.bagged(Material::Polyethylene)
    }
}

pub(super) fn pouch_cells(spec: &Spec, s: f64) -> Parts {
    let count = pieces(spec.units, 8);
    let size = libm::cbrt(spec.grams / f64::from(count) / 62.0) * s;
    let mut cell = Parts::new();
    let (material, density) = spec.substance(Material::LithiumIonCell, 2.3);
    cell.put(packed(
        slab([0.0; 3], [88.0 * size, 54.0 * size, 4.6 * size], material),
        density,
    ));
    cell.put(slab(
        [46.5 * size, 0.0, 0.0],
        [4.5 * size, 40.0 * size, 2.0 * size],
        Material::FR4Pcb,
    ));
    for y in [-6.0, 0.0, 6.0] {
        cell.put(slab(
            [49.5 * size, y * size, 0.0],
            [1.4 * size, 3.0 * size, 1.6 * size],
            Material::Copper,
        ));
    }
    compact(&cell.carton(), count, 0.2)
}

pub(super) fn power_banks(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 4);
    let size = libm::cbrt(spec.grams / f64::from(count) / 225.0) * s;
    let mut bank = Parts::new();
    let housing = choice.of(&[Material::ABS, Material::Aluminium, Material::ABS]);
    let cells = if spec.unit_grams() > 300.0 { 6 } else { 3 };
    let board = board(18.0 * size, 60.0 * size, 8, &mut choice);
    let (material, density) = spec.substance(Material::LithiumIonCell, 2.55);
    for i in 0..cells {
        let y = (f64::from(i) - f64::from(cells - 1) / 2.0) * 18.8 * size;
        let at = |x: f64| [x * size, y, 0.0];
        bank.carve(
            rod(
                at(0.0),
                Axis::X,
                9.1 * size,
                65.0 * size,
                Material::Steel1pctC,
            ),
            rod(
                at(0.0),
                Axis::X,
                8.85 * size,
                64.4 * size,
                Material::Steel1pctC,
            ),
        );
        bank.put(packed(
            rod(at(0.0), Axis::X, 8.85 * size, 64.4 * size, material),
            density,
        ));
    }
    bank.set(&board, 44.0 * size, 0.0, -7.0 * size);
    let bank = bank.boxed(1.6 * size, housing, [2.0 * size, 1.0 * size, 1.0 * size]);
    compact(&bank.carton(), count, 0.3)
}

/// A large pack of round cells with nickel straps and a protection board.
pub(super) fn cell_pack(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let size = libm::cbrt(spec.grams / 2900.0) * s;
    let (material, density) = spec.substance(Material::LithiumIonCell, 2.75);
    let mut cell = Parts::new();
    cell.put(packed(
        rod([0.0; 3], Axis::Z, 9.1 * size, 65.0 * size, material),
        density,
    ));
    let block = grid(&cell, 40, 10, 4, 0.4 * size);
    let (bounds, middle) = (block.bounds(), block.bounds().centre());
    let mut all = block;
    for z in [bounds.low[2] - 0.15 * size, bounds.high[2] + 0.15 * size] {
        for row in 0..4 {
            let y = bounds.low[1] + (f64::from(row) * 18.6 + 9.1) * size;
            let strap = [bounds.size()[0] * 0.96, 7.0 * size, 0.3 * size];
            all.put(slab([middle[0], y, z], strap, Material::Stainless304));
        }
    }
    let board = board(60.0 * size, 60.0 * size, 12, &mut choice).lying();
    all.set(
        &board,
        bounds.high[0] + 12.0 * size,
        middle[1],
        bounds.low[2],
    );
    all.boxed(
        2.2 * size,
        choice.of(&[Material::ABS, Material::Aluminium]),
        [3.0 * size; 3],
    )
}

/// Plates of lead in cells with acid, posts on top.
pub(super) fn lead_acid(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(
        spec.units
            .div_ceil(if spec.kind == GoodsKind::Waste { 18 } else { 1 }),
        4,
    );
    let per = if count > 1 { 3 } else { 7 };
    let size = libm::cbrt(spec.grams / f64::from(count) / 16_500.0) * s;
    let mut battery = Parts::new();
    let case = standing_block(242.0 * size, 175.0 * size, 0.0, 175.0 * size);
    let room = battery.shell(case, 4.0 * size, Material::Polypropylene);
    let cell = room.size()[0] / 6.0;
    let drained = spec.kind == GoodsKind::Waste;
    for i in 0..6 {
        let left = room.low[0] + f64::from(i) * cell;
        for plate in 0..per {
            // Plates and the acid between them share the cell evenly.
            let pitch = (cell - 3.0 * size) / f64::from(per);
            let x = left + 1.5 * size + (f64::from(plate) + 0.5) * pitch;
            let centre = [x, 0.0, room.low[2] + 62.0 * size];
            let plate = [pitch * 0.45, 150.0 * size, 118.0 * size];
            battery.put(packed(slab(centre, plate, Material::Lead), 6.4));
        }
        if !drained {
            let above = [left + cell / 2.0, 0.0, room.low[2] + 128.0 * size];
            let acid = [cell - 3.0 * size, 160.0 * size, 12.0 * size];
            battery.put(packed(slab(above, acid, Material::Water), 1.25));
        }
    }
    for y in [-1.0, 1.0] {
        let post = [
            choice.between(70.0, 95.0) * y * size,
            55.0 * size,
            184.0 * size,
        ];
        battery.put(rod(post, Axis::Z, 9.0 * size, 18.0 * size, Material::Lead));
    }
    let handle = [0.0, 0.0, 178.0 * size];
    battery.put(oval(
        handle,
        Axis::Y,
        (3.0 * size, 12.0 * size),
        120.0 * size,
        Material::Polypropylene,
    ));
    let battery = filled_out(battery, spec);
    grid(&battery, count, 2, 2, 2.0)
}
