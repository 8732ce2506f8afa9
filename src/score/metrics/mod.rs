//! Decision metrics: what a set of release-or-intercept decisions was worth against the truth.
//!
//! Pure functions over decisions, plus a reader for tables of decisions made elsewhere. Anything to
//! the right of `score` may use it; it imports nothing from the crate.
//! Invariant: an undefined value is `None`, never a NaN, an infinity or a zero in disguise.

mod confusion;
mod detection;
pub mod interval;
mod ranking;
pub mod table;
#[cfg(test)]
mod tests;

use confusion::Confusion;
use interval::wilson95;
use ranking::Ranking;

/// One scored decision.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Scored {
    /// The truth: something was wrong with the consignment.
    pub illicit: bool,
    /// The decision: anything but release.
    pub intercepted: bool,
    /// Stated probability that the consignment is illicit, 0 to 1; `None` where none was stated.
    ///
    /// A value outside 0 to 1 counts as not stated.
    pub confidence: Option<f64>,
}

/// The metrics of a set of decisions, in the order in which they are written.
///
/// Rates and areas lie in 0 to 1. A value is `None` where its definition divides by zero or lacks
/// data; the values that rest on confidence need one for every decision.
#[derive(serde::Serialize, Clone, PartialEq, Debug)]
pub struct Metrics {
    /// Number of decisions.
    pub n: u64,
    /// Illicit and intercepted.
    pub true_positive: u64,
    /// Licit and intercepted.
    pub false_positive: u64,
    /// Illicit and released.
    pub false_negative: u64,
    /// Licit and released.
    pub true_negative: u64,
    /// Share of the illicit that was intercepted (sensitivity, recall).
    pub detection_rate: Option<f64>,
    /// Wilson 95 % interval of the detection rate: low, high.
    pub detection_rate_ci95: Option<[f64; 2]>,
    /// Share of the licit that was intercepted.
    pub false_alarm_rate: Option<f64>,
    /// Wilson 95 % interval of the false-alarm rate: low, high.
    pub false_alarm_rate_ci95: Option<[f64; 2]>,
    /// Share of the intercepted that was illicit (precision; the field's "hit rate").
    pub hit_rate: Option<f64>,
    /// Wilson 95 % interval of the hit rate: low, high.
    pub hit_rate_ci95: Option<[f64; 2]>,
    /// Share of all that was intercepted.
    pub selection_rate: Option<f64>,
    /// Share of all that was decided rightly.
    pub accuracy: Option<f64>,
    /// Mean of the detection rate and the share of the licit that was released.
    pub balanced_accuracy: Option<f64>,
    /// Harmonic mean of hit rate and detection rate.
    pub f1: Option<f64>,
    /// Matthews correlation coefficient, -1 to 1.
    pub mcc: Option<f64>,
    /// Sensitivity d' with the log-linear correction, in standard deviations.
    pub d_prime: Option<f64>,
    /// Criterion c with the log-linear correction, in standard deviations; above 0 is reluctant to intercept.
    pub criterion_c: Option<f64>,
    /// Sensitivity A', free of the normal model.
    pub a_prime: Option<f64>,
    /// Area under the receiver operating characteristic of the confidence.
    pub auc: Option<f64>,
    /// Standard error of the area (DeLong); needs two illicit and two licit decisions.
    pub auc_se_delong: Option<f64>,
    /// Mean squared difference of confidence and truth (Brier 1950).
    pub brier: Option<f64>,
    /// Share of illicit among the 1 % with the highest confidence.
    pub precision_at_1pct: Option<f64>,
    /// Share of the illicit that is among the 1 % with the highest confidence.
    pub recall_at_1pct: Option<f64>,
    /// As at 1 %, for 5 %.
    pub precision_at_5pct: Option<f64>,
    /// As at 1 %, for 5 %.
    pub recall_at_5pct: Option<f64>,
    /// As at 1 %, for 10 %.
    pub precision_at_10pct: Option<f64>,
    /// As at 1 %, for 10 %.
    pub recall_at_10pct: Option<f64>,
}

impl Metrics {
    /// Computes the metrics of `decisions`, in O(n log n) time.
    ///
    /// The order of the slice breaks ties of confidence in the values at 1, 5 and 10 %: callers sort
    /// by id ascending (byte order) first. Nothing else but the last bit of `brier` depends on it.
    pub fn of(decisions: &[Scored]) -> Metrics {
        let count = Confusion::of(decisions);
        let ranking = Ranking::of(decisions);
        let [at_1pct, at_5pct, at_10pct] = ranking.top;
        let detection = detection::log_linear(&count);
        Metrics {
            n: count.n(),
            true_positive: count.true_positive,
            false_positive: count.false_positive,
            false_negative: count.false_negative,
            true_negative: count.true_negative,
            detection_rate: count.detection_rate(),
            detection_rate_ci95: wilson95(count.true_positive, count.illicit()),
            false_alarm_rate: count.false_alarm_rate(),
            false_alarm_rate_ci95: wilson95(count.false_positive, count.licit()),
            hit_rate: confusion::rate(count.true_positive, count.intercepted()),
            hit_rate_ci95: wilson95(count.true_positive, count.intercepted()),
            selection_rate: confusion::rate(count.intercepted(), count.n()),
            accuracy: confusion::rate(count.true_positive + count.true_negative, count.n()),
            balanced_accuracy: count.balanced_accuracy(),
            f1: count.f1(),
            mcc: count.mcc(),
            d_prime: detection.map(|detection| detection.d_prime),
            criterion_c: detection.map(|detection| detection.criterion_c),
            a_prime: detection::a_prime(&count),
            auc: ranking.auc,
            auc_se_delong: ranking.auc_se_delong,
            brier: ranking.brier,
            precision_at_1pct: at_1pct.precision,
            recall_at_1pct: at_1pct.recall,
            precision_at_5pct: at_5pct.precision,
            recall_at_5pct: at_5pct.recall,
            precision_at_10pct: at_10pct.precision,
            recall_at_10pct: at_10pct.recall,
        }
    }
}
