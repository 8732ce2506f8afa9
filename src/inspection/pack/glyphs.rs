//! The fonts: how wide texts are, and the outlines of their letters.

use std::sync::OnceLock;

use ab_glyph::{Font, FontRef, OutlineCurve};

use crate::inspection::pack::face::Typeface;

/// Height of capitals in ems; the four fonts agree.
pub(super) const CAPITAL: f32 = 0.729;
/// How far letters such as "g" reach below the line, in ems.
pub(super) const DESCENT: f32 = 0.236;

fn font(typeface: Typeface) -> &'static FontRef<'static> {
    static FONTS: OnceLock<[FontRef<'static>; 4]> = OnceLock::new();
    let load = |bytes: &'static [u8]| {
        FontRef::try_from_slice(bytes).expect("the embedded fonts are well formed")
    };
    let fonts = FONTS.get_or_init(|| {
        [
            load(include_bytes!(
                "../../../assets/fonts/DejaVuSansCondensed.ttf"
            )),
            load(include_bytes!(
                "../../../assets/fonts/DejaVuSansCondensed-Bold.ttf"
            )),
            load(include_bytes!("../../../assets/fonts/DejaVuSansMono.ttf")),
            load(include_bytes!("../../../assets/fonts/DejaVuSerif.ttf")),
        ]
    });
    &fonts[typeface as usize]
}

fn units(font: &FontRef<'_>) -> f32 {
    font.units_per_em().unwrap_or(2048.0)
}

/// Whether the typeface has every letter of the text.
#[cfg(test)]
pub(super) fn has(typeface: Typeface, text: &str) -> bool {
    let font = font(typeface);
    text.chars().all(|letter| font.glyph_id(letter).0 != 0)
}

/// Width of a text in millimetres at an em of `size` millimetres.
pub(super) fn width(text: &str, typeface: Typeface, size: f32) -> f32 {
    let font = font(typeface);
    let mut before = None;
    let mut sum = 0.0;
    for letter in text.chars() {
        let id = font.glyph_id(letter);
        if let Some(before) = before {
            sum += font.kern_unscaled(before, id);
        }
        sum += font.h_advance_unscaled(id);
        before = Some(id);
    }
    sum * size / units(font)
}

/// A piece of a letter's outline in millimetres.
#[derive(Clone, Copy, Debug)]
pub(super) enum Stroke {
    Move(f32, f32),
    Line(f32, f32),
    Quad(f32, f32, f32, f32),
    Cubic(f32, f32, f32, f32, f32, f32),
}

/// The outlines of a text whose first letter starts at (x, baseline).
pub(super) fn outlines(
    text: &str,
    typeface: Typeface,
    size: f32,
    x: f32,
    baseline: f32,
) -> Vec<Stroke> {
    let font = font(typeface);
    let scale = size / units(font);
    let mut strokes = Vec::new();
    let (mut pen, mut before) = (0.0, None);
    for letter in text.chars() {
        let id = font.glyph_id(letter);
        if let Some(before) = before {
            pen += font.kern_unscaled(before, id);
        }
        if let Some(outline) = font.outline(id) {
            let place =
                |point: ab_glyph::Point| (x + (pen + point.x) * scale, baseline - point.y * scale);
            contour(&outline.curves, place, &mut strokes);
        }
        pen += font.h_advance_unscaled(id);
        before = Some(id);
    }
    strokes
}

fn contour(
    curves: &[OutlineCurve],
    place: impl Fn(ab_glyph::Point) -> (f32, f32),
    strokes: &mut Vec<Stroke>,
) {
    let mut end = None;
    for curve in curves {
        let start = match curve {
            OutlineCurve::Line(a, _) | OutlineCurve::Quad(a, ..) | OutlineCurve::Cubic(a, ..) => *a,
        };
        if end != Some(start) {
            let (x, y) = place(start);
            strokes.push(Stroke::Move(x, y));
        }
        end = Some(match *curve {
            OutlineCurve::Line(_, b) => {
                let (x, y) = place(b);
                strokes.push(Stroke::Line(x, y));
                b
            }
            OutlineCurve::Quad(_, b, c) => {
                let ((bx, by), (cx, cy)) = (place(b), place(c));
                strokes.push(Stroke::Quad(bx, by, cx, cy));
                c
            }
            OutlineCurve::Cubic(_, b, c, d) => {
                let ((bx, by), (cx, cy), (dx, dy)) = (place(b), place(c), place(d));
                strokes.push(Stroke::Cubic(bx, by, cx, cy, dx, dy));
                d
            }
        });
    }
}
