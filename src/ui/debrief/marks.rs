//! Shapes that stand for officers, outcomes and moments, so that colour never tells alone.

use egui::epaint::PathShape;
use egui::{
    Color32, Painter, Pos2, Response, Sense, Stroke, Ui, Vec2, WidgetInfo, WidgetType, vec2,
};
use egui_plot::MarkerShape;

/// A shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    Disc,
    Ring,
    Square,
    Frame,
    Diamond,
    Up,
    Down,
    Cross,
    Plus,
}

impl Mark {
    /// The same shape in a plot.
    pub(super) const fn in_plot(self) -> MarkerShape {
        match self {
            Mark::Disc | Mark::Ring => MarkerShape::Circle,
            Mark::Square | Mark::Frame => MarkerShape::Square,
            Mark::Diamond => MarkerShape::Diamond,
            Mark::Up => MarkerShape::Up,
            Mark::Down => MarkerShape::Down,
            Mark::Cross => MarkerShape::Cross,
            Mark::Plus => MarkerShape::Plus,
        }
    }

    /// Paints the shape around a point.
    pub(super) fn paint(self, painter: &Painter, centre: Pos2, radius: f32, colour: Color32) {
        let stroke = Stroke::new(1.6, colour);
        let at = |x: f32, y: f32| centre + vec2(x, y) * radius;
        let polygon = |points: &[(f32, f32)]| {
            let corners = points.iter().map(|(x, y)| at(*x, *y)).collect();
            painter.add(PathShape::convex_polygon(corners, colour, Stroke::NONE));
        };
        let lines = |ends: &[[(f32, f32); 2]]| {
            for [from, to] in ends {
                painter.line_segment([at(from.0, from.1), at(to.0, to.1)], stroke);
            }
        };
        match self {
            Mark::Disc => {
                painter.circle_filled(centre, radius, colour);
            }
            Mark::Ring => {
                painter.circle_stroke(centre, radius - 0.8, stroke);
            }
            Mark::Square => polygon(&[(-0.85, -0.85), (0.85, -0.85), (0.85, 0.85), (-0.85, 0.85)]),
            Mark::Frame => lines(&[
                [(-0.8, -0.8), (0.8, -0.8)],
                [(0.8, -0.8), (0.8, 0.8)],
                [(0.8, 0.8), (-0.8, 0.8)],
                [(-0.8, 0.8), (-0.8, -0.8)],
            ]),
            Mark::Diamond => polygon(&[(0.0, -1.1), (1.1, 0.0), (0.0, 1.1), (-1.1, 0.0)]),
            Mark::Up => polygon(&[(0.0, -1.0), (1.0, 0.8), (-1.0, 0.8)]),
            Mark::Down => polygon(&[(0.0, 1.0), (-1.0, -0.8), (1.0, -0.8)]),
            Mark::Cross => lines(&[[(-0.8, -0.8), (0.8, 0.8)], [(-0.8, 0.8), (0.8, -0.8)]]),
            Mark::Plus => lines(&[[(-1.0, 0.0), (1.0, 0.0)], [(0.0, -1.0), (0.0, 1.0)]]),
        }
    }
}

/// Radius of a mark beside text, in points.
pub(super) const RADIUS: f32 = 5.0;

/// A shape as large as a letter, beside a text that says the same.
pub(super) fn mark_ui(ui: &mut Ui, mark: Mark, colour: Color32) {
    let height = ui.text_style_height(&egui::TextStyle::Body);
    let (area, _) = ui.allocate_exact_size(Vec2::new(2.0 * RADIUS + 3.0, height), Sense::hover());
    mark.paint(ui.painter(), area.center(), RADIUS, colour);
}

/// Gives a painted thing its name for those who do not see it.
pub(super) fn describe(response: &Response, text: &str) {
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, text));
}
