//! Images read with one's own eyes, and marks in them.

use std::collections::BTreeSet;

use super::{action_of, profile, release, scenario, snapshot, tamper};
use crate::customs::evidence::ScanView;
use crate::inspection::evidence::{Evidence, evidence};
use crate::officer::roster::Kind;
use crate::officer::work;
use crate::risk::belief::Eye;
use crate::risk::indicator::{Channel, Indicator, IndicatorSet};
use crate::scenario::model::action::{ActionKind, Eyes};
use crate::session::command::{ActionId, CaseId, Command, ImageMark, MARK_PIXELS_MAX, MARKS_MAX};
use crate::session::engine::{Session, Terms};
use crate::session::event::{Event, Happening, Refusal};
use crate::stream::Stream;

const DAY: u64 = 24 * 3_600;

fn open(name: &str, seed: u64, eyes: Eyes) -> (Session, Vec<Event>) {
    let stream = Stream::new(scenario(name), seed);
    let terms = Terms {
        eyes,
        keeps_settled: true,
        ..Terms::of(stream.scenario())
    };
    Session::open_under(stream, terms)
}

/// A session with images of as many cases as there is capacity for in two days.
fn imaged(name: &str, seed: u64, eyes: Eyes) -> (Session, Vec<(CaseId, IndicatorSet)>) {
    let (mut session, _) = open(name, seed, eyes);
    let action = action_of(&session, ActionKind::Xray);
    let mut events = Vec::new();
    for _ in 0..12 {
        events.extend(session.apply(&Command::AdvanceClock { secs: DAY / 6 }));
        let cases: Vec<CaseId> = session.view().undecided().collect();
        for case in cases {
            events.extend(session.apply(&Command::Inspect { case, action }));
        }
    }
    events.extend(session.apply(&Command::AdvanceClock { secs: 3_600 }));
    let reports = events.into_iter().filter_map(|event| match event.what {
        Happening::Observed { case, seen, .. } => Some((case, seen)),
        _ => None,
    });
    let reports: Vec<(CaseId, IndicatorSet)> = reports.collect();
    (session, reports)
}

fn of_image(signs: IndicatorSet) -> IndicatorSet {
    let in_image = |sign: &Indicator| sign.spec().channel == Channel::Image;
    signs.iter().filter(in_image).collect()
}

/// The image as the session shows it.
fn shown(session: &Session, case: CaseId) -> Option<Evidence> {
    let snapshot = session.view().case(case)?;
    snapshot.inspections.into_iter().find_map(|entry| {
        let is_image = matches!(entry.evidence, Some(Evidence::Image(_)));
        is_image.then_some(entry.evidence).flatten()
    })
}

#[test]
fn own_eyes_are_shown_what_is_there_and_nothing_else() {
    let (mut raised, mut unlike_stated) = (0, 0);
    for seed in 0..6 {
        let (session, reports) = imaged("mixed-portfolio", seed, Eyes::Own);
        let (other, stated) = imaged("mixed-portfolio", seed, Eyes::AsStated);
        assert!(reports.len() > 8 && reports.len() == stated.len());
        for ((case, seen), (same, by_rates)) in reports.into_iter().zip(stated) {
            assert_eq!(case, same, "eyes change no queue");
            let sealed = session.stream().sealed(&session.stream().declared(case.0));
            assert_eq!(seen, of_image(sealed.truth.indicators), "{case}");
            raised += seen.len();
            unlike_stated += usize::from(seen != by_rates);
            if session.view().case(case).is_none() {
                continue;
            }
            let really = evidence(session.stream(), &sealed, Channel::Image);
            assert_eq!(shown(&session, case), really, "{case}");
            if seen.is_empty() && !by_rates.is_empty() {
                assert_ne!(shown(&other, case), really, "{case}: imagined");
            }
        }
    }
    assert!(raised > 8, "{raised} signs");
    assert!(unlike_stated > 5, "{unlike_stated} other reports");
}

/// Only images are read by the officer: everything else keeps its rates and its luck.
#[test]
fn own_eyes_change_nothing_but_images() {
    let (session, _) = open("operation-stop", 7, Eyes::Own);
    let (stated, _) = open("operation-stop", 7, Eyes::AsStated);
    for index in 0..session.view().scenario().actions.len() {
        let id = ActionId(index as u16);
        let (channel, eye) = session.view().action_eye(id).expect("there is one");
        match channel {
            Channel::Image => assert_eq!(eye, Eye::PERFECT),
            _ => assert_eq!(Some((channel, eye)), stated.view().action_eye(id)),
        }
    }
    let kinds = [
        ActionKind::DocumentaryCheck,
        ActionKind::PhysicalExamination,
        ActionKind::HistoryLookup,
    ];
    let play = |eyes| {
        let (mut session, mut events) = open("operation-stop", 7, eyes);
        events.extend(session.apply(&Command::AdvanceClock { secs: DAY / 4 }));
        let cases: Vec<CaseId> = session.view().undecided().take(12).collect();
        for (case, kind) in cases.into_iter().zip(kinds.into_iter().cycle()) {
            let action = action_of(&session, kind);
            events.extend(session.apply(&Command::Inspect { case, action }));
        }
        events.extend(session.apply(&Command::AdvanceClock { secs: DAY }));
        events
    };
    assert_eq!(play(Eyes::Own), play(Eyes::AsStated));
}

/// Promise 5 with the officer's own eyes: an image shows nothing before it is there.
#[test]
fn own_eyes_see_nothing_before_the_image_is_there() {
    let (mut honest, opening) = open("mixed-portfolio", 7, Eyes::Own);
    let mut other = honest.clone();
    let mut officer = Kind::Rule.officer(&honest, &profile());
    let mut news = opening;
    let mut compared = 0;
    for _ in 0..200 {
        let told = officer.next(&honest.view(), &news);
        let command = match told {
            Command::Inspect { .. } => release(&told),
            other => other,
        };
        news = honest.apply(&command);
        other.apply(&command);
        compared += tamper(&mut other);
        assert_eq!(snapshot(&honest), snapshot(&other));
    }
    assert!(compared > 5, "{compared}");
    // Booked, and awaited: still nothing.
    let action = action_of(&honest, ActionKind::Xray);
    let case = honest.view().undecided().next().expect("one is left");
    for session in [&mut honest, &mut other] {
        session.apply(&Command::Inspect { case, action });
    }
    assert_eq!(shown(&honest, case), None);
    assert_eq!(snapshot(&honest), snapshot(&other));
}

const MARK: ImageMark = ImageMark {
    view: ScanView::Side,
    left: 10,
    top: 20,
    right: 30,
    bottom: 25,
};

fn refused(session: &mut Session, command: Command, refusal: Refusal) {
    let before = snapshot(session);
    let events = session.apply(&command);
    let [event] = &events[..] else {
        panic!("{command:?}: {events:?}");
    };
    assert_eq!(event.what, Happening::Refused { refusal }, "{command:?}");
    assert_eq!(snapshot(session), before, "{command:?}");
}

#[test]
fn marks_are_kept_in_their_order_and_can_be_taken_back() {
    let (mut session, reports) = imaged("operation-stop", 7, Eyes::Own);
    let case = reports
        .iter()
        .map(|(case, _)| *case)
        .find(|case| session.view().settlement(*case).is_none())
        .expect("one is on the desk");
    let now = session.view().now();
    let nth = |bottom| ImageMark { bottom, ..MARK };
    for bottom in 21..24 {
        let mark = nth(bottom);
        let events = session.apply(&Command::Mark { case, mark });
        assert_eq!(events.len(), 1);
        assert_eq!(events[0].what, Happening::Marked { case, mark });
    }
    let events = session.apply(&Command::Unmark { case, position: 1 });
    assert_eq!(events[0].what, Happening::Unmarked { case, position: 1 });
    let marks = |session: &Session| session.view().case(case).expect("it is kept").marks;
    assert_eq!(marks(&session), [nth(21), nth(23)]);
    assert_eq!(session.view().now(), now, "marks take no time");
    session.apply(&Command::Decide {
        case,
        disposition: crate::scenario::model::exercise::Disposition::Detain,
        grounds: Vec::new(),
        confidence_ppm: 0,
        remark: String::new(),
    });
    assert_eq!(marks(&session), [nth(21), nth(23)], "as it was decided");
    let decided = Refusal::AlreadyDecided(case);
    refused(&mut session, Command::Mark { case, mark: MARK }, decided);
    let unmark = Command::Unmark { case, position: 0 };
    refused(&mut session, unmark.clone(), decided);
    session.apply(&Command::Close);
    refused(&mut session, unmark, Refusal::Closed);
}

#[test]
fn marks_that_cannot_be_are_refused() {
    let (mut session, reports) = imaged("operation-stop", 7, Eyes::Own);
    let there: BTreeSet<CaseId> = reports.iter().map(|(case, _)| *case).collect();
    let (with, without): (Vec<CaseId>, Vec<CaseId>) = session
        .view()
        .undecided()
        .partition(|case| there.contains(case));
    let (case, bare) = (with[0], without[0]);
    let mark = |case, mark| Command::Mark { case, mark };
    refused(&mut session, mark(bare, MARK), Refusal::NotImaged);
    let beyond = CaseId(1 << 40);
    refused(
        &mut session,
        mark(beyond, MARK),
        Refusal::UnknownCase(beyond),
    );
    let later = CaseId(399);
    refused(&mut session, mark(later, MARK), Refusal::NotArrived(later));
    let malformed = [
        ImageMark { right: 10, ..MARK },
        ImageMark { left: 31, ..MARK },
        ImageMark { bottom: 20, ..MARK },
        ImageMark { top: 26, ..MARK },
        ImageMark {
            right: MARK_PIXELS_MAX + 1,
            ..MARK
        },
        ImageMark {
            bottom: u32::MAX,
            ..MARK
        },
    ];
    for malformed in malformed {
        refused(&mut session, mark(case, malformed), Refusal::MalformedMark);
    }
    for _ in 0..MARKS_MAX {
        let largest = ImageMark {
            right: MARK_PIXELS_MAX,
            ..MARK
        };
        let events = session.apply(&mark(case, largest));
        assert!(matches!(events[0].what, Happening::Marked { .. }));
    }
    refused(&mut session, mark(case, MARK), Refusal::TooManyMarks);
    for position in [MARKS_MAX as u32, u32::MAX] {
        let unmark = Command::Unmark { case, position };
        refused(&mut session, unmark, Refusal::UnknownMark);
    }
    let unmark = Command::Unmark {
        case: bare,
        position: 0,
    };
    refused(&mut session, unmark, Refusal::UnknownMark);
}

/// An officer's session in which every image is marked, and some marks are taken back.
#[test]
fn a_session_with_marks_plays_again_alike() {
    let (mut session, opening) = open("operation-stop", 3, Eyes::Own);
    let mut officer = Kind::InspectAll.officer(&session, &profile());
    let mut told: Vec<Command> = Vec::new();
    let outcome = work(&mut session, &opening, officer.as_mut(), |command, _| {
        told.push(command.clone());
        Ok::<(), std::convert::Infallible>(())
    });
    outcome.expect("nothing can go wrong");
    let (mut session, opening) = open("operation-stop", 3, Eyes::Own);
    let xray = action_of(&session, ActionKind::Xray);
    let mut steps: Vec<(Command, Vec<Event>)> = Vec::new();
    let mut marked = 0;
    for command in told {
        let events = session.apply(&command);
        let results = events.iter().filter_map(|event| match event.what {
            Happening::Observed { case, action, .. } if action == xray => Some(case),
            _ => None,
        });
        let imaged: Vec<CaseId> = results.collect();
        steps.push((command, events));
        for case in imaged {
            for command in [
                Command::Mark { case, mark: MARK },
                Command::Mark { case, mark: MARK },
                Command::Unmark { case, position: 0 },
            ] {
                let events = session.apply(&command);
                marked += usize::from(matches!(events[0].what, Happening::Marked { .. }));
                steps.push((command, events));
            }
        }
    }
    assert!(session.is_closed() && marked > 20, "{marked} marks");
    let (mut again, once_more) = open("operation-stop", 3, Eyes::Own);
    assert_eq!(opening, once_more);
    for (command, events) in &steps {
        // Through the text of a ledger, too.
        let text = serde_json::to_string(&(command, events)).expect("steps are JSON");
        let (command, events): (Command, Vec<Event>) =
            serde_json::from_str(&text).expect("steps read");
        assert_eq!(again.apply(&command), events);
    }
    assert!(again.is_closed());
}
