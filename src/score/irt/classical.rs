//! Classical test theory: what can be said without a model of ability.

use super::responses::{Answer, Responses};

/// Classical values of a class.
#[derive(Clone, PartialEq, Debug)]
pub struct Classical {
    /// For each item the share of right answers among those given.
    pub facility: Vec<Option<f64>>,
    /// For each item the correlation of its score with the score on the others (Pearson).
    pub item_rest_correlation: Vec<Option<f64>>,
    /// Reliability of the score: Kuder and Richardson 1937, formula 20, population variance.
    pub kr20: Option<f64>,
    /// Standard error of measurement in points: the deviation of the scores times √(1 − KR-20).
    pub standard_error_of_measurement: Option<f64>,
    /// Mean score of the persons who answered everything, in points.
    pub mean_score: Option<f64>,
    /// Population deviation of their scores, in points.
    pub score_deviation: Option<f64>,
}

impl Classical {
    pub(super) fn of(responses: &Responses) -> Classical {
        let items = responses.items.len();
        let complete = responses.complete();
        let facility = (0..items)
            .map(|item| share(responses.counts(item)))
            .collect();
        let scores: Vec<f64> = complete
            .iter()
            .map(|(_, score)| f64::from(*score))
            .collect();
        let item_rest_correlation = (0..items)
            .map(|item| {
                let own: Vec<f64> = complete
                    .iter()
                    .map(|(person, _)| points(responses.of(*person)[item]))
                    .collect();
                let rest: Vec<f64> = scores
                    .iter()
                    .zip(&own)
                    .map(|(all, own)| all - own)
                    .collect();
                correlation(&own, &rest)
            })
            .collect();
        let variance = variance(&scores);
        let kr20 = variance.and_then(|variance| kr20(responses, &complete, variance));
        let deviation = variance.map(f64::sqrt);
        Classical {
            facility,
            item_rest_correlation,
            kr20,
            standard_error_of_measurement: deviation
                .zip(kr20)
                .map(|(deviation, kr20)| deviation * (1.0 - kr20).max(0.0).sqrt()),
            mean_score: mean(&scores),
            score_deviation: deviation,
        }
    }
}

fn share((right, given): (u64, u64)) -> Option<f64> {
    (given > 0).then(|| right as f64 / given as f64)
}

fn points(answer: Answer) -> f64 {
    f64::from(u8::from(answer == Answer::Right))
}

fn kr20(responses: &Responses, complete: &[(usize, u32)], variance: f64) -> Option<f64> {
    let items = responses.items.len();
    if items < 2 || variance <= 0.0 {
        return None;
    }
    let persons = complete.len() as f64;
    let within: f64 = (0..items)
        .map(|item| {
            let answers = complete
                .iter()
                .map(|(person, _)| responses.of(*person)[item]);
            let share = answers.map(points).sum::<f64>() / persons;
            share * (1.0 - share)
        })
        .sum();
    let count = items as f64;
    Some(count / (count - 1.0) * (1.0 - within / variance))
}

pub(super) fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}

/// The population variance.
pub(super) fn variance(values: &[f64]) -> Option<f64> {
    let mean = mean(values)?;
    let squares = values.iter().map(|value| (value - mean) * (value - mean));
    Some(squares.sum::<f64>() / values.len() as f64)
}

/// Pearson's correlation; `None` where one side does not vary.
pub(super) fn correlation(one: &[f64], other: &[f64]) -> Option<f64> {
    let (mean_one, mean_other) = (mean(one)?, mean(other)?);
    let products = one
        .iter()
        .zip(other)
        .map(|(one, other)| (one - mean_one) * (other - mean_other));
    let together = products.sum::<f64>() / one.len() as f64;
    let spread = (variance(one)? * variance(other)?).sqrt();
    (spread > 0.0).then(|| together / spread)
}
