//! Small line drawings: how goods travel, and what they are packed in.

use egui::{Painter, Pos2, Rect, Sense, Shape, Stroke, Ui, pos2, vec2};

use crate::customs::document::DocumentKind;
use crate::ui::theme;

/// The drawing beside a title: aircraft, ship, lorry, letter or carton.
pub(super) fn mark_ui(ui: &mut Ui, kind: DocumentKind) {
    let (area, _) = ui.allocate_exact_size(vec2(42.0, 34.0), Sense::hover());
    let stroke = Stroke::new(1.6, theme::colours(ui).ink_weak);
    let pen = Pen {
        painter: ui.painter(),
        area,
        stroke,
    };
    match kind {
        DocumentKind::AirWaybill => pen.aircraft(),
        DocumentKind::BillOfLading => pen.ship(),
        DocumentKind::RoadConsignmentNote | DocumentKind::HouseWaybill => pen.lorry(),
        DocumentKind::PostalDespatchNote => pen.letter(),
        _ => pen.carton(),
    }
}

/// Draws in an area of 42 by 34 units.
struct Pen<'a> {
    painter: &'a Painter,
    area: Rect,
    stroke: Stroke,
}

impl Pen<'_> {
    fn at(&self, (x, y): (f32, f32)) -> Pos2 {
        pos2(self.area.left() + x, self.area.top() + y)
    }

    fn outline(&self, points: &[(f32, f32)]) {
        let points = points.iter().map(|point| self.at(*point)).collect();
        self.painter.add(Shape::closed_line(points, self.stroke));
    }

    fn line(&self, points: &[(f32, f32)]) {
        let points = points.iter().map(|point| self.at(*point)).collect();
        self.painter.add(Shape::line(points, self.stroke));
    }

    fn wheel(&self, centre: (f32, f32)) {
        self.painter
            .circle_stroke(self.at(centre), 3.2, self.stroke);
    }

    /// From above, flying to the right.
    fn aircraft(&self) {
        self.outline(&[
            (39.0, 17.0),
            (35.0, 14.5),
            (26.0, 14.5),
            (17.0, 3.0),
            (13.5, 3.0),
            (18.0, 14.5),
            (9.0, 14.5),
            (5.5, 9.5),
            (3.0, 9.5),
            (5.0, 17.0),
            (3.0, 24.5),
            (5.5, 24.5),
            (9.0, 19.5),
            (18.0, 19.5),
            (13.5, 31.0),
            (17.0, 31.0),
            (26.0, 19.5),
            (35.0, 19.5),
        ]);
    }

    fn ship(&self) {
        self.outline(&[(3.0, 20.0), (39.0, 20.0), (34.0, 29.0), (8.0, 29.0)]);
        self.outline(&[(7.0, 20.0), (7.0, 8.0), (13.0, 8.0), (13.0, 20.0)]);
        for left in [16.0, 23.0, 30.0] {
            let right = left + 6.0;
            self.outline(&[(left, 13.0), (right, 13.0), (right, 20.0), (left, 20.0)]);
        }
        self.line(&[(3.0, 32.0), (39.0, 32.0)]);
    }

    fn lorry(&self) {
        self.outline(&[(3.0, 7.0), (26.0, 7.0), (26.0, 26.0), (3.0, 26.0)]);
        self.outline(&[
            (26.0, 13.0),
            (33.0, 13.0),
            (38.5, 19.0),
            (38.5, 26.0),
            (26.0, 26.0),
        ]);
        self.wheel((10.5, 29.0));
        self.wheel((32.0, 29.0));
    }

    fn letter(&self) {
        self.outline(&[(4.0, 7.0), (38.0, 7.0), (38.0, 28.0), (4.0, 28.0)]);
        self.line(&[(4.0, 7.0), (21.0, 20.0), (38.0, 7.0)]);
    }

    fn carton(&self) {
        self.outline(&[
            (21.0, 3.0),
            (37.0, 9.5),
            (37.0, 24.5),
            (21.0, 31.5),
            (5.0, 24.5),
            (5.0, 9.5),
        ]);
        self.line(&[(5.0, 9.5), (21.0, 16.5), (37.0, 9.5)]);
        self.line(&[(21.0, 16.5), (21.0, 31.5)]);
        self.line(&[(13.0, 6.2), (29.0, 13.0), (29.0, 18.0)]);
    }
}
