//! Marks on images made by hand.

use super::{Difficulty, ImageScore, ImageTruth, Region, Verdict, judge};
use crate::customs::evidence::ScanView::{self, Side, Top};
use crate::risk::offence::Offence;
use crate::scenario::model::action::ActionKind::Xray;
use crate::scenario::model::exercise::Disposition::Release;
use crate::score::case::CaseRecord;
use crate::score::tests::rules::{decided, illicit, licit};
use crate::session::command::{CaseId, ImageMark};

const EASY: Difficulty = Difficulty {
    view_ppm: 100_000,
    superposition_ppm: 200_000,
    complexity_ppm: 300_000,
};
const HARD: Difficulty = Difficulty {
    view_ppm: 900_000,
    superposition_ppm: 800_000,
    complexity_ppm: 700_000,
};

fn mark(view: ScanView, [left, top, right, bottom]: [u32; 4]) -> ImageMark {
    ImageMark {
        view,
        left,
        top,
        right,
        bottom,
    }
}

fn region(item: u32, [left, top, right, bottom]: [u32; 4]) -> Region {
    Region {
        left,
        top,
        right,
        bottom,
        item,
        kind: "hidden_goods".to_owned(),
        difficulty: EASY,
    }
}

/// An image of 400 × 300 pixels, whose diagonal is 500; near is within 75.
fn image(view: ScanView, regions: Vec<Region>) -> ImageTruth {
    ImageTruth {
        case: CaseId(0),
        view,
        columns: 400,
        lines: 300,
        regions,
    }
}

fn verdict(edges: [u32; 4]) -> Verdict {
    let truth = image(Top, vec![region(0, [100, 100, 140, 120])]);
    judge(&[mark(Top, edges)], &truth)[0]
}

#[test]
fn a_mark_hits_by_its_centre_or_by_its_overlap() {
    for (edges, expected, why) in [
        ([100, 100, 140, 120], Verdict::Hit(0), "the region itself"),
        (
            [118, 108, 122, 112],
            Verdict::Hit(0),
            "a small mark within it",
        ),
        ([99, 99, 101, 101], Verdict::Hit(0), "its first pixel"),
        (
            [139, 119, 140, 120],
            Verdict::Hit(0),
            "its last pixel, half a pixel within",
        ),
        (
            [130, 110, 150, 130],
            Verdict::Near,
            "the corner, that is, the pixel past it",
        ),
        // 800 pixels, of which 19 columns of 20 lines are common: 380 of 1 220 are 31 percent.
        (
            [121, 100, 161, 120],
            Verdict::Hit(0),
            "overlap of 31 percent",
        ),
        // 18 columns: 360 of 1 240 are 29 percent.
        ([122, 100, 162, 120], Verdict::Near, "overlap of 29 percent"),
        // The centre lies 149 half pixels past the last one, within 75 pixels.
        ([213, 109, 215, 111], Verdict::Near, "74.5 pixels beside it"),
        ([215, 109, 217, 111], Verdict::False, "76.5 pixels beside"),
        ([300, 200, 340, 220], Verdict::False, "somewhere else"),
        (
            [0, 0, 240, 220],
            Verdict::Near,
            "nearly half the image, whose centre is on the region by chance",
        ),
        // 168 × 178 = 29 904 of 120 000 pixels are less than a quarter.
        (
            [36, 21, 204, 199],
            Verdict::Hit(0),
            "a quarter of the image still points",
        ),
    ] {
        assert_eq!(verdict(edges), expected, "{why}");
    }
}

#[test]
fn a_region_is_hit_once() {
    let truth = image(
        Top,
        vec![
            region(0, [100, 100, 140, 120]),
            region(1, [130, 100, 170, 120]),
        ],
    );
    let twice = mark(Top, [110, 105, 120, 115]);
    let common = mark(Top, [130, 105, 140, 115]);
    let verdicts = judge(&[twice, twice, common, common], &truth);
    assert_eq!(
        verdicts,
        [
            Verdict::Hit(0),
            Verdict::Repeated,
            Verdict::Hit(1),
            Verdict::Repeated
        ]
    );
    assert_eq!(
        judge(&[mark(Side, [110, 105, 120, 115])], &truth),
        [Verdict::False],
        "another view"
    );
    let empty = image(Top, vec![region(0, [100, 100, 100, 120])]);
    assert_eq!(judge(&[twice], &empty), [Verdict::False], "no region");
}

/// A case with an image and marks in it.
fn scanned(mut record: CaseRecord, marks: &[ImageMark]) -> CaseRecord {
    record.log.course.observe(Xray);
    record.log.marks = marks.to_vec();
    decided(record, 0, Release, &[])
}

fn truth(case: CaseId, view: ScanView) -> Option<ImageTruth> {
    let mut regions = Vec::new();
    // Even cases hold an item: seen from above it is hard to see, from the side easy; but the last is hard in both.
    if case.0.is_multiple_of(2) && case.0 < 40 {
        regions.push(region(7, [100, 100, 140, 120]));
        if view == Top || case.0 == 38 {
            regions[0].difficulty = HARD;
        }
        if case.0 >= 30 {
            regions[0].kind = "firearm_part".to_owned();
        }
    }
    (case.0 < 40).then(|| ImageTruth {
        case,
        ..image(view, regions)
    })
}

#[test]
fn items_are_counted_over_their_views_and_by_what_made_them_hard() {
    let on = [110, 105, 120, 115];
    let cases: Vec<CaseRecord> = (0..42)
        .map(|case| {
            let record = match case % 2 {
                0 => illicit(case, Offence::Falsified),
                _ => licit(case),
            };
            match case {
                // Found in both views, in one, and with a false mark beside.
                0 => scanned(record, &[mark(Top, on), mark(Side, on)]),
                2 | 30 => scanned(record, &[mark(Side, on), mark(Top, [390, 290, 400, 300])]),
                4 => scanned(record, &[mark(Top, [150, 105, 160, 115])]),
                1 | 3 => scanned(record, &[mark(Top, on)]),
                // Decided without an image, whatever is in it; and one that is not known.
                6 => decided(record, 0, Release, &[]),
                40 => scanned(record, &[mark(Top, on)]),
                _ => scanned(record, &[]),
            }
        })
        .collect();
    let score = ImageScore::of(&cases, truth);
    assert_eq!(score.images, 39);
    let marks = [score.hits, score.repeated, score.near, score.false_marks];
    assert_eq!((score.marks, marks), (9, [4, 0, 1, 4]));
    assert_eq!((score.clean, score.clean_marked), (20, 2));
    assert_eq!(score.clean_marked_rate, Some(0.1));
    assert_eq!((score.all.items, score.all.found), (19, 3));
    let kinds: Vec<(&str, u64, u64, bool)> = score
        .by_kind
        .iter()
        .map(|kind| {
            let told = kind.found_rate.is_some() && kind.found_rate_ci95.is_some();
            (kind.name.as_str(), kind.items, kind.found, told)
        })
        .collect();
    assert_eq!(
        kinds,
        [("firearm_part", 5, 1, false), ("hidden_goods", 14, 2, true)],
        "five are too few to say"
    );
    for halves in [
        &score.by_view,
        &score.by_superposition,
        &score.by_complexity,
    ] {
        assert_eq!([halves[0].items, halves[1].items], [18, 1]);
        assert_eq!([halves[0].found, halves[1].found], [3, 0]);
        assert_eq!(halves[1].found_rate, None);
    }
}

#[test]
fn nothing_is_said_of_nothing() {
    let score = ImageScore::of(&[], truth);
    assert_eq!((score.images, score.marks, score.all.items), (0, 0, 0));
    assert_eq!(
        (score.all.found_rate, score.clean_marked_rate),
        (None, None)
    );
    assert!(score.by_kind.is_empty());
}
