//! `variorum theme`: which there are, a new one, copies of files, and what a template gets.

use super::{Ending, Terminal, bar};
use crate::diagnostic::{Format, Report, Severity, nearest};
use crate::pipeline::{self, Options, PageContext};
use crate::start::{self, ThemeEntry, ThemePlace, ThemeRefusal};
use clap::{Args, Subcommand};
use std::path::{Path, PathBuf};

/// How many pages are named where none was meant.
const MOST_PATHS: usize = 12;

#[derive(Debug, Args)]
pub(super) struct Theme {
    /// The site's folder, which holds `site.yaml`
    #[arg(long, value_name = "DIR", default_value = ".", global = true)]
    site: PathBuf,
    #[command(subcommand)]
    wanted: Wanted,
}

#[derive(Debug, Subcommand)]
enum Wanted {
    /// Lists the themes that a site can name
    List,
    /// Writes a small complete theme to begin with
    New {
        /// What `theme:` in `site.yaml` will call it
        name: String,
    },
    /// Copies the site's theme into `themes/`, or single files of it into the site, to change them there
    ///
    /// Never writes over a file. What is copied gets no improvements of later versions any more.
    Eject {
        /// Templates, assets or strings, such as `parts/made.html`; the whole theme when left out
        #[arg(value_name = "FILE")]
        files: Vec<String>,
    },
    /// Prints as JSON all that the template of a page gets
    Context {
        /// The path of the page, such as `discrepancies/` or `index.html`
        page: String,
    },
}

/// Does what is wanted.
pub(super) fn run(theme: Theme, terminal: Option<Terminal>) -> Ending {
    let Theme { site, wanted } = theme;
    match wanted {
        Wanted::List => list(&site),
        Wanted::New { name } => match start::new_theme(&site, &name) {
            Ok(paths) => {
                let next =
                    format!("Next: write `theme: {name}` in `site.yaml`, then `variorum serve --open`.\n");
                Ending::of_success(wrote(&paths) + &next)
            }
            Err(refusal) => refuse(&refusal),
        },
        Wanted::Eject { files } => match start::eject(&site, &files) {
            Ok(paths) => Ending::of_success(wrote(&paths)),
            Err(refusal) => refuse(&refusal),
        },
        Wanted::Context { page } => context(&site, &page, terminal),
    }
}

fn list(site: &Path) -> Ending {
    let mut report = Report::new();
    match start::list_themes(site, &mut report) {
        Err(failure) => Ending::of_failure(&failure),
        Ok(entries) => Ending::of_status(entries.iter().map(describe).collect(), &report.into_sorted()),
    }
}

fn describe(entry: &ThemeEntry) -> String {
    let place = match entry.place {
        ThemePlace::BuiltIn => "built in".to_owned(),
        ThemePlace::Folder => format!("themes/{}/", entry.name),
    };
    let extends = entry.extends.as_ref().map(|parent| format!(", extends {parent}")).unwrap_or_default();
    let words: Vec<&str> = entry.description.split_whitespace().collect();
    let description = if words.is_empty() { String::new() } else { format!("  {}\n", words.join(" ")) };
    format!("{} ({place}{extends})\n{description}", entry.name)
}

fn wrote(paths: &[PathBuf]) -> String {
    let lines: Vec<String> = paths.iter().map(|path| format!("Wrote {}\n", path.display())).collect();
    lines.concat()
}

fn refuse(refusal: &ThemeRefusal) -> Ending {
    Ending { stdout: String::new(), stderr: format!("error: {refusal}\n"), code: 2 }
}

fn context(site: &Path, page: &str, terminal: Option<Terminal>) -> Ending {
    let bar = bar(terminal);
    let told = pipeline::page_context(&Options::of_all_stories(site.to_path_buf()), page, &bar);
    bar.finish();
    let PageContext { json, paths, mut diagnostics } = match told {
        Ok(told) => told,
        Err(failure) => return Ending::of_failure(&failure),
    };
    if let Some(json) = json {
        return Ending::of_success(json);
    }
    diagnostics.retain(|told| told.severity == Severity::Error);
    if !diagnostics.is_empty() {
        return Ending { stdout: String::new(), stderr: Format::Human.tell(&diagnostics, site), code: 1 };
    }
    Ending::of_unknown(&format!("there is no page `{page}`"), Some(&help(page, &paths)))
}

/// What was probably meant, else what there is.
fn help(page: &str, paths: &[String]) -> String {
    let names = paths.iter().flat_map(|path| [path.as_str(), short(path)]);
    if let Some(meant) = nearest(page, names) {
        return format!("did you mean `{meant}`?");
    }
    let shown: Vec<&str> = paths.iter().take(MOST_PATHS).map(|path| short(path)).collect();
    let more = if paths.len() > shown.len() { " …" } else { "" };
    format!("there are: {}{more}", shown.join(", "))
}

/// A folder for the page in it.
fn short(path: &str) -> &str {
    path.strip_suffix("index.html").filter(|short| !short.is_empty()).unwrap_or(path)
}
