//! The picture of the window that `--screenshot` asks for: draw, capture, check, write, exit.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use bevy::prelude::*;
use bevy::render::view::screenshot::{Screenshot, ScreenshotCaptured};
use bevy::winit::WinitSettings;

use super::AppError;

/// Frames before the first picture: fonts, layout and pipelines have settled by then.
const FIRST_FRAMES: u32 = 30;
/// Frames before the next attempt, when the picture was still empty.
const RETRY_FRAMES: u32 = 15;
/// Frames after which the attempt is given up: half a minute on a slow software renderer.
const MAX_FRAMES: u32 = 600;
/// Bytes of one pixel of a window's surface (RGBA or BGRA, eight bits each).
const PIXEL_BYTES: usize = 4;

/// What became of the picture; shared with `app::run`, which outlives the app.
#[derive(Clone, Default)]
pub(super) struct Outcome(Arc<Mutex<Option<Result<(), AppError>>>>);

impl Outcome {
    /// The result, if a picture was asked for and the attempt has ended.
    pub(super) fn take(&self) -> Option<Result<(), AppError>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    fn put(&self, result: Result<(), AppError>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(result);
    }
}

/// The state of the attempt.
#[derive(Resource)]
struct Capture {
    path: PathBuf,
    outcome: Outcome,
    frames: u32,
    /// The frame at which the next picture is asked for; `None` while one is under way.
    next_at: Option<u32>,
}

impl Capture {
    fn failure(&self, reason: impl Into<String>) -> AppError {
        AppError::Screenshot {
            path: self.path.clone(),
            reason: reason.into(),
        }
    }
}

pub(super) fn plugin(app: &mut App, path: PathBuf, outcome: Outcome) {
    // Draws frame after frame, since nobody moves the mouse.
    app.insert_resource(WinitSettings::game());
    app.insert_resource(Capture {
        path,
        outcome,
        frames: 0,
        next_at: Some(FIRST_FRAMES),
    });
    app.add_systems(Update, ask_for_picture);
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
    mut capture: ResMut<Capture>,
    mut exit: MessageWriter<AppExit>,
) {
    capture.frames += 1;
    if capture.frames >= MAX_FRAMES {
        let reason = format!("the window was still empty after {MAX_FRAMES} frames");
        capture.outcome.put(Err(capture.failure(reason)));
        exit.write(AppExit::error());
    } else if capture.next_at.is_some_and(|frame| capture.frames >= frame) {
        capture.next_at = None;
        commands
            .spawn(Screenshot::primary_window())
            .observe(keep_picture);
    }
}

fn keep_picture(
    captured: On<ScreenshotCaptured>,
    mut capture: ResMut<Capture>,
    mut exit: MessageWriter<AppExit>,
) {
    if is_one_colour(&captured.image) {
        capture.next_at = Some(capture.frames + RETRY_FRAMES);
        return;
    }
    let written = write(&captured.image, &capture.path);
    let code = if written.is_ok() {
        AppExit::Success
    } else {
        AppExit::error()
    };
    let result = written.map_err(|reason| capture.failure(reason));
    capture.outcome.put(result);
    exit.write(code);
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
