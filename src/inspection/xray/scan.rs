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
use crate::stream::Stream;
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
    let declaration = stream.declaration(&case.declared);
    let load = Arc::new(stream.load(case, &declaration));
    let streams = Streams::new(&stream.scenario().digest, stream.seed(), view.purpose());
    let noise = Noise::On {
        streams: &streams,
        case: case.declared.index,
        dose,
    };
    scan_load(load, view, noise)
}

/// Takes a view of a load.
pub fn scan_load(load: Arc<Load>, view: View, noise: Noise<'_>) -> Scan {
    // Where nothing lies on the belt, a little of the belt is shown.
    let nothing = Bounds {
        low: [0.0; 3],
        high: [0.0; 3],
    };
    let field = Field::around(&load.bounds().unwrap_or(nothing), view);
    Scan {
        exposure: expose(&load.solids, &field, &Source::scanner(), noise),
        regions: regions(&load, &field),
        difficulty: difficulty(&load, &field),
        field,
        load,
    }
}
