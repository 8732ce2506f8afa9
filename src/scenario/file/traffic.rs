//! Flows, the illicit trade within them, and phases, as written.

use crate::customs::code::country::Country;
use crate::customs::goods::GoodsKind;
use crate::customs::transport::{Direction, Mode};
use crate::risk::indicator::Indicator;
use crate::risk::offence::{Offence, Scheme};
use crate::scenario::decode::number::{Factor, Kilograms, Moment, Packs, Rate, Whole};
use crate::scenario::decode::record::record;
use crate::scenario::decode::shared::Shared;
use crate::scenario::decode::table::Table;
use crate::scenario::decode::{Placed, Words};

/// A relative weight. The bound keeps sums of weights within 32 bits.
pub type Weight = Whole<1, 10_000>;

/// Countries with relative weights.
pub type Countries = Placed<Table<Country, Weight>>;

record! {
    /// One kind of traffic that is received at one desk.
    FlowV1 as "Flow" {
        /// Name by which phases refer to it.
        needed id: Placed<Words>;
        /// Title shown to officers.
        needed title: Words;
        /// Mode of transport.
        needed mode: Mode;
        /// Which way the goods cross the border.
        needed direction: Direction;
        /// Relative share of arrivals; 1 to 10 000.
        default weight: Weight = "1", Whole(1);
        /// Countries of origin (import, transit) or destination (export) with relative weights, or the name of an entry of `routes`.
        needed countries: Shared<Countries>;
        /// The licit goods with relative weights.
        needed goods: Placed<Vec<GoodsV1>>;
        /// How many packs a consignment holds.
        needed packs: PacksV1;
        /// Honest consignments keep to this net mass, in kilograms; quantities beyond own use and masses unlike the goods may exceed it.
        needed max_mass_kg: Kilograms;
        /// The local parties, or the name of an entry of `traders`.
        needed traders: Shared<TradersV1>;
        /// Probability that a consignment is illicit, 0 to 1.
        needed prevalence: Placed<Rate>;
        /// The illicit trade; may be empty only when the prevalence is 0.
        default illicit: Vec<LineV1> = "[]", Vec::new();
        /// Probability that the sale was made on a platform, 0 to 1; by default 0.5 in post, 0.6 in express, else 0.
        lenient platform: Rate;
        /// Data quality: probabilities of indicators in licit traffic that replace those of `indicators`.
        default quality: Table<Indicator, Placed<Rate>> = "{}", Table::default();
    }
}

record! {
    /// Goods with a relative weight: one product, or all of a family or kind, which share the weight evenly.
    GoodsV1 as "Goods" {
        /// Id of one product.
        optional product: Placed<String>;
        /// A family of products.
        optional family: Placed<String>;
        /// A kind of goods.
        optional kind: Placed<GoodsKind>;
        /// Relative weight; 1 to 10 000.
        default weight: Weight = "1", Whole(1);
    }
}

record! {
    /// How many of the smallest retail packs a consignment holds.
    PacksV1 as "Packs" {
        /// Half of the consignments hold at most so many; at least 1.
        required median: Packs;
        /// Nine of ten consignments hold at most so many; at least the median.
        required p90: Placed<Packs>;
    }
}

record! {
    /// The local parties of a flow.
    TradersV1 as "Traders" {
        /// Registered traders who come again and again; 1 to 100 000.
        required registered: Whole<1, 100_000>;
        /// Probability that the local party is a private person, in licit traffic.
        required private_licit: Rate;
        /// The same in illicit traffic.
        required private_illicit: Rate;
    }
}

record! {
    /// One line of illicit trade.
    LineV1 as "Line" {
        /// What is wrong with the goods.
        needed offence: Offence;
        /// How they are moved.
        needed scheme: Placed<Scheme>;
        /// The goods that matter, all of one kind and all cold or all not.
        needed goods: Placed<Vec<GoodsV1>>;
        /// Relative weight among the flow's lines; 1 to 10 000.
        default weight: Weight = "1", Whole(1);
        /// How skilled the offenders are.
        lenient skill: SkillV1;
        /// Countries with relative weights, or the name of an entry of `routes`, when they differ from the flow's.
        lenient countries: Shared<Countries>;
        /// Whether the goods infringe a trade mark as well.
        default counterfeit: bool = "false", false;
    }
}

record! {
    /// Relative weights of the offenders' skills; not all 0.
    SkillV1 as "Skill" {
        /// Weight of opportunists; 0 to 10 000.
        default opportunist: Whole<0, 10_000> = "50", Whole(50);
        /// Weight of the practised; 0 to 10 000.
        default practised: Whole<0, 10_000> = "35", Whole(35);
        /// Weight of professionals; 0 to 10 000.
        default professional: Whole<0, 10_000> = "15", Whole(15);
    }
}

record! {
    /// A period with its own parameters.
    PhaseV1 as "Phase" {
        /// Title of the period.
        needed title: Words;
        /// When it begins; the first begins at the start.
        needed from: Placed<Moment>;
        /// Told to officers when it begins.
        default bulletin: String = "\"\"", String::new();
        /// Factors on the weights of flows, by flow.
        default traffic: Table<String, Factor> = "{}", Table::default();
        /// Factors on the prevalence of flows, by flow.
        default prevalence: Table<String, Factor> = "{}", Table::default();
        /// Factors on the weights of illicit lines, by offence.
        default offences: Table<Offence, Factor> = "{}", Table::default();
        /// Factors on the weights of illicit lines, by scheme.
        default schemes: Table<Scheme, Factor> = "{}", Table::default();
        /// Factors on the weights of goods, by product or family; a product's own entry goes before its family's.
        default demand: Table<String, Factor> = "{}", Table::default();
        /// Data quality that replaces the flows' for the period.
        default quality: Table<Indicator, Placed<Rate>> = "{}", Table::default();
    }
}
