//! To come: lab.
use egui::Ui;

use crate::ui::desk::{Desk, Intent};

#[derive(Default)]
pub(crate) struct LabState {}

pub(crate) fn lab_ui(_ui: &mut Ui, _desk: &Desk<'_>, _state: &mut LabState, _out: &mut Vec<Intent>) {
}
