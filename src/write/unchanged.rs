//! Files that are the same in the old site and the new one keep their inode and their times, so that rsync and backups
//! see only what changed.
//!
//! The bytes themselves are compared, not what a manifest says of them: nobody knows who has been at a file since.

use std::fs::{self, File};
use std::io::{self, BufRead as _, BufReader};
use std::path::Path;

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

/// Whether both are files, themselves and no links, and hold the same bytes.
pub(super) fn are_same(old: &Path, new: &Path) -> bool {
    let length = |file: &Path| {
        let metadata = fs::symlink_metadata(file).ok().filter(fs::Metadata::is_file);
        metadata.map(|metadata| metadata.len())
    };
    let same = || -> io::Result<bool> {
        let (mut old, mut new) = (BufReader::new(File::open(old)?), BufReader::new(File::open(new)?));
        loop {
            let (left, right) = (old.fill_buf()?, new.fill_buf()?);
            let both = left.len().min(right.len());
            if both == 0 || left.get(..both) != right.get(..both) {
                return Ok(left.is_empty() && right.is_empty());
            }
            old.consume(both);
            new.consume(both);
        }
    };
    length(old).is_some_and(|bytes| length(new) == Some(bytes)) && same().is_ok_and(|is_same| is_same)
}

/// Puts the old file in the place of a new one that holds the same. Where that fails, the new one may be gone.
pub(super) fn replace(old: &Path, new: &Path) -> bool {
    fs::remove_file(new).and_then(|()| link(old, new)).is_ok()
}
