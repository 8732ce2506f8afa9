//! Everything about a class at once, in the order in which it is written.

use serde::Serialize;

use super::classical::Classical;
use super::consistency::Consistency;
use super::estimate::{Estimate, Kind, estimate};
use super::functioning::Functioning;
use super::item_step::{INTERCEPT_MAX, SLOPE_MAX};
use super::length::{items_by_information, spearman_brown};
use super::model::Model;
use super::patterns::Patterns;
use super::person::Abilities;
use super::residual::{MeanSquares, Residuals};
use super::responses::Responses;

/// Abilities at which information is stated.
pub const INFORMATION_AT: [f64; 13] = [
    -3.0, -2.5, -2.0, -1.5, -1.0, -0.5, 0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0,
];

/// Slopes flatter than this have no difficulty that could be told.
const SLOPE_MIN: f64 = 1e-6;

/// What is asked beyond the estimates.
#[derive(Clone, PartialEq, Debug)]
pub struct Options {
    /// Reliability for which the length of a test is asked.
    pub reliability: f64,
    /// Points needed to pass, where decision consistency is asked.
    pub pass_mark: Option<u32>,
    /// The group that the others are compared with; the largest when left out (of equal ones the first by name).
    pub reference: Option<String>,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            reliability: 0.8,
            pass_mark: None,
            reference: None,
        }
    }
}

/// Everything about a class; lists go by item or by person in the order of the table.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct ClassReport {
    pub facility: Vec<Option<f64>>,
    pub item_rest_correlation: Vec<Option<f64>>,
    pub kr20: Option<f64>,
    pub standard_error_of_measurement: Option<f64>,
    pub mean_score: Option<f64>,
    pub score_deviation: Option<f64>,
    pub rasch: ModelReport,
    pub two_pl: ModelReport,
    /// Mean of each person's posterior distribution under the Rasch model.
    pub ability_eap_rasch: Vec<f64>,
    /// Its standard deviation.
    pub ability_sd_rasch: Vec<f64>,
    pub ability_eap_two_pl: Vec<f64>,
    pub ability_sd_two_pl: Vec<f64>,
    /// Abilities at which `test_information` and `item_information` are stated.
    pub information_at: [f64; 13],
    pub length: Length,
    /// One for each group beside the reference; empty where no column of groups was named.
    pub differential_functioning: Vec<Functioning>,
    pub items: Vec<String>,
    pub persons: Vec<String>,
    /// Persons who answered everything.
    pub complete: u64,
    /// Different rows of answers.
    pub patterns: u64,
}

/// One model's estimates; an item without variance has none.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct ModelReport {
    pub note: &'static str,
    pub difficulty: Vec<Option<f64>>,
    pub difficulty_se: Vec<Option<f64>>,
    /// Missing in the Rasch model, where it is 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub discrimination: Option<Vec<Option<f64>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub discrimination_se: Option<Vec<Option<f64>>>,
    /// Items whose estimates ran to the end of what is looked for; take them for "beyond", not for numbers.
    pub at_limit: Vec<usize>,
    pub log_likelihood: f64,
    pub cycles: usize,
    pub converged: bool,
    /// Share of the variance of ability that the estimates hold.
    pub reliability: Option<f64>,
    pub item_fit: Vec<Option<ItemFit>>,
    pub person_fit: Vec<PersonFit>,
    pub test_information: Vec<f64>,
    pub item_information: Vec<Option<Vec<f64>>>,
    /// Where a pass mark was given.
    pub decision: Option<Consistency>,
}

/// Mean squares of an item's residuals: near 1 where the model holds, above for noise, below for too much order.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
pub struct ItemFit {
    pub infit: f64,
    pub outfit: f64,
}

/// The same of a person's residuals; `None` where the person answered nothing.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
pub struct PersonFit {
    pub infit: Option<f64>,
    pub outfit: Option<f64>,
}

/// How many items a test needs for the wanted reliability.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
pub struct Length {
    pub wanted_reliability: f64,
    /// From KR-20 by the formula of Spearman and Brown.
    pub items_by_spearman_brown: Option<u64>,
    /// From the information of items like these.
    pub items_by_information_rasch: Option<u64>,
    pub items_by_information_two_pl: Option<u64>,
}

/// Analyses a class in which at least one item varies.
pub fn analyse(responses: &Responses, options: &Options) -> ClassReport {
    let kept: Vec<usize> = (0..responses.items.len())
        .filter(|&item| responses.varies(item))
        .collect();
    let patterns = Patterns::of(responses, &kept);
    let classical = Classical::of(responses);
    let class = Class {
        responses,
        options,
        kept: &kept,
        patterns: &patterns,
    };
    let rasch = class.model(Kind::Rasch);
    let two_pl = class.model(Kind::TwoParameters);
    let kr20 = classical.kr20;
    let wanted = options.reliability;
    ClassReport {
        facility: classical.facility,
        item_rest_correlation: classical.item_rest_correlation,
        kr20,
        standard_error_of_measurement: classical.standard_error_of_measurement,
        mean_score: classical.mean_score,
        score_deviation: classical.score_deviation,
        length: Length {
            wanted_reliability: wanted,
            items_by_spearman_brown: kr20
                .and_then(|kr20| spearman_brown(responses.items.len() as u64, kr20, wanted)),
            items_by_information_rasch: rasch.items_needed,
            items_by_information_two_pl: two_pl.items_needed,
        },
        rasch: rasch.report,
        two_pl: two_pl.report,
        ability_eap_rasch: rasch.abilities.mean,
        ability_sd_rasch: rasch.abilities.deviation,
        ability_eap_two_pl: two_pl.abilities.mean,
        ability_sd_two_pl: two_pl.abilities.deviation,
        information_at: INFORMATION_AT,
        differential_functioning: class.functioning(),
        items: responses.items.clone(),
        persons: responses.persons.clone(),
        complete: responses.complete().len() as u64,
        patterns: patterns.len() as u64,
    }
}

/// A class with the items that vary.
struct Class<'a> {
    responses: &'a Responses,
    options: &'a Options,
    kept: &'a [usize],
    patterns: &'a Patterns,
}

/// A model with what is told of it.
struct Told {
    report: ModelReport,
    abilities: Abilities,
    items_needed: Option<u64>,
}

impl Class<'_> {
    /// Puts values of the kept items to their places among all.
    fn spread<T: Clone>(&self, value: impl Fn(usize) -> Option<T>) -> Vec<Option<T>> {
        let mut all = vec![None; self.responses.items.len()];
        for (place, &item) in self.kept.iter().enumerate() {
            all[item] = value(place);
        }
        all
    }

    fn model(&self, kind: Kind) -> Told {
        let estimate = estimate(self.patterns, kind);
        let abilities = Abilities::under(&estimate.model, self.patterns);
        Told {
            report: self.report(kind, &estimate, abilities.reliability()),
            items_needed: items_by_information(&estimate.model, self.options.reliability),
            abilities,
        }
    }

    fn report(&self, kind: Kind, estimate: &Estimate, reliability: Option<f64>) -> ModelReport {
        let model = &estimate.model;
        let is_rasch = kind == Kind::Rasch;
        let residuals = Residuals::under(model, self.patterns, kind);
        let errors = &residuals.errors;
        let of_slope = |values: Vec<Option<f64>>| (!is_rasch).then_some(values);
        ModelReport {
            note: match kind {
                Kind::Rasch => {
                    "marginal maximum likelihood: discrimination fixed at 1, ability N(0,1)"
                }
                Kind::TwoParameters => "marginal maximum likelihood, ability N(0,1)",
            },
            difficulty: self.spread(|place| difficulty(model, place)),
            difficulty_se: self.spread(|place| errors[place].difficulty),
            discrimination: of_slope(self.spread(|place| Some(model.slope[place]))),
            discrimination_se: of_slope(self.spread(|place| errors[place].slope)),
            at_limit: self.at_limit(model),
            log_likelihood: estimate.log_likelihood,
            cycles: estimate.cycles,
            converged: estimate.converged,
            reliability,
            item_fit: self.spread(|place| {
                let MeanSquares { infit, outfit } = residuals.items[place];
                Some(ItemFit { infit, outfit })
            }),
            person_fit: residuals.persons.iter().map(PersonFit::from).collect(),
            test_information: INFORMATION_AT
                .iter()
                .map(|&ability| model.test_information(ability))
                .collect(),
            item_information: self.spread(|place| {
                let at = INFORMATION_AT.iter();
                Some(
                    at.map(|&ability| model.information(place, ability))
                        .collect(),
                )
            }),
            decision: self
                .options
                .pass_mark
                .map(|mark| Consistency::of(model, self.granted(), mark)),
        }
    }

    fn at_limit(&self, model: &Model) -> Vec<usize> {
        let mut items = Vec::new();
        for (place, &item) in self.kept.iter().enumerate() {
            let steep = model.slope[place].abs() >= SLOPE_MAX;
            if steep || model.intercept[place].abs() >= INTERCEPT_MAX {
                items.push(item);
            }
        }
        items
    }

    /// Points that all have: items that everybody got right.
    fn granted(&self) -> u32 {
        let items = 0..self.responses.items.len();
        let granted = items.filter(|&item| {
            let (right, given) = self.responses.counts(item);
            given > 0 && right == given
        });
        granted.count() as u32
    }

    fn functioning(&self) -> Vec<Functioning> {
        let Some(groups) = &self.responses.groups else {
            return Vec::new();
        };
        let reference = match &self.options.reference {
            Some(reference) => reference.clone(),
            None => largest(groups),
        };
        Functioning::of(self.responses, groups, &reference)
    }
}

impl From<&MeanSquares> for PersonFit {
    fn from(fit: &MeanSquares) -> PersonFit {
        let told = |value: f64| value.is_finite().then_some(value);
        PersonFit {
            infit: told(fit.infit),
            outfit: told(fit.outfit),
        }
    }
}

fn difficulty(model: &Model, place: usize) -> Option<f64> {
    let slope = model.slope[place];
    (slope.abs() > SLOPE_MIN).then(|| -model.intercept[place] / slope)
}

/// The group with the most persons, of equal ones the first by name; persons without a group do not count.
fn largest(groups: &[String]) -> String {
    let mut names: Vec<&String> = groups.iter().filter(|group| !group.is_empty()).collect();
    names.sort_unstable();
    let mut best: &[&String] = &[];
    for same in names.chunk_by(|a, b| a == b) {
        if same.len() > best.len() {
            best = same;
        }
    }
    best.first()
        .map_or_else(String::new, |name| (*name).clone())
}

/// Fits the 2PL alone and returns the cycles it took; for measuring.
pub fn fit_two_pl(responses: &Responses) -> usize {
    let items = 0..responses.items.len();
    let kept: Vec<usize> = items.filter(|&item| responses.varies(item)).collect();
    estimate(&Patterns::of(responses, &kept), Kind::TwoParameters).cycles
}
