//! Rules of thumb: the limits at which a fact counts, as an officer would have learnt them.
//!
//! The numbers are those of the auditor's rules and of the `rendering` sentences of the catalogue; a test holds
//! them to the auditor's behaviour on both sides of every limit.

use crate::customs::transport::{CN22_LIMIT_GRAMS, CN22_LIMIT_SDR};
use crate::scenario::model::Scenario;
use crate::scenario::model::product::Product;

/// Limits of one scenario, with the limits that hold everywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Thresholds {
    /// Value below which simplified rules hold, in minor units of the post's currency.
    pub low_value_minor: i64,
    /// Least value that lies just under it, in minor units.
    pub just_under_minor: i64,
    /// Greatest value that a CN22 holds, in special drawing rights and in minor units of the post's currency.
    pub cn22_sdr: u32,
    pub cn22_value_minor: i64,
    /// Greatest gross mass that a CN22 holds, in grams.
    pub cn22_grams: u64,
}

/// A value below this share of the reference value is far below it, in percent.
pub const VALUE_BELOW_PERCENT: i64 = 45;
/// A value above this share of the reference value is far above it, in percent.
pub const VALUE_ABOVE_PERCENT: i64 = 250;
/// A value of at least this share of the low-value threshold lies just under it, in percent.
pub const JUST_UNDER_PERCENT: i64 = 95;
/// A quantity is beyond own use from so many times the register's limit.
pub const OWN_USE_TIMES: u32 = 3;
/// A net mass below this share of what the goods weigh does not fit, in percent.
pub const MASS_BELOW_PERCENT: u64 = 60;
/// A net mass above this share of what the goods weigh does not fit, in percent.
pub const MASS_ABOVE_PERCENT: u64 = 170;
/// Freight above this share of the declared value is dearer than the goods, in percent.
pub const FREIGHT_ABOVE_PERCENT: i64 = 120;
/// From so many similar parcels in seven days they are many.
pub const SIMILAR_PARCELS: u32 = 5;
/// A sender first seen fewer days ago is new.
pub const SENDER_NEW_DAYS: u32 = 30;
/// From so many names at an address they are many.
pub const NAMES_AT_ADDRESS: u32 = 4;
/// From this share of the year's mean a sender's volume has jumped, in percent.
pub const VOLUME_PERCENT: u32 = 300;
/// An invoice of at least this share of the declared value differs from it, in percent.
pub const INVOICE_PERCENT: i64 = 160;
/// A packing list whose gross mass is below this share of the declared one differs, in percent.
pub const LISTED_MASS_BELOW_PERCENT: u64 = 70;
/// A packing list whose gross mass is above this share of the declared one differs, in percent.
pub const LISTED_MASS_ABOVE_PERCENT: u64 = 140;
/// Least and greatest content that a certificate of analysis may state, in percent of the label.
pub const ASSAY_PERCENT: (u32, u32) = (95, 105);
/// From so many times the packs that were declared, an image shows another number.
pub const IMAGE_PACKS_TIMES: u32 = 2;
/// A laboratory's content below this share of the label is under strength, in percent.
pub const STRENGTH_BELOW_PERCENT: u32 = 90;
/// Impurities above this are over the limit, in hundredths of a percent.
pub const IMPURITY_ABOVE_BP: u32 = 50;
/// Filtration below this share of the class's demand is too little, in percent.
pub const FILTRATION_BELOW_PERCENT: u32 = 94;
/// Alcohol below this is too little, in percent by volume.
pub const ALCOHOL_BELOW_PERCENT: u32 = 60;
/// A name cut off behind fewer letters no longer tells what it was.
pub const TRUNCATED_CHARS: usize = 8;
/// What begins the street of somebody who receives for another.
pub const CARE_OF: &str = "c/o";
/// First letters of item numbers (S10) that no operator issues.
pub const RESERVED_SERIES: [char; 2] = ['J', 'K'];

/// The limits of a scenario.
pub fn thresholds(scenario: &Scenario) -> Thresholds {
    let per_major = i128::from(scenario.currency.minor_per_major());
    let low_value = i128::from(scenario.low_value_threshold_minor);
    let cn22 = i128::from(CN22_LIMIT_SDR) * i128::from(scenario.sdr_micros) * per_major;
    Thresholds {
        low_value_minor: scenario.low_value_threshold_minor,
        just_under_minor: minor((low_value * i128::from(JUST_UNDER_PERCENT) + 99) / 100),
        cn22_sdr: CN22_LIMIT_SDR,
        cn22_value_minor: minor(cn22 / 1_000_000),
        cn22_grams: CN22_LIMIT_GRAMS,
    }
}

fn minor(amount: i128) -> i64 {
    i64::try_from(amount).unwrap_or(i64::MAX)
}

/// Least number of units that is beyond own use.
pub fn beyond_own_use(product: &Product) -> u64 {
    u64::from(OWN_USE_TIMES) * u64::from(product.own_use_limit())
}

/// Values, in millionths of the post's currency, between which a consignment's value is not remarkable.
pub fn usual_value_micros(product: &Product, quantity: u32) -> (u128, u128) {
    let reference = super::reference_value_micros(product, quantity);
    let share = |percent: i64| reference * u128::from(percent.unsigned_abs()) / 100;
    (share(VALUE_BELOW_PERCENT), share(VALUE_ABOVE_PERCENT))
}

/// Net masses in milligrams between which a consignment's mass is not remarkable.
pub fn usual_mass_milligrams(product: &Product, quantity: u32) -> (u128, u128) {
    let expected = super::expected_mass_milligrams(product, quantity);
    let share = |percent: u64| expected * u128::from(percent) / 100;
    (share(MASS_BELOW_PERCENT), share(MASS_ABOVE_PERCENT))
}
