//! Steps into the ledger, and back out of the session when they did not get there.

use std::path::Path;

use crate::ledger::log::{Closing, StepRef};
use crate::ledger::writer::LedgerWriter;
use crate::ledger::{Kind, LedgerError};
use crate::session::engine::Session;
use crate::session::event::{Event, Step};
use crate::sitting::{Sitting, SittingError, terms};

impl Sitting {
    /// Writes a step and remembers it.
    pub(super) fn write(&mut self, step: &Step) -> Result<(), SittingError> {
        let written = self.reach_ledger().and_then(|ledger| {
            let body = StepRef {
                command: step.command.as_ref(),
                events: &step.events,
                wall_millis: step.wall_millis,
            };
            Ok(ledger.append(Kind::Step, &body)?)
        });
        self.judge(written)?;
        self.steps.push(step.clone());
        Ok(())
    }

    /// Waits until everything written is on the disk.
    pub(super) fn force(&mut self) -> Result<(), SittingError> {
        let forced = match &mut self.ledger {
            Some(ledger) => ledger.sync().map_err(SittingError::from),
            None => Ok(()),
        };
        self.judge(forced)
    }

    /// Closes the ledger; does nothing when it is closed.
    pub(super) fn seal(&mut self) -> Result<(), SittingError> {
        if self.sealed.is_some() {
            return Ok(());
        }
        self.reach_ledger()?;
        if let Some(ledger) = self.ledger.take() {
            let closing = Closing {
                steps: self.steps.len() as u64,
            };
            let closed = ledger.close(&closing).map_err(SittingError::from);
            self.sealed = Some(self.judge(closed)?);
        }
        Ok(())
    }

    /// Plays the session again from the steps that are known to be on the disk.
    pub(super) fn take_back(&mut self) {
        let (mut session, _) = self.open_anew();
        for step in &self.steps {
            if let Some(command) = &step.command {
                session.apply(command);
            }
        }
        self.session = session;
    }

    /// The session as it was at its opening.
    pub(super) fn open_anew(&self) -> (Session, Vec<Event>) {
        let stream = self.first_stream();
        let terms = terms(stream.scenario(), Some(&self.seat.conduct));
        Session::open_under(stream, terms)
    }

    /// Remembers whether writing works, and lets go of a file that is in doubt.
    fn judge<T>(&mut self, outcome: Result<T, SittingError>) -> Result<T, SittingError> {
        self.read_only = outcome.is_err();
        if let Err(SittingError::Ledger(
            LedgerError::Sync { .. } | LedgerError::Broken { .. } | LedgerError::Write { .. },
        )) = &outcome
        {
            self.ledger = None;
        }
        outcome
    }

    /// The ledger's writer; taken up anew after an error that left the file in doubt. A step that got into
    /// the file although its writing was reported as failed is adopted.
    fn reach_ledger(&mut self) -> Result<&mut LedgerWriter, SittingError> {
        if self.ledger.is_none() {
            let mut found = Vec::new();
            let writer = LedgerWriter::resume_with(&self.path, |record| found.push(record))?;
            let beyond = found.split_off(found.len().min(self.steps.len() + 1));
            for record in beyond {
                let step: Step = serde_json::from_str(&record.body)
                    .map_err(|error| unreadable(&self.path, record.seq, &error))?;
                let command = step.command.as_ref().ok_or(SittingError::Over)?;
                if self.session.apply(command) != step.events {
                    return Err(SittingError::Differs {
                        path: self.path.clone(),
                        step: record.seq,
                    });
                }
                self.steps.push(step);
            }
            self.ledger = Some(writer);
        }
        self.ledger.as_mut().ok_or(SittingError::Over)
    }
}

/// The error for a record that is not what this version writes.
pub(super) fn unreadable(path: &Path, record: u64, error: &serde_json::Error) -> SittingError {
    SittingError::Unreadable {
        path: path.to_owned(),
        record,
        reason: error.to_string(),
    }
}
