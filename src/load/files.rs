//! The files of a site and of a story, each read and typed, with what they are named after.

use super::desk::Reads;
use super::raw::{
    RawCorrection, RawEvidenceLock, RawFact, RawPageMatter, RawPublished, RawSettings, RawSourceMatter,
    RawStoryMatter,
};
use super::strings::StringsFile;
use super::typed::Typed;
use crate::diagnostic::Origin;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Where stories lie.
pub const CONTENT: &str = "content";
/// Where the plain pages lie.
pub const PAGES: &str = "content/pages";
/// Where the full texts of sources lie.
pub(super) const EVIDENCE: &str = "evidence";
/// What makes a folder one of a story.
pub const STORY: &str = "story.md";

/// The site's own files.
#[derive(Debug)]
pub struct RawSite {
    /// `site.yaml`; nothing when it is no mapping.
    pub settings: Option<RawSettings>,
    /// `site.yaml` as a whole.
    pub origin: Origin,
    /// `content/pages/`, by id.
    pub pages: Vec<RawDocument<RawPageMatter>>,
    /// Every folder with a `story.md`, sorted.
    pub story_folders: Vec<StoryFolder>,
    /// The site's own words, by language.
    pub strings: Vec<StringsFile>,
}

/// A folder with a `story.md`. An archive keeps ten thousand of these.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoryFolder {
    /// Below `content/`, with `/` between the parts; empty for `content/` itself.
    pub id: Box<str>,
    /// Below `content/`, where the id does not tell it, since a name in it is no Unicode.
    path: Option<Box<Path>>,
}

impl StoryFolder {
    /// From its path, relative to the site folder.
    pub(in crate::load) fn at(path: &Path) -> Self {
        let below = path.strip_prefix(CONTENT).unwrap_or(path);
        let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
        let id: Box<str> = parts.join("/").into();
        let path = (Path::new(&*id) != below).then(|| below.into());
        Self { id, path }
    }

    /// From its path, relative to the site folder, where that is a text with `/` between the parts.
    pub(in crate::load) fn named(path: &str) -> Self {
        let below = path.strip_prefix(CONTENT).unwrap_or(path);
        Self { id: below.strip_prefix('/').unwrap_or(below).into(), path: None }
    }

    /// Relative to the site folder.
    pub fn path(&self) -> PathBuf {
        let content = Path::new(CONTENT);
        // To join nothing would add a `/`.
        if self.id.is_empty() { content.to_path_buf() } else { content.join(self.below_content()) }
    }

    /// Below `content/`.
    pub(in crate::load) fn below_content(&self) -> &Path {
        self.path.as_deref().unwrap_or_else(|| Path::new(&*self.id))
    }
}

/// A Markdown file with front matter.
#[derive(Debug)]
pub struct RawDocument<M> {
    /// Its file name without `.md`.
    pub id: String,
    /// The front matter; nothing when it cannot be used, which has been told.
    pub matter: Option<M>,
    /// The text after the front matter.
    pub body: String,
    /// Where the body stands.
    pub body_origin: Origin,
    /// The file as a whole.
    pub origin: Origin,
}

impl<M> RawDocument<M> {
    /// A file that could not be read as text; its id stays known.
    pub(in crate::load) fn unread(id: String, path: &Path) -> Self {
        let origin = Origin::of_path(path);
        Self { id, matter: None, body: String::new(), body_origin: origin.clone(), origin }
    }
}

/// A fact with its id.
#[derive(Debug)]
pub struct RawFactEntry {
    /// Its id.
    pub id: Typed,
    /// The rest; nothing when it cannot be used, which has been told.
    pub fact: Option<RawFact>,
}

/// All the files of one story.
#[derive(Debug)]
pub struct RawDossier {
    /// Its folder below `content/`.
    pub id: String,
    /// `story.md`; nothing when it could not be read, which has been told.
    pub story: Option<RawDocument<RawStoryMatter>>,
    /// `sources/`, by id.
    pub sources: Vec<RawDocument<RawSourceMatter>>,
    /// `facts/`, file by file, as listed.
    pub facts: Vec<RawFactEntry>,
    /// `corrections.yaml`, as listed.
    pub corrections: Vec<RawCorrection>,
    /// `published.lock`, where there is one that can be read.
    pub published: Option<RawPublished>,
    /// The texts below `evidence/`, by the id of their source.
    pub evidence: BTreeMap<String, String>,
    /// `evidence.lock`.
    pub evidence_lock: Option<RawEvidenceLock>,
    /// Whether a file of facts could not be read: then an id that nothing defines proves nothing.
    pub facts_unread: bool,
    /// Which files that was.
    pub reads: Reads,
}
