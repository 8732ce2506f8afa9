//! How long X-ray images were looked at.
//!
//! An image counts as looked at while [`Paper::Image`] lies open for its case, from the moment when the image is
//! there until the desk shows something else or the case ends. Time is real time where the steps tell it, else the
//! exercise's. What passes in an interruption is nobody's looking, and after it the desk must be shown anew.

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::scenario::model::Scenario;
use crate::scenario::model::action::ActionKind;
use crate::session::command::{ActionId, CaseId, Paper};
use crate::session::event::{Happening, Step};
use crate::time::SimTime;

/// How long, and how often, the image of a case was looked at.
#[derive(Serialize, Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Viewing {
    pub millis: u64,
    /// Times that the image came before the officer.
    pub looks: u32,
}

/// The viewing of every case whose image was looked at. `steps` hold the opening first.
pub fn viewings(scenario: &Scenario, steps: &[Step]) -> BTreeMap<CaseId, Viewing> {
    let mut watch = Watch {
        scenario,
        shown: None,
        imaged: BTreeSet::new(),
        ended: BTreeSet::new(),
        last: Moment::default(),
        viewings: BTreeMap::new(),
    };
    for step in steps {
        for event in &step.events {
            let now = Moment {
                at: event.at,
                wall_millis: step.wall_millis,
            };
            watch.take(now, &event.what);
        }
    }
    watch.viewings
}

/// A moment of the exercise, and of real time where that is known.
#[derive(Clone, Copy, Default)]
struct Moment {
    at: SimTime,
    wall_millis: Option<u64>,
}

impl Moment {
    fn millis_since(self, earlier: Moment) -> u64 {
        match (self.wall_millis, earlier.wall_millis) {
            (Some(now), Some(then)) => now.saturating_sub(then),
            _ => self.at.secs_since(earlier.at).saturating_mul(1_000),
        }
    }
}

struct Watch<'a> {
    scenario: &'a Scenario,
    /// The case whose image papers lie open.
    shown: Option<CaseId>,
    imaged: BTreeSet<CaseId>,
    ended: BTreeSet<CaseId>,
    last: Moment,
    viewings: BTreeMap<CaseId, Viewing>,
}

impl Watch<'_> {
    /// The case whose image is being looked at.
    fn looked_at(&self) -> Option<CaseId> {
        self.shown
            .filter(|case| self.imaged.contains(case) && !self.ended.contains(case))
    }

    fn take(&mut self, now: Moment, what: &Happening) {
        let before = self.looked_at();
        let interrupted = matches!(what, Happening::Resumed { .. });
        if let Some(case) = before
            && !interrupted
        {
            let viewing = self.viewings.entry(case).or_default();
            let passed = now.millis_since(self.last);
            viewing.millis = viewing.millis.saturating_add(passed);
        }
        self.last = now;
        match what {
            Happening::Shown { case, papers } => {
                self.shown = case.filter(|_| papers.contains(&Paper::Image));
            }
            Happening::Observed { case, action, .. } if self.is_image(*action) => {
                self.imaged.insert(*case);
            }
            Happening::Decided { case, .. } | Happening::ReleasedByLaw { case } => {
                self.ended.insert(*case);
            }
            Happening::Resumed { .. } | Happening::Closed => self.shown = None,
            _ => {}
        }
        let after = self.looked_at();
        if after != before
            && let Some(case) = after
        {
            self.viewings.entry(case).or_default().looks += 1;
        }
    }

    fn is_image(&self, action: ActionId) -> bool {
        let action = self.scenario.actions.get(usize::from(action.0));
        action.is_some_and(|action| action.kind == ActionKind::Xray)
    }
}
