//! X-ray spectra: what leaves the tube, as a few energies with weights.

use crate::inspection::xray::attenuation::mass_attenuation_cm2_g;
use crate::inspection::xray::detector::Detector;
use crate::matter::material::Material;

/// Peak voltage of the scanner's tube, kV: typical of parcel scanners.
pub const TUBE_KV: f64 = 160.0;
/// Filtration of the beam by the tube's window and its added filter, as aluminium, cm.
const FILTER_ALUMINIUM_CM: f64 = 0.3;
/// The anode's own filtration: tungsten that a photon crosses on its way out of the target, cm.
const FILTER_ANODE_CM: f64 = 0.0005;

/// Photons by energy: weights are shares of the number of photons and sum to 1.
#[derive(Clone, Debug, PartialEq)]
pub struct Spectrum {
    /// Energies, ascending, within 10 to 200 keV.
    pub kev: Vec<f64>,
    /// Shares of the photons, one for each energy.
    pub weight: Vec<f64>,
}

/// Where the integral over energy is cut: at the K edges of iodine, gadolinium, tungsten and lead, where
/// detector, anode or shielding jump, and between, so that within a piece all is smooth.
const PIECES_KEV: [f64; 9] = [
    15.0, 24.0, 33.1694, 41.0, 50.2391, 69.525, 88.0045, 120.0, TUBE_KV,
];
/// The coarse cut, for eight energies.
const COARSE_PIECES_KEV: [f64; 5] = [15.0, 33.1694, 50.2391, 88.0045, TUBE_KV];

/// Gauss-Legendre abscissae and weights on -1 to 1 (Abramowitz and Stegun, table 25.4).
const GAUSS_4: [(f64, f64); 4] = [
    (-0.861_136_311_594_052_6, 0.347_854_845_137_453_85),
    (-0.339_981_043_584_856_26, 0.652_145_154_862_546_1),
    (0.339_981_043_584_856_26, 0.652_145_154_862_546_1),
    (0.861_136_311_594_052_6, 0.347_854_845_137_453_85),
];
const GAUSS_2: [(f64, f64); 2] = [
    (-0.577_350_269_189_625_8, 1.0),
    (0.577_350_269_189_625_8, 1.0),
];

impl Spectrum {
    /// The scanner's tube at 160 kV as 32 energies: a thick tungsten target after Kramers 1923 (photons in
    /// proportion to peak energy over energy, less 1), filtered by window and anode, without characteristic lines.
    /// The energies are Gauss points between absorption edges, so that a sum over them is nearly the integral.
    pub fn tube() -> Spectrum {
        Spectrum::gauss(&PIECES_KEV, &GAUSS_4)
    }

    /// The same tube as eight energies: coarser and faster.
    pub fn tube_coarse() -> Spectrum {
        Spectrum::gauss(&COARSE_PIECES_KEV, &GAUSS_2)
    }

    /// All photons at one energy.
    pub fn monochromatic(kev: f64) -> Spectrum {
        Spectrum {
            kev: vec![kev],
            weight: vec![1.0],
        }
    }

    /// Photons of the tube per keV at an energy, in no particular unit.
    pub fn tube_density(kev: f64) -> f64 {
        let filter = |material: Material, cm: f64| {
            mass_attenuation_cm2_g(material, kev) * material.density_g_cm3() * cm
        };
        let emitted = (TUBE_KV / kev - 1.0).max(0.0);
        let stopped = filter(Material::Aluminium, FILTER_ALUMINIUM_CM)
            + filter(Material::Tungsten, FILTER_ANODE_CM);
        emitted * libm::exp(-stopped)
    }

    fn gauss(pieces: &[f64], points: &[(f64, f64)]) -> Spectrum {
        let nodes = pieces.windows(2).flat_map(|ends| {
            let (middle, half) = ((ends[0] + ends[1]) / 2.0, (ends[1] - ends[0]) / 2.0);
            points.iter().map(move |(at, weight)| {
                let kev = middle + half * at;
                (kev, half * weight * Spectrum::tube_density(kev))
            })
        });
        let (kev, weight): (Vec<f64>, Vec<f64>) = nodes.unzip();
        let sum: f64 = weight.iter().sum();
        Spectrum {
            weight: weight.iter().map(|weight| weight / sum).collect(),
            kev,
        }
    }
}

/// A tube and the detector that looks at it.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    pub spectrum: Spectrum,
    pub detector: Detector,
    /// Photons that reach a detector element within one line at normal dose when nothing is in the way.
    pub photons: f64,
}

/// Photons per element and line of the scanner at normal dose: our choice, so that 30 to 40 mm of steel are the
/// limit of what it sees through, as data sheets of 160 kV parcel scanners have it.
const PHOTONS: f64 = 200_000.0;

/// How much each energy of a spectrum adds to the signals of the two layers, and how many photons stand behind.
#[derive(Clone, Debug, PartialEq)]
pub struct Response {
    /// Shares of the open-beam signal of the low-energy layer by energy; they sum to 1.
    pub low: Vec<f64>,
    /// The same of the high-energy layer.
    pub high: Vec<f64>,
    /// Photons that the low-energy layer counts in the open beam.
    pub low_photons: f64,
    /// Photons that the high-energy layer counts in the open beam.
    pub high_photons: f64,
}

impl Source {
    /// The scanner: tube, sandwich detector, normal dose.
    pub fn scanner() -> Source {
        Source {
            spectrum: Spectrum::tube(),
            detector: Detector::sandwich(),
            photons: PHOTONS,
        }
    }

    /// The scanner with all its photons at one energy.
    pub fn monochromatic(kev: f64) -> Source {
        Source {
            spectrum: Spectrum::monochromatic(kev),
            ..Source::scanner()
        }
    }

    /// What both layers make of the spectrum.
    pub fn response(&self) -> Response {
        self.detector.response(&self.spectrum, self.photons)
    }

    /// Transmission at low and high energy through matter given as areal densities in g/cm², noise apart.
    pub fn transmission(&self, matter: &[(Material, f64)]) -> (f64, f64) {
        let response = self.response();
        let mut sums = (0.0, 0.0);
        for (bin, &kev) in self.spectrum.kev.iter().enumerate() {
            let depth: f64 = matter
                .iter()
                .map(|&(material, areal)| mass_attenuation_cm2_g(material, kev) * areal)
                .sum();
            let left = libm::exp(-depth);
            sums.0 += response.low[bin] * left;
            sums.1 += response.high[bin] * left;
        }
        sums
    }
}
