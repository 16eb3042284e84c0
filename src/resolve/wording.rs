//! Looks for words of a table in the words of a claim or a question, in whatever letters. Nothing is written out in small
//! letters for that.

use crate::letters::begin_alike;
use std::iter;

/// Words in which those of many tables are looked for. Where each letter stands is looked up once for all of them.
#[derive(Debug, Clone)]
pub(super) struct Wording<'a> {
    pub(super) text: &'a str,
    /// For each letter, be it a capital or not, a mark for each place at which it stands. The places of a text begin again
    /// behind the last mark, so that a phrase may be missing where all its letters are marked, and never the other way round.
    places: [Places; LETTERS],
}

type Places = u64;

/// Letters, small or capital, differ in the lowest five bits.
const LETTERS: usize = 32;

impl<'a> Wording<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        let mut places = [0; LETTERS];
        let mut mark: Places = 1;
        for letter in text.bytes() {
            if let Some(places) = places.get_mut(usize::from(letter) % LETTERS) {
                *places |= mark;
            }
            mark = mark.rotate_left(1);
        }
        Self { text, places }
    }

    /// The places at which a phrase may begin.
    fn places_of(&self, phrase: &str) -> Places {
        let mut places = Places::MAX;
        for (letter, at) in phrase.bytes().zip(0..) {
            let of_letter = self.places.get(usize::from(letter) % LETTERS).copied().unwrap_or_default();
            places &= of_letter.rotate_right(at);
            if places == 0 {
                break;
            }
        }
        places
    }

    /// Whether a phrase stands in the text behind and before words that may be there.
    fn has(&self, phrase: &str, follows: impl Fn(&str) -> bool, precedes: impl Fn(&str) -> bool) -> bool {
        let places = self.places_of(phrase);
        let stands_at = |at: usize| {
            let (before, rest) = self.text.split_at_checked(at).unwrap_or_default();
            let parts = rest.split_at_checked(phrase.len());
            begin_alike(rest, phrase)
                && parts.is_some_and(|(own, after)| own.eq_ignore_ascii_case(phrase) && precedes(after))
                && follows(before)
        };
        marked(places).any(|first| (first..self.text.len()).step_by(MARKS).any(stands_at))
    }
}

/// How many places have a mark of their own.
const MARKS: usize = Places::BITS as usize;

/// The first of the places that each mark stands for.
fn marked(places: Places) -> impl Iterator<Item = usize> {
    let mut left = places;
    iter::from_fn(move || {
        let at = (left != 0).then_some(left.trailing_zeros() as usize)?;
        left &= left - 1;
        Some(at)
    })
}

/// Whether one of the words stands in a text by itself.
pub(super) fn has_word(text: &Wording<'_>, words: &[&str]) -> bool {
    let follows = |before: &str| !before.ends_with(char::is_alphabetic);
    let precedes = |after: &str| !after.starts_with(char::is_alphabetic);
    words.iter().any(|word| text.has(word, follows, precedes))
}

/// Whether one of the phrases stands in a text, be it inside longer words.
pub(super) fn has_phrase(text: &Wording<'_>, phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| text.has(phrase, |_| true, |_| true))
}

/// Whether a text begins with a phrase.
pub(super) fn begins_with(text: &str, phrase: &str) -> bool {
    begin_alike(text, phrase)
        && text.get(..phrase.len()).is_some_and(|start| start.eq_ignore_ascii_case(phrase))
}

/// Whether a text ends with a phrase. Nearly all that are tried end at the last letter.
pub(super) fn ends_with(text: &str, phrase: &str) -> bool {
    let last = |text: &str| text.bytes().next_back().map(|byte| byte.to_ascii_lowercase());
    if last(text) != last(phrase) {
        return phrase.is_empty();
    }
    let start = text.len().checked_sub(phrase.len());
    start.and_then(|start| text.get(start..)).is_some_and(|end| end.eq_ignore_ascii_case(phrase))
}

#[cfg(test)]
mod tests {
    use super::{Wording, has_phrase, has_word};

    #[test]
    fn words_stand_by_themselves_and_phrases_anywhere() {
        let found = |text: &str| {
            let text = Wording::of(text);
            (has_word(&text, &["cap", "lower"]), has_phrase(&text, &["cap", "of the"]))
        };
        for (text, expected) in [
            ("The Cap", (true, true)),
            ("cap–lower", (true, true)),
            ("an ice-cap (of 2010)", (true, true)),
            ("escape, handicap", (false, true)),
            ("flower, lowered", (false, false)),
            ("écap, capé", (false, true)),
            ("récap capé cap", (true, true)),
            ("OF THE", (false, true)),
            ("ca", (false, false)),
            ("", (false, false)),
        ] {
            assert_eq!(found(text), expected, "{text}");
            // Wherever it stands.
            for length in 0..100 {
                let long = format!("{}{text}", "- ".repeat(length));
                assert_eq!(found(&long), expected, "{long}");
            }
        }
    }
}
