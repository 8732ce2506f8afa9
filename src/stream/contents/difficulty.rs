//! Difficulty: how hard a load would be to read from above, estimated from blocks before any ray is traced.
//!
//! The three factors of the literature on X-ray screening: how the thing that matters is turned (view
//! difficulty), what lies over and under it (superposition), and how much else there is (complexity). The
//! estimates choose among arrangements only; what is reported of an image is computed from its rays.

use crate::matter::load::Role;
use crate::matter::solid::{Bounds, Vec3};
use crate::scenario::model::exercise::Imaging;
use crate::stream::contents::arrange::Spot;
use crate::stream::contents::models::Model;
use crate::stream::contents::outfit::{Outfit, Piece};

/// Areal density in g/cm² beside which what matters is half covered (our judgement: 10 cm of paper goods).
const HALF_COVERED_G_CM2: f64 = 4.0;
/// Other things for each 100 cm² of floor that make half of the greatest complexity (our judgement).
const HALF_COMPLEX_PER_DM2: f64 = 5.0;
/// Superposition is looked at in so many cells along and across what matters.
const CELLS: usize = 6;

/// The three factors, each from 0 (easy) to 1 (hard).
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Estimate {
    pub(super) view: f64,
    pub(super) superposition: f64,
    pub(super) complexity: f64,
}

impl Estimate {
    /// Estimates an arrangement; `None` when nothing lies there.
    pub(super) fn of(outfit: &Outfit, spots: &[Spot]) -> Option<Estimate> {
        let target = target(&outfit.pieces)?;
        let bounds = &spots[target].bounds;
        let others = outfit.pieces.iter().zip(spots).enumerate();
        let others = others.filter(|(at, _)| *at != target);
        let covers: Vec<(Bounds, f64)> = others
            .map(|(_, (piece, spot))| {
                (
                    spot.bounds,
                    areal_density(&outfit.models[piece.model], spot),
                )
            })
            .collect();
        let extent = spots.iter().fold([0.0f64; 3], |extent, spot| {
            std::array::from_fn(|k| extent[k].max(spot.bounds.high[k]))
        });
        let dm2 = (extent[0] * extent[1] / 10_000.0).max(0.01);
        let density = covers.len() as f64 / dm2;
        Some(Estimate {
            view: view(bounds.size()),
            superposition: superposition(bounds, &covers),
            complexity: density / (density + HALF_COMPLEX_PER_DM2),
        })
    }

    /// How far the factors lie outside what is asked; 0 when they meet it.
    pub(super) fn distance(&self, asked: &Imaging) -> f64 {
        let outside = |value: f64, (low, high): (u32, u32)| {
            let (low, high) = (f64::from(low) / 1e6, f64::from(high) / 1e6);
            (low - value).max(value - high).max(0.0)
        };
        outside(self.view, asked.view_ppm)
            + outside(self.superposition, asked.superposition_ppm)
            + outside(self.complexity, asked.complexity_ppm)
    }
}

/// The thing that matters: a threat, else a host with hidden goods, else the first pack of the goods.
fn target(pieces: &[Piece]) -> Option<usize> {
    let first = |is: fn(Role) -> bool| pieces.iter().position(|piece| is(piece.role));
    first(|role| matches!(role, Role::Threat(_)))
        .or_else(|| first(|role| role == Role::Host))
        .or_else(|| first(|role| role == Role::Goods))
}

/// 0 where a thing shows its largest face from above, near 1 where it stands edge-on.
fn view(size: Vec3) -> f64 {
    let mut sorted = size;
    sorted.sort_by(f64::total_cmp);
    let (shown, largest) = (size[0] * size[1], sorted[1] * sorted[2]);
    1.0 - (shown / largest).clamp(0.0, 1.0)
}

/// The mean over the footprint of the share that what lies over and under takes of the sight.
fn superposition(bounds: &Bounds, covers: &[(Bounds, f64)]) -> f64 {
    let size = bounds.size();
    let mut sum = 0.0;
    for i in 0..CELLS {
        for j in 0..CELLS {
            let at = |k: usize, number: usize| {
                bounds.low[k] + size[k] * (number as f64 + 0.5) / CELLS as f64
            };
            let point = [at(0, i), at(1, j)];
            let over = covers.iter().filter(|(cover, _)| {
                (0..2).all(|k| cover.low[k] <= point[k] && point[k] <= cover.high[k])
            });
            let areal: f64 = over.map(|(_, areal)| areal).sum();
            sum += areal / (areal + HALF_COVERED_G_CM2);
        }
    }
    sum / (CELLS * CELLS) as f64
}

/// Grams over each cm² of a thing's footprint.
fn areal_density(model: &Model, spot: &Spot) -> f64 {
    let size = spot.bounds.size();
    model.mass_grams() * 100.0 / (size[0] * size[1]).max(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(low: Vec3, high: Vec3) -> Bounds {
        Bounds { low, high }
    }

    #[test]
    fn a_thing_on_edge_is_harder_to_see_than_one_lying_flat() {
        assert_eq!(view([100.0, 50.0, 10.0]), 0.0);
        assert!((view([10.0, 50.0, 100.0]) - 0.9).abs() < 1e-9);
        assert!((view([100.0, 10.0, 50.0]) - 0.8).abs() < 1e-9);
    }

    #[test]
    fn what_lies_over_half_of_a_thing_covers_half_of_it() {
        let thing = block([0.0, 0.0, 0.0], [60.0, 60.0, 10.0]);
        let beside = block([60.0, 0.0, 0.0], [90.0, 60.0, 10.0]);
        let over = block([0.0, 0.0, 10.0], [30.0, 60.0, 20.0]);
        assert_eq!(superposition(&thing, &[(beside, 9.0)]), 0.0);
        let half = superposition(&thing, &[(over, HALF_COVERED_G_CM2)]);
        assert!((half - 0.25).abs() < 1e-9, "{half}");
    }

    #[test]
    fn distance_is_what_lies_outside_the_ranges() {
        let estimate = Estimate {
            view: 0.9,
            superposition: 0.1,
            complexity: 0.5,
        };
        let mut asked = Imaging {
            view_ppm: (0, 700_000),
            superposition_ppm: (200_000, 600_000),
            complexity_ppm: (0, 1_000_000),
        };
        assert!((estimate.distance(&asked) - 0.3).abs() < 1e-9);
        asked.view_ppm = (900_000, 900_000);
        asked.superposition_ppm = (0, 100_000);
        assert!(estimate.distance(&asked) < 1e-9);
    }
}
