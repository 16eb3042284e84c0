//! Files of the old site that are taken over into the new one without being made again.

use super::manifest::{Digest, Record};
use super::{Staging, cannot_write, lock_set};
use crate::cache::Sum;
use crate::diagnostic::Failure;
use crate::model::Packing;
use std::fs;
use std::path::Path;
use std::sync::PoisonError;

/// Files of the old site that are as its manifest tells.
#[derive(Debug)]
pub struct OldFiles<'a>(Vec<OldFile<'a>>);

#[derive(Debug)]
struct OldFile<'a> {
    record: &'a Record,
    /// Its number among the files of the old site.
    number: usize,
    /// Whether nobody has been at it since the build before.
    is_untouched: bool,
}

impl OldFiles<'_> {
    /// The sum over all of them.
    pub fn sum(&self) -> String {
        let Self(files) = self;
        sum(files.iter().map(|file| file.record))
    }
}

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
        let found = paths.iter().map(|path| records.get(path)).collect::<Option<Vec<_>>>()?;
        Some(sum(found.iter().map(AsRef::as_ref)))
    }

    /// Some files of the old site; nothing unless each is as its manifest tells. A file that somebody may have been at is
    /// read.
    pub fn old_files(&self, paths: &[String]) -> Option<OldFiles<'_>> {
        let file = |path: &String| {
            let number = self.old_number(path)?;
            let (record, is_untouched) = (self.old.get(number)?, self.is_untouched(path));
            (is_untouched || self.is_as_recorded(record)).then_some(OldFile { record, number, is_untouched })
        };
        paths.iter().map(file).collect::<Option<_>>().map(OldFiles)
    }

    /// Takes these files over: each gets a second name in the new site, or a copy where the system has no such names.
    pub fn carry(&self, OldFiles(files): &OldFiles<'_>) -> Result<(), Failure> {
        let mut last = "";
        for OldFile { record, number, is_untouched } in files {
            let path = &record.path;
            last = self.make_folder(last, path);
            let carried = self.records.lock().unwrap_or_else(PoisonError::into_inner).carry(*number);
            carried.map_err(|error| cannot_write(&self.folder.join(path))(error))?;
            let stands = *is_untouched && self.is_in_spare(path);
            if !stands && self.link(path).is_err() {
                let new = self.folder.join(path);
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

fn sum<'r>(records: impl Iterator<Item = &'r Record>) -> String {
    let mut sum = Sum::default();
    for Record { path, sha256, .. } in records {
        sum.add(path.as_bytes());
        sum.add(sha256.bytes());
    }
    sum.finish()
}

fn copy(old: &Path, new: &Path) -> std::io::Result<()> {
    fs::create_dir_all(new.parent().unwrap_or(new))?;
    fs::copy(old, new).map(drop)
}
