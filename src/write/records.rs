//! What a build has written or taken over so far, by path: an archive has a record of each of its files in memory until
//! the manifest is written. What was taken over is a record of the old site, which is there already and in order.

use super::manifest::{Digest, Record};
use crate::paths::folders_above;
use crate::pieces::{Pieces, Place, Texts};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hasher as _};
use std::io;
use std::sync::Arc;

/// Found by the path in lower case, so that two paths that one file system may take for the same are found.
#[derive(Debug, Default)]
pub(super) struct Records {
    /// Of the old site, sorted by path. Their numbers come before all others.
    old: Arc<Vec<Record>>,
    /// Which of these the new site has too. Empty where some path of them is not in lower case.
    carried: Vec<bool>,
    /// What else the new site has.
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
    /// None so far.
    pub(super) fn over(old: Arc<Vec<Record>>) -> Self {
        let are_keys =
            old.iter().all(|Record { path, .. }| is_plain_key(path) || *path == path.to_lowercase());
        let carried = if are_keys { vec![false; old.len()] } else { Vec::new() };
        Self { old, carried, ..Self::default() }
    }

    /// Takes over a file of the old site, by its number there. Of two writers of one path the second is refused.
    pub(super) fn carry(&mut self, number: usize) -> io::Result<()> {
        let record = self.old.get(number).ok_or(io::ErrorKind::NotFound)?;
        if self.carried.is_empty() {
            return self.add(record.clone());
        }
        if self.is_carried(number) || self.find_noted(&record.path).is_some() {
            return Err(taken());
        }
        self.carried.get_mut(number).into_iter().for_each(|is_carried| *is_carried = true);
        Ok(())
    }

    /// Whether a file of the old site has been taken over, by its number there.
    pub(super) fn is_carried(&self, number: usize) -> bool {
        self.carried.get(number).copied().unwrap_or(false)
    }

    /// Of two writers of one path the second is refused.
    pub(super) fn add(&mut self, record: Record) -> io::Result<()> {
        let Record { path, bytes, sha256 } = record;
        let key = path.to_lowercase();
        if self.find(&key).is_some() {
            return Err(taken());
        }
        let number = u32::try_from(self.carried.len() + self.noted.len()).map_err(io::Error::other)?;
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
    pub(super) fn get(&self, path: &str) -> Option<Cow<'_, Record>> {
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
    pub(super) fn all(&self) -> impl Iterator<Item = Cow<'_, Record>> + Clone {
        let path = |number| Some((self.path(number)?, number));
        let mut order: Vec<(&str, u32)> = self.numbers().filter_map(path).collect();
        #[expect(
            clippy::stable_sort_primitive,
            reason = "most of it is in order, of which this sort makes use"
        )]
        order.sort();
        order.into_iter().filter_map(|(_, number)| self.record(number))
    }

    /// How many there are, and the bytes of all files.
    pub(super) fn totals(&self) -> (usize, u64) {
        let bytes = self.numbers().filter_map(|number| Some(self.record(number)?.bytes)).sum();
        (self.numbers().count(), bytes)
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
        self.find_noted(key).or_else(|| {
            let number = self.old.binary_search_by(|record| record.path.as_str().cmp(key)).ok()?;
            self.is_carried(number).then(|| u32::try_from(number).ok()).flatten()
        })
    }

    fn find_noted(&self, key: &str) -> Option<u32> {
        if self.noted.is_empty() {
            return None;
        }
        let first = self.by_sum.get(&sum(key))?;
        std::iter::once(first).chain(&self.further).copied().find(|number| self.key(*number) == Some(key))
    }

    /// What has been noted, by its number; for the others, the record of the old site.
    fn noted(&self, number: u32) -> Result<&Noted, Option<&Record>> {
        let number = number as usize;
        let noted = number.checked_sub(self.carried.len()).and_then(|number| self.noted.get(number));
        noted.ok_or_else(|| self.old.get(number))
    }

    fn key(&self, number: u32) -> Option<&str> {
        match self.noted(number) {
            Ok(noted) => Some(self.keys.get(noted.key)),
            Err(old) => old.map(|record| record.path.as_str()),
        }
    }

    fn path(&self, number: u32) -> Option<&str> {
        self.cased.get(&number).map(|path| &**path).or_else(|| self.key(number))
    }

    fn record(&self, number: u32) -> Option<Cow<'_, Record>> {
        match self.noted(number) {
            Ok(Noted { bytes, sha256, .. }) => {
                let path = self.path(number)?.to_owned();
                Some(Cow::Owned(Record { path, bytes: *bytes, sha256: *sha256 }))
            }
            Err(old) => old.map(Cow::Borrowed),
        }
    }

    /// The numbers of all records.
    fn numbers(&self) -> impl Iterator<Item = u32> {
        let carried =
            (0..).zip(&self.carried).filter_map(|(number, is_carried)| is_carried.then_some(number));
        carried.chain((0..).skip(self.carried.len()).take(self.noted.len()))
    }
}

/// Whether a path is in lower case, as far as that can be seen at once.
fn is_plain_key(path: &str) -> bool {
    path.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase())
}

fn taken() -> io::Error {
    io::Error::new(io::ErrorKind::AlreadyExists, "two outputs have this path")
}

fn sum(key: &str) -> u64 {
    let mut sum = DefaultHasher::new();
    sum.write(key.as_bytes());
    sum.finish()
}

#[cfg(test)]
mod tests {
    use super::{Digest, Record, Records};
    use std::collections::BTreeSet;
    use std::sync::Arc;

    fn record(path: &str) -> Record {
        Record { path: path.to_owned(), bytes: 1, sha256: Digest::of(path.as_bytes()) }
    }

    #[test]
    fn a_path_has_one_writer_whether_its_file_is_new_or_taken_over() {
        for folder in ["a", "A"] {
            let page = |name: &str| format!("{folder}/{name}");
            let old = ["index.html", "old.html", "taken.html"].map(|name| record(&page(name)));
            let mut records = Records::over(Arc::new(old.into()));
            assert!(!records.contains(&page("index.html")));
            records.carry(0).and_then(|()| records.add(record(&page("taken.html")))).expect("they are free");
            assert!(records.carry(0).is_err() && records.carry(2).is_err() && records.carry(3).is_err());
            for path in ["a/index.html", "A/Index.html", "a/taken.html", "A/Taken.html"] {
                assert!(records.add(record(path)).is_err(), "{path}");
                assert!(records.contains(path), "{path}");
            }
            records.add(record("new.html")).expect("it is free");
            let paths: Vec<String> = records.all().map(|record| record.path.clone()).collect();
            assert_eq!(paths, [page("index.html"), page("taken.html"), "new.html".to_owned()]);
            assert_eq!(records.totals(), (3, 3));
            assert!(records.contains_exactly(&page("index.html")) && !records.contains(&page("old.html")));
            assert!(!records.contains_exactly("a/Index.html"));
            let found = records.get(&page("INDEX.html")).expect("it is there").into_owned();
            assert_eq!(found, record(&page("index.html")));
            let fresh = ["a/index.html/more.html", "new.html"].map(str::to_owned);
            assert!(records.check_nesting(&BTreeSet::from(fresh)).is_ok(), "the first is not in the site");
            records.add(record("a/index.html/more.html")).expect("no record has this path");
            assert!(records.check_nesting(&BTreeSet::from(["a/index.html/more.html".to_owned()])).is_err());
        }
    }
}
