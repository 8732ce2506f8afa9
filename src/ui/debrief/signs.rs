//! The planted signs of a case: where each stands, what shows it, whether it was seen and cited.

use egui::{Button, RichText, Ui};

use crate::risk::indicator::Indicator;
use crate::risk::indicator::conflict::Cell;
use crate::score::review::{CaseReview, PlantedSign};
use crate::ui::debrief::facts::Facts;
use crate::ui::debrief::{places, say, table};
use crate::ui::theme::{self, colours};
use crate::ui::words::Words;

/// The sign whose explanation is open.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct SignsState {
    open: Option<Indicator>,
}

pub(super) fn signs_ui(
    ui: &mut Ui,
    words: &Words,
    review: &CaseReview,
    facts: &Facts<'_>,
    state: &mut SignsState,
) {
    theme::section_ui(ui, &words.t("debrief-signs-heading"));
    if review.planted.is_empty() {
        ui.label(words.t("debrief-signs-none"));
        return;
    }
    ui.add(egui::Label::new(theme::note(ui, told(words, review))).wrap());
    let widths = table::widths(ui, &[3.4, 2.2, 2.4, 1.1, 1.1]);
    let columns = ["sign", "where", "action", "seen", "cited"];
    let headings = columns.map(|key| words.t(&format!("debrief-signs-{key}")));
    table::head_ui(ui, &widths, &headings);
    for sign in &review.planted {
        let open = state.open == Some(sign.indicator);
        table::row_ui(ui, &widths, |ui, column| match column {
            0 => {
                let name = words.indicator(sign.indicator);
                if ui.add(Button::selectable(open, name).wrap()).clicked() {
                    state.open = (!open).then_some(sign.indicator);
                }
            }
            1 => beside_ui(ui, words.place(places::place(sign.indicator))),
            2 => beside_ui(ui, revealing(words, sign)),
            3 => beside_ui(ui, say::yes_no(words, sign.seen)),
            _ => beside_ui(ui, say::yes_no(words, sign.cited)),
        });
        if open {
            explanation_ui(ui, words, sign, facts);
        }
    }
}

/// A text on the line of a button's.
fn beside_ui(ui: &mut Ui, text: String) {
    ui.add_space(ui.spacing().button_padding.y);
    table::text_ui(ui, text);
}

/// How many there were, saw and cited, in a sentence.
fn told(words: &Words, review: &CaseReview) -> String {
    let count = |is_so: fn(&PlantedSign) -> bool| {
        let those = review.planted.iter().filter(|sign| is_so(sign));
        words.number(those.count() as i64)
    };
    let [n, number] = say::count(words, review.planted.len() as u64);
    words.tf(
        "debrief-signs-told",
        &[
            n,
            number,
            ("seen", count(|sign| sign.seen).into()),
            ("cited", count(|sign| sign.cited).into()),
        ],
    )
}

/// The action that shows a sign, or the declaration itself.
fn revealing(words: &Words, sign: &PlantedSign) -> String {
    match sign.action {
        None => words.t("debrief-signs-declared"),
        Some(kind) => words.of_kind("action", kind),
    }
}

/// What a sign means, and the texts that show it, side by side with their places.
fn explanation_ui(ui: &mut Ui, words: &Words, sign: &PlantedSign, facts: &Facts<'_>) {
    theme::card(ui.visuals()).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let explained = words.indicator_explained(sign.indicator);
        ui.add(egui::Label::new(theme::prose(&explained)).wrap());
        let cells = places::cells(sign.indicator);
        let widths = table::widths(ui, &[1.0, 1.0]);
        table::row_ui(ui, &widths, |ui, column| {
            if let Some(cell) = cells.get(column) {
                cell_ui(ui, words, facts, *cell);
            }
        });
    });
}

/// One text with its place.
fn cell_ui(ui: &mut Ui, words: &Words, facts: &Facts<'_>, cell: Cell) {
    ui.add(egui::Label::new(theme::note(ui, words.cell(cell))).wrap());
    let text = facts
        .text(cell)
        .unwrap_or_else(|| words.t("debrief-fact-absent"));
    egui::Frame::new()
        .fill(colours(ui).marked)
        .inner_margin(egui::Margin::symmetric(6, 3))
        .corner_radius(3)
        .show(ui, |ui| {
            let ink = colours(ui).ink;
            ui.add(egui::Label::new(RichText::new(text).color(ink)).wrap());
        });
}
