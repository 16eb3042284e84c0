//! The note beside a spare tree: what it is the spare of, and what it lacks.

use super::survey::Survey;
use super::text::{seal, unseal};
use std::collections::BTreeSet;
use std::path::Path;
use std::{fs, io};

const NAME: &str = "spare.note";
const NEW_NAME: &str = "spare.note.new";
/// The first line. Another program with another form writes another number.
const FORM: &str = "variorum-spare 1";
/// Between the parts; no line of a part is empty.
const GAP: &str = "\n\n";

/// What a build leaves for the next beside the tree.
#[derive(Debug)]
pub struct SpareNote {
    /// Of the root of the site that the tree is the spare of, as [`Survey::root_mark`] gives it.
    pub site: Option<String>,
    /// Paths of the site that the tree has no file for.
    pub lacking: BTreeSet<String>,
    /// The tree.
    pub tree: Survey,
}

impl SpareNote {
    /// Reads it; nothing where it is missing or damaged.
    pub fn read(cache: &Path) -> Option<Self> {
        let sealed = fs::read_to_string(cache.join(NAME)).ok()?;
        let mut parts = unseal(&sealed)?.split(GAP);
        let mut head = parts.next()?.lines();
        if head.next()? != FORM {
            return None;
        }
        let site = Some(head.next()?.to_owned());
        let lacking = head.map(str::to_owned).collect();
        Some(Self { site, lacking, tree: Survey::of_text(parts.next()?)? })
    }

    /// Writes it. Fails also where something in it cannot be told on a line, or proves nothing.
    pub fn write(&self, cache: &Path) -> io::Result<()> {
        let text = self.to_text().ok_or(io::ErrorKind::Unsupported)?;
        fs::write(cache.join(NEW_NAME), seal(&text))?;
        fs::rename(cache.join(NEW_NAME), cache.join(NAME))
    }

    /// Takes it away.
    pub fn remove(cache: &Path) -> io::Result<()> {
        let _ = fs::remove_file(cache.join(NEW_NAME));
        match fs::remove_file(cache.join(NAME)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            Ok(()) | Err(_) => Ok(()),
        }
    }

    fn to_text(&self) -> Option<String> {
        let is_line = |path: &&String| !path.is_empty() && !path.contains(['\n', '\r']);
        if !self.lacking.iter().all(|path| is_line(&path)) {
            return None;
        }
        let lines: Vec<&str> = self.lacking.iter().map(String::as_str).collect();
        let (site, tree) = (self.site.as_ref()?, self.tree.to_text(u64::MAX)?);
        Some(format!("{FORM}\n{}{GAP}{tree}", [&[site.as_str()], lines.as_slice()].concat().join("\n")))
    }
}
