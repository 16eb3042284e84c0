//! What the program reads in a site at one moment, to be compared with what it reads after an edit.

use super::EntryKind;
use crate::diagnostic::{Diagnostic, Failure, Origin, Report, Severity};
use crate::load::{self, RawDossier, RawSite, StoryFolder};
use crate::resolve;
use std::fmt::Debug;
use std::path::Path;

/// An entry as it is read, with all its values and their places.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Seen {
    pub(super) kind: EntryKind,
    pub(super) id: String,
    pub(super) origin: Origin,
    /// Everything in it, with line and column.
    reading: String,
}

/// All that is read of a site's pages and of one story.
pub(super) struct Survey {
    pub(super) entries: Vec<Seen>,
    pub(super) story_folders: Vec<StoryFolder>,
    errors: Vec<Diagnostic>,
}

impl Survey {
    /// Reads the site, and one of its stories.
    pub(super) fn of(root: &Path, story: Option<&StoryFolder>) -> Result<Self, Failure> {
        let mut report = Report::new();
        let raw = load::load_site(root, &mut report)?;
        let story_folders = raw.story_folders.clone();
        let mut entries = entries_of_site(&raw);
        let dossier = match story {
            Some(folder) => Some(load::load_story(root, folder, &mut report)?),
            None => None,
        };
        entries.extend(dossier.iter().flat_map(entries_of_story));
        if let (Some(site), Some(dossier)) = (resolve::resolve_site(raw, &mut report), dossier) {
            resolve::resolve_story(dossier, &site, &mut report);
        }
        let errors = report.into_sorted();
        let errors = errors.into_iter().filter(|told| told.severity == Severity::Error).collect();
        Ok(Self { entries, story_folders, errors })
    }

    /// The entry of that kind and id.
    pub(super) fn find(&self, kind: EntryKind, id: &str) -> Option<&Seen> {
        self.entries.iter().find(|seen| seen.kind == kind && seen.id == id)
    }

    /// The errors that `earlier` had not.
    pub(super) fn new_errors(&self, earlier: &Self) -> Vec<Diagnostic> {
        let place = |told: &Diagnostic| (told.code, told.message.clone(), told.origin.to_string());
        let known: Vec<_> = earlier.errors.iter().map(place).collect();
        self.errors.iter().filter(|told| !known.contains(&place(told))).cloned().collect()
    }

    /// Whether it is `earlier` with one entry more, that one.
    pub(super) fn only_adds(&self, kind: EntryKind, id: &str, earlier: &Self) -> bool {
        let is_new = |seen: &&Seen| seen.kind == kind && seen.id == id;
        let reading = |seen: &Seen| (seen.kind, seen.id.clone(), seen.reading.clone());
        let others = self.entries.iter().filter(|seen| !is_new(seen)).map(reading);
        self.entries.iter().filter(is_new).count() == 1 && others.eq(earlier.entries.iter().map(reading))
    }
}

fn entries_of_site(raw: &RawSite) -> Vec<Seen> {
    let pages = raw.pages.iter().map(|page| seen(EntryKind::Page, &page.id, &page.origin, page));
    let stories = raw.story_folders.iter().map(|folder| {
        let origin = Origin::of_path(folder.path().join("story.md"));
        seen(EntryKind::Story, &folder.id, &origin, folder)
    });
    pages.chain(stories).collect()
}

fn entries_of_story(raw: &RawDossier) -> Vec<Seen> {
    let sources =
        raw.sources.iter().map(|source| seen(EntryKind::Source, &source.id, &source.origin, source));
    let facts = raw.facts.iter().map(|fact| seen(EntryKind::Fact, fact.id.text(), &fact.id.origin, fact));
    let corrections = raw
        .corrections
        .iter()
        .map(|entry| seen(EntryKind::Correction, entry.id.text(), &entry.id.origin, entry));
    sources.chain(facts).chain(corrections).collect()
}

fn seen(kind: EntryKind, id: &str, origin: &Origin, entry: &impl Debug) -> Seen {
    Seen { kind, id: id.to_owned(), origin: origin.clone(), reading: format!("{entry:?}") }
}
