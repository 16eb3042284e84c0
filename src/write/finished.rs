//! A finished site as it lies on the disk, for whoever takes it elsewhere.

use super::manifest::{self, Digest, Manifest, Record};
use super::{Comparison, cannot_read, ownership, verify};
use crate::diagnostic::Failure;
use std::fs;
use std::path::{Path, PathBuf};

/// A folder that holds just what its manifest lists.
#[derive(Debug)]
pub struct Finished {
    folder: PathBuf,
    manifest: Manifest,
}

impl Finished {
    /// Holds every file against the manifest. Fails with [`Failure::NotFinished`] when anything is another, missing or
    /// added, but for what desktop systems leave in folders.
    pub fn open(folder: &Path) -> Result<Self, Failure> {
        let path = folder.join(manifest::NAME);
        if fs::symlink_metadata(&path).is_err() && fs::symlink_metadata(folder).is_ok() {
            return Err(not_finished(folder, &format!("it has no `{}`", manifest::NAME)));
        }
        let mut comparison = verify(folder)?;
        comparison.added.retain(|path| !ownership::is_litter(path));
        if let Some(problem) = first_problem(&comparison) {
            return Err(not_finished(folder, &problem));
        }
        let text = fs::read(&path).map_err(cannot_read(&path))?;
        let manifest = Manifest::parse(&text).ok_or(Failure::NoManifest(path))?;
        Ok(Self { folder: folder.to_path_buf(), manifest })
    }

    /// All of its files but the manifest.
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// The bytes of a file. Fails when they have changed since.
    pub fn read(&self, record: &Record) -> Result<Vec<u8>, Failure> {
        let path = self.folder.join(&record.path);
        let bytes = fs::read(&path).map_err(cannot_read(&path))?;
        if Digest::of(&bytes) == record.sha256 {
            return Ok(bytes);
        }
        Err(not_finished(&self.folder, &format!("`{}` has just changed", record.path)))
    }
}

fn not_finished(folder: &Path, problem: &str) -> Failure {
    Failure::NotFinished(folder.to_path_buf(), problem.to_owned())
}

fn first_problem(comparison: &Comparison) -> Option<String> {
    let Comparison { missing, added, differing, is_broken, .. } = comparison;
    let first = |paths: &[String], what: &str| paths.first().map(|path| format!("`{path}` {what}"));
    first(missing, "is missing")
        .or_else(|| first(added, "is not listed in its manifest"))
        .or_else(|| first(differing, "is not as its manifest says"))
        .or_else(|| is_broken.then(|| "its manifest is unfinished".to_owned()))
}
