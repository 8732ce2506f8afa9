//! What inspections brought: history, image, bench, codes, replies, laboratory; parties, route, notes.
//!
//! Each panel writes facts down as an examiner would and leaves it to the trainee what they mean: no word
//! here judges. Every fact that can be cited stands under the place and field by which it is cited.

mod bench;
mod codes;
mod history;
mod image;
mod laboratory;
mod notes;
mod pack;
mod parties;
mod replies;
mod route;
mod sheet;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use egui::{ScrollArea, Ui};

use crate::customs::declaration::Declaration;
use crate::customs::evidence::{CodeCheck, HistoryRecord, LabReport, OpenedParcel, PartnerReply};
use crate::session::command::CaseId;
use crate::ui::desk::{Desk, Intent, Pointing};
use crate::ui::results::notes::Sent;
use crate::ui::results::sheet::Pen;
use crate::ui::theme;

pub(crate) use pack::bracketed;

/// Notes that are being written, by case.
#[derive(Clone, Debug, Default)]
pub(crate) struct NotesState {
    /// Texts that differ from what is saved.
    drafts: BTreeMap<CaseId, String>,
    /// What was asked to be saved last.
    sent: BTreeMap<CaseId, Sent>,
}

/// Sender and addressee, the local party's register entry, who declares, carries and sells, and the history
/// once it has been looked up.
pub(crate) fn parties_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    declaration: &Declaration,
    history: Option<&HistoryRecord>,
    pointing: &mut Pointing,
) {
    page_ui(ui, "parties", desk, pointing, |ui, pen| {
        parties::parties_ui(ui, pen, declaration, history);
    });
}

/// The journey with its stops and times.
pub(crate) fn route_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    declaration: &Declaration,
    pointing: &mut Pointing,
) {
    page_ui(ui, "route", desk, pointing, |ui, pen| {
        route::route_ui(ui, pen, declaration);
    });
}

/// What Customs' own systems know of sender and address.
pub(crate) fn history_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    history: &HistoryRecord,
    pointing: &mut Pointing,
) {
    page_ui(ui, "history", desk, pointing, |ui, pen| {
        history::history_ui(ui, pen, history);
    });
}

/// What the papers say beside the X-ray image, and the facts of the image that can be cited. The caller scrolls.
pub(crate) fn image_ui(ui: &mut Ui, desk: &Desk<'_>, handling_units: u32, pointing: &mut Pointing) {
    ui.scope(|ui| {
        theme::tighten(ui);
        let mut pen = Pen {
            desk: *desk,
            pointing,
        };
        image::image_ui(ui, &mut pen, handling_units);
    });
}

/// The examination: the opened consignment and its retail packs.
pub(crate) fn bench_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    opened: &OpenedParcel,
    pointing: &mut Pointing,
) {
    page_ui(ui, "bench", desk, pointing, |ui, pen| {
        bench::bench_ui(ui, pen, opened);
    });
}

/// The same without an area of its own to scroll in.
pub(crate) fn bench_sheet_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    opened: &OpenedParcel,
    pointing: &mut Pointing,
) {
    theme::tighten(ui);
    let desk = *desk;
    let mut pen = Pen { desk, pointing };
    sheet::margin().show(ui, |ui| bench::bench_ui(ui, &mut pen, opened));
}

/// What the reader finds in each pack's code, beside the print, and what the verification system answers.
pub(crate) fn codes_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    checks: &[CodeCheck],
    opened: Option<&OpenedParcel>,
    pointing: &mut Pointing,
) {
    page_ui(ui, "codes", desk, pointing, |ui, pen| {
        codes::codes_ui(ui, pen, checks, opened);
    });
}

/// Partners' replies, each a letter.
pub(crate) fn replies_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    replies: &[PartnerReply],
    pointing: &mut Pointing,
) {
    page_ui(ui, "replies", desk, pointing, |ui, pen| {
        replies::replies_ui(ui, pen, replies);
    });
}

/// The laboratory's report.
pub(crate) fn laboratory_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    report: &LabReport,
    pointing: &mut Pointing,
) {
    page_ui(ui, "laboratory", desk, pointing, |ui, pen| {
        laboratory::laboratory_ui(ui, pen, report);
    });
}

/// A page to write on.
pub(crate) fn notes_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    state: &mut NotesState,
    out: &mut Vec<Intent>,
) {
    notes::notes_ui(ui, desk, state, out);
}

/// A page that scrolls.
fn page_ui(
    ui: &mut Ui,
    name: &str,
    desk: &Desk<'_>,
    pointing: &mut Pointing,
    contents: impl FnOnce(&mut Ui, &mut Pen<'_>),
) {
    let area = ScrollArea::vertical()
        .id_salt(("results", name))
        .auto_shrink(false);
    area.show(ui, |ui| {
        theme::tighten(ui);
        let mut pen = Pen {
            desk: *desk,
            pointing,
        };
        sheet::margin().show(ui, |ui| contents(ui, &mut pen));
    });
}
