//! What a session's ledger holds: a header that suffices to play it again, its steps, its closing.

use serde::{Deserialize, Serialize};

use crate::digest::Digest;
use crate::session::command::Command;
use crate::session::conduct::Conduct;
use crate::session::event::Event;

/// The shape of [`Header`] that this version writes and reads.
pub const HEADER_FORMAT: u32 = 1;

/// The ledger's first record: everything that is needed to play the session again.
#[derive(Debug, Serialize, Deserialize)]
pub struct Header {
    /// Version of this shape, [`HEADER_FORMAT`].
    pub format: u32,
    /// Version of the program.
    pub greenlane: String,
    pub generator_version: u32,
    pub scenario: String,
    pub scenario_digest: Digest,
    pub seed: u64,
    pub officer: String,
    /// Text of the rule profile that the officer selected by.
    pub profile: String,
    /// The rules of the sitting; simulated officers have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conduct: Option<Conduct>,
    /// The scenario's files as they were read: path, text; the scenario itself first.
    pub scenario_files: Vec<(String, String)>,
}

/// A [`Step`](crate::session::event::Step), borrowed for writing.
#[derive(Debug, Serialize)]
pub struct StepRef<'a> {
    pub command: Option<&'a Command>,
    pub events: &'a [Event],
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wall_millis: Option<u64>,
}

/// The last record.
#[derive(Debug, Serialize, Deserialize)]
pub struct Closing {
    /// Steps written, the opening included.
    pub steps: u64,
}
