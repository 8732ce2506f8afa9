use super::*;
use crate::risk::indicator::factors;

fn odds(entries: &[(Indicator, u32)]) -> Odds {
    let mut ppm = [0; Indicator::COUNT];
    for (indicator, part) in entries {
        ppm[indicator.index()] = *part;
    }
    Odds::new(ppm)
}

fn set(indicators: &[Indicator]) -> IndicatorSet {
    indicators.iter().copied().collect()
}

/// Probability of `seen` by summing over every state of every factor, the slow way.
fn brute_force(
    channel: Channel,
    odds: &Odds,
    applicable: IndicatorSet,
    eye: Eye,
    seen: IndicatorSet,
) -> f64 {
    let (sensitivity, alarm) = (
        f64::from(eye.sensitivity_ppm) / 1e6,
        f64::from(eye.false_alarm_ppm) / 1e6,
    );
    let mut product = 1.0;
    for factor in factors().iter().filter(|factor| factor.channel == channel) {
        let members: Vec<Indicator> = factor
            .indicators
            .iter()
            .copied()
            .filter(|i| applicable.holds(*i))
            .collect();
        if factor
            .indicators
            .iter()
            .any(|i| seen.holds(*i) && !applicable.holds(*i))
        {
            return 0.0;
        }
        let mut states: Vec<(Option<Indicator>, f64)> = members
            .iter()
            .map(|i| (Some(*i), odds.probability(*i)))
            .collect();
        states.push((None, 1.0 - states.iter().map(|(_, p)| p).sum::<f64>()));
        product *= states
            .iter()
            .map(|(state, probability)| {
                members.iter().fold(*probability, |p, i| {
                    let chance = if *state == Some(*i) {
                        sensitivity
                    } else {
                        alarm
                    };
                    p * if seen.holds(*i) { chance } else { 1.0 - chance }
                })
            })
            .sum::<f64>();
    }
    product
}

#[test]
fn a_channels_likelihood_is_the_sum_over_its_states() {
    let odds = odds(&[
        (Indicator::SerialUnknown, 300_000),
        (Indicator::CodeAbsent, 200_000),
        (Indicator::BatchRecalled, 50_000),
    ]);
    let applicable = set(&[
        Indicator::SerialUnknown,
        Indicator::CodeAbsent,
        Indicator::BatchRecalled,
    ]);
    let eye = Eye {
        sensitivity_ppm: 870_000,
        false_alarm_ppm: 40_000,
    };
    let candidate = Candidate {
        odds: &odds,
        applicable,
    };
    let mut total = 0.0;
    for bits in 0..8u32 {
        let seen: IndicatorSet = applicable
            .iter()
            .enumerate()
            .filter(|(i, _)| bits >> i & 1 == 1)
            .map(|(_, i)| i)
            .collect();
        let quick = channel_likelihood(Channel::Code, &candidate, eye, seen);
        let slow = brute_force(Channel::Code, &odds, applicable, eye, seen);
        assert!((quick - slow).abs() < 1e-14, "{seen:?}: {quick} and {slow}");
        total += quick;
    }
    assert!(
        (total - 1.0).abs() < 1e-12,
        "likelihoods of all sights sum to {total}"
    );
}

#[test]
fn what_cannot_occur_cannot_be_seen() {
    let odds = odds(&[(Indicator::SealMissing, 500_000)]);
    let candidate = Candidate {
        odds: &odds,
        applicable: IndicatorSet::EMPTY,
    };
    let eye = Eye {
        sensitivity_ppm: 900_000,
        false_alarm_ppm: 100_000,
    };
    let seen = set(&[Indicator::SealMissing]);
    assert_eq!(
        channel_likelihood(Channel::Pack, &candidate, eye, seen),
        0.0
    );
    assert_eq!(
        channel_likelihood(Channel::Pack, &candidate, eye, IndicatorSet::EMPTY),
        1.0
    );
}

#[test]
fn belief_follows_bayes_on_a_worked_example() {
    // Prevalence 1 %, sensitivity 80 %, false positives 9.6 %: 7.8 % after one positive (Eddy 1982).
    let mut belief = Belief::new(vec![0.99, 0.01]);
    belief.update(|hypothesis| if hypothesis == 0 { 0.096 } else { 0.80 });
    assert!(
        (belief.illicit() - 0.0776).abs() < 1e-4,
        "{}",
        belief.illicit()
    );
    belief.update(|_| 0.0);
    assert!(
        (belief.illicit() - 0.0776).abs() < 1e-4,
        "an impossible sight changes nothing"
    );
}
