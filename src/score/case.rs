//! One case as a score sees it: what the events say of it, and what the stream knows of it.

use crate::customs::transport::Mode;
use crate::risk::indicator::IndicatorSet;
use crate::risk::truth::Hypothesis;
use crate::scenario::model::action::ActionKind;
use crate::scenario::model::exercise::Disposition;
use crate::score::metrics::Scored;
use crate::session::command::{ActionId, CaseId, Ground, ImageMark};
use crate::stream::Stream;
use crate::time::SimTime;

/// One million: confidence is stated in parts per million.
const PPM: f64 = 1_000_000.0;

/// A case with everything that its score rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseRecord {
    pub log: CaseLog,
    pub facts: CaseFacts,
}

/// What the events say of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseLog {
    pub case: CaseId,
    pub arrived: SimTime,
    /// Results that came before the case ended, in the order of their events.
    pub observations: Vec<Observation>,
    /// Whether the consignment was opened: a physical examination gave its result.
    pub opened: bool,
    /// Whether cold-chain goods spoiled while the case was open.
    pub spoiled: bool,
    /// How the case ended; `None` while it lies on the desk.
    pub ending: Option<Ending>,
    /// How far the case was taken, step by step.
    pub course: Course,
    /// What the officer had marked in the X-ray images when the case ended, or has by now.
    pub marks: Vec<ImageMark>,
}

/// How far a case was taken before it ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Course {
    /// An inspection beyond the data was booked: anything but history look-ups and documentary checks.
    pub beyond_data: bool,
    /// An image came.
    pub scanned: bool,
    /// An image came before an opening was booked.
    pub imaged: bool,
    /// An opening was booked: a physical examination, or a laboratory sample.
    pub opening_booked: bool,
    /// The goods lay on the bench: a physical examination or a laboratory gave its result.
    pub benched: bool,
}

impl Course {
    /// Takes an action that was booked.
    pub const fn book(&mut self, kind: ActionKind) {
        match kind {
            ActionKind::HistoryLookup | ActionKind::DocumentaryCheck => return,
            ActionKind::PhysicalExamination | ActionKind::LaboratorySample => {
                self.opening_booked = true;
            }
            ActionKind::Xray | ActionKind::CodeVerification | ActionKind::PartnerQuery => {}
        }
        self.beyond_data = true;
    }

    /// Takes an action whose result came.
    pub const fn observe(&mut self, kind: ActionKind) {
        match kind {
            ActionKind::Xray => {
                self.scanned = true;
                self.imaged |= !self.opening_booked;
            }
            ActionKind::PhysicalExamination | ActionKind::LaboratorySample => self.benched = true,
            ActionKind::HistoryLookup
            | ActionKind::DocumentaryCheck
            | ActionKind::CodeVerification
            | ActionKind::PartnerQuery => {}
        }
    }
}

/// The result of one action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Observation {
    pub at: SimTime,
    pub action: ActionId,
    /// Every indicator that the action reported, seen or imagined.
    pub seen: IndicatorSet,
}

/// How a case left the desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ending {
    Decided(Decision),
    ReleasedByLaw { at: SimTime },
}

/// An officer's decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    pub at: SimTime,
    pub disposition: Disposition,
    pub grounds: Vec<Ground>,
    /// Stated probability that the case is illicit, ppm.
    pub confidence_ppm: u32,
}

/// What the stream knows of a case: its truth, and what cases are sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CaseFacts {
    pub hypothesis: Hypothesis,
    /// Whether the goods infringe a trade mark as well.
    pub counterfeit: bool,
    /// Whether the declared goods need a cold chain.
    pub cold: bool,
    pub mode: Mode,
    /// The article described, by product index.
    pub described: usize,
    /// The article that is really there, by product index.
    pub actual: usize,
    /// Every indicator that is a fact in the case, over all sources.
    pub planted: IndicatorSet,
    /// Those of them that stand in the declaration, where everybody sees them.
    pub declared: IndicatorSet,
}

impl CaseFacts {
    /// What a stream knows of a case.
    pub fn of(stream: &Stream, case: CaseId) -> CaseFacts {
        let declared = stream.declared(case.0);
        let truth = stream.sealed(&declared).truth;
        CaseFacts {
            hypothesis: truth.hypothesis,
            counterfeit: truth.counterfeit,
            cold: declared.circumstances.declared_cold,
            mode: declared.circumstances.mode,
            described: declared.described,
            actual: truth.actual,
            planted: truth.indicators,
            declared: declared.indicators,
        }
    }
}

impl CaseLog {
    /// A case that has just arrived.
    pub const fn new(case: CaseId, arrived: SimTime) -> CaseLog {
        CaseLog {
            case,
            arrived,
            observations: Vec::new(),
            opened: false,
            spoiled: false,
            ending: None,
            course: Course {
                beyond_data: false,
                scanned: false,
                imaged: false,
                opening_booked: false,
                benched: false,
            },
            marks: Vec::new(),
        }
    }

    /// The officer's decision, if there was one.
    pub const fn decision(&self) -> Option<&Decision> {
        match &self.ending {
            Some(Ending::Decided(decision)) => Some(decision),
            _ => None,
        }
    }

    /// When the case left the desk.
    pub const fn ended(&self) -> Option<SimTime> {
        match &self.ending {
            Some(Ending::Decided(decision)) => Some(decision.at),
            Some(Ending::ReleasedByLaw { at }) => Some(*at),
            None => None,
        }
    }

    /// Whether the case counts: decided, or released by law.
    pub const fn counts(&self) -> bool {
        self.ending.is_some()
    }

    /// Whether the decision stopped the consignment; a release by law never does.
    pub fn is_stopped(&self) -> bool {
        self.decision()
            .is_some_and(|decision| decision.disposition.stops())
    }

    /// Stated probability that the case is illicit, ppm; `None` while it does not count.
    ///
    /// Whoever lets the law release a case has stated no confidence; that is taken as 0, because the
    /// consignment went the way of one that nobody suspects.
    pub fn stated_ppm(&self) -> Option<u32> {
        Some(match self.ending.as_ref()? {
            Ending::Decided(decision) => decision.confidence_ppm,
            Ending::ReleasedByLaw { .. } => 0,
        })
    }

    /// Seconds from arrival to the end of the case; 0 while it is open.
    ///
    /// Of a stopped consignment only the time until it was stopped is counted.
    pub fn held_secs(&self) -> u64 {
        self.ended()
            .map_or(0, |ended| ended.secs_since(self.arrived))
    }

    /// Everything that actions reported before the case ended.
    pub fn reported(&self) -> IndicatorSet {
        let seen = self.observations.iter().map(|observation| observation.seen);
        seen.fold(IndicatorSet::EMPTY, IndicatorSet::union)
    }
}

impl CaseRecord {
    /// Whether an offence is committed.
    pub const fn is_illicit(&self) -> bool {
        self.facts.hypothesis.is_illicit()
    }

    /// What lay before the officer: indicators in the declaration, and what actions reported.
    pub fn seen(&self) -> IndicatorSet {
        self.facts.declared.union(self.log.reported())
    }

    /// The case as a scored decision; `None` while it does not count.
    pub fn scored(&self) -> Option<Scored> {
        let confidence_ppm = self.log.stated_ppm()?;
        Some(Scored {
            illicit: self.is_illicit(),
            intercepted: self.log.is_stopped(),
            confidence: Some(f64::from(confidence_ppm) / PPM),
        })
    }
}
