//! The authored scenario: its file format, the checks on it, and the model that everything else runs on.
//!
//! A scenario passes through four layers, each in a module of its own: [`syntax`] turns text into nodes
//! with positions, [`decode`] and [`mod@file`] turn nodes into the on-disk shapes of format version 1,
//! `merge` lays libraries and scenario over each other, and `check` resolves the result to the [`model`].
//! [`load`] runs them in order. May import `risk`, `customs`, `time` and `digest`. Invariant: a scenario is
//! valid or it is not loaded; every fault of every file is a [`finding::Finding`] with file, line and column,
//! and all of them are reported at once. Nothing here reads a file: the reader is passed in.

mod check;
pub mod decode;
pub mod file;
pub mod finding;
pub mod load;
mod merge;
pub mod model;
pub mod syntax;

#[cfg(test)]
mod tests;
