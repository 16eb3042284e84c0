//! A text that is read once: its sentences, its outline, and its HTML.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the events are another crate's, and most pass through unchanged"
)]

use super::sentence::{self, Sentence};
use super::{Citation, Leads, Mark, Piece, placed, plain::plain, push, to_events, to_plain};
use pulldown_cmark::{CowStr, Event, Tag, TagEnd};
use std::collections::BTreeMap;
use std::iter::{self, Peekable};
use std::ops::Range;

/// How long a part of a text is, about: they need not be moved while they are read.
const BYTES_OF_PIECE: usize = 48;

/// A text that is read once, whatever is made of it.
#[derive(Debug)]
pub struct Parsed<'a> {
    text: &'a str,
    pieces: Vec<Placed<'a>>,
}

/// A part of a text, and where it stands.
#[derive(Debug)]
pub(super) struct Placed<'a> {
    pub(super) piece: Piece<'a>,
    pub(super) byte_range: Range<usize>,
}

/// A heading of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// Its anchor.
    pub id: String,
    /// Its words.
    pub words: String,
}

impl<'a> Parsed<'a> {
    /// Reads a text.
    pub fn new(text: &'a str) -> Self {
        let mut pieces = Vec::with_capacity(text.len() / BYTES_OF_PIECE);
        pieces.extend(placed(text));
        Self { text, pieces }
    }

    /// The sentences of the text, in order.
    pub fn sentences(&self) -> Vec<Sentence<'a>> {
        sentence::of_pieces(&self.pieces)
    }

    /// Its parts, in order.
    pub(super) fn placed(&self) -> &[Placed<'a>] {
        &self.pieces
    }

    /// The headings that [`Self::to_page_html`] gives ids to, in order.
    pub fn outline(&self) -> Vec<Heading> {
        let words = self.heading_words();
        if words.is_empty() {
            return Vec::new();
        }
        let ids = slugs(&to_events(self.pieces(), |_| String::new(), &|_| None));
        ids.into_iter().zip(words).map(|(id, words)| Heading { id, words }).collect()
    }

    /// The text of a page as HTML, each citation as `cite` makes it, each link as `leads` says. Headings begin at
    /// `<h2>`, carry ids, and end in a link to themselves.
    pub fn to_page_html(&self, cite: impl FnMut(&Citation<'_>) -> String, leads: &Leads<'_>) -> String {
        push(self.text, with_heading_ids(to_events(self.pieces(), cite, leads)))
    }

    /// The text as one line of plain words: no marks, citations as their words.
    pub fn to_plain(&self) -> String {
        plain(self.pieces(), self.text.len())
    }

    /// The words of each heading, those of citations among them.
    fn heading_words(&self) -> Vec<String> {
        let is_heading =
            |placed: &&Placed<'_>| matches!(placed.piece, Piece::Event(Event::Start(Tag::Heading { .. })));
        let places = self.pieces.iter().filter(is_heading).map(|placed| placed.byte_range.clone());
        places.map(|place| to_plain(self.text.get(place).unwrap_or_default())).collect()
    }

    fn pieces(&self) -> impl Iterator<Item = Piece<'a>> {
        WholeWords::of(self.pieces.iter().map(|placed| placed.piece.clone()))
    }
}

/// The parts of a text, words that follow each other as one.
pub(super) struct WholeWords<I: Iterator> {
    rest: Peekable<I>,
}

impl<'a, I: Iterator<Item = Piece<'a>>> WholeWords<I> {
    pub(super) fn of(pieces: I) -> Self {
        Self { rest: pieces.peekable() }
    }
}

impl<'a, I: Iterator<Item = Piece<'a>>> Iterator for WholeWords<I> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        let piece = self.rest.next()?;
        let mut more = iter::from_fn(|| self.rest.next_if(|next| words_of(next).is_some()));
        if let Some(words) = words_of(&piece)
            && let Some(second) = more.next()
        {
            let mut whole = words.to_owned();
            for piece in iter::once(second).chain(more) {
                whole.push_str(words_of(&piece).unwrap_or_default());
            }
            return Some(Piece::Event(Event::Text(whole.into())));
        }
        Some(piece)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, self.rest.size_hint().1)
    }
}

fn words_of<'p>(piece: &'p Piece<'_>) -> Option<&'p str> {
    match piece {
        Piece::Event(Event::Text(words)) => Some(words),
        Piece::Event(_) | Piece::Mark(Mark::Citation(_) | Mark::Connective | Mark::Free(_)) => None,
    }
}

/// Gives each heading an id made of its words, and a link to itself.
fn with_heading_ids(events: Vec<Event<'_>>) -> Vec<Event<'_>> {
    let ids = slugs(&events);
    if ids.is_empty() {
        return events;
    }
    let mut ids = ids.into_iter();
    let mut own = String::new();
    let mut out = Vec::with_capacity(events.len());
    for event in events {
        match event {
            Event::Start(Tag::Heading { level, classes, attrs, .. }) => {
                own = ids.next().unwrap_or_default();
                let id = Some(CowStr::from(own.clone()));
                out.push(Event::Start(Tag::Heading { level, id, classes, attrs }));
            }
            Event::End(TagEnd::Heading(level)) => {
                let link = format!(" <a class=\"self\" href=\"#{own}\" aria-labelledby=\"{own}\">#</a>");
                out.push(Event::InlineHtml(link.into()));
                out.push(Event::End(TagEnd::Heading(level)));
            }
            other => out.push(other),
        }
    }
    out
}

/// An id for each heading, each once.
fn slugs(events: &[Event<'_>]) -> Vec<String> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    headings(events).iter().map(|words| unique(slug(words), &mut seen)).collect()
}

/// The words of each heading.
fn headings(events: &[Event<'_>]) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut is_inside = false;
    for event in events {
        match event {
            Event::Start(Tag::Heading { .. }) => {
                words.push(String::new());
                is_inside = true;
            }
            Event::End(TagEnd::Heading(_)) => is_inside = false,
            Event::Text(text) | Event::Code(text) if is_inside => {
                if let Some(last) = words.last_mut() {
                    last.push_str(text);
                }
            }
            _ => {}
        }
    }
    words
}

fn slug(words: &str) -> String {
    let letters = words.to_lowercase();
    let parts: Vec<&str> =
        letters.split(|letter: char| !letter.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    format!("h-{}", parts.join("-"))
}

fn unique(slug: String, seen: &mut BTreeMap<String, usize>) -> String {
    let count = seen.entry(slug.clone()).or_default();
    *count += 1;
    if *count == 1 { slug } else { format!("{slug}-{count}") }
}
