//! Contents: what really lies in a handling unit, solid by solid.
//!
//! One plan gives the image in words and the load; a load is chosen, laid and wrapped from draws of its own.
//! Invariants: nothing overlaps, nothing floats, everything lies inside the wrapping, masses add up to the
//! true gross mass, and what an operator recognises in the load is what the image says in words.

mod arrange;
mod lots;
pub mod models;
mod outfit;
mod place;
pub(crate) mod plan;
pub mod recognise;

use crate::customs::declaration::Declaration;
use crate::matter::load::Load;
use crate::rng::{Draws, Streams};
use crate::stream::Stream;
use crate::stream::contents::arrange::{Spot, arrange};
use crate::stream::contents::lots::Lots;
use crate::stream::contents::models::Outer;
use crate::stream::contents::outfit::Outfit;
use crate::stream::contents::place::{Wrap, place, turned};
use crate::stream::sealed::Sealed;

/// How many ways there are to lay a load. The scanner presents the first that is as hard to read as the scenario
/// asks, see `inspection::xray::scan::presented`.
pub const ARRANGEMENTS: u32 = 24;

/// A load's plan with its models.
struct Prepared {
    lots: Lots,
    outfit: Outfit,
}

/// One way to lay a load.
struct Arrangement {
    spots: Vec<Spot>,
    wrap: Wrap,
}

impl Stream {
    /// One handling unit of a consignment, made from what is really there, laid as chance has it.
    pub fn load(&self, case: &Sealed, declaration: &Declaration) -> Load {
        self.load_arranged(case, declaration, 0)
    }

    /// The same things laid in another way: one of [`ARRANGEMENTS`], by its number; 0 is chance's own.
    pub fn load_arranged(&self, case: &Sealed, declaration: &Declaration, number: u32) -> Load {
        let prepared = self.prepare(case, declaration);
        let arrangement = self.arrangement(case, &prepared, number);
        let load = place(&prepared.outfit, &arrangement.spots, &arrangement.wrap);
        turned(load, arrangement.wrap.yaw)
    }

    /// What scales show for the whole consignment: goods of all lines, hosts, threats, and the packing. Goods
    /// have the register's mass; where data and image are plain, units and packing are of such mass that
    /// everything together weighs what is declared.
    pub fn true_gross_grams(&self, case: &Sealed, declaration: &Declaration) -> f64 {
        let prepared = self.prepare(case, declaration);
        prepared.outfit.mass_grams() * f64::from(prepared.lots.image.handling_units)
    }

    fn prepare(&self, case: &Sealed, declaration: &Declaration) -> Prepared {
        let mut draws = self.purposes.contents.case(case.declared.index);
        let lots = Lots::of(self, case, declaration, &mut draws);
        let outfit = Outfit::of(&lots, &mut draws);
        Prepared { lots, outfit }
    }

    /// The arrangement of a number; each has draws of its own.
    fn arrangement(&self, case: &Sealed, prepared: &Prepared, number: u32) -> Arrangement {
        let purpose = format!("contents:{number}");
        let streams = Streams::new(&self.scenario.digest, self.seed, &purpose);
        let mut draws = streams.case(case.declared.index);
        let outer = prepared.lots.outer;
        let share = |draws: &mut Draws| f64::from(draws.ppm()) / 1e6;
        let (flatness, margin) = match outer {
            Outer::Satchel => (0.4, 1.0 + 3.0 * share(&mut draws)),
            Outer::Parcel => (0.9, 1.0 + 9.0 * share(&mut draws)),
            Outer::Shipping => (1.1, 1.0 + 5.0 * share(&mut draws)),
        };
        let yaw = share(&mut draws) * std::f64::consts::TAU;
        Arrangement {
            // Where the first is not hard enough, goods also stand higher than they would by chance.
            spots: arrange(
                &prepared.outfit.bodies(),
                flatness * [1.0, 1.6, 2.4][number as usize % 3],
                &mut draws,
            ),
            wrap: Wrap {
                outer,
                margin,
                yaw,
                handling_units: prepared.lots.image.handling_units,
            },
        }
    }
}

#[cfg(test)]
mod tests;
