//! What is wrong with a scenario file, and where.

use std::fmt;

/// Findings that are reported one by one; more than this help nobody, and a broken generator could make millions.
pub const MAX_FINDINGS: usize = 200;

/// Findings that are kept for sorting; later ones are only counted, which bounds memory and time.
const MAX_KEPT: usize = 1_000;

/// Longest text of a finding, in characters; a file may hold names of any length.
const MAX_TEXT: usize = 1_000;

/// An author's mistake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Path of the file, as the reader was asked for it.
    pub file: String,
    /// From 1.
    pub line: u32,
    /// From 1, in characters.
    pub column: u32,
    /// Where in the structure, for example `flows[2].illicit[0].offence`; empty for the file as a whole.
    pub path: String,
    /// One sentence without a full stop.
    pub message: String,
    /// What to do about it, when the message does not say.
    pub help: Option<String>,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}: ", self.file, self.line, self.column)?;
        if !self.path.is_empty() {
            write!(f, "{}: ", self.path)?;
        }
        f.write_str(&self.message)?;
        match &self.help {
            Some(help) => write!(f, "\n  help: {help}"),
            None => Ok(()),
        }
    }
}

/// Collects findings while files are read and checked.
#[derive(Debug, Default)]
pub struct Findings {
    /// Names of the files in the order of their first reading; a finding's `file` is a position in it.
    files: Vec<String>,
    found: Vec<(u16, Finding)>,
    /// Findings that were counted and not kept.
    beyond: usize,
}

impl Findings {
    /// Registers a file under the name that findings show; the number stands for it from now on.
    ///
    /// # Panics
    /// Beyond 65 535 files, which the limit on includes rules out.
    pub fn add_file(&mut self, name: &str) -> u16 {
        self.files.push(name.to_string());
        u16::try_from(self.files.len() - 1).expect("the number of files is limited")
    }

    /// Records a finding; its `file` is filled in from the number.
    pub fn add(&mut self, file: u16, finding: Finding) {
        if self.is_full() {
            self.beyond += 1;
            return;
        }
        let file_name = self.files.get(usize::from(file)).cloned();
        let shown = Finding {
            file: file_name.unwrap_or_default(),
            path: printable(&finding.path),
            message: printable(&finding.message),
            help: finding.help.as_deref().map(printable),
            ..finding
        };
        self.found.push((file, shown));
    }

    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// How many were found.
    pub fn len(&self) -> usize {
        self.found.len() + self.beyond
    }

    /// Whether further findings are only counted, so that looking for them is in vain.
    pub fn is_full(&self) -> bool {
        self.found.len() >= MAX_KEPT
    }

    /// The findings by file (in the order of reading), line and column, without doubles, at most
    /// [`MAX_FINDINGS`] and one that counts the rest.
    pub fn into_sorted(mut self) -> Vec<Finding> {
        let place = |(file, finding): &(u16, Finding)| (*file, finding.line, finding.column);
        self.found.sort_by_key(place);
        self.found.dedup_by(|a, b| a == b);
        let count = self.found.len() + self.beyond;
        let mut list: Vec<Finding> = self
            .found
            .into_iter()
            .take(MAX_FINDINGS)
            .map(|(_, finding)| finding)
            .collect();
        if count > list.len() {
            let rest = count - list.len();
            if let Some(last) = list.last().cloned() {
                list.push(Finding {
                    path: String::new(),
                    message: format!("and {rest} more"),
                    help: Some("mend these first and check again".to_string()),
                    ..last
                });
            }
        }
        list
    }
}

/// A text on one line, without characters that a terminal would obey, and not too long.
fn printable(text: &str) -> String {
    let mut line: String = text
        .chars()
        .take(MAX_TEXT)
        .map(|c| match c {
            '\n' | '\r' | '\t' => ' ',
            c if c.is_control() => char::REPLACEMENT_CHARACTER,
            c => c,
        })
        .collect();
    if line.len() < text.len() {
        line.push('…');
    }
    line
}
