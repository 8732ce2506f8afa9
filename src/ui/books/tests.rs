//! The books without a window: what they show, what can be cited, what keys and clicks do.

use std::collections::BTreeSet;

use egui::accesskit::Role;
use egui::{Key, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};

use super::books_ui;
use super::state::BooksState;
use super::thumb::THUMBS;
use crate::customs::document::Field;
use crate::risk::indicator::Indicator;
use crate::risk::indicator::conflict::{Cell, Place};
use crate::scenario::model::action::ActionKind;
use crate::session::command::CaseId;
use crate::ui::desk::{Book, Intent};
use crate::ui::testing::{Rig, assert_whole};
use crate::ui::theme;
use crate::ui::words::Words;

/// A desk with nothing on it but the books.
struct Bench {
    rig: Rig,
    books: BooksState,
}

impl Bench {
    fn draw(&mut self, ui: &mut egui::Ui) {
        let (mut pointing, mut out) = (
            std::mem::take(&mut self.rig.pointing),
            std::mem::take(&mut self.rig.out),
        );
        pointing.begin_frame();
        let desk = self.rig.desk();
        books_ui(ui, &desk, &mut self.books, &mut pointing, &mut out);
        for intent in out.drain(..) {
            match intent {
                Intent::Consult(book, query) => self.books.consult(book, &query),
                other => panic!("the books ask for {other:?}"),
            }
        }
        (self.rig.pointing, self.rig.out) = (pointing, out);
    }
}

/// The books of the tutorial, on a panel of this size.
fn harness(rig: Rig, size: Vec2) -> Harness<'static, Bench> {
    let bench = Bench {
        rig,
        books: BooksState::default(),
    };
    let draw = |ui: &mut egui::Ui, bench: &mut Bench| bench.draw(ui);
    let mut harness = Harness::builder()
        .with_size(size)
        .build_ui_state(draw, bench);
    theme::install(&harness.ctx);
    harness.run();
    harness
}

const WIDE: Vec2 = Vec2::new(760.0, 1_400.0);

fn open(harness: &mut Harness<'_, Bench>, book: Book, query: &str) {
    harness.state_mut().books.consult(book, query);
    harness.run();
}

/// Labels of all nodes.
fn labels(harness: &Harness<'_, Bench>) -> Vec<String> {
    let nodes = harness.root().children_recursive();
    nodes
        .filter_map(|node| {
            let node = node.accesskit_node();
            node.label().or_else(|| node.value())
        })
        .collect()
}

fn shows(harness: &Harness<'_, Bench>, text: &str) -> bool {
    labels(harness).iter().any(|label| label.contains(text))
}

/// Fields of the facts that can be cited, as the panel names them.
fn cited(harness: &Harness<'_, Bench>) -> BTreeSet<String> {
    let place = harness.state().rig.words.place(Place::Register);
    let nodes = harness.root().children_recursive();
    nodes
        .filter(|node| node.accesskit_node().role() == Role::Button)
        .filter_map(|node| node.accesskit_node().label())
        .filter(|label| label.starts_with(&place))
        .filter_map(|label| Some(label.split_once(": ")?.0.to_owned()))
        .collect()
}

/// Fields of the register that a contradiction can rest on.
fn needed() -> BTreeSet<Field> {
    let cells = Indicator::ALL.into_iter().filter_map(Indicator::conflict);
    cells
        .flat_map(|(one, other)| [one, other])
        .filter(|cell| cell.place == Place::Register)
        .map(|cell| cell.field)
        .collect()
}

#[test]
fn every_register_field_of_a_contradiction_can_be_cited_and_no_other() {
    let mut harness = harness(Rig::tutorial("en"), WIDE);
    let mut found = BTreeSet::new();
    let body = harness.state().rig.desk().view.scenario().notified_bodies[0]
        .number
        .clone();
    for (book, query) in [
        (Book::Products, "ivermectin"),
        (Book::Products, "respirators"),
        (Book::Products, "shirts"),
        (Book::Bodies, body.as_str()),
        (
            Book::Licences,
            "National Medicines Authority, Import and Export Licences",
        ),
        (Book::Licences, "3004"),
        (Book::Tariff, "3004.90"),
        (Book::Money, "USD"),
        (Book::Wording, ""),
    ] {
        open(&mut harness, book, query);
        found.append(&mut cited(&harness));
    }
    let words = &harness.state().rig.words;
    let place = Place::Register;
    let name = |field| words.cell(Cell { place, field });
    let needed: BTreeSet<String> = needed().into_iter().map(name).collect();
    assert_eq!(found, needed);
    assert_eq!(needed.len(), 14);
}

#[test]
fn a_click_on_a_fact_takes_it_as_one_side_of_a_contradiction() {
    let mut harness = harness(Rig::tutorial("en"), WIDE);
    open(&mut harness, Book::Products, "stromavec");
    let cell = Cell {
        place: Place::Register,
        field: Field::Holder,
    };
    let name = harness.state().rig.words.cell(cell);
    harness
        .get_by_label(&format!("{name}: Corvane Laboratories"))
        .click();
    harness.run();
    let first = harness.state().rig.pointing.first.clone();
    assert_eq!(first, Some((cell, "Corvane Laboratories".to_owned())));
}

#[test]
fn typing_searches_and_arrow_keys_choose() {
    let mut harness = harness(Rig::tutorial("en"), WIDE);
    harness.get_by_label("Products").click();
    harness.run();
    harness.get_by_label("Search").click();
    harness.run();
    harness.get_by_label("Search").type_text("ivremectin");
    harness.run();
    assert!(shows(&harness, "Stromavec"));
    assert!(shows(&harness, "No entry answers all of it"));
    harness.state_mut().books.search("tablets");
    harness.run();
    let listing = harness.state().books.leaf().listing.clone();
    assert!(listing.len() > 8);
    let current = |harness: &Harness<'_, Bench>| harness.state().books.leaf().current();
    assert_eq!(current(&harness), Some(listing[0]));
    harness.key_press(Key::ArrowDown);
    harness.run();
    assert_eq!(current(&harness), Some(listing[1]));
    harness.key_press(Key::Enter);
    harness.run();
    harness.key_press(Key::End);
    harness.run();
    assert_eq!(current(&harness), listing.last().copied());
    harness.key_press(Key::Home);
    harness.run();
    assert_eq!(current(&harness), Some(listing[0]));
}

#[test]
fn the_keyboard_reaches_search_list_and_facts() {
    let mut harness = harness(Rig::tutorial("en"), WIDE);
    open(&mut harness, Book::Products, "ivermectin");
    harness.state_mut().books.focus_search();
    harness.run();
    assert!(harness.get_by_label("Search").is_focused());
    let mut reached = BTreeSet::new();
    for _ in 0..60 {
        harness.key_press(Key::Tab);
        harness.run();
        let mut nodes = harness.root().children_recursive();
        let focused = nodes.find(|node| node.is_focused());
        reached.extend(focused.and_then(|node| node.accesskit_node().label()));
    }
    for part in ["For this consignment", "Products: entries", "3004.90"] {
        assert!(
            reached.iter().any(|label| label.contains(part)),
            "{part}: {reached:?}"
        );
    }
    for fact in cited(&harness) {
        let is_reached = reached.iter().any(|label| label.starts_with(&fact));
        assert!(is_reached, "{fact}: {reached:?}");
    }
}

#[test]
fn the_consignment_fills_the_search_and_the_calculator() {
    let mut harness = harness(Rig::tutorial("en"), WIDE);
    let declaration = harness
        .state()
        .rig
        .dossier
        .as_ref()
        .unwrap()
        .declaration
        .clone();
    harness.get_by_label("Products").click();
    harness.run();
    harness.get_by_label("For this consignment").click();
    harness.run();
    let bench = harness.state();
    let scenario = bench.rig.desk().view.scenario();
    let entry = bench.books.leaf().current().unwrap();
    let product = &scenario.products[entry];
    assert_eq!(product.commodity, declaration.item.commodity);
    assert_eq!(bench.books.quantity.number, declaration.item.quantity);
    let micros = u128::from(product.price_micros) * u128::from(declaration.item.quantity);
    let value = scenario.in_currency(micros, declaration.item.value.currency);
    let text = bench.rig.words.money(value);
    assert!(shows(&harness, &text), "{text}");
    harness.get_by_label("Tariff").click();
    harness.run();
    harness.get_by_label("For this consignment").click();
    harness.run();
    assert!(harness.state().books.leaf().is_exact);
}

#[test]
fn what_is_on_no_list_can_be_cited_as_absent() {
    let mut harness = harness(Rig::tutorial("en"), WIDE);
    for (book, query, field) in [
        (Book::Bodies, "0999", Field::NotifiedBody),
        (
            Book::Licences,
            "National Medicines Authority",
            Field::Issuer,
        ),
        (Book::Licences, "Bureau of Everything", Field::Issuer),
        (Book::Products, "MA/99999", Field::AuthorisationNumber),
    ] {
        open(&mut harness, book, query);
        let place = Place::Register;
        let name = harness.state().rig.words.cell(Cell { place, field });
        assert!(
            shows(&harness, &format!("{name}: “{query}” is not in the books")),
            "{query}"
        );
    }
    // Names that are there are not called absent.
    open(&mut harness, Book::Bodies, "Lindqvist Provning");
    assert!(!shows(&harness, "is not in the books"));
}

#[test]
fn papers_on_the_desk_are_offered_once_they_have_been_called_for() {
    let mut rig = Rig::tutorial("en");
    let mut issuer = None;
    for case in 0..12 {
        rig.select(CaseId(case));
        rig.inspect(ActionKind::DocumentaryCheck);
        let queries = {
            let desk = rig.desk();
            super::consignment::queries(&desk, rig.dossier.as_ref().unwrap(), Book::Licences)
        };
        issuer = queries.first().filter(|_| queries.len() > 1).cloned();
        if issuer.is_some() {
            break;
        }
    }
    let issuer = issuer.expect("one parcel of the tutorial has a licence");
    let mut harness = harness(rig, WIDE);
    harness.get_by_label("Licences").click();
    harness.run();
    harness.get_by_label("For this consignment").click();
    harness.run();
    assert_eq!(harness.state().books.leaf().query, issuer);
}

#[test]
fn a_code_says_what_it_needs_and_leads_to_its_articles() {
    let mut harness = harness(Rig::tutorial("en"), WIDE);
    open(&mut harness, Book::Tariff, "300490");
    for text in [
        "Medicines enter only under an import licence",
        "In force: HS 2017",
        "Also in HS 2022",
    ] {
        assert!(shows(&harness, text), "{text}");
    }
    let link = harness.query_all_by_label_contains("Aciclovir").next();
    link.expect("the article is listed").click();
    harness.run();
    assert_eq!(harness.state().books.book, Book::Products);
    assert!(shows(&harness, "Herpelune"));
    open(&mut harness, Book::Tariff, "851713");
    assert!(shows(&harness, "Not in HS 2017, which is in force"));
}

#[test]
fn rules_that_are_not_in_force_yet_are_not_told() {
    let scenario = crate::ui::testing::scenario("vaccine-export");
    let future: Vec<_> = scenario
        .lpco_rules
        .iter()
        .filter(|rule| rule.from.secs() > 0)
        .collect();
    let harness = |query: &str| {
        let mut harness = harness(Rig::new("vaccine-export", 7, "en"), WIDE);
        open(&mut harness, Book::Licences, query);
        harness
    };
    for rule in future {
        assert!(!shows(&harness(&rule.hs_prefix), &rule.reason));
    }
    assert!(shows(&harness("3002"), "3002"));
}

#[test]
fn nothing_is_cut_off_in_a_narrow_panel() {
    for language in ["en", "fr"] {
        for width in [320.0, 640.0] {
            let mut harness = harness(Rig::tutorial(language), Vec2::new(width, 560.0));
            for book in Book::ALL {
                for query in ["", "3004.90", "ivermectin"] {
                    open(&mut harness, book, query);
                    let about = format!("{language} {width} {book:?} {query}");
                    assert_whole(&harness, &about);
                }
            }
        }
    }
}

#[test]
fn every_text_is_there_in_both_languages() {
    let keys: Vec<&str> = include_str!("../../../assets/lang/en/books.ftl")
        .lines()
        .filter(|line| line.starts_with("books-"))
        .filter_map(|line| line.split_once(" = ").map(|(key, _)| key))
        .collect();
    assert!(keys.len() > 150, "{}", keys.len());
    for language in ["en", "fr"] {
        let words = Words::of(language);
        for key in &keys {
            assert!(words.has(key), "{language} lacks {key}");
        }
        for thumb in &THUMBS {
            assert!(words.has(&thumb.key()), "{language} lacks {}", thumb.key());
        }
        let mut harness = harness(Rig::tutorial(language), Vec2::new(900.0, 900.0));
        for book in Book::ALL {
            for query in ["", "3004", "ivermectin", "dollar", "0999"] {
                open(&mut harness, book, query);
                for label in labels(&harness) {
                    let is_key = label.contains("books-") || label.contains("{ $");
                    assert!(!is_key, "{language} {book:?} {query}: {label}");
                }
            }
        }
    }
    let french = include_str!("../../../assets/lang/fr/books.ftl");
    let french = french
        .lines()
        .filter(|line| line.starts_with("books-"))
        .count();
    assert_eq!(french, keys.len());
}

#[test]
fn only_lines_on_the_screen_are_laid_out() {
    let mut harness = harness(Rig::tutorial("en"), Vec2::new(760.0, 560.0));
    open(&mut harness, Book::Tariff, "other");
    harness.state_mut().books.search("of");
    harness.run();
    assert!(harness.state().books.leaf().listing.len() >= 400);
    let nodes = harness.root().children_recursive().count();
    assert!(nodes < 150, "{nodes}");
}
