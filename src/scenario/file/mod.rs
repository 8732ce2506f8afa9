//! The on-disk shapes of format version 1.
//!
//! A file holds a [`ScenarioFileV1`] or a [`LibraryFileV1`]. Every record documents its fields as data
//! (`FIELDS`), from which the author's reference is made. Shapes never change their meaning once
//! released: a new meaning is a new version.

pub mod action;
pub mod exercise;
pub mod knowledge;
pub mod product;
pub mod traffic;

use crate::customs::code::country::Country;
use crate::customs::code::currency::Currency;
use crate::risk::indicator::Indicator;
use crate::scenario::decode::number::{Amount, Hours, Moment, Price, Share, Whole};
use crate::scenario::decode::record::record;
use crate::scenario::decode::table::Table;
use crate::scenario::decode::{Placed, Words};
use crate::scenario::file::action::{ActionV1, AgencyV1};
use crate::scenario::file::exercise::{
    AdaptationV1, BriefingV1, BulletinV1, ImagingV1, InjectV1, LimitsV1, ScoringV1,
};
use crate::scenario::file::knowledge::{
    IndicatorV1, LicensingBodyV1, LpcoV1, NotifiedBodyV1, VaguePhraseV1, VisibilityV1,
};
use crate::scenario::file::product::ProductV1;
use crate::scenario::file::traffic::{Countries, FlowV1, PhaseV1, TradersV1};
use crate::scenario::model::exercise::{Difficulty, Feedback};

/// The format version that this program reads.
pub const FORMAT: u64 = 1;

record! {
    /// A scenario file.
    ScenarioFileV1 as "Scenario" {
        /// Version of the format; 1.
        needed format: Whole<1, 1>;
        /// Libraries to read first, by their paths relative to this file, with forward slashes.
        default include: Vec<Placed<String>> = "[]", Vec::new();
        /// Title shown to officers.
        needed title: Words;
        /// What the exercise is about, in one or two sentences.
        needed summary: Words;
        /// What it trains, one phrase each; 1 to 8 phrases.
        needed trains: Placed<Vec<Words>>;
        /// How hard it is meant to be.
        needed difficulty: Difficulty;
        /// The post, for example "International mail centre, Rotterdam".
        needed place: Words;
        /// The country of the post.
        needed country: Placed<Country>;
        /// The first moment of the exercise, in the post's civil time.
        needed start: Placed<Moment>;
        /// Length of the exercise in hours; 1 to 87 660 (ten years).
        needed length_hours: Placed<Hours>;
        /// Consignments in one exercise; 1 to 1 000 000.
        needed cases: Whole<1, 1_000_000>;
        /// Relative arrivals in each of the 24 hours of the day from midnight; not all 0.
        lenient hourly_profile: Placed<Vec<Share>>;
        /// The operational order.
        needed briefing: BriefingV1;
        /// What officers are told at a moment.
        default bulletins: Vec<BulletinV1> = "[]", Vec::new();
        /// The post's currency.
        default currency: Currency = "\"EUR\"", default_currency();
        /// Units of the post's currency for one unit of each other currency.
        default exchange: Table<Currency, Placed<Price>> = "{}", Table::default();
        /// Units of the post's currency for one special drawing right.
        default sdr: Price = "1.25", Price(1_250_000);
        /// Value below which simplified rules hold, in the post's currency.
        default low_value_threshold: Amount = "150", Amount(150_000_000);
        /// Articles of the register.
        default products: Vec<ProductV1> = "[]", Vec::new();
        /// Words that say nothing.
        default vague_phrases: Vec<VaguePhraseV1> = "[]", Vec::new();
        /// Usual abbreviations of words in descriptions of goods.
        default abbreviations: Table<String, Words> = "{}", Table::default();
        /// Countries through which consignments pass as a rule.
        default usual_hubs: Vec<Placed<Country>> = "[]", Vec::new();
        /// Populations of traders by name, for flows to refer to.
        default traders: Table<String, TradersV1> = "{}", Table::default();
        /// Mixes of countries by name, for flows and illicit lines to refer to.
        default routes: Table<String, Countries> = "{}", Table::default();
        /// Bodies that may examine types of protective equipment or devices.
        default notified_bodies: Vec<NotifiedBodyV1> = "[]", Vec::new();
        /// Bodies that issue licences.
        default licensing_bodies: Vec<LicensingBodyV1> = "[]", Vec::new();
        /// Which goods need a licence.
        default lpco: Vec<LpcoV1> = "[]", Vec::new();
        /// How often each indicator is raised; laid over the libraries' entries field by field.
        default indicators: Table<Indicator, IndicatorV1> = "{}", Table::default();
        /// How much of an indicator offenders of each skill show.
        lenient visibility: VisibilityV1;
        /// Kinds of traffic; at least one.
        needed flows: Placed<Vec<FlowV1>>;
        /// Periods with their own parameters; by default one phase "Exercise" from the start.
        lenient phases: Placed<Vec<PhaseV1>>;
        /// Scripted events.
        default injects: Vec<InjectV1> = "[]", Vec::new();
        /// What officers can have done to a consignment; at least one, here or in a library.
        default actions: Vec<ActionV1> = "[]", Vec::new();
        /// How partner agencies answer.
        default agencies: Vec<AgencyV1> = "[]", Vec::new();
        /// Whether and how illicit trade moves away from interceptions.
        lenient adaptation: AdaptationV1;
        /// Weights of the score.
        lenient scoring: ScoringV1;
        /// When officers learn the truth.
        default feedback: Feedback = "at_end", Feedback::AtEnd;
        /// Limits of time and means.
        lenient limits: LimitsV1;
        /// How hard X-ray images are to read; by default as chance packs them.
        lenient imaging: ImagingV1;
        /// Name of the rule profile that stands for "rule" in comparisons.
        default profile: Words = "\"general\"", Words("general".to_string());
    }
}

record! {
    /// A library file: what several scenarios share.
    LibraryFileV1 as "Library" {
        /// Version of the format; 1.
        needed format: Whole<1, 1>;
        /// Libraries to read first, by their paths relative to this file, with forward slashes.
        default include: Vec<Placed<String>> = "[]", Vec::new();
        /// Units of the post's currency for one unit of each other currency.
        default exchange: Table<Currency, Placed<Price>> = "{}", Table::default();
        /// Articles of the register.
        default products: Vec<ProductV1> = "[]", Vec::new();
        /// Words that say nothing.
        default vague_phrases: Vec<VaguePhraseV1> = "[]", Vec::new();
        /// Usual abbreviations of words in descriptions of goods.
        default abbreviations: Table<String, Words> = "{}", Table::default();
        /// Countries through which consignments pass as a rule.
        default usual_hubs: Vec<Placed<Country>> = "[]", Vec::new();
        /// Populations of traders by name, for flows to refer to.
        default traders: Table<String, TradersV1> = "{}", Table::default();
        /// Mixes of countries by name, for flows and illicit lines to refer to.
        default routes: Table<String, Countries> = "{}", Table::default();
        /// Bodies that may examine types of protective equipment or devices.
        default notified_bodies: Vec<NotifiedBodyV1> = "[]", Vec::new();
        /// Bodies that issue licences.
        default licensing_bodies: Vec<LicensingBodyV1> = "[]", Vec::new();
        /// Which goods need a licence.
        default lpco: Vec<LpcoV1> = "[]", Vec::new();
        /// How often each indicator is raised.
        default indicators: Table<Indicator, IndicatorV1> = "{}", Table::default();
        /// How much of an indicator offenders of each skill show.
        lenient visibility: VisibilityV1;
        /// What officers can have done to a consignment.
        default actions: Vec<ActionV1> = "[]", Vec::new();
        /// How partner agencies answer.
        default agencies: Vec<AgencyV1> = "[]", Vec::new();
        /// Weights of the score.
        lenient scoring: ScoringV1;
        /// Limits of time and means.
        lenient limits: LimitsV1;
    }
}

fn default_currency() -> Currency {
    Currency::parse("EUR").expect("EUR is a currency")
}
