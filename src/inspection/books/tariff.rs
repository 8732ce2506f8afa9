//! The tariff: chapters, headings and subheadings of both editions, and what hangs on a code.

use std::collections::BTreeMap;

use crate::customs::code::hs::{HsEdition, describe_chapter, describe_heading, subheadings};
use crate::customs::transport::Direction;
use crate::inspection::books::index::{Index, Row};
use crate::inspection::books::rules_in_force;
use crate::scenario::model::Scenario;
use crate::scenario::model::product::Product;
use crate::scenario::model::traffic::LpcoRule;
use crate::time::SimTime;

/// A chapter, heading or subheading with its texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TariffLine {
    /// 2, 4 or 6 digits.
    pub code: String,
    /// The text of the edition in force; `None` where it lacks the code.
    pub in_force: Option<&'static str>,
    /// The text of the other edition; `None` where it lacks the code.
    pub elsewhere: Option<&'static str>,
}

impl TariffLine {
    /// The text: that of the edition in force, or where there is none, the other's.
    pub fn text(&self) -> &'static str {
        self.in_force.or(self.elsewhere).unwrap_or_default()
    }
}

/// The edition that is not in force.
pub const fn other_edition(edition: HsEdition) -> HsEdition {
    match edition {
        HsEdition::Hs2017 => HsEdition::Hs2022,
        HsEdition::Hs2022 => HsEdition::Hs2017,
    }
}

/// Every line of both editions, by code: a chapter before its headings, a heading before its subheadings.
pub fn lines(in_force: HsEdition) -> Vec<TariffLine> {
    let mut texts: BTreeMap<String, [Option<&'static str>; 2]> = BTreeMap::new();
    for (place, edition) in [in_force, other_edition(in_force)].into_iter().enumerate() {
        for (code, text) in subheadings(edition) {
            let digits = code.to_string();
            let above = [
                (&digits[..2], describe_chapter(edition, code.chapter())),
                (&digits[..4], describe_heading(edition, code.heading())),
            ];
            for (above, text) in above {
                texts.entry(above.to_owned()).or_default()[place] = text;
            }
            texts.entry(digits).or_default()[place] = Some(text);
        }
    }
    texts
        .into_iter()
        .map(|(code, [in_force, elsewhere])| TariffLine {
            code,
            in_force,
            elsewhere,
        })
        .collect()
}

/// The lines of an edition one level below a chapter or heading, by code.
pub fn lines_below(edition: HsEdition, digits: &str) -> Vec<(String, &'static str)> {
    let Ok(number) = digits.parse::<u16>() else {
        return Vec::new();
    };
    if digits.len() == 4 {
        return subheadings(edition)
            .filter(|(code, _)| code.heading() == number)
            .map(|(code, text)| (code.to_string(), text))
            .collect();
    }
    let mut headings: Vec<u16> = subheadings(edition)
        .filter(|(code, _)| u16::from(code.chapter()) == number && digits.len() == 2)
        .map(|(code, _)| code.heading())
        .collect();
    headings.dedup();
    let line = |heading| Some((format!("{heading:04}"), describe_heading(edition, heading)?));
    headings.into_iter().filter_map(line).collect()
}

/// The lines for a search: by code and text, and by the articles of the register that have the code.
pub fn tariff_index(scenario: &Scenario, lines: &[TariffLine]) -> Index {
    Index::of(lines.iter().map(|line| {
        // Articles are found at the level where goods are classified.
        let articles = (line.code.len() == 6).then(|| articles(scenario, &line.code));
        let names = articles.into_iter().flatten().flat_map(|(_, product)| {
            [
                Some(&product.name),
                Some(&product.brand),
                product.inn.as_ref(),
            ]
        });
        Row {
            code: line.code.clone(),
            titles: vec![line.text().to_owned()],
            others: names.flatten().cloned().collect(),
        }
    }))
}

/// Articles of the register whose code begins with these digits, with their positions.
pub fn articles<'a>(
    scenario: &'a Scenario,
    digits: &str,
) -> impl Iterator<Item = (usize, &'a Product)> {
    let products = scenario.products.iter().enumerate();
    products.filter(move |(_, product)| product.hs.to_string().starts_with(digits))
}

/// Rules in force for a line in a direction, with whether they hold for all of the line.
pub fn demands<'a>(
    scenario: &'a Scenario,
    digits: &str,
    direction: Direction,
    at: SimTime,
) -> impl Iterator<Item = (&'a LpcoRule, bool)> {
    rules_in_force(scenario, at)
        .filter(move |rule| rule.directions.contains(&direction))
        .filter_map(move |rule| {
            let prefix = rule.hs_prefix.as_str();
            let is_whole = digits.starts_with(prefix);
            (is_whole || prefix.starts_with(digits)).then_some((rule, is_whole))
        })
}

/// A code as printed tariffs write it: `30`, `3004`, `3004.90`, `3004.90.0012`.
pub fn dotted(digits: &str) -> String {
    match digits.len() {
        6 => format!("{}.{}", &digits[..4], &digits[4..]),
        10 => format!("{}.{}.{}", &digits[..4], &digits[4..6], &digits[6..]),
        _ => digits.to_owned(),
    }
}
