//! Notes: when they are saved, and that they are saved once.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;

use super::{Bench, bench, drawn, panel};
use crate::session::command::{CaseId, Command, NOTE_BYTES_MAX};
use crate::ui::desk::Intent;

/// What the panels asked for since the last time, given to the session.
fn told(harness: &mut Harness<'_, Bench>) -> Vec<Intent> {
    let bench = harness.state_mut();
    let out = std::mem::take(&mut bench.rig.out);
    for intent in &out {
        if let Intent::Tell(command) = intent {
            bench.rig.tell(command.clone());
        }
    }
    out
}

fn note(text: &str) -> Vec<Intent> {
    vec![Intent::Tell(Command::Note {
        case: CaseId(0),
        text: text.to_owned(),
    })]
}

fn writing(text: &str) -> Harness<'static, Bench> {
    let mut harness = drawn(panel("notes"), 400.0, bench("en"));
    let page = harness.get_by_role(Role::MultilineTextInput);
    page.focus();
    harness.run();
    let page = harness.get_by_role(Role::MultilineTextInput);
    page.type_text(text);
    harness.run();
    assert_eq!(told(&mut harness), []);
    harness.get_by_label("• Not saved yet");
    harness
}

#[test]
fn a_note_is_sent_once_by_the_button() {
    let mut harness = writing("Blisters?");
    harness.get_by_label("Save note").click();
    harness.run();
    assert_eq!(told(&mut harness), note("Blisters?"));
    harness.run();
    harness.get_by_label("✔ Saved");
    assert_eq!(told(&mut harness), []);
}

#[test]
fn a_note_is_sent_once_by_keys_and_by_turning_away() {
    let mut harness = writing("Ask the authority");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    harness.run();
    assert_eq!(told(&mut harness), note("Ask the authority"));
    harness.run();
    harness.key_press(Key::Tab);
    harness.run();
    assert_eq!(told(&mut harness), []);

    let mut harness = writing("Two parcels");
    harness.key_press(Key::Tab);
    harness.run();
    assert_eq!(told(&mut harness), note("Two parcels"));
}

#[test]
fn what_is_written_stays_with_its_case() {
    let mut harness = writing("First case");
    harness.state_mut().rig.select(CaseId(1));
    harness.run();
    assert_eq!(told(&mut harness), note("First case"));
    let page = harness.get_by_role(Role::MultilineTextInput);
    assert_eq!(page.value().unwrap_or_default(), "");
    harness.state_mut().rig.select(CaseId(0));
    harness.run();
    let page = harness.get_by_role(Role::MultilineTextInput);
    assert_eq!(page.value().as_deref(), Some("First case"));
    assert_eq!(told(&mut harness), []);
}

#[test]
fn a_note_grows_no_further_than_the_limit() {
    let mut harness = writing(&"é".repeat(NOTE_BYTES_MAX));
    harness.get_by_label("8,000 of 8,000 bytes used");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    harness.run();
    assert_eq!(told(&mut harness), note(&"é".repeat(NOTE_BYTES_MAX / 2)));
}
