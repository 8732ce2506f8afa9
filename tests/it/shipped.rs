//! The shipped scenarios, loaded once for every test.

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use greenlane::scenario::load;
use greenlane::scenario::model::Scenario;

/// The repository's root.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Loads a scenario file below the root.
pub fn load_file(path: &Path) -> Arc<Scenario> {
    let given = path.to_str().expect("the path is UTF-8");
    match load::load(given, &|name| {
        std::fs::read(name).map_err(|error| error.to_string())
    }) {
        Ok(scenario) => Arc::new(scenario),
        Err(findings) => {
            let lines: Vec<String> = findings.iter().map(ToString::to_string).collect();
            panic!("{given} has findings:\n{}", lines.join("\n"));
        }
    }
}

/// Every shipped scenario, in the order of the file names.
pub fn scenarios() -> &'static [Arc<Scenario>] {
    static SCENARIOS: OnceLock<Vec<Arc<Scenario>>> = OnceLock::new();
    SCENARIOS.get_or_init(|| {
        let files = [
            "assessment/parcel-desk",
            "ivermectin-by-mail",
            "mixed-portfolio",
            "operation-stop",
            "operation-stop-ii",
            "ppe-surge",
            "tutorial/first-parcels",
            "vaccine-export",
        ];
        files
            .iter()
            .map(|name| load_file(&root().join("scenarios").join(format!("{name}.ron"))))
            .collect()
    })
}

/// A shipped scenario by its name.
pub fn scenario(name: &str) -> Arc<Scenario> {
    let found = scenarios().iter().find(|scenario| scenario.name == name);
    found
        .unwrap_or_else(|| panic!("no shipped scenario is called {name}"))
        .clone()
}

/// A file below the root.
pub fn file(path: &str) -> PathBuf {
    root().join(path)
}
