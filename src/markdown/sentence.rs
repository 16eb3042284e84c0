//! The sentences of a text, with the facts they cite; and its passages.
//!
//! Sentences end where UAX #29 ends them, but for what [`ending`] says of abbreviations, quotations and brackets. Headings, code, tables and embedded quotations are no sentences. A citation without words stands as the
//! placeholder [`CITED`], and so do words that no fact answers for.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the events are another crate's, and most pass through unchanged"
)]

mod bounds;
mod ending;

use super::parsed::Placed;
use super::{Citation, Mark, Parsed, Piece as Part};
use crate::letters::has;
use ending::{Openings, ends_sentence};
use pulldown_cmark::{Event, Tag, TagEnd};
use std::borrow::Cow;
use std::ops::Range;

/// Stands for words that are not the sentence's own. In capitals, so that a sentence can begin with it.
const CITED: &str = "CITED";

/// A sentence of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence<'a> {
    /// Where it stands in the text, marks included.
    pub byte_range: Range<usize>,
    /// Its words on one line, without marks.
    pub words: String,
    /// The facts it cites, in order, each with the stretch of `words` that its own words take.
    pub citations: Vec<(Citation<'a>, Range<usize>)>,
    /// Whether it is marked as one that only connects.
    pub is_connective: bool,
    pieces: Vec<Piece<'a>>,
}

/// A paragraph, or an item of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// Where it stands in the text.
    pub byte_range: Range<usize>,
    /// Its words as typed, on one line, marks included.
    pub words: String,
}

/// The sentences of a text, in order.
pub fn sentences(text: &str) -> Vec<Sentence<'_>> {
    Parsed::new(text).sentences()
}

/// The same of a text that has been read.
pub(super) fn of_pieces<'a>(pieces: &[Placed<'a>]) -> Vec<Sentence<'a>> {
    blocks(pieces).iter().flat_map(Block::sentences).collect()
}

/// The paragraphs and items of a text, in order; headings, code and tables are none.
pub fn passages(text: &str) -> Vec<Passage> {
    let passage = |block: Block<'_>| {
        let byte_range = block.whole()?;
        let words: Vec<&str> = text.get(byte_range.clone())?.split_whitespace().collect();
        Some(Passage { byte_range, words: words.join(" ") })
    };
    blocks(Parsed::new(text).placed()).into_iter().filter_map(passage).collect()
}

impl Sentence<'_> {
    /// Where a stretch of its words stands in the text.
    pub fn place(&self, words: &Range<usize>) -> Range<usize> {
        let start = self.pieces.iter().rev().find(|piece| piece.start <= words.start);
        let end = self.pieces.iter().rev().find(|piece| piece.start < words.end);
        match (start, end) {
            (Some(start), Some(end)) => start.start_of(words.start)..end.end_of(words.end),
            _ => self.byte_range.clone(),
        }
    }
}

/// A stretch of words, and where it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Piece<'a> {
    /// In the words.
    start: usize,
    /// How many bytes of the words.
    length: usize,
    /// In the text.
    byte_range: Range<usize>,
    /// The mark that is not shown, or the citation.
    mark: Option<Mark<'a>>,
}

impl Piece<'_> {
    /// Where words that begin at this place begin in the text: exact where they are as typed.
    fn start_of(&self, at: usize) -> usize {
        self.exact(at).unwrap_or(self.byte_range.start)
    }

    /// The same for words that end there.
    fn end_of(&self, at: usize) -> usize {
        self.exact(at).unwrap_or(self.byte_range.end)
    }

    fn exact(&self, at: usize) -> Option<usize> {
        let is_exact = self.length == self.byte_range.len();
        is_exact.then(|| self.byte_range.end.min(self.byte_range.start + at.saturating_sub(self.start)))
    }
}

/// The words of a paragraph.
#[derive(Debug, Default)]
struct Block<'a> {
    words: String,
    pieces: Vec<Piece<'a>>,
    /// The stretches of links and emphasis, whose marks belong to no piece.
    marked: Vec<Range<usize>>,
}

/// All that holds sentences.
fn blocks<'a>(pieces: &[Placed<'a>]) -> Vec<Block<'a>> {
    let mut blocks = vec![Block::default()];
    let mut depth_of_others = 0_usize;
    for Placed { piece, byte_range } in pieces {
        if let Part::Event(event) = piece
            && divides(event)
            && blocks.last().is_some_and(|block| !block.pieces.is_empty())
        {
            blocks.push(Block::default());
        }
        let Some(block) = blocks.last_mut() else { continue };
        match piece {
            Part::Event(Event::Start(tag)) => {
                block.words.reserve(byte_range.len());
                depth_of_others += usize::from(is_other(tag));
            }
            Part::Event(Event::End(tag)) if ends_other(*tag) => {
                depth_of_others = depth_of_others.saturating_sub(1);
            }
            Part::Event(_) | Part::Mark(_) => {}
        }
        if depth_of_others == 0 {
            block.take(piece, byte_range.clone());
        }
    }
    blocks.retain(|block| !block.pieces.is_empty());
    blocks
}

/// Whether the words before and after belong to different paragraphs.
const fn divides(event: &Event<'_>) -> bool {
    match event {
        Event::Start(tag) => !matches!(
            tag,
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. }
        ),
        Event::End(tag) => !matches!(
            tag,
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image
        ),
        Event::Rule => true,
        _ => false,
    }
}

const fn is_other(tag: &Tag<'_>) -> bool {
    matches!(tag, Tag::Heading { .. } | Tag::CodeBlock(_) | Tag::Table(_))
}

const fn ends_other(tag: TagEnd) -> bool {
    matches!(tag, TagEnd::Heading(_) | TagEnd::CodeBlock | TagEnd::Table)
}

impl<'a> Block<'a> {
    fn take(&mut self, piece: &Part<'a>, byte_range: Range<usize>) {
        match piece {
            Part::Mark(mark) => {
                let words = match mark {
                    Mark::Connective => Cow::default(),
                    Mark::Citation(citation) if citation.is_embed => Cow::default(),
                    Mark::Citation(citation) => citation.words.clone().unwrap_or(CITED.into()),
                    Mark::Free(_) => CITED.into(),
                };
                self.push(&words, byte_range, Some(mark.clone()));
            }
            Part::Event(
                Event::Text(words) | Event::Code(words) | Event::Html(words) | Event::InlineHtml(words),
            ) => {
                // A line end would end a sentence (UAX #29, SB4).
                let has_line_end = has(words, |byte| matches!(byte, b'\n' | b'\r'));
                let one_line = has_line_end.then(|| words.replace(['\n', '\r'], " "));
                self.push(one_line.as_deref().unwrap_or(words), byte_range, None);
            }
            Part::Event(Event::SoftBreak | Event::HardBreak) => self.push(" ", byte_range, None),
            Part::Event(event @ Event::Start(_)) if !divides(event) => self.marked.push(byte_range),
            Part::Event(_) => {}
        }
    }

    /// The whole stretch, marks at its ends included.
    fn whole(&self) -> Option<Range<usize>> {
        let ranges = || self.pieces.iter().map(|piece| &piece.byte_range).chain(&self.marked);
        Some(ranges().map(|range| range.start).min()?..ranges().map(|range| range.end).max()?)
    }

    fn push(&mut self, words: &str, byte_range: Range<usize>, mark: Option<Mark<'a>>) {
        let start = self.words.len();
        self.words.push_str(words);
        self.pieces.push(Piece { start, length: words.len(), byte_range, mark });
    }

    fn sentences(&self) -> Vec<Sentence<'a>> {
        let stretches = self.stretches();
        let has_words = |stretch: &Range<usize>| {
            self.words.get(stretch.clone()).is_some_and(|words| words.contains(char::is_alphanumeric))
        };
        stretches.iter().filter(|stretch| has_words(stretch)).map(|stretch| self.sentence(stretch)).collect()
    }

    /// The words between two ends of a sentence.
    fn stretches(&self) -> Vec<Range<usize>> {
        let mut stretches: Vec<Range<usize>> = Vec::new();
        let mut openings = Openings::of(&self.words);
        let mut start = 0;
        for end in bounds::ends(&self.words) {
            let (before, after) = self.words.split_at_checked(end).unwrap_or((&self.words, ""));
            let so_far = before.get(start..).unwrap_or("");
            openings.read_to(end);
            if after.is_empty() || !openings.is_any_open() && ends_sentence(so_far, after) {
                stretches.push(start..end);
                start = end;
                openings.begin_sentence();
            }
        }
        stretches
    }

    fn sentence(&self, stretch: &Range<usize>) -> Sentence<'a> {
        let full = self.words.get(stretch.clone()).unwrap_or("");
        let words = full.trim_end().to_owned();
        let end = stretch.start + words.len();
        let pieces: Vec<Piece<'a>> = self
            .pieces_near(stretch)
            .iter()
            .filter(|piece| self.belongs(piece, stretch))
            .map(|piece| piece.moved(stretch.start))
            .collect();
        let citations = pieces.iter().filter_map(|piece| match &piece.mark {
            Some(Mark::Citation(citation)) => {
                Some((citation.clone(), piece.start..piece.start + piece.length))
            }
            Some(Mark::Connective | Mark::Free(_)) | None => None,
        });
        let mut sentence = Sentence {
            byte_range: 0..0,
            citations: citations.collect(),
            is_connective: pieces.iter().any(|piece| piece.mark == Some(Mark::Connective)),
            pieces,
            words,
        };
        let first = full.len() - full.trim_start().len();
        sentence.byte_range = sentence.place(&(first..end - stretch.start));
        sentence
    }

    /// The pieces, which are in order, that may belong to a stretch: up to the first words behind it.
    fn pieces_near(&self, stretch: &Range<usize>) -> &[Piece<'a>] {
        let behind = self.words.get(stretch.end..).unwrap_or_default();
        let next = stretch.end + behind.len() - behind.trim_start().len();
        let first = self.pieces.partition_point(|piece| piece.start + piece.length < stretch.start);
        let last = self.pieces.partition_point(|piece| piece.start <= next);
        self.pieces.get(first..last).unwrap_or_default()
    }

    /// Whether a piece has words of a stretch; a mark without words belongs to those before it.
    fn belongs(&self, piece: &Piece<'_>, stretch: &Range<usize>) -> bool {
        if piece.length > 0 {
            return piece.start < stretch.end && piece.start + piece.length > stretch.start;
        }
        let before = self.words.get(..piece.start).unwrap_or("").trim_end().len();
        stretch.contains(&before.saturating_sub(1))
    }
}

impl Piece<'_> {
    /// The same, seen from the start of a sentence.
    fn moved(&self, by: usize) -> Self {
        let cut = by.saturating_sub(self.start);
        if cut == 0 {
            return Self { start: self.start - by, ..self.clone() };
        }
        let is_exact = self.length == self.byte_range.len();
        let start = if is_exact { self.byte_range.start + cut } else { self.byte_range.start };
        Self {
            start: 0,
            length: self.length.saturating_sub(cut),
            byte_range: start..self.byte_range.end,
            mark: self.mark.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        sentences(text).into_iter().map(|sentence| sentence.words).collect()
    }

    #[test]
    fn headings_tables_and_code_are_no_sentences() {
        let cases: &[(&str, &[&str])] = &[
            ("One line\nand the next. Two.", &["One line and the next.", "Two."]),
            ("# A heading. Or two.\n\n- an item\n- another", &["an item", "another"]),
            ("| a | b |\n|---|---|\n| c | d |\n\n`code` stays.\n\n    x = 1", &["code stays."]),
            ("![[quote]]", &[]),
        ];
        for (text, expected) in cases {
            assert_eq!(words(text), *expected, "{text}");
        }
    }

    /// `tests/cases/sentences.txt`: a row a paragraph, a `|` where a sentence ends.
    #[test]
    fn sentences_end_where_a_reader_would_say() {
        let rows = include_str!("../../tests/cases/sentences.txt");
        let rows = rows.lines().filter(|row| !row.is_empty() && !row.starts_with("# "));
        let wrong: Vec<String> = rows
            .filter_map(|row| {
                let found = words(&row.replace('|', "")).join("|");
                let expected = row.replace("| ", "|").replace("...", "…");
                (found != expected).then(|| format!("{row}\n    is: {found}"))
            })
            .collect();
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn places_are_those_of_the_text() {
        let text =
            "# Head\n\nIt’s *late*. The [[tower|old tower]] fell -- at [[hour]]. And so on. [[-]] Last.";
        let found = sentences(text);
        let places: Vec<&str> = found.iter().map(|s| text.get(s.byte_range.clone()).unwrap_or("")).collect();
        assert_eq!(
            places,
            ["It’s *late*.", "The [[tower|old tower]] fell -- at [[hour]].", "And so on.", "Last."]
        );
        let connective: Vec<bool> = found.iter().map(|sentence| sentence.is_connective).collect();
        assert_eq!(connective, [false, false, true, false]);
        let cited: Vec<usize> = found.iter().map(|sentence| sentence.citations.len()).collect();
        assert_eq!(cited, [0, 2, 0, 0]);
    }

    #[test]
    fn marks_for_the_checks_never_reach_the_page() {
        let text = "And so on [[-]]. It has [[=3 doors]] and [[a|=4 gates]]. [[-]]";
        let html = Parsed::new(text)
            .to_page_html(|citation| citation.words.clone().unwrap_or_default().into_owned(), &|_| None);
        assert_eq!(html, "<p>And so on. It has 3 doors and 4 gates.</p>");
        assert_eq!(super::super::to_plain(text), "And so on. It has 3 doors and 4 gates.");
        assert_eq!(super::super::citations(text).len(), 1);
    }

    proptest::proptest! {
        #[test]
        fn any_text_has_sentences_that_lie_in_it(text in "([a-zé \\.\n\\[\\]|=!*#\"“”<>-]|\\[\\[|\\]\\]|Dr\\. |&amp;|A){0,60}") {
            for sentence in sentences(&text) {
                let place = sentence.place(&(0..sentence.words.len()));
                proptest::prop_assert!(place.start <= place.end && text.get(place).is_some());
                proptest::prop_assert!(text.get(sentence.byte_range).is_some());
            }
        }
    }
}
