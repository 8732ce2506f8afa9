//! The odds as they stand once every rule of the scenario is applied, for authors and for checks from outside.

use crate::risk::belief::Odds;
use crate::risk::indicator::Indicator;
use crate::risk::truth::Hypothesis;
use crate::stream::Stream;

/// One hypothesis of a flow in a phase.
#[derive(Clone, Debug)]
pub struct HypothesisOdds<'a> {
    pub flow: &'a str,
    pub phase: &'a str,
    pub hypothesis: Hypothesis,
    /// Its probability among the flow's consignments in the phase.
    pub share: f64,
    odds: &'a Odds,
}

impl HypothesisOdds<'_> {
    /// Probability of an indicator where it can occur, ppm.
    pub const fn ppm(&self, indicator: Indicator) -> u32 {
        self.odds.ppm(indicator)
    }
}

impl Stream {
    /// Every hypothesis of every flow in every phase, in that order.
    pub fn odds(&self) -> impl Iterator<Item = HypothesisOdds<'_>> {
        let phases = self.scenario.phases.iter().zip(&self.regimes);
        phases.flat_map(move |(phase, regime)| {
            let flows = self.scenario.flows.iter().zip(&regime.flows);
            flows.flat_map(move |(flow, table)| {
                table.hypotheses.iter().map(move |entry| HypothesisOdds {
                    flow: &flow.id,
                    phase: &phase.title,
                    hypothesis: entry.hypothesis,
                    share: entry.prior,
                    odds: &entry.odds,
                })
            })
        })
    }
}
