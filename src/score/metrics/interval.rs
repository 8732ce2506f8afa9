//! Intervals for proportions.

/// The 97.5 % quantile of the standard normal distribution: 95 % lies within it on both sides.
const Z_95: f64 = 1.959963984540054;

/// The 95 % interval (low, high) of a proportion of `successes` in `n` trials.
///
/// Wilson 1927, without continuity correction. `None` where `n` is 0 or `successes` exceeds `n`.
pub fn wilson95(successes: u64, n: u64) -> Option<[f64; 2]> {
    if n == 0 || successes > n {
        return None;
    }
    let (trials, z2) = (n as f64, Z_95 * Z_95);
    let p = successes as f64 / trials;
    let centre = (p + z2 / (2.0 * trials)) / (1.0 + z2 / trials);
    let spread = Z_95 * (p * (1.0 - p) / trials + z2 / (4.0 * trials * trials)).sqrt();
    let half_width = spread / (1.0 + z2 / trials);
    // At the ends the formula is exactly 0 or 1; rounding must not say otherwise.
    let low = if successes == 0 {
        0.0
    } else {
        centre - half_width
    };
    let high = if successes == n {
        1.0
    } else {
        centre + half_width
    };
    Some([low.max(0.0), high.min(1.0)])
}
