//! What lies on the bench as surfaces in space, the eye over it, and what a look through a point of the picture meets.
//!
//! Pure geometry: the window's camera shows it, and the panel finds in it what the pointer is on.

use crate::inspection::pack::face::Side;
use crate::ui::bench::space::{Frame, V3, add, cross, dot, sub, times, unit};

/// How a surface looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Skin {
    /// A side of a pack, as painted.
    Face { pack: u8, side: Side },
    /// One colour.
    Plain([u8; 3]),
    /// One colour that shines by itself.
    Shining([u8; 3]),
}

/// What a surface belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Thing {
    /// Table, parcel, lamp.
    Furniture,
    Pack(u8),
    Inner,
    Leaflet,
    Logger,
}

/// A flat piece of a surface, seen from one side.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Quad {
    /// Upper left, upper right, lower right, lower left.
    pub corners: [V3; 4],
    pub normals: [V3; 4],
    /// The part of the picture: left, top, right, bottom, of 1.
    pub part: [f32; 4],
    pub skin: Skin,
    pub thing: Thing,
}

/// The eye: where it is and how it looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Eye {
    pub at: V3,
    pub right: V3,
    pub up: V3,
    pub forward: V3,
    /// Tangents of half the angles seen.
    pub across: f32,
    pub down: f32,
}

/// Tangent of half the angle seen from left to right.
const ACROSS: f32 = 0.42;
/// Least tangent of half the angle seen from top to bottom.
const DOWN_LEAST: f32 = 0.3;
/// Nearest that anything is seen, in centimetres.
pub(crate) const NEAREST: f32 = 1.0;

impl Eye {
    /// Looking at a point, for a picture so many times as wide as high.
    pub(super) fn towards(at: V3, target: V3, aspect: f32) -> Eye {
        // A low picture shows more to both sides, not less above and below.
        let aspect = aspect.max(0.1);
        let down = (ACROSS / aspect).max(DOWN_LEAST);
        let forward = unit(sub(target, at));
        let right = unit(cross(forward, [0.0, 1.0, 0.0]));
        Eye {
            at,
            right,
            up: cross(right, forward),
            forward,
            across: down * aspect,
            down,
        }
    }

    /// The frame in front of the eye at a distance, facing it, off the middle by shares of half the picture.
    pub(super) fn before(&self, distance: f32, off: [f32; 2]) -> Frame {
        let x = off[0] * self.across * distance;
        let y = off[1] * self.down * distance;
        let ahead = add(self.at, times(self.forward, distance));
        Frame {
            at: add(add(ahead, times(self.right, x)), times(self.up, y)),
            right: self.right,
            up: self.up,
            out: times(self.forward, -1.0),
        }
    }

    /// The direction of a look through a point of the picture; both from 0 to 1, from the upper left.
    fn look(&self, at: [f32; 2]) -> V3 {
        let x = (at[0] * 2.0 - 1.0) * self.across;
        let y = (1.0 - at[1] * 2.0) * self.down;
        add(self.forward, add(times(self.right, x), times(self.up, y)))
    }
}

/// What a look meets.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Hit {
    pub skin: Skin,
    pub thing: Thing,
    /// Where on the picture of the skin, both from 0 to 1.
    pub part: [f32; 2],
}

/// The bench as it stands.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Stage {
    pub quads: Vec<Quad>,
    pub eye: Eye,
}

impl Stage {
    /// What is seen at a point of the picture; both from 0 to 1, from the upper left.
    pub(crate) fn pick(&self, at: [f32; 2]) -> Option<Hit> {
        let look = self.eye.look(at);
        let hits = self
            .quads
            .iter()
            .filter_map(|quad| Some((quad.met(self.eye.at, look)?, quad)));
        let nearest = hits.min_by(|(one, _), (other, _)| one[2].total_cmp(&other[2]));
        nearest.map(|([across, along, _], quad)| {
            let [left, top, right, bottom] = quad.part;
            Hit {
                skin: quad.skin,
                thing: quad.thing,
                part: [left + (right - left) * across, top + (bottom - top) * along],
            }
        })
    }

    /// The side of the thing in the hand that is turned towards the eye most.
    pub(super) fn facing(&self, thing: Thing) -> Option<(u8, Side)> {
        let faces = self.quads.iter().filter(|quad| quad.thing == thing);
        let turned = faces.filter_map(|quad| match quad.skin {
            Skin::Face { pack, side } => {
                let towards = unit(sub(self.eye.at, quad.middle()));
                Some((dot(quad.normals[0], towards), (pack, side)))
            }
            _ => None,
        });
        let best = turned.max_by(|(one, _), (other, _)| one.total_cmp(other));
        best.map(|(_, face)| face)
    }
}

impl Quad {
    fn middle(&self) -> V3 {
        times(add(self.corners[0], self.corners[2]), 0.5)
    }

    /// Where a look meets it: across and down, from 0 to 1, and how far away; `None` from behind.
    fn met(&self, from: V3, look: V3) -> Option<[f32; 3]> {
        let [left_top, right_top, _, left_bottom] = self.corners;
        let (across, down) = (sub(right_top, left_top), sub(left_bottom, left_top));
        let normal = cross(down, across);
        let slope = dot(normal, look);
        if slope >= -1e-9 {
            return None;
        }
        let far = dot(normal, sub(left_top, from)) / slope;
        let own = sub(add(from, times(look, far)), left_top);
        let x = dot(own, across) / dot(across, across);
        let y = dot(own, down) / dot(down, down);
        let within = 0.0..=1.0;
        (far > NEAREST && within.contains(&x) && within.contains(&y)).then_some([x, y, far])
    }
}

/// A surface bent around an axis.
pub(super) struct Sleeve {
    /// At the bottom and at the top.
    pub radii: [f32; 2],
    pub height: f32,
    /// How far it reaches to both sides of the front, in radians.
    pub half_angle: f32,
    /// The part of the picture on it.
    pub part: [f32; 4],
}

/// Gathers surfaces.
#[derive(Default)]
pub(super) struct Builder {
    pub quads: Vec<Quad>,
}

const WHOLE: [f32; 4] = [0.0, 0.0, 1.0, 1.0];

impl Builder {
    /// A flat piece around the middle of a frame.
    pub(super) fn panel(&mut self, frame: &Frame, size: [f32; 2], skin: Skin, thing: Thing) {
        let (x, y) = (size[0] / 2.0, size[1] / 2.0);
        self.quads.push(Quad {
            corners: [[-x, y], [x, y], [x, -y], [-x, -y]].map(|[x, y]| frame.point([x, y, 0.0])),
            normals: [frame.out; 4],
            part: WHOLE,
            skin,
            thing,
        });
    }

    /// A block around the middle of a frame, every side of one skin.
    pub(super) fn block(&mut self, frame: &Frame, size: V3, skin: Skin, thing: Thing) {
        for (side, sides) in box_sides(frame, size) {
            self.panel(&side, sides, skin, thing);
        }
    }

    /// A sleeve around the `up` axis of a frame.
    pub(super) fn sleeve(&mut self, frame: &Frame, sleeve: &Sleeve, skin: Skin, thing: Thing) {
        const PIECES: usize = 28;
        let Sleeve {
            radii,
            height,
            half_angle,
            part,
        } = *sleeve;
        let step = 2.0 * half_angle / PIECES as f32;
        let slope = (radii[0] - radii[1]) / height.max(1e-3);
        let edge = |at: usize| {
            let angle = step * at as f32 - half_angle;
            let (sin, cos) = (libm::sinf(angle), libm::cosf(angle));
            let corner = |radius: f32, y: f32| frame.point([radius * sin, y, radius * cos]);
            let normal = unit(frame.direction([sin, slope, cos]));
            (
                corner(radii[1], height / 2.0),
                corner(radii[0], -height / 2.0),
                normal,
            )
        };
        for piece in 0..PIECES {
            let (left, right) = (edge(piece), edge(piece + 1));
            let [from, to] = [piece, piece + 1].map(|at| {
                let share = at as f32 / PIECES as f32;
                part[0] + (part[2] - part[0]) * share
            });
            self.quads.push(Quad {
                corners: [left.0, right.0, right.1, left.1],
                normals: [left.2, right.2, right.2, left.2],
                part: [from, part[1], to, part[3]],
                skin,
                thing,
            });
        }
    }

    /// A cylinder of one skin around the `up` axis of a frame, with a lid; `radii` at the bottom and top.
    pub(super) fn cylinder(
        &mut self,
        frame: &Frame,
        radii: [f32; 2],
        height: f32,
        skin: Skin,
        thing: Thing,
    ) {
        let half_turn = core::f32::consts::PI;
        let sleeve = Sleeve {
            radii,
            height,
            half_angle: half_turn,
            part: WHOLE,
        };
        self.sleeve(frame, &sleeve, skin, thing);
        for (end, radius) in [(1.0, radii[1]), (-1.0, radii[0])] {
            self.disc(frame, height / 2.0, end, radius, skin, thing);
        }
    }

    /// A round end of a cylinder, in strips.
    fn disc(&mut self, frame: &Frame, half: f32, end: f32, radius: f32, skin: Skin, thing: Thing) {
        const STRIPS: usize = 12;
        let normal = frame.direction([0.0, end, 0.0]);
        let edge = |at: usize| {
            let angle = core::f32::consts::PI * at as f32 / STRIPS as f32;
            (radius * libm::cosf(angle), radius * libm::sinf(angle))
        };
        for strip in 0..STRIPS {
            let ((z0, x0), (z1, x1)) = (edge(strip), edge(strip + 1));
            let corners = [[-x0, z0], [x0, z0], [x1, z1], [-x1, z1]];
            let corners = corners.map(|[x, z]| frame.point([x, half * end, -z * end]));
            self.quads.push(Quad {
                corners,
                normals: [normal; 4],
                part: WHOLE,
                skin,
                thing,
            });
        }
    }
}

/// The six sides of a block around the middle of a frame: front, back, top, bottom, right, left.
pub(super) fn box_sides(frame: &Frame, size: V3) -> [(Frame, [f32; 2]); 6] {
    let [w, h, d] = size;
    let (x, y, z) = ([1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]);
    let minus = |v: V3| times(v, -1.0);
    [
        (frame.within([0.0, 0.0, d / 2.0], x, y), [w, h]),
        (frame.within([0.0, 0.0, -d / 2.0], minus(x), y), [w, h]),
        (frame.within([0.0, h / 2.0, 0.0], x, minus(z)), [w, d]),
        (frame.within([0.0, -h / 2.0, 0.0], x, z), [w, d]),
        (frame.within([w / 2.0, 0.0, 0.0], y, z), [h, d]),
        (frame.within([-w / 2.0, 0.0, 0.0], y, minus(z)), [h, d]),
    ]
}
