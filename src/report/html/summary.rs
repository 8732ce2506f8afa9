//! What happened in plain words, and officers side by side.

use crate::customs::code::currency::Currency;
use crate::report::figures::{self, PERFORMANCE};
use crate::report::html::chart::{self, Bar};
use crate::report::html::markup::Markup;
use crate::report::json::RunReport;
use crate::report::sentences;
use crate::report::words::{count, money};
use crate::scenario::model::Scenario;
use crate::score::compare::Comparison;
use crate::score::sheet::ScoreSheet;

/// What happened, one sentence to a line.
pub(super) fn in_words(page: &mut Markup, scenario: &Scenario, run: &RunReport) {
    page.raw("<ul class=\"plain\">\n");
    for sentence in sentences::in_words(&run.officer, &run.score, scenario) {
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

/// Points as bars, then the figures.
pub(super) fn officers(
    page: &mut Markup,
    scenario: &Scenario,
    run: &RunReport,
    comparison: &[Comparison],
) {
    let officers = figures::officers(&run.officer, &run.score, comparison);
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
    let heads = [&["Officer", "Points"], PERFORMANCE.as_slice(), &["Spent"]].concat();
    page.table(
        "Every officer had the same consignments. Delay counts beyond the free hours.",
        "lrrrrrrrr",
        &heads,
        &rows,
    );
    balance(page, &run.score, currency);
}

fn row(name: &str, sheet: &ScoreSheet, currency: Currency) -> Vec<String> {
    let mut cells = vec![name.to_string(), money(sheet.points, currency)];
    cells.extend(figures::performance(sheet));
    cells.push(money(sheet.budget.spent_minor, currency));
    cells
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
