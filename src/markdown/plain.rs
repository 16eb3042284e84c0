//! A text without its marks.

use super::{Mark, Piece, pieces};
use crate::letters::is_folded;
use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

/// The text as one line of plain words: no marks, citations as their words.
pub fn to_plain(text: &str) -> String {
    plain(pieces(text), text.len())
}

/// The pieces of a text as one line, which hardly takes more bytes than the text.
pub(super) fn plain<'a>(pieces: impl Iterator<Item = Piece<'a>>, bytes: usize) -> String {
    let mut words = String::with_capacity(bytes);
    for piece in pieces {
        match piece {
            Piece::Mark(Mark::Citation(citation)) => {
                words.push_str(&citation.words.unwrap_or(citation.target));
            }
            Piece::Mark(Mark::Free(free)) => words.push_str(&free),
            Piece::Mark(Mark::Connective) => words.truncate(words.trim_end().len()),
            Piece::Event(
                Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text),
            ) => words.push_str(&text),
            Piece::Event(Event::SoftBreak | Event::HardBreak | Event::End(_)) => words.push(' '),
            Piece::Event(_) => {}
        }
    }
    words.truncate(words.trim_end().len());
    on_one_line(words)
}

/// How many words a line has that has one blank between each two.
pub fn count_words(line: &str) -> usize {
    // So few blanks can be counted within one byte, and many bytes in one step.
    let blanks = |part: &[u8]| part.iter().fold(0_u8, |so_far, byte| so_far + u8::from(*byte == b' '));
    let parts = line.as_bytes().chunks(usize::from(u8::MAX));
    usize::from(!line.is_empty()) + parts.map(|part| usize::from(blanks(part))).sum::<usize>()
}

/// The words with one blank between each two.
fn on_one_line(words: String) -> String {
    if is_folded(&words) {
        return words;
    }
    let mut line = String::with_capacity(words.len());
    for word in words.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// The first paragraph as one line of plain words, without bare addresses; empty where there is none.
pub fn opening(text: &str) -> String {
    let is_start = |piece: &Piece<'_>| matches!(piece, Piece::Event(Event::Start(Tag::Paragraph)));
    let is_end = |piece: &Piece<'_>| matches!(piece, Piece::Event(Event::End(TagEnd::Paragraph)));
    let paragraph = pieces(text).skip_while(|piece| !is_start(piece)).take_while(|piece| !is_end(piece));
    let mut is_in_address = false;
    let is_shown = |piece: &Piece<'_>| {
        match piece {
            Piece::Event(Event::Start(Tag::Link { link_type, .. })) => {
                is_in_address = matches!(link_type, LinkType::Autolink | LinkType::Email);
            }
            Piece::Event(Event::End(TagEnd::Link)) => is_in_address = false,
            Piece::Event(_) | Piece::Mark(_) => {}
        }
        !is_in_address
    };
    plain(paragraph.filter(is_shown), 0)
}
