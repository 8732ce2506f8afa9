//! Supporting documents, drawn as documents.

use egui::Ui;

use crate::customs::document::Document;
use crate::ui::desk::{Desk, Pointing};

/// A supporting document with letterhead, table, stamp and signature line.
pub(crate) fn document_ui(
    _ui: &mut Ui,
    _desk: &Desk<'_>,
    _document: &Document,
    _pointing: &mut Pointing,
) {
}
