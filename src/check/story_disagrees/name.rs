//! Names of two words or more in a sentence: capitals that stand side by side. Those of quoted passages are not the
//! sentence's own.

use super::literal::{Form, Literal};
use std::ops::Range;

/// Words that begin sentences in capitals and are no part of a name.
pub(super) const NO_NAMES: &[&str] = &[
    "The",
    "A",
    "An",
    "He",
    "She",
    "They",
    "It",
    "We",
    "I",
    "His",
    "Her",
    "Their",
    "Its",
    "This",
    "That",
    "One",
    "In",
    "Of",
    "On",
    "At",
    "By",
    "For",
    "From",
    "With",
    "When",
    "While",
    "After",
    "Before",
    "As",
    "If",
    "But",
    "And",
    "Or",
    "Both",
    "Nobody",
    "Somebody",
    "Everybody",
    "Who",
    "What",
    "Only",
    "Even",
    "Later",
    "Then",
];
/// Words before a capital that make a description of it, and no name.
const DESCRIBING: &[&str] = &["the", "The", "a", "A", "an", "An", "his", "her", "their", "its", "our", "my"];
/// The most words of a name.
const MOST: usize = 5;

/// The names of a sentence, in order, outside of its quoted passages.
pub(super) fn names(sentence: &str, quoted: &[Range<usize>]) -> Vec<Literal> {
    let mut found = Vec::new();
    let mut run: Vec<Range<usize>> = Vec::new();
    for word in words(sentence) {
        let text = sentence.get(word.clone()).unwrap_or_default();
        let is_part =
            text.starts_with(char::is_uppercase) && !quoted.iter().any(|range| range.contains(&word.start));
        let follows = run.last().is_none_or(|last| is_blank(sentence, last.end..word.start));
        if !follows || !is_part {
            found.extend(name(sentence, &std::mem::take(&mut run)));
        }
        if is_part {
            run.push(word);
        }
    }
    found.extend(name(sentence, &run));
    found
}

/// Whether a capital after these words may be a description (`the Mayor`), or only begin the sentence.
pub(super) fn is_described(before: &str) -> bool {
    before.split_whitespace().next_back().is_none_or(|word| DESCRIBING.contains(&word))
}

/// `Ada Marsh` of `Ada Marsh’s`.
pub(super) fn without_possessive(words: &str) -> &str {
    ["’s", "'s", "’", "'"].iter().find_map(|ending| words.strip_suffix(ending)).unwrap_or(words)
}

/// The name that a run of capitals makes, without a word that only begins the sentence.
fn name(sentence: &str, run: &[Range<usize>]) -> Option<Literal> {
    let is_none = |word: &Range<usize>| NO_NAMES.contains(&sentence.get(word.clone()).unwrap_or_default());
    let from = run.iter().take_while(|word| is_none(word)).count();
    let run = run.get(from..).filter(|run| (2..=MOST).contains(&run.len()))?;
    let range = run.first()?.start..run.last()?.end;
    Some(Literal { words: sentence.get(range.clone())?.to_owned(), range, form: Form::Name })
}

fn is_blank(sentence: &str, range: Range<usize>) -> bool {
    let between = sentence.get(range).unwrap_or_default();
    between.chars().all(|c| c.is_whitespace() || c == '.')
}

/// Words with their inner hyphens and apostrophes.
fn words(sentence: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, c) in sentence.char_indices() {
        let is_joint = matches!(c, '-' | '’' | '\'');
        let goes_on = found.last().is_some_and(|last| last.end == at);
        match found.last_mut().filter(|_| goes_on) {
            Some(last) if c.is_alphanumeric() || is_joint => last.end = at + c.len_utf8(),
            _ if c.is_alphanumeric() => found.push(at..at + c.len_utf8()),
            _ => {}
        }
    }
    found
}
