//! What is known of the place that a site is deployed to, before and after looking.

use super::plan::Strangers;
use crate::write::{Digest, Manifest, Record, is_plain};
use std::collections::BTreeMap;

/// What is known of one path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Knowledge {
    /// There is nothing.
    Absent,
    /// The manifest says what is there.
    Sum(Digest),
    /// It is ours, and may be old, new or missing.
    Doubtful,
    /// The manifest does not have it: there may be nothing, or a stranger's file.
    Unlisted,
}

/// How much the manifest at the target is believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trust {
    /// What it says of a file is so.
    Manifest,
    /// It says which files are ours, and each is looked at.
    Nothing,
}

/// All that is known of a target.
#[derive(Debug)]
pub struct Known {
    place: Place,
    strangers: Strangers,
}

/// What a first look at the target has shown.
#[derive(Debug)]
enum Place {
    Empty,
    /// Files, and no manifest of ours.
    Foreign,
    /// A manifest, and each of its paths with the sum of the file, unless that is in doubt.
    Ours(Manifest, BTreeMap<String, Option<Digest>>),
}

impl Known {
    /// There is nothing at all.
    pub fn empty() -> Self {
        Self { place: Place::Empty, strangers: Strangers::Respect }
    }

    /// There are files, and no manifest of ours.
    pub fn foreign() -> Self {
        Self { place: Place::Foreign, strangers: Strangers::TakeOver }
    }

    /// What a manifest says. It may have been written by anybody, so that paths which lead out of the site are passed
    /// over.
    pub fn from_manifest(manifest: Manifest, trust: Trust, strangers: Strangers) -> Self {
        let sum = |record: &Record| match trust {
            Trust::Manifest if !record.is_unknown() => Some(record.sha256),
            Trust::Manifest | Trust::Nothing => None,
        };
        let files = manifest.files.iter().map(|record| (record.path.clone(), sum(record)));
        let kept = manifest.kept.iter().map(|path| (path.clone(), None));
        let listed = kept.chain(files).filter(|(path, _)| is_plain(path)).collect();
        Self { place: Place::Ours(manifest, listed), strangers }
    }

    /// The paths of a site of which it must be found out what is there.
    pub fn questions<'a>(&self, site: &'a Manifest) -> Vec<&'a str> {
        let paths = site.files.iter().map(|record| record.path.as_str());
        paths.filter(|path| matches!(self.of(path), Knowledge::Doubtful | Knowledge::Unlisted)).collect()
    }

    /// Paths that an earlier run may have begun to write and not finished.
    pub fn interrupted(&self) -> impl Iterator<Item = &str> {
        let manifest = match &self.place {
            Place::Ours(manifest, _) if manifest.unfinished => Some(manifest),
            Place::Ours(..) | Place::Empty | Place::Foreign => None,
        };
        let files = manifest.into_iter().flat_map(|manifest| &manifest.files);
        let paths = files.filter(|record| record.is_unknown()).map(|record| record.path.as_str());
        paths.filter(|path| is_plain(path))
    }

    /// Paths of all files that are ours.
    pub(super) fn paths(&self) -> impl Iterator<Item = &str> {
        let listed = match &self.place {
            Place::Empty | Place::Foreign => None,
            Place::Ours(_, listed) => Some(listed),
        };
        listed.into_iter().flat_map(BTreeMap::keys).map(String::as_str)
    }

    pub(super) fn of(&self, path: &str) -> Knowledge {
        match &self.place {
            Place::Empty => Knowledge::Absent,
            Place::Foreign => Knowledge::Unlisted,
            Place::Ours(_, listed) => match listed.get(path) {
                None => Knowledge::Unlisted,
                Some(None) => Knowledge::Doubtful,
                Some(Some(sum)) => Knowledge::Sum(*sum),
            },
        }
    }

    /// The sum of what is there, once all questions are answered.
    pub(super) fn sum(&self, path: &str, found: &BTreeMap<String, Option<Digest>>) -> Option<Digest> {
        match self.of(path) {
            Knowledge::Absent => None,
            Knowledge::Sum(sum) => Some(sum),
            Knowledge::Doubtful | Knowledge::Unlisted => found.get(path).copied().flatten(),
        }
    }

    /// Files that nobody has given us and that are not as ours would be.
    pub(super) fn strangers_in_the_way(
        &self,
        site: &Manifest,
        found: &BTreeMap<String, Option<Digest>>,
    ) -> Vec<String> {
        let is_strange = |record: &&Record| {
            let sum = self.sum(&record.path, found);
            self.of(&record.path) == Knowledge::Unlisted && sum.is_some_and(|sum| sum != record.sha256)
        };
        match self.strangers {
            Strangers::TakeOver => Vec::new(),
            Strangers::Respect => {
                site.files.iter().filter(is_strange).map(|record| record.path.clone()).collect()
            }
        }
    }

    /// Whether a manifest that is at the target now is the one by which this is known.
    pub fn is_still(&self, there: Option<&Manifest>) -> bool {
        match (&self.place, there) {
            (Place::Empty | Place::Foreign, there) => there.is_none(),
            (Place::Ours(known, _), there) => there.is_some_and(|there| there.to_text() == known.to_text()),
        }
    }

    /// Whether the manifest at the target says just this.
    pub(super) fn says(&self, manifest: &Manifest) -> bool {
        match &self.place {
            Place::Empty | Place::Foreign => false,
            Place::Ours(there, _) => there.to_text() == manifest.to_text(),
        }
    }
}
