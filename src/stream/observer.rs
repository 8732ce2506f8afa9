//! The ideal observer's belief about a case, from what the declaration shows.

use crate::risk::belief::{Belief, Candidate, Eye, channel_likelihood, factor_likelihood};
use crate::risk::indicator::{Channel, IndicatorSet, channel_factors};
use crate::risk::truth::Hypothesis;
use crate::rng::PPM;
use crate::stream::{Declared, Stream};

/// All hypotheses of one case, with what can occur under each.
pub struct Observer<'a> {
    candidates: Vec<Candidate<'a>>,
    hypotheses: Vec<Hypothesis>,
}

impl Stream {
    /// The hypotheses of a case; index 0 is licit.
    ///
    /// Built from the public model and the declaration: nothing in it depends on the case's truth.
    pub fn observer<'a>(&self, declared: &'a Declared) -> Observer<'a> {
        let table = declared.flow_table();
        let candidate = |hypothesis: usize| Candidate {
            odds: &table.hypotheses[hypothesis].odds,
            applicable: self.applicable(declared, table, &table.hypotheses[hypothesis]),
        };
        Observer {
            candidates: (0..table.hypotheses.len()).map(candidate).collect(),
            hypotheses: table
                .hypotheses
                .iter()
                .map(|entry| entry.hypothesis)
                .collect(),
        }
    }

    /// The exact belief given the declared data alone: article, country, kind of party, indicators.
    ///
    /// Everything else in a declaration is independent of the hypothesis given these.
    pub fn belief(&self, declared: &Declared) -> Belief {
        let table = declared.flow_table();
        let applicable = self.applicable(declared, table, &table.hypotheses[0]);
        let context: Vec<f64> = table
            .trades
            .iter()
            .map(|trade| {
                let private = f64::from(trade.private_ppm) / f64::from(PPM);
                trade.declared_probability[declared.described]
                    * trade.countries.probability(declared.country)
                    * if declared.private_party {
                        private
                    } else {
                        1.0 - private
                    }
            })
            .collect();
        let seen = declared.indicators;
        let weights = table
            .hypotheses
            .iter()
            .map(|entry| {
                let weight = entry.prior * context[entry.trade];
                if weight == 0.0 {
                    return 0.0;
                }
                let candidate = Candidate {
                    odds: &entry.odds,
                    applicable,
                };
                channel_factors(Channel::Declared)
                    .iter()
                    .map(|factor| factor_likelihood(factor, &candidate, Eye::PERFECT, seen))
                    .product::<f64>()
                    * weight
            })
            .collect();
        Belief::new(weights)
    }
}

impl Observer<'_> {
    /// How many hypotheses there are.
    pub fn len(&self) -> usize {
        self.candidates.len()
    }

    /// Whether there are none; never so for a case of a stream.
    pub fn is_empty(&self) -> bool {
        self.candidates.is_empty()
    }

    /// The hypothesis at a position.
    pub fn hypothesis(&self, index: usize) -> Hypothesis {
        self.hypotheses[index]
    }

    /// The candidate at a position.
    pub fn candidate(&self, index: usize) -> &Candidate<'_> {
        &self.candidates[index]
    }

    /// What a channel could show under any hypothesis.
    pub fn possible(&self, channel: Channel) -> IndicatorSet {
        let all = self
            .candidates
            .iter()
            .fold(IndicatorSet::EMPTY, |set, candidate| {
                set.union(candidate.applicable)
            });
        all.iter()
            .filter(|indicator| indicator.spec().channel == channel)
            .collect()
    }

    /// Takes into account what a channel was seen to show.
    pub fn observe(&self, belief: &mut Belief, channel: Channel, eye: Eye, seen: IndicatorSet) {
        belief.update(|index| channel_likelihood(channel, &self.candidates[index], eye, seen));
    }
}
