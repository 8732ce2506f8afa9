//! Simulated officers: the baselines that a trainee is compared with, and the load of the benches.
//!
//! An officer sees only the [`View`] and the events, and answers with one [`Command`]. May import session
//! (command, event, view), scenario (model), risk, customs, rng, and stream's observer through the view.
//! Invariant: officers have no door to the truth; whoever swaps the hidden truth of a case changes no
//! command before an action reveals it.

pub mod desk;
pub mod ideal;
pub mod judge;
pub mod priority;
pub mod profile;
pub mod roster;

use crate::session::command::Command;
use crate::session::engine::Session;
use crate::session::event::Event;
use crate::session::view::View;

/// Somebody who works an exercise.
pub trait Officer {
    /// The next command, given the desk and what has happened since the last one.
    fn next(&mut self, view: &View<'_>, news: &[Event]) -> Command;
}

/// Lets an officer work an exercise to its end; `record` is told every command with its events.
///
/// # Errors
/// Whatever `record` returns; the exercise stops there.
pub fn work<E>(
    session: &mut Session,
    opening: &[Event],
    officer: &mut dyn Officer,
    mut record: impl FnMut(&Command, &[Event]) -> Result<(), E>,
) -> Result<(), E> {
    let mut news = opening.to_vec();
    while !session.is_closed() {
        let command = officer.next(&session.view(), &news);
        news = session.apply(&command);
        record(&command, &news)?;
    }
    Ok(())
}
