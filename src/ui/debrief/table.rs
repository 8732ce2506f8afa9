//! Rows whose cells wrap: columns of fixed shares, rows as high as their longest text.

use egui::{Align, Layout, RichText, Ui, vec2};

use crate::ui::theme;

/// Column widths that fill what is there, by shares of it.
pub(super) fn widths(ui: &Ui, shares: &[f32]) -> Vec<f32> {
    let gaps = ui.spacing().item_spacing.x * (shares.len().saturating_sub(1)) as f32;
    let whole: f32 = shares.iter().sum();
    let room = (ui.available_width() - gaps).max(80.0);
    shares
        .iter()
        .map(|share| (room * share / whole).floor())
        .collect()
}

/// One row; `cell` draws each column.
pub(super) fn row_ui(ui: &mut Ui, widths: &[f32], mut cell: impl FnMut(&mut Ui, usize)) {
    ui.horizontal_top(|ui| {
        for (column, width) in widths.iter().enumerate() {
            ui.allocate_ui_with_layout(vec2(*width, 0.0), Layout::top_down(Align::LEFT), |ui| {
                ui.set_width(*width);
                cell(ui, column);
            });
        }
    });
}

/// The row of column headings, with a rule below.
pub(super) fn head_ui(ui: &mut Ui, widths: &[f32], headings: &[String]) {
    row_ui(ui, widths, |ui, column| {
        if let Some(heading) = headings.get(column) {
            ui.add(egui::Label::new(theme::note(ui, heading)).wrap());
        }
    });
    ui.separator();
}

/// A cell of plain text.
pub(super) fn text_ui(ui: &mut Ui, text: impl Into<RichText>) {
    ui.add(egui::Label::new(text.into()).wrap());
}
