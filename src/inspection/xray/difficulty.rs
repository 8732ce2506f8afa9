//! How hard an image is, as numbers from its geometry, and where in it the things lie that matter.
//!
//! The three factors are those of Schwaninger, Hardmeier and Hofer 2005, "Aviation security screeners visual
//! abilities and visual knowledge measurement", IEEE Aerospace and Electronic Systems Magazine 20(6), 29-35: view
//! difficulty, superposition, bag complexity. Each runs from 0 (easy) to 1; what they are computed from is ours:
//!
//! - *view*: one less the area that a thing shows to the ray through its middle, as a share of the largest of the
//!   areas along its own three axes. The area is that of the least block along those axes; they are the axes of
//!   its heaviest solid. Where several things matter, the mean weighted by the largest area. 0 is flat, near 1
//!   edge-on.
//! - *superposition*: over the pixels of the things that matter, the mean share of the optical thickness at 80 keV
//!   that other things contribute.
//! - *complexity*: over the pixels of the load beside the things that matter, the share at which the optical
//!   thickness at 80 keV changes by more than 0.1 within 2 mm, to the next line or column.
//!
//! Things that matter are hidden goods and threats; where there are none, the goods.

use crate::inspection::xray::exposure::expose;
use crate::inspection::xray::geometry::{Beam, Field, Footprint};
use crate::inspection::xray::noise::Noise;
use crate::inspection::xray::spectrum::Source;
use crate::matter::load::{Item, Load, Role};
use crate::matter::solid::{Shape, Solid, Vec3, dot};

/// Energy at which optical thicknesses are compared, keV: about the mean of what the scanner's layers see.
const KEV: f64 = 80.0;
/// Pitch of the pixels on which shares are counted, mm.
const PITCH_MM: f64 = 2.0;
/// Change of the optical thickness from pixel to pixel that counts as an edge.
const EDGE: f32 = 0.1;
/// Optical thickness from which a pixel shows something.
const SHOWN: f32 = 0.002;
/// Least transmission that a logarithm is taken of.
const LEAST_TRANSMISSION: f32 = 1e-37;

/// The three factors, each from 0 (easy) to 1 (hard).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Difficulty {
    /// How unfavourably the things that matter are turned.
    pub view: f32,
    /// How much of the image along them comes from other things.
    pub superposition: f32,
    /// How restless the image is beside them.
    pub complexity: f32,
}

/// Where in a view things lie that matter or that the papers speak of.
#[derive(Clone, Debug, PartialEq)]
pub struct Region {
    /// Hidden, threat or goods.
    pub role: Role,
    /// What the first of the things is, in words.
    pub name: &'static str,
    /// The load's items that it shows, ascending.
    pub items: Vec<usize>,
    /// Rectangles of pixels that together cover it; at least one.
    pub parts: Vec<Footprint>,
}

impl Region {
    /// The least rectangle around it.
    pub fn bounds(&self) -> Footprint {
        let span = |of: fn(&Footprint) -> (usize, usize)| {
            let ends = self.parts.iter().map(of);
            ends.reduce(|all, part| (all.0.min(part.0), all.1.max(part.1)))
                .expect("a region has a part")
        };
        Footprint {
            columns: span(|part| part.columns),
            lines: span(|part| part.lines),
        }
    }

    /// Whether a pixel belongs to it.
    pub fn holds(&self, column: usize, line: usize) -> bool {
        self.parts.iter().any(|part| {
            (part.columns.0..part.columns.1).contains(&column)
                && (part.lines.0..part.lines.1).contains(&line)
        })
    }

    /// Whether it shares a pixel with a rectangle.
    pub fn meets(&self, marked: &Footprint) -> bool {
        self.parts.iter().any(|part| overlap(part, marked))
    }
}

/// The regions of hidden things, threats and goods in a view, in the order of the load's items. Things of one
/// role whose rectangles overlap are one region.
pub fn regions(load: &Load, field: &Field) -> Vec<Region> {
    let mut regions: Vec<Region> = Vec::new();
    for (position, item) in load.items.iter().enumerate() {
        let is_told = matches!(item.role, Role::Hidden | Role::Threat(_) | Role::Goods);
        let Some(part) = is_told.then(|| footprint(load, item, field)).flatten() else {
            continue;
        };
        let mut own = Region {
            role: item.role,
            name: item.name,
            items: vec![position],
            parts: vec![part],
        };
        let mut place = regions.len();
        for at in (0..regions.len()).rev() {
            if regions[at].role == own.role && regions[at].meets(&part) {
                own = joined(regions.remove(at), own);
                place = at;
            }
        }
        regions.insert(place, own);
    }
    regions
}

/// Two regions as one.
fn joined(mut earlier: Region, later: Region) -> Region {
    earlier.items.extend(later.items);
    earlier.items.sort_unstable();
    for part in later.parts {
        if !earlier.parts.iter().any(|around| within(&part, around)) {
            earlier.parts.retain(|inner| !within(inner, &part));
            earlier.parts.push(part);
        }
    }
    earlier
}

fn within(inner: &Footprint, outer: &Footprint) -> bool {
    let lies =
        |inner: (usize, usize), outer: (usize, usize)| outer.0 <= inner.0 && inner.1 <= outer.1;
    lies(inner.columns, outer.columns) && lies(inner.lines, outer.lines)
}

fn overlap(one: &Footprint, other: &Footprint) -> bool {
    let meet = |one: (usize, usize), other: (usize, usize)| one.0 < other.1 && other.0 < one.1;
    meet(one.columns, other.columns) && meet(one.lines, other.lines)
}

/// The least rectangle around what an item is made of.
fn footprint(load: &Load, item: &Item, field: &Field) -> Option<Footprint> {
    let added = load.solids_of(item).iter().filter(|solid| !solid.carved);
    let parts = added.filter_map(|solid| field.footprint(solid));
    parts.reduce(|all, part| {
        let span = |a: (usize, usize), b: (usize, usize)| (a.0.min(b.0), a.1.max(b.1));
        Footprint {
            columns: span(all.columns, part.columns),
            lines: span(all.lines, part.lines),
        }
    })
}

/// The items of a load that matter for its difficulty.
fn mattering(load: &Load) -> Vec<&Item> {
    let of = |wanted: fn(Role) -> bool| -> Vec<&Item> {
        let items = load.items.iter();
        items.filter(|item| wanted(item.role)).collect()
    };
    let hidden = of(|role| matches!(role, Role::Hidden | Role::Threat(_)));
    if hidden.is_empty() {
        of(|role| role == Role::Goods)
    } else {
        hidden
    }
}

/// The difficulty of a load in a view. Where nothing matters, view difficulty and superposition are 0.
pub fn difficulty(load: &Load, field: &Field) -> Difficulty {
    let items = mattering(load);
    let coarse = coarse(field);
    let own: Vec<Solid> = items
        .iter()
        .flat_map(|item| load.solids_of(item).iter().copied())
        .collect();
    let all = thickness(&load.solids, &coarse);
    let own = thickness(&own, &coarse);
    Difficulty {
        view: view_difficulty(load, &items, field),
        superposition: superposition(&own, &all),
        complexity: complexity(&own, &all, coarse.columns),
    }
}

/// The same field with larger pixels.
fn coarse(field: &Field) -> Field {
    let pitch_mm = field.pitch_mm.max(PITCH_MM);
    let pixels = |count: usize| (count as f64 * field.pitch_mm / pitch_mm).ceil() as usize | 1;
    Field {
        columns: pixels(field.columns),
        lines: pixels(field.lines),
        pitch_mm,
        ..*field
    }
}

/// Optical thickness at every pixel.
fn thickness(solids: &[Solid], field: &Field) -> Vec<f32> {
    let exposure = expose(solids, field, &Source::monochromatic(KEV), Noise::Off);
    let through = exposure.high.into_iter();
    through
        .map(|share| -libm::logf(share.max(LEAST_TRANSMISSION)))
        .collect()
}

fn superposition(own: &[f32], all: &[f32]) -> f32 {
    let (mut sum, mut count) = (0.0f32, 0.0f32);
    for (own, all) in own.iter().zip(all) {
        if *own > SHOWN {
            sum += (1.0 - own / all.max(*own)).max(0.0);
            count += 1.0;
        }
    }
    sum / count.max(1.0)
}

fn complexity(own: &[f32], all: &[f32], columns: usize) -> f32 {
    let (mut edges, mut count) = (0u32, 0u32);
    for (at, thickness) in all.iter().enumerate() {
        if own[at] > SHOWN || *thickness <= SHOWN {
            continue;
        }
        let is_last_column = (at + 1).is_multiple_of(columns);
        let next_column = (!is_last_column).then(|| all[at + 1]);
        let next_line = all.get(at + columns).copied();
        let changes = |next: Option<f32>| next.is_some_and(|next| (next - thickness).abs() > EDGE);
        count += 1;
        edges += u32::from(changes(next_column) || changes(next_line));
    }
    edges as f32 / count.max(1) as f32
}

fn view_difficulty(load: &Load, items: &[&Item], field: &Field) -> f32 {
    let (mut sum, mut weights) = (0.0, 0.0);
    for item in items {
        if let Some((shown, largest)) = areas(load.solids_of(item), field) {
            sum += (largest - shown).max(0.0);
            weights += largest;
        }
    }
    if weights > 0.0 {
        (sum / weights) as f32
    } else {
        0.0
    }
}

/// Areas in mm² that solids show to the ray through their middle, and at most along their own axes.
fn areas(solids: &[Solid], field: &Field) -> Option<(f64, f64)> {
    let added = || solids.iter().filter(|solid| !solid.carved);
    let heaviest = added().max_by(|a, b| a.mass_grams().total_cmp(&b.mass_grams()))?;
    let axes = heaviest.pose.axes;
    let ends = axes.map(|axis| {
        added().fold((f64::INFINITY, f64::NEG_INFINITY), |all, solid| {
            let (at, reach) = (dot(solid.pose.centre, axis), reach(solid, axis));
            (all.0.min(at - reach), all.1.max(at + reach))
        })
    });
    let faces: Vec3 = std::array::from_fn(|k| {
        let length = |k: usize| ends[k % 3].1 - ends[k % 3].0;
        length(k + 1) * length(k + 2)
    });
    let middle: Vec3 = std::array::from_fn(|k| {
        (0..3)
            .map(|i| axes[i][k] * (ends[i].0 + ends[i].1) / 2.0)
            .sum()
    });
    let ray = ray_through(middle, field);
    let shown = (0..3).map(|k| dot(axes[k], ray).abs() * faces[k]).sum();
    Some((shown, faces[0].max(faces[1]).max(faces[2])))
}

/// Half of what a solid measures along a direction.
fn reach(solid: &Solid, direction: Vec3) -> f64 {
    let along = solid.pose.inward_direction(direction);
    match solid.shape {
        Shape::Block { half } => (0..3).map(|k| half[k] * along[k].abs()).sum(),
        Shape::Cylinder {
            semi_x,
            semi_y,
            half_length,
        } => {
            let (x, y) = (semi_x * along[0], semi_y * along[1]);
            (x * x + y * y).sqrt() + half_length * along[2].abs()
        }
        Shape::Ellipsoid { semi } => {
            let arms: Vec3 = std::array::from_fn(|k| semi[k] * along[k]);
            dot(arms, arms).sqrt()
        }
    }
}

/// Direction of the ray that passes a point, of length 1.
fn ray_through(point: Vec3, field: &Field) -> Vec3 {
    let along = field.view.ray_axis();
    let Beam::Fan { distance_mm } = field.beam else {
        return along;
    };
    let across = field.view.column_axis();
    let from: Vec3 = std::array::from_fn(|k| point[k] - field.middle[k]);
    let (aside, ahead) = (dot(from, across), dot(from, along) + distance_mm);
    let length = (aside * aside + ahead * ahead).sqrt();
    std::array::from_fn(|k| (across[k] * aside + along[k] * ahead) / length)
}

#[cfg(test)]
mod tests;
