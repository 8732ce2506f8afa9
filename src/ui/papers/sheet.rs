//! A document while it is drawn: its fields in the reader's format, and which of them stand on the paper.

use egui::{Align, Label, Layout, RichText, Ui};

use crate::customs::document::{Document, Field};
use crate::risk::indicator::conflict::Place;
use crate::ui::desk::{Desk, Pointing};
use crate::ui::fact::{FactStyle, fact_ui};
use crate::ui::papers::{ornament, values};
use crate::ui::theme;

/// Running values.
pub(super) const VALUE: FactStyle = style(false, false, 15.0);
/// Values that the eye should find first.
pub(super) const STRONG: FactStyle = style(true, false, 15.0);
/// Numbers of documents, batches and bodies, where every sign counts.
pub(super) const NUMBER: FactStyle = style(false, true, 14.5);
/// The name in a letterhead.
pub(super) const LETTERHEAD: FactStyle = style(true, false, 18.0);
/// What the whole document is about.
pub(super) const PROMINENT: FactStyle = style(true, false, 18.0);

const CAPTION_SIZE: f32 = 12.0;
const TITLE_SIZE: f32 = 19.0;

const fn style(strong: bool, monospace: bool, size: f32) -> FactStyle {
    FactStyle {
        strong,
        monospace,
        size,
    }
}

/// A document while it is drawn.
pub(super) struct Sheet<'a> {
    pub desk: &'a Desk<'a>,
    pub document: &'a Document,
    pointing: &'a mut Pointing,
    drawn: Vec<Field>,
}

impl<'a> Sheet<'a> {
    pub(super) fn new(
        desk: &'a Desk<'a>,
        document: &'a Document,
        pointing: &'a mut Pointing,
    ) -> Self {
        Sheet {
            desk,
            document,
            pointing,
            drawn: Vec::new(),
        }
    }

    /// A text of the form itself.
    pub(super) fn word(&self, key: &str) -> String {
        self.desk.words.t(key)
    }

    /// Whether the document states a field.
    pub(super) fn has(&self, field: Field) -> bool {
        self.document.text(field).is_some()
    }

    /// Those of some fields that the document states.
    pub(super) fn present(&self, fields: &[Field]) -> Vec<Field> {
        let stated = fields.iter().copied();
        stated.filter(|field| self.has(*field)).collect()
    }

    /// The text of the first field of a list that is there and not empty: what emblem, stamp and signature
    /// are drawn from.
    pub(super) fn first_text(&self, fields: &[Field]) -> &'a str {
        let texts = fields.iter().filter_map(|field| self.document.text(*field));
        texts
            .into_iter()
            .find(|text| !text.is_empty())
            .unwrap_or("")
    }

    /// A field's value where the document has it and it does not stand on the paper yet.
    pub(super) fn fact_ui(&mut self, ui: &mut Ui, field: Field, style: FactStyle) {
        let Some(text) = self.document.text(field) else {
            return;
        };
        if self.drawn.contains(&field) {
            return;
        }
        self.drawn.push(field);
        let shown = values::shown(self.desk.words, field, text);
        let place = Place::Document(self.document.kind);
        fact_ui(ui, self.desk, self.pointing, place, field, &shown, style);
    }

    /// A field's value, or the dash of a box that the form leaves empty.
    pub(super) fn box_value_ui(&mut self, ui: &mut Ui, field: Field, style: FactStyle) {
        if self.has(field) {
            self.fact_ui(ui, field, style);
        } else {
            let dash = RichText::new("–").color(theme::colours(ui).ink_weak);
            ui.add(Label::new(dash).selectable(false));
        }
    }

    /// A caption with the field's value below it; nothing where the document lacks the field.
    pub(super) fn entry_ui(&mut self, ui: &mut Ui, caption: &str, field: Field, style: FactStyle) {
        if self.has(field) {
            caption_ui(ui, caption);
            self.fact_ui(ui, field, style);
        }
    }

    /// The field's own word as caption, with the value below it.
    pub(super) fn named_ui(&mut self, ui: &mut Ui, field: Field, style: FactStyle) {
        self.entry_ui(ui, &self.desk.words.field(field), field, style);
    }

    /// The document's name.
    pub(super) fn title_ui(&self, ui: &mut Ui) {
        let name = self.desk.words.document(self.document.kind).to_uppercase();
        let title = RichText::new(name)
            .size(TITLE_SIZE)
            .strong()
            .extra_letter_spacing(0.8);
        ui.add(Label::new(title).wrap().selectable(false));
    }

    /// Emblem and name of whoever wrote the paper; nothing where the document does not name them.
    pub(super) fn letterhead_ui(&mut self, ui: &mut Ui, field: Field) {
        const EMBLEM: f32 = 44.0;
        let Some(name) = self.document.text(field) else {
            return;
        };
        ui.horizontal(|ui| {
            ornament::emblem_ui(ui, name, EMBLEM);
            ui.add_space(4.0);
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                ui.add_space(2.0);
                caption_ui(ui, &self.desk.words.field(field));
                self.fact_ui(ui, field, LETTERHEAD);
            });
        });
    }

    /// A line to sign on, signed with letters of whoever signs, and who that is.
    pub(super) fn signature_ui(&self, ui: &mut Ui, key: &str, signs: &[Field]) {
        ornament::signature_ui(ui, self.first_text(signs));
        caption_ui(ui, &self.word(key));
    }

    /// Every field that the layout did not expect.
    pub(super) fn rest_ui(&mut self, ui: &mut Ui) {
        let all = self.document.fields.iter().map(|entry| entry.field);
        let rest: Vec<Field> = all.filter(|field| !self.drawn.contains(field)).collect();
        if rest.is_empty() {
            return;
        }
        ui.add_space(12.0);
        let heading = RichText::new(self.word("papers-rest")).strong().size(15.0);
        ui.add(Label::new(heading).wrap().selectable(false));
        for field in rest {
            self.named_ui(ui, field, VALUE);
        }
    }
}

/// Small print of the form: what a box holds.
pub(super) fn caption_ui(ui: &mut Ui, text: &str) {
    let weak = theme::colours(ui).ink_weak;
    let caption = RichText::new(text).size(CAPTION_SIZE).color(weak);
    ui.add(Label::new(caption).wrap().selectable(false));
}

/// A sentence that every paper of the kind bears.
pub(super) fn sentence_ui(ui: &mut Ui, text: &str) {
    let sentence = RichText::new(text).size(14.0).line_height(Some(20.0));
    ui.add(Label::new(sentence).wrap().selectable(false));
}
