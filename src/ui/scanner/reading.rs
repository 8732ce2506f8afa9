//! What stands at the pointer, in words and numbers; and what the colours mean.

use egui::{Color32, CornerRadius, RichText, Sense, Stroke, StrokeKind, Ui, vec2};

use crate::inspection::xray::develop::colour;
use crate::inspection::xray::words::Substance;
use crate::session::view::ScanPicture;
use crate::ui::desk::Desk;
use crate::ui::scanner::tools::Tools;
use crate::ui::scanner::{ScannerState, picture};
use crate::ui::theme;
use crate::ui::words::Words;

/// Size of the line at the pointer and of the legend, in points.
const SIZE: f32 = 13.0;

/// A substance in words.
fn substance(words: &Words, substance: Substance) -> String {
    words.t(&format!(
        "scanner-substance-{}",
        substance.as_str().replace('_', "-")
    ))
}

/// What stands at the pointer, else in the rectangle that is being moved.
pub(super) fn status_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    pictures: &[ScanPicture; 2],
    state: &ScannerState,
) {
    let words = desk.words;
    let cursor = || state.cursor.and_then(|cursor| cursor.middle());
    let place = state.pointed.or_else(cursor);
    let text = place.and_then(|(view, [column, line])| {
        let picture = &pictures[view as usize];
        let is_inside = column >= 0.0 && line >= 0.0;
        let sample = picture
            .sample(column as usize, line as usize)
            .filter(|_| is_inside)?;
        let mut parts = vec![substance(words, sample.substance)];
        if let Some(reading) = sample.reading {
            parts.push(words.tf(
                "scanner-reading",
                &[
                    ("z", words.decimal(f64::from(reading.z), 1).into()),
                    (
                        "areal",
                        words.decimal(f64::from(reading.areal_g_cm2), 2).into(),
                    ),
                ],
            ));
        }
        let pitch = picture.pitch_mm() as f32;
        let mm = |pixels: f32| words.number((pixels * pitch).round() as i64);
        let key = match view {
            crate::customs::evidence::ScanView::Top => "scanner-place-top",
            crate::customs::evidence::ScanView::Side => "scanner-place-side",
        };
        let across = [("along", mm(line).into()), ("across", mm(column).into())];
        parts.push(words.tf(key, &across));
        Some(parts.join(" · "))
    });
    let text = text.unwrap_or_else(|| {
        let size = picture::size_mm(&pictures[0]);
        let number = |mm: f32| words.number(mm.round() as i64);
        let whole = [
            ("length", number(size.x).into()),
            ("width", number(size.y).into()),
        ];
        words.tf("scanner-nothing-pointed", &whole)
    });
    // One line, whatever it says: the picture above it must not jump.
    ui.add(egui::Label::new(RichText::new(text).size(SIZE)).truncate());
}

/// Swatches with words.
pub(super) fn legend_ui(ui: &mut Ui, words: &Words, tools: &Tools) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        ui.spacing_mut().interact_size.y = 0.0;
        let substances: &[(&str, f32)] = match tools.grey {
            true => &[],
            false => &[
                ("scanner-legend-organic", 7.0),
                ("scanner-legend-inorganic", 13.0),
                ("scanner-legend-metal", 26.0),
            ],
        };
        for (key, z) in substances {
            let [red, green, blue] = colour(*z, 0.5);
            swatch_ui(ui, Color32::from_rgb(red, green, blue));
            entry_ui(ui, words, key);
        }
        if tools.grey {
            swatch_ui(ui, Color32::from_gray(140));
            entry_ui(ui, words, "scanner-legend-grey");
        }
        let opaque = match tools.inverse {
            true => Color32::WHITE,
            false => Color32::BLACK,
        };
        swatch_ui(ui, opaque);
        entry_ui(ui, words, "scanner-legend-opaque");
        entry_ui(ui, words, "scanner-legend-words");
    });
}

fn swatch_ui(ui: &mut Ui, colour: Color32) {
    let (area, _) = ui.allocate_exact_size(vec2(12.0, 12.0), Sense::hover());
    let edge = Stroke::new(1.0, ui.visuals().widgets.noninteractive.fg_stroke.color);
    ui.painter().rect(
        area,
        CornerRadius::same(2),
        colour,
        edge,
        StrokeKind::Inside,
    );
}

fn entry_ui(ui: &mut Ui, words: &Words, key: &str) {
    let text = theme::note(ui, words.t(key)).size(12.0);
    ui.label(text);
    ui.add_space(4.0);
}
