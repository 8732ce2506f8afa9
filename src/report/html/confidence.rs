//! What the stated confidences were worth: as a ranking, and as probabilities.

use crate::report::html::chart;
use crate::report::html::markup::Markup;
use crate::report::html::words::{decimal, interval, percent};
use crate::score::metrics::Metrics;
use crate::score::metrics::interval::wilson95;
use crate::score::review::Review;

/// Fewer illicit or licit cases than this say little about confidence (our judgement: the interval of a share
/// of nine is about 60 percent wide).
const FEW: u64 = 10;
/// Width of a band of confidence, in percent.
const BAND_PERCENT: u32 = 10;
const BAND_PPM: u32 = BAND_PERCENT * 10_000;

/// A stated confidence in parts per million, and whether the case was illicit.
type Stated = (u32, bool);

pub(super) fn confidence(page: &mut Markup, metrics: &Metrics, review: &Review) {
    let illicit = metrics.true_positive + metrics.false_negative;
    let licit = metrics.n - illicit;
    if illicit < FEW || licit < FEW {
        page.paragraph(&format!(
            "Too few cases to say: {illicit} illicit and {licit} licit; at least {FEW} of each are needed for curves.",
        ));
        return;
    }
    let stated = stated(review);
    page.note("Consignments released by law count as confidence 0 %.");
    page.element("h3", "", "Could the confidence tell illicit from licit?");
    roc(page, metrics, &stated);
    page.element("h3", "", "Did the confidence come true as often as stated?");
    calibration(page, metrics, &stated);
}

/// The confidences of all cases that count, the highest first.
fn stated(review: &Review) -> Vec<Stated> {
    let mut stated: Vec<Stated> = review
        .cases
        .iter()
        .filter(|case| case.record.log.counts())
        .map(|case| {
            let decision = case.record.log.decision();
            let ppm = decision.map_or(0, |decision| decision.confidence_ppm);
            (ppm, case.record.is_illicit())
        })
        .collect();
    stated.sort_unstable_by(|one, other| other.cmp(one));
    stated
}

fn roc(page: &mut Markup, metrics: &Metrics, stated: &[Stated]) {
    let area = decimal(metrics.auc, 3);
    let error = match metrics.auc_se_delong {
        Some(error) => format!(" (standard error {error:.3})"),
        None => String::new(),
    };
    let told = format!(
        "Area under the curve: {area}{error}. 1 means that every illicit consignment had more confidence than every \
         licit one; 0.5 is chance."
    );
    page.paragraph(&told);
    let rates = metrics.false_alarm_rate.zip(metrics.detection_rate);
    let taken = rates.map(|(alarms, hits)| [alarms, hits]);
    chart::roc(page, &corners(stated), taken, &told);
    page.note("The dashed line is chance. The diamond is where the stops really lie.");
}

/// Corners of the curve, from (0, 0) to (1, 1): one for each confidence that was stated.
fn corners(stated: &[Stated]) -> Vec<[f64; 2]> {
    let illicit = stated.iter().filter(|(_, illicit)| *illicit).count();
    let licit = stated.len() - illicit;
    let (mut hits, mut alarms) = (0, 0);
    let mut corners = vec![[0.0, 0.0]];
    for tied in stated.chunk_by(|one, other| one.0 == other.0) {
        let bad = tied.iter().filter(|(_, illicit)| *illicit).count();
        hits += bad;
        alarms += tied.len() - bad;
        let share = |part: usize, whole: usize| part as f64 / whole.max(1) as f64;
        corners.push([share(alarms, licit), share(hits, illicit)]);
    }
    corners
}

/// Decisions whose confidence lies in one band.
struct Band {
    range: String,
    cases: u64,
    illicit: u64,
    /// Mean of the stated confidences.
    stated: f64,
    share: f64,
    within: [f64; 2],
}

fn bands(stated: &[Stated]) -> Vec<Band> {
    let last = 100 / BAND_PERCENT - 1;
    let band_of = |ppm: u32| (ppm / BAND_PPM).min(last);
    let in_band = |band: u32| {
        let members = stated.iter().filter(|(ppm, _)| band_of(*ppm) == band);
        let (mut cases, mut illicit, mut sum) = (0, 0, 0);
        for (ppm, is_illicit) in members {
            cases += 1;
            illicit += u64::from(*is_illicit);
            sum += u64::from(*ppm);
        }
        let within = wilson95(illicit, cases)?;
        let from = band * BAND_PERCENT;
        let to = if band == last {
            100
        } else {
            from + BAND_PERCENT - 1
        };
        Some(Band {
            range: format!("{from} to {to} %"),
            cases,
            illicit,
            stated: sum as f64 / cases as f64 / 1_000_000.0,
            share: illicit as f64 / cases as f64,
            within,
        })
    };
    (0..=last).filter_map(in_band).collect()
}

fn calibration(page: &mut Markup, metrics: &Metrics, stated: &[Stated]) {
    let told = format!(
        "Brier score: {} (0 is perfect; always saying 50 % makes 0.25). Points above the dashed line: too doubtful; \
         below it: too sure. The upright lines are 95 % intervals.",
        decimal(metrics.brier, 3)
    );
    page.paragraph(&told);
    let bands = bands(stated);
    let points: Vec<_> = bands
        .iter()
        .map(|band| ([band.stated, band.share], band.within))
        .collect();
    chart::calibration(page, &points, &told);
    let rows: Vec<Vec<String>> = bands
        .iter()
        .map(|band| {
            vec![
                band.range.clone(),
                band.cases.to_string(),
                band.illicit.to_string(),
                percent(Some(band.share)),
                interval(Some(band.within)),
            ]
        })
        .collect();
    let heads = [
        "Stated",
        "Cases",
        "Illicit",
        "Share illicit",
        "95 % interval",
    ];
    page.table("Confidence in bands.", "lrrrr", &heads, &rows);
}
