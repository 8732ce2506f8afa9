//! The scanner against independent numbers.

mod attenuation;
mod chords;
mod grain;
mod transmission;

use crate::digest::Digest;
use crate::matter::material::Material;
use crate::matter::solid::{Pose, Shape, Solid, Vec3};
use crate::rng::{Draws, Streams};

/// Draws for a test of its own.
fn streams(purpose: &str) -> Streams {
    Streams::new(&Digest::of(b"scanner"), 5, purpose)
}

/// A number from `low` to `high`.
fn real(draws: &mut Draws, low: f64, high: f64) -> f64 {
    low + (high - low) * f64::from(draws.word()) / 4_294_967_296.0
}

fn block(half: Vec3, centre: Vec3, material: Material) -> Solid {
    Solid::new(Shape::Block { half }, Pose::at(centre), material)
}
