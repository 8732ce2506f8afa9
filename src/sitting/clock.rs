//! How real time becomes time of the exercise.

use crate::session::command::Command;
use crate::session::conduct::Conduct;
use crate::session::event::Event;
use crate::sitting::{Sitting, SittingError};
use crate::time::SimTime;

/// Seconds of the exercise after which the clock is written down although nothing happened: what an
/// interruption may lose of the running clock of an untimed sitting.
const WRITTEN_EVERY_SECS: u64 = 300;

/// How far the clock has run by itself.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct SittingClock {
    /// Untimed: seconds of the exercise for one of real time; 0 while paused.
    pace: u32,
    /// Untimed: since when it runs at this pace, in real milliseconds since the beginning.
    since_millis: u64,
    /// Untimed: seconds told to the session since then. Timed: since the beginning.
    told_secs: u64,
}

impl SittingClock {
    /// Seconds that have passed and have not been told to the session; `None` when there are none.
    pub(super) fn owed(&self, conduct: &Conduct, wall_millis: u64) -> Option<u64> {
        let passed = if conduct.is_timed() {
            conduct.passed_secs(wall_millis)
        } else {
            let millis = wall_millis.saturating_sub(self.since_millis);
            millis.saturating_mul(u64::from(self.pace)) / 1_000
        };
        passed
            .checked_sub(self.told_secs)
            .filter(|owed| *owed > 0)
            .map(|owed| owed.min(crate::session::command::ADVANCE_SECS_MAX))
    }

    fn told(&mut self, secs: u64) {
        self.told_secs += secs;
    }

    /// A timed clock that has told so many seconds already, after an interruption.
    pub(super) const fn taken_up(told_secs: u64) -> SittingClock {
        SittingClock {
            pace: 0,
            since_millis: 0,
            told_secs,
        }
    }
}

/// What the passing of time brought.
#[derive(Debug, Default)]
pub struct Ticked {
    pub events: Vec<Event>,
    /// Whether the candidate's time is over and the exercise is to be handed in.
    pub time_is_up: bool,
}

impl Sitting {
    /// Lets an untimed clock run at another pace, 0 to pause it. A timed clock takes no pace.
    ///
    /// # Errors
    /// The time that has passed could not be written.
    pub fn set_pace(&mut self, pace: u32, wall_millis: u64) -> Result<Vec<Event>, SittingError> {
        let mut events = Vec::new();
        if self.seat.conduct.is_timed() || self.is_over() {
            return Ok(events);
        }
        if let Some(secs) = self.clock.owed(&self.seat.conduct, wall_millis) {
            events = self.run_clock(secs, wall_millis)?;
        }
        self.clock = SittingClock {
            pace,
            since_millis: wall_millis,
            told_secs: 0,
        };
        Ok(events)
    }

    /// The pace of an untimed clock.
    pub const fn pace(&self) -> u32 {
        self.clock.pace
    }

    /// The clock as a screen shows it.
    pub fn shown_time(&self, wall_millis: u64) -> SimTime {
        let owed = match self.is_over() || self.read_only {
            true => None,
            false => self.clock.owed(&self.seat.conduct, wall_millis),
        };
        self.session.view().now().plus_secs(owed.unwrap_or(0))
    }

    /// Real seconds left to the candidate; `None` where no wall clock rules.
    pub fn left_secs(&self, wall_millis: u64) -> Option<u64> {
        let conduct = &self.seat.conduct;
        conduct
            .is_timed()
            .then(|| conduct.granted_secs().saturating_sub(wall_millis / 1_000))
    }

    /// Tells the session what time has passed, where something happens in it or enough of it has passed.
    ///
    /// # Errors
    /// The step could not be written; the time stays owed.
    pub fn tick(&mut self, wall_millis: u64) -> Result<Ticked, SittingError> {
        let mut ticked = Ticked::default();
        if self.is_over() {
            return Ok(ticked);
        }
        let time_is_up = self.left_secs(wall_millis) == Some(0);
        if let Some(secs) = self.clock.owed(&self.seat.conduct, wall_millis) {
            let reached = self.session.view().now().plus_secs(secs);
            let happens = self.session.next_event().is_some_and(|at| at <= reached);
            if happens || secs >= WRITTEN_EVERY_SECS || time_is_up {
                ticked.events = self.run_clock(secs, wall_millis)?;
            }
        }
        ticked.time_is_up = time_is_up;
        Ok(ticked)
    }

    pub(super) fn run_clock(
        &mut self,
        secs: u64,
        wall_millis: u64,
    ) -> Result<Vec<Event>, SittingError> {
        let events = self.take(Command::AdvanceClock { secs }, wall_millis)?;
        self.clock.told(secs);
        Ok(events)
    }
}
