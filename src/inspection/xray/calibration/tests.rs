//! Effective atomic numbers of pure slabs, and what is read where nothing can be told. The
//! numbers that a reading is compared with are those of the table of materials, means over
//! electrons with the powers 2.94 (Mayneord) and 3.5; a reading must lie near both.

use super::*;
use crate::matter::material::Material;

/// The table of materials, for its effective atomic numbers.
const TABLE: &str = include_str!("../../../../assets/xray/materials.csv");

/// Both effective atomic numbers of a material.
fn effective(material: Material) -> (f64, f64) {
    let mut reader = csv::Reader::from_reader(TABLE.as_bytes());
    let row = reader
        .records()
        .map(|row| row.expect("the table is CSV"))
        .find(|row| &row[0] == material.name())
        .expect("the table holds the material");
    let number = |k: usize| row[k].parse().expect("an effective number is a number");
    (number(3), number(4))
}

fn reading(material: Material, areal_g_cm2: f64) -> Option<Reading> {
    let (low, high) = Source::scanner().transmission(&[(material, areal_g_cm2)]);
    Calibration::scanner().read(low as f32, high as f32)
}

/// Fails unless a slab reads within `tolerance` of both effective numbers' span, and its mass within `share`.
#[track_caller]
fn reads_as_itself(material: Material, areal_g_cm2: f64, tolerance: f64) {
    let reading = reading(material, areal_g_cm2).expect("the slab can be read");
    let z = f64::from(reading.z);
    let (one, other) = effective(material);
    assert!(
        (z - one).abs() < tolerance && (z - other).abs() < tolerance,
        "{material}, {areal_g_cm2} g/cm2: {z} is neither {one} nor {other}"
    );
}

#[test]
fn pure_slabs_read_as_their_effective_atomic_number() {
    use Material::*;
    for material in [Water, PET, PVC, Aluminium] {
        for areal in [0.5, 1.0, 2.0, 5.0, 10.0] {
            reads_as_itself(material, areal, 0.5);
        }
    }
    for millimetres in [1.0, 2.0, 5.0, 10.0, 20.0] {
        reads_as_itself(Iron, millimetres / 10.0 * Iron.density_g_cm3(), 0.5);
    }
    for material in [
        Sucrose,
        BorosilicateGlass,
        SodaLimeGlass,
        NaCl,
        Copper,
        Stainless304,
    ] {
        reads_as_itself(material, 1.0, 0.5);
    }
}

#[test]
fn the_areal_density_of_an_element_is_its_own() {
    for (material, areal) in [
        (Material::Aluminium, 0.1),
        (Material::Aluminium, 3.0),
        (Material::Iron, 1.0),
        (Material::Iron, 10.0),
        (Material::Copper, 2.0),
    ] {
        let reading = reading(material, areal).expect("the slab can be read");
        let relative = f64::from(reading.areal_g_cm2) / areal - 1.0;
        assert!(relative.abs() < 0.02, "{material} {areal}: {reading:?}");
    }
}

#[test]
fn thick_iron_and_thin_glass_are_told_apart_where_their_ratio_is_alike() {
    let ratio = |material: Material, areal: f64| {
        let (low, high) = Source::scanner().transmission(&[(material, areal)]);
        libm::log(low) / libm::log(high)
    };
    let (iron, glass) = (Material::Iron, Material::SodaLimeGlass);
    assert!(ratio(iron, 16.0) < ratio(glass, 0.5));
    assert!(reading(iron, 16.0).expect("some comes through").z > 25.0);
    assert!(reading(glass, 0.5).expect("some is held back").z < 14.0);
}

#[test]
fn lead_is_ambiguous_until_it_is_thick() {
    // A thin sheet is exactly like an amount of something light, and the lighter is preferred.
    assert!(reading(Material::Lead, 0.3).expect("a thin sheet").z < 18.0);
    // Of light matter more would be needed than a parcel holds.
    let thick = reading(Material::Lead, 2.3).expect("a sheet of 2 mm");
    assert!((thick.z - 82.0).abs() < 1.0, "{thick:?}");
    let share = f64::from(thick.areal_g_cm2) / 2.3;
    assert!((share - 1.0).abs() < 0.05, "{thick:?}");
    // Iron is on the lower branch as far as the beam comes through.
    assert!((reading(Material::Iron, 22.0).expect("28 mm").z - 26.0).abs() < 0.5);
}

#[test]
fn nothing_is_read_from_open_air_or_from_noise() {
    let calibration = Calibration::scanner();
    assert_eq!(calibration.read(1.0, 1.0), None);
    assert_eq!(calibration.read(1.01, 1.02), None);
    assert_eq!(calibration.read(0.0, 0.0), None);
    assert_eq!(calibration.read(0.3, f32::NAN), None);
    // Where the low layer shows nothing, or more than the high one, the ends of the scale are read.
    let end = calibration
        .read(0.0, 0.5)
        .expect("the high layer shows something");
    assert!((28.0..=64.0).contains(&end.z), "{end:?}");
    let start = calibration.read(0.9, 0.5).expect("something dims the beam");
    assert_eq!(start.z, Z_RANGE.0 as f32);
}

#[test]
fn one_energy_gives_no_calibration() {
    assert!(Calibration::new(&Source::monochromatic(80.0)).is_none());
}

#[test]
fn the_reading_changes_evenly_along_a_wedge() {
    // No row or column of the table may show in a picture of a wedge.
    let mut before: Option<f32> = None;
    for step in 0..400 {
        let areal = 0.2 + 0.05 * f64::from(step);
        let Some(reading) = reading(Material::Aluminium, areal) else {
            break;
        };
        if let Some(before) = before {
            assert!(
                (reading.z - before).abs() < 0.02,
                "{areal}: {reading:?} after {before}"
            );
        }
        before = Some(reading.z);
    }
}

#[test]
fn the_quick_logarithm_is_right_to_single_precision() {
    let mut x = LEAST_TRANSMISSION;
    while x < 20.0 {
        let (quick, exact) = (f64::from(ln(x)), libm::log(f64::from(x)));
        assert!(
            (quick - exact).abs() <= 2e-7 * exact.abs().max(0.4),
            "{x}: {quick} {exact}"
        );
        x *= 1.000_37;
    }
    assert!((f64::from(ln(0.9999)) / libm::log(f64::from(0.9999f32)) - 1.0).abs() < 1e-6);
    assert_eq!(ln(1.0), 0.0);
}
