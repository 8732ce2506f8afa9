//! What goes beside the score: bookings, remarks, flags, notes and what lay on the screen, by case.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::risk::indicator::IndicatorSet;
use crate::score::review::{InspectionReview, Screen};
use crate::session::command::{ActionId, CaseId, Command, Flag};
use crate::session::event::{Happening, Step};
use crate::stream::Stream;
use crate::time::SimTime;

/// What the steps say of one case beside what the score takes from them.
pub(super) struct Aside {
    /// The stream in force at its arrival.
    pub(super) stream: Arc<Stream>,
    pub(super) inspections: Vec<InspectionReview>,
    pub(super) remark: String,
    pub(super) screen: Option<Screen>,
    pub(super) flag: Option<Flag>,
    pub(super) note: String,
    ended: bool,
}

/// The case that a happening is about.
pub(super) fn case_of(what: &Happening) -> Option<CaseId> {
    match what {
        Happening::Arrived { case }
        | Happening::InspectionBooked { case, .. }
        | Happening::Observed { case, .. }
        | Happening::Decided { case, .. }
        | Happening::ReleasedByLaw { case }
        | Happening::Spoiled { case }
        | Happening::TruthRevealed { case, .. }
        | Happening::Surfaced { case, .. }
        | Happening::Flagged { case, .. }
        | Happening::Noted { case, .. }
        | Happening::Marked { case, .. }
        | Happening::Unmarked { case, .. } => Some(*case),
        Happening::Shown { case, .. } => *case,
        _ => None,
    }
}

/// Gathers the asides of every case that arrived, or of `only` one. `stream` is the one authored.
pub(super) fn gather(
    stream: &Stream,
    steps: &[Step],
    only: Option<CaseId>,
) -> BTreeMap<CaseId, Aside> {
    let mut gathering = Gathering {
        stream: Arc::new(stream.clone()),
        screen: None,
        early: BTreeMap::new(),
        cases: BTreeMap::new(),
    };
    let concerns = |case: Option<CaseId>| only.is_none() || case.is_none() || case == only;
    for step in steps {
        for event in &step.events {
            // What lies open matters whichever case it shows.
            let shown = matches!(event.what, Happening::Shown { .. });
            if shown || concerns(case_of(&event.what)) {
                gathering.take(event.at, &event.what, step.command.as_ref());
            }
        }
    }
    gathering.cases
}

/// Everything that was recorded of the screen, in its order.
pub(super) fn screens(steps: &[Step]) -> Vec<Screen> {
    let events = steps.iter().flat_map(|step| &step.events);
    let shown = events.filter_map(|event| shown(event.at, &event.what));
    shown.collect()
}

fn shown(at: SimTime, what: &Happening) -> Option<Screen> {
    match what {
        Happening::Shown { case, papers } => Some(Screen {
            at,
            case: *case,
            papers: papers.clone(),
        }),
        _ => None,
    }
}

struct Gathering {
    stream: Arc<Stream>,
    screen: Option<Screen>,
    /// Marks and notes on cases that were announced and had not arrived.
    early: BTreeMap<CaseId, (Option<Flag>, String)>,
    cases: BTreeMap<CaseId, Aside>,
}

impl Gathering {
    fn take(&mut self, at: SimTime, what: &Happening, command: Option<&Command>) {
        match what {
            Happening::MixShifted { mix } => self.stream = Arc::new(self.stream.with_mix(mix)),
            Happening::Arrived { case } => self.arrive(*case),
            Happening::InspectionBooked { case, action, .. } => {
                let cost_minor = self
                    .stream
                    .scenario()
                    .actions
                    .get(usize::from(action.0))
                    .map_or(0, |action| action.cost_minor);
                if let Some(aside) = self.open(*case) {
                    aside.inspections.push(InspectionReview {
                        action: *action,
                        asked: at,
                        result: None,
                        seen: IndicatorSet::EMPTY,
                        cost_minor,
                    });
                }
            }
            Happening::Observed { case, action, seen } => self.observe(*case, *action, *seen, at),
            Happening::Decided { case, .. } => self.end(*case, remark(command, *case)),
            Happening::ReleasedByLaw { case } => self.end(*case, ""),
            Happening::Flagged { case, flag } => match self.cases.get_mut(case) {
                Some(aside) if aside.ended => {}
                Some(aside) => aside.flag = *flag,
                None => self.early.entry(*case).or_default().0 = *flag,
            },
            Happening::Noted { case, text } => match self.cases.get_mut(case) {
                Some(aside) if aside.ended => {}
                Some(aside) => aside.note.clone_from(text),
                None => self.early.entry(*case).or_default().1.clone_from(text),
            },
            Happening::Shown { .. } => self.screen = shown(at, what),
            _ => {}
        }
    }

    fn arrive(&mut self, case: CaseId) {
        let (flag, note) = self.early.remove(&case).unwrap_or_default();
        let stream = self.stream.clone();
        self.cases.entry(case).or_insert(Aside {
            stream,
            inspections: Vec::new(),
            remark: String::new(),
            screen: None,
            flag,
            note,
            ended: false,
        });
    }

    fn observe(&mut self, case: CaseId, action: ActionId, seen: IndicatorSet, at: SimTime) {
        let Some(aside) = self.open(case) else {
            return;
        };
        let asked = aside
            .inspections
            .iter_mut()
            .find(|entry| entry.action == action);
        if let Some(entry) = asked {
            entry.result = Some(at);
            entry.seen = seen;
        }
    }

    fn end(&mut self, case: CaseId, remark: &str) {
        let screen = self.screen.clone();
        if let Some(aside) = self.open(case) {
            aside.ended = true;
            aside.screen = screen;
            remark.clone_into(&mut aside.remark);
        }
    }

    fn open(&mut self, case: CaseId) -> Option<&mut Aside> {
        self.cases.get_mut(&case).filter(|aside| !aside.ended)
    }
}

/// The sentence with which a command decided a case.
fn remark(command: Option<&Command>, decided: CaseId) -> &str {
    match command {
        Some(Command::Decide { case, remark, .. }) if *case == decided => remark,
        _ => "",
    }
}
