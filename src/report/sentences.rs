//! What happened in plain words.

use crate::report::words::{count, hours, money};
use crate::scenario::model::Scenario;
use crate::score::chance::Chance;
use crate::score::sheet::ScoreSheet;

/// What was caught, against what a draw by lot would have caught, and what it cost; a sentence each.
///
/// An officer of the name `you` or `trainee` is addressed; others are spoken of.
pub(super) fn in_words(officer: &str, sheet: &ScoreSheet, scenario: &Scenario) -> Vec<String> {
    if sheet.metrics.n == 0 {
        return vec!["No consignment was decided.".to_string()];
    }
    let mut said = Vec::new();
    caught(&mut said, &subject(officer), sheet);
    honest_trade(&mut said, sheet);
    if sheet.released_by_law > 0 {
        let left = count(sheet.released_by_law, "consignment");
        said.push(format!("The law released {left} that nobody had decided."));
    }
    let worth = |minor: i64| money(minor, scenario.currency);
    said.push(format!(
        "Points: {} of at most {}; releasing everything at once would make {}.",
        worth(sheet.points),
        worth(sheet.points_possible),
        worth(sheet.points_release_all),
    ));
    said
}

/// Whom the sentences speak of: the reader, or an officer by name.
pub(super) fn subject(officer: &str) -> String {
    match officer {
        "you" | "trainee" => "You".to_string(),
        other => format!("The officer \"{other}\""),
    }
}

fn caught(said: &mut Vec<String>, subject: &str, sheet: &ScoreSheet) {
    let metrics = &sheet.metrics;
    let illicit = metrics.true_positive + metrics.false_negative;
    let stops = metrics.true_positive + metrics.false_positive;
    if illicit == 0 {
        said.push(format!(
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
        said.push(format!(
            "{subject} stopped nothing: {illicit} illicit {goods} passed."
        ));
        return;
    }
    let caught = format!(
        "{subject} stopped {} of {illicit} illicit {goods}",
        metrics.true_positive
    );
    let Some(chance) = Chance::of(metrics.n, illicit, stops) else {
        said.push(format!("{caught}."));
        return;
    };
    let range = if chance.low == chance.high {
        format!("about {}", chance.low)
    } else {
        format!("{} to {}", chance.low, chance.high)
    };
    said.push(format!(
        "{caught}; by chance, the same number of stops ({stops} of {}) would have caught {range}.",
        metrics.n
    ));
    said.push(format!(
        "(By chance means drawn by lot: {:.1} on average, give or take one standard deviation of {:.1}.)",
        chance.mean, chance.deviation
    ));
}

fn honest_trade(said: &mut Vec<String>, sheet: &ScoreSheet) {
    let borne = &sheet.facilitation;
    if borne.licit == 0 {
        said.push("None of the consignments was licit.".to_string());
        return;
    }
    let stopped = match sheet.metrics.false_positive {
        0 => "none was stopped without cause".to_string(),
        1 => "1 was stopped without cause".to_string(),
        many => format!("{many} were stopped without cause"),
    };
    said.push(format!(
        "Of {}, {stopped}, {} opened and {} spoiled; in all they waited {} hours beyond the free hours.",
        count(borne.licit, "licit consignment"),
        borne.needless_openings,
        borne.spoiled,
        hours(borne.delayed_secs),
    ));
}
