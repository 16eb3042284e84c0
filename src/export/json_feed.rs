//! JSON Feed 1.1 (<https://jsonfeed.org/version/1.1>).

use super::feed::{Content, Entry, Feed};
use serde::Serialize;

const VERSION: &str = "https://jsonfeed.org/version/1.1";

#[derive(Serialize)]
struct Document<'a> {
    version: &'static str,
    title: &'a str,
    home_page_url: &'a str,
    feed_url: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    description: &'a str,
    language: &'a str,
    authors: Vec<Author<'a>>,
    items: Vec<Item<'a>>,
}

#[derive(Serialize)]
struct Author<'a> {
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
}

#[derive(Serialize)]
struct Item<'a> {
    id: &'a str,
    url: &'a str,
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    content_text: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    content_html: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_published: Option<String>,
    date_modified: String,
    language: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    authors: Vec<Author<'a>>,
}

/// The feed as a JSON Feed.
pub(super) fn to_json_feed(feed: &Feed<'_>) -> String {
    let url = feed.publisher.and_then(|publisher| publisher.url.as_deref());
    super::json(&Document {
        version: VERSION,
        title: &feed.title,
        home_page_url: &feed.home_url,
        feed_url: &feed.url,
        description: feed.description,
        language: feed.language,
        authors: vec![Author { name: feed.author, url }],
        items: feed.entries.iter().map(item).collect(),
    })
}

fn item<'a>(entry: &'a Entry<'a>) -> Item<'a> {
    let (content_text, content_html) = match &entry.content {
        Content::Summary(text) => (Some(*text), None),
        Content::Html(html) => (None, Some(html.as_str())),
    };
    Item {
        id: &entry.url,
        url: &entry.url,
        title: &entry.title,
        content_text,
        content_html,
        date_published: entry.published.as_deref().map(instant),
        date_modified: instant(entry.updated),
        language: entry.language,
        authors: entry.authors.iter().map(|name| Author { name, url: None }).collect(),
    }
}

/// The first moment of a day, as RFC 3339 wants it: the content knows days only.
fn instant(day: &str) -> String {
    format!("{day}T00:00:00Z")
}
