//! A new source, fact, story, page or correction, in its right place.
//!
//! The edit is made, the site is read again, and the edit is taken back when an error has appeared or when anything
//! but the new entry is read otherwise than before.

use super::edit::Before;
use super::refusal::Refusal;
use super::survey::Survey;
use super::yaml::{Fields, Layout, Yaml, write_list, write_mapping};
use crate::diagnostic::{Code, Diagnostic, Failure, Origin};
use crate::load::StoryFolder;
use crate::model::is_valid_id;
use std::path::{Component, Path, PathBuf};

/// What an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryKind {
    /// `sources/<id>.md` of a story.
    Source,
    /// An entry of a file in `facts/` of a story.
    Fact,
    /// `content/<id>/story.md`.
    Story,
    /// `content/pages/<id>.md`.
    Page,
    /// An entry of `corrections.yaml` of a story.
    Correction,
}

impl EntryKind {
    /// The word editors use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::Fact => "fact",
            Self::Story => "story",
            Self::Page => "page",
            Self::Correction => "correction",
        }
    }

    const fn is_of_a_story(self) -> bool {
        match self {
            Self::Source | Self::Fact | Self::Correction => true,
            Self::Story | Self::Page => false,
        }
    }
}

/// What is to be written.
#[derive(Debug, Clone)]
pub struct Draft {
    /// What it is.
    pub kind: EntryKind,
    /// Its id.
    pub id: String,
    /// The story it belongs to; may be left out where there is only one, and means nothing for pages and stories.
    pub story: Option<String>,
    /// The file of facts, relative to the site folder; for facts only.
    pub file: Option<PathBuf>,
    /// Its keys, without the id.
    pub fields: Fields,
    /// What follows the front matter, Markdown; for sources, stories and pages.
    pub body: String,
}

/// An entry that has been written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Relative to the site folder.
    pub path: PathBuf,
    /// Where the entry begins, from 1.
    pub line: usize,
}

/// Writes a new entry into a site.
pub fn write_entry(root: &Path, draft: &Draft) -> Result<Written, Refusal> {
    check_id(draft)?;
    let folders = Survey::of(root, None)?.story_folders;
    let folder = if draft.kind.is_of_a_story() { Some(choose_story(draft, &folders)?) } else { None };
    let earlier = Survey::of(root, folder)?;
    if let Some(seen) = earlier.find(draft.kind, &draft.id) {
        return Err(Refusal::Taken(draft.kind, draft.id.clone(), seen.origin.clone()));
    }
    let path = path_of(draft, folder)?;
    let full = root.join(&path);
    let before = Before::of(&full).map_err(|error| Failure::Read(full.clone(), error))?;
    if before.text.is_some() && is_own_file(draft.kind) {
        let origin = Origin::of_path(&path);
        return Err(Refusal::Taken(draft.kind, draft.id.clone(), origin));
    }
    let text = text_of(draft, before.text.as_deref());
    let trial = Trial { root, folder, draft, earlier, before, full };
    let mut problems = Vec::new();
    // A blank line belongs to a block text that is kept to its end (`|+`); then the entry must follow at once.
    for separator in trial.separators() {
        problems = match trial.run(&text, separator)? {
            Ok(line) => return Ok(Written { path, line }),
            Err(problems) => problems,
        };
    }
    // That the file is no YAML any more is the fault of its style, not of the entry.
    problems.retain(|problem| problem.code != Code::BadYaml);
    Err(Refusal::Spoilt { path, problems, text })
}

/// All that is needed to try an edit.
struct Trial<'a> {
    root: &'a Path,
    folder: Option<&'a StoryFolder>,
    draft: &'a Draft,
    earlier: Survey,
    before: Before,
    full: PathBuf,
}

impl Trial<'_> {
    fn separators(&self) -> &'static [&'static str] {
        let has_blank_end = |text: &str| text.trim().is_empty() || text.ends_with("\n\n");
        match &self.before.text {
            Some(text) if !has_blank_end(text) => &["\n", ""],
            Some(_) | None => &[""],
        }
    }

    /// Gives the line of the new entry, or takes the edit back and gives what would be wrong.
    fn run(&self, text: &str, separator: &str) -> Result<Result<usize, Vec<Diagnostic>>, Failure> {
        let failed = |error| Failure::Write(self.full.clone(), error);
        let outcome = self.before.add(text, separator).map_err(failed).and_then(|()| self.judge());
        match outcome {
            Ok(Ok(line)) => Ok(Ok(line)),
            Ok(Err(problems)) => {
                self.before.restore().map_err(failed)?;
                Ok(Err(problems))
            }
            Err(failure) => {
                // The first failure is the one to tell.
                let _ = self.before.restore();
                Err(failure)
            }
        }
    }

    fn judge(&self) -> Result<Result<usize, Vec<Diagnostic>>, Failure> {
        let Draft { kind, id, .. } = self.draft;
        let later = Survey::of(self.root, self.folder)?;
        let problems = later.new_errors(&self.earlier);
        let found = later.find(*kind, id).filter(|_| later.only_adds(*kind, id, &self.earlier));
        Ok(match found {
            Some(seen) if problems.is_empty() => Ok(seen.origin.position().line),
            Some(_) | None => Err(problems),
        })
    }
}

fn check_id(draft: &Draft) -> Result<(), Refusal> {
    let is_valid = match draft.kind {
        EntryKind::Story => draft.id.split('/').all(is_valid_id),
        EntryKind::Source | EntryKind::Fact | EntryKind::Page | EntryKind::Correction => {
            is_valid_id(&draft.id)
        }
    };
    if is_valid { Ok(()) } else { Err(Refusal::BadId(draft.id.clone())) }
}

fn choose_story<'a>(draft: &Draft, folders: &'a [StoryFolder]) -> Result<&'a StoryFolder, Refusal> {
    let ids = || folders.iter().map(|folder| folder.id.to_string()).collect();
    match (&draft.story, folders) {
        (None, [only]) => Ok(only),
        (None, []) => Err(Refusal::NoSuchStory("my-story".to_owned(), Vec::new())),
        (None, _) => Err(Refusal::WhichStory(ids())),
        (Some(id), _) => {
            let found = folders.iter().find(|folder| *folder.id == *id.trim_matches('/'));
            found.ok_or_else(|| Refusal::NoSuchStory(id.clone(), ids()))
        }
    }
}

/// Whether entries of that kind are files of their own.
const fn is_own_file(kind: EntryKind) -> bool {
    match kind {
        EntryKind::Source | EntryKind::Story | EntryKind::Page => true,
        EntryKind::Fact | EntryKind::Correction => false,
    }
}

/// The file, relative to the site folder. `folder` is that of the story, where the entry belongs to one.
fn path_of(draft: &Draft, folder: Option<&StoryFolder>) -> Result<PathBuf, Refusal> {
    let story = folder.map_or_else(|| PathBuf::from("content"), StoryFolder::path);
    let id = &draft.id;
    match draft.kind {
        EntryKind::Source => Ok(story.join(format!("sources/{id}.md"))),
        EntryKind::Page => Ok(PathBuf::from(format!("content/pages/{id}.md"))),
        EntryKind::Story => Ok(PathBuf::from(format!("content/{id}/story.md"))),
        EntryKind::Correction => Ok(story.join("corrections.yaml")),
        EntryKind::Fact => facts_file(draft, &story.join("facts")),
    }
}

/// The file of facts that was named, else that of the section, else `facts.yaml`.
fn facts_file(draft: &Draft, folder: &Path) -> Result<PathBuf, Refusal> {
    let section = draft.fields.iter().find_map(|(key, value)| match value {
        Yaml::Text(text) if *key == "section" => Some(text.as_str()),
        Yaml::Text(_) | Yaml::Quoted(_) | Yaml::List(_) | Yaml::Mapping(_) => None,
    });
    let usual = || folder.join(format!("{}.yaml", section.unwrap_or("facts")));
    let asked = draft.file.clone().unwrap_or_else(usual);
    let refused = || Refusal::NotAFactsFile(asked.clone(), folder.to_path_buf());
    let path: PathBuf = asked.components().filter(|part| *part != Component::CurDir).collect();
    let below = path.strip_prefix(folder).map_err(|_| refused())?;
    let is_read = |part: Component<'_>| match part {
        Component::Normal(name) => {
            let name = name.to_string_lossy();
            !name.starts_with(['.', '_']) && !name.ends_with('~')
        }
        Component::Prefix(_) | Component::RootDir | Component::CurDir | Component::ParentDir => false,
    };
    let is_yaml = path.extension().is_some_and(|extension| extension == "yaml" || extension == "yml");
    if is_yaml && below.components().all(is_read) { Ok(path) } else { Err(refused()) }
}

/// The entry as it is to stand in the file, laid out like what is there.
fn text_of(draft: &Draft, there: Option<&str>) -> String {
    let layout = there.map_or(Layout::PLAIN, Layout::of);
    let Draft { kind, id, fields, body, .. } = draft;
    match kind {
        EntryKind::Source | EntryKind::Story | EntryKind::Page => {
            let body = if body.is_empty() { String::new() } else { format!("{}\n", body.trim_end()) };
            format!("---\n{}---\n{body}", write_mapping(fields, 0, layout))
        }
        EntryKind::Fact => {
            write_mapping(&[(id.as_str(), Yaml::Mapping(fields.clone()))], layout.base, layout)
        }
        EntryKind::Correction => {
            let mut all = vec![("id", Yaml::Text(id.clone()))];
            all.extend(fields.iter().cloned());
            write_list(&[Yaml::Mapping(all)], layout.base, layout)
        }
    }
}
