//! Papers on quality: batch certificate, certificate of analysis, temperature log.

use egui::{Align2, FontId, Sense, Shape, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

use crate::customs::document::Field;
use crate::ui::papers::grid::{boxed_row_ui, rule_ui, table_ui};
use crate::ui::papers::sheet::{NUMBER, PROMINENT, STRONG, Sheet, VALUE, caption_ui, sentence_ui};
use crate::ui::papers::values;
use crate::ui::theme;

/// Whoever made the batch certifies it.
pub(super) fn batch_certificate_ui(sheet: &mut Sheet<'_>, ui: &mut Ui) {
    head_ui(sheet, ui);
    pairs_ui(sheet, ui, &[Field::Product, Field::Batch]);
    ui.add_space(10.0);
    sentence_ui(ui, &sheet.word("papers-says-batch"));
    ui.add_space(10.0);
    sign_ui(sheet, ui);
}

/// What a laboratory found, against what was specified.
pub(super) fn analysis_ui(sheet: &mut Sheet<'_>, ui: &mut Ui) {
    const SHARES: [f32; 3] = [0.8, 1.2, 1.0];
    head_ui(sheet, ui);
    pairs_ui(sheet, ui, &[Field::Product, Field::Batch]);
    ui.add_space(10.0);
    let captions = ["papers-test", "papers-specification", "papers-result"];
    table_ui(ui, |ui| {
        boxed_row_ui(ui, &SHARES, |ui, column| {
            caption_ui(ui, &sheet.word(captions[column]));
        });
        boxed_row_ui(ui, &SHARES, |ui, column| match column {
            0 => {
                let test = egui::Label::new(sheet.desk.words.field(Field::Assay));
                ui.add(test.wrap().selectable(false));
            }
            1 => sheet.box_value_ui(ui, Field::Specification, VALUE),
            _ => sheet.box_value_ui(ui, Field::Assay, STRONG),
        });
    });
    ui.add_space(12.0);
    sign_ui(sheet, ui);
}

/// The reading of a recorder that travelled with the goods.
pub(super) fn temperature_log_ui(sheet: &mut Sheet<'_>, ui: &mut Ui) {
    sheet.title_ui(ui);
    rule_ui(ui, 2.0);
    ui.add_space(8.0);
    table_ui(ui, |ui| {
        let fields = [Field::Number, Field::MaximumTemperature];
        boxed_row_ui(ui, &[1.0, 1.0], |ui, column| {
            let style = if column == 0 { NUMBER } else { PROMINENT };
            sheet.named_ui(ui, fields[column], style);
        });
    });
    ui.add_space(12.0);
    let maximum = sheet.document.text(Field::MaximumTemperature);
    if let Some(decidegrees) = maximum.and_then(values::decidegrees) {
        axis_ui(sheet, ui, decidegrees);
    }
}

fn head_ui(sheet: &mut Sheet<'_>, ui: &mut Ui) {
    sheet.letterhead_ui(ui, Field::Issuer);
    ui.add_space(6.0);
    rule_ui(ui, 2.0);
    ui.add_space(8.0);
    sheet.title_ui(ui);
    sheet.named_ui(ui, Field::Number, NUMBER);
    ui.add_space(6.0);
}

/// Captions and values side by side in ruled boxes, for the fields that the document has.
fn pairs_ui(sheet: &mut Sheet<'_>, ui: &mut Ui, fields: &[Field]) {
    table_ui(ui, |ui| {
        for field in sheet.present(fields) {
            let caption = sheet.desk.words.field(field);
            let style = if field == Field::Batch { NUMBER } else { VALUE };
            boxed_row_ui(ui, &[0.8, 2.2], |ui, column| match column {
                0 => {
                    // On the line of the larger value beside it.
                    ui.add_space(2.0);
                    caption_ui(ui, &caption);
                }
                _ => sheet.fact_ui(ui, field, style),
            });
        }
    });
}

fn sign_ui(sheet: &Sheet<'_>, ui: &mut Ui) {
    let signs = [Field::Issuer, Field::Number, Field::Batch];
    sheet.signature_ui(ui, "papers-sign-qualified-person", &signs);
}

/// A scale of degrees around the highest reading, with that reading marked; the log says no more.
fn axis_ui(sheet: &Sheet<'_>, ui: &mut Ui, decidegrees: i64) {
    const HEIGHT: f32 = 58.0;
    /// Tenths of a degree between two strokes of the scale.
    const STEP: i64 = 50;
    let words = &sheet.desk.words;
    let low = (decidegrees - 100).div_euclid(STEP) * STEP;
    let high = (decidegrees + 100).div_euclid(STEP) * STEP + STEP;
    let size = vec2(ui.available_width(), HEIGHT);
    let (area, response) = ui.allocate_exact_size(size, Sense::hover());
    let name = sheet.word("papers-scale");
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &name));
    let colours = theme::colours(ui);
    let (left, right) = (area.left() + 20.0, area.right() - 28.0);
    let base = area.top() + 30.0;
    let across =
        |degrees: i64| left + (right - left) * (degrees - low) as f32 / (high - low) as f32;
    let painter = ui.painter();
    let line = Stroke::new(1.5, colours.ink_weak);
    painter.hline(left..=right, base, line);
    let mut degrees = low;
    while degrees <= high {
        let x = across(degrees);
        let reach = if degrees == 0 { 9.0 } else { 6.0 };
        painter.vline(x, base - reach..=base + reach, line);
        let number = words.number(degrees / 10);
        let text = if degrees + STEP > high {
            words.tf("papers-celsius", &[("number", number.into())])
        } else {
            number
        };
        painter.text(
            pos2(x, base + 11.0),
            Align2::CENTER_TOP,
            text,
            FontId::proportional(12.0),
            colours.ink_weak,
        );
        degrees += STEP;
    }
    let tip = pos2(across(decidegrees), base - 2.0);
    let arrow = vec![tip, tip + vec2(-7.0, -14.0), tip + vec2(7.0, -14.0)];
    painter.add(Shape::convex_polygon(arrow, colours.ink, Stroke::NONE));
    painter.vline(
        tip.x,
        area.top()..=base + 6.0,
        Stroke::new(1.5, colours.ink),
    );
}
