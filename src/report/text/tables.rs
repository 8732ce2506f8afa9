//! The tables of a score card.

use crate::customs::code::currency::Currency;
use crate::report::text::page::Page;
use crate::report::text::words::{
    UNDEFINED, amount, count, decimal, hours, interval, name, percent,
};
use crate::scenario::model::Scenario;
use crate::score::metrics::Metrics;
use crate::score::sheet::ScoreSheet;

fn row<const N: usize>(cells: [&str; N]) -> Vec<String> {
    cells.map(str::to_string).to_vec()
}

/// The four counts.
pub(super) fn counts(metrics: &Metrics) -> Vec<Vec<String>> {
    let counted = |label: &str, one: u64, other: u64| {
        vec![
            label.to_string(),
            one.to_string(),
            other.to_string(),
            (one + other).to_string(),
        ]
    };
    vec![
        row(["", "Stopped", "Released", "Together"]),
        counted("Illicit", metrics.true_positive, metrics.false_negative),
        counted("Licit", metrics.false_positive, metrics.true_negative),
    ]
}

/// Rates with their intervals, and what confidence was worth.
pub(super) fn rates(page: &mut Page, metrics: &Metrics) {
    let stopped = metrics.true_positive + metrics.false_positive;
    let illicit = metrics.true_positive + metrics.false_negative;
    let licit = metrics.n - illicit;
    let rate =
        |label: &str, share: Option<f64>, within: Option<[f64; 2]>, of: String, why: &str| {
            let remark = if share.is_some() { of } else { why.to_string() };
            vec![label.to_string(), percent(share), interval(within), remark]
        };
    let hits = metrics.true_positive;
    let plain = |label: &str, value: String, remark: &str| {
        let undefined = value == UNDEFINED;
        vec![
            label.to_string(),
            value,
            String::new(),
            if undefined {
                String::new()
            } else {
                remark.to_string()
            },
        ]
    };
    let mut rows = vec![
        row(["", "Value", "95 % interval", ""]),
        rate(
            "Detection rate",
            metrics.detection_rate,
            metrics.detection_rate_ci95,
            format!("{hits} of {illicit} illicit"),
            "nothing was illicit",
        ),
        rate(
            "False-alarm rate",
            metrics.false_alarm_rate,
            metrics.false_alarm_rate_ci95,
            format!("{} of {licit} licit", metrics.false_positive),
            "nothing was licit",
        ),
        rate(
            "Hit rate",
            metrics.hit_rate,
            metrics.hit_rate_ci95,
            format!("{hits} of {stopped} stopped"),
            "nothing was stopped",
        ),
        plain("Sensitivity d'", decimal(metrics.d_prime, 2), "0 is chance"),
        plain(
            "Criterion c",
            decimal(metrics.criterion_c, 2),
            "above 0: slow to stop",
        ),
    ];
    rows.extend(confidence(metrics));
    page.table("lrrl", &rows);
}

fn confidence(metrics: &Metrics) -> Vec<Vec<String>> {
    let both = metrics.detection_rate.is_some() && metrics.false_alarm_rate.is_some();
    let stated = metrics.brier.is_some();
    let why = match (metrics.n, both, stated) {
        (0, _, _) => "nothing was decided",
        (_, _, false) => "a confidence is missing",
        (_, false, true) => "needs illicit and licit",
        (_, true, true) => "",
    };
    let auc = decimal(metrics.auc, 3);
    let spread = match (metrics.auc, metrics.auc_se_delong) {
        (Some(_), Some(error)) => format!("\u{b1} {error:.3} (SE)"),
        _ => String::new(),
    };
    let auc_remark = if metrics.auc.is_some() {
        "0.5 is chance, 1 is best"
    } else {
        why
    };
    let brier_remark = if stated { "0 is best, 1 is worst" } else { why };
    let top = |pct: &str, precision: Option<f64>, recall: Option<f64>| {
        let remark = match recall {
            Some(_) => format!("holds {} of the illicit", percent(recall)),
            None => String::new(),
        };
        vec![
            format!("Precision at {pct} %"),
            percent(precision),
            String::new(),
            remark,
        ]
    };
    vec![
        vec!["AUC".to_string(), auc, spread, auc_remark.to_string()],
        vec![
            "Brier score".to_string(),
            decimal(metrics.brier, 3),
            String::new(),
            brier_remark.to_string(),
        ],
        top("1", metrics.precision_at_1pct, metrics.recall_at_1pct),
        top("5", metrics.precision_at_5pct, metrics.recall_at_5pct),
        top("10", metrics.precision_at_10pct, metrics.recall_at_10pct),
    ]
}

/// Detection by offence.
pub(super) fn offences(page: &mut Page, sheet: &ScoreSheet) {
    page.heading("By offence");
    if sheet.by_offence.is_empty() {
        page.prose("No offence was committed.");
        return;
    }
    let mut rows = vec![row([
        "Offence",
        "Illicit",
        "Stopped",
        "Detection",
        "95 % interval",
    ])];
    for group in &sheet.by_offence {
        rows.push(vec![
            name(&group.name),
            group.illicit.to_string(),
            group.detected.to_string(),
            percent(group.detection_rate),
            interval(group.detection_rate_ci95),
        ]);
    }
    page.table("lrrrr", &rows);
}

/// What stops rested on.
pub(super) fn grounds(page: &mut Page, sheet: &ScoreSheet) {
    page.heading("Grounds");
    let grounds = &sheet.grounds;
    let outcomes = grounds.outcomes;
    let counted = |label: &str, number: u64| vec![label.to_string(), number.to_string()];
    page.table(
        "lr",
        &[
            counted(
                "Illicit, stopped on a true ground, right disposition",
                outcomes.grounded,
            ),
            counted(
                "Illicit, stopped on a true ground, other disposition",
                outcomes.grounded_wrong_action,
            ),
            counted(
                "Illicit, stopped without a true ground (luck)",
                outcomes.lucky,
            ),
            counted("Illicit, released", outcomes.missed),
            counted("Licit, stopped", outcomes.false_stop),
            counted("Licit, released", outcomes.cleared),
        ],
    );
    if grounds.stops == 0 {
        return;
    }
    let within = |bounds: Option<[f64; 2]>| match bounds {
        Some(_) => format!(", 95 % interval {}", interval(bounds)),
        None => String::new(),
    };
    if grounds.cited == 0 {
        page.prose("No stop named a ground.");
    } else {
        page.prose(&format!(
            "Of {} cited in stops, {} there to be seen: {}{}.",
            count(grounds.cited, "sign"),
            number_was(grounds.cited_true),
            percent(grounds.precision),
            within(grounds.precision_ci95),
        ));
    }
    if grounds.visible > 0 {
        page.prose(&format!(
            "Of {} to be seen in illicit consignments that were stopped, {} cited: {}{}.",
            count(grounds.visible, "sign"),
            number_was(grounds.visible_cited),
            percent(grounds.recall),
            within(grounds.recall_ci95),
        ));
    }
}

fn number_was(number: u64) -> String {
    format!("{number} {}", if number == 1 { "was" } else { "were" })
}

/// What honest trade had to bear.
pub(super) fn facilitation(page: &mut Page, sheet: &ScoreSheet, scenario: &Scenario) {
    page.heading("Facilitation of licit trade");
    let borne = &sheet.facilitation;
    let mut dwell = String::new();
    if borne.licit > 0 {
        dwell = format!(
            "mean {}, 95 % within {}",
            decimal(borne.dwell_mean_hours, 1),
            decimal(borne.dwell_p95_hours, 1)
        );
    }
    let mut quick = String::new();
    if borne.licit > 0 {
        quick = format!(
            "{} ({})",
            percent(borne.released_within_24h_rate),
            interval(borne.released_within_24h_rate_ci95)
        );
    }
    let free = format!(
        "Hours beyond the {} that are free",
        scenario.scoring.free_hours
    );
    let line = |label: &str, value: String, remark: String| vec![label.to_string(), value, remark];
    let none = String::new;
    page.table(
        "lrl",
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
}

/// Inspections that were booked.
pub(super) fn inspections(page: &mut Page, sheet: &ScoreSheet, currency: Currency) {
    page.heading("Inspections");
    let used: Vec<_> = sheet
        .budget
        .actions
        .iter()
        .filter(|action| action.booked > 0)
        .collect();
    if used.is_empty() {
        page.prose("None was booked.");
        return;
    }
    let cost = format!("Cost, {currency}");
    let mut rows = vec![row(["Action", "Booked", "Results", &cost])];
    for action in used {
        rows.push(vec![
            name(&action.id),
            action.booked.to_string(),
            action.observed.to_string(),
            amount(action.cost_minor, currency),
        ]);
    }
    let booked: u64 = sheet
        .budget
        .actions
        .iter()
        .map(|action| action.booked)
        .sum();
    let observed: u64 = sheet
        .budget
        .actions
        .iter()
        .map(|action| action.observed)
        .sum();
    let spent = amount(sheet.budget.spent_minor, currency);
    rows.push(vec![
        "Together".to_string(),
        booked.to_string(),
        observed.to_string(),
        spent,
    ]);
    page.table("lrrr", &rows);
}
