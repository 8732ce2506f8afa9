//! The five dispositions as large buttons, each with a shape of its own.

use std::sync::Arc;

use egui::{
    Color32, CornerRadius, Galley, Painter, Pos2, Rect, Response, Sense, Stroke, StrokeKind,
    TextStyle, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2,
};

use crate::scenario::model::exercise::Disposition;
use crate::ui::decide::section;
use crate::ui::desk::{Desk, Draft};
use crate::ui::theme;

/// Least width of a button, in points.
const BUTTON_WIDTH_MIN: f32 = 132.0;
/// Least height of a button, in points.
const BUTTON_HEIGHT_MIN: f32 = 42.0;
/// Side of the square that a shape is drawn in, in points.
const SHAPE_SIDE: f32 = 18.0;
/// Space left of the words: margin, shape, gap.
const WORDS_LEFT: f32 = 10.0 + SHAPE_SIDE + 8.0;
/// Space right of the words: gap, ring, margin.
const WORDS_RIGHT: f32 = 4.0 + 10.0 + 8.0;

/// The dispositions, of which one is chosen, and what the chosen one is for.
pub(super) fn disposition_ui(ui: &mut Ui, desk: &Desk<'_>, draft: &mut Draft) {
    let words = desk.words;
    section(ui, "disposition", |ui| {
        theme::section_ui(ui, &words.t("decide-disposition"));
        let mut focused = None;
        if let Some(chosen) = buttons_ui(ui, desk, draft.disposition, &mut focused)
            && draft.disposition != Some(chosen)
        {
            draft.remember();
            draft.disposition = Some(chosen);
        }
        let help = match focused.or(draft.disposition) {
            Some(disposition) => words.of_kind_about("disposition", disposition, "help"),
            None => words.t("decide-disposition-help"),
        };
        ui.add(egui::Label::new(theme::note(ui, help)).wrap());
    });
}

/// The buttons in as many columns as fit; the one that was pressed.
fn buttons_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    chosen: Option<Disposition>,
    focused: &mut Option<Disposition>,
) -> Option<Disposition> {
    let gap = ui.spacing().item_spacing.x;
    let room = ui.available_width();
    let fitting = ((room + gap) / (BUTTON_WIDTH_MIN + gap)).floor();
    let columns = (fitting.max(1.0) as usize).min(Disposition::ALL.len());
    let width = (room - gap * (columns - 1) as f32) / columns as f32;
    let font = TextStyle::Button.resolve(ui.style());
    let layout = |disposition| {
        let name = desk.words.of_kind("disposition", disposition);
        let wrap = (width - WORDS_LEFT - WORDS_RIGHT).max(40.0);
        let galley = ui
            .painter()
            .layout(name, font.clone(), Color32::PLACEHOLDER, wrap);
        (disposition, galley)
    };
    let buttons: Vec<(Disposition, Arc<Galley>)> =
        Disposition::ALL.into_iter().map(layout).collect();
    let tallest = buttons
        .iter()
        .map(|(_, galley)| galley.size().y)
        .fold(0.0, f32::max);
    let size = vec2(width, (tallest + 14.0).max(BUTTON_HEIGHT_MIN));
    let mut pressed = None;
    for row in buttons.chunks(columns) {
        ui.horizontal(|ui| {
            for (disposition, galley) in row {
                let is_chosen = chosen == Some(*disposition);
                let response = button_ui(ui, *disposition, galley, is_chosen, size);
                if response.clicked() {
                    pressed = Some(*disposition);
                }
                if response.has_focus() {
                    *focused = Some(*disposition);
                }
                response.on_hover_text(desk.words.of_kind_about(
                    "disposition",
                    *disposition,
                    "help",
                ));
            }
        });
    }
    pressed
}

fn button_ui(
    ui: &mut Ui,
    disposition: Disposition,
    galley: &Arc<Galley>,
    is_chosen: bool,
    size: Vec2,
) -> Response {
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| {
        WidgetInfo::selected(WidgetType::RadioButton, enabled, is_chosen, galley.text())
    });
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let visuals = ui.visuals();
    let accent = visuals.selection.stroke.color;
    let (fill, text) = if is_chosen {
        (visuals.selection.bg_fill, visuals.strong_text_color())
    } else if response.hovered() {
        let hovered = &visuals.widgets.hovered;
        (hovered.weak_bg_fill, hovered.text_color())
    } else {
        let inactive = &visuals.widgets.inactive;
        (inactive.weak_bg_fill, inactive.text_color())
    };
    let edge = if is_chosen {
        Stroke::new(2.0, accent)
    } else {
        visuals.widgets.inactive.bg_stroke
    };
    let corners = CornerRadius::same(6);
    let painter = ui.painter();
    painter.rect(rect, corners, fill, edge, StrokeKind::Inside);
    if response.has_focus() {
        let ring = Stroke::new(2.0, accent);
        painter.rect_stroke(rect.expand(2.0), corners, ring, StrokeKind::Middle);
    }
    let middle = rect.left_center();
    let square = Rect::from_center_size(
        middle + vec2(10.0 + SHAPE_SIDE * 0.5, 0.0),
        Vec2::splat(SHAPE_SIDE),
    );
    shape(painter, disposition, square, text);
    let words_at = middle + vec2(WORDS_LEFT, -galley.size().y * 0.5);
    painter.galley(words_at, Arc::clone(galley), text);
    let ring_at = rect.right_center() - vec2(13.0, 0.0);
    painter.circle_stroke(ring_at, 5.0, Stroke::new(1.2, text));
    if is_chosen {
        painter.circle_filled(ring_at, 2.8, accent);
    }
    response
}

/// Draws a disposition's shape into a square.
pub(super) fn shape(painter: &Painter, disposition: Disposition, square: Rect, colour: Color32) {
    let stroke = Stroke::new(2.0, colour);
    let at = |x: f32, y: f32| -> Pos2 {
        let unit = square.width() / 18.0;
        pos2(square.left() + x * unit, square.top() + y * unit)
    };
    let path = |points: &[(f32, f32)]| {
        let points: Vec<Pos2> = points.iter().map(|(x, y)| at(*x, *y)).collect();
        painter.line(points, stroke);
    };
    match disposition {
        // A check mark.
        Disposition::Release => path(&[(2.0, 9.5), (7.0, 14.5), (16.0, 3.5)]),
        // Two bars: held.
        Disposition::Detain => {
            painter.rect_filled(Rect::from_two_pos(at(4.0, 3.0), at(7.5, 15.0)), 1.0, colour);
            painter.rect_filled(
                Rect::from_two_pos(at(10.5, 3.0), at(14.0, 15.0)),
                1.0,
                colour,
            );
        }
        // An arrow that hands over to somebody beyond a line.
        Disposition::Refer => {
            path(&[(1.0, 9.0), (12.0, 9.0)]);
            path(&[(8.0, 4.5), (12.5, 9.0), (8.0, 13.5)]);
            path(&[(16.0, 2.5), (16.0, 15.5)]);
        }
        // A padlock.
        Disposition::Seize => {
            painter.rect_filled(
                Rect::from_two_pos(at(3.0, 8.0), at(15.0, 16.0)),
                1.5,
                colour,
            );
            path(&[
                (5.5, 8.0),
                (5.5, 5.0),
                (7.0, 2.8),
                (11.0, 2.8),
                (12.5, 5.0),
                (12.5, 8.0),
            ]);
        }
        // An arrow that turns back.
        Disposition::ReturnToSender => {
            path(&[
                (3.0, 6.0),
                (12.0, 6.0),
                (15.0, 8.0),
                (15.0, 12.0),
                (12.0, 14.5),
                (6.0, 14.5),
            ]);
            path(&[(7.0, 2.0), (2.5, 6.0), (7.0, 10.0)]);
        }
    }
}
