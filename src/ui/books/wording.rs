//! The wording book: phrases, abbreviations, hubs, mail services, languages, and the rules of thumb.

use egui::{Label, RichText, Ui};

use crate::inspection::books::index::Row;
use crate::inspection::books::{free_mail_services, pack_languages};
use crate::scenario::model::Scenario;
use crate::ui::books::pen::{Pen, aside, heading_ui, pair_ui};
use crate::ui::books::products::country;
use crate::ui::books::shelf::Line;
use crate::ui::books::thumb::{self, Thumb};
use crate::ui::desk::Desk;

/// A page of the book.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Page {
    Thumbs,
    Phrases,
    Abbreviations,
    Hubs,
    Mail,
    Languages,
}

impl Page {
    const ALL: [Page; 6] = [
        Page::Thumbs,
        Page::Phrases,
        Page::Abbreviations,
        Page::Hubs,
        Page::Mail,
        Page::Languages,
    ];

    const fn key(self) -> &'static str {
        match self {
            Page::Thumbs => "books-page-thumbs",
            Page::Phrases => "books-page-phrases",
            Page::Abbreviations => "books-page-abbreviations",
            Page::Hubs => "books-page-hubs",
            Page::Mail => "books-page-mail",
            Page::Languages => "books-page-languages",
        }
    }

    /// The key of the sentence that says what the page is for.
    const fn about_key(self) -> &'static str {
        match self {
            Page::Thumbs => "books-page-thumbs-about",
            Page::Phrases => "books-page-phrases-about",
            Page::Abbreviations => "books-page-abbreviations-about",
            Page::Hubs => "books-page-hubs-about",
            Page::Mail => "books-page-mail-about",
            Page::Languages => "books-page-languages-about",
        }
    }
}

/// An entry: a page, or one thing on it by its position there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Item {
    Page(Page),
    On(Page, usize),
}

/// Every entry, the pages first.
pub(super) fn items(scenario: &Scenario) -> Vec<Item> {
    let pages = Page::ALL.map(Item::Page);
    let things = Page::ALL.into_iter().flat_map(|page| {
        let count = match page {
            Page::Thumbs => thumb::THUMBS.len(),
            Page::Phrases => scenario.vague_phrases.len(),
            Page::Abbreviations => scenario.abbreviations.len(),
            Page::Hubs => scenario.usual_hubs.len(),
            Page::Mail => free_mail_services().len(),
            Page::Languages => pack_languages(scenario).len(),
        };
        (0..count).map(move |position| Item::On(page, position))
    });
    pages.into_iter().chain(things).collect()
}

/// How an entry is listed and found.
pub(super) fn row(desk: &Desk<'_>, item: Item) -> (Line, Row) {
    let (text, others) = match item {
        Item::Page(page) => (desk.words.t(page.key()), Vec::new()),
        Item::On(page, position) => {
            let text = thing(desk, page, position);
            (text, vec![desk.words.t(page.key())])
        }
    };
    let mut titles = vec![text.clone()];
    if let Item::On(Page::Abbreviations, position) = item {
        let (word, short) = &desk.view.scenario().abbreviations[position];
        titles = vec![short.clone(), word.clone()];
    }
    let row = Row {
        code: String::new(),
        titles,
        others,
    };
    let code = String::new();
    (Line { code, text }, row)
}

/// The text of a thing on a page.
fn thing(desk: &Desk<'_>, page: Page, position: usize) -> String {
    let scenario = desk.view.scenario();
    match page {
        Page::Thumbs => {
            let thumb = &thumb::THUMBS[position];
            desk.words.indicator(thumb.indicator)
        }
        Page::Phrases => scenario.vague_phrases[position].text.clone(),
        Page::Abbreviations => {
            let (word, short) = &scenario.abbreviations[position];
            format!("{short} = {word}")
        }
        Page::Hubs => country(desk.words, scenario.usual_hubs[position]),
        Page::Mail => free_mail_services()[position].clone(),
        Page::Languages => pack_languages(scenario)[position].to_owned(),
    }
}

pub(super) fn entry_ui(ui: &mut Ui, pen: &mut Pen<'_, '_>, item: Item) {
    let (page, chosen) = match item {
        Item::Page(page) => (page, None),
        Item::On(page, position) => (page, Some(position)),
    };
    heading_ui(ui, &pen.t(page.key()));
    aside(ui, &pen.t(page.about_key()));
    if page == Page::Thumbs {
        thumbs_ui(ui, pen, chosen);
        return;
    }
    let things = items(pen.desk.view.scenario());
    let positions = things.into_iter().filter_map(|item| match item {
        Item::On(own, position) if own == page => Some(position),
        _ => None,
    });
    for position in positions {
        let is_chosen = chosen == Some(position);
        let text = thing(pen.desk, page, position);
        let response = ui.add(Label::new(emphasised(text, is_chosen)).wrap());
        if is_chosen {
            seek(ui, &response);
        }
        if page == Page::Phrases {
            chapters_ui(ui, pen, position);
        }
    }
}

/// A thing on a page, marked where it is the one that was looked for.
fn emphasised(text: String, is_chosen: bool) -> RichText {
    if is_chosen {
        RichText::new(format!("» {text}")).strong()
    } else {
        RichText::new(text)
    }
}

/// Scrolls to a thing once, when it is first drawn as the chosen one.
fn seek(ui: &Ui, response: &egui::Response) {
    let id = ui.id().with("books sought");
    let is_new = ui.data_mut(|data| !std::mem::replace(data.get_temp_mut_or(id, false), true));
    if is_new {
        response.scroll_to_me(Some(egui::Align::Center));
    }
}

fn chapters_ui(ui: &mut Ui, pen: &Pen<'_, '_>, position: usize) {
    let phrase = &pen.desk.view.scenario().vague_phrases[position];
    let chapters = phrase
        .chapters
        .iter()
        .map(|chapter| format!("{chapter:02}"));
    let list = chapters.collect::<Vec<_>>().join(", ");
    let arguments = [("chapters", list.into())];
    aside(ui, &pen.desk.words.tf("books-phrase-chapters", &arguments));
}

fn thumbs_ui(ui: &mut Ui, pen: &mut Pen<'_, '_>, chosen: Option<usize>) {
    let mut source = None;
    for (position, thumb) in thumb::THUMBS.iter().enumerate() {
        if source != Some(thumb.source()) {
            source = Some(thumb.source());
            ui.add_space(4.0);
            let name = pen.desk.words.of_kind("source", thumb.source());
            crate::ui::theme::section_ui(ui, &name);
        }
        thumb_ui(ui, pen, thumb, chosen == Some(position));
    }
}

fn thumb_ui(ui: &mut Ui, pen: &Pen<'_, '_>, thumb: &Thumb, is_chosen: bool) {
    let title = pen.desk.words.indicator(thumb.indicator);
    let title = if is_chosen {
        format!("» {title}")
    } else {
        title
    };
    pair_ui(ui, &title, |ui| {
        let text = emphasised(thumb.text(pen.desk), false);
        let response = ui.add(Label::new(text).wrap());
        if is_chosen {
            seek(ui, &response);
        }
    });
}
