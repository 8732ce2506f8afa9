//! The queue: what has arrived and what is announced.
//!
//! [`QueueModel`] keeps one row per consignment and follows the session event by event; [`QueueState`] is the
//! reader's sorting and filtering, with the index that both give, made anew only when one of them changes.
//!
//! Invariant: drawing costs time for the rows on the screen alone.

mod index;
mod keys;
pub(in crate::ui) mod marks;
mod model;
mod row;
mod table;
#[cfg(test)]
mod tests;

use egui::{Key, RichText, TextEdit, Ui, WidgetInfo, WidgetType};

use crate::ui::desk::{Desk, Intent};
use crate::ui::queue::index::Quick;
use crate::ui::theme;

pub(crate) use index::QueueState;
pub(crate) use model::{QueueModel, Row, RowState};

/// The queue.
pub(crate) fn queue_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    model: &QueueModel,
    state: &mut QueueState,
    out: &mut Vec<Intent>,
) {
    state.refresh(model, desk.words);
    head_ui(ui, desk, model, state);
    // What was typed or chosen above holds for the rows of the same frame.
    state.refresh(model, desk.words);
    if state.len() == 0 {
        empty_ui(ui, desk, model, state);
    } else {
        table::table_ui(ui, desk, model, state, out);
    }
}

/// Title, count, filter field and quick filters.
fn head_ui(ui: &mut Ui, desk: &Desk<'_>, model: &QueueModel, state: &mut QueueState) {
    let words = desk.words;
    ui.horizontal_wrapped(|ui| {
        theme::section_ui(ui, &words.t("queue-title"));
        let (shown, all) = (state.len() as i64, model.len() as i64);
        let count = words.tf(
            "queue-count",
            &[
                ("shown", words.number(shown).into()),
                ("all", words.number(all).into()),
            ],
        );
        ui.label(theme::note(ui, count));
        filter_ui(ui, desk, state);
    });
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        for quick in Quick::ALL {
            let word = words.t(&format!("queue-quick-{}", quick.as_str()));
            let count = words.number(state.count(quick) as i64);
            let text = RichText::new(format!("{word} {count}")).size(14.0);
            let is_chosen = state.quick == quick;
            if marks::choice_ui(ui, is_chosen, text, &format!("{word}: {count}")).clicked() {
                state.quick = quick;
                state.keep_selected_visible();
            }
        }
    });
}

fn filter_ui(ui: &mut Ui, desk: &Desk<'_>, state: &mut QueueState) {
    const WIDTH: f32 = 190.0;
    let words = desk.words;
    let name = words.t("queue-filter");
    let edit = TextEdit::singleline(&mut state.filter)
        .hint_text(&name)
        .desired_width(WIDTH.min(ui.available_width() - 40.0).max(110.0));
    let response = ui.add(edit);
    let typed = state.filter.clone();
    response.widget_info(|| {
        let mut info = WidgetInfo::text_edit(true, &typed, &typed, &name);
        info.label = Some(name.clone());
        info
    });
    let wants_clear = response.has_focus() && ui.input(|input| input.key_pressed(Key::Escape));
    let response = response.on_hover_text(words.t("queue-filter-help"));
    if response.changed() {
        state.keep_selected_visible();
    }
    if state.filter.is_empty() {
        return;
    }
    let clear = marks::mark_button_ui(ui, marks::Mark::Cross, &words.t("queue-filter-clear"));
    if clear.clicked() || wants_clear {
        state.filter.clear();
        state.keep_selected_visible();
    }
}

/// Why there is nothing to show.
fn empty_ui(ui: &mut Ui, desk: &Desk<'_>, model: &QueueModel, state: &QueueState) {
    let key = if !state.filter.trim().is_empty() {
        "queue-empty-filter"
    } else if model.len() == 0 {
        "queue-empty-begin"
    } else if state.quick == Quick::Undecided {
        "queue-empty-undecided"
    } else {
        "queue-empty-quick"
    };
    ui.add_space(12.0);
    let text = theme::prose(&desk.words.t(key)).color(ui.visuals().weak_text_color());
    let response = ui.add(egui::Label::new(text).wrap());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, desk.words.t(key)));
}
