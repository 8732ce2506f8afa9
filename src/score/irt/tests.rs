//! Against independent estimates, and against the truth of simulated classes.

use serde_json::Value;

use super::responses::{Answer, Responses};
use super::table::read_responses;
use super::{ClassReport, EtsClass, Options, analyse, spearman_brown};
use crate::normal;

const RESPONSES: &str = include_str!("../../../tests/data/irt/responses.csv");
const EXPECTED: &str = include_str!("../../../tests/data/irt/expected.json");

fn reference() -> Responses {
    read_responses(RESPONSES.as_bytes(), None).expect("the reference has no faults")
}

fn numbers(value: &Value) -> Vec<f64> {
    let list = value.as_array().expect("a list");
    list.iter()
        .map(|one| one.as_f64().expect("a number"))
        .collect()
}

/// The largest difference between lists of one length.
fn furthest(own: &[f64], expected: &[f64]) -> f64 {
    assert_eq!(own.len(), expected.len());
    let differences = own
        .iter()
        .zip(expected)
        .map(|(own, other)| (own - other).abs());
    differences.fold(0.0, f64::max)
}

fn given(values: &[Option<f64>]) -> Vec<f64> {
    values.iter().map(|value| value.expect("a value")).collect()
}

#[test]
fn reproduces_the_reference() {
    let report = analyse(&reference(), &Options::default());
    let expected: Value = serde_json::from_str(EXPECTED).expect("the reference is JSON");
    let two_pl = &report.two_pl;
    let slopes = two_pl
        .discrimination
        .as_deref()
        .expect("the 2PL has slopes");
    let cases = [
        (
            "facility",
            given(&report.facility),
            &expected["facility"],
            1e-9,
        ),
        (
            "item-rest",
            given(&report.item_rest_correlation),
            &expected["item_rest_correlation"],
            1e-9,
        ),
        (
            "rasch b",
            given(&report.rasch.difficulty),
            &expected["rasch"]["difficulty"],
            0.03,
        ),
        (
            "2pl b",
            given(&two_pl.difficulty),
            &expected["two_pl"]["difficulty"],
            0.08,
        ),
        (
            "2pl a",
            given(slopes),
            &expected["two_pl"]["discrimination"],
            0.08,
        ),
        (
            "eap",
            report.ability_eap_rasch.clone(),
            &expected["ability_eap_rasch"],
            0.03,
        ),
    ];
    for (name, own, expected, bound) in cases {
        let off = furthest(&own, &numbers(expected));
        println!("{name}: largest difference {off:.2e}");
        assert!(off <= bound, "{name} is off by {off}");
    }
    let kr20 = expected["kr20"].as_f64().expect("a number");
    assert!(report.kr20.is_some_and(|own| (own - kr20).abs() < 1e-9));
    let error = report.score_deviation.expect("scores vary") * (1.0 - kr20).sqrt();
    let own = report.standard_error_of_measurement.expect("scores vary");
    assert!((own - error).abs() < 1e-9);
    assert!(report.rasch.converged && report.two_pl.converged);
    println!(
        "cycles: {} and {}",
        report.rasch.cycles, report.two_pl.cycles
    );
}

#[test]
fn every_key_of_the_reference_is_written() {
    let report = analyse(&reference(), &Options::default());
    let own = serde_json::to_value(&report).expect("a report is JSON");
    let expected: Value = serde_json::from_str(EXPECTED).expect("the reference is JSON");
    for (key, value) in expected.as_object().expect("an object") {
        assert!(own.get(key).is_some(), "{key}");
        for inner in value
            .as_object()
            .into_iter()
            .flat_map(|object| object.keys())
        {
            assert!(own[key].get(inner).is_some(), "{key}.{inner}");
        }
    }
}

/// A small generator of its own for simulated classes (Steele, Lea and Flood 2014).
struct Chance(u64);

impl Chance {
    /// Between 0 and 1, exclusive.
    fn unit(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut word = self.0;
        word = (word ^ (word >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        word = (word ^ (word >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        word ^= word >> 31;
        ((word >> 11) as f64 + 0.5) / (1u64 << 53) as f64
    }

    fn normal(&mut self) -> f64 {
        normal::quantile(self.unit())
    }
}

/// A simulated class with its truth.
struct Simulated {
    responses: Responses,
    ability: Vec<f64>,
    slope: Vec<f64>,
    difficulty: Vec<f64>,
}

fn simulate(seed: u64, persons: usize, items: usize) -> Simulated {
    let mut chance = Chance(seed);
    let ability: Vec<f64> = (0..persons).map(|_| chance.normal()).collect();
    let slope: Vec<f64> = (0..items).map(|_| 0.6 + 1.2 * chance.unit()).collect();
    let difficulty: Vec<f64> = (0..items).map(|_| 4.0 * chance.unit() - 2.0).collect();
    let mut answers = Vec::new();
    for ability in &ability {
        for (slope, difficulty) in slope.iter().zip(&difficulty) {
            let right = super::model::logistic(slope * (ability - difficulty));
            let answer = if chance.unit() < right {
                Answer::Right
            } else {
                Answer::Wrong
            };
            answers.push(answer);
        }
    }
    Simulated {
        responses: Responses::numbered(items, answers),
        ability,
        slope,
        difficulty,
    }
}

fn root_mean_square(one: &[f64], other: &[f64]) -> f64 {
    let squares = one
        .iter()
        .zip(other)
        .map(|(one, other)| (one - other) * (one - other));
    (squares.sum::<f64>() / one.len() as f64).sqrt()
}

fn assert_recovers(name: &str, own: &[f64], truth: &[f64], correlation_min: f64, rmse_max: f64) {
    let correlation = super::classical::correlation(own, truth).expect("both vary");
    let rmse = root_mean_square(own, truth);
    println!("{name}: correlation {correlation:.3}, RMSE {rmse:.3}");
    assert!(
        correlation >= correlation_min,
        "{name}: correlation {correlation}"
    );
    assert!(rmse <= rmse_max, "{name}: RMSE {rmse}");
}

fn covered(report: &ClassReport, ability: &[f64]) -> f64 {
    let inside = ability.iter().enumerate().filter(|(person, ability)| {
        let off = *ability - report.ability_eap_two_pl[*person];
        off.abs() <= 1.96 * report.ability_sd_two_pl[*person]
    });
    inside.count() as f64 / ability.len() as f64
}

#[test]
fn a_class_of_500_recovers_what_it_was_made_from() {
    let class = simulate(11, 500, 60);
    let report = analyse(&class.responses, &Options::default());
    let slopes = report.two_pl.discrimination.as_deref().expect("slopes");
    assert_recovers(
        "ability (2PL)",
        &report.ability_eap_two_pl,
        &class.ability,
        0.95,
        0.32,
    );
    assert_recovers(
        "ability (Rasch)",
        &report.ability_eap_rasch,
        &class.ability,
        0.94,
        0.36,
    );
    assert_recovers(
        "difficulty",
        &given(&report.two_pl.difficulty),
        &class.difficulty,
        0.98,
        0.25,
    );
    assert_recovers("discrimination", &given(slopes), &class.slope, 0.85, 0.25);
    let covered = covered(&report, &class.ability);
    println!("95 % intervals of ability cover {:.1} %", 100.0 * covered);
    assert!((0.92..=0.98).contains(&covered));
    let fits = report.two_pl.item_fit.iter().flatten();
    let outfits: Vec<f64> = fits.map(|fit| fit.outfit).collect();
    let mean = super::classical::mean(&outfits).expect("items");
    println!("mean outfit {mean:.3}");
    assert!((0.93..=1.07).contains(&mean));
}

#[test]
fn standard_errors_tell_how_far_estimates_stray() {
    // Each estimate's error in its own standard errors: the root mean square is 1 if the errors are honest.
    let mut squares = Vec::new();
    for seed in 0..6 {
        let class = simulate(100 + seed, 400, 25);
        let report = analyse(&class.responses, &Options::default());
        let pairs = report
            .two_pl
            .difficulty
            .iter()
            .zip(&report.two_pl.difficulty_se);
        for ((own, error), truth) in pairs.zip(&class.difficulty) {
            let off = (own.expect("a value") - truth) / error.expect("an error");
            squares.push(off * off);
        }
    }
    let size = super::classical::mean(&squares).expect("items").sqrt();
    println!("errors are {size:.2} of their standard errors");
    assert!((0.8..=1.25).contains(&size));
}

#[test]
fn missing_answers_widen_and_do_not_bias() {
    let mut class = simulate(5, 400, 40);
    let whole = analyse(&class.responses, &Options::default());
    let mut chance = Chance(6);
    for answer in &mut class.responses.answers {
        if chance.unit() < 0.3 {
            *answer = Answer::Missing;
        }
    }
    let report = analyse(&class.responses, &Options::default());
    let slopes = report.two_pl.discrimination.as_deref().expect("slopes");
    assert_recovers(
        "ability",
        &report.ability_eap_two_pl,
        &class.ability,
        0.9,
        0.42,
    );
    assert_recovers("discrimination", &given(slopes), &class.slope, 0.7, 0.4);
    let mean = |values: &[f64]| super::classical::mean(values).expect("persons");
    assert!(mean(&report.ability_sd_two_pl) > mean(&whole.ability_sd_two_pl));
    assert_eq!(report.kr20, None, "nobody answered everything");
}

#[test]
fn an_item_without_variance_and_a_reversed_key_are_survived() {
    let mut class = simulate(8, 200, 20);
    for person in 0..200 {
        class.responses.answers[person * 20 + 3] = Answer::Right;
        let reversed = &mut class.responses.answers[person * 20 + 7];
        *reversed = match *reversed {
            Answer::Right => Answer::Wrong,
            _ => Answer::Right,
        };
    }
    let report = analyse(&class.responses, &Options::default());
    assert_eq!(report.facility[3], Some(1.0));
    assert_eq!(report.rasch.difficulty[3], None);
    assert!(report.item_rest_correlation[7].is_some_and(|value| value < 0.0));
    let slopes = report.two_pl.discrimination.as_deref().expect("slopes");
    assert!(slopes[7].is_some_and(|slope| slope < 0.0));
}

#[test]
fn any_class_comes_to_an_end() {
    // A Guttman scale, on which slopes have no end, and the smallest class there is.
    let guttman: Vec<Answer> = (0..6)
        .flat_map(|person| {
            (0..5).map(move |item| {
                if item < person {
                    Answer::Right
                } else {
                    Answer::Wrong
                }
            })
        })
        .collect();
    let report = analyse(&Responses::numbered(5, guttman), &Options::default());
    assert!(
        report
            .ability_eap_two_pl
            .iter()
            .all(|ability| ability.is_finite())
    );
    let two = Responses::numbered(1, vec![Answer::Right, Answer::Wrong]);
    let report = analyse(
        &two,
        &Options {
            pass_mark: Some(1),
            ..Options::default()
        },
    );
    assert!(report.ability_eap_rasch[0] > report.ability_eap_rasch[1]);
    let json = serde_json::to_string(&report).expect("a report is JSON");
    assert!(!json.contains("NaN"));
}

#[test]
fn threads_change_no_bit() {
    let class = simulate(3, 700, 30);
    let report = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
        pool.expect("threads start")
            .install(|| analyse(&class.responses, &Options::default()))
    };
    assert_eq!(report(1), report(3));
}

#[test]
fn functioning_by_group_finds_the_item_that_was_made_harder() {
    let mut class = simulate(21, 1_000, 20);
    let mut chance = Chance(22);
    let groups: Vec<String> = (0..1_000)
        .map(|person| if person % 2 == 0 { "north" } else { "south" }.to_owned())
        .collect();
    for (person, group) in groups.iter().enumerate() {
        let answer = &mut class.responses.answers[person * 20 + 4];
        if group == "south" && chance.unit() < 0.5 {
            *answer = Answer::Wrong;
        }
    }
    class.responses.groups = Some(groups);
    let report = analyse(&class.responses, &Options::default());
    let found = &report.differential_functioning;
    assert_eq!(found.len(), 1);
    assert_eq!(
        (found[0].reference.as_str(), found[0].focal.as_str()),
        ("north", "south")
    );
    assert_eq!(found[0].items[4].class, Some(EtsClass::C));
    assert!(found[0].items[4].delta.is_some_and(|delta| delta < 0.0));
    let large = found[0]
        .items
        .iter()
        .filter(|item| item.class == Some(EtsClass::C));
    assert_eq!(large.count(), 1);
}

#[test]
fn length_follows_spearman_and_brown() {
    assert_eq!(spearman_brown(30, 0.6, 0.75), Some(60));
    assert_eq!(spearman_brown(40, 0.8, 0.8), Some(40));
    assert_eq!(spearman_brown(40, 0.9, 0.8), Some(18));
    assert_eq!(spearman_brown(40, 0.0, 0.8), None);
    let report = analyse(&reference(), &Options::default());
    let items = report.length.items_by_information_two_pl.expect("a length");
    assert!((10..60).contains(&items), "{items}");
}
