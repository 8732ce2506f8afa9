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

/// Most changed rows that are put in their places one by one; from then on the index is made anew.
const PATCH_MAX: usize = 64;

/// What an index was made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Made {
    quick: Quick,
    sort: Sort,
}

/// What the index knows of a case.
#[derive(Clone, Copy, Debug)]
struct Known {
    /// In the order shown.
    place: u32,
    /// The quick filters that let it pass, one bit for each.
    passes: u8,
}

impl Known {
    const NOTHING: Known = Known {
        place: u32::MAX,
        passes: 0,
    };
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
    /// The model's when the index was last brought up to date.
    revision: u64,
    /// Cases in the order shown.
    index: Vec<CaseId>,
    /// By the number of the case.
    known: Vec<Known>,
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

impl QueueState {
    /// Brings the index up to date: row by row where few have changed, anew where sorting or filter have.
    pub(crate) fn refresh(&mut self, model: &QueueModel, words: &Words) {
        let made = Made {
            quick: self.quick,
            sort: self.sort,
        };
        let is_same_search =
            self.search.typed == self.filter && self.search.language == words.code();
        let changed = model
            .changed_since(self.revision)
            .filter(|changed| changed.len() <= PATCH_MAX);
        self.revision = model.revision();
        match changed {
            Some(changed) if is_same_search && self.made == Some(made) => {
                self.patch(model, changed);
            }
            _ => {
                if !is_same_search {
                    self.search = Search::new(&self.filter, words);
                }
                self.made = Some(made);
                self.make(model);
            }
        }
    }

    fn make(&mut self, model: &QueueModel) {
        self.counts = [0; Quick::ALL.len()];
        self.known.clear();
        let mut shown = Vec::new();
        for row in model.rows() {
            self.count_anew(row.case, Some(row));
            if self.shows(row) {
                shown.push(row);
            }
        }
        let sort = self.sort;
        shown.sort_unstable_by(|one, other| sort.compare(one, other));
        self.index.clear();
        self.index.extend(shown.iter().map(|row| row.case));
        self.number_from(0);
    }

    /// Takes changed rows out of the order and puts them in where they belong now.
    fn patch(&mut self, model: &QueueModel, changed: &[CaseId]) {
        if changed.is_empty() {
            return;
        }
        let mut changed = changed.to_vec();
        changed.sort_unstable();
        changed.dedup();
        let places = changed.iter().filter_map(|case| self.place(*case));
        let mut places: Vec<usize> = places.collect();
        places.sort_unstable();
        for place in places.iter().rev() {
            let case = self.index.remove(*place);
            self.known[case.0 as usize].place = Known::NOTHING.place;
        }
        let mut first = places.first().copied().unwrap_or(usize::MAX);
        for case in changed {
            let row = model.row_of(case);
            self.count_anew(case, row);
            let Some(row) = row.filter(|row| self.shows(row)) else {
                continue;
            };
            let comes_before = |other: &CaseId| {
                let other = model.row_of(*other);
                other.is_some_and(|other| self.sort.compare(other, row).is_lt())
            };
            let place = self.index.partition_point(comes_before);
            self.index.insert(place, case);
            first = first.min(place);
        }
        self.number_from(first);
    }

    fn shows(&self, row: &Row) -> bool {
        self.quick.lets_pass(row) && self.search.finds(row)
    }

    /// Counts a case among those that the quick filters let pass; `None` when its row has left.
    fn count_anew(&mut self, case: CaseId, row: Option<&Row>) {
        let slot = case.0 as usize;
        if self.known.len() <= slot {
            self.known.resize(slot + 1, Known::NOTHING);
        }
        let before = std::mem::take(&mut self.known[slot].passes);
        let mut after = 0;
        for (bit, quick) in Quick::ALL.into_iter().enumerate() {
            let passes = row.is_some_and(|row| quick.lets_pass(row));
            after |= u8::from(passes) << bit;
            self.counts[bit] += usize::from(passes);
            self.counts[bit] -= usize::from(before >> bit & 1);
        }
        self.known[slot].passes = after;
    }

    /// Writes down the places from one on.
    fn number_from(&mut self, first: usize) {
        for (place, case) in self.index.iter().enumerate().skip(first) {
            self.known[case.0 as usize].place = place as u32;
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
        model.row_of(*self.index.get(place)?)
    }

    /// The place of a case in the order shown.
    pub(crate) fn place(&self, case: CaseId) -> Option<usize> {
        let known = self.known.get(usize::try_from(case.0).ok()?)?;
        (known.place != Known::NOTHING.place).then_some(known.place as usize)
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
        let place = match from.and_then(|case| self.place(case)) {
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
