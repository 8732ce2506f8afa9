//! Models of things: what a pack, a host, a threat or a wrapping is made of, solid by solid.
//!
//! Each model lies in its own frame: its bounding block is centred on the origin and it rests on its lower side
//! (−z). Sizes are those of goods as they are sold (nominal, our judgement); where the register's mass asks for
//! it, contents grow while walls keep their thickness, and a last uniform scaling meets the mass exactly. May
//! import matter and customs. Invariant: added solids do not overlap, and a hollow lies within added solids of
//! its own material and density. No source of chance but the caller's `variety` word.

mod batteries;
mod blisters;
mod boxes;
mod build;
mod bulk;
mod cases;
mod cooling;
mod electronics;
mod firearms;
mod footwear;
mod hosts;
mod inhalers;
mod instruments;
mod jewellery;
mod liquids;
mod machines;
mod metal;
mod paper;
mod rolls;
mod scrap;
mod small_hard;
mod textiles;
mod threats;
mod toys;
mod vehicles;
mod vials;
mod wrapping;

use crate::customs::evidence::{Concealment, ThreatShape};
use crate::customs::goods::{GoodsForm, GoodsKind, ImageClass, Storage};
use crate::matter::solid::{Bounds, Solid, Vec3};
use crate::stream::contents::models::build::{Spec, fitted};

/// A thing in its own frame: its bounding block is centred on the origin, resting side down (−z).
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// What it is, in words.
    pub name: &'static str,
    pub class: ImageClass,
    /// Lengths of the bounding block, in mm.
    pub size: Vec3,
    pub solids: Vec<Solid>,
}

impl Model {
    /// Mass in grams.
    pub fn mass_grams(&self) -> f64 {
        self.solids.iter().map(Solid::mass_grams).sum()
    }
}

/// What the units are made of: the article's own substance, or another that was filled in instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    Own,
    /// Dense organic matter (pressed powder, plant matter) in the shape of the units.
    Organic,
    /// A mineral powder in the shape of the units.
    Powder,
}

/// The kind of outer wrapping of a handling unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outer {
    /// A single-wall corrugated carton.
    Parcel,
    /// A padded satchel of polyethylene.
    Satchel,
    /// A double-wall corrugated shipping carton.
    Shipping,
}

/// One retail pack (or one loose piece) of an article, filled with its own contents, of exactly `grams` mass.
///
/// `units` at least 1 and `grams` above 0; less is taken as 1 unit and a milligram.
pub fn retail_pack(
    form: GoodsForm,
    kind: GoodsKind,
    units: u32,
    grams: f64,
    content: Content,
    variety: u32,
) -> Model {
    let spec = Spec {
        kind,
        units: units.max(1),
        grams: grams.max(0.001),
        content,
        variety,
    };
    let class = form.image_class();
    let (name, make) = match class {
        ImageClass::Blisters => blisters::make(form, &spec),
        ImageClass::VialsAndAmpoules => vials::make(form, &spec),
        ImageClass::LiquidContainers => liquids::make(form, &spec),
        ImageClass::FoldedTextile => textiles::make(form, &spec),
        ImageClass::PaperAndBoard => paper::make(form, &spec),
        ImageClass::Electronics => electronics::make(form, &spec),
        ImageClass::MetalPieces => metal::make(form, &spec),
        ImageClass::SmallHardGoods => small_hard::make(form, &spec),
        ImageClass::Footwear => footwear::make(&spec),
        ImageClass::PowderOrBlock | ImageClass::LooseBulk => bulk::make(form, &spec),
    };
    fitted(name, class, spec.grams, |s| make(&spec, s))
}

/// A host for concealment and the free space of `inner` in which hidden goods may lie (own frame of the host).
pub fn host(concealment: Concealment, inner: Vec3, variety: u32) -> (Model, Bounds) {
    hosts::make(concealment, inner, variety)
}

/// A threat of exactly `grams` mass.
pub fn threat(shape: ThreatShape, grams: f64, variety: u32) -> Model {
    threats::make(shape, grams.max(0.001), variety)
}

/// What keeps goods cold that fill a space of `size`: elements within its plan area, to lie in a layer below and
/// one above, and a data logger last; nothing for goods kept at room temperature.
pub fn cooling(storage: Storage, size: Vec3, variety: u32) -> Vec<Model> {
    cooling::make(storage, size, variety)
}

/// A wrapping around a space of `inner`, and that space in the wrapping's own frame.
pub fn wrapping(outer: Outer, inner: Vec3) -> (Model, Bounds) {
    wrapping::make(outer, inner)
}

#[cfg(test)]
mod tests;
