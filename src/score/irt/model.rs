//! The logistic model of an answer, and a person's posterior distribution under it.

use super::grid::{Grid, NODES};
use super::patterns::Patterns;

/// Items as slopes and intercepts: the log odds of a right answer are `slope * ability + intercept`.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Model {
    pub(super) slope: Vec<f64>,
    pub(super) intercept: Vec<f64>,
}

impl Model {
    /// The probability that a person of this ability gets the item right.
    pub(super) fn probability(&self, item: usize, ability: f64) -> f64 {
        logistic(self.slope[item] * ability + self.intercept[item])
    }

    /// Fisher's information of an item about the ability.
    pub(super) fn information(&self, item: usize, ability: f64) -> f64 {
        let right = self.probability(item, ability);
        self.slope[item] * self.slope[item] * right * (1.0 - right)
    }

    /// The information of all items.
    pub(super) fn test_information(&self, ability: f64) -> f64 {
        let items = 0..self.slope.len();
        items.map(|item| self.information(item, ability)).sum()
    }
}

pub(super) fn logistic(log_odds: f64) -> f64 {
    let odds = libm::exp(-log_odds.abs());
    let lesser = odds / (1.0 + odds);
    if log_odds < 0.0 { lesser } else { 1.0 - lesser }
}

/// Weights below exp(-36) of the largest are as good as nothing beside it.
const NEGLIGIBLE: f64 = -36.0;

/// A model with its logarithms at the nodes of the grid.
pub(super) struct Prepared<'a> {
    pub(super) grid: &'a Grid,
    pub(super) model: &'a Model,
    /// Log weight of each node plus the log probabilities of getting everything wrong there.
    all_wrong: [f64; NODES],
    /// The log probabilities of getting an item wrong, item by item; empty where no answer is missing.
    wrong: Vec<[f64; NODES]>,
}

impl<'a> Prepared<'a> {
    pub(super) fn new(grid: &'a Grid, model: &'a Model, patterns: &Patterns) -> Prepared<'a> {
        let mut all_wrong = grid.log_weight;
        let mut wrong = Vec::new();
        let keep = patterns.lacks_any();
        let params: Vec<(f64, f64)> = model
            .slope
            .iter()
            .copied()
            .zip(model.intercept.iter().copied())
            .collect();
        // 1 + odds is at most 2, so that a product of so many stays far from overflow and one logarithm serves all.
        for some in params.chunks(if keep { 1 } else { 256 }) {
            let mut log = [0.0; NODES];
            for (log, ability) in log.iter_mut().zip(&grid.ability) {
                let mut product = 1.0;
                let mut linear = 0.0;
                for (slope, intercept) in some {
                    let log_odds = slope * ability + intercept;
                    product *= 1.0 + libm::exp(-log_odds.abs());
                    linear += log_odds.max(0.0);
                }
                *log = -(linear + libm::log(product));
            }
            for (sum, log) in all_wrong.iter_mut().zip(&log) {
                *sum += log;
            }
            if keep {
                wrong.push(log);
            }
        }
        Prepared {
            grid,
            model,
            all_wrong,
            wrong,
        }
    }

    /// Fills in a pattern's posterior weights, which sum to 1, and returns its marginal log likelihood.
    ///
    /// The log odds are linear in the ability, so that a row of answers enters as two sums over its right ones.
    pub(super) fn posterior(
        &self,
        patterns: &Patterns,
        pattern: usize,
        out: &mut [f64; NODES],
    ) -> f64 {
        let (mut slope, mut intercept) = (0.0, 0.0);
        for &item in patterns.right(pattern) {
            slope += self.model.slope[item as usize];
            intercept += self.model.intercept[item as usize];
        }
        for (node, weight) in out.iter_mut().enumerate() {
            *weight = self.all_wrong[node] + slope * self.grid.ability[node];
        }
        for &item in patterns.missing(pattern) {
            for (weight, wrong) in out.iter_mut().zip(&self.wrong[item as usize]) {
                *weight -= wrong;
            }
        }
        let largest = out.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let mut sum = 0.0;
        for weight in out.iter_mut() {
            let log = *weight - largest;
            *weight = if log < NEGLIGIBLE {
                0.0
            } else {
                libm::exp(log)
            };
            sum += *weight;
        }
        for weight in out.iter_mut() {
            *weight /= sum;
        }
        largest + libm::log(sum) + intercept
    }
}
