//! The abilities at which integrals over the population are taken: evenly spaced, weighted by N(0, 1).

/// Nodes of the grid. A step of a tenth still integrates a posterior of deviation 0.1 to full accuracy, which takes
/// several hundred items to reach.
pub(super) const NODES: usize = 121;
/// The grid's ends lie this many deviations from the middle.
const REACH: f64 = 6.0;

/// Abilities with their weights.
pub(super) struct Grid {
    pub(super) ability: [f64; NODES],
    /// Weights, which sum to 1.
    pub(super) weight: [f64; NODES],
    pub(super) log_weight: [f64; NODES],
}

impl Grid {
    pub(super) fn new() -> Grid {
        let step = 2.0 * REACH / (NODES - 1) as f64;
        let ability: [f64; NODES] = std::array::from_fn(|node| node as f64 * step - REACH);
        let density = ability.map(|ability| libm::exp(-0.5 * ability * ability));
        let sum: f64 = density.iter().sum();
        let log_sum = libm::log(sum);
        Grid {
            ability,
            weight: density.map(|density| density / sum),
            log_weight: ability.map(|ability| -0.5 * ability * ability - log_sum),
        }
    }
}
