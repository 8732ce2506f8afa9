//! Parses the command line and hands over: headless commands to `cli`, the desk to `app`.

use std::process::ExitCode;

use clap::Parser as _;
use greenlane::cli::{self, Cli};

fn main() -> ExitCode {
    let cli = Cli::parse();
    match cli.command {
        Some(command) => cli::run(command),
        None => ExitCode::from(2),
    }
}
