//! `greenlane completions`: completion scripts for shells.

use clap::CommandFactory as _;

use crate::cli::{Cli, Failure, exit, output};

/// Which shell.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  greenlane completions bash > ~/.local/share/bash-completion/completions/greenlane"
)]
pub struct Arguments {
    /// The shell
    #[arg(value_enum)]
    shell: clap_complete::Shell,
}

pub(crate) fn run(arguments: &Arguments) -> Result<u8, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(
        arguments.shell,
        &mut Cli::command(),
        "greenlane",
        &mut script,
    );
    output::print(&String::from_utf8_lossy(&script))?;
    Ok(exit::DONE)
}
