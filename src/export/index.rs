//! `data/index.json`: the stories of an archive, with the addresses of their data. Made from the summaries alone.

use super::{StoryEntry, address};
use crate::present::view::{CountsView, SiteView};
use serde::Serialize;
use serde_json::value::RawValue;
use std::collections::BTreeMap;

#[derive(Serialize)]
struct Index<'a> {
    format: u32,
    title: &'a str,
    address: String,
    license: Option<&'a str>,
    stories: &'a RawValue,
}

#[derive(Serialize)]
struct Story<'a> {
    address: String,
    title: &'a str,
    language: &'a str,
    published: Option<&'a str>,
    updated: Option<&'a str>,
    counts: &'a CountsView,
    files: BTreeMap<String, String>,
}

/// The rows of the stories, as they are written; those that search engines are not to list are left out.
#[derive(Debug, Default)]
pub(super) struct Rows(String);

impl Rows {
    /// Adds the row of a story.
    pub(super) fn add(&mut self, site: &SiteView, story: &StoryEntry) {
        if !story.is_listed() {
            return;
        }
        self.0.push(if self.0.is_empty() { '[' } else { ',' });
        // Texts, numbers and lists of these have no way to fail.
        self.0.push_str(&serde_json::to_string(&entry(site, story)).unwrap_or_default());
    }

    /// The index.
    pub(super) fn to_index(&self, site: &SiteView) -> String {
        let rows = if self.0.is_empty() { "[]".to_owned() } else { format!("{}]", self.0) };
        super::json(&Index {
            format: 1,
            title: &site.title,
            address: address(site, ""),
            license: site.license.as_deref(),
            stories: &RawValue::from_string(rows).unwrap_or_default(),
        })
    }
}

fn entry<'a>(site: &SiteView, story: &'a StoryEntry) -> Story<'a> {
    let summary = &story.summary;
    let file = |file: &crate::present::view::StoryFile| {
        (file.name().to_owned(), address(site, &format!("{}{}", summary.path, file.path())))
    };
    Story {
        address: address(site, &summary.path),
        title: &summary.title,
        language: &summary.language,
        published: summary.published.as_ref().map(|date| date.edtf.as_str()),
        updated: summary.updated.as_ref().map(|date| date.edtf.as_str()),
        counts: &summary.counts,
        files: story.files.iter().map(file).collect(),
    }
}
