//! One fact on a form, a document or a report: it lights up wherever it stands, and can be cited.

use egui::{
    CornerRadius, Response, RichText, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType,
};

use crate::customs::document::Field;
use crate::risk::indicator::conflict::{Cell, Place};
use crate::ui::desk::{Desk, Pointing};
use crate::ui::theme;

/// How a fact's text is set.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct FactStyle {
    pub strong: bool,
    pub monospace: bool,
    /// Size in points; 0 keeps the body size.
    pub size: f32,
}

/// A fact's text. Pointing at it, or moving the focus to it, lights the same field up everywhere; a click,
/// Enter or Space takes it as one side of a contradiction. Empty text is shown as a dash.
pub(crate) fn fact_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    pointing: &mut Pointing,
    place: Place,
    field: Field,
    text: &str,
    style: FactStyle,
) -> Response {
    let cell = Cell { place, field };
    let shown = if text.is_empty() { "–" } else { text };
    let mut rich = RichText::new(shown);
    if style.strong {
        rich = rich.strong();
    }
    if style.monospace {
        rich = rich.monospace();
    }
    if style.size > 0.0 {
        rich = rich.size(style.size);
    }
    if let Some(size) = number_size(ui, shown, &rich) {
        rich = rich.size(size);
    }
    let label = egui::Label::new(rich)
        .wrap()
        .selectable(false)
        .sense(Sense::click());
    let ground = ui.painter().add(egui::Shape::Noop);
    let response = ui.add(label);
    let name = desk.words.cell(cell);
    response
        .widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, format!("{name}: {shown}")));
    if response.hovered() || response.has_focus() {
        pointing.next = Some(field);
    }
    if response.clicked() {
        pointing.click(cell, text);
    }
    let is_first = pointing
        .first
        .as_ref()
        .is_some_and(|(first, _)| *first == cell);
    let lit = pointing.pointed == Some(field);
    if is_first || lit || response.has_focus() {
        let colours = theme::colours(ui);
        let around = response.rect.expand2(egui::vec2(3.0, 1.0));
        if is_first || lit {
            let fill = if is_first {
                colours.marked
            } else {
                colours.lit
            };
            ui.painter().set(
                ground,
                egui::Shape::rect_filled(around, CornerRadius::same(3), fill),
            );
        }
        let width = if response.has_focus() || is_first {
            2.0
        } else {
            1.0
        };
        ui.painter().rect_stroke(
            around,
            CornerRadius::same(3),
            Stroke::new(width, colours.accent),
            StrokeKind::Outside,
        );
    }
    response.on_hover_text_at_pointer(name)
}

/// A number is set smaller rather than broken over two lines; `None` where it fits or is too long for that.
fn number_size(ui: &Ui, text: &str, set: &RichText) -> Option<f32> {
    const LEAST: f32 = 8.0;
    let is_number = text.starts_with(|first: char| first.is_ascii_digit() || first == '−');
    if !is_number || text.contains(' ') {
        return None;
    }
    let galley = egui::WidgetText::from(set.clone()).into_galley(
        ui,
        Some(egui::TextWrapMode::Extend),
        f32::INFINITY,
        egui::TextStyle::Body,
    );
    let room = ui.available_width();
    let size = galley.job.sections.first()?.format.font_id.size;
    let fitting = (size * room / galley.size().x).floor();
    (galley.size().x > room && fitting >= LEAST).then_some(fitting)
}
