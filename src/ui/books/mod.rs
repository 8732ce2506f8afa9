//! Reference books at hand: what an officer looks up, as facts that can be cited.
//!
//! One book is open at a time; each keeps its own search. The list at the left (above, where there is no room)
//! holds what the search found, the entry beside it what the book says. Every field that a contradiction can
//! rest on is a fact of `Place::Register`; nothing here knows the case but what its dossier shows.

mod bodies;
mod consignment;
mod licences;
mod list;
mod money;
mod pen;
mod products;
mod shelf;
mod state;
mod tariff;
#[cfg(test)]
mod tests;
mod thumb;
mod wording;

use egui::{Key, Layout, Modifiers, RichText, ScrollArea, TextEdit, Ui};

use crate::customs::document::Field;
use crate::ui::books::list::{list_ui, step};
use crate::ui::books::pen::Pen;
use crate::ui::books::shelf::Shelf;
use crate::ui::desk::{Book, Desk, Intent, Pointing};
use crate::ui::theme;

pub(crate) use crate::ui::books::state::BooksState;

/// Below this width the list stands above the entry, in points.
const TWO_COLUMNS_WIDTH: f32 = 600.0;
/// Below this width buttons show less of what they look up, in points.
const CHIPS_WIDTH: f32 = 430.0;
/// Share of the width, and of the height, that the list takes.
const LIST_SHARE: f32 = 0.4;
const LIST_WIDTH_MAX: f32 = 330.0;
const LIST_HEIGHT_MIN: f32 = 98.0;
/// Least height in which anything is drawn, in points; a host that is lower scrolls.
const BODY_HEIGHT_MIN: f32 = 220.0;

/// The reference books.
pub(crate) fn books_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    state: &mut BooksState,
    pointing: &mut Pointing,
    out: &mut Vec<Intent>,
) {
    tabs_ui(ui, desk, state);
    let shelf = state.refresh(desk);
    search_ui(ui, desk, state);
    let mut pen = Pen {
        desk,
        pointing,
        out,
    };
    asides_ui(ui, &mut pen, state);
    state.refresh(desk);
    notice_ui(ui, &mut pen, state);
    ui.add_space(2.0);

    let height = ui.available_height().max(BODY_HEIGHT_MIN);
    let width = ui.available_width();
    if width >= TWO_COLUMNS_WIDTH {
        let left = (width * LIST_SHARE).min(LIST_WIDTH_MAX);
        ui.horizontal_top(|ui| {
            column(ui, left, height, |ui| list_ui(ui, desk, state, &shelf));
            let right = ui.available_width();
            column(ui, right, height, |ui| {
                entry_ui(ui, &mut pen, state, &shelf)
            });
        });
    } else {
        let upper = (height * LIST_SHARE).max(LIST_HEIGHT_MIN);
        column(ui, width, upper, |ui| list_ui(ui, desk, state, &shelf));
        let lower = (height - upper - ui.spacing().item_spacing.y).max(LIST_HEIGHT_MIN);
        column(ui, width, lower, |ui| entry_ui(ui, &mut pen, state, &shelf));
    }
}

fn column(ui: &mut Ui, width: f32, height: f32, add: impl FnOnce(&mut Ui)) {
    let layout = Layout::top_down(egui::Align::Min);
    ui.allocate_ui_with_layout(egui::vec2(width, height), layout, |ui| {
        ui.set_width(width);
        ui.set_height(height);
        add(ui);
    });
}

fn tabs_ui(ui: &mut Ui, desk: &Desk<'_>, state: &mut BooksState) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        for book in Book::ALL {
            let name = desk.words.t(name_key(book));
            if ui.selectable_label(state.book == book, name).clicked() {
                state.book = book;
            }
        }
    });
}

/// The key of a book's name.
const fn name_key(book: Book) -> &'static str {
    match book {
        Book::Tariff => "books-tariff",
        Book::Products => "books-products",
        Book::Licences => "books-licences",
        Book::Bodies => "books-bodies",
        Book::Money => "books-money",
        Book::Wording => "books-wording",
    }
}

/// The key of what can be typed into a book's search.
const fn hint_key(book: Book) -> &'static str {
    match book {
        Book::Tariff => "books-tariff-hint",
        Book::Products => "books-products-hint",
        Book::Licences => "books-licences-hint",
        Book::Bodies => "books-bodies-hint",
        Book::Money => "books-money-hint",
        Book::Wording => "books-wording-hint",
    }
}

/// The search field. Its arrow keys walk through the list below, Enter goes there.
fn search_ui(ui: &mut Ui, desk: &Desk<'_>, state: &mut BooksState) {
    let id = ui.id().with("books search");
    if ui.memory(|memory| memory.has_focus(id)) {
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if pressed(Key::ArrowDown) {
            step(state.leaf_mut(), 1);
        } else if pressed(Key::ArrowUp) {
            step(state.leaf_mut(), -1);
        }
    }
    ui.horizontal(|ui| {
        let label = ui.label(desk.words.t("books-search"));
        let mut query = state.leaf().query.clone();
        let field = TextEdit::singleline(&mut query)
            .id(id)
            .hint_text(desk.words.t(hint_key(state.book)))
            .desired_width(ui.available_width());
        let response = ui.add(field).labelled_by(label.id);
        if response.changed() {
            state.search(&query);
        }
        if state.take_focus_wish() {
            response.request_focus();
        }
        if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
            state.wish_list();
        }
    });
}

/// What the consignment on the desk gives to look up, and the date of the exercise.
fn asides_ui(ui: &mut Ui, pen: &mut Pen<'_, '_>, state: &mut BooksState) {
    let desk = pen.desk;
    let has_room = ui.available_width() >= CHIPS_WIDTH;
    ui.horizontal_wrapped(|ui| {
        ui.label(theme::note(ui, desk.words.t("books-today")));
        let today = desk.view.scenario().calendar.date(desk.now);
        pen.cite(ui, Field::Date, &desk.words.date(today));
        let Some(dossier) = desk.dossier else {
            return;
        };
        let given = consignment::queries(desk, dossier, state.book);
        let Some((first, others)) = given.split_first() else {
            return;
        };
        let button = ui.button(desk.words.t("books-for-consignment"));
        if button.on_hover_text(first).clicked() {
            state.look_up(first);
        }
        for other in others {
            let text = RichText::new(consignment::shortened(other, has_room)).size(13.5);
            if ui.button(text).on_hover_text(other).clicked() {
                state.look_up(other);
            }
        }
    });
}

/// How much was found; and where the book has no such entry, that fact, which can be cited.
fn notice_ui(ui: &mut Ui, pen: &mut Pen<'_, '_>, state: &BooksState) {
    let leaf = state.leaf();
    let words = pen.desk.words;
    if leaf.query.trim().is_empty() {
        return;
    }
    let count = i64::try_from(leaf.total).unwrap_or(i64::MAX);
    let found = words.tf(
        "books-found",
        &[("n", count.into()), ("number", words.number(count).into())],
    );
    let near = match (leaf.is_near, leaf.listing.is_empty()) {
        (_, true) => words.t("books-found-none"),
        (true, false) => words.t("books-found-near"),
        (false, false) => found,
    };
    ui.horizontal_wrapped(|ui| {
        theme::tighten(ui);
        ui.label(theme::note(ui, near));
        let is_absent = leaf.is_near || leaf.listing.is_empty() || leaf.is_looked_up;
        if let Some(field) = absence(state.book, &leaf.query)
            && is_absent
            && !leaf.is_exact
        {
            let query = leaf.query.trim().to_owned();
            let text = words.tf("books-absent", &[("query", query.into())]);
            pen.cite(ui, field, &text);
        }
    });
}

/// The field that a book lacks when it has no entry for a text.
fn absence(book: Book, query: &str) -> Option<Field> {
    match book {
        Book::Bodies => Some(Field::NotifiedBody),
        Book::Licences if !query.contains(|c: char| c.is_ascii_digit()) => Some(Field::Issuer),
        Book::Products if query.contains('/') => Some(Field::AuthorisationNumber),
        _ => None,
    }
}

fn entry_ui(ui: &mut Ui, pen: &mut Pen<'_, '_>, state: &mut BooksState, shelf: &Shelf) {
    let Some(entry) = state.leaf().current() else {
        return;
    };
    let scroll = ScrollArea::vertical().id_salt((name_key(state.book), entry));
    scroll.auto_shrink(false).show(ui, |ui| {
        // The frame of a fact stands out beyond its text.
        ui.spacing_mut().item_spacing.y = 5.0;
        theme::tighten(ui);
        egui::Frame::new()
            .inner_margin(egui::Margin::symmetric(6, 4))
            .show(ui, |ui| match state.book {
                Book::Tariff => tariff::entry_ui(ui, pen, &shelf.tariff[entry]),
                Book::Products => products::entry_ui(ui, pen, state, entry),
                Book::Licences => licences::entry_ui(ui, pen, entry),
                Book::Bodies => bodies::entry_ui(ui, pen, entry),
                Book::Money => money::entry_ui(ui, pen, state, entry),
                Book::Wording => wording::entry_ui(ui, pen, shelf.wording[entry]),
            });
    });
}
