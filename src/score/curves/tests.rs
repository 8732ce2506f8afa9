//! The curves against independent areas (scikit-learn), on cases worked by hand, and at the edges.

use super::{Band, Roc, Stated, bands};
use crate::risk::offence::Offence;
use crate::scenario::model::exercise::Disposition::Detain;
use crate::score::metrics::{Metrics, Scored, table};
use crate::score::tests::rules::{by_law, decided, illicit, licit};
use serde_json::Value;

/// The reference tables `tests/data/decisions/decisions-11-00` to `-11`.
const REFERENCE_TABLES: usize = 12;

fn stated(decisions: &[(u32, bool)]) -> Vec<Stated> {
    let one = |&(confidence_ppm, illicit): &(u32, bool)| Stated {
        confidence_ppm,
        illicit,
    };
    decisions.iter().map(one).collect()
}

fn reference(index: usize, extension: &str) -> String {
    let root = env!("CARGO_MANIFEST_DIR");
    let path = format!("{root}/tests/data/decisions/decisions-11-{index:02}.{extension}");
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[test]
fn the_areas_of_the_reference_tables_are_reproduced() {
    let mut areas = 0;
    for index in 0..REFERENCE_TABLES {
        let decisions = table::read_decisions(reference(index, "csv").as_bytes()).unwrap();
        let of_row = |row: &table::Decision| {
            let confidence = row.confidence.expect("every row states one");
            Stated {
                confidence_ppm: libm::round(confidence * 1_000_000.0) as u32,
                illicit: row.illicit,
            }
        };
        let stated: Vec<Stated> = decisions.iter().map(of_row).collect();
        let area = Roc::of(&stated).map(|roc| roc.area);
        let scored: Vec<Scored> = decisions.iter().map(Scored::from).collect();
        assert_eq!(area, Metrics::of(&scored).auc, "table {index}, to the bit");

        let expected: Value = serde_json::from_str(&reference(index, "json")).unwrap();
        let expected = expected["auc"].as_f64();
        assert_eq!(area.is_some(), expected.is_some(), "table {index}");
        if let Some((area, expected)) = area.zip(expected) {
            assert!((area - expected).abs() <= 1e-9, "table {index}: {area}");
            areas += 1;
        }
        let total: u64 = bands(&stated).iter().map(|band| band.cases).sum();
        assert_eq!(total, stated.len() as u64, "table {index}: no case is lost");
    }
    assert!(areas >= 8, "only {areas} tables hold both truths");
}

#[test]
fn corners_follow_the_thresholds_and_ties_make_one() {
    let mut decisions = stated(&[
        (900_000, true),
        (900_000, false),
        (800_000, true),
        (400_000, false),
        (400_000, false),
        (100_000, true),
        (100_000, true),
        (0, false),
    ]);
    // Of 16 pairs, the illicit one at 0.9 wins 3 and ties 1, that at 0.8 wins 3, and those at 0.1 win 1 each.
    let roc = Roc::of(&decisions).unwrap();
    assert_eq!(
        roc.corners,
        [
            [0.0, 0.0],
            [0.25, 0.25],
            [0.25, 0.5],
            [0.75, 0.5],
            [0.75, 1.0],
            [1.0, 1.0],
        ]
    );
    assert_eq!(roc.area, (3.5 + 3.0 + 1.0 + 1.0) / 16.0);
    decisions.reverse();
    assert_eq!(Roc::of(&decisions), Some(roc), "the order does not matter");
}

#[test]
fn a_curve_needs_both_truths() {
    assert_eq!(Roc::of(&[]), None);
    assert_eq!(Roc::of(&stated(&[(1, true), (2, true)])), None);
    assert_eq!(Roc::of(&stated(&[(1, false)])), None);
    let area = |illicit_ppm| {
        Roc::of(&stated(&[(5, false), (illicit_ppm, true)]))
            .unwrap()
            .area
    };
    assert_eq!([4, 5, 6].map(area), [0.0, 0.5, 1.0]);
}

#[test]
fn bands_begin_at_whole_tens_and_the_last_includes_certainty() {
    let found = bands(&stated(&[
        (0, false),
        (99_999, false),
        (100_000, true),
        (199_999, false),
        (900_000, true),
        (1_000_000, true),
    ]));
    let ends = |band: &Band| (band.from_percent, band.to_percent, band.cases, band.illicit);
    assert_eq!(
        found.iter().map(ends).collect::<Vec<_>>(),
        [(0, 9, 2, 0), (10, 19, 2, 1), (90, 100, 2, 2)]
    );
    let means = found.iter().map(|band| (band.stated, band.share));
    let expected = [(0.049_999_5, 0.0), (0.149_999_5, 0.5), (0.95, 1.0)];
    for ((stated, share), (mean, right)) in means.zip(expected) {
        assert!((stated - mean).abs() < 1e-12, "{stated}");
        assert_eq!(share, right);
    }
    // Wilson 1927 for 1 of 2: 1/2 give or take z / (2 √(2 + z²)), z = 1.959964.
    let [low, high] = found[1].within;
    assert!((low - 0.094_531_205_734_234_8).abs() < 1e-12, "{low}");
    assert!((high - 0.905_468_794_265_765_2).abs() < 1e-12, "{high}");
    assert_eq!(bands(&[]), []);
}

#[test]
fn a_release_by_law_states_nothing_and_open_cases_do_not_count() {
    let confidence = |case| Stated::of(&case).map(|one| (one.confidence_ppm, one.illicit));
    let bad = |case| illicit(case, Offence::Unlicensed);
    assert_eq!(confidence(licit(0)), None);
    assert_eq!(confidence(by_law(bad(1), 60)), Some((0, true)));
    let stopped = decided(licit(2), 60, Detain, &[]);
    assert_eq!(confidence(stopped), Some((700_000, false)));
}
