//! Facts on the bench: the opened parcel, its packs and their codes. One pack among those shown suffices.

use std::collections::BTreeSet;

use crate::customs::evidence::{CodeCheck, OpenedParcel, Pack, SerialStatus};
use crate::customs::identifier::gs1::Gs1Reading;
use crate::inspection::auditor::text::{exchanges_neighbours, is_before};
use crate::inspection::auditor::{Auditor, Setting};
use crate::risk::indicator::{Indicator, IndicatorSet};
use crate::scenario::model::product::Product;

/// Facts about the opened parcel and the print on its packs.
pub(super) fn opened(
    auditor: &Auditor<'_>,
    setting: &Setting<'_, '_>,
    opened: &OpenedParcel,
) -> IndicatorSet {
    let packs = &opened.packs;
    parcel(setting, opened)
        .union(medicine_print(auditor, setting, packs))
        .union(other_print(setting, packs))
}

fn parcel(setting: &Setting<'_, '_>, opened: &OpenedParcel) -> IndicatorSet {
    setting.facts([
        (
            Indicator::GoodsUnlikeDeclared,
            setting.goods != setting.stated(),
        ),
        (Indicator::OverTapedParcel, opened.over_taped),
        (
            Indicator::CoolPacksMelted,
            opened.cool_packs_melted == Some(true),
        ),
        (Indicator::SignsOfUse, opened.signs_of_use),
        (Indicator::WrappedPowder, opened.wrapped_powder),
        (Indicator::SerialErased, opened.serial_erased),
        (Indicator::SpeciesMaterial, opened.species_material),
        (Indicator::SoilTraces, opened.soil_traces),
    ])
}

/// Facts in what packs of medicines and other health goods print, against the register's entry.
fn medicine_print(
    auditor: &Auditor<'_>,
    setting: &Setting<'_, '_>,
    packs: &[Pack],
) -> IndicatorSet {
    let goods = setting.goods;
    let any = |is_so: &dyn Fn(&Pack) -> bool| packs.iter().any(is_so);
    setting.facts([
        (Indicator::SealMissing, any(&|pack| !pack.seal_intact)),
        (
            Indicator::NameMisspeltOnPack,
            any(&|pack| is_misspelt(&pack.name, goods)),
        ),
        (
            Indicator::StrengthMissing,
            goods.strength.is_some() && any(&|pack| is_blank(pack.strength.as_deref())),
        ),
        (
            Indicator::ExpiryPast,
            any(&|pack| {
                let expiry = pack.expiry.as_deref();
                expiry.is_some_and(|expiry| is_before(expiry, setting.arrival_day))
            }),
        ),
        (
            Indicator::ExpiryOverprinted,
            any(&|pack| pack.expiry_overprinted),
        ),
        (
            Indicator::BatchDiffersInside,
            any(&|pack| differ(pack.inner_batch.as_deref(), pack.batch.as_deref())),
        ),
        (
            Indicator::MakerAddressWrong,
            any(&|pack| pack.holder_address != goods.holder_address),
        ),
        (
            Indicator::UnitColourOdd,
            any(&|pack| differ(pack.unit_colour.as_deref(), goods.unit_colour.as_deref())),
        ),
        (
            Indicator::HologramWithoutUv,
            any(&|pack| pack.hologram_uv == Some(false)),
        ),
        (
            Indicator::PackSizeNeverMade,
            any(&|pack| !goods.pack_sizes.contains(&pack.pack_size)),
        ),
        (
            Indicator::ForeignMarketLabelling,
            any(&|pack| !auditor.languages.contains(&pack.language.as_str())),
        ),
    ])
}

fn other_print(setting: &Setting<'_, '_>, packs: &[Pack]) -> IndicatorSet {
    let any = |is_so: &dyn Fn(&Pack) -> bool| packs.iter().any(is_so);
    setting.facts([
        (
            Indicator::CeMarkMalformed,
            any(&|pack| pack.ce_mark_true == Some(false)),
        ),
        (
            Indicator::PpeMarkingIncomplete,
            any(&|pack| {
                is_blank(pack.standard.as_deref()) || is_blank(pack.notified_body.as_deref())
            }),
        ),
        (
            Indicator::BrandMarkImitated,
            any(&|pack| pack.brand_mark_true == Some(false)),
        ),
        (
            Indicator::TaxStampMissing,
            any(&|pack| pack.tax_stamp == Some(false)),
        ),
    ])
}

/// Packs may print the brand in place of the register's name, or leave the strength out of the name.
fn is_misspelt(printed: &str, goods: &Product) -> bool {
    let strength = goods.strength.as_deref().unwrap_or_default();
    // The name's words but those of the strength, as a pack reads that states no strength anywhere.
    let (before, after) = goods.name.split_once(strength).unwrap_or_default();
    let words = before.split_whitespace().chain(after.split_whitespace());
    let short = words.collect::<Vec<&str>>().join(" ");
    let names = [&goods.name, &goods.brand, &short];
    names
        .into_iter()
        .any(|name| exchanges_neighbours(printed, name))
}

fn is_blank(text: Option<&str>) -> bool {
    text.is_none_or(str::is_empty)
}

/// Whether both texts are there and are not the same.
fn differ(seen: Option<&str>, meant: Option<&str>) -> bool {
    seen.zip(meant).is_some_and(|(seen, meant)| seen != meant)
}

/// Facts in the codes and in the answers of the verification system.
pub(super) fn codes(
    setting: &Setting<'_, '_>,
    packs: &[Pack],
    checks: &[CodeCheck],
) -> IndicatorSet {
    let readings: Vec<(&Pack, Option<Gs1Reading>)> =
        packs.iter().map(|pack| (pack, read(pack))).collect();
    let any = |is_so: &dyn Fn(&Pack, &Gs1Reading) -> bool| {
        readings
            .iter()
            .any(|(pack, reading)| reading.as_ref().is_some_and(|reading| is_so(pack, reading)))
    };
    let answered = |status| checks.iter().any(|check| check.status == status);
    let mut serials = BTreeSet::new();
    let is_repeated = readings
        .iter()
        .filter_map(|(_, reading)| reading.as_ref()?.serial())
        .any(|serial| !serials.insert(serial));
    setting.facts([
        (
            Indicator::CodeAbsent,
            readings.iter().any(|(_, reading)| reading.is_none()),
        ),
        (
            Indicator::CodeGtinCheckWrong,
            any(&|_, reading| !reading.gtin_valid()),
        ),
        (
            Indicator::CodeDiffersFromPrint,
            any(&|pack, reading| differ(reading.batch(), pack.batch.as_deref())),
        ),
        (Indicator::SerialRepeated, is_repeated),
        (Indicator::SerialUnknown, answered(SerialStatus::Unknown)),
        (
            Indicator::SerialAlreadyDispensed,
            answered(SerialStatus::AlreadyDispensed),
        ),
        (Indicator::BatchRecalled, answered(SerialStatus::Recalled)),
        (
            Indicator::SerialOtherMarket,
            answered(SerialStatus::OtherMarket),
        ),
    ])
}

/// What a reader makes of a pack's code; what it cannot read is no code.
fn read(pack: &Pack) -> Option<Gs1Reading> {
    Gs1Reading::read(pack.code.as_deref()?).ok()
}
