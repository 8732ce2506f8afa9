//! The whole workplace without a window: played by keys and by names, searched for secrets, shaken.

mod canaries;
mod imaging;
mod layout;
mod monkey;
mod player;
mod refusals;
mod secrecy;
mod taking_up;
mod tutorial;

use std::path::{Path, PathBuf};

use crate::session::conduct::{Conduct, Mode};
use crate::ui::desk::{Begin, Intent};
use crate::workplace::{Clock, Places, Workplace};

/// The moment at which the clocks of these tests begin, in seconds since 1970-01-01T00:00:00Z.
const NOW: u64 = 1_700_000_000;

/// An empty folder of sessions.
fn folder(name: &str) -> PathBuf {
    let id = std::process::id();
    let folder = std::env::temp_dir().join(format!("greenlane-workplace-{id}-{name}"));
    let _ = std::fs::remove_dir_all(&folder);
    folder
}

/// A workplace over the shipped scenarios, with settings in memory and a clock that stands.
fn workplace(sessions: &Path) -> Workplace {
    let places = Places {
        scenarios: PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios")),
        sessions: sessions.to_owned(),
        settings: None,
    };
    Workplace::open(places, Clock::manual(NOW)).expect("the shipped scenarios can be listed")
}

/// Where a scenario stands in the gallery.
fn position(workplace: &Workplace, file: &str) -> usize {
    workplace
        .library
        .iter()
        .position(|(path, _)| path.replace('\\', "/").ends_with(file))
        .expect("the scenario is shipped")
}

/// A sitting to be begun, with the same seed for everybody.
fn begin(workplace: &Workplace, file: &str, conduct: Conduct) -> Intent {
    Intent::Begin(Begin {
        scenario: position(workplace, file),
        seed: 7,
        officer: "Tester".to_owned(),
        conduct,
        supervisor_code: String::new(),
    })
}

/// An assessment of an hour in which each second is a minute of the exercise.
fn assessment() -> Conduct {
    Conduct {
        limit_secs: 3_600,
        pace_centi: 6_000,
        ..Conduct::untimed(Mode::Assessment, 0)
    }
}

/// Every file of a folder with its bytes, by name.
fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let listed = std::fs::read_dir(folder).expect("the folder is there");
    let mut files: Vec<(String, Vec<u8>)> = listed
        .map(|entry| {
            let entry = entry.expect("the folder can be listed");
            let name = entry.file_name().to_string_lossy().into_owned();
            (name, std::fs::read(entry.path()).expect("the file reads"))
        })
        .collect();
    files.sort();
    files
}
