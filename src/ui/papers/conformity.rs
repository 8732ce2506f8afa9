//! Papers on conformity: the manufacturer's declaration, the notified body's certificate, the test report.

use egui::{Label, RichText, Ui, Vec2};

use crate::customs::document::Field;
use crate::ui::fact::FactStyle;
use crate::ui::papers::grid::{boxed_row_ui, right_ui, row_ui, rule_ui, table_ui};
use crate::ui::papers::sheet::{NUMBER, STRONG, Sheet, VALUE, sentence_ui};

/// Below this width, number and title stand below each other.
const STACKED: f32 = 430.0;

/// The four digits of a notified body.
const BODY_NUMBER: FactStyle = FactStyle {
    strong: true,
    monospace: true,
    size: 24.0,
};

/// The manufacturer's declaration, in numbered points as the model of Decision 768/2008/EC (annex III) has it.
pub(super) fn declaration_ui(sheet: &mut Sheet<'_>, ui: &mut Ui) {
    sheet.letterhead_ui(ui, Field::Issuer);
    ui.add_space(6.0);
    rule_ui(ui, 2.0);
    ui.add_space(8.0);
    sheet.title_ui(ui);
    ui.add_space(8.0);
    point_ui(ui, "1", |ui| {
        sheet.named_ui(ui, Field::Number, NUMBER);
    });
    point_ui(ui, "2", |ui| {
        sentence_ui(ui, &sheet.word("papers-says-responsibility"));
    });
    let (object, standards) = (
        sheet.word("papers-object"),
        sheet.word("papers-standards-used"),
    );
    point_ui(ui, "3", |ui| {
        sheet.entry_ui(ui, &object, Field::Product, STRONG);
    });
    point_ui(ui, "4", |ui| {
        sheet.entry_ui(ui, &standards, Field::Standard, VALUE);
    });
    ui.add_space(12.0);
    sheet.signature_ui(
        ui,
        "papers-sign-manufacturer",
        &[Field::Issuer, Field::Number],
    );
}

/// A numbered point with its text beside the number.
fn point_ui(ui: &mut Ui, number: &str, text: impl FnOnce(&mut Ui)) {
    ui.horizontal_top(|ui| {
        ui.allocate_ui(Vec2::new(22.0, 0.0), |ui| {
            ui.set_width(22.0);
            let number = RichText::new(format!("{number}.")).size(14.0);
            ui.add(Label::new(number).selectable(false));
        });
        ui.vertical(text);
    });
    ui.add_space(6.0);
}

/// The certificate of the body that examined the type.
pub(super) fn type_examination_ui(sheet: &mut Sheet<'_>, ui: &mut Ui) {
    ui.vertical_centered(|ui| {
        sheet.title_ui(ui);
        sheet.named_ui(ui, Field::Number, NUMBER);
    });
    ui.add_space(10.0);
    let stacked = ui.available_width() < STACKED - 80.0;
    let examined = sheet.word("papers-says-examined");
    let shares: &[f32] = if stacked { &[1.0] } else { &[1.0, 2.2] };
    row_ui(ui, shares, Vec2::ZERO, |ui, column| {
        if column == 0 {
            boxed_row_ui(ui, &[1.0], |ui, _| {
                ui.vertical_centered(|ui| sheet.named_ui(ui, Field::NotifiedBody, BODY_NUMBER));
            });
        }
        if column == 1 || stacked {
            ui.add_space(8.0);
            row_ui(ui, &[1.0], Vec2::new(12.0, 0.0), |ui, _| {
                sentence_ui(ui, &examined);
                ui.add_space(6.0);
                sheet.named_ui(ui, Field::Product, STRONG);
                sheet.named_ui(ui, Field::Standard, VALUE);
            });
        }
    });
    ui.add_space(14.0);
    let signs = [Field::NotifiedBody, Field::Number];
    sheet.signature_ui(ui, "papers-sign-body", &signs);
}

/// A laboratory's report on the tests of a standard.
pub(super) fn test_report_ui(sheet: &mut Sheet<'_>, ui: &mut Ui) {
    let stacked = ui.available_width() < STACKED;
    let shares: &[f32] = if stacked { &[1.0] } else { &[1.0, 1.0] };
    row_ui(ui, shares, Vec2::ZERO, |ui, column| {
        if column == 0 {
            sheet.title_ui(ui);
            if stacked {
                sheet.named_ui(ui, Field::Number, NUMBER);
            }
        } else {
            right_ui(ui, |ui| sheet.named_ui(ui, Field::Number, NUMBER));
        }
    });
    rule_ui(ui, 2.0);
    ui.add_space(10.0);
    let tested = sheet.word("papers-tested-to");
    table_ui(ui, |ui| {
        for field in [Field::Product, Field::Batch] {
            if sheet.has(field) {
                boxed_row_ui(ui, &[1.0], |ui, _| sheet.named_ui(ui, field, VALUE));
            }
        }
        boxed_row_ui(ui, &[1.0], |ui, _| {
            sheet.entry_ui(ui, &tested, Field::Standard, STRONG);
        });
    });
    ui.add_space(14.0);
    sheet.signature_ui(
        ui,
        "papers-sign-laboratory",
        &[Field::Issuer, Field::Number],
    );
}
