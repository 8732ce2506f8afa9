//! The two READMEs tell the truth: every command in them runs, prints what stands beneath it and ends as it
//! should; the reference of the scenario format is the code's own.
//!
//! Each document is worked through from top to bottom in a working copy of its own, so that one command may
//! build on another (`run`, then `verify`). Fences are read as follows:
//!
//! - `sh`: each line is a command. A comment at its end may state the exit code: `# exit 1`.
//! - `console`: lines that begin with `$ ` are commands, the lines beneath are what they print on both
//!   outputs. A line `…` stands for any lines, a `…` at the end of a line for the rest of it.
//! - `ron PATH`: the block is saved under that path in the working copy.
//!
//! `UPDATE_GOLDEN=1 cargo test` writes outputs and reference anew and fails the run, so that nobody commits
//! by accident.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use greenlane::risk::indicator::Indicator;

use document::{Document, Step};

mod document;
mod reference;

/// Commands in the documents that this test does not run, with the reason.
const NOT_RUN: [(&str, &str); 7] = [
    ("cargo run --release", "opens a window"),
    (
        "cargo build --release --no-default-features",
        "builds the program anew",
    ),
    ("cargo test --release", "is what runs this test"),
    (
        "UPDATE_GOLDEN=1 cargo test --release",
        "is what runs this test",
    ),
    (
        "cargo bench --bench throughput --no-default-features",
        "takes minutes, and its figures depend on the machine",
    ),
    (
        "sudo apt-get install libxkbcommon-x11-0 mesa-vulkan-drivers",
        "changes the machine",
    ),
    (
        "python3 benches/leak_check.py scenarios/operation-stop.ron",
        "needs scikit-learn, and takes minutes",
    ),
];

/// What the working copy holds of the repository.
const COPIED: [&str; 5] = [
    "scenarios",
    "assets/phantoms",
    "assets/profiles",
    "tests/broken",
    "tests/data",
];

#[test]
fn the_readme_does_what_it_says() {
    let text = read("README.md");
    check("README.md", text.clone(), &text);
}

#[test]
fn the_authors_reference_does_what_it_says() {
    let text = read("scenarios/README.md");
    let with_reference = reference::renew(&text);
    for name in reference::field_names() {
        assert!(
            with_reference.contains(&format!("`{name}`")),
            "the field {name} is missing"
        );
    }
    for indicator in Indicator::ALL {
        assert!(
            with_reference.contains(&format!("`{indicator}`")),
            "{indicator} is missing"
        );
    }
    check("scenarios/README.md", with_reference, &text);
}

#[test]
fn what_is_not_run_stands_in_a_document() {
    let documents = [read("README.md"), read("scenarios/README.md")].map(Document::new);
    for (command, _) in NOT_RUN {
        let stands = documents.iter().any(|document| {
            let commands = document.steps.iter().map(Step::bare_command);
            commands.into_iter().any(|other| other == command)
        });
        assert!(
            stands,
            "NOT_RUN lists `{command}`, which stands in no document"
        );
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).expect("the document can be read")
}

/// Works through a document; `kept` is its text in the repository, before the reference was renewed.
fn check(path: &str, text: String, kept: &str) {
    let update = std::env::var_os("UPDATE_GOLDEN").is_some();
    let copy = WorkingCopy::new(path);
    let mut document = Document::new(text);
    let mut faults = Vec::new();
    if !update {
        faults
            .extend(first_difference(kept, &document.text()).map(|what| format!("{path}:{what}")));
    }
    for (file, content) in document.files() {
        fs::write(copy.root.join(file), content).expect("the working copy can be written");
    }
    for position in 0..document.steps.len() {
        let step = &document.steps[position];
        let place = format!("{path}:{}: `{}`", step.line, step.bare_command());
        let runnable = match step.runnable() {
            Some(runnable) => runnable,
            None if NOT_RUN
                .iter()
                .any(|(command, _)| *command == step.bare_command()) =>
            {
                continue;
            }
            None => {
                faults.push(format!(
                    "{place} is neither run nor listed in NOT_RUN with a reason"
                ));
                continue;
            }
        };
        let (exit, printed) = copy.run(&runnable);
        if exit != Some(step.exit) {
            faults.push(format!(
                "{place} ends with {exit:?} instead of {}:\n{printed}",
                step.exit
            ));
        } else if !step.accepts(&printed) {
            match update.then(|| document.renew(position, &printed)) {
                Some(true) => {}
                Some(false) => faults.push(format!(
                    "{place} has another shape; write it anew by hand:\n{printed}"
                )),
                None => faults.push(format!(
                    "{place} prints something else (UPDATE_GOLDEN=1 takes it over):\n{printed}"
                )),
            }
        }
    }
    if update && document.text() != kept {
        fs::write(root().join(path), document.text()).expect("the document can be written");
        faults.push(format!(
            "{path} was rewritten; look at the change, and run again without UPDATE_GOLDEN"
        ));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n\n"));
}

/// Where the text in the repository is not the one that the code gives.
fn first_difference(kept: &str, renewed: &str) -> Option<String> {
    let (mut old, mut new) = (kept.lines(), renewed.lines());
    let mut line = 1;
    loop {
        match (old.next(), new.next()) {
            (None, None) => return None,
            (one, other) if one == other => line += 1,
            (one, other) => {
                return Some(format!(
                    "{line}: the code gives\n  {}\nand the document has\n  {}\nrun with UPDATE_GOLDEN=1",
                    other.unwrap_or("nothing"),
                    one.unwrap_or("nothing")
                ));
            }
        }
    }
}

/// A folder with what commands need, and the program on its path.
struct WorkingCopy {
    root: PathBuf,
    search_path: String,
}

impl WorkingCopy {
    fn new(document: &str) -> WorkingCopy {
        let name = format!("readme-{}", document.replace(['/', '.'], "-"));
        let base = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        if base.exists() {
            fs::remove_dir_all(&base).expect("an old working copy can be removed");
        }
        let (copy, programs) = (base.join("copy"), base.join("bin"));
        fs::create_dir_all(&programs).expect("a folder can be made");
        symlink(env!("CARGO_BIN_EXE_greenlane"), programs.join("greenlane"))
            .expect("a link can be made");
        for folder in COPIED {
            copy_folder(&root().join(folder), &copy.join(folder));
        }
        let inherited = std::env::var("PATH").unwrap_or_default();
        WorkingCopy {
            search_path: format!("{}:{inherited}", programs.display()),
            root: copy,
        }
    }

    /// Runs a command line; returns its exit code and what it printed on both outputs.
    fn run(&self, command: &str) -> (Option<i32>, String) {
        let output = Command::new("sh")
            .arg("-c")
            .arg(format!("{{ {command}\n}} 2>&1"))
            .current_dir(&self.root)
            .env("PATH", &self.search_path)
            .env("HOME", &self.root)
            .stdin(Stdio::null())
            .output()
            .expect("a shell can be started");
        (
            output.status.code(),
            String::from_utf8_lossy(&output.stdout).into_owned(),
        )
    }
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder can be made");
    for entry in fs::read_dir(from).expect("the folder can be read") {
        let entry = entry.expect("the folder can be read");
        let (source, target) = (entry.path(), to.join(entry.file_name()));
        if source.is_dir() {
            copy_folder(&source, &target);
        } else {
            fs::copy(&source, &target).expect("the file can be copied");
        }
    }
}
