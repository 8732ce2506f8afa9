//! The X-ray scanner: what a load lets through, computed from the matter in it.
//!
//! Attenuation by the mixture rule, a tube's spectrum, a dual-energy line detector, exact chords of rays through
//! solids, photon noise. May import what the room may: matter, stream, scenario (model), risk, customs, rng.
//! Invariant: the same solids, field, source and noise give the same picture to the byte, on every machine and
//! with any number of threads: basic IEEE operations in a fixed order, and draws that belong to a line.
//!
//! World axes: x along the belt, y across it, z up; millimetres. An exposure is stored line by line, as it is
//! taken: a line is a place along the belt, a column a detector element. Column 0 sees the far side of the belt
//! (high y) from above and the top (high z) from the side, so a picture with the lines from left to right and the
//! columns downward shows the load as seen from above or from the side, upright.

pub mod attenuation;
pub mod calibration;
mod chords;
pub mod detector;
pub mod develop;
pub mod difficulty;
pub mod exposure;
pub mod geometry;
pub mod noise;
pub mod phantom;
pub mod scan;
pub mod spectrum;
mod trace;
pub mod words;

#[cfg(test)]
mod tests;
