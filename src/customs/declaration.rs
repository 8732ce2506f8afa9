//! What the declarant states to Customs, with what Customs' own systems add on arrival.

use serde::{Deserialize, Serialize, Serializer};

use crate::customs::code::country::Country;
use crate::customs::code::currency::Money;
use crate::customs::code::hs::HsCode;
use crate::customs::code::incoterm::Incoterm;
use crate::customs::identifier::container::ContainerNumber;
use crate::customs::party::{Party, TraderKind};
use crate::customs::transport::{Direction, Form, Mode, Route};

/// The postal category of an item (CN22/CN23 box 10).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Category {
    Gift,
    Documents,
    Sample,
    SaleOfGoods,
    Returned,
    Other,
}

impl Category {
    /// The word used in files and tables.
    pub const fn as_str(self) -> &'static str {
        match self {
            Category::Gift => "gift",
            Category::Documents => "documents",
            Category::Sample => "sample",
            Category::SaleOfGoods => "sale_of_goods",
            Category::Returned => "returned",
            Category::Other => "other",
        }
    }
}

/// One line of a declaration.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GoodsItem {
    /// The goods in the declarant's words.
    pub description: String,
    /// Subheading of the edition in force at the scenario's date.
    pub hs: HsCode,
    /// Ten-digit national commodity code: the subheading and four national digits, one code per article of the tariff.
    #[serde(serialize_with = "ten_digits")]
    pub commodity: u64,
    /// Number of units.
    pub quantity: u32,
    /// The unit counted, for example `tablet`.
    pub unit: String,
    /// Net mass of the line in grams.
    pub net_mass_grams: u64,
    /// Declared value of the line in the currency of the invoice.
    pub value: Money,
    /// The same value in the currency of the post, at the scenario's rate.
    pub customs_value_minor: i64,
    /// Declared country of origin.
    pub origin: Country,
}

/// The declaration as lodged, and the register's entries beside it: all that targeting on data can use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Declaration {
    pub form: Form,
    pub mode: Mode,
    pub direction: Direction,
    /// The flow's id: the desk or office where this traffic is received.
    pub flow: String,
    /// Local reference number of the declaration.
    pub reference: String,
    /// S10 item number, air waybill, house waybill or bill of lading, CMR number.
    pub transport_id: String,
    /// Container number; sea only.
    pub container: Option<ContainerNumber>,
    pub consignor: Party,
    pub consignee: Party,
    /// Contact address given for the sender; empty in post.
    pub contact_email: String,
    /// The kind of the local party (consignee on import and transit, consignor on export).
    pub trader: TraderKind,
    /// Register number of the local party; empty for private persons.
    pub trader_id: String,
    /// Offences of the local party on record in the last three years.
    pub prior_offences: u32,
    pub declarant: String,
    pub carrier: String,
    /// E-commerce platform; empty when the sale was not made on one.
    pub platform: String,
    pub route: Route,
    pub category: Category,
    pub incoterm: Option<Incoterm>,
    /// The first line.
    pub item: GoodsItem,
    /// Further lines; parcels have none.
    pub further_items: Vec<GoodsItem>,
    pub gross_mass_grams: u64,
    /// Freight or postage in minor units of the declared value's currency.
    pub freight_minor: i64,
    pub invoice_number: String,
    /// Number of the licence or permit claimed; empty when none is claimed.
    pub licence_reference: String,
    /// Hours between lodging and arrival; negative when lodged after arrival.
    pub lodged_hours_before_arrival: i32,
    /// Parcels of like value announced to the same or neighbouring addresses in seven days, all offices.
    pub similar_parcels_7d: u32,
}

impl Declaration {
    /// Every line, the first included.
    pub fn items(&self) -> impl Iterator<Item = &GoodsItem> {
        std::iter::once(&self.item).chain(&self.further_items)
    }

    /// Declared value of all lines in the currency of the invoice; saturates.
    pub fn total_value(&self) -> Money {
        let minor = self
            .items()
            .fold(0i64, |sum, item| sum.saturating_add(item.value.minor));
        Money::new(minor, self.item.value.currency)
    }

    /// The same in minor units of the post's currency; saturates.
    pub fn total_customs_value_minor(&self) -> i64 {
        self.items()
            .fold(0, |sum, item| sum.saturating_add(item.customs_value_minor))
    }
}

/// Codes are text: the first digit may be a zero.
fn ten_digits<S: Serializer>(code: &u64, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(&format_args!("{code:010}"))
}
