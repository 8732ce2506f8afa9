//! What makes a paper look official: emblems, stamps, signatures and borders, drawn from letters and lines.
//!
//! All of it follows from the texts of the document and looks the same on sound and on faulty papers.

use std::f32::consts::{FRAC_PI_2, PI, TAU};

use egui::{
    Align2, Color32, CornerRadius, FontId, Painter, Pos2, Rect, Sense, Shape, Stroke, StrokeKind,
    Ui, Vec2, epaint::TextShape, pos2, vec2,
};

use crate::ui::theme;

/// A sum over the letters: the same when two letters change places, so that an emblem gives no slip away.
fn letter_sum(name: &str) -> u32 {
    let letters = name.chars().filter(|letter| letter.is_alphanumeric());
    letters.fold(0, |sum, letter| sum.wrapping_add(u32::from(letter)))
}

/// The first letters of the first two words.
fn initials(name: &str) -> String {
    let words = name.split(|letter: char| !letter.is_alphanumeric());
    let firsts = words.filter_map(|word| word.chars().next()).take(2);
    firsts.flat_map(char::to_uppercase).collect()
}

/// A sign with the initials of a name.
pub(super) fn emblem_ui(ui: &mut Ui, name: &str, size: f32) {
    let (area, _) = ui.allocate_exact_size(Vec2::splat(size), Sense::hover());
    let colours = theme::colours(ui);
    let sum = letter_sum(name);
    let colour = [colours.info, colours.accent, colours.caution][(sum / 4 % 3) as usize];
    let painter = ui.painter();
    let (centre, radius) = (area.center(), size * 0.5 - 2.0);
    match sum % 4 {
        0 => {
            painter.circle_stroke(centre, radius, Stroke::new(2.0, colour));
            painter.circle_stroke(centre, radius - 4.0, Stroke::new(1.0, colour));
        }
        1 => polygon(painter, centre, radius, 6, FRAC_PI_2, colour),
        2 => polygon(painter, centre, radius, 8, PI / 8.0, colour),
        _ => shield(painter, area.shrink(3.0), colour),
    }
    let font = FontId::proportional(size * 0.36);
    painter.text(
        centre,
        Align2::CENTER_CENTER,
        initials(name),
        font,
        colours.ink,
    );
}

/// A polygon with a thinner one inside.
fn polygon(painter: &Painter, centre: Pos2, radius: f32, corners: u32, turn: f32, colour: Color32) {
    for (radius, width) in [(radius, 2.0), (radius - 4.0, 1.0)] {
        let corner =
            |index| centre + radius * direction(turn + TAU * index as f32 / corners as f32);
        let points = (0..corners).map(corner).collect();
        painter.add(Shape::closed_line(points, Stroke::new(width, colour)));
    }
}

fn shield(painter: &Painter, area: Rect, colour: Color32) {
    let at = |x: f32, y: f32| {
        pos2(
            area.left() + x * area.width(),
            area.top() + y * area.height(),
        )
    };
    let outline = [
        (0.06, 0.0),
        (0.94, 0.0),
        (0.94, 0.5),
        (0.86, 0.74),
        (0.7, 0.9),
        (0.5, 1.0),
        (0.3, 0.9),
        (0.14, 0.74),
        (0.06, 0.5),
    ];
    let points = outline.into_iter().map(|(x, y)| at(x, y)).collect();
    painter.add(Shape::closed_line(points, Stroke::new(2.0, colour)));
    painter.line_segment([at(0.06, 0.2), at(0.94, 0.2)], Stroke::new(1.0, colour));
}

/// Diameter of a stamp.
pub(super) const STAMP: f32 = 116.0;

/// A round stamp with a text around its edge and a star in the middle.
pub(super) fn stamp_ui(ui: &mut Ui, text: &str) {
    /// Stamps are seldom set straight.
    const TILT: f32 = -0.16;
    let (area, _) = ui.allocate_exact_size(Vec2::splat(STAMP), Sense::hover());
    let colour = theme::colours(ui).stamp;
    let (painter, centre) = (ui.painter(), area.center());
    let radius = STAMP * 0.5 - 2.0;
    painter.circle_stroke(centre, radius, Stroke::new(2.0, colour));
    painter.circle_stroke(centre, radius - 4.0, Stroke::new(1.0, colour));
    painter.circle_stroke(centre, radius - 23.0, Stroke::new(1.0, colour));
    star(painter, centre, radius - 32.0, TILT, colour);
    text_around(
        painter,
        centre,
        radius - 13.5,
        TILT,
        &text.to_uppercase(),
        colour,
    );
}

fn star(painter: &Painter, centre: Pos2, radius: f32, tilt: f32, colour: Color32) {
    let point = |index: u32| {
        let reach = if index.is_multiple_of(2) { 1.0 } else { 0.42 };
        centre + radius * reach * direction(tilt - FRAC_PI_2 + index as f32 * TAU / 10.0)
    };
    let points = (0..10).map(point).collect();
    painter.add(Shape::closed_line(points, Stroke::new(1.5, colour)));
}

/// Letters along a circle, their middle at its top; smaller where they would meet at the bottom.
fn text_around(
    painter: &Painter,
    centre: Pos2,
    radius: f32,
    tilt: f32,
    text: &str,
    colour: Color32,
) {
    const SIZE: f32 = 11.5;
    const SPACING: f32 = 1.0;
    /// The part of the circle that letters may take.
    const REACH: f32 = 0.9 * TAU;
    let letters = |size: f32| -> Vec<_> {
        let font = FontId::proportional(size);
        let letter =
            |letter: char| painter.layout_no_wrap(letter.to_string(), font.clone(), colour);
        text.chars().map(letter).collect()
    };
    let span = |galleys: &[std::sync::Arc<egui::Galley>]| -> f32 {
        galleys
            .iter()
            .map(|galley| galley.size().x + SPACING)
            .sum::<f32>()
            / radius
    };
    let mut galleys = letters(SIZE);
    let wide = span(&galleys);
    if wide > REACH {
        galleys = letters(SIZE * REACH / wide);
    }
    let mut angle = tilt - FRAC_PI_2 - span(&galleys) * 0.5;
    for galley in galleys {
        let step = (galley.size().x + SPACING) / radius;
        let middle = angle + step * 0.5;
        let corner = centre + radius * direction(middle) - galley.size() * 0.5;
        let shape = TextShape::new(corner, galley, colour)
            .with_angle_and_anchor(middle + FRAC_PI_2, Align2::CENTER_CENTER);
        painter.add(shape);
        angle += step;
    }
}

/// A line to sign on, signed with a stroke that follows from the signer's letters.
pub(super) fn signature_ui(ui: &mut Ui, signer: &str) {
    const HEIGHT: f32 = 42.0;
    const WIDTH: f32 = 220.0;
    let size = vec2(ui.available_width().min(WIDTH), HEIGHT);
    let (area, _) = ui.allocate_exact_size(size, Sense::hover());
    let colours = theme::colours(ui);
    let painter = ui.painter();
    let line = area.bottom() - 3.0;
    let rule = Stroke::new(1.0, colours.rule);
    painter.hline(area.x_range(), line, rule);
    let room = Rect::from_min_max(
        area.min + vec2(10.0, 6.0),
        pos2(area.left() + area.width() * 0.72, line + 2.0),
    );
    let stroke = Stroke::new(1.5, colours.stamp);
    painter.add(Shape::line(flourish(signer, room), stroke));
}

/// A handwritten line: each letter lends a stroke up and a stroke down, some of them looped.
fn flourish(signer: &str, room: Rect) -> Vec<Pos2> {
    const LETTERS_MAX: usize = 8;
    /// Spreads neighbouring letters over the range of heights.
    const SPREAD: u32 = 37;
    let letters = signer.chars().filter(|letter| letter.is_alphanumeric());
    let letters: Vec<u32> = letters
        .take(LETTERS_MAX)
        .map(|letter| u32::from(letter.to_ascii_lowercase()) * SPREAD)
        .collect();
    let at = |across: f32, down: f32| {
        room.left_top() + vec2(across * room.width(), down.clamp(0.0, 1.0) * room.height())
    };
    let mut knots = vec![at(0.0, 0.8)];
    let mut across = 0.06;
    for (index, code) in letters.iter().enumerate() {
        let part = |modulus: u32| (code % modulus) as f32 / (modulus - 1) as f32;
        let (height, width, lean) = (part(7), part(5), part(3));
        let step = (0.05 + 0.07 * width) * if index == 0 { 1.5 } else { 1.0 };
        let up = if index == 0 {
            0.0
        } else {
            0.62 - 0.42 * height
        };
        knots.push(at(across + step * (0.7 + 0.5 * lean), up));
        knots.push(at(across + step * (0.6 - 0.5 * lean), 0.72 + 0.22 * width));
        across += step;
    }
    knots.push(at(across + 0.12, 0.7));
    knots.push(at((across + 0.34).min(1.0), 0.52));
    through(&knots)
}

/// A smooth curve through all points (Catmull and Rom, 1974).
fn through(knots: &[Pos2]) -> Vec<Pos2> {
    const STEPS: usize = 8;
    let knot = |index: isize| knots[index.clamp(0, knots.len() as isize - 1) as usize].to_vec2();
    let mut line = Vec::with_capacity(knots.len() * STEPS);
    for index in 0..knots.len() as isize - 1 {
        let (before, from) = (knot(index - 1), knot(index));
        let (to, after) = (knot(index + 1), knot(index + 2));
        for step in 0..STEPS {
            let t = step as f32 / STEPS as f32;
            let curve = from * 2.0
                + (to - before) * t
                + (before * 2.0 - from * 5.0 + to * 4.0 - after) * (t * t)
                + (from * 3.0 - before - to * 3.0 + after) * (t * t * t);
            line.push((curve * 0.5).to_pos2());
        }
    }
    line
}

/// Two plain lines around the paper.
pub(super) fn double_frame(ui: &Ui, paper: Rect) {
    let colour = theme::colours(ui).rule;
    for (inset, width) in [(10.0, 2.0), (15.0, 1.0)] {
        ui.painter().rect_stroke(
            paper.shrink(inset),
            CornerRadius::ZERO,
            Stroke::new(width, colour),
            StrokeKind::Middle,
        );
    }
}

/// Waves that cross each other between two lines, around the paper.
pub(super) fn guilloche(ui: &Ui, paper: Rect) {
    const BAND: f32 = 12.0;
    let colours = theme::colours(ui);
    let outer = paper.shrink(7.0);
    let inner = outer.shrink(BAND);
    let painter = ui.painter();
    let line = Stroke::new(1.0, colours.stamp.gamma_multiply(0.7));
    for rect in [outer, inner] {
        painter.rect_stroke(rect, CornerRadius::ZERO, line, StrokeKind::Middle);
    }
    let middle = outer.shrink(BAND * 0.5);
    let wave = Stroke::new(0.8, colours.stamp.gamma_multiply(0.6));
    let corners = [
        middle.left_top(),
        middle.right_top(),
        middle.right_bottom(),
        middle.left_bottom(),
    ];
    for side in 0..4 {
        let (from, to) = (corners[side], corners[(side + 1) % 4]);
        for phase in [0.0, TAU / 3.0, 2.0 * TAU / 3.0] {
            let points = waved(from, to, phase, BAND * 0.38, painter.clip_rect());
            painter.add(Shape::line(points, wave));
        }
    }
}

/// A wave from one corner to another, where it is on the screen.
fn waved(from: Pos2, to: Pos2, phase: f32, height: f32, screen: Rect) -> Vec<Pos2> {
    const LENGTH: f32 = 26.0;
    const STEP: f32 = 2.5;
    let along = to - from;
    let (whole, way) = (along.length(), along.normalized());
    // A whole number of waves, so that the corners close.
    let waves = (whole / LENGTH).round().max(1.0);
    let steps = (whole / STEP).ceil().max(1.0) as usize;
    let near = screen.expand(LENGTH);
    (0..=steps)
        .map(|step| whole * step as f32 / steps as f32)
        .filter(|distance| near.contains(from + way * *distance))
        .map(|distance| {
            let swing = libm::sinf(phase + distance / whole * waves * TAU) * height;
            from + way * distance + way.rot90() * swing
        })
        .collect()
}

fn direction(angle: f32) -> Vec2 {
    vec2(libm::cosf(angle), libm::sinf(angle))
}
