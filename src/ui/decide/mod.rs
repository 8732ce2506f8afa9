//! Actions to be had on a case, and the decision.
//!
//! Both panels read the desk and ask with [`Intent`]s; what is being prepared lies in the case's
//! [`Draft`], what is open and typed in [`DecideState`].

mod actions;
mod catalogue;
mod commit;
mod confidence;
mod disposition;
mod grounds;
mod settled;
#[cfg(test)]
mod tests;

use egui::{Event, Id, Key, KeyboardShortcut, Label, Modifiers, ScrollArea, Ui, UiBuilder};

use crate::session::command::CaseId;
use crate::session::view::CaseSnapshot;
use crate::ui::decide::catalogue::Catalogue;
use crate::ui::desk::{Desk, Draft, DraftState, Intent, Pointing};
use crate::ui::theme;

/// Goes back one change of the decision being prepared.
const UNDO: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::Z);
/// Commits the decision.
const COMMIT: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::Enter);

/// What is open and typed in the decision panel.
#[derive(Clone, Debug, Default)]
pub(crate) struct DecideState {
    /// The case that the rest is about.
    case: Option<CaseId>,
    /// The list of indicators, while it is open.
    catalogue: Option<Catalogue>,
    /// Whether the help for marking a contradiction is shown.
    marking: bool,
    /// Why the last ground was not taken.
    notice: Option<Notice>,
    /// The confidence as typed.
    typed: String,
    /// Whether the confidence is being moved or typed: one change for undo.
    adjusting: bool,
    /// A stop without grounds that has been asked about.
    confirming: Option<DraftState>,
    /// Whether the list of indicators is to be opened.
    opens_catalogue: bool,
    /// Whether the focus has been asked for.
    wants_focus: bool,
    /// What was sent, until it changes or the disk fails: nothing is sent twice.
    sent: Option<DraftState>,
}

/// Why a ground was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Notice {
    AlreadyCited,
    TooMany,
}

impl DecideState {
    /// Opens the list of indicators.
    pub(crate) fn cite(&mut self) {
        self.opens_catalogue = true;
    }

    /// Gives the keyboard's focus to the first control of the panel.
    pub(crate) fn request_focus(&mut self) {
        self.wants_focus = true;
    }

    /// Turns to a case; what was open for another is closed.
    fn attend(&mut self, case: CaseId) {
        if self.case != Some(case) {
            *self = DecideState {
                case: Some(case),
                ..DecideState::default()
            };
        }
    }
}

/// What the keyboard asked for in this frame.
#[derive(Clone, Copy, Debug, Default)]
struct Keys {
    undo: bool,
    commit: bool,
}

/// Actions with their time, cost, queue and what they can show.
pub(crate) fn actions_ui(ui: &mut Ui, desk: &Desk<'_>, out: &mut Vec<Intent>) {
    let Some(dossier) = desk.dossier else {
        sentence_ui(ui, &desk.words.t("decide-actions-none"));
        return;
    };
    ScrollArea::vertical()
        .id_salt("decide-actions")
        .auto_shrink([false, false])
        .show(ui, |ui| actions::cards_ui(ui, desk, dossier, out));
}

/// Grounds, disposition, confidence, remark, commit.
pub(crate) fn decide_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    pointing: &mut Pointing,
    draft: &mut Draft,
    state: &mut DecideState,
    out: &mut Vec<Intent>,
) {
    let Some(dossier) = desk.dossier else {
        pointing.marked = None;
        let key = if desk.announced {
            "decide-announced"
        } else {
            "decide-none"
        };
        sentence_ui(ui, &desk.words.t(key));
        return;
    };
    state.attend(dossier.case);
    if let Some(settlement) = &dossier.settlement {
        pointing.marked = None;
        state.catalogue = None;
        settled::settlement_ui(ui, desk, settlement);
        return;
    }
    let keys = take_keys(ui, pointing, state);
    grounds::take_marked(pointing, draft, state);
    if keys.undo {
        undo(draft, state);
    }
    if desk.announced {
        ScrollArea::vertical()
            .id_salt("decide-announced")
            .auto_shrink([false, false])
            .show(ui, |ui| {
                announced_ui(ui, desk, dossier);
                grounds::grounds_ui(ui, desk, pointing, draft, state);
            });
        return;
    }
    let room = ui.available_height()
        - commit::height(ui, desk, draft, state)
        - ui.spacing().item_spacing.y;
    ScrollArea::vertical()
        .id_salt("decide-draft")
        .max_height(room.max(LEAST_ROOM))
        .auto_shrink([false, !room.is_finite()])
        .show(ui, |ui| {
            grounds::grounds_ui(ui, desk, pointing, draft, state);
            ui.add_space(8.0);
            disposition::disposition_ui(ui, desk, draft);
            ui.add_space(8.0);
            confidence::confidence_ui(ui, desk, draft, state);
            ui.add_space(8.0);
            remark_ui(ui, desk, draft);
        });
    commit::commit_ui(ui, desk, dossier, draft, state, keys, out);
}

/// Least height that the part above the commit row keeps, in points.
const LEAST_ROOM: f32 = 64.0;

fn announced_ui(ui: &mut Ui, desk: &Desk<'_>, dossier: &CaseSnapshot) {
    let text = if dossier.arrived > desk.now {
        let arrives = desk.view.scenario().calendar.civil(dossier.arrived);
        let time = desk.words.moment(arrives);
        desk.words
            .tf("decide-announced-until", &[("time", time.into())])
    } else {
        desk.words.t("decide-announced")
    };
    sentence_ui(ui, &text);
    ui.add_space(6.0);
}

/// One optional sentence.
fn remark_ui(ui: &mut Ui, desk: &Desk<'_>, draft: &mut Draft) {
    use crate::session::command::REMARK_BYTES_MAX;
    section(ui, "remark", |ui| {
        let label = theme::section_ui(ui, &desk.words.t("decide-remark"));
        ui.add(
            egui::TextEdit::singleline(&mut draft.remark)
                .id(remark_id())
                .hint_text(desk.words.t("decide-remark-hint"))
                .margin(egui::vec2(8.0, 5.0))
                .desired_width(f32::INFINITY),
        )
        .labelled_by(label.id);
        if draft.remark.len() > REMARK_BYTES_MAX {
            let end = draft.remark.floor_char_boundary(REMARK_BYTES_MAX);
            draft.remark.truncate(end);
        }
    });
}

/// Takes the panel's keys before any control can mistake them for its own.
fn take_keys(ui: &Ui, pointing: &mut Pointing, state: &mut DecideState) -> Keys {
    if state.catalogue.is_some() {
        return Keys::default();
    }
    let lets_go = state.marking || pointing.first.is_some() || state.confirming.is_some();
    if lets_go && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        pointing.first = None;
        state.marking = false;
        state.confirming = None;
    }
    let is_typing = ui.ctx().text_edit_focused();
    let types_elsewhere = is_typing && !has_text_focus(ui);
    ui.input_mut(|input| {
        let is_held = input.events.iter().any(is_repeat);
        let redoes = input.modifiers.shift;
        Keys {
            undo: !is_typing && !redoes && input.consume_shortcut(&UNDO),
            commit: !types_elsewhere && input.consume_shortcut(&COMMIT) && !is_held,
        }
    })
}

fn undo(draft: &mut Draft, state: &mut DecideState) {
    if draft.undo() {
        state.notice = None;
        state.adjusting = false;
    }
}

/// Whether the key that a button takes for a click in this frame was not meant for it: a key that is held
/// down repeats, or the shortcut that commits.
fn is_stray_key(ui: &Ui) -> bool {
    ui.input(|input| {
        let commits = input.modifiers.command && input.key_pressed(Key::Enter);
        commits || input.events.iter().any(is_repeat)
    })
}

/// Whether a key is held down and repeats.
const fn is_repeat(event: &Event) -> bool {
    matches!(event, Event::Key { repeat: true, .. })
}

/// Whether one of the panel's own text fields has the focus.
fn has_text_focus(ui: &Ui) -> bool {
    let focused = ui.memory(|memory| memory.focused());
    focused == Some(remark_id()) || focused == Some(confidence::field_id())
}

fn remark_id() -> Id {
    Id::new("decide-remark-field")
}

/// A part whose controls keep their identity, and so the focus, when the parts above it grow.
fn section<R>(ui: &mut Ui, name: &str, content: impl FnOnce(&mut Ui) -> R) -> R {
    let id = Id::new("decide").with(name);
    ui.scope_builder(UiBuilder::new().id(id), content).inner
}

fn sentence_ui(ui: &mut Ui, text: &str) {
    ui.add(Label::new(theme::prose(text)).wrap());
}
