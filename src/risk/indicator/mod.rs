//! The catalogue of indicators: what each is, where it is seen, when it can occur, and how it is rendered.
//!
//! An indicator is never a sticker. It is a fact in the data of one channel, and [`IndicatorSpec::rendering`]
//! says which. Indicators of one *factor* exclude each other (a licence is absent or expired, not both);
//! different factors are independent given the hypothesis.

mod applies;
pub mod conflict;
mod declared;
mod document;
mod image;
mod laboratory;
mod pack;
mod partner;
mod set;

use std::fmt;
use std::sync::OnceLock;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::customs::evidence::Agency;
pub use crate::risk::indicator::applies::{Applies, Circumstances, Goods, Need, applicable};
pub use crate::risk::indicator::set::IndicatorSet;

/// The kind of evidence an indicator is seen in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    Data,
    Document,
    Image,
    Pack,
    Partner,
    Laboratory,
}

/// What lays an indicator open: the declared data themselves, or one kind of inspection action.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Channel {
    Declared,
    History,
    Documents,
    Image,
    Pack,
    Code,
    Partner(Agency),
    Laboratory,
}

impl Channel {
    /// The source that the channel belongs to.
    pub const fn source(self) -> Source {
        match self {
            Channel::Declared | Channel::History => Source::Data,
            Channel::Documents => Source::Document,
            Channel::Image => Source::Image,
            Channel::Pack | Channel::Code => Source::Pack,
            Channel::Partner(_) => Source::Partner,
            Channel::Laboratory => Source::Laboratory,
        }
    }
}

/// One observable sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Indicator {
    VagueDescription,
    AbbreviatedDescription,
    MisspeltDescription,
    TruncatedDescription,
    HsUnlikeDescription,
    ValueBelowReference,
    ValueAboveReference,
    ValueJustUnderThreshold,
    QuantityBeyondOwnUse,
    MassUnlikeGoods,
    SenderStreetMissing,
    SenderUnnamed,
    AddresseeStreetMissing,
    CareOfAddressee,
    HubUnlikeOrigin,
    SameAddressBurst,
    PriorOffenceOnRecord,
    LicenceReferenceMissing,
    GiftOnTradeTerms,
    StaleCn22,
    AdvanceDataLate,
    FreeMailForFirm,
    FreightExceedsValue,
    ReservedItemSeries,
    SenderFirstSeen,
    SenderRefusedElsewhere,
    ManyNamesAtAddress,
    SenderVolumeJump,
    InvoiceValueDiffers,
    InvoiceConsigneeDiffers,
    InvoiceQuantityDiffers,
    PackingListMassDiffers,
    TransportRouteDiffers,
    OriginCertificateDiffers,
    LetterheadMisspelt,
    LicenceAbsent,
    LicenceExpired,
    LicenceOtherGoods,
    LicenceBodyUnknown,
    AnalysisBatchDiffers,
    AnalysisOutOfSpecification,
    AuthorisationUnknown,
    AuthorisationOtherHolder,
    WholesaleLicenceLapsed,
    TemperatureLogAbsent,
    TemperatureExcursion,
    ConformityDeclarationAbsent,
    TypeExamBodyUnknown,
    TypeExamBodyOutOfScope,
    TestReportWrongStandard,
    ImageContentsUnlike,
    ImageConcealment,
    ImageCountUnlike,
    ImageOrganicBlock,
    ImageFirearmPart,
    ImageAnimalPart,
    ImageOldMetal,
    ImageMixedScrap,
    GoodsUnlikeDeclared,
    OverTapedParcel,
    SealMissing,
    NameMisspeltOnPack,
    StrengthMissing,
    ExpiryPast,
    ExpiryOverprinted,
    BatchDiffersInside,
    MakerAddressWrong,
    UnitColourOdd,
    HologramWithoutUv,
    PackSizeNeverMade,
    ForeignMarketLabelling,
    CeMarkMalformed,
    PpeMarkingIncomplete,
    CoolPacksMelted,
    SignsOfUse,
    BrandMarkImitated,
    WrappedPowder,
    SerialErased,
    SpeciesMaterial,
    SoilTraces,
    TaxStampMissing,
    CodeAbsent,
    CodeGtinCheckWrong,
    CodeDiffersFromPrint,
    SerialRepeated,
    SerialUnknown,
    SerialAlreadyDispensed,
    BatchRecalled,
    SerialOtherMarket,
    LicenceNotOnFile,
    HolderDeniesBatch,
    AlertMatch,
    BodyDeniesCertificate,
    AddresseeDeniesOrder,
    SellerDeniesInvoice,
    RightsHolderDenies,
    NotFreeToTrade,
    OnObjectRegister,
    PoliceInterest,
    NoActiveIngredient,
    WrongActiveIngredient,
    UnderStrength,
    ImpurityOverLimit,
    NarcoticIdentified,
    FiltrationBelowClass,
    AlcoholBelowLabel,
    ControlLineMissing,
}

impl Indicator {
    /// How many indicators there are.
    pub const COUNT: usize = 107;

    /// Every indicator, in catalogue order.
    pub const ALL: [Indicator; Indicator::COUNT] = [
        Indicator::VagueDescription,
        Indicator::AbbreviatedDescription,
        Indicator::MisspeltDescription,
        Indicator::TruncatedDescription,
        Indicator::HsUnlikeDescription,
        Indicator::ValueBelowReference,
        Indicator::ValueAboveReference,
        Indicator::ValueJustUnderThreshold,
        Indicator::QuantityBeyondOwnUse,
        Indicator::MassUnlikeGoods,
        Indicator::SenderStreetMissing,
        Indicator::SenderUnnamed,
        Indicator::AddresseeStreetMissing,
        Indicator::CareOfAddressee,
        Indicator::HubUnlikeOrigin,
        Indicator::SameAddressBurst,
        Indicator::PriorOffenceOnRecord,
        Indicator::LicenceReferenceMissing,
        Indicator::GiftOnTradeTerms,
        Indicator::StaleCn22,
        Indicator::AdvanceDataLate,
        Indicator::FreeMailForFirm,
        Indicator::FreightExceedsValue,
        Indicator::ReservedItemSeries,
        Indicator::SenderFirstSeen,
        Indicator::SenderRefusedElsewhere,
        Indicator::ManyNamesAtAddress,
        Indicator::SenderVolumeJump,
        Indicator::InvoiceValueDiffers,
        Indicator::InvoiceConsigneeDiffers,
        Indicator::InvoiceQuantityDiffers,
        Indicator::PackingListMassDiffers,
        Indicator::TransportRouteDiffers,
        Indicator::OriginCertificateDiffers,
        Indicator::LetterheadMisspelt,
        Indicator::LicenceAbsent,
        Indicator::LicenceExpired,
        Indicator::LicenceOtherGoods,
        Indicator::LicenceBodyUnknown,
        Indicator::AnalysisBatchDiffers,
        Indicator::AnalysisOutOfSpecification,
        Indicator::AuthorisationUnknown,
        Indicator::AuthorisationOtherHolder,
        Indicator::WholesaleLicenceLapsed,
        Indicator::TemperatureLogAbsent,
        Indicator::TemperatureExcursion,
        Indicator::ConformityDeclarationAbsent,
        Indicator::TypeExamBodyUnknown,
        Indicator::TypeExamBodyOutOfScope,
        Indicator::TestReportWrongStandard,
        Indicator::ImageContentsUnlike,
        Indicator::ImageConcealment,
        Indicator::ImageCountUnlike,
        Indicator::ImageOrganicBlock,
        Indicator::ImageFirearmPart,
        Indicator::ImageAnimalPart,
        Indicator::ImageOldMetal,
        Indicator::ImageMixedScrap,
        Indicator::GoodsUnlikeDeclared,
        Indicator::OverTapedParcel,
        Indicator::SealMissing,
        Indicator::NameMisspeltOnPack,
        Indicator::StrengthMissing,
        Indicator::ExpiryPast,
        Indicator::ExpiryOverprinted,
        Indicator::BatchDiffersInside,
        Indicator::MakerAddressWrong,
        Indicator::UnitColourOdd,
        Indicator::HologramWithoutUv,
        Indicator::PackSizeNeverMade,
        Indicator::ForeignMarketLabelling,
        Indicator::CeMarkMalformed,
        Indicator::PpeMarkingIncomplete,
        Indicator::CoolPacksMelted,
        Indicator::SignsOfUse,
        Indicator::BrandMarkImitated,
        Indicator::WrappedPowder,
        Indicator::SerialErased,
        Indicator::SpeciesMaterial,
        Indicator::SoilTraces,
        Indicator::TaxStampMissing,
        Indicator::CodeAbsent,
        Indicator::CodeGtinCheckWrong,
        Indicator::CodeDiffersFromPrint,
        Indicator::SerialRepeated,
        Indicator::SerialUnknown,
        Indicator::SerialAlreadyDispensed,
        Indicator::BatchRecalled,
        Indicator::SerialOtherMarket,
        Indicator::LicenceNotOnFile,
        Indicator::HolderDeniesBatch,
        Indicator::AlertMatch,
        Indicator::BodyDeniesCertificate,
        Indicator::AddresseeDeniesOrder,
        Indicator::SellerDeniesInvoice,
        Indicator::RightsHolderDenies,
        Indicator::NotFreeToTrade,
        Indicator::OnObjectRegister,
        Indicator::PoliceInterest,
        Indicator::NoActiveIngredient,
        Indicator::WrongActiveIngredient,
        Indicator::UnderStrength,
        Indicator::ImpurityOverLimit,
        Indicator::NarcoticIdentified,
        Indicator::FiltrationBelowClass,
        Indicator::AlcoholBelowLabel,
        Indicator::ControlLineMissing,
    ];

    /// The id used in files, logs and tables.
    pub const fn id(self) -> &'static str {
        match self {
            Indicator::VagueDescription => "vague_description",
            Indicator::AbbreviatedDescription => "abbreviated_description",
            Indicator::MisspeltDescription => "misspelt_description",
            Indicator::TruncatedDescription => "truncated_description",
            Indicator::HsUnlikeDescription => "hs_unlike_description",
            Indicator::ValueBelowReference => "value_below_reference",
            Indicator::ValueAboveReference => "value_above_reference",
            Indicator::ValueJustUnderThreshold => "value_just_under_threshold",
            Indicator::QuantityBeyondOwnUse => "quantity_beyond_own_use",
            Indicator::MassUnlikeGoods => "mass_unlike_goods",
            Indicator::SenderStreetMissing => "sender_street_missing",
            Indicator::SenderUnnamed => "sender_unnamed",
            Indicator::AddresseeStreetMissing => "addressee_street_missing",
            Indicator::CareOfAddressee => "care_of_addressee",
            Indicator::HubUnlikeOrigin => "hub_unlike_origin",
            Indicator::SameAddressBurst => "same_address_burst",
            Indicator::PriorOffenceOnRecord => "prior_offence_on_record",
            Indicator::LicenceReferenceMissing => "licence_reference_missing",
            Indicator::GiftOnTradeTerms => "gift_on_trade_terms",
            Indicator::StaleCn22 => "stale_cn22",
            Indicator::AdvanceDataLate => "advance_data_late",
            Indicator::FreeMailForFirm => "free_mail_for_firm",
            Indicator::FreightExceedsValue => "freight_exceeds_value",
            Indicator::ReservedItemSeries => "reserved_item_series",
            Indicator::SenderFirstSeen => "sender_first_seen",
            Indicator::SenderRefusedElsewhere => "sender_refused_elsewhere",
            Indicator::ManyNamesAtAddress => "many_names_at_address",
            Indicator::SenderVolumeJump => "sender_volume_jump",
            Indicator::InvoiceValueDiffers => "invoice_value_differs",
            Indicator::InvoiceConsigneeDiffers => "invoice_consignee_differs",
            Indicator::InvoiceQuantityDiffers => "invoice_quantity_differs",
            Indicator::PackingListMassDiffers => "packing_list_mass_differs",
            Indicator::TransportRouteDiffers => "transport_route_differs",
            Indicator::OriginCertificateDiffers => "origin_certificate_differs",
            Indicator::LetterheadMisspelt => "letterhead_misspelt",
            Indicator::LicenceAbsent => "licence_absent",
            Indicator::LicenceExpired => "licence_expired",
            Indicator::LicenceOtherGoods => "licence_other_goods",
            Indicator::LicenceBodyUnknown => "licence_body_unknown",
            Indicator::AnalysisBatchDiffers => "analysis_batch_differs",
            Indicator::AnalysisOutOfSpecification => "analysis_out_of_specification",
            Indicator::AuthorisationUnknown => "authorisation_unknown",
            Indicator::AuthorisationOtherHolder => "authorisation_other_holder",
            Indicator::WholesaleLicenceLapsed => "wholesale_licence_lapsed",
            Indicator::TemperatureLogAbsent => "temperature_log_absent",
            Indicator::TemperatureExcursion => "temperature_excursion",
            Indicator::ConformityDeclarationAbsent => "conformity_declaration_absent",
            Indicator::TypeExamBodyUnknown => "type_exam_body_unknown",
            Indicator::TypeExamBodyOutOfScope => "type_exam_body_out_of_scope",
            Indicator::TestReportWrongStandard => "test_report_wrong_standard",
            Indicator::ImageContentsUnlike => "image_contents_unlike",
            Indicator::ImageConcealment => "image_concealment",
            Indicator::ImageCountUnlike => "image_count_unlike",
            Indicator::ImageOrganicBlock => "image_organic_block",
            Indicator::ImageFirearmPart => "image_firearm_part",
            Indicator::ImageAnimalPart => "image_animal_part",
            Indicator::ImageOldMetal => "image_old_metal",
            Indicator::ImageMixedScrap => "image_mixed_scrap",
            Indicator::GoodsUnlikeDeclared => "goods_unlike_declared",
            Indicator::OverTapedParcel => "over_taped_parcel",
            Indicator::SealMissing => "seal_missing",
            Indicator::NameMisspeltOnPack => "name_misspelt_on_pack",
            Indicator::StrengthMissing => "strength_missing",
            Indicator::ExpiryPast => "expiry_past",
            Indicator::ExpiryOverprinted => "expiry_overprinted",
            Indicator::BatchDiffersInside => "batch_differs_inside",
            Indicator::MakerAddressWrong => "maker_address_wrong",
            Indicator::UnitColourOdd => "unit_colour_odd",
            Indicator::HologramWithoutUv => "hologram_without_uv",
            Indicator::PackSizeNeverMade => "pack_size_never_made",
            Indicator::ForeignMarketLabelling => "foreign_market_labelling",
            Indicator::CeMarkMalformed => "ce_mark_malformed",
            Indicator::PpeMarkingIncomplete => "ppe_marking_incomplete",
            Indicator::CoolPacksMelted => "cool_packs_melted",
            Indicator::SignsOfUse => "signs_of_use",
            Indicator::BrandMarkImitated => "brand_mark_imitated",
            Indicator::WrappedPowder => "wrapped_powder",
            Indicator::SerialErased => "serial_erased",
            Indicator::SpeciesMaterial => "species_material",
            Indicator::SoilTraces => "soil_traces",
            Indicator::TaxStampMissing => "tax_stamp_missing",
            Indicator::CodeAbsent => "code_absent",
            Indicator::CodeGtinCheckWrong => "code_gtin_check_wrong",
            Indicator::CodeDiffersFromPrint => "code_differs_from_print",
            Indicator::SerialRepeated => "serial_repeated",
            Indicator::SerialUnknown => "serial_unknown",
            Indicator::SerialAlreadyDispensed => "serial_already_dispensed",
            Indicator::BatchRecalled => "batch_recalled",
            Indicator::SerialOtherMarket => "serial_other_market",
            Indicator::LicenceNotOnFile => "licence_not_on_file",
            Indicator::HolderDeniesBatch => "holder_denies_batch",
            Indicator::AlertMatch => "alert_match",
            Indicator::BodyDeniesCertificate => "body_denies_certificate",
            Indicator::AddresseeDeniesOrder => "addressee_denies_order",
            Indicator::SellerDeniesInvoice => "seller_denies_invoice",
            Indicator::RightsHolderDenies => "rights_holder_denies",
            Indicator::NotFreeToTrade => "not_free_to_trade",
            Indicator::OnObjectRegister => "on_object_register",
            Indicator::PoliceInterest => "police_interest",
            Indicator::NoActiveIngredient => "no_active_ingredient",
            Indicator::WrongActiveIngredient => "wrong_active_ingredient",
            Indicator::UnderStrength => "under_strength",
            Indicator::ImpurityOverLimit => "impurity_over_limit",
            Indicator::NarcoticIdentified => "narcotic_identified",
            Indicator::FiltrationBelowClass => "filtration_below_class",
            Indicator::AlcoholBelowLabel => "alcohol_below_label",
            Indicator::ControlLineMissing => "control_line_missing",
        }
    }

    /// The indicator with an id.
    pub fn parse(id: &str) -> Option<Indicator> {
        Indicator::ALL
            .into_iter()
            .find(|indicator| indicator.id() == id)
    }

    /// Position in the catalogue.
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The catalogue entry.
    pub fn spec(self) -> &'static IndicatorSpec {
        catalogue()[self.index()]
    }
}

impl fmt::Display for Indicator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl Serialize for Indicator {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

impl<'de> Deserialize<'de> for Indicator {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Indicator, D::Error> {
        let id = String::deserialize(deserializer)?;
        Indicator::parse(&id)
            .ok_or_else(|| serde::de::Error::custom(format!("\"{id}\" is not an indicator")))
    }
}

/// A catalogue entry.
#[derive(Clone, Copy, Debug)]
pub struct IndicatorSpec {
    pub indicator: Indicator,
    /// Indicators of one factor exclude each other.
    pub factor: &'static str,
    pub channel: Channel,
    /// When the indicator can occur at all.
    pub applies: Applies,
    pub title: &'static str,
    /// One sentence for the debrief.
    pub explanation: &'static str,
    /// The fact in the data that the indicator is.
    pub rendering: &'static str,
    /// Where the knowledge comes from.
    pub knowledge: &'static str,
}

/// The catalogue, indexed by [`Indicator::index`].
pub fn catalogue() -> &'static [&'static IndicatorSpec; Indicator::COUNT] {
    static CATALOGUE: OnceLock<[&'static IndicatorSpec; Indicator::COUNT]> = OnceLock::new();
    CATALOGUE.get_or_init(|| {
        let parts = [
            declared::SPECS,
            document::SPECS,
            image::SPECS,
            pack::SPECS,
            partner::SPECS,
            laboratory::SPECS,
        ];
        let specs: Vec<&'static IndicatorSpec> = parts.into_iter().flatten().collect();
        specs
            .try_into()
            .expect("the catalogue lists every indicator once")
    })
}

/// The channel of each indicator, indexed by [`Indicator::index`].
pub const CHANNELS: [Channel; Indicator::COUNT] = {
    let parts = [
        declared::SPECS,
        document::SPECS,
        image::SPECS,
        pack::SPECS,
        partner::SPECS,
        laboratory::SPECS,
    ];
    let mut channels = [Channel::Declared; Indicator::COUNT];
    let mut at = 0;
    let mut part = 0;
    while part < parts.len() {
        let mut entry = 0;
        while entry < parts[part].len() {
            channels[at] = parts[part][entry].channel;
            at += 1;
            entry += 1;
        }
        part += 1;
    }
    channels
};

/// A set of mutually exclusive indicators of one channel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Factor {
    pub name: &'static str,
    pub channel: Channel,
    /// In catalogue order.
    pub indicators: Vec<Indicator>,
}

/// Every factor, in the order of its first indicator.
pub fn factors() -> &'static [Factor] {
    static FACTORS: OnceLock<Vec<Factor>> = OnceLock::new();
    FACTORS.get_or_init(|| {
        let mut factors: Vec<Factor> = Vec::new();
        for spec in catalogue() {
            match factors.iter_mut().find(|factor| factor.name == spec.factor) {
                Some(factor) => factor.indicators.push(spec.indicator),
                None => factors.push(Factor {
                    name: spec.factor,
                    channel: spec.channel,
                    indicators: vec![spec.indicator],
                }),
            }
        }
        factors
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_catalogue_is_in_order_and_its_factors_keep_to_one_channel() {
        for (index, spec) in catalogue().iter().enumerate() {
            assert_eq!(spec.indicator.index(), index, "{}", spec.indicator);
            assert_eq!(Indicator::parse(spec.indicator.id()), Some(spec.indicator));
            assert!(spec.explanation.ends_with('.') && spec.rendering.ends_with('.'));
        }
        for factor in factors() {
            for indicator in &factor.indicators {
                assert_eq!(indicator.spec().channel, factor.channel, "{indicator}");
            }
        }
    }

    #[test]
    fn the_quick_applicability_is_the_catalogues() {
        use crate::customs::goods::GoodsKind;
        use crate::customs::transport::{Direction, Mode};
        for (round, mode) in (0u32..64).zip(Mode::ALL.into_iter().cycle()) {
            for declared in GoodsKind::ALL {
                for actual in GoodsKind::ALL {
                    let flag = |bit: u32| round >> bit & 1 == 1;
                    let case = Circumstances {
                        mode,
                        direction: Direction::ALL[round as usize % 3],
                        declared,
                        declared_cold: flag(0),
                        actual,
                        actual_cold: flag(1),
                        private_party: flag(2),
                        lpco: flag(3),
                        beyond_cn22: flag(4),
                        fits_threshold: flag(5),
                        has_unlike_code: flag(1) != flag(2),
                        goods_may_differ: flag(3) != flag(4),
                    };
                    let slow: IndicatorSet = Indicator::ALL
                        .into_iter()
                        .filter(|indicator| indicator.spec().applies.to(&case))
                        .collect();
                    assert_eq!(applicable(&case), slow, "{case:?}");
                }
            }
        }
    }

    #[test]
    fn all_six_sources_are_served() {
        for source in [
            Source::Data,
            Source::Document,
            Source::Image,
            Source::Pack,
            Source::Partner,
            Source::Laboratory,
        ] {
            assert!(
                catalogue()
                    .iter()
                    .filter(|spec| spec.channel.source() == source)
                    .count()
                    >= 8
            );
        }
    }
}
