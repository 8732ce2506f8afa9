//! The line detector: two scintillators with a copper filter between them.

use crate::inspection::xray::attenuation::{mass_attenuation_cm2_g, photoelectric_cm2_g};
use crate::inspection::xray::spectrum::{Response, Spectrum};
use crate::matter::material::Material;

/// A sheet that a photon crosses.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sheet {
    pub material: Material,
    pub areal_g_cm2: f64,
}

/// A sandwich detector: the front layer answers to low energies, what passes it and the filter to high ones.
///
/// A photon gives its whole energy where it is absorbed by the photoelectric effect, and nothing where it is only
/// scattered: fluorescence that escapes and scatter that is caught later are left out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Detector {
    pub front: Sheet,
    pub filter: Sheet,
    pub back: Sheet,
}

impl Detector {
    /// The scanner's: 0.3 mm of gadolinium oxysulphide at 60 % packing, 0.6 mm of copper, 5 mm of caesium iodide.
    /// Our choice, typical of dual-energy line arrays.
    pub fn sandwich() -> Detector {
        let sheet = |material: Material, cm: f64| Sheet {
            material,
            areal_g_cm2: material.density_g_cm3() * cm,
        };
        Detector {
            front: sheet(Material::GOS, 0.03 * 0.6),
            filter: sheet(Material::Copper, 0.06),
            back: sheet(Material::CaesiumIodide, 0.5),
        }
    }

    /// The part of the photons of an energy that each layer absorbs: front, back.
    pub fn absorbed(&self, kev: f64) -> (f64, f64) {
        let depth = |sheet: &Sheet| mass_attenuation_cm2_g(sheet.material, kev) * sheet.areal_g_cm2;
        let caught = |sheet: &Sheet| {
            let total = mass_attenuation_cm2_g(sheet.material, kev);
            let share = photoelectric_cm2_g(sheet.material, kev) / total;
            share * (1.0 - libm::exp(-depth(sheet)))
        };
        let behind = libm::exp(-depth(&self.front) - depth(&self.filter));
        (caught(&self.front), behind * caught(&self.back))
    }

    /// Signal shares by energy, and counts in the open beam when `photons` reach the detector.
    ///
    /// The layers integrate energy; the count of a layer is the number of equal pulses with the same relative
    /// noise: (Σ n E)² / Σ n E², with n photons absorbed at energy E (Swank 1973).
    pub(crate) fn response(&self, spectrum: &Spectrum, photons: f64) -> Response {
        let layer = |of: fn((f64, f64)) -> f64| {
            let bins = spectrum.kev.iter().zip(&spectrum.weight);
            let bins: Vec<(f64, f64)> = bins
                .map(|(&kev, &weight)| (kev, photons * weight * of(self.absorbed(kev))))
                .collect();
            let energy: f64 = bins.iter().map(|(kev, n)| n * kev).sum();
            let square: f64 = bins.iter().map(|(kev, n)| n * kev * kev).sum();
            let shares: Vec<f64> = bins.iter().map(|(kev, n)| n * kev / energy).collect();
            (shares, energy * energy / square)
        };
        let (low, low_photons) = layer(|both| both.0);
        let (high, high_photons) = layer(|both| both.1);
        Response {
            low,
            high,
            low_photons,
            high_photons,
        }
    }
}
