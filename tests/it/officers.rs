//! The baselines: the ideal observer beats the rule profile, the rule profile beats chance, a novice lies between.

use greenlane::officer::profile::Profile;
use greenlane::officer::roster::Kind;
use greenlane::officer::work;
use greenlane::score::fold::Marker;
use greenlane::score::sheet::ScoreSheet;
use greenlane::session::engine::Session;
use greenlane::stream::Stream;
use rayon::prelude::*;

use crate::shipped::scenarios;

/// Seeds of every scenario.
const SEEDS: u64 = 20;
/// Cases of an exercise that is too short for an average over twenty seeds to say much: it is lengthened
/// to about so many, capacities and all.
const CASES_LEAST: u64 = 120;

/// Mean and half-width of the 95 % interval (normal approximation).
fn mean(values: &[f64]) -> (f64, f64) {
    let n = values.len() as f64;
    let mean = values.iter().sum::<f64>() / n;
    let variance = values
        .iter()
        .map(|value| (value - mean) * (value - mean))
        .sum::<f64>()
        / (n - 1.0);
    (mean, 1.96 * (variance / n).sqrt())
}

fn sheet(stream: &Stream, kind: Kind, profile: &Profile) -> ScoreSheet {
    let (mut session, opening) = Session::open(stream.clone());
    let mut officer = kind.officer(&session, profile);
    let mut marker = Marker::new(stream.clone());
    opening.iter().for_each(|event| marker.take(event));
    let outcome = work(&mut session, &opening, officer.as_mut(), |_, events| {
        events.iter().for_each(|event| marker.take(event));
        Ok::<(), std::convert::Infallible>(())
    });
    outcome.expect("nothing can go wrong");
    ScoreSheet::of(&marker.finish())
}

#[test]
fn officers_stand_in_the_expected_order_on_every_scenario() {
    let profile = Profile::parse(include_str!("../../assets/profiles/general.ron"))
        .expect("the shipped profile reads");
    let kinds = [Kind::Random, Kind::Novice, Kind::Rule, Kind::Ideal];
    let mut table =
        String::from("points in units of the currency; mean and 95 % interval over 20 seeds\n");
    let mut faults = Vec::new();
    for scenario in scenarios() {
        let mut scenario = (**scenario).clone();
        let times = CASES_LEAST.div_ceil(scenario.cases);
        scenario.cases *= times;
        scenario.length_secs *= times;
        let scenario = std::sync::Arc::new(scenario);
        let points: Vec<[f64; 4]> = (1..=SEEDS)
            .into_par_iter()
            .map(|seed| {
                let stream = Stream::new(scenario.clone(), seed);
                kinds.map(|kind| sheet(&stream, kind, &profile).points as f64 / 100.0)
            })
            .collect();
        let column = |kind: usize| -> Vec<f64> { points.iter().map(|row| row[kind]).collect() };
        let gap = |better: usize, worse: usize| -> (f64, f64) {
            mean(
                &points
                    .iter()
                    .map(|row| row[better] - row[worse])
                    .collect::<Vec<f64>>(),
            )
        };
        table.push_str(&format!("{}:", scenario.name));
        for (position, kind) in kinds.iter().enumerate() {
            let (mean, half) = mean(&column(position));
            table.push_str(&format!("  {} {mean:.0} ± {half:.0}", kind.as_str()));
        }
        table.push('\n');
        for (better, worse) in [(3, 2), (2, 0)] {
            let (mean, half) = gap(better, worse);
            if mean - half <= 0.0 {
                faults.push(format!(
                    "{}: {} minus {} is {mean:.0} ± {half:.0}",
                    scenario.name,
                    kinds[better].as_str(),
                    kinds[worse].as_str()
                ));
            }
        }
        let (novice, random, rule) = (mean(&column(1)).0, mean(&column(0)).0, mean(&column(2)).0);
        if !(random < novice && novice < rule) {
            faults.push(format!(
                "{}: the novice's {novice:.0} is not between {random:.0} and {rule:.0}",
                scenario.name
            ));
        }
    }
    println!("{table}");
    assert!(faults.is_empty(), "{table}\n{}", faults.join("\n"));
}
