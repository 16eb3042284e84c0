//! Files beside the pages, as templates and the exports get them.

use serde::{Deserialize, Serialize};

/// A file beside the pages that belongs to no story.
#[derive(Debug, Clone, Serialize)]
pub struct SiteFileView {
    /// What it holds: `stories-atom`, `sitemap` … (`docs/exports.md`).
    pub name: SiteFile,
    /// Relative to the site's root.
    pub path: String,
    /// Its media type.
    pub media_type: &'static str,
}

/// A file of a story beside its pages.
#[derive(Debug, Clone, Serialize)]
pub struct StoryFileView {
    /// What it holds: `facts`, `claims` … (`docs/exports.md`).
    pub name: StoryFile,
    /// Relative to the site's root.
    pub path: String,
    /// Its media type.
    pub media_type: &'static str,
}

/// A small picture that stands for the site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct IconView {
    /// How a page links to it; empty where only the web app manifest does.
    pub rel: &'static str,
    /// Relative to the site's root.
    pub path: String,
    /// Its media type.
    pub media_type: &'static str,
    /// Width and height, or `any`.
    pub sizes: &'static str,
    /// `maskable` where its edges may be cut off, else `any`.
    pub purpose: &'static str,
}

macro_rules! files {
    ($(#[$about:meta])* $name:ident $view:ident: $($(#[$doc:meta])* $variant:ident $text:literal $path:literal $media_type:literal,)*) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$doc])* #[serde(rename = $text)] $variant,)*
        }

        impl $name {
            /// Its path below the root of the site, or below the folder of its story.
            pub const fn path(self) -> &'static str {
                match self { $(Self::$variant => $path,)* }
            }

            /// Its name, as templates have it.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $text,)* }
            }

            /// The file in a folder: empty, or with a slash at its end.
            pub(in crate::present) fn in_folder(self, folder: &str) -> $view {
                let media_type = match self { $(Self::$variant => $media_type,)* };
                $view { name: self, path: format!("{folder}{}", self.path()), media_type }
            }
        }
    };
}

files! {
    /// What a file of the site holds. Templates get its name.
    SiteFile SiteFileView:
    /// Atom feed of stories.
    StoriesAtom "stories-atom" "feed.xml" "application/atom+xml",
    /// JSON Feed of stories.
    StoriesJson "stories-json" "feed.json" "application/feed+json",
    /// Atom feed of the corrections of all stories.
    CorrectionsAtom "corrections-atom" "corrections.xml" "application/atom+xml",
    /// JSON Feed of the corrections of all stories.
    CorrectionsJson "corrections-json" "corrections.json" "application/feed+json",
    /// The addresses of all pages, for search engines.
    Sitemap "sitemap" "sitemap.xml" "application/xml",
    /// What crawlers may read.
    Robots "robots" "robots.txt" "text/plain",
    /// What the site states of its ties.
    Trust "trust" "trust.txt" "text/plain",
    /// The web app manifest.
    Manifest "manifest" "manifest.webmanifest" "application/manifest+json",
    /// What a story's `facts.json` looks like, as JSON Schema.
    FactsSchema "facts-schema" "data/facts.schema.json" "application/schema+json",
    /// All reviews of the site, as a feed in the vocabulary of schema.org.
    Reviews "reviews" "data/claimreview-feed.json" "application/ld+json",
    /// The stories of an archive, with the addresses of their data.
    Index "index" "data/index.json" "application/json",
}

files! {
    /// What a file of a story holds. Templates get its name.
    StoryFile StoryFileView:
    /// Atom feed of its corrections.
    CorrectionsAtom "corrections-atom" "corrections.xml" "application/atom+xml",
    /// JSON Feed of its corrections.
    CorrectionsJson "corrections-json" "corrections.json" "application/feed+json",
    /// Everything that is known of its facts.
    Facts "facts" "data/facts.json" "application/json",
    /// A table with a row for each claim.
    Claims "claims" "data/claims.csv" "text/csv",
    /// A table with a row for each fact whose readings differ.
    Discrepancies "discrepancies" "data/discrepancies.csv" "text/csv",
    /// The description of both tables.
    Package "package" "data/datapackage.json" "application/json",
    /// The excerpts as web annotations.
    Annotations "annotations" "data/annotations.jsonld" "application/ld+json",
    /// What was made from what.
    Provenance "provenance" "data/provenance.jsonld" "application/ld+json",
    /// References as CSL-JSON.
    CitationsCsl "citations-csl" "data/citations.json" "application/vnd.citationstyles.csl+json",
    /// References as BibTeX.
    CitationsBibtex "citations-bibtex" "data/citations.bib" "application/x-bibtex",
    /// References as RIS.
    CitationsRis "citations-ris" "data/citations.ris" "application/x-research-info-systems",
    /// References as templates of a wiki.
    CitationsWiki "citations-wiki" "data/citations.wiki" "text/plain",
}
