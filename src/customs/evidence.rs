//! What inspections lay on the table beside the documents: history, image, packs, codes, replies, results.

use serde::{Deserialize, Serialize};

use crate::customs::goods::ImageClass;

/// What Customs' own systems know of sender and address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HistoryRecord {
    /// Days since the sender was first seen.
    pub sender_first_seen_days: u32,
    /// Consignments of this sender refused at other offices in twelve months.
    pub sender_refusals_12m: u32,
    /// Different addressees seen at this address in twelve months.
    pub names_at_address: u32,
    /// The sender's volume this month in percent of the mean of the year.
    pub sender_volume_percent: u32,
}

/// From where a scanner looks at a consignment on its belt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ScanView {
    Top,
    Side,
}

impl ScanView {
    /// Every view.
    pub const ALL: [ScanView; 2] = [ScanView::Top, ScanView::Side];

    /// The word used in files and keys.
    pub const fn as_str(self) -> &'static str {
        match self {
            ScanView::Top => "top",
            ScanView::Side => "side",
        }
    }
}

/// How goods can be hidden in a consignment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Concealment {
    FoodTins,
    CerealBoxes,
    InsideClothing,
    BetweenBookPages,
    FalseBottom,
    ElectronicsHousing,
}

impl Concealment {
    /// Every concealment.
    pub const ALL: [Concealment; 6] = [
        Concealment::FoodTins,
        Concealment::CerealBoxes,
        Concealment::InsideClothing,
        Concealment::BetweenBookPages,
        Concealment::FalseBottom,
        Concealment::ElectronicsHousing,
    ];
}

/// A shape in the image that is a threat whatever the papers say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ThreatShape {
    DenseOrganicBlock,
    FirearmPart,
    AnimalPart,
    OldMetalObject,
    MixedScrap,
}

/// One kind of thing recognised in the image.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recognised {
    pub class: ImageClass,
    /// Retail packs or pieces counted.
    pub count: u32,
}

/// What can be recognised in the X-ray image, in words: the goods of the first line, then what of the paper's
/// goods lies among them. Goods of further lines are seen but not counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImageContents {
    pub recognised: Vec<Recognised>,
    pub concealment: Option<Concealment>,
    pub threats: Vec<ThreatShape>,
    /// Parcels or cartons of the consignment, all alike; counts are totals over all of them.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub handling_units: u32,
}

const fn one() -> u32 {
    1
}

/// Mail and express are one parcel; leaving that out keeps what was written before units were told.
fn is_one(units: &u32) -> bool {
    *units == 1
}

/// A retail pack as a reader sees it. Fields that the kind of goods does not carry are `None`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pack {
    /// The product name printed on the carton.
    pub name: String,
    pub strength: Option<String>,
    /// Units that the carton says it holds.
    pub pack_size: u32,
    pub batch: Option<String>,
    /// Batch embossed on the inner pack (blister foil, vial label).
    pub inner_batch: Option<String>,
    /// Expiry as printed, `YYYY-MM-DD`.
    pub expiry: Option<String>,
    /// Whether another expiry shines through under the print.
    pub expiry_overprinted: bool,
    pub holder: String,
    pub holder_address: String,
    /// Two-letter language of the main panel.
    pub language: String,
    pub seal_intact: bool,
    pub hologram_uv: Option<bool>,
    pub unit_colour: Option<String>,
    pub standard: Option<String>,
    pub notified_body: Option<String>,
    /// Whether the CE mark has the proportions of the regulation.
    pub ce_mark_true: Option<bool>,
    /// Whether the brand's mark is the registered one.
    pub brand_mark_true: Option<bool>,
    pub tax_stamp: Option<bool>,
    /// The GS1 element string read from the code, in raw form; `None` when there is no code.
    pub code: Option<String>,
}

/// What lies on the bench once the consignment is open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenedParcel {
    /// What the main goods are, as the examiner would name them: the honest name of an article of the register.
    pub goods: String,
    /// Units found.
    pub quantity: u32,
    /// Goods of the further lines, as declared: name and units.
    pub further_goods: Vec<(String, u32)>,
    /// Whether the outer wrapping is taped far beyond need.
    pub over_taped: bool,
    /// Whether the cooling elements have melted; `None` when there are none.
    pub cool_packs_melted: Option<bool>,
    pub signs_of_use: bool,
    /// Powder or resin wrapped in film and tape under the packing.
    pub wrapped_powder: bool,
    /// A serial number ground off a metal part.
    pub serial_erased: bool,
    /// Ivory, shell, skin or timber of a listed species, by its grain.
    pub species_material: bool,
    /// Soil, root marks or fresh breaks on an old object.
    pub soil_traces: bool,
    /// Retail packs laid out for reading, at most four.
    pub packs: Vec<Pack>,
}

/// Status of a serial at the verification system (Delegated Regulation (EU) 2016/161).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SerialStatus {
    Active,
    Unknown,
    AlreadyDispensed,
    Recalled,
    OtherMarket,
    /// The pack has no readable code.
    NotReadable,
}

/// The reader's and the verification system's answer for one pack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodeCheck {
    /// Position of the pack in the opened parcel.
    pub pack: u8,
    pub status: SerialStatus,
}

/// A partner of Customs that can be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Agency {
    MedicinesAuthority,
    MarketSurveillance,
    ValuationOffice,
    RightsHolder,
    EnvironmentAgency,
    CultureMinistry,
    Police,
}

impl Agency {
    /// Every agency.
    pub const ALL: [Agency; 7] = [
        Agency::MedicinesAuthority,
        Agency::MarketSurveillance,
        Agency::ValuationOffice,
        Agency::RightsHolder,
        Agency::EnvironmentAgency,
        Agency::CultureMinistry,
        Agency::Police,
    ];

    /// The word used in files and tables.
    pub const fn as_str(self) -> &'static str {
        match self {
            Agency::MedicinesAuthority => "medicines_authority",
            Agency::MarketSurveillance => "market_surveillance",
            Agency::ValuationOffice => "valuation_office",
            Agency::RightsHolder => "rights_holder",
            Agency::EnvironmentAgency => "environment_agency",
            Agency::CultureMinistry => "culture_ministry",
            Agency::Police => "police",
        }
    }
}

/// A question put to a partner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Question {
    /// Is the licence that is claimed on file?
    LicenceOnFile,
    /// Does the authorisation's holder know the batch?
    HolderKnowsBatch,
    /// Does the addressee say that they ordered the goods?
    AddresseeOrdered,
    /// Is product and batch free of any alert?
    FreeOfAlerts,
    /// Does the named body confirm its certificate?
    BodyConfirmsCertificate,
    /// Does the seller confirm the invoice?
    SellerConfirmsInvoice,
    /// Does the holder of the right accept the goods as its own?
    RightsHolderAccepts,
    /// Is the species, or the waste, free to trade?
    FreeToTrade,
    /// Is the object absent from the registers of protected and stolen objects?
    AbsentFromRegister,
    /// Are sender and addressee of no interest to ongoing cases?
    OfNoInterest,
}

/// A partner's reply: for each question, whether the answer is the reassuring one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartnerReply {
    pub agency: Agency,
    pub answers: Vec<(Question, bool)>,
}

/// The laboratory's report on one sample. Values that were not measured for the kind of goods are `None`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LabReport {
    /// The active ingredient found; empty when none was found.
    pub active_ingredient: Option<String>,
    /// Content in percent of the label claim.
    pub assay_percent: Option<u32>,
    /// Impurities in hundredths of a percent.
    pub impurity_bp: Option<u32>,
    /// A controlled substance identified.
    pub narcotic: Option<bool>,
    /// Filtration efficiency in percent of the class's demand.
    pub filtration_percent: Option<u32>,
    /// Alcohol in percent by volume.
    pub alcohol_percent: Option<u32>,
    /// Whether the test kit's control line appears.
    pub control_line: Option<bool>,
}
