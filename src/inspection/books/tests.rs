//! Look-ups find what officers type, and the limits are those of the auditor.

mod limits;

use std::sync::{Arc, OnceLock};

use crate::customs::code::hs::HsEdition;
use crate::customs::transport::Direction;
use crate::inspection::books::index::{Index, Row};
use crate::inspection::books::tariff::{TariffLine, demands, dotted, lines, tariff_index};
use crate::inspection::books::{body_index, currency_index, product_index, rules_in_force};
use crate::scenario::load;
use crate::scenario::model::Scenario;
use crate::time::SimTime;

/// Shipped scenarios that between them have every kind of goods.
const SCENARIOS: [&str; 4] = [
    "mixed-portfolio",
    "ppe-surge",
    "vaccine-export",
    "tutorial/first-parcels",
];

fn scenario(name: &str) -> Arc<Scenario> {
    let path = format!("{}/scenarios/{name}.ron", env!("CARGO_MANIFEST_DIR"));
    let read = |path: &str| std::fs::read(path).map_err(|error| error.to_string());
    Arc::new(load::load(&path, &read).unwrap())
}

fn tutorial() -> &'static Arc<Scenario> {
    static TUTORIAL: OnceLock<Arc<Scenario>> = OnceLock::new();
    TUTORIAL.get_or_init(|| scenario("tutorial/first-parcels"))
}

/// Names of the articles that a search finds.
fn products(text: &str) -> Vec<&'static str> {
    let scenario = tutorial();
    let found = product_index(scenario).search(text);
    let name = |entry: &usize| scenario.products[*entry].name.as_str();
    found.entries.iter().map(name).collect()
}

fn tariff() -> &'static (Vec<TariffLine>, Index) {
    static TARIFF: OnceLock<(Vec<TariffLine>, Index)> = OnceLock::new();
    TARIFF.get_or_init(|| {
        let lines = lines(tutorial().edition);
        let index = tariff_index(tutorial(), &lines);
        (lines, index)
    })
}

/// Codes of the lines that a search finds.
fn codes(text: &str) -> Vec<&'static str> {
    let (lines, index) = tariff();
    let found = index.search(text);
    found
        .entries
        .iter()
        .map(|entry| lines[*entry].code.as_str())
        .collect()
}

#[test]
fn articles_are_found_by_everything_that_papers_and_packs_say() {
    let ivermectin = "Ivermectin 3 mg tablets";
    let article = tutorial()
        .products
        .iter()
        .find(|p| p.name == ivermectin)
        .unwrap();
    let code = format!("{:010}", article.commodity);
    let number = article.authorisation.clone().unwrap();
    for text in [
        ivermectin,
        "ivermectin",
        "IVERMEC",
        "ivermetcin",
        "Ivremectin 3 mg tabs",
        "Stromavec",
        "stromvec",
        "Corvane Laboratories ivermectin",
        code.as_str(),
        &dotted(&code),
        &number,
        number.rsplit('/').next().unwrap(),
    ] {
        assert_eq!(products(text).first(), Some(&ivermectin), "{text}");
    }
    assert!(products("Corvane").contains(&ivermectin));
    assert!(products("3004").contains(&ivermectin));
    assert_eq!(products("MA/99999x"), [""; 0]);
    assert_eq!(products(""), [""; 0]);
}

#[test]
fn an_exact_name_or_number_is_told_from_a_near_one() {
    let index = body_index(tutorial());
    let body = &tutorial().notified_bodies[0];
    let found = index.search(&body.number);
    assert!(found.is_exact && !found.is_near, "{found:?}");
    assert!(index.search(&body.name.to_uppercase()).is_exact);
    let near = index.search("7105");
    assert!(near.is_near && !near.is_exact && !near.entries.is_empty());
    assert!(!index.search("0999").is_exact);
    let slip = index.search("Lindqvits Provning");
    assert!(
        slip.is_near && !slip.is_exact && slip.entries == [0],
        "{slip:?}"
    );
}

#[test]
fn the_tariff_answers_codes_words_and_articles() {
    assert_eq!(codes("300490")[0], "300490");
    assert_eq!(codes("3004.90")[0], "300490");
    assert_eq!(codes("3004 90")[0], "300490");
    assert_eq!(codes("3004.90.1234"), ["300490"]);
    assert_eq!(codes("3004")[0], "3004");
    assert!(codes("30").starts_with(&["30", "3001", "300120"]));
    assert_eq!(codes("ivermectin"), ["300490"]);
    assert_eq!(codes("stromavec"), ["300490"]);
    assert_eq!(codes("3004 insulin"), ["300431", "300439"]);
    assert!(codes("syringes").contains(&"901831"));
    assert!(codes("syrigne").contains(&"901831"));
    // Codes of the edition that is not in force are found, and say so.
    assert_eq!(tutorial().edition, HsEdition::Hs2017);
    let (lines, index) = tariff();
    let new = &lines[index.search("851713").entries[0]];
    assert!(new.code == "851713" && new.in_force.is_none() && new.elsewhere.is_some());
    let kept = &lines[index.search("300490").entries[0]];
    assert!(kept.in_force.is_some() && kept.elsewhere.is_some());
    // A code that nobody has: its heading, as the nearest.
    let none = index.search("300499");
    assert!(none.is_near && lines[none.entries[0]].code.starts_with("30049"));
}

#[test]
fn money_is_found_by_code_and_name() {
    let found = currency_index(tutorial()).search("dollar");
    assert!(found.entries.len() >= 3);
    let index = currency_index(tutorial());
    let code = |text: &str| {
        tutorial().exchange[index.search(text).entries[0]]
            .0
            .to_string()
    };
    assert_eq!(
        (code("usd"), code("Yen")),
        ("USD".to_owned(), "JPY".to_owned())
    );
}

#[test]
fn what_a_line_demands_is_what_the_auditor_demands() {
    for name in SCENARIOS {
        let scenario = scenario(name);
        for at in [0, 86_400, 10_000_000].map(SimTime::from_secs) {
            for product in &scenario.products {
                for direction in Direction::ALL {
                    let by_rule: Vec<_> = rules_in_force(&scenario, at)
                        .filter(|rule| rule.requires(product.hs, direction, at))
                        .collect();
                    let digits = product.hs.to_string();
                    let by_line: Vec<_> = demands(&scenario, &digits, direction, at)
                        .map(|(rule, is_whole)| {
                            assert!(is_whole, "{digits} has no lines below it");
                            rule
                        })
                        .collect();
                    assert_eq!(by_line, by_rule, "{name} {digits}");
                }
            }
        }
    }
    let chapter: Vec<_> = demands(tutorial(), "30", Direction::Import, SimTime::START).collect();
    assert!(!chapter.is_empty() && chapter.iter().all(|(_, is_whole)| !is_whole));
}

/// Counted, since time depends on the machine: one look at every code and word for each term, and again for a
/// term that nothing answers.
#[test]
fn a_keystroke_costs_no_more_than_a_walk_through_the_book() {
    let (lines, index) = tariff();
    assert!(lines.len() > 6_900, "the whole table: {}", lines.len());
    let book = index.len() + index.vocabulary();
    let typed = "mediacments containing insulni for 3004999999";
    for end in 1..=typed.len() {
        let text = &typed[..end];
        let terms = text.split_whitespace().count();
        let found = index.search(text);
        assert!(
            found.comparisons <= terms * 10 * book,
            "{text}: {}",
            found.comparisons
        );
        if !text.contains(|c: char| c.is_ascii_digit()) {
            assert!(
                found.comparisons <= terms * 2 * index.vocabulary(),
                "{text}"
            );
        }
    }
    // Twice the book, twice the walk.
    let half = |copies: usize| {
        let rows = |copy: usize| {
            lines.iter().map(move |line| Row {
                code: line.code.clone(),
                titles: vec![line.text().replace(' ', &format!("{copy} "))],
                others: Vec::new(),
            })
        };
        Index::of((0..copies).flat_map(rows))
            .search("insulni")
            .comparisons
    };
    let (one, two) = (half(1), half(2));
    assert!(two <= 2 * one && two > one, "{one} {two}");
}

#[test]
fn codes_are_printed_with_points() {
    let printed = ["30", "3004", "300490", "3004901234"].map(dotted);
    assert_eq!(printed, ["30", "3004", "3004.90", "3004.90.1234"]);
}
