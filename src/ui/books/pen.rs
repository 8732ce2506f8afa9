//! How entries are written: a label and what stands beside it, facts to cite, and ways into other books.

use egui::{
    Align, CornerRadius, Id, Label, Layout, Response, RichText, Sense, Stroke, StrokeKind, Ui, vec2,
};

use crate::customs::document::Field;
use crate::risk::indicator::conflict::Place;
use crate::ui::desk::{Book, Desk, Intent, Pointing};
use crate::ui::fact::{FactStyle, fact_ui};
use crate::ui::theme;

/// Below this width labels stand above what they name, in points.
const BESIDE_WIDTH: f32 = 330.0;
/// Share of the width that labels beside take.
const LABEL_SHARE: f32 = 0.36;
const LABEL_WIDTH_MAX: f32 = 170.0;

/// Height of what can be typed into, in points; the text around it is lower.
pub(super) const CONTROL_HEIGHT: f32 = 28.0;

/// What an entry is written with.
pub(super) struct Pen<'a, 'd> {
    pub(super) desk: &'a Desk<'d>,
    pub(super) pointing: &'a mut Pointing,
    pub(super) out: &'a mut Vec<Intent>,
}

impl Pen<'_, '_> {
    /// A text of the panel.
    pub(super) fn t(&self, key: &str) -> String {
        self.desk.words.t(key)
    }

    /// A fact of the books, to be cited.
    pub(super) fn cite(&mut self, ui: &mut Ui, field: Field, text: &str) {
        let style = FactStyle {
            strong: true,
            ..FactStyle::default()
        };
        let (desk, place) = (self.desk, Place::Register);
        fact_ui(ui, desk, self.pointing, place, field, text, style);
    }

    /// A labelled fact, to be cited.
    pub(super) fn fact(&mut self, ui: &mut Ui, key: &str, field: Field, text: &str) {
        pair_ui(ui, &self.t(key), |ui| self.cite(ui, field, text));
    }

    /// A labelled text that lights up with its field, and that no contradiction rests on.
    pub(super) fn mention(&mut self, ui: &mut Ui, key: &str, field: Field, text: &str) {
        let pointing = &mut *self.pointing;
        pair_ui(ui, &self.desk.words.t(key), |ui| {
            let is_lit = pointing.pointed == Some(field);
            let mut rich = RichText::new(text);
            if is_lit {
                rich = rich.background_color(theme::colours(ui).lit).underline();
            }
            let label = Label::new(rich).wrap().sense(Sense::hover());
            if ui.add(label).hovered() {
                pointing.next = Some(field);
            }
        });
    }

    /// A labelled text.
    pub(super) fn plain(&self, ui: &mut Ui, key: &str, text: &str) {
        pair_ui(ui, &self.t(key), |ui| {
            wrapped(ui, text);
        });
    }

    /// A way into a book.
    pub(super) fn jump(&mut self, ui: &mut Ui, book: Book, query: &str, text: &str) {
        // Text that can be selected would be no link to a screen reader.
        let selectable = std::mem::take(&mut ui.style_mut().interaction.selectable_labels);
        let response = ui.link(text);
        ui.style_mut().interaction.selectable_labels = selectable;
        if response.has_focus() {
            let around = response.rect.expand2(vec2(3.0, 1.0));
            let stroke = Stroke::new(2.0, theme::colours(ui).accent);
            ui.painter()
                .rect_stroke(around, CornerRadius::same(3), stroke, StrokeKind::Outside);
        }
        if response.clicked() {
            self.out.push(Intent::Consult(book, query.to_owned()));
        }
    }

    /// The heading of a part of an entry.
    pub(super) fn part(&self, ui: &mut Ui, key: &str) {
        ui.add_space(4.0);
        theme::paragraph_heading_ui(ui, &self.t(key));
    }
}

/// The heading of an entry.
pub(super) fn heading_ui(ui: &mut Ui, text: &str) {
    let text = RichText::new(text).size(17.0).strong();
    ui.add(Label::new(text).wrap());
}

/// Text that breaks where the width ends.
pub(super) fn wrapped(ui: &mut Ui, text: &str) -> Response {
    ui.add(Label::new(text).wrap())
}

/// Secondary text that breaks where the width ends.
pub(super) fn aside(ui: &mut Ui, text: &str) -> Response {
    let text = theme::note(ui, text);
    ui.add(Label::new(text).wrap())
}

/// A label, and beside it, or below where there is no room, what it names.
pub(super) fn pair_ui(ui: &mut Ui, label: &str, add: impl FnOnce(&mut Ui)) {
    control_ui(ui, label, |ui, _| add(ui));
}

/// The same for something to type into, which is given the label's id.
pub(super) fn control_ui(ui: &mut Ui, label: &str, add: impl FnOnce(&mut Ui, Id)) {
    let width = ui.available_width();
    if width < BESIDE_WIDTH {
        let label = aside(ui, label);
        add(ui, label.id);
        return;
    }
    let beside = (width * LABEL_SHARE).min(LABEL_WIDTH_MAX);
    ui.horizontal_top(|ui| {
        let layout = Layout::top_down(Align::Min);
        let label = ui.allocate_ui_with_layout(vec2(beside, 0.0), layout, |ui| {
            ui.set_width(beside);
            aside(ui, label)
        });
        ui.vertical(|ui| add(ui, label.inner.id));
    });
}
