//! `greenlane odds`: what the scenario states, once all its rules are applied, as CSV.

use std::io;
use std::path::PathBuf;

use crate::cli::{Failure, exit, files};
use crate::risk::indicator::Indicator;
use crate::stream::Stream;
use crate::stream::odds::HypothesisOdds;

/// Which scenario.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "One row for each phase, flow, hypothesis and indicator. `share` is the hypothesis' part of the flow's\nconsignments, `probability` that of the indicator where it can occur.\n\nExample:\n  greenlane odds scenarios/operation-stop.ron > odds.csv"
)]
pub struct Arguments {
    /// Scenario file
    scenario: PathBuf,
}

const HEADER: [&str; 8] = [
    "phase",
    "flow",
    "offence",
    "scheme",
    "skill",
    "share",
    "indicator",
    "probability",
];

pub(crate) fn run(arguments: &Arguments) -> Result<u8, Failure> {
    let scenario = files::scenario(&arguments.scenario)?;
    // The odds are the same under every seed.
    let stream = Stream::new(scenario, 0);
    let mut table = csv::Writer::from_writer(io::stdout().lock());
    table.write_record(HEADER).map_err(unwritable)?;
    for entry in stream.odds() {
        for indicator in Indicator::ALL {
            table
                .write_record(row(&entry, indicator))
                .map_err(unwritable)?;
        }
    }
    table.flush().map_err(Failure::Output)?;
    Ok(exit::DONE)
}

fn row(entry: &HypothesisOdds<'_>, indicator: Indicator) -> [String; 8] {
    let hypothesis = entry.hypothesis;
    let word = |word: Option<&'static str>| word.unwrap_or_default().to_owned();
    let ppm = entry.ppm(indicator);
    [
        entry.phase.to_owned(),
        entry.flow.to_owned(),
        word(Some(
            hypothesis
                .offence()
                .map_or("licit", |offence| offence.as_str()),
        )),
        word(hypothesis.scheme().map(|scheme| scheme.as_str())),
        word(hypothesis.skill().map(|skill| skill.as_str())),
        format!("{:.9}", entry.share),
        indicator.id().to_owned(),
        format!("{}.{:06}", ppm / 1_000_000, ppm % 1_000_000),
    ]
}

fn unwritable(error: csv::Error) -> Failure {
    Failure::Output(io::Error::from(error))
}
