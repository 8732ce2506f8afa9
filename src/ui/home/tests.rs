//! The screens by their labels: data in, intents out.

mod layout;
mod screens;

use egui::accesskit::Role;
use egui::{Key, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jiff::civil::{date, datetime};

use super::setup::Fault;
use super::*;
use crate::customs::code::currency::Currency;
use crate::session::conduct::Conduct;

/// A screen with everything around it.
pub(super) struct Bench {
    pub settings: Settings,
    pub words: Words,
    pub home: HomeView,
    pub state: HomeState,
    pub out: Vec<Intent>,
    is_themed: bool,
}

impl Bench {
    pub(super) fn new(language: &str, home: HomeView) -> Bench {
        Bench {
            settings: Settings::default(),
            words: Words::of(language),
            home,
            state: HomeState::default(),
            out: Vec::new(),
            is_themed: false,
        }
    }

    pub(super) fn theme(&mut self, ctx: &egui::Context) {
        if !self.is_themed {
            theme::install(ctx);
            self.is_themed = true;
        }
    }
}

pub(super) fn entry(file: &str, title: &str) -> Entry {
    Entry {
        file: format!("scenarios/{file}.ron"),
        title: title.to_owned(),
        place: "International mail centre, Rotterdam".to_owned(),
        date: date(2021, 10, 5),
        length_secs: 12 * 3_600,
        difficulty: Difficulty::Moderate,
        cases: 1_200,
        trains: vec!["Choosing one inspection".to_owned()],
        summary: format!("The summary of {title}."),
        feedback: Feedback::Selective,
        last: None,
    }
}

pub(super) fn first_visit() -> HomeView {
    HomeView {
        entries: vec![
            entry("tutorial/first-parcels", "First parcels"),
            entry("operation-stop", "Operation STOP"),
            entry("mixed-portfolio", "Mixed portfolio"),
        ],
        program: "greenlane".to_owned(),
        fresh_seed: 4_711,
        ..HomeView::default()
    }
}

pub(super) fn later_visit() -> HomeView {
    let mut home = first_visit();
    home.entries[0].last = Some(LastResult {
        when: datetime(2026, 3, 2, 10, 30, 0, 0),
        officer: "A. Bakker".to_owned(),
        points: 210_000,
        points_possible: 300_000,
        currency: Currency::parse("EUR").unwrap(),
        stopped: 3,
        illicit: 4,
    });
    home.unfinished = vec![
        Unfinished {
            path: "ledgers/one.jsonl".into(),
            title: "Operation STOP".to_owned(),
            officer: "A. Bakker".to_owned(),
            mode: Mode::Assessment,
            began: datetime(2026, 3, 3, 9, 0, 0, 0),
            steps: 41,
            in_use: false,
        },
        Unfinished {
            path: "ledgers/two.jsonl".into(),
            title: "First parcels".to_owned(),
            officer: "M. Okoye".to_owned(),
            mode: Mode::Practice,
            began: datetime(2026, 3, 3, 9, 5, 0, 0),
            steps: 1,
            in_use: true,
        },
    ];
    home.finished = vec![Finished {
        path: "ledgers/three.jsonl".into(),
        title: "First parcels".to_owned(),
        officer: "A. Bakker".to_owned(),
        mode: Mode::Practice,
        ended: datetime(2026, 3, 2, 10, 30, 0, 0),
    }];
    home.faulty_files = vec!["scenarios/my draft.ron".to_owned()];
    home
}

pub(super) fn home_screen<'a>(bench: Bench, size: Vec2) -> Harness<'a, Bench> {
    Harness::builder().with_size(size).build_ui_state(
        |ui, bench: &mut Bench| {
            bench.theme(ui.ctx());
            home_ui(
                ui,
                &bench.words,
                &bench.settings,
                &bench.home,
                &mut bench.state,
                &mut bench.out,
            );
        },
        bench,
    )
}

fn wide(bench: Bench) -> Harness<'static, Bench> {
    let mut screen = home_screen(bench, Vec2::new(1_280.0, 900.0));
    screen.run();
    screen
}

/// Replaces what a field holds.
fn type_into(screen: &mut Harness<'_, Bench>, label: &str, text: &str) {
    let field = || screen.get_by_role_and_label(Role::TextInput, label);
    field().focus();
    screen.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
    screen.run();
    let field = screen.get_by_role_and_label(Role::TextInput, label);
    field.type_text(text);
    screen.run();
}

#[test]
fn a_first_visit_begins_with_the_guided_exercise() {
    let mut screen = wide(Bench::new("en", first_visit()));
    screen.get_by_label("Start the guided exercise").click();
    screen.run();
    let bench = screen.state();
    assert_eq!(bench.out, [Intent::Go(Screen::Briefing)]);
    assert!(bench.state.is_coached(&bench.home));
    assert_eq!(
        bench.state.begin(&bench.words),
        Some(Begin {
            scenario: 0,
            seed: 4_711,
            officer: "Trainee".to_owned(),
            conduct: Conduct::untimed(Mode::Practice, 0),
            supervisor_code: String::new(),
        })
    );
}

#[test]
fn arrows_select_and_enter_reads_the_briefing() {
    let mut screen = wide(Bench::new("en", first_visit()));
    for (key, selected) in [
        (Key::ArrowDown, 1),
        (Key::ArrowDown, 2),
        (Key::ArrowDown, 2),
        (Key::ArrowUp, 1),
    ] {
        screen.key_press(key);
        screen.run();
        assert_eq!(screen.state().state.selected, selected);
    }
    assert!(
        screen
            .query_by_label("The summary of Operation STOP.")
            .is_some()
    );
    screen.key_press(Key::Enter);
    screen.run();
    assert_eq!(screen.state().out, [Intent::Go(Screen::Briefing)]);
}

#[test]
fn a_click_selects() {
    let mut screen = wide(Bench::new("en", first_visit()));
    let list = |screen: &Harness<'_, Bench>, title: &str| {
        let cards = screen.get_all_by_label(title);
        let mut cards = cards.filter(|card| card.accesskit_node().role() != Role::Label);
        cards.next().expect("the card is on the screen").click();
    };
    list(&screen, "Mixed portfolio");
    screen.run();
    assert_eq!(screen.state().state.selected, 2);
    assert!(screen.state().out.is_empty());
}

#[test]
fn unfinished_sittings_are_resumed_unless_another_window_writes_them() {
    let mut screen = wide(Bench::new("en", later_visit()));
    assert!(screen.query_by_label("Start the guided exercise").is_none());
    let ours = screen.get_by_label("Resume: Operation STOP, A. Bakker");
    assert!(
        screen
            .query_by_label("Resume: First parcels, M. Okoye")
            .is_none()
    );
    assert!(
        screen
            .query_by_label_contains("Another window is writing")
            .is_some()
    );
    ours.click();
    screen.run();
    let path = "ledgers/one.jsonl".into();
    assert_eq!(screen.state().out, [Intent::TakeUp(path)]);
}

#[test]
fn ended_sittings_lead_to_their_debrief() {
    let mut screen = wide(Bench::new("en", later_visit()));
    screen.get_by_label("Show").click();
    screen.run();
    let debrief = screen.get_by_label("Debrief: First parcels, 2 Mar 2026, 10:30");
    debrief.click_accesskit();
    screen.run();
    let path = "ledgers/three.jsonl".into();
    assert_eq!(screen.state().out, [Intent::Revisit(path)]);
}

#[test]
fn a_faulty_file_is_named_with_the_command_that_explains_it() {
    let screen = wide(Bench::new("en", later_visit()));
    let command = "greenlane check 'scenarios/my draft.ron'";
    assert!(screen.query_by_label(command).is_some());
}

#[test]
fn name_and_seed_are_taken_and_the_name_is_kept() {
    let mut bench = Bench::new("en", first_visit());
    bench.settings.officer = "A. Bakker".to_owned();
    let mut screen = wide(bench);
    assert_eq!(screen.state().state.setup.officer, "A. Bakker");
    type_into(&mut screen, "Officer's name or pseudonym", "Heron");
    type_into(&mut screen, "Seed", "2026");
    screen.get_by_label("Read the briefing").click();
    screen.run();
    let bench = screen.state();
    let kept = Settings {
        officer: "Heron".to_owned(),
        ..bench.settings.clone()
    };
    assert_eq!(
        bench.out,
        [Intent::Keep(kept), Intent::Go(Screen::Briefing)]
    );
    let begin = bench.state.begin(&bench.words).unwrap();
    assert_eq!((begin.officer.as_str(), begin.seed), ("Heron", 2_026));
}

#[test]
fn another_seed_is_drawn_and_is_always_the_same() {
    let mut screen = wide(Bench::new("en", first_visit()));
    let mut seen = vec![screen.state().state.setup.seed()];
    for _ in 0..2 {
        screen.get_by_label("Another at random").click();
        screen.run();
        let seed = screen.state().state.setup.seed();
        assert!(!seen.contains(&seed));
        seen.push(seed);
    }
    let mut again = wide(Bench::new("en", first_visit()));
    again.get_by_label("Another at random").click();
    again.run();
    assert_eq!(again.state().state.setup.seed(), seen[1]);
}

#[test]
fn a_text_that_is_no_seed_is_named_and_nothing_begins() {
    for text in ["", "-1", "+7", "7.5", "18446744073709551616", "seven"] {
        let mut bench = Bench::new("en", first_visit());
        bench.state.setup.prepare(&bench.settings, 1);
        bench.state.setup.seed_text = text.to_owned();
        let mut screen = wide(bench);
        let refusal = format!(
            "\"{text}\" is not a seed: type a whole number from 0 to 18446744073709551615."
        );
        assert!(
            screen
                .query_all_by_label_contains(&refusal)
                .next()
                .is_some(),
            "{text:?}"
        );
        screen.key_press(Key::Enter);
        screen.get_by_label("Read the briefing").click();
        screen.run();
        assert!(screen.state().out.is_empty());
    }
    let mut setup = Setup::default();
    setup.seed_text = " 18446744073709551615 ".to_owned();
    assert_eq!(setup.seed(), Some(u64::MAX));
}

#[test]
fn a_language_is_switched_at_the_head() {
    let mut screen = wide(Bench::new("en", first_visit()));
    screen.get_by_label("Français").click();
    screen.run();
    let kept = Settings {
        language: "fr".to_owned(),
        ..Settings::default()
    };
    assert_eq!(screen.state().out, [Intent::Keep(kept)]);
    let french = wide(Bench::new("fr", first_visit()));
    assert!(french.query_by_label("Lire le briefing").is_some());
}

#[test]
fn an_assessment_states_the_clock_with_the_candidates_numbers() {
    let mut screen = wide(Bench::new("en", first_visit()));
    screen
        .get_by_role_and_label(Role::RadioButton, "Assessment")
        .click();
    screen.run();
    type_into(&mut screen, "Officer's name or pseudonym", "Heron");
    type_into(&mut screen, "Extra time in percent", "25");
    type_into(&mut screen, "Pace of the clock", "2.5");
    for sentence in [
        "•  The clock starts when you begin and runs on by itself, also when the program is closed",
        "60 minutes become 75 minutes",
        "One second of real time lets 2 seconds of the exercise pass. In 75 minutes the exercise advances by 2\u{a0}h 30\u{a0}min",
        "After 75 minutes the exercise is handed in as it stands",
        "Kiosk mode deters; it is not a lockdown of the operating system.",
        "Scenario and seed lie on this machine.",
    ] {
        assert!(
            screen.query_by_label_contains(sentence).is_some(),
            "{sentence}"
        );
    }
    let bench = screen.state();
    let conduct = bench.state.begin(&bench.words).unwrap().conduct;
    assert_eq!(
        conduct,
        Conduct {
            limit_secs: 3_600,
            pace_centi: 250,
            extra_time_percent: 25,
            ..Conduct::untimed(Mode::Assessment, 0)
        }
    );
}

#[test]
fn what_cannot_be_used_in_an_assessment_is_said() {
    let mut setup = Setup::default();
    setup.mode = Mode::Assessment;
    setup.officer = "Heron".to_owned();
    setup.seed_text = "7".to_owned();
    assert_eq!(setup.faults(), []);
    for (text, fault) in [
        ("4", true),
        ("5", false),
        ("480", false),
        ("481", true),
        ("6.5", true),
    ] {
        setup.minutes_text = text.to_owned();
        assert_eq!(setup.faults().contains(&Fault::Minutes), fault, "{text}");
    }
    setup.minutes_text = "60".to_owned();
    for (text, pace) in [
        ("0.99", None),
        ("1", Some(100)),
        ("2,5", Some(250)),
        ("3.75", Some(375)),
        ("3.755", None),
        ("60.01", None),
        (".5", None),
        ("4.", None),
    ] {
        setup.pace_text = text.to_owned();
        let conduct = setup.faults().is_empty().then(|| setup.conduct().unwrap());
        assert_eq!(conduct.map(|conduct| conduct.pace_centi), pace, "{text}");
    }
    setup.pace_text = "4".to_owned();
    setup.extra_text = "301".to_owned();
    assert_eq!(setup.faults(), [Fault::ExtraTime]);
    setup.extra_text = "300".to_owned();
    setup.officer = "  ".to_owned();
    assert_eq!(setup.faults(), [Fault::OfficerMissing]);
}

#[test]
fn a_kiosk_needs_a_code_typed_twice() {
    let mut screen = wide(Bench::new("en", first_visit()));
    screen
        .get_by_role_and_label(Role::RadioButton, "Assessment")
        .click();
    screen.run();
    type_into(&mut screen, "Officer's name or pseudonym", "Heron");
    screen
        .get_by_label_contains("Kiosk: fill the screen")
        .click_accesskit();
    screen.run();
    assert!(screen.state().state.begin(&screen.state().words).is_none());
    let mut code = |first: &str, second: &str| {
        let setup = &mut screen.state_mut().state.setup;
        setup.code = first.to_owned();
        setup.code_again = second.to_owned();
        screen.run();
        let said = |text: &str| screen.query_all_by_label_contains(text).next().is_some();
        (
            said("A supervisor's code has at least 6 characters."),
            said("The two codes differ"),
            screen.state().state.begin(&screen.state().words),
        )
    };
    assert_eq!(code("heron", "heron"), (true, false, None));
    assert_eq!(code("heron7", "heron8"), (false, true, None));
    let (_, _, begin) = code("heron7", "heron7");
    let begin = begin.unwrap();
    assert!(begin.conduct.kiosk);
    assert_eq!(begin.supervisor_code, "heron7");
}

#[test]
fn without_scenarios_the_screen_says_where_they_are_looked_for() {
    let screen = wide(Bench::new("en", HomeView::default()));
    assert!(screen.query_by_label("No scenario to show").is_some());
}
