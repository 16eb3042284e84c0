//! `variorum explain`: why a fact stands as it does, or what a diagnostic means.

use super::{Ending, bar};
use crate::diagnostic::{Code, Failure, nearest};
use crate::inspect::{self, Explanation};
use crate::pipeline::Options;
use clap::Args;
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(super) struct Explain {
    /// The id of a fact, in an archive `story/fact`; or the code of a diagnostic, such as `bad-date`
    ///
    /// A code wins over a fact of the same name; `/cycle` is the fact.
    #[arg(value_name = "FACT|CODE")]
    name: String,
    /// The site's folder, which holds `site.yaml`
    #[arg(long, value_name = "DIR", default_value = ".")]
    site: PathBuf,
}

/// Explains it.
pub(super) fn run(explain: Explain) -> Ending {
    let Explain { name, site } = explain;
    if let Some(code) = Code::ALL.iter().find(|code| code.name() == name) {
        return Ending::of_success(inspect::explain_code(*code));
    }
    let explanation = inspect::explain(&name, &Options::of_all_stories(site), &bar(None));
    match explanation {
        Ok(Explanation::Fact(text)) => Ending::of_success(text),
        Ok(Explanation::Unknown { message, help }) => Ending::of_unknown(&message, help.as_deref()),
        Err(failure) => without_site(&name, &failure),
    }
}

/// Outside a site only a code can have been meant.
fn without_site(name: &str, failure: &Failure) -> Ending {
    match nearest(name, Code::ALL.iter().map(|code| code.name())) {
        Some(meant) => {
            let help = format!("did you mean `{meant}`? For a fact, name the site's folder with `--site`");
            Ending::of_unknown(&format!("there is no diagnostic `{name}`"), Some(&help))
        }
        None => Ending::of_failure(failure),
    }
}
