//! Curves of the stated confidence: as a ranking (receiver operating characteristic) and as a probability
//! (calibration).
//!
//! Pure functions over stated confidence and truth; whatever draws the curves takes them from here.

#[cfg(test)]
mod tests;

use crate::score::case::CaseRecord;
use crate::score::metrics::interval::wilson95;

/// Fewer illicit or licit cases than this say little about confidence (our judgement: the interval of a share
/// of nine is about 60 percent wide).
pub const FEW: u64 = 10;

/// Bands of confidence, and the width of each in percent.
const BANDS: u32 = 10;
const BAND_PERCENT: u32 = 100 / BANDS;
const BAND_PPM: u32 = BAND_PERCENT * 10_000;

/// The stated confidence of a decision, with the truth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stated {
    /// Stated probability that the case is illicit, ppm.
    pub confidence_ppm: u32,
    pub illicit: bool,
}

impl Stated {
    /// What was stated of a case; `None` while it does not count.
    pub fn of(case: &CaseRecord) -> Option<Stated> {
        Some(Stated {
            confidence_ppm: case.log.stated_ppm()?,
            illicit: case.is_illicit(),
        })
    }
}

/// A receiver operating characteristic: detection against false alarms as the threshold of confidence falls.
#[derive(Clone, Debug, PartialEq)]
pub struct Roc {
    /// False-alarm rate and detection rate, from (0, 0) to (1, 1): one corner for each confidence that was
    /// stated, the highest first.
    pub corners: Vec<[f64; 2]>,
    /// Area under the straight lines between the corners; the same as [`crate::score::metrics::Metrics::auc`].
    pub area: f64,
}

impl Roc {
    /// The curve of some decisions, whose order does not matter; `None` unless both truths occur.
    ///
    /// Decisions that tie make one corner, so that their order favours nobody, and the area is a sum of
    /// trapezoids (Fawcett 2006, An introduction to ROC analysis). It is the share of pairs of an illicit and a
    /// licit decision that are ranked rightly, ties counting half (Hanley and McNeil 1982, The meaning and use
    /// of the area under a receiver operating characteristic curve).
    pub fn of(stated: &[Stated]) -> Option<Roc> {
        let mut ranked = stated.to_vec();
        ranked.sort_unstable_by(|one, other| other.cmp(one));
        let illicit = illicit_among(stated);
        let licit = stated.len() as u64 - illicit;
        if illicit == 0 || licit == 0 {
            return None;
        }
        let mut corners = vec![[0.0, 0.0]];
        let (mut hits, mut alarms, mut doubled) = (0, 0, 0);
        for tied in ranked.chunk_by(|one, other| one.confidence_ppm == other.confidence_ppm) {
            let tied_illicit = illicit_among(tied);
            let tied_licit = tied.len() as u64 - tied_illicit;
            // Twice the trapezoid in whole pairs, so that the sum is exact.
            doubled += u128::from(tied_licit) * u128::from(2 * hits + tied_illicit);
            hits += tied_illicit;
            alarms += tied_licit;
            corners.push([alarms as f64 / licit as f64, hits as f64 / illicit as f64]);
        }
        let pairs = u128::from(illicit) * u128::from(licit);
        Some(Roc {
            corners,
            area: doubled as f64 / (2 * pairs) as f64,
        })
    }
}

fn illicit_among(stated: &[Stated]) -> u64 {
    stated.iter().filter(|one| one.illicit).count() as u64
}

/// Decisions whose stated confidence lies in one band, ten percent wide.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    /// Lowest confidence of the band, in percent.
    pub from_percent: u32,
    /// Highest whole percent of the band: the next band begins one percent above; the last includes 100.
    pub to_percent: u32,
    pub cases: u64,
    pub illicit: u64,
    /// Mean of the stated confidences, 0 to 1.
    pub stated: f64,
    /// Share that was illicit.
    pub share: f64,
    /// Wilson 95 % interval of the share: low, high.
    pub within: [f64; 2],
}

/// The bands that hold at least one decision, the lowest first: the points of a reliability diagram (Murphy and
/// Winkler 1977, Reliability of subjective probability forecasts of precipitation and temperature).
///
/// The share that came true belongs to the mean that was stated, not to the middle of the band (Bröcker and
/// Smith 2007, Increasing the reliability of reliability diagrams).
pub fn bands(stated: &[Stated]) -> Vec<Band> {
    let last = BANDS - 1;
    let band = |number: u32| {
        let members = stated
            .iter()
            .filter(|one| (one.confidence_ppm / BAND_PPM).min(last) == number);
        let (mut cases, mut illicit, mut sum_ppm) = (0, 0, 0);
        for one in members {
            cases += 1;
            illicit += u64::from(one.illicit);
            sum_ppm += u64::from(one.confidence_ppm);
        }
        let within = wilson95(illicit, cases)?;
        let from_percent = number * BAND_PERCENT;
        Some(Band {
            from_percent,
            to_percent: if number == last {
                100
            } else {
                from_percent + BAND_PERCENT - 1
            },
            cases,
            illicit,
            stated: sum_ppm as f64 / cases as f64 / 1_000_000.0,
            share: illicit as f64 / cases as f64,
            within,
        })
    };
    (0..BANDS).filter_map(band).collect()
}
