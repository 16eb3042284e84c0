//! Output becomes `public/`, all at once.
//!
//! [`Staging`] takes files into a fresh folder beside the target, from as many threads as there are, and swaps it in
//! whole: a reader sees the old site or the new one, and a build that is killed leaves the old one. A target that
//! holds anything this program did not write is refused; the manifest that it leaves there is the proof. A file that
//! is as it was stays the same file.
//!
//! Beside a target `public` the names `.public.variorum-new`, `-old`, `-lock` and `-cache` belong to this stage.
//! It guards against a killed program, not against a power cut: nothing is forced out to the disk.
#![expect(clippy::disallowed_methods, reason = "write is one of the two stages that touch the disk")]

mod carry;
mod evidence_lock;
mod finished;
mod lock;
mod manifest;
mod ownership;
mod packed;
mod place;
mod published;
mod swap;
mod sync;
#[cfg(test)]
mod tests;
mod unchanged;
mod verify;

pub use evidence_lock::write_evidence_lock;
pub use finished::Finished;
pub use manifest::{Digest, Manifest, NAME as MANIFEST_NAME, Record};
pub use sync::part_name;
pub use verify::{Comparison, verify};

pub use published::write_published;

use crate::diagnostic::Failure;
use crate::model::Packing;
use crate::render::Output;
use lock::Lock;
use place::Place;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::SystemTime;

/// A site on its way to the target. Dropped without [`Staging::publish`], it leaves no trace.
#[derive(Debug)]
pub struct Staging {
    place: Place,
    folder: PathBuf,
    opened: Option<SystemTime>,
    /// The files of the old site, by path, as its manifest tells.
    old: BTreeMap<String, Record>,
    /// By path in lower case, so that two paths that one file system may take for the same are found.
    records: Mutex<BTreeMap<String, Record>>,
    // Declared last and so dropped last: whoever gets the lock next finds no staging folder.
    _lock: Lock,
}

/// What was published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// How many files, the manifest not counted.
    pub files: usize,
    /// Their bytes together.
    pub bytes: u64,
    /// SHA-256 over the sums and paths of all files, in hexadecimal: equal for equal sites.
    pub site_sha256: String,
}

impl Staging {
    /// Locks the target and makes a fresh folder beside it. `site` is the folder of the site that is built.
    ///
    /// The target may be missing, empty or an earlier site of ours; a link is followed. Folders above it are made.
    pub fn open(target: &Path, site: &Path) -> Result<Self, Failure> {
        let place = Place::find(target, site)?;
        fs::create_dir_all(place.parent()).map_err(cannot_write(place.parent()))?;
        let lock = Lock::take(&place)?;
        swap::clear_leftovers(&place)?;
        let old = ownership::check(place.target())?.filter(|manifest| !manifest.unfinished);
        let folder = place.beside("new");
        fs::create_dir(&folder).map_err(cannot_write(&folder))?;
        let opened = fs::metadata(&folder).and_then(|metadata| metadata.modified()).ok();
        let old = old.into_iter().flat_map(|manifest| manifest.files);
        let old = old.map(|record| (record.path.clone(), record)).collect();
        Ok(Self { place, folder, opened, old, records: Mutex::default(), _lock: lock })
    }

    /// When the folder was made, by the clock of its file system.
    pub const fn opened(&self) -> Option<SystemTime> {
        self.opened
    }

    /// Writes one file. Fails on a path that is taken, even in other case, and on one that leaves the folder.
    pub fn write(&self, output: &Output) -> Result<(), Failure> {
        let path = self.folder.join(&output.path);
        self.record(output).map_err(cannot_write(&path))?;
        if unchanged::keep(&self.place.target().join(&output.path), &path, &output.bytes) {
            return Ok(());
        }
        create(&path).and_then(|mut file| file.write_all(&output.bytes)).map_err(cannot_write(&path))
    }

    /// Writes one file and its packed copies, where the program can pack.
    pub fn write_packed(&self, output: &Output, packings: &[Packing]) -> Result<(), Failure> {
        self.write(output)?;
        let old = |path: &str| fs::read(self.place.target().join(path)).ok();
        packed::copies(output, packings, old).iter().try_for_each(|copy| self.write(copy))
    }

    /// Adds the manifest and puts the new site in the place of the old one.
    ///
    /// One step where the system can exchange two folders (Linux, macOS). Elsewhere two renames, between which the
    /// target is missing for a moment; in a target that is a mount point, file by file with deletions last.
    pub fn publish(self) -> Result<Published, Failure> {
        let records = std::mem::take(&mut *self.records.lock().unwrap_or_else(PoisonError::into_inner));
        let manifest = Manifest::new(records.into_values());
        let path = self.folder.join(manifest::NAME);
        let text = manifest.to_text();
        if !unchanged::keep(&self.place.target().join(manifest::NAME), &path, text.as_bytes()) {
            fs::write(&path, text).map_err(cannot_write(&path))?;
        }
        ownership::check(self.place.target())?;
        swap::swap(&self.place, &self.folder, &manifest)?;
        Ok(Published {
            files: manifest.files.len(),
            bytes: manifest.files.iter().map(|record| record.bytes).sum(),
            site_sha256: manifest.site_sha256,
        })
    }

    /// Notes size and sum of a file before it is written.
    fn record(&self, output: &Output) -> io::Result<()> {
        self.add(Record {
            path: output.path.clone(),
            bytes: output.bytes.len() as u64,
            sha256: Digest::of(&output.bytes),
        })
    }

    /// Of two writers of one path the second is refused.
    fn add(&self, record: Record) -> io::Result<()> {
        if !is_plain(&record.path) {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "no path inside the site"));
        }
        let mut records = self.records.lock().unwrap_or_else(PoisonError::into_inner);
        match records.entry(record.path.to_lowercase()) {
            Entry::Vacant(entry) => {
                entry.insert(record);
                Ok(())
            }
            Entry::Occupied(_) => {
                Err(io::Error::new(io::ErrorKind::AlreadyExists, "two outputs have this path"))
            }
        }
    }
}

impl Drop for Staging {
    /// After [`Staging::publish`] the staging folder, if there is one, holds the old site.
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// The target with its links followed, and the folder beside it in which builds may keep what they like. Nothing when
/// there can be no site there.
pub fn cache_place(target: &Path, site: &Path) -> Option<(PathBuf, PathBuf)> {
    let place = Place::find(target, site).ok()?;
    Some((place.target().to_path_buf(), place.beside("cache")))
}

/// Makes a new file, and its folders when they turn out to be missing.
fn create(path: &Path) -> io::Result<File> {
    match File::create_new(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            fs::create_dir_all(path.parent().unwrap_or(path))?;
            File::create_new(path)
        }
        done => done,
    }
}

/// Whether a path stays inside the site on every system, and is not the manifest's own.
pub fn is_plain(path: &str) -> bool {
    let is_name = |part: &str| !matches!(part, "" | "." | "..") && !part.contains(['\\', ':', '\0']);
    path.split('/').all(is_name) && !path.eq_ignore_ascii_case(manifest::NAME)
}

/// The failure to write `path`.
fn cannot_write(path: &Path) -> impl FnOnce(io::Error) -> Failure {
    |error| Failure::Write(path.to_path_buf(), error)
}

/// The failure to read `path`.
fn cannot_read(path: &Path) -> impl FnOnce(io::Error) -> Failure {
    |error| Failure::Read(path.to_path_buf(), error)
}
