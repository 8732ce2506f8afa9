//! The house keeps its rules: who imports whom, who touches the machine, who draws, how long a file may be.
//!
//! The table below is section 3 of the crate's plan (`src/lib.rs`). To add an edge, add it here and there, and
//! say why in the commit.

use std::collections::BTreeSet;
use std::process::Command;

use source::{Source, Use};

mod source;

/// A module and what it may import beside itself and [`EVERYWHERE`]. A path allows everything below it. A row for a
/// module within a room adds to the room's row.
struct Row {
    module: &'static str,
    may_import: &'static [&'static str],
}

const fn row(module: &'static str, may_import: &'static [&'static str]) -> Row {
    Row { module, may_import }
}

/// What every room may import: simulated time, digests, the normal distribution, and the unit of probabilities.
const EVERYWHERE: [&str; 4] = ["time", "digest", "normal", "rng::PPM"];

/// The one-way street, from left to right.
#[rustfmt::skip]
const STREET: [Row; 24] = [
    row("time", &[]),
    row("digest", &[]),
    row("normal", &[]),
    row("rng", &[]),
    row("customs", &[]),
    row("matter", &["customs"]),
    row("risk", &["customs"]),
    row("risk::belief", &["rng"]),
    row("scenario", &["risk", "customs"]),
    row("stream", &["scenario", "risk", "matter", "customs", "rng"]),
    row("inspection", &["stream", "scenario::model", "risk", "matter", "customs", "rng"]),
    row("session", &["inspection", "stream", "scenario", "risk", "matter", "customs", "rng"]),
    row("officer", &["session", "stream::observer", "scenario::model", "risk", "matter", "customs", "rng"]),
    row("score", &["session::event", "session::command", "inspection::xray", "stream", "scenario", "risk", "matter", "customs"]),
    row("report", &["score", "session", "stream", "scenario", "risk", "matter", "customs"]),
    row("ledger", &["session"]),
    row("sitting", &["ledger", "session", "stream", "scenario"]),
    row("results", &["report", "score", "session", "stream", "scenario", "risk", "matter", "customs"]),
    row("centre", &["results", "report", "score", "session", "stream", "scenario", "risk", "matter", "customs"]),
    row("cli", &["sitting", "centre", "results", "report", "score", "officer", "ledger", "session", "inspection", "stream", "scenario", "risk", "matter", "customs", "rng"]),
    row("ui", &["session", "officer::profile", "score", "report", "inspection", "stream", "scenario", "risk", "matter", "customs"]),
    row("workplace", &["ui", "cli", "sitting", "report", "score", "officer", "ledger", "session", "inspection", "stream", "scenario", "risk", "matter", "customs", "rng"]),
    row("app", &["workplace", "sitting", "ui", "cli", "centre", "results", "report", "score", "officer", "ledger", "session", "inspection", "stream", "scenario", "risk", "matter", "customs", "rng"]),
    row("main", &["app", "cli"]),
];

/// The modules that may read files, the environment and clocks, and talk to the network or other programs.
const RIM: [&str; 9] = [
    "main",
    "cli",
    "app",
    "workplace",
    "centre",
    "results",
    "ledger::writer",
    "ledger::folder",
    // What panel tests share; it reads the shipped scenarios.
    "ui::testing",
];
/// What only the rim may mention.
const MACHINE: [&str; 7] = [
    "std::fs",
    "std::env",
    "std::net",
    "std::os",
    "std::process",
    "std::time::SystemTime",
    "std::time::Instant",
];

/// The modules that may write to the terminal.
const SPEAKERS: [&str; 3] = ["main", "cli", "app"];
const SPEECH: [&str; 5] = ["println!", "print!", "eprintln!", "eprint!", "dbg!"];

/// The crates of the window, and what each module may use of them; other modules may use none.
const DRAWING_CRATES: [&str; 3] = ["bevy", "bevy_egui", "egui"];
const DRAWING: [Row; 3] = [
    row("workplace", &["egui"]),
    row("app", &["bevy", "bevy_egui", "egui"]),
    row("ui", &["egui"]),
];
/// Packages, by the beginning of their names, that the headless build must not hold.
const DRAWING_PACKAGES: [&str; 5] = ["bevy", "egui", "epaint", "winit", "wgpu"];

/// Lines beyond which a file is cut in two.
const MAX_LINES: usize = 600;

/// Whether `path` is `module` or lies below it.
fn is_within(path: &str, module: &str) -> bool {
    let rest = path.strip_prefix(module);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

fn is_within_any(path: &str, modules: &[&str]) -> bool {
    modules.iter().any(|module| is_within(path, module))
}

/// Whether a row for `module`, or for a module that holds it, allows `path`.
fn is_allowed(rows: &[Row], module: &str, path: &str) -> bool {
    let mut applying = rows.iter().filter(|row| is_within(module, row.module));
    applying.any(|row| is_within_any(path, row.may_import))
}

fn room_of(module: &str) -> &str {
    module.split("::").next().unwrap_or(module)
}

/// Fails with every breach, one a line.
fn assert_none(rule: &str, breaches: &[String]) {
    assert!(
        breaches.is_empty(),
        "{rule}:\n  {}\n",
        breaches.join("\n  ")
    );
}

/// Every use in the source tree, outside tests, that `is_breach` names.
fn breaches(is_breach: impl Fn(&Source, &Use) -> bool) -> Vec<String> {
    let sources = source::read_tree("src");
    let mut found = Vec::new();
    for source in sources.iter().filter(|source| !source.is_test) {
        for item in source.uses() {
            if is_breach(source, &item) {
                found.push(format!("{}:{}: {}", source.file, item.line, item.path));
            }
        }
    }
    found
}

#[test]
fn nothing_imports_what_lies_to_its_right() {
    let found = breaches(|source, item| {
        let Some(path) = item.path.strip_prefix("crate::") else {
            return false;
        };
        let module = source.module.as_str();
        // `lib.rs` names the rooms and holds nothing else.
        module != "lib"
            && !is_within(path, room_of(module))
            && !is_within_any(path, &EVERYWHERE)
            && !is_allowed(&STREET, module, path)
    });
    assert_none(
        "imports that the table does not allow (file:line: path)",
        &found,
    );
}

#[test]
fn every_room_has_a_row_in_the_table() {
    let rooms: BTreeSet<String> = source::read_tree("src")
        .iter()
        .map(|source| room_of(&source.module).to_owned())
        .filter(|room| room != "lib")
        .collect();
    assert!(
        rooms.len() > 5,
        "found only {rooms:?}: is this the right folder?"
    );
    let has_row = |room: &&String| STREET.iter().any(|row| row.module == room.as_str());
    let missing: Vec<String> = rooms
        .iter()
        .filter(|room| !has_row(room))
        .cloned()
        .collect();
    assert_none("rooms without a row in the table", &missing);
}

#[test]
fn only_the_rim_touches_the_machine() {
    let found = breaches(|source, item| {
        is_within_any(&item.path, &MACHINE) && !is_within_any(&source.module, &RIM)
    });
    assert_none(
        "files, clocks, environment or network below the rim",
        &found,
    );
}

#[test]
fn only_the_command_line_and_the_window_speak() {
    let found = breaches(|source, item| {
        SPEECH.contains(&item.path.as_str()) && !is_within_any(&source.module, &SPEAKERS)
    });
    assert_none("output to the terminal outside cli, app and main", &found);
}

#[test]
fn only_the_window_draws_and_panels_know_no_bevy() {
    let found = breaches(|source, item| {
        is_within_any(&item.path, &DRAWING_CRATES)
            && !is_allowed(&DRAWING, &source.module, &item.path)
    });
    assert_none("drawing crates where the table has none", &found);
}

#[test]
fn every_folder_says_what_lives_in_it() {
    let silent: Vec<String> = source::read_tree("src")
        .iter()
        .filter(|source| source.file.ends_with("mod.rs") || !source.module.contains("::"))
        .filter(|source| !source.text.starts_with("//!"))
        .map(|source| source.file.clone())
        .collect();
    assert_none("files that do not open with //!", &silent);
}

#[test]
fn no_file_is_too_long_to_read() {
    let mut long = Vec::new();
    for source in source::read_tree("src")
        .into_iter()
        .chain(source::read_tree("tests"))
    {
        let lines = source.text.lines().count();
        if lines > MAX_LINES {
            long.push(format!("{}: {lines} lines", source.file));
        }
    }
    assert_none("files beyond 600 lines", &long);
}

#[test]
fn the_headless_build_holds_no_window() {
    let headless = packages(&["--no-default-features"]);
    assert!(
        headless.contains("serde"),
        "cargo tree listed only {headless:?}"
    );
    let drawing = |name: &&String| DRAWING_PACKAGES.iter().any(|start| name.starts_with(start));
    let found: Vec<String> = headless.iter().filter(drawing).cloned().collect();
    assert_none("packages of the window in the headless build", &found);

    let full = packages(&["--features", "desk"]);
    assert!(
        full.contains("bevy"),
        "the names of packages are not read rightly: {full:?}"
    );
}

/// The names of the packages that a build with these features links.
fn packages(features: &[&str]) -> BTreeSet<String> {
    let output = Command::new(env!("CARGO"))
        .args([
            "tree",
            "--offline",
            "--locked",
            "--edges",
            "normal",
            "--prefix",
            "none",
        ])
        .args(["--format", "{p}"])
        .args(features)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo, which runs this test, can be run again");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "cargo tree: {said}");
    let listed = String::from_utf8_lossy(&output.stdout);
    let names = listed
        .lines()
        .filter_map(|line| line.split_whitespace().next());
    names.map(str::to_owned).collect()
}
