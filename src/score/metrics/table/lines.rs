//! Bytes on their way into the CSV reader: line ends made uniform, the length of a record bounded.

use super::RECORD_BYTES_MAX;
use std::io::{self, Read};

/// The buffer of the CSV reader, which may run ahead of the record at hand by as much.
pub(super) const BUFFER_BYTES: usize = 1 << 16;

const BYTE_ORDER_MARK: [u8; 3] = [0xef, 0xbb, 0xbf];

/// A reader that drops the byte order mark, turns CRLF and CR into LF, and ends with an LF.
///
/// With one kind of line end, after every record, the line on which a record begins follows from the
/// number of LFs seen so far; the CSV reader alone is one line short after a CRLF.
pub(super) struct Lines<R> {
    reader: R,
    /// The first bytes of the file, read ahead to look for the mark; `None` before that.
    head: Option<Vec<u8>>,
    last: u8,
    after_cr: bool,
    delivered: u64,
    record_start: u64,
    record_too_long: bool,
}

impl<R: Read> Lines<R> {
    pub(super) fn new(reader: R) -> Lines<R> {
        Lines {
            reader,
            head: None,
            last: b'\n',
            after_cr: false,
            delivered: 0,
            record_start: 0,
            record_too_long: false,
        }
    }

    /// Says at which delivered byte the next record begins; its length counts from there.
    pub(super) fn begin_record(&mut self, byte: u64) {
        self.record_start = byte;
    }

    pub(super) fn is_record_too_long(&self) -> bool {
        self.record_too_long
    }

    /// Reads as the file has it, without the mark.
    fn read_raw(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if self.head.is_none() {
            let mut head = Vec::new();
            let mark_bytes = BYTE_ORDER_MARK.len() as u64;
            self.reader
                .by_ref()
                .take(mark_bytes)
                .read_to_end(&mut head)?;
            if head == BYTE_ORDER_MARK {
                head.clear();
            }
            self.head = Some(head);
        }
        match &mut self.head {
            Some(head) if !head.is_empty() => {
                let count = head.len().min(out.len());
                out[..count].copy_from_slice(&head[..count]);
                head.drain(..count);
                Ok(count)
            }
            _ => loop {
                match self.reader.read(out) {
                    // The CSV reader would take an interrupted call for the end of the table.
                    Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                    result => return result,
                }
            },
        }
    }

    /// Makes the line ends of `bytes` uniform in place and returns how many bytes remain.
    fn unify(&mut self, bytes: &mut [u8]) -> usize {
        if !self.after_cr && !bytes.contains(&b'\r') {
            return bytes.len();
        }
        let mut kept = 0;
        for place in 0..bytes.len() {
            let byte = bytes[place];
            let second_of_two = byte == b'\n' && self.after_cr;
            self.after_cr = byte == b'\r';
            if !second_of_two {
                bytes[kept] = if byte == b'\r' { b'\n' } else { byte };
                kept += 1;
            }
        }
        kept
    }
}

impl<R: Read> Read for Lines<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if out.is_empty() {
            return Ok(0);
        }
        if self.delivered - self.record_start > RECORD_BYTES_MAX + BUFFER_BYTES as u64 {
            self.record_too_long = true;
            return Err(io::Error::other("the record is too long"));
        }
        let mut count = 0;
        while count == 0 {
            let raw = self.read_raw(out)?;
            if raw == 0 {
                // The end: supply the last line end, if the file lacks it.
                if self.last == b'\n' {
                    return Ok(0);
                }
                out[0] = b'\n';
                count = 1;
                break;
            }
            count = self.unify(&mut out[..raw]);
        }
        self.last = out[count - 1];
        self.delivered += count as u64;
        Ok(count)
    }
}
