//! The profile as text: to be kept elsewhere, and to be read from elsewhere.

use egui::{Label, RichText, ScrollArea, TextEdit, TextStyle, Ui, WidgetInfo, WidgetType};

use crate::officer::profile::{Profile, ProfileError};
use crate::ui::desk::{Desk, Intent};
use crate::ui::lab::{LabState, say};
use crate::ui::theme;

/// Lines of the two fields.
const SHOWN_LINES: usize = 8;
const PASTED_LINES: usize = 5;

/// What became of the text that was pasted.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// A profile of so many rules.
    Loaded(usize),
    Fault(ProfileError),
}

/// Both fields.
pub(super) fn text_ui(ui: &mut Ui, desk: &Desk<'_>, state: &mut LabState, out: &mut Vec<Intent>) {
    ScrollArea::vertical()
        .id_salt("lab text")
        .auto_shrink(false)
        .show(ui, |ui| {
            save_ui(ui, desk, state, out);
            ui.separator();
            load_ui(ui, desk, state);
        });
}

fn save_ui(ui: &mut Ui, desk: &Desk<'_>, state: &mut LabState, out: &mut Vec<Intent>) {
    let words = desk.words;
    let key = (state.editor.revision, state.editor.title.clone());
    if state
        .written
        .as_ref()
        .is_none_or(|(written, _)| *written != key)
    {
        state.written = Some((key, state.editor.profile().to_text()));
    }
    let text = state.written.as_ref().map_or("", |(_, text)| text.as_str());
    ui.horizontal_wrapped(|ui| {
        theme::section_ui(ui, &words.t("lab-save"));
        if ui.button(words.t("lab-copy")).clicked() {
            out.push(Intent::Copy(text.to_owned()));
        }
    });
    let note = theme::note(ui, words.t("lab-save-help"));
    ui.add(Label::new(note).wrap());
    let mut shown = text;
    field_ui(
        ui,
        "lab saved",
        TextEdit::multiline(&mut shown),
        SHOWN_LINES,
        &words.t("lab-save"),
    );
}

fn load_ui(ui: &mut Ui, desk: &Desk<'_>, state: &mut LabState) {
    let words = desk.words;
    theme::section_ui(ui, &words.t("lab-load"));
    let note = theme::note(ui, words.t("lab-load-help"));
    ui.add(Label::new(note).wrap());
    let edit = TextEdit::multiline(&mut state.pasted);
    if field_ui(ui, "lab pasted", edit, PASTED_LINES, &words.t("lab-load")) {
        state.outcome = None;
    }
    let has_text = !state.pasted.trim().is_empty();
    let button = egui::Button::new(words.t("lab-load-button"));
    if ui.add_enabled(has_text, button).clicked() {
        state.load_pasted();
    }
    let colours = theme::colours(ui);
    let (sign, colour, text) = match &state.outcome {
        None => return,
        Some(Outcome::Loaded(rules)) => {
            let text = words.tf("lab-loaded", &[("n", (*rules).into())]);
            ("✔", colours.good, text)
        }
        Some(Outcome::Fault(error)) => ("⚠", colours.bad, say::fault(words, error)),
    };
    let rich = RichText::new(format!("{sign} {text}")).color(colour);
    ui.add(Label::new(rich).wrap());
}

/// A field of many lines that scrolls within itself; true when its text was changed.
fn field_ui(ui: &mut Ui, salt: &str, edit: TextEdit<'_>, lines: usize, name: &str) -> bool {
    let height = ui.text_style_height(&TextStyle::Monospace) * lines as f32 + 8.0;
    let scroll = ScrollArea::vertical().id_salt(salt).max_height(height);
    let edit = edit
        .font(TextStyle::Monospace)
        .desired_rows(lines)
        .desired_width(f32::INFINITY);
    let response = scroll.show(ui, |ui| ui.add(edit)).inner;
    response.widget_info(|| WidgetInfo::labeled(WidgetType::TextEdit, true, name));
    response.changed()
}

impl LabState {
    /// Loads what was pasted, or says what is wrong with it.
    fn load_pasted(&mut self) {
        self.outcome = Some(match Profile::parse(&self.pasted) {
            Ok(profile) => {
                self.load(&profile);
                self.pasted.clear();
                Outcome::Loaded(profile.rules.len())
            }
            Err(error) => Outcome::Fault(error),
        });
    }
}
