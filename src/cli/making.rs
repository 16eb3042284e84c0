//! What the commands that make the site have in common.

use super::{Ending, Terminal, bar, format_parser};
use crate::diagnostic::{Failure, Format};
use crate::pipeline::{Caching, Options, Outcome, Progress};
use clap::Args;
use std::path::{Path, PathBuf};

#[derive(Debug, Args)]
pub(super) struct Making {
    /// The site's folder, which holds `site.yaml`
    #[arg(long, value_name = "DIR", default_value = ".")]
    site: PathBuf,
    /// Where the finished site goes [default: `public` in the site's folder]
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Public address, instead of `base_url` in `site.yaml`; may end in a sub-path
    #[arg(long, value_name = "URL", value_parser = parse_base_url)]
    base_url: Option<String>,
    /// Make everything anew, and remember nothing for the next build
    #[arg(long)]
    no_cache: bool,
    /// The form in which diagnostics are told; any but `human` goes to the standard output
    #[arg(long, value_name = "FORM", default_value = "human", value_parser = format_parser())]
    format: Format,
    /// Say nothing but what is wrong
    #[arg(long, short)]
    quiet: bool,
}

impl Making {
    /// What the pipeline is asked to make: no drafts.
    pub(super) fn options(&self) -> Options {
        Options {
            site: self.site.clone(),
            out: self.out.clone().unwrap_or_else(|| below(&self.site, "public")),
            base_url: self.base_url.clone(),
            drafts: false,
            caching: if self.no_cache { Caching::Off } else { Caching::On },
        }
    }

    /// Makes it, and tells how that ended.
    pub(super) fn run(
        &self,
        options: &Options,
        terminal: Option<Terminal>,
        make: impl FnOnce(&Options, &dyn Progress) -> Result<Outcome, Failure>,
    ) -> Ending {
        let bar = bar(terminal.filter(|_| !self.quiet));
        let outcome = make(options, &bar);
        let took = bar.finish();
        match outcome {
            Err(failure) => Ending::of_failure(&failure),
            Ok(outcome) => {
                let ending = Ending::of_build(&outcome, options, took);
                let ending = if self.quiet { ending.quiet() } else { ending };
                ending.telling(&outcome.diagnostics, self.format, &options.site)
            }
        }
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
