//! Viewing times on steps made by hand.

use super::{Viewing, viewings};
use crate::risk::indicator::IndicatorSet;
use crate::scenario::model::exercise::Disposition;
use crate::score::tests::desk;
use crate::session::command::{ActionId, CaseId, Paper};
use crate::session::event::{Event, Happening, Step};
use crate::time::SimTime;

/// The X-ray in `desk.ron`.
const XRAY: u16 = 1;

fn step(secs: u64, wall_millis: Option<u64>, what: Happening) -> Step {
    Step {
        command: None,
        events: vec![Event {
            at: SimTime::from_secs(secs),
            what,
        }],
        wall_millis,
    }
}

fn shown(case: u64, papers: &[Paper]) -> Happening {
    Happening::Shown {
        case: Some(CaseId(case)),
        papers: papers.to_vec(),
    }
}

fn observed(case: u64, action: u16) -> Happening {
    Happening::Observed {
        case: CaseId(case),
        action: ActionId(action),
        seen: IndicatorSet::EMPTY,
    }
}

fn decided(case: u64) -> Happening {
    Happening::Decided {
        case: CaseId(case),
        disposition: Disposition::Release,
        grounds: Vec::new(),
        confidence_ppm: 0,
    }
}

fn of(steps: &[Step]) -> Vec<(u64, Viewing)> {
    let viewings = viewings(&desk(), steps);
    viewings
        .into_iter()
        .map(|(case, viewing)| (case.0, viewing))
        .collect()
}

#[test]
fn an_image_is_looked_at_from_when_it_is_there_until_something_else_is_shown() {
    let both = [Paper::Declaration, Paper::Image];
    let steps = [
        step(0, Some(0), Happening::Opened),
        step(10, Some(1_000), shown(0, &both)),
        step(70, Some(5_000), observed(0, 0)),
        step(100, Some(9_000), observed(0, XRAY)),
        step(100, Some(12_500), shown(0, &[Paper::Declaration])),
        step(100, Some(20_000), shown(0, &both)),
        // The order of the papers is no second look.
        step(130, Some(21_000), shown(0, &[Paper::Image])),
        step(900, Some(22_000), decided(0)),
        step(900, Some(30_000), shown(1, &both)),
    ];
    let expected = Viewing {
        millis: 3_500 + 2_000,
        looks: 2,
    };
    assert_eq!(of(&steps), [(0, expected)]);
}

#[test]
fn without_real_time_the_exercises_counts() {
    let steps = [
        step(0, None, observed(3, XRAY)),
        step(5, None, shown(3, &[Paper::Image])),
        step(47, None, Happening::ReleasedByLaw { case: CaseId(3) }),
        step(90, None, Happening::Closed),
    ];
    let expected = Viewing {
        millis: 42_000,
        looks: 1,
    };
    assert_eq!(of(&steps), [(3, expected)]);
}

#[test]
fn an_interruption_is_nobodys_looking() {
    let steps = [
        step(0, Some(0), observed(0, XRAY)),
        step(0, Some(0), shown(0, &[Paper::Image])),
        step(
            0,
            Some(4_000),
            Happening::Bookmarked {
                text: String::new(),
            },
        ),
        step(0, Some(90_000), Happening::Resumed { wall_secs: 90 }),
        step(0, Some(95_000), shown(0, &[Paper::Image])),
        step(0, Some(96_000), Happening::Closed),
        step(0, Some(99_000), Happening::Closed),
    ];
    let expected = Viewing {
        millis: 5_000,
        looks: 2,
    };
    assert_eq!(of(&steps), [(0, expected)]);
}
