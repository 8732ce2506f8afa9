//! The documentation that records carry, and how names are guessed.

use crate::scenario::decode::Decode as _;
use crate::scenario::decode::record::Need;
use crate::scenario::decode::suggest::suggest;
use crate::scenario::file::ScenarioFileV1;
use crate::scenario::file::traffic::FlowV1;

#[test]
fn similar_names_are_suggested_and_others_listed() {
    let modes = ["post", "express", "air", "sea", "road"];
    for (written, expected) in [
        ("psot", "did you mean \"post\"?"),
        ("Express", "did you mean \"express\"?"),
        ("expres", "did you mean \"express\"?"),
        ("sae", "did you mean \"sea\"?"),
        ("rail", "possible here: post, express, air, sea, road"),
        ("", "possible here: post, express, air, sea, road"),
    ] {
        assert_eq!(suggest(written, modes), expected, "{written}");
    }
    let many: Vec<String> = (0..20).map(|n| format!("name{n:02}")).collect();
    let help = suggest("zzz", many.iter().map(String::as_str));
    assert!(help.ends_with("name11 and 8 more"), "{help}");
    assert_eq!(suggest("x", []), "there is none to choose from");
}

#[test]
fn records_document_their_fields() {
    let weight = FlowV1::FIELDS
        .iter()
        .find(|field| field.name == "weight")
        .unwrap();
    assert_eq!(weight.need, Need::Default("1"));
    assert_eq!((weight.shape)().to_string(), "a whole number");
    assert!(weight.doc.contains("1 to 10 000"));
    for field in ScenarioFileV1::FIELDS.iter().chain(FlowV1::FIELDS) {
        assert!(field.doc.trim().ends_with('.'), "{}", field.name);
        assert!(!(field.shape)().to_string().is_empty());
    }
    assert_eq!(FlowV1::shape().to_string(), "a record ( ) of type Flow");
}
