//! Real time, or the time of a test.

use std::time::{Instant, SystemTime, UNIX_EPOCH};

/// A source of real time.
#[derive(Clone, Debug)]
pub enum Clock {
    /// The machine's: a steady clock for spans, the calendar's for moments.
    Machine {
        since: Instant,
        since_unix_millis: u64,
    },
    /// A test's, moved by hand.
    Manual { unix_millis: u64, since_millis: u64 },
}

impl Clock {
    /// The machine's clock.
    #[expect(
        clippy::disallowed_methods,
        reason = "the workplace is where real time comes in"
    )]
    pub fn machine() -> Clock {
        Clock::Machine {
            since: Instant::now(),
            since_unix_millis: unix_millis_now(),
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
    #[expect(
        clippy::disallowed_methods,
        reason = "the workplace is where real time comes in"
    )]
    pub(super) fn restart(&mut self) {
        match self {
            Clock::Machine {
                since,
                since_unix_millis,
            } => {
                *since = Instant::now();
                *since_unix_millis = unix_millis_now();
            }
            Clock::Manual {
                unix_millis,
                since_millis,
            } => *since_millis = *unix_millis,
        }
    }

    /// Milliseconds since the span began.
    pub(super) fn millis(&self) -> u64 {
        match self {
            // The steady clock of some systems stands still while the machine sleeps; an assessment's does not.
            Clock::Machine {
                since,
                since_unix_millis,
            } => {
                let steady = u64::try_from(since.elapsed().as_millis()).unwrap_or(u64::MAX);
                steady.max(unix_millis_now().saturating_sub(*since_unix_millis))
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
            Clock::Machine { .. } => unix_millis_now() / 1_000,
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

/// Milliseconds since 1970-01-01T00:00:00Z by the machine's calendar clock.
#[expect(
    clippy::disallowed_methods,
    reason = "the workplace is where real time comes in"
)]
fn unix_millis_now() -> u64 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| {
            u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
        })
}
