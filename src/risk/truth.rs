//! The truth ledger of a case: what is sealed until the exercise ends.

use serde::{Deserialize, Serialize};

use crate::risk::indicator::IndicatorSet;
use crate::risk::offence::{Offence, Scheme, Skill};

/// What explains a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Hypothesis {
    Licit,
    Illicit {
        /// Position among the flow's illicit lines.
        line: u16,
        offence: Offence,
        scheme: Scheme,
        skill: Skill,
    },
}

impl Hypothesis {
    /// Whether an offence is committed.
    pub const fn is_illicit(self) -> bool {
        matches!(self, Hypothesis::Illicit { .. })
    }

    /// The offence, if any.
    pub const fn offence(self) -> Option<Offence> {
        match self {
            Hypothesis::Licit => None,
            Hypothesis::Illicit { offence, .. } => Some(offence),
        }
    }

    /// The scheme, if any.
    pub const fn scheme(self) -> Option<Scheme> {
        match self {
            Hypothesis::Licit => None,
            Hypothesis::Illicit { scheme, .. } => Some(scheme),
        }
    }

    /// The offender's skill, if any.
    pub const fn skill(self) -> Option<Skill> {
        match self {
            Hypothesis::Licit => None,
            Hypothesis::Illicit { skill, .. } => Some(skill),
        }
    }

    /// Whether the declared goods are not the goods that matter.
    pub const fn conceals(self) -> bool {
        match self {
            Hypothesis::Licit => false,
            Hypothesis::Illicit { scheme, .. } => scheme.conceals(),
        }
    }
}

/// Everything hidden about one case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Truth {
    pub hypothesis: Hypothesis,
    /// Whether the goods infringe a trade mark as well.
    pub counterfeit: bool,
    /// Index of the article that is really in the consignment.
    pub actual: usize,
    /// Every indicator that is a fact in the case, over all sources.
    pub indicators: IndicatorSet,
    /// Every indicator that could have been one.
    pub applicable: IndicatorSet,
}
