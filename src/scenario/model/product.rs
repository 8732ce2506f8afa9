//! Articles of the register: what is traded, what it costs and weighs, and what its packs look like.

use crate::customs::code::country::Country;
use crate::customs::code::hs::HsCode;
use crate::customs::goods::{GoodsForm, GoodsKind, LegalStatus, Storage};

/// An article of the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Product {
    pub id: String,
    /// The honest description.
    pub name: String,
    pub kind: GoodsKind,
    pub family: String,
    /// International non-proprietary name; medicines and vaccines only.
    pub inn: Option<String>,
    pub strength: Option<String>,
    pub form: GoodsForm,
    pub brand: String,
    /// Authorisation holder or maker.
    pub holder: String,
    pub legal_status: LegalStatus,
    pub unit: String,
    /// Ascending, at least one.
    pub pack_sizes: Vec<u32>,
    /// Reference price of one unit in millionths of the post's currency.
    pub price_micros: u64,
    /// Mass of one unit with its share of the pack, in milligrams.
    pub unit_milligrams: u64,
    /// Most units that one private person plausibly needs.
    pub personal_limit: u32,
    /// Subheading in the edition in force.
    pub hs: HsCode,
    /// Ten digits: `hs` and the article's four national digits; unique in the scenario.
    pub commodity: u64,
    pub storage: Storage,
    pub shelf_life_months: u32,
    /// Usual countries of production, at least one.
    pub origins: Vec<Country>,
    pub standard: Option<String>,
    pub ppe_class: Option<String>,
    /// Number of the marketing authorisation; medicines and vaccines only.
    pub authorisation: Option<String>,
    /// Colour of tablets or content as the register describes it; medicines and vaccines only.
    pub unit_colour: Option<String>,
    /// The holder's registered address.
    pub holder_address: String,
}

/// Least reference value of a consignment in millionths of the post's currency: below it, rounding to
/// minor units would decide whether a value looks low.
const LEAST_VALUE_MICROS: u64 = 2_500_000;
/// Least reference mass of a consignment in milligrams: below it, rounding to grams would decide
/// whether a mass fits.
const LEAST_MASS_MILLIGRAMS: u64 = 10_000;

impl Product {
    /// Smallest number of units that is ever consigned.
    pub fn least_quantity(&self) -> u32 {
        let by_value = LEAST_VALUE_MICROS.div_ceil(self.price_micros.max(1));
        let by_mass = LEAST_MASS_MILLIGRAMS.div_ceil(self.unit_milligrams.max(1));
        u32::try_from(by_value.max(by_mass)).unwrap_or(u32::MAX)
    }

    /// Most units that pass as one person's own use: the register's limit, and never less than one parcel's worth.
    pub fn own_use_limit(&self) -> u32 {
        self.personal_limit.max(self.least_quantity())
    }

    /// The smallest retail pack, in units.
    pub fn smallest_pack(&self) -> u32 {
        self.pack_sizes[0]
    }

    /// Retail packs that a number of units makes, the last perhaps broken.
    pub fn packs(&self, quantity: u32) -> u32 {
        quantity.div_ceil(self.smallest_pack())
    }
}
