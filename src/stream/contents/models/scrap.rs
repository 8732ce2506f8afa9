//! Heaps of scrap.

use crate::matter::material::Material;
use crate::stream::contents::models::build::{
    Axis, Choice, Parts, Spec, axes_along, packed, rod, slab,
};

/// Old devices thrown together: boards, drives, housings, cells, cable ends.
pub(super) fn scrapped(spec: &Spec, s: f64) -> Parts {
    let mut choice = spec.choice();
    let edge = libm::cbrt(spec.grams * 1000.0 / 0.55) * s;
    heap(edge, 5, &mut choice)
}

/// Pieces of scrap in a heap of `side` places in each direction, each turned freely in its place.
pub(super) fn heap(edge: f64, side: u32, choice: &mut Choice) -> Parts {
    let cell = edge / f64::from(side);
    let mut parts = Parts::new();
    for i in 0..side * side * side {
        let place = [i % side, i / side % side, i / (side * side)];
        let at = place.map(|k| (f64::from(k) + 0.5) * cell);
        // Whatever the turn, a diagonal below the cell's side stays in the cell.
        let (material, density, shape) = scrap(choice);
        let longest = (shape[0] * shape[0] + shape[1] * shape[1] + shape[2] * shape[2]).sqrt();
        let grow = cell * choice.between(0.75, 0.99) / longest;
        let mut piece = if choice.below(4) == 0 {
            let radius = shape[1].min(shape[2]) * grow / 2.0;
            rod(at, Axis::Z, radius, shape[0] * grow, material)
        } else {
            slab(at, shape.map(|side| side * grow), material)
        };
        piece.pose.axes = if choice.below(3) == 0 {
            axes_along([0.0, 0.0, 1.0])
        } else {
            choice.turn()
        };
        parts.put(packed(piece, density));
    }
    parts
}

/// One kind of scrap: material, density, proportions.
fn scrap(choice: &mut Choice) -> (Material, f64, [f64; 3]) {
    choice.of(&[
        (Material::FR4Pcb, 1.9, [1.0, 0.8, 0.05]),
        (Material::ABS, 0.5, [1.0, 0.6, 0.3]),
        (Material::Steel1pctC, 2.0, [1.0, 0.5, 0.15]),
        (Material::Copper, 2.5, [1.0, 0.15, 0.15]),
        (Material::Aluminium, 1.5, [1.0, 0.4, 0.2]),
        (Material::LithiumIonCell, 2.3, [1.0, 0.6, 0.08]),
        (Material::Iron, 4.0, [0.5, 0.5, 0.4]),
        (Material::PVC, 1.2, [1.0, 0.2, 0.2]),
    ])
}
