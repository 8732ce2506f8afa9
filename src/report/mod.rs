//! What is told of an exercise once it is over: the debrief.
//!
//! [`text`] is the score card for a terminal, [`html`] a page to keep and print, [`json`] the record of a run
//! for machines. What text and page have in common is worked out once: `figures` makes rows and sentences of a
//! sheet, `sentences` says it in plain words, and `words` writes numbers and names. May import score and
//! everything left of it. Invariant: a report is a pure function of what it is given, so that the same run
//! gives the same bytes on every machine; nothing here computes what [`crate::score`] could have.

mod figures;
pub mod html;
mod images;
pub mod json;
mod sentences;
pub mod text;
mod words;
