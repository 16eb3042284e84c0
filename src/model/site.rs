//! What holds for all stories of a site.

use super::{Alias, Export, Host, Packing, PageId, QuotationBudget, Rating, TopicId, TrustStatement};
use crate::diagnostic::{Code, Origin};
use crate::value::{Hedges, Places};
use std::collections::BTreeMap;

/// The site's own settings and its plain pages.
#[derive(Debug)]
pub struct Site {
    /// Its name.
    pub title: String,
    /// One or two sentences; empty when not given.
    pub description: String,
    /// Public address without a slash at the end; nothing when unknown.
    pub base_url: Option<String>,
    /// BCP 47 tag.
    pub language: String,
    /// The languages that there are words for, besides those the program speaks: tags of the site's own files.
    pub own_languages: Vec<String>,
    /// Name of the theme.
    pub theme: String,
    /// Where the theme is named, or `site.yaml` as a whole.
    pub theme_origin: Origin,
    /// Who answers for the site.
    pub publisher: Option<Publisher>,
    /// Pages that hold the rules.
    pub policies: Policies,
    /// Levels that the site sets for checks.
    pub levels: BTreeMap<Code, Level>,
    /// Values for the theme, by name, with where they stand.
    pub params: BTreeMap<String, (String, Origin)>,
    /// Which place lies in which.
    pub places: Places,
    /// What hedge words widen a number to.
    pub hedges: Hedges,
    /// The legend of its ratings, in its own order.
    pub ratings: Vec<Rating>,
    /// What is offered beside the pages; nothing where the site does not say.
    pub exports: Option<Vec<Export>>,
    /// The hosts whose files are put among the pages, each once.
    pub hosts: Vec<Host>,
    /// How copies of its files are packed, each once; empty where they are not.
    pub packings: Vec<Packing>,
    /// The licence of the data, as its name or its address.
    pub license: Option<String>,
    /// What `trust.txt` states, in the order of that format; empty when the site states nothing.
    pub trust: Vec<TrustStatement>,
    /// How much of a source may be quoted where it has no budget of its own.
    pub budget: QuotationBudget,
    /// What an archive groups its stories by, in its own order.
    pub topics: Vec<Topic>,
    /// Plain pages, by `order`, then id.
    pub pages: Vec<Page>,
}

/// How many stories a site is made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// One, which is the front page.
    Microsite,
    /// Many, in folders of their own; the front page lists them.
    Archive,
}

/// What stories are grouped by.
#[derive(Debug, Clone)]
pub struct Topic {
    /// Its id, which is part of an address.
    pub id: TopicId,
    /// For readers.
    pub title: String,
}

/// Who answers for a site.
#[derive(Debug, Clone)]
pub struct Publisher {
    /// The person or organisation.
    pub name: String,
    /// Its address, checked.
    pub url: Option<String>,
    /// Where readers report an error.
    pub email: Option<String>,
}

/// Pages that hold the rules; each exists.
#[derive(Debug, Clone, Default)]
pub struct Policies {
    /// The corrections policy.
    pub corrections: Option<PageId>,
    /// How the site works.
    pub methodology: Option<PageId>,
}

/// How grave a check is taken on this site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// Not told.
    Allow,
    /// Told; the site is built.
    Warn,
    /// The site is not built.
    Deny,
}

/// A plain page.
#[derive(Debug, Clone)]
pub struct Page {
    /// Its id, which is its address.
    pub id: PageId,
    /// Its heading.
    pub title: String,
    /// One sentence; empty when not given.
    pub description: String,
    /// Addresses that it had before.
    pub aliases: Vec<Alias>,
    /// Markdown.
    pub body: String,
    /// Where it stands.
    pub origin: Origin,
}
