//! Invoice and packing list: letterhead, ruled table of lines, totals, signature.

use egui::Ui;

use crate::customs::document::{DocumentKind, Field};
use crate::ui::papers::grid::{PADDING, boxed_row_ui, right_ui, row_ui, rule_ui, table_ui};
use crate::ui::papers::marks;
use crate::ui::papers::sheet::{NUMBER, PROMINENT, STRONG, Sheet, VALUE, caption_ui};

/// Below this width, title and numbers stand below each other.
const STACKED: f32 = 430.0;

/// The seller's bill.
pub(super) fn invoice_ui(sheet: &mut Sheet<'_>, ui: &mut Ui) {
    sheet.letterhead_ui(ui, Field::Seller);
    ui.add_space(6.0);
    rule_ui(ui, 2.0);
    ui.add_space(8.0);
    head_ui(sheet, ui, &[Field::Number, Field::Date]);
    ui.add_space(10.0);
    let bill_to = sheet.word("papers-bill-to");
    sheet.entry_ui(ui, &bill_to, Field::Consignee, STRONG);
    ui.add_space(12.0);
    goods_ui(sheet, ui, Field::Quantity);
    total_ui(sheet, ui, Field::Total);
    ui.add_space(14.0);
    sheet.signature_ui(ui, "papers-sign-seller", &[Field::Seller, Field::Number]);
}

/// What was packed, and what it weighs.
pub(super) fn packing_list_ui(sheet: &mut Sheet<'_>, ui: &mut Ui) {
    for field in [Field::Seller, Field::Consignor] {
        sheet.letterhead_ui(ui, field);
    }
    head_ui(sheet, ui, &[Field::Number, Field::Date]);
    ui.add_space(6.0);
    rule_ui(ui, 2.0);
    ui.add_space(10.0);
    sheet.named_ui(ui, Field::Consignee, STRONG);
    goods_ui(sheet, ui, Field::NetMass);
    total_ui(sheet, ui, Field::GrossMass);
    ui.add_space(14.0);
    sheet.signature_ui(ui, "papers-sign-packer", &[Field::Consignor, Field::Number]);
}

/// Title at the left, number and date at the right.
fn head_ui(sheet: &mut Sheet<'_>, ui: &mut Ui, fields: &[Field]) {
    let stacked = ui.available_width() < STACKED;
    let shares: &[f32] = if stacked { &[1.0] } else { &[1.0, 1.0] };
    row_ui(ui, shares, egui::Vec2::ZERO, |ui, column| {
        if column == 0 {
            title_ui(sheet, ui);
            if stacked {
                ui.add_space(4.0);
                numbers_ui(sheet, ui, fields);
            }
        } else {
            right_ui(ui, |ui| numbers_ui(sheet, ui, fields));
        }
    });
}

fn title_ui(sheet: &Sheet<'_>, ui: &mut Ui) {
    if sheet.document.kind != DocumentKind::PackingList {
        return sheet.title_ui(ui);
    }
    ui.horizontal(|ui| {
        marks::mark_ui(ui, sheet.document.kind);
        sheet.title_ui(ui);
    });
}

fn numbers_ui(sheet: &mut Sheet<'_>, ui: &mut Ui, fields: &[Field]) {
    for field in fields {
        let style = if *field == Field::Number {
            NUMBER
        } else {
            VALUE
        };
        sheet.named_ui(ui, *field, style);
    }
}

/// The table of lines: the goods, and one measure of each.
fn goods_ui(sheet: &mut Sheet<'_>, ui: &mut Ui, measure: Field) {
    let shares = if ui.available_width() < STACKED {
        [2.0, 1.1]
    } else {
        [3.0, 1.0]
    };
    let fields = [Field::Description, measure];
    table_ui(ui, |ui| {
        boxed_row_ui(ui, &shares, |ui, column| {
            let caption = sheet.desk.words.field(fields[column]);
            if column == 0 {
                caption_ui(ui, &caption);
            } else {
                right_ui(ui, |ui| caption_ui(ui, &caption));
            }
        });
        boxed_row_ui(ui, &shares, |ui, column| {
            if column == 0 {
                sheet.box_value_ui(ui, fields[0], VALUE);
            } else {
                right_ui(ui, |ui| sheet.box_value_ui(ui, fields[1], VALUE));
            }
        });
        if sheet.has(Field::FurtherLines) {
            boxed_row_ui(ui, &[1.0], |ui, _| {
                sheet.named_ui(ui, Field::FurtherLines, VALUE);
            });
        }
    });
}

/// What the lines come to, at the right below the table.
fn total_ui(sheet: &mut Sheet<'_>, ui: &mut Ui, field: Field) {
    if !sheet.has(field) {
        return;
    }
    row_ui(ui, &[1.0], PADDING, |ui, _| {
        right_ui(ui, |ui| sheet.named_ui(ui, field, PROMINENT));
    });
    rule_ui(ui, 2.0);
}
