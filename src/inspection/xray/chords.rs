//! Chords: how far each ray of a line runs within a solid.
//!
//! All rays of a line lie in a plane across the belt, so a solid is cut by a problem in two dimensions whose
//! coefficients are the same for all columns. They are made in f64 for each solid and line; columns are then worked
//! through in f32, many alike at a time. A ray is a place where it passes the solid's middle and a slope: depths
//! are counted from that place, so that chords of a millimetre do not drown in distances of a metre, and the chord
//! between two parallel faces is never a difference of two places.

use crate::inspection::xray::geometry::{Beam, Field};
use crate::matter::solid::{Shape, Solid, Vec3, dot};

/// Directions shorter than this are kept from zero, in units of the solid's own frame per mm.
const LEAST_SLOPE: f32 = 1e-10;
/// A cylinder whose axis is that near to the ray is seen along its axis.
const AXIAL: f32 = 1e-14;
/// A depth beyond everything, mm.
const FAR: f32 = 1e9;

/// What the rays of every line have in common.
pub(crate) struct Rays {
    field: Field,
    /// One over the distance of the focal spot, per mm; 0 for parallel rays.
    eta: f64,
    /// Place of the first column in the middle plane, mm.
    first_mm: f64,
    /// Column numbers.
    index: Vec<f32>,
    /// mm across per mm of depth.
    slope: Vec<f32>,
    /// Length in cm of a mm of depth.
    stretch: Vec<f32>,
}

impl Rays {
    pub(crate) fn new(field: &Field) -> Rays {
        let eta = match field.beam {
            Beam::Fan { distance_mm } => 1.0 / distance_mm,
            Beam::Parallel => 0.0,
        };
        let first_mm = -field.pitch_mm * (field.columns as f64 - 1.0) / 2.0;
        let slope = |column: usize| (first_mm + field.pitch_mm * column as f64) * eta;
        let stretch = |column: usize| 0.1 * (1.0 + slope(column) * slope(column)).sqrt();
        let columns = 0..field.columns;
        Rays {
            field: *field,
            eta,
            first_mm,
            index: columns.clone().map(|column| column as f32).collect(),
            slope: columns.clone().map(|column| slope(column) as f32).collect(),
            stretch: columns.map(|column| stretch(column) as f32).collect(),
        }
    }

    /// The columns between two places of the middle plane, one more on each side for rounding.
    fn columns_between(&self, low: f64, high: f64, span: (usize, usize)) -> (usize, usize) {
        // NaN and infinities saturate, and the span keeps them harmless.
        let first = (self.field.column_at(low) - 0.5).floor().max(0.0) as usize;
        let end = (self.field.column_at(high) + 1.5).ceil().max(0.0) as usize;
        (first.max(span.0), end.min(span.1))
    }

    /// A quantity that is `at_zero` at the middle ray and changes by `per_mm` across the middle plane.
    fn linear(&self, at_zero: f64, per_mm: f64, span: (usize, usize)) -> Linear {
        let (start, step) = (
            at_zero + per_mm * self.first_mm,
            per_mm * self.field.pitch_mm,
        );
        let (least, most) = (span.0 as f64, span.1 as f64);
        let root = -start / step;
        // Counting from where it vanishes keeps it exact there; `max` drops a NaN.
        let from = root.round().max(least).min(most);
        Linear {
            from: from as f32,
            value: (start + step * from) as f32,
            step: step as f32,
        }
    }
}

/// A linear function of the column number.
#[derive(Clone, Copy)]
struct Linear {
    from: f32,
    value: f32,
    step: f32,
}

impl Linear {
    #[inline(always)]
    fn at(self, index: f32) -> f32 {
        self.value + self.step * (index - self.from)
    }
}

/// A solid as the rays see it: place and axes by (along the belt, across, depth).
pub(crate) struct Body {
    shape: Shape,
    centre: Vec3,
    /// Components of the solid's own axes along the belt, across, and in depth.
    axes: [Vec3; 3],
    /// Corners of a block.
    corners: [Vec3; 8],
    /// Columns and lines that can see it.
    columns: (usize, usize),
    pub(crate) lines: (usize, usize),
}

impl Body {
    /// `None` when no ray meets the solid.
    pub(crate) fn new(solid: &Solid, field: &Field) -> Option<Body> {
        let footprint = field.footprint(solid)?;
        let frame = |v: Vec3| -> Vec3 {
            [
                v[0],
                dot(v, field.view.column_axis()),
                dot(v, field.view.ray_axis()),
            ]
        };
        let from: Vec3 = std::array::from_fn(|k| solid.pose.centre[k] - field.middle[k]);
        let centre = frame(from);
        let axes = solid.pose.axes.map(frame);
        let half = solid.shape.half_extent();
        let corners = std::array::from_fn(|corner| {
            std::array::from_fn(|k| {
                (0..3).fold(centre[k], |sum, axis| {
                    let reach = half[axis] * axes[axis][k];
                    sum + if corner >> axis & 1 == 0 {
                        -reach
                    } else {
                        reach
                    }
                })
            })
        });
        let (first, end) = footprint.columns;
        Some(Body {
            shape: solid.shape,
            centre,
            axes,
            corners,
            columns: (first.saturating_sub(1), (end + 1).min(field.columns)),
            lines: footprint.lines,
        })
    }

    /// Adds `density` times the chord in cm to each column of a line; returns the columns that it touched.
    pub(crate) fn add_line(
        &self,
        rays: &Rays,
        line: usize,
        density: f32,
        sums: &mut [f32],
    ) -> (usize, usize) {
        let field = &rays.field;
        let x = (line as f64 - (field.lines as f64 - 1.0) / 2.0) * field.pitch_mm - self.centre[0];
        match self.shape {
            Shape::Block { half } => self.add_block(rays, x, half, density, sums),
            Shape::Cylinder {
                semi_x,
                semi_y,
                half_length,
            } => {
                let round = [semi_x, semi_y];
                self.add_cylinder(rays, x, round, half_length, density, sums)
            }
            Shape::Ellipsoid { semi } => self.add_ellipsoid(rays, x, semi, density, sums),
        }
    }

    /// How places of the middle plane are reduced at the depth of the solid's centre.
    fn shrink(&self, rays: &Rays) -> f64 {
        1.0 + rays.eta * self.centre[2]
    }

    /// Where a ray passes the solid's centre, along an own axis, at the place `x` along the belt from the centre.
    fn place(&self, rays: &Rays, axis: usize, x: f64, span: (usize, usize)) -> Linear {
        let [along, across, _] = self.axes[axis];
        rays.linear(
            x * along - self.centre[1] * across,
            self.shrink(rays) * across,
            span,
        )
    }

    /// Between which columns the plane of a line cuts the block.
    fn block_span(&self, rays: &Rays, x: f64) -> (usize, usize) {
        let x = x + self.centre[0];
        let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
        for corner in 0..8_usize {
            for bit in [1, 2, 4] {
                let (a, b) = (&self.corners[corner & !bit], &self.corners[corner | bit]);
                if corner & bit != 0 || (a[0] < x) == (b[0] < x) {
                    continue;
                }
                let share = (x - a[0]) / (b[0] - a[0]);
                let [across, depth] = [1, 2].map(|k| a[k] + share * (b[k] - a[k]));
                let seen = across / (1.0 + rays.eta * depth);
                (low, high) = (low.min(seen), high.max(seen));
            }
        }
        rays.columns_between(low, high, self.columns)
    }

    fn add_block(
        &self,
        rays: &Rays,
        x: f64,
        half: Vec3,
        density: f32,
        sums: &mut [f32],
    ) -> (usize, usize) {
        let span = self.block_span(rays, x);
        if span.0 >= span.1 {
            return span;
        }
        let places: [Linear; 3] = std::array::from_fn(|axis| self.place(rays, axis, x, span));
        let across = self.axes.map(|axis| axis[1] as f32);
        let depth = self.axes.map(|axis| axis[2] as f32);
        let half = half.map(|length| length as f32);
        for_columns(rays, span, density, sums, |index, slope| {
            let slab = |axis: usize| {
                let inverse = 1.0 / away_from_zero(slope * across[axis] + depth[axis]);
                (places[axis].at(index) * inverse, half[axis] * inverse.abs())
            };
            let (a, b, c) = (slab(0), slab(1), slab(2));
            least(shared(a, b), least(shared(b, c), shared(c, a)))
        });
        span
    }

    fn add_cylinder(
        &self,
        rays: &Rays,
        x: f64,
        round: [f64; 2],
        half_length: f64,
        density: f32,
        sums: &mut [f32],
    ) -> (usize, usize) {
        // In units of the half axes: [along the belt, across, depth] of both.
        let [u, v]: [Vec3; 2] = std::array::from_fn(|k| self.axes[k].map(|part| part / round[k]));
        let turn = u[1] * v[2] - v[1] * u[2];
        // Twice the area between place and direction of a ray: linear across the middle plane.
        let moment_at_zero = x * (u[0] * v[2] - v[0] * u[2]) - self.centre[1] * turn;
        let moment_per_mm = x * rays.eta * (u[0] * v[1] - v[0] * u[1]) + self.shrink(rays) * turn;
        let square = [
            moment_per_mm * moment_per_mm - rays.eta * rays.eta * (u[1] * u[1] + v[1] * v[1]),
            moment_at_zero * moment_per_mm - rays.eta * (u[1] * u[2] + v[1] * v[2]),
            moment_at_zero * moment_at_zero - (u[2] * u[2] + v[2] * v[2]),
        ];
        let span = match roots(square) {
            Roots::Between(low, high) => rays.columns_between(low, high, self.columns),
            Roots::Nowhere => return (0, 0),
            Roots::Anywhere => self.columns,
        };
        if span.0 >= span.1 {
            return span;
        }
        let moment = rays.linear(moment_at_zero, moment_per_mm, span);
        let places: [Linear; 3] = std::array::from_fn(|axis| self.place(rays, axis, x, span));
        let [u_across, u_depth, v_across, v_depth] = [u[1], u[2], v[1], v[2]].map(|c| c as f32);
        let [w_across, w_depth] = [1, 2].map(|k| self.axes[2][k] as f32);
        let scale = round.map(|semi| (1.0 / semi) as f32);
        let half_length = half_length as f32;
        for_columns(rays, span, density, sums, |index, slope| {
            let (du, dv) = (slope * u_across + u_depth, slope * v_across + v_depth);
            let (ou, ov) = (
                places[0].at(index) * scale[0],
                places[1].at(index) * scale[1],
            );
            let (square, moment) = (du * du + dv * dv, moment.at(index));
            let inverse = 1.0 / most(square, AXIAL);
            let within = if ou * ou + ov * ov < 1.0 { FAR } else { -FAR };
            let round = most(square - moment * moment, 0.0).sqrt() * inverse;
            let tube = if square > AXIAL {
                ((ou * du + ov * dv) * inverse, round)
            } else {
                (0.0, within)
            };
            let inverse = 1.0 / away_from_zero(slope * w_across + w_depth);
            let ends = (places[2].at(index) * inverse, half_length * inverse.abs());
            shared(tube, ends)
        });
        span
    }

    fn add_ellipsoid(
        &self,
        rays: &Rays,
        x: f64,
        semi: Vec3,
        density: f32,
        sums: &mut [f32],
    ) -> (usize, usize) {
        // The ellipsoid as Σ (along x + across a + depth d)² = 1, over axes in units of the half axes.
        let axes: [Vec3; 3] = std::array::from_fn(|k| self.axes[k].map(|part| part / semi[k]));
        let product =
            |i: usize, j: usize| -> f64 { axes.iter().map(|axis| axis[i] * axis[j]).sum() };
        let (aa, ad, dd) = (product(1, 1), product(1, 2), product(2, 2));
        let (xa, xd) = (x * product(0, 1), x * product(0, 2));
        let area = aa * dd - ad * ad;
        // The plane of the line cuts an ellipse around this centre, of this size.
        let (across, depth) = ((ad * xd - dd * xa) / area, (ad * xa - aa * xd) / area);
        let size = 1.0 - x * x * product(0, 0) - (xa * across + xd * depth);
        if size <= 0.0 {
            return (0, 0);
        }
        let (across, depth) = (self.centre[1] + across, self.centre[2] + depth);
        let (shrink, eta) = (1.0 + rays.eta * depth, rays.eta);
        let square = [
            area * shrink * shrink - size * aa * eta * eta,
            -area * shrink * across - size * ad * eta,
            area * across * across - size * dd,
        ];
        let span = match roots(square) {
            Roots::Between(low, high) => rays.columns_between(low, high, self.columns),
            Roots::Nowhere => return (0, 0),
            Roots::Anywhere => self.columns,
        };
        if span.0 >= span.1 {
            return span;
        }
        let offset = rays.linear(-across, shrink, span);
        let [aa, ad, dd, size, area] = [aa, 2.0 * ad, dd, size, area].map(|value| value as f32);
        for_columns(rays, span, density, sums, |index, slope| {
            let square = slope * (slope * aa + ad) + dd;
            let offset = offset.at(index);
            let rest = square * size - area * (offset * offset);
            2.0 * most(rest, 0.0).sqrt() / square
        });
        span
    }
}

/// Adds `density` times chord (of a depth) to the columns of a span.
#[inline(always)]
fn for_columns(
    rays: &Rays,
    span: (usize, usize),
    density: f32,
    sums: &mut [f32],
    chord: impl Fn(f32, f32) -> f32,
) {
    let columns = span.0..span.1;
    let given = rays.index[columns.clone()]
        .iter()
        .zip(&rays.slope[columns.clone()])
        .zip(&rays.stretch[columns.clone()]);
    for (sum, ((&index, &slope), &stretch)) in sums[columns].iter_mut().zip(given) {
        *sum += most(chord(index, slope), 0.0) * stretch * density;
    }
}

/// The depth shared by two intervals, each a middle and a half width; negative when they are apart.
#[inline(always)]
fn shared(a: (f32, f32), b: (f32, f32)) -> f32 {
    let narrower = 2.0 * least(a.1, b.1);
    least(narrower, a.1 + b.1 - (a.0 - b.0).abs())
}

/// The lesser of two numbers, without a care for NaN: one machine instruction.
#[inline(always)]
fn least(a: f32, b: f32) -> f32 {
    if a < b { a } else { b }
}

/// The greater of two numbers, alike.
#[inline(always)]
fn most(a: f32, b: f32) -> f32 {
    if a > b { a } else { b }
}

#[inline(always)]
fn away_from_zero(value: f32) -> f32 {
    if value.abs() < LEAST_SLOPE {
        LEAST_SLOPE
    } else {
        value
    }
}

/// Where a square polynomial is not positive.
enum Roots {
    Between(f64, f64),
    Nowhere,
    /// It is open downward: no bound is claimed.
    Anywhere,
}

/// The roots of c0 w² + 2 c1 w + c2.
fn roots([c0, c1, c2]: [f64; 3]) -> Roots {
    let rest = c1 * c1 - c0 * c2;
    if c0 <= 0.0 {
        return Roots::Anywhere;
    }
    if rest < 0.0 {
        return Roots::Nowhere;
    }
    let root = rest.sqrt();
    Roots::Between((-c1 - root) / c0, (-c1 + root) / c0)
}
