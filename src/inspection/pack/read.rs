//! What a reader makes of a pack's faces, from what is drawn there and from nothing else.

use std::collections::BTreeMap;

use crate::customs::evidence::{OpenedParcel, Pack};
use crate::customs::goods::GoodsKind;
use crate::inspection::pack::code;
use crate::inspection::pack::face::{Element, Face, Print, Seal};
use crate::inspection::pack::fields::Stated;
use crate::inspection::pack::layout::faces;
use crate::inspection::pack::mark;
use crate::inspection::pack::tint;
use crate::scenario::model::product::Product;

/// What was read from the sides of one pack.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// Texts as printed; a field that takes several lines is joined by spaces.
    texts: BTreeMap<Stated, String>,
    pub seal: Option<Seal>,
    /// Whether the hologram shows a mark under ultraviolet light; `None` without a hologram.
    pub hologram_uv: Option<bool>,
    /// Whether the CE mark keeps its proportions, as measured; `None` without one.
    pub ce_mark_true: Option<bool>,
    /// Whether the brand's mark is the registered one of the brand printed beside it.
    pub brand_mark_true: Option<bool>,
    pub tax_stamp: bool,
    pub unit_colour: Option<&'static str>,
    /// The element string in raw form that the DataMatrix carries.
    pub code: Option<String>,
    /// The highest value of the logger's curve, in tenths of a degree Celsius.
    pub curve_maximum: Option<i32>,
}

/// Reads the faces of a pack.
pub fn read_back(faces: &[Face]) -> Reading {
    let mut reading = Reading::default();
    let prints = || faces.iter().flat_map(|face| &face.prints);
    for face in faces {
        // The side read first says what a field is; a second side only repeats it.
        for (field, text) in texts(face) {
            reading.texts.entry(field).or_insert(text);
        }
    }
    for print in prints() {
        reading.take(print);
    }
    // The brand is known only once every side was read.
    let brand = reading.text(Stated::Brand).unwrap_or_default().to_owned();
    reading.brand_mark_true = prints().find_map(|print| match &print.element {
        Element::BrandMark { outlines, .. } => Some(mark::is_registered(outlines, &brand)),
        _ => None,
    });
    reading
}

/// The texts of a face by field, lines of one field joined.
fn texts(face: &Face) -> BTreeMap<Stated, String> {
    let mut texts: BTreeMap<Stated, String> = BTreeMap::new();
    for print in &face.prints {
        let (Element::Text(text), Some(field)) = (&print.element, print.states) else {
            continue;
        };
        let known = texts.entry(field).or_default();
        if !known.is_empty() {
            known.push(' ');
        }
        known.push_str(&text.text);
    }
    texts
}

impl Reading {
    /// The text printed for a field.
    pub fn text(&self, field: Stated) -> Option<&str> {
        self.texts.get(&field).map(String::as_str)
    }

    fn take(&mut self, print: &Print) {
        match &print.element {
            Element::Seal(seal) => self.seal = Some(*seal),
            Element::Hologram { has_uv_mark } => self.hologram_uv = Some(*has_uv_mark),
            Element::CeMark(outlines) => self.ce_mark_true = Some(mark::ce_is_true(outlines)),
            Element::TaxStamp { .. } => self.tax_stamp = true,
            Element::Symbol { modules, columns } => self.code = code::decode(modules, *columns),
            Element::Cavity { tint, .. } | Element::Vessel { content: tint, .. }
                if print.states == Some(Stated::UnitColour) =>
            {
                self.unit_colour = Some(tint::name_of(*tint));
            }
            Element::Curve(curve) => self.curve_maximum = curve.values.iter().copied().max(),
            _ => {}
        }
    }

    /// Every field with what a reader would note down, in the order of the fields.
    pub fn printed(&self) -> Vec<(Stated, String)> {
        let words = |is_so: Option<bool>, yes: &str, no: &str| {
            is_so.map(|is_so| if is_so { yes } else { no }.to_owned())
        };
        let noted = |field| match field {
            Stated::Seal => self.seal.map(|seal| seal.as_str().to_owned()),
            Stated::Hologram => words(self.hologram_uv, "mark under UV", "no mark under UV"),
            Stated::UnitColour => self.unit_colour.map(str::to_owned),
            Stated::CeMark => words(self.ce_mark_true, "true proportions", "wrong proportions"),
            Stated::BrandMark => words(self.brand_mark_true, "registered", "not registered"),
            Stated::TaxStamp => self.tax_stamp.then(|| "present".to_owned()),
            field => self.text(field).map(str::to_owned),
        };
        let all = Stated::ALL.into_iter();
        all.filter_map(|field| Some((field, noted(field)?)))
            .collect()
    }

    /// The pack that these faces state, given what kind of article lies on the bench.
    pub fn pack(&self, article: &Product) -> Pack {
        let owned = |field| self.text(field).map(str::to_owned);
        let pharma = matches!(article.kind, GoodsKind::Medicine | GoodsKind::Vaccine);
        Pack {
            name: owned(Stated::Name).unwrap_or_default(),
            strength: owned(Stated::Strength),
            pack_size: self.text(Stated::PackSize).map_or(0, leading_number),
            batch: owned(Stated::Batch),
            inner_batch: owned(Stated::InnerBatch),
            expiry: owned(Stated::Expiry),
            expiry_overprinted: self.text(Stated::OldExpiry).is_some(),
            holder: owned(Stated::Holder).unwrap_or_default(),
            holder_address: owned(Stated::HolderAddress).unwrap_or_default(),
            language: owned(Stated::Language).unwrap_or_default().to_lowercase(),
            // Only medicines are sealed by law; nobody misses a seal elsewhere.
            seal_intact: !pharma || self.seal == Some(Seal::Intact),
            hologram_uv: self.hologram_uv,
            unit_colour: self.unit_colour.map(str::to_owned),
            standard: owned(Stated::Standard),
            notified_body: owned(Stated::NotifiedBody),
            ce_mark_true: self.ce_mark_true,
            brand_mark_true: self.brand_mark_true,
            tax_stamp: (article.kind == GoodsKind::Excise).then_some(self.tax_stamp),
            code: self.code.clone(),
        }
    }
}

fn leading_number(text: &str) -> u32 {
    let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().unwrap_or(0)
}

/// An opened parcel with every pack replaced by what its faces state.
pub fn seen_by_faces(opened: &OpenedParcel, article: &Product) -> OpenedParcel {
    let packs = opened.packs.iter().zip(0u8..);
    OpenedParcel {
        packs: packs
            .map(|(pack, position)| read_back(&faces(pack, article, position)).pack(article))
            .collect(),
        ..opened.clone()
    }
}
