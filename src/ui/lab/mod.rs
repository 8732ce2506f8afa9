//! The selectivity lab: a profile is written, run over the queue, and seen at work before it is acted on.
//!
//! It computes with the indicators of the declared data alone, as an automatic engine does at lodging. Invariant:
//! what is shown as selected is what [`Compiled::points`](crate::officer::profile::Compiled::points) selects.

mod cases;
mod fields;
mod model;
mod rules;
mod run;
mod say;
mod selection;
#[cfg(test)]
mod tests;
mod text;

use egui::{DragValue, RichText, TextEdit, Ui, WidgetInfo, WidgetType};

use crate::officer::profile::Profile;
use crate::ui::desk::{Desk, Intent};
use crate::ui::lab::fields::Search;
use crate::ui::lab::model::Editor;
use crate::ui::lab::run::{CASES_MAX, Run, Stamp};
use crate::ui::lab::text::Outcome;
use crate::ui::queue::marks;
use crate::ui::theme;

/// Greatest threshold, either way: a thousand rules of a thousand points each.
const THRESHOLD_MAX: i64 = 1_000_000;
/// Longest title, in characters.
const TITLE_CHARS_MAX: usize = 120;

/// What the trainee has written and opened in the lab.
#[derive(Debug, Default)]
pub(crate) struct LabState {
    editor: Editor,
    /// What was being edited before a profile was loaded.
    before: Option<Editor>,
    threshold: Threshold,
    tab: Tab,
    search: Search,
    run: Option<Run>,
    /// The profile as text, with the revision and title it was written from.
    written: Option<((u64, String), String)>,
    pasted: String,
    outcome: Option<Outcome>,
}

/// From how many points on a case is selected.
#[derive(Clone, Copy, Debug)]
struct Threshold(i64);

impl Default for Threshold {
    fn default() -> Threshold {
        Threshold(20)
    }
}

/// The parts of the lab.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Tab {
    #[default]
    Rules,
    Selection,
    Cases,
    Text,
}

impl Tab {
    const ALL: [(Tab, &'static str); 4] = [
        (Tab::Rules, "lab-tab-rules"),
        (Tab::Selection, "lab-tab-selection"),
        (Tab::Cases, "lab-tab-cases"),
        (Tab::Text, "lab-tab-text"),
    ];
}

impl LabState {
    /// Takes over a profile; what was being edited can be had back.
    fn load(&mut self, profile: &Profile) {
        self.before = Some(self.editor.clone());
        self.editor.load(profile);
    }

    /// Goes back to what was being edited before a profile was loaded.
    fn undo_load(&mut self) {
        if let Some(before) = self.before.take() {
            let revision = self.editor.revision + 1;
            self.editor = before;
            self.editor.revision = revision;
        }
    }
}

/// Draws the lab.
pub(crate) fn lab_ui(ui: &mut Ui, desk: &Desk<'_>, state: &mut LabState, out: &mut Vec<Intent>) {
    head_ui(ui, desk, state);
    ui.horizontal_wrapped(|ui| {
        for (tab, key) in Tab::ALL {
            let name = desk.words.t(key);
            let text = RichText::new(&name);
            if marks::choice_ui(ui, state.tab == tab, text, &name).clicked() {
                state.tab = tab;
            }
        }
    });
    summary_ui(ui, desk, state);
    ui.separator();
    match state.tab {
        Tab::Rules => rules::rules_ui(ui, desk, state),
        Tab::Selection => selection::selection_ui(ui, desk, state),
        Tab::Cases => cases::cases_ui(ui, desk, state, out),
        Tab::Text => text::text_ui(ui, desk, state, out),
    }
}

/// Title and threshold.
fn head_ui(ui: &mut Ui, desk: &Desk<'_>, state: &mut LabState) {
    let words = desk.words;
    ui.horizontal_wrapped(|ui| {
        let label = ui.label(words.t("lab-name"));
        let edit = TextEdit::singleline(&mut state.editor.title)
            .char_limit(TITLE_CHARS_MAX)
            .desired_width(180.0)
            .hint_text(words.t("lab-name-hint"));
        ui.add(edit).labelled_by(label.id);
        ui.label(words.t("lab-threshold"));
        let range = -THRESHOLD_MAX..=THRESHOLD_MAX;
        let drag = DragValue::new(&mut state.threshold.0).range(range);
        let response = ui.add(drag);
        let name = words.t("lab-threshold");
        response.widget_info(|| WidgetInfo::labeled(WidgetType::DragValue, true, &name));
        marks::ring_focus(ui, &response);
    });
}

/// How much is selected; runs the profile where that is due.
fn summary_ui(ui: &mut Ui, desk: &Desk<'_>, state: &mut LabState) {
    let words = desk.words;
    let stamp = Stamp::of(&state.editor, desk.view);
    let is_stale = state.run.as_ref().is_none_or(|run| run.stamp != stamp);
    ui.horizontal_wrapped(|ui| {
        let asked =
            is_stale && !stamp.is_light(&state.editor) && ui.button(words.t("lab-run")).clicked();
        if is_stale && (asked || stamp.is_light(&state.editor)) {
            state.run = Some(Run::over(&state.editor, desk.view));
        }
        let Some(run) = &state.run else {
            ui.label(theme::note(ui, words.t("lab-not-run")));
            return;
        };
        let (selected, all) = (run.selected(state.threshold.0).len(), run.rows.len());
        let share = selected as f64 / all.max(1) as f64;
        let number = |count: usize| words.number(i64::try_from(count).unwrap_or(i64::MAX));
        let arguments = [
            ("n", all.into()),
            ("selected", number(selected).into()),
            ("all", number(all).into()),
            ("percent", words.percent(share).into()),
        ];
        ui.label(RichText::new(words.tf("lab-summary", &arguments)).strong());
        if run.stamp != stamp {
            fields::caution_ui(ui, &words.t("lab-stale"));
        }
        if all == CASES_MAX {
            let most = [("most", number(CASES_MAX).into())];
            ui.label(theme::note(ui, words.tf("lab-cut", &most)));
        }
    });
}
