//! `greenlane check`: every fault of every file at once.

use std::path::PathBuf;

use crate::cli::failure::counted;
use crate::cli::{Failure, exit, files};

/// Files to check.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  greenlane check scenarios/operation-stop.ron")]
pub struct Arguments {
    /// Scenario files
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
}

pub(crate) fn run(arguments: &Arguments) -> Result<u8, Failure> {
    let mut findings = Vec::new();
    let mut unreadable = None;
    for path in &arguments.files {
        match files::scenario(path) {
            Ok(_) => {}
            Err(Failure::Findings(found)) => findings.extend(found),
            Err(failure) => {
                eprintln!("greenlane: {failure}");
                unreadable = Some(exit::USAGE);
            }
        }
    }
    for finding in &findings {
        crate::cli::output::print(&format!("{finding}\n"))?;
    }
    // A file without findings is passed over in silence.
    if !findings.is_empty() {
        eprintln!("{}", counted(findings.len(), "finding"));
    }
    let faults = if findings.is_empty() {
        exit::DONE
    } else {
        exit::NO
    };
    Ok(unreadable.unwrap_or(faults))
}
