//! Where the rays run: views, beams, and the field of pixels around a load.
//!
//! The scanner is a line scanner: the load moves along x through a fan of rays in a plane across the belt, and each
//! line of the picture is one place along the belt. The numbers are our choice, typical of parcel scanners with a
//! tunnel of about 650 mm by 500 mm: the focal spot lies 900 mm from the load's middle, above the belt for the view
//! from the top and beside it for the view from the side. Columns are equally spaced on a flat detector, so that a
//! plate that lies square to the middle ray keeps its proportions; their pitch is given at the load's middle.

use crate::customs::evidence::ScanView;
use crate::matter::material::Material;
use crate::matter::solid::{Bounds, Pose, Shape, Solid, Vec3, dot};

/// From the focal spot to the load's middle, mm.
pub const SOURCE_DISTANCE_MM: f64 = 900.0;
/// Pitch of the pixels at the load's middle where the picture's size allows it, mm.
pub const FINE_PITCH_MM: f64 = 0.5;
/// Most columns and most lines.
pub const MAX_PIXELS: usize = 1024;
/// Air around the load, mm.
const MARGIN_MM: f64 = 4.0;
/// The least distance from the focal spot at which a point is still projected, mm.
const NEAREST_MM: f64 = 1.0;

/// The two views of the scanner, at right angles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum View {
    /// From above: columns across the belt.
    Top,
    /// From the side: columns from the top down.
    Side,
}

impl From<ScanView> for View {
    fn from(view: ScanView) -> View {
        match view {
            ScanView::Top => View::Top,
            ScanView::Side => View::Side,
        }
    }
}

impl View {
    /// Both views, in the order of the console.
    pub const ALL: [View; 2] = [View::Top, View::Side];

    /// The direction in which columns count.
    pub fn column_axis(self) -> Vec3 {
        match self {
            View::Top => [0.0, -1.0, 0.0],
            View::Side => [0.0, 0.0, -1.0],
        }
    }

    /// The direction of the middle ray.
    pub fn ray_axis(self) -> Vec3 {
        match self {
            View::Top => [0.0, 0.0, -1.0],
            View::Side => [0.0, 1.0, 0.0],
        }
    }

    /// The purpose of the random streams for its noise.
    pub const fn purpose(self) -> &'static str {
        match self {
            View::Top => "xray:top",
            View::Side => "xray:side",
        }
    }
}

/// How the rays of a line run.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Beam {
    /// From a focal spot at this distance from the load's middle, mm.
    Fan { distance_mm: f64 },
    /// Side by side, for test pieces.
    Parallel,
}

/// The pixels of a picture and the rays that they see.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Field {
    pub view: View,
    pub beam: Beam,
    pub columns: usize,
    pub lines: usize,
    /// Side of a pixel at the load's middle, in both directions, mm.
    pub pitch_mm: f64,
    /// What the middle ray of the middle line passes through: the load's middle.
    pub middle: Vec3,
}

/// A rectangle of pixels: from the first of each pair up to, not including, the second.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Footprint {
    pub columns: (usize, usize),
    pub lines: (usize, usize),
}

impl Field {
    /// The scanner's field around a load.
    pub fn around(bounds: &Bounds, view: View) -> Field {
        let beam = Beam::Fan {
            distance_mm: SOURCE_DISTANCE_MM,
        };
        Field::fitted(bounds, view, beam)
    }

    /// A field of parallel rays around a test piece.
    pub fn parallel(bounds: &Bounds, view: View) -> Field {
        Field::fitted(bounds, view, Beam::Parallel)
    }

    /// Odd numbers of columns and lines, so that a pixel lies in the middle.
    fn fitted(bounds: &Bounds, view: View, beam: Beam) -> Field {
        let mut field = Field {
            view,
            beam,
            columns: 1,
            lines: 1,
            pitch_mm: 1.0,
            middle: bounds.centre(),
        };
        let block = Solid::new(
            Shape::Block {
                half: bounds.size().map(|length| length / 2.0),
            },
            Pose::at(bounds.centre()),
            Material::Air,
        );
        let (low, high) = field.column_span(&block);
        let width = 2.0 * (high.max(-low) + MARGIN_MM);
        let length = bounds.size()[0] + 2.0 * MARGIN_MM;
        let most = (MAX_PIXELS - 1) as f64;
        field.pitch_mm = FINE_PITCH_MM.max(width.max(length) / (most - 1.0));
        let pixels = |mm: f64| (mm / field.pitch_mm).ceil() as usize | 1;
        (field.columns, field.lines) = (pixels(width), pixels(length));
        field
    }

    /// The column and line, as fractions counted from the middles of the first, at which a point is seen.
    pub fn project(&self, point: Vec3) -> (f64, f64) {
        let from: Vec3 = std::array::from_fn(|k| point[k] - self.middle[k]);
        let across = dot(from, self.view.column_axis());
        let along = dot(from, self.view.ray_axis());
        let shown = match self.beam {
            Beam::Fan { distance_mm } => {
                across * distance_mm / (distance_mm + along).max(NEAREST_MM)
            }
            Beam::Parallel => across,
        };
        (self.column_at(shown), self.line_at(point[0]))
    }

    /// The column that sees a place of the middle plane, mm from the middle ray.
    pub(crate) fn column_at(&self, across: f64) -> f64 {
        across / self.pitch_mm + (self.columns as f64 - 1.0) / 2.0
    }

    /// The line of a place along the belt.
    pub(crate) fn line_at(&self, x: f64) -> f64 {
        (x - self.middle[0]) / self.pitch_mm + (self.lines as f64 - 1.0) / 2.0
    }

    /// The least rectangle with all pixels whose rays meet a solid; `None` when there are none.
    pub fn footprint(&self, solid: &Solid) -> Option<Footprint> {
        let (low, high) = self.column_span(solid);
        let bounds = solid.bounds();
        let columns = within(self.column_at(low), self.column_at(high), self.columns)?;
        let lines = within(
            self.line_at(bounds.low[0]),
            self.line_at(bounds.high[0]),
            self.lines,
        )?;
        Some(Footprint { columns, lines })
    }

    /// From where to where a solid is seen in the middle plane, mm from the middle ray.
    fn column_span(&self, solid: &Solid) -> (f64, f64) {
        let spans = hull(solid).into_iter().map(|part| self.span_of(&part));
        spans.fold((f64::INFINITY, f64::NEG_INFINITY), |all, span| {
            (all.0.min(span.0), all.1.max(span.1))
        })
    }

    /// The span of an ellipsoid. Seen along x it is an ellipse; the outer rays are the tangents to it, and their
    /// slopes g solve (a - g d)² = Paa - 2 g Pad + g² Pdd, with the centre at (a, d) from the focal spot.
    fn span_of(&self, part: &Part) -> (f64, f64) {
        let (across, along) = (self.view.column_axis(), self.view.ray_axis());
        let from: Vec3 = std::array::from_fn(|k| part.centre[k] - self.middle[k]);
        let a = dot(from, across);
        let product = |u: Vec3, v: Vec3| -> f64 {
            part.arms.iter().map(|&arm| dot(arm, u) * dot(arm, v)).sum()
        };
        let paa = product(across, across);
        match self.beam {
            Beam::Parallel => (a - paa.sqrt(), a + paa.sqrt()),
            Beam::Fan { distance_mm } => {
                let d = dot(from, along) + distance_mm;
                let (pad, pdd) = (product(across, along), product(along, along));
                let square = d * d - pdd;
                if d < NEAREST_MM || square <= 0.0 {
                    // The focal spot is in or beside it: everything may be hidden.
                    return (-1e9, 1e9);
                }
                let half = a * d - pad;
                let root = (half * half - square * (a * a - paa)).max(0.0).sqrt();
                let mm = |slope: f64| slope / square * distance_mm;
                (mm(half - root), mm(half + root))
            }
        }
    }
}

/// An ellipsoid, perhaps flat, that helps to span a solid: a centre and three half axes.
struct Part {
    centre: Vec3,
    arms: [Vec3; 3],
}

/// Parts whose convex hull is the solid: a block's corners, a cylinder's ends, an ellipsoid.
fn hull(solid: &Solid) -> Vec<Part> {
    let axes = solid.pose.axes;
    let arm = |k: usize, length: f64| axes[k].map(|part| part * length);
    match solid.shape {
        Shape::Block { half } => (0..8)
            .map(|corner| {
                let sign = |k: usize| {
                    if corner >> k & 1 == 0 {
                        -half[k]
                    } else {
                        half[k]
                    }
                };
                Part {
                    centre: solid.pose.outward([sign(0), sign(1), sign(2)]),
                    arms: [[0.0; 3]; 3],
                }
            })
            .collect(),
        Shape::Cylinder {
            semi_x,
            semi_y,
            half_length,
        } => [-half_length, half_length]
            .map(|end| Part {
                centre: solid.pose.outward([0.0, 0.0, end]),
                arms: [arm(0, semi_x), arm(1, semi_y), [0.0; 3]],
            })
            .into(),
        Shape::Ellipsoid { semi } => vec![Part {
            centre: solid.pose.centre,
            arms: std::array::from_fn(|k| arm(k, semi[k])),
        }],
    }
}

/// The whole numbers from `low` to `high` among the first `count`, with one past the last.
fn within(low: f64, high: f64, count: usize) -> Option<(usize, usize)> {
    let first = low.ceil().max(0.0);
    let end = (high.floor() + 1.0).min(count as f64);
    (first < end).then_some((first as usize, end as usize))
}
