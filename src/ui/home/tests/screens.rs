//! Briefing, settings and receipt.

use egui::accesskit::Role;
use egui::{Key, Modifiers, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use jiff::civil::datetime;

use super::{Bench, first_visit};
use crate::session::conduct::{Conduct, Mode};
use crate::ui::desk::{Begin, Intent, Screen};
use crate::ui::home::KeyRow;
use crate::ui::home::briefing::briefing_ui;
use crate::ui::home::briefing::view::BriefingView;
use crate::ui::home::receipt::{ReceiptState, ReceiptView, receipt_ui};
use crate::ui::home::settings::{SettingsState, settings_ui};
use crate::ui::settings::Settings;
use crate::ui::testing::scenario;

pub(super) fn briefing_screen<'a>(language: &str, name: &str, size: Vec2) -> Harness<'a, Bench> {
    let view = BriefingView::of(&scenario(name));
    let mut bench = Bench::new(language, first_visit());
    bench.state.setup.prepare(&bench.settings, 7);
    Harness::builder().with_size(size).build_ui_state(
        move |ui, bench: &mut Bench| {
            bench.theme(ui.ctx());
            briefing_ui(ui, &bench.words, &view, &mut bench.state, &mut bench.out);
        },
        bench,
    )
}

#[test]
fn the_briefing_begins_the_sitting_that_was_set_up() {
    let size = Vec2::new(1_280.0, 720.0);
    let mut screen = briefing_screen("en", "tutorial/first-parcels", size);
    screen.run();
    for text in [
        "1.  Situation",
        "5.  Reporting",
        "Medicines by mail",
        "+600.00\u{a0}EUR",
    ] {
        assert!(screen.query_by_label(text).is_some(), "{text}");
    }
    assert!(
        screen.query_by_label("Second half").is_none(),
        "a later bulletin is not told yet"
    );
    screen.key_press(Key::Enter);
    screen.run();
    let begin = Begin {
        scenario: 0,
        seed: 7,
        officer: "Trainee".to_owned(),
        conduct: Conduct::untimed(Mode::Practice, 0),
        supervisor_code: String::new(),
    };
    assert_eq!(screen.state().out, [Intent::Begin(begin)]);
    screen.state_mut().out.clear();
    screen.get_by_label("◀  Home").click();
    screen.run();
    assert_eq!(screen.state().out, [Intent::Go(Screen::Home)]);
}

#[test]
fn offences_with_the_same_weights_share_a_line() {
    let view = BriefingView::of(&scenario("tutorial/first-parcels"));
    let [falsified, unlicensed_and_others] = &view.stops[..] else {
        panic!("two lines: {:?}", view.stops);
    };
    assert_eq!(
        (falsified.benefit_minor, falsified.miss_minor),
        (60_000, 40_000)
    );
    assert!(unlicensed_and_others.offences.is_empty());
    assert_eq!(unlicensed_and_others.benefit_minor, 40_000);
    assert_eq!(view.cold_chain_secs, None);
}

pub(super) fn rows() -> Vec<KeyRow> {
    let row = |id: &str, name: &str, keys: &str| KeyRow {
        id: id.to_owned(),
        name: name.to_owned(),
        keys: keys.to_owned(),
        default_keys: keys.to_owned(),
    };
    vec![
        row("palette", "Command palette", "Ctrl+P"),
        row("commit", "Commit the decision", "Ctrl+Enter"),
        row("select-next", "Select the next case", "J"),
    ]
}

pub(super) struct SettingsBench {
    bench: Bench,
    pub state: SettingsState,
    pub rows: Vec<KeyRow>,
}

pub(super) fn settings_screen<'a>(language: &str, size: Vec2) -> Harness<'a, SettingsBench> {
    let bench = SettingsBench {
        bench: Bench::new(language, first_visit()),
        state: SettingsState::default(),
        rows: rows(),
    };
    Harness::builder().with_size(size).build_ui_state(
        |ui, all: &mut SettingsBench| {
            let bench = &mut all.bench;
            bench.theme(ui.ctx());
            let (words, settings) = (&bench.words, &bench.settings);
            settings_ui(
                ui,
                words,
                settings,
                &all.rows,
                &mut all.state,
                &mut bench.out,
            );
        },
        bench,
    )
}

/// The settings that were sent last.
fn kept(screen: &Harness<'_, SettingsBench>) -> Settings {
    match screen.state().bench.out.last() {
        Some(Intent::Keep(settings)) => settings.clone(),
        other => panic!("no settings were sent: {other:?}"),
    }
}

#[test]
fn every_setting_is_sent_at_once() {
    let mut screen = settings_screen("en", Vec2::new(900.0, 1_200.0));
    screen.run();
    let mut click = |label: &str| {
        screen.get_by_label(label).click();
        screen.run();
        kept(&screen)
    };
    assert_eq!(click("Français").language, "fr");
    assert_eq!(click("Larger").scale_percent, 105);
    assert_eq!(click("Smaller").scale_percent, 95);
    assert!(click("Dark").dark);
    assert!(!click("Customary red and green").colour_blind_safe);
    assert!(click("Reduce motion").reduced_motion);
    screen
        .get_by_role_and_label(Role::Slider, "Interface scale")
        .focus();
    screen.key_press(Key::ArrowRight);
    screen.run();
    assert_eq!(kept(&screen).scale_percent, 105);
    screen.get_by_label("◀  Back").click();
    screen.run();
    assert_eq!(
        screen.state().bench.out.last(),
        Some(&Intent::Go(Screen::Home))
    );
}

#[test]
fn a_key_is_bound_by_pressing_it() {
    let mut screen = settings_screen("en", Vec2::new(900.0, 1_200.0));
    screen.run();
    screen.get_by_label("Command palette: Ctrl+P").click();
    screen.run();
    assert!(screen.state().state.is_listening());
    assert!(
        screen
            .query_by_label("Command palette: press a key …")
            .is_some()
    );
    screen.key_press(Key::Tab);
    screen.run();
    assert!(
        screen
            .query_by_label_contains("Tab alone moves through every screen")
            .is_some()
    );
    assert!(screen.state().bench.out.is_empty());
    screen.key_press_modifiers(Modifiers::COMMAND, Key::K);
    screen.run();
    let bound = [("palette".to_owned(), "Ctrl+K".to_owned())];
    assert_eq!(kept(&screen).keys, bound);
    assert!(!screen.state().state.is_listening());
}

#[test]
fn escape_keeps_the_old_key_and_a_conflict_is_named() {
    let mut screen = settings_screen("en", Vec2::new(900.0, 1_200.0));
    screen.run();
    screen.get_by_label("Select the next case: J").click();
    screen.run();
    screen.key_press(Key::Escape);
    screen.run();
    assert!(!screen.state().state.is_listening());
    assert!(screen.state().bench.out.is_empty());
    let all = screen.state_mut();
    all.rows[2].keys = "Ctrl+P".to_owned();
    all.bench.settings.keys = vec![("select-next".to_owned(), "Ctrl+P".to_owned())];
    screen.run();
    for command in ["Command palette", "Select the next case"] {
        let text = format!("Ctrl+P is also the key of \"{command}\"");
        assert!(screen.query_by_label_contains(&text).is_some(), "{text}");
    }
    screen
        .get_by_label("Select the next case: back to J")
        .click();
    screen.run();
    assert_eq!(kept(&screen).keys, []);
    screen.state_mut().bench.out.clear();
    screen.get_by_label("Reset all keys").click();
    screen.run();
    assert_eq!(kept(&screen).keys, []);
}

pub(super) struct ReceiptBench {
    bench: Bench,
    receipt: ReceiptView,
    state: ReceiptState,
}

pub(super) fn receipt_screen<'a>(language: &str, size: Vec2) -> Harness<'a, ReceiptBench> {
    let bench = ReceiptBench {
        bench: Bench::new(language, first_visit()),
        receipt: ReceiptView {
            title: "First parcels".to_owned(),
            officer: "Heron".to_owned(),
            mode: Mode::Assessment,
            began: datetime(2026, 3, 3, 9, 0, 0, 0),
            ended: datetime(2026, 3, 3, 10, 15, 0, 0),
            extra_time_percent: 25,
            steps: 88,
            records: 91,
            head: "0123456789abcdef".repeat(4),
            ledger: "/home/heron/greenlane/sittings/2026-03-03-first-parcels-heron.jsonl"
                .to_owned(),
        },
        state: ReceiptState::default(),
    };
    Harness::builder().with_size(size).build_ui_state(
        |ui, all: &mut ReceiptBench| {
            let bench = &mut all.bench;
            bench.theme(ui.ctx());
            receipt_ui(
                ui,
                &bench.words,
                &all.receipt,
                &mut all.state,
                &mut bench.out,
            );
        },
        bench,
    )
}

#[test]
fn the_receipt_shows_the_hash_and_copies_it() {
    let mut screen = receipt_screen("en", Vec2::new(900.0, 700.0));
    screen.run();
    let shown = "01234567  89abcdef  01234567  89abcdef\n01234567  89abcdef  01234567  89abcdef";
    assert!(screen.query_by_label(shown).is_some());
    screen.get_by_label("Copy").click();
    screen.run();
    let copied = Intent::Copy("0123456789abcdef".repeat(4));
    assert_eq!(screen.state().bench.out, [copied]);
    screen.get_by_label("Debrief").click();
    screen.run();
    assert_eq!(
        screen.state().bench.out.last(),
        Some(&Intent::Go(Screen::Debrief))
    );
}
