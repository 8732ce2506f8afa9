//! X-ray images per second on one core, by energies, primitives and pixels.
//!
//! Run with `cargo bench --bench xray --no-default-features`. All images are computed on one thread, whatever the
//! machine has, and what counts is the processor time of that thread where the system tells it (Linux), so that
//! other programs' turns do not count; elsewhere it is the clock. The first figure is a picture of 512 by 512 pixels of 42 primitives with 32 energies.
#![expect(clippy::disallowed_methods, reason = "a benchmark reads the clock")]

use std::time::Instant;

use greenlane::digest::Digest;
use greenlane::inspection::xray::exposure::expose;
use greenlane::inspection::xray::geometry::{Beam, Field, SOURCE_DISTANCE_MM, View};
use greenlane::inspection::xray::noise::Noise;
use greenlane::inspection::xray::spectrum::{Source, Spectrum};
use greenlane::matter::material::Material;
use greenlane::matter::solid::{Pose, Shape, Solid, Vec3};
use greenlane::rng::{Draws, Streams};

/// Each figure is the best of this many rounds, so that another program's turn does not count.
const ROUNDS: usize = 5;
/// A round lasts at least this long.
const ROUND_SECS: f64 = 0.4;

/// Inner lengths of the parcel that holds the primitives, mm.
const PARCEL_MM: Vec3 = [380.0, 280.0, 120.0];

const MATERIALS: [Material; 8] = [
    Material::MicrocrystCelluloseTablet,
    Material::PVC,
    Material::Aluminium,
    Material::Cotton,
    Material::BorosilicateGlass,
    Material::Water,
    Material::Polypropylene,
    Material::Steel1pctC,
];

fn main() {
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(1)
        .build()
        .expect("one thread starts");
    pool.install(measure_all);
}

fn measure_all() {
    println!(
        "{:<34} {:>10} {:>12} {:>10}",
        "what", "images/s", "Mpixels/s", "ms/image"
    );
    let source = Source::scanner();
    let coarse = Source {
        spectrum: Spectrum::tube_coarse(),
        ..Source::scanner()
    };
    let solids = primitives(42);
    let field = field(512, 512);
    measure(
        "512x512, 42 solids, 32 energies",
        &solids,
        &field,
        &source,
        false,
    );
    measure("the same, 8 energies", &solids, &field, &coarse, false);
    measure(
        "32 energies, blur and noise",
        &solids,
        &field,
        &source,
        true,
    );
    measure(
        "800x600, 42 solids, noise",
        &solids,
        &self::field(800, 600),
        &source,
        true,
    );
    measure("512x512, nothing", &[], &field, &source, false);
    measure("512x512, nothing, noise", &[], &field, &source, true);
    for count in [10, 42, 100, 500, 1000, 2000] {
        let name = format!("512x512, {count} solids");
        measure(&name, &primitives(count), &field, &source, false);
    }
    for side in [256, 512, 768, 1024] {
        let name = format!("{side}x{side}, 42 solids");
        measure(&name, &solids, &self::field(side, side), &source, false);
    }
}

fn measure(name: &str, solids: &[Solid], field: &Field, source: &Source, noisy: bool) {
    let streams = Streams::new(&Digest::of(b"bench"), 7, View::Top.purpose());
    let mut best = f64::INFINITY;
    for _ in 0..ROUNDS {
        let (begin, start, mut images) = (Instant::now(), Spent::now(), 0_u32);
        while begin.elapsed().as_secs_f64() < ROUND_SECS {
            let noise = match noisy {
                false => Noise::Off,
                true => Noise::On {
                    streams: &streams,
                    case: images.into(),
                    dose: 1.0,
                },
            };
            std::hint::black_box(expose(solids, field, source, noise));
            images += 1;
        }
        best = best.min(start.secs() / f64::from(images));
    }
    let pixels = (field.columns * field.lines) as f64;
    println!(
        "{name:<34} {:>10.1} {:>12.1} {:>10.2}",
        1.0 / best,
        pixels / best / 1e6,
        best * 1e3
    );
}

/// A moment: on the clock, and in the life of this thread.
struct Spent {
    clock: Instant,
    thread_secs: Option<f64>,
}

impl Spent {
    fn now() -> Spent {
        Spent {
            clock: Instant::now(),
            thread_secs: thread_secs(),
        }
    }

    /// Seconds of work since.
    fn secs(&self) -> f64 {
        match (self.thread_secs, thread_secs()) {
            (Some(then), Some(now)) => now - then,
            _ => self.clock.elapsed().as_secs_f64(),
        }
    }
}

/// How long this thread has run, from Linux.
fn thread_secs() -> Option<f64> {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    let nanoseconds: f64 = text.split_whitespace().next()?.parse().ok()?;
    Some(nanoseconds / 1e9)
}

/// The parcel's field from above, with a given number of pixels.
fn field(columns: usize, lines: usize) -> Field {
    Field {
        view: View::Top,
        beam: Beam::Fan {
            distance_mm: SOURCE_DISTANCE_MM,
        },
        columns,
        lines,
        pitch_mm: 420.0 / columns.min(lines) as f64,
        middle: [0.0, 0.0, PARCEL_MM[2] / 2.0],
    }
}

/// A cardboard parcel (a block and its hollow) with blocks, cylinders and ellipsoids of many materials in it, half
/// of them turned. With their number their size falls, so that the parcel stays equally full.
fn primitives(count: usize) -> Vec<Solid> {
    let mut draws = Streams::new(&Digest::of(b"bench"), 7, "contents").case(0);
    let middle = [0.0, 0.0, PARCEL_MM[2] / 2.0];
    let wall = |half: Vec3| {
        Solid::new(
            Shape::Block { half },
            Pose::at(middle),
            Material::CorrugatedCard,
        )
    };
    let outer = wall(PARCEL_MM.map(|length| length / 2.0));
    let inner = wall(PARCEL_MM.map(|length| length / 2.0 - 4.0)).hollow();
    let size = 32.0 * libm::cbrt(42.0 / count as f64);
    let things = (2..count).map(|_| thing(&mut draws, size));
    [outer, inner].into_iter().chain(things).collect()
}

fn thing(draws: &mut Draws, size: f64) -> Solid {
    let mut real =
        |low: f64, high: f64| low + (high - low) * f64::from(draws.word()) / 4_294_967_296.0;
    let half = [real(0.5, 1.5), real(0.5, 1.5), real(0.1, 1.0)].map(|length| size * length);
    let centre = [0, 1, 2].map(|k| (PARCEL_MM[k] / 2.0 - size) * real(-1.0, 1.0));
    let mut pose = Pose::at([centre[0], centre[1], centre[2] + PARCEL_MM[2] / 2.0]);
    let (yaw, tilt) = (real(-3.0, 3.0), real(0.0, 1.0));
    if tilt > 0.5 {
        let (sin, cos) = libm::sincos(yaw);
        let (rise, level) = libm::sincos(tilt);
        let turned = Pose {
            centre: [0.0; 3],
            axes: [[cos, sin, 0.0], [-sin, cos, 0.0], [0.0, 0.0, 1.0]],
        };
        let tilted = Pose {
            axes: [[1.0, 0.0, 0.0], [0.0, level, rise], [0.0, -rise, level]],
            centre: [0.0; 3],
        };
        pose.axes = tilted.within(&turned).axes;
    }
    let shape = match draws.below(3) {
        0 => Shape::Block { half },
        1 => Shape::Cylinder {
            semi_x: half[0],
            semi_y: half[1],
            half_length: half[2],
        },
        _ => Shape::Ellipsoid { semi: half },
    };
    Solid::new(shape, pose, *draws.pick(&MATERIALS))
}
