//! Markdown written anew: other words, other facts in its citations, and no link to certain addresses.

use super::parser;
use pulldown_cmark::{Event, LinkType, Tag};
use std::ops::Range;

/// What becomes of the parts of a text.
pub struct Rewriting<'a> {
    /// What becomes of everything that is not named below, marks included.
    pub words: &'a dyn Fn(&str) -> String,
    /// What becomes of the name of a fact in a citation.
    pub target: &'a dyn Fn(&str) -> String,
    /// What becomes of the address of a link or an image; with nothing only its words stay.
    pub address: &'a dyn Fn(&str) -> Option<String>,
}

/// Writes a text anew.
pub fn rewrite(text: &str, with: &Rewriting<'_>) -> String {
    let mut rewritten = String::with_capacity(text.len());
    let mut from = 0;
    for (range, other) in stretches(text, with) {
        if range.start >= from {
            rewritten.push_str(&(with.words)(text.get(from..range.start).unwrap_or_default()));
            rewritten.push_str(&other);
            from = range.end;
        }
    }
    rewritten.push_str(&(with.words)(text.get(from..).unwrap_or_default()));
    rewritten
}

/// Words so that Markdown shows them as they are.
pub fn escape_marks(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    for letter in words.chars() {
        if "\\`*_[]<>|~&#!".contains(letter) {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}

/// The citations, and the links that lose their address, each with what stands in its place.
fn stretches(text: &str, with: &Rewriting<'_>) -> Vec<(Range<usize>, String)> {
    let mut found = Vec::new();
    let mut events = parser(text).into_offset_iter();
    while let Some((event, range)) = events.next() {
        let Event::Start(Tag::Link { link_type, dest_url, .. } | Tag::Image { link_type, dest_url, .. }) =
            event
        else {
            continue;
        };
        if let LinkType::WikiLink { .. } = link_type {
            let other = text.get(range.clone()).map(|typed| citation(typed, with)).unwrap_or_default();
            found.push((range, other));
            continue;
        }
        let address = (with.address)(&dest_url);
        if address.as_deref() == Some(&dest_url) {
            continue;
        }
        let typed = text.get(range.clone()).unwrap_or_default();
        let moved = address.and_then(|address| readdressed(typed, &dest_url, &address, with));
        // What comes next with the stretch of the link itself is its end.
        let within: Vec<_> =
            events.by_ref().map(|(_, inner)| inner).take_while(|inner| *inner != range).collect();
        let start = within.iter().map(|inner| inner.start).min().unwrap_or(range.end);
        let end = within.iter().map(|inner| inner.end).max().unwrap_or(range.end);
        let words = || (with.words)(text.get(start..end).unwrap_or_default());
        found.push((range, moved.unwrap_or_else(words)));
    }
    found
}

/// A link with another address; nothing where its address is not typed as it is.
fn readdressed(typed: &str, from: &str, to: &str, with: &Rewriting<'_>) -> Option<String> {
    let (before, after) = typed.rsplit_once(from)?;
    Some(format!("{}{to}{}", (with.words)(before), (with.words)(after)))
}

/// A citation with another target, and its words anew.
fn citation(typed: &str, with: &Rewriting<'_>) -> String {
    let parts = typed.split_once("[[").and_then(|(mark, rest)| Some((mark, rest.strip_suffix("]]")?)));
    let Some((mark, inside)) = parts else { return (with.words)(typed) };
    let (target, words) = match inside.split_once('|') {
        Some((target, words)) => (target, Some(words)),
        None => (inside, None),
    };
    let (name, pipe) = match target.strip_suffix('\\') {
        Some(name) => (name, "\\|"),
        None => (target, "|"),
    };
    let target =
        if name.trim_start().starts_with('=') { (with.words)(name) } else { (with.target)(name.trim()) };
    let words = words.map(|words| format!("{pipe}{}", (with.words)(words))).unwrap_or_default();
    format!("{mark}[[{target}{words}]]")
}
