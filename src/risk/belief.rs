//! Exact belief over the hypotheses of a case.
//!
//! Given a hypothesis, factors are independent and the indicators of a factor exclude each other. A
//! channel shows each raised indicator with probability `sensitivity` and imagines each one that could
//! have been raised with probability `false_alarm`. Bayes' rule (Bayes 1763) with these likelihoods is
//! exact: P(h | seen) ∝ P(h) · ∏ P(seen | h). Only sums, products and one division are used, so the
//! result is the same on every machine.

use crate::risk::indicator::{Channel, Factor, Indicator, IndicatorSet, channel_factors};
use crate::rng::PPM;

/// Probability of every indicator under one hypothesis, in the order of the catalogue.
#[derive(Clone, Debug, PartialEq)]
pub struct Odds {
    ppm: [u32; Indicator::COUNT],
    probability: [f64; Indicator::COUNT],
}

impl Odds {
    /// Odds from parts per million; the sum within a factor must not exceed one million.
    pub fn new(ppm: [u32; Indicator::COUNT]) -> Odds {
        Odds {
            ppm,
            probability: ppm.map(|part| f64::from(part) / f64::from(PPM)),
        }
    }

    /// Probability of an indicator in circumstances that allow it, ppm.
    pub const fn ppm(&self, indicator: Indicator) -> u32 {
        self.ppm[indicator.index()]
    }

    /// The same as a number from 0 to 1.
    pub const fn probability(&self, indicator: Indicator) -> f64 {
        self.probability[indicator.index()]
    }
}

/// How well a channel is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Eye {
    /// Probability that a raised indicator is reported, ppm.
    pub sensitivity_ppm: u32,
    /// Probability that an indicator that could be raised, and is not, is reported, ppm.
    pub false_alarm_ppm: u32,
}

impl Eye {
    /// The eye that misses nothing and imagines nothing.
    pub const PERFECT: Eye = Eye {
        sensitivity_ppm: PPM,
        false_alarm_ppm: 0,
    };
}

/// One hypothesis as an observer of one case sees it.
#[derive(Clone, Copy, Debug)]
pub struct Candidate<'a> {
    pub odds: &'a Odds,
    /// What can occur if this hypothesis is true.
    pub applicable: IndicatorSet,
}

/// Probability that a factor looks like `seen` if the candidate is true.
pub fn factor_likelihood(
    factor: &Factor,
    candidate: &Candidate<'_>,
    eye: Eye,
    seen: IndicatorSet,
) -> f64 {
    let sensitivity = f64::from(eye.sensitivity_ppm) / f64::from(PPM);
    let false_alarm = f64::from(eye.false_alarm_ppm) / f64::from(PPM);
    let imagined = |indicator: Indicator| {
        if seen.holds(indicator) {
            false_alarm
        } else {
            1.0 - false_alarm
        }
    };
    let mut none = 1.0;
    let mut quiet = 1.0;
    for &indicator in &factor.indicators {
        if candidate.applicable.holds(indicator) {
            none -= candidate.odds.probability(indicator);
            quiet *= imagined(indicator);
        } else if seen.holds(indicator) {
            return 0.0;
        }
    }
    let mut likelihood = none.max(0.0) * quiet;
    for &raised in &factor.indicators {
        if !candidate.applicable.holds(raised) {
            continue;
        }
        let mut term = candidate.odds.probability(raised);
        for &other in &factor.indicators {
            if other == raised {
                term *= if seen.holds(other) {
                    sensitivity
                } else {
                    1.0 - sensitivity
                };
            } else if candidate.applicable.holds(other) {
                term *= imagined(other);
            }
        }
        likelihood += term;
    }
    likelihood
}

/// Probability that a whole channel looks like `seen` if the candidate is true.
pub fn channel_likelihood(
    channel: Channel,
    candidate: &Candidate<'_>,
    eye: Eye,
    seen: IndicatorSet,
) -> f64 {
    channel_factors(channel)
        .iter()
        .map(|factor| factor_likelihood(factor, candidate, eye, seen))
        .product()
}

/// Weights of the hypotheses of one case; index 0 is licit.
#[derive(Clone, Debug, PartialEq)]
pub struct Belief {
    weights: Vec<f64>,
}

impl Belief {
    /// A belief from weights that need not sum to one.
    ///
    /// # Panics
    /// When there is no weight: every case has at least the licit hypothesis.
    pub fn new(weights: Vec<f64>) -> Belief {
        assert!(
            !weights.is_empty(),
            "a belief needs at least the licit hypothesis"
        );
        let mut belief = Belief { weights };
        belief.normalise();
        belief
    }

    /// Multiplies in the likelihood of what was seen.
    ///
    /// When nothing could have produced it (a likelihood of 0 everywhere), the belief stays as it was:
    /// only an observer with a wrong model can meet that.
    pub fn update(&mut self, likelihood: impl Fn(usize) -> f64) {
        let updated: Vec<f64> = self
            .weights
            .iter()
            .enumerate()
            .map(|(index, weight)| {
                if *weight > 0.0 {
                    weight * likelihood(index)
                } else {
                    0.0
                }
            })
            .collect();
        if updated.iter().sum::<f64>() > 0.0 {
            self.weights = updated;
            self.normalise();
        }
    }

    /// Probability of hypothesis `index`.
    pub fn of(&self, index: usize) -> f64 {
        self.weights[index]
    }

    /// Probabilities of all hypotheses; they sum to 1.
    pub fn probabilities(&self) -> &[f64] {
        &self.weights
    }

    /// Probability that the case is illicit.
    pub fn illicit(&self) -> f64 {
        self.weights[1..].iter().sum()
    }

    /// Probability that the case is illicit in parts per million, rounded to nearest.
    pub fn illicit_ppm(&self) -> u32 {
        (self.illicit().clamp(0.0, 1.0) * f64::from(PPM) + 0.5) as u32
    }

    fn normalise(&mut self) {
        let sum: f64 = self.weights.iter().sum();
        if sum > 0.0 {
            for weight in &mut self.weights {
                *weight /= sum;
            }
        } else {
            self.weights.fill(0.0);
            self.weights[0] = 1.0;
        }
    }
}

#[cfg(test)]
mod tests;
