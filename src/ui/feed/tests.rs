//! The feed and the status strip: what is told, what clicks ask for.

use egui::{Key, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};

use super::news::Kind;
use super::{Feed, FeedState, feed_ui, status_ui};
use crate::scenario::model::action::ActionKind;
use crate::scenario::model::exercise::Disposition;
use crate::session::command::{ActionId, CaseId, Command};
use crate::session::conduct::{Conduct, Mode};
use crate::ui::desk::{Intent, Pace};
use crate::ui::testing::{Rig, assert_whole, room};
use crate::ui::theme;
use crate::ui::words::Words;

struct Bench {
    rig: Rig,
    feed: Feed,
    state: FeedState,
    is_read_only: bool,
    left_wall_secs: Option<u64>,
    out: Vec<Intent>,
}

impl Bench {
    fn new(language: &str) -> Bench {
        let rig = Rig::tutorial(language);
        let mut feed = Feed::default();
        for step in &rig.steps {
            feed.take(&step.events);
        }
        Bench {
            rig,
            feed,
            state: FeedState::default(),
            is_read_only: false,
            left_wall_secs: None,
            out: Vec::new(),
        }
    }

    fn tell(&mut self, command: Command) {
        let events = self.rig.tell(command);
        self.feed.take(&events);
    }
}

fn feed(bench: Bench, size: Vec2) -> Harness<'static, Bench> {
    let mut harness = Harness::builder().with_size(size).build_ui_state(
        |ui, bench: &mut Bench| {
            theme::install(ui.ctx());
            let desk = bench.rig.desk();
            feed_ui(ui, &desk, &bench.feed, &mut bench.state, &mut bench.out);
        },
        bench,
    );
    harness.run();
    harness
}

fn status(bench: Bench, size: Vec2) -> Harness<'static, Bench> {
    let mut harness = Harness::builder().with_size(size).build_ui_state(
        |ui, bench: &mut Bench| {
            theme::install(ui.ctx());
            let mut desk = bench.rig.desk();
            desk.read_only = bench.is_read_only;
            let left = bench.left_wall_secs;
            status_ui(ui, &desk, Pace::Times(10), left, &mut bench.out);
        },
        bench,
    );
    harness.run();
    harness
}

const SIZE: Vec2 = Vec2::new(420.0, 560.0);

#[test]
fn bulletins_are_unread_until_opened_and_open_in_place() {
    let mut harness = feed(Bench::new("en"), SIZE);
    harness.get_by_label("1 unread bulletin");
    harness
        .get_by_label_contains("Bulletin · unread: Medicines by mail")
        .click();
    harness.run();
    assert!(harness.query_by_label("1 unread bulletin").is_none());
    harness.get_by_label_contains("Medicines by mail. Medicines need an import licence");
    harness.get_by_label_contains("Medicines by mail").focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert!(
        harness
            .query_by_label_contains("need an import licence")
            .is_none()
    );
    assert_eq!(harness.state().out, []);
}

#[test]
fn entries_about_a_case_select_it_and_arrivals_can_be_hidden() {
    let mut harness = feed(Bench::new("en"), SIZE);
    harness.get_by_label_contains("C000000 has arrived").click();
    harness.run();
    assert_eq!(harness.state().out, [Intent::Select(Some(CaseId(0)))]);
    harness.get_by_label("Only messages, no arrivals").click();
    harness.run();
    assert!(harness.query_by_label_contains("has arrived").is_none());
    harness.get_by_label_contains("Medicines by mail");
}

#[test]
fn results_replies_refusals_feedback_and_bookmarks_are_told() {
    let mut bench = Bench::new("en");
    let actions = &bench.rig.session.view().scenario().actions;
    let of = |kind: ActionKind| actions.iter().position(|action| action.kind == kind);
    let booked: Vec<u16> = [ActionKind::Xray, ActionKind::PartnerQuery]
        .into_iter()
        .filter_map(of)
        .map(|position| position as u16)
        .collect();
    let case = CaseId(0);
    for action in booked.iter().chain(&booked[..1]) {
        let action = ActionId(*action);
        bench.tell(Command::Inspect { case, action });
    }
    bench.tell(Command::AdvanceClock { secs: 4 * 3_600 });
    bench.tell(Command::Bookmark {
        text: "Look here".to_owned(),
    });
    bench.tell(Command::Decide {
        case,
        disposition: Disposition::Release,
        grounds: Vec::new(),
        confidence_ppm: 0,
        remark: String::new(),
    });
    bench.state.only_messages = true;
    let harness = feed(bench, SIZE);
    harness.get_by_label_contains("Result: C000000: X-ray, the result is in.");
    harness.get_by_label_contains("reply from National Medicines Authority");
    harness.get_by_label_contains("Not possible: The action was done");
    harness.get_by_label_contains("Bookmark: Look here");
    harness.get_by_label_contains("Feedback: C000000 was ");
}

#[test]
fn a_long_feed_draws_only_what_is_on_the_screen() {
    let mut bench = Bench::new("en");
    let arrived = bench.rig.steps.iter().flat_map(|step| step.events.clone());
    let arrived: Vec<_> = arrived.collect();
    for _ in 0..20_000 {
        bench.feed.take(&arrived);
    }
    let harness = feed(bench, SIZE);
    let entries = harness.query_all_by_label_contains("Arrival: ").count();
    assert!((3..20).contains(&entries), "{entries} entries");
}

#[test]
fn the_strip_says_time_means_and_sets_the_pace() {
    let mut harness = status(Bench::new("en"), Vec2::new(1280.0, 90.0));
    harness.get_by_label_contains("Time in the exercise: 5 Oct 2021");
    harness.get_by_label("1 undecided");
    harness.get_by_label("X-ray: 5 left");
    harness.get_by_label("Medicines authority: 6 left");
    for (name, intent) in [
        ("Pause the clock", Intent::SetPace(Pace::Paused)),
        (
            "Let the clock run at 60 times real time",
            Intent::SetPace(Pace::Times(60)),
        ),
        ("Go on to the next event", Intent::FastForward),
    ] {
        harness.get_by_label(name).click();
        harness.run();
        assert_eq!(harness.state().out.last(), Some(&intent));
        harness.get_by_label(name).focus();
        harness.run();
        harness.key_press(Key::Enter);
        harness.run();
    }
    assert_eq!(harness.state().out.len(), 6);
}

#[test]
fn an_assessment_shows_the_time_left_and_no_pace() {
    let mut bench = Bench::new("fr");
    bench.rig.conduct = Conduct {
        limit_secs: 3_600,
        extra_time_percent: 25,
        ..Conduct::untimed(Mode::Assessment, 0)
    };
    bench.left_wall_secs = Some(754);
    bench.is_read_only = true;
    let harness = status(bench, Vec2::new(900.0, 160.0));
    harness.get_by_label_contains("12:34 restantes. Vous disposez de");
    harness.get_by_label_contains("Rien ne peut être enregistré");
    assert!(
        harness
            .query_by_label("Mettre l’horloge en pause")
            .is_none()
    );
}

#[test]
fn the_strip_wraps_and_stays_within_narrow_windows() {
    for language in ["en", "fr"] {
        let mut bench = Bench::new(language);
        bench.is_read_only = true;
        let harness = status(bench, SIZE);
        let screen = room(SIZE).expand(1.0);
        assert_whole(&harness, language);
        let is_said = |node: &egui_kittest::kittest::AccessKitNode<'_>| {
            node.label().is_some() || node.value().is_some()
        };
        let nodes: Vec<_> = harness.query_all_by(is_said).collect();
        assert!(nodes.len() > 12, "{language}: {} nodes", nodes.len());
        for node in nodes {
            let rect = node.rect();
            let label = (node.accesskit_node().label(), node.value());
            assert!(screen.contains_rect(rect), "{language}: {label:?} {rect:?}");
        }
    }
}

#[test]
fn both_languages_have_every_key() {
    let keys = |text: &'static str| -> Vec<&'static str> {
        text.lines()
            .filter(|line| line.starts_with(char::is_alphabetic))
            .filter_map(|line| line.split_once(" =").map(|(key, _)| key))
            .collect()
    };
    let english = keys(include_str!("../../../assets/lang/en/queue.ftl"));
    let french = keys(include_str!("../../../assets/lang/fr/queue.ftl"));
    assert_eq!(english, french);
    let (en, fr) = (Words::of("en"), Words::of("fr"));
    for key in &english {
        assert!(en.has(key) && fr.has(key), "{key}");
    }
    for kind in Kind::ALL {
        assert!(fr.has(&format!("feed-kind-{}", kind.as_str())));
    }
    for kind in ActionKind::ALL {
        assert!(fr.has(&format!("status-{}", kind.as_str().replace('_', "-"))));
    }
}
