//! No panic is reachable from an authored file: what loads must also run, however odd its numbers.

use std::sync::Arc;

use greenlane::officer::profile::Profile;
use greenlane::officer::roster::Kind;
use greenlane::officer::work;
use greenlane::scenario::load;
use greenlane::scenario::model::Scenario;
use greenlane::score::fold::Marker;
use greenlane::score::sheet::ScoreSheet;
use greenlane::session::engine::Session;
use greenlane::stream::Stream;
use greenlane::stream::table::{Extras, RowWriter};

use crate::shipped::file;

/// Numbers that authors should not write, and some do.
const ODD_NUMBERS: [&str; 14] = [
    "0",
    "1",
    "2",
    "-1",
    "0.5",
    "0.000001",
    "0.999999",
    "7",
    "1000",
    "4294967295",
    "1000000000000",
    "18446744073709551615",
    "1e18",
    "1e-9",
];
/// Cases that are played of each scenario that loads.
const CASES: u64 = 25;

/// Where the numbers of a text stand: outside of quotes and comments.
fn numbers(text: &str) -> Vec<std::ops::Range<usize>> {
    let bytes = text.as_bytes();
    let (mut found, mut at, mut quoted) = (Vec::new(), 0, false);
    while at < bytes.len() {
        match bytes[at] {
            b'"' => quoted = !quoted,
            b'/' if !quoted && bytes.get(at + 1) == Some(&b'/') => {
                while at < bytes.len() && bytes[at] != b'\n' {
                    at += 1;
                }
            }
            b'0'..=b'9'
                if !quoted && !bytes[at - 1].is_ascii_alphanumeric() && bytes[at - 1] != b'_' =>
            {
                let start = at;
                while at < bytes.len() && (bytes[at].is_ascii_digit() || bytes[at] == b'.') {
                    at += 1;
                }
                found.push(start..at);
                continue;
            }
            _ => {}
        }
        at += 1;
    }
    found
}

fn load_text(name: &str, text: &str) -> Option<Scenario> {
    let path = file(name);
    let given = path.to_str().expect("the path is UTF-8");
    let read = |asked: &str| {
        if asked == given {
            return Ok(text.as_bytes().to_vec());
        }
        std::fs::read(asked).map_err(|error| error.to_string())
    };
    load::load(given, &read).ok()
}

fn exercise(mut scenario: Scenario) {
    scenario.cases = scenario.cases.min(CASES);
    let profile = Profile::parse(include_str!("../../assets/profiles/general.ron"))
        .expect("the shipped profile reads");
    let stream = Stream::new(Arc::new(scenario), 3);
    let mut text = String::new();
    let mut rows = RowWriter::new(
        &stream,
        Extras {
            truth: true,
            posterior: true,
        },
    );
    for index in (0..40).chain([u64::MAX]) {
        rows.csv(index, &mut text);
        rows.json(index, &mut text);
    }
    for kind in [Kind::Rule, Kind::InspectAll, Kind::Ideal] {
        let (mut session, opening) = Session::open(stream.clone());
        let mut officer = kind.officer(&session, &profile);
        let mut marker = Marker::new(stream.clone());
        opening.iter().for_each(|event| marker.take(event));
        let mut steps = 0;
        let _ = work(&mut session, &opening, officer.as_mut(), |_, events| {
            events.iter().for_each(|event| marker.take(event));
            steps += 1;
            if steps > 5_000 {
                Err("too many steps")
            } else {
                Ok(())
            }
        });
        assert!(steps <= 5_000, "{kind:?} does not come to an end");
        let sheet = ScoreSheet::of(&marker.finish());
        serde_json::to_string(&sheet).expect("a sheet is JSON");
    }
}

#[test]
fn odd_numbers_are_findings_or_exercises() {
    let (mut played, mut refused) = (0, 0);
    for name in [
        "scenarios/tutorial/first-parcels.ron",
        "scenarios/ppe-surge.ron",
    ] {
        let text = std::fs::read_to_string(file(name)).expect("the shipped scenario can be read");
        let places = numbers(&text);
        // Every place meets some of the numbers, in turn.
        let step = if places.len() > 150 { 5 } else { 2 };
        for (position, place) in places.iter().enumerate() {
            for odd in ODD_NUMBERS.iter().skip(position % step).step_by(step) {
                let mut changed = text.clone();
                changed.replace_range(place.clone(), odd);
                match load_text(name, &changed) {
                    Some(scenario) => {
                        // Named in the output of a failing run.
                        println!(
                            "{name}:{}: {} becomes {odd}",
                            place.start,
                            &text[place.clone()]
                        );
                        exercise(scenario);
                        played += 1;
                    }
                    None => refused += 1,
                }
            }
        }
    }
    assert!(
        played > 200 && refused > 200,
        "{played} played, {refused} refused"
    );
}

#[test]
fn a_hundred_odd_product_lines_are_findings_or_exercises() {
    let library = "scenarios/library/medicines.ron";
    let text = std::fs::read_to_string(file(library)).expect("the shipped library can be read");
    let scenario_path = file("scenarios/tutorial/first-parcels.ron");
    let given = scenario_path.to_str().expect("the path is UTF-8");
    let places = numbers(&text);
    let mut played = 0;
    for (position, place) in places.iter().enumerate().step_by(29) {
        let odd = ODD_NUMBERS[position % ODD_NUMBERS.len()];
        let mut changed = text.clone();
        changed.replace_range(place.clone(), odd);
        let read = |asked: &str| {
            if asked.ends_with("medicines.ron") {
                return Ok(changed.as_bytes().to_vec());
            }
            std::fs::read(asked).map_err(|error| error.to_string())
        };
        if let Ok(scenario) = load::load(given, &read) {
            println!(
                "{library}:{}: {} becomes {odd}",
                place.start,
                &text[place.clone()]
            );
            exercise(scenario);
            played += 1;
        }
    }
    assert!(played > 3, "{played} played");
}
