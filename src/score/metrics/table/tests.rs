//! Tables as people and programs write them, well and badly.

use super::{Decision, FAULTS_MAX, RECORD_BYTES_MAX, read_decisions};
use std::io::Read;

fn read(text: &str) -> Vec<Decision> {
    read_decisions(text.as_bytes()).unwrap()
}

#[track_caller]
fn check_faults(bytes: impl AsRef<[u8]>, expected: &[&str]) {
    let faults = read_decisions(bytes.as_ref()).unwrap_err();
    let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
    assert_eq!(faults, expected);
}

const PLAIN: &str = "id,truth,decision,confidence\nb,illicit,seize,0.75\na,licit,release,0\n";

#[test]
fn decisions_come_by_id_ascending() {
    let decision = |id: &str, illicit, intercepted, confidence| Decision {
        id: id.to_string(),
        illicit,
        intercepted,
        confidence: Some(confidence),
    };
    let expected = [
        decision("a", false, false, 0.0),
        decision("b", true, true, 0.75),
    ];
    assert_eq!(read(PLAIN), expected);
}

#[test]
fn other_spellings_of_a_table_mean_the_same() {
    let expected = read(PLAIN);
    let spellings = [
        format!("\u{feff}{PLAIN}"),
        PLAIN.replace('\n', "\r\n"),
        PLAIN.replace('\n', "\r"),
        PLAIN.replace('\n', "\n\n"),
        format!("\n\r\n{PLAIN}"),
        PLAIN.trim_end().to_string(),
        PLAIN.replace("seize", "\"seize\"").replace("id,", "\"id\","),
        PLAIN.replace(',', " , "),
        "note,confidence,decision,truth,id\n\"x, \"\"y\"\"\",0.75,refer,illicit,b\nü,0e0,release,licit,a".to_string(),
    ];
    for text in spellings {
        assert_eq!(read(&text), expected, "{text:?}");
    }
}

#[test]
fn every_word_for_a_decision_is_known() {
    for (word, intercepted) in [
        ("release", false),
        ("intercept", true),
        ("detain", true),
        ("refer", true),
        ("seize", true),
        ("return", true),
    ] {
        let decisions = read(&format!("id,truth,decision\n1,licit,{word}\n"));
        assert_eq!(decisions[0].intercepted, intercepted, "{word}");
    }
}

#[test]
fn confidence_may_be_missing_or_blank() {
    let without = read("id,truth,decision\n1,licit,release\n");
    assert_eq!(without[0].confidence, None);
    let blank = read("id,truth,decision,confidence\n1,licit,release,\n2,licit,release,0.5\n");
    assert_eq!(blank[0].confidence, None);
    assert_eq!(blank[1].confidence, Some(0.5));
}

#[test]
fn every_fault_is_told_with_line_column_and_value() {
    check_faults(
        "id,truth,decision,confidence\n\
         1,maybe,hold,1.5\n\
         ,licit,release,0.5\n\
         2,licit,release\n\
         1,licit,release,nan\n\
         3,Licit,release,\"0,5\"\n\
         4,licit,release,inf\n\
         5,licit,release,-0.1\n\
         5,licit,release,0.1\n",
        &[
            r#"line 2, column truth: "maybe" is not allowed; write licit or illicit"#,
            r#"line 2, column decision: "hold" is not allowed; write release, intercept, detain, refer, seize or return"#,
            r#"line 2, column confidence: "1.5" is not allowed; give a number from 0 to 1 with a decimal point, or leave it blank"#,
            r#"line 3, column id: "" is blank; give every decision an id of its own"#,
            r#"line 4: the number of fields is 3 where the header has 4"#,
            r#"line 5, column confidence: "nan" is not allowed; give a number from 0 to 1 with a decimal point, or leave it blank"#,
            r#"line 5, column id: "1" already stands on line 2; ids are unique"#,
            r#"line 6, column truth: "Licit" is not allowed; write licit or illicit"#,
            r#"line 6, column confidence: "0,5" is not allowed; give a number from 0 to 1 with a decimal point, or leave it blank"#,
            r#"line 7, column confidence: "inf" is not allowed; give a number from 0 to 1 with a decimal point, or leave it blank"#,
            r#"line 8, column confidence: "-0.1" is not allowed; give a number from 0 to 1 with a decimal point, or leave it blank"#,
            r#"line 9, column id: "5" already stands on line 8; ids are unique"#,
        ],
    );
}

/// The line numbers hold whatever the line ends, also after blank lines and fields with line breaks.
#[test]
fn lines_are_counted_as_an_editor_counts_them() {
    let text = "\n\nid,truth,decision,note\n1,licit,release,\"a\nb\n\"\n\n2,licit,hold,\n3,licit,hold,\"x\n\"\n";
    let expected = [
        r#"line 8, column decision: "hold" is not allowed; write release, intercept, detain, refer, seize or return"#,
        r#"line 9, column decision: "hold" is not allowed; write release, intercept, detain, refer, seize or return"#,
    ];
    for line_end in ["\n", "\r\n", "\r"] {
        check_faults(text.replace('\n', line_end), &expected);
    }
    check_faults(
        "id,truth,decision\n\n\n1,hm,release",
        &[r#"line 4, column truth: "hm" is not allowed; write licit or illicit"#],
    );
    check_faults(
        "note,id,truth,decision\n\"a\nb\",1,hm,release",
        &[r#"line 3, column truth: "hm" is not allowed; write licit or illicit"#],
    );
}

#[test]
fn a_table_needs_its_columns_and_a_row() {
    check_faults(
        "",
        &["line 1: the table is empty; it begins with the header id,truth,decision,confidence"],
    );
    check_faults(
        "\u{feff}\r\n",
        &["line 1: the table is empty; it begins with the header id,truth,decision,confidence"],
    );
    check_faults(
        "id,truth,decision\n",
        &["line 1: the table holds no decisions below its header; add one row for each"],
    );
    check_faults(
        "ID,decision,score\n1,release,0.1\n",
        &[
            r#"line 1: the column id is missing; the header has "ID", "decision", "score""#,
            r#"line 1: the column truth is missing; the header has "ID", "decision", "score""#,
        ],
    );
    check_faults(
        "id;truth;decision\n",
        &[
            r#"line 1: the column id is missing; the header has "id;truth;decision"; separate the columns with commas"#,
            r#"line 1: the column truth is missing; the header has "id;truth;decision"; separate the columns with commas"#,
            r#"line 1: the column decision is missing; the header has "id;truth;decision"; separate the columns with commas"#,
        ],
    );
    check_faults(
        "id,truth,decision,truth\n",
        &["line 1, column truth: the column stands twice in the header; keep one"],
    );
}

#[test]
fn text_that_is_not_utf8_is_a_fault_with_its_line() {
    check_faults(
        b"id,truth,decision,note\n1,licit,release,\"fine\nf\xfcr\"\n2,licit,release,\xc3\n",
        &[
            "line 3, column note: \"fine\\nf\u{fffd}r\" is not UTF-8; save the table as UTF-8 text",
            "line 4, column note: \"\u{fffd}\" is not UTF-8; save the table as UTF-8 text",
        ],
    );
    let utf16: Vec<u8> = [0xff, 0xfe]
        .into_iter()
        .chain(PLAIN.encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    let faults = read_decisions(utf16.as_slice()).unwrap_err();
    assert_eq!(faults.len(), 1);
    assert_eq!(faults[0].line, 1);
    assert!(faults[0].what.contains("is not UTF-8"), "{}", faults[0]);
    // Two halves of one character in neighbouring fields are no character.
    check_faults(
        b"id,truth,decision,note,more\n1,licit,release,\xc3,\xbc\n",
        &["line 2, column note: \"\u{fffd}\" is not UTF-8; save the table as UTF-8 text"],
    );
}

#[test]
fn a_quotation_mark_that_is_never_closed_ends_in_a_fault() {
    let rows = "1,licit,release\n".repeat(200_000);
    check_faults(
        format!("id,truth,decision\n0,licit,release\n\"{rows}"),
        &[
            "line 3: the record that begins here is longer than 1048576 bytes; look for a quotation mark that is not closed",
        ],
    );
    check_faults(
        "id,truth,decision\n\"1,licit,release\n2,licit,release\n",
        &[
            "line 2: the number of fields is 1 where the header has 3; look for a quotation mark that is not closed",
        ],
    );
}

#[test]
fn a_record_has_a_length_limit() {
    let start = "1,licit,release,";
    let note = "x".repeat(RECORD_BYTES_MAX as usize - start.len() - 1);
    assert_eq!(
        read(&format!("id,truth,decision,note\n{start}{note}\n")).len(),
        1
    );
    check_faults(
        format!("id,truth,decision,note\n{start}{note}x\n"),
        &[
            "line 2: the record that begins here is longer than 1048576 bytes; look for a quotation mark that is not closed",
        ],
    );
}

#[test]
fn long_values_are_quoted_in_short() {
    let faults =
        read_decisions(format!("id,truth,decision\n1,{},release\n", "é".repeat(500)).as_bytes());
    let value = faults.unwrap_err()[0].value.clone().unwrap();
    assert_eq!(value, format!("{}…", "é".repeat(60)));
}

#[test]
fn faults_without_end_are_cut_with_a_note() {
    let rows = "x,x,x\n".repeat(FAULTS_MAX);
    let faults = read_decisions(format!("id,truth,decision\n{rows}").as_bytes()).unwrap_err();
    assert_eq!(faults.len(), FAULTS_MAX + 1);
    assert_eq!(
        faults[FAULTS_MAX].what,
        "more than 10000 faults; correct those above and read again"
    );
}

/// A reader that gives one byte at a time, and stumbles where it is told to.
struct Slow<'a> {
    bytes: &'a [u8],
    fails_at_end: bool,
    stumbles: bool,
}

impl Read for Slow<'_> {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        self.stumbles = !self.stumbles;
        if self.stumbles {
            return Err(std::io::ErrorKind::Interrupted.into());
        }
        let Some((&first, rest)) = self.bytes.split_first() else {
            return if self.fails_at_end {
                Err(std::io::Error::other("the disk is gone"))
            } else {
                Ok(0)
            };
        };
        (out[0], self.bytes) = (first, rest);
        Ok(1)
    }
}

#[test]
fn slow_and_interrupted_readers_give_the_same_table() {
    let text = format!("\u{feff}{}", PLAIN.replace('\n', "\r\n"));
    let slow = Slow {
        bytes: text.as_bytes(),
        fails_at_end: false,
        stumbles: false,
    };
    assert_eq!(read_decisions(slow).unwrap(), read(PLAIN));
}

#[test]
fn a_reader_that_breaks_off_is_a_fault() {
    let slow = Slow {
        bytes: PLAIN.as_bytes(),
        fails_at_end: true,
        stumbles: false,
    };
    let faults = read_decisions(slow).unwrap_err();
    assert_eq!(faults.len(), 1);
    assert!(
        faults[0]
            .to_string()
            .contains("line 4: the table could not be read further"),
        "{}",
        faults[0]
    );
    assert!(
        faults[0].to_string().contains("the disk is gone"),
        "{}",
        faults[0]
    );
}
