//! What is really in a consignment: its image in words, the opened parcel, packs and codes.

use jiff::civil::Date;

use crate::customs::declaration::Declaration;
use crate::customs::evidence::{CodeCheck, ImageContents, OpenedParcel, Pack, SerialStatus};
use crate::customs::gazetteer::{LANGUAGES, languages};
use crate::customs::goods::GoodsKind;
use crate::customs::identifier::gs1::{Gs1Reading, Gs1Text};
use crate::customs::identifier::gtin::{Gtin, GtinKind};
use crate::risk::indicator::Indicator;
use crate::rng::Draws;
use crate::scenario::model::product::Product;
use crate::stream::Stream;
use crate::stream::contents::plan::Outline;
use crate::stream::description::exchange_letters;
use crate::stream::documents::other_batch;
use crate::stream::names::push_padded;
use crate::stream::sealed::Sealed;
use crate::time::shift_days;

/// Retail packs laid out for reading.
const PACKS_SHOWN: u32 = 3;
/// Colours that tablets and contents can have.
pub(crate) const COLOURS: [&str; 7] = [
    "white",
    "yellow",
    "pink",
    "pale blue",
    "orange",
    "cream",
    "clear",
];

impl Stream {
    /// What an operator recognises in the X-ray image.
    pub fn image(&self, case: &Sealed, declaration: &Declaration) -> ImageContents {
        Outline::of(self, case, declaration).image
    }

    /// The consignment on the bench.
    pub fn opened(&self, case: &Sealed, declaration: &Declaration) -> OpenedParcel {
        let scenario = &self.scenario;
        let actual = &scenario.products[case.truth.actual];
        let mut draws = self.purposes.bench.case(case.declared.index);
        // The image's draws come first in this purpose; the bench goes on after them.
        for _ in 0..3 {
            draws.word();
        }
        let holds = |indicator| case.truth.indicators.holds(indicator);
        let cold = actual.storage.is_cold();
        let quantity = self.quantity_inside(case, declaration);
        OpenedParcel {
            goods: actual.name.clone(),
            quantity,
            further_goods: further_goods(declaration),
            over_taped: holds(Indicator::OverTapedParcel),
            cool_packs_melted: cold.then(|| holds(Indicator::CoolPacksMelted)),
            signs_of_use: holds(Indicator::SignsOfUse),
            wrapped_powder: holds(Indicator::WrappedPowder),
            serial_erased: holds(Indicator::SerialErased),
            species_material: holds(Indicator::SpeciesMaterial),
            soil_traces: holds(Indicator::SoilTraces),
            packs: self.packs(case, actual, quantity, &mut draws),
        }
    }

    /// Units of the goods that are really there.
    pub(crate) fn quantity_inside(&self, case: &Sealed, declaration: &Declaration) -> u32 {
        if !case.truth.hypothesis.conceals() {
            return declaration.item.quantity;
        }
        // What fits into the declared mass.
        let actual = &self.scenario.products[case.truth.actual];
        let fitting =
            declaration.item.net_mass_grams.saturating_mul(1000) / actual.unit_milligrams.max(1);
        u32::try_from(fitting).unwrap_or(u32::MAX).max(1)
    }

    fn packs(
        &self,
        case: &Sealed,
        actual: &Product,
        quantity: u32,
        draws: &mut Draws,
    ) -> Vec<Pack> {
        let master = self.master_pack(case, actual, draws);
        let shown = actual.packs(quantity).clamp(2, PACKS_SHOWN);
        let gtin = pack_gtin(actual);
        let repeated = case.truth.indicators.holds(Indicator::SerialRepeated);
        let first = draws.word();
        (0..shown)
            .map(|position| {
                let own = if repeated { 0 } else { position };
                let serial = serial_text(first, own);
                let mut pack = master.clone();
                pack.code = self.code(case, actual, &pack, &gtin, &serial);
                pack
            })
            .collect()
    }

    fn master_pack(&self, case: &Sealed, actual: &Product, draws: &mut Draws) -> Pack {
        let holds = |indicator| case.truth.indicators.holds(indicator);
        let arrival = self.scenario.calendar.date(case.declared.arrival);
        let pharma = matches!(actual.kind, GoodsKind::Medicine | GoodsKind::Vaccine);
        let regulated = matches!(
            actual.kind,
            GoodsKind::Ppe | GoodsKind::TestKit | GoodsKind::Device
        );
        let health = pharma
            || matches!(
                actual.kind,
                GoodsKind::Ppe | GoodsKind::TestKit | GoodsKind::Sanitiser
            );
        let life = actual.shelf_life_months.clamp(3, 120) * 30;
        let (good, past) = (draws.between(60, life), draws.between(10, 700));
        let (colour, language, address) = (draws.below(6) as usize, draws.word(), draws.word());
        let size = actual.pack_sizes[draws.below(actual.pack_sizes.len() as u32) as usize];
        let expiry = if holds(Indicator::ExpiryPast) {
            shift_days(arrival, -(past as i32))
        } else {
            shift_days(arrival, good as i32)
        };
        let batch = self.batch(&case.declared);
        let odd = |registered: &str| {
            let turned = COLOURS.iter().cycle().skip(colour).take(COLOURS.len());
            turned
                .into_iter()
                .find(|other| **other != registered)
                .map(|other| (*other).to_owned())
        };
        let unit_colour = match &actual.unit_colour {
            Some(registered) if holds(Indicator::UnitColourOdd) => odd(registered),
            registered => registered.clone(),
        };
        let incomplete = holds(Indicator::PpeMarkingIncomplete);
        let ppe = actual.kind == GoodsKind::Ppe;
        let body = self.notified_body(draws, true);
        Pack {
            name: if holds(Indicator::NameMisspeltOnPack) {
                exchange_letters(&actual.name).unwrap_or_else(|| format!("{}.", actual.name))
            } else {
                actual.name.clone()
            },
            strength: actual
                .strength
                .clone()
                .filter(|_| !holds(Indicator::StrengthMissing)),
            pack_size: if holds(Indicator::PackSizeNeverMade) {
                never_made(actual)
            } else {
                size
            },
            batch: health.then(|| batch.clone()),
            inner_batch: pharma.then(|| {
                if holds(Indicator::BatchDiffersInside) {
                    other_batch(&batch)
                } else {
                    batch.clone()
                }
            }),
            expiry: health.then(|| expiry.to_string()),
            expiry_overprinted: holds(Indicator::ExpiryOverprinted),
            holder: actual.holder.clone(),
            holder_address: if holds(Indicator::MakerAddressWrong) {
                wrong_address(&actual.holder_address, address)
            } else {
                actual.holder_address.clone()
            },
            language: self.pack_language(holds(Indicator::ForeignMarketLabelling), language),
            seal_intact: !holds(Indicator::SealMissing),
            hologram_uv: pharma.then(|| !holds(Indicator::HologramWithoutUv)),
            unit_colour,
            standard: actual.standard.clone().filter(|_| !(ppe && incomplete)),
            notified_body: (ppe && !incomplete).then_some(body),
            ce_mark_true: regulated.then(|| !holds(Indicator::CeMarkMalformed)),
            brand_mark_true: (actual.kind == GoodsKind::BrandedArticle)
                .then(|| !holds(Indicator::BrandMarkImitated)),
            tax_stamp: (actual.kind == GoodsKind::Excise)
                .then(|| !holds(Indicator::TaxStampMissing)),
            code: None,
        }
    }

    fn pack_language(&self, foreign: bool, word: u32) -> String {
        let own = languages(self.scenario.country);
        let pool: Vec<&str> = if foreign {
            LANGUAGES
                .into_iter()
                .filter(|language| !own.contains(language))
                .collect()
        } else {
            own.to_vec()
        };
        pool[((u64::from(word) * pool.len() as u64) >> 32) as usize].to_owned()
    }

    /// The element string of the pack's DataMatrix in raw form; medicines and vaccines only.
    fn code(
        &self,
        case: &Sealed,
        actual: &Product,
        pack: &Pack,
        gtin: &Gtin,
        serial: &str,
    ) -> Option<String> {
        let holds = |indicator| case.truth.indicators.holds(indicator);
        let pharma = matches!(actual.kind, GoodsKind::Medicine | GoodsKind::Vaccine);
        if !pharma || holds(Indicator::CodeAbsent) {
            return None;
        }
        let mut number = gtin.as_gtin14().to_owned();
        if holds(Indicator::CodeGtinCheckWrong) {
            number = wrong_check_digit(&number);
        }
        let printed = pack.batch.as_deref().unwrap_or_default();
        let batch = if holds(Indicator::CodeDiffersFromPrint) {
            other_batch(printed)
        } else {
            printed.to_owned()
        };
        let expiry = pack.expiry.as_deref().map(yymmdd);
        let reading = Gs1Reading::new(
            &number,
            expiry.as_deref(),
            Gs1Text::parse(&batch).ok(),
            Gs1Text::parse(serial).ok(),
        );
        let mut raw = String::new();
        reading.ok()?.write_raw_to(&mut raw);
        Some(raw)
    }

    /// What the reader and the verification system answer for each pack shown.
    pub fn codes(&self, case: &Sealed, opened: &OpenedParcel) -> Vec<CodeCheck> {
        let holds = |indicator| case.truth.indicators.holds(indicator);
        let status = if holds(Indicator::SerialUnknown) {
            SerialStatus::Unknown
        } else if holds(Indicator::SerialAlreadyDispensed) {
            SerialStatus::AlreadyDispensed
        } else if holds(Indicator::BatchRecalled) {
            SerialStatus::Recalled
        } else if holds(Indicator::SerialOtherMarket) {
            SerialStatus::OtherMarket
        } else {
            SerialStatus::Active
        };
        let checks = opened.packs.iter().zip(0u8..);
        checks
            .map(|(pack, position)| CodeCheck {
                pack: position,
                status: if pack.code.is_some() {
                    status
                } else {
                    SerialStatus::NotReadable
                },
            })
            .collect()
    }
}

/// Goods of the further lines: name and units.
fn further_goods(declaration: &Declaration) -> Vec<(String, u32)> {
    let items = declaration.further_items.iter();
    items
        .map(|item| (item.description.clone(), item.quantity))
        .collect()
}

/// The GTIN of an article's pack. Its prefix lies in a range that GS1 restricts to internal use (20 to 29).
fn pack_gtin(product: &Product) -> Gtin {
    let payload = 290_000_000_000 + product.commodity % 1_000_000_000 * 100 + 7;
    Gtin::new(GtinKind::Gtin13, payload % 1_000_000_000_000).expect("twelve digits make a GTIN-13")
}

fn serial_text(first: u32, position: u32) -> String {
    let mut serial = String::new();
    for power in 0..4 {
        serial.push(char::from(b'A' + (first >> (8 * power)) as u8 % 26));
    }
    push_padded(
        &mut serial,
        u64::from(first.wrapping_add(position.wrapping_mul(7_919))),
        9,
    );
    push_padded(&mut serial, u64::from(position), 1);
    serial
}

fn wrong_check_digit(gtin: &str) -> String {
    let (payload, check) = gtin.split_at(gtin.len() - 1);
    let digit = check.parse::<u32>().unwrap_or(0);
    format!("{payload}{}", (digit + 4) % 10)
}

/// A pack size that the register does not list.
fn never_made(product: &Product) -> u32 {
    let largest = product.pack_sizes.iter().max().copied().unwrap_or(1);
    (largest / 2 + 1..)
        .find(|size| !product.pack_sizes.contains(size))
        .unwrap_or(largest + 1)
}

fn wrong_address(registered: &str, word: u32) -> String {
    const ADDRESSES: [&str; 4] = [
        "Unit 9, Old Mill Trading Estate, Westhaven",
        "44 Station Parade, Norrfield",
        "Building C, Free Zone East, Port Alden",
        "Suite 301, Commerce House, Lower Brant",
    ];
    let address = ADDRESSES[(word % 4) as usize];
    if address == registered {
        format!("{address} 2")
    } else {
        address.to_owned()
    }
}

fn yymmdd(date: &str) -> String {
    match date.parse::<Date>() {
        Ok(date) => {
            let mut text = String::new();
            push_padded(&mut text, u64::from(date.year().unsigned_abs()) % 100, 2);
            push_padded(&mut text, u64::from(date.month().unsigned_abs()), 2);
            push_padded(&mut text, u64::from(date.day().unsigned_abs()), 2);
            text
        }
        Err(_) => "000000".to_owned(),
    }
}
