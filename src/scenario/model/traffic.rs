//! Flows of consignments, the illicit trade within them, and the phases that change both.

use crate::customs::code::country::Country;
use crate::customs::code::hs::HsCode;
use crate::customs::document::DocumentKind;
use crate::customs::evidence::Agency;
use crate::customs::goods::GoodsKind;
use crate::customs::transport::{Direction, Mode};
use crate::risk::indicator::Indicator;
use crate::risk::offence::{Offence, Scheme};
use crate::time::SimTime;

/// Kinds of goods among which others can be hidden.
pub const COVER_KINDS: [GoodsKind; 4] = [
    GoodsKind::Article,
    GoodsKind::BrandedArticle,
    GoodsKind::Device,
    GoodsKind::Sanitiser,
];

/// A flow: one kind of traffic that is received at one desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flow {
    pub id: String,
    pub title: String,
    pub mode: Mode,
    pub direction: Direction,
    /// Relative share of arrivals.
    pub weight: u32,
    /// Countries of origin (import, transit) or destination (export) with weights.
    pub countries: Vec<(Country, u32)>,
    /// Licit goods: product index and weight; at least one, ascending by index.
    pub goods: Vec<(usize, u32)>,
    /// Median number of units as a multiple of the product's smallest pack, in hundredths.
    pub packs_median_centi: u32,
    /// Spread of the number of packs: the 90th percentile over the median, in hundredths (heavy tail).
    pub packs_spread_centi: u32,
    /// Honest consignments keep to this net mass, in grams; quantities beyond own use and masses unlike the
    /// goods may exceed it.
    pub max_mass_grams: u64,
    pub traders: Traders,
    /// Probability that a consignment is illicit, ppm.
    pub prevalence_ppm: u32,
    /// The illicit trade in this flow; empty only when the prevalence is 0.
    pub illicit: Vec<IllicitLine>,
    /// Probability that the sale was made on a platform, ppm.
    pub platform_ppm: u32,
    /// Data quality: probabilities in licit traffic that replace the library's, ppm.
    pub quality: Vec<(Indicator, u32)>,
}

/// The local parties of a flow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Traders {
    /// Registered traders who come again and again.
    pub registered: u32,
    /// Probability that the local party is a private person, licit traffic, ppm.
    pub private_licit_ppm: u32,
    /// The same in illicit traffic, ppm.
    pub private_illicit_ppm: u32,
}

/// One line of illicit trade: a hypothesis together with the offender's skill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IllicitLine {
    pub offence: Offence,
    pub scheme: Scheme,
    /// The goods that matter: product index and weight; at least one, all of one kind and one storage class (cold or not).
    pub goods: Vec<(usize, u32)>,
    /// Relative weight among the flow's lines.
    pub weight: u32,
    /// Relative weights of opportunist, practised, professional.
    pub skill: [u32; 3],
    /// Countries with weights, when they differ from the flow's.
    pub countries: Option<Vec<(Country, u32)>>,
    /// Whether the goods infringe a trade mark as well (the separate axis of IPR).
    pub counterfeit: bool,
}

/// A period with its own parameters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phase {
    pub title: String,
    pub from: SimTime,
    /// Told to the officer when the phase opens; may be empty.
    pub bulletin: String,
    /// Factor on a flow's weight, in hundredths, by flow index.
    pub traffic_centi: Vec<u32>,
    /// Factor on a flow's prevalence, in hundredths, by flow index.
    pub prevalence_centi: Vec<u32>,
    /// Factor on every illicit line's weight by offence, in hundredths; missing means 100.
    pub offence_centi: Vec<(Offence, u32)>,
    /// Factor on a line's weight by scheme, in hundredths; missing means 100.
    pub scheme_centi: Vec<(Scheme, u32)>,
    /// Factor on a product's weight in licit and illicit goods, in hundredths; missing means 100.
    pub demand_centi: Vec<(usize, u32)>,
    /// Data quality that replaces the flows' for the period.
    pub quality: Vec<(Indicator, u32)>,
}

/// Goods of these codes need a licence, permit, certificate or other document (LPCO) in these directions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LpcoRule {
    /// First digits of the subheading: 2, 4 or 6 of them, as text.
    pub hs_prefix: String,
    pub directions: Vec<Direction>,
    /// The document required.
    pub document: DocumentKind,
    pub agency: Agency,
    /// In force from this moment of the exercise (0: from the start).
    pub from: SimTime,
    /// One sentence for the officer.
    pub reason: String,
}

impl LpcoRule {
    /// Whether the rule holds for a code, a direction and a moment.
    pub fn requires(&self, hs: HsCode, direction: Direction, at: SimTime) -> bool {
        self.from <= at && self.directions.contains(&direction) && begins_with(hs, &self.hs_prefix)
    }
}

/// Whether the six digits of a code begin with the given 2, 4 or 6.
fn begins_with(hs: HsCode, prefix: &str) -> bool {
    let number = hs.number();
    let first = match prefix.len() {
        2 => number / 10_000,
        4 => number / 100,
        6 => number,
        _ => return false,
    };
    prefix.parse() == Ok(first)
}
