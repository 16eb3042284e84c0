//! Files that are the same in the old site and the new one keep their inode and their times, so that rsync and backups
//! see only what changed.
//!
//! The bytes themselves are compared, not what a manifest says of them: nobody knows who has been at a file since.

use std::path::Path;
use std::{fs, io};

/// Gives the old file a second name in the new site, if it holds these bytes. Where it does not, or the system will not
/// have it (another file system, another owner, no such links), nothing has happened.
pub(super) fn keep(old: &Path, new: &Path, bytes: &[u8]) -> bool {
    holds(old, bytes) && link(old, new).is_ok()
}

/// Whether a file is there, itself and no link, and holds these bytes.
pub(super) fn holds(file: &Path, bytes: &[u8]) -> bool {
    let is_as_long = fs::symlink_metadata(file)
        .is_ok_and(|metadata| metadata.is_file() && metadata.len() == bytes.len() as u64);
    is_as_long && fs::read(file).is_ok_and(|found| found == bytes)
}

/// Gives a file a second name, in folders that are made when they turn out to be missing.
pub(super) fn link(old: &Path, new: &Path) -> io::Result<()> {
    match fs::hard_link(old, new) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            fs::create_dir_all(new.parent().unwrap_or(new))?;
            fs::hard_link(old, new)
        }
        done => done,
    }
}
