//! The command line: from arguments to a call of the pipeline, and from its outcome to words and an exit code.
//!
//! The only module that reads the clock and the environment. Prints nothing: it returns the text, and draws the
//! progress bar on the terminal that it is given.

mod build;
mod check;
mod ending;
mod explain;
mod progress;
mod status;

pub use ending::Ending;
pub use progress::Terminal;

use crate::diagnostic::Format;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Parser, Subcommand};
use progress::Bar;
use std::ffi::OsString;

/// Builds fact-check microsites.
#[derive(Debug, Parser)]
#[command(name = "variorum", version, about, long_about = None, arg_required_else_help = true)]
struct Call {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Merges the sources of a site and writes its pages
    ///
    /// Ends with 0 when the site is built, 1 when its content has errors (then nothing is written), and 2 when the
    /// call or the machine is at fault.
    Build(build::Build),
    /// Looks for all that `build` would find, and writes nothing
    ///
    /// Ends with 0 when nothing is wrong, 1 when the content has errors (with --deny-warnings: or warnings), and 2 when
    /// the call or the machine is at fault.
    Check(check::Check),
    /// Shows the sources, the facts by verdict, and what is open
    ///
    /// Looks at drafts too. Ends with 0, also when there are warnings, 1 when the content has errors (what can be
    /// resolved is shown all the same), and 2 when the call or the machine is at fault.
    Status(status::Status),
    /// Explains a fact, or a diagnostic
    ///
    /// Ends with 0 when it is known, else with 2.
    Explain(explain::Explain),
}

/// Does what the arguments ask for; the first is the program's name. `terminal` is where a progress bar may be drawn.
pub fn run(arguments: impl IntoIterator<Item = OsString>, terminal: Option<Terminal>) -> Ending {
    match Call::try_parse_from(arguments) {
        Ok(Call { command }) => run_command(command, terminal),
        Err(error) => Ending::of_call(&error),
    }
}

fn run_command(command: Command, terminal: Option<Terminal>) -> Ending {
    match command {
        Command::Build(build) => build::run(build, terminal),
        Command::Check(check) => check::run(check, terminal),
        Command::Status(status) => status::run(status, terminal),
        Command::Explain(explain) => explain::run(explain),
    }
}

/// A bar on the terminal, where somebody may be watching it.
fn bar(terminal: Option<Terminal>) -> Bar {
    Bar::new(terminal.filter(|_| !is_ci()))
}

/// Takes the names of the forms of diagnostics.
fn format_parser() -> impl TypedValueParser<Value = Format> {
    PossibleValuesParser::new(Format::ALL.iter().map(|format| format.name()))
        .map(|name| Format::from_name(&name).unwrap_or(Format::Human))
}

#[expect(clippy::disallowed_methods, reason = "only cli reads the environment")]
fn is_ci() -> bool {
    std::env::var_os("CI").is_some_and(|value| !value.is_empty() && value != "false")
}
