//! `variorum build`: merges, renders, writes.

use super::{Ending, Terminal, bar, format_parser};
use crate::diagnostic::Format;
use crate::pipeline::{self, Caching, Options};
use clap::Args;
use std::path::{Path, PathBuf};

#[derive(Debug, Args)]
pub(super) struct Build {
    /// The site's folder, which holds `site.yaml`
    #[arg(long, value_name = "DIR", default_value = ".")]
    site: PathBuf,
    /// Where the finished site goes [default: `public` in the site's folder]
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Public address, instead of `base_url` in `site.yaml`; may end in a sub-path
    #[arg(long, value_name = "URL", value_parser = parse_base_url)]
    base_url: Option<String>,
    /// Also build stories that are marked as drafts
    #[arg(long)]
    drafts: bool,
    #[command(flatten)]
    memory: Memory,
    /// The form in which diagnostics are told; any but `human` goes to the standard output
    #[arg(long, value_name = "FORM", default_value = "human", value_parser = format_parser())]
    format: Format,
    /// Say nothing but what is wrong
    #[arg(long, short)]
    quiet: bool,
}

/// Builds the site.
pub(super) fn run(build: Build, terminal: Option<Terminal>) -> Ending {
    let (format, quiet) = (build.format, build.quiet);
    let options = build.into_options();
    let bar = bar(terminal.filter(|_| !quiet));
    let outcome = pipeline::build(&options, &bar);
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

impl Build {
    fn into_options(self) -> Options {
        let out = self.out.unwrap_or_else(|| below(&self.site, "public"));
        let (base_url, drafts, caching) = (self.base_url, self.drafts, self.memory.caching());
        Options { site: self.site, out, base_url, drafts, caching }
    }
}

#[derive(Debug, Args)]
pub(super) struct Memory {
    /// Make everything anew, and remember nothing for the next build
    #[arg(long)]
    no_cache: bool,
}

impl Memory {
    pub(super) const fn caching(&self) -> Caching {
        if self.no_cache { Caching::Off } else { Caching::On }
    }
}

/// `public` rather than `./public`, as a person would write it.
pub(super) fn below(site: &Path, name: &str) -> PathBuf {
    if site == Path::new(".") { PathBuf::from(name) } else { site.join(name) }
}

/// The address without slashes at the end. A query or a fragment has no place before the path of a page.
pub(super) fn parse_base_url(text: &str) -> Result<String, &'static str> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let rest = rest.ok_or("it must begin with `https://` or `http://`")?;
    if rest.is_empty() || rest.starts_with('/') {
        return Err("it names no host");
    }
    if rest.contains(|c: char| c.is_whitespace() || c.is_control() || "?#\"<>\\".contains(c)) {
        return Err("it may hold a host and a path, no blank, `?`, `#`, `\"`, `<`, `>` or `\\`");
    }
    Ok(text.trim_end_matches('/').to_owned())
}
