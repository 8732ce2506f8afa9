//! The list of indicators: searched by typing, walked with the arrow keys, cited with Enter.

pub(super) mod window;

use crate::risk::indicator::{Indicator, Source};
use crate::ui::words::Words;

/// The list while it is open.
#[derive(Clone, Debug)]
pub(super) struct Catalogue {
    query: String,
    /// Every indicator, grouped by source.
    entries: Vec<Entry>,
    rows: Vec<Row>,
    /// Position in `entries`; `None` when nothing matches.
    highlighted: Option<usize>,
    /// Whether the search field still has to be given the focus.
    is_fresh: bool,
    /// How far the list is scrolled, and how much of it is seen, in points.
    offset: f32,
    room: f32,
    /// Whether the highlighted row has to be brought into sight.
    seeks: bool,
}

#[derive(Clone, Debug)]
struct Entry {
    indicator: Indicator,
    source: Source,
    title: String,
    explanation: String,
    /// Folded title, and folded title, explanation, id and source.
    key: String,
    haystack: String,
}

/// A row of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Row {
    Source(Source),
    /// Position in the entries.
    Entry(usize),
}

/// What the reader did with the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Choice {
    None,
    Cite(Indicator),
    Close,
}

impl Catalogue {
    /// Opens the list in the reader's language.
    pub(super) fn open(words: &Words) -> Catalogue {
        let mut entries: Vec<Entry> = Indicator::ALL
            .into_iter()
            .map(|indicator| Entry::of(words, indicator))
            .collect();
        entries.sort_by_key(|entry| entry.source);
        let mut catalogue = Catalogue {
            query: String::new(),
            entries,
            rows: Vec::new(),
            highlighted: None,
            is_fresh: true,
            offset: 0.0,
            room: 0.0,
            seeks: false,
        };
        catalogue.search();
        catalogue
    }

    /// Keeps the entries that hold every word of the query, and highlights the best of them.
    fn search(&mut self) {
        let query = fold(&self.query);
        let is_match = |entry: &Entry| {
            query
                .split_whitespace()
                .all(|word| entry.haystack.contains(word))
        };
        self.rows.clear();
        let mut source = None;
        for (position, entry) in self.entries.iter().enumerate() {
            if is_match(entry) {
                if source != Some(entry.source) {
                    source = Some(entry.source);
                    self.rows.push(Row::Source(entry.source));
                }
                self.rows.push(Row::Entry(position));
            }
        }
        let best = |position: &usize| self.entries[*position].key.contains(query.trim());
        let highlighted = self.found().find(best).or_else(|| self.found().next());
        self.highlighted = highlighted;
        self.seeks = true;
    }

    /// Positions of the entries that are listed.
    fn found(&self) -> impl Iterator<Item = usize> + '_ {
        self.rows.iter().filter_map(|row| match row {
            Row::Entry(position) => Some(*position),
            Row::Source(_) => None,
        })
    }

    /// Moves the highlight by so many entries.
    fn walk(&mut self, by: isize) {
        let found: Vec<usize> = self.found().collect();
        let at = found
            .iter()
            .position(|position| Some(*position) == self.highlighted);
        let Some(at) = at else { return };
        let last = found.len().saturating_sub(1);
        let to = at.saturating_add_signed(by).min(last);
        self.highlighted = found.get(to).copied();
        self.seeks = true;
    }

    /// The scroll offset that brings the highlighted row into sight; `None` when it is in sight.
    fn sought_offset(&self, pitch: f32) -> Option<f32> {
        let row = self
            .rows
            .iter()
            .position(|row| Some(*row) == self.highlighted.map(Row::Entry))?;
        let is_first_of_source = matches!(self.rows.get(row.checked_sub(1)?), Some(Row::Source(_)));
        let top = (row - usize::from(is_first_of_source)) as f32 * pitch;
        let bottom = (row + 1) as f32 * pitch;
        if top < self.offset {
            Some(top)
        } else if bottom > self.offset + self.room {
            Some((bottom - self.room).max(0.0))
        } else {
            None
        }
    }
}

impl Entry {
    fn of(words: &Words, indicator: Indicator) -> Entry {
        let source = indicator.spec().channel.source();
        let (title, explanation) = (
            words.indicator(indicator),
            words.indicator_explained(indicator),
        );
        let id = indicator.id();
        let spaced = id.replace('_', " ");
        let group = words.of_kind("source", source);
        Entry {
            indicator,
            source,
            key: fold(&format!("{title} {id}")),
            haystack: fold(&format!("{title} {explanation} {id} {spaced} {group}")),
            title,
            explanation,
        }
    }
}

/// Small letters without accents, so that nobody has to type them.
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            'à' | 'á' | 'â' | 'ä' | 'ã' => folded.push('a'),
            'ç' => folded.push('c'),
            'è' | 'é' | 'ê' | 'ë' => folded.push('e'),
            'ì' | 'í' | 'î' | 'ï' => folded.push('i'),
            'ñ' => folded.push('n'),
            'ò' | 'ó' | 'ô' | 'ö' | 'õ' => folded.push('o'),
            'ù' | 'ú' | 'û' | 'ü' => folded.push('u'),
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            '’' => folded.push('\''),
            other => folded.push(other),
        }
    }
    folded
}
