//! Where points were lost.

use crate::report::text::page::{Page, width};
use crate::report::words::{count, hours, money, name};
use crate::scenario::model::Scenario;
use crate::score::sheet::ScoreSheet;

/// The last section of a card: losses, the largest first.
pub(super) fn shortfalls(page: &mut Page, sheet: &ScoreSheet, scenario: &Scenario) {
    page.heading("Where it was short");
    let losses = losses(sheet);
    if losses.is_empty() {
        page.prose("Nowhere: no point was lost.");
    }
    let marks: Vec<String> = losses
        .iter()
        .map(|(minor, _)| money(*minor, scenario.currency))
        .collect();
    let widest = marks.iter().map(|mark| width(mark)).max().unwrap_or(0);
    for (mark, (_, why)) in marks.iter().zip(&losses) {
        page.hanging(&format!("{mark:>widest$}"), why);
    }
    let outcomes = sheet.grounds.outcomes;
    let true_stops = sheet.metrics.true_positive;
    if outcomes.lucky > 0 {
        let lucky = outcomes.lucky;
        page.prose(&format!(
            "{lucky} of {} rested on no true ground.",
            count(true_stops, "right stop")
        ));
    }
    if outcomes.grounded_wrong_action > 0 {
        let wrong = outcomes.grounded_wrong_action;
        page.prose(&format!(
            "{wrong} of {} took a disposition that is not right for the offence.",
            count(true_stops, "right stop")
        ));
    }
    if sheet.points < sheet.points_release_all {
        page.prose("Releasing everything at once would have done less harm.");
    }
}

/// Amounts below zero with their reasons, the largest loss first; equal ones in the order of the rules.
fn losses(sheet: &ScoreSheet) -> Vec<(i64, String)> {
    let (balance, borne) = (&sheet.balance, &sheet.facilitation);
    let mut losses = vec![
        (balance.missed_minor, missed(sheet)),
        (
            balance.false_stops_minor,
            format!(
                "{} stopped.",
                count(sheet.metrics.false_positive, "licit consignment")
            ),
        ),
        (
            balance.delay_minor,
            format!(
                "Licit consignments waited {} hours beyond the free hours.",
                hours(borne.delayed_secs)
            ),
        ),
        (
            balance.spoiled_minor,
            format!(
                "Goods of {} spoiled while held.",
                count(borne.spoiled, "licit consignment")
            ),
        ),
        (
            balance.openings_minor,
            format!(
                "{} opened.",
                count(borne.needless_openings, "licit consignment")
            ),
        ),
        (balance.inspections_minor, "Inspections.".to_string()),
    ];
    losses.retain(|(minor, _)| *minor < 0);
    losses.sort_by_key(|(minor, _)| *minor);
    losses
}

fn missed(sheet: &ScoreSheet) -> String {
    let passed = sheet
        .by_offence
        .iter()
        .filter(|group| group.illicit > group.detected);
    let parts: Vec<String> = passed
        .map(|group| format!("{} {}", group.illicit - group.detected, name(&group.name)))
        .collect();
    let total = count(sheet.metrics.false_negative, "illicit consignment");
    format!("{total} passed: {}.", parts.join(", "))
}
