//! `greenlane verify`: is a ledger what was written?

use std::path::PathBuf;

use crate::cli::{Failure, exit, files, output};
use crate::ledger::Fault;
use crate::ledger::verify::verify;

/// Which ledger.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  greenlane verify ledgers/operation-stop-7-rule.jsonl")]
pub struct Arguments {
    /// Ledger file
    ledger: PathBuf,
    /// Print the verdict as JSON
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(arguments: &Arguments) -> Result<u8, Failure> {
    let path = &arguments.ledger;
    let mut verdict = verify(files::ledger(path)?);
    if verdict.records == 0 && verdict.fault.is_none() {
        let what = "breaks off within the header, and without it the ledger says nothing";
        verdict.fault = Some(Fault {
            line: 1,
            what: what.to_owned(),
        });
    }
    if arguments.json {
        let text = serde_json::to_string(&verdict).expect("a verdict has only string keys");
        output::print(&format!("{text}\n"))?;
    } else if let Some(fault) = &verdict.fault {
        output::print(&format!(
            "{}:{}: {}\n",
            path.display(),
            fault.line,
            fault.what
        ))?;
    } else {
        let state = if verdict.closed {
            "closed"
        } else {
            "not closed: the session was cut short"
        };
        let torn = match verdict.torn_tail {
            Some(bytes) => format!("; {bytes} bytes of an unfinished last line are not counted"),
            None => String::new(),
        };
        output::print(&format!(
            "{}: {} records, {state}{torn}\nhead {}\n",
            path.display(),
            verdict.records,
            verdict.head
        ))?;
    }
    Ok(if verdict.fault.is_some() {
        exit::NO
    } else {
        exit::DONE
    })
}
