//! Who sends, receives, declares, carries and sells.

use serde::{Deserialize, Serialize};

use crate::customs::code::country::Country;

/// A name with an address. Empty text means that the declarant left the field blank.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    pub name: String,
    pub street: String,
    pub city: String,
    pub postcode: String,
    pub country: Country,
}

/// What Customs' own register says of a consignee (import, transit) or consignor (export).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TraderKind {
    /// A private person, seen once.
    Private,
    /// A registered trader who appears again and again.
    Registered,
}

impl TraderKind {
    /// The word used in files and tables.
    pub const fn as_str(self) -> &'static str {
        match self {
            TraderKind::Private => "private",
            TraderKind::Registered => "registered",
        }
    }
}
