//! The index of an archive for its own search, and the script that reads it.
//!
//! Stories that search engines are to leave out are left out here too.

use super::{StoryEntry, output};
use crate::present::StoryData;
use crate::present::view::{FactView, SourceView, StorySummaryView};
use crate::render::Output;
use crate::search::{self, Gathering, INDEX_PATH, Part, SCRIPT, Shown, Terms};

/// The files of the search.
#[derive(Debug)]
pub struct SearchFiles {
    /// Single words of all stories, of which each story has been seen to withhold none of its own names.
    pub words: Vec<Output>,
    /// All others.
    pub others: Vec<Output>,
}

/// The words by which a story is found.
pub fn search_terms(summary: &StorySummaryView, data: &StoryData) -> Terms {
    let of_sources = data.sources.iter().flat_map(source_texts);
    let of_facts = data.facts.iter().flat_map(|fact| fact_texts(fact));
    let names = summary.authors.iter().map(String::as_str);
    let rest = names.chain(of_sources).chain(of_facts).chain([data.narrative.as_str()]);
    Terms::new(&summary.title, &summary.standfirst, rest)
}

/// The index over all stories in the making.
#[derive(Debug, Default)]
pub struct SearchIndex(Gathering);

impl SearchIndex {
    /// Takes in a story, if it is to be found. The newest come first.
    pub fn add(&mut self, story: &StoryEntry) {
        if let Some(terms) = &story.terms {
            self.0.add(terms, &shown(&story.summary));
        }
    }

    /// The files of all stories that have come.
    pub fn into_files(self) -> SearchFiles {
        let index = self.0.finish();
        let directory = output(INDEX_PATH, index.directory);
        let script = output(&search::script_path(), SCRIPT.to_owned());
        let files = |parts: Vec<Part>| parts.into_iter().map(|part| output(&part.path, part.text));
        // The directory holds words too: the first of each part.
        SearchFiles {
            words: files(index.words).chain([directory]).collect(),
            others: files(index.stories).chain([script]).collect(),
        }
    }
}

fn shown(summary: &StorySummaryView) -> Shown<'_> {
    let published = summary.published.as_ref();
    Shown {
        path: &summary.path,
        title: &summary.title,
        standfirst: &summary.standfirst,
        date: published.map(|date| date.text.as_str()).unwrap_or_default(),
        datetime: published.and_then(|date| date.machine.as_deref()).unwrap_or_default(),
        language: &summary.language,
        direction: crate::words::direction_of(&summary.language).name(),
    }
}

fn source_texts(source: &SourceView) -> impl Iterator<Item = &str> {
    [&source.title, &source.name]
        .into_iter()
        .chain(&source.publisher)
        .chain(&source.authors)
        .map(String::as_str)
}

fn fact_texts(fact: &FactView) -> impl Iterator<Item = &str> {
    let readings = fact.readings.iter().map(|reading| &*reading.value);
    [&*fact.label, fact.question.as_str(), &*fact.answer.text].into_iter().chain(readings)
}
