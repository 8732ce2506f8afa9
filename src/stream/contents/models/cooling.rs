//! What keeps goods cold: gel packs, dry ice, and the data logger that travels with them.

use crate::customs::goods::{ImageClass, Storage};
use crate::matter::material::Material;
use crate::matter::solid::Vec3;
use crate::stream::contents::models::Model;
use crate::stream::contents::models::build::{
    Axis, Choice, Parts, egg, packed, rod, slab, standing_block,
};
use crate::stream::contents::models::electronics::board;

/// Largest plan sides of one element (mm).
const LARGEST_ELEMENT: [f64; 2] = [300.0, 200.0];
/// Most elements in one handling unit.
const MOST_ELEMENTS: u32 = 12;

/// Elements for a space of `size` and a data logger last; nothing for goods kept at room temperature.
pub(super) fn make(storage: Storage, size: Vec3, variety: u32) -> Vec<Model> {
    if !storage.is_cold() {
        return Vec::new();
    }
    let mut choice = Choice::new(variety);
    let columns =
        (size[0] / LARGEST_ELEMENT[0]).max(1.0) as u32 + u32::from(size[0] > LARGEST_ELEMENT[0]);
    let rows =
        (size[1] / LARGEST_ELEMENT[1]).max(1.0) as u32 + u32::from(size[1] > LARGEST_ELEMENT[1]);
    let plan = [
        (size[0] / f64::from(columns) - 1.0).max(size[0] * 0.5 / f64::from(columns)),
        (size[1] / f64::from(rows) - 1.0).max(size[1] * 0.5 / f64::from(rows)),
    ];
    let thick = (size[2] * 0.18).clamp(8.0, 32.0);
    // One layer below and one above.
    let count = (columns * rows * 2).min(MOST_ELEMENTS);
    let mut elements: Vec<Model> = (0..count)
        .map(|_| {
            if storage == Storage::UltraCold {
                dry_ice(plan, thick, &mut choice)
            } else {
                gel_pack(plan, thick, &mut choice)
            }
        })
        .collect();
    elements.push(logger(plan, &mut choice));
    elements
}

/// Gel in welded film, thicker in the middle; hard cassettes have a wall.
fn gel_pack(plan: [f64; 2], thick: f64, choice: &mut Choice) -> Model {
    let mut parts = Parts::new();
    let gel = choice.of(&[(Material::ColdPackGel, 1.02), (Material::Water, 0.92)]);
    if choice.below(2) == 0 {
        let core = standing_block(plan[0] * 0.96, plan[1] * 0.96, 0.2, thick * 0.7);
        parts.fill(core, gel.0, gel.1);
        let bulge = egg(
            [0.0, 0.0, thick * 0.7 + 0.2 + thick * 0.13],
            [plan[0] * 0.4, plan[1] * 0.4, thick * 0.12],
            gel.0,
        );
        parts.put(packed(bulge, gel.1));
        let seam = slab(
            [0.0, 0.0, 0.1],
            [plan[0], plan[1], 0.2],
            Material::Polyethylene,
        );
        parts.put(seam);
        return parts.model("gel pack", ImageClass::LiquidContainers).0;
    }
    let room = parts.shell(
        standing_block(plan[0], plan[1], 0.0, thick),
        1.5_f64.min(thick * 0.2),
        Material::Polyethylene,
    );
    let size = room.size();
    let fill = slab(
        [0.0, 0.0, room.low[2] + size[2] * 0.46],
        [size[0], size[1], size[2] * 0.92],
        gel.0,
    );
    parts.put(packed(fill, gel.1));
    parts.model("cold cassette", ImageClass::LiquidContainers).0
}

/// Pellets of dry ice in a paper bag, as rods in a loose bed.
fn dry_ice(plan: [f64; 2], thick: f64, choice: &mut Choice) -> Model {
    let mut parts = Parts::new();
    let wall = 0.3;
    let room = parts.shell(
        standing_block(plan[0], plan[1], 0.0, thick),
        wall,
        Material::CellulosePaper,
    );
    let size = room.size();
    let (columns, rows) = (8_u32, 6_u32);
    let cell = [size[0] / f64::from(columns), size[1] / f64::from(rows)];
    for i in 0..columns * rows {
        let x = room.low[0] + (f64::from(i % columns) + 0.5) * cell[0];
        let y = room.low[1] + (f64::from(i / columns) + 0.5) * cell[1];
        let tall = size[2] * choice.between(0.7, 0.98);
        let round = (cell[0].min(cell[1]) * choice.between(0.36, 0.49)).min(cell[0] * 0.49);
        let at = [x, y, room.low[2] + tall / 2.0];
        parts.put(packed(rod(at, Axis::Z, round, tall, Material::DryIce), 1.2));
    }
    parts.model("bag of dry ice", ImageClass::PowderOrBlock).0
}

/// A temperature logger: housing, board, coin cell, display; no larger than the plan of an element.
fn logger(plan: [f64; 2], choice: &mut Choice) -> Model {
    let mut parts = Parts::new();
    let size = (plan[0] / 70.0).min(plan[1] / 40.0).min(1.0);
    let room = parts.shell(
        standing_block(68.0 * size, 38.0 * size, 0.0, 11.0 * size),
        1.2 * size,
        Material::ABS,
    );
    let flat = board(44.0 * size, 30.0 * size, 6, choice);
    let squeeze = (room.size()[2] * 0.6 / flat.size()[2]).min(1.0);
    let flat = Parts {
        solids: flat
            .solids
            .iter()
            .map(|solid| solid.scaled(squeeze))
            .collect(),
    };
    let top = parts.set(&flat, -8.0 * size, 0.0, room.low[2]);
    parts.put(rod(
        [22.0 * size, 0.0, room.low[2] + 1.6 * size],
        Axis::Z,
        10.0 * size,
        3.2 * size,
        Material::Stainless304,
    ));
    let pane = (room.high[2] - top) * 0.5;
    parts.put(slab(
        [-8.0 * size, 0.0, top + pane],
        [26.0 * size, 14.0 * size, pane],
        Material::SodaLimeGlass,
    ));
    parts.model("data logger", ImageClass::Electronics).0
}
