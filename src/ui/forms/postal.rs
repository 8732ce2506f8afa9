//! What both postal forms have: head, number, category, and the advance data that the post sends ahead.

use crate::customs::declaration::Declaration;
use crate::customs::document::Field;
use crate::ui::forms::common::{plain, stated};
use crate::ui::forms::sheet::{FormBox, Part, Row, form_name};
use crate::ui::forms::texts;
use crate::ui::words::Words;

/// The form's name at the left, its number at the right.
pub(super) fn head(words: &Words, form: &str) -> Row {
    Row::of([
        FormBox::new(210.0, 3.0)
            .title(words.t("forms-customs-declaration"))
            .note(words.t("forms-opened-officially")),
        FormBox::new(84.0, 0.4).part(form_name(words.t(form))),
    ])
}

/// The box of the item's number.
pub(super) fn item_number(words: &Words) -> FormBox {
    FormBox::new(185.0, 0.8).caption(words.t("forms-item-number"))
}

/// The categories, the declared one ticked.
pub(super) fn ticks(words: &Words, declaration: &Declaration) -> Part {
    let choice = |category| {
        let word = words.of_kind("category", category);
        (word, category == declaration.category)
    };
    Part::Ticks(Field::Category, texts::CATEGORIES.map(choice).to_vec())
}

/// What the item's label does not say, as the post transmits it.
pub(super) fn advance_data(words: &Words, declaration: &Declaration) -> Vec<Row> {
    let route = &declaration.route;
    let text = |key, text: String| plain(112.0, 1.0, words.t(key), text);
    let mode = words.of_kind("mode", declaration.mode);
    let direction = words.of_kind("direction", declaration.direction);
    let transit = route.transit.map(texts::port).unwrap_or_default();
    let mut rest = vec![
        FormBox::new(150.0, 1.0)
            .caption(words.t("forms-local-reference"))
            .part(Part::Figures(declaration.reference.clone())),
        text("forms-declarant", declaration.declarant.clone()),
        text("forms-platform", declaration.platform.clone()),
    ];
    // Post has none of these; an item that has one after all must show it.
    if !declaration.contact_email.is_empty() {
        let contact = &declaration.contact_email;
        let caption = words.t("forms-contact");
        rest.push(stated(150.0, 1.0, caption, Field::Contact, contact));
    }
    if declaration.incoterm.is_some() {
        let terms = texts::delivery(words, declaration);
        rest.push(text("forms-delivery-terms", terms));
    }
    if let Some(container) = declaration.container {
        rest.push(text("forms-container", container.to_string()));
    }
    vec![
        Row::of([
            text("forms-transport", format!("{mode} · {direction}")),
            stated(
                112.0,
                1.0,
                words.t("forms-dispatch"),
                Field::Dispatch,
                texts::country(words, route.dispatch),
            ),
            text(
                "forms-destination",
                texts::country(words, route.destination),
            ),
        ]),
        Row::of([
            stated(
                112.0,
                1.0,
                words.t("forms-exchange-out"),
                Field::PlaceOfLoading,
                texts::port(route.loading),
            ),
            text("forms-transit", transit),
            text("forms-exchange-in", texts::port(route.entry)),
        ]),
        Row::of(rest),
    ]
}
