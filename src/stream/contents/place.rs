//! Placing: from the outfit and the spots of its pieces to a load, wrapped, cushioned and turned on the belt.

use crate::customs::goods::ImageClass;
use crate::matter::load::{Item, Load, Role};
use crate::matter::material::Material;
use crate::matter::solid::{Bounds, Pose, Shape, Solid, Vec3};
use crate::stream::contents::arrange::Spot;
use crate::stream::contents::models::{Model, Outer, wrapping};
use crate::stream::contents::outfit::Outfit;

/// Cushioning of crumpled paper, in g/cm³.
const CUSHION_DENSITY: f64 = 0.035;
/// Cushioning is never wadded denser than this while the walls can be thicker.
const CUSHION_DENSEST: f64 = 0.12;
/// Walls are at most so many times as heavy as plain ones.
const WALLS_HEAVIEST: f64 = 3.0;
/// Cushions thinner than this are left out, in mm.
const CUSHION_LEAST: f64 = 4.0;
/// Cushions along and across the goods.
const CUSHIONS: [usize; 2] = [3, 2];

/// How a load is wrapped and lies on the belt.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wrap {
    pub(super) outer: Outer,
    /// Room beside the goods on each side, in mm.
    pub(super) margin: f64,
    /// Angle on the belt in radians.
    pub(super) yaw: f64,
    pub(super) handling_units: u32,
}

/// The load before it is turned on the belt: its walls lie along the axes.
pub(super) fn place(outfit: &Outfit, spots: &[Spot], wrap: &Wrap) -> Load {
    let extent = spots.iter().fold([0.0f64; 3], |extent, spot| {
        std::array::from_fn(|k| extent[k].max(spot.bounds.high[k]))
    });
    let (mut outer, inner) = wrapped(outfit, extent, wrap);
    // The belt is z = 0, and the middle of the wrapping lies over the origin.
    let lift = outer.size[2] / 2.0;
    let middle = inner.centre();
    let shift = [
        middle[0] - extent[0] / 2.0,
        middle[1] - extent[1] / 2.0,
        inner.low[2] + lift,
    ];
    let inner = moved(&inner, [0.0, 0.0, lift]);
    let goods = Bounds {
        low: shift,
        high: std::array::from_fn(|k| shift[k] + extent[k]),
    };
    let laid: Vec<Bounds> = spots
        .iter()
        .map(|spot| moved(&spot.bounds, shift))
        .collect();
    let cushions = cushions(&inner, &goods, &laid);
    let volume: f64 = cushions.iter().map(volume_cm3).sum();
    let (walls, cushion_density) = shares(outfit.packing_grams, outer.mass_grams(), volume);
    for solid in &mut outer.solids {
        solid.density_g_cm3 *= walls;
    }
    let mut load = Load {
        items: Vec::with_capacity(outfit.pieces.len() + 16),
        solids: Vec::new(),
        handling_units: wrap.handling_units,
    };
    let frame = Pose::at([0.0, 0.0, lift]);
    let head = (outer.name, outer.class, Role::Wrapping);
    add(&mut load, head, 0, None, &outer, &frame);
    for (piece, (spot, bounds)) in outfit.pieces.iter().zip(spots.iter().zip(&laid)) {
        let pose = Pose {
            centre: bounds.centre(),
            axes: spot.turn.axes,
        };
        let model = &outfit.models[piece.model];
        let head = (piece.name, piece.class, piece.role);
        let host = add(&mut load, head, piece.count, Some(0), model, &pose);
        for stowed in &piece.stowed {
            let model = &outfit.models[stowed.model];
            let head = (model.name, stowed.class, Role::Hidden);
            let pose = stowed.pose.within(&pose);
            add(&mut load, head, 1, Some(host), model, &pose);
        }
    }
    if let Some(density) = cushion_density {
        for bounds in &cushions {
            add_cushion(&mut load, bounds, density);
        }
    }
    load
}

/// How the mass of the packing is shared out: the factor of the walls' density, and the density of cushions if
/// there are any.
fn shares(packing_grams: f64, walls_grams: f64, cushions_cm3: f64) -> (f64, Option<f64>) {
    let rest = packing_grams - walls_grams;
    if rest <= 0.0 || cushions_cm3 <= 0.0 {
        // Thinner or thicker walls of the same size.
        return ((packing_grams / walls_grams).max(0.02), None);
    }
    let beyond = (rest - cushions_cm3 * CUSHION_DENSEST).max(0.0);
    let walls = 1.0 + (beyond / walls_grams).min(WALLS_HEAVIEST - 1.0);
    let rest = packing_grams - walls_grams * walls;
    (walls, Some(rest / cushions_cm3))
}

/// The wrapping around the goods, with headroom for as much cushioning as the packing weighs.
fn wrapped(outfit: &Outfit, extent: Vec3, wrap: &Wrap) -> (Model, Bounds) {
    // The smallest wrappings in use; longer sides along x.
    let (least, most_headroom) = match wrap.outer {
        Outer::Satchel => ([110.0, 80.0, 8.0], 15.0),
        Outer::Parcel => ([130.0, 90.0, 35.0], 0.6 * extent[2] + 30.0),
        Outer::Shipping => ([260.0, 180.0, 120.0], 0.6 * extent[2] + 60.0),
    };
    let margin = 2.0 * wrap.margin;
    let snug = [
        (extent[0] + margin).max(least[0]),
        (extent[1] + margin).max(least[1]),
        (extent[2] + 2.0).max(least[2]),
    ];
    let (outer, free) = wrapping(wrap.outer, snug);
    let rest = outfit.packing_grams - outer.mass_grams();
    let free_mm3 = snug.iter().product::<f64>() - extent.iter().product::<f64>();
    let wanted = rest * 1000.0 / CUSHION_DENSITY - free_mm3;
    if wanted <= 0.0 {
        return (outer, free);
    }
    let headroom = (wanted / (snug[0] * snug[1])).min(most_headroom);
    wrapping(wrap.outer, [snug[0], snug[1], snug[2] + headroom])
}

/// Blocks of the room beside and over the goods, each down to the highest thing under it.
fn cushions(inner: &Bounds, goods: &Bounds, laid: &[Bounds]) -> Vec<Bounds> {
    let lines = |k: usize| {
        let within = (0..=CUSHIONS[k]).map(|number| {
            goods.low[k] + (goods.high[k] - goods.low[k]) * number as f64 / CUSHIONS[k] as f64
        });
        let mut lines = vec![inner.low[k]];
        lines.extend(within);
        lines.push(inner.high[k]);
        lines
    };
    let (xs, ys) = (lines(0), lines(1));
    let mut cushions = Vec::new();
    for x in xs.windows(2) {
        for y in ys.windows(2) {
            let mut cushion = Bounds {
                low: [x[0], y[0], inner.low[2]],
                high: [x[1], y[1], inner.high[2]],
            };
            let under = laid.iter().filter(|laid| cushion.overlaps(laid, 1e-6));
            let top = under.map(|laid| laid.high[2]);
            cushion.low[2] = top.fold(inner.low[2], f64::max);
            if cushion.size().into_iter().all(|side| side >= CUSHION_LEAST) {
                cushions.push(cushion);
            }
        }
    }
    cushions
}

fn add_cushion(load: &mut Load, bounds: &Bounds, density_g_cm3: f64) {
    let half = bounds.size().map(|length| length / 2.0);
    let shape = Shape::Block { half };
    let solid = Solid {
        density_g_cm3,
        ..Solid::new(shape, Pose::at(bounds.centre()), Material::CellulosePaper)
    };
    let start = load.solids.len();
    load.solids.push(solid);
    load.items.push(Item {
        name: "paper cushioning",
        class: ImageClass::PaperAndBoard,
        role: Role::Filler,
        count: 0,
        inside: Some(0),
        bounds: *bounds,
        solids: (start, start + 1),
    });
}

/// Adds a model at a pose; returns the item's position.
fn add(
    load: &mut Load,
    (name, class, role): (&'static str, ImageClass, Role),
    count: u32,
    inside: Option<usize>,
    model: &Model,
    pose: &Pose,
) -> usize {
    let start = load.solids.len();
    load.solids
        .extend(model.solids.iter().map(|solid| solid.within(pose)));
    let half = model.size.map(|length| length / 2.0);
    load.items.push(Item {
        name,
        class,
        role,
        count,
        inside,
        bounds: Solid::new(Shape::Block { half }, *pose, Material::Air).bounds(),
        solids: (start, load.solids.len()),
    });
    load.items.len() - 1
}

/// Turns a load about the vertical; bounds are worked out anew from the solids.
pub(super) fn turned(mut load: Load, yaw: f64) -> Load {
    let (sine, cosine) = (libm::sin(yaw), libm::cos(yaw));
    let frame = Pose {
        centre: [0.0; 3],
        axes: [[cosine, sine, 0.0], [-sine, cosine, 0.0], [0.0, 0.0, 1.0]],
    };
    for solid in &mut load.solids {
        *solid = solid.within(&frame);
    }
    let solids = &load.solids;
    for item in &mut load.items {
        let own = &solids[item.solids.0..item.solids.1];
        let added = own.iter().filter(|solid| !solid.carved);
        if let Some(bounds) = added.map(Solid::bounds).reduce(|all, one| all.union(&one)) {
            item.bounds = bounds;
        }
    }
    load
}

fn moved(bounds: &Bounds, by: Vec3) -> Bounds {
    Bounds {
        low: std::array::from_fn(|k| bounds.low[k] + by[k]),
        high: std::array::from_fn(|k| bounds.high[k] + by[k]),
    }
}

fn volume_cm3(bounds: &Bounds) -> f64 {
    bounds.size().iter().product::<f64>() / 1000.0
}
