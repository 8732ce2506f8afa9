//! What an officer can tell a session to do.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::customs::document::DocumentKind;
use crate::customs::evidence::ScanView;
use crate::risk::indicator::Indicator;
use crate::risk::indicator::conflict::Cell;
use crate::scenario::model::exercise::Disposition;

/// The number of a case in the exercise, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CaseId(pub u64);

impl fmt::Display for CaseId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "C{:06}", self.0)
    }
}

/// The position of an action in the scenario's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ActionId(pub u16);

/// What a disposition rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ground {
    /// An indicator, by its id.
    Indicator(Indicator),
    /// Two fields that contradict each other.
    Conflict(Cell, Cell),
}

/// A command.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Have an action done.
    Inspect { case: CaseId, action: ActionId },
    /// Decide a case; final.
    Decide {
        case: CaseId,
        disposition: Disposition,
        grounds: Vec<Ground>,
        /// Stated probability that the case is illicit, ppm.
        confidence_ppm: u32,
        /// One sentence in the officer's words; may be empty.
        remark: String,
    },
    /// Let time pass.
    AdvanceClock { secs: u64 },
    /// Let time pass until something happens, or until so many seconds have passed.
    AwaitNext { at_most_secs: u64 },
    /// End the exercise; what is undecided is released by law.
    Close,
    /// Mark a case in the queue, or take its mark away.
    Flag { case: CaseId, flag: Option<Flag> },
    /// Write the officer's note on a case; replaces the one before.
    Note { case: CaseId, text: String },
    /// Mark a region of the X-ray image as suspect.
    Mark { case: CaseId, mark: ImageMark },
    /// Take back the mark at a position of the case's list.
    Unmark { case: CaseId, position: u32 },
    /// Remember this moment for the debrief.
    Bookmark { text: String },
    /// Record what lies before the officer: a case and the papers that are open.
    Show {
        case: Option<CaseId>,
        papers: Vec<Paper>,
    },
    /// The sitting goes on after an interruption, so many seconds of real time after its beginning.
    Resume { wall_secs: u64 },
}

impl Command {
    /// Whether the command only records something beside the exercise: it takes no time and changes no case.
    pub const fn is_aside(&self) -> bool {
        matches!(
            self,
            Command::Flag { .. }
                | Command::Note { .. }
                | Command::Mark { .. }
                | Command::Unmark { .. }
                | Command::Bookmark { .. }
                | Command::Show { .. }
                | Command::Resume { .. }
        )
    }
}

/// A region of an X-ray image that an officer marked, in pixels of the scan from its top left corner: columns from
/// `left` up to and without `right`, lines from `top` up to and without `bottom`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ImageMark {
    pub view: ScanView,
    pub left: u32,
    pub top: u32,
    pub right: u32,
    pub bottom: u32,
}

impl ImageMark {
    /// Whether the edges stand in their order, with something between them, and within the largest scan.
    pub const fn is_well_formed(&self) -> bool {
        self.left < self.right
            && self.top < self.bottom
            && self.right <= MARK_PIXELS_MAX
            && self.bottom <= MARK_PIXELS_MAX
    }
}

/// An officer's mark on a case in the queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Flag {
    /// Looks wrong: to be inspected.
    Suspect,
    /// To be looked at again.
    Watch,
    /// Looks in order.
    Fine,
}

impl Flag {
    /// Every flag.
    pub const ALL: [Flag; 3] = [Flag::Suspect, Flag::Watch, Flag::Fine];

    /// The word used in files and keys.
    pub const fn as_str(self) -> &'static str {
        match self {
            Flag::Suspect => "suspect",
            Flag::Watch => "watch",
            Flag::Fine => "fine",
        }
    }
}

/// One thing that can lie open on the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Paper {
    Declaration,
    Parties,
    Route,
    Document(DocumentKind),
    History,
    Image,
    Bench,
    Codes,
    Replies,
    Laboratory,
    Notes,
    Books,
}

/// Most grounds that one decision may cite: more is not a reason but a list.
pub const GROUNDS_MAX: usize = 16;
/// Longest remark in bytes: one sentence.
pub const REMARK_BYTES_MAX: usize = 1_000;
/// Longest note in bytes: a page.
pub const NOTE_BYTES_MAX: usize = 8_000;
/// Most papers that one desk shows at once: more than that are not legible.
pub const PAPERS_MAX: usize = 64;
/// Most marks in the images of one case: more is no suspicion but a search.
pub const MARKS_MAX: usize = 20;
/// Farthest edge of a mark in pixels: no scan is larger.
pub const MARK_PIXELS_MAX: u32 = 4_096;
/// Longest time that one command may let pass, in seconds: thirty days.
pub const ADVANCE_SECS_MAX: u64 = 30 * 24 * 3600;
