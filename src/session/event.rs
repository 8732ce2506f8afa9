//! What a session says.

use serde::{Deserialize, Serialize};

use crate::risk::indicator::IndicatorSet;
use crate::risk::offence::{Offence, Scheme};
use crate::scenario::model::exercise::Disposition;
use crate::session::command::{ActionId, CaseId, Command, Flag, Ground, ImageMark, Paper};
use crate::stream::mix::Mix;
use crate::time::SimTime;

/// Something that happened at a moment of the exercise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    pub at: SimTime,
    pub what: Happening,
}

/// A step of a session: what was told to it, and what it said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// `None` for the opening of the exercise.
    pub command: Option<Command>,
    pub events: Vec<Event>,
    /// Milliseconds of real time since the sitting began; simulated officers have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wall_millis: Option<u64>,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Happening {
    /// The exercise began.
    Opened,
    /// A phase of the scenario began; its bulletin is told with it.
    PhaseOpened { phase: usize },
    /// A bulletin, by its position in the scenario.
    BulletinIssued { bulletin: usize },
    /// An inject, by its position in the scenario.
    Injected { inject: usize },
    /// Trend report: how the mix of illicit trade is now known to stand.
    MixShifted { mix: Mix },
    /// A consignment has arrived.
    Arrived { case: CaseId },
    /// An action has been asked for; `ready` is when its result is due, where that is known.
    InspectionBooked {
        case: CaseId,
        action: ActionId,
        ready: Option<SimTime>,
    },
    /// An action's result: every indicator that it reports.
    Observed {
        case: CaseId,
        action: ActionId,
        seen: IndicatorSet,
    },
    /// The officer's decision was taken.
    Decided {
        case: CaseId,
        disposition: Disposition,
        grounds: Vec<Ground>,
        confidence_ppm: u32,
    },
    /// The time to decide ran out.
    ReleasedByLaw { case: CaseId },
    /// Cold-chain goods spoiled while held.
    Spoiled { case: CaseId },
    /// Feedback: the truth of a decided case.
    TruthRevealed {
        case: CaseId,
        offence: Option<Offence>,
        scheme: Option<Scheme>,
        indicators: IndicatorSet,
    },
    /// What was missed earlier has come to light elsewhere; only where feedback is selective.
    Surfaced { case: CaseId, offence: Offence },
    /// The officer marked a case, or took the mark away.
    Flagged { case: CaseId, flag: Option<Flag> },
    /// The officer's note on a case.
    Noted { case: CaseId, text: String },
    /// The officer marked a region of the X-ray image.
    Marked { case: CaseId, mark: ImageMark },
    /// The officer took back the mark at this position of the case's list; those after it move up.
    Unmarked { case: CaseId, position: u32 },
    /// The officer marked this moment.
    Bookmarked { text: String },
    /// What lies before the officer from now on.
    Shown {
        case: Option<CaseId>,
        papers: Vec<Paper>,
    },
    /// The sitting goes on after an interruption.
    Resumed { wall_secs: u64 },
    /// A command was not acceptable now; nothing else changed.
    Refused { refusal: Refusal },
    /// The exercise ended.
    Closed,
}

/// Why a command was not acceptable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    #[error("case {0} is not part of this exercise")]
    UnknownCase(CaseId),
    #[error("case {0} has not arrived yet")]
    NotArrived(CaseId),
    #[error("case {0} is decided already")]
    AlreadyDecided(CaseId),
    #[error("the scenario has no such action")]
    UnknownAction,
    #[error("the action was done, or asked for, already")]
    AlreadyAsked,
    #[error("no capacity is left in this shift")]
    NoCapacity,
    #[error("the action is out of service")]
    OutOfService,
    #[error("the budget does not cover the action")]
    NoBudget,
    #[error("the consignment must be opened first")]
    NotOpened,
    #[error("a confidence is at most 1 000 000 parts per million")]
    ConfidenceOutOfRange,
    #[error("a decision cites at most 16 grounds")]
    TooManyGrounds,
    #[error("a remark is at most 1 000 bytes long")]
    RemarkTooLong,
    #[error("a note is at most 8 000 bytes long")]
    NoteTooLong,
    #[error("a desk shows at most 64 papers")]
    TooManyPapers,
    #[error("there is no X-ray image of the consignment yet")]
    NotImaged,
    #[error(
        "a mark has a left edge before its right, a top above its bottom, and ends within 4 096 pixels"
    )]
    MalformedMark,
    #[error("a case has at most 20 marks")]
    TooManyMarks,
    #[error("there is no such mark")]
    UnknownMark,
    #[error("time can be advanced by at most thirty days at once")]
    AdvanceTooLong,
    #[error("the exercise is closed")]
    Closed,
}
