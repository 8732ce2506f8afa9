//! Syntax alone: what is read, and which findings remain.

use super::*;

/// Findings of a text: `line:column message`.
fn faults(text: &str) -> String {
    let mut findings = Findings::default();
    let file = findings.add_file("x");
    read(text, file, &mut findings);
    let lines = findings
        .into_sorted()
        .into_iter()
        .map(|finding| format!("{}:{} {}", finding.line, finding.column, finding.message));
    lines.collect::<Vec<_>>().join("\n")
}

fn value(text: &str) -> Value {
    let mut findings = Findings::default();
    let file = findings.add_file("x");
    let node = read(text, file, &mut findings);
    assert!(findings.is_empty(), "{text}: {findings:?}");
    node.expect("a text without findings has a value").value
}

#[test]
fn what_it_reads_the_ron_crate_reads_too() {
    for text in [
        "1",
        "-0.5",
        "+3",
        "1_000",
        "1e3",
        "2.5E-2",
        ".5",
        "5.",
        "true",
        "[]",
        "[1, 2,]",
        "{}",
        "{\"a\": 1, \"b\": [2]}",
        "(a: 1, b: (c: \"d\"))",
        "(1, 2)",
        "()",
        "\"a\\n\\\"b\\\\\"",
        "\"\\u{e9} \\x41\"",
        "r#\"a \"quoted\" text\"#",
        "r\"plain\"",
        "/* a /* nested */ one */ 1",
        "// line\n1 // end",
        "#![enable(implicit_some)]\n(a: 1)",
        "\"several\nlines\"",
    ] {
        value(text);
        let read: Result<ron::Value, _> = ron::from_str(text);
        assert!(read.is_ok(), "{text}: {read:?}");
    }
}

#[test]
fn values_have_their_meaning_and_place() {
    assert_eq!(value("\"a\\u{e9}\\tb\""), Value::Text("aé\tb".to_string()));
    assert_eq!(
        value("-1_0.5e1"),
        Value::Number("-1_0.5e1".to_string(), -105.0)
    );
    assert_eq!(value("easy"), Value::Word("easy".to_string()));
    let Value::Record { name, fields } = value("outage(\n  é: 1,\n  hours: 6,\n)") else {
        panic!("it is a record");
    };
    assert_eq!(name.as_deref(), Some("outage"));
    assert_eq!(
        (fields[0].node.span.line, fields[0].node.span.column),
        (2, 6)
    );
    assert_eq!((fields[1].span.line, fields[1].span.column), (3, 3));
}

#[test]
fn faults_are_found_where_they_stand() {
    for (text, expected) in [
        ("", "1:1 the file is empty"),
        ("// only a comment\n", "1:1 the file is empty"),
        ("(a: 1", "1:1 this `(` is never closed"),
        (
            "(a: [1, 2)",
            "1:5 this `[` is not closed before the `)` of line 1, column 10",
        ),
        ("a)", "1:2 this `)` closes nothing"),
        (
            "(a: 1) b",
            "1:8 the word `b` stands behind the end of the file's one value",
        ),
        (
            "(a: 1 b: 2)",
            "1:6 a comma is missing here, before the word `b`",
        ),
        (
            "(a 1, b: )",
            "1:3 a colon is missing behind the field name `a`; the number 1 follows\n1:10 a value is missing here; `)` follows",
        ),
        (
            "(a: 1,, b: 2)",
            "1:7 a field name is expected here, not a comma",
        ),
        (
            "(a: 1, 2, b: @, c: 3 4)",
            "1:8 a field name is expected here, not the number 2\n1:14 `@` has no meaning here\n1:21 a comma is missing here, before the number 4\n1:22 a field name is expected here, not the number 4",
        ),
        (
            "(\"a\": 1)",
            "1:2 the field name \"a\" stands in quotation marks",
        ),
        (
            "{\"a\" 1, \"b\": }",
            "1:5 a colon is missing behind the key; the number 1 follows\n1:14 a value is missing here; `}` follows",
        ),
        ("[1 2]", "1:3 a comma is missing here, before the number 2"),
        ("[1; 2]", "1:3 `;` has no meaning here"),
        ("(a: 0x1F)", "1:5 `0x1F` is not a number"),
        ("(a: 1.2.3)", "1:5 `1.2.3` is not a number"),
        (
            "(a: \"x)",
            "1:5 the text that begins here has no closing quotation mark",
        ),
        (
            "(a: \"x,\n b: \"y\")",
            "1:5 the text that begins here has no closing quotation mark",
        ),
        (
            "(a: r#\"x\")",
            "1:5 the raw text that begins here never ends; its end is \"#",
        ),
        ("/* x", "1:1 the comment that begins here never ends"),
        ("(a: \"\\u{110000}\")", "1:6 this escape is not known"),
        (
            "(a: \u{1}1)",
            "1:5 a control character (U+0001) stands here; this is not a text file",
        ),
        (
            "(a: \"\0\")",
            "1:6 a control character (U+0000) stands here; this is not a text file",
        ),
        (
            "\u{feff}(a: 1)",
            "1:1 the file begins with a byte order mark",
        ),
        ("# note\n(a: 1)", "1:1 `#` has no meaning here"),
    ] {
        assert_eq!(faults(text), expected, "{text}");
    }
}

#[test]
fn an_unclosed_bracket_is_found_by_its_indentation() {
    let text = "(\n    a: (\n        b: 1,\n    c: (\n        d: 2,\n    ),\n)\n";
    assert_eq!(faults(text), "2:8 this `(` is never closed");
}

#[test]
fn deep_nesting_is_a_finding_and_not_a_crash() {
    for (open, close) in [
        ("[", "]"),
        ("(", ")"),
        ("{", "}"),
        ("(a: ", ")"),
        ("{1: ", "}"),
        ("a(", ")"),
    ] {
        let text = format!("{}1{}", open.repeat(10_000), close.repeat(10_000));
        let column = MAX_NESTING * open.len() + open.find(['[', '(', '{']).unwrap_or(0) + 1;
        let expected = format!("1:{column} brackets are nested more than {MAX_NESTING} deep");
        assert_eq!(faults(&text), expected);
        assert!(faults(&open.repeat(10_000)).contains("deep"));
        assert!(faults(&close.repeat(10_000)).contains("closes nothing"));
    }
    let text = format!("{}1{}", "[".repeat(MAX_NESTING), "]".repeat(MAX_NESTING));
    assert_eq!(faults(&text), "");
    assert!(faults(&"/*".repeat(100_000)).contains("never ends"));
}
