//! The window itself: whether a display can be had, its size and title, the camera, and the egui context.

use bevy::log::{Level, LogPlugin};
use bevy::prelude::*;
use bevy::render::RenderPlugin;
use bevy::window::{WindowResizeConstraints, WindowResolution};
use bevy::winit::WinitSettings;
use bevy_egui::{EguiInput, EguiPlugin, EguiPreUpdateSet, egui};

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
            .set(RenderPlugin {
                // A scene that is looked at once has to be whole when it is.
                synchronous_pipeline_compilation: true,
                ..default()
            })
            .set(LogPlugin {
                level: Level::WARN,
                // Without a GPU or a window manager these report what a trainee can neither use nor mend.
                filter:
                    "wgpu_hal=error,wgpu_core=error,winit=error,bevy_render=error,bevy_egui=error"
                        .to_owned(),
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
    app.add_systems(
        PreUpdate,
        drop_unchanged_modifiers
            .after(EguiPreUpdateSet::ProcessInput)
            .before(EguiPreUpdateSet::BeginPass),
    );
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

/// Lets an untouched window rest. bevy_egui 0.42 reports the modifier keys in every frame; egui takes each
/// report for input and asks for another frame, without end. Only changes pass.
fn drop_unchanged_modifiers(mut inputs: Query<&mut EguiInput>, mut last: Local<egui::Modifiers>) {
    for mut input in &mut inputs {
        input.events.retain(|event| match event {
            egui::Event::ModifiersChanged(modifiers) if *modifiers == *last => false,
            egui::Event::ModifiersChanged(modifiers) => {
                *last = *modifiers;
                true
            }
            _ => true,
        });
    }
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
    let named = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    match missing_display(cfg!(feature = "wayland"), named) {
        Some(missing) => Err(AppError::NoDisplay { missing }),
        None => Ok(()),
    }
}

/// Which variables would have to name a display, if none does.
fn missing_display(wayland_serves: bool, named: impl Fn(&str) -> bool) -> Option<&'static str> {
    if named("DISPLAY") {
        None
    } else if !wayland_serves {
        Some("DISPLAY is not set")
    } else if named("WAYLAND_DISPLAY") || named("WAYLAND_SOCKET") {
        None
    } else {
        Some("neither DISPLAY nor WAYLAND_DISPLAY is set")
    }
}

#[cfg(test)]
mod tests {
    use super::missing_display;

    #[test]
    fn a_wayland_display_serves_only_a_build_with_wayland() {
        let wayland_only = |name: &str| name == "WAYLAND_DISPLAY";
        assert_eq!(missing_display(true, wayland_only), None);
        assert_eq!(
            missing_display(false, wayland_only),
            Some("DISPLAY is not set")
        );
        assert_eq!(missing_display(false, |name| name == "DISPLAY"), None);
        let neither = Some("neither DISPLAY nor WAYLAND_DISPLAY is set");
        assert_eq!(missing_display(true, |_| false), neither);
    }
}
