//! The whole workstation, drawn without a window.

use egui::Vec2;
use egui_kittest::Harness;

use super::{Around, Keys, WorkstationState, workstation_ui};
use crate::session::command::{CaseId, Command};
use crate::session::event::Refusal;
use crate::ui::desk::{Intent, Pace};
use crate::ui::testing::{Rig, assert_inside, room};
use crate::ui::theme;

/// A workstation with the session that it shows.
struct Bench {
    rig: Rig,
    state: WorkstationState,
    keys: Keys,
}

type Screen = Harness<'static, Bench>;

fn draw(ui: &mut egui::Ui, bench: &mut Bench) {
    let mut out = std::mem::take(&mut bench.rig.out);
    let around = Around {
        pace: Pace::Paused,
        left_wall_secs: None,
        keys: &bench.keys,
        steps: &bench.rig.steps,
    };
    workstation_ui(ui, &bench.rig.desk(), around, &mut bench.state, &mut out);
    bench.rig.out = out;
}

fn screen(language: &str, size: Vec2) -> Screen {
    let rig = Rig::tutorial(language);
    let mut state = WorkstationState::new(None);
    for step in &rig.steps {
        state.take(rig.session.view(), &step.events);
    }
    let bench = Bench {
        keys: Keys::of(&rig.settings),
        rig,
        state,
    };
    let mut screen = Harness::builder()
        .with_size(size)
        .build_ui_state(draw, bench);
    theme::install(&screen.ctx);
    screen.run();
    screen
}

/// Ctrl as a window reports it where it is the command key.
const CTRL: egui::Modifiers = egui::Modifiers {
    ctrl: true,
    command: true,
    ..egui::Modifiers::NONE
};
const WIDE: Vec2 = Vec2::new(1_360.0, 820.0);
const NARROW: Vec2 = Vec2::new(640.0, 360.0);

/// One of each refusal that names no case, and one of each that does.
const REFUSALS: [Refusal; 20] = [
    Refusal::UnknownCase(CaseId(3)),
    Refusal::NotArrived(CaseId(3)),
    Refusal::AlreadyDecided(CaseId(3)),
    Refusal::UnknownAction,
    Refusal::AlreadyAsked,
    Refusal::NoCapacity,
    Refusal::OutOfService,
    Refusal::NoBudget,
    Refusal::NotOpened,
    Refusal::ConfidenceOutOfRange,
    Refusal::TooManyGrounds,
    Refusal::RemarkTooLong,
    Refusal::NoteTooLong,
    Refusal::TooManyPapers,
    Refusal::NotImaged,
    Refusal::MalformedMark,
    Refusal::TooManyMarks,
    Refusal::UnknownMark,
    Refusal::AdvanceTooLong,
    Refusal::Closed,
];

/// A refusal stands whole on the screen, however small it is, with a sign beside the colour.
#[test]
fn every_refusal_is_shown_whole() {
    for language in ["en", "fr"] {
        for size in [WIDE, NARROW] {
            let mut screen = screen(language, size);
            for refusal in REFUSALS {
                let text = screen.state().rig.words.refusal(refusal);
                screen.state_mut().state.notice = Some(text.clone());
                screen.run();
                assert_inside(&screen, &format!("⚠ {text}"), room(size));
            }
        }
    }
}

/// What lies open is recorded once, and again when it changes: not in every frame.
#[test]
fn what_lies_open_is_recorded_when_it_changes() {
    let mut screen = screen("en", WIDE);
    let shows = |screen: &mut Screen| {
        screen.run();
        let out = std::mem::take(&mut screen.state_mut().rig.out);
        out.into_iter()
            .filter(|intent| matches!(intent, Intent::Tell(Command::Show { .. })))
            .count()
    };
    assert_eq!(shows(&mut screen), 1);
    assert_eq!(shows(&mut screen), 0);
    screen.key_press(egui::Key::Num2);
    assert_eq!(shows(&mut screen), 1);
    screen.key_press(egui::Key::Num2);
    assert_eq!(shows(&mut screen), 0);
}

/// Every command's key does what the palette's row of that name does.
#[test]
fn keys_open_what_they_say() {
    let mut screen = screen("en", WIDE);
    screen.key_press(egui::Key::N);
    screen.run();
    let intents = std::mem::take(&mut screen.state_mut().rig.out);
    let selects = intents
        .iter()
        .any(|intent| matches!(intent, Intent::Select(Some(_))));
    assert!(selects, "{intents:?}");
    screen.key_press_modifiers(CTRL, egui::Key::P);
    screen.run();
    assert!(screen.state().state.palette.is_open());
    screen.key_press(egui::Key::Escape);
    screen.run();
    assert!(!screen.state().state.palette.is_open());
    let hand_in = CTRL | egui::Modifiers::SHIFT;
    screen.key_press_modifiers(hand_in, egui::Key::H);
    screen.run();
    assert!(screen.state().state.confirms_hand_in);
    assert!(
        !screen.state().rig.out.contains(&Intent::HandIn),
        "it is asked about first"
    );
}
