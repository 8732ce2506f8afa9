//! Signal detection: how well illicit is told from licit, apart from how readily one intercepts.

use super::confusion::Confusion;
use crate::normal::quantile;

/// Sensitivity and criterion of the equal-variance normal model, in standard deviations.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Detection {
    pub(super) d_prime: f64,
    pub(super) criterion_c: f64,
}

/// d' = z(h) - z(f) and c = -(z(h) + z(f)) / 2 (Green and Swets 1966; Macmillan and Creelman 2005).
///
/// The rates carry the log-linear correction of Hautus 1995, h = (hits + 0.5) / (illicit + 1) and f
/// likewise, so that the values stay finite even where one class is empty; `None` without decisions.
pub(super) fn log_linear(count: &Confusion) -> Option<Detection> {
    if count.n() == 0 {
        return None;
    }
    let corrected = |part: u64, whole: u64| (part as f64 + 0.5) / (whole as f64 + 1.0);
    let z_hit = quantile(corrected(count.true_positive, count.illicit()));
    let z_false_alarm = quantile(corrected(count.false_positive, count.licit()));
    Some(Detection {
        d_prime: z_hit - z_false_alarm,
        // Subtracting from zero keeps a negative zero out of the report.
        criterion_c: 0.0 - (z_hit + z_false_alarm) / 2.0,
    })
}

/// A' of Pollack and Norman 1964, below chance in the form of Aaronson and Watts 1987.
///
/// 0 to 1, 0.5 is chance; `None` without both classes.
pub(super) fn a_prime(count: &Confusion) -> Option<f64> {
    let hit = count.detection_rate()?;
    let false_alarm = count.false_alarm_rate()?;
    // Comparing the counts crosswise decides "equal" without the rounding of the two rates.
    let hits_scaled = u128::from(count.true_positive) * u128::from(count.licit());
    let alarms_scaled = u128::from(count.false_positive) * u128::from(count.illicit());
    Some(match hits_scaled.cmp(&alarms_scaled) {
        std::cmp::Ordering::Equal => 0.5,
        std::cmp::Ordering::Greater => 0.5 + area(hit, false_alarm),
        std::cmp::Ordering::Less => 0.5 - area(false_alarm, hit),
    })
}

/// The distance of A' from chance for the larger and the smaller of the two rates.
fn area(larger: f64, smaller: f64) -> f64 {
    let gap = larger - smaller;
    // The divisor is positive: the larger rate exceeds 0 and the smaller stays below 1.
    gap * (1.0 + gap) / (4.0 * larger * (1.0 - smaller))
}
