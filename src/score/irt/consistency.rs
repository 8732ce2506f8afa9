//! Whether a second test of the same kind would pass the same persons (Lee 2010, distribution approach).

use super::grid::Grid;
use super::model::Model;

/// How far a pass mark can be relied upon.
#[derive(Clone, PartialEq, Debug, serde::Serialize)]
pub struct Consistency {
    /// Points needed to pass.
    pub pass_mark: u32,
    /// Share of the population expected to pass.
    pub passing: f64,
    /// Share of the population that two such tests would judge alike.
    pub consistency: f64,
    /// The same beyond chance (Cohen's kappa).
    pub kappa: Option<f64>,
    /// Share of the population that is judged as its expected score would be.
    pub accuracy: f64,
}

impl Consistency {
    /// For a pass mark; `granted` points are had by everyone, from items outside the model.
    pub(super) fn of(model: &Model, granted: u32, pass_mark: u32) -> Consistency {
        let grid = Grid::new();
        let needed = pass_mark.saturating_sub(granted) as usize;
        let (mut passing, mut alike, mut accuracy) = (0.0, 0.0, 0.0);
        for (&ability, &weight) in grid.ability.iter().zip(&grid.weight) {
            let items = 0..model.slope.len();
            let right: Vec<f64> = items.map(|item| model.probability(item, ability)).collect();
            let expected: f64 = right.iter().sum();
            let passes: f64 = scores(&right).iter().skip(needed).sum();
            let passes = passes.min(1.0);
            passing += weight * passes;
            alike += weight * (passes * passes + (1.0 - passes) * (1.0 - passes));
            let rightly = if expected >= needed as f64 {
                passes
            } else {
                1.0 - passes
            };
            accuracy += weight * rightly;
        }
        let chance = passing * passing + (1.0 - passing) * (1.0 - passing);
        Consistency {
            pass_mark,
            passing,
            consistency: alike,
            kappa: (chance < 1.0).then(|| (alike - chance) / (1.0 - chance)),
            accuracy,
        }
    }
}

/// The distribution of the score, from the probabilities of right answers (Lord and Wingersky 1984).
fn scores(right: &[f64]) -> Vec<f64> {
    let mut scores = vec![1.0];
    for right in right {
        scores.push(0.0);
        for score in (0..scores.len()).rev() {
            let below = if score > 0 { scores[score - 1] } else { 0.0 };
            scores[score] = scores[score] * (1.0 - right) + below * right;
        }
    }
    scores
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scores_of_two_coins() {
        assert_eq!(scores(&[0.5, 0.5]), [0.25, 0.5, 0.25]);
    }

    #[test]
    fn without_information_consistency_is_chance() {
        let model = Model {
            slope: vec![0.0; 4],
            intercept: vec![0.0; 4],
        };
        let found = Consistency::of(&model, 0, 2);
        // 11 of 16 rows have two right or more.
        assert!((found.passing - 11.0 / 16.0).abs() < 1e-12);
        assert!(found.kappa.is_some_and(|kappa| kappa.abs() < 1e-12));
    }
}
