//! Retail packs as an officer holds them: their sides, what is printed there, and what a reader makes of it.
//!
//! [`layout::faces`] lays a pack out as [`face::Face`]s, lists of prints in millimetres; [`paint::paint`] makes
//! pictures of them under a lamp; [`read::read_back`] reads the prints again and never looks at the pack that they
//! came from. May import what its room may; reads no file. Invariant: what the faces say is what the pack's fields
//! say, so that a pack rebuilt from its faces shows the auditor the same facts.

pub mod code;
pub mod face;
pub mod fields;
mod glyphs;
pub mod layout;
pub mod mark;
pub mod paint;
pub mod read;
mod tint;
mod words;

#[cfg(test)]
mod tests;
