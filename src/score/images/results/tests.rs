//! A session in which images are looked at and marked, followed by hand.

use std::sync::Arc;

use super::{Factor, ImageResults};
use crate::customs::evidence::ScanView;
use crate::inspection::xray::scan::scan;
use crate::matter::load::Role;
use crate::scenario::load;
use crate::scenario::model::action::{ActionKind, Eyes};
use crate::scenario::model::exercise::Disposition;
use crate::score::images::truth::ImagedCase;
use crate::score::images::{ImageScore, ImageTruth, ItemGroup, Verdict, judge};
use crate::score::metrics::interval::wilson95;
use crate::session::command::{ActionId, CaseId, Command, ImageMark, Paper};
use crate::session::engine::{Session, Terms};
use crate::session::event::{Happening, Step};
use crate::stream::Stream;

fn stream(seed: u64) -> Stream {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/scenarios/tutorial/first-parcels.ron"
    );
    let read = |path: &str| std::fs::read(path).map_err(|error| error.to_string());
    let scenario = load::load(path, &read).expect("a shipped scenario");
    Stream::new(Arc::new(scenario), seed)
}

fn imaged(stream: &Stream, case: u64) -> ImagedCase {
    let declared = stream.declared(case);
    ImagedCase {
        case: CaseId(case),
        sealed: stream.sealed(&declared),
        stream: Arc::new(stream.clone()),
    }
}

/// A session on the trainee's own eyes, step by step.
struct Sitting {
    session: Session,
    steps: Vec<Step>,
}

impl Sitting {
    fn open(stream: &Stream) -> Sitting {
        let terms = Terms {
            eyes: Eyes::Own,
            ..Terms::of(stream.scenario())
        };
        let (session, events) = Session::open_under(stream.clone(), terms);
        let mut sitting = Sitting {
            session,
            steps: Vec::new(),
        };
        sitting.keep(None, events);
        sitting
    }

    fn keep(&mut self, command: Option<Command>, events: Vec<crate::session::event::Event>) {
        self.steps.push(Step {
            command,
            events,
            wall_millis: None,
        });
    }

    fn tell(&mut self, command: Command) {
        let events = self.session.apply(&command);
        let refused = |what: &Happening| matches!(what, Happening::Refused { .. });
        assert!(
            !events.iter().any(|event| refused(&event.what)),
            "{command:?}"
        );
        self.keep(Some(command), events);
    }

    /// Lets time pass until the image of a case is there.
    fn take_image(&mut self, case: CaseId) {
        let next = Command::AwaitNext {
            at_most_secs: 86_400,
        };
        while self.session.view().arrived() <= case.0 {
            self.tell(next.clone());
        }
        let actions = &self.session.view().scenario().actions;
        let xray =
            |action: &crate::scenario::model::action::Action| action.kind == ActionKind::Xray;
        let action = actions.iter().position(xray).expect("a scanner");
        let action = ActionId(action as u16);
        self.tell(Command::Inspect { case, action });
        while self.session.view().scan_order(case).is_none() {
            self.tell(next.clone());
        }
    }

    fn decide(&mut self, case: CaseId) {
        self.tell(Command::Decide {
            case,
            disposition: Disposition::Detain,
            grounds: Vec::new(),
            confidence_ppm: 900_000,
            remark: String::new(),
        });
    }
}

fn around(view: ScanView, [left, top, right, bottom]: [u32; 4]) -> ImageMark {
    ImageMark {
        view,
        left,
        top,
        right,
        bottom,
    }
}

/// A mark in a corner that is far from every region.
fn elsewhere(truth: &ImageTruth) -> Option<ImageMark> {
    let (right, bottom) = (truth.columns, truth.lines);
    [
        [0, 0],
        [right - 6, 0],
        [0, bottom - 6],
        [right - 6, bottom - 6],
    ]
    .map(|[left, top]| around(truth.view, [left, top, left + 6, top + 6]))
    .into_iter()
    .find(|mark| judge(&[*mark], truth) == [Verdict::False])
}

/// A case with one kind of thing to be marked, which can be told from a corner of its image.
fn telling() -> (Stream, CaseId, ImageTruth, ImageMark) {
    for seed in 1..40 {
        let stream = stream(seed);
        for case in 0..stream.scenario().cases.min(6) {
            let imaged = imaged(&stream, case);
            let load = imaged.load();
            let is_hidden = |role| matches!(role, Role::Hidden | Role::Threat(_));
            if !load.items.iter().any(|item| is_hidden(item.role)) {
                continue;
            }
            let [truth, _] = imaged.truths(&load);
            let items = truth.regions.iter().map(|region| region.item);
            let numbers: std::collections::BTreeSet<u32> = items.collect();
            if let (1, Some(mark)) = (numbers.len(), elsewhere(&truth)) {
                return (stream, CaseId(case), truth, mark);
            }
        }
    }
    panic!("nothing is hidden in the tutorial");
}

#[test]
fn a_mark_on_what_is_hidden_hits_and_one_elsewhere_is_false() {
    let (stream, case, truth, false_mark) = telling();
    let region = &truth.regions[0];
    // The same rectangle by the scanner itself.
    let sealed = stream.sealed(&stream.declared(case.0));
    let taken = scan(&stream, &sealed, truth.view.into(), 1.0);
    let is_it = |bounds: &crate::inspection::xray::geometry::Footprint| {
        [
            bounds.columns.0,
            bounds.lines.0,
            bounds.columns.1,
            bounds.lines.1,
        ] == [region.left, region.top, region.right, region.bottom].map(|edge| edge as usize)
    };
    assert!(taken.regions.iter().any(|region| is_it(&region.bounds())));
    let mut sitting = Sitting::open(&stream);
    sitting.take_image(case);
    let papers = vec![Paper::Image];
    sitting.tell(Command::Show {
        case: Some(case),
        papers,
    });
    let mark = around(
        truth.view,
        [region.left, region.top, region.right, region.bottom],
    );
    for mark in [mark, false_mark] {
        sitting.tell(Command::Mark { case, mark });
    }
    let began = sitting.session.view().now();
    sitting.tell(Command::AdvanceClock { secs: 40 });
    let looked = sitting.session.view().now().secs_since(began);
    sitting.decide(case);
    sitting.tell(Command::Close);
    let results = ImageResults::of(&stream, Eyes::Own, &sitting.steps).expect("an image");
    let score = &results.score;
    assert_eq!((score.images, score.marks), (1, 2));
    assert_eq!((score.hits, score.near, score.false_marks), (1, 0, 1));
    assert_eq!(
        (score.all.items, score.all.found, results.misses),
        (1, 1, 0)
    );
    assert_eq!(score.by_kind[0].name, region.kind);
    assert_eq!(score.all.found_rate, None, "one is too few to say");
    assert_eq!(results.viewed, 1);
    assert_eq!(results.viewing_mean_secs, Some(looked as f64));
    let json = serde_json::to_value(&results).expect("it is written");
    assert_eq!((&json["hits"], &json["misses"]), (&1.into(), &0.into()));
    assert!(json["all"]["found_rate_ci95"].is_null());
}

#[test]
fn nothing_is_told_of_images_that_nobody_looked_at() {
    let stream = stream(7);
    let mut sitting = Sitting::open(&stream);
    sitting.take_image(CaseId(2));
    sitting.decide(CaseId(2));
    sitting.tell(Command::Close);
    assert_eq!(ImageResults::of(&stream, Eyes::Own, &sitting.steps), None);
}

/// Results with these numbers of items and of found ones in the easy and in the hard half by orientation.
pub(crate) fn halved(easy: (u64, u64), hard: (u64, u64)) -> ImageResults {
    let group = |name: &str, (items, found): (u64, u64)| {
        let told = items >= crate::score::images::FEW_ITEMS;
        ItemGroup {
            name: name.to_owned(),
            items,
            found,
            found_rate: told.then(|| found as f64 / items as f64),
            found_rate_ci95: wilson95(found, items).filter(|_| told),
        }
    };
    let all = (easy.0 + hard.0, easy.1 + hard.1);
    let even = || [group("easy", all), group("hard", (0, 0))];
    ImageResults {
        misses: all.0 - all.1,
        viewed: all.0,
        viewing_mean_secs: Some(21.25),
        score: ImageScore {
            images: all.0 + 12,
            marks: all.1 + 3,
            hits: all.1,
            repeated: 0,
            near: 1,
            false_marks: 2,
            clean: 12,
            clean_marked: 2,
            clean_marked_rate: Some(2.0 / 12.0),
            clean_marked_rate_ci95: wilson95(2, 12),
            by_kind: vec![group("firearm_part", hard), group("hidden_goods", easy)],
            by_view: [group("easy", easy), group("hard", hard)],
            by_superposition: even(),
            by_complexity: even(),
            all: group("all", all),
        },
    }
}

#[test]
fn a_weakness_is_told_where_the_intervals_lie_apart() {
    assert_eq!(halved((20, 18), (20, 6)).weaknesses(), [Factor::View]);
    let none: [Factor; 0] = [];
    assert_eq!(
        halved((20, 18), (20, 14)).weaknesses(),
        none,
        "they overlap"
    );
    assert_eq!(
        halved((20, 20), (9, 0)).weaknesses(),
        none,
        "nine are too few"
    );
    assert_eq!(
        halved((20, 6), (20, 18)).weaknesses(),
        none,
        "the other way"
    );
}
