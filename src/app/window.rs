//! The window itself: whether a display can be had, its size and title, the camera, and the egui context.

use std::ffi::OsString;

use bevy::log::{Level, LogPlugin};
use bevy::prelude::*;
use bevy::window::{WindowResizeConstraints, WindowResolution};
use bevy::winit::WinitSettings;
use bevy_egui::EguiPlugin;

use super::AppError;
use crate::ui::theme;

/// The size of a new window, in logical pixels: fits a 1,440 × 900 laptop screen.
const SIZE: (u32, u32) = (1360, 820);
/// Below this size the panels would cut their text off, in logical pixels.
const MIN_SIZE: (f32, f32) = (900.0, 560.0);

pub(super) fn plugin(app: &mut App) {
    app.add_plugins(
        DefaultPlugins
            .set(WindowPlugin {
                primary_window: Some(first_window()),
                ..default()
            })
            .set(LogPlugin {
                level: Level::WARN,
                // Without a GPU or a window manager these report what a trainee can neither use nor mend.
                filter: "wgpu_hal=error,wgpu_core=error,winit=error,bevy_render=error,bevy_egui=error".to_owned(),
                ..default()
            }),
    );
    app.add_plugins(EguiPlugin::default());
    // Redraws on input only: the desk stands open all day on an office computer.
    app.insert_resource(WinitSettings::desktop_app());
    let [red, green, blue] = theme::first_ground();
    app.insert_resource(ClearColor(Color::srgb_u8(red, green, blue)));
    // An error in one frame of one panel is reported; it does not take the exercise down.
    app.set_error_handler(bevy::ecs::error::error);
    app.add_systems(Startup, spawn_camera);
}

fn first_window() -> Window {
    Window {
        title: "Greenlane".to_owned(),
        name: Some("greenlane".to_owned()),
        resolution: WindowResolution::from(SIZE),
        resize_constraints: WindowResizeConstraints {
            min_width: MIN_SIZE.0,
            min_height: MIN_SIZE.1,
            ..default()
        },
        ..default()
    }
}

/// The camera carries the egui context.
fn spawn_camera(mut commands: Commands) {
    commands.spawn((Camera2d, Msaa::Off));
}

/// Looks for a display before the window system is asked, which would panic without one.
///
/// # Errors
///
/// [`AppError::NoDisplay`] where the window system is X11 or Wayland and the environment names no display.
pub(super) fn find_display() -> Result<(), AppError> {
    if !cfg!(all(unix, not(target_os = "macos"))) {
        return Ok(());
    }
    let named = |name| std::env::var_os(name).filter(|value: &OsString| !value.is_empty());
    let wayland_serves = cfg!(feature = "wayland");
    let has_display = named("DISPLAY").is_some()
        || wayland_serves && (named("WAYLAND_DISPLAY").is_some() || named("WAYLAND_SOCKET").is_some());
    let missing = if wayland_serves {
        "neither DISPLAY nor WAYLAND_DISPLAY is set"
    } else {
        "DISPLAY is not set"
    };
    if has_display { Ok(()) } else { Err(AppError::NoDisplay { missing }) }
}
