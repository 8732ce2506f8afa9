//! `greenlane score`: metrics of an external table of decisions.

use std::fs::File;
use std::path::PathBuf;

use crate::cli::failure::counted;
use crate::cli::{Failure, exit, output};
use crate::score::metrics::{Metrics, Scored, table};

/// Which table.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "The table has the columns id, truth (licit or illicit), decision (release or intercept; detain, refer, seize and return count as intercept) and confidence (0 to 1, may be blank).\n\nExample:\n  greenlane score tests/data/decisions/decisions-11-04.csv --json"
)]
pub struct Arguments {
    /// CSV file
    table: PathBuf,
    /// Print the metrics as JSON
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(arguments: &Arguments) -> Result<u8, Failure> {
    let path = &arguments.table;
    let file = File::open(path).map_err(|error| Failure::unreadable(path, error))?;
    let decisions = match table::read_decisions(file) {
        Ok(decisions) => decisions,
        Err(faults) => {
            for fault in &faults {
                eprintln!("{}:{fault}", path.display());
            }
            return Err(Failure::Usage(format!(
                "{} has {}",
                path.display(),
                counted(faults.len(), "fault")
            )));
        }
    };
    let scored: Vec<Scored> = decisions.iter().map(Scored::from).collect();
    let metrics = Metrics::of(&scored);
    let text = if arguments.json {
        serde_json::to_string(&metrics).expect("metrics have only string keys")
    } else {
        crate::report::text::metrics(&metrics)
    };
    output::print(&format!("{}\n", text.trim_end()))?;
    Ok(exit::DONE)
}
