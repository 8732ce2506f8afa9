//! `greenlane stream`: any part of a stream is that part of the whole, on any number of threads.

use std::io::{BufRead as _, BufReader, Read as _};
use std::process::Stdio;

use serde_json::Value;

use super::program::{Keys, command, greenlane, greenlane_on_threads};

/// What is streamed in most tests.
const SCENARIO: &str = "scenarios/operation-stop.ron";
/// What a row may hold beside what is visible.
const EXTRAS: [&[&str]; 4] = [
    &[],
    &["--truth"],
    &["--posterior"],
    &["--truth", "--posterior"],
];
/// Rows on several tasks, and in more than one wave of tasks on two threads.
const MANY: &str = "9000";

fn arguments<'a>(format: &'a str, range: [&'a str; 2], extras: &[&'a str]) -> Vec<&'a str> {
    let mut arguments = vec!["stream", SCENARIO, "--seed", "7", "--format", format];
    arguments.extend(["--from", range[0], "--count", range[1]]);
    arguments.extend(extras);
    arguments
}

/// The lines of a part of the stream, the CSV header among them.
#[track_caller]
fn lines(format: &str, range: [&str; 2], extras: &[&str]) -> Vec<String> {
    let outcome = greenlane(&arguments(format, range, extras)).ends_with(0);
    let text = &outcome.out;
    assert!(
        text.is_empty() || text.ends_with('\n'),
        "the last line ends"
    );
    text.lines().map(str::to_owned).collect()
}

#[test]
fn a_part_of_a_stream_is_that_part_of_the_whole() {
    for extras in EXTRAS {
        let (whole, part) = (
            lines("csv", ["0", "600"], extras),
            lines("csv", ["500", "10"], extras),
        );
        assert_eq!(whole.len(), 601);
        assert_eq!(part.len(), 11);
        assert_eq!(part[0], whole[0], "the header");
        assert_eq!(part[1..], whole[501..511], "{extras:?}");

        let (whole, part) = (
            lines("jsonl", ["0", "600"], extras),
            lines("jsonl", ["500", "10"], extras),
        );
        assert_eq!(whole.len(), 600);
        assert_eq!(part, whole[500..510], "{extras:?}");
    }
    // Where one task ends and the next begins.
    let whole = lines("csv", ["0", "2060"], &["--truth"]);
    for from in [1_020, 2_040] {
        let part = lines("csv", [&from.to_string(), "10"], &["--truth"]);
        assert_eq!(part[1..], whole[from + 1..from + 11], "from {from}");
    }
}

#[test]
fn a_stream_does_not_depend_on_the_number_of_threads() {
    for (format, extras) in [("csv", EXTRAS[3]), ("jsonl", EXTRAS[0])] {
        let arguments = arguments(format, ["3", MANY], extras);
        let one = greenlane_on_threads("1", &arguments).ends_with(0);
        let two = greenlane_on_threads("2", &arguments).ends_with(0);
        assert!(one.out == two.out, "{format} differs");
        let headers = usize::from(format == "csv");
        assert_eq!(one.out.lines().count(), 9_000 + headers);
    }
    let other = arguments("csv", ["0", "5"], &[]).join(" ");
    let other: Vec<&str> = other
        .split(' ')
        .map(|word| if word == "7" { "8" } else { word })
        .collect();
    let other = greenlane(&other).ends_with(0);
    assert_ne!(
        other.out.lines().nth(1),
        lines("csv", ["0", "5"], &[]).get(1).map(String::as_str),
        "another seed makes other rows"
    );
}

#[test]
fn csv_rows_have_the_fields_of_their_header() {
    for (extras, further) in EXTRAS.iter().zip([0, 5, 1, 6]) {
        let outcome = greenlane(&arguments("csv", ["0", "3000"], extras)).ends_with(0);
        let mut reader = csv::Reader::from_reader(outcome.out.as_bytes());
        let header = reader.headers().expect("the header is CSV").clone();
        assert_eq!(header.len(), 52 + further, "{header:?}");
        let names: std::collections::BTreeSet<&str> = header.iter().collect();
        assert_eq!(names.len(), header.len(), "no name stands twice");
        let mut rows = 0u64;
        // The reader refuses a row of another length.
        for row in reader.records() {
            let row = row.expect("the row is CSV");
            assert_eq!(row[0], rows.to_string(), "the header stands once");
            if extras.contains(&"--posterior") {
                let posterior: f64 = row[row.len() - 1].parse().expect("a number");
                assert!((0.0..=1.0).contains(&posterior), "{posterior}");
            }
            rows += 1;
        }
        assert_eq!(rows, 3_000);
    }
}

#[test]
fn json_rows_hold_one_key_for_each_source() {
    let sources = [
        "case",
        "arrival",
        "data",
        "history",
        "document",
        "image",
        "pack",
        "code",
        "partner",
        "laboratory",
    ];
    let hidden: [&[&str]; 4] = [
        &[],
        &["truth"],
        &["posterior_data"],
        &["truth", "posterior_data"],
    ];
    for (extras, hidden) in EXTRAS.iter().zip(hidden) {
        for (row, text) in lines("jsonl", ["40", "200"], extras).iter().enumerate() {
            let keys = Keys::of(text);
            let wanted: Vec<&str> = sources.iter().chain(hidden).copied().collect();
            assert_eq!(keys, wanted, "{extras:?}");
            let value: Value = serde_json::from_str(text).expect("the row is JSON");
            assert_eq!(value["case"], 40 + row);
            if extras.contains(&"--truth") {
                assert!(value["truth"]["illicit"].is_boolean());
            }
        }
    }
}

#[test]
fn an_empty_part_is_no_fault() {
    assert_eq!(
        lines("csv", ["5", "0"], &[]),
        lines("csv", ["0", "1"], &[])[..1],
        "the header alone"
    );
    assert!(lines("jsonl", ["5", "0"], &[]).is_empty());
}

#[test]
fn the_last_case_numbers_can_be_streamed_and_no_later_ones() {
    let last = u64::MAX.to_string();
    let beyond = greenlane(&arguments("csv", [&last, "1"], &[])).ends_with(2);
    beyond.says(&format!(
        "--from {last} and --count 1 reach beyond the last case number, {last}"
    ));
    assert_eq!(beyond.out, "");

    let from = u64::MAX - 3;
    let rows = lines("jsonl", [&from.to_string(), "3"], &[]);
    let cases: Vec<String> = (from..u64::MAX)
        .map(|case| format!("{{\"case\":{case},"))
        .collect();
    assert_eq!(rows.len(), 3, "{rows:?}");
    for (row, case) in rows.iter().zip(cases) {
        assert!(row.starts_with(&case), "{row}");
    }
}

#[test]
fn who_has_read_enough_may_go() {
    let arguments = arguments("csv", ["0", "200000"], &[]);
    let mut child = command(&arguments)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program was built with this test");
    let mut first = String::new();
    let out = child.stdout.take().expect("standard output is piped");
    BufReader::with_capacity(64, out)
        .read_line(&mut first)
        .expect("the program writes UTF-8");
    assert!(first.starts_with("case,arrival,"), "{first}");
    // The reader is gone, and with it the pipe.
    let status = child.wait().expect("the program ends");
    let mut err = String::new();
    let mut pipe = child.stderr.take().expect("standard error is piped");
    pipe.read_to_string(&mut err)
        .expect("the program writes UTF-8");
    assert!(status.success(), "{status}: {err}");
    assert_eq!(err.lines().count(), 1, "{err}");
    assert!(err.starts_with("scenario operation-stop "), "{err}");
}
