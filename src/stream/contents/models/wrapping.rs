//! Outer wrappings: parcels, padded satchels, shipping cartons.

use crate::customs::goods::ImageClass;
use crate::matter::material::Material;
use crate::matter::solid::{Bounds, Vec3};
use crate::stream::contents::models::build::{Parts, block, packed, shifted, slab, standing_block};
use crate::stream::contents::models::{Model, Outer};

/// Density of packing tape's film on its roll of glue (g/cm³).
const TAPE: f64 = 0.95;

/// A wrapping around a space of `inner`, and that space in the wrapping's own frame.
pub(super) fn make(outer: Outer, inner: Vec3) -> (Model, Bounds) {
    let free = standing_block(inner[0], inner[1], 0.0, inner[2]);
    let (name, parts) = match outer {
        Outer::Parcel => ("cardboard parcel", carton(free, 3.0, 0.16)),
        Outer::Shipping => ("shipping carton", carton(free, 6.5, 0.17)),
        Outer::Satchel => ("padded satchel", satchel(free)),
    };
    let (model, moved) = parts.model(name, ImageClass::PaperAndBoard);
    (model, shifted(free, moved))
}

/// Corrugated board: walls, the second pair of flaps below and above, tape over the seams.
fn carton(free: Bounds, wall: f64, density: f64) -> Parts {
    let mut parts = Parts::new();
    let outer = Bounds {
        low: free.low.map(|at| at - wall),
        high: free.high.map(|at| at + wall),
    };
    let board = Material::CorrugatedCard;
    parts.carve(packed(block(outer, board), density), block(free, board));
    let size = outer.size();
    for (z, sign) in [(outer.low[2], -1.0), (outer.high[2], 1.0)] {
        // The outer flaps meet over the middle; the tape lies on them.
        for y in [-1.0, 1.0] {
            let flap = [size[0], size[1] / 2.0 - 0.6, wall];
            let at = [0.0, y * (size[1] / 4.0 + 0.3), z + sign * wall / 2.0];
            parts.put(packed(slab(at, flap, board), density));
        }
        let tape = [0.0, 0.0, z + sign * (wall + 0.06)];
        let wide = 50.0_f64.min(size[1] * 0.6);
        parts.put(packed(
            slab(tape, [size[0], wide, 0.1], Material::Polypropylene),
            TAPE,
        ));
    }
    parts
}

/// Film with a cushion of bubbles inside, seams at both short ends.
fn satchel(free: Bounds) -> Parts {
    let mut parts = Parts::new();
    let film = 0.12;
    let cushion = 2.6;
    let padded = Bounds {
        low: free.low.map(|at| at - cushion),
        high: free.high.map(|at| at + cushion),
    };
    let outer = Bounds {
        low: padded.low.map(|at| at - film),
        high: padded.high.map(|at| at + film),
    };
    let plastic = Material::Polyethylene;
    parts.carve(block(outer, plastic), block(padded, plastic));
    let bubbles = packed(block(padded, plastic), 0.04);
    parts.carve(bubbles, block(free, plastic));
    let size = outer.size();
    for (x, long) in [(-1.0, 8.0), (1.0, 16.0)] {
        let seam = [x * (size[0] / 2.0 + long / 2.0), 0.0, outer.centre()[2]];
        parts.put(slab(seam, [long, size[1] * 0.98, 0.3], plastic));
    }
    parts
}
