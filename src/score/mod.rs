//! What an exercise was worth: a pure fold over events and truth to a score sheet.
//!
//! [`fold`] turns events into one record for each case, working the truth out from the stream; the other
//! modules sum records up, and [`metrics`] also serves tables of decisions made elsewhere. May import session
//! (event, command), stream, scenario, risk, customs, time. Invariant: a sheet depends on the stream, the
//! events of each case and the scoring weights alone, so that an old log can be scored again under another
//! rubric. A case counts once it is decided or released by law; cases count in the order of their ids.

pub mod balance;
pub mod budget;
pub mod case;
pub mod chance;
pub mod compare;
pub mod curves;
pub mod facilitation;
pub mod fold;
pub mod grounds;
pub mod groups;
pub mod images;
pub mod irt;
pub mod metrics;
pub mod review;
mod share;
pub mod sheet;
pub mod stages;
pub mod viewing;

#[cfg(test)]
pub(crate) mod tests;
