//! Parses the command line and hands over: headless commands to `cli`, the desk to `app`.

use std::process::ExitCode;

use clap::Parser as _;
use greenlane::cli::{self, Cli, Command};

fn main() -> ExitCode {
    match Cli::parse().command {
        None => desk(&cli::DeskArguments::default()),
        Some(Command::Desk(arguments)) => desk(&arguments),
        Some(command) => cli::run(command),
    }
}

#[cfg(feature = "desk")]
fn desk(arguments: &cli::DeskArguments) -> ExitCode {
    use greenlane::app;

    match app::open(arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(app::OpenError::Failure(failure)) => failure.report(),
        Err(app::OpenError::App(error)) => {
            eprintln!("greenlane: {error}");
            ExitCode::from(if error.is_no() {
                cli::exit::NO
            } else {
                cli::exit::USAGE
            })
        }
    }
}

#[cfg(not(feature = "desk"))]
fn desk(arguments: &cli::DeskArguments) -> ExitCode {
    cli::run(Command::Desk(arguments.clone()))
}
