//! What the stated confidence was worth as a ranking and as a probability.

use super::Scored;
use super::confusion::rate;

/// The shares of the highest confidence that are looked at, in per cent.
const TOP_PCT: [u64; 3] = [1, 5, 10];

/// Metrics of the confidence; all `None` unless every decision states one.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub(super) struct Ranking {
    pub(super) auc: Option<f64>,
    pub(super) auc_se_delong: Option<f64>,
    pub(super) brier: Option<f64>,
    /// One for each of 1, 5 and 10 %.
    pub(super) top: [Top; 3],
}

/// Precision and recall among the highest confidence.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub(super) struct Top {
    pub(super) precision: Option<f64>,
    pub(super) recall: Option<f64>,
}

impl Ranking {
    /// Ranks `decisions`; their order breaks ties of confidence in `top`.
    pub(super) fn of(decisions: &[Scored]) -> Ranking {
        let Some(keys) = sorted_keys(decisions) else {
            return Ranking::default();
        };
        let illicit = keys.iter().filter(|&&key| is_illicit(key)).count() as u64;
        let (auc, auc_se_delong) = delong(&keys, illicit);
        Ranking {
            auc,
            auc_se_delong,
            brier: brier(decisions),
            top: TOP_PCT.map(|pct| top(decisions, &keys, illicit, pct)),
        }
    }
}

/// The confidence as a number that sorts like it, or `None` where none (or none possible) is stated.
fn rank_of(decision: &Scored) -> Option<u64> {
    let confidence = decision.confidence?;
    // The bits of floats that are not negative sort like the floats; adding zero turns -0 into 0.
    (0.0..=1.0)
        .contains(&confidence)
        .then(|| (confidence + 0.0).to_bits())
}

/// Confidence and truth of every decision packed into one number each, ascending.
///
/// The rank of 1.0 has its two top bits clear, which leaves room for the truth in the lowest bit. Plain
/// numbers sort several times faster than records. `None` of nothing, or if a confidence is missing.
fn sorted_keys(decisions: &[Scored]) -> Option<Vec<u64>> {
    let key = |decision: &Scored| Some(rank_of(decision)? << 1 | u64::from(decision.illicit));
    let mut keys = decisions.iter().map(key).collect::<Option<Vec<u64>>>()?;
    keys.sort_unstable();
    (!keys.is_empty()).then_some(keys)
}

fn is_illicit(key: u64) -> bool {
    key & 1 == 1
}

/// Brier 1950, in its form for two outcomes: the mean of (confidence - truth) squared.
fn brier(decisions: &[Scored]) -> Option<f64> {
    let mut sum = 0.0;
    for decision in decisions {
        let miss = decision.confidence? - f64::from(u8::from(decision.illicit));
        sum += miss * miss;
    }
    (!decisions.is_empty()).then(|| sum / decisions.len() as f64)
}

/// The area under the curve and its standard error by DeLong, DeLong and Clarke-Pearson 1988.
///
/// The structural components come from midranks (Sun and Xu 2014): a decision's component is its
/// midrank among all minus its midrank in its own class, which is the number of the other class below
/// (above) it plus half of those that tie. Twice that is a whole number, so the sums are exact and the
/// order of the decisions cannot matter; they fit in 128 bits for fewer than 2^32 decisions.
fn delong(keys: &[u64], illicit: u64) -> (Option<f64>, Option<f64>) {
    let licit = keys.len() as u64 - illicit;
    if illicit == 0 || licit == 0 {
        return (None, None);
    }
    let (mut of_illicit, mut of_licit) = (Components::default(), Components::default());
    let (mut illicit_below, mut licit_below) = (0, 0);
    for tied in keys.chunk_by(|a, b| a >> 1 == b >> 1) {
        let tied_illicit = tied.iter().filter(|&&key| is_illicit(key)).count() as u64;
        let tied_licit = tied.len() as u64 - tied_illicit;
        let illicit_above = illicit - illicit_below - tied_illicit;
        of_illicit.add(2 * licit_below + tied_licit, tied_illicit);
        of_licit.add(2 * illicit_above + tied_illicit, tied_licit);
        illicit_below += tied_illicit;
        licit_below += tied_licit;
    }
    let auc = of_illicit.sum as f64 / (2 * u128::from(illicit) * u128::from(licit)) as f64;
    let standard_error = || {
        let illicit_part = of_illicit.variance(illicit)? / (4.0 * squared(licit)) / illicit as f64;
        let licit_part = of_licit.variance(licit)? / (4.0 * squared(illicit)) / licit as f64;
        Some((illicit_part + licit_part).sqrt())
    };
    (Some(auc), standard_error())
}

fn squared(count: u64) -> f64 {
    count as f64 * count as f64
}

/// Exact sums over the doubled structural components of one class.
#[derive(Default)]
struct Components {
    sum: u128,
    sum_of_squares: u128,
}

impl Components {
    fn add(&mut self, doubled: u64, times: u64) {
        let (doubled, times) = (u128::from(doubled), u128::from(times));
        self.sum += doubled * times;
        self.sum_of_squares += doubled * doubled * times;
    }

    /// The sample variance of `count` doubled components; `None` below two.
    fn variance(&self, count: u64) -> Option<f64> {
        if count < 2 {
            return None;
        }
        let scaled = u128::from(count) * self.sum_of_squares - self.sum * self.sum;
        Some(scaled as f64 / (count as f64 * (count - 1) as f64))
    }
}

/// Precision and recall among the `pct` per cent, rounded up, with the highest confidence.
fn top(decisions: &[Scored], keys: &[u64], illicit: u64, pct: u64) -> Top {
    let taken = (keys.len() as u64 * pct).div_ceil(100) as usize;
    let cut = keys[keys.len() - taken] >> 1;
    // Whoever lies above the cut is taken; of those at the cut, the first in the order given are.
    let above = &keys[keys.partition_point(|key| key >> 1 <= cut)..];
    let found_above = above.iter().filter(|&&key| is_illicit(key)).count();
    let found_at = decisions
        .iter()
        .filter(|decision| rank_of(decision) == Some(cut))
        .take(taken - above.len())
        .filter(|decision| decision.illicit)
        .count();
    let found = (found_above + found_at) as u64;
    Top {
        precision: rate(found, taken as u64),
        recall: rate(found, illicit),
    }
}
