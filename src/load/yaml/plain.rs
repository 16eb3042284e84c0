//! The plain part of YAML that nearly all files keep to, read in one go, ten times as fast as the whole of it.
//!
//! Takes block mappings and lists with scalars of one line (plain, or quoted without escapes), with lists and mappings
//! between brackets on one line, and with text behind `|` and `>`. At anything else (brackets or plain text over several
//! lines, anchors, tags, tabs, a slip) it gives nothing, and the parser reads the text from its beginning. What it gives
//! is what the parser gives, place by place; tests hold the two together.

mod flow;
mod text;

use super::{Content, Entry, Node, Place};
use crate::letters::{first_line, has, is_word};
use std::ops::Range;

/// Far deeper than any entry of ours; what is deeper is for the parser to judge.
const DEPTH_LIMIT: usize = 8;
/// Below this no text reaches the parser's limit of values.
const BYTES_LIMIT: usize = 4 * 1024 * 1024;
/// So many entries, or a few less, most mappings and lists have.
const FEW: usize = 4;
/// The parser's own limit is 1,024.
const KEY_LIMIT: usize = 128;

/// Reads a text that is plain throughout.
pub(super) fn read(place: Place<'_>) -> Option<Node<'_>> {
    let text = place.text;
    let has_only_plain = || place.input.is_plain() || has_only_plain_characters(text);
    if text.len() > BYTES_LIMIT || !has_only_plain() {
        return None;
    }
    let mut reader = Reader { place, text, line: None, next: 0 };
    reader.advance();
    let first = reader.line.filter(|line| line.indent == 0)?;
    let node = reader.block(first, 0)?;
    reader.line.is_none().then_some(node)
}

/// Whether no character has a meaning for the parser that is not looked for here: tabs, other line ends, byte order
/// marks, characters that YAML forbids.
fn has_only_plain_characters(text: &str) -> bool {
    let is_plain = |byte: u8| byte == b'\n' || matches!(byte, b' '..=b'~');
    !has(text, |byte| !is_plain(byte))
        || text.chars().all(|character| {
            matches!(character, '\n' | ' '..='~' | '\u{a0}'..='\u{1fff}' | '\u{2010}'..='\u{2027}')
                || matches!(character, '\u{202f}'..='\u{205f}' | '\u{2070}'..='\u{d7ff}' | '\u{10000}'..='\u{1fffd}')
        })
}

/// A line that says something, without its indentation and the blanks at its end.
#[derive(Clone, Copy)]
struct Line {
    start: usize,
    end: usize,
    /// The column of the start, from 0.
    indent: usize,
}

struct Reader<'a> {
    place: Place<'a>,
    text: &'a str,
    /// The one being read; nothing at the end.
    line: Option<Line>,
    /// Where the line after it begins.
    next: usize,
}

impl<'a> Reader<'a> {
    /// Goes to the next line with more than a comment.
    fn advance(&mut self) {
        self.line = None;
        while let Some(rest) = self.text.get(self.next..).filter(|rest| !rest.is_empty()) {
            let start = self.next;
            let line = first_line(rest);
            self.next = start + line.len() + 1;
            let indent = blanks(line.bytes());
            let end = start + line.len() - blanks(line.bytes().rev());
            if !matches!(line.as_bytes().get(indent), None | Some(b'#')) {
                self.line = Some(Line { start: start + indent, end, indent });
                return;
            }
        }
    }

    fn words(&self, line: Line) -> &'a str {
        self.text.get(line.start..line.end).unwrap_or("")
    }

    /// A mapping or a list that begins with this line.
    fn block(&mut self, first: Line, depth: usize) -> Option<Node<'a>> {
        if depth > DEPTH_LIMIT {
            return None;
        }
        if is_item(self.words(first)) { self.list(first, depth) } else { self.mapping((first, None), depth) }
    }

    fn list(&mut self, first: Line, depth: usize) -> Option<Node<'a>> {
        let mut items = Vec::with_capacity(FEW);
        while let Some(line) = self.line.filter(|line| line.indent >= first.indent) {
            let rest = self.words(line).strip_prefix("- ")?;
            let blanks = 2 + blanks(rest.bytes());
            if line.indent > first.indent {
                return None;
            }
            let item = Line { start: line.start + blanks, indent: line.indent + blanks, ..line };
            self.line = Some(item);
            items.push(self.item(item, depth)?);
        }
        Some(Node { content: Content::List(items), spot: self.place.spot(first.start..first.start) })
    }

    fn item(&mut self, line: Line, depth: usize) -> Option<Node<'a>> {
        match key_of(self.words(line)) {
            key @ Some(_) if depth < DEPTH_LIMIT => self.mapping((line, key), depth + 1),
            Some(_) => None,
            None => self.inline(line.start..line.end, depth),
        }
    }

    /// What takes the rest of its line.
    fn inline(&mut self, byte_range: Range<usize>, depth: usize) -> Option<Node<'a>> {
        let value = self.flow(byte_range, depth)?;
        self.advance();
        Some(value)
    }

    /// A mapping that begins with this line, whose key may be known.
    fn mapping(&mut self, (first, mut first_key): (Line, Option<&'a str>), depth: usize) -> Option<Node<'a>> {
        let mut entries = Vec::with_capacity(FEW);
        while let Some(line) = self.line.filter(|line| line.indent >= first.indent) {
            let words = self.words(line);
            if line.indent > first.indent || is_item(words) {
                return None;
            }
            let key = first_key.take().or_else(|| key_of(words))?;
            let key_end = line.start + key.len();
            let key_spot = self.place.spot(line.start..key_end);
            let value = self.value(line, key_end + 1, depth)?;
            entries.push(Entry { key: key.into(), key_spot, value });
        }
        (!has_repeats(&entries)).then(|| Node::mapping(entries, self.place.spot(first.start..first.start)))
    }

    /// What stands behind the colon at this place, or below it.
    fn value(&mut self, line: Line, after_colon: usize, depth: usize) -> Option<Node<'a>> {
        let rest = self.text.get(after_colon..line.end)?;
        let said = rest.trim_start_matches(' ');
        if !said.is_empty() {
            let is_text = said.starts_with(['|', '>']);
            return if is_text {
                self.text(said, line)
            } else {
                self.inline(line.end - said.len()..line.end, depth)
            };
        }
        self.advance();
        let below = self.line.filter(|below| below.indent > line.indent)?;
        self.block(below, depth + 1)
    }

    /// A scalar that takes the whole stretch, which says these words.
    fn scalar(&self, words: &'a str, byte_range: Range<usize>) -> Option<Node<'a>> {
        let inner = || words.get(1..words.len().checked_sub(1)?);
        let said = match words.as_bytes() {
            [b'"', .., b'"'] => inner().filter(|inner| !has(inner, |byte| byte == b'"' || byte == b'\\'))?,
            [b'\'', .., b'\''] => inner().filter(|inner| !has(inner, |byte| byte == b'\''))?,
            _ if is_plain(words) => words,
            _ => return None,
        };
        Some(Node { content: Content::Scalar(said.into()), spot: self.place.spot(byte_range) })
    }
}

/// How many blanks come first.
fn blanks(bytes: impl Iterator<Item = u8>) -> usize {
    bytes.take_while(|byte| *byte == b' ').count()
}

/// Whether a key stands twice, which is for the parser to tell.
fn has_repeats(entries: &[Entry<'_>]) -> bool {
    const MOST_UNSORTED: usize = 8;
    if entries.len() <= MOST_UNSORTED {
        let mut others = entries.iter();
        return entries.iter().any(|entry| {
            others.next();
            others.clone().any(|other| other.key == entry.key)
        });
    }
    let mut keys: Vec<&str> = entries.iter().map(|entry| &*entry.key).collect();
    keys.sort_unstable();
    keys.windows(2).any(|pair| matches!(pair, [one, other] if one == other))
}

/// Whether a line is an entry of a list.
fn is_item(words: &str) -> bool {
    words == "-" || words.starts_with("- ")
}

/// The key at the beginning of a line, where it is plain words with a colon behind them.
fn key_of(words: &str) -> Option<&str> {
    let is_part = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '-' | ' ');
    // Signs of ASCII end a key; of the letters beyond it each is asked. Nearly all bytes are small letters.
    let is_in_key = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b' ');
    let ends = |byte: u8| !byte.is_ascii_lowercase() && byte.is_ascii() && !is_in_key(byte);
    let (key, rest) = words.split_at_checked(words.bytes().position(ends)?)?;
    let is_key = rest == ":" || rest.starts_with(": ");
    let is_sound = key.len() <= KEY_LIMIT && !key.starts_with('-') && !key.ends_with(' ');
    let is_said = !key.is_empty() && !is_word(key, "null");
    (is_key && is_sound && is_said && (key.is_ascii() || key.chars().all(is_part))).then_some(key)
}

/// Whether words mean themselves from end to end.
fn is_plain(words: &str) -> bool {
    let begins =
        words.starts_with(|first: char| first.is_alphanumeric() || matches!(first, '(' | '$' | '£' | '€'));
    // Most words have none of the signs that can have a meaning.
    if !has(words, |byte| byte == b':' || byte == b'#') {
        return begins;
    }
    let pairs = words.as_bytes().iter().zip(words.as_bytes().get(1..).unwrap_or_default());
    let has_meaning = pairs.fold(false, |so_far, pair| so_far | matches!(pair, (b':', b' ') | (b' ', b'#')));
    begins && !words.ends_with(':') && !has_meaning
}
