//! The logger's curve.

use crate::inspection::pack::face::{Area, Curve, Typeface};
use crate::inspection::pack::glyphs;
use crate::inspection::pack::mark::Point;
use crate::inspection::pack::paint::brush::Brush;
use crate::inspection::pack::tint::{GREY, INK, Tint};

const LIMIT: Tint = Tint::hex(0xB3261E);
const LINE: Tint = Tint::hex(0x1C4F8C);
/// Room for the scale's numbers.
const LEFT_MM: f32 = 12.0;
const BELOW_MM: f32 = 6.0;

/// Scale, limits and curve.
pub(super) fn curve(brush: &mut Brush, area: Area, curve: &Curve) {
    let plot = Area::new(
        area.x + LEFT_MM,
        area.y + 1.5,
        area.width - LEFT_MM - 2.0,
        area.height - BELOW_MM - 1.5,
    );
    let (low, high) = range(curve);
    let y = |tenths: i32| plot.bottom() - plot.height * (tenths - low) as f32 / (high - low) as f32;
    let last = curve.values.len().saturating_sub(1).max(1) as f32;
    let x = |at: usize| plot.x + plot.width * at as f32 / last;
    let step = step_tenths(high - low);
    let mut tenths = low - low.rem_euclid(step) + step;
    while tenths < high {
        let (left, right) = ((plot.x, y(tenths)), (plot.right(), y(tenths)));
        brush.line(&[left, right], 0.12, GREY.fade(90));
        right_aligned(
            brush,
            (plot.x - 1.5, left.1 + 0.9),
            &format!("{} °C", tenths / 10),
        );
        tenths += step;
    }
    for day in 0..=4 {
        let at = day * 24 / curve.step_hours as usize;
        if at < curve.values.len() {
            brush.line(
                &[(x(at), plot.y), (x(at), plot.bottom())],
                0.12,
                GREY.fade(90),
            );
            let label = format!("{} h", day * 24);
            let wide = glyphs::width(&label, Typeface::Mono, 2.3);
            let right_most = area.right() - wide;
            let at = ((x(at) - wide / 2.0).min(right_most), plot.bottom() + 3.6);
            brush.text(&label, Typeface::Mono, 2.3, at, INK);
        }
    }
    for limit in [curve.lower, curve.upper] {
        dashed(brush, (plot.x, y(limit)), plot.right());
    }
    let points: Vec<Point> = curve
        .values
        .iter()
        .enumerate()
        .map(|(at, value)| (x(at), y(*value)))
        .collect();
    brush.line(&points, 0.5, LINE);
    for pair in 0..curve.values.len().saturating_sub(1) {
        if curve.values[pair].max(curve.values[pair + 1]) > curve.upper {
            brush.line(&points[pair..pair + 2], 0.7, LIMIT);
        }
    }
    let axes = [
        (plot.x, plot.y),
        (plot.x, plot.bottom()),
        (plot.right(), plot.bottom()),
    ];
    brush.line(&axes, 0.25, INK);
}

/// Tenths of a degree at the foot and the head of the plot.
fn range(curve: &Curve) -> (i32, i32) {
    let values = || curve.values.iter().copied();
    let low = values().min().unwrap_or(curve.lower).min(curve.lower);
    let high = values().max().unwrap_or(curve.upper).max(curve.upper);
    let room = ((high - low) / 8).max(10);
    (low - room, high + room)
}

/// Between two lines of the scale: four to eight lines in all.
fn step_tenths(range: i32) -> i32 {
    let steps = [10, 20, 50, 100, 200, 500];
    let fitting = steps.into_iter().find(|step| range / step <= 8);
    fitting.unwrap_or(1_000)
}

fn right_aligned(brush: &mut Brush, at: Point, text: &str) {
    let wide = glyphs::width(text, Typeface::Mono, 2.3);
    brush.text(text, Typeface::Mono, 2.3, (at.0 - wide, at.1), INK);
}

fn dashed(brush: &mut Brush, from: Point, right: f32) {
    let mut x = from.0;
    while x < right {
        let end = (x + 1.6).min(right);
        brush.line(&[(x, from.1), (end, from.1)], 0.3, LIMIT);
        x += 2.8;
    }
}
