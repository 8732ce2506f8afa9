//! A view with outlines: what was to be marked in whole lines with letters, marks in broken ones with numbers.

use egui::{
    Align2, Color32, CornerRadius, FontId, Painter, Pos2, Rect, Sense, Shape, Stroke, StrokeKind,
    TextureId, Ui, Vec2, pos2, vec2,
};

use super::{Judged, letter};
use crate::score::images::{ImageTruth, Verdict};
use crate::ui::debrief::marks::describe;
use crate::ui::words::Words;

/// Most points that a picture is high.
const HEIGHT_MAX: f32 = 260.0;
/// Most that a picture is magnified, in points to a pixel.
const SCALE_MAX: f32 = 2.0;
/// What was to be marked: cyan, and marks: yellow; both within black, so that they stand out from every colour.
const REGION: Color32 = Color32::from_rgb(0x3D, 0xE8, 0xFF);
const MARK: Color32 = Color32::from_rgb(0xFF, 0xE0, 0x33);

/// The sign of what a mark was worth.
pub(super) const fn sign(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Hit(_) => "✔",
        Verdict::Repeated => "–",
        Verdict::Near => "○",
        Verdict::False => "✖",
    }
}

/// Draws a view, the picture of which has this size in pixels.
pub(super) fn view_ui(
    ui: &mut Ui,
    words: &Words,
    truth: &ImageTruth,
    judged: &[Judged],
    (texture, size): (TextureId, Vec2),
) {
    let room = vec2(ui.available_width().max(40.0), HEIGHT_MAX);
    let scale = (room / size.max(Vec2::splat(1.0)))
        .min_elem()
        .min(SCALE_MAX);
    let (area, response) = ui.allocate_exact_size(size * scale, Sense::hover());
    describe(&response, &name(words, truth, judged));
    let painter = ui.painter().with_clip_rect(area.intersect(ui.clip_rect()));
    let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
    painter.image(texture, area, whole, Color32::WHITE);
    // A picture shows the lines from left to right and the columns downward.
    let place = |[left, top, right, bottom]: [u32; 4]| {
        let at = |column: u32, line: u32| area.min + vec2(line as f32, column as f32) * scale;
        Rect::from_min_max(at(left, top), at(right, bottom))
    };
    for (position, region) in truth.regions.iter().enumerate() {
        let rect = place([region.left, region.top, region.right, region.bottom]);
        for (width, colour) in [(4.5, Color32::BLACK), (2.0, REGION)] {
            let stroke = Stroke::new(width, colour);
            painter.rect_stroke(rect, CornerRadius::ZERO, stroke, StrokeKind::Middle);
        }
        let label = letter(position);
        tag(
            &painter,
            area,
            rect.left_top(),
            Align2::LEFT_BOTTOM,
            &label,
            REGION,
        );
    }
    for judged in judged {
        let mark = judged.mark;
        let rect = place([mark.left, mark.top, mark.right, mark.bottom]);
        broken(&painter, rect);
        let label = format!("{} {}", judged.number, sign(judged.verdict));
        tag(
            &painter,
            area,
            rect.right_bottom(),
            Align2::RIGHT_TOP,
            &label,
            MARK,
        );
    }
    let edge = ui.visuals().widgets.noninteractive.bg_stroke;
    ui.painter()
        .rect_stroke(area, CornerRadius::ZERO, edge, StrokeKind::Inside);
}

fn broken(painter: &Painter, rect: Rect) {
    let corners = [
        rect.left_top(),
        rect.right_top(),
        rect.right_bottom(),
        rect.left_bottom(),
        rect.left_top(),
    ];
    painter.add(Shape::line(
        corners.to_vec(),
        Stroke::new(4.0, Color32::BLACK),
    ));
    painter.extend(Shape::dashed_line(
        &corners,
        Stroke::new(2.0, MARK),
        6.0,
        4.0,
    ));
}

/// A label at a corner, kept within the picture.
fn tag(painter: &Painter, area: Rect, at: Pos2, align: Align2, text: &str, colour: Color32) {
    let galley = painter.layout_no_wrap(text.to_owned(), FontId::proportional(13.0), colour);
    let size = galley.size() + vec2(6.0, 2.0);
    let mut ground = align.anchor_size(at, size);
    let inner = area.shrink(1.0);
    let back = (inner.min - ground.min).max(Vec2::ZERO) - (ground.max - inner.max).max(Vec2::ZERO);
    ground = ground.translate(back);
    painter.rect_filled(
        ground,
        CornerRadius::same(2),
        Color32::from_black_alpha(220),
    );
    painter.galley(ground.min + vec2(3.0, 1.0), galley, colour);
}

/// A view for those who do not see it.
fn name(words: &Words, truth: &ImageTruth, judged: &[Judged]) -> String {
    let number = |count: usize| words.number(count as i64);
    let from = words.of_kind("scanner-from", truth.view);
    words.tf(
        "debrief-image-name",
        &[
            ("view", from.into()),
            ("regions", number(truth.regions.len()).into()),
            ("marks", number(judged.len()).into()),
        ],
    )
}
