//! An article of the register: what is fixed about it, and what a quantity of it costs and weighs.

use egui::{DragValue, Ui};

use crate::customs::code::country::Country;
use crate::customs::code::currency::Currency;
use crate::customs::document::Field;
use crate::inspection::books::limits::{beyond_own_use, usual_mass_milligrams, usual_value_micros};
use crate::inspection::books::tariff::dotted;
use crate::inspection::books::{expected_mass_milligrams, reference_value_micros};
use crate::scenario::model::product::Product;
use crate::ui::books::pen::{CONTROL_HEIGHT, Pen, aside, control_ui, heading_ui, pair_ui, wrapped};
use crate::ui::books::state::BooksState;
use crate::ui::desk::{Book, Desk};
use crate::ui::words::Words;

/// Most units that the calculator takes: no consignment comes near.
const QUANTITY_MAX: u32 = 100_000_000;
/// Milligrams in a gram.
const MILLIGRAMS: u128 = 1_000;
/// Masses below this are shown with fractions of a gram.
const FINE_BELOW_MILLIGRAMS: u128 = 10_000;

pub(super) fn entry_ui(ui: &mut Ui, pen: &mut Pen<'_, '_>, state: &mut BooksState, entry: usize) {
    let scenario = pen.desk.view.scenario();
    let Some(product) = scenario.products.get(entry) else {
        return;
    };
    heading_ui(ui, &product.name);
    names_ui(ui, pen, product);
    quantity_ui(ui, pen, state, entry, product);
    pen.part(ui, "books-product-looks");
    looks_ui(ui, pen, product);
    pen.part(ui, "books-product-law");
    law_ui(ui, pen, product);
}

fn names_ui(ui: &mut Ui, pen: &mut Pen<'_, '_>, product: &Product) {
    let words = pen.desk.words;
    pen.fact(ui, "books-product-name", Field::Product, &product.name);
    pen.fact(ui, "books-product-brand", Field::Product, &product.brand);
    if let Some(inn) = &product.inn {
        pen.mention(ui, "books-product-inn", Field::ActiveIngredient, inn);
    }
    if let Some(strength) = &product.strength {
        pen.mention(ui, "books-product-strength", Field::Strength, strength);
    }
    pen.fact(ui, "books-product-holder", Field::Holder, &product.holder);
    pen.fact(
        ui,
        "books-product-address",
        Field::HolderAddress,
        &product.holder_address,
    );
    if let Some(number) = &product.authorisation {
        pen.fact(
            ui,
            "books-product-authorisation",
            Field::AuthorisationNumber,
            number,
        );
    }
    let code = dotted(&format!("{:010}", product.commodity));
    pen.mention(ui, "books-product-code", Field::CommodityCode, &code);
    pair_ui(ui, &pen.t("books-product-hs"), |ui| {
        let hs = dotted(&product.hs.to_string());
        pen.jump(ui, Book::Tariff, &hs, &hs);
    });
    let kind = words.of_kind("goods-kind", product.kind);
    let form = words.of_kind("goods-form", product.form);
    pen.plain(ui, "books-product-kind", &format!("{kind} · {form}"));
    let origins: Vec<String> = product.origins.iter().map(|c| country(words, *c)).collect();
    pen.mention(
        ui,
        "books-product-origins",
        Field::Origin,
        &origins.join(", "),
    );
}

/// A country's name with its code.
pub(super) fn country(words: &Words, country: Country) -> String {
    format!("{} ({country})", words.country(country))
}

fn looks_ui(ui: &mut Ui, pen: &mut Pen<'_, '_>, product: &Product) {
    let words = pen.desk.words;
    let sizes: Vec<String> = product
        .pack_sizes
        .iter()
        .map(|size| size.to_string())
        .collect();
    let arguments = [
        ("sizes", sizes.join(", ").into()),
        ("unit", product.unit.as_str().into()),
    ];
    let sizes = words.tf("books-product-sizes-value", &arguments);
    pen.fact(ui, "books-product-sizes", Field::PackSize, &sizes);
    if let Some(colour) = &product.unit_colour {
        pen.fact(ui, "books-product-colour", Field::TabletColour, colour);
    }
    if let Some(standard) = &product.standard {
        pen.fact(ui, "books-product-standard", Field::Standard, standard);
    }
    if let Some(class) = &product.ppe_class {
        pen.plain(ui, "books-product-class", class);
    }
    let image = words.of_kind("image-class", product.form.image_class());
    pen.mention(ui, "books-product-image", Field::Contents, &image);
}

fn law_ui(ui: &mut Ui, pen: &mut Pen<'_, '_>, product: &Product) {
    let words = pen.desk.words;
    let status = words.of_kind("legal-status", product.legal_status);
    pen.plain(ui, "books-product-status", &status);
    pen.plain(
        ui,
        "books-product-storage",
        &words.of_kind("storage", product.storage),
    );
    let tenths = i64::from(product.storage.max_decidegrees());
    let degrees = words.tf(
        "books-celsius",
        &[("number", words.fixed(tenths, 1).into())],
    );
    pen.fact(
        ui,
        "books-product-temperature",
        Field::MaximumTemperature,
        &degrees,
    );
    let months = i64::from(product.shelf_life_months);
    let life = words.tf("books-months", &[("n", months.into())]);
    pen.mention(ui, "books-product-shelf-life", Field::Expiry, &life);
    let units = |n: u64| units(words, n, &product.unit);
    let own_use = units(u64::from(product.own_use_limit()));
    pen.fact(ui, "books-product-own-use", Field::Quantity, &own_use);
    let arguments = [("quantity", units(beyond_own_use(product)).into())];
    aside(ui, &words.tf("books-product-beyond-own-use", &arguments));
}

fn units(words: &Words, number: u64, unit: &str) -> String {
    let number = words.number(i64::try_from(number).unwrap_or(i64::MAX));
    format!("{number} × {unit}")
}

/// What a quantity costs and weighs by the register; it begins with the declared quantity.
fn quantity_ui(
    ui: &mut Ui,
    pen: &mut Pen<'_, '_>,
    state: &mut BooksState,
    entry: usize,
    product: &Product,
) {
    let desk = pen.desk;
    let words = desk.words;
    pen.part(ui, "books-quantity");
    let price = unit_amount(words, product.price_micros);
    let currency = desk.view.scenario().currency;
    let per_unit = [
        ("amount", format!("{price}\u{a0}{currency}").into()),
        ("unit", product.unit.as_str().into()),
    ];
    let price = words.tf("books-per-unit", &per_unit);
    pen.fact(ui, "books-product-price", Field::Value, &price);
    let grams = unit_mass(words, product.unit_milligrams);
    let per_unit = [
        ("amount", grams.into()),
        ("unit", product.unit.as_str().into()),
    ];
    let mass = words.tf("books-per-unit", &per_unit);
    pen.fact(ui, "books-product-mass", Field::NetMass, &mass);

    let declared = desk.dossier.map(|dossier| &dossier.declaration.item);
    state
        .quantity
        .fill(desk.dossier.map(|dossier| dossier.case), entry, || {
            declared.map_or(product.smallest_pack(), |item| item.quantity)
        });
    let quantity = &mut state.quantity.number;
    control_ui(ui, &pen.t("books-quantity-units"), |ui, label| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().interact_size.y = CONTROL_HEIGHT;
            let drag = DragValue::new(quantity).range(1..=QUANTITY_MAX).speed(1.0);
            ui.add(drag).labelled_by(label);
            ui.label(&product.unit);
        });
    });
    let quantity = *quantity;
    let declared = declared.map_or(currency, |item| item.value.currency);
    value_ui(ui, pen, product, quantity, declared);
    mass_ui(ui, pen, product, quantity);
    packs_ui(ui, pen, product, quantity);
}

fn value_ui(
    ui: &mut Ui,
    pen: &mut Pen<'_, '_>,
    product: &Product,
    quantity: u32,
    declared: Currency,
) {
    let (words, scenario) = (pen.desk.words, pen.desk.view.scenario());
    let micros = reference_value_micros(product, quantity);
    let money = |micros, currency| words.money(scenario.in_currency(micros, currency));
    let value = money(micros, declared);
    pen.fact(ui, "books-quantity-value", Field::Value, &value);
    if declared != scenario.currency {
        pen.plain(
            ui,
            "books-quantity-value-post",
            &money(micros, scenario.currency),
        );
    }
    let (low, high) = usual_value_micros(product, quantity);
    let range = range(words, money(low, declared), money(high, declared));
    pen.plain(ui, "books-quantity-value-range", &range);
}

fn mass_ui(ui: &mut Ui, pen: &mut Pen<'_, '_>, product: &Product, quantity: u32) {
    let words = pen.desk.words;
    let mass = |milligrams: u128| {
        // Whole grams would say nothing about so little.
        if milligrams < FINE_BELOW_MILLIGRAMS {
            return unit_mass(words, u64::try_from(milligrams).unwrap_or(u64::MAX));
        }
        let grams = (milligrams + MILLIGRAMS / 2) / MILLIGRAMS;
        words.mass(u64::try_from(grams).unwrap_or(u64::MAX))
    };
    let expected = mass(expected_mass_milligrams(product, quantity));
    pen.fact(ui, "books-quantity-mass", Field::NetMass, &expected);
    let (low, high) = usual_mass_milligrams(product, quantity);
    pen.plain(
        ui,
        "books-quantity-mass-range",
        &range(words, mass(low), mass(high)),
    );
}

fn packs_ui(ui: &mut Ui, pen: &mut Pen<'_, '_>, product: &Product, quantity: u32) {
    let words = pen.desk.words;
    pair_ui(ui, &pen.t("books-quantity-packs"), |ui| {
        for size in &product.pack_sizes {
            let packs = i64::from(quantity.div_ceil(*size));
            let arguments = [
                ("n", packs.into()),
                ("packs", words.number(packs).into()),
                ("size", words.number(i64::from(*size)).into()),
            ];
            wrapped(ui, &words.tf("books-quantity-packs-of", &arguments));
        }
    });
}

fn range(words: &Words, low: String, high: String) -> String {
    words.tf("books-range", &[("low", low.into()), ("high", high.into())])
}

/// An amount in millionths with as many places as it needs, at least two.
pub(super) fn unit_amount(words: &Words, micros: u64) -> String {
    let micros = i64::try_from(micros).unwrap_or(i64::MAX);
    match (micros % 10_000, micros % 100) {
        (0, _) => words.fixed(micros / 10_000, 2),
        (_, 0) => words.fixed(micros / 100, 4),
        _ => words.fixed(micros, 6),
    }
}

fn unit_mass(words: &Words, milligrams: u64) -> String {
    let milligrams = i64::try_from(milligrams).unwrap_or(i64::MAX);
    let number = match (milligrams % 1_000, milligrams % 10) {
        (0, _) => words.number(milligrams / 1_000),
        (_, 0) => words.fixed(milligrams / 10, 2),
        _ => words.fixed(milligrams, 3),
    };
    words.tf("mass-grams", &[("number", number.into())])
}

/// The currency that the dossier is declared in, or the post's.
pub(super) fn declared_currency(desk: &Desk<'_>) -> Currency {
    let post = desk.view.scenario().currency;
    desk.dossier
        .map_or(post, |dossier| dossier.declaration.item.value.currency)
}
