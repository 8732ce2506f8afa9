//! Pictures of the window, for `--screenshot` and for scripts: draw, capture, check, write.

use std::path::{Path, PathBuf};

use bevy::prelude::*;
use bevy::render::view::screenshot::{Screenshot, ScreenshotCaptured};
use bevy::winit::WinitSettings;

use super::AppError;
use super::bridge::AppSystems;
use super::outcome::Outcome;

/// Frames before the first picture: fonts, layout and pipelines have settled by then.
const FIRST_FRAMES: u32 = 30;
/// Frames before a later picture: what was clicked last has been drawn by then.
const SETTLE_FRAMES: u32 = 4;
/// Frames before the next attempt, when the picture was still empty.
const RETRY_FRAMES: u32 = 15;
/// Frames after which the attempt is given up: half a minute on a slow software renderer.
const MAX_FRAMES: u32 = 600;
/// Bytes of one pixel of a window's surface (RGBA or BGRA, eight bits each).
const PIXEL_BYTES: usize = 4;

/// The attempt under way, and its end.
#[derive(Resource)]
pub(super) struct Camera {
    outcome: Outcome,
    wanted: Option<Picture>,
}

struct Picture {
    path: PathBuf,
    frames: u32,
    /// The frame at which the next picture is asked for; `None` while one is under way.
    next_at: Option<u32>,
    /// Whether the program ends with it.
    last: bool,
}

impl Camera {
    /// Asks for a picture of what the window shows once it has settled.
    pub(super) fn take_picture(&mut self, path: PathBuf, last: bool) {
        self.wanted = Some(Picture {
            path,
            frames: 0,
            next_at: Some(if last { FIRST_FRAMES } else { SETTLE_FRAMES }),
            last,
        });
    }

    /// Whether a picture is awaited.
    pub(super) const fn is_busy(&self) -> bool {
        self.wanted.is_some()
    }
}

pub(super) fn plugin(app: &mut App, outcome: Outcome) {
    app.insert_resource(Camera {
        outcome,
        wanted: None,
    });
    app.add_systems(Update, ask_for_picture.after(AppSystems::Present));
}

/// Takes one picture and ends the program.
pub(super) fn only(app: &mut App, path: PathBuf) {
    // Draws frame after frame, since nobody moves the mouse.
    app.insert_resource(WinitSettings::game());
    app.world_mut()
        .resource_mut::<Camera>()
        .take_picture(path, true);
}

/// Refuses a file name that no picture can be written to, before a window opens for it.
///
/// # Errors
///
/// [`AppError::Screenshot`] where the name does not end in `.png`.
pub(super) fn check_path(path: &Path) -> Result<(), AppError> {
    match path.extension() {
        Some(ending) if ending.eq_ignore_ascii_case("png") => Ok(()),
        _ => Err(AppError::Screenshot {
            path: path.to_owned(),
            reason: "give a file name that ends in .png".to_owned(),
        }),
    }
}

fn ask_for_picture(
    mut commands: Commands,
    mut camera: ResMut<Camera>,
    mut exit: MessageWriter<AppExit>,
) {
    let Some(picture) = &mut camera.wanted else {
        return;
    };
    picture.frames += 1;
    if picture.frames >= MAX_FRAMES {
        let path = picture.path.clone();
        let reason = format!("the window was still empty after {MAX_FRAMES} frames");
        camera
            .outcome
            .put(Err(AppError::Screenshot { path, reason }));
        exit.write(AppExit::error());
    } else if picture.next_at.is_some_and(|frame| picture.frames >= frame) {
        picture.next_at = None;
        commands
            .spawn(Screenshot::primary_window())
            .observe(keep_picture);
    }
}

fn keep_picture(
    captured: On<ScreenshotCaptured>,
    mut camera: ResMut<Camera>,
    mut exit: MessageWriter<AppExit>,
) {
    let Some(picture) = &mut camera.wanted else {
        return;
    };
    if is_one_colour(&captured.image) {
        picture.next_at = Some(picture.frames + RETRY_FRAMES);
        return;
    }
    let (path, last) = (picture.path.clone(), picture.last);
    camera.wanted = None;
    let written = write(&captured.image, &path);
    let failed = written.is_err();
    let result = written.map_err(|reason| AppError::Screenshot { path, reason });
    if failed || last {
        camera.outcome.put(result);
        exit.write(if failed {
            AppExit::error()
        } else {
            AppExit::Success
        });
    }
}

/// Whether nothing has been drawn yet.
fn is_one_colour(image: &Image) -> bool {
    let bytes = image.data.as_deref().unwrap_or_default();
    let mut pixels = bytes.chunks_exact(PIXEL_BYTES);
    let first = pixels.next();
    pixels.all(|pixel| Some(pixel) == first)
}

/// Bevy's own `save_to_disk` only logs a fault; a command has to report it and exit accordingly.
fn write(image: &Image, path: &Path) -> Result<(), String> {
    let picture = image.clone().try_into_dynamic();
    let picture = picture.map_err(|fault| fault.to_string())?;
    // Without the alpha channel, which holds no transparency here and would make viewers show some.
    let saved = picture.to_rgb8().save(path);
    saved.map_err(|fault| fault.to_string())
}
