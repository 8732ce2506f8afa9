//! The window: the only room that knows Bevy.
//!
//! Plugins, screens and the window live here; what is shown is a [`Workplace`], drawn by `ui`. Nothing may
//! depend on this room but `main.rs`.
//!
//! Invariant: a missing display or graphics driver, or a picture that can't be taken, is an [`AppError`],
//! never a panic that reaches the user.

use std::panic::{self, AssertUnwindSafe};
use std::path::PathBuf;

use bevy::prelude::{App, AppExit};

use crate::session::conduct::Mode;
use crate::workplace::Workplace;

pub use opening::{OpenError, open};

mod bench;
pub mod bridge;
mod capture;
mod errands;
mod hall;
mod monkey;
mod opening;
mod outcome;
mod panels;
mod script;
mod window;

/// How the window is opened.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Draws the first screen, writes it to this PNG file and exits.
    pub screenshot: Option<PathBuf>,
    /// Plays a script of clicks and keys, and writes the pictures it asks for into the folder.
    pub script: Option<Play>,
    /// Presses keys and clicks at random.
    pub monkey: Option<Monkey>,
}

/// A script to be played.
#[derive(Debug, Clone)]
pub struct Play {
    pub file: PathBuf,
    pub text: String,
    /// Folder for pictures.
    pub out: PathBuf,
}

/// Random input.
#[derive(Debug, Clone, Copy)]
pub struct Monkey {
    pub seed: u64,
    pub secs: u64,
    pub mode: Mode,
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
    /// A script does not read.
    #[error("{}:{line}: {reason}", file.display())]
    Script {
        file: PathBuf,
        line: usize,
        reason: String,
    },
    /// What a script expects did not come true.
    #[error("{}:{line}: {reason}", file.display())]
    Unexpected {
        file: PathBuf,
        line: usize,
        reason: String,
    },
    /// The window closed with an error that Bevy reported on the way.
    #[error("the window closed with exit code {0}; the messages above say why")]
    Stopped(u8),
}

impl AppError {
    /// Whether the answer is no, rather than the question unreadable.
    pub const fn is_no(&self) -> bool {
        matches!(self, AppError::Unexpected { .. })
    }
}

/// Opens the window and returns when it is closed.
///
/// # Errors
///
/// [`AppError`] where no display or driver serves, a picture can't be written, or a script fails.
pub fn run(workplace: Workplace, options: Options) -> Result<(), AppError> {
    if let Some(path) = &options.screenshot {
        capture::check_path(path)?;
    }
    let script = options.script.as_ref().map(script::parse).transpose()?;
    window::find_display()?;
    let outcome = outcome::Outcome::default();

    let mut app = quietly(|| {
        let mut app = App::new();
        window::plugin(&mut app);
        bridge::plugin(&mut app, workplace);
        errands::plugin(&mut app);
        bench::plugin(&mut app);
        hall::plugin(&mut app);
        panels::plugin(&mut app);
        capture::plugin(&mut app, outcome.clone());
        if let Some(path) = options.screenshot {
            capture::only(&mut app, path);
        }
        if let (Some(script), Some(play)) = (script, options.script) {
            script::plugin(&mut app, script, play, outcome.clone());
        }
        if let Some(monkey) = options.monkey {
            monkey::plugin(&mut app, monkey);
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
