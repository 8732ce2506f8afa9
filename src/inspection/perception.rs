//! What an action reports: raised indicators that are seen, and others that are imagined.

use crate::risk::indicator::{Indicator, IndicatorSet};
use crate::rng::Streams;
use crate::scenario::model::action::{Action, Eyes};
use crate::stream::Stream;
use crate::stream::sealed::Sealed;

/// The eyes of a scenario's actions, in their order.
#[derive(Clone, Debug)]
pub struct Perception {
    actions: Vec<(Streams, Vec<Indicator>)>,
}

impl Perception {
    /// The eyes under a stream's seed.
    pub fn new(stream: &Stream) -> Perception {
        let scenario = stream.scenario();
        let actions = scenario
            .actions
            .iter()
            .map(|action| {
                let purpose = format!("perception:{}", action.id);
                let channel = action.channel();
                let shown = Indicator::ALL
                    .into_iter()
                    .filter(|indicator| indicator.spec().channel == channel)
                    .collect();
                (
                    Streams::new(&scenario.digest, stream.seed(), &purpose),
                    shown,
                )
            })
            .collect();
        Perception { actions }
    }

    /// What action number `index` reports of a case under given eyes: one draw for each indicator of its
    /// channel. An image read with one's own eyes reports exactly the facts of the image.
    pub fn report(&self, case: &Sealed, action: &Action, index: usize, eyes: Eyes) -> IndicatorSet {
        let eye = action.eye(eyes);
        let (streams, shown) = &self.actions[index];
        let mut draws = streams.case(case.declared.index);
        let mut report = IndicatorSet::EMPTY;
        for &indicator in shown {
            let chance = if case.truth.indicators.holds(indicator) {
                eye.sensitivity_ppm
            } else if case.truth.applicable.holds(indicator) {
                eye.false_alarm_ppm
            } else {
                0
            };
            if draws.chance(chance) {
                report.insert(indicator);
            }
        }
        report
    }
}
