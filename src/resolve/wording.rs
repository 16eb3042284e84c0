//! Looks for words of a table in the words of a claim or a question, in whatever letters. Nothing is written out in small
//! letters for that.

/// Whether one of the words stands in a text.
pub(super) fn has_word(text: &str, words: &[&str]) -> bool {
    let (initials, lengths) = (marks(words, initial), marks(words, length));
    let mut own = text
        .split(|c: char| !c.is_alphabetic())
        .filter(|own| initials & initial(own) != 0 && lengths & length(own) != 0);
    own.any(|own| words.iter().any(|word| word.len() == own.len() && word.eq_ignore_ascii_case(own)))
}

/// Whether one of the phrases, each of two letters or more, stands in a text, be it inside longer words.
pub(super) fn has_phrase(text: &str, phrases: &[&str]) -> bool {
    let (initials, seconds) = (marks(phrases, initial), marks(phrases, second));
    let pairs = text.bytes().zip(text.bytes().skip(1)).enumerate();
    let starts = pairs.filter(|(_, (one, two))| initials & mark(*one) != 0 && seconds & mark(*two) != 0);
    let mut rests = starts.filter_map(|(at, _)| text.get(at..));
    rests.any(|rest| phrases.iter().any(|phrase| begins_with(rest, phrase)))
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

/// The marks of all words.
fn marks(words: &[&str], mark: fn(&str) -> u32) -> u32 {
    words.iter().fold(0, |all, word| all | mark(word))
}

/// A mark of the first letter of a word, the same for a capital; nothing for no word.
fn initial(word: &str) -> u32 {
    word.bytes().next().map_or(0, mark)
}

/// A mark of the second letter.
fn second(word: &str) -> u32 {
    word.as_bytes().get(1).map_or(0, |letter| mark(*letter))
}

/// A mark of the length of a word.
const fn length(word: &str) -> u32 {
    1 << (word.len() % 32)
}

/// Capitals differ from small letters in a higher bit than these.
const fn mark(letter: u8) -> u32 {
    1 << (letter % 32)
}
