//! Why a command could not be carried out, and the exit code that says so.

use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::cli::exit;
use crate::ledger::LedgerError;
use crate::scenario::finding::Finding;

/// A command's failure.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// Wrong usage.
    #[error("{0}")]
    Usage(String),
    /// A file that cannot be read.
    #[error("{} cannot be read: {source}", path.display())]
    Unreadable { path: PathBuf, source: io::Error },
    /// A file that cannot be written.
    #[error("{} cannot be written: {source}", path.display())]
    Unwritable { path: PathBuf, source: io::Error },
    /// Faults in an authored file.
    #[error("{}", counted(.0.len(), "finding"))]
    Findings(Vec<Finding>),
    /// An answer of no, with its reason.
    #[error("{0}")]
    No(String),
    /// A ledger that cannot be written or read.
    #[error(transparent)]
    Ledger(#[from] LedgerError),
    /// Standard output that cannot be written.
    #[error("standard output cannot be written: {0}")]
    Output(io::Error),
}

/// `1 finding`, `3 findings`.
pub(crate) fn counted(count: usize, what: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {what}{plural}")
}

impl Failure {
    /// A file that cannot be read.
    pub(crate) fn unreadable(path: &Path, source: io::Error) -> Failure {
        Failure::Unreadable {
            path: path.to_owned(),
            source,
        }
    }

    /// Tells the user and chooses the exit code.
    pub fn report(self) -> ExitCode {
        let code = match &self {
            Failure::Findings(findings) => {
                for finding in findings {
                    eprintln!("{finding}");
                }
                eprintln!("{}", counted(findings.len(), "finding"));
                exit::NO
            }
            Failure::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => exit::DONE,
            Failure::No(reason) => {
                eprintln!("{reason}");
                exit::NO
            }
            other => {
                eprintln!("greenlane: {other}");
                exit::USAGE
            }
        };
        ExitCode::from(code)
    }
}
