//! The feed: bulletins, arrivals, results, replies, in the order in which they came.

use egui::Ui;

use crate::session::event::Event;
use crate::ui::desk::{Desk, Intent};

/// What the feed has been told.
#[derive(Clone, Debug, Default)]
pub(crate) struct Feed {}

impl Feed {
    /// Takes the events of a step.
    pub(crate) fn take(&mut self, _events: &[Event]) {}
}

/// What the feed shows.
#[derive(Clone, Debug, Default)]
pub(crate) struct FeedState {}

/// The feed.
pub(crate) fn feed_ui(
    _ui: &mut Ui,
    _desk: &Desk<'_>,
    _feed: &Feed,
    _state: &mut FeedState,
    _out: &mut Vec<Intent>,
) {
}

/// Clock, pace, budget and capacities, for the top of the workstation.
pub(crate) fn status_ui(
    _ui: &mut Ui,
    _desk: &Desk<'_>,
    _pace: super::desk::Pace,
    _out: &mut Vec<Intent>,
) {
}
