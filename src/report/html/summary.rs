//! What happened in plain words, and officers side by side.

use crate::customs::code::currency::Currency;
use crate::report::html::chart::{self, Bar};
use crate::report::html::markup::Markup;
use crate::report::html::words::{count, decimal, hours, money, percent};
use crate::report::json::RunReport;
use crate::report::text::score_card;
use crate::scenario::model::Scenario;
use crate::score::compare::Comparison;
use crate::score::sheet::ScoreSheet;

/// Heading of the section of the score card that says it in words.
const IN_WORDS: &str = "In plain words";

/// The words of the score card, one sentence to a line.
pub(super) fn in_words(page: &mut Markup, scenario: &Scenario, run: &RunReport) {
    let card = score_card(scenario, run.seed, &run.officer, &run.score, &[], false);
    page.raw("<ul class=\"plain\">\n");
    for sentence in sentences(&card) {
        page.element("li", "", &sentence);
    }
    page.raw("</ul>\n");
    let unfinished = run.cases.saturating_sub(run.score.metrics.n);
    if unfinished > 0 {
        page.note(&format!(
            "{} of the exercise had not been decided, or not arrived, and {} not count.",
            count(unfinished, "consignment"),
            if unfinished == 1 { "does" } else { "do" },
        ));
    }
}

/// What a score card says in words. Headings begin their line, all else is indented; a line that ends in a
/// full stop ends a sentence.
fn sentences(card: &str) -> Vec<String> {
    let lines = card.lines().skip_while(|line| *line != IN_WORDS).skip(1);
    let mut sentences = vec![String::new()];
    for line in lines.take_while(|line| line.starts_with(' ')) {
        let line = line.trim();
        let last = sentences.last_mut().expect("there is always a sentence");
        if !last.is_empty() {
            last.push(' ');
        }
        last.push_str(line);
        if line.ends_with('.') || line.ends_with(".)") {
            sentences.push(String::new());
        }
    }
    sentences.retain(|sentence| !sentence.is_empty());
    sentences
}

/// Points as bars, then the figures; a sheet that is the officer's own over again is left out.
pub(super) fn officers(
    page: &mut Markup,
    scenario: &Scenario,
    run: &RunReport,
    comparison: &[Comparison],
) {
    let mut officers = vec![(run.officer.clone(), &run.score)];
    for other in comparison {
        if other.officer != run.officer {
            officers.push((other.officer.clone(), &other.score));
        } else if other.score != run.score {
            // The same rules by another profile.
            officers.push((format!("{} (compared)", run.officer), &other.score));
        }
    }
    let currency = scenario.currency;
    let bar = |(position, (name, sheet)): (usize, &(String, &ScoreSheet))| Bar {
        name: name.clone(),
        value: sheet.points,
        written: money(sheet.points, currency),
        is_own: position == 0,
    };
    let bars: Vec<Bar> = officers.iter().enumerate().map(bar).collect();
    let possible = run.score.points_possible;
    chart::points(page, &bars, possible, &money(possible, currency));
    let rows: Vec<Vec<String>> = officers
        .iter()
        .map(|(name, sheet)| row(name, sheet, currency))
        .collect();
    page.table(
        "Every officer had the same consignments. Delay counts beyond the free hours.",
        "lrrrrrrrr",
        &[
            "Officer",
            "Points",
            "Detection rate",
            "False-alarm rate",
            "Hit rate",
            "AUC",
            "Licit hours delayed",
            "Needless openings",
            "Spent",
        ],
        &rows,
    );
    balance(page, &run.score, currency);
}

fn row(name: &str, sheet: &ScoreSheet, currency: Currency) -> Vec<String> {
    let metrics = &sheet.metrics;
    vec![
        name.to_string(),
        money(sheet.points, currency),
        percent(metrics.detection_rate),
        percent(metrics.false_alarm_rate),
        percent(metrics.hit_rate),
        decimal(metrics.auc, 3),
        hours(sheet.facilitation.delayed_secs),
        sheet.facilitation.needless_openings.to_string(),
        money(sheet.budget.spent_minor, currency),
    ]
}

/// Where the points come from.
fn balance(page: &mut Markup, sheet: &ScoreSheet, currency: Currency) {
    let balance = &sheet.balance;
    let parts = [
        ("Illicit consignments stopped", balance.stops_minor),
        ("Stops on a true ground", balance.grounded_minor),
        ("Illicit consignments passed", balance.missed_minor),
        ("Licit consignments stopped", balance.false_stops_minor),
        ("Licit consignments delayed", balance.delay_minor),
        ("Licit goods spoiled while held", balance.spoiled_minor),
        ("Licit consignments opened", balance.openings_minor),
        ("Inspections", balance.inspections_minor),
        ("Points", sheet.points),
    ];
    page.element("h3", "", "Where the points come from");
    let rows = parts.map(|(name, minor)| vec![name.to_string(), money(minor, currency)]);
    page.table(
        "Gains and losses; the last row is their sum.",
        "lr",
        &["Part", "Worth"],
        &rows,
    );
    if sheet.points < sheet.points_release_all {
        page.paragraph("Releasing everything at once would have done less harm.");
    }
}
