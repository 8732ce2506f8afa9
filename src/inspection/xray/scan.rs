//! One view of a load as the scanner takes it, with what its makers know of it.

use std::sync::Arc;

use crate::inspection::xray::difficulty::{Difficulty, Region, difficulty, regions};
use crate::inspection::xray::exposure::{Exposure, expose};
use crate::inspection::xray::geometry::{Field, View};
use crate::inspection::xray::noise::Noise;
use crate::inspection::xray::spectrum::Source;
use crate::matter::load::Load;
use crate::matter::solid::Bounds;
use crate::rng::Streams;
use crate::scenario::model::exercise::Imaging;
use crate::stream::Stream;
use crate::stream::contents::ARRANGEMENTS;
use crate::stream::sealed::Sealed;

/// One view of a load. What an officer sees of it is the exposure and the field; the rest is truth.
#[derive(Clone, Debug, PartialEq)]
pub struct Scan {
    pub load: Arc<Load>,
    pub field: Field,
    pub exposure: Exposure,
    /// Where hidden things, threats and goods lie.
    pub regions: Vec<Region>,
    pub difficulty: Difficulty,
}

/// Takes a view of a case's load: the same case gives the same scan, to the byte, on every machine. `dose` is the
/// number of photons as a multiple of the normal one.
pub fn scan(stream: &Stream, case: &Sealed, view: View, dose: f32) -> Scan {
    let load = Arc::new(presented(stream, case));
    let streams = Streams::new(&stream.scenario().digest, stream.seed(), view.purpose());
    let noise = Noise::On {
        streams: &streams,
        case: case.declared.index,
        dose,
    };
    scan_load(load, view, noise)
}

/// The load of a case as it lies on the belt: of the ways to lay it, the first that is as hard to read from above as
/// the scenario asks, or else the nearest. Without such a wish, as chance has it.
pub fn presented(stream: &Stream, case: &Sealed) -> Load {
    let declaration = stream.declaration(&case.declared);
    let first = stream.load(case, &declaration);
    let Some(asked) = &stream.scenario().imaging else {
        return first;
    };
    let (mut least, mut best) = (distance(&first, asked), first);
    for number in 1..ARRANGEMENTS {
        if least <= 0.0 {
            break;
        }
        let other = stream.load_arranged(case, &declaration, number);
        let away = distance(&other, asked);
        if away < least {
            (least, best) = (away, other);
        }
    }
    best
}

/// How far a load's difficulty from above lies outside what is asked; 0 when it meets it.
fn distance(load: &Load, asked: &Imaging) -> f64 {
    let found = difficulty(load, &field_of(load, View::Top));
    let outside = |value: f32, (low, high): (u32, u32)| {
        let (low, high) = (f64::from(low) / 1e6, f64::from(high) / 1e6);
        let value = f64::from(value);
        (low - value).max(value - high).max(0.0)
    };
    outside(found.view, asked.view_ppm)
        + outside(found.superposition, asked.superposition_ppm)
        + outside(found.complexity, asked.complexity_ppm)
}

/// The field around a load; where nothing lies on the belt, a little of the belt.
pub fn field_of(load: &Load, view: View) -> Field {
    let nothing = Bounds {
        low: [0.0; 3],
        high: [0.0; 3],
    };
    Field::around(&load.bounds().unwrap_or(nothing), view)
}

/// Takes a view of a load.
pub fn scan_load(load: Arc<Load>, view: View, noise: Noise<'_>) -> Scan {
    let field = field_of(&load, view);
    Scan {
        exposure: expose(&load.solids, &field, &Source::scanner(), noise),
        regions: regions(&load, &field),
        difficulty: difficulty(&load, &field),
        field,
        load,
    }
}

#[cfg(test)]
mod tests;
