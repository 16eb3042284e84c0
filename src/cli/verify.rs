//! `variorum verify`: is a finished site what its manifest says?

use super::Ending;
use crate::pipeline::{Comparison, verify};
use clap::Args;
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(super) struct Verify {
    /// The folder that holds the finished site
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

/// Holds a finished site against its manifest.
pub(super) fn run(verify_call: Verify) -> Ending {
    let Verify { folder } = verify_call;
    match verify(&folder) {
        Err(failure) => Ending::of_failure(&failure),
        Ok(comparison) if comparison.is_same() => {
            let Comparison { files, site_sha256, .. } = comparison;
            Ending::of_success(format!(
                "{files} files are as the manifest lists them\nsite hash: {site_sha256}\n"
            ))
        }
        Ok(comparison) => Ending { stdout: describe(&comparison), stderr: String::new(), code: 1 },
    }
}

fn describe(comparison: &Comparison) -> String {
    let lines = |what: &str, paths: &[String]| -> String {
        paths.iter().map(|path| format!("{what:<8} {path}\n")).collect::<Vec<_>>().concat()
    };
    let broken = if comparison.is_broken { "differs  variorum-manifest.json\n" } else { "" };
    lines("missing", &comparison.missing)
        + &lines("added", &comparison.added)
        + &lines("differs", &comparison.differing)
        + broken
}
