//! What is due when, in one order that does not depend on how it was put in.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::session::command::{ActionId, CaseId};
use crate::time::SimTime;

/// Something that falls due. At one moment, variants come due in the order of their declaration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Due {
    Phase(usize),
    Bulletin(usize),
    Inject(usize),
    MixShift,
    Result(CaseId, ActionId),
    Spoil(CaseId),
    Deadline(CaseId),
    Surface(CaseId),
}

/// Timers, earliest first.
#[derive(Clone, Debug, Default)]
pub(crate) struct Timers {
    heap: BinaryHeap<Reverse<(SimTime, Due)>>,
}

impl Timers {
    pub(crate) fn set(&mut self, at: SimTime, due: Due) {
        self.heap.push(Reverse((at, due)));
    }

    /// When the next timer falls due.
    pub(crate) fn next_at(&self) -> Option<SimTime> {
        self.heap.peek().map(|Reverse((at, _))| *at)
    }

    /// When the next timer of a kind falls due.
    pub(crate) fn next_of(&self, kind: impl Fn(Due) -> bool) -> Option<SimTime> {
        let entries = self.heap.iter().map(|Reverse(entry)| *entry);
        entries
            .filter(|(_, due)| kind(*due))
            .map(|(at, _)| at)
            .min()
    }

    /// Takes the next timer that is due by `until`.
    pub(crate) fn take(&mut self, until: SimTime) -> Option<(SimTime, Due)> {
        if self.next_at()? > until {
            return None;
        }
        self.heap.pop().map(|Reverse(entry)| entry)
    }
}
