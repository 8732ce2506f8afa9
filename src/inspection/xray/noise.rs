//! What makes a picture grainy: photon noise, dark current and blur.

use rayon::prelude::*;

use crate::inspection::xray::exposure::Exposure;
use crate::inspection::xray::spectrum::Response;
use crate::normal;
use crate::rng::{Draws, Streams};

/// Whether a picture shows the expectation or one drawing of it.
#[derive(Clone, Copy, Debug)]
pub enum Noise<'a> {
    /// The expected transmission, sharp.
    Off,
    /// Blurred, with photons and dark current drawn from the streams of a purpose such as `"xray:top"`.
    On {
        streams: &'a Streams,
        /// The case index, which numbers the stream.
        case: u64,
        /// Photons as a multiple of the normal dose: 1 is normal, less is grainier. At least [`LEAST_DOSE`].
        dose: f32,
    },
}

/// The least dose.
pub const LEAST_DOSE: f32 = 1e-3;

/// Pulses that an element counts per line without any beam. Their mean is subtracted, as a scanner's dark
/// calibration does; their scatter stays. Our choice.
pub const DARK_COUNT: f64 = 20.0;

/// Share of its signal that an element gives to each neighbour, and a line to the lines before and after it: the
/// spread of light in the scintillator, the size of the focal spot and the way of the belt during a line. The point
/// spread is the product of (0.1, 0.8, 0.1) in both directions, with a standard deviation of 0.45 pixels. Our choice.
pub const SPREAD: f32 = 0.1;

/// From this expectation on a normal quantile, corrected for skewness, stands for the Poisson quantile.
const MANY: f64 = 50.0;
/// Words of a block of the generator: lines begin at a block.
const BLOCK_WORDS: usize = 16;
/// Layers of the detector, each with a draw per pixel.
const LAYERS: usize = 2;

/// What it takes to turn an expectation into a drawing.
pub(crate) struct Grain<'a> {
    streams: &'a Streams,
    case: u64,
    /// Counts of both layers in the open beam.
    open: [f64; LAYERS],
}

impl<'a> Grain<'a> {
    pub(crate) fn new(
        response: &Response,
        streams: &'a Streams,
        case: u64,
        dose: f32,
    ) -> Grain<'a> {
        let dose = f64::from(dose.max(LEAST_DOSE));
        Grain {
            streams,
            case,
            open: [response.low_photons * dose, response.high_photons * dose],
        }
    }

    /// Blurs an expectation and draws counts around it.
    pub(crate) fn apply(&self, expected: &Exposure) -> Exposure {
        let columns = expected.columns;
        let mut drawn = Exposure {
            low: vec![0.0; expected.low.len()],
            high: vec![0.0; expected.high.len()],
            ..*expected
        };
        let words_per_line = (LAYERS * columns).next_multiple_of(BLOCK_WORDS) as u64;
        drawn
            .low
            .par_chunks_mut(columns)
            .zip(drawn.high.par_chunks_mut(columns))
            .enumerate()
            .for_each_init(
                || vec![0.0; columns],
                |scratch, (line, (low, high))| {
                    blur_line(&expected.low, columns, line, scratch, low);
                    blur_line(&expected.high, columns, line, scratch, high);
                    let mut draws = self
                        .streams
                        .case_at(self.case, line as u64 * words_per_line);
                    for (low, high) in low.iter_mut().zip(high) {
                        *low = measured(*low, self.open[0], &mut draws);
                        *high = measured(*high, self.open[1], &mut draws);
                    }
                },
            );
        drawn
    }
}

/// One line of a picture as the detector spreads it. At the borders what would leave stays, so that the sum over
/// the picture is kept.
pub(crate) fn blur_line(
    picture: &[f32],
    columns: usize,
    line: usize,
    scratch: &mut [f32],
    blurred: &mut [f32],
) {
    let lines = picture.len() / columns;
    let row = |line: usize| &picture[line * columns..(line + 1) * columns];
    let (before, here, after) = (
        row(line.saturating_sub(1)),
        row(line),
        row((line + 1).min(lines - 1)),
    );
    let three = scratch.iter_mut().zip(before).zip(here).zip(after);
    for (((mixed, before), here), after) in three {
        *mixed = spread(*before, *here, *after);
    }
    for (column, blurred) in blurred.iter_mut().enumerate() {
        let (left, right) = (column.saturating_sub(1), (column + 1).min(columns - 1));
        *blurred = spread(scratch[left], scratch[column], scratch[right]);
    }
}

#[inline(always)]
fn spread(before: f32, here: f32, after: f32) -> f32 {
    here + SPREAD * ((before - here) + (after - here))
}

/// Draws what an element counts of an expected transmission, dark counts subtracted, as transmission.
fn measured(expected: f32, open: f64, draws: &mut Draws) -> f32 {
    let mean = f64::from(expected.max(0.0)) * open + DARK_COUNT;
    let count = poisson(mean, draws.word());
    ((count - DARK_COUNT) / open).max(0.0) as f32
}

/// The Poisson quantile of a uniform word: one word for each draw, whatever the mean.
///
/// Few: summing probabilities upward. Many: the normal quantile z with the first term of Cornish and Fisher 1938
/// for the skewness, λ + √λ z + (z² - 1) / 6, rounded to a whole count; the mean is kept, and the variance within
/// 0.3 % (that of rounding and of the correction).
pub(crate) fn poisson(mean: f64, word: u32) -> f64 {
    let uniform = (f64::from(word) + 0.5) / 4_294_967_296.0;
    if mean >= MANY {
        let z = normal::quantile(uniform);
        let count = mean + mean.sqrt() * z + (z * z - 1.0) / 6.0;
        return (count + 0.5).floor().max(0.0);
    }
    let mut probability = libm::exp(-mean);
    let mut sum = probability;
    let mut count = 0.0;
    // The last words' tail ends where rounding ends it: probabilities that no longer add.
    while sum < uniform && count < 4.0 * MANY {
        count += 1.0;
        probability *= mean / count;
        sum += probability;
    }
    count
}
