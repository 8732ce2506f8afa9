//! `greenlane pack`: the files that it writes and what stands in the list.

use std::fs;
use std::path::Path;

use serde_json::Value;

use super::program::{FIRST_PARCELS, files, folder, greenlane, text};

/// A case of the tutorial whose goods are medicines in cartons with codes.
const MEDICINE_CASE: u64 = 0;

fn packs(case: u64, out: &Path, further: &[&str]) -> Value {
    let case = case.to_string();
    let mut arguments = vec!["pack", FIRST_PARCELS, "--seed", "1", "--case", &case];
    arguments.extend(["--out", text(out)]);
    arguments.extend(further);
    let outcome = greenlane(&arguments).ends_with(0);
    for line in outcome.out.lines() {
        assert!(Path::new(line).is_file(), "{line} was not written");
    }
    let list = fs::read_to_string(out.join("packs.json")).expect("the list is written");
    serde_json::from_str(&list).expect("the list is JSON")
}

#[test]
fn pack_writes_every_side_and_the_list() {
    let out = folder("packs");
    let list = packs(MEDICINE_CASE, &out, &["--truth"]);
    let list = list.as_array().expect("the list is an array");
    assert!(list.len() >= 2);
    let mut named = 1;
    for pack in list {
        for (side, file) in pack["faces"].as_object().expect("sides by name") {
            let bytes = fs::read(out.join(file.as_str().expect("a file name")));
            let bytes = bytes.unwrap_or_else(|error| panic!("{side}: {error}"));
            assert!(bytes.starts_with(b"\x89PNG"), "{side} is no PNG");
            named += 1;
        }
        named += usize::from(pack["code"].is_string());
        assert_eq!(pack["code"].is_null(), pack["encoded"].is_null());
        assert!(pack["faults"].is_array());
        assert!(pack["printed"]["name"].is_string());
    }
    assert_eq!(files(&out).len(), named, "nothing else lies in the folder");
}

#[test]
fn pack_keeps_the_truth_to_itself() {
    let out = folder("packs-untold");
    let list = packs(MEDICINE_CASE, &out, &["--lamp", "uv"]);
    for pack in list.as_array().expect("the list is an array") {
        assert!(pack.get("encoded").is_none() && pack.get("faults").is_none());
        for (side, file) in pack["faces"].as_object().expect("sides by name") {
            let file = file.as_str().expect("a file name");
            assert!(file.ends_with(&format!("{side}-uv.png")), "{file}");
        }
    }
}

#[test]
fn pack_explains_wrong_usage() {
    let missing = [
        "pack",
        "no-such.ron",
        "--seed",
        "1",
        "--case",
        "0",
        "--out",
        "x",
    ];
    greenlane(&missing)
        .ends_with(2)
        .says("no-such.ron cannot be read");
    let in_the_way = folder("packs-in-the-way").join("file");
    fs::write(&in_the_way, "").expect("the folder may be written to");
    let blocked = [
        "pack",
        FIRST_PARCELS,
        "--seed",
        "1",
        "--case",
        "0",
        "--out",
        text(&in_the_way),
    ];
    greenlane(&blocked).ends_with(2).says("cannot be written");
}
