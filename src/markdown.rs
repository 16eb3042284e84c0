//! Markdown with citations of facts: `[[fact]]`, `[[fact|words]]`, `![[fact]]`, and two marks for the checks, which
//! no reader sees: `[[-]]` (a connective sentence) and `[[=words]]` (words that no fact answers for).
//!
//! The only home of `pulldown-cmark`. Gives citations and sentences with their places, and HTML in which each citation
//! is what the caller makes of it. Raw HTML is shown as text, and links go to `http`, `https`, `mailto` and relative
//! addresses only. Knows nothing of facts.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the events are another crate's, and most pass through unchanged"
)]

mod brackets;
mod depth;
mod lead;
mod parsed;
mod plain;
mod rewrite;
mod sentence;
mod table;
mod target;

pub use brackets::{may_cite, targets};
pub use depth::{DEEPEST, too_deep};
pub use lead::{Lead, Leads};
pub use parsed::{Heading, Parsed};
pub use plain::{count_words, opening, to_plain};
pub use rewrite::{Rewriting, escape_marks, rewrite};
pub use sentence::{Passage, Sentence, passages, sentences};
pub use target::{Target, scheme, unsafe_targets};

use crate::letters::has;
use lead::Links;
use parsed::{Placed, WholeWords};
use pulldown_cmark::{Alignment, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd, html};
use std::borrow::Cow;
use std::iter;
use std::ops::Range;

/// A place in a text that cites a fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation<'a> {
    /// The id between the brackets, as typed.
    pub target: Cow<'a, str>,
    /// The words to print instead of the value.
    pub words: Option<Cow<'a, str>>,
    /// Whether it is an embedding (`![[…]]`).
    pub is_embed: bool,
    /// Whether the words stand behind a `=`: the fact does not answer for them.
    pub is_free: bool,
    /// Where it stands in the text, brackets included.
    pub byte_range: Range<usize>,
}

/// What stands between double brackets.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Mark<'a> {
    /// The name of a fact.
    Citation(Citation<'a>),
    /// A single `-`: the sentence only connects.
    Connective,
    /// Words behind a `=`, without it.
    Free(Cow<'a, str>),
}

/// A part of a text.
#[derive(Debug, Clone)]
enum Piece<'a> {
    Event(Event<'a>),
    Mark(Mark<'a>),
}

/// The citations of a text, in order.
pub fn citations(text: &str) -> Vec<Citation<'_>> {
    let citation = |piece| match piece {
        Piece::Mark(Mark::Citation(citation)) => Some(citation),
        Piece::Mark(Mark::Connective | Mark::Free(_)) | Piece::Event(_) => None,
    };
    pieces(text).filter_map(citation).collect()
}

/// The text of a remark as HTML, each citation as `cite` makes it, each link as `leads` says. Its headings carry no ids,
/// since many remarks can stand on one page.
pub fn to_html(text: &str, cite: impl FnMut(&Citation<'_>) -> String, leads: &Leads<'_>) -> String {
    // Most claims have no remark.
    if text.is_empty() {
        return String::new();
    }
    push(text, to_events(pieces(text), cite, leads))
}

/// A line of plain words, each citation in it as `cite` makes it. Its other marks are gone, and nothing else of it is Markdown.
pub fn to_line(text: &str, cite: impl Fn(&Citation<'_>) -> String) -> String {
    let mut line = String::with_capacity(text.len());
    let mut from = 0;
    for Placed { piece, byte_range } in placed(text) {
        let Piece::Mark(mark) = piece else { continue };
        line.push_str(text.get(from..byte_range.start).unwrap_or_default());
        match mark {
            Mark::Citation(citation) => line.push_str(&cite(&citation)),
            Mark::Free(words) => line.push_str(&words),
            Mark::Connective => line.truncate(line.trim_end().len()),
        }
        from = byte_range.end;
    }
    line + text.get(from..).unwrap_or_default()
}

fn push(text: &str, events: Vec<Event<'_>>) -> String {
    let captions = table::captions(&events);
    let mut page = String::with_capacity(text.len() * 3 / 2);
    html::push_html(&mut page, events.into_iter());
    let page = page.trim_end();
    if captions.is_empty() {
        return page.to_owned();
    }
    table::boxed(&page.replace("<th>", "<th scope=\"col\">"), captions)
}

fn to_events<'a>(
    pieces: impl Iterator<Item = Piece<'a>>,
    mut cite: impl FnMut(&Citation<'_>) -> String,
    leads: &Leads<'_>,
) -> Vec<Event<'a>> {
    let mut out: Vec<Event<'_>> = Vec::with_capacity(pieces.size_hint().1.unwrap_or_default());
    let mut links = Links::new(leads);
    for piece in pieces {
        let event = match piece {
            Piece::Event(event) => event,
            Piece::Mark(mark) => {
                match mark {
                    Mark::Citation(citation) => out.push(Event::InlineHtml(cite(&citation).into())),
                    Mark::Free(words) => out.push(Event::Text(words.into())),
                    Mark::Connective => trim_last(&mut out),
                }
                continue;
            }
        };
        let shown = match event {
            Event::Html(html) | Event::InlineHtml(html) => Event::Text(html),
            Event::Start(Tag::Heading { level, classes, attrs, .. }) => {
                Event::Start(Tag::Heading { level: demoted(level), id: None, classes, attrs })
            }
            Event::End(TagEnd::Heading(level)) => Event::End(TagEnd::Heading(demoted(level))),
            Event::Start(Tag::HtmlBlock) => Event::Start(Tag::Paragraph),
            Event::End(TagEnd::HtmlBlock) => Event::End(TagEnd::Paragraph),
            Event::Start(Tag::Table(columns)) => {
                // Alignment would become an inline style, which the policy of a page forbids.
                Event::Start(Tag::Table(vec![Alignment::None; columns.len()]))
            }
            Event::Start(tag) => Event::Start(with_safe_target(tag)),
            other => other,
        };
        out.push(links.follow(shown));
    }
    without_wrapped_figures(out)
}

/// Text for HTML content and quoted attributes.
pub fn escape(text: &str) -> Cow<'_, str> {
    // Nearly every text stands as it is.
    if !has(text, |byte| matches!(byte, b'&' | b'<' | b'>' | b'"' | b'\'')) {
        return text.into();
    }
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped.into()
}

fn pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
    WholeWords::of(placed(text).map(|placed| placed.piece))
}

/// The parts of a text, each with its place; words that follow each other may be several.
fn placed(text: &str) -> impl Iterator<Item = Placed<'_>> {
    let mut events = parser(text).into_offset_iter();
    iter::from_fn(move || {
        let (event, byte_range) = events.next()?;
        let mark = begins_citation(&event, byte_range.clone()).map(|begun| complete(begun, &mut events));
        Some(Placed { piece: mark.map_or(Piece::Event(event), Piece::Mark), byte_range })
    })
}

fn parser(text: &str) -> Parser<'_> {
    let options = Options::ENABLE_WIKILINKS
        | Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_SMART_PUNCTUATION;
    Parser::new_ext(depth::not_too_deep(text), options)
}

fn begins_citation<'a>(event: &Event<'a>, byte_range: Range<usize>) -> Option<Citation<'a>> {
    let (link_type, target, is_embed) = match event {
        Event::Start(Tag::Link { link_type, dest_url, .. }) => (link_type, dest_url, false),
        Event::Start(Tag::Image { link_type, dest_url, .. }) => (link_type, dest_url, true),
        _ => return None,
    };
    let LinkType::WikiLink { has_pothole } = link_type else { return None };
    let target = part(target.clone().into(), str::trim);
    let words = (*has_pothole || target.starts_with('=')).then(Cow::default);
    Some(Citation { target, words, is_embed, is_free: false, byte_range })
}

/// Takes the events up to the end of what stands between the brackets, and its words where it has words of its own.
fn complete<'a>(
    mut citation: Citation<'a>,
    events: &mut impl Iterator<Item = (Event<'a>, Range<usize>)>,
) -> Mark<'a> {
    for (event, _) in events {
        match (event, &mut citation.words) {
            (Event::End(TagEnd::Link | TagEnd::Image), _) => break,
            (Event::Text(text) | Event::Code(text) | Event::InlineHtml(text), Some(words)) => {
                *words += Cow::from(text);
            }
            (Event::SoftBreak | Event::HardBreak, Some(words)) => *words += " ",
            _ => {}
        }
    }
    if citation.target == "-" {
        return Mark::Connective;
    }
    let is_free = citation.words.as_deref().is_some_and(|words| words.starts_with('='));
    let words = citation.words.map(|words| part(words, |words| words.strip_prefix('=').unwrap_or(words)));
    if citation.target.starts_with('=') {
        return Mark::Free(words.unwrap_or_default());
    }
    Mark::Citation(Citation { words, is_free, ..citation })
}

/// A part of a text, which is copied only where the whole text was.
fn part(whole: Cow<'_, str>, of: impl Fn(&str) -> &str) -> Cow<'_, str> {
    match whole {
        Cow::Borrowed(whole) => Cow::Borrowed(of(whole)),
        Cow::Owned(whole) => Cow::Owned(of(&whole).to_owned()),
    }
}

/// A mark that is not shown leaves no blank behind.
fn trim_last(out: &mut [Event<'_>]) {
    if let Some(Event::Text(text)) = out.last_mut() {
        *text = text.trim_end().to_owned().into();
    }
}

/// The page's title is the only `<h1>`.
const fn demoted(level: HeadingLevel) -> HeadingLevel {
    match level {
        HeadingLevel::H1 => HeadingLevel::H2,
        HeadingLevel::H2 | HeadingLevel::H3 | HeadingLevel::H4 | HeadingLevel::H5 | HeadingLevel::H6 => level,
    }
}

/// A link or image whose target may stand in a page; another loses its target.
fn with_safe_target(tag: Tag<'_>) -> Tag<'_> {
    match tag {
        Tag::Link { link_type, dest_url, title, id } if !target::is_safe_link(&dest_url) => {
            Tag::Link { link_type, dest_url: "#".into(), title, id }
        }
        Tag::Image { link_type, dest_url, title, id } if !target::is_safe_picture(&dest_url) => {
            Tag::Image { link_type, dest_url: "#".into(), title, id }
        }
        other => other,
    }
}

/// An embedded figure stands for itself and must not lie in a paragraph.
fn without_wrapped_figures(events: Vec<Event<'_>>) -> Vec<Event<'_>> {
    let is_figure =
        |event: &Event<'_>| matches!(event, Event::InlineHtml(html) if html.starts_with("<figure"));
    if !events.iter().any(is_figure) {
        return events;
    }
    let mut out: Vec<Event<'_>> = Vec::with_capacity(events.len());
    let mut rest = events.into_iter().peekable();
    while let Some(event) = rest.next() {
        if event == Event::Start(Tag::Paragraph) && rest.peek().is_some_and(is_figure) {
            out.extend(rest.by_ref().take_while(|event| *event != Event::End(TagEnd::Paragraph)));
            continue;
        }
        out.push(event);
    }
    out
}
