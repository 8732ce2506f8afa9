//! The label CN22: postal items up to 300 special drawing rights and two kilograms.

use crate::customs::declaration::{Declaration, GoodsItem};
use crate::customs::document::Field;
use crate::ui::desk::Desk;
use crate::ui::forms::common::{barcode, consignee, consignor, plain, signature, stated};
use crate::ui::forms::postal::{advance_data, head, item_number, ticks};
use crate::ui::forms::sheet::{FormBox, Look, Row, Sheet};
use crate::ui::forms::texts;
use crate::ui::words::Words;

/// The label, and what stands beside it on the item.
pub(super) fn sheets(desk: &Desk<'_>, declaration: &Declaration) -> Vec<Sheet> {
    let words = desk.words;
    let mut rows = vec![
        head(words, "forms-cn22"),
        Row::of([
            plain(
                150.0,
                1.0,
                words.t("forms-designated-operator"),
                declaration.carrier.clone(),
            ),
            barcode(words, item_number(words), declaration),
        ]),
        Row::of([FormBox::new(0.0, 1.0)
            .caption(words.t("forms-category"))
            .part(ticks(words, declaration))]),
    ];
    for (index, item) in declaration.items().enumerate() {
        rows.push(contents(words, index, item));
    }
    rows.push(totals(words, declaration));
    rows.push(Row::of([
        FormBox::new(170.0, 1.0).note(words.t("forms-certify")),
        FormBox::new(170.0, 1.0)
            .caption(words.t("forms-date-signature"))
            .part(signature(words, declaration)),
    ]));
    let label = Sheet {
        look: Look::Label,
        rows,
    };
    vec![label, address_label(words, declaration)]
}

/// One line of a CN22: what and how many, how heavy, how dear.
fn contents(words: &Words, index: usize, item: &GoodsItem) -> Row {
    let mass = texts::mass(words, item.net_mass_grams);
    let value = words.money(item.value);
    let quantity = texts::quantity(words, item);
    let what = FormBox::new(170.0, 2.0).caption(words.t("forms-contents"));
    let mass_box = FormBox::new(88.0, 0.6).caption(words.t("forms-weight-kg"));
    let value_box = FormBox::new(88.0, 0.6).caption(words.t("forms-value-currency"));
    if index > 0 {
        let text = format!("{quantity}  {}", item.description);
        let boxes = [what.text(text), mass_box.text(mass), value_box.text(value)];
        return Row::line(index, boxes);
    }
    let boxes = [
        what.fact(Field::Quantity, quantity)
            .fact(Field::Description, &item.description),
        mass_box.fact(Field::NetMass, mass),
        value_box.fact(Field::Value, value),
    ];
    Row::line(index, boxes)
}

fn totals(words: &Words, declaration: &Declaration) -> Row {
    let item = &declaration.item;
    let commercial = FormBox::new(170.0, 2.0)
        .note(words.t("forms-commercial-only"))
        .caption(words.t("forms-hs-number"))
        .figures(Field::CommodityCode, texts::commodity(item))
        .caption(words.t("forms-origin-goods"))
        .fact(Field::Origin, texts::country(words, item.origin));
    Row::of([
        commercial,
        stated(
            88.0,
            0.6,
            words.t("forms-total-weight"),
            Field::GrossMass,
            texts::mass(words, declaration.gross_mass_grams),
        ),
        stated(
            88.0,
            0.6,
            words.t("forms-total-value"),
            Field::Total,
            words.money(declaration.total_value()),
        ),
    ])
}

/// Sender and addressee, and the advance data, of an item that carries a CN22.
fn address_label(words: &Words, declaration: &Declaration) -> Sheet {
    let from = FormBox::new(180.0, 1.0).caption(words.t("forms-from"));
    let to = FormBox::new(180.0, 1.0).caption(words.t("forms-to"));
    let mut rows = vec![
        Row::heading(words.t("forms-on-the-item")),
        Row::of([
            consignor(words, from, declaration),
            consignee(words, to, declaration),
        ]),
        Row::of([
            stated(
                110.0,
                1.0,
                words.t("forms-postage"),
                Field::Freight,
                texts::freight(words, declaration),
            ),
            stated(
                110.0,
                1.0,
                words.t("forms-invoice-number"),
                Field::InvoiceNumber,
                &declaration.invoice_number,
            ),
            stated(
                110.0,
                1.0,
                words.t("forms-licence-reference"),
                Field::LicenceReference,
                &declaration.licence_reference,
            ),
        ]),
    ];
    rows.extend(advance_data(words, declaration));
    Sheet {
        look: Look::Ruled,
        rows,
    }
}
