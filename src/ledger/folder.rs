//! A folder of ledgers: new names that overwrite nothing, and what lies there.

use std::fs::{self, File};
use std::io::{BufRead as _, BufReader, Read as _, Seek as _, SeekFrom};
use std::path::{Path, PathBuf};

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::verify::{Verdict, records};
use super::writer::LedgerWriter;
use super::{LINE_BYTES_MAX, LedgerError, Record};

/// Most ledgers of one name: beyond that something runs away.
const LEDGERS_PER_NAME: u32 = 10_000;
/// Longest part of an officer's name in a file name, in characters.
const NAME_CHARS_MAX: usize = 40;
/// The last bytes of a file that are looked at for the closing record.
const TAIL_BYTES: u64 = 64 << 10;

/// A file name, without its ending, for a ledger.
pub fn name(scenario: &str, seed: u64, officer: &str) -> String {
    let plain = |letter: char| match letter {
        letter if letter.is_alphanumeric() => letter.to_ascii_lowercase(),
        _ => '-',
    };
    let officer: String = officer.chars().take(NAME_CHARS_MAX).map(plain).collect();
    format!("{scenario}-{seed}-{}", officer.trim_matches('-'))
}

/// Creates a ledger in a new file of a folder, which is made when missing; an older one of the same name is
/// never touched.
///
/// # Errors
/// The folder or the file cannot be made or written.
pub fn create(
    folder: &Path,
    name: &str,
    header: &impl Serialize,
) -> Result<(PathBuf, LedgerWriter), LedgerError> {
    fs::create_dir_all(folder).map_err(|source| LedgerError::Create {
        path: folder.to_owned(),
        source,
    })?;
    for number in 1..=LEDGERS_PER_NAME {
        let file = if number == 1 {
            format!("{name}.jsonl")
        } else {
            format!("{name}-{number}.jsonl")
        };
        let path = folder.join(file);
        if path.exists() {
            continue;
        }
        match LedgerWriter::create(&path, header) {
            Ok(ledger) => return Ok((path, ledger)),
            Err(LedgerError::Exists { .. }) => {}
            Err(error) => return Err(error),
        }
    }
    Err(LedgerError::Create {
        path: folder.to_owned(),
        source: std::io::Error::other(format!(
            "it holds {LEDGERS_PER_NAME} ledgers called {name}; move some away"
        )),
    })
}

/// A ledger that lies in a folder.
#[derive(Clone, Debug)]
pub struct Entry<H> {
    pub path: PathBuf,
    pub header: H,
    /// Whether its last record is the closing one. Nothing is verified.
    pub closed: bool,
    /// Steps written so far; nothing is verified.
    pub steps: u64,
    /// Whether another writer holds it.
    pub in_use: bool,
}

/// The ledgers of a folder whose headers read, by file name; a folder that is not there holds none.
///
/// # Errors
/// The folder cannot be listed.
pub fn entries<H: DeserializeOwned>(folder: &Path) -> std::io::Result<Vec<Entry<H>>> {
    let listed = match fs::read_dir(folder) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        listed => listed?,
    };
    let mut paths: Vec<PathBuf> = listed
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|ending| ending == "jsonl"))
        .collect();
    paths.sort();
    Ok(paths.into_iter().filter_map(entry).collect())
}

/// Every record of a ledger, with the verdict on the whole.
///
/// # Errors
/// The file cannot be read, or is not as it was written.
pub fn read(path: &Path) -> Result<(Vec<Record>, Verdict), LedgerError> {
    let file = File::open(path).map_err(|source| LedgerError::Open {
        path: path.to_owned(),
        source,
    })?;
    let mut lines = records(BufReader::new(file));
    let mut found = Vec::new();
    for record in &mut lines {
        found.push(record.map_err(|source| LedgerError::Damaged {
            path: path.to_owned(),
            source,
        })?);
    }
    Ok((found, lines.verdict()))
}

fn entry<H: DeserializeOwned>(path: PathBuf) -> Option<Entry<H>> {
    #[derive(serde::Deserialize)]
    struct First<H> {
        body: H,
    }
    let mut file = File::open(&path).ok()?;
    let mut line = String::new();
    let limit = LINE_BYTES_MAX as u64;
    BufReader::new((&mut file).take(limit))
        .read_line(&mut line)
        .ok()?;
    let first: First<H> = serde_json::from_str(&line).ok()?;
    let bytes = file.metadata().ok()?.len();
    file.seek(SeekFrom::Start(bytes.saturating_sub(TAIL_BYTES)))
        .ok()?;
    let mut tail = Vec::new();
    (&mut file).take(TAIL_BYTES).read_to_end(&mut tail).ok()?;
    let last = tail.trim_ascii_end().rsplit(|byte| *byte == b'\n').next();
    let closing = b"\"kind\":\"closed\"";
    let closed =
        last.is_some_and(|last| last.windows(closing.len()).any(|window| window == closing));
    let number = last.and_then(|last| {
        let digits = last.strip_prefix(b"{\"seq\":")?;
        let end = digits.iter().position(|byte| !byte.is_ascii_digit())?;
        std::str::from_utf8(&digits[..end]).ok()?.parse().ok()
    });
    let in_use = file.try_lock_shared().is_err();
    Some(Entry {
        path,
        header: first.body,
        closed,
        steps: number.unwrap_or(0),
        in_use,
    })
}
