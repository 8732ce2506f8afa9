//! The layout of one line: how it is composed, read, and recognised when it is torn.

use super::{Hash, Kind};
use serde::Serialize;
use serde::de::IgnoredAny;
use std::ops::Range;

const SEQ: &str = r#"{"seq":"#;
const PREV: &str = r#","prev":""#;
const KIND: &str = r#"","kind":""#;
const BODY: &str = r#"","body":"#;
const HASH: &str = r#","hash":""#;
const END: &str = r#""}"#;

/// The length of a hash in hexadecimal.
const HASH_DIGITS: usize = 64;

/// Everything from `,"hash"` to the closing brace; its length is the same on every line.
const TAIL_BYTES: usize = HASH.len() + HASH_DIGITS + END.len();

/// What the next line must carry: the state of the chain between two lines.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Link {
    pub(super) seq: u64,
    pub(super) prev: Hash,
    pub(super) closed: bool,
}

impl Link {
    pub(super) const FIRST: Link = Link {
        seq: 0,
        prev: Hash::ZERO,
        closed: false,
    };

    /// Whether a record of this kind may come next.
    pub(super) fn admits(&self, kind: Kind) -> bool {
        !self.closed && (kind == Kind::Header) == (self.seq == 0)
    }

    pub(super) fn advance(&mut self, kind: Kind, hash: Hash) {
        self.seq += 1;
        self.prev = hash;
        self.closed = kind == Kind::Closed;
    }

    /// The text of the line up to the kind.
    fn opening(&self) -> String {
        format!("{SEQ}{}{PREV}{}{KIND}", self.seq, self.prev)
    }
}

/// A line that belongs where it stands.
pub(super) struct Parsed {
    pub(super) kind: Kind,
    /// Where the body lies in the line.
    pub(super) body: Range<usize>,
    pub(super) hash: Hash,
}

/// Composes the next line with its newline in `line` and returns its hash.
pub(super) fn compose(
    line: &mut Vec<u8>,
    link: &Link,
    kind: Kind,
    body: &impl Serialize,
) -> Result<Hash, serde_json::Error> {
    line.clear();
    line.extend_from_slice(link.opening().as_bytes());
    line.extend_from_slice(kind.as_str().as_bytes());
    line.extend_from_slice(BODY.as_bytes());
    // Compact JSON escapes every control character, so the body holds no newline.
    serde_json::to_writer(&mut *line, body)?;
    let hash = Hash::of(line);
    line.extend_from_slice(closing(hash).as_bytes());
    line.push(b'\n');
    Ok(hash)
}

fn closing(hash: Hash) -> String {
    format!("{HASH}{hash}{END}")
}

/// Reads a line without its newline; the error says what is wrong, as the rest of a sentence.
pub(super) fn parse(line: &[u8], link: &Link) -> Result<Parsed, String> {
    if link.closed {
        return Err("stands after the closing record".to_string());
    }
    let line = match std::str::from_utf8(line) {
        Ok(line) => line,
        Err(error) => return Err(format!("is not UTF-8 at byte {}", error.valid_up_to() + 1)),
    };
    let not_a_record = || "is not a ledger record".to_string();
    let hashed_bytes = line
        .len()
        .checked_sub(TAIL_BYTES)
        .ok_or_else(not_a_record)?;
    let (hashed, tail) = line
        .split_at_checked(hashed_bytes)
        .ok_or_else(not_a_record)?;

    let rest = hashed.strip_prefix(SEQ).ok_or_else(not_a_record)?;
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let (seq, rest) = rest.split_at(digits);
    let rest = rest.strip_prefix(PREV).ok_or_else(not_a_record)?;
    if seq != link.seq.to_string() {
        let due = link.seq;
        return Err(format!(
            "carries another number than {due}, which is due here"
        ));
    }
    let (prev, rest) = rest
        .split_at_checked(HASH_DIGITS)
        .ok_or_else(not_a_record)?;
    let rest = rest.strip_prefix(KIND).ok_or_else(not_a_record)?;
    if prev != link.prev.to_string() {
        return Err("does not continue the line before it: their hashes differ".to_string());
    }
    let body_of =
        |kind: &Kind| Some((*kind, rest.strip_prefix(kind.as_str())?.strip_prefix(BODY)?));
    let (kind, body) = Kind::ALL
        .iter()
        .find_map(body_of)
        .ok_or_else(not_a_record)?;
    if !link.admits(kind) {
        return Err(format!("is a {kind} record, which cannot stand here"));
    }
    let hash = Hash::of(hashed.as_bytes());
    if tail != closing(hash) {
        return Err("was changed after it was written: its hash does not match".to_string());
    }
    if serde_json::from_str::<IgnoredAny>(body).is_err() {
        return Err("holds a body that is not JSON".to_string());
    }
    Ok(Parsed {
        kind,
        body: hashed.len() - body.len()..hashed.len(),
        hash,
    })
}

/// Checks that bytes without a newline at the end of a file are the beginning of the next line, as an
/// interrupted write leaves it; the error says what they are instead.
pub(super) fn check_torn(tail: &[u8], link: &Link) -> Result<(), String> {
    if link.closed {
        return Err("stands after the closing record".to_string());
    }
    // A character may be cut in two as well; it then counts as some character, which is only a
    // beginning where characters of all sorts may stand: inside a string.
    let text = match std::str::from_utf8(tail) {
        Err(error) if error.error_len().is_some() => {
            return Err(format!("is not UTF-8 at byte {}", error.valid_up_to() + 1));
        }
        _ => String::from_utf8_lossy(tail),
    };
    let admitted = Kind::ALL.into_iter().filter(|&kind| link.admits(kind));
    let mut openings = admitted.map(|kind| format!("{}{kind}{BODY}", link.opening()));
    let torn = openings.any(|opening| match text.strip_prefix(opening.as_str()) {
        Some(rest) => is_torn_body(rest, &text[..opening.len()], &text),
        None => opening.starts_with(&*text),
    });
    if torn {
        Ok(())
    } else {
        Err("has no line end and is not the beginning of the next record".to_string())
    }
}

/// Whether `rest` is the beginning of a JSON value, or a value and the beginning of its hash.
fn is_torn_body(rest: &str, opening: &str, text: &str) -> bool {
    let mut values = serde_json::Deserializer::from_str(rest).into_iter::<IgnoredAny>();
    match values.next() {
        None => true,
        Some(Ok(_)) => {
            let hashed = opening.len() + values.byte_offset();
            let hash = Hash::of(&text.as_bytes()[..hashed]);
            closing(hash).starts_with(&text[hashed..])
        }
        Some(Err(error)) => error.is_eof() || is_torn_number(rest),
    }
}

/// Whether `rest` ends inside a number, which the parser calls invalid instead of unfinished.
fn is_torn_number(rest: &str) -> bool {
    // What one more digit makes the beginning of a value is itself the beginning of a value.
    rest.ends_with(['-', '+', '.', 'e', 'E'])
        && serde_json::from_str::<IgnoredAny>(&format!("{rest}0"))
            .map_or_else(|error| error.is_eof(), |_| true)
}
