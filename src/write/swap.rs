//! The new site takes the place of the old one, in one step where the system can.

use super::manifest::Manifest;
use super::place::Place;
use super::{cannot_write, sync};
use crate::diagnostic::Failure;
use std::path::Path;
use std::{fs, io};

/// What the staging folder holds after a swap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Left {
    /// The old site.
    OldSite,
    /// Nothing, or what is for the bin.
    Nothing,
    /// The new site, of which the target holds copies.
    Copies,
}

/// Puts `folder` where the target is. `manifest` makes that of the new site, for a target that cannot be swapped.
pub(super) fn swap(place: &Place, folder: &Path, manifest: &dyn Fn() -> Manifest) -> Result<Left, Failure> {
    let target = place.target();
    if fs::symlink_metadata(target).is_err() {
        return fs::rename(folder, target).map(|()| Left::Nothing).map_err(cannot_write(target));
    }
    let outcome = if is_mount_point(target, place.parent()) {
        Err(io::ErrorKind::ResourceBusy.into())
    } else {
        exchange(folder, target).map(|()| Left::OldSite)
    };
    match outcome {
        // Mount points, also of a part of the same file system, and folders from a lower layer of an overlay.
        Err(error) if matches!(error.kind(), io::ErrorKind::ResourceBusy | io::ErrorKind::CrossesDevices) => {
            sync::sync(folder, target, &manifest()).map(|()| Left::Copies)
        }
        Err(error) if is_unknown(&error) => {
            rename_twice(place, folder).map(|()| Left::Nothing).map_err(cannot_write(target))
        }
        outcome => outcome.map_err(cannot_write(target)),
    }
}

/// Takes up after a build that was killed: an old site that had already been moved away comes back when the new one
/// never arrived; everything else that such a build left goes.
pub(super) fn clear_leftovers(place: &Place) -> Result<(), Failure> {
    let (old, new) = (place.beside("old"), place.beside("new"));
    if fs::symlink_metadata(place.target()).is_err() && fs::symlink_metadata(&old).is_ok() {
        fs::rename(&old, place.target()).map_err(cannot_write(&old))?;
    }
    for leftover in [old, new] {
        match fs::remove_dir_all(&leftover) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(Failure::Write(leftover, error));
            }
            Ok(()) | Err(_) => {}
        }
    }
    Ok(())
}

/// Whether the system or the file system has no exchange.
fn is_unknown(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported)
}

#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn exchange(folder: &Path, target: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, folder, CWD, target, RenameFlags::EXCHANGE)?)
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn exchange(_folder: &Path, _target: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// For a moment there is no target. A build that is killed in it is mended by [`clear_leftovers`] of the next.
pub(super) fn rename_twice(place: &Place, folder: &Path) -> io::Result<()> {
    let old = place.beside("old");
    fs::rename(place.target(), &old)?;
    if let Err(error) = fs::rename(folder, place.target()) {
        fs::rename(&old, place.target())?;
        return Err(error);
    }
    // The site is in its place; what is left of the old one goes with the next build.
    let _ = fs::remove_dir_all(&old);
    Ok(())
}

#[cfg(unix)]
fn is_mount_point(target: &Path, parent: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let device = |path: &Path| fs::metadata(path).map(|metadata| metadata.dev());
    matches!((device(target), device(parent)), (Ok(target), Ok(parent)) if target != parent)
}

#[cfg(not(unix))]
fn is_mount_point(_target: &Path, _parent: &Path) -> bool {
    false
}
