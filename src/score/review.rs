//! The after-action review: what each case was, what the officer saw of it, and when what happened.
//!
//! A pure fold over a session's steps and the truth, like the sheet: an old log can be reviewed again. What
//! leaves it is in whole units (parts per million, minor units); the sums behind them use basic operations
//! alone, in a fixed order.

mod asides;
mod belief;
mod case;
mod signs;
#[cfg(test)]
mod tests;
mod timeline;

use std::sync::Arc;

use rayon::iter::{IntoParallelIterator as _, ParallelIterator as _};

use crate::risk::indicator::conflict::Cell;
use crate::risk::indicator::{Channel, Indicator, IndicatorSet};
use crate::scenario::model::Scenario;
use crate::scenario::model::action::{ActionKind, Eyes};
use crate::score::case::CaseRecord;
use crate::score::fold::mark;
use crate::score::grounds::Outcome;
use crate::score::images::truth::ImagedCase;
use crate::score::review::asides::Aside;
use crate::session::command::{ActionId, CaseId, Flag, Ground, Paper};
use crate::session::event::{Happening, Step};
use crate::stream::Stream;
use crate::stream::sealed::Sealed;
use crate::time::SimTime;

pub use crate::score::review::timeline::{Moment, MomentKind};

/// The review of a whole session.
#[derive(Clone, Debug)]
pub struct Review {
    /// Every case that arrived, by id ascending.
    pub cases: Vec<CaseReview>,
    /// What happened, in its order.
    pub timeline: Vec<Moment>,
    /// What lay before the officer, each until the next.
    pub screens: Vec<Screen>,
}

/// What lay before the officer from a moment on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Screen {
    pub at: SimTime,
    pub case: Option<CaseId>,
    pub papers: Vec<Paper>,
}

/// One case with its truth laid open.
#[derive(Clone, Debug)]
pub struct CaseReview {
    /// The stream as it stood when the case arrived: a later mix changes only later arrivals.
    pub stream: Arc<Stream>,
    /// Whose eyes read the images.
    pub eyes: Eyes,
    /// Arrival, results, ending and truth, as the score sees them.
    pub record: CaseRecord,
    /// The officer's sentence on the decision; empty when there is none.
    pub remark: String,
    /// Every sign that is a fact of the case, in catalogue order.
    pub planted: Vec<PlantedSign>,
    /// What actions reported and is no fact of the case, in catalogue order.
    pub imagined: Vec<Indicator>,
    /// What the decision cites, in its order.
    pub grounds: Vec<GroundReview>,
    /// `None` while the case does not count.
    pub outcome: Option<Outcome>,
    /// In the order in which they were asked for.
    pub inspections: Vec<InspectionReview>,
    /// What lay on the screen when the case ended; `None` where nothing was recorded.
    pub screen: Option<Screen>,
    /// The officer's mark on the case when it ended.
    pub flag: Option<Flag>,
    /// The officer's note on the case when it ended; empty when there is none.
    pub note: String,
    /// What an ideal observer who had seen the same believed, from the arrival on; never empty.
    pub beliefs: Vec<BeliefPoint>,
    /// What the ending cost, in minor units, against the best that this belief allowed; never negative.
    ///
    /// With p(h) the belief when the case ended, stopping is expected to bring
    /// S = Σ p(h) · (benefit(h) + grounded bonus) − p(licit) · false-stop cost over the illicit hypotheses h, and
    /// releasing R = − Σ p(h) · miss cost(h). The regret is max(S, R) less the one that was chosen, rounded to
    /// nearest; a release by law counts as releasing. Delay and inspections are spent either way and stay out.
    pub regret_minor: Option<i64>,
}

/// A sign that is a fact of the case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlantedSign {
    pub indicator: Indicator,
    pub channel: Channel,
    /// The kind of action that lays it open; `None` where it stands in the declaration.
    pub action: Option<ActionKind>,
    /// The two fields that contradict each other, where it is a contradiction.
    pub conflict: Option<(Cell, Cell)>,
    /// Whether it lay before the officer when the case ended.
    pub seen: bool,
    /// Whether the decision cites it, alone or as a contradiction.
    pub cited: bool,
}

/// What a cited ground is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// A fact of the case that lay before the officer.
    True,
    /// A fact of the case that nothing had shown yet: a guess that happens to be right.
    NotSeen,
    /// An action reported it, wrongly.
    Misreported,
    /// No fact of the case.
    Untrue,
}

/// A cited ground.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GroundReview {
    pub ground: Ground,
    /// The sign that it names; `None` for a contradiction that no sign is.
    pub meant: Option<Indicator>,
    pub standing: Standing,
}

/// An action asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InspectionReview {
    pub action: ActionId,
    pub asked: SimTime,
    /// When its result came; `None` where the case ended first, or nobody answered.
    pub result: Option<SimTime>,
    /// What it reported.
    pub seen: IndicatorSet,
    /// In minor units of the post's currency.
    pub cost_minor: i64,
}

/// What an ideal observer believed from a moment on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BeliefPoint {
    pub at: SimTime,
    /// The action whose result moved it; `None` for the declaration.
    pub after: Option<ActionId>,
    /// Probability that the case is illicit, ppm.
    pub illicit_ppm: u32,
}

/// Reviews a whole session that was held with these eyes. `steps` hold the opening first; of `stream` only scenario
/// and seed matter.
pub fn review(stream: &Stream, eyes: Eyes, steps: &[Step]) -> Review {
    let authored = as_authored(stream);
    let marks = mark(authored.clone(), steps.iter().flat_map(|step| &step.events));
    let mut asides = asides::gather(&authored, steps, None);
    let gathered: Vec<(CaseRecord, Aside)> = marks
        .cases
        .into_iter()
        .filter_map(|record| asides.remove(&record.log.case).map(|aside| (record, aside)))
        .collect();
    let cases = gathered
        .into_par_iter()
        .map(|(record, aside)| case::review(record, eyes, aside));
    Review {
        cases: cases.collect(),
        timeline: timeline::of(steps),
        screens: asides::screens(steps),
    }
}

/// Reviews one case, as far as `steps` go; `None` when it has not arrived in them.
///
/// For feedback right after a decision. `steps` hold the opening first; of `stream` only scenario and seed
/// matter.
pub fn case_review(
    stream: &Stream,
    eyes: Eyes,
    steps: &[Step],
    case: CaseId,
) -> Option<CaseReview> {
    let authored = as_authored(stream);
    let concerns = |what: &Happening| {
        matches!(what, Happening::MixShifted { .. }) || asides::case_of(what) == Some(case)
    };
    let events = steps.iter().flat_map(|step| &step.events);
    let marks = mark(
        authored.clone(),
        events.filter(|event| concerns(&event.what)),
    );
    let record = marks.cases.into_iter().next()?;
    let aside = asides::gather(&authored, steps, Some(case)).remove(&case)?;
    Some(case::review(record, eyes, aside))
}

/// The stream before any trend report: a mix replaces the one before and is not taken back.
fn as_authored(stream: &Stream) -> Stream {
    Stream::new(stream.scenario().clone(), stream.seed())
}

impl Review {
    /// The review of a case.
    pub fn case(&self, case: CaseId) -> Option<&CaseReview> {
        let position = self
            .cases
            .binary_search_by_key(&case, CaseReview::case)
            .ok()?;
        self.cases.get(position)
    }

    /// What lay before the officer at a moment; `None` before anything was recorded.
    pub fn screen_at(&self, at: SimTime) -> Option<&Screen> {
        let after = self.screens.partition_point(|screen| screen.at <= at);
        self.screens.get(after.checked_sub(1)?)
    }
}

impl CaseReview {
    /// The case's number.
    pub fn case(&self) -> CaseId {
        self.record.log.case
    }

    /// The scenario.
    pub fn scenario(&self) -> &Scenario {
        self.stream.scenario()
    }

    /// The case with its truth worked out, from which all its evidence can be made.
    pub fn sealed(&self) -> Sealed {
        let declared = self.stream.declared(self.case().0);
        self.stream.sealed(&declared)
    }

    /// The case as its image showed it; `None` where no image came before the case ended.
    pub fn imaged(&self) -> Option<ImagedCase> {
        ImagedCase::of(&self.stream, self.eyes, &self.record.log)
    }

    /// The name of the article described.
    pub fn described_name(&self) -> &str {
        &self.scenario().products[self.record.facts.described].name
    }

    /// The name of the article that is really there.
    pub fn actual_name(&self) -> &str {
        &self.scenario().products[self.record.facts.actual].name
    }

    /// What the ideal observer believed when the case ended, or believes now, ppm.
    pub fn believed_ppm(&self) -> u32 {
        self.beliefs.last().map_or(0, |point| point.illicit_ppm)
    }

    /// What the case was worth in minor units, with its inspections.
    pub fn points(&self) -> i64 {
        let worth = self.record.balance(&self.scenario().scoring).total_minor();
        let cost = self.inspections.iter().map(|entry| entry.cost_minor);
        worth.saturating_sub(cost.sum())
    }
}
