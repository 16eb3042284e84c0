//! `variorum init`: a new site, and what to do with it.

use super::Ending;
use crate::start;
use clap::Args;
use std::path::{Path, PathBuf};

#[derive(Debug, Args)]
pub(super) struct Init {
    /// The folder for the site: a new one, or an empty one
    #[arg(value_name = "DIR", default_value = ".")]
    folder: PathBuf,
}

/// Writes the site.
pub(super) fn run(init: &Init) -> Ending {
    match start::init(&init.folder) {
        Err(failure) => Ending::of_failure(&failure),
        Ok(paths) => Ending::of_success(describe(&init.folder, &paths)),
    }
}

fn describe(folder: &Path, paths: &[&str]) -> String {
    let is_here = folder == Path::new(".");
    let place = if is_here { "this folder".to_owned() } else { format!("`{}`", folder.display()) };
    let flag = if is_here { String::new() } else { format!(" --site {}", folder.display()) };
    format!(
        "Wrote a small site on an invented event into {place}:\n  {}\n\
         Next: build it with `variorum build{flag}`, then open the files above and make them yours.\n",
        paths.join("\n  ")
    )
}
