//! How well the answers fit the model, and how closely they pin the items down.
//!
//! Residuals are averaged over each person's posterior distribution, not taken at one estimate of the ability, so that
//! mean squares are 1 on average where the model holds.

use rayon::prelude::*;

use super::errors::{Covariance, Information};
use super::estimate::Kind;
use super::grid::{Grid, NODES};
use super::model::{Model, Prepared, logistic};
use super::patterns::Patterns;
use super::person::moments;

/// Fit of items (in the model's order) and persons (in theirs), and the items' standard errors.
pub(super) struct Residuals {
    pub(super) items: Vec<MeanSquares>,
    pub(super) errors: Vec<ItemErrors>,
    pub(super) persons: Vec<MeanSquares>,
}

/// Mean squares of the residuals; 1 is expected.
#[derive(Clone, Copy, Debug)]
pub(super) struct MeanSquares {
    /// Weighted by information: heeds answers near the own level.
    pub(super) infit: f64,
    /// Unweighted: heeds surprising answers far from it.
    pub(super) outfit: f64,
}

/// Standard errors of one item.
#[derive(Clone, Copy, Debug)]
pub(super) struct ItemErrors {
    pub(super) difficulty: Option<f64>,
    pub(super) slope: Option<f64>,
}

impl ItemErrors {
    fn of(covariance: Option<Covariance>, slope: f64, intercept: f64) -> ItemErrors {
        let root =
            |variance: f64| (variance > 0.0 && variance.is_finite()).then(|| variance.sqrt());
        let Some([of_slope, both, of_intercept]) = covariance else {
            return ItemErrors {
                difficulty: None,
                slope: None,
            };
        };
        let difficulty = -intercept / slope;
        let sum = difficulty * difficulty * of_slope + of_intercept + 2.0 * difficulty * both;
        ItemErrors {
            difficulty: root(sum / (slope * slope)),
            slope: root(of_slope),
        }
    }
}

/// Sums over answers.
#[derive(Clone, Copy, Default)]
struct Sums {
    count: f64,
    squares: f64,
    spread: f64,
    standardised: f64,
}

impl Sums {
    fn add(&mut self, other: &Sums, times: f64) {
        self.count += times * other.count;
        self.squares += times * other.squares;
        self.spread += times * other.spread;
        self.standardised += times * other.standardised;
    }

    fn mean_squares(&self) -> MeanSquares {
        MeanSquares {
            infit: self.squares / self.spread,
            outfit: self.standardised / self.count,
        }
    }
}

/// What the nodes of the grid say of one item.
struct Curve {
    right: [f64; NODES],
    spread: [f64; NODES],
    odds: [f64; NODES],
    odds_against: [f64; NODES],
}

impl Curve {
    fn of(grid: &Grid, model: &Model, item: usize) -> Curve {
        let log_odds = grid
            .ability
            .map(|ability| model.slope[item] * ability + model.intercept[item]);
        let right = log_odds.map(logistic);
        Curve {
            right,
            spread: right.map(|right| right * (1.0 - right)),
            odds: log_odds.map(libm::exp),
            odds_against: log_odds.map(|log_odds| libm::exp(-log_odds)),
        }
    }
}

/// A pattern's posterior over the nodes where it is not nothing.
struct Posterior {
    from: usize,
    weights: Vec<f64>,
    ability: f64,
    variance: f64,
}

/// One item against all patterns.
struct Column {
    fit: MeanSquares,
    /// What would be known of slope and intercept if abilities were.
    known: [f64; 3],
    cells: Vec<Cell>,
}

/// One item against one pattern.
#[derive(Clone, Copy, Default)]
struct Cell {
    sums: Sums,
    /// How what is lost hangs on the ability, for slope and intercept.
    lost: [f64; 2],
}

impl Residuals {
    pub(super) fn under(model: &Model, patterns: &Patterns, kind: Kind) -> Residuals {
        let grid = Grid::new();
        let prepared = Prepared::new(&grid, model, patterns);
        let posteriors: Vec<Posterior> = (0..patterns.len())
            .into_par_iter()
            .with_min_len(64)
            .map(|pattern| Posterior::of(&prepared, patterns, pattern))
            .collect();
        let columns: Vec<Column> = (0..patterns.items)
            .into_par_iter()
            .map(|item| Column::of(&grid, model, patterns, &posteriors, item))
            .collect();
        let mut of_pattern = vec![Sums::default(); patterns.len()];
        for column in &columns {
            for (sums, cell) in of_pattern.iter_mut().zip(&column.cells) {
                sums.add(&cell.sums, 1.0);
            }
        }
        let of_person = patterns.of_person.iter();
        let covariances = information(&columns, patterns, kind)
            .covariances()
            .into_iter();
        Residuals {
            persons: of_person
                .map(|&pattern| of_pattern[pattern].mean_squares())
                .collect(),
            items: columns.iter().map(|column| column.fit).collect(),
            errors: covariances
                .zip(model.slope.iter().zip(&model.intercept))
                .map(|(covariance, (&slope, &intercept))| {
                    ItemErrors::of(covariance, slope, intercept)
                })
                .collect(),
        }
    }
}

fn information(columns: &[Column], patterns: &Patterns, kind: Kind) -> Information {
    let skipped = match kind {
        Kind::Rasch => 1,
        Kind::TwoParameters => 0,
    };
    let row = |pattern: usize| {
        let own = columns.iter().map(move |column| column.cells[pattern].lost);
        own.flat_map(move |lost| lost.into_iter().skip(skipped))
            .collect()
    };
    Information {
        each: 2 - skipped,
        known: columns.iter().map(|column| column.known).collect(),
        lost: (0..patterns.len()).map(row).collect(),
    }
}

impl Posterior {
    fn of(prepared: &Prepared<'_>, patterns: &Patterns, pattern: usize) -> Posterior {
        let mut weights = [0.0; NODES];
        prepared.posterior(patterns, pattern, &mut weights);
        let from = weights.iter().take_while(|weight| **weight == 0.0).count();
        let zeros = weights.iter().rev().take_while(|weight| **weight == 0.0);
        let to = (NODES - zeros.count()).max(from);
        let (mean, deviation) = moments(prepared.grid, &weights);
        Posterior {
            from,
            ability: mean,
            variance: deviation * deviation,
            weights: weights[from..to].to_vec(),
        }
    }
}

impl Column {
    fn of(
        grid: &Grid,
        model: &Model,
        patterns: &Patterns,
        posteriors: &[Posterior],
        item: usize,
    ) -> Column {
        let curve = Curve::of(grid, model, item);
        let place = item as u32;
        let mut cells = Vec::with_capacity(posteriors.len());
        let mut sums = Sums::default();
        let mut known = [0.0; 3];
        for (pattern, posterior) in posteriors.iter().enumerate() {
            // Both lists ascend.
            if patterns.missing(pattern).binary_search(&place).is_ok() {
                cells.push(Cell::default());
                continue;
            }
            let is_right = patterns.right(pattern).binary_search(&place).is_ok();
            let count = patterns.counts[pattern];
            let (mut cell, own) = curve.cell(grid, posterior, is_right);
            cell.lost = cell.lost.map(|lost| lost * count.sqrt());
            for (sum, own) in known.iter_mut().zip(own) {
                *sum += count * own;
            }
            sums.add(&cell.sums, count);
            cells.push(cell);
        }
        Column {
            fit: sums.mean_squares(),
            known,
            cells,
        }
    }
}

impl Curve {
    /// One answer: its residual, and what it tells of slope and intercept.
    fn cell(&self, grid: &Grid, posterior: &Posterior, is_right: bool) -> (Cell, [f64; 3]) {
        let surprise = if is_right {
            &self.odds_against
        } else {
            &self.odds
        };
        // Moments of the probability and of its spread with the ability.
        let mut right = [0.0; 3];
        let mut spread = [0.0; 3];
        let mut standardised = 0.0;
        for (weight, node) in posterior.weights.iter().zip(posterior.from..) {
            let ability = grid.ability[node];
            let (expected, around) = (weight * self.right[node], weight * self.spread[node]);
            right[0] += expected;
            right[1] += expected * ability;
            right[2] += expected * ability * ability;
            spread[0] += around;
            spread[1] += around * ability;
            spread[2] += around * ability * ability;
            standardised += weight * surprise[node];
        }
        let answer = f64::from(u8::from(is_right));
        // The mean of P² is the mean of P less that of P(1 - P).
        let far = if is_right { 1.0 - right[0] } else { right[0] };
        let sums = Sums {
            count: 1.0,
            squares: far - spread[0],
            spread: spread[0],
            standardised,
        };
        let mean = posterior.ability;
        let by_slope = answer * posterior.variance - (right[2] - right[1] * mean);
        let by_intercept = right[0] * mean - right[1];
        let scale = if posterior.variance > 0.0 {
            1.0 / posterior.variance.sqrt()
        } else {
            0.0
        };
        let lost = [by_slope * scale, by_intercept * scale];
        (Cell { sums, lost }, [spread[2], spread[1], spread[0]])
    }
}
