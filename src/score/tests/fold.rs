//! The fold, on event lists made by hand over a real stream.

use crate::customs::evidence::ScanView;
use crate::risk::indicator::IndicatorSet;
use crate::scenario::model::exercise::Disposition;
use crate::score::case::{CaseFacts, Course, Ending};
use crate::score::fold::{ActionTally, Marker, Marks, mark};
use crate::score::tests::desk;
use crate::session::command::{ActionId, CaseId, ImageMark};
use crate::session::event::{Event, Happening};
use crate::stream::Stream;
use crate::stream::mix::Mix;
use crate::time::SimTime;

fn event(secs: u64, what: Happening) -> Event {
    Event {
        at: SimTime::from_secs(secs),
        what,
    }
}

fn arrived(secs: u64, case: u64) -> Event {
    event(secs, Happening::Arrived { case: CaseId(case) })
}

fn booked(secs: u64, case: u64, action: u16) -> Event {
    let (case, action) = (CaseId(case), ActionId(action));
    event(
        secs,
        Happening::InspectionBooked {
            case,
            action,
            ready: None,
        },
    )
}

fn observed(secs: u64, case: u64, action: u16) -> Event {
    let (case, action) = (CaseId(case), ActionId(action));
    event(
        secs,
        Happening::Observed {
            case,
            action,
            seen: IndicatorSet::EMPTY,
        },
    )
}

fn decided(secs: u64, case: u64, disposition: Disposition) -> Event {
    let (case, grounds, confidence_ppm) = (CaseId(case), Vec::new(), 250_000);
    event(
        secs,
        Happening::Decided {
            case,
            disposition,
            grounds,
            confidence_ppm,
        },
    )
}

fn marks(events: &[Event]) -> Marks {
    mark(Stream::new(desk(), 3), events)
}

#[test]
fn a_record_holds_what_the_events_say_and_what_the_stream_knows() {
    let law = event(900, Happening::ReleasedByLaw { case: CaseId(1) });
    let spoiled = event(700, Happening::Spoiled { case: CaseId(1) });
    let marks = marks(&[
        event(0, Happening::Opened),
        arrived(10, 0),
        booked(20, 0, 2),
        arrived(30, 1),
        observed(40, 0, 2),
        decided(50, 0, Disposition::Seize),
        spoiled,
        law,
        arrived(950, 2),
        event(999, Happening::Closed),
    ]);
    let [first, second, third] = &marks.cases[..] else {
        panic!("three cases arrived");
    };
    assert_eq!((first.log.arrived.secs(), first.log.held_secs()), (10, 40));
    assert!(first.log.opened && first.log.is_stopped() && !first.log.spoiled);
    assert_eq!(first.log.observations.len(), 1);
    assert_eq!(first.scored().unwrap().confidence, Some(0.25));
    assert_eq!(
        second.log.ending,
        Some(Ending::ReleasedByLaw {
            at: SimTime::from_secs(900)
        })
    );
    assert!(second.log.spoiled && !second.log.opened && !second.log.is_stopped());
    assert_eq!(second.scored().unwrap().confidence, Some(0.0));
    assert_eq!((third.log.ending.as_ref(), third.scored()), (None, None));
    assert_eq!(
        marks.actions[2],
        ActionTally {
            booked: 1,
            observed: 1
        }
    );
    let stream = Stream::new(desk(), 3);
    for case in &marks.cases {
        assert_eq!(case.facts, CaseFacts::of(&stream, case.log.case));
    }
}

#[test]
fn what_no_session_says_changes_nothing() {
    let good = [arrived(0, 0), decided(5, 0, Disposition::Release)];
    let mut odd = good.to_vec();
    odd.insert(1, arrived(3, 0));
    odd.insert(0, decided(0, 0, Disposition::Seize));
    odd.push(decided(9, 0, Disposition::Seize));
    odd.push(decided(9, 77, Disposition::Seize));
    odd.push(event(9, Happening::Spoiled { case: CaseId(0) }));
    odd.push(observed(9, 0, 99));
    assert_eq!(marks(&odd).cases, marks(&good).cases);
}

#[test]
fn cases_that_come_out_of_their_order_are_put_in_order() {
    let in_order: Vec<Event> = (0..5).map(|case| arrived(case, case)).collect();
    let mixed: Vec<Event> = [3, 0, 4, 1, 2]
        .into_iter()
        .map(|case| arrived(case, case))
        .collect();
    assert_eq!(marks(&mixed).cases, marks(&in_order).cases);
    let with_gap = marks(&[
        arrived(9, 40),
        decided(12, 40, Disposition::Detain),
        arrived(7, 7),
    ]);
    let ids: Vec<u64> = with_gap.cases.iter().map(|case| case.log.case.0).collect();
    assert_eq!(ids, [7, 40]);
    assert!(with_gap.cases[1].log.is_stopped());
}

#[test]
fn the_truth_follows_the_mix_in_force_at_arrival() {
    let stream = Stream::new(desk(), 3);
    // All illicit letters become falsified goods behind cover.
    let mix = Mix {
        lines: vec![vec![0, 1_000_000], vec![1_000_000]],
        goods: vec![
            vec![vec![1_000_000], vec![1_000_000]],
            vec![vec![1_000_000]],
        ],
        countries: vec![vec![vec![1_000_000; 2]; 2], vec![vec![1_000_000]]],
    };
    let shifted = stream.with_mix(&mix);
    let mut marker = Marker::new(stream.clone());
    for case in 0..30 {
        marker.take(&arrived(case, case));
    }
    marker.take(&event(30, Happening::MixShifted { mix }));
    for case in 30..60 {
        marker.take(&arrived(case, case));
    }
    for case in 0..60 {
        marker.take(&decided(60, case, Disposition::Detain));
    }
    let cases = marker.finish().cases;
    for (number, case) in (0..60).zip(&cases) {
        let in_force = if number < 30 { &stream } else { &shifted };
        assert_eq!(
            case.facts,
            CaseFacts::of(in_force, CaseId(number)),
            "case {number}"
        );
    }
    let moved = (30..60)
        .filter(|case| CaseFacts::of(&stream, CaseId(*case)) != cases[*case as usize].facts);
    assert!(
        moved.count() > 3,
        "the mix must matter, or the test shows nothing"
    );
}

/// In `desk.ron`: a documentary check, an X-ray, a physical examination.
#[test]
fn the_course_of_a_case_and_its_marks_are_kept_until_it_ends() {
    let mark = |left| ImageMark {
        view: ScanView::Top,
        left,
        top: 0,
        right: 9,
        bottom: 9,
    };
    let marked = |secs, left| {
        let case = CaseId(0);
        let mark = mark(left);
        event(secs, Happening::Marked { case, mark })
    };
    let unmarked = |secs, position| {
        let case = CaseId(0);
        event(secs, Happening::Unmarked { case, position })
    };
    let course = |events: &[Event]| marks(events).cases[0].log.course;
    let mut events = vec![arrived(0, 0), booked(1, 0, 0), observed(2, 0, 0)];
    assert_eq!(course(&events), Course::default());
    events.push(booked(3, 0, 1));
    let mut expected = Course {
        beyond_data: true,
        ..Course::default()
    };
    assert_eq!(course(&events), expected);
    events.extend([observed(4, 0, 1), marked(5, 1), marked(5, 2), marked(5, 3)]);
    (expected.scanned, expected.imaged) = (true, true);
    assert_eq!(course(&events), expected);
    events.extend([unmarked(6, 1), unmarked(6, 7), booked(6, 0, 2)]);
    expected.opening_booked = true;
    assert_eq!(course(&events), expected);
    events.extend([
        decided(7, 0, Disposition::Detain),
        observed(8, 0, 2),
        marked(8, 4),
        unmarked(8, 0),
    ]);
    assert_eq!(course(&events), expected, "decided before the result came");
    let kept = marks(&events).cases[0].log.marks.clone();
    assert_eq!(kept, [mark(1), mark(3)]);
    let opened_first = [
        arrived(0, 0),
        booked(1, 0, 1),
        booked(2, 0, 2),
        observed(3, 0, 2),
        observed(4, 0, 1),
    ];
    let course = course(&opened_first);
    assert!(course.scanned && !course.imaged && course.benched);
}
