//! The four counts of decisions against truth, and the rates that follow from them.

use super::Scored;

/// Counts of decisions by truth and decision; "positive" is an interception.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub(super) struct Confusion {
    pub(super) true_positive: u64,
    pub(super) false_positive: u64,
    pub(super) false_negative: u64,
    pub(super) true_negative: u64,
}

impl Confusion {
    pub(super) fn of(decisions: &[Scored]) -> Confusion {
        let mut count = Confusion::default();
        for decision in decisions {
            // Adding the truth values instead of branching keeps random tables fast.
            let (illicit, intercepted) = (decision.illicit, decision.intercepted);
            count.true_positive += u64::from(illicit & intercepted);
            count.false_positive += u64::from(!illicit & intercepted);
            count.false_negative += u64::from(illicit & !intercepted);
            count.true_negative += u64::from(!illicit & !intercepted);
        }
        count
    }

    pub(super) fn n(&self) -> u64 {
        self.illicit() + self.licit()
    }

    pub(super) fn illicit(&self) -> u64 {
        self.true_positive + self.false_negative
    }

    pub(super) fn licit(&self) -> u64 {
        self.false_positive + self.true_negative
    }

    pub(super) fn intercepted(&self) -> u64 {
        self.true_positive + self.false_positive
    }

    pub(super) fn released(&self) -> u64 {
        self.false_negative + self.true_negative
    }

    pub(super) fn detection_rate(&self) -> Option<f64> {
        rate(self.true_positive, self.illicit())
    }

    pub(super) fn false_alarm_rate(&self) -> Option<f64> {
        rate(self.false_positive, self.licit())
    }

    /// Mean of sensitivity and specificity; undefined without both classes.
    pub(super) fn balanced_accuracy(&self) -> Option<f64> {
        let sensitivity = self.detection_rate()?;
        let specificity = rate(self.true_negative, self.licit())?;
        Some((sensitivity + specificity) / 2.0)
    }

    /// F1 = 2 TP / (2 TP + FP + FN); undefined where nothing was illicit and nothing intercepted.
    pub(super) fn f1(&self) -> Option<f64> {
        rate(
            2 * self.true_positive,
            2 * self.true_positive + self.false_positive + self.false_negative,
        )
    }

    /// Matthews 1975; undefined where a row or a column of the table is empty.
    pub(super) fn mcc(&self) -> Option<f64> {
        let margins = [
            self.intercepted(),
            self.released(),
            self.illicit(),
            self.licit(),
        ];
        if margins.contains(&0) {
            return None;
        }
        let agreement = self.true_positive as f64 * self.true_negative as f64;
        let disagreement = self.false_positive as f64 * self.false_negative as f64;
        let scale: f64 = margins
            .iter()
            .map(|&margin| (margin as f64).sqrt())
            .product();
        Some(((agreement - disagreement) / scale).clamp(-1.0, 1.0))
    }
}

/// The share `part / whole`, or `None` of nothing.
pub(super) fn rate(part: u64, whole: u64) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}
