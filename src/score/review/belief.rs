//! What an ideal observer who saw the same would have believed, and what the decision was worth given it.

use crate::risk::belief::Belief;
use crate::risk::truth::Hypothesis;
use crate::scenario::model::action::Eyes;
use crate::scenario::model::exercise::Scoring;
use crate::score::case::CaseLog;
use crate::score::review::BeliefPoint;
use crate::stream::Stream;
use crate::stream::observer::Observer;

/// The belief from the arrival to the end of the case, and the regret of its ending in minor units.
///
/// Bayes' rule with the likelihoods of the scenario, as the ideal observer uses them: the declaration first,
/// then every result in its order, each with the eye of its action under the eyes of the session.
pub(super) fn along(stream: &Stream, eyes: Eyes, log: &CaseLog) -> (Vec<BeliefPoint>, Option<i64>) {
    let declared = stream.declared(log.case.0);
    let observer = stream.observer(&declared);
    let mut belief = stream.belief(&declared);
    let mut points = vec![BeliefPoint {
        at: log.arrived,
        after: None,
        illicit_ppm: belief.illicit_ppm(),
    }];
    for observation in &log.observations {
        let Some(action) = stream
            .scenario()
            .actions
            .get(usize::from(observation.action.0))
        else {
            continue;
        };
        observer.observe(
            &mut belief,
            action.channel(),
            action.eye(eyes),
            observation.seen,
        );
        points.push(BeliefPoint {
            at: observation.at,
            after: Some(observation.action),
            illicit_ppm: belief.illicit_ppm(),
        });
    }
    let regret = log.counts().then(|| {
        regret_minor(
            &stream.scenario().scoring,
            &observer,
            &belief,
            log.is_stopped(),
        )
    });
    (points, regret)
}

/// The expected points of the better of stopping and releasing less those of the one chosen.
fn regret_minor(scoring: &Scoring, observer: &Observer<'_>, belief: &Belief, stopped: bool) -> i64 {
    let (mut stop, mut release) = (0.0, 0.0);
    for index in 0..observer.len() {
        let weight = belief.of(index);
        match observer.hypothesis(index) {
            Hypothesis::Licit => stop -= weight * scoring.false_stop_cost_minor as f64,
            Hypothesis::Illicit { offence, .. } => {
                let benefit = scoring.stop_benefit(offence) + scoring.grounded_bonus_minor;
                stop += weight * benefit as f64;
                release -= weight * scoring.miss_cost(offence) as f64;
            }
        }
    }
    let chosen: f64 = if stopped { stop } else { release };
    libm::round(stop.max(release) - chosen) as i64
}
