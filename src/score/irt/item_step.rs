//! One item's best slope and intercept, given how able those are who answered it.

use super::grid::{Grid, NODES};

/// The steepest slope, either way: beyond it the answers only say "steeper than can be told".
pub(super) const SLOPE_MAX: f64 = 6.0;
/// The farthest intercept, either way.
pub(super) const INTERCEPT_MAX: f64 = 30.0;
/// Newton steps in one cycle; the next cycle goes on from there.
const STEPS_MAX: usize = 3;
/// The longest step in slope and in intercept.
const STEP_LENGTH_MAX: f64 = 1.0;
const STEP_ENOUGH: f64 = 1e-9;

/// What is expected about one item's answers.
pub(super) struct Answers<'a> {
    /// For each node of the grid how many answered.
    pub(super) given: &'a [f64; NODES],
    /// How many answered rightly.
    pub(super) right: f64,
    /// The sum of the expected abilities of those.
    pub(super) right_ability: f64,
}

/// Better parameters than `(slope, intercept)`: Newton's method on a function that is concave.
pub(super) fn improved(
    grid: &Grid,
    answers: &Answers<'_>,
    (mut slope, mut intercept): (f64, f64),
    free_slope: bool,
) -> (f64, f64) {
    for _ in 0..STEPS_MAX {
        let (mut sum, mut sum_ability) = (0.0, 0.0);
        let (mut info, mut info_ability, mut info_squared) = (0.0, 0.0, 0.0);
        for (&ability, &given) in grid.ability.iter().zip(answers.given) {
            if given <= 0.0 {
                continue;
            }
            let odds = libm::exp(-(slope * ability + intercept));
            let right = 1.0 / (1.0 + odds);
            let expected = given * right;
            let spread = expected * (1.0 - right);
            sum += expected;
            sum_ability += expected * ability;
            info += spread;
            info_ability += spread * ability;
            info_squared += spread * ability * ability;
        }
        let gradient = answers.right - sum;
        let gradient_slope = answers.right_ability - sum_ability;
        let determinant = info * info_squared - info_ability * info_ability;
        let (by_slope, by_intercept) = if free_slope && determinant > 1e-12 * info * info {
            (
                (info * gradient_slope - info_ability * gradient) / determinant,
                (info_squared * gradient - info_ability * gradient_slope) / determinant,
            )
        } else if info > 0.0 {
            (0.0, gradient / info)
        } else {
            break;
        };
        let short = |step: f64| step.clamp(-STEP_LENGTH_MAX, STEP_LENGTH_MAX);
        let before = (slope, intercept);
        slope = (slope + short(by_slope)).clamp(-SLOPE_MAX, SLOPE_MAX);
        intercept = (intercept + short(by_intercept)).clamp(-INTERCEPT_MAX, INTERCEPT_MAX);
        if (slope - before.0).abs() + (intercept - before.1).abs() < STEP_ENOUGH {
            break;
        }
    }
    (slope, intercept)
}
