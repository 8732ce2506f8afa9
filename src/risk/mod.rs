//! What can be wrong, how it shows, and how likely each sign is.
//!
//! Offences, schemes, the catalogue of indicators, the truth of a case and the exact belief about it.
//! May import [`crate::customs`] and [`crate::time`]. Invariant: an indicator that cannot occur in a
//! case's circumstances has probability 0 there, under every hypothesis and for every eye.

pub mod belief;
pub mod indicator;
pub mod offence;
pub mod truth;
