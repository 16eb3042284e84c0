//! The last steps: what is no longer there goes, the manifest comes, the new site takes its place, and the old one stays
//! as a spare or goes.

use super::manifest::{self, Manifest, Record};
use super::spare::{self, Spare, Tree};
use super::swap::{self, Left};
use super::{Remembered, Staging, cannot_write, lock_set, ownership, sync, unchanged};
use crate::cache::{Manner, Survey};
use crate::diagnostic::Failure;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
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
    /// What the new site was begun with.
    spare: Option<Spare>,
    /// The old site, where the staging folder holds it now.
    old: Option<Survey>,
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
    /// spare.
    pub fn publish_seen(mut self) -> Result<(Published, Survey), Failure> {
        let Settled { published, removed, spare, old } = self.settle()?;
        let mut touched = std::mem::take(&mut *lock_set(&self.touched));
        touched.extend(removed.iter().cloned());
        let target = self.place.target();
        let seen = match &spare {
            Some(spare) => Tree { seen: spare.tree(), touched: &touched }.look_again(target),
            None => Survey::of(target, Manner::Output, None),
        };
        if let Some(old) = old {
            let mut differing = std::mem::take(&mut *lock_set(&self.differing));
            differing.extend(removed);
            if differing.len() * MOST_DIFFERING < published.files {
                let tree = Tree { seen: &old, touched: &BTreeSet::new() };
                Spare::leave(&self.place, &seen, tree, differing);
            }
        }
        Ok((published, seen))
    }

    fn settle(&mut self) -> Result<Settled, Failure> {
        let records = std::mem::take(&mut *self.records.lock().unwrap_or_else(PoisonError::into_inner));
        // From here on it is the new site or nothing.
        let spare = self.remembered.as_mut().and_then(|remembered| remembered.spare.take());
        let removed = self.remove_others(&records, spare.as_ref())?;
        let manifest = Manifest::new(records.into_values());
        self.write_manifest(&manifest)?;
        let old = self.check_target()?;
        if self.remembered.is_none() {
            Spare::discard(&self.place);
        }
        let left = swap::swap(&self.place, &self.folder, &manifest)?;
        let published = Published {
            files: manifest.files.len(),
            bytes: manifest.files.iter().map(|record| record.bytes).sum(),
            site_sha256: manifest.site_sha256,
        };
        let old = old.filter(|_| left == Left::OldSite);
        Ok(Settled { published, removed, spare, old })
    }

    /// Paths of the old site that are none of the new one. What a spare holds and the new site does not is taken away.
    fn remove_others(
        &self,
        records: &BTreeMap<String, Record>,
        spare: Option<&Spare>,
    ) -> Result<Vec<String>, Failure> {
        let is_new =
            |path: &String| records.get(&path.to_lowercase()).is_some_and(|record| record.path == *path);
        let removed = || self.old.keys().filter(|path| !is_new(path)).cloned();
        if spare.is_some() {
            let mut differing = lock_set(&self.differing);
            spare::check_nesting(records, &differing)
                .map_err(|(path, error)| Failure::Write(self.folder.join(path), error))?;
            let left = differing.iter().filter(|path| !is_new(path)).cloned().chain(removed());
            for path in left.collect::<BTreeSet<_>>() {
                sync::remove(&self.folder, &path)?;
                lock_set(&self.touched).insert(path);
            }
            differing.retain(is_new);
        }
        Ok(removed().collect())
    }

    fn write_manifest(&self, manifest: &Manifest) -> Result<(), Failure> {
        let path = self.folder.join(manifest::NAME);
        let text = manifest.to_text();
        if !unchanged::keep(&self.place.target().join(manifest::NAME), &path, text.as_bytes()) {
            fs::write(&path, text).map_err(cannot_write(&path))?;
        }
        Ok(())
    }

    /// Whether the target is still ours. How it looks from outside, where this build remembers.
    fn check_target(&self) -> Result<Option<Survey>, Failure> {
        let target = self.place.target();
        let Some(Remembered { now, .. }) = &self.remembered else {
            return ownership::check(target).map(|_| None);
        };
        let seen = Survey::of(target, Manner::Output, Some(now));
        if !seen.is_same(now) {
            ownership::check(target)?;
        }
        Ok(Some(seen))
    }
}
