//! The screens around the workstation: home, briefing, settings, receipt.
//!
//! Each is a function over a view that the caller has gathered; what the reader types lives in a state beside
//! it. Invariant: nothing here draws lots or looks at a clock. Seeds and moments are handed in, and a sitting
//! begins only with the [`Begin`] that the reader has confirmed.

pub(crate) mod briefing;
mod clock;
mod details;
mod gallery;
mod keys;
pub(crate) mod pieces;
pub(crate) mod receipt;
pub(crate) mod settings;
pub(crate) mod setup;
#[cfg(test)]
mod tests;

use std::path::PathBuf;

use egui::{CentralPanel, Frame, Margin, Panel, RichText, ScrollArea, Ui};
use jiff::civil::{Date, DateTime};

use crate::customs::code::currency::Currency;
use crate::scenario::model::exercise::{Difficulty, Feedback};
use crate::session::conduct::Mode;
use crate::ui::desk::{Begin, Intent, Screen};
use crate::ui::settings::Settings;
use crate::ui::theme;
use crate::ui::words::Words;
use setup::Setup;

/// The scenario of the guided first exercise, as its path ends.
pub(crate) const GUIDED: &str = "tutorial/first-parcels.ron";

/// Below this width the gallery stands above the details, not beside them.
const BESIDE_WIDTH: f32 = 780.0;
/// From this width on, details and setup stand side by side.
const COLUMNS_WIDTH: f32 = 800.0;

/// What the home screen shows.
#[derive(Clone, Debug, Default)]
pub(crate) struct HomeView {
    /// In the order in which they are shown.
    pub entries: Vec<Entry>,
    pub unfinished: Vec<Unfinished>,
    /// The latest first.
    pub finished: Vec<Finished>,
    /// Scenario files that have findings and are therefore not in `entries`.
    pub faulty_files: Vec<String>,
    /// How the program is called on a command line.
    pub program: String,
    /// A seed that nobody has chosen.
    pub fresh_seed: u64,
}

impl HomeView {
    /// Whether nobody has worked here yet.
    pub(crate) fn is_first_time(&self) -> bool {
        self.unfinished.is_empty()
            && self.finished.is_empty()
            && self.entries.iter().all(|entry| entry.last.is_none())
    }

    /// The guided first exercise.
    pub(crate) fn guided(&self) -> Option<usize> {
        self.entries.iter().position(Entry::is_guided)
    }
}

/// One scenario.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    /// Its path as a command line takes it.
    pub file: String,
    pub title: String,
    pub place: String,
    /// The day on which the exercise begins.
    pub date: Date,
    pub length_secs: u64,
    pub difficulty: Difficulty,
    pub cases: u64,
    /// What it trains, one phrase each.
    pub trains: Vec<String>,
    pub summary: String,
    /// When the truth is told, as the scenario asks for it.
    pub feedback: Feedback,
    pub last: Option<LastResult>,
}

impl Entry {
    /// Whether the guide knows this scenario.
    pub(crate) fn is_guided(&self) -> bool {
        self.file.replace('\\', "/").ends_with(GUIDED)
    }
}

/// How a scenario was worked last.
#[derive(Clone, Debug)]
pub(crate) struct LastResult {
    pub when: DateTime,
    pub officer: String,
    /// In minor units of `currency`, like `points_possible`.
    pub points: i64,
    pub points_possible: i64,
    pub currency: Currency,
    /// Illicit consignments that were stopped.
    pub stopped: u64,
    /// Illicit consignments in all.
    pub illicit: u64,
}

/// A sitting that was begun and not ended.
#[derive(Clone, Debug)]
pub(crate) struct Unfinished {
    /// Its ledger.
    pub path: PathBuf,
    pub title: String,
    pub officer: String,
    pub mode: Mode,
    pub began: DateTime,
    pub steps: u64,
    /// Whether another window writes it.
    pub in_use: bool,
}

/// A sitting that was ended.
#[derive(Clone, Debug)]
pub(crate) struct Finished {
    /// Its ledger.
    pub path: PathBuf,
    pub title: String,
    pub officer: String,
    pub mode: Mode,
    pub ended: DateTime,
}

/// A command and its key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct KeyRow {
    /// The command's id.
    pub id: String,
    pub name: String,
    /// The shortcut in force as text, for example "Ctrl+P"; empty when there is none.
    pub keys: String,
    /// The built-in shortcut.
    pub default_keys: String,
}

/// What the reader of the home screen has chosen and typed.
#[derive(Clone, Debug, Default)]
pub(crate) struct HomeState {
    /// Index into [`HomeView::entries`].
    pub selected: usize,
    pub setup: Setup,
    /// Whether the list has had the keyboard's focus once.
    focus_placed: bool,
    /// Ended sittings that are listed; 0 hides them.
    listed: usize,
    /// Every language: its code and its own name. Read once.
    languages: Vec<(&'static str, String)>,
}

impl HomeState {
    /// The sitting as it stands; `None` while something typed cannot be used.
    pub(crate) fn begin(&self, words: &Words) -> Option<Begin> {
        self.setup.begin(self.selected, words)
    }

    /// Whether the sitting is to be coached: the guided exercise, not as an assessment, and the coach wanted.
    pub(crate) fn is_coached(&self, home: &HomeView) -> bool {
        let entry = home.entries.get(self.selected);
        self.setup.coached
            && self.setup.mode != Mode::Assessment
            && entry.is_some_and(Entry::is_guided)
    }
}

/// The home screen, into a `Ui` that covers the window.
pub(crate) fn home_ui(
    ui: &mut Ui,
    words: &Words,
    settings: &Settings,
    home: &HomeView,
    state: &mut HomeState,
    out: &mut Vec<Intent>,
) {
    state.setup.prepare(settings, home.fresh_seed);
    if state.selected >= home.entries.len() {
        state.selected = 0;
    }
    Panel::top("home head")
        .frame(pieces::ground(ui, Margin::symmetric(22, 10)))
        .show(ui, |ui| head_ui(ui, words, settings, state, out));
    if home.entries.is_empty() {
        CentralPanel::default()
            .frame(pieces::ground(ui, Margin::symmetric(26, 20)))
            .show(ui, |ui| nothing_to_show_ui(ui, words, home, state, out));
        return;
    }
    let width = ui.available_width();
    Panel::bottom("home begin")
        .frame(pieces::ground(ui, Margin::symmetric(22, 10)))
        .show(ui, |ui| {
            setup::bar_ui(ui, words, settings, home, state, out);
        });
    if width < BESIDE_WIDTH {
        CentralPanel::default()
            .frame(pieces::ground(ui, Margin::symmetric(18, 8)))
            .show(ui, |ui| narrow_ui(ui, words, settings, home, state, out));
        return;
    }
    let list_width = (width * 0.36).clamp(300.0, 420.0);
    Panel::left("home list")
        .resizable(false)
        .exact_size(list_width)
        .frame(pieces::ground(
            ui,
            Margin {
                left: 22,
                right: 8,
                top: 12,
                bottom: 8,
            },
        ))
        .show(ui, |ui| {
            ScrollArea::vertical()
                .id_salt("home list")
                .auto_shrink(false)
                .show(ui, |ui| {
                    gallery::list_ui(ui, words, settings, home, state, out);
                    pieces::scroll_by_keyboard(ui);
                });
        });
    CentralPanel::default()
        .frame(pieces::ground(ui, Margin::symmetric(18, 12)))
        .show(ui, |ui| {
            if ui.available_width() >= COLUMNS_WIDTH {
                columns_ui(ui, words, home, state);
            } else {
                stacked_ui(ui, words, home, state);
            }
        });
}

/// Details and setup, one above the other.
fn stacked_ui(ui: &mut Ui, words: &Words, home: &HomeView, state: &mut HomeState) {
    let entry = &home.entries[state.selected];
    // Each scenario has its own scroll position, so that a newly selected one begins at its top.
    ScrollArea::vertical()
        .id_salt(("home details", &entry.file))
        .auto_shrink(false)
        .show(ui, |ui| {
            details::details_ui(ui, words, entry);
            ui.add_space(16.0);
            setup::setup_ui(ui, words, home, entry, &mut state.setup);
            ui.add_space(8.0);
            pieces::scroll_by_keyboard(ui);
        });
}

/// Details at the left, setup at the right.
fn columns_ui(ui: &mut Ui, words: &Words, home: &HomeView, state: &mut HomeState) {
    let entry = &home.entries[state.selected];
    ui.columns_const(|[left, right]| {
        // A column justifies its texts; what stands in it must not be.
        left.vertical(|ui| {
            ScrollArea::vertical()
                .id_salt(("home details", &entry.file))
                .auto_shrink(false)
                .show(ui, |ui| details::details_ui(ui, words, entry));
        });
        right.vertical(|ui| {
            ScrollArea::vertical()
                .id_salt("home setup")
                .auto_shrink(false)
                .show(ui, |ui| {
                    setup::setup_ui(ui, words, home, entry, &mut state.setup);
                    pieces::scroll_by_keyboard(ui);
                });
        });
    });
}

/// Everything in one column, for a small window or large letters.
fn narrow_ui(
    ui: &mut Ui,
    words: &Words,
    settings: &Settings,
    home: &HomeView,
    state: &mut HomeState,
    out: &mut Vec<Intent>,
) {
    ScrollArea::vertical()
        .id_salt("home narrow")
        .auto_shrink(false)
        .show(ui, |ui| {
            gallery::list_ui(ui, words, settings, home, state, out);
            let entry = &home.entries[state.selected];
            ui.add_space(14.0);
            details::details_ui(ui, words, entry);
            ui.add_space(14.0);
            setup::setup_ui(ui, words, home, entry, &mut state.setup);
            pieces::scroll_by_keyboard(ui);
        });
}

fn head_ui(
    ui: &mut Ui,
    words: &Words,
    settings: &Settings,
    state: &mut HomeState,
    out: &mut Vec<Intent>,
) {
    if state.languages.is_empty() {
        state.languages = Words::languages();
    }
    ui.horizontal(|ui| {
        let accent = ui.visuals().hyperlink_color;
        let name = RichText::new(words.t("home-name")).size(24.0).strong();
        ui.label(name.color(accent));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            if ui.button(words.t("home-help")).clicked() {
                out.push(Intent::Go(Screen::Help));
            }
            if ui.button(words.t("home-settings")).clicked() {
                out.push(Intent::Go(Screen::Settings));
            }
            ui.add_space(10.0);
            for (code, name) in state.languages.iter().rev() {
                let chosen = words.code() == *code;
                if ui.selectable_label(chosen, name).clicked() && !chosen {
                    out.push(Intent::Keep(Settings {
                        language: (*code).to_owned(),
                        ..settings.clone()
                    }));
                }
            }
            ui.add_space(10.0);
            ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                ui.add_space(6.0);
                let tagline = theme::note(ui, words.t("home-tagline"));
                ui.add(egui::Label::new(tagline).truncate());
            });
        });
    });
}

fn nothing_to_show_ui(
    ui: &mut Ui,
    words: &Words,
    home: &HomeView,
    state: &mut HomeState,
    out: &mut Vec<Intent>,
) {
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.set_max_width(ui.available_width().min(pieces::READING_WIDTH));
        ui.label(RichText::new(words.t("home-empty")).heading().strong());
        ui.label(theme::prose(&words.t("home-empty-help")));
        ui.add_space(12.0);
        gallery::sittings_ui(ui, words, home, state, out);
        gallery::faulty_files_ui(ui, words, home);
    });
}

/// A panel's ground with a margin.
fn margin_frame(fill: egui::Color32, margin: Margin) -> Frame {
    Frame::new().fill(fill).inner_margin(margin)
}
