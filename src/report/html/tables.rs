//! The figures of the score as tables.

use crate::report::figures::{self, Measure, OFFENCE_HEADS, Rate, STAGE_HEADS, STAGES_MEAN};
use crate::report::html::chart;
use crate::report::html::markup::Markup;
use crate::report::images::{self, ITEM_HEADS, ITEMS_MEAN};
use crate::report::sentences::subject;
use crate::report::words::{UNDEFINED, headed, interval, money, percent};
use crate::scenario::model::Scenario;
use crate::scenario::model::exercise::Disposition;
use crate::score::grounds::Outcome;
use crate::score::groups::Group;
use crate::score::metrics::Metrics;
use crate::score::review::{CaseReview, Review};
use crate::score::sheet::ScoreSheet;

/// The key rates with their intervals, and what else is told of the decisions.
pub(super) fn rates(page: &mut Markup, metrics: &Metrics) {
    let rates = figures::rates(metrics);
    let drawn: Vec<chart::Rate> = rates.iter().filter_map(drawn).collect();
    if !drawn.is_empty() {
        chart::rates(page, &drawn);
    }
    let measures = figures::detection(metrics)
        .into_iter()
        .chain(figures::confidence(metrics));
    let mut rows: Vec<Vec<String>> = rates.into_iter().map(Rate::cells).collect();
    rows.extend(measures.map(cells));
    rows.extend(figures::tops(metrics));
    let heads = ["Measure", "Value", "95 % interval", "Meaning"];
    page.table(
        "Another run of such cases could as well have shown anything within the interval.",
        "lrrl",
        &heads,
        &rows,
    );
}

/// A rate in the chart, if there is one.
fn drawn(rate: &Rate) -> Option<chart::Rate> {
    let (share, within) = rate.value?;
    Some(chart::Rate {
        name: rate.name,
        share,
        within,
        written: percent(Some(share)),
    })
}

/// A measure as it stands in its row.
fn cells(measure: Measure) -> Vec<String> {
    let error = measure.error;
    let error = error.map(|error| format!("; standard error {error:.3}"));
    vec![
        measure.name.to_string(),
        measure.written,
        String::new(),
        measure.meaning.to_string() + &error.unwrap_or_default(),
    ]
}

/// The stages of targeting beside each other.
pub(super) fn stages(page: &mut Markup, sheet: &ScoreSheet) {
    let rows = figures::stages(&sheet.stages);
    let caption = "Each stage is given consignments, and calls some of them.";
    page.table(caption, "lrrr", &STAGE_HEADS, &rows);
    for sentence in STAGES_MEAN {
        page.note(sentence);
    }
}

/// What was made of X-ray images.
pub(super) fn images(page: &mut Markup, officer: &str, sheet: &ScoreSheet) {
    let Some(results) = &sheet.images else {
        return;
    };
    for sentence in images::sentences(results) {
        page.paragraph(&sentence);
    }
    for sentence in images::weaknesses(&subject(officer), results) {
        page.element("p", "finding", &sentence);
    }
    let rows = images::items(results, headed);
    let caption =
        "Items that were to be marked, by what they are and by what made them hard to see.";
    page.table(caption, "lrrrr", &ITEM_HEADS, &rows);
    for sentence in ITEMS_MEAN {
        page.note(sentence);
    }
}

/// Truth against disposition, outcomes, and what the stops rested on.
pub(super) fn grounds(page: &mut Markup, sheet: &ScoreSheet, review: &Review) {
    confusion(page, review);
    let outcomes = figures::outcomes(&sheet.grounds.outcomes);
    let rows = outcomes.map(|(outcome, number, meaning)| {
        let name = outcome_name(outcome).to_string();
        vec![name, number.to_string(), meaning.to_string()]
    });
    page.table(
        "What became of the cases.",
        "lrl",
        &["Outcome", "Cases", "Meaning"],
        &rows,
    );
    for sentence in figures::cited(&sheet.grounds) {
        page.paragraph(&sentence);
    }
}

const fn outcome_name(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Grounded => "Grounded stop",
        Outcome::GroundedWrongAction => "Grounded, wrong action",
        Outcome::Lucky => "Lucky stop",
        Outcome::FalseStop => "False stop",
        Outcome::Missed => "Missed",
        Outcome::Cleared => "Cleared",
    }
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

/// What honest trade had to bear, and what inspections were used.
pub(super) fn facilitation(page: &mut Markup, scenario: &Scenario, sheet: &ScoreSheet) {
    page.table(
        "How licit consignments fared.",
        "lrl",
        &["Measure", "Value", "Remark"],
        &figures::facilitation(sheet, scenario, "95 % interval "),
    );
    inspections(page, scenario, sheet);
}

fn inspections(page: &mut Markup, scenario: &Scenario, sheet: &ScoreSheet) {
    page.element("h3", "", "Inspections");
    let priced = |minor: i64| money(minor, scenario.currency);
    let rows = figures::inspections(&sheet.budget, headed, priced);
    if rows.is_empty() {
        page.paragraph("None was booked.");
        return;
    }
    let heads = ["Action", "Booked", "Results", "Cost"];
    page.table("What was asked for, on all cases.", "lrrr", &heads, &rows);
}

/// Detection on parts of the cases.
pub(super) fn groups(page: &mut Markup, sheet: &ScoreSheet) {
    if sheet.by_offence.is_empty() {
        page.paragraph("No offence was committed.");
    } else {
        let rows = figures::offences(&sheet.by_offence, headed);
        page.table("By offence.", "lrrrr", &OFFENCE_HEADS, &rows);
    }
    let caption = "By the goods that were really there.";
    parts(page, caption, "Goods", &sheet.by_family);
    parts(page, "By mode of transport.", "Mode", &sheet.by_mode);
}

fn parts(page: &mut Markup, caption: &str, of: &str, groups: &[Group]) {
    if groups.is_empty() {
        return;
    }
    let rows: Vec<Vec<String>> = groups
        .iter()
        .map(|group| {
            vec![
                headed(&group.name),
                group.n.to_string(),
                group.illicit.to_string(),
                group.detected.to_string(),
                rate(group.detection_rate, group.detection_rate_ci95),
                group.false_alarms.to_string(),
                rate(group.false_alarm_rate, group.false_alarm_rate_ci95),
            ]
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
