//! Looks for words of a table in the words of a claim or a question, in whatever letters. Nothing is written out in small
//! letters for that.

use crate::letters::begin_alike;

/// Whether one of the words, each of two letters or more, stands in a text by itself.
pub(super) fn has_word(text: &str, words: &[&str]) -> bool {
    let is_behind_word = |before: &str| before.ends_with(char::is_alphabetic);
    has(text, words, |before| !is_behind_word(before), |after| !after.starts_with(char::is_alphabetic))
}

/// Whether one of the phrases, each of two letters or more, stands in a text, be it inside longer words.
pub(super) fn has_phrase(text: &str, phrases: &[&str]) -> bool {
    has(text, phrases, |_| true, |_| true)
}

/// Whether one of the phrases stands in a text behind and before words that may be there. At nearly all places two letters
/// tell that none does.
fn has(
    text: &str,
    phrases: &[&str],
    follows: impl Fn(&str) -> bool,
    precedes: impl Fn(&str) -> bool,
) -> bool {
    let seconds = seconds(phrases);
    // The marks of what may stand behind the letter before.
    let mut awaited = 0;
    let mut pairs = text.bytes().enumerate().filter(|(_, letter)| {
        let is_awaited = awaited & mark(*letter) != 0;
        awaited = seconds.get(usize::from(letter % 32)).copied().unwrap_or_default();
        is_awaited
    });
    pairs.any(|(second, _)| {
        let (before, rest) = text.split_at_checked(second.saturating_sub(1)).unwrap_or_default();
        let is_there = |phrase: &str| {
            let parts = rest.split_at_checked(phrase.len());
            parts.is_some_and(|(own, after)| own.eq_ignore_ascii_case(phrase) && precedes(after))
        };
        follows(before) && phrases.iter().any(|phrase| begin_alike(rest, phrase) && is_there(phrase))
    })
}

/// The marks of the second letters of the phrases, for each letter that they begin with.
fn seconds(phrases: &[&str]) -> [u32; 32] {
    let mut seconds = [0; 32];
    for phrase in phrases {
        if let [one, two, ..] = phrase.as_bytes()
            && let Some(marks) = seconds.get_mut(usize::from(one % 32))
        {
            *marks |= mark(*two);
        }
    }
    seconds
}

/// A mark of a letter, the same for a capital, which differs in a higher bit than these.
const fn mark(letter: u8) -> u32 {
    1 << (letter % 32)
}

/// Whether a text begins with a phrase.
pub(super) fn begins_with(text: &str, phrase: &str) -> bool {
    text.get(..phrase.len()).is_some_and(|start| start.eq_ignore_ascii_case(phrase))
}

/// Whether a text ends with a phrase.
pub(super) fn ends_with(text: &str, phrase: &str) -> bool {
    let start = text.len().checked_sub(phrase.len());
    start.and_then(|start| text.get(start..)).is_some_and(|end| end.eq_ignore_ascii_case(phrase))
}

#[cfg(test)]
mod tests {
    use super::{has_phrase, has_word};

    #[test]
    fn words_stand_by_themselves_and_phrases_anywhere() {
        let found = |text| (has_word(text, &["cap", "lower"]), has_phrase(text, &["cap", "of the"]));
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
        }
    }
}
