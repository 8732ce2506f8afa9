//! The bench: the opened parcel seen, its packs taken up, turned, opened, lit, read, and sent on.
//!
//! What lies there is geometry (`stage`, `things`) made from the packs' painted sides. The window shows it in
//! space; without a window the panel shows the side in the hand flat. Invariant: everything that can be read is
//! also a text that can be cited, in the examiner's sheet beside the picture; what an eye must see is said nowhere
//! here.

mod controls;
mod loupe;
mod picture;
mod reader;
mod space;
pub(crate) mod stage;
pub(crate) mod state;
#[cfg(test)]
mod tests;
mod things;

use egui::{ScrollArea, Ui};

use crate::customs::document::Document;
use crate::customs::evidence::OpenedParcel;
use crate::inspection::evidence::Evidence;
use crate::inspection::pack::face::Side;
use crate::inspection::pack::paint::Lamp;
use crate::ui::desk::{Desk, Intent, Pointing};
use crate::ui::results;
use crate::ui::words::Words;

pub(crate) use picture::keys_ui;
pub(crate) use state::BenchState;

/// From this width on, the examiner's sheet stands beside the picture, so wide.
const BESIDE_LEAST: f32 = 760.0;
const SHEET_WIDTH: f32 = 300.0;
/// Least height of the picture, in points.
const PICTURE_LEAST: f32 = 200.0;

impl BenchState {
    /// Whether the focus is on the picture: then its keys hold.
    pub(crate) fn has_focus(&self, ui: &Ui) -> bool {
        let focused = ui.memory(|memory| memory.focused());
        self.focus.is_some() && focused == self.focus
    }
}

/// The name of a side.
fn side_name(words: &Words, side: Side) -> String {
    words.t(&format!("bench-side-{}", side.as_str()))
}

/// The name of a lamp.
fn lamp_name(words: &Words, lamp: Lamp) -> String {
    words.t(&format!("bench-lamp-{}", lamp.as_str()))
}

/// Draws the bench.
pub(crate) fn bench_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    opened: &OpenedParcel,
    pointing: &mut Pointing,
    state: &mut BenchState,
    out: &mut Vec<Intent>,
) {
    let Some(dossier) = desk.dossier else {
        return;
    };
    let documents: Vec<Document> = dossier
        .inspections
        .iter()
        .filter_map(|inspection| match &inspection.evidence {
            Some(Evidence::Documents(documents)) => Some(documents.as_slice()),
            _ => None,
        })
        .flatten()
        .cloned()
        .collect();
    state.begin(dossier.case, opened, &documents, desk.view.scenario());
    if state.laid.packs.is_empty() {
        // Goods that the register does not know have no packs to be shown.
        results::bench_ui(ui, desk, opened, pointing);
        return;
    }
    let room = ui.available_size();
    let beside = room.x >= BESIDE_LEAST && !state.folds_facts;
    if beside {
        ui.horizontal_top(|ui| {
            let width = ui.available_width() - SHEET_WIDTH - 8.0;
            ui.vertical(|ui| {
                ui.set_width(width);
                ScrollArea::vertical()
                    .id_salt("bench")
                    .auto_shrink(false)
                    .show(ui, |ui| work_ui(ui, desk, pointing, 0.98, state, out));
            });
            ui.vertical(|ui| {
                ui.set_width(SHEET_WIDTH);
                results::bench_ui(ui, desk, opened, pointing);
            });
        });
        return;
    }
    ScrollArea::vertical()
        .id_salt("bench")
        .auto_shrink(false)
        .show(ui, |ui| {
            let share = if state.folds_facts { 0.98 } else { 0.74 };
            work_ui(ui, desk, pointing, share, state, out);
            if !state.folds_facts {
                results::bench_sheet_ui(ui, desk, opened, pointing);
            }
        });
}

/// Buttons, picture, what was read, and what can be asked for; as high as a share of what there is.
fn work_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    pointing: &mut Pointing,
    share: f32,
    state: &mut BenchState,
    out: &mut Vec<Intent>,
) {
    // What is read stands below the picture, and is to be seen with it.
    let shares = match state.reads || state.shows_curve {
        true => share * 0.62,
        false => share,
    };
    let height = ui.clip_rect().height() * shares;
    let top = ui.cursor().top();
    ui.scope(|ui| controls::controls_ui(ui, desk, state));
    let used = ui.cursor().top() - top;
    let below = 36.0;
    let room = (height - used - below).max(PICTURE_LEAST);
    picture::picture_ui(ui, desk, room, state);
    if state.reads {
        reader::reader_ui(ui, desk, pointing, state);
    }
    if state.shows_curve {
        reader::curve_ui(ui, desk, state);
    }
    controls::asks_ui(ui, desk, out);
}
