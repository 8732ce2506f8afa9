//! How long a test has to be for a wanted reliability.

use super::grid::Grid;
use super::model::Model;

/// Longer tests are not looked for.
const ITEMS_MAX: u64 = 100_000;

/// Items for a `wanted` reliability, when `items` like these have `reliability` (Spearman 1910, Brown 1910).
///
/// `None` where either lies outside 0 to 1, or no test of a reasonable length is long enough.
pub fn spearman_brown(items: u64, reliability: f64, wanted: f64) -> Option<u64> {
    let inside = |value: f64| value > 0.0 && value < 1.0;
    if !inside(reliability) || !inside(wanted) {
        return None;
    }
    let factor = wanted * (1.0 - reliability) / (reliability * (1.0 - wanted));
    // What is a whole number but for rounding is one.
    let count = (items as f64 * factor - 1e-9).ceil().max(1.0);
    (count <= ITEMS_MAX as f64).then_some(count as u64)
}

/// The reliability of ability estimates that information promises: the mean of I / (I + 1) over N(0, 1), with the
/// information of the model's items taken `factor` times.
pub(super) fn by_information(grid: &Grid, information: &[f64], factor: f64) -> f64 {
    let pairs = grid.weight.iter().zip(information);
    let shares = pairs.map(|(weight, information)| {
        let held = information * factor;
        weight * held / (held + 1.0)
    });
    shares.sum()
}

/// Items of the model's mix for a `wanted` reliability of ability estimates.
pub(super) fn items_by_information(model: &Model, wanted: f64) -> Option<u64> {
    let grid = Grid::new();
    let information = grid.ability.map(|ability| model.test_information(ability));
    let items = model.slope.len() as f64;
    let enough = |count: u64| by_information(&grid, &information, count as f64 / items) >= wanted;
    if !enough(ITEMS_MAX) {
        return None;
    }
    let (mut short, mut long) = (0, ITEMS_MAX);
    while long - short > 1 {
        let middle = short + (long - short) / 2;
        if enough(middle) {
            long = middle;
        } else {
            short = middle;
        }
    }
    Some(long)
}
