//! Looking at the disk.
//!
//! A folder whose own stamp is as it was has the names that it had, so it is not listed again: looking at an archive
//! that nobody touched takes one question to the system for each file and folder, and no more.

use super::{Entry, Folder, Place, Seen, Survey};
use crate::cache::stamp::Stamp;
use std::collections::BTreeSet;
use std::fs::{self, Metadata};
use std::io;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::thread;

/// What is looked at.
#[derive(Debug, Clone, Copy)]
pub enum Manner<'a> {
    /// Files and folders that people write: these of the root, without the names that no build reads.
    Inputs(&'a [&'a str], fn(&str) -> bool),
    /// A finished site.
    Output,
}

impl Manner<'_> {
    fn is_left_out(self, name: &str) -> bool {
        match self {
            Self::Inputs(_, is_left_out) => is_left_out(name),
            Self::Output => false,
        }
    }

    fn stamp(self, metadata: &Metadata) -> Stamp {
        match self {
            Self::Inputs(..) => Stamp::of_input(metadata),
            Self::Output => Stamp::of_output(metadata),
        }
    }
}

impl Survey {
    /// Looks at everything. `then` is an earlier look at the same.
    pub fn of(root: &Path, manner: Manner<'_>, then: Option<&Self>) -> Self {
        Self::look(root, Look { manner, then, changed: None, is_part: false })
    }

    /// Looks again at the folders in which something has been changed since, by whoever asks; those above them are
    /// among them. The rest is taken to be as it was.
    pub fn again(&self, root: &Path, manner: Manner<'_>, changed: &BTreeSet<String>) -> Self {
        Self::look(root, Look { manner, then: Some(self), changed: Some(changed), is_part: false })
    }

    fn look(root: &Path, look: Look<'_>) -> Self {
        let mut walk = Walk::new(look, root.to_path_buf(), String::new());
        match look.manner {
            Manner::Inputs(names, _) => walk.roots(names),
            Manner::Output => walk.folder(),
        }
        let mut survey = walk.survey;
        survey.sort();
        survey
    }

    /// Whether the folders of a tree are the ones that were seen, so that no name in them is another.
    pub fn holds_folders(&self, root: &Path, manner: Manner<'_>) -> bool {
        let is_same = |path: &str, then: Stamp| {
            let now = fs::symlink_metadata(root.join(path)).map(|metadata| manner.stamp(&metadata));
            now.is_ok_and(|now| now.is_same(then))
        };
        !self.is_partial && self.places().all(|place| is_same(place.path, place.folder.stamp))
    }
}

/// How to look.
#[derive(Debug, Clone, Copy)]
struct Look<'a> {
    manner: Manner<'a>,
    then: Option<&'a Survey>,
    /// The only folders in which something can have changed, where that is known.
    changed: Option<&'a BTreeSet<String>>,
    /// Whether this is one core's share.
    is_part: bool,
}

/// Somebody who looks, and where they stand.
struct Walk<'a> {
    look: Look<'a>,
    full: PathBuf,
    path: String,
    survey: Survey,
    /// Where the earlier look is likely to have the next folder.
    next: usize,
}

impl<'a> Walk<'a> {
    fn new(look: Look<'a>, full: PathBuf, path: String) -> Self {
        Self { look, full, path, survey: Survey::default(), next: 0 }
    }

    /// The named files and folders of the root. These may be links themselves, which are followed.
    fn roots(&mut self, names: &[&str]) {
        let mut names = names.to_vec();
        names.sort_unstable();
        let seen = |full: &Path| match fs::metadata(full) {
            Ok(metadata) if metadata.is_dir() => Some(Seen::Folder),
            Ok(metadata) => Some(Seen::File(self.look.manner.stamp(&metadata))),
            Err(_) => None,
        };
        let listed = names.into_iter().filter_map(|name| Some((name, seen(&self.full.join(name))?)));
        let listed: Vec<(&str, Seen)> = listed.collect();
        self.add(Stamp::default(), listed.iter().copied());
        let folders = listed.iter().filter(|(_, seen)| matches!(seen, Seen::Folder));
        for (name, _) in folders {
            self.within(name, Self::folder);
        }
    }

    /// The folder where they stand, and what is below it.
    fn folder(&mut self) {
        if self.look.changed.is_some_and(|changed| !changed.contains(&self.path))
            && let Some(then) = self.then()
        {
            let range = self.add(then.folder.stamp, then.entries());
            return self.folders(range);
        }
        let Ok(metadata) = fs::metadata(&self.full) else {
            // A site that has not been built has no folder, which is no gap.
            self.survey.is_partial |= !self.path.is_empty();
            return;
        };
        let stamp = self.look.manner.stamp(&metadata);
        let then = self.then();
        let then = then.filter(|then| then.folder.stamp.is_same(stamp));
        let range = match then {
            Some(then) => self.add(stamp, then.entries()),
            None => self.list(stamp),
        };
        self.stamp_files(range.clone());
        self.folders(range);
    }

    /// The folder where they stand, in the earlier look. Both go from folder to folder in nearly the same order.
    fn then(&mut self) -> Option<Place<'a>> {
        let then = self.look.then?;
        let expected = then.folders.get(self.next).map(|folder| then.place(folder));
        let (at, place) = match expected.filter(|place| place.path == self.path) {
            Some(place) => (self.next, place),
            None => then.find(&self.path)?,
        };
        self.next = at + 1;
        Some(place)
    }

    /// Adds the folder where they stand, with its entries, and gives their places.
    fn add<'n>(
        &mut self,
        stamp: Stamp,
        entries: impl Iterator<Item = (&'n str, Seen)>,
    ) -> std::ops::Range<usize> {
        let (first, start) = (self.survey.count(), self.survey.entries.len());
        for (name, seen) in entries {
            let name = self.survey.name(name);
            self.survey.entries.push(Entry { name, seen });
        }
        let path = self.survey.name(&self.path);
        let entries = first..self.survey.count();
        self.survey.folders.push(Folder { path, stamp, entries });
        start..self.survey.entries.len()
    }

    /// The same for a folder of which only the disk knows what lies in it.
    fn list(&mut self, stamp: Stamp) -> std::ops::Range<usize> {
        let listed = list(&self.full, self.look.manner).unwrap_or_else(|_| {
            self.survey.is_partial = true;
            Vec::new()
        });
        self.add(stamp, listed.iter().map(|(name, seen)| (name.as_str(), *seen)))
    }

    fn stamp_files(&mut self, range: std::ops::Range<usize>) {
        for at in range {
            let Some(entry) = self.survey.entries.get(at).copied() else { break };
            if !matches!(entry.seen, Seen::File(_)) {
                continue;
            }
            self.full.push(self.survey.text(entry.name));
            let seen = match fs::symlink_metadata(&self.full) {
                Ok(metadata) if metadata.is_file() => Seen::File(self.look.manner.stamp(&metadata)),
                Ok(_) | Err(_) => Seen::Other,
            };
            self.full.pop();
            if let Some(entry) = self.survey.entries.get_mut(at) {
                entry.seen = seen;
            }
        }
    }

    /// The folders among some entries, shared out among the cores where that has not been done above them.
    fn folders(&mut self, range: std::ops::Range<usize>) {
        let entries = self.survey.entries.get(range).unwrap_or_default();
        let folders = entries.iter().filter(|entry| matches!(entry.seen, Seen::Folder));
        let folders: Vec<String> = folders.map(|entry| self.survey.text(entry.name).to_owned()).collect();
        if self.look.is_part || folders.len() < 2 {
            for name in &folders {
                self.within(name, Self::folder);
            }
            return;
        }
        let cores = thread::available_parallelism().map_or(1, NonZero::get);
        let part = |folders: &[String]| {
            let look = Look { is_part: true, ..self.look };
            let mut walk = Walk::new(look, self.full.clone(), self.path.clone());
            for name in folders {
                walk.within(name, Walk::folder);
            }
            walk.survey
        };
        let parts = thread::scope(|scope| {
            let parts = folders.chunks(folders.len().div_ceil(cores));
            let parts: Vec<_> = parts.map(|folders| scope.spawn(move || part(folders))).collect();
            parts.into_iter().map(thread::ScopedJoinHandle::join).collect::<Vec<_>>()
        });
        for part in parts {
            match part {
                Ok(part) => self.survey.append(part),
                Err(_) => self.survey.is_partial = true,
            }
        }
    }

    /// Goes into a folder and comes back.
    fn within(&mut self, name: &str, look: impl FnOnce(&mut Self)) {
        let length = self.path.len();
        if length > 0 {
            self.path.push('/');
        }
        self.path.push_str(name);
        self.full.push(name);
        look(self);
        self.full.pop();
        self.path.truncate(length);
    }
}

/// What lies in a folder, sorted; the stamps of files are not looked at yet.
fn list(folder: &Path, manner: Manner<'_>) -> io::Result<Vec<(String, Seen)>> {
    let mut entries = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name =
            entry.file_name().into_string().map_err(|_| io::Error::from(io::ErrorKind::InvalidData))?;
        if manner.is_left_out(&name) {
            continue;
        }
        let kind = entry.file_type()?;
        let seen = match (kind.is_dir(), kind.is_file()) {
            (true, _) => Seen::Folder,
            (_, true) => Seen::File(Stamp::default()),
            (false, false) => Seen::Other,
        };
        entries.push((name, seen));
    }
    entries.sort_by(|(a, _), (b, _)| a.cmp(b));
    Ok(entries)
}
