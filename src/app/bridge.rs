//! Between Bevy and the workplace: commands in and events out as messages, once in each frame.
//!
//! The ledger is written within [`AppSystems::Work`], before the events are told.

use bevy::prelude::*;

use crate::session::command::Command;
use crate::session::event::Event as SessionEvent;
use crate::workplace::{Errands, Workplace};

/// A command for the session under way.
#[derive(Message, Clone, Debug)]
pub struct Ordered(pub Command);

/// Something that the session said; it is in the ledger.
#[derive(Message, Clone, Debug)]
pub struct Told(pub SessionEvent);

/// The workplace that the window shows.
#[derive(Resource)]
pub struct Shown(pub Workplace);

/// What the window still has to do.
#[derive(Resource, Default)]
pub struct ToDo(pub Errands);

/// The order of a frame's work.
#[derive(SystemSet, Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AppSystems {
    /// Commands and requests of the window are taken in.
    ReadInput,
    /// The workplace does what it was asked for.
    Work,
    /// The window follows.
    Present,
}

/// Adds the workplace and its messages.
pub fn plugin(app: &mut App, workplace: Workplace) {
    app.insert_resource(Shown(workplace));
    app.init_resource::<ToDo>();
    app.add_message::<Ordered>();
    app.add_message::<Told>();
    app.configure_sets(
        Update,
        (AppSystems::ReadInput, AppSystems::Work, AppSystems::Present).chain(),
    );
    app.add_systems(Update, take_orders.in_set(AppSystems::ReadInput));
    app.add_systems(Update, work.in_set(AppSystems::Work));
}

pub(super) fn take_orders(mut orders: MessageReader<Ordered>, mut shown: ResMut<Shown>) {
    for Ordered(command) in orders.read() {
        shown.0.order(command.clone());
    }
}

fn work(mut shown: ResMut<Shown>, mut to_do: ResMut<ToDo>, mut told: MessageWriter<Told>) {
    let errands = shown.0.work();
    to_do.0 = Errands {
        quit: to_do.0.quit || errands.quit,
        copy: errands.copy.or(to_do.0.copy.take()),
        ..errands
    };
    told.write_batch(shown.0.take_told().into_iter().map(Told));
}

#[cfg(test)]
mod tests;
