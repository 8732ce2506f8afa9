//! Files that are no scenarios: every fault is told at its place, and nothing brings the program down.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::cli::program::{Outcome, files, folder, greenlane, text};

const FOLDER: &str = "tests/broken";
/// Deep enough to exhaust a stack that recurses once a level.
const DEPTH: usize = 10_000;
/// More than a scenario file may have.
const LARGE_BYTES: usize = 5_000_000;

/// What checking a file is to report: lines, and a part of the message of each.
type Marks = Vec<(u32, String)>;

/// A finding as it is printed.
#[derive(Debug)]
struct Printed {
    file: String,
    line: u32,
    column: u32,
    message: String,
}

fn broken_files() -> Vec<PathBuf> {
    let is_scenario = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "ron");
    let all = files(&Path::new(env!("CARGO_MANIFEST_DIR")).join(FOLDER));
    all.into_iter().filter(is_scenario).collect()
}

/// The table of the README, for files that leave no room for marks.
fn table() -> BTreeMap<String, Marks> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join(FOLDER)
        .join("README.md");
    let readme = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path:?}: {error}"));
    let mut table: BTreeMap<String, Marks> = BTreeMap::new();
    for row in readme.lines().filter(|line| line.starts_with("| `")) {
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
        let [file, line, part] = cells[..] else {
            panic!("not three cells: {row}");
        };
        let line = line
            .parse()
            .unwrap_or_else(|error| panic!("{error}: {row}"));
        let marks = table.entry(file.trim_matches('`').to_owned()).or_default();
        marks.push((line, part.to_owned()));
    }
    table
}

/// The marks in a file's own comments.
fn marks(text: &str) -> Marks {
    let numbered = (1..).zip(text.lines());
    let marked = numbered.filter_map(|(line, text)| Some((line, text.split_once("//~")?.1)));
    marked
        .map(|(line, part)| (line, part.trim().to_owned()))
        .collect()
}

/// The findings of an outcome, without their help.
fn printed(outcome: &Outcome) -> Vec<Printed> {
    let lines = outcome
        .out
        .lines()
        .filter(|line| !line.starts_with("  help: "));
    let finding = |line: &str| {
        let mut parts = line.splitn(4, ':');
        let (file, line, column) = (parts.next()?, parts.next()?, parts.next()?);
        Some(Printed {
            file: file.to_owned(),
            line: line.parse().ok()?,
            column: column.parse().ok()?,
            message: parts.next()?.trim_start().to_owned(),
        })
    };
    let no_finding = |line: &str| panic!("{line:?} is not a finding: {}", outcome.told());
    lines
        .map(|line| finding(line).unwrap_or_else(|| no_finding(line)))
        .collect()
}

#[test]
fn every_fault_is_found_on_its_line_and_no_other() {
    let mut table = table();
    let mut faults = Vec::new();
    let mut findings = 0;
    for path in broken_files() {
        let name = path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default();
        let bytes = fs::read(&path).expect("the file can be read");
        let source = String::from_utf8_lossy(&bytes);
        let mut wanted = table.remove(&name).unwrap_or_default();
        wanted.extend(marks(&source));
        assert!(
            !wanted.is_empty(),
            "{name} has neither marks nor a row in README.md"
        );
        wanted.sort();

        let shown = format!("{FOLDER}/{name}");
        let outcome = greenlane(&["check", &shown]).ends_with(1);
        let found = printed(&outcome);
        findings += found.len();
        let plural = if found.len() == 1 { "" } else { "s" };
        outcome.says(&format!("{} finding{plural}", found.len()));
        for finding in &found {
            assert_eq!(finding.file, shown, "{}", outcome.told());
            let line = source
                .lines()
                .nth(finding.line as usize - 1)
                .unwrap_or_default();
            let columns = line.chars().count() + 1;
            assert!(
                (1..=columns).contains(&(finding.column as usize)),
                "{finding:?}"
            );
        }
        let agree = found.len() == wanted.len()
            && found
                .iter()
                .zip(&wanted)
                .all(|(found, (line, part))| found.line == *line && found.message.contains(part));
        if !agree {
            faults.push(format!("{name}: wanted {wanted:#?}, found {found:#?}"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(
        table.is_empty(),
        "rows of README.md without a file: {table:?}"
    );

    // All at once, each file has its own findings.
    let all: Vec<String> = broken_files()
        .iter()
        .map(|path| text(path).to_owned())
        .collect();
    let arguments: Vec<&str> = std::iter::once("check")
        .chain(all.iter().map(String::as_str))
        .collect();
    let outcome = greenlane(&arguments).ends_with(1);
    assert_eq!(printed(&outcome).len(), findings);
}

#[test]
fn a_broken_scenario_is_not_played() {
    let folder = folder("broken-run");
    let out = folder.join("ledgers");
    let broken = "tests/broken/bad-dates.ron";
    let run =
        greenlane(&["run", broken, "--seed", "7", "--json", "--out", text(&out)]).ends_with(1);
    let stream = greenlane(&["stream", broken, "--seed", "7", "--count", "5"]).ends_with(1);
    for outcome in [run, stream] {
        outcome.says("tests/broken/bad-dates.ron:8:");
        outcome.says("2 findings");
        assert_eq!(outcome.out, "");
    }
    assert!(!out.exists(), "no ledger is begun for nothing");
}

/// Fails unless checking a file ends in findings with these words, and in few of them.
#[track_caller]
fn refused(path: &Path, message: &str) {
    let outcome = greenlane(&["check", text(path)]).ends_with(1);
    let found = printed(&outcome);
    let told = found
        .iter()
        .any(|finding| finding.message.contains(message));
    assert!(told, "{message:?} is not said: {}", outcome.told());
    assert!(found.len() <= 3, "a cascade: {}", outcome.told());
}

#[test]
fn a_file_may_have_any_size() {
    let folder = folder("sizes");
    let path = folder.join("file.ron");
    let write = |bytes: &[u8]| fs::write(&path, bytes).expect("the folder may be written to");
    let good = fs::read_to_string(
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/broken/doubled-field.ron"),
    );
    let good = good.expect("the file can be read");

    write(b"");
    refused(&path, "the file is empty");
    write(b" \n\t\n// Nothing but this.\n");
    refused(&path, "the file is empty");
    for large in [
        " ".repeat(LARGE_BYTES),
        "(".repeat(LARGE_BYTES),
        good.repeat(LARGE_BYTES / good.len() + 1),
    ] {
        write(large.as_bytes());
        refused(&path, "4 MiB");
    }
    // Just within the limit, each byte a fault of its own.
    for byte in [",", "]", "\"", "'", "/*", "#", "é"] {
        write(byte.repeat((4 << 20) / byte.len()).as_bytes());
        let outcome = greenlane(&["check", text(&path)]).ends_with(1);
        let lines = outcome.out.lines().count();
        assert!((1..=500).contains(&lines), "{lines} lines for {byte:?}");
    }
    let of_folder = greenlane(&["check", text(&folder)]);
    assert_eq!(of_folder.code, 2, "{}", of_folder.told());
    of_folder.says("sizes is a folder; name a scenario file in it");
}

#[test]
fn brackets_may_be_nested_to_any_depth() {
    let path = folder("nested").join("nested.ron");
    let value_of = |opening: &str, closing: &str| {
        let (opening, closing) = (opening.repeat(DEPTH), closing.repeat(DEPTH));
        [
            format!("{opening}{closing}"),
            opening.clone(),
            format!("Scenario(\n    format: 1,\n    title: {opening}{closing},\n)\n"),
            format!("Scenario(\n    format: 1,\n    flows: {opening}\n"),
        ]
    };
    let kinds = [
        ("(", ")"),
        ("[", "]"),
        ("{", "}"),
        ("A(", ")"),
        ("Some(", ")"),
        ("(a:", ")"),
        ("{\"a\":", "}"),
        ("[(", ")]"),
    ];
    for (opening, closing) in kinds {
        for nested in value_of(opening, closing) {
            fs::write(&path, &nested).expect("the folder may be written to");
            refused(&path, "brackets are nested more than 64 deep");
        }
    }
    // Comments nest in RON, and closing what was never opened is no better.
    for other in [
        "/*".repeat(DEPTH),
        ")".repeat(DEPTH),
        "]}".repeat(DEPTH),
        "-".repeat(DEPTH),
    ] {
        fs::write(&path, format!("Scenario(format: {other})"))
            .expect("the folder may be written to");
        let outcome = greenlane(&["check", text(&path)]).ends_with(1);
        assert!(outcome.out.lines().count() <= 500, "{}", outcome.told());
    }
}

/// Bytes by chance, the same on every machine (Marsaglia 2003, xorshift).
fn noise(seed: u64, length: usize) -> Vec<u8> {
    let mut state = seed;
    let next = |_| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()[3]
    };
    (0..length).map(next).collect()
}

/// Checks many files at once and returns the outcome; each file has findings, or is a scenario after all.
#[track_caller]
fn check_all(folder: &Path) -> Outcome {
    let paths: Vec<String> = files(folder)
        .iter()
        .map(|path| text(path).to_owned())
        .collect();
    let arguments: Vec<&str> = std::iter::once("check")
        .chain(paths.iter().map(String::as_str))
        .collect();
    greenlane(&arguments)
}

#[test]
fn noise_is_refused() {
    let folder = folder("noise");
    let alphabet = b"()[]{}:,\"\\/*'#-+.0123456789eEabcSTn_ \n\t\r";
    for seed in 1..=40u64 {
        let bytes = noise(seed, 50 * seed as usize);
        let pick = |byte: &u8| alphabet[*byte as usize % alphabet.len()];
        let words: Vec<u8> = bytes.iter().map(pick).collect();
        let within = [
            b"Scenario(\n    format: 1,\n    ".as_slice(),
            &words,
            b"\n)\n",
        ]
        .concat();
        for (kind, content) in [("bytes", &bytes), ("words", &words), ("within", &within)] {
            let path = folder.join(format!("{kind}-{seed:02}.ron"));
            fs::write(path, content).expect("the folder may be written to");
        }
    }
    let outcome = check_all(&folder).ends_with(1);
    let found = printed(&outcome);
    for path in files(&folder) {
        let named = found.iter().any(|finding| finding.file == text(&path));
        assert!(named, "nothing is said of {}", path.display());
    }
}

/// Every beginning of a scenario is unfinished, and every changed byte is a scenario or has findings.
#[test]
fn a_scenario_may_be_cut_or_changed_anywhere() {
    let source = "tests/broken/doubled-field.ron";
    let source = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(source));
    let doubled = source.expect("the file can be read");
    let good: String = doubled
        .lines()
        .filter(|line| !line.contains("//~"))
        .map(|line| format!("{line}\n"))
        .collect();
    let (cuts, changes) = (folder("cut-scenarios"), folder("changed-scenarios"));
    let path = cuts.join("whole.ron");
    fs::write(&path, &good).expect("the folder may be written to");
    greenlane(&["check", text(&path)]).ends_with(0);
    fs::remove_file(&path).expect("the file was written");

    // The last two bytes are the closing bracket and its line end.
    for length in (0..good.len() - 2).step_by(37) {
        let path = cuts.join(format!("cut-{length:05}.ron"));
        fs::write(path, &good.as_bytes()[..length]).expect("the folder may be written to");
    }
    let outcome = check_all(&cuts).ends_with(1);
    let found = printed(&outcome);
    for path in files(&cuts) {
        let named = found.iter().any(|finding| finding.file == text(&path));
        assert!(named, "nothing is said of {}", path.display());
    }

    for (count, byte) in noise(9, good.len() / 11).into_iter().enumerate() {
        let mut changed = good.clone().into_bytes();
        changed[count * 11] ^= byte | 1;
        let path = changes.join(format!("changed-{:05}.ron", count * 11));
        fs::write(path, changed).expect("the folder may be written to");
    }
    let outcome = check_all(&changes).ends_with(1);
    assert!(printed(&outcome).len() > 100, "{}", outcome.told());
}
