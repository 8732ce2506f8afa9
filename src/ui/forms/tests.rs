//! Forms: every value is on them, can be cited, and keeps to the width.

use std::collections::BTreeMap;

use egui::{Context, Pos2, RawInput, Rect, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use super::{declaration_ui, sheets, systems, texts};
use crate::customs::declaration::Declaration;
use crate::customs::document::Field;
use crate::customs::transport::Form;
use crate::risk::indicator::conflict::{Cell, Place};
use crate::ui::desk::{Desk, Pointing};
use crate::ui::forms::sheet::{Part, lines};
use crate::ui::testing::{Rig, assert_painted_whole};
use crate::ui::theme;
use crate::ui::words::Words;

/// Consignments of each scenario that are looked through.
const CASES: u64 = 300;
const SCENARIOS: [&str; 3] = ["operation-stop", "mixed-portfolio", "vaccine-export"];
const FORMS: [Form; 4] = [
    Form::Cn22,
    Form::Cn23,
    Form::ExpressLowValue,
    Form::FullDeclaration,
];

/// The first declarations under a form, and the fullest: with most lines, a licence and a platform.
fn declarations(rig: &Rig, form: Form) -> Vec<Declaration> {
    let stream = rig.session.stream();
    let all = (0..CASES).map(|index| stream.declaration(&stream.declared(index)));
    let mut found: Vec<Declaration> = all.filter(|declaration| declaration.form == form).collect();
    let fullness = |declaration: &Declaration| {
        declaration.further_items.len() * 4
            + usize::from(!declaration.licence_reference.is_empty()) * 2
            + usize::from(!declaration.platform.is_empty())
            + usize::from(declaration.container.is_some())
    };
    found.sort_by_key(|declaration| std::cmp::Reverse(fullness(declaration)));
    let last = found.pop();
    found.truncate(2);
    found.extend(last);
    found
}

/// A context that panels can be drawn in; glyphs are kept from one drawing to the next.
fn context() -> Context {
    let ctx = Context::default();
    theme::install(&ctx);
    ctx
}

/// Every text drawn, with its place.
fn draw(
    ctx: &Context,
    desk: &Desk<'_>,
    declaration: &Declaration,
    width: f32,
) -> Vec<(String, Rect)> {
    let mut pointing = Pointing::default();
    let mut texts = Vec::new();
    for _ in 0..2 {
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, Vec2::new(width, 6_000.0))),
            ..RawInput::default()
        };
        let mut output = ctx.run_ui(input, |ui| {
            declaration_ui(ui, desk, declaration, &mut pointing);
        });
        // Nothing is painted, so that nobody takes the glyphs.
        output.textures_delta.clear();
        texts = assert_painted_whole(&output.shapes, "a declaration")
            .into_iter()
            .map(|painted| (painted.text, painted.area))
            .collect();
    }
    texts
}

/// Every value of a declaration as a reader must find it.
fn values(desk: &Desk<'_>, declaration: &Declaration) -> Vec<String> {
    let words = desk.words;
    let scenario = desk.view.scenario();
    let route = &declaration.route;
    let mut values = vec![
        words.of_kind("mode", declaration.mode),
        words.of_kind("direction", declaration.direction),
        texts::flow(scenario, declaration),
        declaration.reference.clone(),
        declaration.transport_id.clone(),
        declaration.contact_email.clone(),
        words.of_kind("trader", declaration.trader),
        declaration.trader_id.clone(),
        words.number(i64::from(declaration.prior_offences)),
        declaration.declarant.clone(),
        declaration.carrier.clone(),
        declaration.platform.clone(),
        route.loading.to_string(),
        route.entry.to_string(),
        words.country(route.dispatch),
        words.country(route.destination),
        words.of_kind("category", declaration.category),
        words.mass(declaration.gross_mass_grams.min(9_999)),
        texts::freight(words, declaration),
        declaration.invoice_number.clone(),
        declaration.licence_reference.clone(),
        texts::lodgement(words, declaration),
        words.number(i64::from(declaration.similar_parcels_7d)),
        words.money(declaration.total_value()),
        words.amount(declaration.total_customs_value_minor(), scenario.currency),
    ];
    if declaration.gross_mass_grams >= 10_000 {
        values.retain(|value| *value != words.mass(9_999));
        values.push(words.fixed(declaration.gross_mass_grams as i64, 3));
    }
    values.extend(route.transit.map(|port| port.to_string()));
    values.extend(declaration.container.map(|number| number.to_string()));
    values.extend(declaration.incoterm.map(|term| term.to_string()));
    for party in [&declaration.consignor, &declaration.consignee] {
        let (name, street) = (party.name.clone(), party.street.clone());
        let country = words.country(party.country);
        values.extend([
            name,
            street,
            party.city.clone(),
            party.postcode.clone(),
            country,
        ]);
    }
    for item in declaration.items() {
        values.extend([
            item.description.clone(),
            texts::commodity(item),
            format!("{} × {}", words.number(i64::from(item.quantity)), item.unit),
            words.fixed(item.net_mass_grams as i64, 3),
            words.money(item.value),
            words.country(item.origin),
        ]);
    }
    values
}

/// Runs a check on declarations of every form of several scenarios.
fn for_every_form(language: &str, mut check: impl FnMut(&Context, &Desk<'_>, &Declaration)) {
    let ctx = context();
    let mut counts = [0; FORMS.len()];
    for name in SCENARIOS {
        let rig = Rig::new(name, 7, language);
        for (form, count) in FORMS.iter().zip(&mut counts) {
            for declaration in declarations(&rig, *form) {
                check(&ctx, &rig.desk(), &declaration);
                *count += 1;
            }
        }
    }
    assert!(counts.iter().all(|count| *count > 0), "{counts:?}");
}

#[test]
fn every_value_is_on_the_form() {
    for_every_form("en", |ctx, desk, declaration| {
        for width in [400.0, 900.0] {
            let texts = draw(ctx, desk, declaration, width);
            for value in values(desk, declaration) {
                // A digit or two are in many texts: they must stand alone.
                let is_short = value.chars().count() < 3;
                let holds = |text: &str| text == value || !is_short && text.contains(&value);
                let is_shown = value.is_empty() || texts.iter().any(|(text, _)| holds(text));
                let (form, reference) = (declaration.form, &declaration.reference);
                assert!(is_shown, "{form:?} {reference} at {width}: no {value:?}");
            }
        }
    });
}

#[test]
fn no_text_is_wider_than_the_area() {
    for language in ["en", "fr"] {
        for_every_form(language, |ctx, desk, declaration| {
            for width in [380.0, 640.0, 900.0] {
                for (text, area) in draw(ctx, desk, declaration, width) {
                    assert!(
                        area.left() >= 0.0 && area.right() <= width,
                        "{:?} at {width}: {text:?} lies at {area:?}",
                        declaration.form
                    );
                }
            }
        });
    }
}

#[test]
fn texts_do_not_lie_on_each_other() {
    for_every_form("fr", |ctx, desk, declaration| {
        for width in [380.0, 700.0] {
            let texts = draw(ctx, desk, declaration, width);
            for (index, (text, area)) in texts.iter().enumerate() {
                for (other, place) in &texts[index + 1..] {
                    let common = area.intersect(*place);
                    let is_apart = common.width() < 1.0 || common.height() < 3.0;
                    assert!(
                        is_apart,
                        "{:?} at {width}: {text:?}, {other:?}",
                        declaration.form
                    );
                }
            }
        }
    });
}

#[test]
fn a_field_names_one_fact() {
    fn facts(part: &Part, found: &mut Vec<(Field, String)>) {
        match part {
            Part::Fact(field, text, _) => found.push((*field, text.clone())),
            Part::Named(_, part) => facts(part, found),
            Part::Ticks(field, choices) => {
                let ticked: Vec<_> = choices.iter().filter(|(_, ticked)| *ticked).collect();
                assert_eq!(ticked.len(), 1);
                found.push((*field, ticked[0].0.clone()));
            }
            _ => {}
        }
    }
    /// The declared fields that indicators are read from.
    const CITED: [Field; 19] = [
        Field::Form,
        Field::Description,
        Field::CommodityCode,
        Field::Quantity,
        Field::NetMass,
        Field::GrossMass,
        Field::Value,
        Field::Total,
        Field::Freight,
        Field::Origin,
        Field::Dispatch,
        Field::Category,
        Field::InvoiceNumber,
        Field::LicenceReference,
        Field::Consignor,
        Field::SenderStreet,
        Field::Consignee,
        Field::ConsigneeStreet,
        Field::TransportNumber,
    ];
    for_every_form("en", |_, desk, declaration| {
        let mut found = Vec::new();
        let all = sheets(desk, declaration);
        for sheet in all.iter().chain([&systems::sheet(desk, declaration)]) {
            let boxes = sheet.rows.iter().flat_map(|row| &row.boxes);
            boxes
                .flat_map(|form_box| &form_box.parts)
                .for_each(|part| facts(part, &mut found));
        }
        let mut by_field: BTreeMap<Field, String> = BTreeMap::new();
        for (field, text) in found {
            let earlier = by_field.insert(field, text.clone());
            assert!(
                earlier.is_none_or(|earlier| earlier == text),
                "{field:?} stands for two facts on {:?}",
                declaration.form
            );
        }
        let systems = [
            Field::Lodgement,
            Field::SimilarParcels,
            Field::PriorOffences,
        ];
        for field in CITED.iter().chain(&systems) {
            assert!(by_field.contains_key(field), "{field:?}");
        }
    });
}

#[test]
fn two_clicks_mark_a_contradiction_on_every_form() {
    let rig = Rig::new("mixed-portfolio", 7, "en");
    for form in FORMS {
        let declaration = declarations(&rig, form).remove(0);
        let words = &rig.words;
        let cell = |field| Cell {
            place: Place::Declaration,
            field,
        };
        let name = |field, text: &str| format!("{}: {text}", words.cell(cell(field)));
        let description = name(Field::Description, &declaration.item.description);
        let code = name(Field::CommodityCode, &texts::commodity(&declaration.item));
        let marked = std::cell::RefCell::new(Pointing::default());
        let mut harness = Harness::builder()
            .with_size(Vec2::new(720.0, 1_800.0))
            .build_ui(|ui| {
                let pointing = &mut marked.borrow_mut();
                pointing.begin_frame();
                declaration_ui(ui, &rig.desk(), &declaration, pointing);
            });
        harness.get_by_label(&description).click();
        harness.run();
        let first = marked.borrow().first.clone();
        assert_eq!(
            first,
            Some((
                cell(Field::Description),
                declaration.item.description.clone()
            ))
        );
        harness.get_by_label(&code).click();
        harness.run();
        let pair = (cell(Field::Description), cell(Field::CommodityCode));
        assert_eq!(marked.borrow().marked, Some(pair), "{form:?}");
    }
}

#[test]
fn a_fact_is_cited_by_keyboard_alone() {
    let rig = Rig::new("mixed-portfolio", 7, "en");
    let declaration = declarations(&rig, Form::Cn22).remove(0);
    let pointing = std::cell::RefCell::new(Pointing::default());
    let mut harness = Harness::builder()
        .with_size(Vec2::new(720.0, 1_800.0))
        .build_ui(|ui| {
            let pointing = &mut pointing.borrow_mut();
            declaration_ui(ui, &rig.desk(), &declaration, pointing);
        });
    harness.key_press(egui::Key::Tab);
    harness.run();
    harness.key_press(egui::Key::Enter);
    harness.run();
    let first = pointing.borrow().first.clone().map(|(cell, _)| cell.field);
    assert_eq!(first, Some(Field::Form));
}

#[test]
fn boxes_fall_into_lines_by_their_least_widths() {
    assert_eq!(lines(&[100.0, 100.0, 100.0], 300.0), [3]);
    assert_eq!(lines(&[100.0, 100.0, 100.0], 299.0), [2, 1]);
    assert_eq!(lines(&[400.0, 100.0], 300.0), [1, 1]);
    assert!(lines(&[], 300.0).is_empty());
}

#[test]
fn french_has_every_key_of_english() {
    let keys = |text: &str| -> Vec<String> {
        let named = text.lines().filter(|line| line.starts_with("forms-"));
        let key = |line: &str| line.split(" =").next().unwrap_or_default().to_owned();
        named.map(key).collect()
    };
    let english = keys(include_str!("../../../assets/lang/en/forms.ftl"));
    assert_eq!(
        english,
        keys(include_str!("../../../assets/lang/fr/forms.ftl"))
    );
    assert!(english.len() > 100);
    for words in [Words::of("en"), Words::of("fr")] {
        for key in &english {
            assert!(words.has(key), "{}: {key}", words.code());
        }
    }
}

/// A key that no language has is drawn as itself.
#[test]
fn no_key_is_drawn_in_place_of_words() {
    for language in ["en", "fr"] {
        for_every_form(language, |ctx, desk, declaration| {
            for (text, _) in draw(ctx, desk, declaration, 900.0) {
                assert!(!text.contains("forms-"), "{language}: {text}");
            }
        });
    }
}
