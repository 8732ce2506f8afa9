//! The whole session as a line of moments.

use crate::risk::offence::Offence;
use crate::scenario::model::exercise::Disposition;
use crate::score::review::asides::case_of;
use crate::session::command::{ActionId, CaseId, Flag};
use crate::session::event::{Happening, Refusal, Step};
use crate::time::SimTime;

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    pub at: SimTime,
    /// Milliseconds of real time since the sitting began; simulated officers have none.
    pub wall_millis: Option<u64>,
    pub kind: MomentKind,
    /// The case that it is about.
    pub case: Option<CaseId>,
}

/// What happened at a moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MomentKind {
    Opened,
    /// By its position in the scenario.
    Phase(usize),
    /// By its position in the scenario.
    Bulletin(usize),
    /// By its position in the scenario.
    Inject(usize),
    TrendReport,
    Arrival,
    Booked(ActionId),
    /// How many signs were reported.
    Result(ActionId, usize),
    Decision(Disposition),
    ReleasedByLaw,
    Spoiled,
    Surfaced(Offence),
    Flagged(Option<Flag>),
    Noted,
    Bookmark(String),
    /// The sitting went on after an interruption, so many seconds of real time after its beginning.
    Interruption(u64),
    Refusal(Refusal),
    Closed,
}

/// The moments of a session; what lay on the screen, marks in images and what feedback told are left out.
pub(super) fn of(steps: &[Step]) -> Vec<Moment> {
    let mut moments = Vec::new();
    for step in steps {
        for event in &step.events {
            if let Some(kind) = kind(&event.what) {
                moments.push(Moment {
                    at: event.at,
                    wall_millis: step.wall_millis,
                    kind,
                    case: case_of(&event.what),
                });
            }
        }
    }
    moments
}

fn kind(what: &Happening) -> Option<MomentKind> {
    Some(match what {
        Happening::Opened => MomentKind::Opened,
        Happening::PhaseOpened { phase } => MomentKind::Phase(*phase),
        Happening::BulletinIssued { bulletin } => MomentKind::Bulletin(*bulletin),
        Happening::Injected { inject } => MomentKind::Inject(*inject),
        Happening::MixShifted { .. } => MomentKind::TrendReport,
        Happening::Arrived { .. } => MomentKind::Arrival,
        Happening::InspectionBooked { action, .. } => MomentKind::Booked(*action),
        Happening::Observed { action, seen, .. } => MomentKind::Result(*action, seen.len()),
        Happening::Decided { disposition, .. } => MomentKind::Decision(*disposition),
        Happening::ReleasedByLaw { .. } => MomentKind::ReleasedByLaw,
        Happening::Spoiled { .. } => MomentKind::Spoiled,
        Happening::Surfaced { offence, .. } => MomentKind::Surfaced(*offence),
        Happening::Flagged { flag, .. } => MomentKind::Flagged(*flag),
        Happening::Noted { .. } => MomentKind::Noted,
        Happening::Bookmarked { text } => MomentKind::Bookmark(text.clone()),
        Happening::Resumed { wall_secs } => MomentKind::Interruption(*wall_secs),
        Happening::Refused { refusal } => MomentKind::Refusal(*refusal),
        Happening::Closed => MomentKind::Closed,
        Happening::TruthRevealed { .. }
        | Happening::Shown { .. }
        | Happening::Marked { .. }
        | Happening::Unmarked { .. } => return None,
    })
}
