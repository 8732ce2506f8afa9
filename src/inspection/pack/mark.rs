//! Marks whose shape is the point: CE, and the marks of brands. Drawn as curves, measured as curves.

use crate::inspection::pack::tint::{Chances, seed};

/// A point in millimetres.
pub type Point = (f32, f32);

/// A closed outline of lines and cubic curves.
#[derive(Clone, Debug, PartialEq)]
pub struct Outline {
    pub start: Point,
    pub segments: Vec<Segment>,
}

/// The next piece of an outline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Segment {
    Line(Point),
    Cubic(Point, Point, Point),
}

impl Outline {
    /// A polygon.
    pub fn polygon(points: &[Point]) -> Outline {
        Outline {
            start: points[0],
            segments: points[1..].iter().map(|at| Segment::Line(*at)).collect(),
        }
    }

    /// The outline as points, each curve cut into `steps`.
    pub fn points(&self, steps: u32) -> Vec<Point> {
        let mut points = vec![self.start];
        for segment in &self.segments {
            let from = points[points.len() - 1];
            match *segment {
                Segment::Line(to) => points.push(to),
                Segment::Cubic(a, b, to) => {
                    points.extend(
                        (1..=steps).map(|step| cubic(from, a, b, to, step as f32 / steps as f32)),
                    );
                }
            }
        }
        points
    }

    /// Moved and stretched: every coordinate times `scale`, then shifted.
    pub fn placed(&self, scale: Point, shift: Point) -> Outline {
        let place = |at: Point| (at.0 * scale.0 + shift.0, at.1 * scale.1 + shift.1);
        Outline {
            start: place(self.start),
            segments: self
                .segments
                .iter()
                .map(|segment| match *segment {
                    Segment::Line(to) => Segment::Line(place(to)),
                    Segment::Cubic(a, b, to) => Segment::Cubic(place(a), place(b), place(to)),
                })
                .collect(),
        }
    }
}

fn cubic(from: Point, a: Point, b: Point, to: Point, t: f32) -> Point {
    let s = 1.0 - t;
    let mix = |p: f32, q: f32, r: f32, u: f32| {
        s * s * s * p + 3.0 * s * s * t * q + 3.0 * s * t * t * r + t * t * t * u
    };
    (mix(from.0, a.0, b.0, to.0), mix(from.1, a.1, b.1, to.1))
}

/// Least and greatest coordinates of some outlines.
pub fn bounds(outlines: &[Outline]) -> (Point, Point) {
    let mut low = (f32::MAX, f32::MAX);
    let mut high = (f32::MIN, f32::MIN);
    for (x, y) in outlines.iter().flat_map(|outline| outline.points(12)) {
        low = (low.0.min(x), low.1.min(y));
        high = (high.0.max(x), high.1.max(y));
    }
    (low, high)
}

/// How a CE mark is built, in twentieths of its height: two rings of which the left halves remain.
///
/// The regulation's drawing has rings of radius 10 and 7, their middles 17 apart; the arms reach 1 beyond
/// the middle, the E's bar is 3 thick and ends 1 before the middle (Regulation (EC) No 765/2008, annex II).
#[derive(Clone, Copy, Debug, PartialEq)]
struct Proportions {
    inner: f32,
    apart: f32,
    bar_end: f32,
    /// Stretch of the whole mark along the line.
    stretch: f32,
}

const TRUE_PROPORTIONS: Proportions = Proportions {
    inner: 7.0,
    apart: 17.0,
    bar_end: -1.0,
    stretch: 1.0,
};

/// Proportions met on copies: letters too close, all arms of one length, too thin, squeezed.
const BROKEN_PROPORTIONS: [Proportions; 4] = [
    Proportions {
        apart: 12.6,
        ..TRUE_PROPORTIONS
    },
    Proportions {
        bar_end: 1.0,
        apart: 14.5,
        ..TRUE_PROPORTIONS
    },
    Proportions {
        inner: 8.2,
        ..TRUE_PROPORTIONS
    },
    Proportions {
        stretch: 0.78,
        ..TRUE_PROPORTIONS
    },
];

/// A CE mark of a height, at an upper left corner; `variant` chooses among the ways to get it wrong.
pub fn ce(at: Point, height: f32, is_true: bool, variant: u32) -> Vec<Outline> {
    let proportions = if is_true {
        TRUE_PROPORTIONS
    } else {
        BROKEN_PROPORTIONS[(variant % 4) as usize]
    };
    let Proportions {
        inner,
        apart,
        bar_end,
        stretch,
    } = proportions;
    let half = 10.0 - inner;
    let bar = Outline::polygon(&[
        (apart + 10.0 - (inner + 0.6), 10.0 - half / 2.0),
        (apart + 10.0 + bar_end, 10.0 - half / 2.0),
        (apart + 10.0 + bar_end, 10.0 + half / 2.0),
        (apart + 10.0 - (inner + 0.6), 10.0 + half / 2.0),
    ]);
    let unit = height / 20.0;
    [open_ring(10.0, inner), open_ring(10.0 + apart, inner), bar]
        .iter()
        .map(|outline| outline.placed((unit * stretch, unit), at))
        .collect()
}

/// The left half of a ring around (middle, 10) of radius 10, its ends 1 beyond the middle.
fn open_ring(middle: f32, inner: f32) -> Outline {
    // A quarter of a circle as a cubic curve: control points at 0.5523 of the radius.
    const K: f32 = 0.552_284_8;
    // Where a circle of radius r stands 1 right of its middle.
    let rise = |r: f32| (r * r - 1.0).sqrt();
    let (outer_end, inner_end) = (rise(10.0), rise(inner));
    let quarter = |r: f32, from_top: bool| {
        let top = (middle, 10.0 - r);
        let left = (middle - r, 10.0);
        let bottom = (middle, 10.0 + r);
        let high = [(middle - K * r, 10.0 - r), (middle - r, 10.0 - K * r)];
        let low = [(middle - r, 10.0 + K * r), (middle - K * r, 10.0 + r)];
        if from_top {
            [
                Segment::Line(top),
                Segment::Cubic(high[0], high[1], left),
                Segment::Cubic(low[0], low[1], bottom),
            ]
        } else {
            [
                Segment::Line(bottom),
                Segment::Cubic(low[1], low[0], left),
                Segment::Cubic(high[1], high[0], top),
            ]
        }
    };
    let mut segments = quarter(10.0, true).to_vec();
    segments.push(Segment::Line((middle + 1.0, 10.0 + outer_end)));
    segments.push(Segment::Line((middle + 1.0, 10.0 + inner_end)));
    segments.extend(quarter(inner, false));
    segments.push(Segment::Line((middle + 1.0, 10.0 - inner_end)));
    Outline {
        start: (middle + 1.0, 10.0 - outer_end),
        segments,
    }
}

/// Whether a drawn CE mark keeps the regulation's proportions, by measuring it.
pub fn ce_is_true(outlines: &[Outline]) -> bool {
    let [c, e, bar] = outlines else {
        return false;
    };
    let boxes = [c, e, bar].map(|outline| bounds(std::slice::from_ref(outline)));
    let height = boxes[0].1.1 - boxes[0].0.1;
    let left = boxes[0].0.0;
    // In twentieths of the height: what the regulation's drawing shows there.
    let near = |length: f32, wanted: f32| (length / height * 20.0 - wanted).abs() < 0.3;
    near(boxes[0].1.0 - left, 11.0)
        && near(boxes[1].0.0 - left, 17.0)
        && near(boxes[1].1.0 - left, 28.0)
        && near(boxes[2].1.0 - left, 26.0)
        && near(boxes[2].1.1 - boxes[2].0.1, 3.0)
        && near(thickness(c), 3.0)
}

/// How thick a ring is at its leftmost point: between the two crossings of its middle line.
fn thickness(ring: &Outline) -> f32 {
    let points = ring.points(24);
    let (low, high) = bounds(std::slice::from_ref(ring));
    let middle = (low.1 + high.1) / 2.0;
    let mut crossings: Vec<f32> = points
        .windows(2)
        .filter(|pair| (pair[0].1 - middle) * (pair[1].1 - middle) <= 0.0)
        .map(|pair| pair[0].0.min(pair[1].0))
        .collect();
    crossings.sort_by(f32::total_cmp);
    match (crossings.first(), crossings.last()) {
        (Some(first), Some(last)) => last - first,
        _ => 0.0,
    }
}

/// A brand's registered mark within the unit square: petals around a middle, as many and as deep as the brand's own.
pub fn registered(brand: &str) -> Vec<Outline> {
    let mut chances = Chances::new(seed(&[brand, "mark"]));
    let petals = 4 + chances.below(4);
    let depth = 0.42 + 0.06 * chances.below(4) as f32;
    vec![star(petals, depth), ring_cut(chances.below(3))]
}

/// A mark nearly like the registered one: a petal too many, and less deep.
pub fn imitated(brand: &str) -> Vec<Outline> {
    let mut chances = Chances::new(seed(&[brand, "mark"]));
    let petals = 4 + chances.below(4);
    let depth = 0.42 + 0.06 * chances.below(4) as f32;
    vec![
        star(petals + 1, depth + 0.16),
        ring_cut(chances.below(3) + 1),
    ]
}

fn star(petals: u32, depth: f32) -> Outline {
    let corners = petals * 2;
    let at = |corner: u32| {
        let turn = core::f64::consts::TAU * f64::from(corner) / f64::from(corners);
        let reach = if corner.is_multiple_of(2) {
            0.5
        } else {
            0.5 * depth
        };
        let (sine, cosine) = (libm::sin(turn) as f32, libm::cos(turn) as f32);
        (0.5 + reach * sine, 0.5 - reach * cosine)
    };
    let points: Vec<Point> = (0..corners).map(at).collect();
    Outline::polygon(&points)
}

/// A small square in the middle of the mark, turned or not.
fn ring_cut(kind: u32) -> Outline {
    let reach = 0.07 + 0.03 * kind as f32;
    Outline::polygon(&[
        (0.5, 0.5 - reach),
        (0.5 + reach, 0.5),
        (0.5, 0.5 + reach),
        (0.5 - reach, 0.5),
    ])
}

/// Whether a drawn mark is the registered one of a brand, wherever and however large it is drawn.
pub fn is_registered(outlines: &[Outline], brand: &str) -> bool {
    let norm = |outlines: &[Outline]| {
        let (low, high) = bounds(outlines);
        let extent = (high.1 - low.1).max(f32::MIN_POSITIVE);
        outlines
            .iter()
            .map(|outline| {
                let points = outline.points(4);
                let norm = |at: Point| ((at.0 - low.0) / extent, (at.1 - low.1) / extent);
                points.into_iter().map(norm).collect()
            })
            .collect::<Vec<Vec<Point>>>()
    };
    let (seen, meant) = (norm(outlines), norm(&registered(brand)));
    let close = |a: &Point, b: &Point| (a.0 - b.0).abs() < 0.01 && (a.1 - b.1).abs() < 0.01;
    seen.len() == meant.len()
        && seen.iter().zip(&meant).all(|(seen, meant)| {
            seen.len() == meant.len() && seen.iter().zip(meant).all(|(a, b)| close(a, b))
        })
}
