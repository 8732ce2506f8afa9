//! A page that is written from top to bottom: headings, prose, tables.

/// No line is longer, in characters.
pub(super) const WIDTH: usize = 80;
/// Spaces before everything but headings.
pub(super) const INDENT: usize = 2;
/// Spaces between the columns of a table.
pub(super) const GAP: usize = 2;

const BOLD: &str = "\x1b[1m";
const PLAIN: &str = "\x1b[0m";

/// A page in the making.
pub(super) struct Page {
    text: String,
    colour: bool,
}

impl Page {
    pub(super) const fn new(colour: bool) -> Page {
        Page {
            text: String::new(),
            colour,
        }
    }

    pub(super) fn into_text(self) -> String {
        self.text
    }

    /// A heading, set off by an empty line.
    pub(super) fn heading(&mut self, words: &str) {
        if !self.text.is_empty() {
            self.blank();
        }
        for line in wrapped(words, WIDTH) {
            if self.colour {
                self.text.extend([BOLD, &line, PLAIN, "\n"]);
            } else {
                self.text.extend([&line, "\n"]);
            }
        }
    }

    /// An empty line.
    pub(super) fn blank(&mut self) {
        self.text.push('\n');
    }

    /// Sentences, broken where the line ends.
    pub(super) fn prose(&mut self, sentences: &str) {
        self.hanging("", sentences);
    }

    /// Sentences beside a mark that stands before them.
    pub(super) fn hanging(&mut self, mark: &str, sentences: &str) {
        let gap = if mark.is_empty() { 0 } else { GAP };
        let margin = INDENT + width(mark) + gap;
        let mut before = format!("{}{mark}{}", " ".repeat(INDENT), " ".repeat(gap));
        for line in wrapped(sentences, WIDTH.saturating_sub(margin)) {
            self.text.extend([&before, &line, "\n"]);
            before = " ".repeat(margin);
        }
    }

    /// Rows of cells; `columns` says for each column whether it stands left (`l`) or right (`r`).
    pub(super) fn table(&mut self, columns: &str, rows: &[Vec<String>]) {
        let cells = |column: usize| rows.iter().filter_map(move |row| row.get(column));
        let widths: Vec<usize> = (0..columns.len())
            .map(|column| cells(column).map(|cell| width(cell)).max().unwrap_or(0))
            .collect();
        for row in rows {
            let mut line = " ".repeat(INDENT);
            for (position, ((cell, side), widest)) in
                row.iter().zip(columns.chars()).zip(&widths).enumerate()
            {
                if position > 0 {
                    line.push_str(&" ".repeat(GAP));
                }
                let missing = " ".repeat(widest - width(cell));
                if side == 'r' {
                    line.extend([missing.as_str(), cell]);
                } else {
                    line.extend([cell.as_str(), &missing]);
                }
            }
            self.text.extend([line.trim_end(), "\n"]);
        }
    }
}

/// Characters of a text, each of which takes one column.
pub(super) fn width(text: &str) -> usize {
    text.chars().count()
}

/// Lines of at most `most` characters, broken at spaces; a longer word is broken anywhere.
fn wrapped(sentences: &str, most: usize) -> Vec<String> {
    let most = most.max(1);
    let mut lines = vec![String::new()];
    for word in sentences.split_whitespace() {
        for piece in pieces(word, most) {
            let line = lines.last_mut().expect("there is always a line");
            if line.is_empty() {
                line.push_str(&piece);
            } else if width(line) + 1 + width(&piece) <= most {
                line.extend([" ", &piece]);
            } else {
                lines.push(piece);
            }
        }
    }
    lines
}

fn pieces(word: &str, most: usize) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    letters
        .chunks(most)
        .map(|piece| piece.iter().collect())
        .collect()
}
