//! How able each person is: mean and deviation of the posterior distribution (Bock and Mislevy 1982).

use rayon::prelude::*;

use super::classical::{mean, variance};
use super::grid::{Grid, NODES};
use super::model::{Model, Prepared};
use super::patterns::Patterns;

/// Abilities of the persons, in their order.
pub(super) struct Abilities {
    pub(super) mean: Vec<f64>,
    pub(super) deviation: Vec<f64>,
}

impl Abilities {
    pub(super) fn under(model: &Model, patterns: &Patterns) -> Abilities {
        let grid = Grid::new();
        let prepared = Prepared::new(&grid, model, patterns);
        let estimates: Vec<(f64, f64)> = (0..patterns.len())
            .into_par_iter()
            .with_min_len(64)
            .map(|pattern| {
                let mut weights = [0.0; NODES];
                prepared.posterior(patterns, pattern, &mut weights);
                moments(&grid, &weights)
            })
            .collect();
        let of_person = patterns.of_person.iter();
        let (mean, deviation) = of_person.map(|&pattern| estimates[pattern]).unzip();
        Abilities { mean, deviation }
    }

    /// The share of the abilities' variance that the estimates hold: var(EAP) / (var(EAP) + mean posterior variance).
    pub(super) fn reliability(&self) -> Option<f64> {
        let between = variance(&self.mean)?;
        let squares: Vec<f64> = self.deviation.iter().map(|one| one * one).collect();
        let within = mean(&squares)?;
        (between + within > 0.0).then(|| between / (between + within))
    }
}

/// Mean and standard deviation of a distribution over the grid.
pub(super) fn moments(grid: &Grid, weights: &[f64; NODES]) -> (f64, f64) {
    let pairs = || grid.ability.iter().zip(weights);
    let mean: f64 = pairs().map(|(ability, weight)| ability * weight).sum();
    let squares = pairs().map(|(ability, weight)| (ability - mean) * (ability - mean) * weight);
    (mean, squares.sum::<f64>().sqrt())
}
