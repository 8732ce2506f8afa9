//! The tables of a score card.

use crate::customs::code::currency::Currency;
use crate::report::figures::{self, Measure, OFFENCE_HEADS, Rate, STAGE_HEADS, STAGES_MEAN};
use crate::report::images::{self, HEADING, ITEM_HEADS, ITEMS_MEAN};
use crate::report::sentences::subject;
use crate::report::text::page::Page;
use crate::report::words::{amount, name};
use crate::scenario::model::Scenario;
use crate::score::grounds::Outcome;
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
    let why = why_undefined(metrics);
    let mut rows = vec![row(["", "Value", "95 % interval", ""])];
    rows.extend(figures::rates(metrics).map(Rate::cells));
    rows.extend(figures::detection(metrics).map(|measure| cells(measure, "")));
    rows.extend(figures::confidence(metrics).map(|measure| cells(measure, why)));
    rows.extend(figures::tops(metrics));
    page.table("lrrl", &rows);
}

/// A measure as it stands in its row; `why` it is undefined, if it is.
fn cells(measure: Measure, why: &str) -> Vec<String> {
    let error = measure.error;
    let spread = error.map(|error| format!("\u{b1} {error:.3} (SE)"));
    let remark = if measure.is_defined {
        measure.meaning
    } else {
        why
    };
    vec![
        measure.name.to_string(),
        measure.written,
        spread.unwrap_or_default(),
        remark.to_string(),
    ]
}

/// Why nothing can be said of the confidence; empty where something can.
fn why_undefined(metrics: &Metrics) -> &'static str {
    let both = metrics.detection_rate.is_some() && metrics.false_alarm_rate.is_some();
    match (metrics.n, both, metrics.brier.is_some()) {
        (0, _, _) => "nothing was decided",
        (_, _, false) => "a confidence is missing",
        (_, false, true) => "needs illicit and licit",
        (_, true, true) => "",
    }
}

/// The stages of targeting beside each other.
pub(super) fn stages(page: &mut Page, sheet: &ScoreSheet) {
    page.heading("Targeting by stage");
    let mut rows = vec![row(STAGE_HEADS)];
    rows.extend(figures::stages(&sheet.stages));
    page.table("lrrr", &rows);
    for sentence in STAGES_MEAN {
        page.prose(sentence);
    }
}

/// What was made of X-ray images; nothing is said where none was looked at.
pub(super) fn images(page: &mut Page, officer: &str, sheet: &ScoreSheet) {
    let Some(results) = &sheet.images else {
        return;
    };
    page.heading(HEADING);
    for sentence in images::sentences(results) {
        page.prose(&sentence);
    }
    let mut rows = vec![row(ITEM_HEADS)];
    rows.extend(images::items(results, name));
    page.table("lrrrr", &rows);
    for sentence in images::weaknesses(&subject(officer), results) {
        page.prose(&sentence);
    }
    for sentence in ITEMS_MEAN {
        page.prose(sentence);
    }
}

/// Detection by offence.
pub(super) fn offences(page: &mut Page, sheet: &ScoreSheet) {
    page.heading("By offence");
    if sheet.by_offence.is_empty() {
        page.prose("No offence was committed.");
        return;
    }
    let mut rows = vec![row(OFFENCE_HEADS)];
    rows.extend(figures::offences(&sheet.by_offence, name));
    page.table("lrrrr", &rows);
}

/// What stops rested on.
pub(super) fn grounds(page: &mut Page, sheet: &ScoreSheet) {
    page.heading("Grounds");
    let outcomes = figures::outcomes(&sheet.grounds.outcomes);
    let rows = outcomes.map(|(outcome, number, meaning)| {
        let luck = if outcome == Outcome::Lucky {
            " (luck)"
        } else {
            ""
        };
        vec![format!("{meaning}{luck}"), number.to_string()]
    });
    page.table("lr", &rows);
    for sentence in figures::cited(&sheet.grounds) {
        page.prose(&sentence);
    }
}

/// What honest trade had to bear.
pub(super) fn facilitation(page: &mut Page, sheet: &ScoreSheet, scenario: &Scenario) {
    page.heading("Facilitation of licit trade");
    page.table("lrl", &figures::facilitation(sheet, scenario, ""));
}

/// Inspections that were booked.
pub(super) fn inspections(page: &mut Page, sheet: &ScoreSheet, currency: Currency) {
    page.heading("Inspections");
    let priced = |minor: i64| amount(minor, currency);
    let used = figures::inspections(&sheet.budget, name, priced);
    if used.is_empty() {
        page.prose("None was booked.");
        return;
    }
    let cost = format!("Cost, {currency}");
    let mut rows = vec![row(["Action", "Booked", "Results", &cost])];
    rows.extend(used);
    page.table("lrrr", &rows);
}
