//! Golden digests: the tutorial's stream and sessions, byte for byte.
//!
//! `UPDATE_GOLDEN=1 cargo test` rewrites the file and fails the run, so that nobody commits by accident.

use std::fmt::Write as _;

use greenlane::digest::Digest;
use greenlane::officer::profile::Profile;
use greenlane::officer::roster::Kind;
use greenlane::officer::work;
use greenlane::session::engine::Session;
use greenlane::stream::table::{Extras, RowWriter};
use greenlane::stream::{GENERATOR_VERSION, Stream};

use crate::shipped::{file, scenario};

const FILE: &str = "tests/golden/digests.txt";
const SEEDS: [u64; 3] = [1, 7, 20_200_511];

#[test]
fn the_same_seed_gives_the_same_bytes() {
    let scenario = scenario("first-parcels");
    let profile = Profile::parse(include_str!("../../assets/profiles/general.ron"))
        .expect("the shipped profile reads");
    let mut found = format!(
        "generator {GENERATOR_VERSION}\nscenario {}\n",
        scenario.digest
    );
    for seed in SEEDS {
        let stream = Stream::new(scenario.clone(), seed);
        let mut rows = String::new();
        let mut writer = RowWriter::new(
            &stream,
            Extras {
                truth: true,
                posterior: true,
            },
        );
        (0..200).for_each(|index| writer.csv(index, &mut rows));
        (0..40).for_each(|index| writer.json(index, &mut rows));
        writeln!(found, "seed {seed} rows {}", Digest::of(rows.as_bytes())).expect("text grows");
        for kind in Kind::ALL {
            let (mut session, opening) = Session::open(stream.clone());
            let mut officer = kind.officer(&session, &profile);
            let mut log = serde_json::to_string(&opening).expect("events are JSON");
            let outcome = work(
                &mut session,
                &opening,
                officer.as_mut(),
                |command, events| {
                    log.push_str(&serde_json::to_string(&(command, events))?);
                    Ok::<(), serde_json::Error>(())
                },
            );
            outcome.expect("events are JSON");
            writeln!(
                found,
                "seed {seed} {} {}",
                kind.as_str(),
                Digest::of(log.as_bytes())
            )
            .expect("text grows");
        }
    }
    let path = file(FILE);
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, &found).expect("the golden file can be written");
        panic!("{FILE} was rewritten; look at the change, and run again without UPDATE_GOLDEN");
    }
    assert_eq!(
        kept, found,
        "the same scenario, seed and commands give other bytes than before. If that is meant, raise GENERATOR_VERSION in src/stream/mod.rs and run with UPDATE_GOLDEN=1; if only the scenario's text changed, just update"
    );
}
