//! The keyboard in the queue: moving the selection and setting flags.

use egui::{EventFilter, FocusDirection, Id, Key, Modifiers, Ui};

use crate::session::command::{CaseId, Command, Flag};
use crate::ui::desk::Intent;
use crate::ui::queue::index::QueueState;
use crate::ui::queue::model::QueueModel;

/// The widget of a case's row: the same wherever sorting puts it.
pub(super) fn row_id(case: CaseId) -> Id {
    Id::new(("queue row", case.0))
}

/// The case whose row has the focus, with its place when it was drawn last.
pub(super) fn focused(ui: &Ui, state: &QueueState) -> Option<(CaseId, usize)> {
    let has_focus =
        |(case, _): &(CaseId, usize)| ui.memory(|memory| memory.has_focus(row_id(*case)));
    state.focus.filter(has_focus)
}

/// Keeps the arrow keys in the table while a row has the focus; Tab leaves it.
pub(super) fn hold_arrows(ui: &Ui, case: CaseId) {
    let filter = EventFilter {
        tab: false,
        horizontal_arrows: false,
        vertical_arrows: true,
        escape: false,
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(row_id(case), filter));
}

/// Takes the keys that belong to the focused row.
pub(super) fn keys_ui(
    ui: &mut Ui,
    model: &QueueModel,
    state: &mut QueueState,
    selected: Option<CaseId>,
    out: &mut Vec<Intent>,
) {
    if std::mem::take(&mut state.wants_focus) {
        let place = selected.and_then(|case| state.place(case));
        focus(ui, model, state, place.unwrap_or(0));
        return;
    }
    let Some((case, place_before)) = focused(ui, state) else {
        return;
    };
    let last = state.len().saturating_sub(1);
    let Some(place) = state.place(case) else {
        // Its row has left the list: the row that took its place takes the focus.
        let place = place_before.min(last);
        focus(ui, model, state, place);
        return;
    };
    let pressed = |ui: &mut Ui, key: Key| {
        ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key)) as isize
    };
    let flags = pressed(ui, Key::F);
    if flags > 0
        && let Some(row) = state.row(model, place)
    {
        let flag = (0..flags).fold(row.flag, |flag, _| after(flag));
        out.push(Intent::Tell(Command::Flag { case, flag }));
    }
    let page = state.page.saturating_sub(1).max(1) as isize;
    let by = pressed(ui, Key::ArrowDown) - pressed(ui, Key::ArrowUp)
        + page * (pressed(ui, Key::PageDown) - pressed(ui, Key::PageUp));
    let (to_first, to_last) = (pressed(ui, Key::Home) > 0, pressed(ui, Key::End) > 0);
    if by == 0 && !to_first && !to_last {
        return;
    }
    let is_selected_shown = selected.is_some_and(|case| state.place(case).is_some());
    let target = if to_first {
        0
    } else if to_last {
        last
    } else if is_selected_shown {
        place.saturating_add_signed(by).min(last)
    } else {
        // Nothing is selected here: the first step selects the row that has the focus.
        place
    };
    ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
    focus(ui, model, state, target);
    if let Some(row) = state.row(model, target) {
        out.push(Intent::Select(Some(row.case)));
    }
}

/// Moves the focus to a place and brings it into view.
fn focus(ui: &Ui, model: &QueueModel, state: &mut QueueState, place: usize) {
    let Some(row) = state.row(model, place) else {
        return;
    };
    ui.memory_mut(|memory| memory.request_focus(row_id(row.case)));
    state.focus = Some((row.case, place));
    state.scroll_to = Some(place);
}

/// The flag that F sets next.
fn after(flag: Option<Flag>) -> Option<Flag> {
    match flag {
        None => Some(Flag::Suspect),
        Some(Flag::Suspect) => Some(Flag::Watch),
        Some(Flag::Watch) => Some(Flag::Fine),
        Some(Flag::Fine) => None,
    }
}
