//! Real time, or the time of a test.

use std::time::{Instant, SystemTime, UNIX_EPOCH};

/// A source of real time.
#[derive(Clone, Debug)]
pub enum Clock {
    /// The machine's: a steady clock for spans, the calendar's for moments.
    Machine { since: Instant },
    /// A test's, moved by hand.
    Manual { unix_millis: u64, since_millis: u64 },
}

impl Clock {
    /// The machine's clock.
    pub fn machine() -> Clock {
        Clock::Machine {
            since: Instant::now(),
        }
    }

    /// A clock that stands at a moment, in seconds since 1970-01-01T00:00:00Z.
    pub const fn manual(unix_secs: u64) -> Clock {
        Clock::Manual {
            unix_millis: unix_secs * 1_000,
            since_millis: unix_secs * 1_000,
        }
    }

    /// Moves a manual clock on.
    pub fn advance(&mut self, by_millis: u64) {
        if let Clock::Manual { unix_millis, .. } = self {
            *unix_millis += by_millis;
        }
    }

    /// Begins a span.
    pub(super) fn restart(&mut self) {
        match self {
            Clock::Machine { since } => *since = Instant::now(),
            Clock::Manual {
                unix_millis,
                since_millis,
            } => *since_millis = *unix_millis,
        }
    }

    /// Milliseconds since the span began.
    pub(super) fn millis(&self) -> u64 {
        match self {
            Clock::Machine { since } => {
                u64::try_from(since.elapsed().as_millis()).unwrap_or(u64::MAX)
            }
            Clock::Manual {
                unix_millis,
                since_millis,
            } => unix_millis - since_millis,
        }
    }

    /// Seconds since 1970-01-01T00:00:00Z.
    pub(super) fn unix_secs(&self) -> u64 {
        match self {
            Clock::Machine { .. } => SystemTime::now()
                .duration_since(UNIX_EPOCH)
                .map_or(0, |since| since.as_secs()),
            Clock::Manual { unix_millis, .. } => unix_millis / 1_000,
        }
    }

    /// A seed that nobody chose; a manual clock always gives the same.
    pub(super) fn fresh_seed(&self) -> u64 {
        use std::hash::{BuildHasher as _, Hasher as _};
        match self {
            // The standard library seeds this hasher from the operating system; six digits are easy to type.
            Clock::Machine { .. } => {
                std::hash::RandomState::new().build_hasher().finish() % 900_000 + 100_000
            }
            Clock::Manual { .. } => 7,
        }
    }
}
