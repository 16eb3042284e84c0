//! A folder and all that lies in it, seen from outside: names, kinds and stamps.
//!
//! A folder whose own stamp is as it was has the names that it had, so it is not listed again: looking at an archive
//! that nobody touched takes one question to the system for each file and folder, and no more.

use super::stamp::Stamp;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs::{self, Metadata};
use std::io;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::thread;

/// Everything below some roots.
#[derive(Debug, Default)]
pub struct Survey {
    /// By path below the root, with `/` between the parts; empty for the root itself.
    folders: BTreeMap<String, Folder>,
    /// Whether some name or folder could not be seen in full, so that two surveys prove nothing.
    is_partial: bool,
}

#[derive(Debug, Default)]
struct Folder {
    stamp: Stamp,
    entries: BTreeMap<String, Seen>,
}

#[derive(Debug, Clone, Copy)]
enum Seen {
    Folder,
    File(Stamp),
    /// A link, a pipe: what is behind it can change unseen.
    Other,
}

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
        let mut survey = Self::default();
        let look = Look { manner, then, is_part: false };
        match manner {
            Manner::Inputs(names, _) => survey.add_roots(root, names, look),
            Manner::Output => survey.add(root, String::new(), look),
        }
        survey
    }

    /// Whether nothing at all has happened in between.
    pub fn is_same(&self, then: &Self) -> bool {
        let both = self.folders.iter().zip(&then.folders);
        !self.is_partial
            && !then.is_partial
            && self.folders.len() == then.folders.len()
            && both.into_iter().all(|((path, now), (old, then))| path == old && now.is_same(then))
    }

    /// Whether nothing has happened in a folder and below it, apart from one folder in it.
    pub fn is_same_below(&self, then: &Self, path: &str, apart_from: &str) -> bool {
        let mut now = self.below(path, apart_from);
        let mut old = then.below(path, apart_from);
        loop {
            match (now.next(), old.next()) {
                (None, None) => return !self.is_partial && !then.is_partial,
                (Some((path, now)), Some((old, then))) if path == old && now.is_same(then) => {}
                _ => return false,
            }
        }
    }

    /// Whether a file is as it was; also when it was missing, and still is.
    pub fn is_same_file(&self, then: &Self, path: &str) -> bool {
        match (self.seen(path), then.seen(path)) {
            (None, None) => true,
            (Some(Seen::File(now)), Some(Seen::File(then))) => now.is_same(*then),
            _ => false,
        }
    }

    /// Paths of the files in a folder and below it, apart from those in one folder. Sorted by folder.
    pub fn files_below<'a>(
        &'a self,
        path: &'a str,
        apart_from: &'a str,
    ) -> impl Iterator<Item = String> + 'a {
        files(self.below(path, apart_from))
    }

    /// Paths of the folders that hold something of this name. Sorted.
    pub fn holders<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let holders = self.folders.iter().filter(move |(_, folder)| folder.entries.contains_key(name));
        holders.map(|(path, _)| path.as_str())
    }

    /// Paths of the files in those folders that are wanted. Sorted by folder.
    pub fn files<'a>(&'a self, is_wanted: impl Fn(&str) -> bool + 'a) -> impl Iterator<Item = String> + 'a {
        files(
            self.folders
                .iter()
                .map(|(path, folder)| (path.as_str(), folder))
                .filter(move |(path, _)| is_wanted(path)),
        )
    }

    fn seen(&self, path: &str) -> Option<&Seen> {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        self.folders.get(folder)?.entries.get(name)
    }

    fn below<'a>(
        &'a self,
        path: &'a str,
        apart_from: &'a str,
    ) -> impl Iterator<Item = (&'a str, &'a Folder)> {
        let itself = self.folders.get_key_value(path);
        // The character after `/` ends the range of all that begins with the path and a slash.
        let range = if path.is_empty() {
            "\u{1}".to_owned().."\u{10ffff}".to_owned()
        } else {
            format!("{path}/")..format!("{path}0")
        };
        let apart = (apart_from.to_owned(), format!("{apart_from}/"));
        let others = self.folders.range(range);
        let all = itself.into_iter().chain(others).map(|(path, folder)| (path.as_str(), folder));
        all.filter(move |(path, _)| *path != apart.0 && !path.starts_with(&apart.1))
    }

    /// The named files and folders of the root. These may be links themselves, which are followed.
    fn add_roots(&mut self, root: &Path, names: &[&str], look: Look<'_>) {
        let mut entries = BTreeMap::new();
        for name in names {
            let Ok(metadata) = fs::metadata(root.join(name)) else { continue };
            if metadata.is_dir() {
                entries.insert((*name).to_owned(), Seen::Folder);
                self.add(&root.join(name), (*name).to_owned(), look);
            } else {
                entries.insert((*name).to_owned(), Seen::File(look.manner.stamp(&metadata)));
            }
        }
        self.folders.insert(String::new(), Folder { stamp: Stamp::default(), entries });
    }

    /// A folder and what is below it.
    fn add(&mut self, full: &Path, path: String, look: Look<'_>) {
        let Ok(metadata) = fs::metadata(full) else {
            // A site that has not been built has no folder, which is no gap.
            self.is_partial |= !path.is_empty();
            return;
        };
        let stamp = look.manner.stamp(&metadata);
        let then =
            look.then.and_then(|then| then.folders.get(&path)).filter(|then| then.stamp.is_same(stamp));
        let listed = match then {
            Some(then) => then.entries.iter().map(|(name, seen)| (name.clone(), *seen)).collect(),
            None => list(full, look.manner).unwrap_or_else(|_| {
                self.is_partial = true;
                BTreeMap::new()
            }),
        };
        let folders = listed.iter().filter(|(_, seen)| matches!(seen, Seen::Folder));
        let folders: Vec<(PathBuf, String)> =
            folders.map(|(name, _)| (full.join(name), joined(&path, name))).collect();
        self.add_all(&folders, look);
        let mut entries = BTreeMap::new();
        for (name, seen) in listed {
            let seen = match seen {
                Seen::Folder => Seen::Folder,
                Seen::File(_) => match fs::symlink_metadata(full.join(&name)) {
                    Ok(metadata) if metadata.is_file() => Seen::File(look.manner.stamp(&metadata)),
                    Ok(_) | Err(_) => Seen::Other,
                },
                Seen::Other => Seen::Other,
            };
            entries.insert(name, seen);
        }
        self.folders.insert(path, Folder { stamp, entries });
    }

    /// Several folders and what is below them, shared out among the cores where that has not been done above them.
    fn add_all(&mut self, folders: &[(PathBuf, String)], look: Look<'_>) {
        if look.is_part || folders.len() < 2 {
            for (full, path) in folders {
                self.add(full, path.clone(), look);
            }
            return;
        }
        let cores = thread::available_parallelism().map_or(1, NonZero::get);
        let part = |folders: &[(PathBuf, String)]| {
            let mut part = Self::default();
            part.add_all(folders, Look { is_part: true, ..look });
            part
        };
        thread::scope(|scope| {
            let parts = folders.chunks(folders.len().div_ceil(cores));
            let parts: Vec<_> = parts.map(|folders| scope.spawn(move || part(folders))).collect();
            for part in parts {
                match part.join() {
                    Ok(part) => self.merge(part),
                    Err(_) => self.is_partial = true,
                }
            }
        });
    }

    fn merge(&mut self, other: Self) {
        self.folders.extend(other.folders);
        self.is_partial |= other.is_partial;
    }

    /// For the index; nothing when a name in it would break a line. `now` is a moment after which nothing was read.
    pub(super) fn to_text(&self, now: u64) -> Option<String> {
        let mut text = String::new();
        for (path, folder) in &self.folders {
            let names = || folder.entries.keys();
            if path.contains(['\n', '\t']) || names().any(|name| name.contains(['\n', '\t'])) {
                return None;
            }
            let _ = writeln!(text, "/{path}\t{}", folder.stamp.to_text(now));
            for (name, seen) in &folder.entries {
                let _ = match seen {
                    Seen::Folder => writeln!(text, "{name}\td"),
                    Seen::File(stamp) => writeln!(text, "{name}\t{}", stamp.to_text(now)),
                    Seen::Other => writeln!(text, "{name}\to"),
                };
            }
        }
        (!self.is_partial).then_some(text)
    }

    /// From the index.
    pub(super) fn of_text(text: &str) -> Option<Self> {
        let mut survey = Self::default();
        let mut current: Option<(String, Folder)> = None;
        for line in text.lines() {
            let (name, seen) = line.split_once('\t')?;
            if let Some(path) = name.strip_prefix('/') {
                let folder = Folder { stamp: Stamp::of_text(seen), entries: BTreeMap::new() };
                survey.folders.extend(current.replace((path.to_owned(), folder)));
                continue;
            }
            let seen = match seen {
                "d" => Seen::Folder,
                "o" => Seen::Other,
                stamp => Seen::File(Stamp::of_text(stamp)),
            };
            current.as_mut()?.1.entries.insert(name.to_owned(), seen);
        }
        survey.folders.extend(current);
        Some(survey)
    }
}

/// How to look.
#[derive(Debug, Clone, Copy)]
struct Look<'a> {
    manner: Manner<'a>,
    then: Option<&'a Survey>,
    /// Whether this is one core's share.
    is_part: bool,
}

impl Folder {
    /// The folder's own stamp only says whether it must be listed.
    fn is_same(&self, then: &Self) -> bool {
        self.entries.len() == then.entries.len()
            && self.entries.iter().zip(&then.entries).all(|((name, now), (old, then))| {
                name == old
                    && match (now, then) {
                        (Seen::Folder, Seen::Folder) => true,
                        (Seen::File(now), Seen::File(then)) => now.is_same(*then),
                        (Seen::Folder | Seen::File(_) | Seen::Other, _) => false,
                    }
            })
    }
}

fn files<'a>(folders: impl Iterator<Item = (&'a str, &'a Folder)> + 'a) -> impl Iterator<Item = String> + 'a {
    folders.flat_map(|(path, folder)| {
        let names = folder.entries.iter().filter(|(_, seen)| !matches!(seen, Seen::Folder));
        names.map(move |(name, _)| joined(path, name))
    })
}

/// What lies in a folder; the stamps of files are not looked at yet.
fn list(folder: &Path, manner: Manner<'_>) -> io::Result<BTreeMap<String, Seen>> {
    let mut entries = BTreeMap::new();
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
        entries.insert(name, seen);
    }
    Ok(entries)
}

fn joined(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") }
}
