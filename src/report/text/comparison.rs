//! Officers side by side.

use crate::customs::code::currency::Currency;
use crate::report::figures::{self, PERFORMANCE};
use crate::report::text::page::{GAP, INDENT, Page, WIDTH, width};
use crate::report::words::amount;
use crate::score::compare::Comparison;
use crate::score::sheet::ScoreSheet;

/// Longest name over a column, in characters; longer ones are cut.
const NAME_MOST: usize = 20;

/// Officers on the same consignments as columns, `officer` first; when they do not fit beside each other,
/// further blocks follow. A sheet that is the officer's own over again is left out.
pub(super) fn officers(
    page: &mut Page,
    officer: &str,
    sheet: &ScoreSheet,
    comparisons: &[Comparison],
    currency: Currency,
) {
    let officers = figures::officers(officer, sheet, comparisons);
    if officers.len() == 1 {
        return;
    }
    let columns: Vec<Vec<String>> = officers
        .iter()
        .map(|(officer, sheet)| column(officer, sheet, currency))
        .collect();
    page.heading("Officers on the same consignments");
    let points = format!("Points, {currency}");
    let spent = format!("Spent, {currency}");
    let labels = around_money(
        String::new(),
        PERFORMANCE.map(str::to_string),
        points,
        spent,
    );
    for (position, block) in blocks(&labels, columns).iter().enumerate() {
        if position > 0 {
            page.blank();
        }
        let rows: Vec<Vec<String>> = (0..labels.len())
            .map(|line| block.iter().map(|column| column[line].clone()).collect())
            .collect();
        page.table(&format!("l{}", "r".repeat(block.len() - 1)), &rows);
    }
}

/// One officer's cells, from the name down.
fn column(officer: &str, sheet: &ScoreSheet, currency: Currency) -> Vec<String> {
    let name = officer.chars().take(NAME_MOST).collect();
    let points = amount(sheet.points, currency);
    let spent = amount(sheet.budget.spent_minor, currency);
    around_money(name, figures::performance(sheet), points, spent)
}

/// A column: how the decisions were, the points they made, what trade had to bear, and what was spent.
fn around_money(
    head: String,
    performance: [String; 6],
    points: String,
    spent: String,
) -> Vec<String> {
    let [detection, alarms, hits, area, delayed, openings] = performance;
    vec![
        head, detection, alarms, hits, area, points, delayed, openings, spent,
    ]
}

/// Columns in blocks that fit the page, each led by the labels.
fn blocks(labels: &[String], columns: Vec<Vec<String>>) -> Vec<Vec<Vec<String>>> {
    let widest = |cells: &[String]| cells.iter().map(|cell| width(cell)).max().unwrap_or(0);
    let room = WIDTH.saturating_sub(INDENT + widest(labels));
    let mut blocks: Vec<Vec<Vec<String>>> = Vec::new();
    let mut left = 0;
    for cells in columns {
        let needs = GAP + widest(&cells);
        match blocks.last_mut() {
            Some(block) if needs <= left => {
                left -= needs;
                block.push(cells);
            }
            _ => {
                left = room.saturating_sub(needs);
                blocks.push(vec![labels.to_vec(), cells]);
            }
        }
    }
    blocks
}
