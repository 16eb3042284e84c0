//! Which files the site and a story offer beside their pages.

use super::view::{SiteFile, SiteFileView, StoryFile, StoryFileView};
use crate::model::{Dossier, Export, Shape, Site};

/// The files that belong to no story.
pub(super) fn of_site(site: &Site, shape: Shape) -> Vec<SiteFileView> {
    let has_feeds = site.offers(Export::Feeds, shape);
    let files = [
        (SiteFile::StoriesAtom, has_feeds),
        (SiteFile::StoriesJson, has_feeds),
        (SiteFile::CorrectionsAtom, has_feeds && shape == Shape::Archive),
        (SiteFile::CorrectionsJson, has_feeds && shape == Shape::Archive),
        (SiteFile::Sitemap, site.offers(Export::Sitemap, shape)),
        (SiteFile::Robots, site.offers(Export::Robots, shape)),
        (SiteFile::Trust, !site.trust.is_empty()),
        (SiteFile::Manifest, site.offers(Export::Manifest, shape)),
        (SiteFile::FactsSchema, site.offers(Export::Facts, shape)),
        (SiteFile::Reviews, site.offers(Export::Reviews, shape) && has_marked_reviews(site)),
        (SiteFile::Index, site.offers(Export::Facts, shape) && shape == Shape::Archive),
    ];
    files.into_iter().filter(|(_, is_made)| *is_made).map(|(file, _)| file.in_folder("")).collect()
}

/// Whether the site reviews claims and can tell machines so.
fn has_marked_reviews(site: &Site) -> bool {
    !site.ratings.is_empty() && site.lacks_for_reviews().is_empty()
}

/// The files of a story in its folder, which is empty for the story of a microsite.
///
/// The corrections of a microsite are its story's, and a feed of them begins with the first one.
pub(super) fn of_story(site: &Site, dossier: &Dossier, folder: &str) -> Vec<StoryFileView> {
    let shape = if folder.is_empty() { Shape::Microsite } else { Shape::Archive };
    let has_feed = site.offers(Export::Feeds, shape) && shape == Shape::Microsite;
    let has_corrections = has_feed && !dossier.corrections.is_empty() && !dossier.story.noindex;
    let has_addresses =
        dossier.sources.iter().any(|source| source.url.is_some() || source.archive_url.is_some());
    let groups: [(bool, &[StoryFile]); 6] = [
        (has_corrections, &[StoryFile::CorrectionsAtom, StoryFile::CorrectionsJson]),
        (site.offers(Export::Facts, shape), &[StoryFile::Facts]),
        (
            site.offers(Export::Tables, shape),
            &[StoryFile::Claims, StoryFile::Discrepancies, StoryFile::Package],
        ),
        (has_addresses && site.offers(Export::Annotations, shape), &[StoryFile::Annotations]),
        (site.offers(Export::Provenance, shape), &[StoryFile::Provenance]),
        (site.offers(Export::Citations, shape), CITATIONS),
    ];
    let made = groups.into_iter().filter(|(is_made, _)| *is_made).flat_map(|(_, files)| files);
    made.map(|file| file.in_folder(folder)).collect()
}

const CITATIONS: &[StoryFile] =
    &[StoryFile::CitationsCsl, StoryFile::CitationsBibtex, StoryFile::CitationsRis, StoryFile::CitationsWiki];
