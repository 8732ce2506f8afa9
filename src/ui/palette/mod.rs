//! Commands by name and by key: the key map, and the palette that finds every command by typing.

mod keys;
mod search;
#[cfg(test)]
mod tests;

#[cfg(feature = "desk")]
pub(crate) use keys::parse as parse_key;
pub(crate) use keys::{COMMANDS, Keys, is_of_console};
pub(crate) use search::{PaletteRow, PaletteState, palette_ui};

use crate::ui::desk::Book;
use crate::ui::words::Words;

/// A book's name.
pub(crate) fn book_name(words: &Words, book: Book) -> String {
    words.t(match book {
        Book::Tariff => "palette-book-tariff",
        Book::Products => "palette-book-products",
        Book::Licences => "palette-book-licences",
        Book::Bodies => "palette-book-bodies",
        Book::Money => "palette-book-money",
        Book::Wording => "palette-book-wording",
    })
}

/// A command's name.
pub(crate) fn command_name(words: &Words, id: &str) -> String {
    match id {
        "help" => words.t("desk-help"),
        _ => words.t(&format!("palette-{id}")),
    }
}
