//! What a pixel shows, in words: colour is never the only carrier.

use crate::inspection::xray::calibration::{Calibration, OPAQUE_TRANSMISSION, Reading};

/// Effective atomic number below which matter counts as organic, as consoles draw the line.
pub const ORGANIC_BELOW_Z: f32 = 10.0;
/// Effective atomic number below which matter counts as a light inorganic; metals begin here.
pub const METAL_FROM_Z: f32 = 18.0;
/// Effective atomic number from which a metal counts as heavy: silver and tin, not zinc.
pub const HEAVY_FROM_Z: f32 = 36.0;

/// What the beam met, as far as two transmissions tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Substance {
    /// Nothing that dims the beam.
    Air,
    /// Effective Z below 10: paper, textile, plastics, food, most medicines.
    Organic,
    /// Effective Z from 10 to 18: glass, salt, aluminium, PVC, chalky tablets.
    LightInorganic,
    /// Effective Z from 18 to 36: steel, copper, brass.
    Metal,
    /// Effective Z from 36.
    HeavyMetal,
    /// Too little comes through to tell.
    Opaque,
}

impl Substance {
    /// Every substance.
    pub const ALL: [Substance; 6] = [
        Substance::Air,
        Substance::Organic,
        Substance::LightInorganic,
        Substance::Metal,
        Substance::HeavyMetal,
        Substance::Opaque,
    ];

    /// The word used in files and as the key of messages.
    pub const fn as_str(self) -> &'static str {
        match self {
            Substance::Air => "air",
            Substance::Organic => "organic",
            Substance::LightInorganic => "light_inorganic",
            Substance::Metal => "metal",
            Substance::HeavyMetal => "heavy_metal",
            Substance::Opaque => "opaque",
        }
    }

    /// The substance of two transmissions.
    pub fn of(calibration: &Calibration, low: f32, high: f32) -> Substance {
        Substance::of_reading(calibration.read(low, high), high)
    }

    /// The substance of a reading that was made from a transmission in the high-energy layer.
    pub fn of_reading(reading: Option<Reading>, high: f32) -> Substance {
        match reading {
            Some(reading) => Substance::of_z(reading.z),
            None if high < OPAQUE_TRANSMISSION => Substance::Opaque,
            None => Substance::Air,
        }
    }

    /// The substance of an effective atomic number.
    pub fn of_z(z: f32) -> Substance {
        if z < ORGANIC_BELOW_Z {
            Substance::Organic
        } else if z < METAL_FROM_Z {
            Substance::LightInorganic
        } else if z < HEAVY_FROM_Z {
            Substance::Metal
        } else {
            Substance::HeavyMetal
        }
    }
}
