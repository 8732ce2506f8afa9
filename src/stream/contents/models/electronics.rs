//! Phones, chargers, batteries, and electric and electronic devices.

use crate::customs::goods::{GoodsForm, GoodsKind};
use crate::matter::material::Material;
use crate::stream::contents::models::batteries::{
    cell_pack, coin_cells, lead_acid, pouch_cells, power_banks, round_cells,
};
use crate::stream::contents::models::build::{
    Axis, Choice, Make, Parts, Spec, compact, grid, packed, pieces, rod, slab, standing_block,
};
use crate::stream::contents::models::machines;

/// How electronics are packed.
pub(super) fn make(form: GoodsForm, spec: &Spec) -> (&'static str, Make) {
    let unit = spec.unit_grams();
    match form {
        GoodsForm::Phone => ("boxed phone", phone),
        GoodsForm::Charger if unit < 70.0 => ("cables", cables),
        GoodsForm::Charger => ("chargers", chargers),
        GoodsForm::Battery => match unit {
            _ if unit < 10.0 => ("card of coin cells", coin_cells),
            _ if unit < 60.0 => ("pack of round cells", round_cells),
            _ if unit < 200.0 => ("pouch cells", pouch_cells),
            _ if unit < 900.0 => ("power banks", power_banks),
            _ if unit < 10_000.0 && spec.kind != GoodsKind::Waste => ("battery pack", cell_pack),
            _ => ("lead-acid battery", lead_acid),
        },
        _ => machines::make(spec),
    }
}

/// A populated circuit board of a plan size: board, chips, a shield can, capacitors, connectors.
pub(super) fn board(length: f64, width: f64, chips: u32, choice: &mut Choice) -> Parts {
    let mut parts = Parts::new();
    let unit = length.min(width);
    let thick = (unit * 0.03).clamp(0.3, 1.6);
    parts.put(slab(
        [0.0, 0.0, thick / 2.0],
        [length, width, thick],
        Material::FR4Pcb,
    ));
    // Components stand in a grid of places, so that none stands on another.
    let columns = ((f64::from(chips) * length / width).sqrt() as u32).clamp(1, chips.max(1));
    let rows = chips.div_ceil(columns).max(1);
    let cell = [length / f64::from(columns), width / f64::from(rows)];
    let room = cell[0].min(cell[1]);
    for i in 0..chips {
        let x = (f64::from(i % columns) + 0.5) * cell[0] - length / 2.0;
        let y = (f64::from(i / columns) + 0.5) * cell[1] - width / 2.0;
        let at = |z: f64| [x, y, thick + z];
        match choice.below(6) {
            0 => {
                let tall = (room * 0.55).min(11.0);
                parts.put(packed(
                    rod(
                        at(tall / 2.0),
                        Axis::Z,
                        room * 0.32,
                        tall,
                        Material::Aluminium,
                    ),
                    1.6,
                ));
            }
            1 => parts.put(packed(
                slab(
                    at(room * 0.06),
                    [room * 0.8, room * 0.7, room * 0.12],
                    Material::Stainless304,
                ),
                2.2,
            )),
            2 => parts.put(packed(
                slab(
                    at(room * 0.17),
                    [room * 0.5, room * 0.5, room * 0.34],
                    Material::Copper,
                ),
                3.0,
            )),
            _ => {
                let chip = [
                    room * choice.between(0.35, 0.75),
                    room * choice.between(0.35, 0.75),
                    room * 0.1,
                ];
                parts.put(packed(
                    slab(at(chip[2] / 2.0), chip, Material::CeramicAlumina),
                    2.3,
                ));
            }
        }
    }
    parts
}

/// A phone or tablet computer lying on its back: frame, cell, board, cameras, glass.
fn handset(size: f64, choice: &mut Choice) -> Parts {
    let mut parts = Parts::new();
    let (long, wide, thick) = (150.0 * size, 71.0 * size, 8.2 * size);
    let frame = standing_block(long, wide, 0.0, thick);
    let metal = choice.of(&[Material::Aluminium, Material::Aluminium, Material::ABS]);
    let room = parts.shell(frame, 1.1 * size, metal);
    let (low, height) = (room.low[2], room.size()[2]);
    // Cell in the middle, board along the upper end, a strip with the speaker along the lower.
    let cell = [long * 0.55, wide * 0.82, height * 0.85];
    parts.put(slab(
        [-long * 0.05, 0.0, low + cell[2] / 2.0],
        cell,
        Material::LithiumIonCell,
    ));
    let chips = board(long * 0.2, wide * 0.86, 8, choice);
    let squeeze = (height * 0.95 / chips.size()[2]).min(1.0);
    let flat = Parts {
        solids: chips
            .solids
            .iter()
            .map(|solid| solid.scaled(squeeze))
            .collect(),
    };
    parts.set(&flat, long * 0.355, 0.0, low);
    parts.put(slab(
        [-long * 0.4, 0.0, low + height * 0.2],
        [long * 0.1, wide * 0.8, height * 0.3],
        Material::FR4Pcb,
    ));
    parts.put(rod(
        [-long * 0.4, wide * 0.2, low + height * 0.65],
        Axis::Z,
        5.0 * size,
        height * 0.5,
        Material::NdFeBMagnet,
    ));
    parts.put(rod(
        [-long * 0.4, -wide * 0.2, low + height * 0.6],
        Axis::Z,
        4.0 * size,
        height * 0.4,
        Material::Tungsten,
    ));
    let glass = [0.0, 0.0, thick + 0.35 * size];
    parts.put(slab(
        glass,
        [long, wide, 0.7 * size],
        Material::SodaLimeGlass,
    ));
    let bump = [long * 0.38, wide * 0.25, -0.8 * size];
    parts.put(packed(
        slab(
            bump,
            [22.0 * size, 24.0 * size, 1.6 * size],
            Material::SodaLimeGlass,
        ),
        2.4,
    ));
    parts
}

fn phone(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 3);
    let grams = spec.grams / f64::from(count);
    let size = libm::cbrt(grams / 400.0) * s;
    let phone = handset(size, &mut choice);
    let mut boxed = Parts::new();
    // Charger and cable below, a tray, the phone on top.
    let plug = charger_body(24.0 * size, &mut choice);
    let coil = coil(19.0 * size, 1.7 * size, 3);
    let height = plug.size()[2].max(coil.size()[2]);
    boxed.set(&plug, -38.0 * size, 0.0, 0.0);
    boxed.set(&coil, 36.0 * size, 0.0, 0.0);
    let tray = [0.0, 0.0, height + 0.5 * size];
    boxed.put(slab(
        tray,
        [150.0 * size, 74.0 * size, size],
        Material::CellulosePaper,
    ));
    boxed.set(&phone, 0.0, 0.0, height + 1.05 * size);
    let (material, density) = spec.substance(Material::CellulosePaper, 0.8);
    let top = boxed.bounds().high[2] + 0.2 * size;
    boxed.put(packed(
        slab(
            [0.0, 0.0, top + size],
            [110.0 * size, 60.0 * size, 2.0 * size],
            material,
        ),
        density,
    ));
    let boxed = boxed.boxed(
        1.6 * size,
        Material::CellulosePaper,
        [3.0 * size, 3.0 * size, 2.0 * size],
    );
    grid(&boxed, count, 1, 1, 0.3)
}

/// A cable in a flat coil: turns in two layers, copper and jacket together at their mean density.
pub(super) fn coil(radius: f64, thick: f64, turns: u32) -> Parts {
    let mut parts = Parts::new();
    for turn in 0..turns {
        let outer = radius - f64::from(turn) * thick * 2.3;
        if outer < thick * 3.0 {
            continue;
        }
        for layer in 0..2 {
            let at = [0.0, 0.0, thick + f64::from(layer) * thick * 2.05];
            let ring = |r: f64| rod(at, Axis::Z, r, thick * 2.0, Material::Copper);
            parts.carve(packed(ring(outer), 2.6), ring(outer - thick * 1.7));
        }
    }
    parts
}

/// A plug-in power supply: housing, transformer, capacitors, board, pins.
fn charger_body(edge: f64, choice: &mut Choice) -> Parts {
    let mut parts = Parts::new();
    let (long, wide, tall) = (edge * 1.9, edge * 1.5, edge * 1.15);
    let room = parts.shell(
        standing_block(long, wide, 0.0, tall),
        edge * 0.08,
        Material::ABS,
    );
    let (low, height) = (room.low[2], room.size()[2]);
    parts.put(slab(
        [0.0, 0.0, low + edge * 0.04],
        [long * 0.85, wide * 0.8, edge * 0.06],
        Material::FR4Pcb,
    ));
    let floor = low + edge * 0.08;
    let free = height - edge * 0.1;
    let core = free * 0.75;
    let copper = [-long * 0.1, wide * 0.12, floor + core / 2.0];
    parts.put(packed(
        slab(copper, [edge * 0.42, edge * 0.5, core], Material::Copper),
        4.2,
    ));
    for y in [-1.0, 1.0] {
        let at = [copper[0], copper[1] + y * edge * 0.32, floor + core / 2.0];
        parts.put(packed(
            slab(at, [edge * 0.5, edge * 0.1, core], Material::Iron),
            4.8,
        ));
    }
    let slim = choice.between(0.14, 0.19);
    for (x, y) in [(0.22, 0.15), (0.22, -0.22), (0.36, -0.02)] {
        let at = [long * x, wide * y, floor + free * 0.4];
        parts.put(packed(
            rod(
                at,
                Axis::Z,
                edge * slim * 0.8,
                free * 0.8,
                Material::Aluminium,
            ),
            1.7,
        ));
    }
    parts.put(packed(
        slab(
            [long * 0.36, wide * 0.35, floor + edge * 0.1],
            [edge * 0.24, edge * 0.24, edge * 0.2],
            Material::Steel1pctC,
        ),
        2.5,
    ));
    for y in [-1.0, 1.0] {
        let at = [-long / 2.0 - edge * 0.35, y * edge * 0.33, tall / 2.0];
        parts.put(rod(
            at,
            Axis::X,
            edge * 0.08,
            edge * 0.7,
            Material::Brass7030,
        ));
    }
    parts
}

fn chargers(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 8);
    let size = libm::cbrt(spec.grams / f64::from(count) / 85.0) * s;
    let mut all = charger_body(30.0 * size, &mut choice);
    if choice.below(2) == 0 && count < 5 {
        let bounds = all.bounds();
        let cable = coil(26.0 * size, 1.6 * size, 3);
        all.set(&cable, bounds.high[0] + 30.0 * size, 0.0, bounds.low[2]);
    }
    let boxed = filled_out(all, spec).carton();
    compact(&boxed, count, 0.3)
}

/// Where something else was filled in, a slab of it lies beside the article.
pub(super) fn filled_out(mut parts: Parts, spec: &Spec) -> Parts {
    use crate::stream::contents::models::Content;
    if spec.content != Content::Own {
        let (material, density) = spec.substance(Material::Air, 1.0);
        let (bounds, size) = (parts.bounds(), parts.size());
        let thick = size[2] * 0.5;
        let at = [
            bounds.centre()[0],
            bounds.centre()[1],
            bounds.high[2] + 0.2 + thick / 2.0,
        ];
        parts.put(packed(
            slab(at, [size[0] * 0.8, size[1] * 0.8, thick], material),
            density,
        ));
    }
    parts
}

fn cables(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let count = pieces(spec.units, 6);
    let size = libm::cbrt(spec.grams / f64::from(count) / 55.0) * s;
    let mut cable = coil(choice.between(34.0, 42.0) * size, 1.9 * size, 3);
    let reach = cable.bounds();
    for y in [-1.0, 1.0] {
        let at = [0.0, y * 14.0 * size, reach.high[2] + 4.0 * size];
        cable.put(slab(
            at,
            [24.0 * size, 11.0 * size, 7.0 * size],
            Material::ABS,
        ));
        let tip = [17.0 * size, at[1], at[2]];
        cable.put(packed(
            slab(
                tip,
                [10.0 * size, 8.5 * size, 2.6 * size],
                Material::Stainless304,
            ),
            4.0,
        ));
    }
    let boxed = filled_out(cable, spec).carton();
    compact(&boxed, count, 0.3)
}
