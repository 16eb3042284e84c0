//! What a theme gets: the theme contract (`docs/themes.md`).
//!
//! Plain serializable structs whose text is final. A field that ends in `_html` holds HTML made by us and is the only
//! kind that a template prints with `| safe`; everything else is text and is escaped by the template engine.
//! A field that ends in `_href` is a link relative to the story's folder (write `{{ page.story_root }}` before it);
//! a field that ends in `_path` is relative to the site's root (write `{{ page.root }}` before it);
//! a field that ends in `_url` is an absolute address.

mod embed;
mod fact;
mod fields;
mod file;
mod list;
mod picture;
mod review;
mod search;
mod shared;
mod story;
pub(super) mod structured;

pub use embed::EmbedView;
pub use fact::{
    AnswerView, BlankView, CellValueView, CellView, CitationView, ClaimView, EditView, FactLinkView,
    FactView, ReadingView, RowView, SectionView, TermView,
};
pub use fields::{Fields, Shown};
pub use file::{IconView, SiteFile, SiteFileView, StoryFile, StoryFileView};
pub use list::{ListLinkView, ListPageView, ListView};
pub use picture::{EventView, GapView, IntervalView, IntervalsView, PublicationView, TimelineView};
pub use review::{AppearanceView, ClaimantView, GradeView, RatingView, ReviewLinkView, ReviewView};
pub use search::SearchView;
pub use shared::Shared;
pub use story::{
    CardView, CorrectionView, CountsView, DateView, ExcerptsView, HeadingView, NarrativeView, NoteView,
    PartsView, ReplyView, SourceLinkView, SourceView, StatusView, StorySummaryView, StoryView, WithheldView,
};

use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// What every template gets as `site`.
#[derive(Debug, Clone, Serialize)]
pub struct SiteView {
    /// Name of the site.
    pub title: String,
    /// One or two sentences; may be empty.
    pub description: String,
    /// BCP 47 tag.
    pub language: String,
    /// Which way its lines run, for the attribute `dir`: `ltr` or `rtl`.
    pub direction: &'static str,
    /// Public address without a slash at the end, if known.
    pub base_url: Option<String>,
    /// Path part of the public address, with a slash at both ends; `/` when the address is unknown.
    pub base_path: String,
    /// Who answers for the site.
    pub publisher: Option<PublisherView>,
    /// Plain pages, in order.
    pub pages: Vec<LinkView>,
    /// The page with the corrections policy.
    pub corrections_policy: Option<LinkView>,
    /// The page that explains the method.
    pub methodology: Option<LinkView>,
    /// Whether the site holds many stories and has a home page that lists them.
    pub is_archive: bool,
    /// Files beside the pages that belong to no story.
    pub files: Vec<SiteFileView>,
    /// The search of an archive that has one.
    pub search: Option<SearchView>,
    /// What the site states of its ties to others, for `trust.txt`.
    pub trust: Vec<TrustView>,
    /// The licence of the data, as its name or its address, if the site states one.
    pub license: Option<String>,
}

/// Who answers for the site.
#[derive(Debug, Clone, Serialize)]
pub struct PublisherView {
    /// The person or organisation.
    pub name: String,
    /// Its address.
    pub url: Option<String>,
    /// Where readers report an error.
    pub email: Option<String>,
}

/// One statement of `trust.txt`.
#[derive(Debug, Clone, Serialize)]
pub struct TrustView {
    /// The attribute's name in that format: `member`, `belongto` …
    pub attribute: &'static str,
    /// What is said: an address, `yes` or `no`.
    pub value: String,
}

/// A link to a page of the site.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct LinkView {
    /// The words.
    pub title: String,
    /// Relative to the site's root.
    pub path: String,
}

/// What every template gets as `page`.
#[derive(Debug, Clone, Serialize)]
pub struct PageView {
    /// `story`, `discrepancies`, `sources`, `facts`, `fact`, `embed`, `corrections`, `page`, `home`, `list` or `not-found`.
    pub kind: &'static str,
    /// For the `title` element, unique within the site.
    pub title: String,
    /// For search engines; may be empty.
    pub description: String,
    /// BCP 47 tag of the page.
    pub language: String,
    /// Which way its lines run, for the attribute `dir`: `ltr` or `rtl`.
    pub direction: &'static str,
    /// From the page to the site's root: `./`, `../`, `../../` … (the 404 page: the absolute base path).
    pub root: String,
    /// From the page to its story's folder; the same as `root` for pages that belong to no story.
    pub story_root: String,
    /// Relative to the site's root; empty for the front page.
    pub path: String,
    /// Absolute address of the page, if the site's is known.
    pub canonical_url: Option<String>,
    /// Whether search engines are asked to leave the page out.
    pub noindex: bool,
    /// What machines are told of the page: a `script` element with JSON-LD; may be empty.
    pub structured_data_html: String,
}

/// What hedge words widen a number, an age, a time or a day to.
#[derive(Debug, Clone, Serialize)]
pub struct HedgeView {
    /// The words that mean the same: `about`, `around`.
    pub words: Vec<String>,
    /// The least, in words: `0.9 times the number`, `more than the number`, `no limit`, `3`,
    /// `2 years younger`.
    pub low: String,
    /// The most, in words.
    pub high: String,
}

/// One page: where it goes, what it is, what it shows.
#[derive(Debug, Clone, Serialize)]
pub struct PageOf {
    /// What every template gets as `page`.
    pub page: PageView,
    /// What its own template gets besides.
    #[serde(flatten)]
    pub content: ContentView,
}

/// What the template of each kind of page gets besides `site` and `page`.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
pub enum ContentView {
    /// `story.html`
    Story {
        /// The story.
        story: Shared<StoryView>,
        /// Its text and what is open.
        narrative: NarrativeView,
        /// What has no page of its own.
        #[serde(flatten)]
        parts: PartsView,
    },
    /// `discrepancies.html`
    Discrepancies {
        /// The story.
        story: Shared<StoryView>,
        /// The columns of the table.
        sources: Shared<Vec<SourceView>>,
        /// The rows: facts whose readings differ.
        discrepancies: Vec<RowView>,
        /// The scale of verdicts.
        verdicts: Vec<TermView>,
    },
    /// `sources.html`
    Sources {
        /// The story.
        story: Shared<StoryView>,
        /// The list.
        sources: Shared<Vec<SourceView>>,
    },
    /// `facts.html`
    Facts {
        /// The story.
        story: Shared<StoryView>,
        /// The sources.
        sources: Shared<Vec<SourceView>>,
        /// All facts, by section.
        sections: Vec<SectionView>,
        /// The scale of verdicts.
        verdicts: Vec<TermView>,
    },
    /// `fact.html`
    Fact {
        /// The story.
        story: Shared<StoryView>,
        /// The fact; it has a review.
        fact: Shared<FactView>,
        /// The legend of the site's ratings.
        ratings: Vec<RatingView>,
    },
    /// `embed.html`
    Embed {
        /// The story, with the corrections of the fact only.
        story: Shared<StoryView>,
        /// The fact, whose readings differ.
        fact: Shared<FactView>,
    },
    /// `corrections.html`
    Corrections {
        /// The story, with its corrections.
        story: Shared<StoryView>,
    },
    /// `page.html`
    Page {
        /// The heading.
        heading: String,
        /// The text.
        body_html: String,
        /// What hedge words widen a number to, on the page that explains the method; else empty.
        hedges: Vec<HedgeView>,
        /// The scale of verdicts, on the page that explains the method; else empty.
        verdicts: Vec<TermView>,
        /// The legend of the site's ratings, on the page that explains the method; else empty.
        ratings: Vec<RatingView>,
    },
    /// `home.html`
    Home {
        /// The stories on this page, newest first.
        stories: Vec<Arc<StorySummaryView>>,
        /// The list that they are of.
        list: ListView,
    },
    /// `not-found.html`
    NotFound {},
}

impl ContentView {
    /// The templates that every theme has, one for each kind of page.
    pub const TEMPLATES: &[&str] = &[
        "story.html",
        "discrepancies.html",
        "sources.html",
        "facts.html",
        "fact.html",
        "embed.html",
        "corrections.html",
        "page.html",
        "home.html",
        "not-found.html",
    ];

    /// The template of this kind of page.
    pub const fn template(&self) -> &'static str {
        match self {
            Self::Story { .. } => "story.html",
            Self::Discrepancies { .. } => "discrepancies.html",
            Self::Sources { .. } => "sources.html",
            Self::Facts { .. } => "facts.html",
            Self::Fact { .. } => "fact.html",
            Self::Embed { .. } => "embed.html",
            Self::Corrections { .. } => "corrections.html",
            Self::Page { .. } => "page.html",
            Self::Home { .. } => "home.html",
            Self::NotFound {} => "not-found.html",
        }
    }
}
