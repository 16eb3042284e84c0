//! A finished site against its own manifest: what is missing, what has come in, what is another.

use super::manifest::{self, Digest, Manifest};
use super::{cannot_read, ownership};
use crate::diagnostic::Failure;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// What came of holding a site against its manifest. Paths are relative to the site, sorted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// How many files the manifest lists.
    pub files: usize,
    /// The site hash that follows from the files as the manifest lists them.
    pub site_sha256: String,
    /// Whether the manifest states another site hash, or was never finished.
    pub is_broken: bool,
    /// Files that are listed and not there.
    pub missing: Vec<String>,
    /// Files that are there and not listed, not even as kept.
    pub added: Vec<String>,
    /// Files whose sum is another.
    pub differing: Vec<String>,
}

impl Comparison {
    /// Whether the site is what its manifest says.
    pub fn is_same(&self) -> bool {
        let Self { is_broken, missing, added, differing, .. } = self;
        !is_broken && missing.is_empty() && added.is_empty() && differing.is_empty()
    }
}

/// Reads every file of a finished site. Fails where there is no manifest of ours.
pub fn verify(folder: &Path) -> Result<Comparison, Failure> {
    let path = folder.join(manifest::NAME);
    let text = fs::read(&path).map_err(cannot_read(&path))?;
    let manifest = Manifest::parse(&text).ok_or(Failure::NoManifest(path))?;
    let mut added = ownership::files_below(folder)?;
    added.remove(manifest::NAME);
    added.retain(|path| !manifest.kept.contains(path));
    let (mut missing, mut differing) = (BTreeSet::new(), BTreeSet::new());
    for file in &manifest.files {
        if !added.remove(&file.path) {
            missing.insert(file.path.clone());
        } else if !file.is_unknown() && sum(&folder.join(&file.path))? != file.sha256 {
            differing.insert(file.path.clone());
        }
    }
    let site_sha256 = Manifest::new(manifest.files.iter().cloned()).site_sha256;
    Ok(Comparison {
        files: manifest.files.len(),
        is_broken: manifest.unfinished || site_sha256 != manifest.site_sha256,
        site_sha256,
        missing: missing.into_iter().collect(),
        added: added.into_iter().collect(),
        differing: differing.into_iter().collect(),
    })
}

fn sum(path: &Path) -> Result<Digest, Failure> {
    fs::read(path).map(|bytes| Digest::of(&bytes)).map_err(cannot_read(path))
}
