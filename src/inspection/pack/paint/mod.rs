//! Pictures of faces under a lamp.
//!
//! Pure: the same face, lamp and resolution give the same picture. Every dot is painted in millimetres by one
//! transform, so that a picture at twice the resolution shows the same face, only finer.

mod brush;
mod chart;
mod ground;
mod light;
mod special;
mod vessel;

use crate::inspection::pack::code::{MODULE_MM, QUIET_MODULES};
use crate::inspection::pack::face::{Area, Element, Face, Ground, Text};
use crate::inspection::pack::glyphs::CAPITAL;
use crate::inspection::pack::paint::brush::Brush;
use crate::inspection::pack::tint::{Tint, WHITE};

pub use crate::inspection::pack::paint::light::Lamp;

/// Dots for a millimetre that files are written with (305 dots an inch); a module of a code is six dots.
pub const FILE_DOTS_PER_MM: f32 = 12.0;
/// Largest side of a picture in dots.
const MAX_DOTS: f32 = 8_192.0;

/// A picture, row by row from the top, four bytes a dot: red, green, blue, opacity (never below 255).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    pub width: u32,
    pub height: u32,
    pub rgba: Vec<u8>,
}

impl Picture {
    /// The picture as a PNG file.
    pub fn png(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, self.width, self.height);
        encoder.set_color(png::ColorType::Rgba);
        encoder.set_depth(png::BitDepth::Eight);
        let written = encoder
            .write_header()
            .and_then(|mut writer| writer.write_image_data(&self.rgba));
        written.expect("a picture in memory has as many bytes as its header says");
        bytes
    }
}

/// Paints a face; the resolution is held so that no side exceeds 8,192 dots.
pub fn paint(face: &Face, lamp: Lamp, dots_per_mm: f32) -> Picture {
    let longest = face.width.max(face.height).max(1.0);
    let dots_per_mm = dots_per_mm.clamp(0.1, MAX_DOTS / longest);
    let mut brush = Brush::new(face, lamp, dots_per_mm);
    ground::paper(&mut brush, face);
    for print in &face.prints {
        element(&mut brush, print.area, &print.element);
    }
    ground::finish(&mut brush, face);
    brush.into_picture()
}

/// The code of a face alone, with its quiet zone, under a white lamp; `None` where the face has none.
pub fn paint_code(face: &Face, dots_per_mm: f32) -> Option<Picture> {
    let print = face.symbol()?;
    let quiet = MODULE_MM * (QUIET_MODULES + 1.0);
    let side = print.area.width + 2.0 * quiet;
    let mut alone = Face {
        width: side,
        height: side,
        ground: Ground::Paper,
        prints: vec![print.clone()],
        ..face.clone()
    };
    alone.prints[0].area.x = quiet;
    alone.prints[0].area.y = quiet;
    Some(paint(&alone, Lamp::White, dots_per_mm))
}

fn element(brush: &mut Brush, area: Area, element: &Element) {
    match element {
        Element::Text(text) => self::text(brush, area, text),
        Element::Block { tint, radius } => brush.block(area, *radius, *tint),
        Element::Ellipse { tint } => brush.ellipse(area, *tint),
        Element::Shape { outlines, tint } | Element::BrandMark { outlines, tint } => {
            let mut outlines = outlines.iter();
            if let Some(first) = outlines.next() {
                brush.outlines(std::slice::from_ref(first), *tint);
            }
            for hole in outlines {
                brush.outlines(std::slice::from_ref(hole), WHITE);
            }
        }
        Element::CeMark(outlines) => {
            // One by one: the bar lies partly over its ring.
            for outline in outlines {
                brush.outlines(std::slice::from_ref(outline), Tint::hex(0x111111));
            }
        }
        Element::Braille(cells) => special::braille(brush, area, cells),
        Element::Seal(seal) => special::seal(brush, area, *seal),
        Element::Hologram { has_uv_mark } => special::hologram(brush, area, *has_uv_mark),
        Element::Symbol { modules, columns } => symbol(brush, area, modules, *columns),
        Element::Cavity { dose, tint } => vessel::cavity(brush, area, *dose, *tint),
        Element::Vessel { vessel, content } => vessel::vessel(brush, area, *vessel, *content),
        Element::TaxStamp { tint } => special::tax_stamp(brush, area, *tint),
        Element::Curve(curve) => chart::curve(brush, area, curve),
    }
}

fn text(brush: &mut Brush, area: Area, text: &Text) {
    let baseline = area.y + text.size * CAPITAL;
    if brush.ground() == Ground::Foil
        && text.typeface == crate::inspection::pack::face::Typeface::Mono
    {
        // Pressed into the foil: a bright edge below the dark one.
        let bright = WHITE.fade(190);
        brush.text(
            &text.text,
            text.typeface,
            text.size,
            (area.x + 0.12, baseline + 0.12),
            bright,
        );
    }
    brush.text(
        &text.text,
        text.typeface,
        text.size,
        (area.x, baseline),
        text.tint,
    );
}

/// Modules on their white ground; their edges fall on whole dots.
fn symbol(brush: &mut Brush, area: Area, modules: &[bool], columns: usize) {
    let quiet = MODULE_MM * QUIET_MODULES;
    let ground = Area::new(
        area.x - quiet,
        area.y - quiet,
        area.width + 2.0 * quiet,
        area.height + 2.0 * quiet,
    );
    brush.block(ground, 0.0, WHITE);
    let module = area.width / columns as f32;
    for (at, _) in modules.iter().enumerate().filter(|(_, dark)| **dark) {
        let x = area.x + module * (at % columns) as f32;
        let y = area.y + module * (at / columns) as f32;
        brush.sharp(Area::new(x, y, module, module), Tint::hex(0x0A0A0C));
    }
}
