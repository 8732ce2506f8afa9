//! Random keys and clicks in the real window, for a while.

use std::time::{Duration, Instant};

use bevy::prelude::*;
use bevy::winit::WinitSettings;
use bevy_egui::{EguiInput, EguiPreUpdateSet};

use super::Monkey;
use super::bridge::Shown;
use crate::workplace::monkey::Hands;

#[derive(Resource)]
struct Cage {
    hands: Hands,
    until: Instant,
}

#[expect(
    clippy::disallowed_methods,
    reason = "the random input lasts for so long of real time"
)]
pub(super) fn plugin(app: &mut App, monkey: Monkey) {
    app.insert_resource(WinitSettings::game());
    app.insert_resource(Cage {
        hands: Hands::new(monkey.seed, monkey.mode),
        until: Instant::now() + Duration::from_secs(monkey.secs),
    });
    app.add_systems(
        PreUpdate,
        play.after(EguiPreUpdateSet::ProcessInput)
            .before(EguiPreUpdateSet::BeginPass),
    );
}

#[expect(
    clippy::disallowed_methods,
    reason = "the random input lasts for so long of real time"
)]
fn play(
    mut inputs: Query<&mut EguiInput>,
    mut cage: ResMut<Cage>,
    mut shown: ResMut<Shown>,
    mut exit: MessageWriter<AppExit>,
) {
    let Ok(mut input) = inputs.single_mut() else {
        return;
    };
    if Instant::now() >= cage.until {
        println!("{}", cage.hands.summary());
        exit.write(AppExit::Success);
        return;
    }
    input.focused = true;
    let screen = input.screen_rect.unwrap_or(egui::Rect::NOTHING);
    let events = cage.hands.next(&mut shown.0, screen);
    input.events.extend(events);
}
