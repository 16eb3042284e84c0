//! The program `variorum`: runs the command line, and is the only one that prints.

use std::io::{self, IsTerminal as _, Write as _};
use std::process::ExitCode;
use variorum::cli::{self, Terminal};

/// A build makes many short texts on all cores at once, which the system's allocator is slow at.
#[cfg(feature = "mimalloc")]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let terminal = io::stderr().is_terminal().then(|| Box::new(io::stderr()) as Terminal);
    let ending = cli::run(std::env::args_os(), terminal, &mut anstream::stderr());
    // Nobody may be reading any more (`variorum build | head`), and the site is built all the same.
    let _ = anstream::stderr().write_all(ending.stderr.as_bytes());
    let _ = anstream::stdout().write_all(ending.stdout.as_bytes());
    ExitCode::from(ending.code)
}
