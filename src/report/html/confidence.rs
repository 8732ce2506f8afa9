//! What the stated confidences were worth: as a ranking, and as probabilities.

use crate::report::html::chart;
use crate::report::html::markup::Markup;
use crate::report::words::{decimal, interval, percent};
use crate::score::curves::{FEW, Roc, Stated, bands};
use crate::score::metrics::Metrics;
use crate::score::review::Review;

pub(super) fn confidence(page: &mut Markup, metrics: &Metrics, review: &Review) {
    let illicit = metrics.true_positive + metrics.false_negative;
    let licit = metrics.n - illicit;
    if illicit < FEW || licit < FEW {
        page.paragraph(&format!(
            "Too few cases to say: {illicit} illicit and {licit} licit; at least {FEW} of each are needed for curves.",
        ));
        return;
    }
    let cases = review.cases.iter();
    let stated: Vec<Stated> = cases.filter_map(|case| Stated::of(&case.record)).collect();
    page.note("Consignments released by law count as confidence 0 %.");
    page.element("h3", "", "Could the confidence tell illicit from licit?");
    roc(page, metrics, &stated);
    page.element("h3", "", "Did the confidence come true as often as stated?");
    calibration(page, metrics, &stated);
}

fn roc(page: &mut Markup, metrics: &Metrics, stated: &[Stated]) {
    let Some(curve) = Roc::of(stated) else {
        return;
    };
    let area = decimal(Some(curve.area), 3);
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
    chart::roc(page, &curve.corners, taken, &told);
    page.note("The dashed line is chance. The diamond is where the stops really lie.");
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
                format!("{} to {} %", band.from_percent, band.to_percent),
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
