//! A load: one handling unit as it lies on the belt, with everything in it.

use crate::customs::evidence::ThreatShape;
use crate::customs::goods::ImageClass;
use crate::matter::solid::{Bounds, Solid};

/// What part a thing plays in a load.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// The outer wrapping: parcel, satchel, shipping carton.
    Wrapping,
    /// Goods that matter: those of the first line, or what travels in their place.
    Goods,
    /// Goods of further lines.
    FurtherGoods,
    /// What is there beside them for the eye: goods of the paper that lie among others.
    Cover,
    /// What goods are hidden in.
    Host,
    /// Goods inside a host.
    Hidden,
    /// A threat whatever the papers say.
    Threat(ThreatShape),
    /// Gel packs, dry ice, a data logger.
    Cooling,
    /// Cushioning.
    Filler,
}

/// One thing in a load: a retail pack, a loose piece, a host, the wrapping.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// What it is, in words: "carton of blister packs", "bean tin", "cardboard box".
    pub name: &'static str,
    /// What an operator recognises it as.
    pub class: ImageClass,
    pub role: Role,
    /// Retail packs or pieces that it counts for in the image.
    pub count: u32,
    /// The item in which this one lies: a host, or the wrapping; `None` for the wrapping itself.
    pub inside: Option<usize>,
    pub bounds: Bounds,
    /// First solid of the load that belongs to it, and one past the last.
    pub solids: (usize, usize),
}

/// One handling unit as it is presented to the scanner or laid on the bench. The belt is the plane z = 0; the
/// load's middle lies over the origin.
#[derive(Clone, Debug, PartialEq)]
pub struct Load {
    /// The wrapping is the first item.
    pub items: Vec<Item>,
    pub solids: Vec<Solid>,
    /// How many handling units of the consignment are like this one, it included; at least 1.
    pub handling_units: u32,
}

impl Load {
    /// The solids of an item.
    pub fn solids_of(&self, item: &Item) -> &[Solid] {
        &self.solids[item.solids.0..item.solids.1]
    }

    /// Mass of an item in grams, things inside it not counted.
    pub fn mass_of(&self, item: &Item) -> f64 {
        self.solids_of(item).iter().map(Solid::mass_grams).sum()
    }

    /// Mass of the handling unit in grams.
    pub fn mass_grams(&self) -> f64 {
        self.solids.iter().map(Solid::mass_grams).sum()
    }

    /// The block that encloses the load; `None` when it is empty.
    pub fn bounds(&self) -> Option<Bounds> {
        self.items
            .iter()
            .map(|item| item.bounds)
            .reduce(|all, item| all.union(&item))
    }
}
