//! Several officers on the same consignments.

use serde::Serialize;

use crate::score::sheet::ScoreSheet;

/// An officer's sheet for a comparison.
#[derive(Serialize, Clone, PartialEq, Debug)]
pub struct Comparison {
    pub officer: String,
    pub score: ScoreSheet,
}
