//! The score card: a page of at most 80 columns for a terminal, plain words first.
//!
//! It reads the same without colour, which only makes headings bold.

mod class;
mod comparison;
mod page;
mod shortfalls;
mod tables;
#[cfg(test)]
mod tests;

pub use class::class;

use crate::report::sentences::in_words;
use crate::report::text::page::Page;
use crate::scenario::model::Scenario;
use crate::score::compare::Comparison;
use crate::score::metrics::Metrics;
use crate::score::sheet::ScoreSheet;

/// The score card of one officer, with other officers on the same consignments beside.
///
/// An officer of the name `you` or `trainee` is addressed; others are spoken of. With `colour`, headings
/// are bold; every line ends with a line feed.
pub fn score_card(
    scenario: &Scenario,
    seed: u64,
    officer: &str,
    sheet: &ScoreSheet,
    comparisons: &[Comparison],
    colour: bool,
) -> String {
    let mut page = Page::new(colour);
    page.heading(&format!("Score card: {}", scenario.title));
    page.prose(&format!(
        "Scenario {}, seed {seed}, officer {officer}",
        scenario.name
    ));
    page.prose(&format!("Digest {}", scenario.digest));
    page.heading("In plain words");
    for sentence in in_words(officer, sheet, scenario) {
        page.prose(&sentence);
    }
    if sheet.metrics.n == 0 {
        tables::inspections(&mut page, sheet, scenario.currency);
        return page.into_text();
    }
    page.heading("How well illicit was told from licit");
    tables::rates(&mut page, &sheet.metrics);
    tables::stages(&mut page, sheet);
    tables::images(&mut page, officer, sheet);
    comparison::officers(&mut page, officer, sheet, comparisons, scenario.currency);
    tables::offences(&mut page, sheet);
    tables::grounds(&mut page, sheet);
    tables::facilitation(&mut page, sheet, scenario);
    tables::inspections(&mut page, sheet, scenario.currency);
    shortfalls::shortfalls(&mut page, sheet, scenario);
    page.into_text()
}

/// The metrics alone, for decisions that were made elsewhere.
pub fn metrics(metrics: &Metrics) -> String {
    let mut page = Page::new(false);
    page.heading("Decisions against the truth");
    let counts = tables::counts(metrics);
    page.table("lrrr", &counts);
    page.blank();
    tables::rates(&mut page, metrics);
    page.into_text()
}
