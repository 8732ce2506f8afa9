//! Whatever the session refuses is said on the workstation, in the reader's words.

use std::sync::Arc;

use egui::Vec2;

use super::player::Player;
use super::{begin, folder, position, workplace};
use crate::scenario::model::Scenario;
use crate::scenario::model::action::ActionKind;
use crate::scenario::model::exercise::{Disposition, Inject, InjectEffect};
use crate::session::command::{
    ADVANCE_SECS_MAX, ActionId, CaseId, Command, GROUNDS_MAX, Ground, NOTE_BYTES_MAX, PAPERS_MAX,
    Paper, REMARK_BYTES_MAX,
};
use crate::session::conduct::{Conduct, Mode};
use crate::session::event::Refusal;
use crate::time::SimTime;
use crate::ui::desk::{Intent, Screen};
use crate::ui::settings::Settings;

/// Exercises whose actions run out, are out of service, cost too much, or need an opened parcel.
const FILE: &str = "scenarios/operation-stop.ron";

/// A practice sitting on a scenario that was changed, with parcels on the desk.
fn sitting(name: &str, language: &str, change: impl FnOnce(&mut Scenario)) -> Player {
    let mut player = Player::new(workplace(&folder(name)), Vec2::new(1_360.0, 820.0));
    let settings = Settings {
        language: language.to_owned(),
        ..player.workplace.settings().clone()
    };
    player.ask(Intent::Keep(settings));
    let at = position(&player.workplace, FILE);
    change(Arc::make_mut(&mut player.workplace.library[at].1));
    let asked = begin(&player.workplace, FILE, Conduct::untimed(Mode::Exercise, 0));
    player.ask(asked);
    for _ in 0..60 {
        player.workplace.ask(Intent::FastForward);
        player.workplace.work();
    }
    assert_eq!(player.workplace.screen(), Screen::Workstation);
    player
}

/// Tells a command and holds that its refusal stands on the screen.
fn is_refused(player: &mut Player, command: Command, refusal: Refusal) {
    player.ask(Intent::Tell(command));
    let text = player.workplace.words.refusal(refusal);
    assert!(!text.starts_with("refusal-"), "{refusal:?} has no words");
    let (wanted, screen) = (format!("⚠ {text}"), player.spoken());
    assert!(
        player.sees(&wanted),
        "{wanted:?} is not on the screen:\n{screen}"
    );
}

fn undecided(player: &Player) -> Vec<CaseId> {
    let sitting = player.workplace.sitting().expect("a sitting is held");
    sitting.view().undecided().collect()
}

fn action(player: &Player, kind: ActionKind) -> ActionId {
    let sitting = player.workplace.sitting().expect("a sitting is held");
    let mut actions = sitting.view().scenario().actions.iter();
    let position = actions.position(|action| action.kind == kind);
    ActionId(u16::try_from(position.expect("the scenario has it")).expect("few actions"))
}

fn decision(case: CaseId) -> Command {
    Command::Decide {
        case,
        disposition: Disposition::Release,
        grounds: Vec::new(),
        confidence_ppm: 0,
        remark: String::new(),
    }
}

/// What concerns cases and actions.
fn cases_and_actions(language: &str) {
    let mut player = sitting(&format!("refusals-cases-{language}"), language, |_| {});
    let cases = undecided(&player);
    let (first, second) = (cases[0], cases[1]);
    player.ask(Intent::Select(Some(first)));
    let codes = action(&player, ActionKind::CodeVerification);
    let inspect = |case, action| Command::Inspect { case, action };
    is_refused(&mut player, inspect(first, codes), Refusal::NotOpened);
    let unknown = CaseId(1_000_000);
    is_refused(
        &mut player,
        decision(unknown),
        Refusal::UnknownCase(unknown),
    );
    let late = CaseId(399);
    is_refused(&mut player, decision(late), Refusal::NotArrived(late));
    is_refused(
        &mut player,
        inspect(first, ActionId(99)),
        Refusal::UnknownAction,
    );
    let xray = action(&player, ActionKind::Xray);
    player.ask(Intent::Tell(inspect(first, xray)));
    is_refused(&mut player, inspect(first, xray), Refusal::AlreadyAsked);
    player.ask(Intent::Tell(decision(second)));
    is_refused(
        &mut player,
        decision(second),
        Refusal::AlreadyDecided(second),
    );
    is_refused(
        &mut player,
        inspect(second, xray),
        Refusal::AlreadyDecided(second),
    );
    // Until the shift has no more of them.
    let documents = action(&player, ActionKind::DocumentaryCheck);
    let left = |player: &Player| {
        let sitting = player.workplace.sitting().expect("a sitting is held");
        sitting.view().left_in_shift(documents)
    };
    for case in cases.iter().skip(2) {
        if left(&player) == Some(0) {
            is_refused(&mut player, inspect(*case, documents), Refusal::NoCapacity);
            return;
        }
        player.ask(Intent::Tell(inspect(*case, documents)));
    }
    panic!("the capacity of {} parcels does not run out", cases.len());
}

/// What concerns money and service.
fn means(language: &str) {
    let change = |scenario: &mut Scenario| {
        scenario.limits.budget_minor = Some(1);
        let xray = scenario
            .actions
            .iter()
            .position(|action| action.kind == ActionKind::Xray);
        scenario.injects = vec![Inject {
            at: SimTime::from_secs(1),
            title: String::new(),
            text: String::new(),
            effect: InjectEffect::Outage {
                action: xray.expect("the scenario has an X-ray"),
                until: SimTime::from_secs(30 * 86_400),
            },
        }];
    };
    let mut player = sitting(&format!("refusals-means-{language}"), language, change);
    let case = undecided(&player)[0];
    player.ask(Intent::Select(Some(case)));
    let inspect = |action| Command::Inspect { case, action };
    let xray = action(&player, ActionKind::Xray);
    is_refused(&mut player, inspect(xray), Refusal::OutOfService);
    let documents = action(&player, ActionKind::DocumentaryCheck);
    is_refused(&mut player, inspect(documents), Refusal::NoBudget);
}

/// What is too much or too long.
fn limits(language: &str) {
    let mut player = sitting(&format!("refusals-limits-{language}"), language, |_| {});
    let case = undecided(&player)[0];
    let decide = |grounds: usize, confidence_ppm, bytes: usize| Command::Decide {
        case,
        disposition: Disposition::Release,
        grounds: vec![Ground::Indicator(crate::risk::indicator::Indicator::ALL[0]); grounds],
        confidence_ppm,
        remark: "x".repeat(bytes),
    };
    is_refused(
        &mut player,
        decide(GROUNDS_MAX + 1, 0, 0),
        Refusal::TooManyGrounds,
    );
    is_refused(
        &mut player,
        decide(0, 1_000_001, 0),
        Refusal::ConfidenceOutOfRange,
    );
    is_refused(
        &mut player,
        decide(0, 0, REMARK_BYTES_MAX + 1),
        Refusal::RemarkTooLong,
    );
    let text = "x".repeat(NOTE_BYTES_MAX + 1);
    is_refused(
        &mut player,
        Command::Note { case, text },
        Refusal::NoteTooLong,
    );
    let text = "x".repeat(REMARK_BYTES_MAX + 1);
    is_refused(
        &mut player,
        Command::Bookmark { text },
        Refusal::RemarkTooLong,
    );
    let papers = vec![Paper::Notes; PAPERS_MAX + 1];
    let show = Command::Show {
        case: Some(case),
        papers,
    };
    is_refused(&mut player, show, Refusal::TooManyPapers);
    let secs = ADVANCE_SECS_MAX + 1;
    is_refused(
        &mut player,
        Command::AdvanceClock { secs },
        Refusal::AdvanceTooLong,
    );
}

#[test]
fn every_refusal_is_said_in_words() {
    for language in ["en", "fr"] {
        cases_and_actions(language);
        means(language);
        limits(language);
    }
}

/// The next act takes the last refusal off the screen.
#[test]
fn a_refusal_goes_with_the_next_act() {
    let mut player = sitting("refusals-gone", "en", |_| {});
    let cases = undecided(&player);
    let unknown = CaseId(1_000_000);
    is_refused(
        &mut player,
        decision(unknown),
        Refusal::UnknownCase(unknown),
    );
    player.ask(Intent::Tell(decision(cases[0])));
    assert_eq!(player.workplace.workstation.notice, None);
}

/// An assessment's clock cannot be hurried, and the desk says so.
#[test]
fn hurrying_the_clock_of_an_assessment_is_refused_in_words() {
    let mut player = Player::new(
        workplace(&folder("refusals-clock")),
        Vec2::new(1_360.0, 820.0),
    );
    let asked = begin(&player.workplace, FILE, super::assessment());
    player.ask(asked);
    player.press(egui::Key::F8);
    let said = format!("⚠ {}", player.t("desk-no-fast-forward"));
    assert!(player.sees(&said), "{}", player.spoken());
}
