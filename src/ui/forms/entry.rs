//! A full declaration in the manner of a single administrative document: numbered boxes, one block for each item.
//!
//! The numbers are those of the box layout that such documents share (UNECE layout key for trade documents, and
//! the single administrative document built on it).

use crate::customs::declaration::{Declaration, GoodsItem};
use crate::customs::document::Field;
use crate::customs::transport::Direction;
use crate::ui::desk::Desk;
use crate::ui::forms::common::{consignee, consignor};
use crate::ui::forms::sheet::{FormBox, Look, Part, Row, Sheet, fact, figures, form_name};
use crate::ui::forms::texts;
use crate::ui::words::Words;

/// Builds boxes in the reader's language.
struct Boxes<'a> {
    words: &'a Words,
}

impl Boxes<'_> {
    fn of(&self, min: f32, share: f32, number: &'static str, key: &str) -> FormBox {
        FormBox::new(min, share).numbered(number, self.words.t(key))
    }

    fn plain(&self, number: &'static str, key: &str, text: String) -> FormBox {
        self.of(126.0, 1.0, number, key).text(text)
    }

    fn fact(&self, number: &'static str, key: &str, field: Field, text: String) -> FormBox {
        self.of(126.0, 1.0, number, key).fact(field, text)
    }
}

/// The entry as one sheet.
pub(super) fn sheets(desk: &Desk<'_>, declaration: &Declaration) -> Vec<Sheet> {
    let boxes = Boxes { words: desk.words };
    let mut rows = head(&boxes, declaration);
    rows.extend(parties(&boxes, declaration));
    rows.extend(way(&boxes, declaration));
    let count = declaration.items().count();
    for (index, item) in declaration.items().enumerate() {
        rows.extend(goods(&boxes, desk, (index, count), item));
    }
    rows.extend(foot(&boxes, declaration));
    vec![Sheet {
        look: Look::Ruled,
        rows,
    }]
}

fn head(boxes: &Boxes<'_>, declaration: &Declaration) -> Vec<Row> {
    let words = boxes.words;
    let code = match declaration.direction {
        Direction::Import => "IM",
        Direction::Export => "EX",
        Direction::Transit => "T",
    };
    let direction = words.of_kind("direction", declaration.direction);
    let items = words.number(declaration.items().count() as i64);
    vec![
        Row::of([
            FormBox::new(230.0, 3.0).part(form_name(words.t("forms-entry-title"))),
            boxes
                .of(110.0, 0.8, "1", "forms-declaration-type")
                .text(format!("{code} – {direction}")),
        ]),
        Row::of([
            boxes
                .of(190.0, 2.0, "7", "forms-local-reference")
                .part(Part::Figures(declaration.reference.clone())),
            boxes.of(80.0, 0.6, "5", "forms-items").text(items),
            boxes.fact(
                "35",
                "forms-gross-mass",
                Field::GrossMass,
                texts::mass(words, declaration.gross_mass_grams),
            ),
        ]),
    ]
}

fn parties(boxes: &Boxes<'_>, declaration: &Declaration) -> Vec<Row> {
    let words = boxes.words;
    let sender = boxes.of(190.0, 1.0, "2", "forms-consignor");
    let sender = consignor(words, sender, declaration).named(
        words.t("forms-contact"),
        fact(Field::Contact, &declaration.contact_email),
    );
    let receiver = boxes.of(190.0, 1.0, "8", "forms-consignee");
    vec![
        Row::of([sender, consignee(words, receiver, declaration)]),
        Row::of([
            boxes.plain("14", "forms-declarant", declaration.declarant.clone()),
            boxes.plain("18", "forms-carrier", declaration.carrier.clone()),
        ]),
    ]
}

/// Countries, places, transport, terms and money.
fn way(boxes: &Boxes<'_>, declaration: &Declaration) -> Vec<Row> {
    let words = boxes.words;
    let route = &declaration.route;
    let transit = route.transit.map(texts::port).unwrap_or_default();
    let dispatch = texts::country(words, route.dispatch);
    let destination = texts::country(words, route.destination);
    let loading = texts::port(route.loading);
    let total = words.money(declaration.total_value());
    let freight = texts::freight(words, declaration);
    let category = words.of_kind("category", declaration.category);
    let mode = texts::mode_coded(words, declaration.mode);
    let container = declaration.container.map(|number| number.to_string());
    vec![
        Row::of([
            boxes.fact("15", "forms-dispatch", Field::Dispatch, dispatch),
            boxes.plain("17", "forms-destination", destination),
            boxes.plain("25", "forms-mode", mode),
        ]),
        Row::of([
            boxes.fact("27", "forms-loading", Field::PlaceOfLoading, loading),
            boxes.plain("51", "forms-transit", transit),
            boxes.plain("29", "forms-entry", texts::port(route.entry)),
        ]),
        Row::of([
            boxes
                .of(126.0, 1.0, "40", "forms-transport-number")
                .figures(Field::TransportNumber, &declaration.transport_id),
            boxes
                .of(126.0, 1.0, "19", "forms-container")
                .part(Part::Figures(container.unwrap_or_default())),
            boxes.plain(
                "20",
                "forms-delivery-terms",
                texts::delivery(words, declaration),
            ),
        ]),
        Row::of([
            boxes.fact("22", "forms-currency-total", Field::Total, total),
            boxes.fact("12", "forms-freight", Field::Freight, freight),
            boxes.fact("24", "forms-nature", Field::Category, category),
        ]),
    ]
}

/// The block of one item: its heading, what it is, and its numbers.
fn goods(
    boxes: &Boxes<'_>,
    desk: &Desk<'_>,
    (index, count): (usize, usize),
    item: &GoodsItem,
) -> [Row; 3] {
    let words = boxes.words;
    // Further lines are plain text: a field names one fact.
    let value = |form_box: FormBox, field, text: String| match index {
        0 => form_box.fact(field, text),
        _ => form_box.text(text),
    };
    let code = match index {
        0 => figures(Field::CommodityCode, texts::commodity(item)),
        _ => Part::Figures(texts::commodity(item)),
    };
    let number = |number: usize| words.number(number as i64);
    let heading = words.tf(
        "forms-item-of",
        &[
            ("number", number(index + 1).into()),
            ("count", number(count).into()),
        ],
    );
    let statistical = words.amount(item.customs_value_minor, desk.view.scenario().currency);
    let small = |number, key| boxes.of(118.0, 1.0, number, key);
    [
        Row::heading(heading),
        Row::of([
            value(
                boxes.of(230.0, 2.4, "31", "forms-description-goods"),
                Field::Description,
                item.description.clone(),
            ),
            boxes
                .of(126.0, 0.8, "33", "forms-commodity-code")
                .part(code),
            value(
                small("34", "forms-origin"),
                Field::Origin,
                texts::country(words, item.origin),
            ),
        ]),
        Row::of([
            value(
                small("41", "forms-quantity"),
                Field::Quantity,
                texts::quantity(words, item),
            ),
            value(
                small("38", "forms-net-mass"),
                Field::NetMass,
                texts::mass(words, item.net_mass_grams),
            ),
            value(
                small("42", "forms-item-price"),
                Field::Value,
                words.money(item.value),
            ),
            small("46", "forms-statistical-value").text(statistical),
        ]),
    ]
}

/// Documents produced, and the declarant's word for all of it.
fn foot(boxes: &Boxes<'_>, declaration: &Declaration) -> Vec<Row> {
    let words = boxes.words;
    let documents = boxes
        .of(250.0, 1.6, "44", "forms-documents-produced")
        .named(
            words.t("forms-invoice"),
            figures(Field::InvoiceNumber, &declaration.invoice_number),
        )
        .named(
            words.t("forms-licence"),
            figures(Field::LicenceReference, &declaration.licence_reference),
        )
        .named(
            words.t("forms-platform"),
            Part::Text(declaration.platform.clone()),
        );
    let signed = boxes
        .of(170.0, 1.0, "54", "forms-declarant-signature")
        .part(Part::Signature {
            name: words.t("forms-signed"),
            seed: declaration.declarant.clone(),
        });
    vec![Row::of([documents, signed])]
}
