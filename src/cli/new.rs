//! `variorum new`: from flags and answers to an entry, and from its outcome to words.

mod ask;
mod flags;

use super::{Ending, Terminal};
use crate::diagnostic::draw;
use crate::start::{self, Refusal, Written};
use ask::Asker;
use clap::Args;
use flags::Wanted;
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(super) struct New {
    /// The site's folder, which holds `site.yaml`
    #[arg(long, value_name = "DIR", default_value = ".", global = true)]
    site: PathBuf,
    #[command(subcommand)]
    wanted: Wanted,
}

/// Asks for what is missing, where a person can be asked, and writes the entry.
pub(super) fn run(new: New, terminal: Option<Terminal>) -> Ending {
    let mut asker = Asker::new(terminal);
    let draft = new.wanted.into_draft(&mut asker);
    let missing = asker.missing();
    if !missing.is_empty() {
        return refuse_missing(missing);
    }
    match start::write_entry(&new.site, &draft) {
        Ok(Written { path, line }) => Ending::of_success(format!(
            "Wrote the {} `{}`: {}:{line}\n",
            draft.kind.name(),
            draft.id,
            path.display()
        )),
        Err(refusal) => refuse(&refusal),
    }
}

fn refuse_missing(flags: &[&str]) -> Ending {
    let named: Vec<String> = flags.iter().map(|flag| format!("`--{flag}`")).collect();
    let (is, text) = if flags.len() == 1 { ("is", "its text") } else { ("are", "their texts") };
    let stderr = format!(
        "error: {} {is} missing\nhelp: add {text}, or run the command in a terminal, where it asks\n",
        named.join(", ")
    );
    Ending { stdout: String::new(), stderr, code: 2 }
}

pub(super) fn refuse(refusal: &Refusal) -> Ending {
    let mut stderr = String::new();
    if let Refusal::Spoilt { problems, .. } = refusal {
        for problem in problems {
            stderr += draw(problem).trim_end();
            stderr += "\n\n";
        }
    }
    Ending { stdout: String::new(), stderr: format!("{stderr}error: {refusal}\n"), code: 2 }
}
