//! Offences (what is wrong with the goods), schemes (how they are moved), and the offender's skill.

use serde::{Deserialize, Serialize};

/// What is wrong with the goods.
///
/// The first three are the classes of the World Health Organization for medical products (WHO 2017,
/// A70/23): substandard, falsified, unregistered or unlicensed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Offence {
    Falsified,
    Substandard,
    Unlicensed,
    MissingLpco,
    ExpiredOrRelabelled,
    Counterfeit,
    Diverted,
    Prohibited,
    RevenueFraud,
    DrugTrafficking,
    ArmsTrafficking,
    WildlifeTrafficking,
    WasteTrafficking,
    CulturalTrafficking,
}

/// The risk area that an offence belongs to (WCO risk portfolio).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RiskArea {
    PublicHealth,
    Revenue,
    IllicitDrugs,
    Security,
    Ipr,
    Environment,
    CulturalHeritage,
}

impl RiskArea {
    /// The word used in files and tables.
    pub const fn as_str(self) -> &'static str {
        match self {
            RiskArea::PublicHealth => "public_health",
            RiskArea::Revenue => "revenue",
            RiskArea::IllicitDrugs => "illicit_drugs",
            RiskArea::Security => "security",
            RiskArea::Ipr => "ipr",
            RiskArea::Environment => "environment",
            RiskArea::CulturalHeritage => "cultural_heritage",
        }
    }
}

impl Offence {
    /// Every offence.
    pub const ALL: [Offence; 14] = [
        Offence::Falsified,
        Offence::Substandard,
        Offence::Unlicensed,
        Offence::MissingLpco,
        Offence::ExpiredOrRelabelled,
        Offence::Counterfeit,
        Offence::Diverted,
        Offence::Prohibited,
        Offence::RevenueFraud,
        Offence::DrugTrafficking,
        Offence::ArmsTrafficking,
        Offence::WildlifeTrafficking,
        Offence::WasteTrafficking,
        Offence::CulturalTrafficking,
    ];

    /// The word used in files and tables.
    pub const fn as_str(self) -> &'static str {
        match self {
            Offence::Falsified => "falsified",
            Offence::Substandard => "substandard",
            Offence::Unlicensed => "unlicensed",
            Offence::MissingLpco => "missing_lpco",
            Offence::ExpiredOrRelabelled => "expired_or_relabelled",
            Offence::Counterfeit => "counterfeit",
            Offence::Diverted => "diverted",
            Offence::Prohibited => "prohibited",
            Offence::RevenueFraud => "revenue_fraud",
            Offence::DrugTrafficking => "drug_trafficking",
            Offence::ArmsTrafficking => "arms_trafficking",
            Offence::WildlifeTrafficking => "wildlife_trafficking",
            Offence::WasteTrafficking => "waste_trafficking",
            Offence::CulturalTrafficking => "cultural_trafficking",
        }
    }

    /// The risk area.
    pub const fn area(self) -> RiskArea {
        match self {
            Offence::Falsified
            | Offence::Substandard
            | Offence::Unlicensed
            | Offence::MissingLpco
            | Offence::ExpiredOrRelabelled
            | Offence::Diverted
            | Offence::Prohibited => RiskArea::PublicHealth,
            Offence::Counterfeit => RiskArea::Ipr,
            Offence::RevenueFraud => RiskArea::Revenue,
            Offence::DrugTrafficking => RiskArea::IllicitDrugs,
            Offence::ArmsTrafficking => RiskArea::Security,
            Offence::WildlifeTrafficking | Offence::WasteTrafficking => RiskArea::Environment,
            Offence::CulturalTrafficking => RiskArea::CulturalHeritage,
        }
    }
}

/// How the goods are moved past Customs: the modus operandi.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scheme {
    /// Declared as what it is, in the hope that nobody looks.
    DeclaredOpenly,
    /// Declared as something else.
    Misdescription,
    /// Hidden among, or inside, ordinary goods that are declared.
    CoverGoods,
    Undervaluation,
    Misclassification,
    /// One lot split over many small consignments.
    Splitting,
    ForgedDocuments,
    /// Sent through a hub that hides where it was made.
    Misrouting,
    /// Sent in the name of somebody who knows nothing of it.
    BorrowedIdentity,
}

impl Scheme {
    /// Every scheme.
    pub const ALL: [Scheme; 9] = [
        Scheme::DeclaredOpenly,
        Scheme::Misdescription,
        Scheme::CoverGoods,
        Scheme::Undervaluation,
        Scheme::Misclassification,
        Scheme::Splitting,
        Scheme::ForgedDocuments,
        Scheme::Misrouting,
        Scheme::BorrowedIdentity,
    ];

    /// The word used in files and tables.
    pub const fn as_str(self) -> &'static str {
        match self {
            Scheme::DeclaredOpenly => "declared_openly",
            Scheme::Misdescription => "misdescription",
            Scheme::CoverGoods => "cover_goods",
            Scheme::Undervaluation => "undervaluation",
            Scheme::Misclassification => "misclassification",
            Scheme::Splitting => "splitting",
            Scheme::ForgedDocuments => "forged_documents",
            Scheme::Misrouting => "misrouting",
            Scheme::BorrowedIdentity => "borrowed_identity",
        }
    }

    /// Whether the declared goods are not the goods that matter.
    pub const fn conceals(self) -> bool {
        matches!(self, Scheme::Misdescription | Scheme::CoverGoods)
    }
}

/// How well the offender hides what can be hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Skill {
    Opportunist,
    Practised,
    Professional,
}

impl Skill {
    /// Every skill, least first.
    pub const ALL: [Skill; 3] = [Skill::Opportunist, Skill::Practised, Skill::Professional];

    /// The word used in files and tables.
    pub const fn as_str(self) -> &'static str {
        match self {
            Skill::Opportunist => "opportunist",
            Skill::Practised => "practised",
            Skill::Professional => "professional",
        }
    }
}
