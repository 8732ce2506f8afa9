//! The whole tutorial by keyboard alone, in every language.

use std::fs::File;
use std::io::BufReader;

use egui::{Key, Vec2};

use super::player::{CTRL, Player};
use super::{folder, workplace};
use crate::ledger::verify::verify;
use crate::risk::indicator::Indicator;
use crate::session::command::{CaseId, Ground};
use crate::session::event::Happening;
use crate::ui::desk::Screen;
use crate::ui::guide::Lesson;

/// Consignments of the tutorial.
const CASES: usize = 12;
/// Most presses of one key until something has happened.
const PRESSES_MAX: usize = 60;

/// A trainee who knows the answers and touches only the keyboard.
struct Trainee {
    player: Player,
}

impl Trainee {
    fn lesson(&self) -> Option<Lesson> {
        let guide = self.player.workplace.workstation.guide.as_ref();
        guide.expect("the tutorial is coached").lesson()
    }

    /// Holds that the coach asks for a lesson now, and says so on the screen.
    fn is_asked(&self, lesson: Lesson) {
        assert_eq!(self.lesson(), Some(lesson));
        let key = format!("guide-{}", lesson.as_str());
        for text in [self.player.t(&key), self.player.t(&format!("{key}.what"))] {
            assert!(self.player.sees(&text), "the coach does not say {text:?}");
        }
    }

    fn selected(&self) -> CaseId {
        self.player.workplace.selected.expect("a case is selected")
    }

    fn decided(&self) -> Vec<CaseId> {
        let sitting = self.player.workplace.sitting().expect("a sitting is held");
        let events = sitting.steps().iter().flat_map(|step| &step.events);
        let decided = events.filter_map(|event| match event.what {
            Happening::Decided { case, .. } => Some(case),
            _ => None,
        });
        decided.collect()
    }

    fn is_settled(&self, case: CaseId) -> bool {
        self.decided().contains(&case)
    }

    /// What is wrong with a case, and the signs of it that papers or declaration show.
    fn truth(&self, case: CaseId) -> (bool, Vec<Indicator>) {
        let sitting = self.player.workplace.sitting().expect("a sitting is held");
        let stream = sitting.first_stream();
        let sealed = stream.sealed(&stream.declared(case.0));
        let signs = sealed.truth.indicators.iter().collect();
        (sealed.truth.hypothesis.is_illicit(), signs)
    }

    /// Selects an undecided case with N, letting time pass with F8 where there is none.
    fn select_undecided(&mut self) {
        for _ in 0..PRESSES_MAX {
            let sitting = self.player.workplace.sitting().expect("a sitting is held");
            let is_idle = sitting.view().undecided().next().is_none();
            if is_idle {
                self.player.press(Key::F8);
                continue;
            }
            let open = self.player.workplace.dossier.as_ref();
            if open.is_some_and(|open| open.settlement.is_none())
                && !self.player.workplace.announced
            {
                return;
            }
            let before = self.player.workplace.selected;
            self.player.press(Key::N);
            if self.player.workplace.selected == before {
                // The last row: back to the first.
                self.player.press(Key::F2);
                self.player.press(Key::Home);
            }
        }
        panic!(
            "no undecided case can be selected: {:?}",
            self.player.controls()
        );
    }

    /// Cites an indicator by its title.
    fn cite(&mut self, indicator: Indicator) {
        self.player.press(Key::I);
        let search = self.player.t("decide-catalogue-search");
        assert_eq!(self.player.focused(), search);
        let title = self.player.workplace.words.indicator(indicator);
        self.player.write(&title);
        self.player.press(Key::Enter);
        self.player.press(Key::Escape);
        let case = self.selected();
        let draft = self.player.workplace.workstation.drafts.get(&case);
        let grounds = &draft.expect("a draft was begun").grounds;
        assert!(
            grounds.contains(&Ground::Indicator(indicator)),
            "{title:?} is not cited"
        );
        assert!(
            !self.player.sees(&search),
            "the list of indicators stays open"
        );
    }

    /// States a confidence in percent.
    fn state_confidence(&mut self, percent: u8) {
        self.player.press(Key::F3);
        let field = self.player.t("decide-confidence-field");
        self.player.tab_to(&field);
        self.player.write(&percent.to_string());
        let case = self.selected();
        let draft = &self.player.workplace.workstation.drafts[&case];
        assert_eq!(draft.confidence_percent, Some(percent));
    }

    /// Commits, and reads the feedback until it is closed with a key.
    fn commit(&mut self, closes: Key) {
        let case = self.selected();
        self.player.press_with(CTRL, Key::Enter);
        assert!(
            self.is_settled(case),
            "{case} is not decided: {}",
            self.player.spoken()
        );
        let done = self.player.t("desk-feedback-continue");
        assert!(self.player.sees(&done), "no feedback on {case}");
        if closes == Key::Enter {
            assert_eq!(self.player.focused(), done);
        }
        self.player.press(closes);
        assert!(!self.player.sees(&done), "the feedback on {case} stays");
    }

    /// Decides the selected case rightly.
    fn decide(&mut self, closes: Key) {
        let (is_illicit, signs) = self.truth(self.selected());
        if is_illicit {
            let sign = *signs
                .first()
                .expect("an illicit parcel of this seed has a sign");
            self.cite(sign);
        }
        let disposition = if is_illicit { Key::Num4 } else { Key::Num1 };
        self.player.press_with(CTRL, disposition);
        self.state_confidence(if is_illicit { 95 } else { 5 });
        self.commit(closes);
    }
}

/// From the home screen to the first parcel.
fn sit_down(name: &str, language: &str) -> Trainee {
    let pixels = Vec2::new(1_360.0, 820.0);
    let mut player = Player::new(workplace(&folder(name)), pixels);
    if language != "en" {
        let own_name = crate::ui::words::Words::of(language).t("language-name");
        player.enter(&own_name);
        assert_eq!(player.workplace.settings().language, language);
    }
    let start = player.t("home-guided-start");
    player.enter(&start);
    assert_eq!(player.workplace.screen(), Screen::Briefing);
    let begin = player.t("briefing-begin");
    player.enter(&begin);
    assert_eq!(player.workplace.screen(), Screen::Workstation);
    Trainee { player }
}

/// Every lesson, each by doing what the coach asks for.
fn follow_the_coach(trainee: &mut Trainee) {
    trainee.is_asked(Lesson::Select);
    trainee.player.press(Key::N);
    // The declaration lies open with the parcel: that lesson is passed by reading.
    trainee.is_asked(Lesson::SeeParties);
    trainee.player.press(Key::Num2);
    trainee.is_asked(Lesson::OrderDocuments);
    trainee.player.press(Key::D);
    // The check takes the officer's own minutes: with them its result is there.
    trainee.is_asked(Lesson::Compare);
    trainee.player.press(Key::Num1);
    trainee.is_asked(Lesson::Cite);
    let (_, signs) = trainee.truth(trainee.selected());
    trainee.cite(signs.first().copied().unwrap_or(Indicator::ALL[0]));
    trainee.is_asked(Lesson::Consult);
    trainee.player.press(Key::Num4);
    trainee.is_asked(Lesson::Choose);
    let (is_illicit, _) = trainee.truth(trainee.selected());
    let disposition = if is_illicit { Key::Num4 } else { Key::Num1 };
    trainee.player.press_with(CTRL, disposition);
    trainee.is_asked(Lesson::StateConfidence);
    trainee.state_confidence(60);
    trainee.is_asked(Lesson::Commit);
    trainee.commit(Key::Enter);
    trainee.is_asked(Lesson::Flag);
    trainee.select_undecided();
    trainee.player.press(Key::F);
    trainee.is_asked(Lesson::FastForward);
    trainee.player.press(Key::F8);
    trainee.is_asked(Lesson::Finish);
}

fn whole_tutorial(language: &str) {
    let mut trainee = sit_down(&format!("tutorial-{language}"), language);
    follow_the_coach(&mut trainee);
    while trainee.decided().len() < CASES {
        trainee.select_undecided();
        trainee.decide(Key::Escape);
    }
    let player = &mut trainee.player;
    player.press_with(CTRL | egui::Modifiers::SHIFT, Key::H);
    let stays = player.t("desk-hand-in-stay");
    assert_eq!(player.focused(), stays, "the harmless answer has the focus");
    let now = player.t("desk-hand-in-now");
    player.enter(&now);
    player.await_debrief();
    read_the_debrief(player);

    let sitting = player
        .workplace
        .sitting()
        .expect("the sitting is still there");
    let path = sitting.path().to_owned();
    assert_eq!(trainee.decided().len(), CASES);
    let verdict = verify(BufReader::new(
        File::open(&path).expect("the ledger is there"),
    ));
    assert_eq!(verdict.fault, None);
    assert!(verdict.closed, "the ledger is closed");

    let player = &mut trainee.player;
    let home = format!("⬅ {}", player.t("debrief-back"));
    player.enter(&home);
    assert_eq!(player.workplace.screen(), Screen::Home);
    assert!(player.workplace.home.unfinished.is_empty());
    assert_eq!(player.workplace.home.finished.len(), 1);
}

fn read_the_debrief(player: &mut Player) {
    for tab in [
        "cases",
        "confidence",
        "facilitation",
        "grounds",
        "timeline",
        "summary",
    ] {
        let name = player.t(&format!("debrief-tab-{tab}"));
        player.enter(&name);
    }
}

#[test]
fn the_tutorial_is_worked_by_keyboard_alone_in_english() {
    whole_tutorial("en");
}

#[test]
fn the_tutorial_is_worked_by_keyboard_alone_in_french() {
    whole_tutorial("fr");
}
