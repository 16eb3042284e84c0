//! `variorum status`: how far the site is.

use super::{Ending, Terminal, bar};
use crate::inspect;
use crate::pipeline::Options;
use clap::Args;
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(super) struct Status {
    /// The site's folder, which holds `site.yaml`
    #[arg(long, value_name = "DIR", default_value = ".")]
    site: PathBuf,
    /// For programs: every fact with its readings and reasoning, as JSON
    #[arg(long)]
    json: bool,
}

/// Shows the state of the site.
pub(super) fn run(status: Status, terminal: Option<Terminal>) -> Ending {
    let options = Options::of_all_stories(status.site);
    let bar = bar(terminal);
    let told =
        if status.json { inspect::status_json(&options, &bar) } else { inspect::status(&options, &bar) };
    bar.finish();
    match told {
        Err(failure) => Ending::of_failure(&failure),
        Ok(told) => Ending::of_status(told.text, &told.diagnostics),
    }
}
