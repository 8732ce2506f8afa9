//! Supporting documents of the shipped scenarios: every field on the paper, in reach, and nothing cut off.

use std::collections::BTreeMap;

use egui::{Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;

use super::{document_ui, values};
use crate::customs::document::{Document, DocumentField, DocumentKind, Field};
use crate::risk::indicator::conflict::{Cell, Place};
use crate::ui::desk::Pointing;
use crate::ui::testing::Rig;
use crate::ui::theme;
use crate::ui::words::Words;

const SCENARIOS: [&str; 8] = [
    "tutorial/first-parcels",
    "assessment/parcel-desk",
    "ivermectin-by-mail",
    "mixed-portfolio",
    "operation-stop",
    "operation-stop-ii",
    "ppe-surge",
    "vaccine-export",
];
const KINDS: usize = 18;
/// Cases of a scenario that documents are taken from.
const CASES: u64 = 400;
/// Documents of a kind that each scenario gives.
const OF_A_KIND: usize = 3;

/// Papers of every shipped scenario, some of each kind that it has.
fn papers() -> Vec<Document> {
    let mut papers = Vec::new();
    for (seed, name) in SCENARIOS.into_iter().enumerate() {
        let rig = Rig::new(name, 7 + seed as u64, "en");
        let stream = rig.session.stream();
        let mut taken: BTreeMap<DocumentKind, usize> = BTreeMap::new();
        for case in 0..CASES {
            let declared = stream.declared(case);
            let declaration = stream.declaration(&declared);
            for document in stream.documents(&stream.sealed(&declared), &declaration) {
                let count = taken.entry(document.kind).or_default();
                if *count < OF_A_KIND {
                    *count += 1;
                    papers.push(document);
                }
            }
        }
    }
    papers
}

/// One paper of each kind.
fn one_of_each() -> Vec<Document> {
    let mut of_each = BTreeMap::new();
    for paper in papers() {
        of_each.entry(paper.kind).or_insert(paper);
    }
    of_each.into_values().collect()
}

struct Table {
    rig: Rig,
    document: Document,
    pointing: Pointing,
}

type Screen = Harness<'static, Table>;

fn screen(document: Document, language: &str, size: Vec2) -> Screen {
    let table = Table {
        rig: Rig::tutorial(language),
        document,
        pointing: Pointing::default(),
    };
    let mut screen = Harness::builder().with_size(size).build_ui_state(
        |ui, table: &mut Table| {
            table.pointing.begin_frame();
            let desk = table.rig.desk();
            document_ui(ui, &desk, &table.document, &mut table.pointing);
        },
        table,
    );
    theme::install(&screen.ctx);
    screen.run();
    screen
}

/// The name of a field's fact in the accessibility tree.
fn fact_name(words: &Words, kind: DocumentKind, entry: &DocumentField) -> String {
    let place = Place::Document(kind);
    let field = entry.field;
    let shown = match values::shown(words, field, &entry.text) {
        empty if empty.is_empty() => "–".to_owned(),
        shown => shown,
    };
    format!("{}: {shown}", words.cell(Cell { place, field }))
}

fn facts(screen: &Screen) -> Vec<(Cell, String)> {
    let Table { rig, document, .. } = screen.state();
    let named = |entry: &DocumentField| {
        let place = Place::Document(document.kind);
        let field = entry.field;
        (
            Cell { place, field },
            fact_name(&rig.words, document.kind, entry),
        )
    };
    document.fields.iter().map(named).collect()
}

fn put(screen: &mut Screen, document: &Document) {
    screen.state_mut().document = document.clone();
    screen.state_mut().pointing = Pointing::default();
    screen.run();
}

#[test]
fn the_shipped_scenarios_have_every_kind() {
    let kinds: Vec<DocumentKind> = one_of_each().iter().map(|paper| paper.kind).collect();
    assert_eq!(kinds.len(), KINDS, "{kinds:?}");
}

#[test]
fn every_field_stands_on_the_paper_once_and_inside_it() {
    let papers = papers();
    for (language, size) in [("en", vec2(340.0, 1_600.0)), ("fr", vec2(900.0, 1_600.0))] {
        let mut screen = screen(papers[0].clone(), language, size);
        for paper in &papers {
            put(&mut screen, paper);
            for (cell, name) in facts(&screen) {
                let found = screen.query_all_by_label(&name).count();
                assert_eq!(found, 1, "{cell:?} as {name:?} in {paper:?}");
            }
            for clipped in &screen.output().shapes {
                let bounds = clipped.shape.visual_bounding_rect();
                let inside = !bounds.is_finite()
                    || (bounds.left() >= -0.5 && bounds.right() <= size.x + 0.5);
                assert!(inside, "{bounds:?} of {:?}", clipped.shape);
            }
        }
    }
}

#[test]
fn every_field_can_be_taken_as_one_side_of_a_contradiction() {
    let papers = one_of_each();
    let mut screen = screen(papers[0].clone(), "en", vec2(340.0, 1_600.0));
    for paper in &papers {
        put(&mut screen, paper);
        for (cell, name) in facts(&screen) {
            screen.state_mut().pointing = Pointing::default();
            screen.get_by_label(&name).click();
            screen.run();
            let first = &screen.state().pointing.first;
            assert_eq!(first.as_ref().map(|(cell, _)| *cell), Some(cell), "{name}");
        }
    }
}

#[test]
fn fields_that_a_layout_does_not_expect_are_listed_at_the_end() {
    let unexpected = |field, text: &str| DocumentField {
        field,
        text: text.to_owned(),
    };
    let papers = one_of_each();
    let mut screen = screen(papers[0].clone(), "en", vec2(340.0, 1_600.0));
    for mut paper in papers {
        paper.fields = vec![
            unexpected(Field::TaxStamp, "Q 17"),
            unexpected(Field::Number, ""),
            unexpected(Field::MaximumTemperature, "unreadable"),
        ];
        put(&mut screen, &paper);
        for (_, name) in facts(&screen) {
            screen.get_by_label(&name);
        }
        screen.get_by_label("Also stated in this document");
    }
}

#[test]
fn values_are_written_as_the_language_does() {
    let english = Words::of("en");
    let french = Words::of("fr");
    let shown =
        |words: &Words, field, text| values::shown(words, field, text).replace('\u{a0}', " ");
    let cases = [
        (Field::Total, "1250.00 EUR", "1,250.00 EUR", "1 250,00 EUR"),
        (Field::GrossMass, "3400 g", "3,400 g", "3 400 g"),
        (
            Field::ValidUntil,
            "2020-05-11",
            "11 May 2020",
            "11 mai 2020",
        ),
        (Field::Origin, "DE", "Germany (DE)", "Allemagne (DE)"),
        (
            Field::PlaceOfLoading,
            "DEHAM",
            "DEHAM (Germany)",
            "DEHAM (Allemagne)",
        ),
        (Field::Assay, "98.2 %", "98.2%", "98,2 %"),
        (
            Field::Specification,
            "95.0 to 105.0 %",
            "95.0 to 105.0%",
            "95,0 à 105,0 %",
        ),
        (Field::MaximumTemperature, "-7.9 C", "−7.9 °C", "−7,9 °C"),
        (Field::Quantity, "12000", "12,000", "12 000"),
        (Field::Total, "1250 Eur", "1250 Eur", "1250 Eur"),
        (Field::Origin, "XX", "XX", "XX"),
        (Field::Batch, "AB012345", "AB012345", "AB012345"),
        (
            Field::FurtherLines,
            "3 x Cups; saucers = 12.00 EUR; 1200 x Tea = 4.50 EUR",
            "3 × Cups; saucers: 12.00 EUR\n1,200 × Tea: 4.50 EUR",
            "3 × Cups; saucers : 12,00 EUR\n1 200 × Tea : 4,50 EUR",
        ),
        (Field::FurtherLines, "3 x Cups", "3 x Cups", "3 x Cups"),
    ];
    for (field, text, in_english, in_french) in cases {
        assert_eq!(shown(&english, field, text), in_english);
        assert_eq!(shown(&french, field, text), in_french);
    }
    assert_eq!(values::decidegrees("-18.5 C"), Some(-185));
    assert_eq!(values::decidegrees("8 C"), Some(80));
}

#[test]
fn french_has_every_word_of_the_papers() {
    let (english, french) = (
        include_str!("../../../assets/lang/en/papers.ftl"),
        include_str!("../../../assets/lang/fr/papers.ftl"),
    );
    let keys = |text: &'static str| -> Vec<&str> {
        let lines = text.lines().filter(|line| line.starts_with("papers-"));
        lines.filter_map(|line| line.split(" = ").next()).collect()
    };
    assert_eq!(keys(english), keys(french));
    let source = [
        include_str!("authority.rs"),
        include_str!("commercial.rs"),
        include_str!("conformity.rs"),
        include_str!("quality.rs"),
        include_str!("sheet.rs"),
        include_str!("transport.rs"),
        include_str!("values.rs"),
    ]
    .concat();
    let asked = source.split('"').filter(|word| word.starts_with("papers-"));
    for key in asked {
        assert!(keys(french).contains(&key), "{key}");
    }
}
