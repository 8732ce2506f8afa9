//! Coefficients against numbers of another program, and against the rows of the table themselves.

use crate::inspection::xray::attenuation::{
    element_attenuation_cm2_g, elements, mass_attenuation_cm2_g, photoelectric_cm2_g,
};
use crate::matter::material::Material;

/// Total mass attenuation in cm²/g by material at 40 to 160 keV as another program (xraylib 4.3.0, compounds by its
/// own mixture rule) prints it, with five digits.
const PUBLISHED_KEV: [f64; 13] = [
    40.0, 50.0, 60.0, 70.0, 80.0, 90.0, 100.0, 110.0, 120.0, 130.0, 140.0, 150.0, 160.0,
];
#[rustfmt::skip]
const PUBLISHED: [(Material, [f64; 13]); 7] = [
    (
        Material::Water,
        [
            0.26829, 0.22696, 0.2059, 0.19288, 0.18369, 0.17658, 0.17075, 0.16577, 0.16138, 0.15744, 0.15385, 0.15055, 0.14749,
        ],
    ),
    (
        Material::Aluminium,
        [
            0.56839, 0.36815, 0.27781, 0.23011, 0.20178, 0.18333, 0.17042, 0.16082, 0.15334, 0.14727, 0.1422, 0.13785, 0.13404,
        ],
    ),
    (
        Material::Iron,
        [
            3.6289, 1.9574, 1.2049, 0.81637, 0.59523, 0.45974, 0.37172, 0.31177, 0.26928, 0.23813, 0.21463, 0.19644, 0.18204,
        ],
    ),
    (
        Material::Lead,
        [
            14.358, 8.042, 5.0197, 3.3844, 2.4195, 7.2552, 5.5488, 4.3625, 3.5078, 2.8732, 2.3901, 2.0146, 1.7177,
        ],
    ),
    (
        Material::PVC,
        [
            0.7299, 0.45595, 0.33245, 0.26775, 0.22979, 0.20546, 0.18872, 0.17653, 0.16722, 0.15981, 0.15372, 0.14858, 0.14415,
        ],
    ),
    (
        Material::GOS,
        [
            5.8538, 3.2742, 9.814, 6.5918, 4.6664, 3.4358, 2.6133, 2.0435, 1.6359, 1.3364, 1.1111, 0.93815, 0.80306,
        ],
    ),
    (
        Material::BorosilicateGlass,
        [
            0.434, 0.30222, 0.24172, 0.20901, 0.189, 0.17552, 0.16575, 0.15822, 0.15216, 0.1471, 0.14275, 0.13894, 0.13553,
        ],
    ),
];

#[test]
fn materials_agree_with_another_programs_numbers() {
    for (material, coefficients) in PUBLISHED {
        for (kev, expected) in PUBLISHED_KEV.into_iter().zip(coefficients) {
            let ours = mass_attenuation_cm2_g(material, kev);
            assert!(
                (ours / expected - 1.0).abs() < 1e-4,
                "{material} at {kev} keV: {ours}, not {expected}"
            );
        }
    }
}

/// Element, keV, total, as the table has them.
pub(super) fn table_rows() -> impl Iterator<Item = (&'static str, f64, f64)> {
    let table = include_str!("../../../../assets/xray/elements.csv");
    table.lines().skip(1).map(|line| {
        let fields: Vec<&str> = line.split(',').collect();
        let number = |at: usize| -> f64 { fields[at].parse().unwrap() };
        (fields[0], number(2), number(3))
    })
}

#[test]
fn every_material_is_the_mixture_of_its_elements_at_every_row_of_the_table() {
    let rows: Vec<(&str, f64, f64)> = table_rows().collect();
    for &material in Material::ALL {
        for kev in 10..=200 {
            let kev = f64::from(kev);
            let of = |symbol: &str| {
                let row = rows.iter().find(|row| row.0 == symbol && row.1 == kev);
                row.unwrap().2
            };
            let parts = material.mass_fractions().iter();
            let expected: f64 = parts.map(|&(symbol, share)| share * of(symbol)).sum();
            let ours = mass_attenuation_cm2_g(material, kev);
            assert!(
                (ours / expected - 1.0).abs() < 1e-12,
                "{material} at {kev} keV: {ours}, not {expected}"
            );
        }
    }
}

#[test]
fn between_rows_it_is_log_log_and_never_across_an_edge() {
    let lead = |kev: f64| mass_attenuation_cm2_g(Material::Lead, kev);
    let between = |low: f64, high: f64, kev: f64| {
        let share = libm::log(kev / low) / libm::log(high / low);
        lead(low) * libm::pow(lead(high) / lead(low), share)
    };
    // The K edge near 88.0045 keV: the row at 88 is the last below it, that at 88.0035 already above.
    for (low, high, kev) in [
        (87.0, 88.0, 87.5),
        (87.0, 88.0, 88.002),
        (88.0035, 88.0055, 88.0045),
        (88.0055, 89.0, 88.5),
        (13.0, 13.0342, 13.0351),
        (13.0362, 14.0, 13.0353),
    ] {
        let expected = between(low, high, kev);
        assert!((lead(kev) / expected - 1.0).abs() < 1e-12, "{kev} keV");
    }
    assert!(lead(88.1) / lead(87.9) > 3.9, "the edge is a jump");
    // No coefficient lies between those on both sides of the jump.
    for thousandth in 87_900..88_100 {
        let kev = f64::from(thousandth) / 1000.0;
        assert!(
            lead(kev) < 1.92 || lead(kev) > 7.6,
            "{kev} keV: {}",
            lead(kev)
        );
    }
}

#[test]
fn absorption_is_a_part_and_every_element_is_there() {
    for &material in Material::ALL {
        for kev in [10.0, 47.3, 88.0045, 160.0] {
            assert!(photoelectric_cm2_g(material, kev) < mass_attenuation_cm2_g(material, kev));
        }
    }
    assert_eq!(elements().count(), 35);
    assert!(element_attenuation_cm2_g(26, 60.0).is_some_and(|iron| (iron - 1.2049).abs() < 1e-3));
    assert_eq!(element_attenuation_cm2_g(43, 60.0), None);
}
