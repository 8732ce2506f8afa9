//! Noise and blur against what Poisson's law and the conservation of signal ask for.

use super::{block, real, streams};
use crate::inspection::xray::exposure::{Exposure, expose};
use crate::inspection::xray::geometry::{Beam, Field, View};
use crate::inspection::xray::noise::{DARK_COUNT, Noise, blur_line, poisson};
use crate::inspection::xray::spectrum::Source;
use crate::matter::material::Material;
use crate::rng::Streams;

/// Mean and variance.
fn moments(values: &[f64]) -> (f64, f64) {
    let count = values.len() as f64;
    let mean = values.iter().sum::<f64>() / count;
    let square = values.iter().map(|value| (value - mean) * (value - mean));
    (mean, square.sum::<f64>() / (count - 1.0))
}

#[test]
fn draws_have_poissons_mean_and_variance() {
    let count = 200_000;
    let mut draws = streams("poisson").case(0);
    for expected in [0.3, 4.0, 20.0, 49.9, 50.1, 400.0, 60_000.0] {
        let values: Vec<f64> = (0..count)
            .map(|_| poisson(expected, draws.word()))
            .collect();
        let (mean, variance) = moments(&values);
        // Sampling errors: √(λ/n) of the mean, about λ √(2/n + 1/(λ n)) of the variance; four of them, and what
        // the normal quantile adds.
        let n = f64::from(count);
        assert!(
            (mean - expected).abs() < 4.0 * (expected / n).sqrt(),
            "{mean}, not {expected}"
        );
        let error = expected * (2.0 / n + 1.0 / (expected * n)).sqrt();
        assert!(
            (variance - expected).abs() < 4.0 * error + 0.15,
            "variance {variance}, not {expected}"
        );
    }
}

/// The middle of a wide slab, or the open beam, far from edges.
fn picture(thickness_mm: f64, streams: &Streams, dose: f32) -> Exposure {
    let field = Field {
        view: View::Top,
        beam: Beam::Parallel,
        columns: 251,
        lines: 151,
        pitch_mm: 1.0,
        middle: [0.0; 3],
    };
    let half = [400.0, 400.0, thickness_mm / 2.0];
    let solid = block(half, [0.0; 3], Material::Water);
    let noise = Noise::On {
        streams,
        case: 2,
        dose,
    };
    expose(&[solid], &field, &Source::scanner(), noise)
}

#[test]
fn counts_behind_a_slab_and_in_the_open_beam_scatter_like_photons() {
    let source = Source::scanner();
    let response = source.response();
    let streams = streams("xray:top");
    for (thickness, dose) in [(0.0, 1.0), (60.0, 1.0), (200.0, 0.1)] {
        let exposure = picture(thickness, &streams, dose);
        let behind = source.transmission(&[(Material::Water, thickness / 10.0)]);
        let layers = [
            (&exposure.low, response.low_photons, behind.0),
            (&exposure.high, response.high_photons, behind.1),
        ];
        for (signal, photons, transmission) in layers {
            let open = photons * f64::from(dose);
            let counts: Vec<f64> = signal
                .iter()
                .map(|&share| f64::from(share) * open)
                .collect();
            let (mean, variance) = moments(&counts);
            let (n, expected) = (counts.len() as f64, open * transmission);
            // Dark counts are taken off, but their scatter is not.
            let poisson = expected + DARK_COUNT;
            assert!(
                (mean - expected).abs() < 4.0 * (poisson / n).sqrt(),
                "{mean}, not {expected}"
            );
            let error = poisson * (2.0 / n).sqrt();
            assert!(
                (variance - poisson).abs() < 4.0 * error,
                "{variance}, not {poisson}"
            );
        }
    }
}

#[test]
fn blur_keeps_the_sum_and_spreads_a_point_as_stated() {
    let (columns, lines) = (7, 5);
    let mut draws = streams("blur").case(0);
    let blur = |picture: &[f32]| -> Vec<f32> {
        let mut blurred = vec![0.0; picture.len()];
        let mut scratch = vec![0.0; columns];
        for (line, blurred) in blurred.chunks_mut(columns).enumerate() {
            blur_line(picture, columns, line, &mut scratch, blurred);
        }
        blurred
    };
    let any: Vec<f32> = (0..columns * lines)
        .map(|_| real(&mut draws, 0.0, 1.0) as f32)
        .collect();
    let (before, after): (f32, f32) = (any.iter().sum(), blur(&any).iter().sum());
    assert!((before - after).abs() < 1e-4, "{before} became {after}");
    let mut point = vec![0.0; columns * lines];
    point[2 * columns + 3] = 1.0;
    let spread = blur(&point);
    for (place, share) in [
        ((3, 2), 0.64),
        ((2, 2), 0.08),
        ((3, 1), 0.08),
        ((4, 3), 0.01),
        ((5, 2), 0.0),
    ] {
        let found: f32 = spread[place.1 * columns + place.0];
        assert!((found - share).abs() < 1e-6, "{place:?}: {found}");
    }
}

#[test]
fn the_same_case_gives_the_same_grain_and_another_case_another() {
    let image = |purpose: &str| picture(20.0, &streams(purpose), 1.0);
    assert_eq!(image("xray:top"), image("xray:top"));
    assert_ne!(image("xray:top"), image("xray:side"));
}
