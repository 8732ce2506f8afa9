//! The window: the only room that knows Bevy.
//!
//! Plugins, screens and the window live here; what a screen shows is drawn by `ui`. Nothing may depend on
//! this room but `main.rs`.
//!
//! Invariant: a missing display or graphics driver, or a picture that can't be taken, is an [`AppError`],
//! never a panic that reaches the user.

use std::panic::{self, AssertUnwindSafe};
use std::path::PathBuf;

use bevy::prelude::{App, AppExit, AppExtStates, States};

use crate::ui::gallery::GalleryEntry;

mod capture;
pub mod entries;
mod home;
mod window;

/// How the window is opened.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Draws the home screen, writes it to this PNG file and exits.
    pub screenshot: Option<PathBuf>,
    /// Scenario files that have findings: named on the home screen with the command that lists the findings.
    pub faulty_files: Vec<String>,
}

/// Why there was no window, or no picture of it.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// The environment names no display.
    #[error(
        "no display to open a window on: {missing}; set it (for example DISPLAY=:0), \
         or use the commands that need no window (--help lists them)"
    )]
    NoDisplay { missing: &'static str },
    /// The window system or the graphics driver refused.
    #[error(
        "the window could not be opened ({reason}); check that the display accepts connections and that a \
         Vulkan driver is installed (on Debian: mesa-vulkan-drivers), \
         or use the commands that need no window (--help lists them)"
    )]
    Window { reason: String },
    /// The picture could not be taken or written.
    #[error("no picture was written to \"{}\": {reason}", path.display())]
    Screenshot { path: PathBuf, reason: String },
    /// The window closed with an error that Bevy reported on the way.
    #[error("the window closed with exit code {0}; the messages above say why")]
    Stopped(u8),
}

/// The screens of the program.
#[derive(States, Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
enum Screen {
    /// The gallery of scenarios.
    #[default]
    Home,
}

/// Opens the window and returns when it is closed.
///
/// # Errors
///
/// [`AppError`] where no display or driver serves, or where the picture that was asked for can't be written.
pub fn run(entries: Vec<GalleryEntry>, options: Options) -> Result<(), AppError> {
    window::find_display()?;
    if let Some(path) = &options.screenshot {
        capture::check_path(path)?;
    }
    let outcome = capture::Outcome::default();

    let mut app = quietly(|| {
        let mut app = App::new();
        window::plugin(&mut app);
        app.init_state::<Screen>();
        home::plugin(&mut app, entries, options.faulty_files);
        if let Some(path) = options.screenshot {
            capture::plugin(&mut app, path, outcome.clone());
        }
        app
    })?;

    let exit = panic::catch_unwind(AssertUnwindSafe(|| app.run())).map_err(|payload| {
        AppError::Window {
            reason: said(&*payload),
        }
    })?;
    match (outcome.take(), exit) {
        (Some(result), _) => result,
        (None, AppExit::Success) => Ok(()),
        (None, AppExit::Error(code)) => Err(AppError::Stopped(code.get())),
    }
}

/// Builds the app with the panic message held back: winit panics where a display refuses, and the reason is
/// in the error that this returns.
fn quietly(build: impl FnOnce() -> App) -> Result<App, AppError> {
    let hook = panic::take_hook();
    panic::set_hook(Box::new(|_| {}));
    let built = panic::catch_unwind(AssertUnwindSafe(build));
    panic::set_hook(hook);
    built.map_err(|payload| AppError::Window {
        reason: said(&*payload),
    })
}

/// The text of a panic.
fn said(payload: &(dyn std::any::Any + Send)) -> String {
    let text = payload.downcast_ref::<&str>().map(ToString::to_string);
    text.or_else(|| payload.downcast_ref::<String>().cloned())
        .unwrap_or_else(|| "no reason given".to_owned())
}
