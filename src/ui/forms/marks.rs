//! Marks on a form that are not text: bar codes and signatures.

use egui::epaint::CubicBezierShape;
use egui::{
    Color32, Mesh, Pos2, Rect, Sense, Shape, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2,
};

use crate::ui::forms::code128;
use crate::ui::theme::Colours;

/// Height of bar codes, in points.
const BARCODE_HEIGHT: f32 = 34.0;
/// Widest module of a bar code, in points.
const MODULE_MAX: f32 = 2.0;
/// Blank modules at either side of a symbol (ISO/IEC 15417, 4.4: the quiet zone).
const QUIET_MODULES: u32 = 10;

/// The bar code of a text; nothing where the text has none.
pub(super) fn barcode_ui(ui: &mut Ui, colours: &Colours, text: &str, name: &str) {
    let Some(elements) = code128::encode(text) else {
        return;
    };
    let modules = elements.iter().map(|width| u32::from(*width)).sum::<u32>() + 2 * QUIET_MODULES;
    let pixel = 1.0 / ui.pixels_per_point();
    let fitting = (ui.available_width() / modules as f32).min(MODULE_MAX);
    // Whole pixels, where the symbol fits in whole pixels: bars then have sharp edges.
    let whole = (fitting / pixel).floor() * pixel;
    let module = if whole > 0.0 { whole } else { fitting };
    let size = vec2(module * modules as f32, BARCODE_HEIGHT);
    let (area, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, name));
    let mut mesh = Mesh::default();
    let mut left = (area.left() / pixel).round() * pixel + module * QUIET_MODULES as f32;
    for (place, width) in elements.iter().enumerate() {
        let right = left + module * f32::from(*width);
        if place % 2 == 0 {
            let bar = Rect::from_x_y_ranges(left..=right, area.y_range());
            mesh.add_colored_rect(bar, colours.ink);
        }
        left = right;
    }
    ui.painter().add(mesh);
}

/// A signature on its line: loops that the seed's letters shape, so that it is the same every time.
pub(super) fn signature_ui(ui: &mut Ui, colours: &Colours, name: &str, seed: &str) {
    const HEIGHT: f32 = 34.0;
    const LOOPS: usize = 7;
    let width = ui.available_width().min(200.0);
    let (area, response) = ui.allocate_exact_size(vec2(width, HEIGHT), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, name));
    let line = area.bottom() - 6.0;
    ui.painter()
        .hline(area.x_range(), line + 4.0, Stroke::new(1.0, colours.rule));
    let pitch = (width - 40.0).min(110.0) / LOOPS as f32;
    let ink = Stroke::new(1.4, colours.stamp);
    let mut start = pos2(area.left() + 10.0, line - 4.0);
    for (place, letter) in hands(seed).into_iter().take(LOOPS).enumerate() {
        // A name begins with a capital.
        let letter = if place == 0 { letter & !3 } else { letter };
        let (end, shape) = stroke_of(start, pitch, letter, ink);
        ui.painter().add(shape);
        start = end;
    }
}

/// One stroke of a signature, and where it ends: a tall loop, a small one or a wave.
fn stroke_of(start: Pos2, pitch: f32, letter: u8, ink: Stroke) -> (Pos2, Shape) {
    let (kind, wide, sink) = (letter & 3, letter >> 2 & 3, letter >> 4 & 3);
    // How high the stroke rises, and how far it leans back over itself.
    let (rise, back) = match kind {
        0 => (28.0, 0.5),
        1 => (12.0, 0.3),
        2 => (8.0, -0.4),
        _ => (5.0, -0.6),
    };
    let across = pitch * (0.6 + 0.25 * f32::from(wide));
    let end = start + vec2(across, f32::from(sink) - 1.5);
    let points = [
        start,
        start + vec2(across * 1.2, -rise),
        start + vec2(-across * back, -rise * 0.9),
        end,
    ];
    let curve = CubicBezierShape::from_points_stroke(points, false, Color32::TRANSPARENT, ink);
    (end, Shape::CubicBezier(curve))
}

/// A byte for each loop, from all of the seed.
fn hands(seed: &str) -> Vec<u8> {
    let mut state = seed.bytes().fold(2_166_136_261_u32, |state, byte| {
        (state ^ u32::from(byte)).wrapping_mul(16_777_619)
    });
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 24) as u8
    };
    (0..8).map(|_| next()).collect()
}
