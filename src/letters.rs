//! What nearly every stage asks of words, letter by letter.
//!
//! The loops over bytes have no way out before the end of a step, so that all bytes of a step are looked at at once.

use std::borrow::Cow;

/// How many bytes are looked at in one step.
const STEP: usize = 16;

/// The words in small letters; most words that are looked up are.
pub fn lower(words: &str) -> Cow<'_, str> {
    let is_small = words.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase());
    if is_small { Cow::Borrowed(words) } else { Cow::Owned(words.to_lowercase()) }
}

/// Whether two words of ASCII are one, whatever their case. Nearly all that a table has end at the length or the first
/// letter.
#[inline]
pub fn is_word(own: &str, word: &str) -> bool {
    own.len() == word.len() && begin_alike(own, word) && own.eq_ignore_ascii_case(word)
}

/// What words of a large table are sorted by: nearly all that it is asked for are told from its own by their length.
pub type ByLength<'a> = (usize, &'a str);

/// The place of a word in such a table.
#[inline]
pub const fn by_length(word: &str) -> ByLength<'_> {
    (word.len(), word)
}

/// Whether two texts have the same first byte, whatever its case.
#[inline]
pub const fn begin_alike(one: &str, other: &str) -> bool {
    match (one.as_bytes(), other.as_bytes()) {
        ([own, ..], [other, ..]) => own.eq_ignore_ascii_case(other),
        ([], _) | (_, []) => false,
    }
}

/// Whether some byte of a text is of a sort. What is left behind the last step is looked at together with bytes before
/// it, since one by one would take longer than all the steps.
#[inline]
pub fn has(text: &str, is_meant: impl Fn(u8) -> bool) -> bool {
    let any = |bytes: &[u8]| bytes.iter().fold(false, |so_far, byte| so_far | is_meant(*byte));
    let bytes = text.as_bytes();
    if let Some(last) = bytes.last_chunk::<STEP>() {
        let (steps, _) = bytes.as_chunks::<STEP>();
        return steps.iter().any(|step| any(step)) || any(last);
    }
    any(bytes)
}

/// The places of the bytes of a sort, in order. Steps that have none are passed over.
pub fn places(text: &str, is_meant: impl Fn(u8) -> bool + Copy) -> impl Iterator<Item = usize> {
    let (steps, rest) = text.as_bytes().as_chunks::<STEP>();
    let behind = steps.len() * STEP;
    let has_some = move |step: &[u8; STEP]| step.iter().fold(false, |so_far, byte| so_far | is_meant(*byte));
    let in_steps = steps.iter().zip((0..).step_by(STEP)).filter(move |(step, _)| has_some(step));
    let stretches = in_steps.map(|(step, start)| (step.as_slice(), start)).chain([(rest, behind)]);
    stretches.flat_map(move |(bytes, start)| {
        let meant = bytes.iter().zip(start..).filter(move |(byte, _)| is_meant(**byte));
        meant.map(|(_, at)| at)
    })
}

/// The first line of a text, without its end.
#[inline]
pub fn first_line(text: &str) -> &str {
    let end = memchr::memchr(b'\n', text.as_bytes());
    end.and_then(|end| text.get(..end)).unwrap_or(text)
}

/// The lines of a text, with their ends.
pub fn lines(text: &str) -> impl Iterator<Item = &str> {
    ended(text, |rest| memchr::memchr(b'\n', rest))
}

/// The same, where a carriage return ends a line too.
pub fn lines_of_any_end(text: &str) -> impl Iterator<Item = &str> {
    ended(text, |rest| memchr::memchr2(b'\n', b'\r', rest))
}

/// The stretches of a text up to each end, with it.
fn ended(text: &str, find_end: impl Fn(&[u8]) -> Option<usize>) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let end = find_end(rest.as_bytes()).map_or(rest.len(), |end| end + 1);
        let (line, behind) = rest.split_at_checked(end).filter(|(line, _)| !line.is_empty())?;
        rest = behind;
        Some(line)
    })
}

/// Where words stand first in a text. To begin a search of the standard library takes longer than to look through a line.
#[inline]
pub fn find(text: &str, words: &str) -> Option<usize> {
    let (text, words) = (text.as_bytes(), words.as_bytes());
    let first = words.first()?;
    text.windows(words.len()).position(|own| own.first() == Some(first) && own == words)
}

/// Whether one of some words stands in a line, be it inside longer ones.
pub fn has_any(line: &str, words: &[&str]) -> bool {
    words.iter().any(|words| find(line, words).is_some())
}

/// What stands before and behind some words in a line, where they stand first.
pub fn split_once<'a>(line: &'a str, words: &str) -> Option<(&'a str, &'a str)> {
    let at = find(line, words)?;
    Some((line.get(..at)?, line.get(at + words.len()..)?))
}

/// The same of the first of several words that stands in the line at all.
pub fn split_at_one<'a>(line: &'a str, words: &[&str]) -> Option<(&'a str, &'a str)> {
    words.iter().find_map(|words| split_once(line, words))
}

/// Whether a text is plain ASCII on one line, with one blank between each two words and none around them.
pub fn is_folded(text: &str) -> bool {
    let bytes = text.as_bytes();
    let pairs = bytes.iter().zip(bytes.get(1..).unwrap_or_default());
    let is_gap = |pair: (&u8, &u8)| pair == (&b' ', &b' ');
    !has(text, |byte| !matches!(byte, b' '..=b'~'))
        && !pairs.fold(false, |so_far, pair| so_far | is_gap(pair))
        && ![bytes.first(), bytes.last()].contains(&Some(&b' '))
}

#[cfg(test)]
mod tests {
    use super::{STEP, find, first_line, has, is_folded, lines, lines_of_any_end, places, split_at_one};

    #[test]
    fn every_byte_is_looked_at() {
        for length in 0..3 * STEP {
            assert!(!has(&"a".repeat(length), |byte| byte == b'!'));
            for at in 0..length {
                let mut text = "a".repeat(length);
                text.replace_range(at..=at, "!");
                assert!(has(&text, |byte| byte == b'!'), "{text}");
                let found = places(&text, |byte| byte == b'!');
                assert!(found.eq([at]), "{text}");
            }
        }
    }

    #[test]
    fn only_single_blanks_between_words_are_folded() {
        assert!(["", "a", "a b", "a b, c"].into_iter().all(is_folded));
        assert!(![" ", " a", "a ", "a  b", "a\tb", "a\nb", "ä"].into_iter().any(is_folded));
    }

    #[test]
    fn lines_end_as_those_of_the_standard_library() {
        for text in ["", "a", "\n", "a\n", "a\nb", "a\n\nb\n", "é\r\nb\rc"] {
            assert_eq!(first_line(text), text.split('\n').next().unwrap_or_default(), "{text:?}");
            assert!(lines(text).eq(text.split_inclusive('\n')), "{text:?}");
            assert!(lines_of_any_end(text).eq(text.split_inclusive(['\n', '\r'])), "{text:?}");
        }
    }

    #[test]
    fn words_are_found_where_they_stand_first() {
        for text in ["", "a", "é of ü", " of of ", "off of course", "o", "—of—"] {
            for words in [" of ", "of", "o", "é", "—", "f c"] {
                assert_eq!(find(text, words), text.find(words), "{words} in {text}");
            }
        }
        assert_eq!(split_at_one("a of b in c", &[" at ", " in ", " of "]), Some(("a of b", "c")));
        assert_eq!(split_at_one("a of b", &[" at "]), None);
    }
}
