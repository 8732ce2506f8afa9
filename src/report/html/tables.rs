//! The figures of the score as tables.

use crate::report::html::chart::{self, Rate};
use crate::report::html::markup::Markup;
use crate::report::html::words::{
    UNDEFINED, count, decimal, headed, hours, interval, money, percent,
};
use crate::scenario::model::Scenario;
use crate::scenario::model::exercise::Disposition;
use crate::score::groups::Group;
use crate::score::metrics::Metrics;
use crate::score::review::{CaseReview, Review};
use crate::score::sheet::ScoreSheet;

fn row<const N: usize>(cells: [String; N]) -> Vec<String> {
    cells.to_vec()
}

/// The key rates with their intervals, and what else is told of the decisions.
pub(super) fn rates(page: &mut Markup, metrics: &Metrics) {
    let stopped = metrics.true_positive + metrics.false_positive;
    let illicit = metrics.true_positive + metrics.false_negative;
    let licit = metrics.n - illicit;
    let hits = metrics.true_positive;
    let alarms = metrics.false_positive;
    let rates = [
        (
            "Detection rate",
            metrics.detection_rate.zip(metrics.detection_rate_ci95),
            format!("{hits} of {illicit} illicit"),
            "nothing was illicit",
        ),
        (
            "False-alarm rate",
            metrics.false_alarm_rate.zip(metrics.false_alarm_rate_ci95),
            format!("{alarms} of {licit} licit"),
            "nothing was licit",
        ),
        (
            "Hit rate",
            metrics.hit_rate.zip(metrics.hit_rate_ci95),
            format!("{hits} of {stopped} stopped"),
            "nothing was stopped",
        ),
    ];
    let drawn: Vec<Rate> = rates
        .iter()
        .filter_map(|(name, rate, _, _)| {
            let (share, within) = (*rate)?;
            let written = percent(Some(share));
            Some(Rate {
                name,
                share,
                within,
                written,
            })
        })
        .collect();
    if !drawn.is_empty() {
        chart::rates(page, &drawn);
    }
    let mut rows: Vec<Vec<String>> = rates
        .into_iter()
        .map(|(name, rate, of, why)| {
            let (share, within) = rate.unzip();
            let remark = if rate.is_some() { of } else { why.to_string() };
            row([name.to_string(), percent(share), interval(within), remark])
        })
        .collect();
    rows.extend(others(metrics));
    let heads = ["Measure", "Value", "95 % interval", "Meaning"];
    page.table(
        "Another run of such cases could as well have shown anything within the interval.",
        "lrrl",
        &heads,
        &rows,
    );
}

fn others(metrics: &Metrics) -> [Vec<String>; 7] {
    let plain = |name: &str, value: String, meaning: &str| {
        row([name.to_string(), value, String::new(), meaning.to_string()])
    };
    let top = |share: &str, precision: Option<f64>, recall: Option<f64>| {
        let meaning = match recall {
            Some(_) => format!("holds {} of the illicit", percent(recall)),
            None => String::new(),
        };
        plain(
            &format!("Precision at {share} %"),
            percent(precision),
            &meaning,
        )
    };
    let area = match (metrics.auc, metrics.auc_se_delong) {
        (Some(_), Some(error)) => format!("0.5 is chance, 1 is best; standard error {error:.3}"),
        _ => "0.5 is chance, 1 is best".to_string(),
    };
    [
        plain("Sensitivity d'", decimal(metrics.d_prime, 2), "0 is chance"),
        plain(
            "Criterion c",
            decimal(metrics.criterion_c, 2),
            "above 0: slow to stop",
        ),
        plain("AUC", decimal(metrics.auc, 3), &area),
        plain(
            "Brier score",
            decimal(metrics.brier, 3),
            "0 is best, 1 is worst",
        ),
        top("1", metrics.precision_at_1pct, metrics.recall_at_1pct),
        top("5", metrics.precision_at_5pct, metrics.recall_at_5pct),
        top("10", metrics.precision_at_10pct, metrics.recall_at_10pct),
    ]
}

/// Truth against disposition, outcomes, and what the stops rested on.
pub(super) fn grounds(page: &mut Markup, sheet: &ScoreSheet, review: &Review) {
    confusion(page, review);
    let outcomes = sheet.grounds.outcomes;
    let counted = |name: &str, number: u64, meaning: &str| {
        row([name.to_string(), number.to_string(), meaning.to_string()])
    };
    page.table(
        "What became of the cases.",
        "lrl",
        &["Outcome", "Cases", "Meaning"],
        &[
            counted(
                "Grounded stop",
                outcomes.grounded,
                "Illicit, stopped on a true ground, right disposition",
            ),
            counted(
                "Grounded, wrong action",
                outcomes.grounded_wrong_action,
                "Illicit, stopped on a true ground, other disposition",
            ),
            counted(
                "Lucky stop",
                outcomes.lucky,
                "Illicit, stopped without a true ground",
            ),
            counted("Missed", outcomes.missed, "Illicit, released"),
            counted("False stop", outcomes.false_stop, "Licit, stopped"),
            counted("Cleared", outcomes.cleared, "Licit, released"),
        ],
    );
    cited(page, sheet);
}

fn confusion(page: &mut Markup, review: &Review) {
    let ending = |case: &CaseReview| {
        let decision = case.record.log.decision();
        decision.map(|decision| decision.disposition)
    };
    let cases = review.cases.iter().filter(|case| case.record.log.counts());
    let cases: Vec<(bool, Option<Disposition>)> = cases
        .map(|case| (case.record.is_illicit(), ending(case)))
        .collect();
    let mut heads = vec!["Truth".to_string()];
    heads.extend(Disposition::ALL.map(|disposition| headed(disposition.as_str())));
    heads.extend(["Released by law", "Together"].map(str::to_string));
    let counted = |name: &str, takes: &dyn Fn(bool) -> bool| {
        let taken: Vec<Option<Disposition>> = cases
            .iter()
            .filter(|(illicit, _)| takes(*illicit))
            .map(|(_, ending)| *ending)
            .collect();
        let of =
            |wanted: Option<Disposition>| taken.iter().filter(|ending| **ending == wanted).count();
        let mut row = vec![name.to_string()];
        row.extend(Disposition::ALL.map(|disposition| of(Some(disposition)).to_string()));
        row.extend([of(None), taken.len()].map(|number| number.to_string()));
        row
    };
    let rows = [
        counted("Illicit", &|illicit| illicit),
        counted("Licit", &|illicit| !illicit),
        counted("Together", &|_| true),
    ];
    let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
    page.table(
        "Truth against disposition; all but release are stops.",
        "lrrrrrrr",
        &heads,
        &rows,
    );
}

fn cited(page: &mut Markup, sheet: &ScoreSheet) {
    let grounds = &sheet.grounds;
    let was = |number: u64| format!("{number} {}", if number == 1 { "was" } else { "were" });
    let within = |bounds: Option<[f64; 2]>| match bounds {
        Some(_) => format!(", 95 % interval {}", interval(bounds)),
        None => String::new(),
    };
    if grounds.stops == 0 {
        return;
    }
    if grounds.cited == 0 {
        page.paragraph("No stop named a ground.");
    } else {
        page.paragraph(&format!(
            "Of {} cited in stops, {} there to be seen: {}{}.",
            count(grounds.cited, "sign"),
            was(grounds.cited_true),
            percent(grounds.precision),
            within(grounds.precision_ci95),
        ));
    }
    if grounds.visible > 0 {
        page.paragraph(&format!(
            "Of {} to be seen in illicit consignments that were stopped, {} cited: {}{}.",
            count(grounds.visible, "sign"),
            was(grounds.visible_cited),
            percent(grounds.recall),
            within(grounds.recall_ci95),
        ));
    }
}

/// What honest trade had to bear, and what inspections were used.
pub(super) fn facilitation(page: &mut Markup, scenario: &Scenario, sheet: &ScoreSheet) {
    let borne = &sheet.facilitation;
    let (mut dwell, mut quick) = (String::new(), String::new());
    if borne.licit > 0 {
        dwell = format!(
            "mean {}, 95 % within {}",
            decimal(borne.dwell_mean_hours, 1),
            decimal(borne.dwell_p95_hours, 1)
        );
        quick = format!(
            "{} (95 % interval {})",
            percent(borne.released_within_24h_rate),
            interval(borne.released_within_24h_rate_ci95)
        );
    }
    let line = |name: &str, value: String, remark: String| row([name.to_string(), value, remark]);
    let free = format!(
        "Hours beyond the {} that are free",
        scenario.scoring.free_hours
    );
    let none = String::new;
    page.table(
        "How licit consignments fared.",
        "lrl",
        &["Measure", "Value", "Remark"],
        &[
            line("Licit consignments", borne.licit.to_string(), none()),
            line(
                "Hours until released or stopped",
                hours(borne.held_secs),
                dwell,
            ),
            line(&free, hours(borne.delayed_secs), none()),
            line(
                "Released within 24 hours",
                borne.released_within_24h.to_string(),
                quick,
            ),
            line(
                "Opened needlessly",
                borne.needless_openings.to_string(),
                none(),
            ),
            line("Spoiled while held", borne.spoiled.to_string(), none()),
        ],
    );
    inspections(page, scenario, sheet);
}

fn inspections(page: &mut Markup, scenario: &Scenario, sheet: &ScoreSheet) {
    page.element("h3", "", "Inspections");
    let used = sheet.budget.actions.iter().filter(|used| used.booked > 0);
    let mut rows: Vec<Vec<String>> = used
        .map(|used| {
            row([
                headed(&used.id),
                used.booked.to_string(),
                used.observed.to_string(),
                money(used.cost_minor, scenario.currency),
            ])
        })
        .collect();
    if rows.is_empty() {
        page.paragraph("None was booked.");
        return;
    }
    let actions = &sheet.budget.actions;
    let booked: u64 = actions.iter().map(|used| used.booked).sum();
    let observed: u64 = actions.iter().map(|used| used.observed).sum();
    rows.push(row([
        "Together".to_string(),
        booked.to_string(),
        observed.to_string(),
        money(sheet.budget.spent_minor, scenario.currency),
    ]));
    let heads = ["Action", "Booked", "Results", "Cost"];
    page.table("What was asked for, on all cases.", "lrrr", &heads, &rows);
}

/// Detection on parts of the cases.
pub(super) fn groups(page: &mut Markup, sheet: &ScoreSheet) {
    if sheet.by_offence.is_empty() {
        page.paragraph("No offence was committed.");
    } else {
        offences(page, &sheet.by_offence);
    }
    let caption = "By the goods that were really there.";
    parts(page, caption, "Goods", &sheet.by_family);
    parts(page, "By mode of transport.", "Mode", &sheet.by_mode);
}

fn offences(page: &mut Markup, groups: &[Group]) {
    let rows: Vec<Vec<String>> = groups
        .iter()
        .map(|group| {
            row([
                headed(&group.name),
                group.illicit.to_string(),
                group.detected.to_string(),
                percent(group.detection_rate),
                interval(group.detection_rate_ci95),
            ])
        })
        .collect();
    let heads = [
        "Offence",
        "Illicit",
        "Stopped",
        "Detection",
        "95 % interval",
    ];
    page.table("By offence.", "lrrrr", &heads, &rows);
}

fn parts(page: &mut Markup, caption: &str, of: &str, groups: &[Group]) {
    if groups.is_empty() {
        return;
    }
    let rows: Vec<Vec<String>> = groups
        .iter()
        .map(|group| {
            row([
                headed(&group.name),
                group.n.to_string(),
                group.illicit.to_string(),
                group.detected.to_string(),
                rate(group.detection_rate, group.detection_rate_ci95),
                group.false_alarms.to_string(),
                rate(group.false_alarm_rate, group.false_alarm_rate_ci95),
            ])
        })
        .collect();
    let heads = [
        of,
        "Cases",
        "Illicit",
        "Of these stopped",
        "Detection (95 % interval)",
        "False stops",
        "False alarms (95 % interval)",
    ];
    page.table(caption, "lrrrrrr", &heads, &rows);
}

fn rate(share: Option<f64>, within: Option<[f64; 2]>) -> String {
    match within {
        Some(_) => format!("{} ({})", percent(share), interval(within)),
        None => UNDEFINED.to_string(),
    }
}
