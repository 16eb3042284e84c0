//! What a site offers beside its pages.

use super::{Shape, Site};

/// A group of files that are made together, or left out together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Export {
    /// Atom and JSON Feed of stories and of corrections.
    Feeds,
    /// `sitemap.xml`.
    Sitemap,
    /// `robots.txt`.
    Robots,
    /// The web app manifest.
    Manifest,
    /// All facts as JSON.
    Facts,
    /// Claims and discrepancies as CSV, with their description.
    Tables,
    /// The excerpts as web annotations.
    Annotations,
    /// What was made from what, in PROV.
    Provenance,
    /// The sources and the story as references.
    Citations,
    /// A small page of each discrepancy, for a frame on other sites.
    Embeds,
    /// All reviews of the site as one feed.
    Reviews,
    /// A picture of each story for social networks.
    Cards,
    /// The index of an archive for its own search.
    Search,
}

impl Export {
    /// All of them, in the order of the docs.
    pub const ALL: &[Self] = &[
        Self::Feeds,
        Self::Sitemap,
        Self::Robots,
        Self::Manifest,
        Self::Facts,
        Self::Tables,
        Self::Annotations,
        Self::Provenance,
        Self::Citations,
        Self::Embeds,
        Self::Reviews,
        Self::Cards,
        Self::Search,
    ];

    /// The name editors write.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Feeds => "feeds",
            Self::Sitemap => "sitemap",
            Self::Robots => "robots",
            Self::Manifest => "manifest",
            Self::Facts => "facts",
            Self::Tables => "tables",
            Self::Annotations => "annotations",
            Self::Provenance => "provenance",
            Self::Citations => "citations",
            Self::Embeds => "embeds",
            Self::Reviews => "reviews",
            Self::Cards => "cards",
            Self::Search => "search",
        }
    }

    /// Whether it is made where the site does not say. An archive leaves out what says the same again at length.
    pub const fn is_default(self, shape: Shape) -> bool {
        match self {
            Self::Feeds
            | Self::Sitemap
            | Self::Robots
            | Self::Manifest
            | Self::Facts
            | Self::Reviews
            | Self::Cards => true,
            Self::Tables | Self::Annotations | Self::Provenance | Self::Citations | Self::Embeds => {
                matches!(shape, Shape::Microsite)
            }
            // A single story is its own index.
            Self::Search => matches!(shape, Shape::Archive),
        }
    }

    /// Whether its files hold absolute addresses, so that none is made where the site's own is unknown.
    pub const fn needs_base_url(self) -> bool {
        match self {
            Self::Feeds
            | Self::Sitemap
            | Self::Robots
            | Self::Annotations
            | Self::Provenance
            | Self::Embeds
            | Self::Reviews
            | Self::Cards => true,
            Self::Manifest | Self::Facts | Self::Tables | Self::Citations | Self::Search => false,
        }
    }
}

impl Site {
    /// Whether the site asks for a group of files, by itself or by default.
    pub fn wants(&self, export: Export, shape: Shape) -> bool {
        self.exports.as_ref().map_or_else(|| export.is_default(shape), |chosen| chosen.contains(&export))
    }

    /// Whether a group of files is made: the site asks for it, and what it needs is known.
    pub fn offers(&self, export: Export, shape: Shape) -> bool {
        self.wants(export, shape) && (self.base_url.is_some() || !export.needs_base_url())
    }
}

/// One statement of `trust.txt`: the attribute's name in that format, and what is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrustStatement {
    /// `member`, `belongto` …
    pub attribute: &'static str,
    /// An address; for `contact` also one for mail, for `datatrainingallowed` `yes` or `no`.
    pub value: String,
}
