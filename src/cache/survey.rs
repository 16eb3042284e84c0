//! A folder and all that lies in it, seen from outside: names, kinds and stamps.
//!
//! Folders stand in the order of their paths, each with its entries in the order of their names; all names lie in one
//! text. An archive has a dozen names a story, and an allocation for each would be most of what a build keeps.

mod changes;
mod look;
mod text;

pub use changes::Changes;
pub use look::Manner;

use super::stamp::Stamp;
use crate::paths::{folders_above, is_within};
use std::ops::Range;

/// Everything below some roots.
#[derive(Debug, Clone, Default)]
pub struct Survey {
    names: String,
    /// By path below the root, with `/` between the parts; empty for the root itself. Sorted.
    folders: Vec<Folder>,
    /// Those of one folder stand together, sorted.
    entries: Vec<Entry>,
    /// Whether some name or folder could not be seen in full, so that two surveys prove nothing.
    is_partial: bool,
}

#[derive(Debug, Clone)]
struct Folder {
    path: Name,
    stamp: Stamp,
    entries: Range<u32>,
}

#[derive(Debug, Clone, Copy)]
struct Entry {
    name: Name,
    seen: Seen,
}

/// Where a name stands among the names.
#[derive(Debug, Clone, Copy)]
struct Name {
    start: u32,
    length: u32,
}

#[derive(Debug, Clone, Copy)]
enum Seen {
    Folder,
    File(Stamp),
    /// A link, a pipe: what is behind it can change unseen.
    Other,
}

/// A folder with its path and the survey that it belongs to.
#[derive(Debug, Clone, Copy)]
struct Place<'a> {
    survey: &'a Survey,
    path: &'a str,
    folder: &'a Folder,
}

impl Survey {
    /// Whether nothing at all has happened in between.
    pub fn is_same(&self, then: &Self) -> bool {
        let both = self.places().zip(then.places());
        !self.is_partial
            && !then.is_partial
            && self.folders.len() == then.folders.len()
            && both.into_iter().all(|(now, then)| now.path == then.path && now.holds_same(then))
    }

    /// Whether every file is one of these, and no folder is empty.
    pub fn holds_only(&self, is_listed: impl Fn(&str) -> bool) -> bool {
        self.is_plain()
            && self
                .places()
                .all(|place| !place.folder.entries.is_empty() && place.files().all(|path| is_listed(&path)))
    }

    /// All names, one after another, for whoever looks for a character that should be in none.
    pub fn names(&self) -> &str {
        &self.names
    }

    /// Whether every name is one of a file or a folder that was seen in full.
    pub fn is_plain(&self) -> bool {
        !self.is_partial && !self.entries.iter().any(|entry| matches!(entry.seen, Seen::Other))
    }

    /// What tells the root from every other folder, and from itself once a name in it has changed.
    pub fn root_mark(&self) -> Option<String> {
        let mark = self.folder("")?.folder.stamp.to_text(u64::MAX);
        (mark != "-").then_some(mark)
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

    /// Paths of all folders. Sorted.
    pub fn folders(&self) -> impl Iterator<Item = &str> {
        self.places().map(|place| place.path)
    }

    /// Paths of the files in those folders that are wanted. Sorted by folder.
    pub fn files<'a>(&'a self, is_wanted: impl Fn(&str) -> bool + 'a) -> impl Iterator<Item = String> + 'a {
        self.places().filter(move |place| is_wanted(place.path)).flat_map(Place::files)
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
        self.folders.iter().map(|folder| self.place(folder))
    }

    fn place<'a>(&'a self, folder: &'a Folder) -> Place<'a> {
        Place { survey: self, path: self.text(folder.path), folder }
    }

    fn folder(&self, path: &str) -> Option<Place<'_>> {
        self.find(path).map(|(_, place)| place)
    }

    /// The same with its position.
    fn find(&self, path: &str) -> Option<(usize, Place<'_>)> {
        let at = self.folders.binary_search_by(|folder| self.text(folder.path).cmp(path)).ok()?;
        self.folders.get(at).map(|folder| (at, self.place(folder)))
    }

    /// A folder itself, and then all folders below it.
    fn below<'a>(
        &'a self,
        path: &str,
        apart_from: Option<&'a str>,
    ) -> impl Iterator<Item = Place<'a>> + use<'a> {
        let prefix = if path.is_empty() { String::new() } else { format!("{path}/") };
        let start = self.folders.partition_point(|folder| self.text(folder.path) < prefix.as_str());
        let others = self.folders.get(start..).unwrap_or_default().iter().map(|folder| self.place(folder));
        // The root comes first among all that its empty path begins.
        let itself = if path.is_empty() { None } else { self.folder(path) };
        let all = itself.into_iter().chain(others.take_while(move |place| place.path.starts_with(&prefix)));
        all.filter(move |place| !apart_from.is_some_and(|apart| is_within(place.path, apart)))
    }

    fn text(&self, name: Name) -> &str {
        let (start, length) = (name.start as usize, name.length as usize);
        self.names.get(start..start + length).unwrap_or_default()
    }

    /// Adds a name. There is no place for it after four thousand million bytes.
    fn name(&mut self, text: &str) -> Name {
        let name = (|| {
            let (start, length) = (self.names.len(), text.len());
            u32::try_from(start + length).ok()?;
            Some(Name { start: u32::try_from(start).ok()?, length: u32::try_from(length).ok()? })
        })();
        match name {
            Some(_) => self.names.push_str(text),
            None => self.is_partial = true,
        }
        name.unwrap_or(Name { start: 0, length: 0 })
    }

    /// Adds a folder with its entries, and gives their places.
    fn add<'n>(
        &mut self,
        path: &str,
        stamp: Stamp,
        entries: impl Iterator<Item = (&'n str, Seen)>,
    ) -> Range<usize> {
        let (first, start) = (self.count(), self.entries.len());
        for (name, seen) in entries {
            let name = self.name(name);
            self.entries.push(Entry { name, seen });
        }
        let path = self.name(path);
        let entries = first..self.count();
        self.folders.push(Folder { path, stamp, entries });
        start..self.entries.len()
    }

    /// How many entries there are.
    fn count(&self) -> u32 {
        u32::try_from(self.entries.len()).unwrap_or(u32::MAX)
    }

    /// Adds all that another has seen elsewhere.
    fn append(&mut self, other: Self) {
        let (start, first) = (u32::try_from(self.names.len()), self.count());
        let is_full = u32::try_from(self.names.len() + other.names.len()).is_err();
        self.is_partial |= other.is_partial || is_full;
        let Ok(start) = start else { return };
        let moved = |name: Name| Name { start: name.start.saturating_add(start), ..name };
        self.names.push_str(&other.names);
        self.entries
            .extend(other.entries.into_iter().map(|entry| Entry { name: moved(entry.name), ..entry }));
        self.folders.extend(other.folders.into_iter().map(|folder| Folder {
            path: moved(folder.path),
            entries: folder.entries.start + first..folder.entries.end + first,
            ..folder
        }));
    }

    /// Puts the folders in order.
    fn sort(&mut self) {
        let Self { names, folders, .. } = self;
        let text = |name: Name| {
            names.get(name.start as usize..name.start as usize + name.length as usize).unwrap_or_default()
        };
        folders.sort_by(|a, b| text(a.path).cmp(text(b.path)));
    }
}

impl<'a> Place<'a> {
    fn slice(self) -> &'a [Entry] {
        let range = self.folder.entries.start as usize..self.folder.entries.end as usize;
        self.survey.entries.get(range).unwrap_or_default()
    }

    fn entries(self) -> impl Iterator<Item = (&'a str, Seen)> {
        self.slice().iter().map(move |entry| (self.survey.text(entry.name), entry.seen))
    }

    fn seen(self, name: &str) -> Option<Seen> {
        let entries = self.slice();
        let at = entries.binary_search_by(|entry| self.survey.text(entry.name).cmp(name)).ok()?;
        entries.get(at).map(|entry| entry.seen)
    }

    /// The folder's own stamp only says whether it must be listed.
    fn holds_same(self, then: Place<'_>) -> bool {
        let pair = |((name, now), (old, then)): ((&str, Seen), (&str, Seen))| {
            name == old
                && match (now, then) {
                    (Seen::Folder, Seen::Folder) => true,
                    (Seen::File(now), Seen::File(then)) => now.is_same(then),
                    (Seen::Folder | Seen::File(_) | Seen::Other, _) => false,
                }
        };
        self.folder.entries.len() == then.folder.entries.len() && self.entries().zip(then.entries()).all(pair)
    }

    fn files(self) -> impl Iterator<Item = String> + use<'a> {
        let files = self.entries().filter(|(_, seen)| !matches!(seen, Seen::Folder));
        files.map(move |(name, _)| joined(self.path, name))
    }
}

fn joined(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") }
}
