//! A case as its reports tell it: the same goods and draws, with what was reported as the only facts.

use crate::risk::indicator::{Indicator, IndicatorSet};
use crate::risk::truth::{Hypothesis, Truth};
use crate::stream::sealed::Sealed;
use crate::stream::{Declared, Stream};

impl Stream {
    /// The case that an officer must think they have, when `reported` is all that inspections have told:
    /// rendering it shows what was seen, leaves out what was overlooked, and shows what was imagined.
    ///
    /// The truth enters only where a report has laid it open: goods unlike the declared, or signs that
    /// only other goods can bear.
    pub fn perceived(&self, declared: &Declared, reported: IndicatorSet) -> Sealed {
        let table = declared.flow_table();
        let as_declared = self.applicable(declared, table, &table.hypotheses[0]);
        let indicators = declared.indicators.union(reported);
        let foreign = indicators.iter().any(|sign| !as_declared.holds(sign));
        let mut truth = Truth {
            hypothesis: Hypothesis::Licit,
            counterfeit: false,
            actual: declared.described,
            indicators,
            applicable: as_declared,
        };
        if foreign || reported.holds(Indicator::GoodsUnlikeDeclared) {
            let sealed = self.sealed(declared);
            truth.applicable = sealed.truth.applicable;
            if sealed.truth.actual != declared.described {
                truth.hypothesis = sealed.truth.hypothesis;
            }
            truth.actual = match sealed.truth.actual {
                like if like == declared.described && !foreign => self.unlike(declared),
                other => other,
            };
        }
        Sealed {
            declared: declared.clone(),
            truth,
        }
    }

    /// The article that an examiner who is mistaken believes to have found: one like the declared.
    fn unlike(&self, declared: &Declared) -> usize {
        let like = self.register.like(declared.described);
        let position = usize::try_from(declared.index).unwrap_or(0) % like.len().max(1);
        like.get(position).copied().unwrap_or(declared.described)
    }
}
