//! Diagnostics as text: for people, and for the programs that read them. `docs/commands.md` describes each form.

mod github;
mod json;
mod sarif;

use super::{Diagnostic, draw};
use std::path::{Path, PathBuf};

/// The form in which diagnostics are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// With the lines themselves, for a terminal.
    Human,
    /// One JSON object a line.
    Json,
    /// A log in SARIF 2.1.0 (OASIS), for code scanning.
    Sarif,
    /// Workflow commands of GitHub Actions, which become annotations.
    Github,
}

impl Format {
    /// All forms, in the order of the docs.
    pub const ALL: &[Self] = &[Self::Human, Self::Json, Self::Sarif, Self::Github];

    /// The word after `--format`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Human => "human",
            Self::Json => "json",
            Self::Sarif => "sarif",
            Self::Github => "github",
        }
    }

    /// The form of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|format| format.name() == name)
    }

    /// The diagnostics in this form. Forms for programs name files as seen from where the command was called, which is
    /// `site` joined with the path in the site; the form for people may hold ANSI colours.
    pub fn tell(self, diagnostics: &[Diagnostic], site: &Path) -> String {
        match self {
            Self::Human => diagnostics.iter().map(|told| draw(told).trim_end().to_owned() + "\n\n").collect(),
            Self::Json => json::tell(diagnostics, site),
            Self::Sarif => sarif::tell(diagnostics, site),
            Self::Github => github::tell(diagnostics, site),
        }
    }
}

/// A file of the site as seen from where the command was called, with `/` between the parts.
fn seen_path(site: &Path, path: &Path) -> String {
    let joined: PathBuf = site.join(path).components().collect();
    let text = joined.to_string_lossy().replace('\\', "/");
    text.strip_prefix("./").map(str::to_owned).unwrap_or(text)
}
