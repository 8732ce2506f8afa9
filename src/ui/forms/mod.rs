//! Declarations, drawn as the forms they are.

use egui::Ui;

use crate::customs::declaration::Declaration;
use crate::ui::desk::{Desk, Pointing};

/// The declaration as its form: CN22, CN23, express or full entry.
pub(crate) fn declaration_ui(
    _ui: &mut Ui,
    _desk: &Desk<'_>,
    _declaration: &Declaration,
    _pointing: &mut Pointing,
) {
}
