//! The laboratory's report: what was measured, beside what the pack claims.

use egui::Ui;

use crate::customs::document::Field;
use crate::customs::evidence::{LabReport, Pack};
use crate::risk::indicator::conflict::Place;
use crate::ui::results::sheet::{Pen, caption_ui, heading_ui, rule_ui, sheet_ui, split_ui};

/// What was measured, the result, the pack's claim.
const SHARES: [f32; 3] = [0.36, 0.30, 0.34];
/// Below this width, what was measured stands above result and claim, in points.
const WIDE: f32 = 420.0;
/// What is demanded of the content, in percent of the label claim (our choice, as in the catalogue of indicators).
const LEAST_ASSAY_PERCENT: u32 = 90;
/// Most impurities, in hundredths of a percent (our choice, as in the catalogue of indicators).
const MOST_IMPURITY_BP: u32 = 50;
/// Least protection in percent of the class's demand (EN 149:2001+A1:2009, FFP2 in percent of particles held back).
const LEAST_FILTRATION_PERCENT: u32 = 94;
/// Least alcohol in percent by volume (WHO, hand hygiene in health care: 60 to 80).
const LEAST_ALCOHOL_PERCENT: u32 = 60;

/// One line of the report.
struct Line {
    caption: &'static str,
    field: Field,
    result: String,
    /// What the method demands, where it does.
    demand: Option<String>,
    /// What the pack claims, where it does.
    claim: Option<(Field, String)>,
}

pub(super) fn laboratory_ui(ui: &mut Ui, pen: &mut Pen<'_>, report: &LabReport) {
    let pack = pen.opened().and_then(|opened| opened.packs.first());
    let lines = lines(pen, report, pack);
    let (title, source) = (pen.t("results-lab-title"), pen.t("results-lab-source"));
    sheet_ui(ui, &title, &source, |ui| {
        if lines.is_empty() {
            caption_ui(ui, &pen.t("results-lab-nothing"));
            return;
        }
        let headings = [
            "results-lab-measured",
            "results-lab-result",
            "results-lab-claim",
        ];
        let is_wide = ui.available_width() >= WIDE;
        if is_wide {
            split_ui(ui, &SHARES, |ui, column| {
                heading_ui(ui, &pen.t(headings[column]));
            });
        } else {
            split_ui(ui, &[0.5, 0.5], |ui, column| {
                heading_ui(ui, &pen.t(headings[column + 1]));
            });
        }
        for line in &lines {
            rule_ui(ui);
            line_ui(ui, pen, line, is_wide);
        }
        if pack.is_none() {
            rule_ui(ui);
            caption_ui(ui, &pen.t("results-lab-no-pack"));
        }
    });
}

fn line_ui(ui: &mut Ui, pen: &mut Pen<'_>, line: &Line, is_wide: bool) {
    if is_wide {
        split_ui(ui, &SHARES, |ui, column| match column {
            0 => measured_ui(ui, pen, line),
            1 => result_ui(ui, pen, line),
            _ => claim_ui(ui, pen, line),
        });
    } else {
        measured_ui(ui, pen, line);
        split_ui(ui, &[0.5, 0.5], |ui, column| match column {
            0 => result_ui(ui, pen, line),
            _ => claim_ui(ui, pen, line),
        });
    }
}

fn measured_ui(ui: &mut Ui, pen: &Pen<'_>, line: &Line) {
    let measured = pen.t(line.caption);
    match &line.demand {
        Some(demand) => caption_ui(ui, &format!("{measured} ({demand})")),
        None => caption_ui(ui, &measured),
    }
}

fn result_ui(ui: &mut Ui, pen: &mut Pen<'_>, line: &Line) {
    pen.fact(ui, Place::Laboratory, line.field, &line.result);
}

fn claim_ui(ui: &mut Ui, pen: &mut Pen<'_>, line: &Line) {
    match &line.claim {
        Some((field, claim)) => {
            pen.fact(ui, Place::Pack, *field, claim);
        }
        None => caption_ui(ui, "–"),
    }
}

/// Hundredths of a percent.
fn hundredths(pen: &Pen<'_>, hundredths: u32) -> String {
    let number = pen.desk.words.fixed(i64::from(hundredths), 2);
    pen.tf("percent", &[("number", number.into())])
}

fn lines(pen: &Pen<'_>, report: &LabReport, pack: Option<&Pack>) -> Vec<Line> {
    let printed = |field, text: Option<&str>| {
        let blank = || pen.t("results-not-printed");
        pack.map(|_| (field, text.map_or_else(blank, str::to_owned)))
    };
    let either = |is_so, so, not| pen.t(if is_so { so } else { not });
    // The pack names its ingredient in the product's name.
    let name = pack.map(|pack| pack.name.as_str());
    let strength = pack.and_then(|pack| pack.strength.as_deref());
    let ingredient = |found: &String| match found.as_str() {
        "" => pen.t("results-lab-no-ingredient"),
        found => found.to_owned(),
    };
    let line = |caption, field, result: Option<String>, demand, claim| {
        result.map(|result| Line {
            caption,
            field,
            result,
            demand,
            claim,
        })
    };
    let least = |percent| {
        let text = pen.percent(percent);
        Some(pen.tf("results-lab-at-least", &[("limit", text.into())]))
    };
    let most_impurity = hundredths(pen, MOST_IMPURITY_BP);
    let most_impurity = pen.tf("results-lab-at-most", &[("limit", most_impurity.into())]);
    [
        line(
            "results-lab-ingredient",
            Field::ActiveIngredient,
            report.active_ingredient.as_ref().map(ingredient),
            None,
            printed(Field::ActiveIngredient, name),
        ),
        line(
            "results-lab-assay",
            Field::Assay,
            report.assay_percent.map(|percent| pen.percent(percent)),
            least(LEAST_ASSAY_PERCENT),
            printed(Field::Strength, strength),
        ),
        line(
            "results-lab-impurity",
            Field::Impurity,
            report.impurity_bp.map(|parts| hundredths(pen, parts)),
            Some(most_impurity),
            None,
        ),
        line(
            "results-lab-identity",
            Field::Identity,
            report
                .narcotic
                .map(|found| either(found, "results-lab-narcotic", "results-lab-no-narcotic")),
            None,
            None,
        ),
        line(
            "results-lab-filtration",
            Field::Filtration,
            report
                .filtration_percent
                .map(|percent| pen.percent(percent)),
            least(LEAST_FILTRATION_PERCENT),
            printed(
                Field::Standard,
                pack.and_then(|pack| pack.standard.as_deref()),
            ),
        ),
        line(
            "results-lab-alcohol",
            Field::AlcoholContent,
            report.alcohol_percent.map(|percent| pen.percent(percent)),
            least(LEAST_ALCOHOL_PERCENT),
            printed(Field::Strength, strength),
        ),
        line(
            "results-lab-control",
            Field::ControlLine,
            report.control_line.map(|appears| {
                either(
                    appears,
                    "results-lab-control-line",
                    "results-lab-no-control-line",
                )
            }),
            None,
            None,
        ),
    ]
    .into_iter()
    .flatten()
    .collect()
}
