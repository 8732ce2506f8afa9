//! Every paper of a case, with the planted facts standing out.

use std::collections::BTreeMap;

use egui::{CollapsingHeader, RichText, Ui};

use crate::customs::document::Field;
use crate::risk::indicator::Indicator;
use crate::risk::indicator::conflict::Place;
use crate::score::review::CaseReview;
use crate::ui::debrief::facts::{Facts, stands_for};
use crate::ui::debrief::{places, table};
use crate::ui::theme::{self, colours};
use crate::ui::words::Words;

/// Each place as a sheet that opens; those with planted facts say so.
pub(super) fn papers_ui(ui: &mut Ui, words: &Words, review: &CaseReview, facts: &Facts<'_>) {
    theme::section_ui(ui, &words.t("debrief-papers-heading"));
    for place in facts.places() {
        let marked = marked(review, place);
        let name = words.place(place);
        let title = if marked.is_empty() {
            name
        } else {
            let count = words.number(marked.len() as i64);
            format!("≠ {name} ({count})")
        };
        CollapsingHeader::new(title)
            .id_salt(("paper", words.place(place), review.case().0))
            .show(ui, |ui| sheet_ui(ui, words, &facts.sheet(place), &marked));
    }
}

/// The fields of a place that planted signs stand in, with the signs.
fn marked(review: &CaseReview, place: Place) -> BTreeMap<Field, Vec<Indicator>> {
    let mut marked: BTreeMap<Field, Vec<Indicator>> = BTreeMap::new();
    for sign in &review.planted {
        for cell in places::cells(sign.indicator) {
            if is_there(cell.place, place) {
                marked.entry(cell.field).or_default().push(sign.indicator);
            }
        }
    }
    marked
}

fn is_there(named: Place, place: Place) -> bool {
    match (named, place) {
        (Place::Document(named), Place::Document(kind)) => stands_for(named, kind),
        (named, place) => named == place,
    }
}

fn sheet_ui(
    ui: &mut Ui,
    words: &Words,
    sheet: &[(Field, String)],
    marked: &BTreeMap<Field, Vec<Indicator>>,
) {
    let widths = table::widths(ui, &[2.0, 3.6, 2.6]);
    for (field, text) in sheet {
        let signs = marked.get(field);
        table::row_ui(ui, &widths, |ui, column| match (column, signs) {
            (0, _) => table::text_ui(ui, theme::note(ui, words.field(*field))),
            (1, None) => table::text_ui(ui, text),
            (1, Some(_)) => {
                let colours = colours(ui);
                let lit = RichText::new(text).color(colours.ink);
                table::text_ui(ui, lit.background_color(colours.marked));
            }
            (_, None) => {}
            (_, Some(signs)) => {
                let named = signs.iter().map(|sign| words.indicator(*sign));
                let told = format!("≠ {}", named.collect::<Vec<_>>().join(" · "));
                table::text_ui(ui, RichText::new(told).color(colours(ui).bad));
            }
        });
    }
}
