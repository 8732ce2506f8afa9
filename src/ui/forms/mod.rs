//! Declarations, drawn as the forms they are.
//!
//! Each form is built as data (`sheet`) from the declaration and drawn by one function (`draw`), so that its boxes
//! stand side by side where there is room and below each other where there is none. Beside every form stands what
//! Customs' own systems add. Invariant: a field names one fact on a form, and every value of the declaration is
//! on it; further lines of goods are plain text, since no document can be held against them line by line.

mod cn22;
mod cn23;
mod code128;
mod common;
mod draw;
mod entry;
mod express;
mod marks;
mod postal;
mod sheet;
mod systems;
#[cfg(test)]
mod tests;
mod texts;

use egui::{ScrollArea, Ui, Vec2};

use crate::customs::declaration::Declaration;
use crate::customs::transport::Form;
use crate::ui::desk::{Desk, Pointing};
use crate::ui::forms::draw::sheet_ui;
use crate::ui::forms::sheet::Sheet;

/// From this width on, Customs' own entries stand beside the form.
const BESIDE_FROM: f32 = 640.0;
/// Width of Customs' own entries beside a form.
const SYSTEMS_WIDTH: f32 = 204.0;
/// Between sheets.
const GAP: f32 = 10.0;

/// The declaration as its form: CN22, CN23, express or full entry.
pub(crate) fn declaration_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    declaration: &Declaration,
    pointing: &mut Pointing,
) {
    let sheets = sheets(desk, declaration);
    let systems = systems::sheet(desk, declaration);
    ScrollArea::vertical()
        .id_salt(("declaration", &declaration.reference))
        .auto_shrink([false, true])
        .show(ui, |ui| {
            // Room for the rings around what has focus.
            let width = (ui.available_width() - 4.0).floor();
            ui.spacing_mut().item_spacing = Vec2::splat(GAP);
            if width < BESIDE_FROM {
                ui.vertical(|ui| {
                    ui.set_width(width);
                    sheets_ui(ui, desk, pointing, &sheets);
                    sheet_ui(ui, desk, pointing, &systems);
                });
                return;
            }
            let form_width = (width - SYSTEMS_WIDTH - GAP).min(width_max(declaration.form));
            ui.horizontal_top(|ui| {
                ui.vertical(|ui| {
                    ui.set_width(form_width);
                    sheets_ui(ui, desk, pointing, &sheets);
                });
                ui.vertical(|ui| {
                    ui.set_width(SYSTEMS_WIDTH);
                    sheet_ui(ui, desk, pointing, &systems);
                });
            });
        });
}

fn sheets_ui(ui: &mut Ui, desk: &Desk<'_>, pointing: &mut Pointing, sheets: &[Sheet]) {
    for sheet in sheets {
        sheet_ui(ui, desk, pointing, sheet);
    }
}

/// The form's sheets, in reading order.
fn sheets(desk: &Desk<'_>, declaration: &Declaration) -> Vec<Sheet> {
    match declaration.form {
        Form::Cn22 => cn22::sheets(desk, declaration),
        Form::Cn23 => cn23::sheets(desk, declaration),
        Form::ExpressLowValue => express::sheets(desk, declaration),
        Form::FullDeclaration => entry::sheets(desk, declaration),
    }
}

/// Beyond this a form would be wider than it is read.
const fn width_max(form: Form) -> f32 {
    match form {
        Form::Cn22 => 580.0,
        Form::Cn23 | Form::ExpressLowValue => 760.0,
        Form::FullDeclaration => 820.0,
    }
}
