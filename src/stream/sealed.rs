//! The sealed side of a case: which goods are really there, and every indicator that is a fact.

use crate::risk::indicator::{Channel, Indicator, IndicatorSet, applicable, factors};
use crate::risk::truth::{Hypothesis, Truth};
use crate::stream::declared::raise;
use crate::stream::regime::{FlowTable, HypothesisTable};
use crate::stream::{Declared, Stream};

/// A case with its truth worked out.
#[derive(Clone, Debug)]
pub struct Sealed {
    pub declared: Declared,
    pub truth: Truth,
}

impl Stream {
    /// The truth of a case. One word for every hidden factor, in catalogue order, whatever applies.
    pub fn sealed(&self, declared: &Declared) -> Sealed {
        let table = declared.flow_table();
        let hypothesis = &table.hypotheses[declared.hypothesis];
        let trade = &table.trades[hypothesis.trade];
        let mut draws = self.purposes.sealed.case(declared.index);
        let word = draws.word();
        let mut actual = match &trade.concealed {
            Some(concealed) => concealed.goods.pick(word),
            None => declared.described,
        };
        let possible = self.applicable(declared, table, hypothesis);
        let mut indicators = declared.indicators;
        for factor in factors() {
            if factor.channel == Channel::Declared {
                continue;
            }
            if let Some(indicator) = raise(factor, hypothesis, possible, &mut draws) {
                indicators.insert(indicator);
            }
        }
        let like = self.register.like(declared.described);
        if trade.concealed.is_none() && indicators.holds(Indicator::GoodsUnlikeDeclared) {
            actual = like[((u64::from(word) * like.len() as u64) >> 32) as usize];
        }
        Sealed {
            declared: declared.clone(),
            truth: Truth {
                hypothesis: hypothesis.hypothesis,
                counterfeit: trade.counterfeit,
                actual,
                indicators,
                applicable: possible,
            },
        }
    }

    /// What can occur in a case under a hypothesis of its flow.
    pub(crate) fn applicable(
        &self,
        declared: &Declared,
        table: &FlowTable,
        hypothesis: &HypothesisTable,
    ) -> IndicatorSet {
        let mut circumstances = declared.circumstances;
        if let Some(concealed) = &table.trades[hypothesis.trade].concealed {
            circumstances.actual = concealed.kind;
            circumstances.actual_cold = concealed.cold;
            circumstances.goods_may_differ = true;
        }
        applicable(&circumstances).without(self.register.blocked_wordings(declared.described))
    }

    /// The illicit line of a case: (flow, line, position among its goods, position among its countries).
    pub fn illicit_line(
        &self,
        case: &Sealed,
    ) -> Option<(usize, usize, Option<usize>, Option<usize>)> {
        let Hypothesis::Illicit { line, .. } = case.truth.hypothesis else {
            return None;
        };
        let flow = &self.scenario.flows[case.declared.flow];
        let trade = &flow.illicit[usize::from(line)];
        let good = trade
            .goods
            .iter()
            .position(|(product, _)| *product == case.truth.actual);
        let countries = trade.countries.as_ref().unwrap_or(&flow.countries);
        let country = countries
            .iter()
            .position(|(country, _)| *country == case.declared.country);
        Some((case.declared.flow, usize::from(line), good, country))
    }
}
