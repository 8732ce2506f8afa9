//! One side of a pack: print after print, in millimetres from its upper left corner.

use crate::inspection::pack::fields::Stated;
use crate::inspection::pack::mark::Outline;
use crate::inspection::pack::tint::Tint;

/// Which side of a pack a face is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    Front,
    Back,
    /// The flap with the tamper seal or the tax stamp.
    Top,
    /// The narrow side with code, batch and expiry.
    End,
    /// The blister's foil, or the label of the container in the carton.
    Inner,
    Leaflet,
    /// An examiner's tag on goods that have no retail print.
    Tag,
    /// The data logger that travels with cold goods.
    Logger,
}

impl Side {
    /// The word used in files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Side::Front => "front",
            Side::Back => "back",
            Side::Top => "top",
            Side::End => "end",
            Side::Inner => "inner",
            Side::Leaflet => "leaflet",
            Side::Tag => "tag",
            Side::Logger => "logger",
        }
    }
}

/// What a face is made of; decides how it shines under either lamp.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// White carton board with optical brightener.
    Board,
    /// Thin white paper.
    Paper,
    /// Aluminium foil under clear film.
    Foil,
    /// Unbleached board; it does not glow.
    Kraft,
    /// A grey plastic housing.
    Housing,
}

/// A rectangle in millimetres, y downwards.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub height: f32,
}

impl Area {
    /// A rectangle by its upper left corner and its extent.
    pub const fn new(x: f32, y: f32, width: f32, height: f32) -> Area {
        Area {
            x,
            y,
            width,
            height,
        }
    }

    /// The right edge.
    pub fn right(&self) -> f32 {
        self.x + self.width
    }

    /// The lower edge.
    pub fn bottom(&self) -> f32 {
        self.y + self.height
    }

    /// Whether both share more than an edge.
    pub fn overlaps(&self, other: &Area) -> bool {
        self.x < other.right()
            && other.x < self.right()
            && self.y < other.bottom()
            && other.y < self.bottom()
    }

    /// Whether `other` lies within.
    pub fn holds(&self, other: &Area) -> bool {
        self.x <= other.x
            && self.y <= other.y
            && other.right() <= self.right()
            && other.bottom() <= self.bottom()
    }
}

/// The fonts that packs are printed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typeface {
    Sans,
    Bold,
    Mono,
    /// The wrong font: what forgers print where the maker prints without serifs.
    Serif,
}

/// A line of text. Its area's upper edge is the height of capitals.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    pub text: String,
    pub typeface: Typeface,
    /// The em in millimetres.
    pub size: f32,
    pub tint: Tint,
    /// Whether it shines through under a later print.
    pub is_beneath: bool,
}

/// How the tamper seal looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seal {
    Intact,
    Broken,
    /// Only traces of glue are left.
    Missing,
}

impl Seal {
    /// What a reader calls it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Seal::Intact => "intact",
            Seal::Broken => "broken",
            Seal::Missing => "missing",
        }
    }
}

/// What a cavity of a blister holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dose {
    Tablet,
    Capsule,
    Patch,
}

/// A drawn container with its content to be seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Vessel {
    Vial,
    Syringe,
    Bottle,
    Tube,
    Inhaler,
    Sachet,
}

/// A temperature curve, oldest value first, in tenths of a degree Celsius.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Curve {
    pub values: Vec<i32>,
    /// Hours between two values.
    pub step_hours: u32,
    pub lower: i32,
    pub upper: i32,
}

/// One thing on a face.
#[derive(Clone, Debug, PartialEq)]
pub enum Element {
    Text(Text),
    /// A filled rectangle with rounded corners.
    Block {
        tint: Tint,
        radius: f32,
    },
    Ellipse {
        tint: Tint,
    },
    /// Brand art.
    Shape {
        outlines: Vec<Outline>,
        tint: Tint,
    },
    /// Embossed cells of six dots, the first dot in the lowest bit.
    Braille(Vec<u8>),
    Seal(Seal),
    Hologram {
        has_uv_mark: bool,
    },
    /// A DataMatrix without its quiet zone: dark modules row by row.
    Symbol {
        modules: Vec<bool>,
        columns: usize,
    },
    CeMark(Vec<Outline>),
    BrandMark {
        outlines: Vec<Outline>,
        tint: Tint,
    },
    Cavity {
        dose: Dose,
        tint: Tint,
    },
    Vessel {
        vessel: Vessel,
        content: Tint,
    },
    TaxStamp {
        tint: Tint,
    },
    Curve(Curve),
}

/// An element at its place, and the field that it states to a reader.
#[derive(Clone, Debug, PartialEq)]
pub struct Print {
    pub area: Area,
    pub element: Element,
    pub states: Option<Stated>,
}

/// One side of a pack.
#[derive(Clone, Debug, PartialEq)]
pub struct Face {
    pub side: Side,
    /// Millimetres.
    pub width: f32,
    pub height: f32,
    pub ground: Ground,
    /// What lies below comes first.
    pub prints: Vec<Print>,
    /// Chooses grain and fibres of the paper.
    pub grain: u32,
}

impl Face {
    /// The whole face.
    pub fn area(&self) -> Area {
        Area::new(0.0, 0.0, self.width, self.height)
    }

    /// The area of the DataMatrix, if there is one.
    pub fn symbol(&self) -> Option<&Print> {
        let is_symbol = |print: &&Print| matches!(print.element, Element::Symbol { .. });
        self.prints.iter().find(is_symbol)
    }
}
