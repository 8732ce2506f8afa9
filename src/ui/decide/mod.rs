//! Actions to be had on a case, and the decision.

use egui::Ui;

use crate::ui::desk::{Desk, Draft, Intent, Pointing};

/// What is open and typed in the decision panel.
#[derive(Clone, Debug, Default)]
pub(crate) struct DecideState {}

/// Actions with their time, cost, queue and what they can show.
pub(crate) fn actions_ui(_ui: &mut Ui, _desk: &Desk<'_>, _out: &mut Vec<Intent>) {}

/// Grounds, disposition, confidence, remark, commit.
pub(crate) fn decide_ui(
    _ui: &mut Ui,
    _desk: &Desk<'_>,
    _pointing: &mut Pointing,
    _draft: &mut Draft,
    _state: &mut DecideState,
    _out: &mut Vec<Intent>,
) {
}
