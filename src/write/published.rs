//! `published.lock` beside a story: the one file among the editor's own that this program writes.

use super::cannot_write;
use crate::diagnostic::Failure;
use std::fs;
use std::path::Path;

/// Writes the lock of the story in this folder, in the place of an older one; whoever reads sees one or the other.
pub fn write_published(folder: &Path, text: &str) -> Result<(), Failure> {
    let path = folder.join("published.lock");
    let draft = folder.join(".published.lock.new");
    fs::write(&draft, text).map_err(cannot_write(&draft))?;
    fs::rename(&draft, &path).map_err(cannot_write(&path))
}
