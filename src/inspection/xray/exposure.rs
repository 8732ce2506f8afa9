//! An exposure: what both layers of the detector saw of a load.

use rayon::prelude::*;

use crate::inspection::xray::attenuation::mass_attenuation_cm2_g;
use crate::inspection::xray::geometry::Field;
use crate::inspection::xray::noise::{Grain, Noise};
use crate::inspection::xray::spectrum::Source;
use crate::inspection::xray::trace::{LANES, Line, Scene};
use crate::matter::material::Material;
use crate::matter::solid::Solid;

/// Transmission as a share of the open beam, line by line: pixel (column, line) is at `line * columns + column`.
/// Values are not negative; noise may lift them a little above 1.
#[derive(Clone, Debug, PartialEq)]
pub struct Exposure {
    pub columns: usize,
    pub lines: usize,
    pub low: Vec<f32>,
    pub high: Vec<f32>,
}

/// Images solids. Lines are shared among the threads of the current pool; the picture does not depend on how many.
pub fn expose(solids: &[Solid], field: &Field, source: &Source, noise: Noise<'_>) -> Exposure {
    let scene = Scene::new(solids, field);
    let beam = Attenuator::new(source, &scene.materials);
    let mut expected = Exposure::open(field);
    let Exposure { low, high, .. } = &mut expected;
    low.par_chunks_mut(field.columns)
        .zip(high.par_chunks_mut(field.columns))
        .enumerate()
        .for_each_init(
            || Workspace::new(&scene),
            |work, (number, (low, high))| {
                scene.trace(number, &mut work.line);
                beam.attenuate(work, low, high);
            },
        );
    match noise {
        Noise::Off => expected,
        Noise::On {
            streams,
            case,
            dose,
        } => Grain::new(&source.response(), streams, case, dose).apply(&expected),
    }
}

/// What lies in the path of each pixel's ray in g/cm², whatever the material; pixels as in [`Exposure`].
pub fn areal_density_g_cm2(solids: &[Solid], field: &Field) -> Vec<f32> {
    let scene = Scene::new(solids, field);
    let mut sums = vec![0.0; field.columns * field.lines];
    sums.par_chunks_mut(field.columns)
        .enumerate()
        .for_each_init(
            || Line::new(&scene),
            |line, (number, sums)| {
                scene.trace(number, line);
                for (block, sums) in sums.chunks_mut(LANES).enumerate() {
                    let mask = std::mem::take(&mut line.masks[block]);
                    for slot in slots(mask) {
                        let taken = line.take(slot, block);
                        sums.iter_mut()
                            .zip(taken)
                            .for_each(|(sum, part)| *sum += part);
                    }
                }
            },
        );
    sums
}

impl Exposure {
    /// The open beam everywhere.
    fn open(field: &Field) -> Exposure {
        Exposure {
            columns: field.columns,
            lines: field.lines,
            low: vec![1.0; field.columns * field.lines],
            high: vec![1.0; field.columns * field.lines],
        }
    }
}

/// Most materials in a scene: a bit each in a mask.
const MAX_SLOTS: usize = 64;
const _: () = assert!(Material::ALL.len() <= MAX_SLOTS);

/// The bits that are set, ascending.
fn slots(mut mask: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        (mask != 0).then(|| {
            let slot = mask.trailing_zeros() as usize;
            mask &= mask - 1;
            slot
        })
    })
}

/// Beer and Lambert's law over the energies of a source.
struct Attenuator {
    /// Mass attenuation by slot, then energy, such that 2 to the power of minus coefficient times areal density
    /// is the transmission.
    halvings: Vec<Vec<f32>>,
    /// Shares of both layers' signals by energy.
    shares: Vec<[f32; 2]>,
}

/// What a worker keeps between lines.
struct Workspace {
    line: Line,
    /// The slots for which the coefficients below are packed.
    mask: u64,
    /// Coefficients by energy, then slot of the mask.
    halvings: Vec<f32>,
}

impl Workspace {
    fn new(scene: &Scene) -> Workspace {
        Workspace {
            line: Line::new(scene),
            mask: 0,
            halvings: Vec::new(),
        }
    }
}

impl Attenuator {
    fn new(source: &Source, materials: &[Material]) -> Attenuator {
        let response = source.response();
        let halving = |material: Material, kev: f64| {
            (mass_attenuation_cm2_g(material, kev) * std::f64::consts::LOG2_E) as f32
        };
        let of = |&material: &Material| {
            let energies = source.spectrum.kev.iter();
            energies.map(|&kev| halving(material, kev)).collect()
        };
        let shares = response.low.iter().zip(&response.high);
        Attenuator {
            halvings: materials.iter().map(of).collect(),
            shares: shares
                .map(|(&low, &high)| [low as f32, high as f32])
                .collect(),
        }
    }

    /// Turns what lies in a line into transmission, and forgets it. Pixels without matter are left alone.
    fn attenuate(&self, work: &mut Workspace, low: &mut [f32], high: &mut [f32]) {
        let mut areal = [[0.0_f32; LANES]; MAX_SLOTS];
        let pixels = low.chunks_mut(LANES).zip(high.chunks_mut(LANES));
        for (block, (low, high)) in pixels.enumerate() {
            let mask = std::mem::take(&mut work.line.masks[block]);
            if mask == 0 {
                continue;
            }
            if mask != work.mask {
                self.pack(mask, &mut work.halvings);
                work.mask = mask;
            }
            let mut count = 0;
            for slot in slots(mask) {
                areal[count] = work.line.take(slot, block);
                count += 1;
            }
            let (lows, highs) = self.transmit(&work.halvings, &areal[..count]);
            low.copy_from_slice(&lows[..low.len()]);
            high.copy_from_slice(&highs[..high.len()]);
        }
    }

    fn pack(&self, mask: u64, halvings: &mut Vec<f32>) {
        halvings.clear();
        for energy in 0..self.shares.len() {
            halvings.extend(slots(mask).map(|slot| self.halvings[slot][energy]));
        }
    }

    /// Sums the energies' shares behind matter, for the lanes of a block.
    fn transmit(&self, halvings: &[f32], areal: &[[f32; LANES]]) -> ([f32; LANES], [f32; LANES]) {
        match areal.len() {
            1 => self.transmit_few::<1>(halvings, areal),
            2 => self.transmit_few::<2>(halvings, areal),
            3 => self.transmit_few::<3>(halvings, areal),
            4 => self.transmit_few::<4>(halvings, areal),
            5 => self.transmit_few::<5>(halvings, areal),
            6 => self.transmit_few::<6>(halvings, areal),
            many => self.sum(halvings.chunks_exact(many).map(|row| depth(row, areal))),
        }
    }

    /// The same for a number of materials that the compiler knows.
    fn transmit_few<const N: usize>(
        &self,
        halvings: &[f32],
        areal: &[[f32; LANES]],
    ) -> ([f32; LANES], [f32; LANES]) {
        let areal: &[[f32; LANES]; N] = areal.first_chunk().unwrap_or(&[[0.0; LANES]; N]);
        let (rows, _) = halvings.as_chunks::<N>();
        self.sum(rows.iter().map(|row| depth(row, areal)))
    }

    /// The order of the sum is fixed: energies ascending.
    #[inline(always)]
    fn sum(&self, depths: impl Iterator<Item = [f32; LANES]>) -> ([f32; LANES], [f32; LANES]) {
        let (mut lows, mut highs) = ([0.0; LANES], [0.0; LANES]);
        for (share, depth) in self.shares.iter().zip(depths) {
            for lane in 0..LANES {
                let left = halved(depth[lane]);
                lows[lane] += share[0] * left;
                highs[lane] += share[1] * left;
            }
        }
        (lows, highs)
    }
}

/// Halvings of the beam at one energy, by the materials in the order of their slots.
#[inline(always)]
fn depth(halvings: &[f32], areal: &[[f32; LANES]]) -> [f32; LANES] {
    let mut depth = [0.0_f32; LANES];
    for (halving, areal) in halvings.iter().zip(areal) {
        for lane in 0..LANES {
            depth[lane] += halving * areal[lane];
        }
    }
    depth
}

/// Beyond this many halvings nothing is left that a float could tell from nothing.
const MOST_HALVINGS: f32 = 125.0;
/// 1.5 × 2²³: adding it rounds a small number to a whole one, which then stands in the lowest bits.
const ROUNDER: f32 = 12_582_912.0;

/// 2 to the power of minus `depth`, which is not negative up to rounding; relative error below 2e-7.
///
/// The whole part goes to the exponent; 2 to the power of the rest, within ±1/2, is a polynomial of degree 5 whose
/// coefficients but the first (1) make the greatest relative error least: 9e-8, before rounding.
#[inline(always)]
pub(crate) fn halved(depth: f32) -> f32 {
    let depth = if depth > 0.0 { depth } else { 0.0 };
    let depth = if depth < MOST_HALVINGS {
        depth
    } else {
        MOST_HALVINGS
    };
    let rounded = ROUNDER - depth;
    let rest = (ROUNDER - rounded) - depth;
    let power = POLYNOMIAL
        .iter()
        .fold(HIGHEST, |sum, coefficient| sum * rest + coefficient);
    f32::from_bits((rounded.to_bits() << 23).wrapping_add(power.to_bits()))
}

/// The coefficient of the fifth power, then those of the lower ones.
const HIGHEST: f32 = 0.001_326_472_7;
#[expect(
    clippy::approx_constant,
    reason = "fitted: near the logarithm of 2, but not it"
)]
const POLYNOMIAL: [f32; 5] = [0.009_671_513, 0.055_507_337, 0.240_222_42, 0.693_147, 1.0];
