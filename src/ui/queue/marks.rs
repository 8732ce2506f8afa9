//! Small drawn shapes that tell beside a word, and buttons that show them.

use egui::{
    Color32, Painter, Pos2, Rect, Response, RichText, Sense, Shape, Stroke, StrokeKind, Ui, Vec2,
    WidgetInfo, WidgetType, pos2, vec2,
};

use crate::session::command::Flag;
use crate::ui::queue::model::RowState;
use crate::ui::theme::Colours;

/// A shape, legible without colour and drawn without a font.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui) enum Mark {
    Arrow,
    Asterisk,
    Bang,
    Check,
    Cross,
    Diamond,
    DiamondOutline,
    Disc,
    Flag,
    Hourglass,
    Lines,
    Next,
    Pause,
    Ring,
    Square,
    SquareOutline,
    Triangle,
    Zigzag,
}

/// Half the side of a mark, in points.
pub(in crate::ui) const MARK_RADIUS: f32 = 5.0;

impl Mark {
    /// Draws the mark about a centre.
    pub(in crate::ui) fn paint(self, painter: &Painter, centre: Pos2, colour: Color32) {
        const R: f32 = MARK_RADIUS;
        let at = |x: f32, y: f32| centre + vec2(x * R, y * R);
        let thin = Stroke::new(1.5, colour);
        let line = |points: &[(f32, f32)]| {
            let points = points.iter().map(|(x, y)| at(*x, *y)).collect();
            painter.add(Shape::line(points, Stroke::new(1.8, colour)));
        };
        let solid = |points: &[(f32, f32)]| {
            let points = points.iter().map(|(x, y)| at(*x, *y)).collect();
            painter.add(Shape::convex_polygon(points, colour, Stroke::NONE));
        };
        let outline = |points: &[(f32, f32)]| {
            let points = points.iter().map(|(x, y)| at(*x, *y)).collect();
            painter.add(Shape::closed_line(points, thin));
        };
        const DIAMOND: [(f32, f32); 4] = [(0.0, -1.1), (1.1, 0.0), (0.0, 1.1), (-1.1, 0.0)];
        const SQUARE: [(f32, f32); 4] = [(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)];
        match self {
            Mark::Arrow => {
                line(&[(-1.0, 0.0), (1.0, 0.0)]);
                line(&[(0.2, -0.8), (1.0, 0.0), (0.2, 0.8)]);
            }
            Mark::Asterisk => {
                line(&[(0.0, -1.0), (0.0, 1.0)]);
                line(&[(-0.87, -0.5), (0.87, 0.5)]);
                line(&[(-0.87, 0.5), (0.87, -0.5)]);
            }
            Mark::Bang => {
                solid(&[(-0.3, -1.2), (0.3, -1.2), (0.18, 0.4), (-0.18, 0.4)]);
                painter.circle_filled(at(0.0, 0.95), 1.4, colour);
            }
            Mark::Check => line(&[(-0.9, 0.0), (-0.25, 0.75), (1.0, -0.8)]),
            Mark::Cross => {
                line(&[(-0.8, -0.8), (0.8, 0.8)]);
                line(&[(-0.8, 0.8), (0.8, -0.8)]);
            }
            Mark::Diamond => solid(&DIAMOND),
            Mark::DiamondOutline => outline(&DIAMOND),
            Mark::Disc => {
                painter.circle_filled(centre, R * 0.9, colour);
            }
            Mark::Flag => {
                line(&[(-0.7, -1.1), (-0.7, 1.2)]);
                solid(&[(-0.7, -1.1), (1.0, -0.5), (-0.7, 0.2)]);
            }
            Mark::Hourglass => {
                outline(&[(-0.8, -1.0), (0.8, -1.0), (-0.8, 1.0), (0.8, 1.0)]);
            }
            Mark::Lines => {
                line(&[(-1.0, -0.8), (1.0, -0.8)]);
                line(&[(-1.0, 0.0), (1.0, 0.0)]);
                line(&[(-1.0, 0.8), (0.3, 0.8)]);
            }
            Mark::Next => {
                solid(&[(-0.9, -1.0), (0.5, 0.0), (-0.9, 1.0)]);
                line(&[(0.9, -1.0), (0.9, 1.0)]);
            }
            Mark::Pause => {
                line(&[(-0.5, -1.0), (-0.5, 1.0)]);
                line(&[(0.5, -1.0), (0.5, 1.0)]);
            }
            Mark::Ring => {
                painter.circle_stroke(centre, R * 0.8, thin);
            }
            Mark::Square => solid(&SQUARE),
            Mark::SquareOutline => outline(&SQUARE),
            Mark::Triangle => solid(&[(0.0, -1.0), (1.0, 0.8), (-1.0, 0.8)]),
            Mark::Zigzag => line(&[(-1.1, 0.7), (-0.4, -0.4), (0.2, 0.3), (1.1, -0.8)]),
        }
    }
}

/// The mark and colour of an officer's flag.
pub(in crate::ui) const fn of_flag(flag: Flag, colours: &Colours) -> (Mark, Color32) {
    match flag {
        Flag::Suspect => (Mark::Flag, colours.bad),
        Flag::Watch => (Mark::Ring, colours.caution),
        Flag::Fine => (Mark::Check, colours.good),
    }
}

/// The mark and colour of a state.
pub(in crate::ui) const fn of_state(state: RowState, colours: &Colours) -> (Mark, Color32) {
    match state {
        RowState::Announced => (Mark::Arrow, colours.info),
        RowState::New => (Mark::Disc, colours.accent),
        RowState::Awaited => (Mark::Hourglass, colours.caution),
        RowState::Results => (Mark::Diamond, colours.info),
        RowState::Open => (Mark::Ring, colours.accent),
        RowState::Decided(disposition) if disposition.stops() => (Mark::Square, colours.ink_weak),
        RowState::Decided(_) => (Mark::Check, colours.ink_weak),
        RowState::ReleasedByLaw => (Mark::SquareOutline, colours.ink_weak),
    }
}

/// Room for a mark in a line of text, with the mark drawn into it.
pub(in crate::ui) fn mark_ui(ui: &mut Ui, mark: Mark, colour: Color32) {
    let size = Vec2::new(
        MARK_RADIUS * 2.0 + 3.0,
        ui.spacing().interact_size.y.min(18.0),
    );
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    mark.paint(ui.painter(), rect.center(), colour);
}

/// A choice among several: the chosen one is underlined as well as coloured.
pub(in crate::ui) fn choice_ui(
    ui: &mut Ui,
    is_chosen: bool,
    text: RichText,
    name: &str,
) -> Response {
    let response = ui.add(egui::Button::selectable(is_chosen, text));
    choice_about(ui, &response, is_chosen, name);
    response
}

/// A choice that shows a mark alone.
pub(in crate::ui) fn mark_choice_ui(
    ui: &mut Ui,
    is_chosen: bool,
    mark: Mark,
    name: &str,
) -> Response {
    let button = egui::Button::selectable(is_chosen, "").min_size(vec2(34.0, 28.0));
    let response = ui.add(button);
    let colour = ui
        .style()
        .interact_selectable(&response, is_chosen)
        .fg_stroke
        .color;
    mark.paint(ui.painter(), response.rect.center(), colour);
    choice_about(ui, &response, is_chosen, name);
    response.on_hover_text(name)
}

fn choice_about(ui: &Ui, response: &Response, is_chosen: bool, name: &str) {
    let is_enabled = ui.is_enabled();
    response
        .widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, is_enabled, is_chosen, name));
    if is_chosen {
        let under = response.rect.bottom() - 1.0;
        let (left, right) = (response.rect.left() + 6.0, response.rect.right() - 6.0);
        let stroke = Stroke::new(2.0, ui.visuals().hyperlink_color);
        ui.painter()
            .line_segment([pos2(left, under), pos2(right, under)], stroke);
    }
    ring_focus(ui, response);
}

/// A button that shows a mark alone.
pub(in crate::ui) fn mark_button_ui(ui: &mut Ui, mark: Mark, name: &str) -> Response {
    let response = ui.add(egui::Button::new("").min_size(vec2(34.0, 28.0)));
    let colour = ui.style().interact(&response).fg_stroke.color;
    mark.paint(ui.painter(), response.rect.center(), colour);
    let is_enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, is_enabled, name));
    ring_focus(ui, &response);
    response.on_hover_text(name)
}

/// Shows where the keyboard is.
pub(in crate::ui) fn ring_focus(ui: &Ui, response: &Response) {
    if response.has_focus() {
        ring(ui, response.rect);
    }
}

/// The line about what has the focus.
pub(in crate::ui) fn ring(ui: &Ui, rect: Rect) {
    let stroke = Stroke::new(2.0, ui.visuals().hyperlink_color);
    ui.painter()
        .rect_stroke(rect, 3.0, stroke, StrokeKind::Inside);
}
