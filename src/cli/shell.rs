//! What belongs to the shell and the system rather than to a site: completions and the man page.

use super::Ending;
use clap::{Args, Command};
use clap_complete::Shell;

#[derive(Debug, Args)]
pub(super) struct Completions {
    /// The shell
    shell: Shell,
}

/// The completions of a shell for all commands.
pub(super) fn completions(asked: &Completions, mut command: Command) -> Ending {
    let mut script = Vec::new();
    clap_complete::generate(asked.shell, &mut command, "variorum", &mut script);
    Ending::of_success(String::from_utf8_lossy(&script).into_owned())
}

/// The man page, with every command that help names.
pub(super) fn man(command: Command) -> Ending {
    let mut page = Vec::new();
    // Writing to memory does not fail.
    let _ = clap_mangen::Man::new(command).render(&mut page);
    Ending::of_success(String::from_utf8_lossy(&page).into_owned())
}
