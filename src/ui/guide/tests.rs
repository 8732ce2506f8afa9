//! The guide advances only when something was done; the strip and help by their labels.

use egui::{Key, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use super::help::{HelpState, SECTIONS, TERMS, help_ui};
use super::strip::STRIP_HEIGHT_MAX;
use super::*;
use crate::customs::document::DocumentKind;
use crate::risk::indicator::Indicator;
use crate::scenario::model::exercise::Disposition;
use crate::session::command::{Flag, Ground};
use crate::ui::desk::{Intent, Screen};
use crate::ui::testing::{Rig, scenario};
use crate::ui::words::Words;

/// What a trainee has open and has prepared.
#[derive(Default)]
struct Desk {
    selected: Option<CaseId>,
    papers: Vec<Paper>,
    draft: Draft,
    consulted: bool,
    feedback_seen: bool,
}

fn observe(guide: &mut Guide, desk: &Desk, rig: &Rig) -> Option<Lesson> {
    guide.observe(&GuideFacts {
        selected: desk.selected,
        papers: &desk.papers,
        steps: &rig.steps,
        draft: &desk.draft,
        consulted: desk.consulted,
        feedback_seen: desk.feedback_seen,
    });
    guide.lesson()
}

#[test]
fn every_lesson_waits_until_it_was_done() {
    let mut rig = Rig::tutorial("en");
    let mut guide = Guide::of(&scenario("tutorial/first-parcels"));
    let mut desk = Desk::default();
    let case = CaseId(0);
    assert_eq!(observe(&mut guide, &desk, &rig), Some(Lesson::Select));
    desk.selected = Some(case);
    assert_eq!(
        observe(&mut guide, &desk, &rig),
        Some(Lesson::ReadDeclaration)
    );
    desk.papers.push(Paper::Declaration);
    assert_eq!(observe(&mut guide, &desk, &rig), Some(Lesson::SeeParties));
    desk.papers.push(Paper::Route);
    assert_eq!(
        observe(&mut guide, &desk, &rig),
        Some(Lesson::OrderDocuments)
    );
    // Another action is not the documentary check.
    rig.inspect(ActionKind::Xray);
    assert_eq!(
        observe(&mut guide, &desk, &rig),
        Some(Lesson::OrderDocuments)
    );
    rig.inspect(ActionKind::DocumentaryCheck);
    assert_eq!(observe(&mut guide, &desk, &rig), Some(Lesson::Compare));
    desk.papers.push(Paper::Document(DocumentKind::Invoice));
    assert_eq!(observe(&mut guide, &desk, &rig), Some(Lesson::Cite));
    let ground = Ground::Indicator(Indicator::ALL[0]);
    desk.draft.grounds.push(ground);
    assert_eq!(observe(&mut guide, &desk, &rig), Some(Lesson::Consult));
    desk.consulted = true;
    assert_eq!(observe(&mut guide, &desk, &rig), Some(Lesson::Choose));
    desk.draft.disposition = Some(Disposition::Detain);
    assert_eq!(
        observe(&mut guide, &desk, &rig),
        Some(Lesson::StateConfidence)
    );
    desk.draft.confidence_percent = Some(70);
    assert_eq!(observe(&mut guide, &desk, &rig), Some(Lesson::Commit));
    rig.tell(Command::Decide {
        case,
        disposition: Disposition::Detain,
        grounds: vec![ground],
        confidence_ppm: 700_000,
        remark: String::new(),
    });
    desk.draft = Draft::default();
    assert_eq!(observe(&mut guide, &desk, &rig), Some(Lesson::ReadFeedback));
    desk.feedback_seen = true;
    assert_eq!(observe(&mut guide, &desk, &rig), Some(Lesson::Flag));
    rig.tell(Command::Flag {
        case: CaseId(1),
        flag: Some(Flag::Suspect),
    });
    // Waiting before the lesson does not count for it.
    assert_eq!(observe(&mut guide, &desk, &rig), Some(Lesson::FastForward));
    rig.tell(Command::AwaitNext { at_most_secs: 60 });
    assert_eq!(observe(&mut guide, &desk, &rig), Some(Lesson::Finish));
    rig.tell(Command::Close);
    assert_eq!(observe(&mut guide, &desk, &rig), None);
}

#[test]
fn a_refused_command_does_not_count() {
    let mut rig = Rig::tutorial("en");
    let mut guide = Guide::of(&scenario("tutorial/first-parcels"));
    let desk = Desk {
        selected: Some(CaseId(0)),
        papers: vec![Paper::Declaration, Paper::Parties],
        ..Desk::default()
    };
    rig.tell(Command::Inspect {
        case: CaseId(11),
        action: ActionId(0),
    });
    assert_eq!(
        observe(&mut guide, &desk, &rig),
        Some(Lesson::OrderDocuments)
    );
}

struct Strip {
    guide: Guide,
    words: Words,
    out: Vec<Intent>,
    height: f32,
}

fn strip<'a>(language: &str, width: f32) -> Harness<'a, Strip> {
    let strip = Strip {
        guide: Guide::default(),
        words: Words::of(language),
        out: Vec::new(),
        height: 0.0,
    };
    let mut is_themed = false;
    Harness::builder()
        .with_size(Vec2::new(width, 300.0))
        .build_ui_state(
            move |ui, strip: &mut Strip| {
                if !is_themed {
                    crate::ui::theme::install(ui.ctx());
                    is_themed = true;
                }
                let before = ui.cursor().min.y;
                let keys = |id: &str| {
                    if id.is_empty() {
                        String::new()
                    } else {
                        format!("<{id}>")
                    }
                };
                guide_ui(ui, &strip.words, &mut strip.guide, &keys, &mut strip.out);
                strip.height = ui.min_rect().max.y - before;
            },
            strip,
        )
}

#[test]
fn the_strip_stays_low_in_every_lesson() {
    for language in ["en", "fr"] {
        for width in [900.0, 640.0] {
            let mut screen = strip(language, width);
            for done in 0..=Lesson::ALL.len() {
                screen.run();
                let strip = screen.state_mut();
                assert_eq!(strip.guide.done(), done);
                assert!(
                    strip.height > 40.0 && strip.height <= STRIP_HEIGHT_MAX,
                    "{language} at {width}: {} is {} high",
                    done,
                    strip.height
                );
                strip.guide.skip();
            }
        }
    }
}

#[test]
fn the_strip_says_what_to_do_and_with_which_key() {
    let mut screen = strip("en", 900.0);
    screen.run();
    for text in [
        "Step 1 of 15",
        "Select the first parcel",
        "Choose the first row of the queue at the left.",
        "<select-next>",
    ] {
        assert!(screen.query_by_label(text).is_some(), "{text}");
    }
    screen.get_by_label("Skip step").click();
    screen.run();
    assert!(screen.query_by_label("Step 2 of 15").is_some());
    screen.get_by_label("Manual").click();
    screen.run();
    assert_eq!(screen.state().out, [Intent::Go(Screen::Help)]);
    screen.get_by_label("Hide").click();
    screen.run();
    assert!(screen.state().guide.hidden);
    assert!(screen.query_by_label("Step 2 of 15").is_none());
}

#[test]
fn every_lesson_term_section_and_topic_has_its_texts() {
    for language in ["en", "fr"] {
        let words = Words::of(language);
        let lessons = Lesson::ALL.iter().flat_map(|lesson| {
            let key = format!("guide-{}", lesson.as_str());
            [key.clone(), format!("{key}.what"), format!("{key}.why")]
        });
        let terms = TERMS.iter().map(|term| format!("{term}.meaning"));
        let sections = SECTIONS.iter().map(|section| format!("{section}.text"));
        let topics = HelpTopic::ALL
            .iter()
            .map(|topic| format!("{}.text", topic.key()));
        for key in lessons.chain(terms).chain(sections).chain(topics) {
            assert!(words.has(&key), "{language} lacks {key}");
        }
    }
}

#[test]
fn the_manual_shows_the_section_that_is_chosen() {
    for size in [Vec2::new(900.0, 560.0), Vec2::new(640.0, 360.0)] {
        let state = (HelpState::default(), Vec::new());
        let words = Words::of("en");
        let mut screen = Harness::builder().with_size(size).build_ui_state(
            |ui, (state, out): &mut (HelpState, Vec<Intent>)| help_ui(ui, &words, state, out),
            state,
        );
        screen.run();
        screen.get_by_label("Glossary").click();
        screen.run();
        assert!(screen.query_by_label("LPCO").is_some());
        screen.get_by_label("◀  Back").click();
        screen.run();
        assert_eq!(screen.state().1, [Intent::Go(Screen::Home)]);
    }
}

#[test]
fn escape_closes_help() {
    let words = Words::of("en");
    let mut screen = Harness::builder()
        .with_size(Vec2::new(640.0, 360.0))
        .build_ui_state(
            |ui, open: &mut bool| {
                if *open {
                    *open = help_popup_ui(ui.ctx(), &words, HelpTopic::Decision);
                }
            },
            true,
        );
    screen.run();
    let text = "A committed decision is final.";
    assert!(screen.query_by_label(text).is_some());
    screen.key_press(Key::Escape);
    screen.run();
    assert!(!*screen.state());
    assert!(screen.query_by_label(text).is_none());
}
