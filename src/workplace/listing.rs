//! What the home screen lists: scenarios, sittings that wait to be taken up, sittings that are over.

use std::path::Path;
use std::sync::Arc;

use crate::cli::{Failure, scenarios_in};
use crate::ledger::folder::{self, Entry as Ledger};
use crate::ledger::log::Header;
use crate::scenario::model::Scenario;
use crate::ui::home::{Entry, Finished, Unfinished};
use crate::workplace::Workplace;
use crate::workplace::files;

/// Playable scenarios: file and model.
pub(super) type Library = Vec<(String, Arc<Scenario>)>;

/// The playable scenarios of a folder and the files that have findings.
///
/// # Errors
/// The folder cannot be read.
pub(super) fn library(folder: &Path) -> Result<(Library, Vec<String>), Failure> {
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
    Ok((playable, faulty))
}

impl Workplace {
    /// Reads the folder of sessions anew and lists the scenarios with their last results.
    pub(super) fn list_sessions(&mut self) {
        let mut unfinished = Vec::new();
        let mut finished = Vec::new();
        let ledgers = match folder::entries::<Header>(&self.places.sessions) {
            Ok(ledgers) => ledgers,
            Err(error) => {
                self.notice = Some(format!("{}: {error}", self.places.sessions.display()));
                Vec::new()
            }
        };
        for ledger in ledgers {
            if ledger.header.conduct.is_none() {
                continue;
            }
            if ledger.closed {
                finished.push(self.finished(&ledger));
            } else {
                unfinished.push(self.unfinished(&ledger));
            }
        }
        unfinished.sort_by_key(|entry| std::cmp::Reverse(entry.began));
        finished.sort_by_key(|entry| std::cmp::Reverse(entry.ended));
        let entries = self.library.iter().map(|(file, scenario)| Entry {
            file: file.clone(),
            title: scenario.title.clone(),
            place: scenario.place.clone(),
            date: scenario.calendar.start().date(),
            length_secs: scenario.length_secs,
            difficulty: scenario.difficulty,
            cases: scenario.cases,
            trains: scenario.trains.clone(),
            summary: scenario.summary.clone(),
            feedback: scenario.feedback,
            last: files::last_result(&self.places.sessions, scenario),
        });
        self.home.entries = entries.collect();
        self.home.unfinished = unfinished;
        self.home.finished = finished;
        self.home.fresh_seed = self.clock.fresh_seed();
    }

    /// The title of a ledger's scenario, as this library has it; else its name.
    fn title(&self, header: &Header) -> String {
        self.library
            .iter()
            .find(|(_, scenario)| scenario.name == header.scenario)
            .map_or_else(
                || header.scenario.clone(),
                |(_, scenario)| scenario.title.clone(),
            )
    }

    fn unfinished(&self, ledger: &Ledger<Header>) -> Unfinished {
        let conduct = ledger.header.conduct.as_ref();
        Unfinished {
            path: ledger.path.clone(),
            title: self.title(&ledger.header),
            officer: ledger.header.officer.clone(),
            mode: conduct.map_or(crate::session::conduct::Mode::Practice, |conduct| {
                conduct.mode
            }),
            began: files::civil(conduct.map_or(0, |conduct| conduct.began_unix_secs)),
            steps: ledger.steps,
            in_use: ledger.in_use,
        }
    }

    fn finished(&self, ledger: &Ledger<Header>) -> Finished {
        let conduct = ledger.header.conduct.as_ref();
        let began = conduct.map_or(0, |conduct| conduct.began_unix_secs);
        Finished {
            path: ledger.path.clone(),
            title: self.title(&ledger.header),
            officer: ledger.header.officer.clone(),
            mode: conduct.map_or(crate::session::conduct::Mode::Practice, |conduct| {
                conduct.mode
            }),
            ended: files::written(&ledger.path).unwrap_or_else(|| files::civil(began)),
        }
    }
}
