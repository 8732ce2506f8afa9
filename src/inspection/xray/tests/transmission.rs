//! Transmission against the exponential law and against integrals that are summed here.

use super::attenuation::table_rows;
use super::{block, streams};
use crate::inspection::xray::attenuation::mass_attenuation_cm2_g;
use crate::inspection::xray::exposure::{Exposure, expose, halved};
use crate::inspection::xray::geometry::{Beam, Field, SOURCE_DISTANCE_MM, View};
use crate::inspection::xray::noise::Noise;
use crate::inspection::xray::spectrum::{Source, Spectrum, TUBE_KV};
use crate::matter::material::Material;
use crate::matter::solid::{Bounds, Solid};

/// A slab of a thickness across the middle ray of a small field from above; fan or parallel.
fn slab(material: Material, thickness_mm: f64, beam: Beam) -> (Solid, Field) {
    let solid = block([40.0, 40.0, thickness_mm / 2.0], [0.0; 3], material);
    let field = Field {
        view: View::Top,
        beam,
        columns: 9,
        lines: 3,
        pitch_mm: 1.0,
        middle: [0.0; 3],
    };
    (solid, field)
}

fn middle(exposure: &Exposure) -> (f64, f64) {
    let pixel = exposure.lines / 2 * exposure.columns + exposure.columns / 2;
    (exposure.low[pixel].into(), exposure.high[pixel].into())
}

#[test]
fn one_energy_through_a_slab_of_every_material_falls_exponentially() {
    let rows: Vec<(&str, f64, f64)> = table_rows().collect();
    let beam = Beam::Fan {
        distance_mm: SOURCE_DISTANCE_MM,
    };
    let energies = (40..=160).map(f64::from).chain([88.0035, 88.0055]);
    for kev in energies {
        let source = Source::monochromatic(kev);
        for &material in Material::ALL {
            // The mixture rule on the rows of the table; elements without a row at this energy are of no account.
            let of = |symbol: &str| rows.iter().find(|row| row.0 == symbol && row.1 == kev);
            let parts = material.mass_fractions().iter();
            let Some(mu) = parts
                .map(|&(symbol, share)| Some(share * of(symbol)?.2))
                .sum::<Option<f64>>()
            else {
                continue;
            };
            let mu = mu * material.density_g_cm3();
            let mm = (15.0 / mu).min(300.0);
            let (solid, field) = slab(material, mm, beam);
            let (low, high) = middle(&expose(&[solid], &field, &source, Noise::Off));
            let expected = libm::exp(-mu * mm / 10.0);
            assert_eq!(low, high);
            assert!(
                (low / expected - 1.0).abs() < 1e-5,
                "{material} at {kev} keV: {low}, not {expected}"
            );
        }
    }
}

#[test]
fn steps_under_the_tube_are_the_integral_over_its_spectrum() {
    // Summed in steps of 20 eV, by the middle of each.
    let source = Source::scanner();
    let steps: Vec<(f64, f64, f64)> = (0..)
        .map(|step| 15.0 + 0.02 * (f64::from(step) + 0.5))
        .take_while(|&kev| kev < TUBE_KV)
        .map(|kev| {
            let (front, back) = source.detector.absorbed(kev);
            let energy = kev * Spectrum::tube_density(kev);
            (kev, energy * front, energy * back)
        })
        .collect();
    let (mut worst_fine, mut worst_coarse) = (0.0_f64, 0.0_f64);
    let coarse = Source {
        spectrum: Spectrum::tube_coarse(),
        ..Source::scanner()
    };
    for (material, thicknesses) in [
        (Material::Water, [1.0, 10.0, 50.0, 100.0, 200.0]),
        (Material::Aluminium, [0.1, 1.0, 5.0, 20.0, 60.0]),
        (Material::Steel1pctC, [0.1, 1.0, 5.0, 15.0, 30.0]),
    ] {
        let mu: Vec<f64> = steps
            .iter()
            .map(|step| {
                let mass = mass_attenuation_cm2_g(material, step.0);
                mass * material.density_g_cm3()
            })
            .collect();
        for mm in thicknesses {
            let (mut sums, mut open) = ([0.0; 2], [0.0; 2]);
            for (step, mu) in steps.iter().zip(&mu) {
                let left = libm::exp(-mu * mm / 10.0);
                for (layer, signal) in [step.1, step.2].into_iter().enumerate() {
                    sums[layer] += signal * left;
                    open[layer] += signal;
                }
            }
            let (solid, field) = slab(material, mm, Beam::Parallel);
            for (source, worst) in [(&source, &mut worst_fine), (&coarse, &mut worst_coarse)] {
                let found = middle(&expose(&[solid], &field, source, Noise::Off));
                for (layer, found) in [found.0, found.1].into_iter().enumerate() {
                    let expected = sums[layer] / open[layer];
                    *worst = worst.max((found / expected - 1.0).abs());
                }
                let (low, high) =
                    source.transmission(&[(material, material.density_g_cm3() * mm / 10.0)]);
                assert!((found.0 / low - 1.0).abs() < 1e-5, "{} {low}", found.0);
                assert!((found.1 / high - 1.0).abs() < 1e-5, "{} {high}", found.1);
            }
        }
    }
    assert!(worst_fine < 1e-4, "32 energies: {worst_fine}");
    assert!(worst_coarse < 8e-2, "8 energies: {worst_coarse}");
}

#[test]
fn a_slab_in_the_fan_looks_thicker_away_from_the_middle() {
    let beam = Beam::Fan { distance_mm: 4.0 };
    let (solid, field) = slab(Material::Water, 2.0, beam);
    let source = Source::monochromatic(60.0);
    let exposure = expose(&[solid], &field, &source, Noise::Off);
    // Four columns from the middle a ray runs at 45 degrees.
    let edge = f64::from(exposure.low[field.columns]);
    let (low, _) = source.transmission(&[(Material::Water, 0.2 * std::f64::consts::SQRT_2)]);
    assert!((edge / low - 1.0).abs() < 1e-6, "{edge}, not {low}");
}

#[test]
fn powers_of_two_are_right_to_the_last_digits() {
    let mut worst = 0.0_f64;
    for step in 0..200_000 {
        let depth = step as f32 * 6.1e-4;
        let expected = libm::exp2(-f64::from(depth));
        worst = worst.max((f64::from(halved(depth)) / expected - 1.0).abs());
    }
    assert!(worst < 2.5e-7, "{worst}");
    assert_eq!((halved(0.0), halved(-1e-6)), (1.0, 1.0));
    assert!(halved(1e9) < 1e-37);
}

#[test]
fn the_layers_answer_to_different_energies() {
    let source = Source::scanner();
    let response = source.response();
    let mean = |shares: &[f64]| -> f64 {
        shares
            .iter()
            .zip(&source.spectrum.kev)
            .map(|(share, kev)| share * kev)
            .sum()
    };
    let (low, high) = (mean(&response.low), mean(&response.high));
    assert!(
        (50.0..75.0).contains(&low) && high > low + 20.0,
        "{low} and {high} keV"
    );
    for counts in [response.low_photons, response.high_photons] {
        assert!(
            (10_000.0..source.photons).contains(&counts),
            "{counts} photons"
        );
    }
    for shares in [&response.low, &response.high] {
        assert!((shares.iter().sum::<f64>() - 1.0).abs() < 1e-12);
    }
}

#[test]
fn the_picture_does_not_depend_on_the_number_of_threads() {
    let bounds = Bounds {
        low: [-30.0, -20.0, 0.0],
        high: [30.0, 20.0, 40.0],
    };
    let solids = [
        block([20.0, 12.0, 15.0], [0.0, 0.0, 20.0], Material::Water),
        block([5.0, 18.0, 2.0], [12.0, 0.0, 36.0], Material::Iron),
    ];
    let field = Field::around(&bounds, View::Side);
    let streams = streams("xray:side");
    let image = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
        let noise = Noise::On {
            streams: &streams,
            case: 4,
            dose: 0.5,
        };
        pool.unwrap()
            .install(|| expose(&solids, &field, &Source::scanner(), noise))
    };
    let one = image(1);
    assert_eq!(one, image(4));
    assert!(one.low.iter().any(|&low| low < 0.2));
}
