//! The session log: JSON lines that only grow, each bound to the one before by its hash.
//!
//! One line is `{"seq":0,"prev":"…","kind":"header","body":…,"hash":"…"}` and a newline. `hash` is BLAKE3
//! (O'Connor, Aumasson, Neves and Wilcox-O'Hearn 2020) over the bytes of the line before `,"hash"`, and
//! `prev` is the hash of the line before, zeros on the first. The header comes first and once, `closed`
//! last and once. What the bodies mean is the caller's affair: this room knows no session types.
//! Whoever keeps or reads sessions may use it; it imports nothing from the crate.
//! Invariant: a line once written is never changed, and a change made by others is named by its line.
//! The chain carries no secret: whoever may rewrite the whole file can make a new chain, so the head
//! belongs in a safe place of its own.

pub mod folder;
pub mod log;
mod record;
#[cfg(test)]
mod tests;
pub mod verify;
pub mod writer;

use serde::{Serialize, Serializer};
use std::fmt;
use std::path::PathBuf;

/// The most bytes in one line with its newline; the header embeds the text of the scenario.
pub const LINE_BYTES_MAX: usize = 16 << 20;

/// The hash of a line; `Display` and serialisation give 64 lower-case hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Hash(blake3::Hash);

impl Hash {
    /// What the first line names as the hash of the line before it.
    pub const ZERO: Hash = Hash(blake3::Hash::from_bytes([0; 32]));

    pub(crate) fn of(bytes: &[u8]) -> Hash {
        Hash(blake3::hash(bytes))
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.to_hex())
    }
}

impl Serialize for Hash {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// What a record is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// What the session rests on; the first record and only that.
    Header,
    /// One command with its events.
    Step,
    /// The end of the session; the last record and only that.
    Closed,
}

impl Kind {
    const ALL: [Kind; 3] = [Kind::Header, Kind::Step, Kind::Closed];

    /// The word in the file.
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::Header => "header",
            Kind::Step => "step",
            Kind::Closed => "closed",
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// One record of a ledger that has been verified up to it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Record {
    /// The number of the record, from 0.
    pub seq: u64,
    /// What the record is.
    pub kind: Kind,
    /// The body as JSON text, exactly as it stands in the file.
    pub body: String,
    /// The hash of the line.
    pub hash: Hash,
}

/// The first line of a ledger that is not as it was written.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, thiserror::Error)]
#[error("line {line} {what}")]
pub struct Fault {
    /// The line in the file, from 1.
    pub line: u64,
    /// What is wrong with it, as the rest of a sentence about the line.
    pub what: String,
}

/// Why a ledger could not be written or taken up again.
#[derive(Debug, thiserror::Error)]
pub enum LedgerError {
    /// The file is there already.
    #[error(
        "the ledger {path:?} exists and is never overwritten; choose another name, or resume it"
    )]
    Exists { path: PathBuf },
    /// The file could not be created.
    #[error(
        "the ledger {path:?} could not be created; check that its folder exists and may be written to"
    )]
    Create {
        path: PathBuf,
        source: std::io::Error,
    },
    /// The file could not be opened.
    #[error(
        "the ledger {path:?} could not be opened for writing; check its name and its permissions"
    )]
    Open {
        path: PathBuf,
        source: std::io::Error,
    },
    /// Another writer holds the file.
    #[error("the ledger {path:?} is being written by another session; end that session first")]
    InUse { path: PathBuf },
    /// The file system did not lock the file.
    #[error("the ledger {path:?} could not be locked; keep ledgers on a local disk")]
    Lock {
        path: PathBuf,
        source: std::io::Error,
    },
    /// The file is not as it was written.
    #[error(
        "the ledger {path:?} fails verification at line {}; keep the file unchanged as evidence, \
         and begin a new session", .source.line
    )]
    Damaged { path: PathBuf, source: Fault },
    /// The ledger holds its last record.
    #[error("the ledger {path:?} is closed; begin a new session to go on")]
    Closed { path: PathBuf },
    /// A header that is not first, or anything else that is.
    #[error(
        "record {seq} of the ledger {path:?} cannot be a {kind} record; \
         a ledger is one header, then steps, then one closing record"
    )]
    Misplaced { path: PathBuf, seq: u64, kind: Kind },
    /// The body has no JSON form.
    #[error(
        "record {seq} of the ledger {path:?} has no JSON form; nothing was written, report this as a defect"
    )]
    Body {
        path: PathBuf,
        seq: u64,
        source: serde_json::Error,
    },
    /// The line would exceed [`LINE_BYTES_MAX`].
    #[error(
        "record {seq} of the ledger {path:?} takes {bytes} bytes where {LINE_BYTES_MAX} are allowed; \
         nothing was written, use a smaller scenario"
    )]
    TooLong {
        path: PathBuf,
        seq: u64,
        bytes: usize,
    },
    /// The record was not written; the ledger still ends with the record before.
    #[error(
        "record {seq} of the ledger {path:?} was not written; make room on the disk and repeat the action"
    )]
    Write {
        path: PathBuf,
        seq: u64,
        source: std::io::Error,
    },
    /// What was written may not have reached the disk.
    #[error("the ledger {path:?} may not be on the disk; check the disk, then resume the ledger")]
    Sync {
        path: PathBuf,
        source: std::io::Error,
    },
    /// The torn last line could not be cut off.
    #[error(
        "the torn last line of the ledger {path:?} could not be cut off; check the disk and its permissions"
    )]
    Truncate {
        path: PathBuf,
        source: std::io::Error,
    },
    /// An earlier failure left the end of the file unknown.
    #[error("the ledger {path:?} takes no more records after an earlier failure; resume it")]
    Broken { path: PathBuf },
}
