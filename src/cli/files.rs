//! Reading authored files.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use crate::cli::Failure;
use crate::officer::profile::Profile;
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
    load::load(given, &read)
        .map(Arc::new)
        .map_err(Failure::Findings)
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

/// The profile that a scenario names for its rule officer.
///
/// # Errors
/// The name is neither that of a shipped profile nor a file beside the scenario's.
pub(crate) fn shipped_profile(name: &str) -> Result<(Profile, String), Failure> {
    let known = PROFILES.iter().find(|(candidate, _)| *candidate == name);
    let Some((_, text)) = known else {
        let names: Vec<&str> = PROFILES.iter().map(|(name, _)| *name).collect();
        return Err(Failure::No(format!(
            "profile \"{name}\" does not come with this version; there is: {}",
            names.join(", ")
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
