//! What a build has written or taken over so far, by path: an archive has a record of each of its files in memory until
//! the manifest is written.

use super::manifest::{Digest, Record};
use crate::paths::folders_above;
use std::collections::BTreeSet;
use std::collections::btree_map::{BTreeMap, Entry};
use std::io;

/// By path in lower case, so that two paths that one file system may take for the same are found.
#[derive(Debug, Default)]
pub(super) struct Records(BTreeMap<Box<str>, Noted>);

/// The rest of a record.
#[derive(Debug)]
struct Noted {
    /// As it is, where that is not in lower case.
    path: Option<Box<str>>,
    bytes: u64,
    sha256: Digest,
}

impl Records {
    /// Of two writers of one path the second is refused.
    pub(super) fn add(&mut self, record: Record) -> io::Result<()> {
        let Record { path, bytes, sha256 } = record;
        let key = path.to_lowercase();
        let path = (path != key).then(|| path.into());
        match self.0.entry(key.into()) {
            Entry::Vacant(entry) => {
                entry.insert(Noted { path, bytes, sha256 });
                Ok(())
            }
            Entry::Occupied(_) => {
                Err(io::Error::new(io::ErrorKind::AlreadyExists, "two outputs have this path"))
            }
        }
    }

    /// The record of a path, whatever its case.
    pub(super) fn get(&self, path: &str) -> Option<Record> {
        let (key, noted) = self.0.get_key_value(path.to_lowercase().as_str())?;
        Some(noted.record(key.clone()))
    }

    /// Whether there is a record of a path, whatever its case.
    pub(super) fn contains(&self, path: &str) -> bool {
        self.0.contains_key(path.to_lowercase().as_str())
    }

    /// Whether there is a record of just this path.
    pub(super) fn contains_exactly(&self, path: &str) -> bool {
        let noted = self.0.get_key_value(path.to_lowercase().as_str());
        noted.is_some_and(|(key, noted)| noted.path.as_deref().unwrap_or(key) == path)
    }

    /// All of them, sorted by path in lower case.
    pub(super) fn into_records(self) -> impl Iterator<Item = Record> {
        self.0.into_iter().map(|(key, noted)| noted.record(key))
    }

    /// Whether no new path leads through another. In an empty folder the system sees to that; in a spare, what stands in
    /// the way of a file is taken away, and could be a file of the new site.
    pub(super) fn check_nesting(&self, fresh: &BTreeSet<String>) -> Result<(), (String, io::Error)> {
        for path in fresh {
            let path = path.to_lowercase();
            if !self.0.contains_key(path.as_str()) {
                continue;
            }
            let below = format!("{path}/");
            let next = self.0.range(Box::from(below.as_str())..).next();
            if folders_above(&path).any(|above| self.0.contains_key(above))
                || next.is_some_and(|(next, _)| next.starts_with(&below))
            {
                return Err((path, io::ErrorKind::NotADirectory.into()));
            }
        }
        Ok(())
    }
}

impl Noted {
    fn record(&self, key: Box<str>) -> Record {
        let path = self.path.clone().unwrap_or(key);
        Record { path: path.into(), bytes: self.bytes, sha256: self.sha256 }
    }
}
