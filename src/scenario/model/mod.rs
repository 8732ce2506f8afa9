//! The checked scenario: what an exercise is made of once every finding is mended.
//!
//! Names are resolved to indices, rates are parts per million, times are seconds from the start.
//! Invariant: whoever holds a [`Scenario`] may index with any index in it.

pub mod action;
pub mod exercise;
pub mod product;
pub mod traffic;

use std::sync::Arc;

use crate::customs::code::country::Country;
use crate::customs::code::currency::{Currency, Money};
use crate::customs::code::hs::HsEdition;
use crate::customs::evidence::Agency;
use crate::digest::Digest;
use crate::risk::indicator::Indicator;
use crate::scenario::model::action::{Action, AgencyTerms};
use crate::scenario::model::exercise::{
    Adaptation, Briefing, Bulletin, Difficulty, Feedback, Imaging, Inject, Limits, Scoring,
};
use crate::scenario::model::product::Product;
use crate::scenario::model::traffic::{Flow, LpcoRule, Phase};
use crate::time::Calendar;

/// A scenario that has been checked.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// File name without its folder and extension.
    pub name: String,
    pub title: String,
    pub summary: String,
    /// What it trains, one phrase each.
    pub trains: Vec<String>,
    pub difficulty: Difficulty,
    /// The post, for example "International mail centre, Rotterdam".
    pub place: String,
    pub country: Country,
    pub calendar: Calendar,
    pub edition: HsEdition,
    pub length_secs: u64,
    /// Consignments in one exercise; at least 1.
    pub cases: u64,
    /// Relative arrivals in each hour of the day; not all zero.
    pub hourly_profile: [u32; 24],
    pub briefing: Briefing,
    pub bulletins: Vec<Bulletin>,
    /// The post's currency: values, costs and weights are in its minor units.
    pub currency: Currency,
    /// Units of the post's currency for one unit of each currency, in millionths; holds `currency` at 1 000 000.
    pub exchange: Vec<(Currency, u64)>,
    /// Units of the post's currency for one special drawing right, in millionths.
    pub sdr_micros: u64,
    /// Value below which simplified rules hold, in minor units.
    pub low_value_threshold_minor: i64,
    /// Products in the order of their ids.
    pub products: Vec<Product>,
    pub vague_phrases: Vec<VaguePhrase>,
    /// Word to abbreviation, in the order of the words.
    pub abbreviations: Vec<(String, String)>,
    /// Countries through which consignments pass as a rule.
    pub usual_hubs: Vec<Country>,
    pub notified_bodies: Vec<NotifiedBody>,
    /// Names of the bodies that issue licences.
    pub licensing_bodies: Vec<LicensingBody>,
    pub lpco_rules: Vec<LpcoRule>,
    /// Odds of every indicator, in catalogue order.
    pub odds: Vec<IndicatorOdds>,
    /// How much of an indicator's excess over licit traffic an offender of each skill shows, ppm, in the order of `Skill::ALL`.
    pub visibility_ppm: [u32; 3],
    pub flows: Vec<Flow>,
    /// In the order of their beginning; the first begins at 0.
    pub phases: Vec<Phase>,
    pub injects: Vec<Inject>,
    pub actions: Vec<Action>,
    pub agencies: Vec<AgencyTerms>,
    pub adaptation: Option<Adaptation>,
    pub scoring: Scoring,
    pub feedback: Feedback,
    pub limits: Limits,
    /// `None`: images are as chance packs them.
    pub imaging: Option<Imaging>,
    /// The rule profile that stands for "rule" in comparisons.
    pub profile: String,
    /// The files the scenario was read from: path as included, text. The first is the scenario itself.
    pub sources: Arc<[(String, String)]>,
    /// Digest over `sources`.
    pub digest: Digest,
}

/// Words that say nothing, and the HS chapters they could honestly stand for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VaguePhrase {
    pub text: String,
    pub chapters: Vec<u8>,
}

/// A body that may examine types of protective equipment or devices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotifiedBody {
    /// Four digits.
    pub number: String,
    pub name: String,
    /// Whether it is notified for protective equipment.
    pub for_ppe: bool,
}

/// A body that issues licences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LicensingBody {
    pub agency: Agency,
    pub name: String,
}

/// The odds of one indicator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndicatorOdds {
    pub indicator: Indicator,
    /// Probability in licit traffic, ppm, unless a mode's data quality says otherwise.
    pub licit_ppm: u32,
    /// Probability in illicit traffic to which no entry of `given` applies, ppm.
    pub illicit_ppm: u32,
    /// Probabilities given an offence or a scheme, ppm; the largest that applies holds.
    pub given: Vec<(Given, u32)>,
    /// Whether skill hides it.
    pub skill_hides: bool,
}

/// What a conditional probability is conditioned on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Given {
    Offence(crate::risk::offence::Offence),
    Scheme(crate::risk::offence::Scheme),
}

impl Scenario {
    /// Units of the post's currency for one unit of `currency`, in millionths; par when it is not listed.
    pub fn rate_micros(&self, currency: Currency) -> u64 {
        self.exchange
            .iter()
            .find(|(candidate, _)| *candidate == currency)
            .map_or(1_000_000, |(_, micros)| *micros)
    }

    /// An amount of the post's currency, in millionths of its unit, as money of another currency: at
    /// least one minor unit, rounded to nearest.
    pub fn in_currency(&self, micros: u128, currency: Currency) -> Money {
        let rate = u128::from(self.rate_micros(currency).max(1));
        let per_major = currency.minor_per_major().max(1) as u128;
        let minor = (micros * per_major + rate / 2) / rate;
        Money::new(i64::try_from(minor).unwrap_or(i64::MAX).max(1), currency)
    }

    /// The customs value of declared money: minor units of the post's currency at the scenario's rate, rounded to nearest.
    pub fn customs_value_minor(&self, value: Money) -> i64 {
        let from = i128::from(value.currency.minor_per_major().max(1));
        let to = i128::from(self.currency.minor_per_major().max(1));
        let scaled = i128::from(value.minor) * i128::from(self.rate_micros(value.currency)) * to;
        let unit = from * 1_000_000;
        i64::try_from((scaled + unit / 2) / unit).unwrap_or(i64::MAX)
    }
}
