//! The list of stories that a page of an archive is part of, as templates get it.

use serde::Serialize;

/// The list that a page shows a part of, and the ways to the others.
#[derive(Debug, Clone, Serialize)]
pub struct ListView {
    /// `all`, `topic` or `year`.
    pub kind: &'static str,
    /// Its name: the site's title, a topic, a year.
    pub heading: String,
    /// How many stories it has.
    pub count: usize,
    /// Which of its pages this is, from 1.
    pub number: usize,
    /// The number of its last page.
    pub last: usize,
    /// The page with newer stories.
    pub previous_path: Option<String>,
    /// The page with older stories.
    pub next_path: Option<String>,
    /// Its pages: the first, the last, and those near this one; empty where there is only one.
    pub pages: Vec<ListPageView>,
    /// A list for each topic that has stories, in the order of the site.
    pub topics: Vec<ListLinkView>,
    /// A list for each year, the newest first; empty where all stories are of one year.
    pub years: Vec<ListLinkView>,
}

/// A page of a list.
#[derive(Debug, Clone, Serialize)]
pub struct ListPageView {
    /// Its number, from 1.
    pub number: usize,
    /// Relative to the site's root.
    pub path: String,
    /// Whether it is this page.
    pub is_here: bool,
    /// Whether pages are left out before it.
    pub is_after_gap: bool,
}

/// A list of stories.
#[derive(Debug, Clone, Serialize)]
pub struct ListLinkView {
    /// The topic or the year.
    pub title: String,
    /// How many stories it has.
    pub count: usize,
    /// Relative to the site's root.
    pub path: String,
    /// Whether this page is of that list.
    pub is_here: bool,
}
