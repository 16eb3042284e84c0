//! The shortest text fragment that leads to one stretch of a text and to no other.
//!
//! `text=prefix-,start,end,-suffix` of the WICG draft "URL Fragment Text Directives". A browser takes the first match,
//! whatever the case of its letters, in whole words, and no term may run over the end of a paragraph.

use super::chain::stands_once;
use super::folded::{Folded, Folding};
use std::fmt::Write as _;
use std::ops::Range;

/// Up to so many words a stretch is named whole, else by its first and last words.
const SHORT: usize = 5;
/// The most words of a prefix or suffix.
const MOST_BESIDE: usize = 12;

/// The directive for a stretch of `source`, whose folded text in small letters is `lowered`.
pub(super) fn find(source: &str, lowered: &str, range: Range<usize>) -> Option<String> {
    let page = Page { source, lowered };
    let words = word_ends(source.get(range.clone())?, range.start);
    page.with_prefix(&range, &words, range.start)
        .or_else(|| {
            let starts = word_starts(source.get(..range.start)?);
            starts.take(MOST_BESIDE).find_map(|prefix| page.with_prefix(&range, &words, prefix))
        })
        .or_else(|| {
            let after = source.get(range.end..)?;
            let ends = word_ends(after, range.end);
            ends.into_iter().take(MOST_BESIDE).find_map(|end| page.with_suffix(&range, end))
        })
}

struct Page<'a> {
    source: &'a str,
    lowered: &'a str,
}

impl Page<'_> {
    /// The directive with the words from `prefix` on before it; none where that is where the stretch begins.
    fn with_prefix(&self, range: &Range<usize>, words: &[usize], prefix: usize) -> Option<String> {
        let before = if prefix < range.start {
            format!("{}-,", encode(self.term(prefix..range.start)?))
        } else {
            String::new()
        };
        if words.len() <= SHORT && self.is_unique(prefix..range.end) {
            return Some(format!("text={before}{}", encode(self.term(range.clone())?)));
        }
        let start = *words.iter().find(|end| self.is_unique(prefix..**end))?;
        let start_term = encode(self.term(range.start..start)?);
        if start == range.end {
            return Some(format!("text={before}{start_term}"));
        }
        let rest = lowered(self.source.get(start..range.end)?);
        let ends = word_starts(self.source.get(start..range.end)?);
        let end = ends
            .map(|at| start + at)
            .find(|at| self.term(*at..range.end).is_some_and(|term| stands_once(&rest, &lowered(term))))?;
        Some(format!("text={before}{start_term},{}", encode(self.term(end..range.end)?)))
    }

    /// The directive with the words up to `end` after it, for a stretch that only they tell from others.
    fn with_suffix(&self, range: &Range<usize>, end: usize) -> Option<String> {
        self.is_unique(range.start..end).then_some(())?;
        let (whole, suffix) = (self.term(range.clone())?, self.term(range.end..end)?);
        Some(format!("text={},-{}", encode(whole), encode(suffix)))
    }

    fn is_unique(&self, range: Range<usize>) -> bool {
        self.source.get(range).is_some_and(|words| stands_once(self.lowered, &lowered(words)))
    }

    /// The words of a stretch; nothing where a paragraph ends in it, or where there are none.
    fn term(&self, range: Range<usize>) -> Option<&str> {
        let words = self.source.get(range)?.trim();
        let has_break = words.split('\n').skip(1).any(|line| line.trim().is_empty());
        (!has_break && words.contains(char::is_alphanumeric)).then_some(words)
    }
}

fn lowered(words: &str) -> String {
    Folded::of(words, Folding::Typographic).text().to_lowercase()
}

/// Where each word ends, first to last, in a text that stands at `offset`.
fn word_ends(text: &str, offset: usize) -> Vec<usize> {
    let mut at = offset;
    let mut ends = Vec::new();
    for piece in text.split_inclusive(char::is_whitespace) {
        let word = piece.trim_end();
        if !word.is_empty() {
            ends.push(at + word.len());
        }
        at += piece.len();
    }
    ends
}

/// Where each word begins, last to first.
fn word_starts(text: &str) -> impl Iterator<Item = usize> {
    let is_start = |(at, c): &(usize, char)| {
        let before = text.get(..*at).unwrap_or_default();
        !c.is_whitespace() && before.chars().next_back().is_none_or(char::is_whitespace)
    };
    text.char_indices().rev().filter(is_start).map(|(at, _)| at)
}

/// Percent-encoded, also where the directive has signs of its own: `-`, `,` and `&`.
fn encode(term: &str) -> String {
    let words = term.split_whitespace().collect::<Vec<_>>().join(" ");
    words.bytes().fold(String::new(), |mut text, byte| {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'~') {
            text.push(char::from(byte));
        } else {
            let _ = write!(text, "%{byte:02X}");
        }
        text
    })
}
