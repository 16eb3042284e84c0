//! A folder and all that lies in it, seen from outside: names, kinds and stamps.
//!
//! Folders stand in the order of their paths, each with its entries in the order of their names; all names lie in a
//! few texts. An archive has a dozen names a story, and an allocation for each would be most of what a build keeps.

mod again;
mod changes;
mod entry;
mod look;
mod names;
mod paper;

pub use changes::Changes;
pub use look::Manner;

use super::stamp::Stamp;
use crate::paths::{folders_above, is_within};
use crate::pieces::{self, Pieces};
use entry::{Entry, Seen};
use names::{Name, Names};
use std::ops::Range;

/// Everything below some roots.
#[derive(Debug, Clone, Default)]
pub struct Survey {
    names: Names,
    /// By path below the root, with `/` between the parts; empty for the root itself.
    folders: Pieces<Folder>,
    /// Where each folder stands among these, in the order of their paths.
    order: Vec<u32>,
    /// Those of one folder stand together, sorted.
    entries: Pieces<Entry>,
    /// Whether some name or folder could not be seen in full, so that two surveys prove nothing.
    is_partial: bool,
}

#[derive(Debug, Clone)]
struct Folder {
    path: pieces::Place,
    stamp: Stamp,
    entries: Range<u32>,
}

/// A folder with its path and the survey that it belongs to.
#[derive(Debug, Clone, Copy)]
struct Place<'a> {
    survey: &'a Survey,
    path: &'a str,
    folder: &'a Folder,
}

impl Survey {
    /// Whether every file is one of these, and no folder is empty.
    pub fn holds_only(&self, is_listed: impl Fn(&str) -> bool) -> bool {
        self.is_plain()
            && self
                .places()
                .all(|place| !place.folder.entries.is_empty() && place.files().all(|path| is_listed(&path)))
    }

    /// All names, one after another in some texts, for whoever looks for a character that should be in none.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.names.all()
    }

    /// Whether every name is one of a file or a folder that was seen in full.
    pub fn is_plain(&self) -> bool {
        !self.is_partial && !self.entries.iter().any(|entry| matches!(entry.seen(), Seen::Other))
    }

    /// What tells the root from every other folder, and from itself once a name in it has changed.
    pub fn root_mark(&self) -> Option<String> {
        self.folder("")?.folder.stamp.to_text()
    }

    /// Paths of the files in a folder and below it, apart from those in one folder. Sorted by folder.
    pub fn files_below<'a>(
        &'a self,
        path: &str,
        apart_from: Option<&'a str>,
    ) -> impl Iterator<Item = String> + 'a {
        self.below(path, apart_from).flat_map(Place::files)
    }

    /// Paths of the folders that hold a file of this name. Sorted.
    pub fn holders<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let is_file = move |place: &Place<'_>| matches!(place.seen(name), Some(Seen::File(_) | Seen::Other));
        self.places().filter(is_file).map(|place| place.path)
    }

    /// The folders below one, itself first, each with the names of what it holds besides folders. Sorted.
    pub fn listings<'a>(
        &'a self,
        path: &str,
    ) -> impl Iterator<Item = (&'a str, impl Iterator<Item = &'a str>)> {
        self.below(path, None).map(|place| {
            let files = place.entries().filter(|(_, seen)| !matches!(seen, Seen::Folder));
            (place.path, files.map(|(name, _)| name))
        })
    }

    /// Paths of all folders. Sorted.
    pub fn folders(&self) -> impl Iterator<Item = &str> {
        self.places().map(|place| place.path)
    }

    /// Paths of the files in some folders, in the order of these.
    pub fn files<'a>(&'a self, folders: impl Iterator<Item = &'a str>) -> impl Iterator<Item = String> {
        folders.filter_map(|path| self.folder(path)).flat_map(Place::files)
    }

    /// Whether a folder above a file is a link, behind which nobody has looked.
    fn is_behind_link(&self, path: &str) -> bool {
        folders_above(path).any(|folder| matches!(self.seen(folder), Some(Seen::Other)))
    }

    fn seen(&self, path: &str) -> Option<Seen> {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        self.folder(folder)?.seen(name)
    }

    fn places(&self) -> impl Iterator<Item = Place<'_>> {
        self.order.iter().filter_map(|at| self.at(*at))
    }

    /// The folder that stands there.
    fn at(&self, at: u32) -> Option<Place<'_>> {
        self.folders.get(at as usize).map(|folder| self.place(folder))
    }

    /// The path of the folder that stands there.
    fn path_at(&self, at: u32) -> &str {
        self.folders.get(at as usize).map_or("", |folder| self.names.path(folder.path))
    }

    fn place<'a>(&'a self, folder: &'a Folder) -> Place<'a> {
        Place { survey: self, path: self.names.path(folder.path), folder }
    }

    fn folder(&self, path: &str) -> Option<Place<'_>> {
        self.at(self.number(path)?)
    }

    /// The number of a folder among those that were seen.
    fn number(&self, path: &str) -> Option<u32> {
        let found = self.order.binary_search_by(|at| self.path_at(*at).cmp(path)).ok()?;
        self.order.get(found).copied()
    }

    /// A folder itself, and then all folders below it.
    fn below<'a>(
        &'a self,
        path: &str,
        apart_from: Option<&'a str>,
    ) -> impl Iterator<Item = Place<'a>> + use<'a> {
        let prefix = if path.is_empty() { String::new() } else { format!("{path}/") };
        let start = self.order.partition_point(|at| self.path_at(*at) < prefix.as_str());
        let others = self.order.get(start..).unwrap_or_default().iter().filter_map(|at| self.at(*at));
        // The root comes first among all that its empty path begins.
        let itself = if path.is_empty() { None } else { self.folder(path) };
        let all = itself.into_iter().chain(others.take_while(move |place| place.path.starts_with(&prefix)));
        all.filter(move |place| !apart_from.is_some_and(|apart| is_within(place.path, apart)))
    }

    fn text(&self, entry: &Entry) -> &str {
        self.names.name(entry.name())
    }

    /// Adds a name. Where there is no place for it, the survey is partial.
    fn name(&mut self, text: &str) -> Name {
        let name = self.names.add(text);
        self.is_partial |= name.is_none();
        name.unwrap_or_default()
    }

    /// Adds a path in the same way.
    fn path(&mut self, text: &str) -> pieces::Place {
        let path = self.names.add_path(text);
        self.is_partial |= path.is_none();
        path.unwrap_or_default()
    }

    /// Adds a folder with its entries.
    fn add<'n>(&mut self, path: &str, stamp: Stamp, entries: impl Iterator<Item = (&'n str, Seen)>) {
        let entries = self.add_entries(entries);
        let path = self.path(path);
        self.push(Folder { path, stamp, entries });
    }

    /// Adds the entries of a folder, and gives their places.
    fn add_entries<'n>(&mut self, entries: impl Iterator<Item = (&'n str, Seen)>) -> Range<u32> {
        let first = self.count();
        for (name, seen) in entries {
            let name = self.name(name);
            self.entries.push(Entry::new(name, seen));
        }
        first..self.count()
    }

    /// Gives a folder another stamp and other entries. Those that it had stay behind, in no folder.
    fn replace(&mut self, at: u32, stamp: Stamp, entries: &[(String, Seen)]) {
        let entries = self.add_entries(entries.iter().map(|(name, seen)| (name.as_str(), *seen)));
        if let Some(folder) = self.folders.get_mut(at as usize) {
            *folder = Folder { stamp, entries, ..folder.clone() };
        }
    }

    fn restamp(&mut self, at: u32, stamp: Stamp) {
        if let Some(folder) = self.folders.get_mut(at as usize) {
            folder.stamp = stamp;
        }
    }

    fn push(&mut self, folder: Folder) {
        self.order.push(u32::try_from(self.folders.len()).unwrap_or(u32::MAX));
        self.folders.push(folder);
    }

    /// How many entries there are.
    fn count(&self) -> u32 {
        u32::try_from(self.entries.len()).unwrap_or(u32::MAX)
    }

    /// Adds all that another has seen elsewhere.
    fn append(&mut self, other: &Self) {
        self.is_partial |= other.is_partial;
        for place in other.places() {
            self.add(place.path, place.folder.stamp, place.entries());
        }
    }

    /// Puts the folders in order, in which nearly all of them mostly stand.
    fn sort(&mut self) {
        let mut order = std::mem::take(&mut self.order);
        order.sort_by(|a, b| self.path_at(*a).cmp(self.path_at(*b)));
        self.order = order;
    }
}

impl<'a> Place<'a> {
    fn entries(self) -> impl Iterator<Item = (&'a str, Seen)> {
        self.survey
            .entries
            .range(self.folder.entries.clone())
            .map(move |entry| (self.survey.text(entry), entry.seen()))
    }

    fn seen(self, name: &str) -> Option<Seen> {
        let found =
            self.survey.entries.find(self.folder.entries.clone(), |entry| self.survey.text(entry).cmp(name));
        found.map(|entry| entry.seen())
    }

    /// The folder's own stamp only says whether it must be listed.
    fn holds_same(self, now: &[(String, Seen)]) -> bool {
        let pair = |((old, then), (name, now)): ((&str, Seen), &(String, Seen))| {
            name == old
                && match (now, then) {
                    (Seen::Folder, Seen::Folder) => true,
                    (Seen::File(now), Seen::File(then)) => now.is_same(then),
                    (Seen::Folder | Seen::File(_) | Seen::Other, _) => false,
                }
        };
        self.folder.entries.len() == now.len() && self.entries().zip(now).all(pair)
    }

    fn files(self) -> impl Iterator<Item = String> + use<'a> {
        let files = self.entries().filter(|(_, seen)| !matches!(seen, Seen::Folder));
        files.map(move |(name, _)| joined(self.path, name))
    }
}

fn joined(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { [folder, "/", name].concat() }
}
