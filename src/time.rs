//! Simulated time: seconds since the start of an exercise, and the calendar they fall on.
//!
//! Nothing here reads a clock. An exercise starts at a civil date and time that its scenario states;
//! every moment of it is a whole number of seconds after that.

use jiff::ToSpan as _;
use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

/// Seconds since the exercise began.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct SimTime(u64);

impl SimTime {
    /// The first moment of the exercise.
    pub const START: SimTime = SimTime(0);

    /// A moment so many whole seconds after the start.
    pub const fn from_secs(secs: u64) -> SimTime {
        SimTime(secs)
    }

    /// Seconds since the start.
    pub const fn secs(self) -> u64 {
        self.0
    }

    /// The moment `secs` later; saturates at the far end of time.
    pub const fn plus_secs(self, secs: u64) -> SimTime {
        SimTime(self.0.saturating_add(secs))
    }

    /// Seconds from `earlier` to this moment, 0 when it lies after.
    pub const fn secs_since(self, earlier: SimTime) -> u64 {
        self.0.saturating_sub(earlier.0)
    }
}

/// Where simulated time lies on the civil calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Calendar {
    start: DateTime,
}

impl Calendar {
    /// A calendar whose second 0 is `start` (local civil time of the post; no zones, no leap seconds).
    pub const fn new(start: DateTime) -> Calendar {
        Calendar { start }
    }

    /// The civil moment of `time`; the end of the calendar when it lies beyond year 9999.
    pub fn civil(&self, time: SimTime) -> DateTime {
        let secs = i64::try_from(time.secs()).unwrap_or(i64::MAX);
        jiff::Span::new()
            .try_seconds(secs)
            .ok()
            .and_then(|span| self.start.checked_add(span).ok())
            .unwrap_or(DateTime::MAX)
    }

    /// The civil date of `time`.
    pub fn date(&self, time: SimTime) -> Date {
        self.civil(time).date()
    }

    /// The first civil moment.
    pub const fn start(&self) -> DateTime {
        self.start
    }

    /// Seconds from the start to a civil moment, or `None` when it lies before the start.
    pub fn sim_time(&self, civil: DateTime) -> Option<SimTime> {
        let secs = civil.duration_since(self.start).as_secs();
        u64::try_from(secs).ok().map(SimTime)
    }
}

/// `date` moved by a number of days, clamped to the calendar's ends.
pub fn shift_days(date: Date, days: i32) -> Date {
    date.checked_add(days.days())
        .unwrap_or(if days < 0 { Date::MIN } else { Date::MAX })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::datetime;

    #[test]
    fn civil_time_runs_across_a_leap_day() {
        let calendar = Calendar::new(datetime(2020, 2, 28, 23, 0, 0, 0));
        let later = SimTime::from_secs(2 * 3600);
        assert_eq!(calendar.civil(later), datetime(2020, 2, 29, 1, 0, 0, 0));
        assert_eq!(
            calendar.sim_time(datetime(2020, 2, 29, 1, 0, 0, 0)),
            Some(later)
        );
        assert_eq!(calendar.sim_time(datetime(2020, 2, 28, 1, 0, 0, 0)), None);
    }

    #[test]
    fn the_far_future_does_not_overflow() {
        let calendar = Calendar::new(datetime(2020, 2, 28, 23, 0, 0, 0));
        assert_eq!(calendar.civil(SimTime::from_secs(u64::MAX)), DateTime::MAX);
    }
}
