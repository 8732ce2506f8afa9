//! The values of a declaration as its forms write them.

use crate::customs::code::country::Country;
use crate::customs::code::currency::Money;
use crate::customs::code::locode::Locode;
use crate::customs::declaration::{Category, Declaration, GoodsItem};
use crate::customs::gazetteer;
use crate::customs::transport::Mode;
use crate::scenario::model::Scenario;
use crate::ui::words::Words;

/// Every category, in the order of the postal forms.
pub(super) const CATEGORIES: [Category; 6] = [
    Category::Gift,
    Category::Documents,
    Category::SaleOfGoods,
    Category::Sample,
    Category::Returned,
    Category::Other,
];

/// Below this mass, grams are said as well.
const GRAMS_TOO_BELOW: u64 = 10_000;

/// Kilograms with three places, and grams where there are few.
pub(super) fn mass(words: &Words, grams: u64) -> String {
    let scaled = i64::try_from(grams).unwrap_or(i64::MAX);
    let kilograms = words.fixed(scaled, 3);
    let kilograms = words.tf("forms-kilograms", &[("number", kilograms.into())]);
    if grams < GRAMS_TOO_BELOW {
        format!("{kilograms} ({})", words.mass(grams))
    } else {
        kilograms
    }
}

/// A number of units.
pub(super) fn quantity(words: &Words, item: &GoodsItem) -> String {
    format!("{} × {}", words.number(i64::from(item.quantity)), item.unit)
}

/// The ten digits, heading and subheading apart.
pub(super) fn commodity(item: &GoodsItem) -> String {
    let digits = format!("{:010}", item.commodity);
    let (heading, rest) = digits.split_at(4);
    let (subheading, national) = rest.split_at(2);
    format!("{heading}\u{a0}{subheading}\u{a0}{national}")
}

/// A country's name and code.
pub(super) fn country(words: &Words, country: Country) -> String {
    format!("{} ({country})", words.country(country))
}

/// A port's code and, where it is known, its name.
pub(super) fn port(locode: Locode) -> String {
    let named = gazetteer::place(locode.country())
        .and_then(|place| place.ports.iter().find(|port| port.locode == locode));
    match named {
        Some(port) => format!("{} ({locode})", port.name),
        None => locode.to_string(),
    }
}

/// Postcode and city.
pub(super) fn city(postcode: &str, city: &str) -> String {
    format!("{postcode} {city}").trim().to_owned()
}

/// Freight or postage.
pub(super) fn freight(words: &Words, declaration: &Declaration) -> String {
    let currency = declaration.item.value.currency;
    words.money(Money::new(declaration.freight_minor, currency))
}

/// When the declaration was lodged.
pub(super) fn lodgement(words: &Words, declaration: &Declaration) -> String {
    let hours = i64::from(declaration.lodged_hours_before_arrival);
    let key = if hours < 0 {
        "forms-lodged-after"
    } else {
        "forms-lodged-before"
    };
    let number = words.number(hours.abs());
    words.tf(
        key,
        &[("hours", hours.abs().into()), ("number", number.into())],
    )
}

/// The mode with the digit that an entry codes it by (UNECE Recommendation 19).
pub(super) fn mode_coded(words: &Words, mode: Mode) -> String {
    let digit = match mode {
        Mode::Sea => '1',
        Mode::Road => '3',
        Mode::Express | Mode::Air => '4',
        Mode::Post => '5',
    };
    format!("{digit} – {}", words.of_kind("mode", mode))
}

/// The delivery term's three letters and its name in the reader's language; empty when none is stated.
pub(super) fn delivery(words: &Words, declaration: &Declaration) -> String {
    let Some(term) = declaration.incoterm else {
        return String::new();
    };
    let name = words.t(&format!("forms-incoterm-{}", term.as_str().to_lowercase()));
    format!("{term} – {name}")
}

/// The flow's title.
pub(super) fn flow(scenario: &Scenario, declaration: &Declaration) -> String {
    let flow = scenario
        .flows
        .iter()
        .find(|flow| flow.id == declaration.flow);
    flow.map_or_else(|| declaration.flow.clone(), |flow| flow.title.clone())
}
