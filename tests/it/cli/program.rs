//! Runs the program as a user would, from the repository's root.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::Value;

/// Variables that change what the program prints or on how many threads it works.
const VARIABLES: [&str; 5] = [
    "NO_COLOR",
    // Help texts take a CI run for a terminal with colours.
    "CI",
    "CLICOLOR_FORCE",
    "RAYON_NUM_THREADS",
    "RUST_BACKTRACE",
];
/// Characters of an output that a failing test shows.
const SHOWN_CHARS: usize = 2_000;

/// What a run of the program came to.
pub(crate) struct Outcome {
    command: String,
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// The program with these arguments, not yet started, as on a machine where nothing is set.
pub(crate) fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_greenlane"));
    command
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdin(Stdio::null());
    for name in VARIABLES {
        command.env_remove(name);
    }
    command
}

/// Runs the program to its end.
#[track_caller]
pub(crate) fn greenlane(arguments: &[&str]) -> Outcome {
    outcome(command(arguments))
}

/// Runs the program on this many threads.
#[track_caller]
pub(crate) fn greenlane_on_threads(threads: &str, arguments: &[&str]) -> Outcome {
    let mut command = command(arguments);
    command.env("RAYON_NUM_THREADS", threads);
    outcome(command)
}

/// Runs a command to its end. Whatever it was told, it must not panic, and colours a pipe for nobody.
#[track_caller]
pub(crate) fn outcome(mut command: Command) -> Outcome {
    let output = command
        .output()
        .expect("the program was built with this test");
    let text = |bytes| String::from_utf8(bytes).expect("the program writes UTF-8");
    let outcome = Outcome {
        command: format!("{command:?}"),
        code: output.status.code().unwrap_or(-1),
        out: text(output.stdout),
        err: text(output.stderr),
    };
    assert!(!outcome.err.contains("panicked"), "{}", outcome.told());
    let escapes = outcome.out.contains('\u{1b}') || outcome.err.contains('\u{1b}');
    assert!(!escapes, "escapes in a pipe: {}", outcome.told());
    outcome
}

impl Outcome {
    /// The run as a failing test shows it.
    pub(crate) fn told(&self) -> String {
        let cut = |text: &str| text.chars().take(SHOWN_CHARS).collect::<String>();
        let (out, err) = (cut(&self.out), cut(&self.err));
        format!(
            "{}\nexit code {}\n--- standard output\n{out}\n--- standard error\n{err}",
            self.command, self.code
        )
    }

    /// The same, once it ended with this exit code.
    #[track_caller]
    pub(crate) fn ends_with(self, code: i32) -> Outcome {
        assert_eq!(self.code, code, "{}", self.told());
        self
    }

    /// Fails unless standard error contains a text.
    #[track_caller]
    pub(crate) fn says(&self, text: &str) {
        assert!(
            self.err.contains(text),
            "{text:?} is not said: {}",
            self.told()
        );
    }

    /// Standard output as one line of JSON.
    #[track_caller]
    pub(crate) fn json(&self) -> Value {
        let line = self.out.strip_suffix('\n').unwrap_or_default();
        assert!(!line.contains('\n'), "more than a line: {}", self.told());
        serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {}", self.told()))
    }
}

/// An empty folder that only the test of this name uses.
pub(crate) fn folder(test: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    if path.exists() {
        fs::remove_dir_all(&path).expect("a folder of an earlier run can be removed");
    }
    fs::create_dir_all(&path).expect("the folder for tests may be written to");
    path
}

/// A path as an argument.
pub(crate) fn text(path: &Path) -> &str {
    path.to_str()
        .expect("paths below the target folder are UTF-8")
}

/// The only file of a folder.
#[track_caller]
pub(crate) fn only_file(folder: &Path) -> PathBuf {
    let files = files(folder);
    assert_eq!(files.len(), 1, "{files:?}");
    files[0].clone()
}

/// The files of a folder, in the order of their names.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{folder:?}: {error}"));
    let path = |entry: std::io::Result<fs::DirEntry>| entry.expect("the entry can be read").path();
    let mut files: Vec<PathBuf> = entries.map(path).collect();
    files.sort();
    files
}

/// A finished run and its ledger.
pub(crate) struct Run {
    pub(crate) outcome: Outcome,
    pub(crate) ledger: PathBuf,
}

impl Run {
    /// Runs a scenario under seed 7 with further arguments, the ledger in a folder of this name.
    #[track_caller]
    pub(crate) fn of(scenario: &str, further: &[&str], test: &str) -> Run {
        let folder = folder(test);
        let mut arguments = vec!["run", scenario, "--seed", "7", "--json", "--out"];
        arguments.push(text(&folder));
        arguments.extend_from_slice(further);
        let outcome = greenlane(&arguments).ends_with(0);
        let ledger = only_file(&folder);
        Run { outcome, ledger }
    }

    /// Operation STOP under seed 7, run once for all tests.
    pub(crate) fn operation_stop() -> &'static Run {
        static RUN: OnceLock<Run> = OnceLock::new();
        RUN.get_or_init(|| Run::of("scenarios/operation-stop.ron", &[], "operation-stop"))
    }

    /// First parcels, the smallest scenario, under seed 7, run once for all tests.
    pub(crate) fn first_parcels() -> &'static Run {
        static RUN: OnceLock<Run> = OnceLock::new();
        RUN.get_or_init(|| Run::of(FIRST_PARCELS, &[], "first-parcels"))
    }

    pub(crate) fn ledger_bytes(&self) -> Vec<u8> {
        fs::read(&self.ledger).expect("the run wrote its ledger")
    }
}

/// The smallest shipped scenario.
pub(crate) const FIRST_PARCELS: &str = "scenarios/tutorial/first-parcels.ron";

/// A report without its last key, which says where the ledger lies.
#[track_caller]
pub(crate) fn without_ledger(report: &str) -> &str {
    let parts = report.rsplit_once(",\"ledger\":");
    parts.expect("a report ends with the key `ledger`").0
}

/// The keys of a JSON object in the order of the text, which `Value` does not keep.
pub(crate) struct Keys(pub(crate) Vec<String>);

impl Keys {
    #[track_caller]
    pub(crate) fn of(text: &str) -> Vec<String> {
        let keys: Keys = serde_json::from_str(text).expect("the text is a JSON object");
        keys.0
    }
}

impl<'de> Deserialize<'de> for Keys {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Keys, D::Error> {
        deserializer.deserialize_map(KeysVisitor)
    }
}

struct KeysVisitor;

impl<'de> Visitor<'de> for KeysVisitor {
    type Value = Keys;

    fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Keys, A::Error> {
        let mut keys = Vec::new();
        while let Some((key, IgnoredAny)) = map.next_entry()? {
            keys.push(key);
        }
        Ok(Keys(keys))
    }
}
