//! The typed view becomes files for machines: feeds, lists for crawlers, data to take away.
//!
//! One file a format. What is made and where it goes stands in the view, so that the pages link to exactly what is
//! there. Invents nothing: dates come from the content, and what is unknown is left out. Touches no disk and cannot
//! fail.

mod annotation;
mod atom;
mod citation;
mod facts;
mod feed;
mod index;
mod json_feed;
mod manifest;
mod oembed;
mod provenance;
mod reviews;
mod search;
mod site;
mod sitemap;
mod table;
mod text;
mod xml;

pub use search::{SearchFiles, SearchIndex, search_terms};
pub use site::SiteFiles;

use crate::present::view::{
    PageOf, SiteFile, SiteFileView, SiteView, StoryFile, StoryFileView, StorySummaryView,
};
use crate::present::{Drawn, ReviewMarkup, StoryData};
use crate::render::Output;
use crate::search::Terms;
pub use feed::CorrectionEntry;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// What the files of the whole site need of a story.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct StoryEntry {
    /// Its entry on the home page.
    pub summary: Arc<StorySummaryView>,
    /// Its newest corrections, as many as a feed holds.
    pub corrections: Vec<CorrectionEntry>,
    /// Paths of its pages that search engines are to list.
    pub pages: Vec<String>,
    /// Its files beside the pages.
    pub files: Vec<StoryFile>,
    /// What the pages of its reviews tell machines.
    pub reviews: Vec<ReviewMarkup>,
    /// The words by which it is found; nothing where the site has no search, or the story is not listed.
    pub terms: Option<Terms>,
}

impl StoryEntry {
    /// Keeps no more corrections of a story than can stand in a feed.
    pub fn new(
        summary: Arc<StorySummaryView>,
        data: &StoryData,
        pages: Vec<String>,
        terms: Option<Terms>,
    ) -> Self {
        let story = &data.story;
        let corrections =
            story.corrections.iter().take(feed::MOST_ENTRIES).map(CorrectionEntry::of).collect();
        let files = story.files.iter().map(|file| file.name).collect();
        Self { summary, corrections, pages, files, reviews: data.reviews.clone(), terms }
    }

    /// The same as far as the files of the whole site tell it: no corrections where none of them is a feed of these.
    pub fn for_site(self, site: &SiteView) -> Self {
        let is_feed =
            |file: &SiteFileView| matches!(file.name, SiteFile::CorrectionsAtom | SiteFile::CorrectionsJson);
        let corrections = if site.files.iter().any(is_feed) { self.corrections } else { Vec::new() };
        Self { corrections, ..self }
    }

    /// The part that a feed of stories or of some corrections tells.
    fn with_corrections(&self, corrections: Vec<CorrectionEntry>) -> Self {
        let (summary, pages) = (Arc::clone(&self.summary), self.pages.clone());
        Self { summary, corrections, pages, files: Vec::new(), reviews: Vec::new(), terms: None }
    }

    /// Whether search engines and feeds are to know of it.
    const fn is_listed(&self) -> bool {
        !self.pages.is_empty()
    }
}

/// What the files of one story are made of.
#[derive(Debug, Clone, Copy)]
pub struct StoryParts<'a> {
    /// The site.
    pub site: &'a SiteView,
    /// What the files of the whole site need of the story.
    pub entry: &'a StoryEntry,
    /// Everything that is known of it.
    pub data: &'a StoryData,
}

/// What `data/facts.json` looks like.
const FACTS_SCHEMA: &str = include_str!("../schemas/data-facts.schema.json");

/// The files of one story.
pub fn export_story(parts: &StoryParts<'_>) -> Vec<Output> {
    parts.data.story.files.iter().map(|file| story_file(parts, file)).collect()
}

fn story_file(parts: &StoryParts<'_>, file: &StoryFileView) -> Output {
    let path = file.path.as_str();
    let corrections = || feed::of_corrections(parts.site, std::iter::once(parts.entry), path);
    let works = || citation::works(parts);
    let text = match file.name {
        StoryFile::CorrectionsAtom => atom::to_atom(&corrections()),
        StoryFile::CorrectionsJson => json_feed::to_json_feed(&corrections()),
        StoryFile::Facts => facts::to_facts(parts),
        StoryFile::Claims => table::to_claims(parts),
        StoryFile::Discrepancies => table::to_discrepancies(parts),
        StoryFile::Package => table::to_package(parts),
        StoryFile::Annotations => annotation::to_annotations(parts, path),
        StoryFile::Provenance => provenance::to_provenance(parts, path),
        StoryFile::CitationsCsl => citation::to_csl(&works()),
        StoryFile::CitationsBibtex => citation::to_bibtex(&works()),
        StoryFile::CitationsRis => citation::to_ris(&works()),
        StoryFile::CitationsWiki => citation::to_wiki(&works()),
    };
    output(path, text)
}

/// The card of a story that has one.
pub fn export_card(data: &StoryData) -> Option<Output> {
    match &data.card {
        Drawn::Picture(view, png) => Some(Output { path: view.path.clone(), bytes: png.clone() }),
        Drawn::Unwanted | Drawn::NoLetters(_) => None,
    }
}

/// The descriptions of those pages that other sites can show in a frame.
pub fn export_embeds(site: &SiteView, pages: &[PageOf]) -> Vec<Output> {
    pages.iter().filter_map(|page| oembed::of_page(site, page)).collect()
}

fn output(path: &str, text: String) -> Output {
    Output { path: path.to_owned(), bytes: text.into_bytes() }
}

/// The public address of a path; the path alone where the site's address is unknown.
fn address(site: &SiteView, path: &str) -> String {
    site.base_url.as_ref().map_or_else(|| path.to_owned(), |base| format!("{base}/{path}"))
}

/// JSON with a line break at its end.
fn json(value: &impl Serialize) -> String {
    // Texts, numbers and lists of these have no way to fail.
    serde_json::to_string(value).unwrap_or_default() + "\n"
}
