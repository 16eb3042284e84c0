//! The new site is copied over the old one, file by file: for a target that cannot be swapped, a mount point.
//!
//! Each file is old or new and never half, and what is no longer needed goes last. A manifest marked unfinished
//! stands there meanwhile, so that a build which is killed leaves a folder that is known as ours.

use super::manifest::{self, Manifest, Record};
use super::{cannot_read, cannot_write, ownership, unchanged};
use crate::diagnostic::Failure;
use crate::paths::folders_above;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The name under which a file is copied before it takes its own.
pub fn part_name(path: &str) -> String {
    format!("{path}.variorum-part")
}

/// Makes `target` hold what `folder` holds. Both have been checked to be ours.
pub(super) fn sync(folder: &Path, target: &Path, manifest: &Manifest) -> Result<(), Failure> {
    let new: BTreeSet<&str> = manifest.files.iter().map(|file| file.path.as_str()).collect();
    let mut old = ownership::files_below(target)?;
    old.retain(|path| !new.contains(path.as_str()) && path != manifest::NAME);
    let any = new.iter().copied().chain(old.iter().map(String::as_str));
    write_manifest(target, &Manifest::in_flux(any.map(Record::unknown)))?;
    for path in new {
        clear_way(target, path)?;
        copy(folder, target, path)?;
    }
    for path in &old {
        remove(target, path)?;
    }
    write_manifest(target, manifest)
}

/// Moves the whole text in at once.
fn write_manifest(target: &Path, manifest: &Manifest) -> Result<(), Failure> {
    let (part, path) = (target.join(part_name(manifest::NAME)), target.join(manifest::NAME));
    fs::write(&part, manifest.to_text()).map_err(cannot_write(&part))?;
    fs::rename(&part, &path).map_err(cannot_write(&path))
}

/// Removes what cannot stay beside the new file: a file where it needs a folder, or a folder where it is to stand.
pub(super) fn clear_way(target: &Path, path: &str) -> Result<(), Failure> {
    for above in folders_above(path) {
        let above = target.join(above);
        if fs::symlink_metadata(&above).is_ok_and(|metadata| !metadata.is_dir()) {
            fs::remove_file(&above).map_err(cannot_write(&above))?;
        }
    }
    let file = target.join(path);
    if fs::symlink_metadata(&file).is_ok_and(|metadata| metadata.is_dir()) {
        fs::remove_dir_all(&file).map_err(cannot_write(&file))?;
    }
    Ok(())
}

fn copy(folder: &Path, target: &Path, path: &str) -> Result<(), Failure> {
    let (part, file) = (target.join(part_name(path)), target.join(path));
    let new = folder.join(path);
    if unchanged::holds(&file, &fs::read(&new).map_err(cannot_read(&new))?) {
        return Ok(());
    }
    let above = file.parent().unwrap_or(target);
    fs::create_dir_all(above).map_err(cannot_write(above))?;
    fs::copy(&new, &part).map_err(cannot_write(&part))?;
    fs::rename(&part, &file).map_err(cannot_write(&file))
}

/// Removes a file, and the folders above it that are empty then.
pub(super) fn remove(target: &Path, path: &str) -> Result<(), Failure> {
    let file = target.join(path);
    // Else it stood in the way of a new file and is gone already.
    if fs::symlink_metadata(&file).is_ok_and(|metadata| !metadata.is_dir()) {
        fs::remove_file(&file).map_err(cannot_write(&file))?;
    }
    for above in file.ancestors().skip(1).take_while(|above| *above != target) {
        if fs::remove_dir(above).is_err() {
            break;
        }
    }
    Ok(())
}
