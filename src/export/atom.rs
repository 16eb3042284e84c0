//! Atom (RFC 4287).

use super::feed::{Content, Entry, Feed};
use super::xml::{element, escape};

/// The feed as an Atom document.
pub(super) fn to_atom(feed: &Feed<'_>) -> String {
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n",
        escape(feed.language)
    );
    xml += &element("id", &feed.url);
    xml += &element("title", &feed.title);
    if !feed.description.is_empty() {
        xml += &element("subtitle", feed.description);
    }
    xml += &link("self", "application/atom+xml", &feed.url);
    xml += &link("alternate", "text/html", &feed.home_url);
    xml += &element("updated", &instant(&feed.updated));
    let publisher = feed.publisher;
    let about = publisher.and_then(|publisher| publisher.url.as_deref());
    let mail = publisher.and_then(|publisher| publisher.email.as_deref());
    xml += &author(feed.author, about, mail);
    feed.entries.iter().for_each(|entry| xml += &to_entry(entry));
    xml + "</feed>\n"
}

fn to_entry(entry: &Entry<'_>) -> String {
    let mut xml = format!("<entry xml:lang=\"{}\">\n", escape(entry.language));
    xml += &element("id", &entry.url);
    xml += &element("title", &entry.title);
    xml += &link("alternate", "text/html", &entry.url);
    xml += &entry.published.as_deref().map(|day| element("published", &instant(day))).unwrap_or_default();
    xml += &element("updated", &instant(entry.updated));
    for name in entry.authors {
        xml += &author(name, None, None);
    }
    xml += &match &entry.content {
        Content::Summary(text) => element("summary", text),
        Content::Html(html) => content(html),
    };
    xml + "</entry>\n"
}

fn author(name: &str, url: Option<&str>, mail: Option<&str>) -> String {
    let name = element("name", name);
    let url = url.map(|url| element("uri", url)).unwrap_or_default();
    let mail = mail.map(|mail| element("email", mail)).unwrap_or_default();
    format!("<author>\n{name}{url}{mail}</author>\n")
}

fn content(html: &str) -> String {
    format!("<content type=\"html\">{}</content>\n", escape(html))
}

fn link(relation: &str, media_type: &str, url: &str) -> String {
    format!("<link rel=\"{relation}\" type=\"{media_type}\" href=\"{}\"/>\n", escape(url))
}

/// The first moment of a day, as RFC 3339 wants it: the content knows days only.
fn instant(day: &str) -> String {
    format!("{day}T00:00:00Z")
}
