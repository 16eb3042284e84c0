//! Looks for words of a table in the words of a claim or a question, in whatever letters. Nothing is written out in small
//! letters for that.

/// Whether one of the words stands in a text.
pub(super) fn has_word(text: &str, words: &[&str]) -> bool {
    let initials = initials(words);
    let mut own = text.split(|c: char| !c.is_alphabetic()).filter(|own| initials & initial(own) != 0);
    own.any(|own| words.iter().any(|word| word.eq_ignore_ascii_case(own)))
}

/// Whether one of the phrases stands in a text, be it inside longer words.
pub(super) fn has_phrase(text: &str, phrases: &[&str]) -> bool {
    let initials = initials(phrases);
    let starts = text.bytes().enumerate().filter(|(_, byte)| initials & mark(*byte) != 0);
    let mut rests = starts.filter_map(|(at, _)| text.get(at..));
    rests.any(|rest| phrases.iter().any(|phrase| begins_with(rest, phrase)))
}

/// Whether a text begins with a phrase.
pub(super) fn begins_with(text: &str, phrase: &str) -> bool {
    text.get(..phrase.len()).is_some_and(|start| start.eq_ignore_ascii_case(phrase))
}

/// Marks of the first letters of all words.
fn initials(words: &[&str]) -> u32 {
    words.iter().fold(0, |all, word| all | initial(word))
}

/// A mark of the first letter of a word, the same for a capital; nothing for no word.
fn initial(word: &str) -> u32 {
    word.bytes().next().map_or(0, mark)
}

/// Capitals differ from small letters in a higher bit than these.
const fn mark(letter: u8) -> u32 {
    1 << (letter % 32)
}
