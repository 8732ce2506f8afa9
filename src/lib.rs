//! Greenlane: a training and simulation engine for customs officers.
pub mod customs;
pub mod digest;
pub mod ledger;
pub mod risk;
pub mod rng;
pub mod scenario;
pub mod score;
pub mod stream;
pub mod time;
pub mod inspection;
pub mod session;
pub mod officer;
pub mod cli;
pub mod report;
