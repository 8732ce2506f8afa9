//! Taking up a sitting that was interrupted, and opening one that is over.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::ledger::log::Header;
use crate::ledger::writer::{LedgerWriter, Sealed};
use crate::ledger::{Kind, Record, folder};
use crate::scenario::load;
use crate::session::command::Command;
use crate::session::engine::Session;
use crate::session::event::Step;
use crate::sitting::clock::SittingClock;
use crate::sitting::record::unreadable;
use crate::sitting::{Seat, Sitting, SittingError, terms};
use crate::stream::{GENERATOR_VERSION, Stream};

impl Sitting {
    /// Takes up a sitting at a moment of real time, in seconds since 1970-01-01T00:00:00Z; returns it with
    /// the seconds of real time since its beginning. An untimed clock
    /// stands still where it stood; a timed one ran on.
    ///
    /// # Errors
    /// The ledger is damaged, in use, closed, or not one of a sitting; or it cannot be written.
    pub fn take_up(path: &Path, now_unix_secs: u64) -> Result<(Sitting, u64), SittingError> {
        let mut records = Vec::new();
        let writer = LedgerWriter::resume_with(path, |record| records.push(record))?;
        let played = play(path, records)?;
        let by_clock = now_unix_secs.saturating_sub(played.seat.conduct.began_unix_secs);
        // A clock that was set back does not give time back.
        let last_millis = played
            .steps
            .iter()
            .filter_map(|step| step.wall_millis)
            .max();
        let wall_secs = by_clock.max(last_millis.unwrap_or(0).div_ceil(1_000));
        let advanced = |step: &Step| match step.command {
            Some(Command::AdvanceClock { secs }) => secs,
            _ => 0,
        };
        let clock = match played.seat.conduct.is_timed() {
            true => SittingClock::taken_up(played.steps.iter().map(advanced).sum()),
            false => SittingClock::default(),
        };
        let mut sitting = Sitting {
            session: played.session,
            steps: played.steps,
            ledger: Some(writer),
            path: path.to_owned(),
            seat: played.seat,
            clock,
            read_only: false,
            sealed: None,
        };
        if sitting.steps.is_empty() {
            // The interruption came between the header and the opening.
            let (_, opening) = sitting.open_anew();
            sitting.write(&Step {
                command: None,
                events: opening,
                wall_millis: Some(0),
            })?;
        }
        if sitting.is_over() {
            sitting.seal()?;
        } else {
            sitting.take(Command::Resume { wall_secs }, wall_secs * 1_000)?;
        }
        Ok((sitting, wall_secs))
    }

    /// Opens a sitting that has been handed in, for its debrief.
    ///
    /// # Errors
    /// The ledger is damaged or not one of a sitting.
    pub fn revisit(path: &Path) -> Result<Sitting, SittingError> {
        let (records, verdict) = folder::read(path)?;
        let played = play(path, records)?;
        Ok(Sitting {
            session: played.session,
            steps: played.steps,
            ledger: None,
            path: path.to_owned(),
            seat: played.seat,
            clock: SittingClock::default(),
            read_only: !verdict.closed,
            sealed: verdict.closed.then_some(Sealed {
                records: verdict.records,
                head: verdict.head,
                memory: None,
            }),
        })
    }
}

/// A ledger played again.
struct Played {
    session: Session,
    steps: Vec<Step>,
    seat: Seat,
}

fn play(path: &Path, records: Vec<Record>) -> Result<Played, SittingError> {
    let at = || -> PathBuf { path.to_owned() };
    let mut records = records.into_iter();
    let first = records
        .next()
        .ok_or_else(|| SittingError::NoHeader { path: at() })?;
    let header: Header =
        serde_json::from_str(&first.body).map_err(|error| unreadable(path, 0, &error))?;
    if header.generator_version != GENERATOR_VERSION {
        return Err(SittingError::OtherVersion {
            path: at(),
            version: header.greenlane,
        });
    }
    let conduct = header
        .conduct
        .ok_or_else(|| SittingError::NotASitting { path: at() })?;
    let scenario =
        load::load_bundle(&header.scenario_files).map_err(|findings| SittingError::Findings {
            path: at(),
            findings,
        })?;
    if scenario.digest != header.scenario_digest {
        return Err(SittingError::Differs {
            path: at(),
            step: 0,
        });
    }
    let stream = Stream::new(Arc::new(scenario), header.seed);
    let terms = terms(stream.scenario(), Some(&conduct));
    let (mut session, opening) = Session::open_under(stream, terms);
    let mut opening = Some(opening);
    let mut steps = Vec::new();
    for record in records.filter(|record| record.kind == Kind::Step) {
        let step: Step = serde_json::from_str(&record.body)
            .map_err(|error| unreadable(path, record.seq, &error))?;
        let events = match (&step.command, opening.take()) {
            (Some(command), None) => session.apply(command),
            (None, Some(opening)) => opening,
            _ => Vec::new(),
        };
        if events != step.events {
            return Err(SittingError::Differs {
                path: at(),
                step: record.seq,
            });
        }
        steps.push(step);
    }
    Ok(Played {
        session,
        steps,
        seat: Seat {
            officer: header.officer,
            conduct,
        },
    })
}
