//! How officers judge what an inspection shows: by the book, or as beginners do.

use crate::risk::indicator::{CHANNELS, Channel, Indicator, IndicatorSet};
use crate::risk::offence::Offence;
use crate::rng::Draws;
use crate::scenario::model::exercise::Disposition;
use crate::session::command::{GROUNDS_MAX, Ground};
use crate::session::view::View;

/// Points at which an officer by the book stops a consignment.
pub const STOP_POINTS: i64 = 45;

/// What one reported indicator weighs, by where it was seen (our judgement: papers err, goods do not).
pub const fn weight(indicator: Indicator) -> i64 {
    if matches!(indicator, Indicator::GoodsUnlikeDeclared) {
        return 60;
    }
    match CHANNELS[indicator.index()] {
        Channel::Declared => 0,
        Channel::History => 5,
        Channel::Documents => 20,
        Channel::Image => 15,
        Channel::Pack | Channel::Code => 30,
        Channel::Partner(_) => 45,
        Channel::Laboratory => 50,
    }
}

/// A judgement of a case.
#[derive(Clone, Debug)]
pub struct Judgement {
    /// Weight of everything reported.
    pub points: i64,
    pub stop: bool,
    pub confidence_ppm: u32,
}

/// Judges what was reported. With `lapses`, evidence is overlooked and trifles convince at the stated rates, ppm.
pub fn judge(reported: IndicatorSet, lapses: Option<(u32, u32)>, draws: &mut Draws) -> Judgement {
    let mut points = 0;
    for indicator in reported.iter() {
        let overlooked = lapses.is_some_and(|(misses, _)| draws.chance(misses));
        if !overlooked {
            points += weight(indicator);
        }
    }
    let trifle = lapses.is_some_and(|(_, alarms)| points > 0 && draws.chance(alarms));
    let stop = points >= STOP_POINTS || trifle;
    let confidence_ppm = if stop {
        (600_000 + points.clamp(0, 130) * 3_000) as u32
    } else {
        (30_000 + points.clamp(0, STOP_POINTS) * 8_000) as u32
    };
    Judgement {
        points,
        stop,
        confidence_ppm,
    }
}

/// What to do with goods that show such signs: the first right disposition for the offence that the
/// strongest sign points to.
pub fn disposition(view: &View<'_>, reported: IndicatorSet) -> Disposition {
    let strongest = reported
        .iter()
        .max_by_key(|indicator| (weight(*indicator), indicator.index()));
    let offence = strongest.map_or(Offence::Unlicensed, suggests);
    view.scenario().scoring.right_dispositions[offence as usize]
        .iter()
        .copied()
        .find(|disposition| disposition.stops())
        .unwrap_or(Disposition::Detain)
}

/// The grounds an officer cites: what was reported, strongest first.
pub fn grounds(reported: IndicatorSet) -> Vec<Ground> {
    let mut cited: Vec<Indicator> = reported.iter().collect();
    cited.sort_by_key(|indicator| (-weight(*indicator), indicator.index()));
    cited.truncate(GROUNDS_MAX / 2);
    cited.into_iter().map(Ground::Indicator).collect()
}

/// The offence that a sign points to by the book.
const fn suggests(indicator: Indicator) -> Offence {
    use Indicator as I;
    match indicator {
        I::NoActiveIngredient
        | I::WrongActiveIngredient
        | I::HolderDeniesBatch
        | I::SerialRepeated
        | I::SerialAlreadyDispensed
        | I::CodeGtinCheckWrong
        | I::CodeDiffersFromPrint
        | I::NameMisspeltOnPack
        | I::HologramWithoutUv
        | I::BodyDeniesCertificate
        | I::TypeExamBodyUnknown => Offence::Falsified,
        I::UnderStrength
        | I::ImpurityOverLimit
        | I::FiltrationBelowClass
        | I::AlcoholBelowLabel
        | I::ControlLineMissing
        | I::TemperatureExcursion
        | I::CoolPacksMelted => Offence::Substandard,
        I::LicenceAbsent | I::LicenceExpired | I::LicenceOtherGoods | I::LicenceNotOnFile => {
            Offence::MissingLpco
        }
        I::ExpiryPast | I::ExpiryOverprinted | I::SignsOfUse => Offence::ExpiredOrRelabelled,
        I::BrandMarkImitated | I::RightsHolderDenies => Offence::Counterfeit,
        I::SerialOtherMarket | I::ForeignMarketLabelling => Offence::Diverted,
        I::SellerDeniesInvoice | I::InvoiceValueDiffers | I::TaxStampMissing => {
            Offence::RevenueFraud
        }
        I::NarcoticIdentified | I::WrappedPowder | I::ImageOrganicBlock => Offence::DrugTrafficking,
        I::SerialErased | I::ImageFirearmPart => Offence::ArmsTrafficking,
        I::SpeciesMaterial | I::ImageAnimalPart | I::NotFreeToTrade => Offence::WildlifeTrafficking,
        I::ImageMixedScrap => Offence::WasteTrafficking,
        I::OnObjectRegister | I::SoilTraces | I::ImageOldMetal => Offence::CulturalTrafficking,
        _ => Offence::Unlicensed,
    }
}
