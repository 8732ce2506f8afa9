//! One exercise from end to end: an officer at work, the ledger beside, the score at the end.

use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;

use crate::cli::{Failure, output};
use crate::ledger::Kind as RecordKind;
use crate::ledger::log::{Closing, HEADER_FORMAT, Header, StepRef};
use crate::ledger::writer::LedgerWriter;
use crate::officer::profile::Profile;
use crate::officer::roster::Kind;
use crate::officer::work;
use crate::report::json::{RunReport, by_name};
use crate::report::text;
use crate::scenario::model::Scenario;
use crate::score::compare::Comparison;
use crate::score::fold::Marker;
use crate::score::sheet::ScoreSheet;
use crate::session::conduct::Conduct;
use crate::session::engine::Session;
use crate::session::event::{Event, Happening};
use crate::stream::mix::Mix;
use crate::stream::{GENERATOR_VERSION, Stream};
use crate::time::SimTime;

/// Steps that are written between two moments at which they are forced to disk and shown as done.
const STEPS_PER_SYNC: u64 = 128;

/// The header of a session on a stream.
pub(crate) fn header(stream: &Stream, officer: &str, profile_text: &str) -> Header {
    let scenario = stream.scenario();
    Header {
        format: HEADER_FORMAT,
        greenlane: env!("CARGO_PKG_VERSION").to_owned(),
        generator_version: GENERATOR_VERSION,
        scenario: scenario.name.clone(),
        scenario_digest: scenario.digest,
        seed: stream.seed(),
        officer: officer.to_owned(),
        profile: profile_text.to_owned(),
        conduct: None,
        scenario_files: scenario.sources.to_vec(),
    }
}

/// Scores a session while it runs, and remembers how its illicit trade moved.
pub(crate) struct Witness {
    marker: Marker,
    pub(crate) mixes: Vec<(SimTime, Mix)>,
}

impl Witness {
    pub(crate) fn new(stream: Stream) -> Witness {
        Witness {
            marker: Marker::new(stream),
            mixes: Vec::new(),
        }
    }

    pub(crate) fn take(&mut self, events: &[Event]) {
        for event in events {
            self.marker.take(event);
            if let Happening::MixShifted { mix } = &event.what {
                self.mixes.push((event.at, mix.clone()));
            }
        }
    }

    pub(crate) fn sheet(self) -> ScoreSheet {
        ScoreSheet::of(&self.marker.finish())
    }
}

/// Lets an officer work the exercise of a stream and writes every step to the ledger before it is
/// shown as done; `shown` is told how many cases are settled.
///
/// # Errors
/// The ledger cannot be written.
pub(crate) fn work_recorded(
    stream: &Stream,
    kind: Kind,
    profile: &Profile,
    mut ledger: LedgerWriter,
    mut shown: impl FnMut(u64),
) -> Result<Witness, Failure> {
    let (mut session, opening) = Session::open(stream.clone());
    let mut officer = kind.officer(&session, profile);
    let mut witness = Witness::new(stream.clone());
    ledger.append(
        RecordKind::Step,
        &StepRef {
            command: None,
            events: &opening,
            wall_millis: None,
        },
    )?;
    witness.take(&opening);
    let (mut steps, mut settled) = (1u64, 0u64);
    work(
        &mut session,
        &opening,
        officer.as_mut(),
        |command, events| {
            ledger.append(
                RecordKind::Step,
                &StepRef {
                    command: Some(command),
                    events,
                    wall_millis: None,
                },
            )?;
            witness.take(events);
            settled += events.iter().filter(|event| settles(event)).count() as u64;
            steps += 1;
            if steps.is_multiple_of(STEPS_PER_SYNC) {
                ledger.sync()?;
                shown(settled);
            }
            Ok::<(), Failure>(())
        },
    )?;
    ledger.close(&Closing { steps })?;
    shown(settled);
    Ok(witness)
}

fn settles(event: &Event) -> bool {
    matches!(
        event.what,
        Happening::Decided { .. } | Happening::ReleasedByLaw { .. }
    )
}

/// The score of an officer on the same stream, with the illicit trade moving as it did for `mixes`.
pub(crate) fn score_on_same_stream(
    stream: &Stream,
    kind: Kind,
    profile: &Profile,
    mixes: &[(SimTime, Mix)],
) -> ScoreSheet {
    let (mut session, opening) = Session::open_with_mixes(stream.clone(), mixes.to_vec());
    let mut officer = kind.officer(&session, profile);
    let mut witness = Witness::new(stream.clone());
    witness.take(&opening);
    let outcome = work(&mut session, &opening, officer.as_mut(), |_, events| {
        witness.take(events);
        Ok::<(), std::convert::Infallible>(())
    });
    match outcome {
        Ok(()) => witness.sheet(),
    }
}

/// Officers that every score is compared with.
pub(crate) const COMPARED: [Kind; 3] = [Kind::Random, Kind::Rule, Kind::Ideal];

/// Scores of the comparison officers on the same stream and capacities, in the order of [`COMPARED`].
pub(crate) fn comparison(
    stream: &Stream,
    profile: &Profile,
    mixes: &[(SimTime, Mix)],
) -> Vec<Comparison> {
    COMPARED
        .into_par_iter()
        .map(|kind| Comparison {
            officer: kind.as_str().to_owned(),
            score: score_on_same_stream(stream, kind, profile, mixes),
        })
        .collect()
}

/// Prints the result of a finished session: one JSON object, or the score card and the ledger's path.
///
/// # Errors
/// Standard output cannot be written.
pub(crate) fn print_result(
    stream: &Stream,
    officer: &str,
    conduct: Option<Conduct>,
    score: ScoreSheet,
    comparison: &[Comparison],
    ledger: &Path,
    json: bool,
) -> Result<(), Failure> {
    let scenario: &Arc<Scenario> = stream.scenario();
    let ledger = ledger.display().to_string();
    if json {
        let report = RunReport {
            scenario: scenario.name.clone(),
            scenario_digest: scenario.digest,
            seed: stream.seed(),
            generator_version: GENERATOR_VERSION,
            officer: officer.to_owned(),
            conduct,
            cases: scenario.cases,
            score,
            comparison: by_name(comparison),
            ledger: Some(ledger),
        };
        return output::print(&format!("{}\n", report.to_line()));
    }
    let colour = output::colour();
    let card = text::score_card(scenario, stream.seed(), officer, &score, comparison, colour);
    output::print(&format!("{}\n\nLedger: {ledger}\n", card.trim_end()))
}
