//! Reference books at hand.

use egui::Ui;

use crate::ui::desk::{Book, Desk, Intent, Pointing};

/// Which book is open, and what is searched for.
#[derive(Clone, Debug, Default)]
pub(crate) struct BooksState {}

impl BooksState {
    /// Opens a book at a search.
    pub(crate) fn consult(&mut self, _book: Book, _query: &str) {}
}

/// The reference books.
pub(crate) fn books_ui(
    _ui: &mut Ui,
    _desk: &Desk<'_>,
    _state: &mut BooksState,
    _pointing: &mut Pointing,
    _out: &mut Vec<Intent>,
) {
}
