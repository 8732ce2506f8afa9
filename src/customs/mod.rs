//! The field's nouns as data: what a customs officer would call each thing.
//!
//! Consignments, declarations, parties, goods, documents, codes and identifiers, and the evidence that
//! an inspection lays on the table. May import only [`crate::time`]. Invariant: a value that exists is
//! well formed (a country is assigned, a check digit is right); what is *wrong* with a consignment is
//! wrong in its content, never in its type.

pub mod code;
pub mod declaration;
pub mod document;
pub mod evidence;
pub mod gazetteer;
pub mod goods;
pub mod identifier;
pub mod party;
pub mod transport;
