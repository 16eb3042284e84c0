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
pub(super) fn names<'a>(sentence: &'a str, quoted: &[Range<usize>]) -> Vec<Literal<'a>> {
    let mut found = Vec::new();
    // Many sentences have no capital but the one at their beginning.
    if sentence.chars().filter(|c| c.is_uppercase()).nth(1).is_none() {
        return found;
    }
    let mut run: Vec<Range<usize>> = Vec::new();
    for word in words(sentence) {
        let text = sentence.get(word.clone()).unwrap_or_default();
        let is_part =
            text.starts_with(char::is_uppercase) && !quoted.iter().any(|range| range.contains(&word.start));
        let follows = run.last().is_none_or(|last| is_blank(sentence, last.end..word.start));
        if !run.is_empty() && (!follows || !is_part) {
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
fn name<'a>(sentence: &'a str, run: &[Range<usize>]) -> Option<Literal<'a>> {
    let is_none = |word: &Range<usize>| NO_NAMES.contains(&sentence.get(word.clone()).unwrap_or_default());
    let from = run.iter().take_while(|word| is_none(word)).count();
    let run = run.get(from..).filter(|run| (2..=MOST).contains(&run.len()))?;
    let range = run.first()?.start..run.last()?.end;
    Some(Literal { words: sentence.get(range.clone())?, range, form: Form::Name })
}

fn is_blank(sentence: &str, range: Range<usize>) -> bool {
    let between = sentence.get(range).unwrap_or_default();
    between.chars().all(|c| c.is_whitespace() || c == '.')
}

/// Words with their inner hyphens and apostrophes.
fn words(sentence: &str) -> impl Iterator<Item = Range<usize>> {
    let is_joint = |c: char| matches!(c, '-' | '’' | '\'');
    let is_gap = move |c: char| !c.is_alphanumeric() && !is_joint(c);
    let mut end = 0;
    sentence.split_inclusive(is_gap).filter_map(move |part| {
        let start = end;
        end += part.len();
        let joined = part.strip_suffix(is_gap).unwrap_or(part);
        let word = joined.trim_start_matches(is_joint);
        let start = start + joined.len() - word.len();
        (!word.is_empty()).then(|| start..start + word.len())
    })
}
