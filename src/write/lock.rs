//! One build at a time for one target: a locked file beside it, which goes away with the build.
//!
//! The system drops the lock of a build that is killed, so a file that stays behind locks nothing.

use super::cannot_write;
use super::place::Place;
use crate::diagnostic::Failure;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

/// How often the file may vanish under us, each time because another build has just ended.
const MOST_TRIES: usize = 100;

/// Held as long as it lives.
#[derive(Debug)]
pub struct Lock {
    path: PathBuf,
    _file: File,
}

impl Lock {
    /// Locks the target, or fails with [`Failure::Busy`].
    pub(super) fn take(place: &Place) -> Result<Self, Failure> {
        let path = place.beside("lock");
        for _ in 0..MOST_TRIES {
            let file = open(&path).map_err(cannot_write(&path))?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => break,
                // Some network file systems have no locks. A site can be built there, one build at a time.
                Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => {}
                Err(TryLockError::Error(error)) => return Err(Failure::Write(path, error)),
            }
            if is_file_at(&file, &path) {
                return Ok(Self { path, _file: file });
            }
        }
        Err(Failure::Busy(place.target().to_path_buf()))
    }
}

impl Drop for Lock {
    /// The file goes first, while it is locked: nobody can lock it in between and then lose it.
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.path);
    }
}

fn open(path: &Path) -> io::Result<File> {
    OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path)
}

/// Whether the file we locked is still the one of that name. The build before may have removed it between our
/// opening and our locking it, and the next would then lock a new one.
#[cfg(unix)]
fn is_file_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let identity = |metadata: fs::Metadata| (metadata.dev(), metadata.ino());
    let ours = file.metadata().map(identity);
    let named = fs::symlink_metadata(path).map(identity);
    matches!((ours, named), (Ok(ours), Ok(named)) if ours == named)
}

/// Elsewhere a file that is open keeps its name.
#[cfg(not(unix))]
fn is_file_at(_file: &File, _path: &Path) -> bool {
    true
}
