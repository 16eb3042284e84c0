//! `data/index.json`: the stories of an archive, with the addresses of their data. Made from the summaries alone.

use super::{SiteParts, StoryEntry, address};
use crate::present::view::{CountsView, SiteView};
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Serialize)]
struct Index<'a> {
    format: u32,
    title: &'a str,
    address: String,
    license: Option<&'a str>,
    stories: Vec<Story<'a>>,
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

/// The index; stories that search engines are not to list are left out.
pub(super) fn to_index(parts: &SiteParts<'_>) -> String {
    let listed = parts.stories.iter().filter(|story| story.is_listed());
    super::json(&Index {
        format: 1,
        title: &parts.site.title,
        address: address(parts.site, ""),
        license: parts.site.license.as_deref(),
        stories: listed.map(|story| entry(parts.site, story)).collect(),
    })
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
