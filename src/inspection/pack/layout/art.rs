//! Brand art: shapes and colours that follow from the brand.

use crate::inspection::pack::face::{Area, Element};
use crate::inspection::pack::layout::sheet::Sheet;
use crate::inspection::pack::mark::{Outline, Point, Segment};
use crate::inspection::pack::tint::{Chances, Palette};

/// Fills a part of a face with a brand's art; the part's left edge may stay paper.
pub(super) fn art(sheet: &mut Sheet, area: Area, palette: Palette, seed: u32) {
    let mut chances = Chances::new(seed);
    match chances.below(5) {
        0 => rings(sheet, area, palette, &mut chances),
        1 => waves(sheet, area, palette, &mut chances),
        2 => rays(sheet, area, palette),
        3 => cells(sheet, area, palette, &mut chances),
        _ => sweep(sheet, area, palette),
    }
}

/// A strip along an edge in both colours.
pub(super) fn strip(sheet: &mut Sheet, area: Area, palette: Palette) {
    sheet.block(area, palette.main, 0.0);
    let thin = (area.height * 0.14).min(1.2);
    let line = Area::new(area.x, area.bottom() - thin, area.width, thin);
    sheet.block(line, palette.second, 0.0);
}

fn rings(sheet: &mut Sheet, area: Area, palette: Palette, chances: &mut Chances) {
    sheet.block(area, palette.light, 0.0);
    let middle = (
        area.x + area.width * chances.within(0.45, 0.6),
        area.y + area.height * chances.within(0.4, 0.6),
    );
    let reach = area.width.min(area.height) * 0.42;
    for (part, tint) in [
        (1.0, palette.main),
        (0.78, palette.light),
        (0.58, palette.second),
        (0.34, palette.light),
        (0.16, palette.main),
    ] {
        let r = reach * part;
        let place = Area::new(middle.0 - r, middle.1 - r, 2.0 * r, 2.0 * r);
        sheet.put(place, Element::Ellipse { tint }, None);
    }
}

fn waves(sheet: &mut Sheet, area: Area, palette: Palette, chances: &mut Chances) {
    for (start, tint) in [
        (0.0, palette.light),
        (0.3, palette.second),
        (0.58, palette.main),
    ] {
        let at = |x: f32, y: f32| point(area, start + (1.0 - start) * x, y);
        let bend = chances.within(0.12, 0.3);
        let outline = Outline {
            start: at(0.1, 0.0),
            segments: vec![
                Segment::Cubic(at(0.1 + bend, 0.3), at(-0.05, 0.6), at(0.16, 1.0)),
                Segment::Line(at(1.0, 1.0)),
                Segment::Line(at(1.0, 0.0)),
            ],
        };
        sheet.shape(vec![outline], tint);
    }
}

fn rays(sheet: &mut Sheet, area: Area, palette: Palette) {
    for (start, tint) in [
        (0.0, palette.light),
        (0.28, palette.second),
        (0.56, palette.main),
    ] {
        let outline = Outline::polygon(&[
            point(area, start + 0.3, 0.0),
            point(area, 1.0, 0.0),
            point(area, 1.0, 1.0),
            point(area, start, 1.0),
        ]);
        sheet.shape(vec![outline], tint);
    }
}

fn cells(sheet: &mut Sheet, area: Area, palette: Palette, chances: &mut Chances) {
    let pitch = area.width / 4.0;
    let rows = (area.height / pitch) as u32;
    let tints = [palette.light, palette.second, palette.main];
    for row in 0..rows {
        for column in 0..4 {
            // Denser to the right.
            if chances.below(4) > column + 1 {
                continue;
            }
            let place = Area::new(
                area.x + pitch * column as f32 + pitch * 0.1,
                area.y + pitch * row as f32 + pitch * 0.1,
                pitch * 0.8,
                pitch * 0.8,
            );
            sheet.block(place, tints[chances.below(3) as usize], pitch * 0.2);
        }
    }
}

fn sweep(sheet: &mut Sheet, area: Area, palette: Palette) {
    let outer = Outline {
        start: point(area, 0.2, 1.0),
        segments: vec![
            Segment::Cubic(
                point(area, 0.3, 0.5),
                point(area, 0.6, 0.2),
                point(area, 1.0, 0.1),
            ),
            Segment::Line(point(area, 1.0, 1.0)),
        ],
    };
    let inner = Outline {
        start: point(area, 0.45, 1.0),
        segments: vec![
            Segment::Cubic(
                point(area, 0.5, 0.7),
                point(area, 0.7, 0.5),
                point(area, 1.0, 0.42),
            ),
            Segment::Line(point(area, 1.0, 1.0)),
        ],
    };
    let dot = Area::new(
        area.x + area.width * 0.35,
        area.y + area.height * 0.12,
        area.height * 0.16,
        area.height * 0.16,
    );
    sheet.shape(vec![outer], palette.second);
    sheet.shape(vec![inner], palette.main);
    sheet.put(
        dot,
        Element::Ellipse {
            tint: palette.light,
        },
        None,
    );
}

fn point(area: Area, x: f32, y: f32) -> Point {
    (
        area.x + area.width * x.clamp(0.0, 1.0),
        area.y + area.height * y,
    )
}
