//! What the workplace asks of the window: to close, to fill the screen, to draw again in time, the clipboard.

use std::time::Duration;

use bevy::prelude::*;
use bevy::window::{MonitorSelection, PrimaryWindow, WindowCloseRequested, WindowMode};
use bevy::winit::{UpdateMode, WinitSettings};
use bevy_egui::EguiClipboard;

use super::bridge::{AppSystems, Shown, ToDo, take_orders};

/// How long an untouched window rests, where nothing runs.
const RESTS: Duration = Duration::from_secs(60);

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        Update,
        close_requested
            .after(take_orders)
            .in_set(AppSystems::ReadInput),
    );
    app.add_systems(
        Update,
        (leave, fill_screen, rest, copy)
            .chain()
            .in_set(AppSystems::Present),
    );
}

fn close_requested(mut requests: MessageReader<WindowCloseRequested>, mut shown: ResMut<Shown>) {
    if requests.read().count() > 0 {
        shown.0.ask_to_quit();
    }
}

fn leave(to_do: Res<ToDo>, mut exit: MessageWriter<AppExit>) {
    if to_do.0.quit {
        exit.write(AppExit::Success);
    }
}

fn fill_screen(to_do: Res<ToDo>, mut windows: Query<&mut Window, With<PrimaryWindow>>) {
    let wanted = match to_do.0.kiosk {
        true => WindowMode::BorderlessFullscreen(MonitorSelection::Current),
        false => WindowMode::Windowed,
    };
    for mut window in &mut windows {
        if window.mode != wanted {
            window.mode = wanted;
        }
    }
}

/// Redraws on input, and as often as a running clock asks for.
fn rest(to_do: Res<ToDo>, settings: Option<ResMut<WinitSettings>>) {
    let Some(mut settings) = settings else {
        return;
    };
    if matches!(settings.focused_mode, UpdateMode::Continuous) {
        return;
    }
    let wait = to_do.0.redraw_after.unwrap_or(RESTS);
    let wanted = UpdateMode::reactive(wait);
    if settings.focused_mode != wanted || settings.unfocused_mode != wanted {
        settings.focused_mode = wanted;
        settings.unfocused_mode = wanted;
    }
}

fn copy(mut to_do: ResMut<ToDo>, clipboard: Option<ResMut<EguiClipboard>>) {
    if to_do.0.copy.is_none() {
        return;
    }
    if let (Some(text), Some(mut clipboard)) = (to_do.0.copy.take(), clipboard) {
        clipboard.set_text(&text);
    }
}
