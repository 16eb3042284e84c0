//! What takes the forms out of single words, texts, addresses and ids.

use super::forms::Forms;
use super::ids::{Ids, Renamed, Slugs};
use crate::markdown::{self, Rewriting};
use crate::model::{Dossier, FactId, Redaction, SectionId, SourceId};

/// Everything that is needed to write a story anew.
pub(super) struct Pen<'a> {
    pub(super) forms: &'a Forms,
    redactions: &'a [Redaction],
    slugs: Slugs<'a>,
    ids: Ids,
}

impl<'a> Pen<'a> {
    pub(super) fn new(dossier: &'a Dossier, forms: &'a Forms) -> Self {
        let redactions = dossier.story.redactions.as_slice();
        let slugs = Slugs::new(forms, redactions);
        let ids = Ids::of(dossier, &slugs);
        Self { forms, redactions, slugs, ids }
    }

    /// Plain text.
    pub(super) fn words(&self, text: &str) -> String {
        self.forms.replace(text, |entry| self.instead(entry).to_owned())
    }

    /// Plain text that may be left out.
    pub(super) fn line(&self, text: Option<&String>) -> Option<String> {
        text.map(|text| self.words(text))
    }

    /// Several plain texts.
    pub(super) fn lines(&self, texts: &[String]) -> Vec<String> {
        texts.iter().map(|text| self.words(text)).collect()
    }

    /// Markdown: the words, the facts it cites; links whose address holds a form lead elsewhere or
    /// become plain words.
    pub(super) fn markdown(&self, text: &str) -> String {
        markdown::rewrite(
            text,
            &Rewriting {
                words: &|text| self.forms.replace(text, |entry| markdown::escape_marks(self.instead(entry))),
                target: &|target| self.id(&self.ids.facts, target),
                address: &|address| self.link(address),
            },
        )
    }

    /// A plain line that may cite facts.
    pub(super) fn reason(&self, text: &str) -> String {
        markdown::rewrite(
            text,
            &Rewriting {
                words: &|text| self.words(text),
                target: &|target| self.id(&self.ids.facts, target),
                address: &|address| Some(address.to_owned()),
            },
        )
    }

    /// Where a link in a text leads. Within the site it follows what is called otherwise; to other places it is dropped
    /// where the address holds a form.
    fn link(&self, address: &str) -> Option<String> {
        if !self.forms.stand_in(address) {
            return Some(address.to_owned());
        }
        let (path, anchor) = address.split_once('#')?;
        let ids = [&self.ids.facts, &self.ids.sources, &self.ids.corrections];
        let renamed = ids.into_iter().find_map(|ids| ids.get(anchor))?;
        let is_within = !path.contains(':') && !path.starts_with("//") && !self.forms.stand_in(path);
        is_within.then(|| format!("{path}#{renamed}"))
    }

    /// An address; nothing where it holds a form.
    pub(super) fn address(&self, url: Option<&String>) -> Option<String> {
        url.filter(|url| !self.forms.stand_in(url)).cloned()
    }

    pub(super) fn fact(&self, id: &FactId) -> FactId {
        FactId::new(&self.id(&self.ids.facts, id.as_str()))
    }

    /// The id of a fact that the story may no longer have.
    pub(super) fn fact_name(&self, id: &str) -> String {
        self.id(&self.ids.facts, id)
    }

    /// The id of a source that the story may no longer have.
    pub(super) fn source_name(&self, id: &str) -> String {
        self.id(&self.ids.sources, id)
    }

    pub(super) fn source(&self, id: &SourceId) -> SourceId {
        SourceId::new(&self.id(&self.ids.sources, id.as_str()))
    }

    pub(super) fn section(&self, id: &SectionId) -> SectionId {
        SectionId::new(&self.id(&self.ids.sections, id.as_str()))
    }

    pub(super) fn correction(&self, id: &str) -> String {
        self.id(&self.ids.corrections, id)
    }

    fn id(&self, renamed: &Renamed, id: &str) -> String {
        match renamed.get(id) {
            Some(neutral) => neutral.to_owned(),
            None if self.forms.stand_in(id) => self.slugs.neutral(id),
            None => id.to_owned(),
        }
    }

    fn instead(&self, entry: usize) -> &'a str {
        self.redactions.get(entry).map_or("", |redaction| redaction.instead.as_str())
    }
}
