//! The metrics against independent numbers (scikit-learn, statsmodels, scipy), and at the edges.

use super::interval::wilson95;
use super::{Metrics, Scored, table};
use crate::normal;
use serde_json::Value;

/// The reference tables `tests/data/decisions/decisions-11-00` to `-11`.
const REFERENCE_TABLES: usize = 12;

const TOLERANCE: f64 = 1e-9;

fn reference(index: usize, extension: &str) -> String {
    let root = env!("CARGO_MANIFEST_DIR");
    let path = format!("{root}/tests/data/decisions/decisions-11-{index:02}.{extension}");
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn scored(index: usize) -> Vec<Scored> {
    let decisions = table::read_decisions(reference(index, "csv").as_bytes()).unwrap();
    decisions.iter().map(Scored::from).collect()
}

fn decision(illicit: bool, intercepted: bool, confidence: impl Into<Option<f64>>) -> Scored {
    let confidence = confidence.into();
    Scored {
        illicit,
        intercepted,
        confidence,
    }
}

#[track_caller]
fn assert_close(actual: &Value, expected: &Value, what: &str) {
    match (actual, expected) {
        (Value::Array(actual), Value::Array(expected)) => {
            assert_eq!(actual.len(), expected.len(), "{what}");
            for (actual, expected) in actual.iter().zip(expected) {
                assert_close(actual, expected, what);
            }
        }
        (Value::Number(a), Value::Number(e)) => {
            let miss = (a.as_f64().unwrap() - e.as_f64().unwrap()).abs();
            assert!(miss <= TOLERANCE, "{what}: {actual} instead of {expected}");
        }
        _ => assert_eq!(actual, expected, "{what}"),
    }
}

/// The keys of a JSON object in the order in which they are written, read from its lines.
fn keys_in_order(json: &str) -> Vec<&str> {
    json.lines()
        .filter_map(|line| line.trim_start().strip_prefix('"')?.split_once("\":"))
        .map(|(key, _)| key)
        .collect()
}

#[test]
fn every_reference_table_is_reproduced() {
    for index in 0..REFERENCE_TABLES {
        let expected_text = reference(index, "json");
        let metrics = Metrics::of(&scored(index));
        let text = serde_json::to_string_pretty(&metrics).unwrap();
        assert_eq!(
            keys_in_order(&text),
            keys_in_order(&expected_text),
            "table {index}"
        );

        let actual: Value = serde_json::from_str(&text).unwrap();
        let expected: Value = serde_json::from_str(&expected_text).unwrap();
        for (key, expected) in expected.as_object().unwrap() {
            assert_close(&actual[key], expected, &format!("table {index}, {key}"));
        }
    }
}

#[test]
fn nothing_is_defined_of_no_decisions() {
    let metrics = serde_json::to_value(Metrics::of(&[])).unwrap();
    for (key, value) in metrics.as_object().unwrap() {
        let expected = match key.as_str() {
            "n" | "true_positive" | "false_positive" | "false_negative" | "true_negative" => {
                Value::from(0)
            }
            _ => Value::Null,
        };
        assert_eq!(value, &expected, "{key}");
    }
}

#[test]
fn one_decision_without_a_possible_confidence_undefines_what_rests_on_it() {
    for confidence in [
        None,
        Some(f64::NAN),
        Some(f64::INFINITY),
        Some(-0.01),
        Some(1.01),
    ] {
        let metrics = Metrics::of(&[
            decision(true, true, 0.9),
            decision(false, false, confidence),
            decision(true, true, 0.8),
            decision(false, true, 0.3),
        ]);
        assert_eq!(metrics.detection_rate, Some(1.0));
        assert_eq!(metrics.brier, None);
        assert_eq!(metrics.auc, None);
        assert_eq!(metrics.auc_se_delong, None);
        assert_eq!(metrics.precision_at_10pct, None);
        assert_eq!(metrics.recall_at_10pct, None);
    }
}

#[test]
fn a_standard_error_needs_two_of_each_class() {
    let metrics = Metrics::of(&[
        decision(true, true, 0.9),
        decision(false, false, 0.1),
        decision(false, false, 0.2),
    ]);
    assert_eq!(metrics.auc, Some(1.0));
    assert_eq!(metrics.auc_se_delong, None);
}

#[test]
fn minus_zero_ranks_with_zero() {
    let metrics = Metrics::of(&[decision(true, true, -0.0), decision(false, false, 0.0)]);
    assert_eq!(metrics.auc, Some(0.5));
    assert_eq!(metrics.precision_at_1pct, Some(1.0));
}

#[test]
fn ties_at_the_cut_go_to_the_first() {
    let mut decisions = vec![decision(false, false, 0.5); 20];
    decisions[0].illicit = true;
    assert_eq!(Metrics::of(&decisions).precision_at_10pct, Some(0.5));
    decisions.swap(0, 1);
    assert_eq!(Metrics::of(&decisions).precision_at_10pct, Some(0.5));
    decisions.swap(1, 2);
    assert_eq!(Metrics::of(&decisions).precision_at_10pct, Some(0.0));
    decisions[19].confidence = Some(0.6);
    assert_eq!(Metrics::of(&decisions).precision_at_10pct, Some(0.0));
    assert_eq!(Metrics::of(&decisions).recall_at_10pct, Some(0.0));
}

#[test]
fn shares_round_up_in_whole_numbers() {
    // In floating point 0.01 * 700 exceeds 7, which would take an eighth.
    let mut decisions = vec![decision(false, false, 0.5); 700];
    decisions[7].illicit = true;
    assert_eq!(Metrics::of(&decisions).recall_at_1pct, Some(0.0));
    decisions.push(decision(false, false, 0.1));
    assert_eq!(Metrics::of(&decisions).recall_at_1pct, Some(1.0));
}

#[test]
fn no_minus_zero_is_written() {
    let balanced = [decision(true, true, 0.5), decision(false, false, 0.5)];
    let text = serde_json::to_string(&Metrics::of(&balanced)).unwrap();
    assert!(text.contains(r#""criterion_c":0.0"#), "{text}");
}

/// All small tables: whatever the counts, no value is anything but a number in its range or null.
#[test]
fn every_value_of_every_small_table_is_null_or_in_range() {
    let place = |n: usize| [0, 1, 2, 5, 17][n % 5];
    for code in 0..625 {
        let counts = [
            place(code),
            place(code / 5),
            place(code / 25),
            place(code / 125),
        ];
        let mut decisions = Vec::new();
        for (kind, &count) in counts.iter().enumerate() {
            let confidence = [0.9, 0.4, 0.4, 0.0][kind];
            decisions.extend(vec![decision(kind % 2 == 0, kind < 2, confidence); count]);
        }
        let metrics = serde_json::to_value(Metrics::of(&decisions)).unwrap();
        for (key, value) in metrics.as_object().unwrap() {
            let (low, high) = match key.as_str() {
                "n" | "true_positive" | "false_positive" | "false_negative" | "true_negative" => {
                    (0.0, 68.0)
                }
                "d_prime" | "criterion_c" => (-5.0, 5.0),
                "mcc" => (-1.0, 1.0),
                _ => (0.0, 1.0),
            };
            let in_range = |value: &Value| (low..=high).contains(&value.as_f64().unwrap());
            let fine = match value {
                Value::Null => true,
                Value::Array(ends) => {
                    ends.iter().all(in_range) && ends[0].as_f64() <= ends[1].as_f64()
                }
                number => in_range(number),
            };
            assert!(fine, "{counts:?}: {key} = {value}");
        }
    }
}

/// DeLong by its definition in quadratic time, over every pair.
fn delong_by_pairs(decisions: &[Scored]) -> (f64, f64) {
    let of = |illicit: bool| -> Vec<f64> {
        let mine = decisions.iter().filter(|d| d.illicit == illicit);
        mine.map(|d| d.confidence.unwrap()).collect()
    };
    let (illicit, licit) = (of(true), of(false));
    let win = |x: f64, y: f64| {
        if x > y {
            1.0
        } else if x == y {
            0.5
        } else {
            0.0
        }
    };
    let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len() as f64;
    let component = |wins: Vec<f64>| mean(&wins);
    let v10: Vec<f64> = illicit
        .iter()
        .map(|&x| component(licit.iter().map(|&y| win(x, y)).collect()))
        .collect();
    let v01: Vec<f64> = licit
        .iter()
        .map(|&y| component(illicit.iter().map(|&x| win(x, y)).collect()))
        .collect();
    let share = |values: &[f64]| {
        let centre = mean(values);
        let squares: f64 = values.iter().map(|v| (v - centre) * (v - centre)).sum();
        squares / (values.len() - 1) as f64 / values.len() as f64
    };
    (mean(&v10), (share(&v10) + share(&v01)).sqrt())
}

/// A table drawn by a small linear congruential generator (Knuth's MMIX constants).
fn drawn(count: usize, steps: u64, illicit_pct: u64) -> Vec<Scored> {
    let mut state = 11u64;
    let mut draw = |bound: u64| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % bound
    };
    let mut decisions = Vec::with_capacity(count);
    for _ in 0..count {
        let illicit = draw(100) < illicit_pct;
        let confidence = draw(steps + 1) as f64 / steps as f64;
        decisions.push(decision(illicit, confidence > 0.5, confidence));
    }
    decisions
}

#[test]
fn delong_equals_its_definition_over_all_pairs() {
    for (count, steps, illicit_pct) in [(40, 5, 50), (300, 20, 30), (500, 1_000_000, 8)] {
        let decisions = drawn(count, steps, illicit_pct);
        let metrics = Metrics::of(&decisions);
        let (auc, standard_error) = delong_by_pairs(&decisions);
        assert!((metrics.auc.unwrap() - auc).abs() < 1e-12);
        assert!((metrics.auc_se_delong.unwrap() - standard_error).abs() < 1e-12);
    }
}

/// Quantiles by mpmath with 40 digits, at the floating-point number nearest to p.
#[test]
fn the_normal_quantile_is_accurate_in_every_branch() {
    let expected = [
        (1e-300, -37.0470962993612),
        (1e-20, -9.262340089798407),
        (1e-10, -6.361340902404057),
        (0.001, -3.0902323061678136),
        (0.02, -2.053748910631823),
        (0.075, -1.439531470938456),
        (0.25, -0.6744897501960817),
        (0.4, -0.2533471031357997),
        (0.5, 0.0),
        (0.6, 0.2533471031357997),
        (0.925, 1.4395314709384561),
        (0.975, 1.9599639845400538),
        (0.999, 3.090232306167813),
        (0.9999999, 5.199337582290661),
    ];
    for (p, x) in expected {
        let actual = normal::quantile(p);
        assert!(
            (actual - x).abs() <= 1e-15 * x.abs().max(1.0) * 4.0,
            "{p}: {actual} instead of {x}"
        );
    }
    assert_eq!(normal::quantile(0.0), f64::NEG_INFINITY);
    assert_eq!(normal::quantile(1.0), f64::INFINITY);
    assert!(normal::quantile(f64::from_bits(1)).is_finite());
}

/// Values by mpmath with 40 digits.
#[test]
fn the_normal_distribution_function_keeps_its_lower_tail() {
    let expected = [
        (-10.0, 7.619853024160525e-24),
        (-3.5, 0.00023262907903552504),
        (-1.96, 0.024997895148220435),
        (-0.1, 0.460172162722971),
        (0.0, 0.5),
        (0.3, 0.6179114221889527),
        (1.0, 0.8413447460685429),
        (2.5, 0.9937903346742238),
        (6.0, 0.9999999990134123),
    ];
    for (x, p) in expected {
        let actual = normal::cdf(x);
        assert!(
            (actual - p).abs() <= 1e-13 * p,
            "{x}: {actual} instead of {p}"
        );
    }
}

#[test]
fn quantile_and_distribution_function_undo_each_other() {
    for step in 1..1000 {
        let p = f64::from(step) / 1000.0;
        assert!((normal::cdf(normal::quantile(p)) - p).abs() < 1e-14, "{p}");
    }
}

#[test]
fn wilson_is_undefined_without_trials_and_exact_at_the_ends() {
    assert_eq!(wilson95(0, 0), None);
    assert_eq!(wilson95(2, 1), None);
    for n in [1, 3, 950, 1_000_000_007] {
        assert_eq!(wilson95(0, n).unwrap()[0], 0.0);
        assert_eq!(wilson95(n, n).unwrap()[1], 1.0);
    }
}

/// 9 hits of 11 and 1 false alarm of 8: another correction, by N + 1.5, does not give 1.780.
#[test]
fn d_prime_carries_the_log_linear_correction() {
    let mut decisions = vec![decision(true, true, None); 9];
    decisions.extend(vec![decision(true, false, None); 2]);
    decisions.extend(vec![decision(false, true, None); 1]);
    decisions.extend(vec![decision(false, false, None); 7]);
    let d_prime = Metrics::of(&decisions).d_prime.unwrap();
    assert_eq!(format!("{d_prime:.3}"), "1.780");
}
