//! What happened in plain words, and where points were lost.

use crate::report::text::page::{Page, width};
use crate::report::text::words::{count, hours, money, name};
use crate::scenario::model::Scenario;
use crate::score::chance::Chance;
use crate::score::sheet::ScoreSheet;

/// The first section: what was caught, against what a draw by lot would have caught, and what it cost.
pub(super) fn in_words(page: &mut Page, officer: &str, sheet: &ScoreSheet, scenario: &Scenario) {
    page.heading("In plain words");
    if sheet.metrics.n == 0 {
        page.prose("No consignment was decided.");
        return;
    }
    caught(page, &subject(officer), sheet);
    honest_trade(page, sheet);
    if sheet.released_by_law > 0 {
        let left = count(sheet.released_by_law, "consignment");
        page.prose(&format!("The law released {left} that nobody had decided."));
    }
    let worth = |minor: i64| money(minor, scenario.currency);
    page.prose(&format!(
        "Points: {} of at most {}; releasing everything at once would make {}.",
        worth(sheet.points),
        worth(sheet.points_possible),
        worth(sheet.points_release_all),
    ));
}

fn subject(officer: &str) -> String {
    match officer {
        "you" | "trainee" => "You".to_string(),
        other => format!("The officer \"{other}\""),
    }
}

fn caught(page: &mut Page, subject: &str, sheet: &ScoreSheet) {
    let metrics = &sheet.metrics;
    let illicit = metrics.true_positive + metrics.false_negative;
    let stops = metrics.true_positive + metrics.false_positive;
    if illicit == 0 {
        page.prose(&format!(
            "None of the {} was illicit.",
            count(metrics.n, "consignment")
        ));
        return;
    }
    let goods = if illicit == 1 {
        "consignment"
    } else {
        "consignments"
    };
    if stops == 0 {
        page.prose(&format!(
            "{subject} stopped nothing: {illicit} illicit {goods} passed."
        ));
        return;
    }
    let caught = format!(
        "{subject} stopped {} of {illicit} illicit {goods}",
        metrics.true_positive
    );
    let Some(chance) = Chance::of(metrics.n, illicit, stops) else {
        page.prose(&format!("{caught}."));
        return;
    };
    let range = if chance.low == chance.high {
        format!("about {}", chance.low)
    } else {
        format!("{} to {}", chance.low, chance.high)
    };
    page.prose(&format!(
        "{caught}; by chance, the same number of stops ({stops} of {}) would have caught {range}.",
        metrics.n
    ));
    page.prose(&format!(
        "(By chance means drawn by lot: {:.1} on average, give or take one standard deviation of {:.1}.)",
        chance.mean, chance.deviation
    ));
}

fn honest_trade(page: &mut Page, sheet: &ScoreSheet) {
    let borne = &sheet.facilitation;
    if borne.licit == 0 {
        page.prose("None of the consignments was licit.");
        return;
    }
    let stopped = match sheet.metrics.false_positive {
        0 => "none was stopped without cause".to_string(),
        1 => "1 was stopped without cause".to_string(),
        many => format!("{many} were stopped without cause"),
    };
    page.prose(&format!(
        "Of {}, {stopped}, {} opened and {} spoiled; in all they waited {} hours beyond the free hours.",
        count(borne.licit, "licit consignment"),
        borne.needless_openings,
        borne.spoiled,
        hours(borne.delayed_secs),
    ));
}

/// The last section: losses, the largest first.
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
