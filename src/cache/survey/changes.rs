//! What may have happened between two looks at the same.

use super::again::Found;
use super::entry::Seen;
use super::look::Manner;
use super::{Place, Survey, joined};
use crate::cache::stamp::Stamp;
use crate::paths::{folders_above, is_within};
use std::collections::BTreeSet;
use std::path::Path;

/// Where something may have happened between two looks. Keeps of the earlier one only what may be another now.
#[derive(Debug)]
pub struct Changes {
    /// The folders in which something may have happened, directly, as they were; without entries those that are new.
    then: Survey,
    /// Whether nobody knows.
    is_anywhere: bool,
}

impl Survey {
    /// Puts what was found, in the order of the paths, in the place of what was seen, and tells where something has
    /// happened in between.
    pub(super) fn renew(&mut self, found: Vec<Found>, root: &Path, manner: Manner<'_>) -> Changes {
        let (mut changed, mut turnover, mut unseen) = (Self::default(), Turnover::default(), Vec::new());
        for Found { at, now } in found {
            let Some(then) = self.at(at).filter(|then| !turnover.has_gone(then.path)) else { continue };
            let Some((stamp, entries)) = now else {
                unseen.push(at);
                continue;
            };
            turnover.add(then, &entries);
            if !then.holds_same(&entries) {
                changed.add(then.path, then.folder.stamp, then.entries());
            }
            self.replace(at, stamp, &entries);
        }
        // A site that is gone altogether is no gap.
        let unseen: Vec<&str> = unseen.into_iter().map(|at| self.path_at(at)).collect();
        turnover.went.extend(unseen.iter().filter(|path| path.is_empty()).map(|path| (*path).to_owned()));
        self.is_partial |= unseen.into_iter().any(|path| !turnover.has_gone(path));
        self.turn_over(&turnover, &mut changed, (root, manner));
        changed.sort();
        Changes { is_anywhere: self.is_partial || changed.is_partial, then: changed }
    }

    /// Takes away the folders that went, and looks at those that came.
    fn turn_over(&mut self, turnover: &Turnover, changed: &mut Self, (root, manner): (&Path, Manner<'_>)) {
        let Turnover { went, came } = turnover;
        if !went.is_empty() {
            for place in self.places().filter(|place| turnover.has_gone(place.path)) {
                changed.add(place.path, place.folder.stamp, place.entries());
            }
            let order = std::mem::take(&mut self.order);
            self.order = order.into_iter().filter(|at| !turnover.has_gone(self.path_at(*at))).collect();
        }
        for path in came {
            let new = Self::below_root(root, manner, path);
            for place in new.places() {
                changed.add(place.path, Stamp::default(), std::iter::empty());
            }
            self.append(&new);
        }
        if !came.is_empty() {
            self.sort();
        }
    }
}

/// The folders that came and went, without those below them.
#[derive(Debug, Default)]
struct Turnover {
    went: Vec<String>,
    came: Vec<String>,
}

impl Turnover {
    fn add(&mut self, then: Place<'_>, now: &[(String, Seen)]) {
        let now = now.iter().map(|(name, seen)| (name.as_str(), *seen));
        let [then_folders, now_folders] = [folders(then.entries()), folders(now)];
        let path = |name: &&str| joined(then.path, name);
        self.went.extend(then_folders.difference(&now_folders).map(path));
        self.came.extend(now_folders.difference(&then_folders).map(path));
    }

    fn has_gone(&self, path: &str) -> bool {
        self.went.iter().any(|gone| gone.is_empty() || is_within(path, gone))
    }
}

fn folders<'a>(entries: impl Iterator<Item = (&'a str, Seen)>) -> BTreeSet<&'a str> {
    entries.filter(|(_, seen)| matches!(seen, Seen::Folder)).map(|(name, _)| name).collect()
}

impl Changes {
    /// Where nobody knows.
    pub(super) fn anywhere() -> Self {
        Self { then: Survey::default(), is_anywhere: true }
    }

    /// Whether nothing at all has happened.
    pub fn are_none(&self) -> bool {
        !self.is_anywhere && self.then.order.is_empty()
    }

    /// Whether nothing has happened in the root itself.
    pub fn are_none_in_root(&self) -> bool {
        !self.is_anywhere && self.then.folder("").is_none()
    }

    /// Whether nothing has happened in a folder and below it, apart from one folder in it.
    pub fn are_none_below(&self, path: &str, apart_from: &str) -> bool {
        !self.is_anywhere && self.then.below(path, Some(apart_from)).next().is_none()
    }

    /// Whether a file is as it was; also when it was missing, and still is. `now` is the later look.
    pub fn are_none_of_file(&self, now: &Survey, path: &str) -> bool {
        if self.is_anywhere {
            return false;
        }
        let is_in = |folder: &str| self.then.folder(folder).is_some();
        let is_changed = is_in(path.rsplit_once('/').map_or("", |(folder, _)| folder));
        if !is_changed && !is_in("") && !folders_above(path).any(is_in) {
            return true;
        }
        match (now.seen(path), self.then.seen(path)) {
            (Some(Seen::File(_)), _) if !is_changed => true,
            (Some(Seen::File(now)), Some(Seen::File(then))) => now.is_same(then),
            (None, None) => !now.is_behind_link(path),
            _ => false,
        }
    }
}
