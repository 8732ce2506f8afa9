//! Tables of answers: CSV, the first column the person, every other an item, with 1, 0 or nothing in its cells.
//!
//! One more column may name each person's group. A table is taken whole or not at all, and every fault is told at
//! once, with its line and column.

use std::collections::BTreeMap;
use std::io::Read;

use csv::ByteRecord;

use super::responses::{Answer, Responses};
use crate::score::metrics::table::{FAULTS_MAX, TableFault};

/// The most bytes in a table, which is held in memory.
pub const BYTES_MAX: u64 = 256 << 20;
/// The most persons in a class.
pub const PERSONS_MAX: usize = 100_000;
/// The most items in a test.
pub const ITEMS_MAX: usize = 1_000;
/// The most answers in all: about 1 GB in memory while they are analysed.
pub const ANSWERS_MAX: usize = 10_000_000;
/// The most characters of a value that a fault quotes.
const QUOTED_CHARS_MAX: usize = 60;

/// Reads a table of answers; `group` names the column of groups, if there is one.
///
/// Takes a UTF-8 byte order mark, any line ends, quoted fields, and blanks around values.
///
/// # Errors
/// Every fault of the table by line ascending, up to [`FAULTS_MAX`].
pub fn read_responses(
    reader: impl Read,
    group: Option<&str>,
) -> Result<Responses, Vec<TableFault>> {
    let mut faults = Faults(Vec::new());
    let read = plain_bytes(reader, &mut faults)
        .and_then(|bytes| Table::new(&bytes).read(group, &mut faults));
    match read {
        Some(responses) if faults.0.is_empty() => Ok(responses),
        _ => Err(faults.0),
    }
}

/// What stands of items that all got right, or all wrong; no fault, but their estimates are missing.
pub fn without_variance(responses: &Responses) -> Vec<TableFault> {
    let fixed = (0..responses.items.len()).filter(|&item| !responses.varies(item));
    let remarks = fixed.map(|item| {
        let what = match responses.counts(item) {
            (_, 0) => "nobody answered it; it is left out of the models",
            (0, _) => "nobody has it right; it is left out of the models",
            _ => "everybody has it right; it is left out of the models",
        };
        TableFault {
            line: 1,
            column: Some(responses.items[item].clone()),
            value: None,
            what: what.to_owned(),
        }
    });
    remarks.collect()
}

/// The faults found so far.
struct Faults(Vec<TableFault>);

impl Faults {
    fn at(&mut self, line: u64, what: impl Into<String>) {
        self.push(line, None, None, what.into());
    }

    fn field(&mut self, line: u64, column: &str, value: &[u8], what: impl Into<String>) {
        let text = String::from_utf8_lossy(value);
        let mut value: String = text.chars().take(QUOTED_CHARS_MAX).collect();
        if text.chars().count() > QUOTED_CHARS_MAX {
            value.push('…');
        }
        self.push(line, Some(column.to_owned()), Some(value), what.into());
    }

    fn push(&mut self, line: u64, column: Option<String>, value: Option<String>, what: String) {
        if self.is_full() {
            return;
        }
        let is_last = self.0.len() + 1 == FAULTS_MAX;
        self.0.push(TableFault {
            line,
            column: column.filter(|_| !is_last),
            value: value.filter(|_| !is_last),
            what: if is_last {
                format!("{FAULTS_MAX} faults or more; correct those above and read again")
            } else {
                what
            },
        });
    }

    fn is_full(&self) -> bool {
        self.0.len() >= FAULTS_MAX
    }
}

/// All bytes, without the byte order mark and with line feeds for line ends.
fn plain_bytes(reader: impl Read, faults: &mut Faults) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    if let Err(error) = reader.take(BYTES_MAX + 1).read_to_end(&mut bytes) {
        faults.at(1, format!("the table could not be read: {error}"));
        return None;
    }
    if bytes.len() as u64 > BYTES_MAX {
        let most = BYTES_MAX >> 20;
        faults.at(1, format!("the table is larger than {most} MiB; split it"));
        return None;
    }
    if bytes.starts_with(&[0xef, 0xbb, 0xbf]) {
        bytes.drain(..3);
    }
    if let Err(error) = std::str::from_utf8(&bytes) {
        let line = 1 + newlines(&bytes[..error.valid_up_to()]);
        faults.at(line, "is not UTF-8; save the table as UTF-8 text");
        return None;
    }
    if bytes.contains(&b'\r') {
        let mut after_cr = false;
        bytes.retain_mut(|byte| {
            let second_of_two = *byte == b'\n' && after_cr;
            after_cr = *byte == b'\r';
            if after_cr {
                *byte = b'\n';
            }
            !second_of_two
        });
    }
    Some(bytes)
}

fn newlines(bytes: &[u8]) -> u64 {
    bytes.iter().filter(|byte| **byte == b'\n').count() as u64
}

/// Where the columns stand.
struct Columns {
    names: Vec<String>,
    group: Option<usize>,
}

impl Columns {
    fn is_item(&self, place: usize) -> bool {
        place > 0 && Some(place) != self.group
    }
}

/// A table that is being read.
struct Table<'a> {
    bytes: &'a [u8],
    csv: csv::Reader<&'a [u8]>,
    record: ByteRecord,
    /// Up to here line ends have been counted.
    counted: usize,
    line: u64,
}

impl<'a> Table<'a> {
    fn new(bytes: &'a [u8]) -> Table<'a> {
        let csv = csv::ReaderBuilder::new()
            .has_headers(false)
            // Rows of a wrong length are faults among others, not the end of the reading.
            .flexible(true)
            .from_reader(bytes);
        Table {
            bytes,
            csv,
            record: ByteRecord::new(),
            counted: 0,
            line: 1,
        }
    }

    /// Reads the next record and returns the line on which it begins; `None` at the end.
    fn next(&mut self, faults: &mut Faults) -> Option<u64> {
        let mut start = self.csv.position().byte() as usize;
        let read = self.csv.read_byte_record(&mut self.record);
        // The reader skips empty lines.
        while self.bytes.get(start) == Some(&b'\n') {
            start += 1;
        }
        self.line += newlines(&self.bytes[self.counted..start.max(self.counted)]);
        self.counted = self.counted.max(start);
        match read {
            Ok(true) => Some(self.line),
            Ok(false) => None,
            Err(error) => {
                faults.at(
                    self.line,
                    format!("the table could not be read further: {error}"),
                );
                None
            }
        }
    }

    fn read(mut self, group: Option<&str>, faults: &mut Faults) -> Option<Responses> {
        let columns = self.header(group, faults)?;
        let items = (0..columns.names.len()).filter(|&place| columns.is_item(place));
        let mut responses = Responses {
            persons: Vec::new(),
            items: items.map(|place| columns.names[place].clone()).collect(),
            groups: columns.group.map(|_| Vec::new()),
            answers: Vec::new(),
        };
        let mut lines: BTreeMap<String, u64> = BTreeMap::new();
        let mut rows = 0;
        while let Some(line) = self.next(faults) {
            rows += 1;
            if rows > PERSONS_MAX {
                faults.at(line, format!("a class holds at most {PERSONS_MAX} persons"));
                break;
            }
            if rows * responses.items.len() > ANSWERS_MAX {
                faults.at(line, format!("a class holds at most {ANSWERS_MAX} answers"));
                break;
            }
            if faults.is_full() {
                break;
            }
            self.row(line, &columns, &mut responses, &mut lines, faults);
        }
        if rows < 2 && faults.0.is_empty() {
            let what = "a class needs two persons or more; add one row for each";
            faults.at(self.line, what);
        }
        let whole = faults.0.is_empty();
        if whole && !(0..responses.items.len()).any(|item| responses.varies(item)) {
            let what = "every item is answered alike by all; there is nothing to estimate";
            faults.at(1, what);
        }
        Some(responses)
    }

    fn header(&mut self, group: Option<&str>, faults: &mut Faults) -> Option<Columns> {
        let Some(line) = self.next(faults) else {
            if faults.0.is_empty() {
                let what =
                    "the table is empty; it begins with a header such as person,item_1,item_2";
                faults.at(1, what);
            }
            return None;
        };
        let text = |field: &[u8]| String::from_utf8_lossy(field.trim_ascii()).into_owned();
        let names: Vec<String> = self.record.iter().map(text).collect();
        let mut places: BTreeMap<&str, usize> = BTreeMap::new();
        for (place, name) in names.iter().enumerate() {
            if name.is_empty() && place > 0 {
                let what = format!("column {} has no name; name the item", place + 1);
                faults.at(line, what);
            } else if let Some(first) = places.insert(name, place) {
                let what = format!("is the name of column {} too; names are unique", first + 1);
                faults.field(line, name, name.as_bytes(), what);
            }
        }
        let group = group.map(|group| (group, places.get(group).copied()));
        if let Some((group, None | Some(0))) = group {
            let what = format!("there is no column of groups named \"{group}\"");
            faults.at(line, what);
        }
        let group = group.and_then(|(_, place)| place);
        let items = names.len() - 1 - usize::from(group.is_some_and(|place| place > 0));
        if items == 0 {
            faults.at(
                line,
                "there is no item; the first column is the person, the others are items",
            );
        } else if items > ITEMS_MAX {
            faults.at(
                line,
                format!("a test holds at most {ITEMS_MAX} items, not {items}"),
            );
        }
        faults.0.is_empty().then_some(Columns { names, group })
    }

    fn row(
        &self,
        line: u64,
        columns: &Columns,
        responses: &mut Responses,
        lines: &mut BTreeMap<String, u64>,
        faults: &mut Faults,
    ) {
        let (found, due) = (self.record.len(), columns.names.len());
        if found != due {
            faults.at(
                line,
                format!("the number of fields is {found} where the header has {due}"),
            );
            return;
        }
        for (place, field) in self.record.iter().enumerate() {
            let field = field.trim_ascii();
            let text = || String::from_utf8_lossy(field).into_owned();
            let column = &columns.names[place];
            if columns.is_item(place) {
                responses.answers.push(match field {
                    b"1" => Answer::Right,
                    b"0" => Answer::Wrong,
                    b"" => Answer::Missing,
                    _ => {
                        let what =
                            "is not allowed; write 1 (right), 0 (wrong) or nothing (missing)";
                        faults.field(line, column, field, what);
                        Answer::Missing
                    }
                });
            } else if place > 0 {
                responses.groups.get_or_insert_default().push(text());
            } else if field.is_empty() {
                faults.field(
                    line,
                    column,
                    field,
                    "is blank; give every person a name of their own",
                );
            } else {
                if let Some(first) = lines.insert(text(), line) {
                    let what = format!("already stands on line {first}; persons are unique");
                    faults.field(line, column, field, what);
                }
                responses.persons.push(text());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(table: &str, group: Option<&str>) -> Vec<String> {
        let faults = read_responses(table.as_bytes(), group).expect_err("the table has faults");
        faults.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn takes_marks_line_ends_blanks_and_groups() {
        let table = "\u{feff}who,a,site,\"b\"\r\n\r\nP1, 1 ,North,0\r\nP2,,South,1";
        let read = read_responses(table.as_bytes(), Some("site")).expect("a good table");
        assert_eq!(read.items, ["a", "b"]);
        assert_eq!(read.persons, ["P1", "P2"]);
        let groups = ["North".to_owned(), "South".to_owned()];
        assert_eq!(read.groups.as_deref(), Some(groups.as_slice()));
        assert_eq!(read.of(1), [Answer::Missing, Answer::Right]);
    }

    #[test]
    fn names_every_fault_with_line_and_column() {
        let table = "person,a,b\nP1,1,2\n\nP2,1\nP1,0,yes\n,1,1\n";
        assert_eq!(
            faults(table, None),
            [
                "line 2, column b: \"2\" is not allowed; write 1 (right), 0 (wrong) or nothing (missing)",
                "line 4: the number of fields is 2 where the header has 3",
                "line 5, column person: \"P1\" already stands on line 2; persons are unique",
                "line 5, column b: \"yes\" is not allowed; write 1 (right), 0 (wrong) or nothing (missing)",
                "line 6, column person: \"\" is blank; give every person a name of their own",
            ]
        );
    }

    #[test]
    fn refuses_headers_and_classes_that_cannot_be_analysed() {
        for (table, group, word) in [
            ("", None, "empty"),
            ("person\nP1\nP2\n", None, "no item"),
            ("person,a,a\nP1,1,0\nP2,0,0\n", None, "unique"),
            ("person,a\nP1,1\nP2,0\n", Some("site"), "site"),
            ("person,a\nP1,1\n", None, "two persons"),
            ("person,a\nP1,1\nP2,1\n", None, "alike"),
        ] {
            let found = faults(table, group);
            assert!(found.len() == 1 && found[0].contains(word), "{found:?}");
        }
    }

    #[test]
    fn an_item_without_variance_is_named() {
        let table = "person,a,b\nP1,1,1\nP2,0,1\n";
        let read = read_responses(table.as_bytes(), None).expect("a good table");
        let remarks = without_variance(&read);
        assert_eq!(remarks.len(), 1);
        assert!(
            remarks[0]
                .to_string()
                .starts_with("line 1, column b: everybody")
        );
    }
}
