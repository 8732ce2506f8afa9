//! Targeting in stages: on data, by X-ray and on the bench, each with its own hits and false alarms.
//!
//! A stage is a sieve. It is given cases, and calls some of them: on *data*, every case that counts is given, and
//! called when an inspection beyond the data is booked (anything but history look-ups and documentary checks) or the
//! case is stopped; by *X-ray*, every case is given whose image came before an opening was booked, and called when
//! it is then opened (a physical examination or a laboratory sample is booked) or stopped; on the *bench*, every
//! case is given of which a physical examination or a laboratory gave its result, and called when it is stopped.
//! What is told apart is at each stage the same: illicit from licit.

#[cfg(test)]
mod tests;

use serde::Serialize;

use crate::score::case::CaseRecord;
use crate::score::metrics::{Metrics, Scored};

/// The three stages.
#[derive(Serialize, Clone, Copy, PartialEq, Debug)]
pub struct Stages {
    pub data: Stage,
    pub xray: Stage,
    pub bench: Stage,
}

/// How one stage told illicit from licit.
#[derive(Serialize, Clone, Copy, PartialEq, Debug)]
pub struct Stage {
    /// Cases given to the stage.
    pub n: u64,
    /// Illicit and called.
    pub hits: u64,
    /// Illicit and let go.
    pub misses: u64,
    /// Licit and called.
    pub false_alarms: u64,
    /// Licit and let go.
    pub correct_rejections: u64,
    /// Share of the illicit that was called.
    pub detection_rate: Option<f64>,
    /// Wilson 95 % interval of the detection rate: low, high.
    pub detection_rate_ci95: Option<[f64; 2]>,
    /// Share of the licit that was called.
    pub false_alarm_rate: Option<f64>,
    /// Wilson 95 % interval of the false-alarm rate: low, high.
    pub false_alarm_rate_ci95: Option<[f64; 2]>,
    /// Sensitivity d' with the log-linear correction, in standard deviations; `None` without both illicit and licit.
    pub d_prime: Option<f64>,
    /// Criterion c with the log-linear correction, in standard deviations; above 0 is reluctant to call. `None`
    /// without both illicit and licit.
    pub criterion_c: Option<f64>,
}

impl Stages {
    /// The stages of all cases that count.
    pub fn of(cases: &[CaseRecord]) -> Stages {
        Stages {
            data: Stage::of(cases.iter().filter_map(CaseRecord::called_on_data)),
            xray: Stage::of(cases.iter().filter_map(CaseRecord::called_by_xray)),
            bench: Stage::of(cases.iter().filter_map(CaseRecord::called_on_bench)),
        }
    }

    /// Each stage with its word, in the order in which a case goes through them.
    pub const fn all(&self) -> [(&'static str, &Stage); 3] {
        [
            ("data", &self.data),
            ("xray", &self.xray),
            ("bench", &self.bench),
        ]
    }
}

impl Stage {
    fn of(calls: impl Iterator<Item = Scored>) -> Stage {
        let calls: Vec<Scored> = calls.collect();
        let metrics = Metrics::of(&calls);
        // One class alone cannot be told from another: the correction would make numbers of nothing.
        let both = metrics.detection_rate.and(metrics.false_alarm_rate);
        Stage {
            n: metrics.n,
            hits: metrics.true_positive,
            misses: metrics.false_negative,
            false_alarms: metrics.false_positive,
            correct_rejections: metrics.true_negative,
            detection_rate: metrics.detection_rate,
            detection_rate_ci95: metrics.detection_rate_ci95,
            false_alarm_rate: metrics.false_alarm_rate,
            false_alarm_rate_ci95: metrics.false_alarm_rate_ci95,
            d_prime: both.and(metrics.d_prime),
            criterion_c: both.and(metrics.criterion_c),
        }
    }
}

impl CaseRecord {
    /// Whether the case was called on its data; `None` while it does not count.
    fn called_on_data(&self) -> Option<Scored> {
        self.call(true, self.log.course.beyond_data)
    }

    /// Whether the case was called by its image; `None` where no image came before an opening was booked.
    fn called_by_xray(&self) -> Option<Scored> {
        self.call(self.log.course.imaged, self.log.course.opening_booked)
    }

    /// Whether the case was called by what lay on the bench; `None` where it was not opened.
    fn called_on_bench(&self) -> Option<Scored> {
        self.call(self.log.course.benched, false)
    }

    /// The call on a case that is given, and either taken further or stopped.
    fn call(&self, given: bool, further: bool) -> Option<Scored> {
        (given && self.log.counts()).then(|| Scored {
            illicit: self.is_illicit(),
            intercepted: further || self.log.is_stopped(),
            confidence: None,
        })
    }
}
