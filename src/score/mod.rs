//! score
pub mod metrics;
