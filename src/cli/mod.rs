//! The command line: one file per subcommand.
//!
//! The only headless room that touches standard output, the environment and files. May import every
//! headless room. Invariant: results go to standard output, everything else to standard error; exit codes
//! are 0 (done), 1 (the answer is no) and 2 (wrong usage or unreadable input).

mod check;
mod completions;
pub(crate) mod exercise;
mod failure;
pub(crate) mod files;
mod irt;
mod list;
mod odds;
mod output;
mod pack;
pub(crate) mod picture;
mod progress;
mod replay;
mod run;
mod score;
mod stream;
mod verify;
mod xray;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

pub use crate::cli::failure::Failure;
use crate::session::conduct::Mode;

/// Exit codes, as the README states them.
pub mod exit {
    /// Done.
    pub const DONE: u8 = 0;
    /// The answer is no: findings, failed verification.
    pub const NO: u8 = 1;
    /// Wrong usage or unreadable input.
    pub const USAGE: u8 = 2;
}

/// Training and simulation engine for customs officers.
#[derive(Debug, Parser)]
#[command(
    name = "greenlane",
    version,
    about,
    after_help = "New here? README.md has a five-minute tour.\n\nExamples:\n  greenlane list\n  greenlane run scenarios/operation-stop.ron --seed 7\n  greenlane stream scenarios/operation-stop.ron --seed 7 --count 1000 > declarations.csv\n  greenlane check scenarios/*.ron\n  greenlane verify ledgers/operation-stop-7-rule.jsonl\n\nExit codes: 0 done, 1 the answer is no (findings, verification failed), 2 wrong usage or unreadable input."
)]
pub struct Cli {
    /// Without a command the officer's desk opens (builds with the feature `desk`).
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// List the scenarios of a folder
    List(list::Arguments),
    /// Let a simulated officer work a scenario, write the ledger, print the score
    Run(run::Arguments),
    /// Check scenario files and report every fault at once
    Check(check::Arguments),
    /// Write the scenario's consignments to standard output
    Stream(stream::Arguments),
    /// Write the probability of every indicator under every hypothesis as CSV
    Odds(odds::Arguments),
    /// Write the packs of a consignment as pictures, with what is printed on them
    Pack(pack::Arguments),
    /// Score an external table of decisions (id,truth,decision,confidence)
    Score(score::Arguments),
    /// Statistics of a class from its answers: items, abilities, reliability
    Irt(irt::Arguments),
    /// Play a ledger again and print its score
    Replay(replay::Arguments),
    /// Verify a ledger's chain of hashes
    Verify(verify::Arguments),
    /// Write the scanner's picture of a consignment or of a test piece as PNG
    Xray(xray::Arguments),
    /// Open the officer's desk (builds with the feature `desk`)
    Desk(DeskArguments),
    /// Print a completion script for a shell
    Completions(completions::Arguments),
}

/// How to open the desk.
#[derive(Clone, Debug, clap::Args)]
#[command(
    after_help = "Examples:\n  greenlane desk\n  greenlane desk --scenarios scenarios --sessions sessions\n  greenlane desk --script tests/desk/tutorial.script --out target/shots\n  greenlane desk --monkey 1 --mode practice --secs 600 --out target/monkey"
)]
pub struct DeskArguments {
    /// Folder that holds the scenarios
    #[arg(long, default_value = "scenarios")]
    pub scenarios: PathBuf,
    /// Folder for ledgers, receipts and reports; the user's data folder when left out
    #[arg(long, value_name = "DIR")]
    pub sessions: Option<PathBuf>,
    /// File that keeps the settings; in the user's configuration folder when left out
    #[arg(long, value_name = "FILE")]
    pub settings: Option<PathBuf>,
    /// Render the first screen, save it as PNG to this file, and end
    #[arg(long, value_name = "FILE", conflicts_with_all = ["script", "monkey"])]
    pub screenshot: Option<PathBuf>,
    /// Play a script of clicks and keys in the window, and end
    #[arg(long, value_name = "FILE", requires = "out", conflicts_with = "monkey")]
    pub script: Option<PathBuf>,
    /// Press keys and click at random in the window, the same for the same seed, and end
    #[arg(long, value_name = "SEED", requires = "out")]
    pub monkey: Option<u64>,
    /// Mode in which the random input works
    #[arg(long, value_name = "MODE", value_parser = mode, default_value = "practice", requires = "monkey")]
    pub mode: Mode,
    /// Seconds for which the random input lasts
    #[arg(long, default_value_t = 600, requires = "monkey")]
    pub secs: u64,
    /// Folder for a script's or the random input's pictures and ledgers; settings are not kept
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
}

fn mode(word: &str) -> Result<Mode, String> {
    Mode::parse(word).ok_or_else(|| {
        let words: Vec<&str> = Mode::ALL.into_iter().map(Mode::as_str).collect();
        format!("there is no such mode; choose one of: {}", words.join(", "))
    })
}

impl Default for DeskArguments {
    fn default() -> DeskArguments {
        DeskArguments {
            scenarios: PathBuf::from("scenarios"),
            sessions: None,
            settings: None,
            screenshot: None,
            script: None,
            monkey: None,
            mode: Mode::Practice,
            secs: 600,
            out: None,
        }
    }
}

/// Runs a headless command.
pub fn run(command: Command) -> ExitCode {
    let outcome = match command {
        Command::Run(arguments) => run::run(&arguments),
        Command::Check(arguments) => check::run(&arguments),
        Command::Stream(arguments) => stream::run(&arguments),
        Command::Odds(arguments) => odds::run(&arguments),
        Command::Pack(arguments) => pack::run(&arguments),
        Command::Score(arguments) => score::run(&arguments),
        Command::Irt(arguments) => irt::run(&arguments),
        Command::Replay(arguments) => replay::run(&arguments),
        Command::Verify(arguments) => verify::run(&arguments),
        Command::List(arguments) => list::run(&arguments),
        Command::Xray(arguments) => xray::run(&arguments),
        Command::Completions(arguments) => completions::run(&arguments),
        Command::Desk(_) => Err(Failure::Usage(
            "this build has no desk; build it with the default features: cargo run --release"
                .to_owned(),
        )),
    };
    match outcome {
        Ok(code) => ExitCode::from(code),
        Err(failure) => failure.report(),
    }
}

pub use crate::cli::list::scenarios_in;
