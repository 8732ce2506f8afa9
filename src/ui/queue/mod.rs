//! The queue: what has arrived and what is announced.

use egui::Ui;

use crate::session::event::Event;
use crate::session::view::View;
use crate::ui::desk::{Desk, Intent};

/// Rows of the queue, kept up to date by events.
#[derive(Clone, Debug, Default)]
pub(crate) struct QueueModel {}

impl QueueModel {
    /// Takes the events of a step.
    pub(crate) fn take(&mut self, _view: View<'_>, _events: &[Event]) {}
}

/// How the queue is sorted and filtered.
#[derive(Clone, Debug, Default)]
pub(crate) struct QueueState {}

/// The queue.
pub(crate) fn queue_ui(
    _ui: &mut Ui,
    _desk: &Desk<'_>,
    _model: &QueueModel,
    _state: &mut QueueState,
    _out: &mut Vec<Intent>,
) {
}
