//! What is open, what is typed, and what was found: kept between frames.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::session::command::CaseId;
use crate::ui::books::shelf::{Edition, Shelf};
use crate::ui::desk::{Book, Desk};

/// Most entries that a search lists; whoever needs more types another letter.
const LISTED_MAX: usize = 400;

/// Which book is open, and what is searched for.
#[derive(Clone, Debug)]
pub(crate) struct BooksState {
    pub(super) book: Book,
    leaves: BTreeMap<Book, Leaf>,
    shelves: BTreeMap<Book, Arc<Shelf>>,
    /// Where the keyboard focus is wished to be when the books are next drawn.
    wish: Option<Wish>,
    /// The number of units calculated with.
    pub(super) quantity: Prefilled<u32>,
    /// The amount converted, in minor units of the entry's currency.
    pub(super) amount: Prefilled<i64>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wish {
    Search,
    List,
}

/// Where a book is open.
#[derive(Clone, Debug, Default)]
pub(super) struct Leaf {
    pub(super) query: String,
    /// Whether the query is somebody's whole text, not one being typed.
    pub(super) is_looked_up: bool,
    /// The entry chosen; the first of the list until one is.
    pub(super) chosen: Option<usize>,
    /// Entries, the best first, at most `LISTED_MAX` of `total`.
    pub(super) listing: Vec<usize>,
    pub(super) total: usize,
    pub(super) is_near: bool,
    pub(super) is_exact: bool,
    /// How far the list is scrolled, how high it is, and where it shall scroll to, in points.
    pub(super) offset: f32,
    pub(super) height: f32,
    pub(super) scroll_to: Option<f32>,
    /// What the listing was made from.
    made_from: Option<(Edition, String)>,
}

impl Leaf {
    /// The entry that is shown.
    pub(super) fn current(&self) -> Option<usize> {
        self.chosen.or_else(|| self.listing.first().copied())
    }

    fn put(&mut self, query: &str) {
        self.query = query.to_owned();
        self.chosen = None;
        self.scroll_to = Some(0.0);
    }

    fn list(&mut self, shelf: &Shelf) {
        let made_from = (shelf.edition.clone(), self.query.clone());
        if self.made_from.as_ref() == Some(&made_from) {
            return;
        }
        if self.query.trim().is_empty() {
            self.listing.clone_from(&shelf.opening);
            (self.is_near, self.is_exact) = (false, false);
            self.total = self.listing.len();
        } else {
            let mut found = shelf.index.search(&self.query);
            self.total = found.entries.len();
            found.entries.truncate(LISTED_MAX);
            self.listing = found.entries;
            (self.is_near, self.is_exact) = (found.is_near, found.is_exact);
        }
        if self
            .made_from
            .as_ref()
            .is_some_and(|(edition, _)| *edition != shelf.edition)
        {
            self.chosen = None;
        }
        self.made_from = Some(made_from);
    }
}

/// A number that begins as what the dossier says, and may be changed.
#[derive(Clone, Debug, Default)]
pub(super) struct Prefilled<T> {
    /// The case and the entry that it was filled for.
    filled_for: Option<(Option<CaseId>, usize)>,
    pub(super) number: T,
}

impl<T> Prefilled<T> {
    /// Fills the number anew when the case or the entry is another.
    pub(super) fn fill(&mut self, case: Option<CaseId>, entry: usize, number: impl FnOnce() -> T) {
        if self.filled_for != Some((case, entry)) {
            self.filled_for = Some((case, entry));
            self.number = number();
        }
    }
}

impl Default for BooksState {
    fn default() -> BooksState {
        BooksState {
            book: Book::Tariff,
            leaves: Book::ALL.map(|book| (book, Leaf::default())).into(),
            shelves: BTreeMap::new(),
            wish: None,
            quantity: Prefilled::default(),
            amount: Prefilled::default(),
        }
    }
}

impl BooksState {
    /// Opens a book at a search.
    pub(crate) fn consult(&mut self, book: Book, query: &str) {
        self.book = book;
        self.look_up(query);
        self.wish = Some(Wish::List);
    }

    /// Wishes the keyboard focus to the search field.
    pub(crate) fn focus_search(&mut self) {
        self.wish = Some(Wish::Search);
    }

    /// Searches the open book for a whole text.
    pub(super) fn look_up(&mut self, query: &str) {
        let leaf = self.leaf_mut();
        leaf.put(query);
        leaf.is_looked_up = true;
    }

    /// Searches the open book for what is being typed.
    pub(super) fn search(&mut self, query: &str) {
        let leaf = self.leaf_mut();
        leaf.put(query);
        leaf.is_looked_up = false;
    }

    pub(super) fn leaf(&self) -> &Leaf {
        &self.leaves[&self.book]
    }

    pub(super) fn leaf_mut(&mut self) -> &mut Leaf {
        self.leaves.entry(self.book).or_default()
    }

    pub(super) fn wish_list(&mut self) {
        self.wish = Some(Wish::List);
    }

    /// Whether the search field is to take the focus now.
    pub(super) fn take_focus_wish(&mut self) -> bool {
        self.take_wish(Wish::Search)
    }

    /// Whether the list is to take the focus now.
    pub(super) fn take_list_wish(&mut self) -> bool {
        self.take_wish(Wish::List)
    }

    fn take_wish(&mut self, wish: Wish) -> bool {
        let is_wished = self.wish == Some(wish);
        if is_wished {
            self.wish = None;
        }
        is_wished
    }

    /// Brings the open book up to date: its edition, and the list for what is typed.
    pub(super) fn refresh(&mut self, desk: &Desk<'_>) -> Arc<Shelf> {
        let edition = Edition::of(desk, self.book);
        let shelf = match self.shelves.get(&self.book) {
            Some(shelf) if shelf.edition == edition => Arc::clone(shelf),
            _ => {
                let shelf = Arc::new(Shelf::new(desk, self.book, edition));
                self.shelves.insert(self.book, Arc::clone(&shelf));
                shelf
            }
        };
        self.leaf_mut().list(&shelf);
        shelf
    }
}
