//! The compiled program, as an editor calls it.

use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

/// The folder of the demo site, which is this repository.
pub(crate) const DEMO: &str = env!("CARGO_MANIFEST_DIR");

/// Where it is.
pub(crate) const PATH: &str = env!("CARGO_BIN_EXE_variorum");

/// Builds `site` into `out`, and waits.
pub(crate) fn build(site: &Path, out: &Path, flags: &[&str]) -> Output {
    command(site, out, flags).output().expect("the program runs")
}

/// Builds `site` into `out`, and does not wait.
pub(crate) fn start_build(site: &Path, out: &Path) -> Child {
    command(site, out, &[]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the program runs")
}

/// Any call.
pub(crate) fn call(arguments: &[&str]) -> Output {
    Command::new(PATH).args(arguments).output().expect("the program runs")
}

fn command(site: &Path, out: &Path, flags: &[&str]) -> Command {
    let mut command = Command::new(PATH);
    command.arg("build").arg("--site").arg(site).arg("--out").arg(out).args(flags);
    command
}
