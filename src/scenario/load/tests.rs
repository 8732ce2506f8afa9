//! Files: includes, merging, encodings, sizes.

use crate::scenario::load::{MAX_FILE_BYTES, load};
use crate::scenario::tests::{SAMPLE, load_from, shown};

/// The sample with includes.
fn including(list: &str) -> String {
    SAMPLE.replace("format: 1,", &format!("format: 1, include: [{list}],"))
}

/// Findings of a scenario at `s/x.ron` that includes libraries.
fn findings(list: &str, libraries: &[(&str, &str)]) -> String {
    let scenario = including(list);
    let mut files = vec![("s/x.ron", scenario.as_str())];
    files.extend_from_slice(libraries);
    let found = load_from("s/x.ron", &files).expect_err(list);
    shown(&found, "s/x.ron")
}

#[test]
fn faults_of_includes() {
    let empty = "Library(format: 1)";
    for (list, libraries, expected) in [
        (
            "\"lib/a.ron\"",
            vec![],
            "3:26: include[0]: s/lib/a.ron cannot be read: there is no such file\n  help: the path is relative to this file",
        ),
        (
            "\"../../a.ron\"",
            vec![],
            "3:26: include[0]: ../a.ron cannot be read: there is no such file\n  help: the path is relative to this file",
        ),
        (
            "\"\"",
            vec![],
            "3:26: include[0]: \"\" names no file\n  help: write the library's path relative to this file",
        ),
        (
            "\"lib\\\\a.ron\"",
            vec![],
            "3:26: include[0]: \"lib\\a.ron\" holds a backslash; paths have forward slashes\n  help: write \"lib/a.ron\"",
        ),
        (
            "\"/lib/a.ron\"",
            vec![],
            "3:26: include[0]: \"/lib/a.ron\" is not a relative path\n  help: write the path relative to this file, so that the scenario works on other machines",
        ),
        (
            "\"x.ron\"",
            vec![],
            "3:26: include[0]: the files include each other in a circle: x.ron → x.ron\n  help: remove one of these includes",
        ),
        (
            "\"a.ron\"",
            vec![("s/a.ron", "Scenario(format: 1)")],
            "3:26: include[0]: s/a.ron is a scenario, and only libraries can be included\n  help: move what both need to a file that begins with Library(",
        ),
        (
            "\"a.ron\"",
            vec![("s/a.ron", "Library(format: 3)")],
            "s/a.ron:1:17: format: format 3 is not known; this program reads format 1\n  help: write format: 1, or use a newer program",
        ),
        (
            "\"a.ron\"",
            vec![("s/a.ron", "(format: 1, flows: [])")],
            "s/a.ron:1:13: Library has no field `flows`\n  help: possible here: include, exchange, products, vague_phrases, abbreviations, usual_hubs, traders, routes, notified_bodies, licensing_bodies, lpco, indicators and 5 more",
        ),
        (
            "\"a.ron\", 5",
            vec![("s/a.ron", empty)],
            "3:35: include[1]: expected a text, found the number 5\n  help: put it in quotation marks: \"5\"",
        ),
        (
            "\"l/a.ron\"",
            vec![
                ("s/l/a.ron", "Library(format: 1, include: [\"b.ron\"])"),
                (
                    "s/l/b.ron",
                    "Library(format: 1,\n include: [\"../l/a.ron\"])",
                ),
            ],
            "s/l/b.ron:2:12: include[0]: the files include each other in a circle: l/a.ron → l/b.ron → l/a.ron\n  help: remove one of these includes",
        ),
    ] {
        assert_eq!(findings(list, &libraries), expected, "{list}");
    }
}

#[test]
fn a_missing_library_does_not_make_its_products_unknown() {
    let scenario = including("\"a.ron\"").replace(
        "product: \"tablets\", weight",
        "product: \"from-a\", weight",
    );
    let found = load_from("x.ron", &[("x.ron", &scenario)]).expect_err("a.ron is missing");
    assert_eq!(found.len(), 1, "{found:?}");
}

#[test]
fn chains_and_numbers_of_files_are_bounded() {
    let library = |include: String| format!("Library(format: 1, include: [{include}])");
    let chain: Vec<(String, String)> = (0..12)
        .map(|n| {
            (
                format!("s/c{n}.ron"),
                library(format!("\"c{}.ron\"", n + 1)),
            )
        })
        .collect();
    let borrowed: Vec<(&str, &str)> = chain
        .iter()
        .map(|(p, t)| (p.as_str(), t.as_str()))
        .collect();
    let found = findings("\"c0.ron\"", &borrowed);
    assert!(
        found.starts_with("s/c7.ron:1:30: include[0]: includes are nested more than 8 deep"),
        "{found}"
    );

    let many: Vec<(String, String)> = (0..70)
        .map(|n| (format!("s/m{n}.ron"), library(String::new())))
        .collect();
    let borrowed: Vec<(&str, &str)> = many.iter().map(|(p, t)| (p.as_str(), t.as_str())).collect();
    let list: Vec<String> = (0..70).map(|n| format!("\"m{n}.ron\"")).collect();
    let found = findings(&list.join(", "), &borrowed);
    assert!(
        found.contains("include[63]: the scenario consists of more than 64 files"),
        "{found}"
    );
}

#[test]
fn later_entries_replace_earlier_ones() {
    let product = |name: &str, grams: u32| {
        format!(
            "(id: \"gloves\", name: \"{name}\", kind: device, family: \"f\", form: glove, brand: \"b\", holder: \"h\",
            legal_status: free, unit: \"u\", pack_sizes: [1], price: 1, unit_grams: {grams}, personal_limit: 1,
            hs_2017: \"401519\", storage: room, shelf_life_months: 9, origins: [\"MY\"])"
        )
    };
    let base = format!(
        "Library(format: 1, products: [{}], vague_phrases: [(text: \"goods\", chapters: [1])], usual_hubs: [\"SG\", \"HK\"],
        indicators: {{\"value_below_reference\": (licit: 0.5, given: {{\"splitting\": 0.7}})}},
        scoring: (stop_benefit: {{\"diverted\": 7}}, spoil_cost: 1), limits: (decision_secs: 10, budget: 9))",
        product("Base", 1)
    );
    let later = format!(
        "Library(format: 1, include: [\"base.ron\"], products: [{}])",
        product("Later", 2)
    );
    let scenario = including("\"lib/base.ron\", \"lib/later.ron\", \"./lib/../lib/base.ron\"");
    let files = [
        ("x.ron", scenario.as_str()),
        ("lib/base.ron", &base),
        ("lib/later.ron", &later),
    ];
    let scenario = load_from("x.ron", &files).expect("all are valid");
    let paths: Vec<&str> = scenario
        .sources
        .iter()
        .map(|(path, _)| path.as_str())
        .collect();
    assert_eq!(paths, ["x.ron", "lib/base.ron", "lib/later.ron"]);
    let gloves = scenario
        .products
        .iter()
        .find(|product| product.id == "gloves")
        .unwrap();
    assert_eq!(gloves.name, "Later");
    assert_eq!(scenario.vague_phrases.len(), 2);
    assert_eq!(scenario.usual_hubs.len(), 2);
    let odds = &scenario.odds[crate::risk::indicator::Indicator::ValueBelowReference.index()];
    assert_eq!((odds.licit_ppm, odds.given.len()), (30_000, 3));
    assert_eq!(scenario.scoring.stop_benefit_minor[6], 700);
    assert_eq!(scenario.scoring.spoil_cost_minor, 100);
    assert_eq!(
        (scenario.limits.decision_secs, scenario.limits.budget_minor),
        (10, Some(400_000))
    );
}

#[test]
fn the_digest_does_not_depend_on_where_the_files_lie() {
    let scenario = including("\"../lib/a.ron\"");
    let library = "Library(format: 1)";
    let digest = |folder: &str, library_path: &str| {
        let path = format!("{folder}x.ron");
        let files = [(path.as_str(), scenario.as_str()), (library_path, library)];
        load_from(&path, &files).expect("both are valid").digest
    };
    let here = digest("", "../lib/a.ron");
    assert_eq!(digest("s/", "lib/a.ron"), here);
    assert_eq!(digest("/home/t/s/", "/home/t/lib/a.ron"), here);
    assert_eq!(digest("C:\\t\\", "C:\\t\\../lib/a.ron"), here);
    let other = load_from("x.ron", &[("x.ron", SAMPLE)])
        .expect("it is valid")
        .digest;
    assert_ne!(other, here);
}

#[test]
fn what_is_no_text_is_refused() {
    let found = |bytes: Vec<u8>| {
        let found = load("x.ron", &|_| Ok(bytes.clone())).expect_err("it is no scenario");
        shown(&found, "x.ron")
    };
    assert_eq!(
        found(b"(\n a: \xff)".to_vec()),
        "2:5: byte 6 of the file is not UTF-8 text\n  help: save the file as UTF-8 text"
    );
    let large = vec![b' '; MAX_FILE_BYTES + 1];
    assert!(found(large).starts_with(
        "1:1: the file has 4194305 bytes; a scenario file has at most 4194304 (4 MiB)"
    ));
    assert!(found(vec![b' '; MAX_FILE_BYTES]).starts_with("1:1: the file is empty"));
    assert!(found(vec![0; 100]).starts_with("1:1: a control character (U+0000) stands here"));
    assert!(found(b"\x7fELF\x02\x01".to_vec()).contains("this is not a text file"));
    let unread = load("no/x.ron", &|_| Err("there is no such file".to_string()));
    let unread = unread.expect_err("the file is missing");
    assert_eq!(
        shown(&unread, "no/x.ron"),
        "1:1: no/x.ron cannot be read: there is no such file"
    );
}
