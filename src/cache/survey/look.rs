//! Looking at the disk for the first time.

use super::entry::Seen;
use super::{Place, Survey};
use crate::cache::outside::{Kind, Links, Outside};
use crate::cache::stamp::Stamp;
use crate::cores;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

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

    pub(super) fn stamp(self, outside: &Outside) -> Stamp {
        match self {
            Self::Inputs(..) => Stamp::of_input(outside),
            Self::Output => Stamp::of_output(outside),
        }
    }

    /// Whether something that is told of is as it was, as far as stamps prove.
    pub(super) fn is_same(self, told: io::Result<Outside>, then: Stamp) -> bool {
        told.is_ok_and(|now| self.stamp(&now).is_same(then))
    }

    /// What the folders are taken for in which it lies: what people write may lie behind links.
    pub(super) const fn links(self) -> Links {
        match self {
            Self::Inputs(..) => Links::Followed,
            Self::Output => Links::Seen,
        }
    }

    /// What is seen of something that was told of.
    pub(super) fn seen(self, told: &io::Result<Outside>) -> Seen {
        match told {
            Ok(outside) if outside.kind == Kind::File => Seen::File(self.stamp(outside)),
            Ok(_) | Err(_) => Seen::Other,
        }
    }
}

impl Survey {
    /// Looks at everything.
    pub fn of(root: &Path, manner: Manner<'_>) -> Self {
        let mut walk = Walk::new((manner, Share::Whole), root.to_path_buf(), String::new());
        match manner {
            Manner::Inputs(names, _) => walk.roots(names),
            Manner::Output => walk.folder(),
        }
        walk.into_survey()
    }

    /// Looks at a folder and all that lies below it.
    pub(super) fn below_root(root: &Path, manner: Manner<'_>, path: &str) -> Self {
        let mut walk = Walk::new((manner, Share::Whole), root.join(path), path.to_owned());
        walk.folder();
        walk.into_survey()
    }

    /// Whether some of the folders hold what was seen in them, as far as names and stamps tell.
    pub fn still_stands<'a>(
        &self,
        root: &Path,
        manner: Manner<'_>,
        folders: impl Iterator<Item = &'a str>,
    ) -> bool {
        let wanted: Vec<Place<'_>> = folders.filter_map(|path| self.folder(path)).collect();
        let stands = |at: usize| wanted.get(at).is_some_and(|place| place.still_stands(root, manner));
        !self.is_partial && cores::gather(wanted.len(), stands).into_iter().all(|stands| stands)
    }
}

impl Place<'_> {
    /// Whether the folder holds what was seen in it; a stamp that proves nothing is passed over.
    fn still_stands(self, root: &Path, manner: Manner<'_>) -> bool {
        let full = root.join(self.path);
        if self.is_untouched(&full, manner) {
            return self.entries().all(|(name, then)| match then {
                Seen::File(then) => may_be_same((&full.join(name), Links::Seen), manner, then),
                Seen::Folder | Seen::Other => true,
            });
        }
        let is_root = self.path.is_empty();
        let links = if is_root { Links::Followed } else { Links::Seen };
        let listed = match manner {
            // The root is looked at for some names only, and through links.
            Manner::Inputs(names, _) if is_root => Ok(list_named(&full, names)),
            Manner::Inputs(..) | Manner::Output => list(&full, manner),
        };
        let is_same = |((name, now), (old, then)): (&(String, Seen), (&str, Seen))| {
            name == old
                && match (now, then) {
                    (Seen::File(_), Seen::File(then)) => may_be_same((&full.join(name), links), manner, then),
                    (Seen::Folder, Seen::Folder) | (Seen::Other, Seen::Other) => true,
                    (Seen::Folder | Seen::File(_) | Seen::Other, _) => false,
                }
        };
        let holds_same = |listed: Vec<(String, Seen)>| {
            listed.len() == self.folder.entries.len() && listed.iter().zip(self.entries()).all(is_same)
        };
        let is_same = is_root || may_be_same((&full, links), manner, self.folder.stamp);
        is_same && listed.is_ok_and(holds_same)
    }

    /// Whether nobody has been at the folder itself since long before it was seen, so that it has the names that it had.
    fn is_untouched(self, full: &Path, manner: Manner<'_>) -> bool {
        let then = self.folder.stamp;
        then.is_of_paper() && manner.is_same(Outside::of(full, Links::Seen), then)
    }
}

fn may_be_same((path, links): (&Path, Links), manner: Manner<'_>, then: Stamp) -> bool {
    Outside::of(path, links).is_ok_and(|now| manner.stamp(&now).may_be_same(then))
}

/// How much of what lies below a folder is looked at by whoever looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Share {
    /// All of it; others may be asked to help.
    Whole,
    /// What one core does.
    Part,
}

/// Somebody who looks, and where they stand.
struct Walk<'a> {
    manner: Manner<'a>,
    share: Share,
    full: PathBuf,
    path: String,
    survey: Survey,
}

impl<'a> Walk<'a> {
    fn new((manner, share): (Manner<'a>, Share), full: PathBuf, path: String) -> Self {
        Self { manner, share, full, path, survey: Survey::default() }
    }

    fn into_survey(self) -> Survey {
        let mut survey = self.survey;
        survey.sort();
        survey
    }

    /// The named files and folders of the root.
    fn roots(&mut self, names: &[&str]) {
        let listed = list_roots(&self.full, self.manner, names);
        self.add(Stamp::default(), &listed);
        let folders = listed.iter().filter(|(_, seen)| matches!(seen, Seen::Folder));
        for (name, _) in folders {
            self.within(name, Self::folder);
        }
    }

    /// The folder where they stand, and what is below it.
    fn folder(&mut self) {
        let Ok(outside) = Outside::of(&self.full, Links::Followed) else {
            // A site that has not been built has no folder, which is no gap.
            self.survey.is_partial |= !self.path.is_empty();
            return;
        };
        let listed = list_stamped(&self.full, self.manner).unwrap_or_else(|_| {
            self.survey.is_partial = true;
            Vec::new()
        });
        self.add(self.manner.stamp(&outside), &listed);
        let folders = listed.into_iter().filter(|(_, seen)| matches!(seen, Seen::Folder));
        self.folders(&folders.map(|(name, _)| name).collect::<Vec<_>>());
    }

    /// Adds the folder where they stand.
    fn add(&mut self, stamp: Stamp, listed: &[(String, Seen)]) {
        self.survey.add(&self.path, stamp, listed.iter().map(|(name, seen)| (name.as_str(), *seen)));
    }

    /// Some folders in the one where they stand, shared out among the cores where that has not been done above them and
    /// there are enough of them.
    fn folders(&mut self, names: &[String]) {
        if self.share == Share::Part || names.len() < LEAST_SHARED {
            for name in names {
                self.within(name, Self::folder);
            }
            return;
        }
        self.share_out(names);
    }

    /// What is seen of each folder is added at once, so that no core's share of an archive is there a second time.
    fn share_out(&mut self, folders: &[String]) {
        let (manner, full, path) = (self.manner, &self.full, &self.path);
        let survey = Mutex::new(&mut self.survey);
        cores::share_out(folders.len(), |number| {
            let Some(name) = folders.get(number) else { return };
            let mut walk = Walk::new((manner, Share::Part), full.clone(), path.clone());
            walk.within(name, Walk::folder);
            survey.lock().unwrap_or_else(PoisonError::into_inner).append(&walk.survey);
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

/// Which of the named files and folders the root holds, sorted. These may be links themselves, which are followed.
pub(super) fn list_roots(root: &Path, manner: Manner<'_>, names: &[&str]) -> Vec<(String, Seen)> {
    let mut listed = list_named(root, names);
    for (name, seen) in &mut listed {
        if let (Seen::File(stamp), Ok(outside)) = (seen, Outside::of(&root.join(name), Links::Followed)) {
            *stamp = manner.stamp(&outside);
        }
    }
    listed
}

/// What lies in a folder, sorted.
pub(super) fn list_stamped(folder: &Path, manner: Manner<'_>) -> io::Result<Vec<(String, Seen)>> {
    let mut listed = list(folder, manner)?;
    for (name, seen) in &mut listed {
        if matches!(seen, Seen::File(_)) {
            *seen = manner.seen(&Outside::of(&folder.join(name), Links::Seen));
        }
    }
    Ok(listed)
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
        let seen = Survey::of(site.path(), INPUTS);
        await_next_tick(site.path());
        done(site.path());
        seen.still_stands(site.path(), INPUTS, seen.folders())
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
