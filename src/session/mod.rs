//! The clockwork of an exercise: commands in, events out.
//!
//! [`Command`](command::Command) is the only way to change a session and [`Event`](event::Event) the only
//! thing it says; everybody, trainee, simulated officer or replay, goes through
//! [`Session::apply`](engine::Session::apply). May import inspection, stream, scenario, risk, customs, time,
//! rng, digest. Invariant: what a [`View`](view::View) shows does not depend on truth that no action has
//! revealed.

mod asides;
mod bookings;
pub mod command;
pub mod conduct;
pub mod engine;
pub mod event;
mod timers;
pub mod view;

#[cfg(test)]
mod tests;
