//! Lots: which goods lie in one handling unit, in how many packs of what mass, and what the packing may weigh.

use crate::customs::declaration::Declaration;
use crate::customs::evidence::{Concealment, ImageContents, ThreatShape};
use crate::customs::goods::{GoodsForm, GoodsKind, ImageClass, Storage};
use crate::customs::transport::Mode;
use crate::risk::indicator::Indicator;
use crate::rng::Draws;
use crate::scenario::model::product::Product;
use crate::stream::Stream;
use crate::stream::contents::models::{Content, Outer};
use crate::stream::contents::plan::{Outline, example_of, packed_density};
use crate::stream::sealed::Sealed;

/// Units that a pack is modelled with at most.
const UNITS_MODELLED: u32 = 200;
/// A satchel carries less than this, in grams.
const SATCHEL_GRAMS: u64 = 700;
/// Real masses of a unit around the register's: as far as an honest declaration strays from it.
const UNIT_MASS: (f64, f64) = (0.8, 1.25);

/// Packs of one sort in a handling unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Lot {
    pub(crate) form: GoodsForm,
    pub(crate) kind: GoodsKind,
    /// What an operator sees in them.
    pub(crate) class: ImageClass,
    /// Packs that are counted; 0 for a broken pack.
    pub(crate) count: u32,
    /// Units in a pack.
    pub(crate) units: u32,
    /// Mass of the whole lot.
    pub(crate) grams: f64,
    pub(crate) content: Content,
}

/// Everything that lies in one handling unit, before anything has a shape. All masses are those of one unit.
#[derive(Clone, Debug)]
pub(crate) struct Lots {
    pub(crate) image: ImageContents,
    pub(crate) main: Lot,
    pub(crate) cover: Option<Lot>,
    pub(crate) hidden: Option<(Concealment, Lot)>,
    pub(crate) further: Vec<Lot>,
    pub(crate) threats: Vec<(ThreatShape, f64)>,
    /// Mass of wrapping, filler and cooling together.
    pub(crate) packing_grams: f64,
    /// Whether hosts of hidden goods take their mass from the main lot, so that the whole stays near the
    /// declared mass.
    pub(crate) hosts_replace_goods: bool,
    /// The storage that what is seen asks for.
    pub(crate) storage: Storage,
    pub(crate) outer: Outer,
}

/// What decides the lots of a case.
struct Setting<'a> {
    outline: Outline,
    declaration: &'a Declaration,
    described: &'a Product,
    actual: &'a Product,
    /// The other goods are not those of the paper.
    is_other: bool,
    conceals: bool,
    /// Nothing in data or image speaks against mass and goods as declared.
    is_plain: bool,
    units: f64,
}

impl Lots {
    pub(crate) fn of(
        stream: &Stream,
        case: &Sealed,
        declaration: &Declaration,
        draws: &mut Draws,
    ) -> Lots {
        let outline = Outline::of(stream, case, declaration);
        let products = &stream.scenario.products;
        let declared = &case.declared;
        let holds = |indicator| case.truth.indicators.holds(indicator);
        let image = &outline.image;
        let is_other = case.truth.actual != declared.described;
        let setting = Setting {
            described: &products[declared.described],
            actual: &products[case.truth.actual],
            is_other,
            conceals: case.truth.hypothesis.conceals(),
            is_plain: !is_other
                && declared.coded == declared.described
                && !holds(Indicator::MassUnlikeGoods)
                && !outline.is_unlike()
                && outline.factor == 1
                && image.concealment.is_none()
                && image.threats.is_empty(),
            units: f64::from(image.handling_units),
            outline,
            declaration,
        };
        let further = declared.further.iter().map(|line| {
            let product = &products[line.product];
            further_lot(product, line.quantity, line.net_mass_grams, setting.units)
        });
        let outer = setting.outer(draws);
        let further = further.collect();
        let quantity = stream.quantity_inside(case, declaration);
        setting.lots(f64::from(quantity), further, outer)
    }
}

impl Setting<'_> {
    fn outer(&self, draws: &mut Draws) -> Outer {
        let soft = draws.chance(650_000);
        match self.declaration.mode {
            Mode::Air | Mode::Sea | Mode::Road => Outer::Shipping,
            Mode::Post | Mode::Express => {
                if soft && self.declaration.gross_mass_grams < SATCHEL_GRAMS {
                    Outer::Satchel
                } else {
                    Outer::Parcel
                }
            }
        }
    }

    fn lots(self, quantity: f64, further: Vec<Lot>, outer: Outer) -> Lots {
        let further_grams: f64 = further.iter().map(|lot: &Lot| lot.grams).sum();
        let factor = f64::from(self.outline.factor);
        let inside = quantity * self.actual.unit_milligrams as f64 / 1000.0;
        let nominal = if self.conceals {
            inside
        } else {
            inside * factor
        } / self.units;
        let storage = self.storage();
        let (least, most) = self.packing_range(outer, nominal + further_grams, storage);
        let (goods, packing) = self.masses(nominal, further_grams, least, most);
        let image = self.outline.image.clone();
        let threats: Vec<(ThreatShape, f64)> = image
            .threats
            .iter()
            .map(|shape| (*shape, threat_grams(*shape, goods)))
            .collect();
        let threat_grams: f64 = threats.iter().map(|(_, grams)| grams).sum();
        // A threat is a part of the goods where they leave room for it.
        let open = (goods - threat_grams).max(goods * 0.4);
        let hidden_share = match (image.concealment, self.conceals) {
            (None, _) => 0.0,
            (Some(_), true) => 0.3,
            (Some(_), false) => 0.2,
        };
        let cover_share = if self.outline.is_unlike() { 0.25 } else { 0.0 };
        let main_grams = open * (1.0 - hidden_share) * (1.0 - cover_share);
        let cover =
            (cover_share > 0.0).then(|| self.cover_lot(open * (1.0 - hidden_share) * cover_share));
        let hidden = image
            .concealment
            .map(|how| (how, self.hidden_lot(open * hidden_share)));
        Lots {
            main: self.main_lot(main_grams),
            cover,
            hidden,
            further,
            threats,
            packing_grams: packing,
            hosts_replace_goods: image.concealment.is_some(),
            storage,
            outer,
            image,
        }
    }

    /// Cooling is seen where the papers name cold goods, or where the image shows what is cold.
    fn storage(&self) -> Storage {
        let shown = self.outline.is_unlike() || self.outline.image.concealment.is_some();
        if !self.is_other || shown || self.described.storage.is_cold() {
            self.actual.storage
        } else {
            self.described.storage
        }
    }

    /// Least and most that the packing plausibly weighs.
    fn packing_range(&self, outer: Outer, goods: f64, storage: Storage) -> (f64, f64) {
        // A box around one and a half times the volume of the goods; grams of its walls per cm².
        let volume = goods / packed_density(self.described.form) * 1.5;
        let side = libm::cbrt(volume);
        let (wall, tare) = match outer {
            Outer::Satchel => (0.02, 4.0),
            Outer::Parcel => (0.05, 8.0),
            Outer::Shipping => (0.09, 60.0),
        };
        let cooling = if storage.is_cold() { 0.12 * goods } else { 0.0 };
        let least = tare + 6.5 * side * side * wall + cooling;
        (least, (2.0 * least).max(0.25 * goods + 60.0))
    }

    /// Mass of the goods of the first line, and of the packing. Where data and image are plain, both add up
    /// to the declared gross mass as far as units of honest mass allow.
    fn masses(&self, nominal: f64, further: f64, least: f64, most: f64) -> (f64, f64) {
        let declaration = self.declaration;
        let gross = declaration.gross_mass_grams as f64 / self.units;
        if self.is_plain {
            let low = (gross - further - most).max(nominal * UNIT_MASS.0);
            let high = (gross - further - least).min(nominal * UNIT_MASS.1);
            let goods = if low <= high {
                nominal.clamp(low, high)
            } else {
                (nominal * UNIT_MASS.0).max(nominal.min(gross - further - least))
            };
            let rest = gross - further - goods;
            return (goods, rest.max(least * 0.3));
        }
        let net: u64 = declaration
            .further_items
            .iter()
            .map(|item| item.net_mass_grams)
            .sum();
        let net = declaration.item.net_mass_grams.saturating_add(net) as f64 / self.units;
        (nominal, (gross - net).clamp(least, most))
    }

    fn main_lot(&self, grams: f64) -> Lot {
        let class = self.outline.image.recognised[0].class;
        let count = self.outline.packs;
        let declared_units = units_of(
            f64::from(self.declaration.item.quantity),
            self.described.packs(self.declaration.item.quantity),
        );
        let lot = |form, kind, units, content| Lot {
            form,
            kind,
            class,
            count,
            units,
            grams,
            content,
        };
        let hides = self.outline.image.concealment.is_some();
        if self.actual.form.image_class() == class && (self.outline.is_unlike() || !hides) {
            let units = if self.outline.is_unlike() {
                units_of(
                    grams * 1000.0 / self.actual.unit_milligrams.max(1) as f64,
                    count,
                )
            } else {
                declared_units
            };
            lot(self.actual.form, self.actual.kind, units, Content::Own)
        } else if self.outline.is_unlike() {
            let (form, kind) = example_of(class);
            lot(
                form,
                kind,
                if form == GoodsForm::Tablet { 20 } else { 1 },
                Content::Own,
            )
        } else if hides || !self.is_other {
            lot(
                self.described.form,
                self.described.kind,
                declared_units,
                Content::Own,
            )
        } else {
            // Other goods travel in packs of the declared article.
            let content = filling(self.actual);
            lot(
                self.described.form,
                self.described.kind,
                declared_units,
                content,
            )
        }
    }

    fn cover_lot(&self, grams: f64) -> Lot {
        let count = self.outline.packs / 3;
        let pack = self.described.unit_milligrams as f64 / 1000.0;
        let units = if count == 0 {
            1
        } else {
            self.described.smallest_pack()
        };
        let full = pack * f64::from(units) * f64::from(count.max(1));
        Lot {
            form: self.described.form,
            kind: self.described.kind,
            class: self.outline.stated,
            count,
            units: units.min(UNITS_MODELLED),
            grams: grams.min(full),
            content: Content::Own,
        }
    }

    fn hidden_lot(&self, grams: f64) -> Lot {
        let unit = self.actual.unit_milligrams.max(1) as f64 / 1000.0;
        let pack = unit * f64::from(self.actual.smallest_pack());
        let count = (grams / pack + 0.5).clamp(1.0, 18.0) as u32;
        Lot {
            form: self.actual.form,
            kind: self.actual.kind,
            class: self.actual.form.image_class(),
            count,
            units: units_of(grams / unit, count),
            grams,
            content: Content::Own,
        }
    }
}

fn further_lot(product: &Product, quantity: u32, net_grams: u64, handling_units: f64) -> Lot {
    let packs = f64::from(product.packs(quantity)) / handling_units;
    let count = (packs + 0.5).max(1.0) as u32;
    Lot {
        form: product.form,
        kind: product.kind,
        class: product.form.image_class(),
        count,
        units: units_of(f64::from(quantity) / handling_units, count),
        grams: net_grams as f64 / handling_units,
        content: Content::Own,
    }
}

/// Units in each of some packs.
fn units_of(quantity: f64, packs: u32) -> u32 {
    let each = quantity / f64::from(packs.max(1)) + 0.5;
    each.clamp(1.0, f64::from(UNITS_MODELLED)) as u32
}

/// What other goods look like once they fill packs that are not theirs.
fn filling(actual: &Product) -> Content {
    match actual.form.image_class() {
        ImageClass::Blisters | ImageClass::LooseBulk | ImageClass::PaperAndBoard => {
            Content::Organic
        }
        _ if actual.kind == GoodsKind::Narcotic => Content::Organic,
        _ => Content::Powder,
    }
}

/// Mass of a threat among goods of a mass: a good part of them, within what such things weigh (our judgement).
fn threat_grams(shape: ThreatShape, goods: f64) -> f64 {
    let (least, most) = match shape {
        ThreatShape::DenseOrganicBlock => (60.0, 1_500.0),
        ThreatShape::FirearmPart => (60.0, 900.0),
        ThreatShape::AnimalPart => (60.0, 2_500.0),
        ThreatShape::OldMetalObject => (40.0, 1_500.0),
        ThreatShape::MixedScrap => (80.0, 4_000.0),
    };
    (goods * 0.4).clamp(least, most)
}
