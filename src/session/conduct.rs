//! Under which rules a sitting is held: mode, clock, extra time.

use serde::{Deserialize, Serialize};

use crate::digest::Digest;
use crate::scenario::model::action::Eyes;
use crate::scenario::model::exercise::Feedback;

/// What a sitting is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// The truth is told after each decision.
    Practice,
    /// The truth is told at the end, or selectively where the scenario asks for it.
    Exercise,
    /// Timed by the wall clock, without pause, without truth before submission.
    Assessment,
}

impl Mode {
    /// Every mode.
    pub const ALL: [Mode; 3] = [Mode::Practice, Mode::Exercise, Mode::Assessment];

    /// The word used in files and keys.
    pub const fn as_str(self) -> &'static str {
        match self {
            Mode::Practice => "practice",
            Mode::Exercise => "exercise",
            Mode::Assessment => "assessment",
        }
    }

    /// The mode with a word.
    pub fn parse(word: &str) -> Option<Mode> {
        Mode::ALL.into_iter().find(|mode| mode.as_str() == word)
    }

    /// When the truth is told in this mode, given what the scenario asks for.
    pub const fn feedback(self, scenario: Feedback) -> Feedback {
        match (self, scenario) {
            (Mode::Practice, _) => Feedback::AfterEachDecision,
            (Mode::Exercise, Feedback::Selective) => Feedback::Selective,
            (Mode::Exercise | Mode::Assessment, _) => Feedback::AtEnd,
        }
    }
}

/// Extra time that a candidate can be granted, in percent of the regular time.
pub const EXTRA_TIME_PERCENT_MAX: u32 = 300;

/// The rules of one sitting, as stated before it begins and recorded in its ledger.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conduct {
    pub mode: Mode,
    /// Real moment of the beginning, seconds since 1970-01-01T00:00:00Z.
    pub began_unix_secs: u64,
    /// Assessment only, 0 otherwise: regular length in seconds of real time.
    pub limit_secs: u64,
    /// Assessment only, 0 otherwise: seconds of the exercise for one second of real time, in hundredths,
    /// before extra time.
    pub pace_centi: u64,
    /// Extra time granted to the candidate, in percent of the regular time.
    pub extra_time_percent: u32,
    /// Fullscreen, and quitting needs the supervisor's code.
    pub kiosk: bool,
    /// Digest of the supervisor's code, so that it is asked for after an interruption too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code_digest: Option<Digest>,
    /// Whose eyes read the X-ray images. A sitting begun now has the officer's own; the ledger of one that was
    /// held before there were images does not say, and is played again as it was held, with the stated rates.
    #[serde(default, skip_serializing_if = "Eyes::is_as_stated")]
    pub eyes: Eyes,
}

impl Conduct {
    /// A sitting without a clock of its own.
    pub const fn untimed(mode: Mode, began_unix_secs: u64) -> Conduct {
        Conduct {
            mode,
            began_unix_secs,
            limit_secs: 0,
            pace_centi: 0,
            extra_time_percent: 0,
            kiosk: false,
            code_digest: None,
            eyes: Eyes::Own,
        }
    }

    /// Sets the supervisor's code; an empty one asks for none.
    pub fn set_code(&mut self, code: &str) {
        self.code_digest = (!code.is_empty()).then(|| self.digest_of(code));
    }

    /// Whether a code is the supervisor's; every code is where none was set.
    pub fn is_code(&self, code: &str) -> bool {
        self.code_digest
            .is_none_or(|digest| digest == self.digest_of(code))
    }

    /// A digest that differs from sitting to sitting. It deters; a short code can be tried out.
    fn digest_of(&self, code: &str) -> Digest {
        Digest::of(format!("{} {code}", self.began_unix_secs).as_bytes())
    }

    /// Whether the wall clock rules.
    pub const fn is_timed(&self) -> bool {
        matches!(self.mode, Mode::Assessment)
    }

    /// The candidate's time in seconds of real time, extra time included.
    pub const fn granted_secs(&self) -> u64 {
        self.limit_secs
            .saturating_mul(100 + self.extra_time_percent as u64)
            / 100
    }

    /// Seconds of the exercise that so many milliseconds of real time let pass; extra time slows the clock.
    pub const fn passed_secs(&self, wall_millis: u64) -> u64 {
        let most = self.granted_secs().saturating_mul(1_000);
        let millis = if wall_millis < most {
            wall_millis
        } else {
            most
        };
        let scaled = millis as u128 * self.pace_centi as u128;
        (scaled / (1_000 * (100 + self.extra_time_percent as u128))) as u64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_supervisors_code_opens() {
        let mut conduct = Conduct::untimed(Mode::Assessment, 17);
        assert!(conduct.is_code("anything"));
        conduct.set_code("letmeout");
        assert!(conduct.is_code("letmeout") && !conduct.is_code("letmein") && !conduct.is_code(""));
        let text = serde_json::to_string(&conduct).expect("the rules are JSON");
        assert!(!text.contains("letmeout"));
        assert_eq!(serde_json::from_str::<Conduct>(&text).ok(), Some(conduct));
    }

    #[test]
    fn extra_time_stretches_the_clock_and_leaves_the_exercise_as_long() {
        let plain = Conduct {
            limit_secs: 3_600,
            pace_centi: 400,
            ..Conduct::untimed(Mode::Assessment, 0)
        };
        let longer = Conduct {
            extra_time_percent: 25,
            ..plain.clone()
        };
        assert_eq!(plain.passed_secs(3_600_000), 4 * 3_600);
        assert_eq!(longer.granted_secs(), 4_500);
        assert_eq!(longer.passed_secs(4_500_000), 4 * 3_600);
        assert_eq!(longer.passed_secs(9_999_999), 4 * 3_600);
        assert_eq!(longer.passed_secs(1_250), 4);
    }
}
