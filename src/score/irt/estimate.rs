//! Marginal maximum likelihood (Bock and Aitkin 1981): the EM algorithm over the abilities, with ability N(0, 1).
//!
//! Cycles are shortened by squared extrapolation (Varadhan and Roland 2008, scheme 3), kept only where the likelihood
//! does not fall.

use rayon::prelude::*;

use super::grid::{Grid, NODES};
use super::item_step::{Answers, INTERCEPT_MAX, SLOPE_MAX, improved};
use super::model::{Model, Prepared};
use super::patterns::Patterns;

/// Estimation ends when no parameter moves further than this in a cycle.
pub(super) const TOLERANCE: f64 = 1e-6;
/// The most cycles; a class that needs more does not settle.
pub(super) const CYCLES_MAX: usize = 1_500;
/// Patterns are summed up in chunks of at least so many, and the chunks' sums are added in order, whatever the threads.
const CHUNK_MIN: usize = 256;
/// The most chunks, since each holds sums for every item.
const CHUNKS_MAX: usize = 32;

/// Which parameters of an item are estimated.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Kind {
    /// The difficulty; every discrimination is 1.
    Rasch,
    /// Difficulty and discrimination.
    TwoParameters,
}

/// A model with how it was reached.
pub(super) struct Estimate {
    pub(super) model: Model,
    /// Marginal log likelihood of the answers.
    pub(super) log_likelihood: f64,
    pub(super) cycles: usize,
    pub(super) converged: bool,
}

/// Estimates the items of `patterns`, each of which must vary.
pub(super) fn estimate(patterns: &Patterns, kind: Kind) -> Estimate {
    let grid = Grid::new();
    let cycle = |model: &Model| Cycle::at(&grid, patterns, model, kind);
    let mut at = start(patterns);
    let mut cycles = 0;
    let mut converged = false;
    while cycles < CYCLES_MAX && !converged {
        let first = cycle(&at);
        let second = cycle(&first.next);
        cycles += 2;
        converged = furthest(&first.next, &second.next) < TOLERANCE;
        if converged {
            at = second.next;
            break;
        }
        let leap = extrapolated(&at, &first.next, &second.next, kind);
        let third = cycle(&leap);
        cycles += 1;
        at = if third.log_likelihood >= second.log_likelihood {
            third.next
        } else {
            second.next
        };
    }
    Estimate {
        log_likelihood: Expected::under(&grid, patterns, &at).log_likelihood,
        model: at,
        cycles,
        converged,
    }
}

/// Slopes of 1, and intercepts from the shares of right answers.
fn start(patterns: &Patterns) -> Model {
    let mut right = vec![0.0; patterns.items];
    let mut missing = vec![0.0; patterns.items];
    let mut persons = 0.0;
    for (pattern, &count) in patterns.counts.iter().enumerate() {
        persons += count;
        for &item in patterns.right(pattern) {
            right[item as usize] += count;
        }
        for &item in patterns.missing(pattern) {
            missing[item as usize] += count;
        }
    }
    let intercept = right
        .iter()
        .zip(&missing)
        .map(|(right, missing)| libm::log(right / (persons - missing - right)))
        .collect();
    Model {
        slope: vec![1.0; patterns.items],
        intercept,
    }
}

/// One cycle of the EM algorithm.
struct Cycle {
    /// At the model from which it set out.
    log_likelihood: f64,
    next: Model,
}

impl Cycle {
    fn at(grid: &Grid, patterns: &Patterns, model: &Model, kind: Kind) -> Cycle {
        let expected = Expected::under(grid, patterns, model);
        let items: Vec<(f64, f64)> = (0..patterns.items)
            .into_par_iter()
            .with_min_len(16)
            .map(|item| {
                let mut given = expected.mass;
                if let Some(missing) = expected.missing.get(item) {
                    for (given, missing) in given.iter_mut().zip(missing) {
                        *given = (*given - missing).max(0.0);
                    }
                }
                let answers = Answers {
                    given: &given,
                    right: expected.right[item],
                    right_ability: expected.right_ability[item],
                };
                let from = (model.slope[item], model.intercept[item]);
                improved(grid, &answers, from, kind == Kind::TwoParameters)
            })
            .collect();
        let (slope, intercept) = items.into_iter().unzip();
        Cycle {
            log_likelihood: expected.log_likelihood,
            next: Model { slope, intercept },
        }
    }
}

/// What is expected of the hidden abilities, given the answers and a model.
struct Expected {
    log_likelihood: f64,
    /// Persons by node of the grid.
    mass: [f64; NODES],
    /// For each item the persons by node who lack it; empty where nobody lacks any.
    missing: Vec<[f64; NODES]>,
    /// For each item the right answers.
    right: Vec<f64>,
    /// For each item the sum of the mean abilities of those who have it right.
    right_ability: Vec<f64>,
}

impl Expected {
    fn none(patterns: &Patterns) -> Expected {
        let lacking = if patterns.lacks_any() {
            patterns.items
        } else {
            0
        };
        Expected {
            log_likelihood: 0.0,
            mass: [0.0; NODES],
            missing: vec![[0.0; NODES]; lacking],
            right: vec![0.0; patterns.items],
            right_ability: vec![0.0; patterns.items],
        }
    }

    fn under(grid: &Grid, patterns: &Patterns, model: &Model) -> Expected {
        let prepared = Prepared::new(grid, model, patterns);
        let size = patterns.len().div_ceil(CHUNKS_MAX).max(CHUNK_MIN);
        let chunks: Vec<Expected> = (0..patterns.len().div_ceil(size))
            .into_par_iter()
            .map(|chunk| {
                let mut expected = Expected::none(patterns);
                let end = patterns.len().min((chunk + 1) * size);
                for pattern in chunk * size..end {
                    expected.count(&prepared, patterns, pattern);
                }
                expected
            })
            .collect();
        let mut sum = Expected::none(patterns);
        for chunk in &chunks {
            sum.add(chunk);
        }
        sum
    }

    fn count(&mut self, prepared: &Prepared<'_>, patterns: &Patterns, pattern: usize) {
        let mut weights = [0.0; NODES];
        let count = patterns.counts[pattern];
        self.log_likelihood += count * prepared.posterior(patterns, pattern, &mut weights);
        let mut ability = 0.0;
        for ((weight, at), mass) in weights
            .iter_mut()
            .zip(&prepared.grid.ability)
            .zip(&mut self.mass)
        {
            *weight *= count;
            *mass += *weight;
            ability += *weight * at;
        }
        for &item in patterns.right(pattern) {
            self.right[item as usize] += count;
            self.right_ability[item as usize] += ability;
        }
        for &item in patterns.missing(pattern) {
            for (sum, weight) in self.missing[item as usize].iter_mut().zip(&weights) {
                *sum += weight;
            }
        }
    }

    fn add(&mut self, other: &Expected) {
        self.log_likelihood += other.log_likelihood;
        add(&mut self.mass, &other.mass);
        add(&mut self.right, &other.right);
        add(&mut self.right_ability, &other.right_ability);
        for (sum, other) in self.missing.iter_mut().zip(&other.missing) {
            add(sum, other);
        }
    }
}

fn add(sum: &mut [f64], other: &[f64]) {
    for (sum, other) in sum.iter_mut().zip(other) {
        *sum += other;
    }
}

/// The largest change of a parameter.
fn furthest(one: &Model, other: &Model) -> f64 {
    let pairs = one.slope.iter().zip(&other.slope);
    let pairs = pairs.chain(one.intercept.iter().zip(&other.intercept));
    pairs.fold(0.0, |most, (one, other)| {
        f64::max(most, (one - other).abs())
    })
}

/// Where two cycles, which led from `at` over `first` to `second`, seem to lead.
fn extrapolated(at: &Model, first: &Model, second: &Model, kind: Kind) -> Model {
    let (mut way, mut turn) = (0.0, 0.0);
    let mut measure = |at: &[f64], first: &[f64], second: &[f64]| {
        for ((at, first), second) in at.iter().zip(first).zip(second) {
            let step = first - at;
            let bend = second - first - step;
            way += step * step;
            turn += bend * bend;
        }
    };
    measure(&at.slope, &first.slope, &second.slope);
    measure(&at.intercept, &first.intercept, &second.intercept);
    let length = if turn > 0.0 {
        (way / turn).sqrt().max(1.0)
    } else {
        1.0
    };
    let leap = |at: &[f64], first: &[f64], second: &[f64], most: f64| {
        at.iter()
            .zip(first)
            .zip(second)
            .map(|((at, first), second)| {
                let step = first - at;
                let bend = second - first - step;
                (at + 2.0 * length * step + length * length * bend).clamp(-most, most)
            })
            .collect()
    };
    Model {
        slope: match kind {
            Kind::Rasch => at.slope.clone(),
            Kind::TwoParameters => leap(&at.slope, &first.slope, &second.slope, SLOPE_MAX),
        },
        intercept: leap(
            &at.intercept,
            &first.intercept,
            &second.intercept,
            INTERCEPT_MAX,
        ),
    }
}
