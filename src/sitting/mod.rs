//! One sitting: a session, its ledger, and the rule of its clock.
//!
//! Whoever holds a sitting tells it commands; each step is in the ledger before it is told back, and a step
//! that could not be written did not happen. The window and tests that have no window drive the same
//! sitting. May import ledger, session, stream, scenario, time. Invariant: the ledger's steps are exactly
//! the session's, so that an interrupted sitting is taken up where it stopped.

mod clock;
mod record;
pub mod taken_up;
#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::ledger::log::{HEADER_FORMAT, Header};
use crate::ledger::writer::{LedgerWriter, Sealed};
use crate::ledger::{LedgerError, folder};
use crate::scenario::finding::Finding;
use crate::scenario::model::Scenario;
use crate::session::command::Command;
use crate::session::conduct::Conduct;
use crate::session::engine::{Session, Terms};
use crate::session::event::{Event, Step};
use crate::session::view::View;
use crate::sitting::clock::SittingClock;
use crate::stream::{GENERATOR_VERSION, Stream};

/// Why a sitting could not begin, go on or be taken up.
#[derive(Debug, thiserror::Error)]
pub enum SittingError {
    #[error(transparent)]
    Ledger(#[from] LedgerError),
    #[error("the ledger {path:?} holds no complete header; nothing was decided in it, begin anew")]
    NoHeader { path: PathBuf },
    #[error("record {record} of the ledger {path:?} does not read: {reason}")]
    Unreadable {
        path: PathBuf,
        record: u64,
        reason: String,
    },
    #[error(
        "the ledger {path:?} was written by Greenlane {version}, which makes other cases; go on with that version"
    )]
    OtherVersion { path: PathBuf, version: String },
    #[error("the scenario in the ledger {path:?} has {} findings; keep the file as evidence", findings.len())]
    Findings {
        path: PathBuf,
        findings: Vec<Finding>,
    },
    #[error(
        "step {step} of the ledger {path:?} happens otherwise when it is played again; keep the file as evidence"
    )]
    Differs { path: PathBuf, step: u64 },
    #[error(
        "the ledger {path:?} records no rules of a sitting; simulated officers' ledgers are for replay"
    )]
    NotASitting { path: PathBuf },
    #[error("the exercise has been handed in")]
    Over,
}

/// Who sits, and under which rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    /// Name or pseudonym.
    pub officer: String,
    pub conduct: Conduct,
}

/// A sitting under way, or one that has been handed in.
#[derive(Debug)]
pub struct Sitting {
    session: Session,
    /// The opening first.
    steps: Vec<Step>,
    /// `None` after an error that left the file in doubt, and once handed in.
    ledger: Option<LedgerWriter>,
    path: PathBuf,
    seat: Seat,
    clock: SittingClock,
    /// Whether the last attempt to write did not succeed.
    read_only: bool,
    sealed: Option<Sealed>,
}

/// The terms of a session under the rules of a sitting; the scenario's own where there are none.
pub fn terms(scenario: &Scenario, conduct: Option<&Conduct>) -> Terms {
    let own = Terms::of(scenario);
    match conduct {
        Some(conduct) => Terms {
            feedback: conduct.mode.feedback(scenario.feedback),
            keeps_settled: true,
            eyes: conduct.eyes,
            ..own
        },
        None => own,
    }
}

/// The header of a sitting's ledger.
fn header(stream: &Stream, seat: &Seat) -> Header {
    let scenario = stream.scenario();
    Header {
        format: HEADER_FORMAT,
        greenlane: env!("CARGO_PKG_VERSION").to_owned(),
        generator_version: GENERATOR_VERSION,
        scenario: scenario.name.clone(),
        scenario_digest: scenario.digest,
        seed: stream.seed(),
        officer: seat.officer.clone(),
        profile: String::new(),
        conduct: Some(seat.conduct.clone()),
        scenario_files: scenario.sources.to_vec(),
    }
}

impl Sitting {
    /// Begins a sitting with a new ledger in a folder.
    ///
    /// # Errors
    /// The ledger cannot be written.
    pub fn begin(
        scenario: Arc<Scenario>,
        seed: u64,
        seat: Seat,
        folder: &Path,
    ) -> Result<Sitting, SittingError> {
        let stream = Stream::new(scenario, seed);
        let name = folder::name(&stream.scenario().name, seed, &seat.officer);
        let (path, ledger) = folder::create(folder, &name, &header(&stream, &seat))?;
        let terms = terms(stream.scenario(), Some(&seat.conduct));
        let (session, opening) = Session::open_under(stream, terms);
        let mut sitting = Sitting {
            session,
            steps: Vec::new(),
            ledger: Some(ledger),
            path,
            seat,
            clock: SittingClock::default(),
            read_only: false,
            sealed: None,
        };
        sitting.write(&Step {
            command: None,
            events: opening,
            wall_millis: Some(0),
        })?;
        Ok(sitting)
    }

    /// What the officer may see.
    pub fn view(&self) -> View<'_> {
        self.session.view()
    }

    /// The stream in force.
    pub fn stream(&self) -> &Stream {
        self.session.stream()
    }

    /// The stream as it was at the beginning, before the illicit trade moved.
    pub fn first_stream(&self) -> Stream {
        let stream = self.session.stream();
        Stream::new(stream.scenario().clone(), stream.seed())
    }

    /// Every step so far, the opening first.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// Who sits, and under which rules.
    pub const fn seat(&self) -> &Seat {
        &self.seat
    }

    /// The ledger's file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether the last attempt to write did not succeed: nothing is taken until one does.
    pub const fn is_read_only(&self) -> bool {
        self.read_only
    }

    /// The closed ledger, once the exercise has been handed in.
    pub const fn sealed(&self) -> Option<&Sealed> {
        self.sealed.as_ref()
    }

    /// Whether the exercise has been handed in.
    pub const fn is_over(&self) -> bool {
        self.session.is_closed()
    }

    /// Tells the session a command at a moment of real time, in milliseconds since the beginning; the clock
    /// first runs up to it. Returns everything that happened, once it is in the ledger.
    ///
    /// # Errors
    /// The exercise is over, or the step could not be written: then it did not happen.
    pub fn tell(&mut self, command: Command, wall_millis: u64) -> Result<Vec<Event>, SittingError> {
        if self.is_over() {
            return Err(SittingError::Over);
        }
        let mut events = Vec::new();
        if !command.is_aside()
            && let Some(secs) = self.clock.owed(&self.seat.conduct, wall_millis)
        {
            events = self.run_clock(secs, wall_millis)?;
        }
        events.extend(self.take(command, wall_millis)?);
        Ok(events)
    }

    /// Ends the exercise and closes the ledger.
    ///
    /// # Errors
    /// The ledger could not be written or closed; the call may be repeated.
    pub fn hand_in(&mut self, wall_millis: u64) -> Result<Vec<Event>, SittingError> {
        let mut events = Vec::new();
        if !self.is_over() {
            events = self.tell(Command::Close, wall_millis)?;
        }
        self.seal()?;
        Ok(events)
    }

    fn take(&mut self, command: Command, wall_millis: u64) -> Result<Vec<Event>, SittingError> {
        let forced = matches!(
            command,
            Command::Decide { .. } | Command::Inspect { .. } | Command::Close
        );
        let events = self.session.apply(&command);
        let step = Step {
            command: Some(command),
            events,
            wall_millis: Some(wall_millis),
        };
        if let Err(error) = self.write(&step) {
            self.take_back();
            return Err(error);
        }
        if forced && let Err(error) = self.force() {
            // Whether the step is on the disk is not known; the ledger tells when it is reached again.
            self.steps.pop();
            self.take_back();
            return Err(error);
        }
        Ok(step.events)
    }
}
