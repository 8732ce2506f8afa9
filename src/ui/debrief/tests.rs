//! The debrief by its AccessKit labels: data in, words and intents out.

mod images;
mod layout;
mod reviews;

use std::sync::OnceLock;

use egui::Vec2;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::{Debrief, DebriefState, Tab, debrief_ui};
use crate::officer::profile::Profile;
use crate::officer::roster::Kind;
use crate::officer::work;
use crate::scenario::model::action::Eyes;
use crate::score::compare::Comparison;
use crate::score::fold::mark;
use crate::score::review::MomentKind;
use crate::score::sheet::ScoreSheet;
use crate::session::command::{CaseId, Command, Flag, Paper};
use crate::session::engine::Session;
use crate::session::event::Step;
use crate::stream::Stream;
use crate::ui::desk::{Intent, ReportKind, Screen};
use crate::ui::settings::Settings;
use crate::ui::testing::scenario;
use crate::ui::theme;
use crate::ui::words::Words;

/// The room that the layout must hold in: 1280×720 at 140 %.
pub(super) const SMALL: Vec2 = Vec2::new(900.0, 560.0);

/// What a trainee does beside the exercise.
fn asides() -> [Command; 5] {
    let case = CaseId(0);
    [
        Command::Flag {
            case,
            flag: Some(Flag::Suspect),
        },
        Command::Note {
            case,
            text: "odd sender".to_owned(),
        },
        Command::Show {
            case: Some(case),
            papers: vec![Paper::Declaration, Paper::History],
        },
        Command::Bookmark {
            text: "why so light".to_owned(),
        },
        Command::Resume { wall_secs: 90 },
    ]
}

/// A session played by an officer, with some asides at its beginning.
fn played(name: &str, seed: u64, kind: Kind) -> (Stream, Vec<Step>) {
    let stream = Stream::new(scenario(name), seed);
    let (mut session, opening) = Session::open(stream.clone());
    let profile = Profile::parse(include_str!("../../../assets/profiles/general.ron"))
        .expect("the shipped profile reads");
    let mut officer = kind.officer(&session, &profile);
    let mut steps = vec![Step {
        command: None,
        events: opening.clone(),
        wall_millis: Some(0),
    }];
    for command in asides() {
        let events = session.apply(&command);
        steps.push(Step {
            command: Some(command),
            events,
            wall_millis: Some(5_000),
        });
    }
    let outcome = work(
        &mut session,
        &opening,
        officer.as_mut(),
        |command, events| {
            steps.push(Step {
                command: Some(command.clone()),
                events: events.to_vec(),
                wall_millis: None,
            });
            Ok::<(), std::convert::Infallible>(())
        },
    );
    outcome.expect("nothing can go wrong");
    (stream, steps)
}

fn sheet(stream: &Stream, steps: &[Step]) -> ScoreSheet {
    let events = steps.iter().flat_map(|step| &step.events);
    ScoreSheet::of(&mark(stream.clone(), events))
}

fn make(name: &str, kind: Kind) -> Debrief {
    let (stream, steps) = played(name, 7, kind);
    let others = [Kind::Random, Kind::Rule, Kind::Ideal];
    let comparison = others.map(|kind| {
        let (stream, steps) = played(name, 7, kind);
        Comparison {
            officer: kind.as_str().to_owned(),
            score: sheet(&stream, &steps),
        }
    });
    let own = sheet(&stream, &steps);
    Debrief::of(&stream, Eyes::AsStated, &steps, own, comparison.to_vec())
}

/// A novice's exercise of some hundred cases.
pub(super) fn large() -> &'static Debrief {
    static DEBRIEF: OnceLock<Debrief> = OnceLock::new();
    DEBRIEF.get_or_init(|| make("operation-stop", Kind::Novice))
}

/// The tutorial: too few cases to say much.
fn small() -> &'static Debrief {
    static DEBRIEF: OnceLock<Debrief> = OnceLock::new();
    DEBRIEF.get_or_init(|| make("tutorial/first-parcels", Kind::Ideal))
}

/// A debrief on a screen.
#[derive(Default)]
pub(super) struct Shown {
    pub(super) state: DebriefState,
    pub(super) out: Vec<Intent>,
}

pub(super) fn show(
    debrief: &'static Debrief,
    language: &str,
    size: Vec2,
    shown: Shown,
) -> Harness<'static, Shown> {
    let words = Words::of(language);
    let settings = Settings::default();
    let mut begun = false;
    let mut harness = Harness::builder().with_size(size).build_ui_state(
        move |ui, shown: &mut Shown| {
            if !begun {
                theme::install(ui.ctx());
                begun = true;
            }
            let Shown { state, out } = shown;
            debrief_ui(ui, &words, &settings, debrief, state, out);
        },
        shown,
    );
    harness.run();
    harness
}

fn at(tab: Tab) -> Shown {
    Shown {
        state: DebriefState {
            tab,
            ..DebriefState::default()
        },
        out: Vec::new(),
    }
}

#[test]
fn the_summary_says_first_what_was_stopped_and_what_chance_would_have_stopped() {
    let debrief = large();
    let screen = show(debrief, "en", SMALL, Shown::default());
    let metrics = &debrief.sheet.metrics;
    let illicit = metrics.true_positive + metrics.false_negative;
    let said = format!(
        "You stopped {} of {illicit} illicit consignments; by chance, the same number of stops",
        metrics.true_positive
    );
    assert!(screen.query_by_label_contains(&said).is_some(), "{said}");
    let points = Words::of("en").amount(debrief.sheet.points, debrief.currency());
    let bar = format!("You: {points}");
    assert!(screen.query_by_label(&bar).is_some(), "{bar}");
    for officer in ["Random selection: ", "Rule profile: ", "Ideal observer: "] {
        assert!(screen.query_by_label_contains(officer).is_some());
    }
    let rates = screen.query_all_by_label_contains("(95% interval)");
    assert_eq!(rates.count(), 3);
}

#[test]
fn the_head_exports_and_goes_home() {
    let mut screen = show(small(), "en", SMALL, Shown::default());
    for name in ["HTML", "JSON", "Text", "⬅ Home"] {
        screen.get_by_label(name).click();
        screen.run();
    }
    assert_eq!(
        screen.state().out,
        [
            Intent::Export(ReportKind::Html),
            Intent::Export(ReportKind::Json),
            Intent::Export(ReportKind::Text),
            Intent::Go(Screen::Home),
        ]
    );
}

#[test]
fn few_cases_are_warned_of_and_many_are_not() {
    let few = show(small(), "en", SMALL, at(Tab::Confidence));
    assert!(
        few.query_by_label_contains("Too few cases to say")
            .is_some()
    );
    let many = show(large(), "en", SMALL, at(Tab::Confidence));
    assert!(many.query_by_label_contains("Too few cases").is_none());
    let area = large().sheet.metrics.auc.expect("both classes occur");
    let area = Words::of("en").decimal(area, 2);
    let told = format!("Area under the curve: {area}");
    assert!(many.query_all_by_label_contains(&told).count() >= 1);
}

#[test]
fn a_cell_lists_its_cases_and_a_case_opens_its_review() {
    let debrief = large();
    let missed = debrief.sheet.metrics.false_negative;
    let mut screen = show(debrief, "en", SMALL, at(Tab::Cases));
    let name = format!("Illicit and released: {missed}");
    screen.get_by_label(&name).click();
    screen.run();
    let (_, listed) = screen.state().state.listed.clone().expect("a list");
    assert_eq!(listed.len() as u64, missed);
    let first = &debrief.review.cases[listed[0]];
    let row = format!("⚠ {} · {}", first.case(), first.described_name());
    screen.get_by_label(&row).click();
    screen.run();
    assert_eq!(screen.state().state.case, Some(first.case()));
    assert!(screen.query_by_label_contains("Illicit: ").is_some());
    assert!(screen.query_by_label("Signs that were there").is_some());
}

#[test]
fn the_outcomes_are_counted_as_the_sheet_counts_them() {
    let outcomes = large().sheet.grounds.outcomes;
    let mut screen = show(large(), "en", SMALL, at(Tab::Grounds));
    for (name, count) in [
        ("Grounded stop", outcomes.grounded),
        ("Grounded, wrong action", outcomes.grounded_wrong_action),
        ("Lucky stop", outcomes.lucky),
        ("False stop", outcomes.false_stop),
        ("Missed", outcomes.missed),
        ("Cleared", outcomes.cleared),
    ] {
        let label = format!("{name}: {count}");
        screen.get_by_label(&label).click();
        screen.run();
        let (_, listed) = screen.state().state.listed.clone().expect("a list");
        assert_eq!(listed.len() as u64, count, "{label}");
    }
}

#[test]
fn the_timeline_steps_by_key_and_leads_to_cases() {
    let debrief = large();
    let all = &debrief.review.timeline;
    let mut screen = show(debrief, "en", SMALL, at(Tab::Timeline));
    screen.key_press(egui::Key::End);
    screen.run();
    assert_eq!(screen.state().state.moment, all.len() - 1);
    screen.key_press(egui::Key::ArrowLeft);
    screen.run();
    assert_eq!(screen.state().state.moment, all.len() - 2);
    screen.key_press(egui::Key::Home);
    screen.run();
    screen.key_press(egui::Key::ArrowRight);
    screen.run();
    assert_eq!(screen.state().state.moment, 1);
    screen.get_by_label("☆ why so light").click();
    screen.run();
    let moment = &all[screen.state().state.moment];
    assert_eq!(moment.kind, MomentKind::Bookmark("why so light".to_owned()));
    assert!(
        screen
            .query_by_label_contains("On the screen: C000000 with declaration · history")
            .is_some()
    );
    let arrival = all
        .iter()
        .position(|moment| moment.kind == MomentKind::Arrival)
        .expect("something arrives");
    screen.state_mut().state.moment = arrival;
    screen.run();
    screen.get_by_label("Review C000000").click();
    screen.run();
    assert_eq!(screen.state().state.tab, Tab::Cases);
    assert_eq!(screen.state().state.case, Some(CaseId(0)));
}

#[test]
fn the_slider_moves_through_the_session() {
    let mut screen = show(large(), "en", SMALL, at(Tab::Timeline));
    screen.get_by_label("Time").focus();
    screen.run();
    for _ in 0..40 {
        screen.key_press(egui::Key::ArrowRight);
        screen.run();
    }
    assert!(screen.state().state.moment > 0);
}

#[test]
fn facilitation_names_every_officer_with_detection_and_cost() {
    let screen = show(large(), "en", SMALL, at(Tab::Facilitation));
    let chart = screen.get_by_label_contains("detected at a cost of");
    let label = chart.accesskit_node().label().unwrap_or_default();
    for officer in ["You", "Random selection", "Rule profile", "Ideal observer"] {
        assert!(label.contains(&format!("{officer}: ")), "{label}");
    }
}
