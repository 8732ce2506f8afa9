//! Ledgers that are written, torn, resumed and tampered with.

use super::verify::{Verdict, records, verify};
use super::writer::LedgerWriter;
use super::{Hash, Kind, LINE_BYTES_MAX, LedgerError};
use serde_json::json;
use std::error::Error;
use std::fs;
use std::path::PathBuf;

/// A folder of its own for one test, removed afterwards.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Folder {
        let path =
            std::env::temp_dir().join(format!("greenlane-ledger-{}-{name}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Folder(path)
    }

    fn file(&self) -> PathBuf {
        self.0.join("session.jsonl")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

const STEPS: u64 = 18;

/// Bodies of every shape: objects, text with marks that look like the layout, numbers, null.
fn body(index: u64) -> serde_json::Value {
    match index % 6 {
        0 => json!({"command": {"inspect": index}, "events": ["inspected", {"grams": 12}]}),
        1 => json!({"note": "Zoë \u{1f4e6} \"quoted\"\nline, \",\"hash\":\"00\"}", "n": -1.5e3}),
        2 => json!([true, null, [], {}]),
        3 => json!("text"),
        4 => json!(12345),
        _ => json!(null),
    }
}

/// A closed ledger of 20 lines in memory.
fn ledger() -> Vec<u8> {
    let mut writer =
        LedgerWriter::in_memory(&json!({"scenario": "Überlingen", "seed": 7})).unwrap();
    for index in 0..STEPS {
        writer.append(Kind::Step, &body(index)).unwrap();
    }
    writer
        .close(&json!({"reason": "finished"}))
        .unwrap()
        .memory
        .unwrap()
}

fn fault_line(text: &[u8]) -> Option<u64> {
    verify(text).fault.map(|fault| fault.line)
}

#[test]
fn the_layout_is_as_documented() {
    let mut writer = LedgerWriter::in_memory(&json!({"a": 1})).unwrap();
    writer.append(Kind::Step, &json!(["b"])).unwrap();
    let text = String::from_utf8(writer.memory().unwrap().to_vec()).unwrap();
    let zeros = "0".repeat(64);
    let first = format!(r#"{{"seq":0,"prev":"{zeros}","kind":"header","body":{{"a":1}}"#);
    let first_hash = blake3::hash(first.as_bytes()).to_hex();
    let second = format!(r#"{{"seq":1,"prev":"{first_hash}","kind":"step","body":["b"]"#);
    let second_hash = blake3::hash(second.as_bytes()).to_hex();
    let expected =
        format!("{first},\"hash\":\"{first_hash}\"}}\n{second},\"hash\":\"{second_hash}\"}}\n");
    assert_eq!(text, expected);
    assert_eq!(writer.head().to_string(), second_hash.as_str());
    assert_eq!(
        serde_json::to_value(writer.head()).unwrap(),
        second_hash.as_str()
    );
    assert_eq!(writer.records(), 2);
}

#[test]
fn a_whole_ledger_is_accepted_and_read_back() {
    let text = ledger();
    let verdict = verify(text.as_slice());
    let expected = Verdict {
        records: STEPS + 2,
        closed: true,
        head: verdict.head,
        torn_tail: None,
        fault: None,
    };
    assert_eq!(verdict, expected);
    let last_line = String::from_utf8(text.clone())
        .unwrap()
        .lines()
        .last()
        .unwrap()
        .to_string();
    assert!(last_line.ends_with(&format!("\"hash\":\"{}\"}}", verdict.head)));

    let read: Vec<_> = records(text.as_slice()).map(Result::unwrap).collect();
    assert_eq!(read.len() as u64, STEPS + 2);
    for (seq, record) in read.iter().enumerate() {
        assert_eq!(record.seq, seq as u64);
        let value: serde_json::Value = serde_json::from_str(&record.body).unwrap();
        let expected = match record.seq {
            0 => (Kind::Header, json!({"scenario": "Überlingen", "seed": 7})),
            seq if seq <= STEPS => (Kind::Step, body(seq - 1)),
            _ => (Kind::Closed, json!({"reason": "finished"})),
        };
        assert_eq!((record.kind, value), expected);
    }
    assert_eq!(read.last().unwrap().hash, verdict.head);
}

/// Changes every byte in turn and expects the fault on the line that held it.
#[test]
fn every_changed_byte_is_found_on_its_line() {
    let text = ledger();
    let mut line = 1;
    for place in 0..text.len() {
        let byte = text[place];
        for changed in [byte ^ 0x01, byte ^ 0x20, byte ^ 0x80, b'\n'] {
            if changed == byte {
                continue;
            }
            let mut tampered = text.clone();
            tampered[place] = changed;
            let verdict = verify(tampered.as_slice());
            let found = verdict.fault.as_ref().map(|fault| fault.line);
            assert_eq!(
                found,
                Some(line),
                "byte {place} from {byte:#x} to {changed:#x}"
            );
            assert_eq!(verdict.records, line - 1);
            let read = records(tampered.as_slice()).collect::<Vec<_>>();
            assert_eq!(read.len() as u64, line);
            assert_eq!(
                read.last().unwrap().as_ref().unwrap_err(),
                verdict.fault.as_ref().unwrap()
            );
        }
        if byte == b'\n' {
            line += 1;
        }
    }
    assert_eq!(line, STEPS + 3);
}

#[test]
fn bytes_put_in_or_taken_out_are_found() {
    let text = ledger();
    let mut line = 1;
    for place in 0..text.len() {
        let mut longer = text.clone();
        longer.insert(place, b' ');
        assert_eq!(
            fault_line(&longer),
            Some(line),
            "put in before byte {place}"
        );
        let mut shorter = text.clone();
        shorter.remove(place);
        if place + 1 < text.len() {
            assert_eq!(fault_line(&shorter), Some(line), "byte {place} taken out");
        }
        if text[place] == b'\n' {
            line += 1;
        }
    }
}

#[test]
fn lines_left_out_twice_or_in_another_order_are_found() {
    let text = String::from_utf8(ledger()).unwrap();
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    for place in 0..lines.len() - 1 {
        let line = Some(place as u64 + 1);
        let mut without = lines.clone();
        without.remove(place);
        assert_eq!(fault_line(without.concat().as_bytes()), line);
        let mut swapped = lines.clone();
        swapped.swap(place, place + 1);
        assert_eq!(fault_line(swapped.concat().as_bytes()), line);
        let mut twice = lines.clone();
        twice.insert(place, lines[place]);
        assert_eq!(
            fault_line(twice.concat().as_bytes()),
            line.map(|line| line + 1)
        );
    }
    let past_the_end = lines.len() as u64 + 1;
    for more in ["\n", " ", "{", lines[3], "\0"] {
        assert_eq!(
            fault_line(format!("{text}{more}").as_bytes()),
            Some(past_the_end),
            "{more:?}"
        );
    }
}

/// Cuts the text at every length; what remains is a ledger with as many records as whole lines.
#[test]
fn a_ledger_cut_anywhere_is_accepted_and_resumed() {
    let folder = Folder::new("cut");
    let path = folder.file();
    let text = ledger();
    for length in 1..text.len() {
        let cut = &text[..length];
        let whole_lines = cut.iter().filter(|&&byte| byte == b'\n').count() as u64;
        let torn = cut.iter().rev().take_while(|&&byte| byte != b'\n').count() as u64;
        let verdict = verify(cut);
        assert_eq!(verdict.fault, None, "cut at {length}");
        assert_eq!(verdict.records, whole_lines);
        assert_eq!(verdict.torn_tail, (torn > 0).then_some(torn));
        assert!(!verdict.closed);

        fs::write(&path, cut).unwrap();
        let mut seen = Vec::new();
        let mut writer = LedgerWriter::resume_with(&path, |record| seen.push(record)).unwrap();
        assert_eq!(seen.len() as u64, whole_lines);
        assert_eq!(
            (writer.records(), writer.head()),
            (whole_lines, verdict.head)
        );
        if whole_lines == 0 {
            let error = writer.append(Kind::Step, &1).unwrap_err();
            assert!(matches!(error, LedgerError::Misplaced { .. }));
            writer.append(Kind::Header, &"again").unwrap();
        }
        writer.append(Kind::Step, &"resumed").unwrap();
        let head = writer.head();
        drop(writer);
        let resumed = fs::read(&path).unwrap();
        let kept = length - torn as usize;
        assert_eq!(resumed[..kept], cut[..kept]);
        let verdict = verify(resumed.as_slice());
        let records = whole_lines.max(1) + 1;
        assert_eq!(
            verdict,
            Verdict {
                records,
                closed: false,
                head,
                torn_tail: None,
                fault: None
            }
        );
    }
    assert_eq!(fault_line(b""), Some(1));
}

/// What has no line end must be the beginning of the very next record, as far as can be known.
#[test]
fn an_end_that_no_interrupted_write_leaves_is_a_fault() {
    let text = ledger();
    let text = String::from_utf8(text).unwrap();
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let whole: String = lines[..3].concat();
    let next = lines[3].trim_end();
    let accepted = |tail: &[u8]| {
        let verdict = verify([whole.as_bytes(), tail].concat().as_slice());
        assert_eq!(verdict.records, 3);
        verdict.fault.map(|fault| fault.line)
    };
    let (opening, _) = next.split_once("\"body\":").unwrap();
    let with_body = |body: &str| format!("{opening}\"body\":{body}");
    assert_eq!(accepted(next.as_bytes()), None);
    for body in [
        "",
        "{",
        "{\"a",
        "[1,",
        "12",
        "-",
        "1.",
        "1e",
        "tr",
        "\"\\u00",
        "{\"a\":{}",
        "[[[",
    ] {
        assert_eq!(accepted(with_body(body).as_bytes()), None, "{body:?}");
    }
    for tail in [
        "x",
        " ",
        "{\"seq\":4",
        "{\"seq\":3,\"prev\":\"x",
        &lines[2][..80],
        &lines[0][..110],
    ] {
        assert_eq!(accepted(tail.as_bytes()), Some(4), "{tail:?}");
    }
    for body in [
        "}",
        "{a",
        "[1}",
        "01",
        "tx",
        "{}{",
        "{},\"hash\":\"0",
        "[],\"hash\":\"zz",
    ] {
        assert_eq!(accepted(with_body(body).as_bytes()), Some(4), "{body:?}");
    }
    for more in [" ", "}", "\r", next] {
        assert_eq!(
            accepted(format!("{next}{more}").as_bytes()),
            Some(4),
            "{more:?}"
        );
    }
    let header_kind = next.replace("\"step\"", "\"header\"");
    assert_eq!(accepted(header_kind.as_bytes()), Some(4));
    // Half a character may end a torn line inside a string, and nowhere else.
    let half = |body: &str| [with_body(body).as_bytes(), b"\xc3"].concat();
    assert_eq!(accepted(&half("\"Zo")), None);
    for body in ["", "{", "12", "{}"] {
        assert_eq!(accepted(&half(body)), Some(4), "{body:?}");
    }
    assert_eq!(
        accepted(&[&half("\"Zo"), b"x".as_slice()].concat()),
        Some(4)
    );
}

#[test]
fn faults_say_what_is_wrong() {
    let text = String::from_utf8(ledger()).unwrap();
    let what = |text: &str| verify(text.as_bytes()).fault.unwrap().to_string();
    let changed = text.replacen("inspected", "neglected", 1);
    assert_eq!(
        what(&changed),
        "line 2 was changed after it was written: its hash does not match"
    );
    assert_eq!(what("hello\n"), "line 1 is not a ledger record");
    assert_eq!(what(""), "line 1 is missing: the file is empty");
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    assert_eq!(
        what(&lines[1..].concat()),
        "line 1 carries another number than 0, which is due here"
    );
    assert_eq!(
        what(&format!("{text}\n")),
        "line 21 stands after the closing record"
    );
    let bytes = verify(b"\xff\n".as_slice()).fault.unwrap().to_string();
    assert_eq!(bytes, "line 1 is not UTF-8 at byte 1");
    // A chain that was made anew behind the change is only given away by the head kept elsewhere.
    let mut other = LedgerWriter::in_memory(&"other").unwrap();
    other.append(Kind::Step, &1).unwrap();
    let other = String::from_utf8(other.memory().unwrap().to_vec()).unwrap();
    let grafted = format!(
        "{}{}",
        lines[0],
        other.split_inclusive('\n').nth(1).unwrap()
    );
    assert_eq!(
        what(&grafted),
        "line 2 does not continue the line before it: their hashes differ"
    );
}

/// A record whose hash fits is still refused where its layout or its place does not.
#[test]
fn a_right_hash_does_not_excuse_a_wrong_record() {
    let zeros = "0".repeat(64);
    let line = |text: String| {
        format!(
            "{text},\"hash\":\"{}\"}}\n",
            blake3::hash(text.as_bytes()).to_hex()
        )
    };
    let with = |seq: &str, kind: &str, body: &str| {
        line(format!(
            r#"{{"seq":{seq},"prev":"{zeros}","kind":"{kind}","body":{body}"#
        ))
    };
    assert_eq!(fault_line(with("0", "header", "{}").as_bytes()), None);
    for wrong in [
        with("00", "header", "{}"),
        with("", "header", "{}"),
        with("0", "step", "{}"),
        with("0", "closed", "{}"),
        with("0", "Header", "{}"),
        with("0", "header", ""),
        with("0", "header", "{"),
        with("0", "header", "1,\"x\":2"),
        line(String::new()),
        line("{".to_string()),
    ] {
        assert_eq!(fault_line(wrong.as_bytes()), Some(1), "{wrong}");
    }
}

#[test]
fn a_line_has_a_length_limit_on_both_sides() {
    let mut writer = LedgerWriter::in_memory(&1).unwrap();
    let before = writer.memory().unwrap().to_vec();
    let error = writer
        .append(Kind::Step, &"x".repeat(LINE_BYTES_MAX))
        .unwrap_err();
    assert!(matches!(error, LedgerError::TooLong { seq: 1, .. }));
    assert_eq!(writer.memory().unwrap(), before);
    // The longest line that fits: what a short one takes, and the rest in text.
    writer.append(Kind::Step, &"").unwrap();
    let frame = writer.memory().unwrap().len() - before.len();
    writer
        .append(Kind::Step, &"x".repeat(LINE_BYTES_MAX - frame))
        .unwrap();
    let text = writer.memory().unwrap().to_vec();
    assert_eq!(verify(text.as_slice()).records, 3);
    let error = writer
        .append(Kind::Step, &"x".repeat(LINE_BYTES_MAX - frame + 1))
        .unwrap_err();
    assert!(matches!(error, LedgerError::TooLong { seq: 3, .. }));

    let endless = std::io::BufReader::new(std::io::repeat(b'x'));
    let fault = verify(endless).fault.unwrap();
    assert_eq!(
        (fault.line, fault.what),
        (1, format!("is longer than {LINE_BYTES_MAX} bytes"))
    );
}

#[test]
fn a_file_is_created_once_and_written_by_one() {
    let folder = Folder::new("create");
    let path = folder.file();
    let mut writer = LedgerWriter::create(&path, &"header").unwrap();
    assert!(matches!(
        LedgerWriter::create(&path, &"header"),
        Err(LedgerError::Exists { .. })
    ));
    assert!(matches!(
        LedgerWriter::resume(&path),
        Err(LedgerError::InUse { .. })
    ));
    writer.append(Kind::Step, &1).unwrap();
    // Without sync, and before the writer is gone, others can read the line.
    assert_eq!(verify(fs::read(&path).unwrap().as_slice()).records, 2);
    writer.sync().unwrap();
    assert_eq!(writer.memory(), None);
    drop(writer);

    let writer = LedgerWriter::resume(&path).unwrap();
    assert!(matches!(
        LedgerWriter::resume(&path),
        Err(LedgerError::InUse { .. })
    ));
    let sealed = writer.close(&"done").unwrap();
    assert_eq!((sealed.records, sealed.memory), (3, None));
    let verdict = verify(fs::read(&path).unwrap().as_slice());
    assert_eq!(
        (verdict.closed, verdict.head, verdict.fault),
        (true, sealed.head, None)
    );

    let error = LedgerWriter::resume(&path).unwrap_err();
    assert!(matches!(error, LedgerError::Closed { .. }));
    assert!(error.to_string().contains("session.jsonl"), "{error}");
}

#[test]
fn kinds_keep_their_places() {
    let mut writer = LedgerWriter::in_memory(&1).unwrap();
    assert!(matches!(
        writer.append(Kind::Header, &1),
        Err(LedgerError::Misplaced { seq: 1, .. })
    ));
    writer.append(Kind::Closed, &1).unwrap();
    for kind in Kind::ALL {
        assert!(matches!(
            writer.append(kind, &1),
            Err(LedgerError::Closed { .. })
        ));
    }
    assert_eq!(verify(writer.memory().unwrap()).records, 2);
}

#[test]
fn a_damaged_file_is_refused_and_left_as_it_is() {
    let folder = Folder::new("damaged");
    let path = folder.file();
    let text = String::from_utf8(ledger())
        .unwrap()
        .replacen("inspected", "neglected", 1);
    fs::write(&path, &text).unwrap();
    let mut seen = 0;
    let error = LedgerWriter::resume_with(&path, |_| seen += 1).unwrap_err();
    assert_eq!(seen, 1);
    assert!(
        error.to_string().contains("fails verification at line 2"),
        "{error}"
    );
    let source = error.source().unwrap().to_string();
    assert_eq!(
        source,
        "line 2 was changed after it was written: its hash does not match"
    );
    assert_eq!(fs::read_to_string(&path).unwrap(), text);
}

#[test]
fn a_body_without_json_form_writes_nothing() {
    let no_json = std::collections::BTreeMap::from([(vec![1], 1)]);
    let folder = Folder::new("body");
    let path = folder.file();
    let error = LedgerWriter::create(&path, &no_json).unwrap_err();
    assert!(matches!(error, LedgerError::Body { seq: 0, .. }));
    assert!(!path.exists());

    let mut writer = LedgerWriter::create(&path, &1).unwrap();
    let head = writer.head();
    let error = writer.append(Kind::Step, &no_json).unwrap_err();
    assert!(matches!(error, LedgerError::Body { seq: 1, .. }));
    assert!(error.source().is_some());
    assert_eq!(writer.head(), head);
    writer.append(Kind::Step, &2).unwrap();
    assert_eq!(verify(fs::read(&path).unwrap().as_slice()).records, 2);
}

#[test]
fn errors_of_the_file_system_name_the_path() {
    let folder = Folder::new("missing");
    let path = folder.0.join("none").join("session.jsonl");
    for error in [
        LedgerWriter::create(&path, &1).unwrap_err(),
        LedgerWriter::resume(&path).unwrap_err(),
    ] {
        assert!(error.to_string().contains("session.jsonl"), "{error}");
        assert!(error.source().is_some());
    }
    let empty = folder.file();
    fs::write(&empty, "").unwrap();
    assert!(matches!(
        LedgerWriter::resume(&empty),
        Err(LedgerError::Damaged { .. })
    ));
}

#[test]
fn the_hash_of_nothing_is_zeros() {
    assert_eq!(Hash::ZERO.to_string(), "0".repeat(64));
    assert_eq!(verify(b"".as_slice()).head, Hash::ZERO);
}
