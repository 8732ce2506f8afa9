//! The officer's notes on a case: a page to write on, saved when the writer turns away from it.

use std::any::TypeId;
use std::ops::Range;

use egui::text::CharIndex;
use egui::{
    Button, CornerRadius, Frame, Id, Key, Margin, Modifiers, Response, RichText, ScrollArea,
    Stroke, TextBuffer, TextEdit, Ui,
};

use crate::session::command::{CaseId, Command, NOTE_BYTES_MAX};
use crate::ui::desk::{Desk, Intent};
use crate::ui::results::NotesState;
use crate::ui::results::sheet::{caption_ui, margin};
use crate::ui::theme;

/// The counter appears when so many bytes are left.
const COUNTED_BYTES: usize = 500;
/// A note that nothing answered may be sent again after so many seconds.
const AGAIN_SECS: f64 = 2.0;
/// Lines that an empty page shows.
const PAGE_ROWS: usize = 12;

/// A text on its way to the session.
#[derive(Clone, Debug)]
pub(super) struct Sent {
    text: String,
    /// When, in seconds of the screen's own time.
    at: f64,
}

impl NotesState {
    /// Forgets what the session has by now.
    fn settle(&mut self, desk: &Desk<'_>) {
        let saved = |case: CaseId| desk.view.note(case).unwrap_or_default();
        self.drafts.retain(|case, text| text != saved(*case));
        self.sent.retain(|case, sent| sent.text != saved(*case));
    }

    /// Has a case's text saved, unless that has just been asked for.
    fn save(&mut self, case: CaseId, now: f64, out: &mut Vec<Intent>) {
        let Some(text) = self.drafts.get(&case) else {
            return;
        };
        let is_underway = self
            .sent
            .get(&case)
            .is_some_and(|sent| sent.text == *text && now - sent.at < AGAIN_SECS);
        if is_underway {
            return;
        }
        let text = text.clone();
        let sent = Sent {
            text: text.clone(),
            at: now,
        };
        self.sent.insert(case, sent);
        out.push(Intent::Tell(Command::Note { case, text }));
    }

    /// Saves what was written on other cases: choosing a case is turning away from the one before.
    fn save_others(&mut self, current: CaseId, now: f64, out: &mut Vec<Intent>) {
        let waiting = self.drafts.keys().copied();
        let others: Vec<CaseId> = waiting.filter(|case| *case != current).collect();
        for case in others {
            if !self.sent.contains_key(&case) {
                self.save(case, now, out);
            }
        }
    }
}

pub(super) fn notes_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    state: &mut NotesState,
    out: &mut Vec<Intent>,
) {
    let Some(case) = desk.dossier.map(|dossier| dossier.case) else {
        caption_ui(ui, &desk.words.t("results-notes-no-case"));
        return;
    };
    let now = ui.input(|input| input.time);
    let is_writable = !desk.read_only && !desk.view.is_closed();
    state.settle(desk);
    if is_writable {
        state.save_others(case, now, out);
    }
    let area = ScrollArea::vertical()
        .id_salt(("results", "notes"))
        .auto_shrink(false);
    let contents = |ui: &mut Ui| {
        let title = desk
            .words
            .tf("results-notes-title", &[("case", case.to_string().into())]);
        let label = ui.add(egui::Label::new(RichText::new(title).size(16.5).strong()).wrap());
        let id = ui.id().with(("results note", case));
        let is_finished = ui.memory(|memory| memory.has_focus(id))
            && ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
        let page = page_ui(ui, desk, state, case, id, is_writable).labelled_by(label.id);
        let is_asked = foot_ui(ui, desk, state, case, is_writable);
        if is_writable && (page.lost_focus() || is_finished || is_asked) {
            state.save(case, now, out);
        }
    };
    area.show(ui, |ui| margin().show(ui, contents));
}

/// The page itself.
fn page_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    state: &mut NotesState,
    case: CaseId,
    id: Id,
    is_writable: bool,
) -> Response {
    let saved = desk.view.note(case).unwrap_or_default();
    let mut text = state
        .drafts
        .get(&case)
        .cloned()
        .unwrap_or_else(|| saved.to_owned());
    let colours = theme::colours(ui);
    let is_focused = ui.memory(|memory| memory.has_focus(id));
    let edge = if is_focused {
        Stroke::new(2.0, colours.accent)
    } else {
        Stroke::new(1.0, colours.paper_edge)
    };
    let paper = Frame::new()
        .fill(colours.paper)
        .stroke(edge)
        .corner_radius(CornerRadius::same(3))
        .inner_margin(Margin::symmetric(12, 10));
    let mut page = Page { text: &mut text };
    let edit = TextEdit::multiline(&mut page)
        .id(id)
        .frame(paper)
        .text_color(colours.ink)
        .desired_width(f32::INFINITY)
        .desired_rows(PAGE_ROWS)
        .hint_text(desk.words.t("results-notes-hint"))
        .interactive(is_writable);
    let response = ui.add(edit);
    if response.changed() {
        if text == saved {
            state.drafts.remove(&case);
        } else {
            state.drafts.insert(case, text);
        }
    }
    response
}

/// Save button, mark and counter; whether saving was asked for.
fn foot_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    state: &NotesState,
    case: CaseId,
    is_writable: bool,
) -> bool {
    let words = desk.words;
    let colours = theme::colours(ui);
    let draft = state.drafts.get(&case);
    let saved = desk.view.note(case).unwrap_or_default();
    let used = draft.map_or(saved.len(), String::len);
    ui.horizontal_wrapped(|ui| {
        let button = Button::new(words.t("results-notes-save"));
        let is_open = is_writable && draft.is_some();
        let is_asked = ui.add_enabled(is_open, button).clicked();
        let (text, colour) = if !is_writable {
            (words.t("results-notes-closed"), colours.caution)
        } else if draft.is_some() {
            (words.t("results-notes-unsaved"), colours.caution)
        } else if saved.is_empty() {
            (String::new(), colours.ink_weak)
        } else {
            (words.t("results-notes-saved"), colours.good)
        };
        if !text.is_empty() {
            ui.label(RichText::new(text).size(13.0).color(colour));
        }
        if used + COUNTED_BYTES >= NOTE_BYTES_MAX {
            let counter = words.tf(
                "results-notes-counter",
                &[
                    ("used", words.number(used as i64).into()),
                    ("most", words.number(NOTE_BYTES_MAX as i64).into()),
                ],
            );
            ui.label(theme::note(ui, counter));
        }
        is_asked
    })
    .inner
}

/// A text that grows no further than a note may.
struct Page<'a> {
    text: &'a mut String,
}

impl TextBuffer for Page<'_> {
    fn is_mutable(&self) -> bool {
        true
    }

    fn as_str(&self) -> &str {
        self.text
    }

    fn insert_text(&mut self, text: &str, char_index: CharIndex) -> usize {
        let room = NOTE_BYTES_MAX.saturating_sub(self.text.len());
        let fitting = &text[..text.floor_char_boundary(room)];
        self.text.insert_text(fitting, char_index)
    }

    fn delete_char_range(&mut self, char_range: Range<CharIndex>) {
        self.text.delete_char_range(char_range);
    }

    fn type_id(&self) -> TypeId {
        TypeId::of::<Page<'static>>()
    }
}
