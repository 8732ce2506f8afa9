//! `greenlane replay`: plays a ledger again and marks it anew.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::cli::exercise::Witness;
use crate::cli::{Failure, exercise, exit, files};
use crate::ledger::log::{Closing, HEADER_FORMAT, Header};
use crate::ledger::verify::records;
use crate::ledger::{Kind as RecordKind, Record};
use crate::scenario::load;
use crate::score::images::results::ImageResults;
use crate::score::sheet::ScoreSheet;
use crate::session::engine::Session;
use crate::session::event::{Event, Happening, Step};
use crate::sitting;
use crate::stream::{GENERATOR_VERSION, Stream};

/// Which ledger.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  greenlane replay ledgers/operation-stop-7-rule.jsonl")]
pub struct Arguments {
    /// Ledger file
    ledger: PathBuf,
    /// Print the result as one JSON object
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(arguments: &Arguments) -> Result<u8, Failure> {
    let path = &arguments.ledger;
    let mut records = records(files::ledger(path)?);
    let no = |line: u64, what: &str| Failure::No(format!("{}:{line}: {what}", path.display()));
    let mut next = || -> Result<Option<Record>, Failure> {
        records
            .next()
            .transpose()
            .map_err(|fault| no(fault.line, &fault.what))
    };
    let first = next()?.ok_or_else(|| no(1, "the ledger has no complete record"))?;
    let header: Header = serde_json::from_str(&first.body).map_err(|error| {
        no(
            1,
            &format!("the header is not one that this version reads: {error}"),
        )
    })?;
    let (stream, mut session, opening) = open(path, &header)?;
    let mut witness = Witness::new(stream.clone());
    let mut opening = Some(opening);
    let (mut steps, mut over, mut closed) = (0u64, false, false);
    // Only people at a desk look at images.
    let eyes = header.conduct.as_ref().map(|conduct| conduct.eyes);
    let mut kept: Vec<Step> = Vec::new();
    while let Some(record) = next()? {
        let line = record.seq + 1;
        let malformed =
            |error: serde_json::Error| no(line, &format!("the record does not read: {error}"));
        match record.kind {
            RecordKind::Step => {
                let step: Step = serde_json::from_str(&record.body).map_err(malformed)?;
                let played = match (&step.command, opening.take()) {
                    (None, Some(opening)) => opening,
                    (Some(command), None) => session.apply(command),
                    (None, None) => return Err(no(line, "the exercise opens a second time")),
                    (Some(_), Some(_)) => {
                        return Err(no(line, "the opening of the exercise is missing"));
                    }
                };
                compare(&played, &step.events).map_err(|what| no(line, &what))?;
                witness.take(&played);
                over |= played.iter().any(|event| event.what == Happening::Closed);
                steps += 1;
                if eyes.is_some() {
                    kept.push(step);
                }
            }
            RecordKind::Closed => {
                let closing: Closing = serde_json::from_str(&record.body).map_err(malformed)?;
                if closing.steps != steps {
                    let counted = closing.steps;
                    let what =
                        format!("{counted} steps are counted here, and {steps} stand before it");
                    return Err(no(line, &what));
                }
                if !over {
                    return Err(no(
                        line,
                        "the ledger is closed, but the exercise is not over",
                    ));
                }
                closed = true;
            }
            RecordKind::Header => return Err(no(line, "a second header")),
        }
    }
    if !closed {
        eprintln!(
            "{}: the session was cut short; what is there is marked",
            path.display()
        );
    }
    let mixes = witness.mixes.clone();
    let scenario = stream.scenario().clone();
    let score = ScoreSheet {
        images: eyes.and_then(|eyes| ImageResults::of(&stream, eyes, &kept)),
        ..witness.sheet()
    };
    let (shipped, _) = files::shipped_profile(&scenario.profile)?;
    let comparison = exercise::comparison(&stream, &shipped, &mixes);
    exercise::print_result(
        &stream,
        &header.officer,
        header.conduct.clone(),
        score,
        &comparison,
        path,
        arguments.json,
    )?;
    Ok(exit::DONE)
}

/// Opens the session that a header describes, from the scenario's texts within it.
fn open(path: &Path, header: &Header) -> Result<(Stream, Session, Vec<Event>), Failure> {
    let no = |what: String| Failure::No(format!("{}:1: {what}", path.display()));
    if header.format != HEADER_FORMAT {
        return Err(no(format!(
            "header format {} is not known; this version reads {HEADER_FORMAT}",
            header.format
        )));
    }
    if header.generator_version != GENERATOR_VERSION {
        return Err(no(format!(
            "the session was generated by generator version {}; this is version {GENERATOR_VERSION}, which makes other cases. Replay it with Greenlane {}",
            header.generator_version, header.greenlane
        )));
    }
    let scenario = load::load_bundle(&header.scenario_files).map_err(Failure::Findings)?;
    if scenario.digest != header.scenario_digest {
        return Err(no(format!(
            "the scenario's texts have digest {}, the header says {}",
            scenario.digest, header.scenario_digest
        )));
    }
    let stream = Stream::new(Arc::new(scenario), header.seed);
    let terms = sitting::terms(stream.scenario(), header.conduct.as_ref());
    let (session, opening) = Session::open_under(stream.clone(), terms);
    Ok((stream, session, opening))
}

/// Compares what happens now with what the ledger says happened.
fn compare(played: &[Event], recorded: &[Event]) -> Result<(), String> {
    if played == recorded {
        return Ok(());
    }
    let differing = played
        .iter()
        .zip(recorded)
        .position(|(now, then)| now != then);
    let position = differing.unwrap_or(played.len().min(recorded.len()));
    Err(format!(
        "event {} of this step happens otherwise when it is played again: the ledger says {}, the replay {}",
        position + 1,
        shown(recorded.get(position)),
        shown(played.get(position))
    ))
}

fn shown(event: Option<&Event>) -> String {
    event.map_or_else(
        || "nothing".to_owned(),
        |event| serde_json::to_string(event).unwrap_or_else(|error| error.to_string()),
    )
}
