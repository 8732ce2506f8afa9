//! Reading authored files.

use std::fs;
use std::io::BufReader;
use std::path::Path;
use std::sync::Arc;

use crate::cli::Failure;
use crate::officer::profile::Profile;
use crate::scenario::finding::Finding;
use crate::scenario::load;
use crate::scenario::model::Scenario;

/// Profiles that come with the program.
const PROFILES: [(&str, &str); 1] =
    [("general", include_str!("../../assets/profiles/general.ron"))];

/// Loads a scenario.
///
/// # Errors
/// The file cannot be read, or has findings.
pub(crate) fn scenario(path: &Path) -> Result<Arc<Scenario>, Failure> {
    fs::File::open(path).map_err(|error| Failure::unreadable(path, error))?;
    let given = path.to_str().ok_or_else(|| {
        Failure::Usage(format!("{} is not UTF-8; rename the file", path.display()))
    })?;
    let is_folder = fs::metadata(path).is_ok_and(|data| data.is_dir());
    if is_folder {
        return Err(Failure::Usage(format!(
            "{} is a folder; name a scenario file in it",
            path.display()
        )));
    }
    let scenario = load::load(given, &read).map_err(Failure::Findings)?;
    match unknown_profile(&scenario) {
        Some(finding) => Err(Failure::Findings(vec![finding])),
        None => Ok(Arc::new(scenario)),
    }
}

/// A finding where the scenario names a rule profile that does not come with the program.
fn unknown_profile(scenario: &Scenario) -> Option<Finding> {
    let known = |name: &str| PROFILES.iter().any(|(candidate, _)| *candidate == name);
    if known(&scenario.profile) {
        return None;
    }
    // The profile stands in the scenario's own file, on the line that names it.
    let (file, text) = scenario.sources.first()?;
    let quoted = format!("\"{}\"", scenario.profile);
    let lines = text.lines().zip(1u32..);
    let named = lines.filter(|(line, _)| line.contains("profile") && line.contains(&quoted));
    let (line, column) = named.last().map_or((1, 1), |(text, line)| {
        let before = text.find(&quoted).map_or("", |at| &text[..at]);
        (line, before.chars().count() as u32 + 1)
    });
    Some(Finding {
        file: file.clone(),
        line,
        column,
        path: "profile".to_owned(),
        message: format!("{quoted} is not a profile that comes with this version"),
        help: Some(format!("write one of: {}", profile_names())),
    })
}

fn profile_names() -> String {
    let names: Vec<&str> = PROFILES.iter().map(|(name, _)| *name).collect();
    names.join(", ")
}

/// Reads a file for the loader, up to one byte beyond what it takes.
fn read(path: &str) -> Result<Vec<u8>, String> {
    use std::io::Read as _;
    let file = fs::File::open(path).map_err(|error| error.to_string())?;
    let mut bytes = Vec::new();
    file.take(load::MAX_FILE_BYTES as u64 + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| error.to_string())?;
    Ok(bytes)
}

/// Opens a ledger for reading.
///
/// # Errors
/// The file cannot be read, or is a folder.
pub(crate) fn ledger(path: &Path) -> Result<BufReader<fs::File>, Failure> {
    let file = fs::File::open(path).map_err(|error| Failure::unreadable(path, error))?;
    if file.metadata().is_ok_and(|data| data.is_dir()) {
        let what = format!("{} is a folder; name a ledger file", path.display());
        return Err(Failure::Usage(what));
    }
    Ok(BufReader::new(file))
}

/// The profile that a scenario names for its rule officer.
///
/// # Errors
/// The name is neither that of a shipped profile nor a file beside the scenario's.
pub(crate) fn shipped_profile(name: &str) -> Result<(Profile, String), Failure> {
    let known = PROFILES.iter().find(|(candidate, _)| *candidate == name);
    let Some((_, text)) = known else {
        return Err(Failure::No(format!(
            "profile \"{name}\" does not come with this version; there is: {}",
            profile_names()
        )));
    };
    parse_profile(name, text).map(|profile| (profile, (*text).to_owned()))
}

/// A profile from a file.
///
/// # Errors
/// The file cannot be read, or is not a profile.
pub(crate) fn profile(path: &Path) -> Result<(Profile, String), Failure> {
    let text = fs::read_to_string(path).map_err(|error| Failure::unreadable(path, error))?;
    let profile = parse_profile(&path.display().to_string(), &text)?;
    Ok((profile, text))
}

fn parse_profile(name: &str, text: &str) -> Result<Profile, Failure> {
    Profile::parse(text).map_err(|error| Failure::No(format!("{name}:{error}")))
}
