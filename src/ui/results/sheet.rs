//! The paper that results stand on: sheets, captions with facts, and columns that fit the width.

use egui::{
    Align, CornerRadius, Frame, Layout, Margin, Response, RichText, Sense, Stroke, Ui, Vec2, vec2,
};
use fluent_bundle::FluentValue;

use crate::customs::declaration::Declaration;
use crate::customs::document::Field;
use crate::customs::evidence::OpenedParcel;
use crate::inspection::evidence::Evidence;
use crate::risk::indicator::conflict::Place;
use crate::ui::desk::{Desk, Pointing};
use crate::ui::fact::{FactStyle, fact_ui};
use crate::ui::theme;

/// Size of captions, in points.
pub(super) const CAPTION_SIZE: f32 = 12.0;
/// Size of facts, in points.
pub(super) const FACT_SIZE: f32 = 14.5;
/// Between columns, in points.
const GAP: f32 = 14.0;

/// Writes facts.
pub(super) struct Pen<'a> {
    pub desk: Desk<'a>,
    pub pointing: &'a mut Pointing,
}

impl<'a> Pen<'a> {
    /// A text of the panel.
    pub(super) fn t(&self, key: &str) -> String {
        self.desk.words.t(key)
    }

    /// A text of the panel with arguments.
    pub(super) fn tf(&self, key: &str, arguments: &[(&str, FluentValue<'_>)]) -> String {
        self.desk.words.tf(key, arguments)
    }

    /// A number, and the number written out, for texts that count.
    pub(super) fn counted(&self, key: &str, count: u32) -> String {
        let written = self.desk.words.number(i64::from(count));
        self.tf(key, &[("n", count.into()), ("number", written.into())])
    }

    /// A whole number in percent.
    pub(super) fn percent(&self, percent: u32) -> String {
        let number = self.desk.words.number(i64::from(percent));
        self.tf("percent", &[("number", number.into())])
    }

    /// A fact in the usual size.
    pub(super) fn fact(&mut self, ui: &mut Ui, place: Place, field: Field, text: &str) -> Response {
        let style = FactStyle {
            size: FACT_SIZE,
            ..FactStyle::default()
        };
        self.styled(ui, place, field, text, style)
    }

    /// A fact in a style.
    pub(super) fn styled(
        &mut self,
        ui: &mut Ui,
        place: Place,
        field: Field,
        text: &str,
        style: FactStyle,
    ) -> Response {
        fact_ui(ui, &self.desk, self.pointing, place, field, text, style)
    }

    /// A fact below its caption.
    pub(super) fn entry(&mut self, ui: &mut Ui, key: &str, place: Place, field: Field, text: &str) {
        let caption = self.t(key);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            caption_ui(ui, &caption);
            self.fact(ui, place, field, text);
        });
    }

    /// Something below its caption that no ground can name.
    pub(super) fn plain(&self, ui: &mut Ui, key: &str, text: &str) {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            caption_ui(ui, &self.t(key));
            let shown = if text.is_empty() { "–" } else { text };
            ui.add(egui::Label::new(RichText::new(shown).size(FACT_SIZE)).wrap());
        });
    }

    /// The declaration of the case on the desk.
    pub(super) fn declaration(&self) -> Option<&'a Declaration> {
        self.desk.dossier.map(|dossier| &dossier.declaration)
    }

    /// What an examination of the case on the desk has laid out.
    pub(super) fn opened(&self) -> Option<&'a OpenedParcel> {
        let inspections = &self.desk.dossier?.inspections;
        inspections.iter().find_map(|entry| match &entry.evidence {
            Some(Evidence::Opened(opened)) => Some(opened),
            _ => None,
        })
    }

    /// The declared lines: description and quantity.
    pub(super) fn declared_lines(&mut self, ui: &mut Ui) {
        let Some(declaration) = self.declaration() else {
            return;
        };
        heading_ui(ui, &self.t("results-declared"));
        for (line, item) in declaration.items().enumerate() {
            let (description, quantity) = if line == 0 {
                (Field::Description, Field::Quantity)
            } else {
                (Field::FurtherLines, Field::FurtherLines)
            };
            let number = self.desk.words.number(i64::from(item.quantity));
            let unit = item.unit.as_str();
            let counted = self.tf(
                "results-quantity",
                &[("number", number.into()), ("unit", unit.into())],
            );
            split_ui(ui, &[0.62, 0.38], |ui, column| {
                if column == 0 {
                    self.fact(ui, Place::Declaration, description, &item.description);
                } else {
                    self.fact(ui, Place::Declaration, quantity, &counted);
                }
            });
        }
    }
}

/// What keeps sheets off the edges of the panel.
pub(super) fn margin() -> Frame {
    Frame::new().inner_margin(Margin::symmetric(5, 4))
}

/// A sheet of paper with a heading, and below it where it comes from.
pub(super) fn sheet_ui(ui: &mut Ui, title: &str, source: &str, contents: impl FnOnce(&mut Ui)) {
    let colours = theme::colours(ui);
    let frame = Frame::new()
        .fill(colours.paper)
        .stroke(Stroke::new(1.0, colours.paper_edge))
        .corner_radius(CornerRadius::same(3))
        .inner_margin(Margin::symmetric(14, 12));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.visuals_mut().override_text_color = Some(colours.ink);
        ui.spacing_mut().item_spacing.y = 7.0;
        if !title.is_empty() {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                ui.add(egui::Label::new(RichText::new(title).size(16.5).strong()).wrap());
                if !source.is_empty() {
                    caption_ui(ui, source);
                }
            });
            rule_ui(ui);
        }
        contents(ui);
    });
}

/// A caption.
pub(super) fn caption_ui(ui: &mut Ui, text: &str) {
    let weak = theme::colours(ui).ink_weak;
    let text = RichText::new(text).size(CAPTION_SIZE).color(weak);
    ui.add(egui::Label::new(text).wrap());
}

/// The heading of a part of a sheet.
pub(super) fn heading_ui(ui: &mut Ui, text: &str) {
    ui.add(egui::Label::new(RichText::new(text).size(13.5).strong()).wrap());
}

/// A line across the paper.
pub(super) fn rule_ui(ui: &mut Ui) {
    let size = Vec2::new(ui.available_width(), 3.0);
    let (area, _) = ui.allocate_exact_size(size, Sense::hover());
    let edge = theme::colours(ui).paper_edge;
    ui.painter()
        .hline(area.x_range(), area.center().y, Stroke::new(1.0, edge));
}

/// Cells in as many equal columns as fit, none narrower than `least` points unless the whole is.
pub(super) fn grid_ui(ui: &mut Ui, least: f32, count: usize, mut cell: impl FnMut(&mut Ui, usize)) {
    let width = ui.available_width();
    let columns = (((width + GAP) / (least + GAP)) as usize).clamp(1, count.max(1));
    let each = ((width - GAP * (columns - 1) as f32) / columns as f32).floor();
    for first in (0..count).step_by(columns) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            for index in first..(first + columns).min(count) {
                column_ui(ui, each, |ui| cell(ui, index));
            }
        });
    }
}

/// Columns of given shares of the width.
pub(super) fn split_ui(ui: &mut Ui, shares: &[f32], mut column: impl FnMut(&mut Ui, usize)) {
    let gaps = GAP * shares.len().saturating_sub(1) as f32;
    let width = ui.available_width() - gaps;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        for (index, share) in shares.iter().enumerate() {
            column_ui(ui, (width * share).floor(), |ui| column(ui, index));
        }
    });
}

fn column_ui(ui: &mut Ui, width: f32, contents: impl FnOnce(&mut Ui)) {
    let layout = Layout::top_down(Align::Min);
    let spacing_y = ui.spacing().item_spacing.y;
    ui.allocate_ui_with_layout(vec2(width, 0.0), layout, |ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing = vec2(8.0, spacing_y);
        contents(ui);
    });
}
