//! The files that belong to no story, made of one story after another.
//!
//! What a story adds to each of them is taken at once, so that no two stories need be in memory at the same time: the
//! newest entries of feeds, the lines of the sitemap, the rows of the index.

use super::feed::{self, Newest};
use super::{FACTS_SCHEMA, StoryEntry, atom, index, json_feed, manifest, output, reviews, sitemap, text};
use crate::present::ReviewMarkup;
use crate::present::view::{IconView, SiteFile, SiteFileView, SiteView};
use crate::render::Output;

/// The files of the whole site in the making.
#[derive(Debug)]
pub struct SiteFiles<'a> {
    site: &'a SiteView,
    stories: Newest,
    corrections: Newest,
    sitemap: String,
    index: index::Rows,
    reviews: Vec<ReviewMarkup>,
}

impl<'a> SiteFiles<'a> {
    /// Without any story.
    pub fn new(site: &'a SiteView) -> Self {
        let (stories, corrections) = (Newest::default(), Newest::default());
        let (sitemap, index) = (String::new(), index::Rows::default());
        Self { site, stories, corrections, sitemap, index, reviews: Vec::new() }
    }

    /// Whether any of them is made of stories.
    pub fn tell_of_stories(&self) -> bool {
        let tells = |file: &SiteFileView| match file.name {
            SiteFile::StoriesAtom
            | SiteFile::StoriesJson
            | SiteFile::CorrectionsAtom
            | SiteFile::CorrectionsJson
            | SiteFile::Sitemap
            | SiteFile::Reviews
            | SiteFile::Index => true,
            SiteFile::Robots | SiteFile::Trust | SiteFile::Manifest | SiteFile::FactsSchema => false,
        };
        self.site.files.iter().any(tells)
    }

    /// Takes in a story. They come in their order.
    pub fn add(&mut self, story: &StoryEntry) {
        if self.has(&[SiteFile::StoriesAtom, SiteFile::StoriesJson]) {
            self.stories.add_story(story);
        }
        if self.has(&[SiteFile::CorrectionsAtom, SiteFile::CorrectionsJson]) {
            self.corrections.add_corrections(story);
        }
        if self.has(&[SiteFile::Sitemap]) {
            sitemap::add_story(&mut self.sitemap, self.site, story);
        }
        if self.has(&[SiteFile::Index]) {
            self.index.add(self.site, story);
        }
        if self.has(&[SiteFile::Reviews]) && story.is_listed() {
            self.reviews.extend(story.reviews.iter().cloned());
        }
    }

    /// The files, one after another. `pages` are the paths of the listed pages that belong to no story, and `icons` what
    /// stands for the site where there is room for a small picture only.
    pub fn files(&self, pages: &[String], icons: &[IconView]) -> impl Iterator<Item = Output> {
        self.site.files.iter().flat_map(move |file| self.file(file, pages, icons))
    }

    fn has(&self, names: &[SiteFile]) -> bool {
        self.site.files.iter().any(|file| names.contains(&file.name))
    }

    fn file(&self, file: &SiteFileView, pages: &[String], icons: &[IconView]) -> Vec<Output> {
        let (site, path) = (self.site, file.path.as_str());
        let stories = || feed::of_stories(site, self.stories.stories(), path);
        let corrections = || feed::of_corrections(site, self.corrections.stories(), path);
        let text = match file.name {
            SiteFile::StoriesAtom => atom::to_atom(&stories()),
            SiteFile::StoriesJson => json_feed::to_json_feed(&stories()),
            SiteFile::CorrectionsAtom => atom::to_atom(&corrections()),
            SiteFile::CorrectionsJson => json_feed::to_json_feed(&corrections()),
            SiteFile::Sitemap => return sitemap::to_sitemaps(site, (pages, &self.sitemap), path),
            SiteFile::Robots => text::to_robots(site),
            SiteFile::Trust => text::to_trust(site),
            SiteFile::Manifest => manifest::to_manifest(site, icons),
            SiteFile::FactsSchema => FACTS_SCHEMA.to_owned(),
            SiteFile::Reviews => reviews::to_feed(site, &self.reviews),
            SiteFile::Index => self.index.to_index(site),
        };
        vec![output(path, text)]
    }
}
