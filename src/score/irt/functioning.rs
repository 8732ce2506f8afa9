//! Differential item functioning: whether equally able persons of two groups do alike on an item.
//!
//! Mantel and Haenszel 1959 over the levels of the score (the item among it), as Holland and Thayer 1988 use it; the
//! classes are those of the Educational Testing Service (Zwick 2012).

use std::collections::BTreeMap;

use super::responses::{Answer, Responses};

/// One group against the reference group.
#[derive(Clone, PartialEq, Debug, serde::Serialize)]
pub struct Functioning {
    pub reference: String,
    pub focal: String,
    /// Persons of the two groups who answered everything; only they are compared.
    pub persons: [u64; 2],
    /// In the order of the items.
    pub items: Vec<ItemFunctioning>,
}

/// How an item functions in the focal group.
#[derive(Clone, Copy, PartialEq, Debug, serde::Serialize)]
pub struct ItemFunctioning {
    /// Common odds ratio; above 1 the reference group finds the item easier.
    pub odds_ratio: Option<f64>,
    /// −2.35 times its logarithm, on the delta scale: below 0 the item is harder for the focal group.
    pub delta: Option<f64>,
    /// Standard error of delta (Robins, Breslow and Greenland 1986).
    pub delta_se: Option<f64>,
    /// Mantel and Haenszel's statistic with continuity correction; chi-squared with one degree of freedom.
    pub chi_squared: Option<f64>,
    /// `None` where too few answers can be compared.
    pub class: Option<EtsClass>,
}

/// How much an item favours a group.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, serde::Serialize)]
pub enum EtsClass {
    /// Negligible: |delta| below 1, or not told from 0 at 5 %.
    A,
    /// Moderate: neither of the others.
    B,
    /// Large: |delta| 1.5 or more, and above 1 at 5 %.
    C,
}

/// The chi-squared quantile at 95 % with one degree of freedom.
const CHI_SQUARED_95: f64 = 3.841_458_820_694_124;
/// The normal quantile at 95 %.
const NORMAL_95: f64 = 1.644_853_626_951_472_2;
/// Delta for one unit of the log odds ratio.
const DELTA: f64 = -2.35;

/// Persons at one score: those of the reference group right and wrong, then those of the focal group.
type Level = [f64; 4];

impl Functioning {
    /// Compares every other group with `reference`, in the order of their names.
    pub(super) fn of(
        responses: &Responses,
        groups: &[String],
        reference: &str,
    ) -> Vec<Functioning> {
        let mut names: Vec<&str> = groups.iter().map(String::as_str).collect();
        names.sort_unstable();
        names.dedup();
        let others = names
            .into_iter()
            .filter(|name| *name != reference && !name.is_empty());
        let complete = responses.complete();
        others
            .map(|focal| Functioning::between(responses, groups, &complete, reference, focal))
            .collect()
    }

    fn between(
        responses: &Responses,
        groups: &[String],
        complete: &[(usize, u32)],
        reference: &str,
        focal: &str,
    ) -> Functioning {
        let size = |group: &str| {
            let own = complete
                .iter()
                .filter(|(person, _)| groups[*person] == group);
            own.count() as u64
        };
        let items = (0..responses.items.len()).map(|item| {
            let mut levels: BTreeMap<u32, Level> = BTreeMap::new();
            for (person, score) in complete {
                let side = match groups[*person].as_str() {
                    group if group == reference => 0,
                    group if group == focal => 2,
                    _ => continue,
                };
                let wrong = usize::from(responses.of(*person)[item] != Answer::Right);
                levels.entry(*score).or_default()[side + wrong] += 1.0;
            }
            ItemFunctioning::over(levels.values())
        });
        Functioning {
            reference: reference.to_owned(),
            focal: focal.to_owned(),
            persons: [size(reference), size(focal)],
            items: items.collect(),
        }
    }
}

impl ItemFunctioning {
    fn over<'a>(levels: impl Iterator<Item = &'a Level>) -> ItemFunctioning {
        // Sums of R and S, and of the products that the standard error takes.
        let (mut r, mut s, mut pr, mut both, mut qs) = (0.0, 0.0, 0.0, 0.0, 0.0);
        let (mut found, mut expected, mut variance) = (0.0, 0.0, 0.0);
        for [a, b, c, d] in levels {
            let all = a + b + c + d;
            if a + b == 0.0 || c + d == 0.0 {
                continue;
            }
            let (one, other) = (a * d / all, b * c / all);
            let (p, q) = ((a + d) / all, (b + c) / all);
            r += one;
            s += other;
            pr += p * one;
            both += p * other + q * one;
            qs += q * other;
            found += a;
            expected += (a + b) * (a + c) / all;
            variance += (a + b) * (c + d) * (a + c) * (b + d) / (all * all * (all - 1.0));
        }
        if r <= 0.0 || s <= 0.0 || variance <= 0.0 {
            return ItemFunctioning {
                odds_ratio: None,
                delta: None,
                delta_se: None,
                chi_squared: None,
                class: None,
            };
        }
        let delta = DELTA * libm::log(r / s);
        let spread = pr / (2.0 * r * r) + both / (2.0 * r * s) + qs / (2.0 * s * s);
        let delta_se = DELTA.abs() * spread.sqrt();
        let off = ((found - expected).abs() - 0.5).max(0.0);
        let chi_squared = off * off / variance;
        ItemFunctioning {
            odds_ratio: Some(r / s),
            delta: Some(delta),
            delta_se: Some(delta_se),
            chi_squared: Some(chi_squared),
            class: Some(class(delta, delta_se, chi_squared)),
        }
    }
}

fn class(delta: f64, delta_se: f64, chi_squared: f64) -> EtsClass {
    let size = delta.abs();
    if size < 1.0 || chi_squared < CHI_SQUARED_95 {
        EtsClass::A
    } else if size >= 1.5 && size - NORMAL_95 * delta_se > 1.0 {
        EtsClass::C
    } else {
        EtsClass::B
    }
}
