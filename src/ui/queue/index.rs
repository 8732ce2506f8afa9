//! Sorting and filtering: which rows are shown, and in which order.

use std::cmp::Ordering;

use crate::customs::code::country::Country;
use crate::session::command::CaseId;
use crate::ui::queue::model::{QueueModel, Row, RowState};
use crate::ui::words::Words;

/// A filter at one click.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Quick {
    #[default]
    Undecided,
    /// Those that the officer marked.
    Flagged,
    Results,
    Announced,
    Decided,
    All,
}

impl Quick {
    /// Every filter, in the order shown.
    pub(crate) const ALL: [Quick; 6] = [
        Quick::Undecided,
        Quick::Flagged,
        Quick::Results,
        Quick::Announced,
        Quick::Decided,
        Quick::All,
    ];

    /// The last part of its key in the language files.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Quick::Undecided => "undecided",
            Quick::Flagged => "flagged",
            Quick::Results => "results",
            Quick::Announced => "announced",
            Quick::Decided => "decided",
            Quick::All => "all",
        }
    }

    fn lets_pass(self, row: &Row) -> bool {
        match self {
            Quick::Undecided => !row.state.is_settled() && row.state != RowState::Announced,
            Quick::Flagged => row.flag.is_some(),
            Quick::Results => row.state == RowState::Results,
            Quick::Announced => row.state == RowState::Announced,
            Quick::Decided => row.state.is_settled(),
            Quick::All => true,
        }
    }
}

/// The columns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Column {
    Flag,
    Id,
    Mode,
    Sender,
    Description,
    Mass,
    Value,
    #[default]
    Deadline,
    State,
}

impl Column {
    /// Every column, in the order shown.
    pub(crate) const ALL: [Column; 9] = [
        Column::Flag,
        Column::Id,
        Column::Mode,
        Column::Sender,
        Column::Description,
        Column::Mass,
        Column::Value,
        Column::Deadline,
        Column::State,
    ];

    /// The last part of its key in the language files.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Column::Flag => "flag",
            Column::Id => "id",
            Column::Mode => "mode",
            Column::Sender => "sender",
            Column::Description => "description",
            Column::Mass => "mass",
            Column::Value => "value",
            Column::Deadline => "deadline",
            Column::State => "state",
        }
    }

    fn compare(self, one: &Row, other: &Row) -> Ordering {
        // No flag comes after every flag.
        let flag = |row: &Row| row.flag.map_or(u8::MAX, |flag| flag as u8);
        // What can still be decided comes first, then what will arrive, then what is over.
        let due = |row: &Row| match row.state {
            RowState::Announced => (1, row.due),
            state if state.is_settled() => (2, row.due),
            _ => (0, row.due),
        };
        match self {
            Column::Flag => flag(one).cmp(&flag(other)),
            Column::Id => Ordering::Equal,
            Column::Mode => one.mode.cmp(&other.mode),
            Column::Sender => one.sender.cmp(&other.sender),
            Column::Description => one.description_key.cmp(&other.description_key),
            Column::Mass => one.gross_mass_grams.cmp(&other.gross_mass_grams),
            Column::Value => one.value_minor.cmp(&other.value_minor),
            Column::Deadline => due(one).cmp(&due(other)),
            Column::State => one.state.cmp(&other.state),
        }
    }
}

/// By what the queue is sorted; equal rows by their number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Sort {
    pub column: Column,
    pub is_descending: bool,
}

impl Sort {
    fn compare(self, one: &Row, other: &Row) -> Ordering {
        let order = self
            .column
            .compare(one, other)
            .then(one.case.cmp(&other.case));
        if self.is_descending {
            order.reverse()
        } else {
            order
        }
    }
}

/// A typed filter, taken apart: every word must be found in a row.
#[derive(Clone, Debug, Default)]
struct Search {
    typed: String,
    language: &'static str,
    terms: Vec<Term>,
}

#[derive(Clone, Debug)]
struct Term {
    text: String,
    /// The same with a space before it: the beginning of a word.
    beginning: String,
    countries: Vec<Country>,
}

impl Search {
    fn new(typed: &str, words: &Words) -> Search {
        let terms = typed
            .split_whitespace()
            .map(|term| Term::new(&term.to_lowercase(), words));
        Search {
            typed: typed.to_owned(),
            language: words.code(),
            terms: terms.collect(),
        }
    }

    fn finds(&self, row: &Row) -> bool {
        self.terms.iter().all(|term| {
            row.numbers_key.contains(&term.text)
                || (term.beginning.len() > 1 && row.description_key.contains(&term.beginning))
                || term.countries.contains(&row.sender)
        })
    }
}

impl Term {
    fn new(text: &str, words: &Words) -> Term {
        let is_meant = |country: &Country| {
            let name = words.country(*country).to_lowercase();
            country.as_str().eq_ignore_ascii_case(text)
                || name
                    .split(|sign: char| !sign.is_alphanumeric())
                    .any(|word| word.starts_with(text))
        };
        Term {
            text: text.to_owned(),
            beginning: format!(" {}", words_of(text)),
            countries: Country::all().filter(is_meant).collect(),
        }
    }
}

/// Words alone, with one space between two, as rows keep their description.
fn words_of(text: &str) -> String {
    let words = text.split(|sign: char| !sign.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

/// What an index was made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Made {
    revision: u64,
    rows: usize,
    quick: Quick,
    sort: Sort,
}

/// How the queue is sorted and filtered, and which row the keyboard is on.
#[derive(Clone, Debug, Default)]
pub(crate) struct QueueState {
    /// As typed.
    pub filter: String,
    pub quick: Quick,
    pub sort: Sort,
    search: Search,
    made: Option<Made>,
    /// Positions in the model, in the order shown.
    index: Vec<u32>,
    /// By position in the model: the place in the order shown, or none.
    places: Vec<u32>,
    counts: [usize; Quick::ALL.len()],
    /// Whether the selected row is to be brought into view.
    pub(super) shows_selected: bool,
    /// The place to be brought into view.
    pub(super) scroll_to: Option<usize>,
    /// Selected when the table was last drawn.
    pub(super) selected: Option<CaseId>,
    /// The row that has the focus, and its place.
    pub(super) focus: Option<(CaseId, usize)>,
    /// The first place drawn and the first after those drawn.
    pub(super) drawn: (usize, usize),
    /// Rows that the table has room for.
    pub(super) page: usize,
    /// Whether the focus has been asked for.
    pub(super) wants_focus: bool,
}

/// No place.
const NOWHERE: u32 = u32::MAX;

impl QueueState {
    /// Makes the index anew where rows, sorting or filter have changed.
    pub(crate) fn refresh(&mut self, model: &QueueModel, words: &Words) {
        let made = Made {
            revision: model.revision(),
            rows: model.len(),
            quick: self.quick,
            sort: self.sort,
        };
        let is_same_search =
            self.search.typed == self.filter && self.search.language == words.code();
        if self.made == Some(made) && is_same_search {
            return;
        }
        if !is_same_search {
            self.search = Search::new(&self.filter, words);
        }
        self.made = Some(made);
        self.counts = [0; Quick::ALL.len()];
        self.index.clear();
        for (position, row) in model.rows().enumerate() {
            for (count, quick) in self.counts.iter_mut().zip(Quick::ALL) {
                *count += usize::from(quick.lets_pass(row));
            }
            if self.quick.lets_pass(row) && self.search.finds(row) {
                self.index.push(position as u32);
            }
        }
        let sort = self.sort;
        let row = |position: &u32| model.row(*position as usize);
        self.index
            .sort_unstable_by(|one, other| match (row(one), row(other)) {
                (Some(one), Some(other)) => sort.compare(one, other),
                _ => Ordering::Equal,
            });
        self.places.clear();
        self.places.resize(model.len(), NOWHERE);
        for (place, position) in self.index.iter().enumerate() {
            self.places[*position as usize] = place as u32;
        }
    }

    /// Rows shown.
    pub(crate) fn len(&self) -> usize {
        self.index.len()
    }

    /// Rows that a quick filter lets pass.
    pub(crate) fn count(&self, quick: Quick) -> usize {
        let position = Quick::ALL.iter().position(|other| *other == quick);
        position.map_or(0, |position| self.counts[position])
    }

    /// The row at a place of the order shown.
    pub(crate) fn row<'a>(&self, model: &'a QueueModel, place: usize) -> Option<&'a Row> {
        model.row(*self.index.get(place)? as usize)
    }

    /// The place of a case in the order shown.
    pub(crate) fn place(&self, model: &QueueModel, case: CaseId) -> Option<usize> {
        let place = *self.places.get(model.position(case)?)?;
        (place != NOWHERE).then_some(place as usize)
    }

    /// Sorts by a column; a second time the other way round.
    pub(crate) fn sort_by(&mut self, column: Column) {
        let is_again = self.sort.column == column;
        self.sort = Sort {
            column,
            is_descending: is_again && !self.sort.is_descending,
        };
        self.keep_selected_visible();
    }

    /// Brings the selected row into view with the next frame.
    pub(crate) fn keep_selected_visible(&mut self) {
        self.shows_selected = true;
    }

    /// The case so many places after `from` in the order shown; the first or last one where there is no
    /// `from` in it.
    pub(crate) fn neighbour(
        &mut self,
        model: &QueueModel,
        from: Option<CaseId>,
        by: isize,
    ) -> Option<CaseId> {
        let last = self.len().checked_sub(1)?;
        let place = match from.and_then(|case| self.place(model, case)) {
            Some(place) => place.saturating_add_signed(by).min(last),
            None if by < 0 => last,
            None => 0,
        };
        self.scroll_to = Some(place);
        self.row(model, place).map(|row| row.case)
    }

    /// Gives the keyboard's focus to the selected row, or to the first, with the next frame.
    pub(crate) fn request_focus(&mut self) {
        self.wants_focus = true;
    }
}
