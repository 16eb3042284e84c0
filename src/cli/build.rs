//! `variorum build`: merges, renders, writes.

use super::making::Making;
use super::{Ending, Terminal};
use crate::pipeline::{self, Options};
use clap::Args;

#[derive(Debug, Args)]
pub(super) struct Build {
    #[command(flatten)]
    making: Making,
    /// Also build stories that are marked as drafts
    #[arg(long)]
    drafts: bool,
}

/// Builds the site.
pub(super) fn run(build: &Build, terminal: Option<Terminal>) -> Ending {
    let options = Options { drafts: build.drafts, ..build.making.options() };
    build.making.run(&options, terminal, |options, bar| pipeline::build(options, bar))
}
