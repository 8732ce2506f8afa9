//! Moments and the things of the desk as the page names them.

use serde::Serialize;

use crate::report::words::{UNDEFINED, headed, name};
use crate::risk::indicator::Channel;
use crate::risk::indicator::conflict::{Cell, Place};
use crate::scenario::model::Scenario;
use crate::session::command::{ActionId, Flag, Paper};
use crate::time::SimTime;

/// The name of something whose file form is its word.
fn word_of(thing: &impl Serialize) -> String {
    let value = serde_json::to_value(thing).ok();
    let word = value.as_ref().and_then(serde_json::Value::as_str);
    word.map_or(String::new(), name)
}

/// A moment on the calendar of the post.
pub(super) fn moment(scenario: &Scenario, at: SimTime) -> String {
    let civil = scenario.calendar.civil(at);
    civil.strftime("%Y-%m-%d %H:%M").to_string()
}

/// The name of an action.
pub(super) fn action(scenario: &Scenario, action: ActionId) -> String {
    let known = scenario.actions.get(usize::from(action.0));
    known.map_or(UNDEFINED.to_string(), |action| headed(&action.id))
}

/// Where a sign is laid open.
pub(super) fn channel(channel: Channel) -> String {
    match channel {
        Channel::Declared => "The declaration itself".to_string(),
        Channel::History => "History of the traders".to_string(),
        Channel::Documents => "Documents".to_string(),
        Channel::Image => "X-ray image".to_string(),
        Channel::Pack => "The goods and their pack".to_string(),
        Channel::Code => "Codes on the pack".to_string(),
        Channel::Partner(agency) => format!("Partner: {}", name(agency.as_str())),
        Channel::Laboratory => "Laboratory".to_string(),
    }
}

/// One field in one place.
pub(super) fn cell(cell: Cell) -> String {
    let place = match cell.place {
        Place::Document(kind) => word_of(&kind),
        Place::Register => "reference books".to_string(),
        other => word_of(&other),
    };
    format!("{place}: {}", word_of(&cell.field))
}

/// What can lie open on the desk.
pub(super) fn paper(paper: Paper) -> String {
    match paper {
        Paper::Document(kind) => word_of(&kind),
        Paper::Image => "X-ray image".to_string(),
        Paper::Books => "reference books".to_string(),
        other => word_of(&other),
    }
}

/// The officer's mark on a case.
pub(super) const fn flag(flag: Flag) -> &'static str {
    match flag {
        Flag::Suspect => "suspect",
        Flag::Watch => "watch",
        Flag::Fine => "in order",
    }
}
