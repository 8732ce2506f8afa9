//! The figures of a score sheet as rows of cells and as sentences, whatever page they are laid out on.

use crate::report::words::{count, decimal, hours, interval, percent};
use crate::scenario::model::Scenario;
use crate::score::budget::BudgetUse;
use crate::score::compare::Comparison;
use crate::score::grounds::{GroundsScore, Outcome, Outcomes};
use crate::score::groups::Group;
use crate::score::metrics::Metrics;
use crate::score::sheet::ScoreSheet;
use crate::score::stages::{Stage, Stages};

/// What stands over the columns of [`offences`].
pub(super) const OFFENCE_HEADS: [&str; 5] = [
    "Offence",
    "Illicit",
    "Stopped",
    "Detection",
    "95 % interval",
];

/// A rate of the decisions.
pub(super) struct Rate {
    pub(super) name: &'static str,
    /// The share with its interval; `None` of nothing.
    pub(super) value: Option<(f64, [f64; 2])>,
    /// What it is a share of, or why there is none.
    pub(super) remark: String,
}

impl Rate {
    /// Name, share, interval and remark.
    pub(super) fn cells(self) -> Vec<String> {
        let (share, within) = self.value.unzip();
        let name = self.name.to_string();
        vec![name, percent(share), interval(within), self.remark]
    }
}

/// Detection, false alarms and hits.
pub(super) fn rates(metrics: &Metrics) -> [Rate; 3] {
    let (hits, alarms) = (metrics.true_positive, metrics.false_positive);
    let illicit = hits + metrics.false_negative;
    let licit = metrics.n - illicit;
    let stopped = hits + alarms;
    let rate = |name, share: Option<f64>, within, of: String, why: &str| Rate {
        name,
        value: share.zip(within),
        remark: if share.is_some() { of } else { why.to_string() },
    };
    [
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
            format!("{alarms} of {licit} licit"),
            "nothing was licit",
        ),
        rate(
            "Hit rate",
            metrics.hit_rate,
            metrics.hit_rate_ci95,
            format!("{hits} of {stopped} stopped"),
            "nothing was stopped",
        ),
    ]
}

/// A measure that is no rate.
pub(super) struct Measure {
    pub(super) name: &'static str,
    pub(super) written: String,
    pub(super) is_defined: bool,
    /// Its standard error, if there is one.
    pub(super) error: Option<f64>,
    pub(super) meaning: &'static str,
}

fn measure(
    name: &'static str,
    value: Option<f64>,
    digits: usize,
    meaning: &'static str,
) -> Measure {
    Measure {
        name,
        written: decimal(value, digits),
        is_defined: value.is_some(),
        error: None,
        meaning,
    }
}

/// How far illicit and licit were apart, and where the line was drawn.
pub(super) fn detection(metrics: &Metrics) -> [Measure; 2] {
    [
        measure("Sensitivity d'", metrics.d_prime, 2, "0 is chance"),
        measure(
            "Criterion c",
            metrics.criterion_c,
            2,
            "above 0: slow to stop",
        ),
    ]
}

/// What the stated confidence was worth.
pub(super) fn confidence(metrics: &Metrics) -> [Measure; 2] {
    let area = Measure {
        error: metrics.auc.and(metrics.auc_se_delong),
        ..measure("AUC", metrics.auc, 3, "0.5 is chance, 1 is best")
    };
    let brier = measure("Brier score", metrics.brier, 3, "0 is best, 1 is worst");
    [area, brier]
}

/// Precision among the highest confidence: name, share, an empty interval, and what part of the illicit is there.
pub(super) fn tops(metrics: &Metrics) -> [Vec<String>; 3] {
    let tops = [
        (1, metrics.precision_at_1pct, metrics.recall_at_1pct),
        (5, metrics.precision_at_5pct, metrics.recall_at_5pct),
        (10, metrics.precision_at_10pct, metrics.recall_at_10pct),
    ];
    tops.map(|(share, precision, recall)| {
        let holds = recall.map(|_| format!("holds {} of the illicit", percent(recall)));
        vec![
            format!("Precision at {share} %"),
            percent(precision),
            String::new(),
            holds.unwrap_or_default(),
        ]
    })
}

/// Detection by offence; `named` makes a name of an id.
pub(super) fn offences(groups: &[Group], named: fn(&str) -> String) -> Vec<Vec<String>> {
    let row = |group: &Group| {
        vec![
            named(&group.name),
            group.illicit.to_string(),
            group.detected.to_string(),
            percent(group.detection_rate),
            interval(group.detection_rate_ci95),
        ]
    };
    groups.iter().map(row).collect()
}

/// What stands over the columns of [`stages`].
pub(super) const STAGE_HEADS: [&str; 4] = ["", "On data", "By X-ray", "On the bench"];

/// What the stages are.
pub(super) const STAGES_MEAN: [&str; 3] = [
    "On data, all consignments: called when an inspection beyond history look-ups and documentary checks was booked, or \
     when stopped.",
    "By X-ray, those whose image came before an opening was booked: called when then opened, or when stopped.",
    "On the bench, those examined or sampled: called when stopped.",
];

/// Each stage of targeting as a column beside the names of its figures.
pub(super) fn stages(stages: &Stages) -> Vec<Vec<String>> {
    let row = |name: &str, cell: &dyn Fn(&Stage) -> String| {
        let mut cells = vec![name.to_string()];
        cells.extend(stages.all().map(|(_, stage)| cell(stage)));
        cells
    };
    vec![
        row("Consignments", &|stage| stage.n.to_string()),
        row("Illicit, called", &|stage| stage.hits.to_string()),
        row("Illicit, let go", &|stage| stage.misses.to_string()),
        row("Licit, called", &|stage| stage.false_alarms.to_string()),
        row("Licit, let go", &|stage| {
            stage.correct_rejections.to_string()
        }),
        row("Detection rate", &|stage| percent(stage.detection_rate)),
        row("  95 % interval", &|stage| {
            interval(stage.detection_rate_ci95)
        }),
        row("False-alarm rate", &|stage| percent(stage.false_alarm_rate)),
        row("  95 % interval", &|stage| {
            interval(stage.false_alarm_rate_ci95)
        }),
        row("Sensitivity d'", &|stage| decimal(stage.d_prime, 2)),
        row("Criterion c", &|stage| decimal(stage.criterion_c, 2)),
    ]
}

/// How many cases became what, with its meaning.
pub(super) fn outcomes(outcomes: &Outcomes) -> [(Outcome, u64, &'static str); 6] {
    [
        (
            Outcome::Grounded,
            outcomes.grounded,
            "Illicit, stopped on a true ground, right disposition",
        ),
        (
            Outcome::GroundedWrongAction,
            outcomes.grounded_wrong_action,
            "Illicit, stopped on a true ground, other disposition",
        ),
        (
            Outcome::Lucky,
            outcomes.lucky,
            "Illicit, stopped without a true ground",
        ),
        (Outcome::Missed, outcomes.missed, "Illicit, released"),
        (Outcome::FalseStop, outcomes.false_stop, "Licit, stopped"),
        (Outcome::Cleared, outcomes.cleared, "Licit, released"),
    ]
}

/// What stops rested on, a sentence each; nothing is said where nothing was stopped.
pub(super) fn cited(grounds: &GroundsScore) -> Vec<String> {
    let was = |number: u64| format!("{number} {}", if number == 1 { "was" } else { "were" });
    let within = |bounds: Option<[f64; 2]>| match bounds {
        Some(_) => format!(", 95 % interval {}", interval(bounds)),
        None => String::new(),
    };
    if grounds.stops == 0 {
        return Vec::new();
    }
    let mut sentences = Vec::new();
    if grounds.cited == 0 {
        sentences.push("No stop named a ground.".to_string());
    } else {
        sentences.push(format!(
            "Of {} cited in stops, {} there to be seen: {}{}.",
            count(grounds.cited, "sign"),
            was(grounds.cited_true),
            percent(grounds.precision),
            within(grounds.precision_ci95),
        ));
    }
    if grounds.visible > 0 {
        sentences.push(format!(
            "Of {} to be seen in illicit consignments that were stopped, {} cited: {}{}.",
            count(grounds.visible, "sign"),
            was(grounds.visible_cited),
            percent(grounds.recall),
            within(grounds.recall_ci95),
        ));
    }
    sentences
}

/// What honest trade had to bear: name, value, remark. `before` stands before the one interval.
pub(super) fn facilitation(
    sheet: &ScoreSheet,
    scenario: &Scenario,
    before: &str,
) -> [Vec<String>; 6] {
    let borne = &sheet.facilitation;
    let (mut dwell, mut quick) = (String::new(), String::new());
    if borne.licit > 0 {
        dwell = format!(
            "mean {}, 95 % within {}",
            decimal(borne.dwell_mean_hours, 1),
            decimal(borne.dwell_p95_hours, 1)
        );
        quick = format!(
            "{} ({before}{})",
            percent(borne.released_within_24h_rate),
            interval(borne.released_within_24h_rate_ci95)
        );
    }
    let free = format!(
        "Hours beyond the {} that are free",
        scenario.scoring.free_hours
    );
    let line = |name: &str, value: String, remark: String| vec![name.to_string(), value, remark];
    let bare = |name: &str, value: String| line(name, value, String::new());
    [
        bare("Licit consignments", borne.licit.to_string()),
        line(
            "Hours until released or stopped",
            hours(borne.held_secs),
            dwell,
        ),
        bare(&free, hours(borne.delayed_secs)),
        line(
            "Released within 24 hours",
            borne.released_within_24h.to_string(),
            quick,
        ),
        bare("Opened needlessly", borne.needless_openings.to_string()),
        bare("Spoiled while held", borne.spoiled.to_string()),
    ]
}

/// Inspections that were booked, and their sum: name, bookings, results, cost. Empty where none was booked;
/// `named` makes a name of an id, and `priced` writes minor units.
pub(super) fn inspections(
    budget: &BudgetUse,
    named: fn(&str) -> String,
    priced: impl Fn(i64) -> String,
) -> Vec<Vec<String>> {
    let row = |name: String, booked: u64, observed: u64, cost_minor: i64| {
        let [booked, observed] = [booked, observed].map(|number| number.to_string());
        vec![name, booked, observed, priced(cost_minor)]
    };
    let actions = &budget.actions;
    let used = actions.iter().filter(|action| action.booked > 0);
    let mut rows: Vec<Vec<String>> = used
        .map(|action| {
            let name = named(&action.id);
            row(name, action.booked, action.observed, action.cost_minor)
        })
        .collect();
    if !rows.is_empty() {
        let booked = actions.iter().map(|action| action.booked).sum();
        let observed = actions.iter().map(|action| action.observed).sum();
        let together = "Together".to_string();
        rows.push(row(together, booked, observed, budget.spent_minor));
    }
    rows
}

/// Officers on the same consignments, `officer` first; a sheet that is the officer's own over again is left out.
pub(super) fn officers<'a>(
    officer: &str,
    sheet: &'a ScoreSheet,
    comparison: &'a [Comparison],
) -> Vec<(String, &'a ScoreSheet)> {
    let mut officers = vec![(officer.to_string(), sheet)];
    for other in comparison {
        if other.officer != officer {
            officers.push((other.officer.clone(), &other.score));
        } else if other.score != *sheet {
            // The same rules by another profile.
            officers.push((format!("{officer} (compared)"), &other.score));
        }
    }
    officers
}

/// What the figures of [`performance`] are called: the decisions, then what trade had to bear.
pub(super) const PERFORMANCE: [&str; 6] = [
    "Detection rate",
    "False-alarm rate",
    "Hit rate",
    "AUC",
    "Licit hours delayed",
    "Needless openings",
];

/// The figures by which officers are compared, but for money.
pub(super) fn performance(sheet: &ScoreSheet) -> [String; 6] {
    let metrics = &sheet.metrics;
    [
        percent(metrics.detection_rate),
        percent(metrics.false_alarm_rate),
        percent(metrics.hit_rate),
        decimal(metrics.auc, 3),
        hours(sheet.facilitation.delayed_secs),
        sheet.facilitation.needless_openings.to_string(),
    ]
}
