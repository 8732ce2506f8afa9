//! `greenlane irt`: statistics of a class from its answers.

use std::fs::File;
use std::path::PathBuf;

use crate::cli::failure::counted;
use crate::cli::{Failure, exit, output};
use crate::score::irt::responses::Responses;
use crate::score::irt::{Options, analyse, table};

/// Which class.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "The table has one row for each person: the first column is the person, every other an item, with 1 (right), 0 (wrong) or nothing (missing) in its cells.\n\nExamples:\n  greenlane irt tests/data/irt/responses.csv\n  greenlane irt tests/data/irt/responses.csv --pass 18 --json"
)]
pub struct Arguments {
    /// CSV file
    responses: PathBuf,
    /// Column that names each person's group; items are tested for functioning alike in all
    #[arg(long, value_name = "COLUMN")]
    group: Option<String>,
    /// Group that the others are compared with; the largest when left out
    #[arg(long, value_name = "NAME", requires = "group")]
    reference: Option<String>,
    /// Reliability for which the length of a test is asked
    #[arg(long, value_name = "R", default_value_t = 0.8, value_parser = reliability)]
    reliability: f64,
    /// Points needed to pass; asks how far that decision can be relied upon
    #[arg(long, value_name = "POINTS")]
    pass: Option<u32>,
    /// Count missing answers as wrong
    #[arg(long)]
    missing_wrong: bool,
    /// List every person's ability
    #[arg(long)]
    persons: bool,
    /// Print everything as JSON
    #[arg(long)]
    json: bool,
}

fn reliability(word: &str) -> Result<f64, String> {
    let number: Option<f64> = word.parse().ok();
    number
        .filter(|number| *number > 0.0 && *number < 1.0)
        .ok_or_else(|| "give a number between 0 and 1".to_owned())
}

pub(crate) fn run(arguments: &Arguments) -> Result<u8, Failure> {
    let responses = read(arguments)?;
    let options = Options {
        reliability: arguments.reliability,
        pass_mark: arguments.pass,
        reference: arguments.reference.clone(),
    };
    let report = analyse(&responses, &options);
    let text = if arguments.json {
        serde_json::to_string(&report).expect("the report has only string keys")
    } else {
        crate::report::text::class(&report, arguments.persons)
    };
    output::print(&format!("{}\n", text.trim_end()))?;
    Ok(exit::DONE)
}

fn read(arguments: &Arguments) -> Result<Responses, Failure> {
    let path = &arguments.responses;
    let file = File::open(path).map_err(|error| Failure::unreadable(path, error))?;
    let read = table::read_responses(file, arguments.group.as_deref());
    let mut responses = read.map_err(|faults| {
        for fault in &faults {
            eprintln!("{}:{fault}", path.display());
        }
        let count = counted(faults.len(), "fault");
        Failure::Usage(format!("{} has {count}", path.display()))
    })?;
    if arguments.missing_wrong {
        responses.missing_as_wrong();
    }
    for remark in table::without_variance(&responses) {
        eprintln!("{}:{remark}", path.display());
    }
    check(arguments, &responses)?;
    Ok(responses)
}

/// What the command asks must make sense for this class.
fn check(arguments: &Arguments, responses: &Responses) -> Result<(), Failure> {
    let items = responses.items.len();
    if let Some(pass) = arguments.pass
        && pass as usize > items
    {
        let what = format!("--pass {pass} is more than the {items} points of this test");
        return Err(Failure::Usage(what));
    }
    let groups = responses.groups.as_deref().unwrap_or_default();
    if let Some(reference) = &arguments.reference
        && !groups.contains(reference)
    {
        let what = format!("nobody is in the group \"{reference}\"");
        return Err(Failure::Usage(what));
    }
    if !(0..items).any(|item| responses.varies(item)) {
        let what = "every item is answered alike by all; there is nothing to estimate";
        return Err(Failure::Usage(what.to_owned()));
    }
    Ok(())
}
