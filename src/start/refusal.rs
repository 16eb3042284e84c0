//! Why an entry is not written.

use super::EntryKind;
use crate::diagnostic::{Diagnostic, Failure, Origin};
use std::fmt;
use std::path::PathBuf;

/// Why an entry is not written. The files are as they were.
#[derive(Debug)]
pub enum Refusal {
    /// The name cannot be an id.
    BadId(String),
    /// Something of that kind has that id already.
    Taken(EntryKind, String, Origin),
    /// The site has several stories, these.
    WhichStory(Vec<String>),
    /// The site has no story of that id; it has these.
    NoSuchStory(String, Vec<String>),
    /// The file is none that facts are read from; the second path is the folder of those.
    NotAFactsFile(PathBuf, PathBuf),
    /// The elements of the saved page lie deeper within each other than this many levels.
    TooDeep(PathBuf, usize),
    /// With the entry, the files would have these errors, or other entries would be read otherwise (then none are
    /// given). The text is the entry as it was tried.
    Spoilt {
        /// The file.
        path: PathBuf,
        /// What would be wrong.
        problems: Vec<Diagnostic>,
        /// The entry.
        text: String,
    },
    /// The environment refused something.
    Failure(Failure),
}

impl From<Failure> for Refusal {
    fn from(failure: Failure) -> Self {
        Self::Failure(failure)
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BadId(id) => write!(
                f,
                "`{id}` cannot be an id\nhelp: use `a`–`z`, `0`–`9` and `-`, beginning with a letter or a digit"
            ),
            Self::Taken(kind, id, origin) if origin.input().text.is_empty() => {
                write!(f, "there is a {} `{id}` already: {}", kind.name(), origin.path().display())
            }
            Self::Taken(kind, id, origin) => {
                write!(f, "there is a {} `{id}` already: {origin}", kind.name())
            }
            Self::WhichStory(ids) => {
                write!(f, "the site has {} stories\nhelp: name one: `--story {}`", ids.len(), list(ids))
            }
            Self::NoSuchStory(id, ids) if ids.is_empty() => {
                write!(
                    f,
                    "there is no story `{id}`\nhelp: the site has no story; begin one: `variorum new story {id}`"
                )
            }
            Self::NoSuchStory(id, ids) => {
                write!(f, "there is no story `{id}`\nhelp: the stories are {}", list(ids))
            }
            Self::NotAFactsFile(path, folder) => write!(
                f,
                "facts are not read from `{}`\nhelp: name a file below `{}/` that ends in `.yaml`",
                path.display(),
                folder.display()
            ),
            Self::TooDeep(path, levels) => write!(
                f,
                "the elements of `{}` lie more than {levels} levels deep within each other, as in no page that a browser saves\nhelp: copy the article's text from the page, save it as a `.txt` file, and import that",
                path.display()
            ),
            Self::Spoilt { path, problems, text } if problems.is_empty() => write!(
                f,
                "nothing can be added at the end of `{}` without changing what is there; it is as it was\nhelp: put this in by hand:\n\n{text}",
                path.display()
            ),
            Self::Spoilt { path, .. } => {
                write!(f, "the entry would be wrong, so nothing was written to `{}`", path.display())
            }
            Self::Failure(failure) => failure.fmt(f),
        }
    }
}

/// The first of many ids; the story on the front page has an empty one.
fn list(ids: &[String]) -> String {
    let named = ids.iter().filter(|id| !id.is_empty()).take(8);
    named.map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", ")
}

impl std::error::Error for Refusal {}
