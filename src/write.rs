//! Output becomes `public/`, all at once.
//!
//! [`Staging`] takes files into a fresh folder beside the target, from as many threads as there are, and swaps it in
//! whole: a reader sees the old site or the new one, and a build that is killed leaves the old one. A target that
//! holds anything this program did not write is refused; the manifest that it leaves there is the proof. A file that
//! is as it was stays the same file. Where a build remembers the one before, it can begin with a spare tree instead of
//! an empty folder, and touches only what differs ([`spare`]).
//!
//! Beside a target `public` the names `.public.variorum-new`, `-old`, `-lock`, `-shelf` and `-cache` belong to this stage.
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
mod publish;
mod published;
mod records;
mod shelf;
mod spare;
mod swap;
mod sync;
#[cfg(test)]
mod tests;
mod unchanged;
mod verify;

pub use carry::OldFiles;
pub use evidence_lock::write_evidence_lock;
pub use finished::Finished;
pub use lock::Lock;
pub use manifest::{Digest, Manifest, NAME as MANIFEST_NAME, Record};
pub use publish::Published;
pub use shelf::{Laid, Shelf};
pub use sync::part_name;
pub use verify::{Comparison, verify};

pub use published::write_published;

use crate::cache::{Changes, Manner, Survey};
use crate::cores;
use crate::diagnostic::Failure;
use crate::model::Packing;
use crate::render::Output;
use place::Place;
use records::Records;
use spare::{Spare, Tree};
use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

/// A site on its way to the target. Dropped without [`Staging::publish`], it leaves no trace.
#[derive(Debug)]
pub struct Staging {
    place: Place,
    folder: PathBuf,
    opened: Option<SystemTime>,
    /// Whether there is anything in the place of the target.
    has_target: bool,
    /// The files of the old site, sorted by path, as its manifest tells.
    old: Arc<Vec<Record>>,
    /// Nothing where this build neither remembers nor is to be remembered.
    remembered: Option<Remembered>,
    records: Mutex<Records>,
    /// Paths under which the folder holds another file than the target, or only one of the two holds any.
    differing: Mutex<BTreeSet<String>>,
    /// Paths at which something was done to the spare that this build began with.
    touched: Mutex<BTreeSet<String>>,
    // Declared last and so dropped last: whoever gets the lock next finds no staging folder.
    lock: Option<Lock>,
}

/// How the old site looks from outside.
#[derive(Debug)]
struct Remembered {
    /// When this build began.
    now: Survey,
    /// Where something may have happened since the build before left it.
    changes: Changes,
    /// What the folder was when this build began, unless it was empty.
    spare: Option<Spare>,
}

impl Staging {
    /// Locks the target and makes a fresh folder beside it. `site` is the folder of the site that is built.
    ///
    /// The target may be missing, empty or an earlier site of ours; a link is followed. Folders above it are made.
    pub fn open(target: &Path, site: &Path) -> Result<Self, Failure> {
        let (place, lock) = lock(target, site)?;
        let old = ownership::check(place.target())?;
        Self::begin((place, lock), old, None)
    }

    /// The same, with what the build before has seen of the target when it was done, and in such a way that the next
    /// can begin with a spare tree.
    pub fn open_remembering(target: &Path, site: &Path, then: Survey) -> Result<Self, Failure> {
        let (place, lock) = lock(target, site)?;
        // What is told of the site is read while it is looked at.
        let ((manifest, note), (now, changes)) = cores::beside(
            || (ownership::read_manifest(place.target()), Spare::note(&place)),
            || then.look_again(place.target(), Manner::Output),
        );
        let old = ownership::check_seen(place.target(), (&now, &changes), manifest)?;
        let spare = Spare::take(&place, &now, note);
        Self::begin((place, lock), old, Some(Remembered { now, changes, spare }))
    }

    fn begin(
        (place, lock): (Place, Lock),
        old: Option<Manifest>,
        remembered: Option<Remembered>,
    ) -> Result<Self, Failure> {
        let folder = place.beside("new");
        let spare = remembered.as_ref().and_then(|remembered| remembered.spare.as_ref());
        let differing = spare.map_or_else(BTreeSet::new, |spare| spare.lacking().clone());
        if spare.is_none() {
            fs::create_dir(&folder).map_err(cannot_write(&folder))?;
        }
        let has_target = fs::symlink_metadata(place.target()).is_ok();
        // A name has just come into it.
        let opened = fs::metadata(place.parent()).and_then(|metadata| metadata.modified()).ok();
        let old = old.filter(|manifest| !manifest.unfinished).map(|manifest| manifest.files);
        let old = old.filter(|files| files.is_sorted_by_key(|record| &record.path)).unwrap_or_default();
        let old = Arc::new(old);
        let differing = Mutex::new(differing);
        let (records, touched) = (Mutex::new(Records::over(Arc::clone(&old))), Mutex::default());
        let site = Self {
            place,
            folder,
            opened,
            has_target,
            old,
            remembered,
            records,
            differing,
            touched,
            lock: Some(lock),
        };
        Ok(site)
    }

    /// Where the build puts away what only its end needs.
    pub fn shelf(&self) -> Shelf {
        Shelf::beside(&self.place)
    }

    /// When the build began to write, by the clock of the file system.
    pub const fn opened(&self) -> Option<SystemTime> {
        self.opened
    }

    /// Writes one file. Fails on a path that is taken, even in other case, and on one that leaves the folder.
    pub fn write(&self, output: &Output) -> Result<(), Failure> {
        let path = self.folder.join(&output.path);
        self.record(output).map_err(cannot_write(&path))?;
        if self.has_target
            && unchanged::holds(&self.place.target().join(&output.path), &output.bytes)
            && self.keep(&output.path).is_ok()
        {
            return Ok(());
        }
        self.clear(&output.path)?;
        // Where there is no old site, nobody asks how the new one differs from it.
        if self.has_target {
            lock_set(&self.differing).insert(output.path.clone());
        }
        create(&path).and_then(|mut file| file.write_all(&output.bytes)).map_err(cannot_write(&path))
    }

    /// Writes one file and its packed copies, where the program can pack.
    pub fn write_packed(&self, output: &Output, packings: &[Packing]) -> Result<(), Failure> {
        self.write(output)?;
        let old = |path: &str| fs::read(self.place.target().join(path)).ok();
        packed::copies(output, packings, old).iter().try_for_each(|copy| self.write(copy))
    }

    /// Gives a file of the old site the same name in the new one.
    fn keep(&self, path: &str) -> io::Result<()> {
        let stands = self.old_record(path).is_some() && self.is_untouched(path) && self.is_in_spare(path);
        if stands { Ok(()) } else { self.link(path) }
    }

    fn link(&self, path: &str) -> io::Result<()> {
        self.clear(path).map_err(io::Error::other)?;
        unchanged::link(&self.place.target().join(path), &self.folder.join(path))?;
        lock_set(&self.differing).remove(path);
        Ok(())
    }

    /// Whether the spare that this build began with holds the very file of the old site that nobody has been at.
    fn is_in_spare(&self, path: &str) -> bool {
        let has_spare = self.remembered.as_ref().is_some_and(|remembered| remembered.spare.is_some());
        has_spare && !lock_set(&self.differing).contains(path)
    }

    fn old_record(&self, path: &str) -> Option<&Record> {
        self.old.get(self.old_number(path)?)
    }

    fn old_number(&self, path: &str) -> Option<usize> {
        self.old.binary_search_by(|record| record.path.as_str().cmp(path)).ok()
    }

    /// Whether nobody has been at a file of the old site since the build before, as far as can be seen from outside.
    fn is_untouched(&self, path: &str) -> bool {
        let remembered = self.remembered.as_ref();
        remembered.is_some_and(|Remembered { now, changes, .. }| changes.are_none_of_file(now, path))
    }

    /// Takes away what a spare holds under a path. A file in it is never written to: it may be one of the target.
    fn clear(&self, path: &str) -> Result<(), Failure> {
        if self.remembered.as_ref().is_none_or(|remembered| remembered.spare.is_none()) {
            return Ok(());
        }
        lock_set(&self.differing).insert(path.to_owned());
        lock_set(&self.touched).insert(path.to_owned());
        sync::clear_way(&self.folder, path)?;
        let file = self.folder.join(path);
        remove_name(&file).map_err(cannot_write(&file))
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
        self.records.lock().unwrap_or_else(PoisonError::into_inner).add(record)
    }
}

impl Drop for Staging {
    /// After [`Staging::publish`] the staging folder, if there is one, holds the old site. A spare that was begun with
    /// in vain serves again.
    fn drop(&mut self) {
        if let Some(Remembered { spare: Some(spare), now, .. }) = self.remembered.take() {
            let differing = std::mem::take(&mut *lock_set(&self.differing));
            let touched = std::mem::take(&mut *lock_set(&self.touched));
            let tree = Tree { seen: spare.into_tree(), touched: &touched };
            Spare::leave(&self.place, &now, tree, differing);
        }
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Finds the place, makes the folders above it and locks it. What a killed build left is cleared.
fn lock(target: &Path, site: &Path) -> Result<(Place, Lock), Failure> {
    let place = Place::find(target, site)?;
    fs::create_dir_all(place.parent()).map_err(cannot_write(place.parent()))?;
    let lock = Lock::take(&place)?;
    swap::clear_leftovers(&place)?;
    Ok((place, lock))
}

fn lock_set(set: &Mutex<BTreeSet<String>>) -> MutexGuard<'_, BTreeSet<String>> {
    set.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Removes a file that may be missing.
fn remove_name(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        Ok(()) | Err(_) => Ok(()),
    }
}

/// The target with its links followed, and the folder beside it in which builds may keep what they like. Nothing when
/// there can be no site there.
pub fn cache_place(target: &Path, site: &Path) -> Option<(PathBuf, PathBuf)> {
    let place = Place::find(target, site).ok()?;
    Some((place.target().to_path_buf(), place.beside("cache")))
}

/// Makes a new file, and its folders when they turn out to be missing. A page is mostly the first file of its folder, so
/// that is made without being looked for.
fn create(path: &Path) -> io::Result<File> {
    if let (Some("index.html"), Some(folder)) = (path.file_name().and_then(OsStr::to_str), path.parent()) {
        let _ = fs::create_dir(folder);
    }
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
