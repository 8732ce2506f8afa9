//! The plan of a consignment: what an operator will recognise in it, in words, and which goods lie where.
//!
//! The image in words and the load are both made from here, so they agree. Only facts of the image, the
//! declared and the actual article, and what is declared enter: what other inspections would show has no
//! part in it.

use crate::customs::declaration::Declaration;
use crate::customs::evidence::{Concealment, ImageContents, Recognised, ThreatShape};
use crate::customs::goods::{GoodsForm, GoodsKind, ImageClass};
use crate::customs::transport::Mode;
use crate::risk::indicator::Indicator;
use crate::scenario::model::product::Product;
use crate::stream::Stream;
use crate::stream::sealed::Sealed;

/// Most grams in one carton of freight: what one person lifts.
const CARTON_GRAMS: f64 = 25_000.0;
/// Volume of a carton of 600 × 400 × 400 mm, less what stays empty between packs, in cm³.
const CARTON_CM3: f64 = 67_000.0;
/// Most retail packs in one carton of freight.
const CARTON_PACKS: u32 = 400;

/// Image facts that show a threat whatever the papers say.
const THREATS: [(Indicator, ThreatShape); 5] = [
    (Indicator::ImageOrganicBlock, ThreatShape::DenseOrganicBlock),
    (Indicator::ImageFirearmPart, ThreatShape::FirearmPart),
    (Indicator::ImageAnimalPart, ThreatShape::AnimalPart),
    (Indicator::ImageOldMetal, ThreatShape::OldMetalObject),
    (Indicator::ImageMixedScrap, ThreatShape::MixedScrap),
];

/// What the image of a case shows, and the choices behind it.
#[derive(Clone, Debug)]
pub(crate) struct Outline {
    pub(crate) image: ImageContents,
    /// Packs of the first line in one handling unit.
    pub(crate) packs: u32,
    /// Class of the goods of the paper; the first recognised is another where the contents are unlike.
    pub(crate) stated: ImageClass,
    /// How many times the declared packs are there; 1 unless the count is unlike.
    pub(crate) factor: u32,
}

impl Outline {
    /// Works out what is recognised; no geometry, so it stays cheap.
    pub(crate) fn of(stream: &Stream, case: &Sealed, declaration: &Declaration) -> Outline {
        let described = &stream.scenario.products[case.declared.described];
        let actual = &stream.scenario.products[case.truth.actual];
        let holds = |indicator| case.truth.indicators.holds(indicator);
        let mut draws = stream.purposes.bench.case(case.declared.index);
        let (start, factor, concealment) = (
            draws.below(11) as usize,
            draws.between(2, 6),
            draws.below(6),
        );
        let stated = described.form.image_class();
        let main = if !holds(Indicator::ImageContentsUnlike) {
            stated
        } else if actual.form.image_class() != stated {
            actual.form.image_class()
        } else {
            another_class(stated, start)
        };
        let declared_packs = described.packs(declaration.item.quantity);
        let multiplied = holds(Indicator::ImageCountUnlike);
        let factor = if multiplied { factor } else { 1 };
        let total = declared_packs.saturating_mul(factor);
        let (handling_units, packs) = cartons(declaration, described, total, multiplied);
        let count = |packs: u32| packs.saturating_mul(handling_units);
        let mut recognised = vec![Recognised {
            class: main,
            count: count(packs),
        }];
        if main != stated {
            // The goods of the paper lie there too, fewer and smaller.
            recognised.push(Recognised {
                class: stated,
                count: count(packs / 3),
            });
        }
        let threats = THREATS.into_iter().filter(|(sign, _)| holds(*sign));
        let image = ImageContents {
            recognised,
            concealment: holds(Indicator::ImageConcealment)
                .then(|| Concealment::ALL[concealment as usize]),
            threats: threats.map(|(_, shape)| shape).collect(),
            handling_units,
        };
        Outline {
            image,
            packs,
            stated,
            factor,
        }
    }

    /// Whether goods of another class than the declared are seen.
    pub(crate) fn is_unlike(&self) -> bool {
        self.image.recognised[0].class != self.stated
    }
}

/// The first class from `start` on that is not the stated one.
fn another_class(stated: ImageClass, start: usize) -> ImageClass {
    let turned = ImageClass::ALL.into_iter().cycle().skip(start);
    turned
        .take(ImageClass::ALL.len())
        .find(|class| *class != stated)
        .unwrap_or(ImageClass::LooseBulk)
}

/// Handling units, and packs of the first line in each. Mail and express are one parcel; freight is split
/// into cartons that are all alike, so packs that no number of cartons divides are rounded: up where the
/// image must count at least so many, else to the nearest.
fn cartons(
    declaration: &Declaration,
    described: &Product,
    packs: u32,
    at_least: bool,
) -> (u32, u32) {
    let packs = packs.max(1);
    if matches!(declaration.mode, Mode::Post | Mode::Express) {
        return (1, packs);
    }
    let unit_grams = described.unit_milligrams as f64 / 1000.0;
    let per_pack = unit_grams * f64::from(declaration.item.quantity)
        / f64::from(described.packs(declaration.item.quantity).max(1));
    let main = per_pack * f64::from(packs);
    let further: u64 = declaration
        .further_items
        .iter()
        .map(|item| item.net_mass_grams)
        .sum();
    let grams = main + further as f64;
    let volume = main / packed_density(described.form) + further as f64 / 0.4;
    let least = (grams / CARTON_GRAMS)
        .max(volume / CARTON_CM3)
        .max(f64::from(packs) / f64::from(CARTON_PACKS));
    let least = (libm::ceil(least).max(1.0) as u32).min(packs);
    // Every number of packs in a carton that needs at most twice the least cartons, or a few more.
    let most = least.saturating_mul(2).max(least.saturating_add(6));
    let fullest = (packs / least).max(1);
    let emptiest = packs.div_ceil(most).clamp(1, fullest);
    let off = |(cartons, each): &(u32, u32)| {
        (u64::from(*each) * u64::from(*cartons)).abs_diff(u64::from(packs))
    };
    (emptiest..=fullest)
        .flat_map(|each| {
            let up = packs.div_ceil(each);
            let down = if at_least { up } else { packs / each };
            [(up, each), (down, each)]
        })
        .min_by_key(|split| (off(split), split.0))
        .unwrap_or((1, packs))
}

/// Grams in one cm³ of packed goods (our judgement, from the sizes of retail packs).
pub(crate) const fn packed_density(form: GoodsForm) -> f64 {
    use GoodsForm::*;
    match form {
        Mask | Gown | Toy | Plant => 0.13,
        Glove | Garment | Shoe | Cigarette | Bale | Eyewear | Cassette => 0.25,
        Tablet | Capsule | Patch | Ampoule | Vial | PrefilledSyringe | Inhaler | Machine => 0.35,
        Box | Phone | Charger | Carving | Statuette | Wipe | Painting | Sachet => 0.45,
        Bottle | Tube | Can | Powder | Book | Instrument | Jewellery => 0.7,
        Tool | Part | Battery | Block | Coin => 1.1,
    }
}

/// A form that shows a class, and the kind of goods that comes in it.
pub(crate) const fn example_of(class: ImageClass) -> (GoodsForm, GoodsKind) {
    match class {
        ImageClass::Blisters => (GoodsForm::Tablet, GoodsKind::Medicine),
        ImageClass::VialsAndAmpoules => (GoodsForm::Vial, GoodsKind::Medicine),
        ImageClass::LiquidContainers => (GoodsForm::Bottle, GoodsKind::Article),
        ImageClass::FoldedTextile => (GoodsForm::Garment, GoodsKind::Article),
        ImageClass::PaperAndBoard => (GoodsForm::Book, GoodsKind::Article),
        ImageClass::Electronics => (GoodsForm::Phone, GoodsKind::Article),
        ImageClass::MetalPieces => (GoodsForm::Tool, GoodsKind::Article),
        ImageClass::SmallHardGoods => (GoodsForm::Toy, GoodsKind::Article),
        ImageClass::Footwear => (GoodsForm::Shoe, GoodsKind::Article),
        ImageClass::PowderOrBlock => (GoodsForm::Powder, GoodsKind::Article),
        ImageClass::LooseBulk => (GoodsForm::Bale, GoodsKind::Waste),
    }
}
