//! Looking at the disk.
//!
//! A folder whose own stamp is as it was has the names that it had, so it is not listed again: looking at an archive
//! that nobody touched takes one question to the system for each file and folder, and no more.

use super::entry::{Entry, Seen};
use super::{Place, Survey};
use crate::cache::stamp::Stamp;
use std::collections::BTreeSet;
use std::fs::{self, Metadata};
use std::io;
use std::num::NonZero;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;

/// So many folders side by side are looked at from all cores.
const LEAST_SHARED: usize = 8;

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
        Self::look(root, Look { manner, then, changed: None, is_linked: false, is_part: false })
    }

    /// Looks again at the folders in which something has been changed since, by whoever asks; those above them are
    /// among them. The rest is taken to be as it was.
    pub fn again(&self, root: &Path, manner: Manner<'_>, changed: &BTreeSet<String>) -> Self {
        let changed = Some(changed);
        Self::look(root, Look { manner, then: Some(self), changed, is_linked: false, is_part: false })
    }

    /// Looks at a tree in which every file of this one has been given a second name, but for those in the folders in
    /// which something has been changed since: these are looked at in full, and of the others the folders alone.
    pub fn of_linked(&self, root: &Path, manner: Manner<'_>, changed: &BTreeSet<String>) -> Self {
        let changed = Some(changed);
        Self::look(root, Look { manner, then: Some(self), changed, is_linked: true, is_part: false })
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

    /// Whether some of the folders hold what was seen in them, as far as names and stamps tell.
    pub fn still_stands(&self, root: &Path, manner: Manner<'_>, is_wanted: impl Fn(&str) -> bool) -> bool {
        let mut wanted = self.places().filter(|place| is_wanted(place.path));
        !self.is_partial && wanted.all(|place| place.still_stands(root, manner))
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

impl Place<'_> {
    /// Whether the folder holds what was seen in it; a stamp that proves nothing is passed over.
    fn still_stands(self, root: &Path, manner: Manner<'_>) -> bool {
        let full = root.join(self.path);
        let listed = match manner {
            // The root is looked at for some names only, and through links.
            Manner::Inputs(names, _) if self.path.is_empty() => Ok(list_named(&full, names)),
            Manner::Inputs(..) | Manner::Output => list(&full, manner),
        };
        let may_be_same = |path: &Path, then: Stamp| {
            let look = if self.path.is_empty() { fs::metadata } else { fs::symlink_metadata::<&Path> };
            look(path).is_ok_and(|metadata| manner.stamp(&metadata).may_be_same(then))
        };
        let is_same = |((name, now), (old, then)): (&(String, Seen), (&str, Seen))| {
            name == old
                && match (now, then) {
                    (Seen::File(_), Seen::File(then)) => may_be_same(&full.join(name), then),
                    (Seen::Folder, Seen::Folder) | (Seen::Other, Seen::Other) => true,
                    (Seen::Folder | Seen::File(_) | Seen::Other, _) => false,
                }
        };
        let holds_same = |listed: Vec<(String, Seen)>| {
            listed.len() == self.folder.entries.len() && listed.iter().zip(self.entries()).all(is_same)
        };
        let is_root = self.path.is_empty();
        (is_root || may_be_same(&full, self.folder.stamp)) && listed.is_ok_and(holds_same)
    }
}

/// How to look.
#[derive(Debug, Clone, Copy)]
struct Look<'a> {
    manner: Manner<'a>,
    then: Option<&'a Survey>,
    /// The only folders in which something can have changed, where that is known.
    changed: Option<&'a BTreeSet<String>>,
    /// Whether the folders are others than those of the earlier look, and the files the same.
    is_linked: bool,
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
        let mut listed = list_named(&self.full, names);
        for (name, seen) in &mut listed {
            if let (Seen::File(stamp), Ok(metadata)) = (seen, fs::metadata(self.full.join(name))) {
                *stamp = self.look.manner.stamp(&metadata);
            }
        }
        self.add(Stamp::default(), listed.iter().map(|(name, seen)| (name.as_str(), *seen)));
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
            let stamp = if self.look.is_linked {
                fs::symlink_metadata(&self.full).map(|folder| self.look.manner.stamp(&folder))
            } else {
                Ok(then.folder.stamp)
            };
            self.survey.is_partial |= stamp.is_err();
            let range = self.add(stamp.unwrap_or_default(), then.entries());
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
        let expected = then.order.get(self.next).and_then(|at| then.at(*at));
        let (at, place) = match expected.filter(|place| place.path == self.path) {
            Some(place) => (self.next, place),
            None => then.find(&self.path)?,
        };
        self.next = at + 1;
        Some(place)
    }

    /// Adds the folder where they stand, with its entries, and gives their places.
    fn add<'n>(&mut self, stamp: Stamp, entries: impl Iterator<Item = (&'n str, Seen)>) -> Range<usize> {
        self.survey.add(&self.path, stamp, entries)
    }

    /// The same for a folder of which only the disk knows what lies in it.
    fn list(&mut self, stamp: Stamp) -> Range<usize> {
        let listed = list(&self.full, self.look.manner).unwrap_or_else(|_| {
            self.survey.is_partial = true;
            Vec::new()
        });
        self.add(stamp, listed.iter().map(|(name, seen)| (name.as_str(), *seen)))
    }

    fn stamp_files(&mut self, range: Range<usize>) {
        for at in range {
            let Some(entry) = self.survey.entries.get(at).copied() else { break };
            if !matches!(entry.seen(), Seen::File(_)) {
                continue;
            }
            self.full.push(self.survey.text(&entry));
            let seen = match fs::symlink_metadata(&self.full) {
                Ok(metadata) if metadata.is_file() => Seen::File(self.look.manner.stamp(&metadata)),
                Ok(_) | Err(_) => Seen::Other,
            };
            self.full.pop();
            if let Some(held) = self.survey.entries.get_mut(at) {
                *held = Entry::new(entry.name(), seen);
            }
        }
    }

    /// The folders among some entries, shared out among the cores where that has not been done above them and there are
    /// enough of them.
    fn folders(&mut self, range: Range<usize>) {
        let entries = range.filter_map(|at| self.survey.entries.get(at));
        let folders = entries.filter(|entry| matches!(entry.seen(), Seen::Folder));
        let folders: Vec<String> = folders.map(|entry| self.survey.text(entry).to_owned()).collect();
        if self.look.is_part || folders.len() < LEAST_SHARED {
            for name in &folders {
                self.within(name, Self::folder);
            }
            return;
        }
        self.share_out(&folders);
    }

    /// What is seen of each folder is added at once, so that no core's share of an archive is there a second time.
    fn share_out(&mut self, folders: &[String]) {
        let cores = thread::available_parallelism().map_or(1, NonZero::get).min(folders.len());
        let (next, look) = (AtomicUsize::new(0), Look { is_part: true, ..self.look });
        let (full, path) = (&self.full, &self.path);
        let survey = Mutex::new(&mut self.survey);
        let work = || {
            let mut walk = Walk::new(look, full.clone(), path.clone());
            while let Some(name) = folders.get(next.fetch_add(1, Ordering::Relaxed)) {
                walk.within(name, Walk::folder);
                let seen = std::mem::take(&mut walk.survey);
                survey.lock().unwrap_or_else(PoisonError::into_inner).append(&seen);
            }
        };
        thread::scope(|scope| {
            for _ in 1..cores {
                scope.spawn(work);
            }
            work();
        });
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

/// Which of some names lie in a folder, sorted; links are followed, the stamps of files are not looked at yet.
fn list_named(folder: &Path, names: &[&str]) -> Vec<(String, Seen)> {
    let seen = |name: &str| match fs::metadata(folder.join(name)) {
        Ok(metadata) if metadata.is_dir() => Some(Seen::Folder),
        Ok(_) => Some(Seen::File(Stamp::default())),
        Err(_) => None,
    };
    let mut listed: Vec<(String, Seen)> =
        names.iter().filter_map(|name| Some(((*name).to_owned(), seen(name)?))).collect();
    listed.sort_by(|(a, _), (b, _)| a.cmp(b));
    listed
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

#[cfg(test)]
mod tests {
    use super::{Manner, Survey};
    use std::fs;
    use std::path::Path;

    const INPUTS: Manner<'_> = Manner::Inputs(&["site.yaml", "content", "assets"], |_| false);

    /// Whether what was seen still stands after something has been done.
    fn stands_after(done: impl Fn(&Path)) -> bool {
        let site = tempfile::tempdir().expect("a temporary folder");
        fs::create_dir_all(site.path().join("content/pages")).expect("folders");
        fs::write(site.path().join("content/pages/about.md"), "Words.").expect("a file");
        fs::write(site.path().join("site.yaml"), "title: A site").expect("a file");
        let seen = Survey::of(site.path(), INPUTS, None);
        await_next_tick(site.path());
        done(site.path());
        seen.still_stands(site.path(), INPUTS, |_| true)
    }

    /// Writes beside the inputs until the clock of the file system has moved on.
    fn await_next_tick(site: &Path) {
        let time = |path: &Path| fs::metadata(path).and_then(|file| file.modified()).expect("a time");
        let probe = site.join("probe");
        loop {
            fs::write(&probe, "").expect("a file");
            if time(&probe) > time(&site.join("site.yaml")) {
                break;
            }
        }
    }

    #[test]
    fn what_comes_goes_or_changes_is_seen() {
        assert!(stands_after(|_| ()));
        assert!(stands_after(|site| fs::write(site.join("beside.txt"), "no input").expect("a file")));
        assert!(!stands_after(|site| fs::write(site.join("content/pages/new.md"), "").expect("a file")));
        assert!(
            !stands_after(|site| fs::remove_file(site.join("content/pages/about.md")).expect("the file"))
        );
        assert!(!stands_after(|site| fs::create_dir(site.join("content/new")).expect("a folder")));
        assert!(!stands_after(|site| fs::create_dir(site.join("assets")).expect("a folder")));
    }

    #[cfg(unix)]
    #[test]
    fn what_came_and_went_is_seen() {
        assert!(!stands_after(|site| {
            let page = site.join("content/pages/fleeting.md");
            fs::write(&page, "").and_then(|()| fs::remove_file(&page)).expect("a file");
        }));
        assert!(!stands_after(|site| fs::write(site.join("site.yaml"), "title: B site").expect("the file")));
    }
}
