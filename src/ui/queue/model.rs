//! Rows of the queue, kept up to date by what a session says.

use std::collections::BTreeSet;

use crate::customs::code::country::Country;
use crate::customs::declaration::Declaration;
use crate::customs::transport::Mode;
use crate::scenario::model::exercise::Disposition;
use crate::session::command::{CaseId, Flag};
use crate::session::event::{Event, Happening};
use crate::session::view::View;
use crate::time::SimTime;

/// Announcements are looked up again after this much of the exercise's time, in seconds: their lodging is
/// stated in whole hours.
const ANNOUNCED_EVERY_SECS: u64 = 3_600;

/// Changes that are remembered one by one: far more than come between two frames.
const CHANGES_MAX: usize = 4_096;

/// How a consignment stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum RowState {
    /// A result has come and the case has not been looked at since.
    Results,
    /// Arrived, and not looked at.
    New,
    /// Looked at; nothing is awaited.
    Open,
    /// A result is awaited.
    Awaited,
    /// Lodged, and not arrived.
    Announced,
    ReleasedByLaw,
    Decided(Disposition),
}

impl RowState {
    /// The last part of its key in the language files.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            RowState::Results => "results",
            RowState::New => "new",
            RowState::Open => "open",
            RowState::Awaited => "awaited",
            RowState::Announced => "announced",
            RowState::ReleasedByLaw => "by-law",
            RowState::Decided(Disposition::Release) => "release",
            RowState::Decided(Disposition::Detain) => "detain",
            RowState::Decided(Disposition::Refer) => "refer",
            RowState::Decided(Disposition::Seize) => "seize",
            RowState::Decided(Disposition::ReturnToSender) => "return",
        }
    }

    /// Whether the case has left the desk.
    pub(crate) const fn is_settled(self) -> bool {
        matches!(self, RowState::Decided(_) | RowState::ReleasedByLaw)
    }
}

/// One consignment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Row {
    pub case: CaseId,
    pub mode: Mode,
    pub sender: Country,
    pub description: Box<str>,
    /// Lower case, every word with a space before it.
    pub description_key: Box<str>,
    /// Lower case: the case's number and the transport document's.
    pub numbers_key: Box<str>,
    pub gross_mass_grams: u64,
    /// In minor units of the post's currency.
    pub value_minor: i64,
    /// When it is released by law; when it arrives, while it is announced.
    pub due: SimTime,
    pub state: RowState,
    pub flag: Option<Flag>,
    pub is_spoiled: bool,
    is_looked_at: bool,
    has_fresh_results: bool,
    awaited: usize,
}

impl Row {
    fn new(case: CaseId, declaration: &Declaration, due: SimTime, state: RowState) -> Row {
        let description = declaration.item.description.trim();
        let mut description_key = String::with_capacity(description.len() + 1);
        for word in description.split(|sign: char| !sign.is_alphanumeric()) {
            if !word.is_empty() {
                description_key.push(' ');
                description_key.extend(word.chars().flat_map(char::to_lowercase));
            }
        }
        let numbers = format!("{case} {}", declaration.transport_id).to_lowercase();
        Row {
            case,
            mode: declaration.mode,
            sender: declaration.consignor.country,
            description: description.into(),
            description_key: description_key.into(),
            numbers_key: numbers.into(),
            gross_mass_grams: declaration.gross_mass_grams,
            value_minor: declaration.total_customs_value_minor(),
            due,
            state,
            flag: None,
            is_spoiled: false,
            is_looked_at: false,
            has_fresh_results: false,
            awaited: 0,
        }
    }

    fn restate(&mut self) {
        if self.state.is_settled() || self.state == RowState::Announced {
            return;
        }
        self.state = if self.has_fresh_results {
            RowState::Results
        } else if self.awaited > 0 {
            RowState::Awaited
        } else if self.is_looked_at {
            RowState::Open
        } else {
            RowState::New
        };
    }

    fn look_at(&mut self) {
        self.is_looked_at = true;
        self.has_fresh_results = false;
        self.restate();
    }
}

/// Rows of the queue, kept up to date by events.
#[derive(Clone, Debug, Default)]
pub(crate) struct QueueModel {
    /// In the order of their arrival, which is the order of their numbers.
    arrived: Vec<Row>,
    /// In the order in which they will arrive.
    announced: Vec<Row>,
    /// Moments at which undecided cases are released by law.
    deadlines: BTreeSet<(SimTime, CaseId)>,
    /// The case that lies before the officer.
    on_desk: Option<CaseId>,
    announced_at: Option<SimTime>,
    /// The cases whose rows changed last, the latest last.
    changed: Vec<CaseId>,
    /// Changes before those.
    forgotten: u64,
}

impl QueueModel {
    /// Takes the events of a step; the view is the session's after it.
    pub(crate) fn take(&mut self, view: View<'_>, events: &[Event]) {
        let mut needs_announced = self
            .announced_at
            .is_none_or(|at| view.now().secs_since(at) >= ANNOUNCED_EVERY_SECS);
        for event in events {
            needs_announced |= matches!(
                event.what,
                Happening::Arrived { .. }
                    | Happening::Closed
                    | Happening::MixShifted { .. }
                    | Happening::PhaseOpened { .. }
            );
            self.hear(view, &event.what);
        }
        self.move_deadlines(view);
        if needs_announced {
            self.look_ahead(view);
        }
        if self.changed.len() > CHANGES_MAX {
            self.forgotten += self.changed.len() as u64;
            self.changed.clear();
        }
    }

    /// Tells that a case's dossier lies before the officer, where no command says so.
    pub(crate) fn look_at(&mut self, case: CaseId) {
        self.on_desk = Some(case);
        self.change(case, Row::look_at);
    }

    /// Grows whenever a row changes.
    pub(crate) const fn revision(&self) -> u64 {
        self.forgotten + self.changed.len() as u64
    }

    /// The cases whose rows came, changed or left since a revision; `None` when that is too long ago.
    pub(crate) fn changed_since(&self, revision: u64) -> Option<&[CaseId]> {
        let known = usize::try_from(revision.checked_sub(self.forgotten)?).ok()?;
        self.changed.get(known..)
    }

    /// Rows, arrived and announced.
    pub(crate) fn len(&self) -> usize {
        self.arrived.len() + self.announced.len()
    }

    /// Every row, the arrived first.
    pub(crate) fn rows(&self) -> impl Iterator<Item = &Row> {
        self.arrived.iter().chain(&self.announced)
    }

    /// A case's row.
    pub(crate) fn row_of(&self, case: CaseId) -> Option<&Row> {
        find(&self.arrived, case).or_else(|| find(&self.announced, case))
    }

    fn arrived_row(&mut self, case: CaseId) -> Option<&mut Row> {
        let place = self.arrived.binary_search_by_key(&case, |row| row.case);
        self.arrived.get_mut(place.ok()?)
    }

    fn hear(&mut self, view: View<'_>, what: &Happening) {
        match what {
            Happening::Arrived { case } => self.arrive(view, *case),
            Happening::Decided {
                case, disposition, ..
            } => self.settle(*case, RowState::Decided(*disposition)),
            Happening::ReleasedByLaw { case } => self.settle(*case, RowState::ReleasedByLaw),
            Happening::Spoiled { case } => self.change(*case, |row| row.is_spoiled = true),
            Happening::Flagged { case, flag } => {
                if let Some(ahead) = self.announced.iter_mut().find(|row| row.case == *case) {
                    ahead.flag = *flag;
                    self.changed.push(*case);
                }
                self.change(*case, |row| row.flag = *flag);
            }
            Happening::InspectionBooked { case, .. } => {
                let (awaited, _) = view.progress(*case);
                self.change(*case, |row| {
                    row.awaited = awaited;
                    row.is_looked_at = true;
                });
            }
            Happening::Observed { case, .. } => {
                let (awaited, _) = view.progress(*case);
                let is_fresh = self.on_desk != Some(*case);
                self.change(*case, |row| {
                    row.awaited = awaited;
                    row.has_fresh_results |= is_fresh;
                });
            }
            Happening::Shown { case, .. } => {
                self.on_desk = *case;
                if let Some(case) = *case {
                    self.change(case, Row::look_at);
                }
            }
            _ => {}
        }
    }

    fn change(&mut self, case: CaseId, change: impl FnOnce(&mut Row)) {
        if let Some(row) = self.arrived_row(case) {
            change(row);
            row.restate();
            self.changed.push(case);
        }
    }

    fn arrive(&mut self, view: View<'_>, case: CaseId) {
        let mut declaration = view.blank_declaration();
        let mut deadline = view.deadline(case);
        if !view.declare_into(case, &mut declaration) {
            // It arrived and left within one step.
            let Some(settled) = view.case(case) else {
                return;
            };
            deadline = Some(settled.deadline);
            declaration = settled.declaration;
        }
        let due = deadline.unwrap_or(view.now());
        let mut row = Row::new(case, &declaration, due, RowState::New);
        row.flag = view.flag(case);
        row.is_looked_at = self.on_desk == Some(case);
        row.restate();
        self.deadlines.insert((due, case));
        self.announced.retain(|ahead| ahead.case != case);
        self.arrived.push(row);
        self.changed.push(case);
    }

    fn settle(&mut self, case: CaseId, state: RowState) {
        let Some(row) = self.arrived_row(case) else {
            return;
        };
        row.state = state;
        let due = row.due;
        self.deadlines.remove(&(due, case));
        self.changed.push(case);
    }

    /// A deadline that passed while a result was awaited moved on without a word.
    fn move_deadlines(&mut self, view: View<'_>) {
        while let Some((due, case)) = self.deadlines.first().copied() {
            if due > view.now() {
                break;
            }
            self.deadlines.pop_first();
            let Some(later) = view.deadline(case).filter(|later| *later > due) else {
                continue;
            };
            self.deadlines.insert((later, case));
            self.change(case, |row| row.due = later);
        }
    }

    fn look_ahead(&mut self, view: View<'_>) {
        self.announced_at = Some(view.now());
        let announced: Vec<Row> = view
            .announced()
            .iter()
            .map(|ahead| {
                let state = RowState::Announced;
                let mut row = Row::new(ahead.case, &ahead.declaration, ahead.arrives, state);
                row.flag = view.flag(ahead.case);
                row
            })
            .collect();
        let before = std::mem::replace(&mut self.announced, announced);
        let left = before
            .iter()
            .filter(|row| find(&self.announced, row.case).is_none());
        let came = self
            .announced
            .iter()
            .filter(|row| find(&before, row.case) != Some(row));
        self.changed.extend(left.chain(came).map(|row| row.case));
    }

    /// Rows of the same kind as a first, many times: for measuring.
    #[cfg(test)]
    pub(crate) fn multiplied(&self, count: u64) -> QueueModel {
        let first = &self.arrived[0];
        let copy = |number: u64| Row {
            case: CaseId(number),
            due: first.due.plus_secs(number),
            ..first.clone()
        };
        QueueModel {
            arrived: (0..count).map(copy).collect(),
            forgotten: self.revision() + 1,
            ..QueueModel::default()
        }
    }
}

fn find(rows: &[Row], case: CaseId) -> Option<&Row> {
    let place = rows.binary_search_by_key(&case, |row| row.case);
    rows.get(place.ok()?)
}
