//! Files of the workplace: settings, results, receipts, reports.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

use crate::digest::Digest;
use crate::scenario::model::Scenario;
use crate::score::sheet::ScoreSheet;
use crate::session::conduct::Conduct;
use crate::sitting::Sitting;
use crate::ui::home::LastResult;
use crate::ui::home::receipt::ReceiptView;
use crate::ui::settings::Settings;
use crate::ui::words::Words;
use crate::workplace::{Places, Workplace};

/// Largest settings file that is read, in bytes.
const SETTINGS_BYTES_MAX: u64 = 256 << 10;

/// The settings as kept, or the first ones; a file that does not read is set aside, never overwritten.
pub(super) fn settings(places: &Places) -> Settings {
    let Some(path) = &places.settings else {
        return Settings::default();
    };
    let small = fs::metadata(path).is_ok_and(|data| data.len() <= SETTINGS_BYTES_MAX);
    let text = match small {
        true => fs::read_to_string(path).unwrap_or_default(),
        false => String::new(),
    };
    match ron::from_str::<Settings>(&text) {
        Ok(settings) => settings.within_limits(),
        Err(_) => {
            if path.exists() {
                let _ = fs::rename(path, path.with_extension("unreadable.ron"));
            }
            Settings::default()
        }
    }
}

impl Workplace {
    /// Writes the settings; a disk that does not take them is mentioned and does no harm.
    pub(super) fn keep_settings(&mut self) {
        let Some(path) = &self.places.settings else {
            return;
        };
        let pretty = ron::ser::PrettyConfig::default();
        let written = ron::ser::to_string_pretty(&self.settings, pretty)
            .map_err(io::Error::other)
            .and_then(|text| write_whole(path, text.as_bytes()));
        if let Err(error) = written {
            self.notice = Some(format!("{}: {error}", path.display()));
        }
    }
}

/// Writes a file so that a reader finds the old one or the new one, never half of it.
pub(super) fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let beside = path.with_extension("part");
    fs::write(&beside, bytes)?;
    fs::rename(&beside, path)
}

/// A file beside a ledger, with another ending.
pub(super) fn beside(ledger: &Path, ending: &str) -> PathBuf {
    ledger.with_extension(ending)
}

/// What the gallery remembers of a sitting.
#[derive(Debug, Serialize, Deserialize)]
struct Remembered {
    scenario: String,
    scenario_digest: Digest,
    officer: String,
    conduct: Conduct,
    ended_unix_secs: u64,
    points: i64,
    points_possible: i64,
    stopped: u64,
    illicit: u64,
}

/// Writes the result of a sitting beside its ledger.
pub(super) fn write_result(sitting: &Sitting, sheet: &ScoreSheet) -> io::Result<()> {
    let scenario = sitting.stream().scenario();
    let ended = fs::metadata(sitting.path())
        .and_then(|data| data.modified())
        .ok()
        .and_then(|moment| moment.duration_since(UNIX_EPOCH).ok())
        .map_or(0, |since| since.as_secs());
    let result = Remembered {
        scenario: scenario.name.clone(),
        scenario_digest: scenario.digest,
        officer: sitting.seat().officer.clone(),
        conduct: sitting.seat().conduct.clone(),
        ended_unix_secs: ended,
        points: sheet.points,
        points_possible: sheet.points_possible,
        stopped: sheet.metrics.true_positive,
        illicit: sheet.metrics.true_positive + sheet.metrics.false_negative,
    };
    let text = serde_json::to_vec_pretty(&result).map_err(io::Error::other)?;
    write_whole(&beside(sitting.path(), "result.json"), &text)
}

/// The latest result on a scenario that lies in a folder of sessions.
pub(super) fn last_result(sessions: &Path, scenario: &Scenario) -> Option<LastResult> {
    let mut latest: Option<Remembered> = None;
    for entry in fs::read_dir(sessions).ok()?.flatten() {
        let path = entry.path();
        let named = path
            .file_name()
            .and_then(|name| name.to_str())
            .is_some_and(|name| name.starts_with(&scenario.name) && name.ends_with(".result.json"));
        if !named {
            continue;
        }
        let text = fs::read(&path).unwrap_or_default();
        if let Ok(result) = serde_json::from_slice::<Remembered>(&text)
            && result.scenario == scenario.name
            && latest
                .as_ref()
                .is_none_or(|latest| latest.ended_unix_secs < result.ended_unix_secs)
        {
            latest = Some(result);
        }
    }
    latest.map(|result| LastResult {
        when: civil(result.ended_unix_secs),
        officer: result.officer,
        points: result.points,
        points_possible: result.points_possible,
        currency: scenario.currency,
        stopped: result.stopped,
        illicit: result.illicit,
    })
}

/// A moment in universal time.
pub(super) fn civil(unix_secs: u64) -> DateTime {
    let secs = i64::try_from(unix_secs).unwrap_or(0);
    let moment = jiff::Timestamp::from_second(secs).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
    moment.to_zoned(jiff::tz::TimeZone::UTC).datetime()
}

/// When a file was written last.
pub(super) fn written(path: &Path) -> Option<DateTime> {
    let modified = fs::metadata(path).ok()?.modified().ok()?;
    let since = modified.duration_since(UNIX_EPOCH).ok()?;
    Some(civil(since.as_secs()))
}

/// The receipt of a sitting that was handed in.
pub(super) fn receipt(sitting: &Sitting, ended_unix_secs: u64) -> ReceiptView {
    let scenario = sitting.stream().scenario();
    let (seat, sealed) = (sitting.seat(), sitting.sealed());
    ReceiptView {
        title: scenario.title.clone(),
        officer: seat.officer.clone(),
        mode: seat.conduct.mode,
        began: civil(seat.conduct.began_unix_secs),
        ended: civil(ended_unix_secs),
        extra_time_percent: seat.conduct.extra_time_percent,
        steps: sitting.steps().len() as u64,
        records: sealed.map_or(0, |sealed| sealed.records),
        head: sealed
            .map(|sealed| sealed.head.to_string())
            .unwrap_or_default(),
        ledger: sitting.path().display().to_string(),
    }
}

/// Writes the receipt beside the ledger, as the screen shows it.
pub(super) fn write_receipt(
    sitting: &Sitting,
    receipt: &ReceiptView,
    words: &Words,
) -> io::Result<()> {
    let conduct = &sitting.seat().conduct;
    let scenario = sitting.stream().scenario();
    let lines = [
        ("receipt-exercise", receipt.title.clone()),
        ("receipt-scenario-digest", scenario.digest.to_string()),
        ("receipt-officer", receipt.officer.clone()),
        ("receipt-mode", words.of_kind("home-mode", receipt.mode)),
        ("receipt-began", words.moment(receipt.began)),
        ("receipt-ended", words.moment(receipt.ended)),
        ("receipt-granted", words.duration(conduct.granted_secs())),
        ("receipt-extra", format!("{} %", receipt.extra_time_percent)),
        ("receipt-records", receipt.records.to_string()),
        ("receipt-head", receipt.head.clone()),
        ("receipt-ledger", receipt.ledger.clone()),
    ];
    let text: String = lines
        .iter()
        .map(|(key, value)| words.named(&words.t(key), value) + "\n")
        .collect();
    write_whole(&beside(sitting.path(), "receipt.txt"), text.as_bytes())
}
