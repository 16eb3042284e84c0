//! `variorum publish`: a build with all gates closed, and a record of what readers are shown.

use super::making::Making;
use super::{Ending, Terminal};
use crate::pipeline;
use chrono::{DateTime, NaiveDate};
use clap::Args;
use std::time::SystemTime;

#[derive(Debug, Args)]
pub(super) struct Publish {
    #[command(flatten)]
    making: Making,
    /// The day for `published.lock`, as in 2020-01-31 [default: today, UTC]
    #[arg(long, value_name = "DAY")]
    date: Option<NaiveDate>,
}

/// Publishes the site.
pub(super) fn run(publish: &Publish, terminal: Option<Terminal>) -> Ending {
    let Publish { making, date } = publish;
    let date = date.unwrap_or_else(today);
    making.run(&making.options(), terminal, |options, bar| pipeline::publish(options, date, bar))
}

#[expect(clippy::disallowed_methods, reason = "only cli reads the clock")]
fn today() -> NaiveDate {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    let seconds = i64::try_from(since.as_secs()).unwrap_or_default();
    DateTime::from_timestamp(seconds, 0).unwrap_or_default().date_naive()
}
