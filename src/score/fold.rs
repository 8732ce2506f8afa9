//! The fold itself: a session's events, one by one, to one record for each case.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::iter::{
    IndexedParallelIterator as _, IntoParallelRefIterator as _, ParallelExtend as _,
    ParallelIterator as _,
};

use crate::risk::indicator::IndicatorSet;
use crate::scenario::model::Scenario;
use crate::scenario::model::action::ActionKind;
use crate::score::case::{CaseFacts, CaseLog, CaseRecord, Decision, Ending, Observation};
use crate::session::command::{ActionId, CaseId};
use crate::session::event::{Event, Happening};
use crate::stream::Stream;
use crate::time::SimTime;

/// Cases whose truth one thread works out in a row: about 1 ms, far above the cost of handing them over.
const CASES_AT_ONCE: usize = 1_024;

/// What a session's events amount to.
#[derive(Clone, Debug)]
pub struct Marks {
    pub scenario: Arc<Scenario>,
    /// Every case that arrived, by id ascending, whether it counts or not.
    pub cases: Vec<CaseRecord>,
    /// By action, in the scenario's order.
    pub actions: Vec<ActionTally>,
}

/// How often an action was used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ActionTally {
    pub booked: u64,
    /// Results that came.
    pub observed: u64,
}

/// Takes the events of one session and keeps what a score needs of them.
///
/// Events of one case must come in their order, and trend reports in theirs among the arrivals; otherwise
/// the order of the events does not matter. The truth is never taken from the events: it is worked out from
/// the stream, under the mix of illicit trade in force when the case arrived.
#[derive(Clone, Debug)]
pub struct Marker {
    stream: Stream,
    logs: Vec<CaseLog>,
    /// Of the first so many of `logs`; the others arrived under the mix in force.
    facts: Vec<CaseFacts>,
    /// Positions in `logs` of cases that do not stand at their own number.
    strays: BTreeMap<CaseId, usize>,
    actions: Vec<ActionTally>,
}

impl Marker {
    /// A marker for a session of this stream, with the illicit trade as authored.
    pub fn new(stream: Stream) -> Marker {
        Marker {
            actions: vec![ActionTally::default(); stream.scenario().actions.len()],
            logs: Vec::new(),
            facts: Vec::new(),
            strays: BTreeMap::new(),
            stream,
        }
    }

    /// Takes the next event.
    ///
    /// An event that no session gives (a second decision of a case, a result of a case that never arrived)
    /// changes nothing.
    pub fn take(&mut self, event: &Event) {
        match &event.what {
            Happening::Arrived { case } => self.arrive(*case, event.at),
            Happening::MixShifted { mix } => {
                self.work_out_facts();
                self.stream = self.stream.with_mix(mix);
            }
            Happening::InspectionBooked { case, action, .. } => self.book(*case, *action),
            Happening::Observed { case, action, seen } => {
                self.observe(*case, *action, *seen, event.at)
            }
            Happening::Decided {
                case,
                disposition,
                grounds,
                confidence_ppm,
            } => {
                if let Some(log) = self.open(*case) {
                    log.ending = Some(Ending::Decided(Decision {
                        at: event.at,
                        disposition: *disposition,
                        grounds: grounds.clone(),
                        confidence_ppm: *confidence_ppm,
                    }));
                }
            }
            Happening::ReleasedByLaw { case } => {
                if let Some(log) = self.open(*case) {
                    log.ending = Some(Ending::ReleasedByLaw { at: event.at });
                }
            }
            Happening::Spoiled { case } => {
                if let Some(log) = self.open(*case) {
                    log.spoiled = true;
                }
            }
            Happening::Marked { case, mark } => {
                if let Some(log) = self.open(*case) {
                    log.marks.push(*mark);
                }
            }
            Happening::Unmarked { case, position } => {
                let position = usize::try_from(*position).unwrap_or(usize::MAX);
                if let Some(log) = self.open(*case)
                    && position < log.marks.len()
                {
                    log.marks.remove(position);
                }
            }
            Happening::Opened
            | Happening::PhaseOpened { .. }
            | Happening::BulletinIssued { .. }
            | Happening::Injected { .. }
            | Happening::TruthRevealed { .. }
            | Happening::Surfaced { .. }
            | Happening::Flagged { .. }
            | Happening::Noted { .. }
            | Happening::Bookmarked { .. }
            | Happening::Shown { .. }
            | Happening::Resumed { .. }
            | Happening::Refused { .. }
            | Happening::Closed => {}
        }
    }

    /// The records of everything taken so far.
    pub fn finish(mut self) -> Marks {
        self.work_out_facts();
        let records = self.logs.into_iter().zip(self.facts);
        let mut cases: Vec<CaseRecord> = records
            .map(|(log, facts)| CaseRecord { log, facts })
            .collect();
        if !self.strays.is_empty() {
            cases.sort_by_key(|record| record.log.case);
        }
        Marks {
            scenario: self.stream.scenario().clone(),
            cases,
            actions: self.actions,
        }
    }

    fn arrive(&mut self, case: CaseId, at: SimTime) {
        if self.position(case).is_some() {
            return;
        }
        let position = self.logs.len();
        if position as u64 != case.0 {
            self.strays.insert(case, position);
        }
        self.logs.push(CaseLog::new(case, at));
    }

    fn book(&mut self, case: CaseId, action: ActionId) {
        let index = usize::from(action.0);
        let Some(tally) = self.actions.get_mut(index) else {
            return;
        };
        tally.booked += 1;
        let kind = self.stream.scenario().actions[index].kind;
        if let Some(log) = self.open(case) {
            log.course.book(kind);
        }
    }

    fn observe(&mut self, case: CaseId, action: ActionId, seen: IndicatorSet, at: SimTime) {
        let index = usize::from(action.0);
        let Some(tally) = self.actions.get_mut(index) else {
            return;
        };
        tally.observed += 1;
        let kind = self.stream.scenario().actions[index].kind;
        if let Some(log) = self.open(case) {
            log.opened |= kind == ActionKind::PhysicalExamination;
            log.course.observe(kind);
            log.observations.push(Observation { at, action, seen });
        }
    }

    fn position(&self, case: CaseId) -> Option<usize> {
        let own = usize::try_from(case.0).ok()?;
        match self.logs.get(own) {
            Some(log) if log.case == case => Some(own),
            _ => self.strays.get(&case).copied(),
        }
    }

    /// The log of a case that has arrived and not ended.
    fn open(&mut self, case: CaseId) -> Option<&mut CaseLog> {
        let position = self.position(case)?;
        Some(&mut self.logs[position]).filter(|log| log.ending.is_none())
    }

    /// Works out the truth of all cases that arrived under the mix in force.
    fn work_out_facts(&mut self) {
        let (stream, waiting) = (&self.stream, &self.logs[self.facts.len()..]);
        let in_turn = waiting.par_iter().with_min_len(CASES_AT_ONCE);
        self.facts
            .par_extend(in_turn.map(|log| CaseFacts::of(stream, log.case)));
    }
}

/// The marks of a whole session.
pub fn mark<'a>(stream: Stream, events: impl IntoIterator<Item = &'a Event>) -> Marks {
    let mut marker = Marker::new(stream);
    for event in events {
        marker.take(event);
    }
    marker.finish()
}
