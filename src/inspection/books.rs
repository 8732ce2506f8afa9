//! Reference books: what is public knowledge at a post, and searched as an officer searches it.
//!
//! Everything that the auditor looks up stands here in words an officer can find: codes, articles, licences,
//! bodies, money, wording, and the limits at which a fact counts. Pure functions over the scenario and the
//! embedded code tables. Invariant: nothing here knows a case, so no look-up can tell a truth.

pub mod index;
pub mod limits;
pub mod tariff;

#[cfg(test)]
mod tests;

use crate::customs::gazetteer::{languages, words};
use crate::inspection::books::index::{Index, Row};
use crate::scenario::model::Scenario;
use crate::scenario::model::product::Product;
use crate::scenario::model::traffic::LpcoRule;
use crate::time::SimTime;

/// The articles of the register for a search: by commodity code, name, brand and substance first, then by holder,
/// family, standard and authorisation number. A word counts in its usual abbreviation as well.
pub fn product_index(scenario: &Scenario) -> Index {
    Index::of(scenario.products.iter().map(|product| Row {
        code: format!("{:010}", product.commodity),
        titles: product_titles(product),
        others: product_others(scenario, product),
    }))
}

fn product_titles(product: &Product) -> Vec<String> {
    [
        Some(&product.name),
        Some(&product.brand),
        product.inn.as_ref(),
    ]
    .into_iter()
    .chain([product.authorisation.as_ref()])
    .flatten()
    .cloned()
    .collect()
}

fn product_others(scenario: &Scenario, product: &Product) -> Vec<String> {
    let name = index::fold(&product.name);
    let short = scenario
        .abbreviations
        .iter()
        .filter(|(word, _)| index::words(&name).any(|part| part == word))
        .map(|(_, short)| short);
    let number = product.authorisation.iter();
    let serial = number.filter_map(|number| number.rsplit('/').next());
    [&product.holder, &product.family, &product.holder_address]
        .into_iter()
        .chain(&product.standard)
        .chain(&product.ppe_class)
        .chain(&product.strength)
        .chain(short)
        .cloned()
        .chain(serial.map(str::to_owned))
        .chain([product.kind.as_str().replace('_', " ")])
        .collect()
}

/// The notified bodies for a search, by number and name.
pub fn body_index(scenario: &Scenario) -> Index {
    Index::of(scenario.notified_bodies.iter().map(|body| Row {
        code: body.number.clone(),
        titles: vec![body.name.clone()],
        others: Vec::new(),
    }))
}

/// The currencies of the scenario's rates for a search, by code and English name.
pub fn currency_index(scenario: &Scenario) -> Index {
    Index::of(scenario.exchange.iter().map(|(currency, _)| Row {
        code: String::new(),
        titles: vec![currency.as_str().to_owned(), currency.name().to_owned()],
        others: Vec::new(),
    }))
}

/// Licence rules that are in force, in the scenario's order: where several hold for the same goods, the first
/// decides. What is not in force yet nobody has told.
pub fn rules_in_force(scenario: &Scenario, at: SimTime) -> impl Iterator<Item = &LpcoRule> {
    scenario
        .lpco_rules
        .iter()
        .filter(move |rule| rule.from <= at)
}

/// Mail services that anybody can use for free.
pub fn free_mail_services() -> &'static [String] {
    &words().mail_domains_free
}

/// Languages, two letters, in which packs are labelled in the post's country.
pub fn pack_languages(scenario: &Scenario) -> &'static [&'static str] {
    languages(scenario.country)
}

/// Reference value of a number of units, in millionths of the post's currency.
pub fn reference_value_micros(product: &Product, quantity: u32) -> u128 {
    u128::from(product.price_micros) * u128::from(quantity)
}

/// Net mass that a number of units should have, in milligrams.
pub fn expected_mass_milligrams(product: &Product, quantity: u32) -> u128 {
    u128::from(product.unit_milligrams) * u128::from(quantity)
}
