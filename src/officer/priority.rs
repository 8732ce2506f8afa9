//! How officers rank consignments by their declared data, before anything is opened.

use crate::customs::declaration::Declaration;
use crate::officer::profile::{Compiled, Profile};
use crate::risk::indicator::Indicator;
use crate::rng::Draws;
use crate::session::command::CaseId;
use crate::session::view::{PastCase, View};

/// A consignment to be ranked: on the desk, or out of past traffic.
#[derive(Clone, Copy)]
pub enum Subject<'a> {
    Desk(&'a View<'a>, CaseId),
    Past(&'a PastCase),
}

impl Subject<'_> {
    fn indicators(&self) -> crate::risk::indicator::IndicatorSet {
        match self {
            Subject::Desk(view, case) => view.declared_indicators(*case),
            Subject::Past(past) => past.indicators(),
        }
    }

    fn declare_into(&self, out: &mut Declaration) {
        match self {
            Subject::Desk(view, case) => {
                view.declare_into(*case, out);
            }
            Subject::Past(past) => past.declare_into(out),
        }
    }
}

/// A way to rank consignments: the larger, the sooner looked at.
pub trait Priority {
    /// The rank of one consignment; any range, compared only with itself.
    fn rank(&mut self, subject: Subject<'_>) -> i64;

    /// The stated probability that a consignment which nobody looked into is illicit, ppm, given its
    /// rank and the rank that would have had it selected.
    fn unopened_ppm(&self, rank: i64, threshold: i64) -> u32;
}

/// Ranks blindly.
pub struct Blind {
    draws: Draws,
}

impl Blind {
    /// A blind ranking from its own draws.
    pub fn new(draws: Draws) -> Blind {
        Blind { draws }
    }
}

impl Priority for Blind {
    fn rank(&mut self, _: Subject<'_>) -> i64 {
        i64::from(self.draws.ppm())
    }

    fn unopened_ppm(&self, _: i64, _: i64) -> u32 {
        100_000
    }
}

/// Ranks everything alike: first come, first served.
pub struct InOrder;

impl Priority for InOrder {
    fn rank(&mut self, _: Subject<'_>) -> i64 {
        0
    }

    fn unopened_ppm(&self, _: i64, _: i64) -> u32 {
        100_000
    }
}

/// Ranks by a selectivity profile.
pub struct ByProfile {
    profile: Compiled,
    declaration: Declaration,
}

impl ByProfile {
    /// A ranking by `profile` in the scenario of `view`.
    pub fn new(profile: &Profile, view: &View<'_>) -> ByProfile {
        ByProfile {
            profile: profile.compile(view.scenario()),
            declaration: view.blank_declaration(),
        }
    }
}

impl Priority for ByProfile {
    fn rank(&mut self, subject: Subject<'_>) -> i64 {
        subject.declare_into(&mut self.declaration);
        self.profile.points(&self.declaration, subject.indicators())
    }

    fn unopened_ppm(&self, rank: i64, threshold: i64) -> u32 {
        graded(rank, threshold)
    }
}

/// Ranks by what strikes the eye, unsteadily.
pub struct ByVividness {
    draws: Draws,
}

/// Indicators that strike a beginner, with the weight that a beginner gives them (our judgement).
const VIVID: [(Indicator, i64); 9] = [
    (Indicator::PriorOffenceOnRecord, 45),
    (Indicator::SenderUnnamed, 35),
    (Indicator::VagueDescription, 30),
    (Indicator::MisspeltDescription, 25),
    (Indicator::HubUnlikeOrigin, 25),
    (Indicator::QuantityBeyondOwnUse, 30),
    (Indicator::CareOfAddressee, 20),
    (Indicator::AddresseeStreetMissing, 20),
    (Indicator::ReservedItemSeries, 15),
];
/// Spread of a beginner's unsteadiness, in the points of [`VIVID`].
const UNSTEADINESS: u32 = 65;

impl ByVividness {
    /// A beginner's ranking, unsteady by its own draws.
    pub fn new(draws: Draws) -> ByVividness {
        ByVividness { draws }
    }
}

impl Priority for ByVividness {
    fn rank(&mut self, subject: Subject<'_>) -> i64 {
        let raised = subject.indicators();
        let struck: i64 = VIVID
            .iter()
            .filter(|(indicator, _)| raised.holds(*indicator))
            .map(|(_, points)| points)
            .sum();
        struck
            + i64::from(self.draws.below(UNSTEADINESS))
            + i64::from(self.draws.below(UNSTEADINESS))
    }

    fn unopened_ppm(&self, rank: i64, threshold: i64) -> u32 {
        graded(rank, threshold)
    }
}

/// Confidence that grows with the rank, up to a quarter at the threshold of selection.
fn graded(rank: i64, threshold: i64) -> u32 {
    let span = threshold.max(1);
    let part = rank.clamp(0, span) * 1_000_000 / span;
    20_000 + (part as u32) * 23 / 100
}
