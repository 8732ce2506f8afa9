//! `greenlane run` and `greenlane replay`: no two runs of one exercise differ, and a replay is one of them.

use std::fs;

use serde_json::Value;

use super::program::{
    FIRST_PARCELS, Keys, Run, files, folder, greenlane, greenlane_on_threads, only_file, text,
    without_ledger,
};
use super::reference;

/// A scenario with more to do than can be done, so that it matters where an officer looks.
const PARCEL_DESK: &str = "scenarios/assessment/parcel-desk.ron";
/// Every simulated officer.
const OFFICERS: [&str; 5] = ["random", "inspect-all", "rule", "novice", "ideal"];

#[test]
fn run_prints_one_line_of_json() {
    let run = Run::operation_stop();
    let report = run.outcome.json();
    assert_eq!(
        Keys::of(&run.outcome.out),
        [
            "scenario",
            "scenario_digest",
            "seed",
            "generator_version",
            "officer",
            "cases",
            "score",
            "comparison",
            "ledger"
        ]
    );
    assert_eq!(report["scenario"], "operation-stop");
    assert_eq!(report["seed"], 7);
    assert_eq!(report["officer"], "rule");
    assert_eq!(report["cases"], 400);
    assert_eq!(report["score"]["n"], 400, "every case ends in some way");
    let digest = report["scenario_digest"].as_str().unwrap_or_default();
    let is_hex = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
    assert!(digest.len() == 64 && digest.chars().all(is_hex), "{digest}");
    assert_eq!(report["ledger"], text(&run.ledger));
    assert!(run.ledger.is_file());
    run.outcome.says(&format!(
        "digest {digest} seed 7 generator {}",
        report["generator_version"]
    ));
}

#[test]
fn every_score_has_the_keys_of_the_reference() {
    let report = Run::operation_stop().outcome.json();
    let wanted = Keys::of(&reference(0));
    let own = keys(&report["score"]);
    let missing: Vec<&String> = wanted.iter().filter(|key| !own.contains(key)).collect();
    assert!(missing.is_empty(), "{missing:?}");
    let compared = report["comparison"]
        .as_object()
        .expect("comparison is an object");
    assert_eq!(
        compared.keys().collect::<Vec<_>>(),
        ["ideal", "random", "rule"]
    );
    for (officer, score) in compared {
        assert_eq!(keys(score), own, "{officer}");
        assert_eq!(score["n"], 400, "{officer}");
    }
    assert_eq!(
        compared["rule"], report["score"],
        "the rule officer, compared with itself"
    );
    assert_ne!(compared["random"], report["score"]);
}

fn keys(object: &Value) -> Vec<&String> {
    object.as_object().expect("an object").keys().collect()
}

#[test]
fn run_in_words_names_the_ledger_and_the_officers() {
    let folder = folder("run-in-words");
    let arguments = ["run", FIRST_PARCELS, "--seed", "7", "--out", text(&folder)];
    let outcome = greenlane(&arguments).ends_with(0);
    let ledger = only_file(&folder);
    let last = format!("Ledger: {}\n", ledger.display());
    assert!(outcome.out.ends_with(&last), "{}", outcome.told());
    for officer in ["random", "rule", "ideal"] {
        assert!(outcome.out.contains(officer), "{}", outcome.told());
    }
    let bytes = fs::read(&ledger).expect("the ledger is there");
    assert_eq!(
        bytes,
        Run::first_parcels().ledger_bytes(),
        "the format of the result is not part of the exercise"
    );
}

#[test]
fn the_same_exercise_comes_out_the_same_on_any_number_of_threads() {
    let first = Run::operation_stop();
    let ledger = first.ledger_bytes();
    for threads in ["1", "2"] {
        let folder = folder(&format!("threads-{threads}"));
        let scenario = "scenarios/operation-stop.ron";
        let arguments = [
            "run",
            scenario,
            "--seed",
            "7",
            "--json",
            "--out",
            text(&folder),
        ];
        let again = greenlane_on_threads(threads, &arguments).ends_with(0);
        assert_eq!(
            without_ledger(&again.out),
            without_ledger(&first.outcome.out),
            "{threads} threads"
        );
        let bytes = fs::read(only_file(&folder)).expect("the ledger is there");
        assert!(
            bytes == ledger,
            "the ledger differs on {threads} threads: {}",
            folder.display()
        );
    }
}

#[test]
fn another_seed_makes_another_exercise_and_another_run_another_ledger() {
    let folder = folder("seeds");
    let run = |seed: &str| {
        let arguments = [
            "run",
            FIRST_PARCELS,
            "--seed",
            seed,
            "--json",
            "--out",
            text(&folder),
        ];
        greenlane(&arguments).ends_with(0)
    };
    let (first, other) = (run("8"), run("9"));
    assert_ne!(first.json()["score"], other.json()["score"]);

    let before = fs::read(folder.join("first-parcels-8-rule.jsonl")).expect("the first ledger");
    let again = run("8");
    assert_eq!(without_ledger(&first.out), without_ledger(&again.out));
    assert_ne!(
        first.json()["ledger"],
        again.json()["ledger"],
        "a ledger is never overwritten"
    );
    assert_eq!(files(&folder).len(), 3);
    let after = fs::read(folder.join("first-parcels-8-rule.jsonl")).expect("the first ledger");
    assert_eq!(before, after);
}

#[test]
fn a_seed_that_was_not_given_is_told() {
    let folder = folder("no-seed");
    let arguments = ["run", FIRST_PARCELS, "--json", "--out", text(&folder)];
    let first = greenlane(&arguments).ends_with(0);
    first.says(&format!(" seed {} ", first.json()["seed"]));
    let second = greenlane(&arguments).ends_with(0);
    assert_ne!(first.json()["seed"], second.json()["seed"]);
}

#[test]
fn replay_prints_what_the_run_printed() {
    for officer in OFFICERS {
        let name = format!("replay-{officer}");
        replayed_alike(&Run::of(FIRST_PARCELS, &["--officer", officer], &name));
    }
    // Its illicit trade evades what the officer does, and the compared officers meet the same trade.
    let adaptive = Run::of("scenarios/ivermectin-by-mail.ron", &[], "replay-adaptive");
    let ledger = String::from_utf8(adaptive.ledger_bytes()).expect("a ledger is UTF-8");
    assert!(
        ledger.contains("\"mix_shifted\""),
        "the trade does not evade"
    );
    replayed_alike(&adaptive);
}

#[track_caller]
fn replayed_alike(run: &Run) {
    let replay = greenlane(&["replay", text(&run.ledger), "--json"]).ends_with(0);
    assert_eq!(
        without_ledger(&replay.out),
        without_ledger(&run.outcome.out)
    );
    assert_eq!(replay.json()["ledger"], text(&run.ledger));
    assert_eq!(replay.err, "");
}

#[test]
fn a_profile_of_ones_own_is_followed() {
    let shipped = Run::first_parcels();
    let given = Run::of(
        FIRST_PARCELS,
        &["--profile", "assets/profiles/general.ron"],
        "profile-shipped",
    );
    assert_eq!(
        without_ledger(&given.outcome.out),
        without_ledger(&shipped.outcome.out),
        "the scenario names this profile itself"
    );

    let folder = folder("profiles");
    let path = folder.join("by-post.ron");
    let profile = "Profile(format: 1, title: \"By post\", rules: [(points: 9, when: mode(post))])";
    fs::write(&path, profile).expect("the folder may be written to");
    let arguments = ["--profile", text(&path)];
    let own = Run::of(PARCEL_DESK, &arguments, "profile-by-post");
    let shipped = Run::of(PARCEL_DESK, &[], "profile-of-the-scenario");
    let (own_report, report) = (own.outcome.json(), shipped.outcome.json());
    assert_ne!(own_report["score"]["auc"], report["score"]["auc"]);
    assert_eq!(
        own_report["comparison"], report["comparison"],
        "compared with the profile that the scenario names"
    );
    replayed_alike(&own);
}

#[test]
fn a_broken_profile_is_refused_where_it_is_broken() {
    let folder = folder("broken-profiles");
    let deep = format!(
        "Profile(\n    format: 1, title: \"Deep\", rules: [(points: 1, when: {}",
        "not(".repeat(10_000)
    );
    let profiles = [
        (
            "comma.ron",
            "Profile(\n    format: 1\n    title: \"No comma\",\n    rules: [],\n)",
            ":3:5: ",
        ),
        (
            "word.ron",
            "Profile(\n    format: 1, title: \"A word\",\n    rules: [(points: 3, when: hunch)],\n)",
            ":3:",
        ),
        ("deep.ron", deep.as_str(), ":2:"),
        (
            "hidden.ron",
            "Profile(format: 1, title: \"\", rules: [(points: 3, when: raised(\"image_concealment\"))])",
            "rule 1",
        ),
        ("empty.ron", "", ":1:1: "),
    ];
    for (name, profile, place) in profiles {
        let path = folder.join(name);
        fs::write(&path, profile).expect("the folder may be written to");
        let out = folder.join("ledgers");
        let arguments = [
            "run",
            FIRST_PARCELS,
            "--seed",
            "7",
            "--out",
            text(&out),
            "--profile",
            text(&path),
        ];
        let outcome = greenlane(&arguments).ends_with(1);
        let line = outcome.err.lines().last().unwrap_or_default();
        let reason = line.strip_prefix(text(&path));
        let is_placed = reason.is_some_and(|reason| reason.contains(place));
        assert!(is_placed, "{}", outcome.told());
        assert!(!out.exists(), "no ledger is begun for nothing");
    }
}

#[test]
fn a_folder_that_cannot_be_written_to_is_named() {
    let folder = folder("unwritable");
    let file = folder.join("a-file");
    fs::write(&file, "").expect("the folder may be written to");
    let out = file.join("ledgers");
    let outcome =
        greenlane(&["run", FIRST_PARCELS, "--seed", "7", "--out", text(&out)]).ends_with(2);
    outcome.says("a-file/ledgers cannot be written");
    assert_eq!(outcome.out, "");
    assert!(!out.exists());
}
