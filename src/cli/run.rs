//! `greenlane run`: a simulated officer works a scenario.

use std::fs;
use std::path::PathBuf;

use crate::cli::{Failure, exercise, exit, files, progress};
use crate::ledger::folder;
use crate::officer::roster::Kind;
use crate::stream::{GENERATOR_VERSION, Stream};

/// What to run.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  greenlane run scenarios/operation-stop.ron --seed 7\n  greenlane run scenarios/operation-stop.ron --seed 7 --officer ideal --json\n  greenlane run scenarios/operation-stop.ron --profile assets/profiles/general.ron --out ledgers"
)]
pub struct Arguments {
    /// Scenario file; `greenlane list` shows them
    scenario: PathBuf,
    /// Who works the exercise: random, inspect-all, rule, novice or ideal
    #[arg(long, value_name = "NAME", value_parser = officer_kind, default_value = "rule")]
    officer: Kind,
    /// Rule profile that the officer selects by (implies --officer rule)
    #[arg(long, value_name = "FILE", conflicts_with = "officer")]
    profile: Option<PathBuf>,
    /// Seed: the same seed gives the same consignments; drawn and printed when left out
    #[arg(long)]
    seed: Option<u64>,
    /// Print the result as one JSON object
    #[arg(long)]
    json: bool,
    /// Folder for the ledger; created when missing, and no ledger in it is ever overwritten
    #[arg(long, value_name = "DIR", default_value = "ledgers")]
    out: PathBuf,
}

fn officer_kind(name: &str) -> Result<Kind, String> {
    Kind::parse(name).ok_or_else(|| {
        let names: Vec<&str> = Kind::ALL.into_iter().map(Kind::as_str).collect();
        format!(
            "there is no officer of that name; choose one of: {}",
            names.join(", ")
        )
    })
}

pub(crate) fn run(arguments: &Arguments) -> Result<u8, Failure> {
    let scenario = files::scenario(&arguments.scenario)?;
    let (shipped, shipped_text) = files::shipped_profile(&scenario.profile)?;
    let (profile, profile_text) = match &arguments.profile {
        Some(path) => files::profile(path)?,
        None => (shipped.clone(), shipped_text),
    };
    let seed = arguments.seed.unwrap_or_else(drawn_seed);
    let officer = arguments.officer.as_str();
    eprintln!(
        "scenario {} digest {} seed {seed} generator {GENERATOR_VERSION} officer {officer}",
        scenario.name, scenario.digest
    );
    let stream = Stream::new(scenario.clone(), seed);
    let name = format!("{}-{seed}-{officer}", scenario.name);
    let header = exercise::header(&stream, officer, &profile_text);
    fs::create_dir_all(&arguments.out).map_err(|source| Failure::Unwritable {
        path: arguments.out.clone(),
        source,
    })?;
    let (path, ledger) = folder::create(&arguments.out, &name, &header)?;
    let bar = progress::bar(scenario.cases, "cases settled");
    let shown = |settled| bar.set_position(settled);
    let witness = exercise::work_recorded(&stream, arguments.officer, &profile, ledger, shown)?;
    bar.set_message("comparing officers");
    let mixes = witness.mixes.clone();
    let score = witness.sheet();
    let comparison = exercise::comparison(&stream, &shipped, &mixes);
    bar.finish_and_clear();
    exercise::print_result(
        &stream,
        officer,
        None,
        score,
        &comparison,
        &path,
        arguments.json,
    )?;
    Ok(exit::DONE)
}

/// A seed from the operating system's source of chance.
fn drawn_seed() -> u64 {
    use std::hash::{BuildHasher as _, Hasher as _};
    // The standard library seeds this hasher from the operating system; 32 bits are easier to type.
    std::hash::RandomState::new().build_hasher().finish() >> 32
}
