//! Statistics of a class: which items work, how able each person is, and how far both can be trusted.
//!
//! Persons by items of right and wrong answers go in ([`responses`], read from CSV by [`table`]); [`analyse`] gives
//! classical values, the Rasch and the two-parameter logistic model with abilities, fit, information, functioning
//! by group, and how long a test has to be. Pure: no files, no chance; sums run in a fixed order, so that the same
//! answers give the same bits with any number of threads.
//!
//! An answer that is missing counts neither way: facility rests on the answers that were given, the models take
//! the likelihood of those, and what needs a score (item-rest correlation, KR-20, functioning by group) rests on the
//! persons who answered everything. An item that all got right, or all wrong, has no place on the scale: it is left
//! out of the models and its estimates are `None`.

mod analysis;
mod classical;
mod consistency;
mod errors;
mod estimate;
mod functioning;
mod grid;
mod item_step;
mod length;
mod model;
mod patterns;
mod person;
mod residual;
pub mod responses;
pub mod table;

#[cfg(test)]
mod tests;

pub use analysis::{
    ClassReport, INFORMATION_AT, ItemFit, ModelReport, Options, PersonFit, analyse, fit_two_pl,
};
pub use classical::Classical;
pub use consistency::Consistency;
pub use functioning::{EtsClass, Functioning, ItemFunctioning};
pub use length::spearman_brown;
