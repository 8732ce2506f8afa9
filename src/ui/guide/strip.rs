//! The coach's strip: what to do next, why, and which key does it.

use egui::{Align, Frame, Layout, Margin, RichText, ScrollArea, Stroke, Ui, Vec2};

use super::{Guide, Lesson};
use crate::ui::desk::{Intent, Screen};
use crate::ui::theme;
use crate::ui::words::Words;

/// The strip is never higher than this: it must not crowd out the desk.
pub(crate) const STRIP_HEIGHT_MAX: f32 = 110.0;
/// Width of the column of buttons.
const BUTTONS_WIDTH: f32 = 150.0;
/// Margin within the strip, above and below.
const MARGIN: i8 = 7;

/// Draws the strip; `keys` gives the shortcut of a command as text, or an empty text.
pub(crate) fn guide_ui(
    ui: &mut Ui,
    words: &Words,
    guide: &mut Guide,
    keys: &dyn Fn(&str) -> String,
    out: &mut Vec<Intent>,
) {
    if guide.hidden {
        return;
    }
    let visuals = ui.visuals();
    let inner_height = STRIP_HEIGHT_MAX - f32::from(MARGIN) * 2.0 - 4.0;
    Frame::new()
        .fill(visuals.selection.bg_fill)
        .stroke(Stroke::new(1.0, visuals.selection.stroke.color))
        .corner_radius(6)
        .inner_margin(Margin::symmetric(14, MARGIN))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing = Vec2::new(8.0, 3.0);
            let text_width = (ui.available_width() - BUTTONS_WIDTH - 16.0).max(120.0);
            ui.horizontal_top(|ui| {
                ui.vertical(|ui| {
                    ui.set_width(text_width);
                    ScrollArea::vertical()
                        .id_salt(("guide", guide.done()))
                        .max_height(inner_height)
                        .show(ui, |ui| {
                            ui.set_width(ui.available_width());
                            text_ui(ui, words, guide, keys);
                        });
                });
                ui.with_layout(Layout::top_down(Align::Max), |ui| {
                    buttons_ui(ui, words, guide, out);
                });
            });
        });
}

fn text_ui(ui: &mut Ui, words: &Words, guide: &Guide, keys: &dyn Fn(&str) -> String) {
    theme::tighten(ui);
    let Some(lesson) = guide.lesson() else {
        ui.label(RichText::new(format!("✔  {}", words.t("guide-done"))).strong());
        ui.label(words.t("guide-done.text"));
        return;
    };
    let key = format!("guide-{}", lesson.as_str());
    ui.horizontal_wrapped(|ui| {
        let step = words.tf(
            "guide-step",
            &[
                ("n", (guide.done() as u64 + 1).into()),
                ("of", (Lesson::ALL.len() as u64).into()),
            ],
        );
        ui.label(theme::note(ui, step));
        ui.label(RichText::new(words.t(&key)).strong());
        let shortcut = keys(lesson.command());
        if !shortcut.is_empty() {
            keycap_ui(ui, &words.t("guide-key"), &shortcut);
        }
    });
    ui.label(words.t(&format!("{key}.what")));
    ui.label(theme::note(ui, words.t(&format!("{key}.why"))));
}

/// A key, drawn as a key.
fn keycap_ui(ui: &mut Ui, name: &str, shortcut: &str) {
    ui.label(theme::note(ui, name));
    let visuals = ui.visuals();
    Frame::new()
        .fill(visuals.window_fill)
        .stroke(Stroke::new(1.0, visuals.weak_text_color()))
        .corner_radius(4)
        .inner_margin(Margin::symmetric(6, 0))
        .show(ui, |ui| {
            ui.label(RichText::new(shortcut).monospace().size(13.0));
        });
}

fn buttons_ui(ui: &mut Ui, words: &Words, guide: &mut Guide, out: &mut Vec<Intent>) {
    ui.set_width(BUTTONS_WIDTH);
    ui.spacing_mut().interact_size.y = 24.0;
    ui.spacing_mut().button_padding.y = 2.0;
    if guide.lesson().is_some() {
        if ui.button(words.t("guide-skip")).clicked() {
            guide.skip();
        }
        if ui.button(words.t("guide-manual")).clicked() {
            out.push(Intent::Go(Screen::Help));
        }
    }
    if ui.button(words.t("guide-hide")).clicked() {
        guide.hidden = true;
    }
}
