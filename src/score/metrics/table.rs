//! Tables of decisions made elsewhere: CSV with the header `id,truth,decision,confidence`.
//!
//! The columns may stand in any order, more are ignored, and `confidence` may be missing or blank. A
//! table is taken whole or not at all, and every fault is told at once.

mod lines;
#[cfg(test)]
mod tests;

use super::Scored;
use csv::ByteRecord;
use lines::Lines;
use std::collections::BTreeMap;
use std::fmt;
use std::io::Read;

/// The most decisions in a table: fifty times a busy year of one administration, about 5 GB in memory.
pub const ROWS_MAX: u64 = 50_000_000;

/// The most bytes in one record; more is mostly a quotation mark that is never closed.
pub const RECORD_BYTES_MAX: u64 = 1 << 20;

/// The most faults that are collected: far more than anybody corrects by hand.
pub const FAULTS_MAX: usize = 10_000;

/// The most characters of an offending value that a fault quotes.
const QUOTED_CHARS_MAX: usize = 60;

const TRUTHS: [(&str, bool); 2] = [("licit", false), ("illicit", true)];
const DECISIONS: [(&str, bool); 6] = [
    ("release", false),
    ("intercept", true),
    ("detain", true),
    ("refer", true),
    ("seize", true),
    ("return", true),
];

/// One decision of a table.
#[derive(Clone, PartialEq, Debug)]
pub struct Decision {
    /// The id, unique in its table, without the blanks around it.
    pub id: String,
    /// Whether the truth is illicit.
    pub illicit: bool,
    /// Whether the decision is anything but release.
    pub intercepted: bool,
    /// Stated probability that it is illicit, 0 to 1; `None` where the table states none.
    pub confidence: Option<f64>,
}

impl From<&Decision> for Scored {
    fn from(decision: &Decision) -> Scored {
        Scored {
            illicit: decision.illicit,
            intercepted: decision.intercepted,
            confidence: decision.confidence,
        }
    }
}

/// One fault of a table; its `Display` is a sentence.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TableFault {
    /// The line in the file, from 1.
    pub line: u64,
    /// The column at fault, where it is one.
    pub column: Option<String>,
    /// The offending value, shortened where it is long.
    pub value: Option<String>,
    /// What is wrong and what is allowed.
    pub what: String,
}

impl fmt::Display for TableFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}", self.line)?;
        if let Some(column) = &self.column {
            write!(f, ", column {column}")?;
        }
        match &self.value {
            Some(value) => write!(f, ": {value:?} {}", self.what),
            None => write!(f, ": {}", self.what),
        }
    }
}

impl std::error::Error for TableFault {}

/// Reads a table of decisions and returns them by id ascending (byte order), ready for `Metrics::of`.
///
/// Takes a UTF-8 byte order mark, any line ends, quoted fields, and blanks around values.
///
/// # Errors
///
/// Every fault of the table by line ascending, up to [`FAULTS_MAX`] and a last one that says so.
pub fn read_decisions(reader: impl Read) -> Result<Vec<Decision>, Vec<TableFault>> {
    let mut table = Table::new(reader);
    let mut decisions = Vec::new();
    if let Some(columns) = table.read_header() {
        decisions = table.read_rows(&columns);
    }
    table.finish(decisions)
}

/// Where the columns stand in the records.
struct Columns {
    count: usize,
    names: Vec<String>,
    id: usize,
    truth: usize,
    decision: usize,
    confidence: Option<usize>,
}

/// A decision with the line on which it stands.
struct Row {
    decision: Decision,
    line: u64,
}

/// A table that is being read, with the faults found so far.
struct Table<R> {
    csv: csv::Reader<Lines<R>>,
    record: ByteRecord,
    faults: Vec<TableFault>,
}

impl<R: Read> Table<R> {
    fn new(reader: R) -> Table<R> {
        let csv = csv::ReaderBuilder::new()
            .has_headers(false)
            // Rows of a wrong length are faults among others, not the end of the reading.
            .flexible(true)
            .buffer_capacity(lines::BUFFER_BYTES)
            .from_reader(Lines::new(reader));
        Table {
            csv,
            record: ByteRecord::new(),
            faults: Vec::new(),
        }
    }

    /// Reads the next record and returns the line on which it begins; `None` at the end.
    fn next_record(&mut self) -> Option<u64> {
        let (line_before, byte_before) = (self.csv.position().line(), self.csv.position().byte());
        self.csv.get_mut().begin_record(byte_before);
        match self.csv.read_byte_record(&mut self.record) {
            Ok(false) => None,
            Ok(true) if self.csv.position().byte() - byte_before > RECORD_BYTES_MAX => {
                self.fault(line_before, None, None, record_too_long());
                None
            }
            Ok(true) => {
                // Every record ends with a newline, which `Lines` sees to, unless a quotation mark
                // that is never closed takes the last one in.
                let breaks_inside = newlines(self.record.as_slice());
                let line = self.csv.position().line().saturating_sub(1 + breaks_inside);
                Some(line.max(line_before))
            }
            Err(error) => {
                let what = if self.csv.get_ref().is_record_too_long() {
                    record_too_long()
                } else {
                    format!("the table could not be read further: {error}")
                };
                self.fault(line_before, None, None, what);
                None
            }
        }
    }

    fn read_header(&mut self) -> Option<Columns> {
        let Some(line) = self.next_record() else {
            if self.faults.is_empty() {
                let what =
                    "the table is empty; it begins with the header id,truth,decision,confidence";
                self.fault(1, None, None, what.to_string());
            }
            return None;
        };
        if !self.check_utf8(line, None) {
            return None;
        }
        let text = |field: &[u8]| String::from_utf8_lossy(field).trim().to_string();
        let names: Vec<String> = self.record.iter().map(text).collect();
        let mut places: BTreeMap<&str, usize> = BTreeMap::new();
        for (place, name) in names.iter().enumerate() {
            let wanted = ["id", "truth", "decision", "confidence"].contains(&name.as_str());
            if wanted && places.insert(name, place).is_some() {
                let what = "the column stands twice in the header; keep one".to_string();
                self.fault(line, Some(name), None, what);
            }
        }
        for name in ["id", "truth", "decision"] {
            if !places.contains_key(name) {
                let what = missing_column(name, &names);
                self.fault(line, None, None, what);
            }
        }
        self.faults.is_empty().then_some(())?;
        Some(Columns {
            count: names.len(),
            id: *places.get("id")?,
            truth: *places.get("truth")?,
            decision: *places.get("decision")?,
            confidence: places.get("confidence").copied(),
            names,
        })
    }

    fn read_rows(&mut self, columns: &Columns) -> Vec<Row> {
        let mut rows = Vec::new();
        let mut count = 0;
        let mut last_line = 1;
        while let Some(line) = self.next_record() {
            (count, last_line) = (count + 1, line);
            if count > ROWS_MAX {
                let what = format!("a table holds at most {ROWS_MAX} decisions; split it");
                self.fault(line, None, None, what);
                break;
            }
            if let Some(decision) = self.read_row(line, columns) {
                rows.push(Row { decision, line });
            }
            if self.faults.len() > FAULTS_MAX {
                break;
            }
        }
        if count == 0 && self.faults.is_empty() {
            let what = "the table holds no decisions below its header; add one row for each";
            self.fault(last_line, None, None, what.to_string());
        }
        rows
    }

    /// Checks the record at hand; a row with faults still yields its id, to find that twice as well.
    fn read_row(&mut self, line: u64, columns: &Columns) -> Option<Decision> {
        if !self.check_utf8(line, Some(columns)) {
            return None;
        }
        if self.record.len() != columns.count {
            let (found, due) = (self.record.len(), columns.count);
            let hint = match newlines(self.record.as_slice()) {
                0 => "",
                _ => "; look for a quotation mark that is not closed",
            };
            let what = format!("the number of fields is {found} where the header has {due}{hint}");
            self.fault(line, None, None, what);
            return None;
        }
        let illicit = self.word(line, columns, columns.truth, &TRUTHS);
        let intercepted = self.word(line, columns, columns.decision, &DECISIONS);
        let confidence = self.confidence(line, columns);
        let id = self.text(columns.id);
        if id.is_empty() {
            let what = "is blank; give every decision an id of its own".to_string();
            self.field_fault(line, columns, columns.id, String::new(), what);
            return None;
        }
        Some(Decision {
            id,
            illicit: illicit.unwrap_or_default(),
            intercepted: intercepted.unwrap_or_default(),
            confidence: confidence.unwrap_or_default(),
        })
    }

    /// Reads one of `words`, or notes what is allowed.
    fn word<T: Copy>(
        &mut self,
        line: u64,
        columns: &Columns,
        place: usize,
        words: &[(&str, T)],
    ) -> Option<T> {
        let field = self.field(place);
        let known = words.iter().find(|(word, _)| word.as_bytes() == field);
        if let Some(&(_, meaning)) = known {
            return Some(meaning);
        }
        let allowed: Vec<&str> = words.iter().map(|&(word, _)| word).collect();
        let what = format!("is not allowed; write {}", alternatives(&allowed));
        self.field_fault(line, columns, place, self.text(place), what);
        None
    }

    /// Reads the confidence, which may be blank or have no column, or notes what is allowed.
    fn confidence(&mut self, line: u64, columns: &Columns) -> Option<Option<f64>> {
        let Some(place) = columns.confidence else {
            return Some(None);
        };
        let field = self.field(place);
        if field.is_empty() {
            return Some(None);
        }
        let number = std::str::from_utf8(field)
            .ok()
            .and_then(|text| text.parse().ok());
        if let Some(number) = number.filter(|number| (0.0..=1.0).contains(number)) {
            return Some(Some(number));
        }
        let what =
            "is not allowed; give a number from 0 to 1 with a decimal point, or leave it blank";
        self.field_fault(line, columns, place, self.text(place), what.to_string());
        None
    }

    fn field(&self, place: usize) -> &[u8] {
        self.record.get(place).unwrap_or_default().trim_ascii()
    }

    fn text(&self, place: usize) -> String {
        String::from_utf8_lossy(self.field(place)).into_owned()
    }

    /// Notes the first field that is not UTF-8, also in a column that is ignored.
    fn check_utf8(&mut self, line: u64, columns: Option<&Columns>) -> bool {
        // ASCII throughout is the usual case, and one look settles it.
        if self.record.as_slice().is_ascii() {
            return true;
        }
        let bad = |(_, field): &(usize, &[u8])| std::str::from_utf8(field).is_err();
        let Some((place, field)) = self.record.iter().enumerate().find(bad) else {
            return true;
        };
        let value = String::from_utf8_lossy(field).into_owned();
        let breaks = newlines(
            field
                .utf8_chunks()
                .next()
                .map_or(b"", |c| c.valid().as_bytes()),
        );
        let name = columns
            .and_then(|columns| columns.names.get(place))
            .cloned();
        let line = self.line_of(line, place) + breaks;
        let what = "is not UTF-8; save the table as UTF-8 text".to_string();
        self.fault(line, name.as_deref(), Some(value), what);
        false
    }

    /// The line on which a field of the record begins, since quoted fields may hold line breaks.
    fn line_of(&self, line: u64, place: usize) -> u64 {
        line + self.record.iter().take(place).map(newlines).sum::<u64>()
    }

    fn field_fault(
        &mut self,
        line: u64,
        columns: &Columns,
        place: usize,
        value: String,
        what: String,
    ) {
        let line = self.line_of(line, place);
        self.fault(line, Some(&columns.names[place]), Some(value), what);
    }

    fn fault(&mut self, line: u64, column: Option<&str>, value: Option<String>, what: String) {
        if self.faults.len() > FAULTS_MAX {
            return;
        }
        if self.faults.len() == FAULTS_MAX {
            let what = format!("more than {FAULTS_MAX} faults; correct those above and read again");
            self.faults.push(TableFault {
                line,
                column: None,
                value: None,
                what,
            });
            return;
        }
        self.faults.push(TableFault {
            line,
            column: column.map(str::to_string),
            value: value.map(shortened),
            what,
        });
    }

    /// Sorts by id, notes ids that stand twice, and settles between decisions and faults.
    fn finish(mut self, mut rows: Vec<Row>) -> Result<Vec<Decision>, Vec<TableFault>> {
        // The sort is stable, so the first of equal ids is the one on the first line.
        rows.sort_by(|a, b| a.decision.id.cmp(&b.decision.id));
        for same in rows.chunk_by(|a, b| a.decision.id == b.decision.id) {
            let (first, others) = same.split_first().expect("a chunk holds a row");
            for other in others {
                let what = format!("already stands on line {}; ids are unique", first.line);
                self.fault(
                    other.line,
                    Some("id"),
                    Some(other.decision.id.clone()),
                    what,
                );
            }
        }
        if self.faults.is_empty() {
            return Ok(rows.into_iter().map(|row| row.decision).collect());
        }
        // The note that there are more faults stays last.
        let known = self.faults.len().min(FAULTS_MAX);
        self.faults[..known].sort_by_key(|fault| fault.line);
        Err(self.faults)
    }
}

fn newlines(bytes: &[u8]) -> u64 {
    bytes.iter().filter(|&&byte| byte == b'\n').count() as u64
}

fn record_too_long() -> String {
    format!(
        "the record that begins here is longer than {RECORD_BYTES_MAX} bytes; \
         look for a quotation mark that is not closed"
    )
}

fn missing_column(name: &str, found: &[String]) -> String {
    let found: Vec<String> = found
        .iter()
        .map(|name| format!("{:?}", shortened(name.clone())))
        .collect();
    let hint = match found.as_slice() {
        [only] if only.contains([';', '\t', '|']) || only.contains("\\t") => {
            "; separate the columns with commas"
        }
        _ => "",
    };
    format!(
        "the column {name} is missing; the header has {}{hint}",
        found.join(", ")
    )
}

fn alternatives(words: &[&str]) -> String {
    match words {
        [] => String::new(),
        [only] => (*only).to_string(),
        [most @ .., last] => format!("{} or {last}", most.join(", ")),
    }
}

fn shortened(value: String) -> String {
    match value.char_indices().nth(QUOTED_CHARS_MAX) {
        Some((end, _)) => format!("{}…", &value[..end]),
        None => value,
    }
}
