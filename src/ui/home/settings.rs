//! Settings: language, scale, colours, motion, keys.

use egui::{CentralPanel, Margin, Panel, RichText, ScrollArea, Slider, Ui};

use super::{KeyRow, keys, pieces};
use crate::ui::desk::{Intent, Screen};
use crate::ui::settings::{SCALE_PERCENT, Settings};
use crate::ui::theme;
use crate::ui::words::Words;

/// Steps of the interface scale, in percent.
const SCALE_STEP: u16 = 5;

/// What is being changed on the settings screen.
#[derive(Clone, Debug, Default)]
pub(crate) struct SettingsState {
    /// The screen that the reader came from.
    pub back: Screen,
    /// The command whose new key is awaited.
    pub(super) listening: Option<String>,
    /// Why the key pressed last was not taken: its name.
    pub(super) refused_key: Option<String>,
    /// The scale while the slider is being dragged: applied when it is let go, since the slider itself would move.
    dragged_scale: Option<u16>,
    /// Every language: its code and its own name. Read once.
    languages: Vec<(&'static str, String)>,
}

impl SettingsState {
    /// Whether the next key goes to the key map, so that no command may take it.
    pub(crate) fn is_listening(&self) -> bool {
        self.listening.is_some()
    }
}

/// The settings; every change is sent at once.
pub(crate) fn settings_ui(
    ui: &mut Ui,
    words: &Words,
    settings: &Settings,
    keys: &[KeyRow],
    state: &mut SettingsState,
    out: &mut Vec<Intent>,
) {
    if state.languages.is_empty() {
        state.languages = Words::languages();
    }
    Panel::top("settings head")
        .frame(pieces::ground(ui, Margin::symmetric(22, 10)))
        .show(ui, |ui| {
            if pieces::back_head_ui(ui, &words.t("settings-back"), &words.t("settings-title")) {
                state.listening = None;
                out.push(Intent::Go(state.back));
            }
        });
    let mut changed = settings.clone();
    CentralPanel::default()
        .frame(pieces::ground(ui, Margin::symmetric(22, 10)))
        .show(ui, |ui| {
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                ui.set_max_width(ui.available_width().min(pieces::READING_WIDTH));
                language_ui(ui, words, state, &mut changed);
                scale_ui(ui, words, state, &mut changed);
                looks_ui(ui, words, &mut changed);
                card_ui(ui, words, "settings-keys", |ui| {
                    keys::keys_ui(ui, words, keys, state, &mut changed);
                });
                pieces::scroll_by_keyboard(ui);
            });
        });
    if changed != *settings {
        out.push(Intent::Keep(changed));
    }
}

/// A card with its title.
fn card_ui(ui: &mut Ui, words: &Words, title: &str, contents_ui: impl FnOnce(&mut Ui)) {
    pieces::card_ui(ui, |ui| {
        theme::section_ui(ui, &words.t(title));
        ui.add_space(2.0);
        contents_ui(ui);
    });
    ui.add_space(10.0);
}

fn language_ui(ui: &mut Ui, words: &Words, state: &SettingsState, changed: &mut Settings) {
    card_ui(ui, words, "settings-language", |ui| {
        ui.horizontal_wrapped(|ui| {
            for (code, name) in &state.languages {
                ui.radio_value(&mut changed.language, (*code).to_owned(), name);
            }
        });
        ui.label(theme::note(ui, words.t("settings-language-note")));
    });
}

fn scale_ui(ui: &mut Ui, words: &Words, state: &mut SettingsState, changed: &mut Settings) {
    let (least, most) = SCALE_PERCENT;
    card_ui(ui, words, "settings-scale", |ui| {
        ui.horizontal_wrapped(|ui| {
            let mut scale = state.dragged_scale.unwrap_or(changed.scale_percent);
            let step_ui = |ui: &mut Ui, sign: &str, key: &str, enabled: bool| {
                let button = ui.add_enabled(enabled, egui::Button::new(sign));
                let name = words.t(key);
                button.widget_info(|| {
                    egui::WidgetInfo::labeled(egui::WidgetType::Button, enabled, &name)
                });
                button.on_hover_text(&name).clicked()
            };
            if step_ui(ui, "−", "settings-scale-smaller", scale > least) {
                changed.scale_percent = scale.saturating_sub(SCALE_STEP).max(least);
            }
            let suffix = words.tf("percent", &[("number", "".into())]);
            ui.spacing_mut().slider_width = 220.0_f32.min(ui.available_width() * 0.4);
            let slider = Slider::new(&mut scale, least..=most)
                .step_by(f64::from(SCALE_STEP))
                .suffix(suffix);
            let response = ui.add(slider);
            let name = words.t("settings-scale");
            response.widget_info(|| egui::WidgetInfo::slider(true, f64::from(scale), &name));
            if response.dragged() {
                state.dragged_scale = Some(scale);
            } else if response.drag_stopped() {
                changed.scale_percent = scale;
                state.dragged_scale = None;
            } else if response.changed() {
                changed.scale_percent = scale;
            }
            if step_ui(ui, "+", "settings-scale-larger", scale < most) {
                changed.scale_percent = (scale + SCALE_STEP).min(most);
            }
            let full = words.tf("percent", &[("number", "100".into())]);
            if ui.button(full).clicked() {
                changed.scale_percent = 100;
            }
        });
    });
}

fn looks_ui(ui: &mut Ui, words: &Words, changed: &mut Settings) {
    card_ui(ui, words, "settings-looks", |ui| {
        ui.label(RichText::new(words.t("settings-theme")).strong());
        ui.horizontal_wrapped(|ui| {
            ui.radio_value(&mut changed.dark, false, words.t("settings-light"));
            ui.radio_value(&mut changed.dark, true, words.t("settings-dark"));
        });
        ui.add_space(6.0);
        ui.label(RichText::new(words.t("settings-colours")).strong());
        ui.horizontal_wrapped(|ui| {
            let safe = &mut changed.colour_blind_safe;
            ui.radio_value(safe, true, words.t("settings-colours-safe"));
            ui.radio_value(safe, false, words.t("settings-colours-customary"));
        });
        ui.label(theme::note(ui, words.t("settings-colours-note")));
        ui.add_space(6.0);
        ui.checkbox(&mut changed.reduced_motion, words.t("settings-motion"));
        ui.checkbox(&mut changed.hall, words.t("settings-hall"));
    });
}
