//! The form CN23: postal items beyond the limits of a CN22.

use crate::customs::declaration::{Declaration, GoodsItem};
use crate::customs::document::Field;
use crate::customs::transport::Direction;
use crate::ui::desk::Desk;
use crate::ui::forms::common::{barcode, consignee, consignor, plain, signature, stated};
use crate::ui::forms::postal::{advance_data, head, item_number, ticks};
use crate::ui::forms::sheet::{FormBox, Look, Part, Row, Sheet};
use crate::ui::forms::texts;
use crate::ui::words::Words;

/// The form, and the advance data.
pub(super) fn sheets(desk: &Desk<'_>, declaration: &Declaration) -> Vec<Sheet> {
    let words = desk.words;
    let mut rows = vec![head(words, "forms-cn23")];
    rows.extend(parties(words, declaration));
    for (index, item) in declaration.items().enumerate() {
        rows.push(line(words, index, item));
    }
    rows.push(totals(words, declaration));
    rows.extend(foot(words, declaration));
    let form = Sheet {
        look: Look::Ruled,
        rows,
    };
    let mut advance = vec![Row::heading(words.t("forms-advance-data"))];
    advance.extend(advance_data(words, declaration));
    let advance = Sheet {
        look: Look::Screen,
        rows: advance,
    };
    vec![form, advance]
}

/// From and To at the left, numbers at the right.
fn parties(words: &Words, declaration: &Declaration) -> [Row; 2] {
    let from = FormBox::new(185.0, 1.0).caption(words.t("forms-from"));
    let to = FormBox::new(185.0, 1.0).caption(words.t("forms-to"));
    let importer = FormBox::new(185.0, 0.8)
        .caption(words.t("forms-importer-reference"))
        .part(Part::Figures(importer_reference(declaration)))
        .caption(words.t("forms-designated-operator"))
        .text(&declaration.carrier);
    [
        Row::of([
            consignor(words, from, declaration),
            barcode(words, item_number(words), declaration),
        ]),
        Row::of([consignee(words, to, declaration), importer]),
    ]
}

/// The importer's own number, where the importer is the party that Customs' register knows.
fn importer_reference(declaration: &Declaration) -> String {
    match declaration.direction {
        Direction::Import => declaration.trader_id.clone(),
        Direction::Export | Direction::Transit => String::new(),
    }
}

/// One line of the contents.
fn line(words: &Words, index: usize, item: &GoodsItem) -> Row {
    let boxes = [
        (
            170.0,
            2.2,
            "forms-contents-detailed",
            Field::Description,
            item.description.clone(),
        ),
        (
            82.0,
            0.8,
            "forms-quantity",
            Field::Quantity,
            texts::quantity(words, item),
        ),
        (
            82.0,
            0.6,
            "forms-net-weight",
            Field::NetMass,
            texts::mass(words, item.net_mass_grams),
        ),
        (
            84.0,
            0.6,
            "forms-value",
            Field::Value,
            words.money(item.value),
        ),
        (
            98.0,
            0.4,
            "forms-hs-number",
            Field::CommodityCode,
            texts::commodity(item),
        ),
        (
            90.0,
            0.8,
            "forms-origin-goods",
            Field::Origin,
            texts::country(words, item.origin),
        ),
    ];
    let boxes = boxes.map(|(min, share, key, field, text)| {
        if index == 0 {
            stated(min, share, words.t(key), field, text)
        } else {
            plain(min, share, words.t(key), text)
        }
    });
    Row::line(index, boxes)
}

fn totals(words: &Words, declaration: &Declaration) -> Row {
    let total = |key, field, text| stated(110.0, 1.0, words.t(key), field, text);
    let gross = texts::mass(words, declaration.gross_mass_grams);
    let value = words.money(declaration.total_value());
    Row::of([
        total("forms-total-gross-weight", Field::GrossMass, gross),
        total("forms-total-value", Field::Total, value),
        total(
            "forms-postal-charges",
            Field::Freight,
            texts::freight(words, declaration),
        ),
    ])
}

/// Category and office; comments; licence, certificate, invoice; signature.
fn foot(words: &Words, declaration: &Declaration) -> [Row; 4] {
    let number = |key, field, text: &str| {
        FormBox::new(110.0, 1.0)
            .caption(words.t(key))
            .figures(field, text)
    };
    [
        Row::of([
            FormBox::new(300.0, 3.0)
                .caption(words.t("forms-category"))
                .part(ticks(words, declaration)),
            plain(
                140.0,
                1.0,
                words.t("forms-office-of-origin"),
                texts::port(declaration.route.loading),
            ),
        ]),
        Row::of([FormBox::new(0.0, 1.0)
            .caption(words.t("forms-comments"))
            .text(String::new())]),
        Row::of([
            number(
                "forms-licence",
                Field::LicenceReference,
                &declaration.licence_reference,
            ),
            FormBox::new(110.0, 1.0)
                .caption(words.t("forms-certificate"))
                .text(String::new()),
            number(
                "forms-invoice",
                Field::InvoiceNumber,
                &declaration.invoice_number,
            ),
        ]),
        Row::of([
            FormBox::new(170.0, 1.0).note(words.t("forms-certify")),
            FormBox::new(170.0, 1.0)
                .caption(words.t("forms-date-signature"))
                .part(signature(words, declaration)),
        ]),
    ]
}
