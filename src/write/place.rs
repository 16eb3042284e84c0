//! Where the site goes: the target with its links followed, checked against the site's own folders.

use super::{cannot_read, cannot_write};
use crate::diagnostic::Failure;
use std::ffi::{OsStr, OsString};
use std::path::{Component, Path, PathBuf};
use std::{fs, io};

/// Folders of a site that hold what people wrote. Output in one of them would be read as input, or lost among it.
const INPUTS: [&str; 8] = ["content", "evidence", "themes", "templates", "assets", "strings", "src", ".git"];

/// The system's own limit on Linux.
const MOST_LINKS: usize = 40;

/// The output folder, which may not exist yet, free of links.
#[derive(Debug)]
pub(super) struct Place {
    target: PathBuf,
    parent: PathBuf,
    name: OsString,
}

impl Place {
    /// Follows the links in `target` and refuses one that overlaps the site's own files.
    pub(super) fn find(target: &Path, site: &Path) -> Result<Self, Failure> {
        let resolved = resolve(target).map_err(cannot_write(target))?;
        let site = fs::canonicalize(site).map_err(cannot_read(site))?;
        let overlap = || Failure::OutputOverlapsInput(target.to_path_buf());
        if site.starts_with(&resolved) {
            return Err(overlap());
        }
        for input in INPUTS {
            let input = site.join(input);
            let input = resolve(&input).map_err(cannot_read(&input))?;
            if input.starts_with(&resolved) || resolved.starts_with(&input) {
                return Err(overlap());
            }
        }
        let parent = resolved.parent().map(Path::to_path_buf).ok_or_else(overlap)?;
        let name = resolved.file_name().map(OsStr::to_os_string).ok_or_else(overlap)?;
        Ok(Self { target: resolved, parent, name })
    }

    /// The folder that is to hold the site.
    pub(super) fn target(&self) -> &Path {
        &self.target
    }

    /// The folder that holds the target.
    pub(super) fn parent(&self) -> &Path {
        &self.parent
    }

    /// The hidden path beside the target that this stage uses for `purpose`.
    pub(super) fn beside(&self, purpose: &str) -> PathBuf {
        let mut name = OsString::from(".");
        name.push(&self.name);
        name.push(".variorum-");
        name.push(purpose);
        self.parent.join(name)
    }
}

/// The absolute path without links, also of something that does not exist yet or that a link points to in vain.
fn resolve(path: &Path) -> io::Result<PathBuf> {
    let mut path = std::path::absolute(path)?;
    for _ in 0..MOST_LINKS {
        let Ok(link) = fs::read_link(&path) else { return resolve_existing_part(&path) };
        path = path.parent().unwrap_or(&path).join(link);
    }
    Err(io::Error::other("too many links"))
}

/// Follows the links of the longest part that exists, and adds the rest.
fn resolve_existing_part(path: &Path) -> io::Result<PathBuf> {
    let mut error = io::Error::from(io::ErrorKind::NotFound);
    for part in path.ancestors() {
        match fs::canonicalize(part) {
            Ok(existing) => return Ok(add(existing, path.strip_prefix(part).unwrap_or(Path::new("")))),
            Err(missing) if missing.kind() == io::ErrorKind::NotFound => error = missing,
            Err(other) => return Err(other),
        }
    }
    Err(error)
}

/// Adds a path of which nothing exists, so that `..` can only mean the part before it.
fn add(mut folder: PathBuf, rest: &Path) -> PathBuf {
    for component in rest.components() {
        match component {
            Component::Normal(name) => folder.push(name),
            Component::ParentDir => {
                folder.pop();
            }
            Component::CurDir | Component::RootDir | Component::Prefix(_) => {}
        }
    }
    folder
}
