//! Writing a ledger: one record, one line, one write.

use super::record::{self, Link};
use super::verify::records;
use super::{Hash, Kind, LINE_BYTES_MAX, LedgerError, Record};
use serde::Serialize;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, BufReader, ErrorKind, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

/// A ledger that is being written, in a file or in memory.
///
/// A file is locked against other writers while this value lives. Every appended line is with the
/// operating system when `append` returns and survives the end of the process; it survives the loss of
/// power once `sync` has returned.
#[derive(Debug)]
pub struct LedgerWriter {
    sink: LedgerSink,
    path: PathBuf,
    link: Link,
    /// The line at hand, kept for its memory.
    line: Vec<u8>,
    broken: bool,
}

/// Where the lines go.
#[derive(Debug)]
enum LedgerSink {
    File {
        file: File,
        /// The length of the whole lines; the next line begins there.
        bytes: u64,
        /// Whether the directory is known to hold the file's name on disk.
        named_on_disk: bool,
    },
    Memory(Vec<u8>),
}

/// A ledger that was closed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sealed {
    /// The number of records, header and closing record included.
    pub records: u64,
    /// The hash of the closing record, to be kept apart from the ledger.
    pub head: Hash,
    /// The text of a ledger in memory; `None` for a file.
    pub memory: Option<Vec<u8>>,
}

impl LedgerWriter {
    /// Creates a ledger in a new file and appends its header.
    ///
    /// # Errors
    ///
    /// The file exists, cannot be created or locked, or the header cannot be written.
    pub fn create(
        path: impl AsRef<Path>,
        header: &impl Serialize,
    ) -> Result<LedgerWriter, LedgerError> {
        let path = path.as_ref().to_path_buf();
        let opened = OpenOptions::new()
            .read(true)
            .write(true)
            .create_new(true)
            .open(&path);
        let file = opened.map_err(|source| match source.kind() {
            ErrorKind::AlreadyExists => LedgerError::Exists { path: path.clone() },
            _ => LedgerError::Create {
                path: path.clone(),
                source,
            },
        })?;
        lock(&file, &path)?;
        let sink = LedgerSink::File {
            file,
            bytes: 0,
            named_on_disk: false,
        };
        LedgerWriter::begin(sink, path.clone(), header).inspect_err(|_| {
            // Nothing is recorded yet, and an empty file would only stand in the way of another try.
            let _ = std::fs::remove_file(&path);
        })
    }

    /// Creates a ledger in memory, for classes of simulated officers and for measurements.
    ///
    /// # Errors
    ///
    /// The header has no JSON form or is too long.
    pub fn in_memory(header: &impl Serialize) -> Result<LedgerWriter, LedgerError> {
        LedgerWriter::begin(LedgerSink::Memory(Vec::new()), "in memory".into(), header)
    }

    fn begin(
        sink: LedgerSink,
        path: PathBuf,
        header: &impl Serialize,
    ) -> Result<LedgerWriter, LedgerError> {
        let mut writer = LedgerWriter {
            sink,
            path,
            link: Link::FIRST,
            line: Vec::new(),
            broken: false,
        };
        writer.append(Kind::Header, header)?;
        Ok(writer)
    }

    /// Verifies a ledger that was not closed, cuts off a torn last line, and continues its chain.
    ///
    /// Where even the header was torn, `records` is 0 and the header is to be appended again.
    ///
    /// # Errors
    ///
    /// The file cannot be opened, locked or cut, is damaged, or is closed. A damaged file stays as it is.
    pub fn resume(path: impl AsRef<Path>) -> Result<LedgerWriter, LedgerError> {
        LedgerWriter::resume_with(path, |_| {})
    }

    /// Resumes a ledger as `resume` does, and hands every record to `replay` on the way.
    ///
    /// The records are read under the lock, so nobody can add one in between. Before a fault is met,
    /// the records before it are handed over.
    ///
    /// # Errors
    ///
    /// As for `resume`.
    pub fn resume_with(
        path: impl AsRef<Path>,
        mut replay: impl FnMut(Record),
    ) -> Result<LedgerWriter, LedgerError> {
        let path = path.as_ref().to_path_buf();
        let opened = OpenOptions::new().read(true).write(true).open(&path);
        let mut file = opened.map_err(|source| LedgerError::Open {
            path: path.clone(),
            source,
        })?;
        lock(&file, &path)?;

        let mut lines = records(BufReader::new(&file));
        for record in &mut lines {
            replay(record.map_err(|source| LedgerError::Damaged {
                path: path.clone(),
                source,
            })?);
        }
        let verdict = lines.verdict();
        if verdict.closed {
            return Err(LedgerError::Closed { path });
        }
        let torn_bytes = verdict.torn_tail.unwrap_or(0);
        let bytes = cut_tail(&mut file, torn_bytes).map_err(|source| LedgerError::Truncate {
            path: path.clone(),
            source,
        })?;
        Ok(LedgerWriter {
            sink: LedgerSink::File {
                file,
                bytes,
                named_on_disk: false,
            },
            path,
            link: Link {
                seq: verdict.records,
                prev: verdict.head,
                closed: false,
            },
            line: Vec::new(),
            broken: false,
        })
    }

    /// Appends one record with a single write.
    ///
    /// # Errors
    ///
    /// The kind cannot come here, the body has no JSON form or is too long, or the write did not
    /// succeed; the ledger then still ends with the record before, and the call may be repeated.
    pub fn append(&mut self, kind: Kind, body: &impl Serialize) -> Result<(), LedgerError> {
        let (path, seq) = (|| self.path.clone(), self.link.seq);
        if self.broken {
            return Err(LedgerError::Broken { path: path() });
        }
        if self.link.closed {
            return Err(LedgerError::Closed { path: path() });
        }
        if !self.link.admits(kind) {
            return Err(LedgerError::Misplaced {
                path: path(),
                seq,
                kind,
            });
        }
        let hash = record::compose(&mut self.line, &self.link, kind, body).map_err(|source| {
            LedgerError::Body {
                path: path(),
                seq,
                source,
            }
        })?;
        if self.line.len() > LINE_BYTES_MAX {
            let bytes = self.line.len();
            return Err(LedgerError::TooLong {
                path: path(),
                seq,
                bytes,
            });
        }
        if let Err(source) = self.sink.write(&self.line) {
            // Half a line would make the next one unreadable.
            self.broken = self.sink.undo().is_err();
            return Err(LedgerError::Write {
                path: path(),
                seq,
                source,
            });
        }
        self.link.advance(kind, hash);
        Ok(())
    }

    /// Returns once everything appended is on the disk; does nothing in memory.
    ///
    /// # Errors
    ///
    /// The operating system could not say so. The ledger then takes no more records, because a second
    /// call may succeed although the data of the first were dropped.
    pub fn sync(&mut self) -> Result<(), LedgerError> {
        if self.broken {
            return Err(LedgerError::Broken {
                path: self.path.clone(),
            });
        }
        self.sink.sync(&self.path).map_err(|source| {
            self.broken = true;
            LedgerError::Sync {
                path: self.path.clone(),
                source,
            }
        })
    }

    /// The hash of the last record.
    pub fn head(&self) -> Hash {
        self.link.prev
    }

    /// The number of records so far, which is the number of the next.
    pub fn records(&self) -> u64 {
        self.link.seq
    }

    /// The text so far of a ledger in memory; `None` for a file.
    pub fn memory(&self) -> Option<&[u8]> {
        match &self.sink {
            LedgerSink::Memory(text) => Some(text),
            LedgerSink::File { .. } => None,
        }
    }

    /// Appends the closing record, waits until all is on the disk, and lets the file go.
    ///
    /// # Errors
    ///
    /// As for `append` and `sync`; a file that could not be closed can be resumed.
    pub fn close(mut self, body: &impl Serialize) -> Result<Sealed, LedgerError> {
        self.append(Kind::Closed, body)?;
        self.sync()?;
        Ok(Sealed {
            records: self.link.seq,
            head: self.link.prev,
            memory: match self.sink {
                LedgerSink::Memory(text) => Some(text),
                LedgerSink::File { .. } => None,
            },
        })
    }
}

#[cfg(test)]
impl LedgerWriter {
    /// Lets every write from now on fail, as on a disk that was taken away.
    pub(crate) fn take_disk_away(&mut self) {
        if let LedgerSink::File { file, .. } = &mut self.sink {
            *file = File::open(&self.path).expect("the file was created");
        }
    }
}

impl LedgerSink {
    fn write(&mut self, line: &[u8]) -> io::Result<()> {
        match self {
            LedgerSink::File { file, bytes, .. } => {
                // One system call, unless the system takes only a part of the line.
                file.write_all(line)?;
                *bytes += line.len() as u64;
            }
            LedgerSink::Memory(text) => text.extend_from_slice(line),
        }
        Ok(())
    }

    /// Cuts off what a write that did not succeed may have left.
    fn undo(&mut self) -> io::Result<()> {
        if let LedgerSink::File { file, bytes, .. } = self {
            file.set_len(*bytes)?;
            file.seek(SeekFrom::Start(*bytes))?;
        }
        Ok(())
    }

    fn sync(&mut self, path: &Path) -> io::Result<()> {
        let LedgerSink::File {
            file,
            named_on_disk,
            ..
        } = self
        else {
            return Ok(());
        };
        file.sync_data()?;
        if !*named_on_disk {
            sync_directory(path)?;
            *named_on_disk = true;
        }
        Ok(())
    }
}

/// Puts the name of a new file on the disk, which POSIX does not promise with the file's own data.
#[cfg(unix)]
fn sync_directory(path: &Path) -> io::Result<()> {
    let parent = path
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty());
    let Ok(directory) = File::open(parent.unwrap_or(Path::new("."))) else {
        // A directory that may be written to but not read cannot be synced by us.
        return Ok(());
    };
    match directory.sync_all() {
        // Some file systems do not sync directories, and need not.
        Err(error)
            if matches!(
                error.kind(),
                ErrorKind::InvalidInput | ErrorKind::Unsupported
            ) =>
        {
            Ok(())
        }
        result => result,
    }
}

/// Elsewhere a directory cannot be opened as a file, and the name is kept by the file system itself.
#[cfg(not(unix))]
fn sync_directory(_path: &Path) -> io::Result<()> {
    Ok(())
}

fn lock(file: &File, path: &Path) -> Result<(), LedgerError> {
    let path = path.to_path_buf();
    file.try_lock().map_err(|error| match error {
        TryLockError::WouldBlock => LedgerError::InUse { path },
        TryLockError::Error(source) => LedgerError::Lock { path, source },
    })
}

/// Shortens a file by `torn_bytes`, goes to its end, and returns its length.
fn cut_tail(file: &mut File, torn_bytes: u64) -> io::Result<u64> {
    let bytes = file.metadata()?.len().saturating_sub(torn_bytes);
    if torn_bytes > 0 {
        file.set_len(bytes)?;
    }
    file.seek(SeekFrom::Start(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A handle that only reads stands for a disk that fails: neither the write nor its undoing succeeds.
    #[test]
    fn a_write_that_cannot_be_undone_breaks_the_ledger() {
        let path = std::env::temp_dir().join(format!("greenlane-broken-{}", std::process::id()));
        let mut writer = LedgerWriter::create(&path, &1).expect("the folder may be written to");
        let before = std::fs::read(&path).expect("the file was created");
        writer.take_disk_away();
        let head = writer.head();
        assert!(matches!(
            writer.append(Kind::Step, &2),
            Err(LedgerError::Write { seq: 1, .. })
        ));
        assert!(matches!(
            writer.append(Kind::Step, &2),
            Err(LedgerError::Broken { .. })
        ));
        assert!(matches!(writer.sync(), Err(LedgerError::Broken { .. })));
        assert_eq!((writer.head(), writer.records()), (head, 1));
        assert_eq!(std::fs::read(&path).expect("the file is there"), before);
        let _ = std::fs::remove_file(&path);
    }

    /// Half a line in the file, as a full disk leaves it, is gone before the next one is written.
    #[cfg(unix)]
    #[test]
    fn half_a_line_is_undone() {
        let path = std::env::temp_dir().join(format!("greenlane-half-{}", std::process::id()));
        let mut writer = LedgerWriter::create(&path, &1).expect("the folder may be written to");
        if let LedgerSink::File { file, .. } = &mut writer.sink {
            file.write_all(b"{\"seq\":1,")
                .expect("the file may be written to");
        }
        writer.sink.undo().expect("the file may be cut");
        writer
            .append(Kind::Step, &2)
            .expect("the file may be written to");
        let text = std::fs::read(&path).expect("the file was created");
        assert_eq!(super::super::verify::verify(text.as_slice()).records, 2);
        let _ = std::fs::remove_file(&path);
    }
}
