//! Officers side by side.

use crate::customs::code::currency::Currency;
use crate::report::text::page::{GAP, INDENT, Page, WIDTH, width};
use crate::report::text::words::{amount, decimal, hours, percent};
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
    let mut columns = vec![column(officer, sheet, currency)];
    for other in comparisons {
        if other.officer != officer {
            columns.push(column(&other.officer, &other.score, currency));
        } else if other.score != *sheet {
            // The same rules by another profile.
            let name = format!("{officer} (compared)");
            columns.push(column(&name, &other.score, currency));
        }
    }
    if columns.len() == 1 {
        return;
    }
    page.heading("Officers on the same consignments");
    let labels = vec![
        String::new(),
        "Detection rate".to_string(),
        "False-alarm rate".to_string(),
        "Hit rate".to_string(),
        "AUC".to_string(),
        format!("Points, {currency}"),
        "Licit hours delayed".to_string(),
        "Needless openings".to_string(),
        format!("Spent, {currency}"),
    ];
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
    let metrics = &sheet.metrics;
    vec![
        officer.chars().take(NAME_MOST).collect(),
        percent(metrics.detection_rate),
        percent(metrics.false_alarm_rate),
        percent(metrics.hit_rate),
        decimal(metrics.auc, 3),
        amount(sheet.points, currency),
        hours(sheet.facilitation.delayed_secs),
        sheet.facilitation.needless_openings.to_string(),
        amount(sheet.budget.spent_minor, currency),
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
