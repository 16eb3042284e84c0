//! References to the sources and to the story itself, for reference managers and encyclopedias.
//!
//! A work is what is known of it and no more: no type of medium, no date, no author is guessed. Names are taken whole,
//! since nobody can tell the family name of `Library of the Upper Valley`.

mod bibtex;
mod csl;
mod date;
mod ris;
mod wiki;

pub(super) use bibtex::to_bibtex;
pub(super) use csl::to_csl;
pub(super) use ris::to_ris;
pub(super) use wiki::to_wiki;

use super::{StoryParts, address};
use crate::present::view::DateView;

/// Something to refer to.
#[derive(Debug)]
pub(super) struct Work<'a> {
    /// The id of the source; for the story `this_story`, which no source can be called.
    id: String,
    title: &'a str,
    authors: &'a [String],
    publisher: Option<&'a str>,
    /// The site that holds it.
    container: Option<&'a str>,
    issued: Option<&'a DateView>,
    accessed: Option<&'a DateView>,
    url: Option<String>,
    archive_url: Option<&'a str>,
    language: Option<&'a str>,
}

/// The story, then its sources.
pub(super) fn works<'a>(parts: &StoryParts<'a>) -> Vec<Work<'a>> {
    let StoryParts { site, entry, data } = *parts;
    let story = Work {
        id: "this_story".to_owned(),
        title: &entry.summary.title,
        authors: &entry.summary.authors,
        publisher: site.publisher.as_ref().map(|publisher| publisher.name.as_str()),
        container: Some(&site.title),
        issued: entry.summary.published.as_ref(),
        accessed: None,
        url: site.base_url.as_ref().map(|_| address(site, &entry.summary.path)),
        archive_url: None,
        language: Some(&entry.summary.language),
    };
    let sources = data.sources.iter().map(|source| Work {
        id: source.id.clone(),
        title: &source.title,
        authors: &source.authors,
        publisher: source.publisher.as_deref(),
        container: None,
        issued: source.published.as_ref(),
        accessed: source.accessed.as_ref(),
        url: source.original_url.clone(),
        archive_url: source.archive_url.as_deref(),
        language: source.language.as_deref(),
    });
    [story].into_iter().chain(sources).collect()
}

/// Text on one line.
fn line(text: &str) -> String {
    text.split(|letter: char| letter.is_whitespace() || letter.is_control())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
