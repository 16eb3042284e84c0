//! `variorum serve`: a preview that follows the editor's work.

use super::Ending;
use crate::serve::{self, Options};
use clap::Args;
use std::io::Write;
use std::net::{IpAddr, Ipv4Addr};
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(super) struct Serve {
    /// The site's folder, which holds `site.yaml`
    #[arg(long, value_name = "DIR", default_value = ".")]
    site: PathBuf,
    /// Where to serve; the next free port when it is in use, any free one for 0
    #[arg(long, value_name = "N", default_value_t = 8000)]
    port: u16,
    /// Serve at this address of the computer, which others may reach, instead of at 127.0.0.1
    #[arg(long, value_name = "ADDR", value_parser = parse_host)]
    host: Option<IpAddr>,
    /// Open the site in the browser
    #[arg(long)]
    open: bool,
    /// Also show stories that are marked as drafts
    #[arg(long)]
    drafts: bool,
}

/// Serves the site until the person ends it.
pub(super) fn run(serve: Serve, talk: &mut dyn Write) -> Ending {
    let Serve { site, port, host, open, drafts } = serve;
    match serve::serve(&Options { site, port, host, open, drafts }, talk) {
        Err(failure) => Ending::of_failure(&failure),
        Ok(never) => match never {},
    }
}

fn parse_host(text: &str) -> Result<IpAddr, &'static str> {
    if text == "localhost" {
        return Ok(Ipv4Addr::LOCALHOST.into());
    }
    text.parse().map_err(|_| "it must be an IP address such as 0.0.0.0 or 192.168.0.7")
}
