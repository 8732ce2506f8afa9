//! `greenlane list`: what there is to play.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::Serialize;

use crate::cli::{Failure, exit, files, output};
use crate::scenario::model::Scenario;
use crate::scenario::model::exercise::Difficulty;

/// Folder of shared libraries, which are no scenarios.
const LIBRARY: &str = "library";

/// Which folder.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  greenlane list scenarios --json")]
pub struct Arguments {
    /// Folder that holds the scenarios
    #[arg(default_value = "scenarios")]
    folder: PathBuf,
    /// Print the list as JSON
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Entry {
    file: String,
    title: String,
    place: String,
    length_hours: u64,
    cases: u64,
    difficulty: Difficulty,
    summary: String,
    digest: String,
}

/// Scenario files below a folder, in the order of their paths; shared libraries are left out.
///
/// # Errors
/// The folder cannot be read.
pub fn scenario_files(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder).map_err(|error| Failure::unreadable(&folder, error))?;
        for entry in entries {
            let path = entry
                .map_err(|error| Failure::unreadable(&folder, error))?
                .path();
            let is_library = path.file_name().is_some_and(|name| name == LIBRARY);
            if path.is_dir() && !is_library {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "ron") {
                files.push(path);
            }
        }
    }
    files.sort();
    Ok(files)
}

/// A scenario file, and what came of loading it.
pub type Loaded = (PathBuf, Result<Arc<Scenario>, Failure>);

/// The scenarios of a folder that load, with their files, and the files that do not.
///
/// # Errors
/// The folder cannot be read.
pub fn scenarios_in(folder: &Path) -> Result<Vec<Loaded>, Failure> {
    let files = scenario_files(folder)?;
    Ok(files
        .into_iter()
        .map(|path| (path.clone(), files::scenario(&path)))
        .collect())
}

pub(crate) fn run(arguments: &Arguments) -> Result<u8, Failure> {
    let mut entries = Vec::new();
    for (path, loaded) in scenarios_in(&arguments.folder)? {
        match loaded {
            Ok(scenario) => entries.push(Entry {
                file: path.display().to_string(),
                title: scenario.title.clone(),
                place: scenario.place.clone(),
                length_hours: scenario.length_secs / 3600,
                cases: scenario.cases,
                difficulty: scenario.difficulty,
                summary: scenario.summary.clone(),
                digest: scenario.digest.to_string(),
            }),
            Err(_) => eprintln!("{} has findings; see: greenlane check {0}", path.display()),
        }
    }
    if arguments.json {
        let text = serde_json::to_string(&entries).expect("an entry has only string keys");
        output::print(&format!("{text}\n"))?;
        return Ok(exit::DONE);
    }
    let width = entries
        .iter()
        .map(|entry| entry.file.len())
        .max()
        .unwrap_or(0);
    let mut text = String::new();
    for entry in &entries {
        text.push_str(&format!(
            "{:width$}  {:>9}  {:>6} cases  {:8}  {}\n",
            entry.file,
            length(entry.length_hours),
            entry.cases,
            entry.difficulty.as_str(),
            entry.title
        ));
    }
    output::print(&text)?;
    Ok(exit::DONE)
}

/// A length in days when it is long, in hours otherwise.
pub(crate) fn length(hours: u64) -> String {
    if hours >= 72 {
        format!("{} days", hours / 24)
    } else {
        format!("{hours} h")
    }
}
