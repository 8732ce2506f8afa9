//! What an officer can tell a session to do.

use std::fmt;

use serde::{Deserialize, Serialize};

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
}

/// Most grounds that one decision may cite: more is not a reason but a list.
pub const GROUNDS_MAX: usize = 16;
/// Longest remark in bytes: one sentence.
pub const REMARK_BYTES_MAX: usize = 1_000;
/// Longest time that one command may let pass, in seconds: thirty days.
pub const ADVANCE_SECS_MAX: u64 = 30 * 24 * 3600;
