//! What several forms have in common: parties, the barcode, the way of the goods.

use crate::customs::declaration::Declaration;
use crate::customs::document::Field;
use crate::customs::party::Party;
use crate::ui::forms::sheet::{FormBox, Part, fact};
use crate::ui::forms::texts;
use crate::ui::words::Words;

/// Adds the consignor's name and address.
pub(super) fn consignor(words: &Words, form_box: FormBox, declaration: &Declaration) -> FormBox {
    let fields = (Field::Consignor, Field::SenderStreet);
    party(words, form_box, &declaration.consignor, fields)
}

/// Adds the consignee's name and address.
pub(super) fn consignee(words: &Words, form_box: FormBox, declaration: &Declaration) -> FormBox {
    let fields = (Field::Consignee, Field::ConsigneeStreet);
    party(words, form_box, &declaration.consignee, fields)
}

fn party(words: &Words, form_box: FormBox, party: &Party, fields: (Field, Field)) -> FormBox {
    let city = texts::city(&party.postcode, &party.city);
    let country = texts::country(words, party.country);
    form_box
        .named(words.t("forms-name"), fact(fields.0, &party.name))
        .named(words.t("forms-street"), fact(fields.1, &party.street))
        .named(words.t("forms-city"), Part::Text(city))
        .named(words.t("forms-country"), Part::Text(country))
}

/// Adds the transport number, below its bar code.
pub(super) fn barcode(words: &Words, form_box: FormBox, declaration: &Declaration) -> FormBox {
    let number = &declaration.transport_id;
    let name = words.tf("forms-barcode", &[("number", number.as_str().into())]);
    form_box
        .part(Part::Barcode {
            text: number.clone(),
            name,
        })
        .figures(Field::TransportNumber, number)
}

/// A signature in the consignor's hand.
pub(super) fn signature(words: &Words, declaration: &Declaration) -> Part {
    Part::Signature {
        name: words.t("forms-signed"),
        seed: declaration.reference.clone(),
    }
}

/// A box with one caption and a text that no document contradicts.
pub(super) fn plain(min: f32, share: f32, caption: String, text: String) -> FormBox {
    FormBox::new(min, share).caption(caption).text(text)
}

/// A box with one caption and one fact.
pub(super) fn stated(
    min: f32,
    share: f32,
    caption: String,
    field: Field,
    text: impl Into<String>,
) -> FormBox {
    FormBox::new(min, share).caption(caption).fact(field, text)
}
