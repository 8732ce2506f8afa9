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

    let (entries, faulty_files) = match app::entries::entries(&arguments.scenarios) {
        Ok(gallery) => gallery,
        Err(failure) => return failure.report(),
    };
    let options = app::Options {
        screenshot: arguments.screenshot.clone(),
        faulty_files,
    };
    match app::run(entries, options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("greenlane: {error}");
            ExitCode::from(cli::exit::USAGE)
        }
    }
}

#[cfg(not(feature = "desk"))]
fn desk(arguments: &cli::DeskArguments) -> ExitCode {
    cli::run(Command::Desk(arguments.clone()))
}
