//! Where a sign stands written.

use crate::customs::document::{DocumentKind, Field};
use crate::risk::indicator::conflict::{Cell, Place};
use crate::risk::indicator::{CHANNELS, Channel, Indicator};

/// The one or two cells in which a sign is read: its contradiction, or the single thing that shows it.
pub(super) fn cells(indicator: Indicator) -> Vec<Cell> {
    match indicator.conflict() {
        Some((one, other)) => vec![one, other],
        None => vec![Cell {
            place: place(indicator),
            field: field(indicator),
        }],
    }
}

/// The place that a sign is seen in.
pub(super) fn place(indicator: Indicator) -> Place {
    if let Some((_, other)) = indicator.conflict()
        && !matches!(other.place, Place::Register)
    {
        return other.place;
    }
    if let Some((one, _)) = indicator.conflict() {
        return one.place;
    }
    match CHANNELS[indicator.index()] {
        Channel::Declared => Place::Declaration,
        Channel::History => Place::History,
        Channel::Documents => Place::Document(match indicator {
            Indicator::TemperatureLogAbsent => DocumentKind::TemperatureLog,
            Indicator::ConformityDeclarationAbsent => DocumentKind::DeclarationOfConformity,
            _ => DocumentKind::ImportLicence,
        }),
        Channel::Image => Place::Image,
        Channel::Pack => Place::Pack,
        Channel::Code => Place::Code,
        Channel::Partner(_) => Place::Partner,
        Channel::Laboratory => Place::Laboratory,
    }
}

/// The field of a sign that is no contradiction.
const fn field(indicator: Indicator) -> Field {
    use Indicator as I;
    match indicator {
        I::SenderStreetMissing => Field::SenderStreet,
        I::SenderUnnamed => Field::Consignor,
        I::AddresseeStreetMissing | I::CareOfAddressee => Field::ConsigneeStreet,
        I::SameAddressBurst => Field::SimilarParcels,
        I::PriorOffenceOnRecord => Field::PriorOffences,
        I::LicenceReferenceMissing => Field::LicenceReference,
        I::AdvanceDataLate => Field::Lodgement,
        I::FreeMailForFirm => Field::Contact,
        I::ReservedItemSeries => Field::TransportNumber,
        I::ValueJustUnderThreshold => Field::Value,
        I::SenderFirstSeen => Field::SenderFirstSeen,
        I::SenderRefusedElsewhere => Field::SenderRefusals,
        I::ManyNamesAtAddress => Field::NamesAtAddress,
        I::SenderVolumeJump => Field::SenderVolume,
        I::LicenceAbsent | I::TemperatureLogAbsent | I::ConformityDeclarationAbsent => {
            Field::Number
        }
        I::ImageConcealment | I::WrappedPowder => Field::Concealment,
        I::ImageOrganicBlock
        | I::ImageFirearmPart
        | I::ImageAnimalPart
        | I::ImageOldMetal
        | I::ImageMixedScrap => Field::Shape,
        I::OverTapedParcel => Field::Wrapping,
        I::SealMissing => Field::Seal,
        I::StrengthMissing => Field::Strength,
        I::ExpiryOverprinted => Field::Expiry,
        I::HologramWithoutUv => Field::Hologram,
        I::ForeignMarketLabelling => Field::Language,
        I::CeMarkMalformed => Field::CeMark,
        I::PpeMarkingIncomplete => Field::NotifiedBody,
        I::CoolPacksMelted => Field::CoolPacks,
        I::SignsOfUse => Field::Use,
        I::BrandMarkImitated => Field::BrandMark,
        I::SerialErased | I::SerialRepeated => Field::SerialNumber,
        I::SpeciesMaterial => Field::Material,
        I::SoilTraces => Field::Surface,
        I::TaxStampMissing => Field::TaxStamp,
        I::CodeAbsent | I::CodeGtinCheckWrong => Field::Gtin,
        I::SerialUnknown | I::SerialAlreadyDispensed | I::BatchRecalled | I::SerialOtherMarket => {
            Field::Verification
        }
        I::ImpurityOverLimit => Field::Impurity,
        I::NarcoticIdentified => Field::Identity,
        I::FiltrationBelowClass => Field::Filtration,
        I::AlcoholBelowLabel => Field::AlcoholContent,
        I::ControlLineMissing => Field::ControlLine,
        I::HolderDeniesBatch
        | I::AlertMatch
        | I::BodyDeniesCertificate
        | I::AddresseeDeniesOrder
        | I::SellerDeniesInvoice
        | I::RightsHolderDenies
        | I::NotFreeToTrade
        | I::OnObjectRegister
        | I::PoliceInterest => Field::Confirmation,
        _ => Field::Description,
    }
}
