//! The last steps: what is no longer there goes, the manifest comes, the new site takes its place, and the old one stays
//! as a spare or goes.

use super::lock::Lock;
use super::manifest::{self, Manifest};
use super::records::Records;
use super::spare::{self, Spare, Tree};
use super::swap::{self, Left};
use super::{Remembered, Staging, cannot_write, lock_set, ownership, sync, unchanged};
use crate::cache::{Manner, Survey};
use crate::cores;
use crate::diagnostic::Failure;
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fs::File;
use std::io::{self, BufWriter, Write as _};
use std::sync::PoisonError;

/// A spare that lacks half of the site is not worth making.
const MOST_DIFFERING: usize = 2;

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

/// What came of putting a site in its place.
struct Settled {
    published: Published,
    /// Paths of the old site that are none of the new one.
    removed: Vec<String>,
    /// What the staging folder holds now.
    left: Left,
    /// The new site, where this build remembers.
    new: Option<Survey>,
}

impl Staging {
    /// Adds the manifest and puts the new site in the place of the old one.
    ///
    /// One step where the system can exchange two folders (Linux, macOS). Elsewhere two renames, between which the
    /// target is missing for a moment; in a target that is a mount point, file by file with deletions last.
    pub fn publish(mut self) -> Result<Published, Failure> {
        Ok(self.settle()?.published)
    }

    /// The same, and how the finished site looks from outside. Where this build remembers, the old site may stay as a
    /// spare. The lock is for whoever has still something to note.
    pub fn publish_seen(mut self) -> Result<(Survey, Option<Lock>), Failure> {
        let Settled { published, removed, left, new } = self.settle()?;
        let seen = new.unwrap_or_else(|| Survey::of(self.place.target(), Manner::Output));
        let has_old = self.has_target && left == Left::OldSite;
        let old = self.remembered.take().filter(|_| has_old).map(|remembered| remembered.now);
        if let Some(old) = old {
            let mut differing = std::mem::take(&mut *lock_set(&self.differing));
            differing.extend(removed);
            if differing.len() * MOST_DIFFERING < published.files {
                let tree = Tree { seen: old, touched: &BTreeSet::new() };
                Spare::leave(&self.place, &seen, tree, differing);
            }
        }
        Ok((seen, self.lock.take()))
    }

    fn settle(&mut self) -> Result<Settled, Failure> {
        let records = std::mem::take(&mut *self.records.lock().unwrap_or_else(PoisonError::into_inner));
        // From here on it is the new site or nothing.
        let spare = self.remembered.as_mut().and_then(|remembered| remembered.spare.take());
        let removed = self.remove_others(&records, spare.as_ref())?;
        let (files, bytes) = records.totals();
        let (target, site_sha256) = cores::beside(|| self.check_target(), || self.write_manifest(&records));
        let published = Published { files, bytes, site_sha256: site_sha256? };
        let new = self.remembered.as_ref().map(|remembered| self.look(remembered, spare, &removed));
        target?;
        if self.remembered.is_none() {
            Spare::discard(&self.place);
        }
        let left =
            swap::swap(&self.place, &self.folder, &|| Manifest::new(records.all().map(Cow::into_owned)))?;
        let new = new.filter(|_| left != Left::Copies);
        Ok(Settled { published, removed, left, new })
    }

    /// How the new site looks from outside, while it stands where nobody else has anything to do: in its place, a name
    /// that somebody adds would be taken for one of ours.
    fn look(&self, remembered: &Remembered, spare: Option<Spare>, removed: &[String]) -> Survey {
        if let Some(spare) = spare {
            let touched = lock_set(&self.touched);
            let touched = spare::changed_folders(touched.iter().chain(removed));
            return spare.into_tree().again(&self.folder, Manner::Output, &touched);
        }
        let is_ours = |path: &str| path == manifest::NAME || self.old_record(path).is_some();
        if self.old.is_empty() || !remembered.now.holds_only(is_ours) {
            return Survey::of(&self.folder, Manner::Output);
        }
        let differing = lock_set(&self.differing);
        let changed = spare::changed_folders(differing.iter().chain(removed));
        remembered.now.again_linked(&self.folder, Manner::Output, &changed)
    }

    /// Paths of the old site that are none of the new one. What a spare holds and the new site does not is taken away.
    fn remove_others(&self, records: &Records, spare: Option<&Spare>) -> Result<Vec<String>, Failure> {
        let is_new = |path: &String| records.contains_exactly(path);
        let left = self.old.iter().zip(0..).filter(|(_, number)| !records.is_carried(*number));
        let removed: Vec<String> =
            left.map(|(record, _)| record.path.clone()).filter(|path| !is_new(path)).collect();
        if spare.is_some() {
            let mut differing = lock_set(&self.differing);
            records
                .check_nesting(&differing)
                .map_err(|(path, error)| Failure::Write(self.folder.join(path), error))?;
            let left = differing.iter().filter(|path| !is_new(path)).chain(&removed).cloned();
            for path in left.collect::<BTreeSet<_>>() {
                sync::remove(&self.folder, &path)?;
                lock_set(&self.touched).insert(path);
            }
            differing.retain(is_new);
        }
        Ok(removed)
    }

    /// Gives the sum of the site.
    fn write_manifest(&self, records: &Records) -> Result<String, Failure> {
        let path = self.folder.join(manifest::NAME);
        let write = || -> io::Result<String> {
            let mut file = BufWriter::new(File::create(&path)?);
            let site_sha256 = Manifest::write_of(records.all(), &mut file)?;
            file.flush().map(|()| site_sha256)
        };
        let site_sha256 = write().map_err(cannot_write(&path))?;
        let old = self.place.target().join(manifest::NAME);
        if unchanged::are_same(&old, &path) && !unchanged::replace(&old, &path) {
            write().map_err(cannot_write(&path))?;
        }
        Ok(site_sha256)
    }

    /// Whether the target is still ours. Where this build has looked at it, and no folder of it is another since, nobody
    /// has put anything there.
    fn check_target(&self) -> Result<(), Failure> {
        let target = self.place.target();
        let is_seen = |Remembered { now, .. }: &Remembered| now.holds_folders(target, Manner::Output);
        if !self.remembered.as_ref().is_some_and(is_seen) {
            ownership::check(target)?;
        }
        Ok(())
    }
}
