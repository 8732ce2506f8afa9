//! Numbers, moments and names as the page writes them; numbers as the score card does.

use serde::Serialize;

use crate::customs::code::currency::{Currency, Money};
use crate::risk::indicator::Channel;
use crate::risk::indicator::conflict::{Cell, Place};
use crate::scenario::model::Scenario;
use crate::session::command::{ActionId, Flag, Paper};
use crate::time::SimTime;

/// What stands where a value is undefined.
pub(super) const UNDEFINED: &str = "n/a";

/// A share in percent with one decimal.
pub(super) fn percent(share: Option<f64>) -> String {
    share.map_or(UNDEFINED.to_string(), |share| {
        format!("{:.1} %", share * 100.0)
    })
}

/// An interval of shares in percent; empty where there is none.
pub(super) fn interval(shares: Option<[f64; 2]>) -> String {
    let written = |[low, high]: [f64; 2]| format!("{:.1} to {:.1} %", low * 100.0, high * 100.0);
    shares.map_or(String::new(), written)
}

/// A probability; one that is not quite 0 or 1 is not written as if it were.
pub(super) fn probability(ppm: u32) -> String {
    match ppm {
        1..=999 => "under 0.1 %".to_string(),
        999_001..=999_999 => "over 99.9 %".to_string(),
        _ => percent(Some(f64::from(ppm) / 1_000_000.0)),
    }
}

/// A number with some decimals; never a negative zero.
pub(super) fn decimal(value: Option<f64>, digits: usize) -> String {
    let Some(value) = value else {
        return UNDEFINED.to_string();
    };
    let text = format!("{value:.digits$}");
    match text.strip_prefix('-') {
        Some(size) if size.bytes().all(|byte| matches!(byte, b'0' | b'.')) => size.to_string(),
        _ => text,
    }
}

/// Seconds as hours with one decimal, rounded to nearest.
pub(super) fn hours(secs: u64) -> String {
    let tenths = (u128::from(secs) * 10 + 1_800) / 3_600;
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// A length of real time: hours, minutes and seconds.
pub(super) fn clock(secs: u64) -> String {
    let (hours, minutes) = (secs / 3_600, secs / 60 % 60);
    format!("{hours}:{minutes:02}:{:02}", secs % 60)
}

/// An amount of the post's currency with its code.
pub(super) fn money(minor: i64, currency: Currency) -> String {
    Money::new(minor, currency).to_string()
}

/// A count with its noun, which takes an s from two and for none.
pub(super) fn count(number: u64, noun: &str) -> String {
    let ending = if number == 1 { "" } else { "s" };
    format!("{number} {noun}{ending}")
}

/// An id as words: `missing_lpco` is "missing LPCO", `partner_query:police` "partner query: police".
pub(super) fn name(id: &str) -> String {
    let words = id.replace(':', ": ").replace('_', " ");
    let words = words.replace("-and-", " and ");
    words.replace("lpco", "LPCO").replace("xray", "X-ray")
}

/// The same, as the beginning of a line.
pub(super) fn headed(id: &str) -> String {
    let words = name(id);
    let mut letters = words.chars();
    letters.next().map_or(String::new(), |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

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
