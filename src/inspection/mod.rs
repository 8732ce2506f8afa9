//! What each action reveals: the evidence of its channel, and what the eye makes of it.
//!
//! May import stream, risk, scenario (model), matter, customs, time, rng. Invariant: what an action shows depends
//! on (case, action) alone, never on when or in which order it is taken.

pub mod auditor;
pub mod books;
pub mod evidence;
pub mod pack;
pub mod perception;
pub mod xray;
