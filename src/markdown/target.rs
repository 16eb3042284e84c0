//! Where links and pictures of a text lead, and which of these a page may have.

use super::parser;
use pulldown_cmark::{Event, LinkType, Tag};
use std::ops::Range;

/// A link or picture that no page has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// Where it would lead.
    pub url: String,
    /// Whether it is a picture.
    pub is_picture: bool,
    /// Where it stands in the text.
    pub byte_range: Range<usize>,
}

/// The links and pictures of a text that no page has, in order.
pub fn unsafe_targets(text: &str) -> Vec<Target> {
    // Links of each form have one of these; nearly all texts have none.
    if !text.contains("](") && !text.contains("]:") && !text.contains('<') {
        return Vec::new();
    }
    parser(text)
        .into_offset_iter()
        .filter_map(|(event, byte_range)| unsafe_target(&event, byte_range))
        .collect()
}

fn unsafe_target(event: &Event<'_>, byte_range: Range<usize>) -> Option<Target> {
    let (link_type, url, is_picture) = match event {
        Event::Start(Tag::Link { link_type, dest_url, .. }) => (link_type, dest_url, false),
        Event::Start(Tag::Image { link_type, dest_url, .. }) => (link_type, dest_url, true),
        _ => return None,
    };
    let is_safe = match link_type {
        LinkType::WikiLink { .. } => true,
        _ if is_picture => is_safe_picture(url),
        _ => is_safe_link(url),
    };
    (!is_safe).then(|| Target { url: url.to_string(), is_picture, byte_range })
}

/// Whether an address is relative or has one of the schemes that only lead somewhere.
pub(super) fn is_safe_link(url: &str) -> bool {
    match scheme(url).map(str::to_ascii_lowercase).as_deref() {
        None => is_relative(url),
        Some("mailto") => is_clean(url),
        Some("http" | "https") => is_clean(url) && has_plain_host(url),
        Some(_) => false,
    }
}

/// Whether a picture comes from the site itself.
pub(super) fn is_safe_picture(url: &str) -> bool {
    scheme(url).is_none() && is_relative(url)
}

/// What stands before the first colon, where nothing else ends it.
pub fn scheme(url: &str) -> Option<&str> {
    let end = url.find([':', '/', '?', '#'])?;
    url.get(end..)?.starts_with(':').then(|| url.get(..end))?
}

/// Two slashes at the start would lead to another host.
fn is_relative(url: &str) -> bool {
    is_clean(url) && !url.starts_with("//")
}

/// Browsers drop controls from an address and read a backslash as a slash.
fn is_clean(url: &str) -> bool {
    !url.chars().any(|character| character.is_control() || character == '\\')
}

/// Whether two slashes follow the scheme, and no name hides the host.
fn has_plain_host(url: &str) -> bool {
    let rest = url.split_once(':').and_then(|(_, rest)| rest.strip_prefix("//"));
    let authority = rest.and_then(|rest| rest.split(['/', '?', '#']).next());
    authority.is_some_and(|authority| !authority.is_empty() && !authority.contains('@'))
}

#[cfg(test)]
mod tests {
    use super::{is_safe_link, is_safe_picture};

    #[test]
    fn only_addresses_that_lead_where_they_say_are_safe() {
        let safe = [
            "../about/",
            "#h-fire",
            "?q=a:b",
            "https://paper.example/a?b=c:d#e",
            "HTTP://paper.example",
            "mailto:a@b.example",
        ];
        let others = [
            "javascript:alert(1)",
            "JavaScript:alert(1)",
            "java\tscript:alert(1)",
            "\u{1}javascript:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc/passwd",
            "//evil.example",
            "/\\evil.example",
            "\\\\evil.example",
            "https:evil.example",
            "https://paper.example@evil.example",
            "https://",
            "blob:https://a.example/x",
            "view-source:https://a.example",
            " javascript:alert(1)",
        ];
        for url in safe {
            assert!(is_safe_link(url), "{url}");
        }
        for url in others {
            assert!(!is_safe_link(url), "{url}");
        }
        assert!(is_safe_picture("../assets/map.svg"));
        for url in [
            "https://paper.example/a.png",
            "//paper.example/a.png",
            "data:image/png;base64,x",
            "mailto:a@b.example",
        ] {
            assert!(!is_safe_picture(url), "{url}");
        }
    }
}
