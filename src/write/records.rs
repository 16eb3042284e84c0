//! What a build has written or taken over so far, by path: an archive has a record of each of its files in memory until
//! the manifest is written.

use super::manifest::{Digest, Record};
use crate::paths::folders_above;
use crate::pieces::{Pieces, Place, Texts};
use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hasher as _};
use std::io;

/// Found by the path in lower case, so that two paths that one file system may take for the same are found.
#[derive(Debug, Default)]
pub(super) struct Records {
    noted: Pieces<Noted>,
    /// The paths in lower case.
    keys: Texts,
    /// The number of each record, by the sum of its key.
    by_sum: BTreeMap<u64, u32>,
    /// Those whose sum was taken. There are none, unless somebody has looked for such a path.
    further: Vec<u32>,
    /// Paths as they are, where that is not in lower case, by the number of the record.
    cased: BTreeMap<u32, Box<str>>,
}

/// A record, apart from its path as it is.
#[derive(Debug, Clone, Copy)]
struct Noted {
    key: Place,
    bytes: u64,
    sha256: Digest,
}

impl Records {
    /// Of two writers of one path the second is refused.
    pub(super) fn add(&mut self, record: Record) -> io::Result<()> {
        let Record { path, bytes, sha256 } = record;
        let key = path.to_lowercase();
        if self.find(&key).is_some() {
            return Err(io::Error::new(io::ErrorKind::AlreadyExists, "two outputs have this path"));
        }
        let number = u32::try_from(self.noted.len()).map_err(io::Error::other)?;
        let place = self.keys.add(&key).ok_or(io::ErrorKind::InvalidFilename)?;
        self.noted.push(Noted { key: place, bytes, sha256 });
        if *self.by_sum.entry(sum(&key)).or_insert(number) != number {
            self.further.push(number);
        }
        if path != key {
            self.cased.insert(number, path.into());
        }
        Ok(())
    }

    /// The record of a path, whatever its case.
    pub(super) fn get(&self, path: &str) -> Option<Record> {
        self.record(self.find(&path.to_lowercase())?)
    }

    /// Whether there is a record of a path, whatever its case.
    pub(super) fn contains(&self, path: &str) -> bool {
        self.find(&path.to_lowercase()).is_some()
    }

    /// Whether there is a record of just this path.
    pub(super) fn contains_exactly(&self, path: &str) -> bool {
        let number = self.find(&path.to_lowercase());
        number.is_some_and(|number| self.path(number) == Some(path))
    }

    /// All of them, sorted by path; as often as they are asked for.
    pub(super) fn all(&self) -> impl Iterator<Item = Record> + Clone {
        let path = |number| Some((self.path(number)?, number));
        let mut order: Vec<(&str, u32)> = self.numbers().filter_map(path).collect();
        order.sort_unstable();
        order.into_iter().filter_map(|(_, number)| self.record(number))
    }

    /// How many there are, and the bytes of all files.
    pub(super) fn totals(&self) -> (usize, u64) {
        (self.noted.len(), self.noted.iter().map(|noted| noted.bytes).sum())
    }

    /// Whether no new path leads through another. In an empty folder the system sees to that; in a spare, what stands in
    /// the way of a file is taken away, and could be a file of the new site.
    pub(super) fn check_nesting(&self, fresh: &BTreeSet<String>) -> Result<(), (String, io::Error)> {
        let fresh = fresh.iter().map(|path| path.to_lowercase());
        let fresh: BTreeSet<String> = fresh.filter(|path| self.find(path).is_some()).collect();
        let is_through_another = |path: &&String| folders_above(path).any(|above| self.find(above).is_some());
        let keys = self.numbers().filter_map(|number| self.key(number));
        let mut above = keys.flat_map(folders_above);
        match fresh.iter().find(is_through_another).or_else(|| above.find_map(|above| fresh.get(above))) {
            Some(path) => Err((path.clone(), io::ErrorKind::NotADirectory.into())),
            None => Ok(()),
        }
    }

    /// The number of the record with this key.
    fn find(&self, key: &str) -> Option<u32> {
        let first = self.by_sum.get(&sum(key))?;
        std::iter::once(first).chain(&self.further).copied().find(|number| self.key(*number) == Some(key))
    }

    fn key(&self, number: u32) -> Option<&str> {
        Some(self.keys.get(self.noted.get(number as usize)?.key))
    }

    fn path(&self, number: u32) -> Option<&str> {
        self.cased.get(&number).map(|path| &**path).or_else(|| self.key(number))
    }

    fn record(&self, number: u32) -> Option<Record> {
        let Noted { bytes, sha256, .. } = *self.noted.get(number as usize)?;
        Some(Record { path: self.path(number)?.to_owned(), bytes, sha256 })
    }

    /// The numbers of all records.
    fn numbers(&self) -> impl Iterator<Item = u32> + use<> {
        (0..).take(self.noted.len())
    }
}

fn sum(key: &str) -> u64 {
    let mut sum = DefaultHasher::new();
    sum.write(key.as_bytes());
    sum.finish()
}
