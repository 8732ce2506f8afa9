//! Seals, holograms, stamps and embossing.

use crate::inspection::pack::face::{Area, Seal, Typeface};
use crate::inspection::pack::mark::{Outline, Point};
use crate::inspection::pack::paint::brush::{Brush, rounded_outline};
use crate::inspection::pack::paint::light::Lamp;
use crate::inspection::pack::tint::{Chances, GREY, Tint, WHITE};

/// From dot to dot within a cell, and from cell to cell, in millimetres (EN 15823).
const DOT_PITCH_MM: f32 = 2.5;
const CELL_PITCH_MM: f32 = 6.0;
const DOT_MM: f32 = 1.5;

/// Embossed dots: a bright and a dark side, no ink.
pub(super) fn braille(brush: &mut Brush, area: Area, cells: &[u8]) {
    for (number, cell) in cells.iter().enumerate() {
        for dot in (0..6).filter(|dot| cell >> dot & 1 == 1) {
            let (column, row) = ((dot / 3) as f32, (dot % 3) as f32);
            let x = area.x + CELL_PITCH_MM * number as f32 + DOT_PITCH_MM * column;
            let y = area.y + DOT_PITCH_MM * row;
            let shade = Area::new(x + 0.14, y + 0.18, DOT_MM, DOT_MM);
            brush.ellipse(shade, GREY.fade(110));
            let place = Area::new(x, y, DOT_MM, DOT_MM);
            let stops = [
                (0.0, WHITE),
                (0.6, Tint::hex(0xECEEF0)),
                (1.0, Tint::hex(0xC9CED4)),
            ];
            brush.ball(place, &stops);
        }
    }
}

/// The round film across the flap's edge.
pub(super) fn seal(brush: &mut Brush, area: Area, seal: Seal) {
    match seal {
        Seal::Intact => film(brush, area),
        Seal::Broken => torn(brush, area),
        Seal::Missing => glue(brush, area),
    }
}

fn film(brush: &mut Brush, area: Area) {
    brush.ellipse(area, Tint::hex(0xDCE9F2).fade(150));
    brush.rim(area, 0.35, Tint::hex(0x6E8BA3).fade(220));
    let inner = Area::new(
        area.x + 1.6,
        area.y + 1.6,
        area.width - 3.2,
        area.height - 3.2,
    );
    brush.rim(inner, 0.22, Tint::hex(0x4F7796).fade(200));
    let (x, y) = (area.x + area.width / 2.0, area.y + area.height / 2.0);
    let ink = Tint::hex(0x2C5878);
    for (line, down) in [("SEALED", -1.3), ("VOID IF TORN", 1.9)] {
        let size = if line == "SEALED" { 3.0 } else { 1.7 };
        let wide = crate::inspection::pack::glyphs::width(line, Typeface::Bold, size);
        brush.text(line, Typeface::Bold, size, (x - wide / 2.0, y + down), ink);
    }
    // A gleam on the film.
    let gleam = [
        (area.x + 3.0, area.y + 5.4),
        (area.x + 5.0, area.y + 3.1),
        (area.x + 8.0, area.y + 2.2),
    ];
    brush.line(&gleam, 0.5, WHITE.fade(170));
}

/// Two halves along a ragged tear, one of them lifted, and the board's fibres where the film took them.
fn torn(brush: &mut Brush, area: Area) {
    let mut chances = Chances::new(area.x.to_bits() ^ 0x51);
    let middle = area.y + area.height * 0.5;
    let steps = 14;
    let ragged: Vec<Point> = (0..=steps)
        .map(|step| {
            let x = area.x + area.width * step as f32 / steps as f32;
            (x, middle + chances.within(-1.1, 1.1))
        })
        .collect();
    let reach = area.width / 2.0;
    let arc = |is_upper: bool| -> Vec<Point> {
        let turns = (1..24).map(|step| {
            let turn = core::f64::consts::PI * f64::from(step) / 24.0;
            let x = area.x + reach - reach * libm::cos(turn) as f32;
            let y = reach * libm::sin(turn) as f32;
            (x, if is_upper { middle - y } else { middle + y })
        });
        turns.collect()
    };
    for (is_upper, shift) in [(true, (0.9, -0.9)), (false, (-0.4, 0.5))] {
        let mut points = arc(is_upper);
        points.extend(ragged.iter().rev());
        let half = Outline::polygon(&points).placed((1.0, 1.0), shift);
        brush.outlines(std::slice::from_ref(&half), Tint::hex(0xDCE9F2).fade(150));
        let mut rim = half.points(1);
        rim.push(half.start);
        brush.line(&rim, 0.28, Tint::hex(0x6E8BA3).fade(220));
    }
    for _ in 0..40 {
        let x = chances.within(area.x + 1.0, area.right() - 1.0);
        let y = middle + chances.within(-1.2, 1.2);
        let tip = (x + chances.within(-0.8, 0.8), y + chances.within(-1.0, 1.0));
        brush.line(&[(x, y), tip], 0.14, Tint::hex(0xB7A888).fade(230));
    }
}

/// Traces of glue where a seal should be.
fn glue(brush: &mut Brush, area: Area) {
    let mut chances = Chances::new(area.x.to_bits() ^ 0x77);
    brush.rim(area, 0.16, Tint::hex(0xB9BFA8).fade(120));
    for _ in 0..22 {
        let long = chances.within(0.8, 3.6);
        let x = chances.within(area.x + 2.0, area.right() - 5.0);
        let y = chances.within(area.y + 3.0, area.bottom() - 3.0);
        let place = Area::new(x, y, long, chances.within(0.4, 1.1));
        brush.block(place, 0.4, Tint::hex(0xC9C3A0).fade(90));
    }
}

/// A foil patch in the colours of the rainbow; under ultraviolet light a genuine one shows its mark.
pub(super) fn hologram(brush: &mut Brush, area: Area, has_uv_mark: bool) {
    let patch = rounded_outline(area, 1.2);
    let corner = (area.x, area.y);
    let stops = [
        (0.0, Tint::hex(0xC9D4E8)),
        (0.18, Tint::hex(0xA6D8E6)),
        (0.34, Tint::hex(0xB4E6B4)),
        (0.5, Tint::hex(0xF1ECA6)),
        (0.66, Tint::hex(0xF3BFA5)),
        (0.82, Tint::hex(0xDDB0E2)),
        (1.0, Tint::hex(0xB9BEEB)),
    ];
    if brush.lamp() == Lamp::Ultraviolet {
        // Metal does not glow.
        brush.block(area, 1.2, Tint::hex(0x30343C));
    } else {
        brush.blend(&[patch], corner, (area.right(), area.bottom()), &stops);
    }
    for ring in 1..6 {
        let r = area.width * 0.08 * ring as f32;
        let (x, y) = (area.x + area.width / 2.0, area.y + area.height / 2.0);
        let place = Area::new(x - r, y - r, 2.0 * r, 2.0 * r);
        brush.rim(place, 0.18, WHITE.fade(120));
    }
    let star = star(area);
    if brush.lamp() == Lamp::White {
        brush.outlines(&[star], WHITE.fade(150));
    } else if has_uv_mark {
        let halo = Area::new(
            area.x + 1.6,
            area.y + 1.6,
            area.width - 3.2,
            area.height - 3.2,
        );
        let soft = rounded_outline(halo, halo.width / 2.0);
        brush.glow(&[soft], Tint::hex(0x2CFF6A).fade(46));
        brush.glow(&[star], Tint::hex(0x4BFF7E));
    }
}

/// Five points around the middle of a patch.
fn star(area: Area) -> Outline {
    let (x, y) = (area.x + area.width / 2.0, area.y + area.height / 2.0);
    let points: Vec<Point> = (0..10)
        .map(|corner| {
            let turn = core::f64::consts::TAU * f64::from(corner) / 10.0;
            let reach = area.width * if corner % 2 == 0 { 0.34 } else { 0.145 };
            (
                x + reach * libm::sin(turn) as f32,
                y - reach * libm::cos(turn) as f32,
            )
        })
        .collect();
    Outline::polygon(&points)
}

/// A stamp with a guilloche that glows in part.
pub(super) fn tax_stamp(brush: &mut Brush, area: Area, tint: Tint) {
    brush.block(area, 0.6, tint.towards(WHITE, 0.78));
    for wave in 0..7 {
        let points: Vec<Point> = (0..=60)
            .map(|step| {
                let part = step as f32 / 60.0;
                let turn = core::f64::consts::TAU * f64::from(part * 4.0 + wave as f32 * 0.14);
                let swing = libm::sin(turn) as f32;
                let x = area.x + 1.0 + (area.width - 2.0) * part;
                (x, area.y + area.height * (0.5 + 0.34 * swing))
            })
            .collect();
        if brush.lamp() == Lamp::Ultraviolet && wave % 3 == 0 {
            brush.glowing_line(&points, 0.14, Tint::hex(0xFFD24A).fade(210));
        } else {
            brush.line(&points, 0.12, tint.fade(150));
        }
    }
    let label = Area::new(
        area.x + 8.0,
        area.y + 3.6,
        area.width - 16.0,
        area.height - 7.2,
    );
    brush.block(label, 1.0, WHITE.fade(215));
    let baseline = area.y + area.height / 2.0 + 1.3;
    let text = "EXCISE DUTY PAID";
    let wide = crate::inspection::pack::glyphs::width(text, Typeface::Bold, 3.6);
    let x = area.x + (area.width - wide) / 2.0;
    brush.text(text, Typeface::Bold, 3.6, (x, baseline), tint);
}
