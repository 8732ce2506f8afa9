//! The debrief's own words: officers, outcomes, standings, and counts in sentences.

use egui::{Color32, RichText, Ui};
use fluent_bundle::FluentValue;

use crate::score::grounds::Outcome;
use crate::score::review::{CaseReview, Standing};
use crate::session::command::CaseId;
use crate::time::SimTime;
use crate::ui::debrief::data::Officer;
use crate::ui::theme::colours;
use crate::ui::words::Words;

/// Officers whose names the languages know; others are called as they are.
const KNOWN: [&str; 5] = ["random", "inspect-all", "rule", "novice", "ideal"];

/// An officer's name; the reader is "you".
pub(super) fn officer(words: &Words, officer: &Officer) -> String {
    match &officer.name {
        None => words.t("debrief-officer-you"),
        Some(name) if KNOWN.contains(&name.as_str()) => words.t(&format!("debrief-officer-{name}")),
        Some(name) => name.clone(),
    }
}

/// The arguments of a text that counts: `$n` chooses the form, `$number` is what is read.
pub(super) fn count<'a>(words: &Words, n: u64) -> [(&'static str, FluentValue<'a>); 2] {
    let shown = i64::try_from(n).unwrap_or(i64::MAX);
    [("n", shown.into()), ("number", words.number(shown).into())]
}

/// A text that counts something.
pub(super) fn counted(words: &Words, key: &str, n: u64) -> String {
    words.tf(key, &count(words, n))
}

/// A name with its value, as the language punctuates it.
pub(super) fn pair(words: &Words, name: &str, value: &str) -> String {
    let arguments = [
        ("name", name.to_owned().into()),
        ("value", value.to_owned().into()),
    ];
    words.tf("debrief-pair", &arguments)
}

/// A number, or a dash where it is undefined.
pub(super) fn rate(words: &Words, share: Option<f64>) -> String {
    share.map_or_else(|| "–".to_owned(), |share| words.percent(share))
}

/// The key of an outcome.
const fn outcome_key(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Grounded => "debrief-outcome-grounded",
        Outcome::GroundedWrongAction => "debrief-outcome-grounded-wrong-action",
        Outcome::Lucky => "debrief-outcome-lucky",
        Outcome::FalseStop => "debrief-outcome-false-stop",
        Outcome::Missed => "debrief-outcome-missed",
        Outcome::Cleared => "debrief-outcome-cleared",
    }
}

/// An outcome's name.
pub(super) fn outcome(words: &Words, outcome: Outcome) -> String {
    words.t(outcome_key(outcome))
}

/// What an outcome means, in a sentence.
pub(super) fn outcome_meaning(words: &Words, outcome: Outcome) -> String {
    words.t(&format!("{}.meaning", outcome_key(outcome)))
}

/// The sign that stands for an outcome.
pub(super) const fn outcome_sign(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Grounded => "✔",
        Outcome::GroundedWrongAction => "■",
        Outcome::Lucky => "★",
        Outcome::FalseStop => "✖",
        Outcome::Missed => "⚠",
        Outcome::Cleared => "○",
    }
}

/// The colour that stands for an outcome.
pub(super) fn outcome_colour(ui: &Ui, outcome: Outcome) -> Color32 {
    let colours = colours(ui);
    match outcome {
        Outcome::Grounded => colours.good,
        Outcome::GroundedWrongAction | Outcome::Lucky => colours.caution,
        Outcome::FalseStop | Outcome::Missed => colours.bad,
        Outcome::Cleared => ui.visuals().text_color(),
    }
}

/// What a cited ground was worth.
pub(super) fn standing(words: &Words, standing: Standing) -> String {
    words.t(match standing {
        Standing::True => "debrief-standing-true",
        Standing::NotSeen => "debrief-standing-not-seen",
        Standing::Misreported => "debrief-standing-misreported",
        Standing::Untrue => "debrief-standing-untrue",
    })
}

/// The mark that stands for what a cited ground was worth.
pub(super) const fn standing_sign(standing: Standing) -> &'static str {
    match standing {
        Standing::True => "✔",
        Standing::NotSeen => "?",
        Standing::Misreported | Standing::Untrue => "✖",
    }
}

/// A case's number with the goods described.
pub(super) fn case_title(case: &CaseReview) -> String {
    titled(case.case(), case.described_name())
}

fn titled(case: CaseId, name: &str) -> String {
    format!("{case} · {name}")
}

/// A moment on the calendar.
pub(super) fn moment(words: &Words, case: &CaseReview, at: SimTime) -> String {
    words.moment(case.scenario().calendar.civil(at))
}

/// The kind of an item that is to be marked in an image.
pub(super) fn item_kind(words: &Words, kind: &str) -> String {
    match kind {
        "hidden_goods" => words.t("debrief-kind-hidden-goods"),
        "other_goods" => words.t("debrief-kind-other-goods"),
        threat => words.t(&format!("threat-{}", threat.replace('_', "-"))),
    }
}

/// Yes or no, with a sign so that a glance down a column suffices.
pub(super) fn yes_no(words: &Words, is_so: bool) -> String {
    let (sign, key) = if is_so {
        ("✔", "debrief-fact-yes")
    } else {
        ("–", "debrief-fact-no")
    };
    format!("{sign} {}", words.t(key))
}

/// Text in the colour of a warning, with its sign.
pub(super) fn warning(ui: &Ui, text: &str) -> RichText {
    RichText::new(format!("⚠ {text}")).color(colours(ui).caution)
}
