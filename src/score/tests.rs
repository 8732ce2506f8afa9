//! Tests of the score: each rule on hand-made cases, and the fold on whole sessions.

mod fold;
pub(crate) mod naive;
pub(crate) mod rules;

use std::sync::Arc;

use crate::scenario::load::load_bundle;
use crate::scenario::model::Scenario;

/// The scenario of `desk.ron`.
pub(crate) fn desk() -> Arc<Scenario> {
    let text = include_str!("tests/desk.ron").to_string();
    let scenario = load_bundle(&[("desk.ron".to_string(), text)]);
    Arc::new(scenario.unwrap_or_else(|findings| panic!("{findings:#?}")))
}
