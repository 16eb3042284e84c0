//! Files of the old site that are taken over into the new one without being made again.

use super::manifest::{Digest, Manifest, Record};
use super::{Staging, cannot_write, lock_set};
use crate::diagnostic::Failure;
use crate::model::Packing;
use std::fs;
use std::path::Path;
use std::sync::PoisonError;

impl Staging {
    /// These files and their packed copies, as far as they have been written into the new site.
    pub fn with_copies(&self, paths: &[String]) -> Vec<String> {
        let records = self.records.lock().unwrap_or_else(PoisonError::into_inner);
        let copies = |path: &String| {
            Packing::ALL.iter().map(|packing| format!("{path}{}", packing.ending())).collect::<Vec<_>>()
        };
        let all = paths.iter().flat_map(|path| std::iter::once(path.clone()).chain(copies(path)));
        all.filter(|path| records.contains(path)).collect()
    }

    /// The sum over some of the files that have been written into the new site.
    pub fn sum_of_new(&self, paths: &[String]) -> Option<String> {
        let records = self.records.lock().unwrap_or_else(PoisonError::into_inner);
        sum(paths.iter().map(|path| records.get(path)))
    }

    /// The sum over some of the files of the old site, where each is as its manifest tells. A file that somebody may
    /// have been at is read.
    pub fn sum_of_old(&self, paths: &[String]) -> Option<String> {
        sum(paths.iter().map(|path| {
            let record = self.old_record(path)?;
            (self.is_untouched(path) || self.is_as_recorded(record)).then(|| record.clone())
        }))
    }

    /// Takes these files over: each gets a second name in the new site, or a copy where the system has no such names.
    pub fn carry(&self, paths: &[String]) -> Result<(), Failure> {
        let mut last = "";
        for path in paths {
            let new = self.folder.join(path);
            last = self.make_folder(last, path);
            let record = self.old_record(path).cloned().unwrap_or_else(|| Record::unknown(path));
            self.add(record).map_err(cannot_write(&new))?;
            if self.keep(path).is_err() {
                lock_set(&self.differing).insert(path.clone());
                copy(&self.place.target().join(path), &new).map_err(cannot_write(&new))?;
            }
        }
        Ok(())
    }

    /// Makes the folder of a file, unless it was made for the file before: to ask for it first saves a question for each
    /// folder of an archive. What stands in the way, or is missing above it, is seen when the file comes.
    fn make_folder<'p>(&self, last: &str, path: &'p str) -> &'p str {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let is_fresh = self.remembered.as_ref().is_none_or(|remembered| remembered.spare.is_none());
        if is_fresh && folder != last {
            let _ = fs::create_dir(self.folder.join(folder));
        }
        folder
    }

    fn is_as_recorded(&self, record: &Record) -> bool {
        let path = self.place.target().join(&record.path);
        let is_file = fs::symlink_metadata(&path).is_ok_and(|metadata| metadata.is_file());
        is_file && fs::read(&path).is_ok_and(|bytes| Digest::of(&bytes) == record.sha256)
    }
}

/// Nothing when one of the files is missing.
fn sum(records: impl Iterator<Item = Option<Record>>) -> Option<String> {
    let records = records.collect::<Option<Vec<_>>>()?;
    Some(Manifest::new(records.into_iter()).site_sha256)
}

fn copy(old: &Path, new: &Path) -> std::io::Result<()> {
    fs::create_dir_all(new.parent().unwrap_or(new))?;
    fs::copy(old, new).map(drop)
}
