//! The left side of the home screen: sittings to go on with, the scenarios, sittings that were ended.

use egui::{EventFilter, Id, Key, Modifiers, RichText, Ui, WidgetInfo, WidgetType};

use super::pieces::{self, Choice};
use super::{Entry, Finished, HomeState, HomeView, Unfinished};
use crate::session::conduct::Mode;
use crate::ui::desk::Intent;
use crate::ui::settings::Settings;
use crate::ui::theme;
use crate::ui::words::Words;

/// Ended sittings that are listed at first, and more with each press.
const LISTED: usize = 6;

/// Everything that can be begun, gone on with or looked at again.
pub(super) fn list_ui(
    ui: &mut Ui,
    words: &Words,
    settings: &Settings,
    home: &HomeView,
    state: &mut HomeState,
    out: &mut Vec<Intent>,
) {
    unfinished_ui(ui, words, home, out);
    if home.is_first_time() {
        guided_ui(ui, words, settings, home, state, out);
    }
    ui.horizontal(|ui| {
        theme::section_ui(ui, &words.t("home-scenarios"));
        ui.label(theme::note(ui, home.entries.len().to_string()));
    });
    for (index, entry) in home.entries.iter().enumerate() {
        entry_ui(ui, words, settings, index, entry, home, state, out);
        ui.add_space(2.0);
    }
    ui.add_space(8.0);
    faulty_files_ui(ui, words, home);
    finished_ui(ui, words, home, state, out);
    ui.add_space(6.0);
}

/// Sittings alone, where there is no scenario to begin.
pub(super) fn sittings_ui(
    ui: &mut Ui,
    words: &Words,
    home: &HomeView,
    state: &mut HomeState,
    out: &mut Vec<Intent>,
) {
    unfinished_ui(ui, words, home, out);
    finished_ui(ui, words, home, state, out);
}

fn unfinished_ui(ui: &mut Ui, words: &Words, home: &HomeView, out: &mut Vec<Intent>) {
    if home.unfinished.is_empty() {
        return;
    }
    theme::section_ui(ui, &words.t("home-go-on"));
    for sitting in &home.unfinished {
        pieces::card_ui(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            sitting_ui(ui, words, sitting, out);
        });
    }
    ui.add_space(12.0);
}

fn sitting_ui(ui: &mut Ui, words: &Words, sitting: &Unfinished, out: &mut Vec<Intent>) {
    let goes_on = words.tf(
        "home-go-on-with",
        &[("title", sitting.title.as_str().into())],
    );
    ui.label(RichText::new(goes_on).strong());
    let who = format!(
        "{}  ·  {}",
        sitting.officer,
        pieces::mode_name(words, sitting.mode)
    );
    ui.label(theme::note(ui, who));
    let when = words.tf(
        "home-began-steps",
        &[
            ("began", words.moment(sitting.began).into()),
            ("steps", sitting.steps.into()),
        ],
    );
    ui.label(theme::note(ui, when));
    if sitting.in_use {
        let caution = theme::colours(ui).caution;
        let text = format!("⚠  {}", words.t("home-in-use"));
        ui.label(RichText::new(text).size(14.0).color(caution));
        return;
    }
    if sitting.mode == Mode::Assessment {
        ui.label(theme::note(ui, words.t("home-clock-ran-on")));
    }
    let resume = words.t("home-resume");
    let button = pieces::primary_ui(ui, true, &resume);
    let about = format!("{}, {}", sitting.title, sitting.officer);
    let name = words.named(&resume, &about);
    button.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &name));
    if button.clicked() {
        out.push(Intent::TakeUp(sitting.path.clone()));
    }
}

/// What somebody who is here for the first time should do first.
fn guided_ui(
    ui: &mut Ui,
    words: &Words,
    settings: &Settings,
    home: &HomeView,
    state: &mut HomeState,
    out: &mut Vec<Intent>,
) {
    let Some(index) = home.guided() else {
        return;
    };
    pieces::accent_card_ui(ui, |ui| {
        ui.label(RichText::new(words.t("home-guided")).size(18.5).strong());
        ui.label(theme::prose(&words.t("home-guided-text")));
        ui.add_space(2.0);
        let start = words.t("home-guided-start");
        if pieces::primary_ui(ui, true, &start).clicked() {
            state.selected = index;
            state.setup.mode = Mode::Practice;
            state.setup.coached = true;
            super::setup::read_briefing(words, settings, state, out);
        }
    });
    ui.add_space(12.0);
}

/// One scenario. The list is one stop of Tab; arrows walk through it, Enter goes to the briefing.
#[expect(clippy::too_many_arguments, reason = "a row knows its list")]
fn entry_ui(
    ui: &mut Ui,
    words: &Words,
    settings: &Settings,
    index: usize,
    entry: &Entry,
    home: &HomeView,
    state: &mut HomeState,
    out: &mut Vec<Intent>,
) {
    let selected = state.selected == index;
    let choice = Choice {
        id: Id::new(("scenario", index)),
        name: &entry.title,
        selected,
        is_tab_stop: selected,
        kind: WidgetType::SelectableLabel,
    };
    let response = pieces::choice_ui(ui, &choice, |ui| entry_text_ui(ui, words, entry));
    if selected && !state.focus_placed {
        response.request_focus();
        response.scroll_to_me(None);
        state.focus_placed = true;
    }
    if response.clicked() && !selected {
        state.selected = index;
        state.focus_placed = false;
    }
    if !response.has_focus() {
        return;
    }
    let arrows = EventFilter {
        vertical_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
    let pressed = |key| ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key));
    let (down, up) = (pressed(Key::ArrowDown), pressed(Key::ArrowUp));
    let last = home.entries.len().saturating_sub(1);
    let walked = (index + down).saturating_sub(up).min(last);
    if walked != index {
        state.selected = walked;
        state.focus_placed = false;
    }
    let enters = ui.input(|input| input.key_pressed(Key::Enter));
    if enters || response.double_clicked() {
        super::setup::read_briefing(words, settings, state, out);
    }
}

fn entry_text_ui(ui: &mut Ui, words: &Words, entry: &Entry) {
    ui.label(RichText::new(&entry.title).size(17.0).strong());
    ui.label(theme::note(ui, &entry.place));
    let facts = format!(
        "{}  ·  {}  ·  {}",
        words.date(entry.date),
        words.length(entry.length_secs),
        cases(words, entry.cases)
    );
    ui.label(theme::note(ui, facts));
    ui.horizontal_wrapped(|ui| {
        pieces::difficulty_ui(ui, words, entry.difficulty);
        if let Some(last) = &entry.last {
            ui.label(theme::note(ui, "·"));
            let stopped = words.tf(
                "home-last-short",
                &[
                    ("stopped", last.stopped.into()),
                    ("illicit", last.illicit.into()),
                ],
            );
            ui.label(theme::note(ui, stopped));
        }
    });
}

/// A number of cases in words.
pub(super) fn cases(words: &Words, cases: u64) -> String {
    words.counted("home-cases", cases)
}

fn finished_ui(
    ui: &mut Ui,
    words: &Words,
    home: &HomeView,
    state: &mut HomeState,
    out: &mut Vec<Intent>,
) {
    if home.finished.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        theme::section_ui(ui, &words.t("home-finished"));
        ui.label(theme::note(ui, home.finished.len().to_string()));
        let (key, listed) = if state.listed == 0 {
            ("home-list", LISTED)
        } else {
            ("home-hide", 0)
        };
        if ui.button(words.t(key)).clicked() {
            state.listed = listed;
        }
    });
    for sitting in home.finished.iter().take(state.listed) {
        finished_row_ui(ui, words, sitting, out);
    }
    if state.listed > 0
        && state.listed < home.finished.len()
        && ui.button(words.t("home-list-more")).clicked()
    {
        state.listed += LISTED;
    }
}

fn finished_row_ui(ui: &mut Ui, words: &Words, sitting: &Finished, out: &mut Vec<Intent>) {
    pieces::card_ui(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 3.0;
        ui.label(RichText::new(&sitting.title).strong());
        let facts = format!(
            "{}  ·  {}  ·  {}",
            sitting.officer,
            pieces::mode_name(words, sitting.mode),
            words.moment(sitting.ended)
        );
        ui.label(theme::note(ui, facts));
        let debrief = words.t("home-debrief");
        let about = format!("{}, {}", sitting.title, words.moment(sitting.ended));
        let name = words.named(&debrief, &about);
        let button = ui.button(debrief);
        button.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &name));
        if button.clicked() {
            out.push(Intent::Revisit(sitting.path.clone()));
        }
    });
}

/// Files that are not shown, each with the command that explains why.
pub(super) fn faulty_files_ui(ui: &mut Ui, words: &Words, home: &HomeView) {
    if home.faulty_files.is_empty() {
        return;
    }
    let warning = ui.visuals().warn_fg_color;
    ui.label(RichText::new(format!("⚠  {}", words.t("home-faulty"))).color(warning));
    for file in &home.faulty_files {
        let command = format!("{} check {}", shell_word(&home.program), shell_word(file));
        ui.label(RichText::new(command).monospace().size(13.0));
    }
    ui.add_space(10.0);
}

/// Quotes a word where a POSIX shell would otherwise read more than its letters.
pub(super) fn shell_word(word: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/._-+:@%\\".contains(&byte);
    if !word.is_empty() && word.bytes().all(plain) {
        word.to_owned()
    } else if cfg!(windows) {
        format!("\"{word}\"")
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}
