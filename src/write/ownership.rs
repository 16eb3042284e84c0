//! Whether a folder is ours to replace: empty, or holding nothing but what its manifest lists.

use super::manifest::{self, Manifest};
use super::{cannot_read, sync};
use crate::cache::{Changes, Survey};
use crate::diagnostic::Failure;
use crate::paths::folders_above;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, DirEntry};
use std::io;
use std::path::{Path, PathBuf};

/// Files that desktop systems leave in every folder they show. Nobody misses them.
const LITTER: [&str; 2] = [".DS_Store", "Thumbs.db"];

/// Fails with [`Failure::ForeignOutput`] unless the folder is missing, empty or ours. Gives its manifest; changes nothing.
pub(super) fn check(folder: &Path) -> Result<Option<Manifest>, Failure> {
    let foreign = |example: PathBuf| Failure::ForeignOutput(folder.to_path_buf(), example);
    match fs::symlink_metadata(folder) {
        Ok(metadata) if metadata.is_dir() => {}
        Ok(_) => return Err(foreign(folder.to_path_buf())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(Failure::Read(folder.to_path_buf(), error)),
    }
    let manifest = read_manifest(folder)?;
    let listed = Listed::of(manifest.as_ref());
    match find(folder, &|path, entry| !listed.holds(path, entry))? {
        Some(example) => Err(foreign(example)),
        None => Ok(manifest),
    }
}

/// The same for a folder whose manifest has been read, and that has been looked at, now and when the build before had left
/// it: what nobody has been at since need not be looked at again.
pub(super) fn check_seen(
    folder: &Path,
    (now, changes): (&Survey, &Changes),
    manifest: Result<Option<Manifest>, Failure>,
) -> Result<Option<Manifest>, Failure> {
    if changes.are_none()
        && let Some(manifest) = manifest?
        && now.holds_only(|path| manifest.lists(path) || path == manifest::NAME)
    {
        return Ok(Some(manifest));
    }
    check(folder)
}

/// Paths of all files below a folder, relative to it, with `/` between the parts. Sorted.
pub(super) fn files_below(folder: &Path) -> Result<BTreeSet<String>, Failure> {
    let files = std::cell::RefCell::new(BTreeSet::new());
    find(folder, &|path, entry| {
        if entry.file_type().is_ok_and(|kind| !kind.is_dir()) {
            files.borrow_mut().insert(path.to_owned());
        }
        false
    })?;
    Ok(files.into_inner())
}

/// Whether a desktop system has left a file, and nobody would miss it.
pub(super) fn is_litter(path: &str) -> bool {
    path.rsplit('/').next().is_some_and(|name| LITTER.contains(&name))
}

/// What may be in a folder of ours.
struct Listed {
    /// Size by path; no size where it is in flux.
    files: BTreeMap<String, Option<u64>>,
    folders: BTreeSet<String>,
}

impl Listed {
    fn of(manifest: Option<&Manifest>) -> Self {
        let Some(manifest) = manifest else {
            return Self { files: BTreeMap::new(), folders: BTreeSet::new() };
        };
        let paths = manifest.files.iter().map(|file| &file.path).chain(&manifest.kept);
        let folders = paths.flat_map(|path| folders_above(path)).map(str::to_owned).collect();
        let mut files: BTreeMap<String, Option<u64>> =
            BTreeMap::from([(manifest::NAME.to_owned(), None), (sync::part_name(manifest::NAME), None)]);
        files.extend(manifest.kept.iter().map(|path| (path.clone(), None)));
        for file in &manifest.files {
            if manifest.unfinished {
                files.insert(sync::part_name(&file.path), None);
            }
            files.insert(file.path.clone(), (!manifest.unfinished).then_some(file.bytes));
        }
        Self { files, folders }
    }

    /// A link is never listed, wherever it points.
    fn holds(&self, path: &str, entry: &DirEntry) -> bool {
        let Ok(metadata) = entry.metadata() else { return false };
        if metadata.is_dir() {
            return self.folders.contains(path);
        }
        let is_listed =
            self.files.get(path).is_some_and(|bytes| bytes.is_none_or(|bytes| bytes == metadata.len()));
        metadata.is_file() && (is_listed || is_litter(path))
    }
}

/// Nothing when there is no manifest, or none of ours: then it is a stranger's file like any other.
pub(super) fn read_manifest(folder: &Path) -> Result<Option<Manifest>, Failure> {
    let path = folder.join(manifest::NAME);
    match fs::read(&path) {
        Ok(text) => Ok(Manifest::parse(&text)),
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::IsADirectory) => {
            Ok(None)
        }
        Err(error) => Err(Failure::Read(path, error)),
    }
}

/// The first thing below a folder, by path, that is `wanted`. A name that is not UTF-8 always is.
fn find(folder: &Path, wanted: &dyn Fn(&str, &DirEntry) -> bool) -> Result<Option<PathBuf>, Failure> {
    let mut waiting = vec![(folder.to_path_buf(), String::new())];
    while let Some((folder, prefix)) = waiting.pop() {
        for entry in entries(&folder).map_err(cannot_read(&folder))? {
            let name = entry.file_name();
            let path = name.to_str().map(|name| format!("{prefix}{name}"));
            match path {
                Some(path) if !wanted(&path, &entry) => {
                    if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                        waiting.push((entry.path(), path + "/"));
                    }
                }
                Some(_) | None => return Ok(Some(entry.path())),
            }
        }
    }
    Ok(None)
}

fn entries(folder: &Path) -> io::Result<Vec<DirEntry>> {
    let mut entries = fs::read_dir(folder)?.collect::<io::Result<Vec<_>>>()?;
    entries.sort_by_key(DirEntry::file_name);
    Ok(entries)
}
