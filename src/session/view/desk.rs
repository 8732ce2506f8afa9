//! The desk as a screen shows it: cases with their evidence, means, what has been told.

use serde::Serialize;

use crate::customs::declaration::Declaration;
use crate::inspection::evidence::{Evidence, evidence};
use crate::risk::indicator::{Channel, IndicatorSet};
use crate::scenario::model::action::Eyes;
use crate::scenario::model::exercise::{Bulletin, Disposition};
use crate::session::command::{ActionId, CaseId, Flag, Ground, ImageMark};
use crate::session::engine::{Inspection, OpenCase};
use crate::session::view::View;
use crate::time::SimTime;

/// The means of an action at this moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ActionStatus {
    pub id: String,
    /// Uses left in this shift; `None` without limit.
    pub left_in_shift: Option<u32>,
    /// When a station is free.
    pub free_at: SimTime,
    pub out_of_service: bool,
}

/// A case on the desk, or one that has left it.
#[derive(Clone, Debug, Serialize)]
pub struct CaseSnapshot {
    pub case: CaseId,
    pub arrived: SimTime,
    pub deadline: SimTime,
    pub spoiled: bool,
    pub declaration: Declaration,
    /// In the order in which they were asked for.
    pub inspections: Vec<InspectionSnapshot>,
    /// How the case left the desk; `None` while it lies there.
    pub settlement: Option<Settlement>,
    pub flag: Option<Flag>,
    /// The officer's note; empty when there is none.
    pub note: String,
    /// What the officer marked in the X-ray images, in that order.
    pub marks: Vec<ImageMark>,
}

/// An action asked for, and its result.
#[derive(Clone, Debug, Serialize)]
pub struct InspectionSnapshot {
    pub id: ActionId,
    pub action: String,
    /// When the result is due; `None` once it is there, and for partners, who answer when they answer.
    pub due: Option<SimTime>,
    /// Indicators reported; `None` while the result is awaited. For simulated officers: a trainee is shown
    /// the evidence and finds them.
    pub seen: Option<IndicatorSet>,
    /// The material as the inspection showed it; `None` while the result is awaited.
    pub evidence: Option<Evidence>,
}

/// How a case left the desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Settlement {
    pub at: SimTime,
    /// `None` where the law released it.
    pub disposition: Option<Disposition>,
    pub grounds: Vec<Ground>,
    /// Stated probability that the case is illicit, ppm.
    pub confidence_ppm: u32,
    pub remark: String,
}

impl Settlement {
    pub(crate) const fn by_law(at: SimTime) -> Settlement {
        Settlement {
            at,
            disposition: None,
            grounds: Vec::new(),
            confidence_ppm: 0,
            remark: String::new(),
        }
    }

    /// Whether the consignment was stopped.
    pub fn is_stopped(&self) -> bool {
        self.disposition.is_some_and(Disposition::stops)
    }
}

/// The whole desk, for a screen or a remote candidate.
#[derive(Clone, Debug, Serialize)]
pub struct Snapshot {
    pub now: SimTime,
    /// Civil date and time, ISO 8601.
    pub civil: String,
    pub phase: String,
    pub closed: bool,
    pub budget_left_minor: Option<i64>,
    pub bulletins: Vec<Bulletin>,
    pub actions: Vec<ActionStatus>,
    pub cases: Vec<CaseSnapshot>,
}

impl View<'_> {
    /// The whole desk.
    pub fn snapshot(&self) -> Snapshot {
        let scenario = self.scenario();
        let status = |position: usize| {
            let id = ActionId(position as u16);
            ActionStatus {
                id: scenario.actions[position].id.clone(),
                left_in_shift: self.left_in_shift(id),
                free_at: self.free_at(id),
                out_of_service: self.is_out_of_service(id),
            }
        };
        Snapshot {
            now: self.now(),
            civil: scenario.calendar.civil(self.now()).to_string(),
            phase: scenario.phases[self.phase()].title.clone(),
            closed: self.is_closed(),
            budget_left_minor: self.budget_left_minor(),
            bulletins: self
                .session
                .bulletins
                .iter()
                .map(|at| scenario.bulletins[*at].clone())
                .collect(),
            actions: (0..scenario.actions.len()).map(status).collect(),
            cases: self
                .undecided()
                .filter_map(|case| self.case(case))
                .collect(),
        }
    }

    /// One case on the desk, or a settled one where the session keeps them.
    pub fn case(&self, case: CaseId) -> Option<CaseSnapshot> {
        if let Some(open) = self.open(case) {
            return Some(self.show(case, open, None));
        }
        let settled = self.settled(case)?;
        Some(self.show(case, &settled.case, Some(settled.settlement.clone())))
    }

    /// How a case was settled, where the session keeps settled cases.
    pub fn settlement(&self, case: CaseId) -> Option<&Settlement> {
        self.settled(case).map(|settled| &settled.settlement)
    }

    /// The officer's mark on a case.
    pub fn flag(&self, case: CaseId) -> Option<Flag> {
        self.session.asides.flags.get(&case).copied()
    }

    /// The officer's note on a case.
    pub fn note(&self, case: CaseId) -> Option<&str> {
        self.session.asides.notes.get(&case).map(String::as_str)
    }

    /// Results asked for and awaited, and results there, of a case on the desk.
    pub fn progress(&self, case: CaseId) -> (usize, usize) {
        self.open(case).map_or((0, 0), |open| {
            let there = |inspection: &&Inspection| inspection.seen.is_some();
            let done = open.inspections.iter().filter(there).count();
            (open.inspections.len() - done, done)
        })
    }

    fn show(&self, case: CaseId, open: &OpenCase, settlement: Option<Settlement>) -> CaseSnapshot {
        let stream = &self.session.stream;
        let scenario = self.scenario();
        let reported = open
            .inspections
            .iter()
            .filter_map(|inspection| inspection.seen)
            .fold(IndicatorSet::EMPTY, IndicatorSet::union);
        let perceived = stream.perceived(&open.declared, reported);
        // Before its own eyes the officer has what is there; a report by other eyes is all that is known otherwise.
        let is_own = |channel| channel == Channel::Image && self.eyes() == Eyes::Own;
        let material = |channel| match is_own(channel) {
            true => evidence(stream, &stream.sealed(&open.declared), channel),
            false => evidence(stream, &perceived, channel),
        };
        let shown = |inspection: &Inspection| {
            let action = &scenario.actions[usize::from(inspection.action.0)];
            let evidence = inspection.seen.and_then(|_| material(action.channel()));
            let is_told = inspection.seen.is_none() && action.agency.is_none();
            InspectionSnapshot {
                id: inspection.action,
                action: action.id.clone(),
                due: is_told.then_some(inspection.due),
                seen: inspection.seen,
                evidence,
            }
        };
        CaseSnapshot {
            case,
            arrived: open.declared.arrival,
            deadline: open.deadline,
            spoiled: open.spoiled,
            declaration: stream.declaration(&open.declared),
            inspections: open.inspections.iter().map(shown).collect(),
            settlement,
            flag: self.flag(case),
            note: self.note(case).unwrap_or_default().to_owned(),
            marks: open.marks.clone(),
        }
    }
}
