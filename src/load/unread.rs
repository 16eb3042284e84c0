//! Files of text that nobody reads, since they lie or are called otherwise than what is read.
//!
//! Only text that an editor may have meant for the site counts: a picture or a scan beside it was never to be read.

use super::disk::{self, Kind};
use super::files::{EVIDENCE, STORY};
use crate::diagnostic::{Code, Diagnostic, Failure, Origin, Report, nearest};
use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

/// Endings of Markdown; the first is read.
pub(super) const MARKDOWN: &[&str] = &["md", "markdown", "mdown", "mkd"];
/// Endings of YAML, which reads JSON as well; the first two are read.
pub(super) const YAML: &[&str] = &["yaml", "yml", "json"];
/// What is put behind a name by programs that know neither.
const PLAIN: &str = "txt";
/// What a lock ends in.
const LOCK: &str = "lock";

/// What is read in the folder of a story, apart from its folders.
const OF_STORY: [&str; 4] = [STORY, "corrections.yaml", "published.lock", "evidence.lock"];
/// The folders that are read there.
const FOLDERS: [&str; 2] = ["sources", "facts"];

/// For what was never to be read.
const ELSEWHERE: &str = "if it is not for the site, begin its name with `_`";

/// A folder that is none of sources, facts or pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Folder {
    /// It holds a `story.md`.
    OfStory,
    /// It holds none.
    Other,
}

impl Folder {
    /// Whether a file in it may have been meant for the site and is read by nobody.
    pub(super) fn leaves_unread(self, name: &str) -> bool {
        !(self == Self::OfStory && OF_STORY.contains(&name)) && is_text(Path::new(name))
    }

    /// Tells of such a file.
    pub(super) fn tell(self, path: &Path, report: &mut Report) {
        let name = file_name(path);
        if self.leaves_unread(&name) {
            report.push(unread(path).help(self.help(path, &name)));
        }
    }

    fn help(self, path: &Path, name: &str) -> String {
        // A story that is already there was not meant once more.
        if let Some(meant) = meant_of_story(path, name).filter(|of| self == Self::Other || *of != STORY) {
            return if meant == name {
                format!("there is no `{STORY}` beside it")
            } else {
                format!("name it `{meant}`")
            };
        }
        let own = path.parent().map(file_name).unwrap_or_default();
        match (nearest(&own.to_lowercase(), FOLDERS), self) {
            (Some(of), _) if of != own => format!("name its folder `{of}`, beside `{STORY}`"),
            (Some(_), _) => format!("there is no `{STORY}` beside its folder"),
            (None, Self::OfStory) => format!("sources lie in `sources/` and facts in `facts/`; {ELSEWHERE}"),
            (None, Self::Other) => {
                format!(
                    "a story is a `{STORY}` in a folder, with `sources/` and `facts/` beside it; {ELSEWHERE}"
                )
            }
        }
    }
}

/// Parts the files of a folder for one kind of text into those that are read, whose names end in one of `endings`, and
/// others, and tells of these.
pub(super) fn keep_read(files: &mut Vec<PathBuf>, endings: &[&str], report: &mut Report) {
    files.retain(|path| {
        let is_read = extension(path).is_some_and(|extension| endings.contains(&extension));
        if !is_read && is_text(path) {
            report.push(unread(path).help(in_folder(path, endings)));
        }
        is_read
    });
}

/// Tells of the files below `evidence/` that are the text of no source. `texts` are where those of all sources would lie.
pub fn tell_unread_evidence(
    root: &Path,
    texts: &BTreeSet<PathBuf>,
    report: &mut Report,
) -> Result<(), Failure> {
    let mut folders = vec![PathBuf::from(EVIDENCE)];
    while let Some(folder) = folders.pop().filter(|folder| disk::is_folder(root, folder)) {
        for (path, kind) in disk::list(root, &folder)? {
            match kind {
                Kind::Folder => folders.push(path),
                Kind::File | Kind::Link if !texts.contains(&path) => {
                    report.push(unread(&path).help(as_evidence(&path, texts)));
                }
                Kind::File | Kind::Link | Kind::Other => {}
            }
        }
    }
    Ok(())
}

fn as_evidence(path: &Path, texts: &BTreeSet<PathBuf>) -> String {
    let beside = texts.iter().filter(|text| text.parent() == path.parent());
    let meant = nearest(&stem(path).to_lowercase(), beside.filter_map(|text| text.file_stem()?.to_str()));
    match meant {
        Some(source) => format!("name it `{source}.{PLAIN}`, if it is the text of that source"),
        None => format!("the text of a source lies in `{EVIDENCE}/<source-id>.{PLAIN}`; {ELSEWHERE}"),
    }
}

/// What to do with a file that lies among those that end otherwise.
fn in_folder(path: &Path, endings: &[&str]) -> String {
    match meant(path, endings) {
        Some(name) => format!("name it `{name}`"),
        None => format!(
            "only files that end in {} are read here; {ELSEWHERE}",
            endings.iter().map(|ending| format!("`.{ending}`")).collect::<Vec<_>>().join(" or ")
        ),
    }
}

/// What is read in the folder of a story and was probably meant by a file there.
fn meant_of_story(path: &Path, name: &str) -> Option<&'static str> {
    let is_meant = |of: &&str| {
        let ending = extension(Path::new(of)).unwrap_or_default();
        of.eq_ignore_ascii_case(name)
            || meant(path, &[ending]).is_some_and(|name| of.eq_ignore_ascii_case(&name))
    };
    OF_STORY.into_iter().find(is_meant).or_else(|| nearest(name, OF_STORY))
}

/// What the file would be called where it is of the kind of text that one of the endings stands for.
fn meant(path: &Path, endings: &[&str]) -> Option<String> {
    let stem = path.file_stem()?;
    let ending = extension(path)?.to_lowercase();
    if ending == PLAIN {
        // `fire.yaml.txt`, as some editors of text call what they save.
        let inner = extension(Path::new(stem))?;
        return endings.contains(&inner).then(|| stem.to_string_lossy().into_owned());
    }
    let kind = [MARKDOWN, YAML].into_iter().find(|kind| kind.contains(&ending.as_str()))?;
    let read = endings.iter().find(|read| **read == ending).or_else(|| endings.first())?;
    kind.contains(read).then(|| format!("{}.{read}", stem.to_string_lossy()))
}

fn is_text(path: &Path) -> bool {
    let is = |ending: &str| {
        let is_one = |known: &&str| known.eq_ignore_ascii_case(ending);
        MARKDOWN.iter().chain(YAML).chain(&[PLAIN, LOCK]).any(is_one)
    };
    extension(path).is_some_and(is)
}

fn extension(path: &Path) -> Option<&str> {
    path.extension().and_then(OsStr::to_str)
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn unread(path: &Path) -> Diagnostic {
    let message = format!("`{}` is not read", path.display());
    Diagnostic::new(Code::UnreadFile, &Origin::of_path(path), message)
}
