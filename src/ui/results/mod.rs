//! What inspections brought: history, image, bench, codes, replies, laboratory; parties, route, notes.

use egui::Ui;

use crate::customs::declaration::Declaration;
use crate::customs::evidence::{
    CodeCheck, HistoryRecord, ImageContents, LabReport, OpenedParcel, PartnerReply,
};
use crate::ui::desk::{Desk, Intent, Pointing};

/// A note that is being written.
#[derive(Clone, Debug, Default)]
pub(crate) struct NotesState {}

pub(crate) fn parties_ui(
    _ui: &mut Ui,
    _desk: &Desk<'_>,
    _declaration: &Declaration,
    _history: Option<&HistoryRecord>,
    _pointing: &mut Pointing,
) {
}

pub(crate) fn route_ui(
    _ui: &mut Ui,
    _desk: &Desk<'_>,
    _declaration: &Declaration,
    _pointing: &mut Pointing,
) {
}

pub(crate) fn history_ui(
    _ui: &mut Ui,
    _desk: &Desk<'_>,
    _history: &HistoryRecord,
    _pointing: &mut Pointing,
) {
}

pub(crate) fn image_ui(
    _ui: &mut Ui,
    _desk: &Desk<'_>,
    _image: &ImageContents,
    _pointing: &mut Pointing,
) {
}

pub(crate) fn bench_ui(
    _ui: &mut Ui,
    _desk: &Desk<'_>,
    _opened: &OpenedParcel,
    _pointing: &mut Pointing,
) {
}

pub(crate) fn codes_ui(
    _ui: &mut Ui,
    _desk: &Desk<'_>,
    _checks: &[CodeCheck],
    _opened: Option<&OpenedParcel>,
    _pointing: &mut Pointing,
) {
}

pub(crate) fn replies_ui(
    _ui: &mut Ui,
    _desk: &Desk<'_>,
    _replies: &[PartnerReply],
    _pointing: &mut Pointing,
) {
}

pub(crate) fn laboratory_ui(
    _ui: &mut Ui,
    _desk: &Desk<'_>,
    _report: &LabReport,
    _pointing: &mut Pointing,
) {
}

pub(crate) fn notes_ui(
    _ui: &mut Ui,
    _desk: &Desk<'_>,
    _state: &mut NotesState,
    _out: &mut Vec<Intent>,
) {
}
