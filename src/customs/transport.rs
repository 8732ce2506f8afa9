//! How consignments move: mode, direction, route, and the form under which they are declared.

use serde::{Deserialize, Serialize};

use crate::customs::code::country::Country;
use crate::customs::code::locode::Locode;

/// The mode of transport, in the sense of how Customs receives the goods.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    Post,
    Express,
    Air,
    Sea,
    Road,
}

impl Mode {
    /// Every mode, in the order of their declaration.
    pub const ALL: [Mode; 5] = [Mode::Post, Mode::Express, Mode::Air, Mode::Sea, Mode::Road];

    /// The word used in files and tables.
    pub const fn as_str(self) -> &'static str {
        match self {
            Mode::Post => "post",
            Mode::Express => "express",
            Mode::Air => "air",
            Mode::Sea => "sea",
            Mode::Road => "road",
        }
    }
}

/// Which way the goods cross the border of the scenario's country.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    Import,
    Export,
    Transit,
}

impl Direction {
    /// Every direction.
    pub const ALL: [Direction; 3] = [Direction::Import, Direction::Export, Direction::Transit];

    /// The word used in files and tables.
    pub const fn as_str(self) -> &'static str {
        match self {
            Direction::Import => "import",
            Direction::Export => "export",
            Direction::Transit => "transit",
        }
    }
}

/// The declaration form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// A full goods declaration.
    FullDeclaration,
    /// A reduced data set for low-value express consignments.
    ExpressLowValue,
    /// UPU form CN22: up to 300 SDR and 2 kg.
    Cn22,
    /// UPU form CN23: postal consignments beyond the limits of CN22.
    Cn23,
}

impl Form {
    /// The word used in files and tables.
    pub const fn as_str(self) -> &'static str {
        match self {
            Form::FullDeclaration => "full_declaration",
            Form::ExpressLowValue => "express_low_value",
            Form::Cn22 => "cn22",
            Form::Cn23 => "cn23",
        }
    }
}

/// CN22 holds up to this value, in special drawing rights (UPU Convention, Postal Payment and Parcel Regulations).
pub const CN22_LIMIT_SDR: u32 = 300;
/// CN22 holds up to this gross mass, in grams.
pub const CN22_LIMIT_GRAMS: u64 = 2_000;

/// Ports of a journey. In post and express these are the offices of exchange and the hubs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Route {
    /// Where the goods were loaded for export.
    pub loading: Locode,
    /// Where they changed transport, when they did.
    pub transit: Option<Locode>,
    /// Where they enter (import, transit) or arrive (export).
    pub entry: Locode,
    /// The country from which they were dispatched.
    pub dispatch: Country,
    /// The country of destination.
    pub destination: Country,
}
