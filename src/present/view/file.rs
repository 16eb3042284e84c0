//! Files beside the pages, as templates and the exports get them.

use serde::Serialize;

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

macro_rules! files {
    ($(#[$about:meta])* $name:ident $view:ident: $($(#[$doc:meta])* $variant:ident $path:literal $media_type:literal,)*) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum $name {
            $($(#[$doc])* $variant,)*
        }

        impl $name {
            /// Its path below the root of the site, or below the folder of its story.
            pub const fn path(self) -> &'static str {
                match self { $(Self::$variant => $path,)* }
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
    /// What a file of the site holds. In templates its name in small letters, with `-` between the words.
    SiteFile SiteFileView:
    /// Atom feed of stories.
    StoriesAtom "feed.xml" "application/atom+xml",
    /// JSON Feed of stories.
    StoriesJson "feed.json" "application/feed+json",
    /// Atom feed of the corrections of all stories.
    CorrectionsAtom "corrections.xml" "application/atom+xml",
    /// JSON Feed of the corrections of all stories.
    CorrectionsJson "corrections.json" "application/feed+json",
    /// The addresses of all pages, for search engines.
    Sitemap "sitemap.xml" "application/xml",
    /// What crawlers may read.
    Robots "robots.txt" "text/plain",
    /// What the site states of its ties.
    Trust "trust.txt" "text/plain",
    /// The web app manifest.
    Manifest "manifest.webmanifest" "application/manifest+json",
}

files! {
    /// What a file of a story holds. In templates its name in small letters, with `-` between the words.
    StoryFile StoryFileView:
    /// Atom feed of its corrections.
    CorrectionsAtom "corrections.xml" "application/atom+xml",
    /// JSON Feed of its corrections.
    CorrectionsJson "corrections.json" "application/feed+json",
}
