//! Looking again at what has been seen.
//!
//! A folder whose own stamp is as it was has the names that it had, so it is not listed again: looking at an archive
//! that nobody touched takes one question to the system for each file and folder, and no more. What was seen is held
//! against what is there, and only what differs is seen anew; nothing is copied.

use super::changes::Changes;
use super::entry::Seen;
use super::look::{Manner, list_roots, list_stamped};
use super::{Place, Survey, joined};
use crate::cache::outside::{Links, Outside, Stand};
use crate::cache::stamp::Stamp;
use crate::cores;
use crate::paths::{folders_above, is_within};
use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

/// So many folders are one piece of work.
const SHARE: usize = 64;

/// A folder that is not as it was.
pub(super) struct Found {
    /// Where the folder stands among those that were seen.
    pub(super) at: u32,
    /// Nothing where it cannot be seen any more.
    pub(super) now: Option<(Stamp, Vec<(String, Seen)>)>,
}

impl Survey {
    /// Whether nothing at all has happened since this look.
    pub fn is_as_it_was(&self, root: &Path, manner: Manner<'_>) -> bool {
        let holds_same = |found: &Found| {
            let (Some(then), Some((_, now))) = (self.at(found.at), &found.now) else { return false };
            then.holds_same(now)
        };
        self.can_be_held_against() && self.found(root, manner).iter().all(holds_same)
    }

    /// Looks again, and tells where something has happened since.
    pub fn look_again(mut self, root: &Path, manner: Manner<'_>) -> (Self, Changes) {
        if !self.can_be_held_against() {
            return (Self::of(root, manner), Changes::anywhere());
        }
        let found = self.found(root, manner);
        let changes = self.renew(found, root, manner);
        (self, changes)
    }

    /// Looks again at the folders in which something has been changed since, by whoever asks; those above them are
    /// among them. The rest is taken to be as it was.
    pub fn again(mut self, root: &Path, manner: Manner<'_>, changed: &BTreeSet<String>) -> Self {
        let see =
            |path: &String| Some(Found { at: self.number(path)?, now: see(manner, path, &root.join(path)) });
        let found = changed.iter().filter_map(see).collect();
        self.renew(found, root, manner);
        self
    }

    /// Looks at a tree in which every file of this one has been given a second name, but for those in the folders in
    /// which something has been changed since: these are looked at in full, and of the others the folders alone.
    pub fn again_linked(&self, root: &Path, manner: Manner<'_>, changed: &BTreeSet<String>) -> Self {
        let mut linked = self.clone().again(root, manner, changed);
        let stamps = linked.ask((root, manner), |place, asked| {
            let stamp = || asked.folder(Links::Seen).map(|now| manner.stamp(&now)).unwrap_or_default();
            (!changed.contains(place.path)).then(stamp)
        });
        for (at, stamp) in stamps {
            linked.restamp(at, stamp);
        }
        linked
    }

    /// Whether the folders of a tree are the ones that were seen, so that no name in them is another.
    pub fn holds_folders(&self, root: &Path, manner: Manner<'_>) -> bool {
        let is_other = |place: Place<'_>, asked: &Asked<'_>| {
            (!manner.is_same(asked.folder(Links::Seen), place.folder.stamp)).then_some(())
        };
        self.can_be_held_against() && self.ask((root, manner), is_other).is_empty()
    }

    fn can_be_held_against(&self) -> bool {
        !self.is_partial && !self.order.is_empty()
    }

    /// The folders that are not as they were, in the order of their paths. A new one is not among them, but the one that
    /// holds it.
    fn found(&self, root: &Path, manner: Manner<'_>) -> Vec<Found> {
        let found = self.ask((root, manner), |place, asked| {
            (!is_as_it_was(manner, place, asked))
                .then(|| see(manner, place.path, &full_path(root, place.path)))
        });
        found.into_iter().map(|(at, now)| Found { at, now }).collect()
    }

    /// Asks a question of every folder, from all cores; gives the answers, with the numbers of the folders, in the order of
    /// their paths.
    fn ask<T: Send>(
        &self,
        (root, manner): (&Path, Manner<'_>),
        question: impl Fn(Place<'_>, &Asked<'_>) -> Option<T> + Sync,
    ) -> Vec<(u32, T)> {
        let answers = cores::gather(self.order.len().div_ceil(SHARE), |share| {
            let folders = self.order.chunks(SHARE).nth(share).unwrap_or_default();
            let above = self.above(folders);
            let stand = Stand::at(&full_path(root, above), manner.links()).ok();
            let answer = |at: &u32| {
                let place = self.at(*at)?;
                let path = place.path.strip_prefix(above).unwrap_or_default();
                let asked = Asked { stand: stand.as_ref(), path: path.trim_start_matches('/') };
                Some((*at, question(place, &asked)?))
            };
            folders.iter().filter_map(answer).collect::<Vec<_>>()
        });
        answers.into_iter().flatten().collect()
    }

    /// The lowest folder above some that stand together; for the root that is the root itself.
    fn above(&self, folders: &[u32]) -> &str {
        let [first, last] = [folders.first(), folders.last()].map(|at| at.map_or("", |at| self.path_at(*at)));
        folders_above(first).rev().find(|folder| is_within(last, folder)).unwrap_or_default()
    }
}

/// A folder that is asked about, and the files in it.
struct Asked<'a> {
    /// A folder above it, or itself; nothing where that cannot be opened.
    stand: Option<&'a Stand>,
    /// From there.
    path: &'a str,
}

impl Asked<'_> {
    fn folder(&self, links: Links) -> io::Result<Outside> {
        self.ask(self.path, links)
    }

    fn file(&self, name: &str) -> io::Result<Outside> {
        self.ask(&joined(self.path, name), Links::Seen)
    }

    fn ask(&self, path: &str, links: Links) -> io::Result<Outside> {
        self.stand.ok_or(io::ErrorKind::NotFound)?.ask(path, links)
    }
}

fn full_path(root: &Path, path: &str) -> PathBuf {
    if path.is_empty() { root.to_path_buf() } else { root.join(path) }
}

/// Whether a folder holds what it held, as far as its own stamp and those of its files prove.
fn is_as_it_was(manner: Manner<'_>, place: Place<'_>, asked: &Asked<'_>) -> bool {
    manner.is_same(asked.folder(Links::Followed), place.folder.stamp)
        && place.entries().all(|(name, seen)| match seen {
            Seen::Folder => true,
            Seen::Other => false,
            Seen::File(then) => {
                matches!(manner.seen(&asked.file(name)), Seen::File(now) if now.is_same(then))
            }
        })
}

/// How a folder looks now. Nothing where it cannot be seen.
fn see(manner: Manner<'_>, path: &str, full: &Path) -> Option<(Stamp, Vec<(String, Seen)>)> {
    match manner {
        Manner::Inputs(names, _) if path.is_empty() => {
            Some((Stamp::default(), list_roots(full, manner, names)))
        }
        Manner::Inputs(..) | Manner::Output => {
            let stamp = manner.stamp(&Outside::of(full, Links::Followed).ok()?);
            Some((stamp, list_stamped(full, manner).ok()?))
        }
    }
}
