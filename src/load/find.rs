//! Finds the folders of stories: each folder below `content/` with a `story.md`.

use super::disk::{self, Kind};
use super::files::{CONTENT, PAGES, STORY, StoryFolder};
use super::unread::Folder;
use crate::cores;
use crate::diagnostic::{Code, Diagnostic, Failure, Origin, Report};
use crate::paths::{folders_above, is_within};
use std::path::{Path, PathBuf};

/// All of them, sorted. What lies beside a `story.md` (its sources, its facts) is not searched for more. `holders` are
/// the folders that hold one, where somebody has looked already.
pub(super) fn story_folders(
    root: &Path,
    holders: Option<&[&str]>,
    report: &mut Report,
) -> Result<Vec<StoryFolder>, Failure> {
    let mut folders = Vec::with_capacity(holders.map_or(0, <[_]>::len));
    match holders {
        Some(holders) => {
            let are_stories = holders.iter().filter(|path| !is_beside_story(path, holders));
            folders.extend(are_stories.map(|path| StoryFolder::named(path)));
        }
        None if disk::is_folder(root, Path::new(CONTENT)) => {
            let Search { found, report: told, .. } = search(root)?;
            folders = found;
            report.append(told);
        }
        None => {}
    }
    folders.sort_by(|a, b| a.below_content().cmp(b.below_content()));
    if folders.is_empty() {
        report.push(no_story());
    }
    for pair in folders.windows(2) {
        if let [outer, inner] = pair
            && inner.below_content().starts_with(outer.below_content())
        {
            report.push(story_in_story(&outer.path(), &inner.path()));
        }
    }
    Ok(folders)
}

/// Whether a folder, or one above it, belongs to a story or to the plain pages.
fn is_beside_story(path: &str, holders: &[&str]) -> bool {
    let is_of = |holder: &str| is_part_of(path, holder) && holders.binary_search(&holder).is_ok();
    is_within(path, PAGES) || folders_above(path).any(is_of)
}

/// Whether a folder is one of the sources or the facts of a story, or lies below that.
fn is_part_of(path: &str, story: &str) -> bool {
    let below = path.strip_prefix(story).and_then(|below| below.strip_prefix('/'));
    below.is_some_and(|below| is_within(below, "sources") || is_within(below, "facts"))
}

/// Whether some file of a list of folders, each with the names of its files, is text that nobody reads and that belongs to
/// no folder of sources, facts or pages. `holders` is as in [`story_folders`]; both are sorted.
pub fn has_unread<'a, N: Iterator<Item = &'a str>>(
    mut folders: impl Iterator<Item = (&'a str, N)>,
    holders: &[&str],
) -> bool {
    // The folders of one story mostly stand together, behind its own.
    let (mut next, mut last) = (holders.iter().copied().peekable(), None);
    folders.any(|(path, mut names)| {
        while let Some(story) = next.next_if(|story| *story <= path) {
            last = Some(story);
        }
        let is_story = last == Some(path);
        if last.is_some_and(|story| is_part_of(path, story)) || is_beside_story(path, holders) {
            return false;
        }
        let folder = if is_story { Folder::OfStory } else { Folder::Other };
        names.any(|name| folder.leaves_unread(name))
    })
}

/// What has been found in a part of a site.
struct Search<'a> {
    root: &'a Path,
    found: Vec<StoryFolder>,
    report: Report,
}

/// Looks through all that lies below `content/`, each folder there on its own, on all cores.
fn search(root: &Path) -> Result<Search<'_>, Failure> {
    let mut all = Search::of(root);
    let inner = all.look(Path::new(CONTENT))?;
    let part = |at: usize| {
        let mut part = Search::of(root);
        inner.get(at).map_or(Ok(()), |folder| part.look_below(folder)).map(|()| part)
    };
    for part in cores::gather(inner.len(), part) {
        let Search { found, report, .. } = part?;
        all.found.extend(found);
        all.report.append(report);
    }
    Ok(all)
}

impl<'a> Search<'a> {
    fn of(root: &'a Path) -> Self {
        Self { root, found: Vec::new(), report: Report::new() }
    }

    /// Looks through a folder and all below it.
    fn look_below(&mut self, folder: &Path) -> Result<(), Failure> {
        self.look(folder)?.iter().try_for_each(|inner| self.look_below(inner))
    }

    /// Looks into one folder, and gives those in it that may hold stories. Each folder is asked once for what it holds, and
    /// those of sources and facts are left to whoever reads the story.
    fn look(&mut self, folder: &Path) -> Result<Vec<PathBuf>, Failure> {
        let entries = disk::list(self.root, folder)?;
        let story = entries.iter().find(|(path, _)| is_called(path, STORY));
        // Behind a link there may be nothing.
        let is_story =
            story.is_some_and(|(path, kind)| *kind != Kind::Link || disk::is_there(self.root, path));
        let own = if is_story { Folder::OfStory } else { Folder::Other };
        let mut inner = Vec::new();
        for (path, kind) in entries {
            let is_part = is_story && (is_called(&path, "sources") || is_called(&path, "facts"));
            if kind == Kind::Folder && (is_part || path == Path::new(PAGES)) {
                continue;
            }
            let is_sound = disk::is_sound(&path, kind, &mut self.report);
            match kind {
                Kind::Folder => inner.push(path),
                Kind::File if is_sound && is_called(&path, STORY) => self.found.push(StoryFolder::at(folder)),
                Kind::File if is_sound => own.tell(&path, &mut self.report),
                Kind::File | Kind::Link | Kind::Other => {}
            }
        }
        Ok(inner)
    }
}

fn is_called(path: &Path, name: &str) -> bool {
    path.file_name().is_some_and(|called| called == name)
}

fn no_story() -> Diagnostic {
    Diagnostic::new(Code::NoStory, &Origin::of_path(CONTENT), "the site has no story")
        .help("write `content/story.md`, or a `story.md` in a folder of its own below `content/`")
}

fn story_in_story(outer: &Path, inner: &Path) -> Diagnostic {
    let outer = outer.join(STORY);
    let message = format!("`{}` lies in the folder of another story", inner.join(STORY).display());
    Diagnostic::new(Code::PathClash, &Origin::of_path(inner.join(STORY)), message)
        .note(&Origin::of_path(&outer), "the other story")
        .help(format!("give each story a folder of its own: move `{}` into one too", outer.display()))
}
