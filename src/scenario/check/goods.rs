//! Resolves lists of goods to products with weights.

use std::collections::BTreeMap;

use crate::customs::goods::GoodsKind;
use crate::scenario::check::{Ground, not_empty};
use crate::scenario::decode::suggest::suggest;
use crate::scenario::decode::{Placed, Spot};
use crate::scenario::file::product::ProductV1;
use crate::scenario::file::traffic::GoodsV1;
use crate::scenario::finding::Findings;

/// Weights of products are this multiple of the authored ones, so that a family can share a weight.
const WEIGHT_SCALE: u64 = 1_000;
/// Most entries; keeps the sum of weights within 32 bits.
const MAX_ENTRIES: usize = 200;

/// Product indices with weights, ascending by index; at least one.
///
/// A family or kind stands for those of its products whose smallest pack fits `max_mass_grams`.
pub(super) fn resolve(
    ground: &Ground<'_>,
    list: &Placed<Vec<GoodsV1>>,
    max_mass_grams: Option<u64>,
    findings: &mut Findings,
) -> Option<Vec<(usize, u32)>> {
    let entries = not_empty(list, "product, family or kind", findings)?;
    if entries.len() > MAX_ENTRIES {
        let message = format!(
            "{} entries stand here; at most {MAX_ENTRIES} are possible",
            entries.len()
        );
        list.spot.fault(findings, message);
        return None;
    }
    let mut weights: BTreeMap<usize, u64> = BTreeMap::new();
    let mut complete = true;
    for entry in entries {
        let Some(products) = products_of(ground, entry, max_mass_grams, findings) else {
            complete = false;
            continue;
        };
        let share = (entry.weight.0 * WEIGHT_SCALE / products.len().max(1) as u64).max(1);
        for index in products {
            *weights.entry(index).or_insert(0) += share;
        }
    }
    let weights = weights
        .into_iter()
        .map(|(index, weight)| (index, u32::try_from(weight).unwrap_or(u32::MAX)));
    complete.then(|| weights.collect())
}

/// The products that an entry names; at least one.
fn products_of(
    ground: &Ground<'_>,
    entry: &GoodsV1,
    max_mass_grams: Option<u64>,
    findings: &mut Findings,
) -> Option<Vec<usize>> {
    match (&entry.product, &entry.family, &entry.kind) {
        (Some(id), None, None) => {
            one_product(ground, id, max_mass_grams, findings).map(|index| vec![index])
        }
        (None, Some(family), None) => {
            let members = members(ground, |product| product.family.0 == family.value);
            if members.is_empty() {
                unknown_family(ground, family, findings);
                return None;
            }
            fitting(ground, members, max_mass_grams, &family.spot, findings)
        }
        (None, None, Some(kind)) => {
            let members = members(ground, |product| product.kind == kind.value);
            if members.is_empty() {
                no_such_kind(ground, kind, findings);
                return None;
            }
            fitting(ground, members, max_mass_grams, &kind.spot, findings)
        }
        (None, None, None) => {
            let message = "it is not said which goods; name one of `product`, `family` and `kind`";
            entry.spot.fault(findings, message);
            None
        }
        _ => {
            let message = "more than one of `product`, `family` and `kind` stands here; name one, and add an entry for the other";
            entry.spot.fault(findings, message);
            None
        }
    }
}

fn members(ground: &Ground<'_>, belongs: impl Fn(&ProductV1) -> bool) -> Vec<usize> {
    let articles = ground.articles.iter().enumerate();
    articles
        .filter(|(_, product)| belongs(product))
        .map(|(index, _)| index)
        .collect()
}

/// Index of a product by id.
pub(super) fn index_of(ground: &Ground<'_>, id: &str) -> Option<usize> {
    ground
        .articles
        .binary_search_by(|article| article.id.value.0.as_str().cmp(id))
        .ok()
}

/// The article with an index.
pub(super) fn article<'a>(ground: &Ground<'a>, index: usize) -> Option<&'a ProductV1> {
    ground.articles.get(index).copied()
}

fn one_product(
    ground: &Ground<'_>,
    id: &Placed<String>,
    max_mass_grams: Option<u64>,
    findings: &mut Findings,
) -> Option<usize> {
    let Some(index) = index_of(ground, &id.value) else {
        let known = &ground.merged.known;
        if !known.products.contains(&id.value) && !known.products_incomplete {
            let message = format!("there is no product \"{}\"", id.value);
            let help = if ground
                .merged
                .products
                .values()
                .any(|p| p.family.0 == id.value)
            {
                format!("it is a family: write family: \"{}\"", id.value)
            } else {
                suggest(&id.value, ground.merged.products.keys().map(String::as_str))
            };
            id.spot.fault_with_help(findings, message, help);
        }
        return None;
    };
    let product = article(ground, index)?;
    let most = max_mass_grams.unwrap_or(u64::MAX);
    if let Some(mass) = pack_grams(product).filter(|mass| *mass > most) {
        let message = format!(
            "the smallest pack of \"{}\" weighs {mass} g, more than the flow's max_mass_kg allows ({most} g)",
            id.value
        );
        id.spot.fault(findings, message);
        return None;
    }
    Some(index)
}

/// Mass of the smallest pack in grams, rounded up.
fn pack_grams(product: &ProductV1) -> Option<u64> {
    let smallest = product.pack_sizes.value.iter().map(|size| size.0).min()?;
    let milligrams = smallest.saturating_mul(product.unit_grams.0.unsigned_abs());
    Some(milligrams.div_ceil(1_000))
}

fn fitting(
    ground: &Ground<'_>,
    members: Vec<usize>,
    max_mass_grams: Option<u64>,
    spot: &Spot,
    findings: &mut Findings,
) -> Option<Vec<usize>> {
    let most = max_mass_grams.unwrap_or(u64::MAX);
    let fits = |index: &usize| {
        let mass = article(ground, *index).and_then(pack_grams);
        mass.is_none_or(|mass| mass <= most)
    };
    let fitting: Vec<usize> = members.into_iter().filter(fits).collect();
    if fitting.is_empty() {
        let message = format!(
            "none of these goods comes in a pack that the flow's max_mass_kg allows ({most} g)"
        );
        spot.fault(findings, message);
        return None;
    }
    Some(fitting)
}

fn unknown_family(ground: &Ground<'_>, family: &Placed<String>, findings: &mut Findings) {
    let known = &ground.merged.known;
    if known.families.contains(&family.value) || known.products_incomplete {
        return;
    }
    let message = format!("there is no family \"{}\"", family.value);
    let help = if ground.merged.products.contains_key(&family.value) {
        format!("it is a product: write product: \"{}\"", family.value)
    } else {
        suggest(&family.value, families(ground))
    };
    family.spot.fault_with_help(findings, message, help);
}

/// Every family once.
pub(super) fn families<'a>(ground: &Ground<'a>) -> Vec<&'a str> {
    let mut families: Vec<&str> = ground
        .merged
        .products
        .values()
        .map(|product| product.family.0.as_str())
        .collect();
    families.sort_unstable();
    families.dedup();
    families
}

fn no_such_kind(ground: &Ground<'_>, kind: &Placed<GoodsKind>, findings: &mut Findings) {
    if ground.merged.known.products_incomplete {
        return;
    }
    let message = format!("no product is of kind {}", kind.as_str());
    let help = "include a library that has some, or remove the entry";
    kind.spot.fault_with_help(findings, message, help);
}
