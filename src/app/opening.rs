//! From the command line to a window: folders, files, what is to be played.

use std::fs;
use std::path::PathBuf;

use directories::ProjectDirs;

use super::{AppError, Monkey, Options, Play, run};
use crate::cli::{DeskArguments, Failure};
use crate::workplace::{Clock, Places, Workplace};

/// Why the desk did not open, or ended with a fault.
#[derive(Debug)]
pub enum OpenError {
    Failure(Failure),
    App(AppError),
}

impl From<Failure> for OpenError {
    fn from(failure: Failure) -> OpenError {
        OpenError::Failure(failure)
    }
}

impl From<AppError> for OpenError {
    fn from(error: AppError) -> OpenError {
        OpenError::App(error)
    }
}

/// Opens the desk and returns when its window is closed.
///
/// # Errors
/// A folder or file cannot be used, there is no display, or a script fails.
pub fn open(arguments: &DeskArguments) -> Result<(), OpenError> {
    let play = match (&arguments.script, &arguments.out) {
        (Some(file), Some(out)) => {
            let text =
                fs::read_to_string(file).map_err(|error| Failure::unreadable(file, error))?;
            Some(Play {
                file: file.clone(),
                text,
                out: out.clone(),
            })
        }
        _ => None,
    };
    if let Some(out) = &arguments.out {
        fs::create_dir_all(out).map_err(|source| Failure::Unwritable {
            path: out.clone(),
            source,
        })?;
    }
    let workplace = Workplace::open(places(arguments), Clock::machine())?;
    let options = Options {
        screenshot: arguments.screenshot.clone(),
        script: play,
        monkey: arguments.monkey.map(|seed| Monkey {
            seed,
            secs: arguments.secs,
            mode: arguments.mode,
        }),
    };
    Ok(run(workplace, options)?)
}

/// Where things lie: as the command line says, else where the operating system keeps such things.
fn places(arguments: &DeskArguments) -> Places {
    let own = ProjectDirs::from("", "", "greenlane");
    let sessions = arguments
        .sessions
        .clone()
        .or_else(|| arguments.out.clone())
        .or_else(|| own.as_ref().map(|own| own.data_dir().join("sessions")))
        .unwrap_or_else(|| PathBuf::from("sessions"));
    let settings = match arguments.out.is_some() || arguments.screenshot.is_some() {
        true => arguments.settings.clone(),
        false => arguments.settings.clone().or_else(|| {
            own.as_ref()
                .map(|own| own.config_dir().join("settings.ron"))
        }),
    };
    Places {
        scenarios: arguments.scenarios.clone(),
        sessions,
        settings,
    }
}
