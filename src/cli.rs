//! The command line: from arguments to a call of the pipeline, and from its outcome to words and an exit code.
//!
//! The only module that reads the clock and the environment. Prints nothing: it returns the text, and draws the
//! progress bar on the terminal that it is given.

mod build;
mod check;
mod deploy;
mod ending;
mod explain;
mod hosts;
mod import;
mod init;
mod making;
mod new;
mod progress;
mod publish;
mod schema;
#[cfg(feature = "serve")]
mod serve;
mod shell;
mod status;
mod theme;
mod verify;
mod verify_evidence;

pub use ending::Ending;
pub use progress::Terminal;

use crate::diagnostic::Format;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{CommandFactory as _, Parser, Subcommand};
use progress::Bar;
use std::ffi::OsString;
use std::io::Write;

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
    /// Builds with all gates closed, and records what readers are shown
    ///
    /// Takes every warning for an error, and writes `published.lock` beside each story. Ends with 0 when the site is
    /// built, 1 when anything is wrong (then nothing is written), and 2 when the call or the machine is at fault.
    Publish(publish::Publish),
    /// Shows the site in the browser while you write, and again after each change
    ///
    /// Writes nothing. Ends with Ctrl-C, or with 2 when the call or the machine is at fault.
    #[cfg(feature = "serve")]
    Serve(serve::Serve),
    /// Shows the sources, the facts by verdict, and what is open
    ///
    /// Looks at drafts too. Ends with 0, also when there are warnings, 1 when the content has errors (what can be
    /// resolved is shown all the same), and 2 when the call or the machine is at fault.
    Status(status::Status),
    /// Explains a fact, or a diagnostic
    ///
    /// Ends with 0 when it is known, else with 2.
    Explain(explain::Explain),
    /// Prints the headers and redirects of the site as a host wants them
    ///
    /// Looks at every page and writes nothing. Ends with 0, 1 when the content has errors, and 2 when the call or the
    /// machine is at fault.
    Hosts(hosts::Hosts),
    /// Writes a small complete site to begin with
    Init(init::Init),
    /// Adds a source, a fact, a story, a page or a correction
    ///
    /// Asks on a terminal for what is missing. Ends with 2, and leaves every file as it was, when the entry would be
    /// wrong.
    New(Box<new::New>),
    /// Makes sources of saved pages: their text and what they state of themselves
    Import(import::Import),
    /// Lists, begins and copies themes, and shows what a template gets
    ///
    /// Ends with 0 when it is done, 1 when the content has errors, and 2 when the call or the machine is at fault; then
    /// nothing is written.
    Theme(theme::Theme),
    /// Prints the JSON Schema of the files that editors write
    Schema(schema::Schema),
    /// Prints the completions of a shell
    #[command(hide = true)]
    Completions(shell::Completions),
    /// Prints the man page
    #[command(hide = true)]
    Man,
    /// Holds every excerpt against the text of its source, and writes down what was found
    ///
    /// Reads `evidence/` and writes `evidence.lock` beside each story. Ends with 0 when every excerpt stands in its text,
    /// 1 when the content has errors (then nothing is written), and 2 when there is no text at all, or the call or the
    /// machine is at fault.
    VerifyEvidence(verify_evidence::VerifyEvidence),
    /// Sends a finished site to where its readers are served from, and only what is missing there
    ///
    /// To a folder, a host with SFTP or a store that speaks S3. Ends with 0 when the site is there, and 2 when the call,
    /// the machine or the network is at fault; then readers still see each page whole, and the same call goes on.
    Deploy(deploy::Deploy),
    /// Tells whether a finished site is what its manifest says
    ///
    /// Ends with 0 when it is, 1 when a file is missing, added or another, and 2 when there is no manifest, or the call
    /// or the machine is at fault.
    Verify(verify::Verify),
}

/// Does what the arguments ask for; the first is the program's name. `terminal` is where a progress bar may be drawn,
/// `talk` takes what a command says while it runs.
pub fn run(
    arguments: impl IntoIterator<Item = OsString>,
    terminal: Option<Terminal>,
    talk: &mut dyn Write,
) -> Ending {
    match Call::try_parse_from(arguments) {
        Ok(Call { command }) => run_command(command, terminal, talk),
        Err(error) => Ending::of_call(&error),
    }
}

#[cfg_attr(not(feature = "serve"), expect(unused_variables, reason = "only the preview talks while it runs"))]
fn run_command(command: Command, terminal: Option<Terminal>, talk: &mut dyn Write) -> Ending {
    match command {
        Command::Build(build) => build::run(&build, terminal),
        Command::Check(check) => check::run(check, terminal),
        Command::Publish(publish) => publish::run(&publish, terminal),
        #[cfg(feature = "serve")]
        Command::Serve(serve) => serve::run(serve, talk),
        Command::Status(status) => status::run(status, terminal),
        Command::Explain(explain) => explain::run(explain),
        Command::Hosts(call) => hosts::run(call, terminal),
        Command::Init(init) => init::run(&init),
        Command::New(new) => new::run(*new, terminal),
        Command::Import(import) => import::run(&import),
        Command::Theme(theme) => theme::run(theme, terminal),
        Command::Schema(schema) => schema::run(&schema),
        Command::Completions(completions) => shell::completions(&completions, Call::command()),
        Command::Man => shell::man(Call::command()),
        Command::VerifyEvidence(call) => verify_evidence::run(call, terminal),
        Command::Deploy(call) => deploy::run(&call, terminal),
        Command::Verify(call) => verify::run(call),
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
