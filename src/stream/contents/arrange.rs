//! Arranging: where the packs of a handling unit lie and how they are turned, as blocks along the axes.
//!
//! Lots of many packs stand in layers like bricks without a bond; the others are dropped one by one: each
//! comes to rest on the floor or on what lies under the middle of its footprint. Nothing overlaps, because a
//! dropped block stays above everything that its footprint meets.

use crate::matter::solid::{Bounds, Vec3};
use crate::rng::Draws;

/// Blocks closer than this count as touching, in mm.
const TOUCH: f64 = 1e-6;
/// Packs from which a lot is always layered.
const LAYERED_FROM: usize = 14;
/// Packs from which a lot may be layered.
const LAYERABLE_FROM: usize = 3;
/// How many places along an axis are tried for a dropped block.
const PLACES_TRIED: usize = 8;

/// Something to be laid.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Body {
    /// Lengths of its sides in its own frame.
    pub(super) size: Vec3,
    /// It stays on its own lower side.
    pub(super) is_upright: bool,
    /// Bodies of one lot follow each other and are alike.
    pub(super) lot: usize,
}

/// A quarter turn: a thing's own axes in the frame of the load.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Turn {
    pub(super) axes: [Vec3; 3],
}

/// Where a body lies: the block it takes up, and how it is turned in it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Spot {
    pub(super) bounds: Bounds,
    pub(super) turn: Turn,
}

/// The own axes that come to lie along x, y and z.
type Order = [usize; 3];

/// All orders; the upright ones first, then those with a longer side up.
const ORDERS: [Order; 6] = [
    [0, 1, 2],
    [1, 0, 2],
    [0, 2, 1],
    [2, 0, 1],
    [1, 2, 0],
    [2, 1, 0],
];

impl Turn {
    /// The turn that lays a thing flat, longest side along x, and its size then.
    pub(super) fn flat(size: Vec3) -> (Vec3, Turn) {
        let order = flat_order(&Body {
            size,
            is_upright: false,
            lot: 0,
        });
        (turned_size(size, order), Turn::of(order, 0, false))
    }

    /// A right-handed turn with the given own axes along x, y and z; `flips` chooses among those that differ
    /// by half turns, of which an upright thing makes only the one about the vertical.
    fn of(order: Order, flips: u32, is_upright: bool) -> Turn {
        let mut axes = [[0.0; 3]; 3];
        let mut signs = [1.0, 1.0, 1.0];
        if flips & 1 == 1 {
            (signs[0], signs[1]) = (-1.0, -1.0);
        }
        if flips & 2 == 2 && !is_upright {
            (signs[1], signs[2]) = (-signs[1], -signs[2]);
        }
        let is_odd = !matches!(order, [0, 1, 2] | [1, 2, 0] | [2, 0, 1]);
        if is_odd {
            signs[0] = -signs[0];
        }
        for (along, own) in order.into_iter().enumerate() {
            axes[own][along] = signs[along];
        }
        Turn { axes }
    }
}

/// The floor that the load should keep to, and what lies there so far.
struct Floor {
    length: f64,
    width: f64,
    height: f64,
    laid: Vec<Bounds>,
    /// What takes up floor: dropped blocks, and layered lots as a whole.
    stands: Vec<Bounds>,
    /// Largest x, y and z in use.
    extent: Vec3,
}

/// Lays all bodies; spots are in the order of the bodies. The floor is z = 0 and begins at x = y = 0. `flatness`
/// is 1 for a carton; less for a satchel.
pub(super) fn arrange(bodies: &[Body], flatness: f64, draws: &mut Draws) -> Vec<Spot> {
    let mut floor = Floor::for_bodies(bodies, flatness);
    let mut spots: Vec<Option<Spot>> = vec![None; bodies.len()];
    let mut lots: Vec<(usize, usize)> = Vec::new();
    for (position, body) in bodies.iter().enumerate() {
        match lots.last_mut() {
            Some((start, end)) if bodies[*start].lot == body.lot => *end = position + 1,
            _ => lots.push((position, position + 1)),
        }
    }
    // Odd things lie under the packs as often as on or beside them.
    let odd_first = draws.chance(450_000);
    let mut early: Vec<(u32, usize)> = Vec::new();
    let mut late: Vec<(u32, usize)> = Vec::new();
    let mut layered: Vec<(usize, usize)> = Vec::new();
    for (start, end) in lots {
        let (chance, count) = (draws.chance(600_000), end - start);
        if count >= LAYERED_FROM || (count >= LAYERABLE_FROM && chance) {
            layered.push((start, end));
        } else if odd_first && count < LAYERABLE_FROM {
            early.extend((start..end).map(|body| (draws.word(), body)));
        } else {
            late.extend((start..end).map(|body| (draws.word(), body)));
        }
    }
    early.sort_unstable();
    late.sort_unstable();
    for (_, body) in early {
        spots[body] = Some(floor.drop(&bodies[body], draws));
    }
    for (start, end) in layered {
        let laid = floor.layer(&bodies[start], end - start, draws);
        for (spot, slot) in laid.into_iter().zip(&mut spots[start..end]) {
            *slot = Some(spot);
        }
    }
    for (_, body) in late {
        spots[body] = Some(floor.drop(&bodies[body], draws));
    }
    spots.into_iter().flatten().collect()
}

impl Floor {
    fn for_bodies(bodies: &[Body], flatness: f64) -> Floor {
        let volume: f64 = bodies
            .iter()
            .map(|body| body.size[0] * body.size[1] * body.size[2])
            .sum();
        let side = libm::cbrt(volume / 0.7);
        let height = side * 0.75 * flatness;
        let spread = libm::sqrt(volume / 0.7 / height.max(1.0));
        let (mut length, mut width) = (spread * 1.18, spread / 1.18);
        for body in bodies {
            let mut sorted = body.size;
            sorted.sort_by(f64::total_cmp);
            let (long, middle) = if body.is_upright {
                (
                    body.size[0].max(body.size[1]),
                    body.size[0].min(body.size[1]),
                )
            } else {
                (sorted[2], sorted[1])
            };
            length = length.max(long * 1.04);
            width = width.max(middle * 1.04);
        }
        Floor {
            length,
            width,
            height: volume / 0.7 / (length * width).max(1.0),
            laid: Vec::with_capacity(bodies.len()),
            stands: Vec::new(),
            extent: [0.0; 3],
        }
    }

    fn put(&mut self, low: Vec3, size: Vec3) -> Bounds {
        let bounds = Bounds {
            low,
            high: std::array::from_fn(|k| low[k] + size[k]),
        };
        self.extent = std::array::from_fn(|k| self.extent[k].max(bounds.high[k]));
        self.laid.push(bounds);
        bounds
    }

    /// Lays packs that are alike in layers, each pack straight on the one below it.
    fn layer(&mut self, body: &Body, count: usize, draws: &mut Draws) -> Vec<Spot> {
        let order = self.order(body, draws);
        let size = turned_size(body.size, order);
        let flips = draws.word();
        let slack = (0.03 * size[0].min(size[1])).min(1.2) * f64::from(draws.below(1000)) / 1000.0;
        let pitch = [size[0] + slack, size[1] + slack];
        let layers = (libm::round(self.height / size[2]).max(1.0) as usize).min(count);
        let per_layer = count.div_ceil(layers);
        let square =
            libm::sqrt(per_layer as f64 * pitch[1] * self.length / (pitch[0] * self.width));
        let fitting = ((self.length / pitch[0]) as usize).max(1);
        let columns = (libm::round(square).max(1.0) as usize)
            .min(fitting)
            .min(per_layer);
        let rows = per_layer.div_ceil(columns);
        let block = [columns as f64 * pitch[0], rows as f64 * pitch[1]];
        let corner = self.free_corner(block);
        self.stands.push(Bounds {
            low: [corner[0], corner[1], 0.0],
            high: [
                corner[0] + block[0],
                corner[1] + block[1],
                layers as f64 * size[2],
            ],
        });
        (0..count)
            .map(|number| {
                let (layer, within) = (number / per_layer, number % per_layer);
                let (row, column) = (within / columns, within % columns);
                let jitter = |word: u32| slack * f64::from(word % 1000) / 1000.0;
                let low = [
                    corner[0] + column as f64 * pitch[0] + jitter(draws.word()),
                    corner[1] + row as f64 * pitch[1] + jitter(draws.word()),
                    layer as f64 * size[2],
                ];
                let half_turn = if draws.chance(120_000) { 1 } else { 0 };
                Spot {
                    bounds: self.put(low, size),
                    turn: Turn::of(order, flips ^ half_turn, body.is_upright),
                }
            })
            .collect()
    }

    /// A corner on the floor where a block fits beside what lies there, keeping the whole small.
    fn free_corner(&self, block: [f64; 2]) -> [f64; 2] {
        let mut best = [self.extent[0], 0.0];
        let mut least = self.sprawl(best, block);
        let xs = std::iter::once(0.0).chain(self.stands.iter().map(|laid| laid.high[0]));
        for x in xs.collect::<Vec<f64>>() {
            let ys = std::iter::once(0.0).chain(self.stands.iter().map(|laid| laid.high[1]));
            for y in ys {
                let sprawl = self.sprawl([x, y], block);
                if sprawl + TOUCH < least && self.is_free([x, y], block) {
                    (best, least) = ([x, y], sprawl);
                }
            }
        }
        best
    }

    /// How large the floor becomes with a block at a corner; beyond the preferred floor it counts double.
    fn sprawl(&self, corner: [f64; 2], block: [f64; 2]) -> f64 {
        let x = (corner[0] + block[0]).max(self.extent[0]);
        let y = (corner[1] + block[1]).max(self.extent[1]);
        let beyond =
            (x - self.length).max(0.0) * self.width + (y - self.width).max(0.0) * self.length;
        x * y + beyond
    }

    fn is_free(&self, corner: [f64; 2], block: [f64; 2]) -> bool {
        !self.stands.iter().any(|stand| meets(stand, corner, block))
    }

    /// Drops one body to the lowest of some places where the middle of its footprint is held.
    fn drop(&mut self, body: &Body, draws: &mut Draws) -> Spot {
        let order = self.order(body, draws);
        let turn = Turn::of(order, draws.word(), body.is_upright);
        let size = turned_size(body.size, order);
        let footprint = [size[0], size[1]];
        let xs = self.places(0, footprint[0], draws);
        let ys = self.places(1, footprint[1], draws);
        let mut best: Option<(f64, Vec3)> = None;
        for &x in &xs {
            for &y in &ys {
                let Some(z) = self.rest([x, y], footprint) else {
                    continue;
                };
                let stray = f64::from(draws.below(1000)) / 1000.0 * 0.15 * self.height;
                let cost = z + size[2] + stray;
                if best.is_none_or(|(least, _)| cost < least) {
                    best = Some((cost, [x, y, z]));
                }
            }
        }
        // Beside everything there is always room.
        let beside = if self.extent[0] > 1.4 * self.extent[1] {
            [0.0, self.extent[1], 0.0]
        } else {
            [self.extent[0], 0.0, 0.0]
        };
        let low = best.map_or(beside, |(_, low)| low);
        let bounds = self.put(low, size);
        self.stands.push(bounds);
        Spot { bounds, turn }
    }

    /// Places along an axis: against the walls, against what lies there, over its middle, and anywhere.
    fn places(&self, axis: usize, length: f64, draws: &mut Draws) -> Vec<f64> {
        let room = if axis == 0 { self.length } else { self.width } - length;
        let mut places = vec![0.0];
        if room <= 0.0 {
            return places;
        }
        places.push(room);
        places.push(room * f64::from(draws.below(1000)) / 1000.0);
        for number in 0..PLACES_TRIED {
            let word = draws.word();
            if self.laid.is_empty() {
                continue;
            }
            let laid = &self.laid[(word >> 8) as usize % self.laid.len()];
            let place = match number % 3 {
                0 => laid.high[axis],
                1 => laid.low[axis] - length,
                _ => (laid.low[axis] + laid.high[axis] - length) / 2.0,
            };
            if (0.0..=room).contains(&place) {
                places.push(place);
            }
        }
        places
    }

    /// The height at which a footprint comes to rest, if its middle is held there.
    fn rest(&self, corner: [f64; 2], footprint: [f64; 2]) -> Option<f64> {
        let under = self
            .laid
            .iter()
            .filter(|laid| meets(laid, corner, footprint));
        let z = under.map(|laid| laid.high[2]).fold(0.0, f64::max);
        if z == 0.0 {
            return Some(z);
        }
        let middle = [
            corner[0] + footprint[0] / 2.0,
            corner[1] + footprint[1] / 2.0,
        ];
        let holds = |laid: &Bounds| {
            (laid.high[2] - z).abs() < TOUCH
                && (0..2).all(|k| laid.low[k] <= middle[k] && middle[k] <= laid.high[k])
        };
        self.laid.iter().any(holds).then_some(z)
    }

    /// How a body is turned: mostly flat, sometimes on edge, never beyond the floor.
    fn order(&self, body: &Body, draws: &mut Draws) -> Order {
        let (flat, word) = (draws.chance(550_000), draws.word() as usize);
        let floor = [self.length, self.width];
        let fits = |order: &Order| {
            let size = turned_size(body.size, *order);
            size[0] <= floor[0]
                && size[1] <= floor[1]
                && size[2] <= self.height.max(size_least(body)) * 1.6
        };
        let lowest = |order: &Order| turned_size(body.size, *order)[2] <= size_least(body) + TOUCH;
        let allowed = |order: &&Order| if body.is_upright { order[2] == 2 } else { true };
        let fitting: Vec<Order> = ORDERS
            .iter()
            .filter(allowed)
            .copied()
            .filter(fits)
            .collect();
        let low: Vec<Order> = fitting.iter().copied().filter(lowest).collect();
        let from = if flat && !low.is_empty() {
            low
        } else {
            fitting
        };
        match from.get(word % from.len().max(1)) {
            Some(order) => *order,
            None => flat_order(body),
        }
    }
}

fn size_least(body: &Body) -> f64 {
    body.size[0].min(body.size[1]).min(body.size[2])
}

/// The order with the longest side along x and the shortest up; an upright body keeps its own up.
fn flat_order(body: &Body) -> Order {
    let size = body.size;
    if body.is_upright {
        return if size[0] >= size[1] {
            [0, 1, 2]
        } else {
            [1, 0, 2]
        };
    }
    let mut order = [0, 1, 2];
    order.sort_by(|a, b| size[*b].total_cmp(&size[*a]));
    order
}

fn turned_size(size: Vec3, order: Order) -> Vec3 {
    order.map(|own| size[own])
}

/// Whether a block shares floor with a footprint.
fn meets(laid: &Bounds, corner: [f64; 2], footprint: [f64; 2]) -> bool {
    (0..2)
        .all(|k| laid.low[k] + TOUCH < corner[k] + footprint[k] && corner[k] + TOUCH < laid.high[k])
}
