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
}

impl Export {
    /// All of them, in the order of the docs.
    pub const ALL: &[Self] = &[Self::Feeds, Self::Sitemap, Self::Robots, Self::Manifest];

    /// The name editors write.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Feeds => "feeds",
            Self::Sitemap => "sitemap",
            Self::Robots => "robots",
            Self::Manifest => "manifest",
        }
    }

    /// Whether it is made where the site does not say.
    pub const fn is_default(self, shape: Shape) -> bool {
        match (self, shape) {
            (
                Self::Feeds | Self::Sitemap | Self::Robots | Self::Manifest,
                Shape::Microsite | Shape::Archive,
            ) => true,
        }
    }

    /// Whether its files hold absolute addresses, so that none is made where the site's own is unknown.
    pub const fn needs_base_url(self) -> bool {
        match self {
            Self::Feeds | Self::Sitemap | Self::Robots => true,
            Self::Manifest => false,
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
