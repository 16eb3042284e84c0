//! `variorum check`: all that a build would find, and nothing written.

use super::{Ending, Terminal, bar, format_parser};
use crate::diagnostic::{Format, Severity};
use crate::pipeline::{self, Caching, Options, Outcome};
use clap::Args;
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(super) struct Check {
    /// The site's folder, which holds `site.yaml`
    #[arg(long, value_name = "DIR", default_value = ".")]
    site: PathBuf,
    /// Take every warning for an error
    #[arg(long)]
    deny_warnings: bool,
    /// Also look at stories that are marked as drafts
    #[arg(long)]
    drafts: bool,
    /// The form in which diagnostics are told; any but `human` goes to the standard output
    #[arg(long, value_name = "FORM", default_value = "human", value_parser = format_parser())]
    format: Format,
}

/// Checks the site.
pub(super) fn run(check: Check, terminal: Option<Terminal>) -> Ending {
    let Check { site, deny_warnings, drafts, format } = check;
    let options = Options { out: site.join("public"), site, base_url: None, drafts, caching: Caching::Off };
    let bar = bar(terminal);
    let outcome = pipeline::check(&options, &bar);
    bar.finish();
    match outcome {
        Err(failure) => Ending::of_failure(&failure),
        Ok(outcome) => {
            let outcome = if deny_warnings { deny(outcome) } else { outcome };
            Ending::of_check(&outcome).telling(&outcome.diagnostics, format, &options.site)
        }
    }
}

/// The same with every warning an error.
fn deny(mut outcome: Outcome) -> Outcome {
    for diagnostic in outcome.diagnostics.iter_mut().filter(|told| told.severity == Severity::Warning) {
        diagnostic.severity = Severity::Error;
    }
    outcome
}
