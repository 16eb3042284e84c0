//! What the files of a site look like from outside, so that a change can be seen without reading them.

use super::disk;
use std::collections::BTreeMap;
use std::fs::Metadata;
use std::path::{Path, PathBuf};
use std::time::SystemTime;
use walkdir::WalkDir;

/// The files and folders that a build reads, relative to the site folder.
pub const INPUTS: [&str; 7] =
    ["site.yaml", "content", "evidence", "themes", "templates", "assets", "strings"];

/// Every input of a site by its path, relative to the site folder.
pub type Stamps = BTreeMap<PathBuf, Stamp>;

/// Differs from an earlier one when the file has been written or replaced in between.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    bytes: u64,
    modified: Option<SystemTime>,
    /// Inode and time of its last change: they also tell a file that was put in the place of one as old and as long.
    #[cfg(unix)]
    inode: (u64, i64, i64),
}

/// Looks at all inputs. What cannot be looked at is not there: whoever reads it later will say why.
pub fn stamp_inputs(root: &Path) -> Stamps {
    let entries = INPUTS.iter().flat_map(|input| {
        WalkDir::new(root.join(input))
            .into_iter()
            .filter_entry(|entry| {
                entry.depth() == 0 || !disk::is_left_out(&entry.file_name().to_string_lossy())
            })
            .filter_map(Result::ok)
    });
    entries
        .filter(|entry| !entry.file_type().is_dir())
        .filter_map(|entry| {
            let path = entry.path().strip_prefix(root).ok()?.to_path_buf();
            Some((path, Stamp::of(&entry.metadata().ok()?)))
        })
        .collect()
}

impl Stamp {
    fn of(metadata: &Metadata) -> Self {
        Self {
            bytes: metadata.len(),
            modified: metadata.modified().ok(),
            #[cfg(unix)]
            inode: inode(metadata),
        }
    }
}

#[cfg(unix)]
fn inode(metadata: &Metadata) -> (u64, i64, i64) {
    use std::os::unix::fs::MetadataExt as _;
    (metadata.ino(), metadata.ctime(), metadata.ctime_nsec())
}
