//! Matter: what goods are made of, and how solid bodies lie in space.
//!
//! Materials by name, primitive solids with exact volumes, and loads: what lies on the scanner's belt or on
//! the bench. Lengths are millimetres, masses grams. May import customs (the classes of things that an
//! operator recognises) and nothing else of the house. Invariant: a solid's volume is exact, so the mass of
//! a load is the sum of its solids.

pub mod load;
pub mod material;
pub mod solid;
