//! `greenlane irt` against the estimates of an independent program, and what it says to tables that are not right.

use std::fs;

use serde_json::Value;

use crate::cli::program::{folder, greenlane, text};

const RESPONSES: &str = "tests/data/irt/responses.csv";

#[test]
fn irt_reproduces_the_reference() {
    let outcome = greenlane(&["irt", RESPONSES, "--json"]).ends_with(0);
    assert_eq!(outcome.err, "");
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/irt/expected.json");
    let wanted = fs::read_to_string(path).expect("the reference is there");
    let wanted: Value = serde_json::from_str(&wanted).expect("the reference is JSON");
    for (pointer, bound) in [
        ("/facility", 1e-9),
        ("/item_rest_correlation", 1e-9),
        ("/kr20", 1e-9),
        ("/rasch/difficulty", 0.03),
        ("/two_pl/difficulty", 0.08),
        ("/two_pl/discrimination", 0.08),
        ("/ability_eap_rasch", 0.03),
    ] {
        let list = |json: &Value| match json.pointer(pointer) {
            Some(Value::Array(values)) => values.iter().filter_map(Value::as_f64).collect(),
            Some(value) => Vec::from_iter(value.as_f64()),
            None => Vec::new(),
        };
        let (own, wanted) = (list(&outcome.json()), list(&wanted));
        assert!(!own.is_empty() && own.len() == wanted.len(), "{pointer}");
        for (own, wanted) in own.iter().zip(&wanted) {
            assert!(
                (own - wanted).abs() <= bound,
                "{pointer}: {own} is not {wanted}"
            );
        }
    }
}

#[test]
fn irt_names_what_is_wrong_with_a_table() {
    let place = folder("irt");
    let path = place.join("class.csv");
    let write = |table: &str| fs::write(&path, table).expect("the folder takes a file");
    write("person,a,b\nP1,1,x\nP2,0\n");
    let outcome = greenlane(&["irt", text(&path)]).ends_with(2);
    outcome.says("class.csv:line 2, column b: \"x\" is not allowed");
    outcome.says("class.csv:line 3: the number of fields is 2 where the header has 3");
    outcome.says("has 2 faults");
    write("person,a,b\nP1,1,1\nP2,0,1\n");
    let outcome = greenlane(&["irt", text(&path)]).ends_with(0);
    outcome.says("class.csv:line 1, column b: everybody has it right");
    greenlane(&["irt", "no-such.csv"]).ends_with(2);
    greenlane(&["irt", text(&path), "--pass", "3"]).ends_with(2);
    greenlane(&["irt", text(&path), "--group", "site"]).ends_with(2);
    greenlane(&["irt", text(&path), "--reliability", "1"]).ends_with(2);
}
