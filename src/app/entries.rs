//! The gallery's entries, from a folder of scenarios.

use std::path::Path;

use crate::cli::{Failure, scenarios_in};
use crate::scenario::model::Scenario;
use crate::ui::gallery::GalleryEntry;

/// The scenarios of a folder as the gallery shows them, and the files that have findings.
///
/// # Errors
/// The folder cannot be read.
pub fn entries(folder: &Path) -> Result<(Vec<GalleryEntry>, Vec<String>), Failure> {
    let (mut playable, mut faulty) = (Vec::new(), Vec::new());
    for (path, loaded) in scenarios_in(folder)? {
        let file = path.display().to_string();
        match loaded {
            Ok(scenario) => playable.push((file, scenario)),
            Err(_) => faulty.push(file),
        }
    }
    // The easiest first: that is where a newcomer begins.
    playable.sort_by_key(|(_, scenario)| (scenario.difficulty, scenario.title.clone()));
    let entries = playable
        .into_iter()
        .map(|(file, scenario)| entry(file, &scenario));
    Ok((entries.collect(), faulty))
}

fn entry(file: String, scenario: &Scenario) -> GalleryEntry {
    let briefing = &scenario.briefing;
    let parts = [
        ("Situation", &briefing.situation),
        ("Mission", &briefing.mission),
        ("Execution", &briefing.execution),
        ("Resources", &briefing.resources),
        ("Reporting", &briefing.reporting),
    ];
    let told = parts.into_iter().filter(|(_, text)| !text.is_empty());
    GalleryEntry {
        file,
        title: scenario.title.clone(),
        place: scenario.place.clone(),
        date: scenario.calendar.start().date().to_string(),
        length: length(scenario.length_secs / 3_600),
        difficulty: scenario.difficulty.as_str().to_owned(),
        cases: scenario.cases,
        trains: scenario.trains.clone(),
        summary: scenario.summary.clone(),
        briefing: told
            .map(|(heading, text)| (heading.to_owned(), text.clone()))
            .collect(),
    }
}

fn length(hours: u64) -> String {
    if hours >= 72 {
        format!("{} days", hours / 24)
    } else {
        format!("{hours} hours")
    }
}
