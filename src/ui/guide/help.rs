//! The manual: short sections, a list of them, and a glossary.

use egui::{CentralPanel, Frame, Margin, Panel, RichText, ScrollArea, Ui};

use crate::ui::desk::{Intent, Screen};
use crate::ui::home::KeyRow;
use crate::ui::home::pieces::scroll_by_keyboard;
use crate::ui::theme;
use crate::ui::words::Words;

/// Sections of the manual, in reading order; the text is the attribute `text`.
pub(crate) const SECTIONS: [&str; 9] = [
    "help-way",
    "help-declaration",
    "help-contradiction",
    "help-citing",
    "help-deciding",
    "help-clock",
    "help-keys",
    "help-scoring",
    "help-glossary",
];
/// Index of the section on keys, which lists the keys in force.
const KEYS_SECTION: usize = 6;
/// Index of the glossary.
const GLOSSARY_SECTION: usize = 8;

/// Words that the glossary explains; the meaning is the attribute `meaning`.
pub(crate) const TERMS: [&str; 20] = [
    "help-term-consignment",
    "help-term-goods-item",
    "help-term-declaration",
    "help-term-cn22",
    "help-term-cn23",
    "help-term-lpco",
    "help-term-offence",
    "help-term-scheme",
    "help-term-indicator",
    "help-term-contradiction",
    "help-term-case",
    "help-term-dossier",
    "help-term-action",
    "help-term-disposition",
    "help-term-grounds",
    "help-term-targeting",
    "help-term-profile",
    "help-term-bulletin",
    "help-term-ledger",
    "help-term-debrief",
];

/// Below this width the sections stand above the text.
const BESIDE_WIDTH: f32 = 740.0;
/// The longest line of running text, in points.
const READING_WIDTH: f32 = 720.0;

/// Which section is open.
#[derive(Clone, Debug, Default)]
pub(crate) struct HelpState {
    /// The screen that the reader came from.
    pub back: Screen,
    /// Index into [`SECTIONS`].
    pub section: usize,
    /// The commands with their keys, for the section on keys.
    pub keys: Vec<KeyRow>,
}

/// The manual.
pub(crate) fn help_ui(ui: &mut Ui, words: &Words, state: &mut HelpState, out: &mut Vec<Intent>) {
    let frame = |ui: &Ui, margin| {
        Frame::new()
            .fill(ui.visuals().panel_fill)
            .inner_margin(margin)
    };
    Panel::top("help head")
        .frame(frame(ui, Margin::symmetric(22, 10)))
        .show(ui, |ui| {
            ui.horizontal(|ui| {
                if ui.button(format!("◀  {}", words.t("help-back"))).clicked() {
                    out.push(Intent::Go(state.back));
                }
                ui.add_space(8.0);
                ui.label(RichText::new(words.t("help-title")).heading().strong());
            });
        });
    if ui.available_width() >= BESIDE_WIDTH {
        Panel::left("help sections")
            .resizable(false)
            .exact_size(250.0)
            .frame(frame(ui, Margin::symmetric(18, 14)))
            .show(ui, |ui| {
                ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                    ui.vertical(|ui| sections_ui(ui, words, state));
                });
            });
    } else {
        Panel::top("help sections above")
            .frame(frame(ui, Margin::symmetric(18, 8)))
            .show(ui, |ui| {
                ui.horizontal_wrapped(|ui| sections_ui(ui, words, state));
            });
    }
    CentralPanel::default()
        .frame(frame(ui, Margin::symmetric(22, 14)))
        .show(ui, |ui| {
            ScrollArea::vertical()
                .id_salt(("help", state.section))
                .auto_shrink(false)
                .show(ui, |ui| {
                    section_ui(ui, words, state);
                    scroll_by_keyboard(ui);
                });
        });
}

fn sections_ui(ui: &mut Ui, words: &Words, state: &mut HelpState) {
    for (index, key) in SECTIONS.iter().enumerate() {
        let chosen = state.section == index;
        if ui.selectable_label(chosen, words.t(key)).clicked() {
            state.section = index;
        }
    }
}

fn section_ui(ui: &mut Ui, words: &Words, state: &HelpState) {
    let Some(key) = SECTIONS.get(state.section) else {
        return;
    };
    ui.set_max_width(ui.available_width().min(READING_WIDTH));
    ui.label(RichText::new(words.t(key)).heading().strong());
    ui.add_space(4.0);
    paragraphs_ui(ui, &words.t(&format!("{key}.text")));
    ui.add_space(6.0);
    if state.section == KEYS_SECTION {
        keys_ui(ui, words, &state.keys);
    }
    if state.section == GLOSSARY_SECTION {
        glossary_ui(ui, words);
    }
    ui.add_space(12.0);
}

fn keys_ui(ui: &mut Ui, words: &Words, keys: &[KeyRow]) {
    theme::tighten(ui);
    for row in keys.iter().filter(|row| !row.keys.is_empty()) {
        ui.horizontal_wrapped(|ui| {
            let width = (ui.available_width() * 0.3).clamp(90.0, 150.0);
            ui.vertical(|ui| {
                ui.set_width(width);
                ui.label(RichText::new(&row.keys).monospace().strong());
            });
            ui.vertical(|ui| ui.add(egui::Label::new(&row.name).wrap()));
        });
    }
    ui.add_space(4.0);
    ui.label(theme::note(ui, words.t("help-keys-settings")));
}

fn glossary_ui(ui: &mut Ui, words: &Words) {
    for term in TERMS {
        ui.label(RichText::new(words.t(term)).strong());
        ui.label(theme::prose(&words.t(&format!("{term}.meaning"))));
        ui.add_space(4.0);
    }
}

/// A text whose lines are paragraphs; a line that begins with "•" stands closer to the one before.
pub(super) fn paragraphs_ui(ui: &mut Ui, text: &str) {
    for (index, line) in text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .enumerate()
    {
        if index > 0 && !line.starts_with('•') {
            ui.add_space(6.0);
        }
        ui.label(theme::prose(line));
    }
}
