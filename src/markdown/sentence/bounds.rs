//! Where UAX #29 ends a sentence, asked only around the signs that can end one.
//!
//! The rules look back over one sign and what is attached to it, and ahead as far as the next letter; nothing else in a
//! sentence matters, and most of it is letters. A test holds this to the rules applied to the whole text.

use crate::letters::places;
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// The places behind the sentences of a text, its end included where it has words.
pub(super) fn ends(text: &str) -> Vec<usize> {
    let within = windows(text).into_iter().flat_map(|window| ends_within(text, window));
    let mut ends: Vec<usize> = within.collect();
    if !text.is_empty() && ends.last() != Some(&text.len()) {
        ends.push(text.len());
    }
    ends
}

/// The ends within a stretch; that of the stretch itself is none.
fn ends_within(text: &str, window: Range<usize>) -> impl Iterator<Item = usize> {
    let words = text.get(window.clone()).unwrap_or_default();
    let parts = words.split_sentence_bound_indices().map(move |(at, part)| window.start + at + part.len());
    parts.filter(move |end| *end < window.end)
}

/// The stretches around what can end a sentence, in order, none touching the next.
fn windows(text: &str) -> Vec<Range<usize>> {
    let mut windows: Vec<Range<usize>> = Vec::new();
    for at in places_that_may_end(text) {
        let known = windows.last_mut();
        let known_end = known.as_ref().map_or(0, |last| last.end);
        // Within a stretch no letter but its last stands behind a place, so it ends where that ends.
        if at < known_end {
            continue;
        }
        let end = after(text, at);
        match (before(text, known_end..at), known) {
            (Some(start), _) => windows.push(start..end),
            (None, Some(last)) => last.end = end,
            (None, None) => windows.push(0..end),
        }
    }
    windows
}

fn places_that_may_end(text: &str) -> impl Iterator<Item = usize> {
    let character = |at: usize| text.get(at..).and_then(|rest| rest.chars().next());
    // Most bytes are none of these. All are asked about, since a choice between them would end the step.
    let may_end_in = |byte: u8| {
        let is = |sign: u8| byte == sign;
        is(b'.') | is(b'!') | is(b'?') | is(b'\n') | is(b'\r') | !byte.is_ascii()
    };
    let signs = places(text, may_end_in);
    signs.filter(move |at| character(*at).is_some_and(may_end))
}

/// Whether a sentence may end behind a character. Only what surely never ends one is told apart.
fn may_end(c: char) -> bool {
    match c {
        '.' | '!' | '?' | '\n' | '\r' => true,
        '’' | '‘' | '“' | '”' | '–' | '—' => false,
        _ => !c.is_ascii() && !c.is_alphabetic(),
    }
}

/// Where the letter before the end of a stretch begins, with the marks on it; nothing where that is before the stretch.
fn before(text: &str, stretch: Range<usize>) -> Option<usize> {
    let so_far = text.get(stretch.clone()).unwrap_or_default();
    let letter = so_far.char_indices().rev().find(|(_, c)| c.is_ascii());
    letter.map(|(at, _)| stretch.start + at)
}

/// Where the first letter behind a place ends.
fn after(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    let letter = rest.char_indices().find(|(_, c)| is_letter(*c));
    letter.map_or(text.len(), |(letter, c)| at + letter + c.len_utf8())
}

/// Whether a character is a letter of Latin, Greek, Cyrillic or Arabic and no mark on one.
fn is_letter(c: char) -> bool {
    let is_of_these = matches!(
        c,
        'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' | '\u{386}'..='\u{481}' | '\u{620}'..='\u{64a}'
    );
    is_of_these && c.is_alphabetic()
}

#[cfg(test)]
mod tests {
    use super::ends;
    use unicode_segmentation::UnicodeSegmentation;

    fn ends_of_all(text: &str) -> Vec<usize> {
        text.split_sentence_bound_indices().map(|(at, part)| at + part.len()).collect()
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig::with_cases(2000))]

        #[test]
        fn sentences_end_where_the_rules_for_the_whole_text_end_them(
            text in "([a-cA-C]{1,3}|[ .?!,;:'\"()\\n\\r…’‘“”–—-]|[0-9]|\\PC|é|e\u{301}|\u{200d}|\u{ad}|\u{85}|\u{2029}|。|\u{3000}|ض|中){0,40}",
        ) {
            proptest::prop_assert_eq!(ends(&text), ends_of_all(&text));
        }

        #[test]
        fn of_any_text(text in "\\PC{0,60}") {
            proptest::prop_assert_eq!(ends(&text), ends_of_all(&text));
        }
    }
}
