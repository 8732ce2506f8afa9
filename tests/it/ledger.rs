//! Ledgers of real sessions: changed, cut, torn by a kill, and forged.

mod forged;

use std::fs;
use std::path::Path;
use std::process::{Child, Stdio};
use std::thread::sleep;
use std::time::Duration;

use crate::cli::program::{Run, command, folder, greenlane, only_file, text, without_ledger};

/// Positions at which one byte is changed, spread evenly over a ledger.
const CHANGED_BYTES: usize = 60;
/// Lengths to which a ledger is cut, drawn over all that follows its header.
const CUTS: usize = 40;
/// Ledger lengths at which a run is killed, in bytes, if it was not caught at the one before.
const KILL_AT_BYTES: [u64; 3] = [700_000, 400_000, 250_000];
/// A run that has written nothing for so long hangs, in milliseconds.
const PATIENCE_MILLIS: u64 = 60_000;

/// Draws numbers below a bound, the same on every machine (Steele, Lea and Flood 2014, SplitMix64).
struct Lots(u64);

impl Lots {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % bound as u64).expect("below a usize")
    }
}

fn line_ends(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte == b'\n').count()
}

#[test]
fn a_ledger_verifies_as_it_was_written() {
    let run = Run::operation_stop();
    let bytes = run.ledger_bytes();
    let records = line_ends(&bytes);
    let words = greenlane(&["verify", text(&run.ledger)]).ends_with(0);
    let verdict = greenlane(&["verify", text(&run.ledger), "--json"])
        .ends_with(0)
        .json();
    assert_eq!(verdict["records"], records);
    assert_eq!(verdict["closed"], true);
    assert_eq!(verdict["fault"], serde_json::Value::Null);
    let head = verdict["head"].as_str().unwrap_or_default();
    let last = String::from_utf8_lossy(&bytes[bytes.len() - 70..]).into_owned();
    assert!(last.contains(head) && head.len() == 64, "{head}: {last}");
    assert_eq!(
        words.out,
        format!(
            "{}: {records} records, closed\nhead {head}\n",
            run.ledger.display()
        )
    );
}

/// Where bytes are changed: all over the ledger, and wherever a line is easily overlooked.
fn changed_positions(ledger: &[u8]) -> Vec<usize> {
    let last = ledger.len() - 1;
    let before = &ledger[..last];
    let header_end = before.iter().position(|byte| *byte == b'\n');
    let header_end = header_end.expect("a ledger has several lines");
    let last_start = before.iter().rposition(|byte| *byte == b'\n');
    let last_start = last_start.expect("a ledger has several lines") + 1;
    let step = ledger.len() / CHANGED_BYTES;
    let mut positions: Vec<usize> = (0..CHANGED_BYTES).map(|count| count * step).collect();
    positions.extend([header_end - 1, header_end, header_end + 1]);
    positions.extend([last_start, last_start + 40, last - 1, last]);
    positions
}

#[test]
fn a_changed_byte_is_found_on_its_line() {
    let ledger = Run::operation_stop().ledger_bytes();
    let path = folder("changed-bytes").join("changed.jsonl");
    let masks = [0x01, 0x20, 0x80, 0xff];
    for (count, position) in changed_positions(&ledger).into_iter().enumerate() {
        let mut changed = ledger.clone();
        changed[position] ^= masks[count % masks.len()];
        fs::write(&path, &changed).expect("the folder may be written to");
        let line = line_ends(&ledger[..position]) + 1;
        let outcome = greenlane(&["verify", text(&path)]).ends_with(1);
        let place = format!("{}:{line}: ", path.display());
        let found = outcome.out.starts_with(&place) && outcome.out.lines().count() == 1;
        assert!(found, "byte {position}, line {line}: {}", outcome.told());
        let verdict = greenlane(&["verify", text(&path), "--json"]).ends_with(1);
        assert_eq!(verdict.json()["fault"]["line"], line, "byte {position}");
    }
}

#[test]
fn a_changed_ledger_is_not_replayed() {
    let ledger = Run::first_parcels().ledger_bytes();
    let path = folder("changed-replay").join("changed.jsonl");
    let header_end = ledger.iter().position(|byte| *byte == b'\n');
    let header_end = header_end.expect("a ledger has several lines");
    let steps = (ledger.len() - header_end) / 4;
    let positions = (0..4).map(|quarter| header_end + 150 + quarter * steps);
    for position in positions.chain([header_end / 2, ledger.len() - 1]) {
        let mut changed = ledger.clone();
        changed[position] ^= 0x01;
        fs::write(&path, &changed).expect("the folder may be written to");
        let line = line_ends(&ledger[..position]) + 1;
        let outcome = greenlane(&["replay", text(&path), "--json"]).ends_with(1);
        outcome.says(&format!("{}:{line}: ", path.display()));
        assert_eq!(outcome.out, "", "a score of half a session");
    }
}

#[test]
fn a_cut_ledger_is_whole_up_to_its_last_record() {
    let ledger = Run::operation_stop().ledger_bytes();
    let path = folder("cuts").join("cut.jsonl");
    let header_end = ledger.iter().position(|byte| *byte == b'\n');
    let header = header_end.expect("a ledger has several lines") + 1;
    let mut lots = Lots(20_260_511);
    let mut lengths: Vec<usize> = (0..CUTS)
        .map(|_| header + lots.below(ledger.len() - header))
        .collect();
    lengths.extend([header, header + 1, ledger.len() - 1]);
    for length in lengths {
        let cut = &ledger[..length];
        fs::write(&path, cut).expect("the folder may be written to");
        let records = line_ends(cut);
        greenlane(&["verify", text(&path)]).ends_with(0);
        let verdict = greenlane(&["verify", text(&path), "--json"])
            .ends_with(0)
            .json();
        assert_eq!(verdict["records"], records, "cut to {length}: {verdict}");
        assert_eq!(verdict["closed"], false, "cut to {length}: {verdict}");
        let torn = cut.iter().rev().take_while(|byte| **byte != b'\n').count();
        let counted = verdict["torn_tail"].as_u64().unwrap_or(0);
        assert_eq!(counted, torn as u64, "cut to {length}: {verdict}");
    }
}

/// Without its header a ledger says nothing, so no session can be vouched for.
#[test]
fn a_ledger_cut_inside_its_header_does_not_verify() {
    let ledger = Run::first_parcels().ledger_bytes();
    let path = folder("cut-headers").join("cut.jsonl");
    for length in [0, 1, 60, 1_000, 100_000] {
        fs::write(&path, &ledger[..length]).expect("the folder may be written to");
        for subcommand in ["verify", "replay"] {
            let outcome = greenlane(&[subcommand, text(&path)]).ends_with(1);
            let place = format!("{}:1: ", path.display());
            let named = outcome.out.starts_with(&place) || outcome.err.starts_with(&place);
            assert!(named, "cut to {length}: {}", outcome.told());
        }
    }
}

#[test]
fn a_killed_run_leaves_a_ledger_that_verifies_and_replays() {
    let killed = KILL_AT_BYTES.into_iter().find_map(killed_at);
    let killed = killed.expect("a run of 900 cases can be killed before its ledger is closed");
    let verified = greenlane(&["verify", text(&killed)]).ends_with(0);
    assert!(verified.out.contains("not closed"), "{}", verified.told());

    let replay = greenlane(&["replay", text(&killed), "--json"]).ends_with(0);
    replay.says("the session was cut short");
    let bytes = fs::read(&killed).expect("the ledger is there");
    let written = String::from_utf8_lossy(&bytes);
    let whole = &written[..written.rfind('\n').map_or(0, |end| end + 1)];
    let settled = whole.matches("\"what\":{\"decided\":").count()
        + whole.matches("\"what\":{\"released_by_law\":").count();
    let report = replay.json();
    assert_eq!(
        report["score"]["n"], settled,
        "what is there is marked, and nothing else"
    );
    assert!(settled > 0 && settled < 900, "{settled}");
    assert_eq!(
        report["comparison"]["ideal"]["n"], 900,
        "the others work the whole exercise"
    );

    let undisturbed = Run::of(OPERATION_STOP_II, &[], "undisturbed");
    assert!(
        undisturbed.ledger_bytes().starts_with(&bytes),
        "{} is not the beginning of the ledger of a run that was not killed",
        killed.display()
    );
}

const OPERATION_STOP_II: &str = "scenarios/operation-stop-ii.ron";

/// The ledger of a run that was killed once the ledger had so many bytes; `None` if it was closed by then.
fn killed_at(bytes: u64) -> Option<std::path::PathBuf> {
    let folder = folder(&format!("killed-at-{bytes}"));
    let mut child = command(&[
        "run",
        OPERATION_STOP_II,
        "--seed",
        "7",
        "--out",
        text(&folder),
    ])
    .stdout(Stdio::null())
    .stderr(Stdio::null())
    .spawn()
    .expect("the program was built with this test");
    let path = folder.join("operation-stop-ii-7-rule.jsonl");
    await_bytes(&mut child, &path, bytes);
    // SIGKILL on Unix: the program cannot tidy up.
    child.kill().expect("the run may be killed");
    child.wait().expect("the run has ended");
    let ledger = only_file(&folder);
    let written = fs::read(&ledger).expect("the ledger is there");
    let is_closed = String::from_utf8_lossy(&written).contains(",\"kind\":\"closed\",");
    (!is_closed).then_some(ledger)
}

fn await_bytes(child: &mut Child, path: &Path, bytes: u64) {
    for _ in 0..PATIENCE_MILLIS {
        let length = fs::metadata(path).map_or(0, |data| data.len());
        let ended = child.try_wait().expect("the run can be asked");
        if length >= bytes || ended.is_some() {
            return;
        }
        sleep(Duration::from_millis(1));
    }
    child.kill().expect("the run may be killed");
    panic!("{} did not grow to {bytes} bytes", path.display());
}

#[test]
fn a_torn_last_line_does_not_keep_a_session_from_being_marked() {
    let run = Run::first_parcels();
    let ledger = run.ledger_bytes();
    let path = folder("torn").join("torn.jsonl");
    // Only the closing record is torn: all that was decided is there.
    fs::write(&path, &ledger[..ledger.len() - 9]).expect("the folder may be written to");
    let replay = greenlane(&["replay", text(&path), "--json"]).ends_with(0);
    replay.says("the session was cut short");
    assert_eq!(
        without_ledger(&replay.out),
        without_ledger(&run.outcome.out)
    );
    // Half of the lines: the rest of the exercise is missing as well.
    let lines: Vec<&[u8]> = ledger.split_inclusive(|byte| *byte == b'\n').collect();
    fs::write(&path, lines[..lines.len() / 2].concat()).expect("the folder may be written to");
    let replay = greenlane(&["replay", text(&path), "--json"]).ends_with(0);
    let decided = replay.json()["score"]["n"].as_u64();
    assert!(decided.is_some_and(|n| 0 < n && n < 12), "{decided:?}");
}

#[test]
fn a_ledger_stands_for_itself_wherever_it_lies() {
    let folder = folder("moved");
    let path = folder.join("moved.jsonl");
    fs::copy(&Run::first_parcels().ledger, &path).expect("the folder may be written to");
    // Neither the scenario nor its libraries are there.
    let mut command = command(&["replay", "moved.jsonl", "--json"]);
    command.current_dir(&folder);
    let replay = crate::cli::program::outcome(command).ends_with(0);
    assert_eq!(
        without_ledger(&replay.out),
        without_ledger(&Run::first_parcels().outcome.out)
    );
}
