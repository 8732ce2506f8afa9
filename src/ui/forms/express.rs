//! The reduced data set that express carriers lodge for consignments of low value.

use crate::customs::declaration::{Declaration, GoodsItem};
use crate::customs::document::Field;
use crate::ui::desk::Desk;
use crate::ui::forms::common::{barcode, consignee, consignor};
use crate::ui::forms::sheet::{FormBox, Look, Part, Row, Sheet, fact, figures, form_name};
use crate::ui::forms::texts;
use crate::ui::words::Words;

/// Least width of a column of the data set.
const COLUMN: f32 = 270.0;

/// The data set as one sheet.
pub(super) fn sheets(desk: &Desk<'_>, declaration: &Declaration) -> Vec<Sheet> {
    let words = desk.words;
    let shipper = FormBox::new(COLUMN, 1.0);
    let receiver = FormBox::new(COLUMN, 1.0).caption(words.t("forms-receiver"));
    let shipper = consignor(
        words,
        shipper.caption(words.t("forms-shipper")),
        declaration,
    );
    let contact = fact(Field::Contact, &declaration.contact_email);
    let mut rows = vec![
        head(words, declaration),
        Row::heading(words.t("forms-shipment")),
        shipment(words, declaration),
        Row::heading(words.t("forms-parties")),
        Row::of([
            shipper.named(words.t("forms-contact"), contact),
            consignee(words, receiver, declaration),
        ]),
    ];
    for (index, item) in declaration.items().enumerate() {
        let number = words.number(index as i64 + 1);
        rows.push(Row::heading(
            words.tf("forms-goods-line", &[("number", number.into())]),
        ));
        rows.push(goods(words, index, item));
    }
    rows.push(Row::heading(words.t("forms-sums")));
    rows.push(sums(words, declaration));
    vec![Sheet {
        look: Look::Screen,
        rows,
    }]
}

fn head(words: &Words, declaration: &Declaration) -> Row {
    let name = FormBox::new(COLUMN, 1.2)
        .part(form_name(words.t("forms-express")))
        .note(words.t("forms-express-note"))
        .text(&declaration.carrier);
    let number = FormBox::new(COLUMN, 1.0).caption(words.t("forms-waybill"));
    Row::of([name, barcode(words, number, declaration)])
}

fn shipment(words: &Words, declaration: &Declaration) -> Row {
    let route = &declaration.route;
    let transit = route.transit.map(texts::port).unwrap_or_default();
    let mode = words.of_kind("mode", declaration.mode);
    let direction = words.of_kind("direction", declaration.direction);
    let dispatch = texts::country(words, route.dispatch);
    let destination = texts::country(words, route.destination);
    let loading = fact(Field::PlaceOfLoading, texts::port(route.loading));
    let text = |text: String| Part::Text(text);
    let mut left = FormBox::new(COLUMN, 1.0)
        .named(
            words.t("forms-local-reference"),
            Part::Figures(declaration.reference.clone()),
        )
        .named(
            words.t("forms-declarant"),
            text(declaration.declarant.clone()),
        )
        .named(
            words.t("forms-transport"),
            text(format!("{mode} · {direction}")),
        )
        .named(
            words.t("forms-platform"),
            text(declaration.platform.clone()),
        );
    if let Some(container) = declaration.container {
        let number = Part::Figures(container.to_string());
        left = left.named(words.t("forms-container"), number);
    }
    let right = FormBox::new(COLUMN, 1.0)
        .named(words.t("forms-dispatch"), fact(Field::Dispatch, dispatch))
        .named(words.t("forms-loading"), loading)
        .named(words.t("forms-transit"), text(transit))
        .named(words.t("forms-entry"), text(texts::port(route.entry)))
        .named(words.t("forms-destination"), text(destination));
    Row::of([left, right])
}

fn goods(words: &Words, index: usize, item: &GoodsItem) -> Row {
    // Further lines are plain text: a field names one fact.
    let value = |field, text: String| {
        if index == 0 {
            fact(field, text)
        } else {
            Part::Text(text)
        }
    };
    let code = match index {
        0 => figures(Field::CommodityCode, texts::commodity(item)),
        _ => Part::Figures(texts::commodity(item)),
    };
    let left = FormBox::new(COLUMN, 1.0)
        .named(
            words.t("forms-description"),
            value(Field::Description, item.description.clone()),
        )
        .named(words.t("forms-commodity-code"), code)
        .named(
            words.t("forms-origin"),
            value(Field::Origin, texts::country(words, item.origin)),
        );
    let right = FormBox::new(COLUMN, 1.0)
        .named(
            words.t("forms-quantity"),
            value(Field::Quantity, texts::quantity(words, item)),
        )
        .named(
            words.t("forms-net-mass"),
            value(Field::NetMass, texts::mass(words, item.net_mass_grams)),
        )
        .named(
            words.t("forms-value"),
            value(Field::Value, words.money(item.value)),
        );
    Row::of([left, right])
}

fn sums(words: &Words, declaration: &Declaration) -> Row {
    let total = words.money(declaration.total_value());
    let gross = texts::mass(words, declaration.gross_mass_grams);
    let category = words.of_kind("category", declaration.category);
    let terms = texts::delivery(words, declaration);
    let left = FormBox::new(COLUMN, 1.0)
        .named(words.t("forms-total-value"), fact(Field::Total, total))
        .named(
            words.t("forms-freight"),
            fact(Field::Freight, texts::freight(words, declaration)),
        )
        .named(words.t("forms-gross-mass"), fact(Field::GrossMass, gross))
        .named(words.t("forms-delivery-terms"), Part::Text(terms));
    let right = FormBox::new(COLUMN, 1.0)
        .named(words.t("forms-nature"), fact(Field::Category, category))
        .named(
            words.t("forms-invoice-number"),
            figures(Field::InvoiceNumber, &declaration.invoice_number),
        )
        .named(
            words.t("forms-licence-reference"),
            figures(Field::LicenceReference, &declaration.licence_reference),
        );
    Row::of([left, right])
}
