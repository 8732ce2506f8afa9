//! From a path to a checked scenario: reading, includes, merging, checking.

mod path;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use crate::digest::Digest;
use crate::scenario::check;
use crate::scenario::decode::{Decode as _, Placed, Spot};
use crate::scenario::file::{FORMAT, LibraryFileV1, ScenarioFileV1};
use crate::scenario::finding::{Finding, Findings};
use crate::scenario::merge::Merged;
use crate::scenario::model::Scenario;
use crate::scenario::syntax::{self, Node, Span, Value};

/// Largest file; the largest library has some 50 KiB, and a file that was picked by mistake may have any size.
pub const MAX_FILE_BYTES: usize = 4 * 1024 * 1024;
/// Deepest chain of includes; two levels are usual, and a chain costs stack.
pub const MAX_INCLUDE_DEPTH: usize = 8;
/// Most files of one scenario; bounds memory together with [`MAX_FILE_BYTES`].
pub const MAX_FILES: usize = 64;

/// Gives the bytes of a file, or one sentence that says why not.
pub type Read<'r> = dyn Fn(&str) -> Result<Vec<u8>, String> + 'r;

/// Loads the scenario at a path, with all that it includes, through a reader.
///
/// The reader is asked for the path as given and for included files by paths built on it, with forward
/// slashes and without `..` where that is possible.
///
/// # Errors
/// Every finding of every file, by file in the order of reading, line and column.
pub fn load(path_as_given: &str, read: &Read<'_>) -> Result<Scenario, Vec<Finding>> {
    let (folder, file_name) = path::split(path_as_given);
    let mut loader = Loader {
        read,
        folder,
        sources: Vec::new(),
        chain: Vec::new(),
        merged: Merged::default(),
        findings: Findings::default(),
    };
    let file = loader.scenario(file_name, path_as_given);
    let mut findings = loader.findings;
    let checked = file.and_then(|file| check::resolve(&file, &loader.merged, &mut findings));
    match checked {
        Some(mut scenario) if findings.is_empty() => {
            let texts = loader.sources.iter();
            scenario.digest =
                Digest::of_texts(texts.map(|(path, text)| (path.as_str(), text.as_str())));
            scenario.name = path::stem(file_name).to_string();
            scenario.sources = Arc::from(loader.sources);
            Ok(scenario)
        }
        _ => Err(findings.into_sorted()),
    }
}

/// Loads a scenario from the texts that a [`Scenario`] was made of: its `sources`.
///
/// # Errors
/// Every finding, as for [`load`]; an included file that is not among the sources is one.
pub fn load_bundle(sources: &[(String, String)]) -> Result<Scenario, Vec<Finding>> {
    let read = |path: &str| {
        let source = sources.iter().find(|(name, _)| name == path);
        let bytes = source.map(|(_, text)| text.as_bytes().to_vec());
        bytes.ok_or_else(|| "it is not part of the bundle".to_string())
    };
    let first = sources.first().map_or("scenario.ron", |(path, _)| path);
    load(first, &read)
}

struct Loader<'r> {
    read: &'r Read<'r>,
    /// Folder of the scenario file as given; empty, or with a slash at its end.
    folder: &'r str,
    /// Every file read so far: path relative to the scenario's folder, text.
    sources: Vec<(String, String)>,
    /// The files between the scenario and the one at hand, by relative path.
    chain: Vec<String>,
    merged: Merged,
    findings: Findings,
}

impl Loader<'_> {
    fn scenario(&mut self, file_name: &str, path_as_given: &str) -> Option<ScenarioFileV1> {
        let file = self.findings.add_file(path_as_given);
        let bytes = match (self.read)(path_as_given) {
            Ok(bytes) => bytes,
            Err(reason) => {
                let message = format!("{path_as_given} cannot be read: {reason}");
                start_of(file).fault(&mut self.findings, message);
                return None;
            }
        };
        let root = self.parse(file, file_name, bytes)?;
        let spot = Spot::root(file, root.span);
        if type_name(&root) == Some("Library") {
            spot.fault_with_help(
                &mut self.findings,
                "this file is a library, and a scenario is expected",
                "a scenario begins with Scenario( and names libraries in its field `include`",
            );
            return None;
        }
        self.check_format(&root, &spot)?;
        let scenario = ScenarioFileV1::decode(&root, &spot, &mut self.findings);
        let Some(scenario) = scenario else {
            self.merged.add_undecoded(&root);
            return None;
        };
        self.chain.push(file_name.to_string());
        for include in &scenario.include {
            self.include(include);
        }
        self.chain.pop();
        self.merged
            .add_scenario(&scenario, &root, &mut self.findings);
        Some(scenario)
    }

    /// Reads a library and what it includes, unless that is already done.
    fn include(&mut self, include: &Placed<String>) {
        let including = self.chain.last().map_or("", String::as_str);
        let relative = match path::resolve(including, &include.value) {
            Ok(relative) => relative,
            Err((message, help)) => {
                include
                    .spot
                    .fault_with_help(&mut self.findings, message, help);
                self.merged.known.file_unreadable();
                return;
            }
        };
        if let Some(start) = self.chain.iter().position(|path| *path == relative) {
            let mut cycle = self.chain[start..].to_vec();
            cycle.push(relative);
            let message = format!(
                "the files include each other in a circle: {}",
                cycle.join(" → ")
            );
            include.spot.fault_with_help(
                &mut self.findings,
                message,
                "remove one of these includes",
            );
            return;
        }
        if self.sources.iter().any(|(path, _)| *path == relative) {
            return;
        }
        if self.chain.len() > MAX_INCLUDE_DEPTH {
            let message = format!("includes are nested more than {MAX_INCLUDE_DEPTH} deep");
            let help = "include the library directly from the scenario";
            include
                .spot
                .fault_with_help(&mut self.findings, message, help);
            self.merged.known.file_unreadable();
            return;
        }
        if self.sources.len() >= MAX_FILES {
            let message = format!("the scenario consists of more than {MAX_FILES} files");
            include
                .spot
                .fault_with_help(&mut self.findings, message, "join some libraries");
            self.merged.known.file_unreadable();
            return;
        }
        if self.library(&relative, include).is_none() {
            self.merged.known.file_unreadable();
        }
    }

    fn library(&mut self, relative: &str, include: &Placed<String>) -> Option<()> {
        let full = path::join(self.folder, relative);
        let bytes = match (self.read)(&full) {
            Ok(bytes) => bytes,
            Err(reason) => {
                let message = format!("{full} cannot be read: {reason}");
                let help = "the path is relative to this file";
                include
                    .spot
                    .fault_with_help(&mut self.findings, message, help);
                return None;
            }
        };
        let file = self.findings.add_file(&full);
        let root = self.parse(file, relative, bytes)?;
        let spot = Spot::root(file, root.span);
        if type_name(&root) == Some("Scenario") {
            let message = format!("{full} is a scenario, and only libraries can be included");
            let help = "move what both need to a file that begins with Library(";
            include
                .spot
                .fault_with_help(&mut self.findings, message, help);
            return None;
        }
        self.check_format(&root, &spot)?;
        let library = LibraryFileV1::decode(&root, &spot, &mut self.findings);
        let Some(library) = library else {
            self.merged.add_undecoded(&root);
            return None;
        };
        self.chain.push(relative.to_string());
        for include in &library.include {
            self.include(include);
        }
        self.chain.pop();
        self.merged.add_library(&library, &root, &mut self.findings);
        Some(())
    }

    /// From bytes to nodes; keeps the text as a source.
    fn parse(&mut self, file: u16, relative: &str, bytes: Vec<u8>) -> Option<Node> {
        if bytes.len() > MAX_FILE_BYTES {
            let message = format!(
                "the file has {} bytes; a scenario file has at most {MAX_FILE_BYTES} (4 MiB)",
                bytes.len()
            );
            let help = "split it into libraries, or look whether it is the right file";
            start_of(file).fault_with_help(&mut self.findings, message, help);
            return None;
        }
        let text = match String::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => {
                let valid = error.utf8_error().valid_up_to();
                let before = String::from_utf8_lossy(&error.as_bytes()[..valid]).into_owned();
                let message = format!("byte {valid} of the file is not UTF-8 text");
                let spot = Spot::root(file, end_of(&before));
                let help = "save the file as UTF-8 text";
                spot.fault_with_help(&mut self.findings, message, help);
                return None;
            }
        };
        let root = syntax::read(&text, file, &mut self.findings);
        self.sources.push((relative.to_string(), text));
        root
    }

    /// Refuses other format versions before their fields are misunderstood.
    fn check_format(&mut self, root: &Node, spot: &Spot) -> Option<()> {
        let Value::Record { fields, .. } = &root.value else {
            return Some(());
        };
        let Some(field) = fields.iter().find(|field| field.name == "format") else {
            return Some(());
        };
        match &field.node.value {
            Value::Number(text, value) if *value != FORMAT as f64 => {
                let message =
                    format!("format {text} is not known; this program reads format {FORMAT}");
                let spot = spot.field("format", field.node.span);
                let help = "write format: 1, or use a newer program";
                spot.fault_with_help(&mut self.findings, message, help);
                None
            }
            _ => Some(()),
        }
    }
}

fn start_of(file: u16) -> Spot {
    Spot::root(file, Span::START)
}

/// The place behind a text.
fn end_of(text: &str) -> Span {
    let line = text.matches('\n').count() + 1;
    let last = text.rsplit('\n').next().unwrap_or_default();
    Span {
        line: u32::try_from(line).unwrap_or(u32::MAX),
        column: u32::try_from(last.chars().count() + 1).unwrap_or(u32::MAX),
        offset: 0,
    }
}

/// The name before the file's bracket, when there is one.
fn type_name(root: &Node) -> Option<&str> {
    match &root.value {
        Value::Record { name, .. } | Value::Tuple { name, .. } => name.as_deref(),
        _ => None,
    }
}
