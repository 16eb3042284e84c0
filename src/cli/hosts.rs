//! `variorum hosts`: the rules of one host, as its configuration wants them.

use super::making::{below, parse_base_url};
use super::{Ending, Terminal, bar};
use crate::diagnostic::{Format, Severity};
use crate::model::Host;
use crate::pipeline::{self, Caching, HostFiles, Options};
use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(super) struct Hosts {
    /// The host, or the program that serves the site
    #[arg(value_name = "HOST", value_parser = host_parser())]
    host: Host,
    /// The site's folder, which holds `site.yaml`
    #[arg(long, value_name = "DIR", default_value = ".")]
    site: PathBuf,
    /// Public address, instead of `base_url` in `site.yaml`; may end in a sub-path
    #[arg(long, value_name = "URL", value_parser = parse_base_url)]
    base_url: Option<String>,
}

/// Prints them.
pub(super) fn run(call: Hosts, terminal: Option<Terminal>) -> Ending {
    let Hosts { host, site, base_url } = call;
    let options =
        Options { out: below(&site, "public"), site, base_url, drafts: false, caching: Caching::Off };
    let bar = bar(terminal);
    let made = pipeline::host_files(&options, host, &bar);
    bar.finish();
    let mut made = match made {
        Ok(made) => made,
        Err(failure) => return Ending::of_failure(&failure),
    };
    made.diagnostics.retain(|told| told.severity == Severity::Error);
    if made.diagnostics.is_empty() {
        return Ending::of_success(describe(&made));
    }
    let stderr = Format::Human.tell(&made.diagnostics, &options.site);
    Ending { stdout: String::new(), stderr, code: 1 }
}

/// One file as it is; several under their names, and an empty one too.
fn describe(made: &HostFiles) -> String {
    let files = made.files.iter().map(|file| (&file.path, String::from_utf8_lossy(&file.bytes)));
    let files: Vec<_> = files.collect();
    match files.as_slice() {
        [(_, text)] if !text.is_empty() => text.to_string(),
        files => {
            let parts = files.iter().map(|(path, text)| format!("# file: {path}\n{text}"));
            parts.collect::<Vec<_>>().concat()
        }
    }
}

fn host_parser() -> impl TypedValueParser<Value = Host> {
    let named = |name: &str| Host::ALL.iter().find(|host| host.name() == name).copied();
    PossibleValuesParser::new(Host::ALL.iter().map(|host| host.name()))
        .map(move |name| named(&name).unwrap_or(Host::Nginx))
}
