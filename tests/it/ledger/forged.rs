//! Ledgers whose chain was made anew after a change: only playing the session again finds them.

use std::fs;
use std::io::BufReader;
use std::path::Path;

use greenlane::ledger::Kind;
use greenlane::ledger::verify::records;
use greenlane::ledger::writer::LedgerWriter;
use serde_json::{Value, json};

use crate::cli::program::{Run, folder, greenlane, text, without_ledger};

/// The bodies of a ledger: header, steps, closing record.
type Bodies = Vec<(Kind, Value)>;

/// A forger's work.
struct Forgery {
    name: &'static str,
    /// Changes the bodies and returns the line at which a replay goes another way.
    forge: fn(&mut Bodies) -> usize,
}

const FORGERIES: [Forgery; 13] = [
    Forgery {
        name: "a decision that the officer did not take",
        forge: |bodies| {
            let (line, event) = first_event(bodies, "decided");
            let other = if event["disposition"] == "release" {
                "detain"
            } else {
                "release"
            };
            event["disposition"] = json!(other);
            line
        },
    },
    Forgery {
        name: "a confidence one part per million higher",
        forge: |bodies| {
            let (line, event) = first_event(bodies, "decided");
            let confidence = event["confidence_ppm"].as_u64().expect("a number");
            event["confidence_ppm"] = json!(confidence ^ 1);
            line
        },
    },
    Forgery {
        name: "a sign that nobody saw",
        forge: |bodies| {
            let (line, event) = first_event(bodies, "observed");
            let seen = event["seen"].as_array_mut().expect("a list");
            let sign = json!("vague_description");
            if seen.contains(&sign) {
                seen.clear()
            } else {
                seen.push(sign)
            }
            line
        },
    },
    Forgery {
        name: "an event one second later",
        forge: |bodies| {
            let last = bodies.len() - 3;
            let at = &mut bodies[last].1["events"][0]["at"];
            *at = json!(at.as_u64().expect("a moment") + 1);
            last + 1
        },
    },
    Forgery {
        name: "an event that is left out",
        forge: |bodies| {
            let (line, _) = first_event(bodies, "observed");
            let events = bodies[line - 1].1["events"].as_array_mut();
            events.expect("a list").pop();
            line
        },
    },
    Forgery {
        name: "a command that was not given",
        forge: |bodies| {
            let (line, _) = first_event(bodies, "decided");
            let command = &mut bodies[line - 1].1["command"]["decide"];
            assert!(command.is_object(), "{command}");
            command["confidence_ppm"] = json!(3);
            line
        },
    },
    Forgery {
        name: "a step that is left out",
        forge: |bodies| {
            let (line, _) = first_event(bodies, "arrived");
            bodies.remove(line - 1);
            line
        },
    },
    Forgery {
        name: "an opening that is told twice",
        forge: |bodies| {
            let opening = bodies[1].clone();
            bodies.insert(2, opening);
            3
        },
    },
    Forgery {
        name: "an opening that is left out",
        forge: |bodies| {
            bodies.remove(1);
            2
        },
    },
    Forgery {
        name: "a decision that is told twice",
        forge: |bodies| {
            let (line, _) = first_event(bodies, "decided");
            let mut again = bodies[line - 1].clone();
            again.1["command"] = Value::Null;
            bodies.insert(line, again);
            line + 1
        },
    },
    Forgery {
        name: "another seed",
        forge: |bodies| {
            bodies[0].1["seed"] = json!(8);
            first_event(bodies, "arrived").0
        },
    },
    Forgery {
        name: "another scenario under the old digest",
        forge: |bodies| {
            let text = &mut bodies[0].1["scenario_files"][0][1];
            let changed = text.as_str().expect("a text").replacen("easy", "hard", 1);
            assert_ne!(*text, changed);
            *text = json!(changed);
            1
        },
    },
    Forgery {
        name: "an exercise that is closed before its end",
        forge: |bodies| {
            let kept = bodies.len() / 2;
            bodies.drain(kept..bodies.len() - 1);
            bodies[kept].1["steps"] = json!(kept - 1);
            kept + 1
        },
    },
];

/// The line and the body of the first event of a kind.
fn first_event<'a>(bodies: &'a mut Bodies, kind: &str) -> (usize, &'a mut Value) {
    for (record, (_, body)) in bodies.iter_mut().enumerate() {
        let events = body.get_mut("events").and_then(Value::as_array_mut);
        for event in events.into_iter().flatten() {
            if let Some(found) = event["what"]
                .as_object_mut()
                .and_then(|what| what.get_mut(kind))
            {
                return (record + 1, found);
            }
        }
    }
    panic!("the ledger has no event of the kind {kind}");
}

fn read(ledger: &Path) -> Bodies {
    let file = fs::File::open(ledger).expect("the ledger is there");
    let records = records(BufReader::new(file));
    let body = |text: &str| serde_json::from_str(text).expect("a body is JSON");
    let records = records.map(|record| record.expect("the ledger verifies"));
    records
        .map(|record| (record.kind, body(&record.body)))
        .collect()
}

/// Writes a ledger with a chain of its own.
fn write(bodies: &Bodies, path: &Path) {
    let mut writer =
        LedgerWriter::create(path, &bodies[0].1).expect("the folder may be written to");
    for (kind, body) in &bodies[1..] {
        writer
            .append(*kind, body)
            .expect("the folder may be written to");
    }
}

#[test]
fn a_forged_ledger_verifies_and_does_not_replay() {
    let original = Run::first_parcels();
    let folder = folder("forged");

    // The forger's tools alone leave no trace: what is found below is the change.
    let path = folder.join("unchanged.jsonl");
    write(&read(&original.ledger), &path);
    let replay = greenlane(&["replay", text(&path), "--json"]).ends_with(0);
    assert_eq!(
        without_ledger(&replay.out),
        without_ledger(&original.outcome.out)
    );
    assert_eq!(replay.err, "");

    let mut accepted = Vec::new();
    for (number, Forgery { name, forge }) in FORGERIES.iter().enumerate() {
        let mut bodies = read(&original.ledger);
        let line = forge(&mut bodies);
        let path = folder.join(format!("forged-{number}.jsonl"));
        write(&bodies, &path);
        greenlane(&["verify", text(&path)]).ends_with(0);
        let replay = greenlane(&["replay", text(&path), "--json"]);
        let place = format!("{}:{line}: ", path.display());
        if replay.code != 1 || !replay.err.starts_with(&place) || !replay.out.is_empty() {
            accepted.push(format!("{name}, line {line}: {}", replay.told()));
        }
    }
    assert!(accepted.is_empty(), "{}", accepted.join("\n\n"));
}

#[test]
fn a_ledger_of_another_generator_is_told_so() {
    let path = folder("other-generator").join("other.jsonl");
    let mut bodies = read(&Run::first_parcels().ledger);
    bodies[0].1["generator_version"] = json!(999);
    write(&bodies, &path);
    let replay = greenlane(&["replay", text(&path)]).ends_with(1);
    replay.says(&format!("{}:1: ", path.display()));
    replay.says("generator version 999");

    let other = folder("other-header").join("other.jsonl");
    write(&vec![(Kind::Header, json!({"format": 1}))], &other);
    greenlane(&["verify", text(&other)]).ends_with(0);
    let replay = greenlane(&["replay", text(&other)]).ends_with(1);
    replay.says(&format!("{}:1: the header is not one", other.display()));
}
