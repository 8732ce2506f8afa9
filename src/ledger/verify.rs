//! Reading a ledger back: every line is checked before it is believed.

use super::record::{self, Link, Parsed};
use super::{Fault, Hash, LINE_BYTES_MAX, Record};
use serde::Serialize;
use std::io::{BufRead, Read};

/// What is to be said about a ledger.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Verdict {
    /// The number of whole records, up to the fault if there is one.
    pub records: u64,
    /// Whether the last of them is the closing record.
    pub closed: bool,
    /// The hash of the last of them; zeros if there is none.
    pub head: Hash,
    /// The length in bytes of a last line that was torn off in writing; no fault, but not a record.
    pub torn_tail: Option<u64>,
    /// The first line that is not as it was written.
    pub fault: Option<Fault>,
}

/// Verifies a ledger in one pass; memory grows with the longest line only.
pub fn verify(reader: impl BufRead) -> Verdict {
    let mut scan = Scan::new(reader);
    while scan.next_line().is_some() {}
    scan.verdict()
}

/// The records of a ledger in order, each verified with all before it.
///
/// Ends after the last whole record, with a [`Fault`] if what follows is no torn line.
pub fn records<R: BufRead>(reader: R) -> Records<R> {
    Records {
        scan: Scan::new(reader),
    }
}

/// The iterator of [`records`].
pub struct Records<R> {
    scan: Scan<R>,
}

impl<R> Records<R> {
    /// What is to be said about the part that has been read; the whole ledger, once the iterator is spent.
    pub fn verdict(&self) -> Verdict {
        self.scan.verdict()
    }
}

impl<R: BufRead> Iterator for Records<R> {
    type Item = Result<Record, Fault>;

    fn next(&mut self) -> Option<Result<Record, Fault>> {
        if self.scan.ended {
            return None;
        }
        let seq = self.scan.link.seq;
        let Some(Parsed { kind, body, hash }) = self.scan.next_line() else {
            return self.scan.fault.clone().map(Err);
        };
        let body = str::from_utf8(&self.scan.line[body]).expect("a parsed line is UTF-8");
        Some(Ok(Record {
            seq,
            kind,
            body: body.to_string(),
            hash,
        }))
    }
}

/// A pass over the lines; stops for good at the end, a torn line or a fault.
struct Scan<R> {
    reader: R,
    line: Vec<u8>,
    link: Link,
    torn_tail: Option<u64>,
    fault: Option<Fault>,
    ended: bool,
}

impl<R> Scan<R> {
    fn new(reader: R) -> Scan<R> {
        Scan {
            reader,
            line: Vec::new(),
            link: Link::FIRST,
            torn_tail: None,
            fault: None,
            ended: false,
        }
    }

    fn verdict(&self) -> Verdict {
        Verdict {
            records: self.link.seq,
            closed: self.link.closed,
            head: self.link.prev,
            torn_tail: self.torn_tail,
            fault: self.fault.clone(),
        }
    }
}

impl<R: BufRead> Scan<R> {
    /// Reads and checks the next line, which then lies in `self.line` without its newline.
    fn next_line(&mut self) -> Option<Parsed> {
        if self.ended {
            return None;
        }
        let step = self.step();
        self.ended = !matches!(step, Ok(Some(_)));
        match step {
            Ok(parsed) => parsed,
            Err(what) => {
                // Records count from 0, lines from 1.
                let line = self.link.seq + 1;
                self.fault = Some(Fault { line, what });
                None
            }
        }
    }

    fn step(&mut self) -> Result<Option<Parsed>, String> {
        self.line.clear();
        // One byte more than allowed tells a line that is too long from one that just fits.
        let mut limited = self.reader.by_ref().take(LINE_BYTES_MAX as u64 + 1);
        let outcome = limited.read_until(b'\n', &mut self.line);
        outcome.map_err(|error| format!("could not be read: {error}"))?;
        if self.line.len() > LINE_BYTES_MAX {
            return Err(format!("is longer than {LINE_BYTES_MAX} bytes"));
        }
        if self.line.is_empty() {
            return match self.link.seq {
                0 => Err("is missing: the file is empty".to_string()),
                _ => Ok(None),
            };
        }
        if self.line.last() != Some(&b'\n') {
            record::check_torn(&self.line, &self.link)?;
            self.torn_tail = Some(self.line.len() as u64);
            return Ok(None);
        }
        self.line.pop();
        let parsed = record::parse(&self.line, &self.link)?;
        self.link.advance(parsed.kind, parsed.hash);
        Ok(Some(parsed))
    }
}
