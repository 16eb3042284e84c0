//! `variorum publish`: a build with all gates closed, and a record of what readers are shown.

use super::build::{Memory, below, parse_base_url};
use super::{Ending, Terminal, bar, format_parser};
use crate::diagnostic::Format;
use crate::pipeline::{self, Options};
use chrono::{DateTime, NaiveDate};
use clap::Args;
use std::path::PathBuf;
use std::time::SystemTime;

#[derive(Debug, Args)]
pub(super) struct Publish {
    /// The site's folder, which holds `site.yaml`
    #[arg(long, value_name = "DIR", default_value = ".")]
    site: PathBuf,
    /// Where the finished site goes [default: `public` in the site's folder]
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Public address, instead of `base_url` in `site.yaml`; may end in a sub-path
    #[arg(long, value_name = "URL", value_parser = parse_base_url)]
    base_url: Option<String>,
    #[command(flatten)]
    memory: Memory,
    /// The day for `published.lock`, as in 2020-01-31 [default: today, UTC]
    #[arg(long, value_name = "DAY")]
    date: Option<NaiveDate>,
    /// The form in which diagnostics are told; any but `human` goes to the standard output
    #[arg(long, value_name = "FORM", default_value = "human", value_parser = format_parser())]
    format: Format,
    /// Say nothing but what is wrong
    #[arg(long, short)]
    quiet: bool,
}

/// Publishes the site.
pub(super) fn run(publish: Publish, terminal: Option<Terminal>) -> Ending {
    let Publish { site, out, base_url, memory, date, format, quiet } = publish;
    let out = out.unwrap_or_else(|| below(&site, "public"));
    let options = Options { site, out, base_url, drafts: false, caching: memory.caching() };
    let bar = bar(terminal.filter(|_| !quiet));
    let outcome = pipeline::publish(&options, date.unwrap_or_else(today), &bar);
    let took = bar.finish();
    match outcome {
        Err(failure) => Ending::of_failure(&failure),
        Ok(outcome) => {
            let ending = Ending::of_build(&outcome, &options, took);
            let ending = if quiet { ending.quiet() } else { ending };
            ending.telling(&outcome.diagnostics, format, &options.site)
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "only cli reads the clock")]
fn today() -> NaiveDate {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    let seconds = i64::try_from(since.as_secs()).unwrap_or_default();
    DateTime::from_timestamp(seconds, 0).unwrap_or_default().date_naive()
}
