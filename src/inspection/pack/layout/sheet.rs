//! A face while it is laid out.

use crate::inspection::pack::face::{Area, Element, Face, Ground, Print, Side, Text, Typeface};
use crate::inspection::pack::fields::Stated;
use crate::inspection::pack::glyphs::{self, CAPITAL, DESCENT};
use crate::inspection::pack::mark::{Outline, Point};
use crate::inspection::pack::tint::Tint;

/// From one line of a paragraph to the next, in ems.
const LEADING: f32 = 1.18;

/// How a line is set.
#[derive(Clone, Copy)]
pub(super) struct Style {
    pub typeface: Typeface,
    pub size: f32,
    pub tint: Tint,
}

pub(super) const fn style(typeface: Typeface, size: f32, tint: Tint) -> Style {
    Style {
        typeface,
        size,
        tint,
    }
}

pub(super) struct Sheet {
    face: Face,
}

impl Sheet {
    pub(super) fn new(side: Side, extent: (f32, f32), ground: Ground, grain: u32) -> Sheet {
        Sheet {
            face: Face {
                side,
                width: extent.0,
                height: extent.1,
                ground,
                prints: Vec::new(),
                grain,
            },
        }
    }

    pub(super) fn finish(self) -> Face {
        self.face
    }

    pub(super) fn put(&mut self, area: Area, element: Element, states: Option<Stated>) {
        self.face.prints.push(Print {
            area,
            element,
            states,
        });
    }

    pub(super) fn block(&mut self, area: Area, tint: Tint, radius: f32) {
        self.put(area, Element::Block { tint, radius }, None);
    }

    pub(super) fn shape(&mut self, outlines: Vec<Outline>, tint: Tint) {
        let (low, high) = crate::inspection::pack::mark::bounds(&outlines);
        let area = Area::new(low.0, low.1, high.0 - low.0, high.1 - low.1);
        self.put(area, Element::Shape { outlines, tint }, None);
    }

    /// A line whose capitals begin at the point, made smaller until it fits the width. Returns its right edge.
    pub(super) fn line(
        &mut self,
        at: Point,
        width: f32,
        style: Style,
        text: &str,
        states: Option<Stated>,
    ) -> f32 {
        let natural = glyphs::width(text, style.typeface, style.size);
        let size = if natural > width {
            style.size * width / natural
        } else {
            style.size
        };
        // Shrunk text keeps its baseline.
        let y = at.1 + CAPITAL * (style.size - size);
        self.text((at.0, y), Style { size, ..style }, text, states, false)
    }

    /// A line that ends at the point.
    pub(super) fn line_to(
        &mut self,
        at: Point,
        width: f32,
        style: Style,
        text: &str,
        states: Option<Stated>,
    ) {
        let natural = glyphs::width(text, style.typeface, style.size).min(width);
        self.line((at.0 - natural, at.1), width, style, text, states);
    }

    /// A line around the point.
    pub(super) fn line_mid(
        &mut self,
        at: Point,
        width: f32,
        style: Style,
        text: &str,
        states: Option<Stated>,
    ) {
        let natural = glyphs::width(text, style.typeface, style.size).min(width);
        self.line((at.0 - natural / 2.0, at.1), width, style, text, states);
    }

    /// A line that shines through under what is printed later.
    pub(super) fn beneath(&mut self, at: Point, style: Style, text: &str, states: Stated) {
        self.text(at, style, text, Some(states), true);
    }

    fn text(
        &mut self,
        at: Point,
        style: Style,
        text: &str,
        states: Option<Stated>,
        is_beneath: bool,
    ) -> f32 {
        let width = glyphs::width(text, style.typeface, style.size);
        let area = Area::new(at.0, at.1, width, style.size * (CAPITAL + DESCENT));
        let element = Element::Text(Text {
            text: text.to_owned(),
            typeface: style.typeface,
            size: style.size,
            tint: style.tint,
            is_beneath,
        });
        self.put(area, element, states);
        at.0 + width
    }

    /// Words in lines of at most the width. Returns where the next line's capitals would begin.
    pub(super) fn paragraph(
        &mut self,
        at: Point,
        width: f32,
        style: Style,
        text: &str,
        states: Option<Stated>,
    ) -> f32 {
        let mut y = at.1;
        for line in wrapped(text, width, style) {
            self.line((at.0, y), width, style, &line, states);
            y += style.size * LEADING;
        }
        y
    }
}

/// A text cut between words into lines of at most the width.
fn wrapped(text: &str, width: f32, style: Style) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) => {
                let longer = format!("{line} {word}");
                if glyphs::width(&longer, style.typeface, style.size) <= width {
                    *line = longer;
                } else {
                    lines.push(word.to_owned());
                }
            }
            None => lines.push(word.to_owned()),
        }
    }
    lines
}
