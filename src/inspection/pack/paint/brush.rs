//! Painting in millimetres.

use tiny_skia::{
    Color, FillRule, GradientStop, LinearGradient, Paint, Path, PathBuilder, Pixmap, Point,
    RadialGradient, Rect, Shader, SpreadMode, Stroke as Pen, Transform,
};

use crate::inspection::pack::face::{Area, Face, Ground, Typeface};
use crate::inspection::pack::glyphs::{self, Stroke};
use crate::inspection::pack::mark::{Outline, Segment};
use crate::inspection::pack::paint::Picture;
use crate::inspection::pack::paint::light::{Lamp, lit};
use crate::inspection::pack::tint::Tint;

/// A picture while it is painted.
pub(super) struct Brush {
    pixmap: Pixmap,
    transform: Transform,
    dots_per_mm: f32,
    lamp: Lamp,
    ground: Ground,
}

/// A quarter of a circle as a cubic curve.
const ROUND: f32 = 0.552_284_8;

impl Brush {
    pub(super) fn new(face: &Face, lamp: Lamp, dots_per_mm: f32) -> Brush {
        let dots = |length: f32| ((length * dots_per_mm + 0.5) as u32).max(1);
        let pixmap = Pixmap::new(dots(face.width), dots(face.height));
        Brush {
            pixmap: pixmap.expect("sides lie between one and the largest allowed"),
            transform: Transform::from_scale(dots_per_mm, dots_per_mm),
            dots_per_mm,
            lamp,
            ground: face.ground,
        }
    }

    pub(super) fn lamp(&self) -> Lamp {
        self.lamp
    }

    pub(super) fn ground(&self) -> Ground {
        self.ground
    }

    pub(super) fn into_picture(self) -> Picture {
        let (width, height) = (self.pixmap.width(), self.pixmap.height());
        let mut rgba = Vec::with_capacity(self.pixmap.data().len());
        for dot in self.pixmap.pixels() {
            let plain = dot.demultiply();
            rgba.extend([plain.red(), plain.green(), plain.blue(), 255]);
        }
        Picture {
            width,
            height,
            rgba,
        }
    }

    fn colour(&self, tint: Tint) -> Color {
        let tint = lit(tint, self.lamp, self.ground);
        Color::from_rgba8(tint.red, tint.green, tint.blue, tint.alpha)
    }

    fn fill(&mut self, path: &Path, shader: Shader<'_>) {
        let paint = Paint {
            shader,
            anti_alias: true,
            ..Paint::default()
        };
        self.pixmap
            .fill_path(path, &paint, FillRule::Winding, self.transform, None);
    }

    /// Fills with an ink as the lamp shows it.
    fn ink(&mut self, path: &Path, tint: Tint) {
        let shader = Shader::SolidColor(self.colour(tint));
        self.fill(path, shader);
    }

    /// Fills with light of its own: what fluoresces.
    pub(super) fn glow(&mut self, outlines: &[Outline], tint: Tint) {
        if let Some(path) = path_of(outlines) {
            let colour = Color::from_rgba8(tint.red, tint.green, tint.blue, tint.alpha);
            self.fill(&path, Shader::SolidColor(colour));
        }
    }

    pub(super) fn outlines(&mut self, outlines: &[Outline], tint: Tint) {
        if let Some(path) = path_of(outlines) {
            self.ink(&path, tint);
        }
    }

    pub(super) fn block(&mut self, area: Area, radius: f32, tint: Tint) {
        if let Some(path) = rounded(area, radius) {
            self.ink(&path, tint);
        }
    }

    pub(super) fn ellipse(&mut self, area: Area, tint: Tint) {
        if let Some(path) = oval(area) {
            self.ink(&path, tint);
        }
    }

    /// A rectangle whose edges are moved to whole dots, without soft edges.
    pub(super) fn sharp(&mut self, area: Area, tint: Tint) {
        let dots = |at: f32| (at * self.dots_per_mm).round();
        let edges = Rect::from_ltrb(
            dots(area.x),
            dots(area.y),
            dots(area.right()),
            dots(area.bottom()),
        );
        let paint = Paint {
            shader: Shader::SolidColor(self.colour(tint)),
            anti_alias: false,
            ..Paint::default()
        };
        if let Some(edges) = edges {
            self.pixmap
                .fill_rect(edges, &paint, Transform::identity(), None);
        }
    }

    /// A line through points, its width in millimetres.
    pub(super) fn line(&mut self, points: &[(f32, f32)], width: f32, tint: Tint) {
        let colour = self.colour(tint);
        self.stroke(points, width, colour);
    }

    /// A line that shines of itself.
    pub(super) fn glowing_line(&mut self, points: &[(f32, f32)], width: f32, tint: Tint) {
        let colour = Color::from_rgba8(tint.red, tint.green, tint.blue, tint.alpha);
        self.stroke(points, width, colour);
    }

    fn stroke(&mut self, points: &[(f32, f32)], width: f32, colour: Color) {
        let mut builder = PathBuilder::new();
        for (at, (x, y)) in points.iter().enumerate() {
            if at == 0 {
                builder.move_to(*x, *y);
            } else {
                builder.line_to(*x, *y);
            }
        }
        let Some(path) = builder.finish() else { return };
        let paint = Paint {
            shader: Shader::SolidColor(colour),
            anti_alias: true,
            ..Paint::default()
        };
        let pen = Pen {
            width,
            line_join: tiny_skia::LineJoin::Round,
            line_cap: tiny_skia::LineCap::Round,
            ..Pen::default()
        };
        self.pixmap
            .stroke_path(&path, &paint, &pen, self.transform, None);
    }

    /// The rim of an ellipse.
    pub(super) fn rim(&mut self, area: Area, width: f32, tint: Tint) {
        let Some(path) = oval(area) else { return };
        let paint = Paint {
            shader: Shader::SolidColor(self.colour(tint)),
            anti_alias: true,
            ..Paint::default()
        };
        let pen = Pen {
            width,
            ..Pen::default()
        };
        self.pixmap
            .stroke_path(&path, &paint, &pen, self.transform, None);
    }

    pub(super) fn text(
        &mut self,
        text: &str,
        typeface: Typeface,
        size: f32,
        at: (f32, f32),
        tint: Tint,
    ) {
        let mut builder = PathBuilder::new();
        let mut is_open = false;
        for stroke in glyphs::outlines(text, typeface, size, at.0, at.1) {
            match stroke {
                Stroke::Move(x, y) => {
                    if is_open {
                        builder.close();
                    }
                    is_open = true;
                    builder.move_to(x, y);
                }
                Stroke::Line(x, y) => builder.line_to(x, y),
                Stroke::Quad(a, b, x, y) => builder.quad_to(a, b, x, y),
                Stroke::Cubic(a, b, c, d, x, y) => builder.cubic_to(a, b, c, d, x, y),
            }
        }
        if is_open {
            builder.close();
        }
        if let Some(path) = builder.finish() {
            self.ink(&path, tint);
        }
    }

    /// Fills outlines with colours that change from one point to another; parts run from 0 to 1.
    pub(super) fn blend(
        &mut self,
        outlines: &[Outline],
        from: (f32, f32),
        to: (f32, f32),
        stops: &[(f32, Tint)],
    ) {
        let stops = self.stops(stops);
        let shader = LinearGradient::new(
            Point::from_xy(from.0, from.1),
            Point::from_xy(to.0, to.1),
            stops,
            SpreadMode::Pad,
            Transform::identity(),
        );
        if let (Some(path), Some(shader)) = (path_of(outlines), shader) {
            self.fill(&path, shader);
        }
    }

    /// Fills an ellipse with colours that change from its light point outwards.
    pub(super) fn ball(&mut self, area: Area, stops: &[(f32, Tint)]) {
        let middle = Point::from_xy(area.x + area.width * 0.4, area.y + area.height * 0.36);
        let shader = RadialGradient::new(
            middle,
            middle,
            area.width.max(area.height) * 0.72,
            self.stops(stops),
            SpreadMode::Pad,
            Transform::identity(),
        );
        if let (Some(path), Some(shader)) = (oval(area), shader) {
            self.fill(&path, shader);
        }
    }

    fn stops(&self, stops: &[(f32, Tint)]) -> Vec<GradientStop> {
        let stop = |(at, tint): &(f32, Tint)| GradientStop::new(*at, self.colour(*tint));
        stops.iter().map(stop).collect()
    }
}

fn path_of(outlines: &[Outline]) -> Option<Path> {
    let mut builder = PathBuilder::new();
    for outline in outlines {
        builder.move_to(outline.start.0, outline.start.1);
        for segment in &outline.segments {
            match *segment {
                Segment::Line((x, y)) => builder.line_to(x, y),
                Segment::Cubic(a, b, to) => builder.cubic_to(a.0, a.1, b.0, b.1, to.0, to.1),
            }
        }
        builder.close();
    }
    builder.finish()
}

/// A rectangle with rounded corners as an outline.
pub(super) fn rounded_outline(area: Area, radius: f32) -> Outline {
    let r = radius.min(area.width / 2.0).min(area.height / 2.0).max(0.0);
    let k = r * (1.0 - ROUND);
    let (left, top, right, bottom) = (area.x, area.y, area.right(), area.bottom());
    Outline {
        start: (left + r, top),
        segments: vec![
            Segment::Line((right - r, top)),
            Segment::Cubic((right - k, top), (right, top + k), (right, top + r)),
            Segment::Line((right, bottom - r)),
            Segment::Cubic(
                (right, bottom - k),
                (right - k, bottom),
                (right - r, bottom),
            ),
            Segment::Line((left + r, bottom)),
            Segment::Cubic((left + k, bottom), (left, bottom - k), (left, bottom - r)),
            Segment::Line((left, top + r)),
            Segment::Cubic((left, top + k), (left + k, top), (left + r, top)),
        ],
    }
}

fn rounded(area: Area, radius: f32) -> Option<Path> {
    path_of(&[rounded_outline(area, radius)])
}

fn oval(area: Area) -> Option<Path> {
    PathBuilder::from_oval(Rect::from_xywh(area.x, area.y, area.width, area.height)?)
}
