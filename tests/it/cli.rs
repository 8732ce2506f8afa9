//! The command line: what it prints, how it ends, and what it says to wrong usage.

mod pack;
pub(crate) mod program;
mod run;
mod stream;
mod terminal;
mod xray;

use std::fs;

use serde_json::Value;

use program::{FIRST_PARCELS, Keys, Run, folder, greenlane, text};

/// The shipped scenarios, as `list` shows them.
const SCENARIOS: [&str; 8] = [
    "scenarios/assessment/parcel-desk.ron",
    "scenarios/ivermectin-by-mail.ron",
    "scenarios/mixed-portfolio.ron",
    "scenarios/operation-stop-ii.ron",
    "scenarios/operation-stop.ron",
    "scenarios/ppe-surge.ron",
    "scenarios/tutorial/first-parcels.ron",
    "scenarios/vaccine-export.ron",
];
/// The reference tables of decisions.
const TABLES: u32 = 12;
/// How far a metric may lie from its reference.
const TOLERANCE: f64 = 1e-9;

/// A reference file of the metrics of decisions: its text.
fn reference(number: u32) -> String {
    let path = format!(
        "{}/tests/data/decisions/decisions-11-{number:02}.json",
        env!("CARGO_MANIFEST_DIR")
    );
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[test]
fn the_shipped_scenarios_have_no_findings() {
    let mut arguments = vec!["check"];
    arguments.extend(SCENARIOS);
    let outcome = greenlane(&arguments).ends_with(0);
    assert_eq!((outcome.out.as_str(), outcome.err.as_str()), ("", ""));
}

#[test]
fn check_reports_every_file() {
    let missing = greenlane(&["check", "scenarios/no-such.ron"]).ends_with(2);
    missing.says("scenarios/no-such.ron cannot be read");
    assert_eq!(missing.out, "");

    let both = [
        "tests/broken/bad-dates.ron",
        SCENARIOS[4],
        "tests/broken/wrong-types.ron",
    ];
    let found = greenlane(&["check", both[0], both[1], both[2]]).ends_with(1);
    assert_eq!(found.out.matches("tests/broken/bad-dates.ron:").count(), 2);
    assert_eq!(
        found.out.matches("tests/broken/wrong-types.ron:").count(),
        3
    );
    assert!(!found.out.contains(SCENARIOS[4]), "{}", found.told());
    found.says("5 findings");

    let all = ["check", both[0], "no-such.ron", both[2]];
    let outcome = greenlane(&all).ends_with(2);
    outcome.says("no-such.ron cannot be read");
    outcome.says("5 findings");
    assert_eq!(
        outcome.out, found.out,
        "a missing file hides no other's findings"
    );
}

#[test]
fn score_reproduces_the_reference() {
    for number in 0..TABLES {
        let table = format!("tests/data/decisions/decisions-11-{number:02}.csv");
        let outcome = greenlane(&["score", &table, "--json"]).ends_with(0);
        let wanted = reference(number);
        assert_eq!(Keys::of(&outcome.out), Keys::of(&wanted), "{table}");
        let wanted: Value = serde_json::from_str(&wanted).expect("the reference is JSON");
        for (key, wanted) in wanted.as_object().expect("the reference is an object") {
            let metric = &outcome.json()[key];
            assert!(
                agree(metric, wanted),
                "{table}: {key} is {metric}, not {wanted}"
            );
        }
    }
    let words = greenlane(&["score", "tests/data/decisions/decisions-11-04.csv"]).ends_with(0);
    assert!(
        words.out.lines().count() > 10 && !words.out.contains('{'),
        "{}",
        words.told()
    );
}

fn agree(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| agree(one, other))
        }
        (Value::Number(one), Value::Number(other)) => {
            let (one, other) = (one.as_f64(), other.as_f64());
            one.zip(other)
                .is_some_and(|(one, other)| (one - other).abs() <= TOLERANCE)
        }
        _ => one == other,
    }
}

#[test]
fn a_malformed_table_is_refused_by_line() {
    let folder = folder("tables");
    let tables = [
        (
            "truth.csv",
            "id,truth,decision,confidence\na,licit,release,0.1\nb,guilty,release,0.2\n",
            "line 3",
        ),
        (
            "confidence.csv",
            "id,truth,decision,confidence\na,licit,release,1.5\n",
            "line 2",
        ),
        (
            "doubled.csv",
            "id,truth,decision\na,licit,release\nb,licit,release\nc,licit,release\na,illicit,detain\n",
            "line 5",
        ),
        (
            "column.csv",
            "id,truth,verdict\na,licit,release\n",
            "line 1",
        ),
        ("empty.csv", "", "line 1"),
    ];
    for (name, table, line) in tables {
        let path = folder.join(name);
        fs::write(&path, table).expect("the folder may be written to");
        let outcome = greenlane(&["score", text(&path), "--json"]).ends_with(2);
        outcome.says(&format!("{name}:{line}"));
        assert_eq!(outcome.out, "");
    }
    greenlane(&["score", "no-such.csv"])
        .ends_with(2)
        .says("no-such.csv cannot be read");
}

#[test]
fn list_shows_the_shipped_scenarios() {
    let outcome = greenlane(&["list"]).ends_with(0);
    let lines: Vec<&str> = outcome.out.lines().collect();
    assert_eq!(lines.len(), SCENARIOS.len(), "{}", outcome.told());
    for (line, scenario) in lines.iter().zip(SCENARIOS) {
        assert!(line.starts_with(&format!("{scenario} ")), "{line}");
    }

    let outcome = greenlane(&["list", "--json"]).ends_with(0);
    let list = outcome.json();
    let entries = list.as_array().expect("the list is an array");
    let files: Vec<&str> = entries
        .iter()
        .filter_map(|entry| entry["file"].as_str())
        .collect();
    assert_eq!(files, SCENARIOS);
    let digest = &Run::operation_stop().outcome.json()["scenario_digest"];
    assert_eq!(&entries[4]["digest"], digest);

    let outcome = greenlane(&["list", "tests/broken"]).ends_with(0);
    assert_eq!(outcome.out, "");
    outcome.says("tests/broken/bad-dates.ron has findings");
    greenlane(&["list", "no-such-folder"])
        .ends_with(2)
        .says("no-such-folder cannot be read");
}

#[test]
fn wrong_usage_is_explained() {
    let usages: [(&[&str], &str); 9] = [
        (&["frobnicate"], "unrecognized subcommand 'frobnicate'"),
        (
            &["run", FIRST_PARCELS, "--officer", "sherlock"],
            "choose one of: random, inspect-all, rule, novice, ideal",
        ),
        (&["run", FIRST_PARCELS, "--sed", "7"], "'--seed'"),
        (&["run", FIRST_PARCELS, "--seed", "-1"], "'-1'"),
        (&["run", "no-such.ron"], "no-such.ron cannot be read"),
        (
            &["run", FIRST_PARCELS, "--profile", "no-such.ron"],
            "no-such.ron cannot be read",
        ),
        (&["check"], "<FILE>"),
        (&["verify", "no-such.jsonl"], "no-such.jsonl cannot be read"),
        (&["replay", "no-such.jsonl"], "no-such.jsonl cannot be read"),
    ];
    for (arguments, message) in usages {
        let outcome = greenlane(arguments).ends_with(2);
        outcome.says(message);
        assert_eq!(outcome.out, "", "{arguments:?}");
    }
}

/// A folder in the place of a file is unreadable input, whatever reads it.
#[test]
fn a_folder_is_no_ledger_and_no_table() {
    for subcommand in ["verify", "replay", "score"] {
        let outcome = greenlane(&[subcommand, "scenarios"]).ends_with(2);
        outcome.says("scenarios");
        assert_eq!(outcome.out, "", "{subcommand}");
    }
}

/// The subcommands, as the help lists them.
fn subcommands() -> Vec<String> {
    let help = greenlane(&["--help"]).ends_with(0);
    let lines = help.out.lines().skip_while(|line| *line != "Commands:");
    let listed = lines.skip(1).take_while(|line| !line.is_empty());
    let names = listed.filter_map(|line| line.split_whitespace().next());
    names
        .filter(|name| *name != "help")
        .map(str::to_owned)
        .collect()
}

#[test]
fn every_help_holds_an_example() {
    let subcommands = subcommands();
    for known in [
        "run",
        "check",
        "stream",
        "score",
        "replay",
        "verify",
        "list",
        "completions",
    ] {
        assert!(subcommands.iter().any(|name| name == known), "{known}");
    }
    let mut without = Vec::new();
    for name in &subcommands {
        let help = greenlane(&[name, "--help"]).ends_with(0);
        assert_eq!(help.err, "", "{name}");
        let examples = help.out.split_once("Example").map_or("", |parts| parts.1);
        if !examples.contains(&format!("greenlane {name}")) {
            without.push(name);
        }
    }
    assert!(without.is_empty(), "help without an example: {without:?}");
    assert!(
        greenlane(&["--help"])
            .ends_with(0)
            .out
            .contains("Exit codes: 0")
    );
    let version = greenlane(&["--version"]).ends_with(0);
    assert_eq!(
        version.out,
        format!("greenlane {}\n", env!("CARGO_PKG_VERSION"))
    );
}

#[test]
fn completions_know_every_subcommand() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = greenlane(&["completions", shell]).ends_with(0);
        for name in subcommands() {
            assert!(script.out.contains(&name), "{shell} does not know {name}");
        }
        assert_eq!(script.err, "", "{shell}");
    }
    greenlane(&["completions", "teletype"])
        .ends_with(2)
        .says("bash");
}

/// With a desk, this would open its window.
#[cfg(not(feature = "desk"))]
#[test]
fn a_build_without_a_desk_says_so() {
    for arguments in [&[][..], &["desk"]] {
        let outcome = greenlane(arguments).ends_with(2);
        outcome.says("this build has no desk");
        assert_eq!(outcome.out, "");
    }
}
