//! A book as the list shows it: one line for each entry, the index behind the search, and what opens unasked.

use crate::digest::Digest;
use crate::inspection::books::index::{Index, Row};
use crate::inspection::books::tariff::{TariffLine, dotted, lines, tariff_index};
use crate::inspection::books::{body_index, currency_index, product_index, rules_in_force};
use crate::scenario::model::Scenario;
use crate::scenario::model::traffic::LpcoRule;
use crate::ui::books::wording::{self, Item};
use crate::ui::desk::{Book, Desk};

/// What a book was made from; another edition is another book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Edition {
    scenario: Digest,
    language: &'static str,
    /// Licence rules in force: they alone change within an exercise, and in one book alone.
    rules: usize,
}

impl Edition {
    pub(super) fn of(desk: &Desk<'_>, book: Book) -> Edition {
        let scenario = desk.view.scenario();
        let counts_rules = book == Book::Licences;
        Edition {
            scenario: scenario.digest,
            language: desk.words.code(),
            rules: if counts_rules {
                rules_in_force(scenario, desk.now).count()
            } else {
                0
            },
        }
    }
}

/// One line of the list.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// As printed; may be empty.
    pub(super) code: String,
    pub(super) text: String,
}

/// A book.
#[derive(Clone, Debug)]
pub(super) struct Shelf {
    pub(super) edition: Edition,
    /// By entry.
    pub(super) lines: Vec<Line>,
    pub(super) index: Index,
    /// Entries that are listed while nothing is typed.
    pub(super) opening: Vec<usize>,
    /// By entry; the tariff alone.
    pub(super) tariff: Vec<TariffLine>,
    /// By entry; the wording book alone.
    pub(super) wording: Vec<Item>,
}

impl Shelf {
    pub(super) fn new(desk: &Desk<'_>, book: Book, edition: Edition) -> Shelf {
        let scenario = desk.view.scenario();
        let mut shelf = Shelf {
            edition,
            lines: Vec::new(),
            index: Index::default(),
            opening: Vec::new(),
            tariff: Vec::new(),
            wording: Vec::new(),
        };
        match book {
            Book::Tariff => shelf.fill_tariff(scenario),
            Book::Products => {
                shelf.index = product_index(scenario);
                shelf.lines = product_lines(scenario);
            }
            Book::Licences => shelf.fill_licences(desk),
            Book::Bodies => {
                shelf.index = body_index(scenario);
                let bodies = scenario.notified_bodies.iter();
                let line = bodies.map(|body| line(&body.number, &body.name));
                shelf.lines = line.collect();
            }
            Book::Money => {
                shelf.index = currency_index(scenario);
                let rates = scenario.exchange.iter();
                let line = rates.map(|(currency, _)| line(currency.as_str(), currency.name()));
                shelf.lines = line.collect();
            }
            Book::Wording => {
                shelf.wording = wording::items(scenario);
                let row = |item: &Item| wording::row(desk, *item);
                let rows: Vec<(Line, Row)> = shelf.wording.iter().map(row).collect();
                shelf.take(rows);
                let is_page = |entry: &usize| matches!(shelf.wording[*entry], Item::Page(_));
                shelf.opening = (0..shelf.wording.len()).filter(is_page).collect();
            }
        }
        if shelf.opening.is_empty() {
            shelf.opening = (0..shelf.lines.len()).collect();
        }
        shelf
    }

    fn take(&mut self, rows: Vec<(Line, Row)>) {
        let (lines, rows): (Vec<Line>, Vec<Row>) = rows.into_iter().unzip();
        self.lines = lines;
        self.index = Index::of(rows);
    }

    fn fill_tariff(&mut self, scenario: &Scenario) {
        self.tariff = lines(scenario.edition);
        self.index = tariff_index(scenario, &self.tariff);
        // The heading stands before its subheadings.
        let mut heading = "";
        for entry in &self.tariff {
            let text = entry.text();
            let shown = match entry.code.len() {
                6 => own_part(text, heading),
                _ => text,
            };
            if entry.code.len() == 4 {
                heading = text;
            }
            self.lines.push(line(&dotted(&entry.code), shown));
        }
        let is_chapter = |entry: &usize| self.tariff[*entry].code.len() == 2;
        self.opening = (0..self.tariff.len()).filter(is_chapter).collect();
    }

    /// The rules first, then the bodies.
    fn fill_licences(&mut self, desk: &Desk<'_>) {
        let scenario = desk.view.scenario();
        let rules = rules_in_force(scenario, desk.now).map(|rule| rule_row(desk, rule));
        let bodies = scenario.licensing_bodies.iter().map(|body| {
            let agency = desk.words.of_kind("agency", body.agency);
            let row = Row {
                code: String::new(),
                titles: vec![body.name.clone()],
                others: vec![agency],
            };
            (line("", &body.name), row)
        });
        let rows = rules.chain(bodies).collect();
        self.take(rows);
    }
}

fn rule_row(desk: &Desk<'_>, rule: &LpcoRule) -> (Line, Row) {
    let document = desk.words.document(rule.document);
    let agency = desk.words.of_kind("agency", rule.agency);
    let directions = directions(desk, rule);
    let text = format!("{document} · {directions}");
    let row = Row {
        code: rule.hs_prefix.clone(),
        titles: vec![document],
        others: vec![agency, directions, rule.reason.clone()],
    };
    (line(&dotted(&rule.hs_prefix), &text), row)
}

/// The directions of a rule, in words.
pub(super) fn directions(desk: &Desk<'_>, rule: &LpcoRule) -> String {
    let names = rule.directions.iter();
    let names = names.map(|direction| desk.words.of_kind("direction", direction));
    names.collect::<Vec<_>>().join(", ")
}

fn product_lines(scenario: &Scenario) -> Vec<Line> {
    let products = scenario.products.iter();
    products
        .map(|product| Line {
            code: String::new(),
            text: format!("{} · {}", product.name, product.brand),
        })
        .collect()
}

fn line(code: &str, text: &str) -> Line {
    Line {
        code: code.to_owned(),
        text: text.to_owned(),
    }
}

/// The text of a subheading without the words that it begins with like its heading.
fn own_part<'t>(text: &'t str, heading: &str) -> &'t str {
    let begin = |text: &'t str| text.split_once("; ");
    match (begin(text), heading.split_once(';')) {
        (Some((own, rest)), Some((common, _))) if own == common => rest,
        _ => text,
    }
}
