//! Ids that hold a form, and the neutral ones that stand in their place.
//!
//! What is put instead of the name takes its place in the id: `leonardo-age` becomes `the-boy-age`. Such an id does not
//! change when other entries come and go, as a number would, and links to it last.

use super::forms::Forms;
use crate::model::{Dossier, Redaction, is_valid_id};
use std::collections::{BTreeMap, BTreeSet};

/// The ids of one kind of thing that are another for readers.
#[derive(Debug, Default)]
pub(super) struct Renamed {
    names: BTreeMap<String, String>,
}

/// All ids of a story that are others for readers.
#[derive(Debug)]
pub(super) struct Ids {
    pub(super) facts: Renamed,
    pub(super) sources: Renamed,
    pub(super) sections: Renamed,
    pub(super) corrections: Renamed,
}

impl Ids {
    pub(super) fn of(dossier: &Dossier, slugs: &Slugs<'_>) -> Self {
        Self {
            facts: slugs.rename(dossier.facts.iter().map(|fact| fact.id.as_str())),
            sources: slugs.rename(dossier.sources.iter().map(|source| source.id.as_str())),
            sections: slugs.rename(dossier.story.sections.iter().map(|section| section.id.as_str())),
            corrections: slugs.rename(dossier.corrections.iter().map(|correction| correction.id.as_str())),
        }
    }
}

impl Renamed {
    /// The id for readers of one that the story has.
    pub(super) fn get(&self, id: &str) -> Option<&str> {
        self.names.get(id).map(String::as_str)
    }
}

/// Makes neutral ids.
pub(super) struct Slugs<'a> {
    forms: &'a Forms,
    /// What is put instead, by entry, as part of an id.
    instead: Vec<String>,
}

impl<'a> Slugs<'a> {
    pub(super) fn new(forms: &'a Forms, redactions: &[Redaction]) -> Self {
        Self { forms, instead: redactions.iter().map(|redaction| slug(&redaction.instead)).collect() }
    }

    /// An id without the name.
    pub(super) fn neutral(&self, id: &str) -> String {
        let renamed = self.forms.replace(id, |entry| self.instead.get(entry).cloned().unwrap_or_default());
        let renamed = renamed.trim_matches('-');
        if is_valid_id(renamed) { renamed.to_owned() } else { "withheld".to_owned() }
    }

    /// The ids that hold a form, each with a neutral one that no other has.
    fn rename<'b>(&self, ids: impl Iterator<Item = &'b str>) -> Renamed {
        let (holding, free): (Vec<&str>, Vec<&str>) = ids.partition(|id| self.forms.stand_in(id));
        let mut taken: BTreeSet<String> = free.into_iter().map(str::to_owned).collect();
        let mut names = BTreeMap::new();
        for id in holding {
            let neutral = self.neutral(id);
            let numbered = (2..).map(|number: usize| format!("{neutral}-{number}"));
            let unique = std::iter::once(neutral.clone()).chain(numbered).find(|name| !taken.contains(name));
            let unique = unique.unwrap_or(neutral);
            taken.insert(unique.clone());
            names.insert(id.to_owned(), unique);
        }
        Renamed { names }
    }
}

fn slug(words: &str) -> String {
    let letters = words.to_lowercase();
    let parts = letters.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join("-")
}
