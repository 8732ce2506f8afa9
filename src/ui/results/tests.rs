//! The panels drawn without a window: what can be cited, what is sent, what fits.

mod notes;
mod sample;

use std::collections::BTreeSet;

use egui::accesskit::Role;
use egui::{Shape, Ui};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};

use super::*;
use crate::customs::document::Field;
use crate::inspection::evidence::Evidence;
use crate::risk::indicator::conflict::{Cell, Place};
use crate::scenario::model::action::ActionKind;
use crate::ui::testing::Rig;
use sample::{checks, history, opened, replies, report};

/// A rig with notes, and what is drawn.
struct Bench {
    rig: Rig,
    notes: NotesState,
}

/// Draws one panel.
type Draw = fn(&mut Ui, &mut Bench);

fn bench(language: &str) -> Bench {
    Bench {
        rig: Rig::tutorial(language),
        notes: NotesState::default(),
    }
}

/// A panel with the desk and the rig's pointing.
fn pointed(bench: &mut Bench, draw: impl FnOnce(&Desk<'_>, &mut Pointing)) {
    let mut pointing = std::mem::take(&mut bench.rig.pointing);
    pointing.begin_frame();
    draw(&bench.rig.desk(), &mut pointing);
    bench.rig.pointing = pointing;
}

fn declaration(bench: &Bench) -> Declaration {
    let dossier = bench.rig.dossier.as_ref();
    dossier.expect("a case is on the desk").declaration.clone()
}

const PANELS: [(&str, Draw); 10] = [
    ("parties", |ui, bench| {
        let declaration = declaration(bench);
        pointed(bench, |desk, pointing| {
            parties_ui(ui, desk, &declaration, Some(&history()), pointing);
        });
    }),
    ("parties without history", |ui, bench| {
        let declaration = declaration(bench);
        pointed(bench, |desk, pointing| {
            parties_ui(ui, desk, &declaration, None, pointing);
        });
    }),
    ("route", |ui, bench| {
        let declaration = declaration(bench);
        pointed(bench, |desk, pointing| {
            route_ui(ui, desk, &declaration, pointing);
        });
    }),
    ("history", |ui, bench| {
        pointed(bench, |desk, pointing| {
            history_ui(ui, desk, &history(), pointing);
        });
    }),
    ("image", |ui, bench| {
        pointed(bench, |desk, pointing| {
            image_ui(ui, desk, 12, pointing);
        });
    }),
    ("bench", |ui, bench| {
        pointed(bench, |desk, pointing| {
            bench_ui(ui, desk, &opened(), pointing);
        });
    }),
    ("codes", |ui, bench| {
        pointed(bench, |desk, pointing| {
            codes_ui(ui, desk, &checks(), Some(&opened()), pointing);
        });
    }),
    ("replies", |ui, bench| {
        pointed(bench, |desk, pointing| {
            replies_ui(ui, desk, &replies(), pointing);
        });
    }),
    ("laboratory", |ui, bench| {
        pointed(bench, |desk, pointing| {
            laboratory_ui(ui, desk, &report(), pointing);
        });
    }),
    ("notes", |ui, bench| {
        let mut out = std::mem::take(&mut bench.rig.out);
        notes_ui(ui, &bench.rig.desk(), &mut bench.notes, &mut out);
        bench.rig.out = out;
    }),
];

fn panel(name: &str) -> Draw {
    let found = PANELS.iter().find(|(known, _)| *known == name);
    found.expect("a panel of the list").1
}

fn drawn(draw: Draw, width: f32, bench: Bench) -> Harness<'static, Bench> {
    let builder = Harness::builder().with_size(egui::vec2(width, 4_000.0));
    let app = move |ui: &mut Ui, bench: &mut Bench| {
        theme::install(ui.ctx());
        draw(ui, bench);
    };
    let mut harness = builder.build_ui_state(app, bench);
    harness.run();
    harness
}

/// The names of everything that can be cited.
fn citable(harness: &Harness<'_, Bench>) -> Vec<String> {
    let buttons = harness.query_all_by_role(Role::Button);
    buttons
        .filter_map(|node| node.accesskit_node().label())
        .collect()
}

/// Asserts that a cell is citable with a text.
fn assert_cited(names: &[String], bench: &Bench, cells: &[(Place, Field, &str)]) {
    for (place, field, text) in cells {
        let cell = Cell {
            place: *place,
            field: *field,
        };
        let name = format!("{}: {text}", bench.rig.words.cell(cell));
        assert!(names.contains(&name), "{name} is not in {names:#?}");
    }
}

#[test]
fn every_fact_of_the_bench_can_be_cited() {
    let harness = drawn(panel("bench"), 800.0, bench("en"));
    let names = citable(&harness);
    let on = |field, text| (Place::Pack, field, text);
    let cells = [
        on(Field::Quantity, "120 units"),
        on(Field::FurtherLines, "Cotton socks"),
        on(Field::FurtherLines, "6 units"),
        on(Field::CoolPacks, "Melted through, at room temperature"),
        on(Field::Use, "Stains, folds and wear on the goods"),
        on(Field::Strength, "100 mg"),
        on(Field::PackSize, "4 units"),
        on(Field::Batch, "LOT0451"),
        on(Field::Contents, "LOT7760"),
        on(Field::Expiry, "2023-04-30"),
        on(Field::Expiry, "A second date shines through"),
        on(Field::Holder, "Norrfield Pharma"),
        on(Field::HolderAddress, "44 Station Parade, Norrfield"),
        on(Field::Language, "Thai"),
        on(Field::Seal, "missing or broken"),
        on(Field::Hologram, "no mark shows"),
        on(Field::TabletColour, "pale blue"),
        on(Field::Standard, "EN 149"),
        on(Field::NotifiedBody, "9001"),
        on(Field::TaxStamp, "attached"),
        on(
            Field::Code,
            "(01)05012345678904(17)230430(10)LOT0999(21)SER1",
        ),
    ];
    assert_cited(&names, harness.state(), &cells);
    let fields = [
        Field::Wrapping,
        Field::Concealment,
        Field::SerialNumber,
        Field::Material,
        Field::Surface,
        Field::CeMark,
        Field::BrandMark,
    ];
    for field in fields {
        let cell = Cell {
            place: Place::Pack,
            field,
        };
        let begin = format!("{}: ", harness.state().rig.words.cell(cell));
        assert!(names.iter().any(|name| name.starts_with(&begin)), "{begin}");
    }
    // The goods and each carton's name.
    let product = names.iter().filter(|name| name.contains("Sildenafil"));
    assert_eq!(product.count(), 4);
}

#[test]
fn a_blank_is_written_down_only_where_something_is_due() {
    let draw: Draw = |ui, bench| {
        let mut opened = opened();
        for pack in &mut opened.packs {
            (pack.strength, pack.standard, pack.code) = (None, None, None);
        }
        pointed(bench, |desk, pointing| {
            let medicines = desk.view.scenario().products.iter();
            let mut medicines = medicines.filter(|known| known.strength.is_some());
            let medicine = medicines.next().expect("the register holds a medicine");
            opened.goods.clone_from(&medicine.name);
            bench_ui(ui, desk, &opened, pointing);
        });
    };
    let harness = drawn(draw, 800.0, bench("en"));
    let names = citable(&harness);
    let on = |field, text| (Place::Pack, field, text);
    let due = [
        on(Field::Strength, "not printed"),
        on(Field::Code, "no code on the pack"),
    ];
    assert_cited(&names, harness.state(), &due);
    let standard = harness.state().rig.words.field(Field::Standard);
    let is_there = |name: &String| name.contains(&format!("{standard}: "));
    assert!(!names.iter().any(is_there), "{names:#?}");
}

#[test]
fn the_other_panels_show_their_facts() {
    let cited = |name, cells: &[(Place, Field, &str)]| {
        let harness = drawn(panel(name), 800.0, bench("en"));
        assert_cited(&citable(&harness), harness.state(), cells);
    };
    let place = Place::History;
    cited(
        "history",
        &[
            (place, Field::SenderFirstSeen, "12 days ago"),
            (place, Field::SenderRefusals, "2"),
            (place, Field::NamesAtAddress, "9"),
            (place, Field::SenderVolume, "1,420%"),
        ],
    );
    cited("parties", &[(place, Field::NamesAtAddress, "9")]);
    let place = Place::Image;
    cited(
        "image",
        &[
            (place, Field::Contents, "Contents, as you read them"),
            (place, Field::Count, "Count, as you read it"),
            (place, Field::Concealment, "Hiding place"),
            (place, Field::Shape, "Shape"),
        ],
    );
    let place = Place::Code;
    cited(
        "codes",
        &[
            (place, Field::Gtin, "05012345678904"),
            (place, Field::Gtin, "read 4, computed 0"),
            (place, Field::Batch, "LOT0999"),
            (Place::Pack, Field::Batch, "LOT0451"),
            (place, Field::Expiry, "2023-04-30"),
            (place, Field::SerialNumber, "SER2"),
            (place, Field::Verification, "Already dispensed"),
            (
                place,
                Field::Code,
                "The reader finds no code that it can read.",
            ),
        ],
    );
    let place = Place::Laboratory;
    cited(
        "laboratory",
        &[
            (place, Field::ActiveIngredient, "paracetamol"),
            (place, Field::Assay, "34%"),
            (place, Field::Impurity, "2.15%"),
            (place, Field::Identity, "a controlled substance"),
            (place, Field::Filtration, "71%"),
            (place, Field::AlcoholContent, "22%"),
            (place, Field::ControlLine, "does not appear"),
        ],
    );
    let place = Place::Partner;
    cited(
        "replies",
        &[
            (
                place,
                Field::Confirmation,
                "The licence is not on file with us.",
            ),
            (
                place,
                Field::Confirmation,
                "There is no alert on this product and batch.",
            ),
        ],
    );
}

#[test]
fn parties_and_route_show_what_is_declared() {
    let state = bench("en");
    let stated = declaration(&state);
    let names = citable(&drawn(panel("parties"), 800.0, bench("en")));
    let dash = |text: &str| if text.is_empty() { "–" } else { text }.to_owned();
    let (name, street) = (dash(&stated.consignor.name), dash(&stated.consignor.street));
    let addressee = dash(&stated.consignee.street);
    let place = Place::Declaration;
    assert_cited(
        &names,
        &state,
        &[
            (place, Field::Consignor, name.as_str()),
            (place, Field::SenderStreet, street.as_str()),
            (place, Field::SenderStreet, stated.consignor.city.as_str()),
            (place, Field::Consignee, stated.consignee.name.as_str()),
            (place, Field::ConsigneeStreet, addressee.as_str()),
            (
                place,
                Field::ConsigneeStreet,
                stated.consignee.postcode.as_str(),
            ),
        ],
    );
    for width in [320.0, 860.0] {
        let harness = drawn(panel("route"), width, bench("en"));
        let names = citable(&harness);
        let loading = stated.route.loading.to_string();
        assert!(
            names.iter().any(|name| name.contains(&loading)),
            "{names:?}"
        );
        let transport = stated.transport_id.as_str();
        let number = (place, Field::TransportNumber, transport);
        assert_cited(&names, &state, &[number]);
        for key in ["results-deadline", "results-left", "results-arrived"] {
            harness.get_by_label(&state.rig.words.t(key));
        }
    }
}

#[test]
fn a_click_takes_a_fact_as_one_side_of_a_contradiction() {
    let mut harness = drawn(panel("history"), 500.0, bench("en"));
    let cell = Cell {
        place: Place::History,
        field: Field::SenderVolume,
    };
    let name = format!("{}: 1,420%", harness.state().rig.words.cell(cell));
    harness.get_by_label(&name).click();
    harness.run();
    let first = harness.state().rig.pointing.first.clone();
    assert_eq!(first, Some((cell, "1,420%".to_owned())));
}

#[test]
fn real_evidence_is_drawn_with_the_packs_claim_beside_the_report() {
    let mut rig = Rig::tutorial("en");
    let evidence = rig.inspect(ActionKind::PhysicalExamination);
    let Some(Evidence::Opened(found)) = evidence else {
        panic!("an examination lays out packs");
    };
    let state = Bench {
        rig,
        notes: NotesState::default(),
    };
    let harness = drawn(panel("laboratory"), 320.0, state);
    let names = citable(&harness);
    let name = found.packs[0].name.as_str();
    let claim = (Place::Pack, Field::ActiveIngredient, name);
    assert_cited(&names, harness.state(), &[claim]);

    let mut rig = Rig::tutorial("en");
    let evidence = rig.inspect(ActionKind::Xray);
    assert!(matches!(evidence, Some(Evidence::Image(_))));
    let evidence = rig.inspect(ActionKind::PartnerQuery);
    assert!(matches!(evidence, Some(Evidence::Reply(_))));
}

#[test]
fn nothing_is_wider_than_the_area() {
    for language in ["en", "fr"] {
        for width in [320.0, 560.0, 900.0] {
            for (name, draw) in PANELS {
                let harness = drawn(draw, width, bench(language));
                let area = 0.0..=width;
                let shapes = &harness.output().shapes;
                let mut texts = Vec::new();
                shapes
                    .iter()
                    .for_each(|clipped| collect(&clipped.shape, &mut texts));
                assert!(!texts.is_empty());
                for (text, left, right) in texts {
                    let fits = area.contains(&left) && area.contains(&right);
                    assert!(fits, "{name} at {width}: {text:?} from {left} to {right}");
                    // A key that no language has is shown as it is.
                    let is_key = text.contains("results-") || text.contains("question-");
                    assert!(!is_key, "{name} in {language}: {text:?}");
                }
            }
        }
    }
}

#[test]
fn the_evidence_of_an_operation_is_drawn_in_every_panel() {
    let mut rig = Rig::new("operation-stop", 11, "fr");
    rig.select(CaseId(0));
    let mut found = Vec::new();
    for kind in ActionKind::ALL {
        found.extend(rig.inspect(kind));
    }
    let names = |found: &[Evidence]| -> Vec<String> {
        let words = found
            .iter()
            .filter_map(|one| serde_json::to_value(one).ok());
        words
            .filter_map(|value| value.as_object()?.keys().next().cloned())
            .collect()
    };
    for name in ["image", "opened", "codes", "reply"] {
        assert!(names(&found).contains(&name.to_owned()), "{name}");
    }
    let declaration = rig.dossier.as_ref().map(|it| it.declaration.clone());
    let declaration = declaration.expect("the case is undecided");
    let app = move |ui: &mut Ui, bench: &mut Bench| {
        theme::install(ui.ctx());
        let opened = found.iter().find_map(|one| match one {
            Evidence::Opened(opened) => Some(opened),
            _ => None,
        });
        pointed(bench, |desk, pointing| {
            route_ui(ui, desk, &declaration, pointing);
            for one in &found {
                match one {
                    Evidence::History(record) => history_ui(ui, desk, record, pointing),
                    Evidence::Documents(_) => {}
                    Evidence::Image(_) => image_ui(ui, desk, 1, pointing),
                    Evidence::Opened(opened) => bench_ui(ui, desk, opened, pointing),
                    Evidence::Codes(checks) => codes_ui(ui, desk, checks, opened, pointing),
                    Evidence::Reply(reply) => {
                        replies_ui(ui, desk, std::slice::from_ref(reply), pointing);
                    }
                    Evidence::Laboratory(report) => laboratory_ui(ui, desk, report, pointing),
                }
            }
        });
    };
    let state = Bench {
        rig,
        notes: NotesState::default(),
    };
    let builder = Harness::builder().with_size(egui::vec2(900.0, 9_000.0));
    let mut harness = builder.build_ui_state(app, state);
    harness.run();
    let names = citable(&harness);
    assert!(names.len() > 20, "{names:#?}");
    let is_key = |name: &String| name.contains("results-") || name.contains("question-");
    assert!(!names.iter().any(is_key), "{names:#?}");
}

/// Every text with its left and right end.
fn collect(shape: &Shape, texts: &mut Vec<(String, f32, f32)>) {
    match shape {
        Shape::Text(text) if !text.galley.text().is_empty() => {
            let area = text.visual_bounding_rect();
            texts.push((text.galley.text().to_owned(), area.left(), area.right()));
        }
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| collect(shape, texts)),
        _ => {}
    }
}

#[test]
fn both_languages_have_the_same_texts() {
    let keys = |text: &'static str| -> BTreeSet<&'static str> {
        let mut keys = BTreeSet::new();
        for (key, _) in text.lines().filter_map(|line| line.split_once(" =")) {
            let is_new = keys.insert(key);
            // The second would hide the first.
            assert!(is_new || key.starts_with("    ."), "{key} stands twice");
        }
        keys
    };
    let english = keys(include_str!("../../../assets/lang/en/results.ftl"));
    let french = keys(include_str!("../../../assets/lang/fr/results.ftl"));
    assert_eq!(english, french);
    let words = crate::ui::words::Words::of("fr");
    for key in english.iter().filter(|key| key.starts_with("results-")) {
        assert!(words.has(key), "{key}");
    }
}

#[test]
fn every_symbol_has_a_glyph() {
    let mut harness = drawn(panel("notes"), 400.0, bench("en"));
    harness.step();
    let mut without = String::new();
    harness.ctx.fonts_mut(|fonts| {
        let family = &egui::FontFamily::Proportional;
        let known = fonts.fonts.font(family).characters().clone();
        let symbols = "✉⚡✈⚓🚚✔•–’";
        without.extend(symbols.chars().filter(|symbol| !known.contains_key(symbol)));
    });
    assert_eq!(without, "");
}
