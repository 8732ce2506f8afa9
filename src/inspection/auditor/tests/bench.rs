//! Rules on the image, the opened parcel, its packs and their codes.

use crate::customs::evidence::{Concealment, Recognised, SerialStatus, ThreatShape};
use crate::customs::goods::ImageClass;
use crate::customs::transport::Mode;
use crate::inspection::auditor::tests::sample::{BATCH, GTIN, Sample, sample, sample_of};
use crate::inspection::auditor::tests::{Rule, audit, rule};
use crate::risk::indicator::Indicator::*;

/// 25 tablets in three packs of ten, the last in part.
fn tablets() -> Sample {
    sample_of(Mode::Post, "tablets", 25)
}

fn goods(id: &str) -> Sample {
    sample(Mode::Air, id)
}

pub(super) const RULES: &[Rule] = &[
    rule(
        ImageContentsUnlike,
        tablets,
        |s| s.image.recognised[0].class = ImageClass::Electronics,
        |s| {
            s.image.recognised.push(Recognised {
                class: ImageClass::Electronics,
                count: 9,
            });
        },
    ),
    rule(
        ImageConcealment,
        tablets,
        |s| s.image.concealment = Some(Concealment::FalseBottom),
        |_| (),
    ),
    rule(
        ImageCountUnlike,
        tablets,
        |s| s.image.recognised[0].count = 6,
        |s| s.image.recognised[0].count = 5,
    ),
    rule(
        ImageOrganicBlock,
        || goods("resin"),
        |s| s.image.threats.push(ThreatShape::DenseOrganicBlock),
        |s| s.image.threats.push(ThreatShape::MixedScrap),
    ),
    rule(
        ImageFirearmPart,
        || goods("slide"),
        |s| s.image.threats.push(ThreatShape::FirearmPart),
        |s| s.image.threats.push(ThreatShape::DenseOrganicBlock),
    ),
    rule(
        ImageAnimalPart,
        || goods("carving"),
        |s| s.image.threats.push(ThreatShape::AnimalPart),
        |s| s.image.threats.push(ThreatShape::FirearmPart),
    ),
    rule(
        ImageOldMetal,
        || goods("statuette"),
        |s| s.image.threats.push(ThreatShape::OldMetalObject),
        |s| s.image.threats.push(ThreatShape::AnimalPart),
    ),
    rule(
        ImageMixedScrap,
        || goods("scrap"),
        |s| s.image.threats.push(ThreatShape::MixedScrap),
        |s| s.image.threats.push(ThreatShape::OldMetalObject),
    ),
    rule(
        GoodsUnlikeDeclared,
        || goods("mug"),
        |s| s.opened.goods = "Painted stoneware bowls".to_owned(),
        |_| (),
    ),
    rule(
        OverTapedParcel,
        tablets,
        |s| s.opened.over_taped = true,
        |s| {
            // Freight is strapped and taped as a rule.
            *s = goods("tablets");
            s.opened.over_taped = true;
        },
    ),
    rule(
        SealMissing,
        tablets,
        |s| s.last_pack().seal_intact = false,
        |s| {
            *s = goods("shoe");
            s.last_pack().seal_intact = false;
        },
    ),
    rule(
        NameMisspeltOnPack,
        tablets,
        |s| s.last_pack().name = "Slovarine 20 mg tablets".to_owned(),
        |s| s.last_pack().name = "Brand of tablets".to_owned(),
    ),
    rule(
        NameMisspeltOnPack,
        tablets,
        |s| s.last_pack().name = "Brnad of tablets".to_owned(),
        |_| (),
    ),
    rule(
        StrengthMissing,
        tablets,
        |s| s.last_pack().strength = None,
        |s| {
            // The register states no strength of this vaccine.
            *s = goods("vaccine");
            s.last_pack().strength = None;
        },
    ),
    rule(
        ExpiryPast,
        tablets,
        |s| s.last_pack().expiry = Some("2021-03-01".to_owned()),
        |s| s.last_pack().expiry = Some("2021-03-02".to_owned()),
    ),
    rule(
        ExpiryOverprinted,
        || goods("gel"),
        |s| s.last_pack().expiry_overprinted = true,
        |s| {
            *s = goods("mug");
            s.last_pack().expiry_overprinted = true;
        },
    ),
    rule(
        BatchDiffersInside,
        tablets,
        |s| s.last_pack().inner_batch = Some("LOT8".to_owned()),
        |s| s.last_pack().inner_batch = None,
    ),
    rule(
        MakerAddressWrong,
        tablets,
        |s| s.last_pack().holder_address = "2 Harbour Estate".to_owned(),
        |s| s.last_pack().holder = "Distributor".to_owned(),
    ),
    rule(
        UnitColourOdd,
        tablets,
        |s| s.last_pack().unit_colour = Some("pink".to_owned()),
        |s| s.last_pack().unit_colour = None,
    ),
    rule(
        HologramWithoutUv,
        tablets,
        |s| s.last_pack().hologram_uv = Some(false),
        |s| s.last_pack().hologram_uv = None,
    ),
    rule(
        PackSizeNeverMade,
        tablets,
        |s| s.last_pack().pack_size = 20,
        |s| s.last_pack().pack_size = 30,
    ),
    rule(
        ForeignMarketLabelling,
        tablets,
        |s| s.last_pack().language = "en".to_owned(),
        |s| s.last_pack().language = "fr".to_owned(),
    ),
    rule(
        CeMarkMalformed,
        || goods("meter"),
        |s| s.last_pack().ce_mark_true = Some(false),
        |s| s.last_pack().ce_mark_true = None,
    ),
    rule(
        PpeMarkingIncomplete,
        || goods("mask"),
        |s| s.last_pack().standard = None,
        |s| {
            *s = goods("kit");
            s.last_pack().standard = None;
        },
    ),
    rule(
        PpeMarkingIncomplete,
        || goods("mask"),
        |s| s.last_pack().notified_body = None,
        |_| (),
    ),
    rule(
        CoolPacksMelted,
        || goods("vaccine"),
        |s| s.opened.cool_packs_melted = Some(true),
        |s| s.opened.cool_packs_melted = None,
    ),
    rule(
        SignsOfUse,
        || goods("mask"),
        |s| s.opened.signs_of_use = true,
        |s| {
            *s = goods("shoe");
            s.opened.signs_of_use = true;
        },
    ),
    rule(
        BrandMarkImitated,
        || goods("shoe"),
        |s| s.last_pack().brand_mark_true = Some(false),
        |s| s.last_pack().brand_mark_true = None,
    ),
    rule(
        WrappedPowder,
        || goods("resin"),
        |s| s.opened.wrapped_powder = true,
        |s| s.opened.serial_erased = true,
    ),
    rule(
        SerialErased,
        || goods("slide"),
        |s| s.opened.serial_erased = true,
        |s| s.opened.species_material = true,
    ),
    rule(
        SpeciesMaterial,
        || goods("carving"),
        |s| s.opened.species_material = true,
        |s| s.opened.soil_traces = true,
    ),
    rule(
        SoilTraces,
        || goods("statuette"),
        |s| s.opened.soil_traces = true,
        |s| s.opened.wrapped_powder = true,
    ),
    rule(
        TaxStampMissing,
        || goods("cigarettes"),
        |s| s.last_pack().tax_stamp = Some(false),
        |s| s.last_pack().tax_stamp = None,
    ),
    rule(
        CodeAbsent,
        tablets,
        |s| s.last_pack().code = None,
        |s| {
            *s = goods("mask");
            s.last_pack().code = None;
        },
    ),
    rule(
        CodeGtinCheckWrong,
        tablets,
        |s| s.encode("05012345678901", BATCH, "SER2"),
        |s| s.encode(GTIN, BATCH, "SER2"),
    ),
    rule(
        CodeDiffersFromPrint,
        tablets,
        |s| s.encode(GTIN, "LOT8", "SER2"),
        |s| s.last_pack().batch = None,
    ),
    rule(
        SerialRepeated,
        tablets,
        |s| s.encode(GTIN, BATCH, "SER1"),
        |s| s.encode(GTIN, BATCH, "SER3"),
    ),
    rule(
        SerialUnknown,
        tablets,
        |s| s.codes[1].status = SerialStatus::Unknown,
        |s| s.codes[1].status = SerialStatus::NotReadable,
    ),
    rule(
        SerialAlreadyDispensed,
        tablets,
        |s| s.codes[1].status = SerialStatus::AlreadyDispensed,
        |_| (),
    ),
    rule(
        BatchRecalled,
        tablets,
        |s| s.codes[1].status = SerialStatus::Recalled,
        |_| (),
    ),
    rule(
        SerialOtherMarket,
        tablets,
        |s| s.codes[1].status = SerialStatus::OtherMarket,
        |s| {
            *s = goods("mask");
            s.codes[1].status = SerialStatus::OtherMarket;
        },
    ),
];

#[test]
fn a_code_that_cannot_be_read_is_no_code() {
    let mut sample = tablets();
    sample.last_pack().code = Some("smudge".to_owned());
    assert_eq!(audit(&sample), ["code_absent"]);
}

#[test]
fn what_a_pack_does_not_carry_is_no_fault() {
    let mut gels = goods("gel");
    for pack in &mut gels.opened.packs {
        pack.batch = None;
        pack.inner_batch = None;
        pack.expiry = None;
        pack.hologram_uv = None;
        pack.standard = None;
        pack.notified_body = None;
        pack.code = None;
    }
    assert_eq!(audit(&gels), [""; 0]);
}

#[test]
fn one_pack_suffices_and_no_pack_shows_nothing() {
    let mut sample = tablets();
    sample.opened.packs[0].seal_intact = false;
    sample.opened.packs[1].language = "en".to_owned();
    assert_eq!(audit(&sample), ["seal_missing", "foreign_market_labelling"]);
    sample.opened.packs.clear();
    sample.codes.clear();
    assert_eq!(audit(&sample), [""; 0]);
    sample.image.recognised.clear();
    assert_eq!(audit(&sample), [""; 0]);
}
