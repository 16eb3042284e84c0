//! Words in the place of a value, which tell that none is given, known or fixed.

use crate::letters::begin_alike;

/// Those that may stand in the place of a value of any kind.
const UNTOLD: &[&str] = &[
    "unknown",
    "not known",
    "not yet known",
    "not given",
    "not stated",
    "not disclosed",
    "undisclosed",
    "not revealed",
    "not specified",
    "unspecified",
    "unclear",
    "not clear",
    "not yet decided",
    "to be decided",
    "to be confirmed",
    "to be announced",
    "tba",
    "tbc",
    "tbd",
];

/// What says that it is kept back or not known, before a word for what it is.
const KEPT_BACK: &[&str] = &[
    "undisclosed ",
    "unspecified ",
    "unknown ",
    "unstated ",
    "undetermined ",
    "confidential ",
    "unquantified ",
];

/// What follows such words in small letters; `own` are those for values of one kind.
pub(super) fn strip<'a>(words: &'a str, own: &[&str]) -> impl Iterator<Item = &'a str> {
    // Nearly all of them end at the first letter.
    let alike = UNTOLD.iter().chain(own).filter(|untold| begin_alike(words, untold));
    alike.filter_map(|untold| words.strip_prefix(untold))
}

/// Whether words are such, and nothing more.
pub(super) fn is_all(words: &str) -> bool {
    strip(&words.to_lowercase(), &[]).any(str::is_empty)
}

/// What follows `an undisclosed sum` in small letters, where `sum` is one of the nouns: ` in damages`, or nothing.
pub(super) fn behind_noun<'a>(words: &'a str, nouns: &[&str]) -> Option<&'a str> {
    let strip = |words: &'a str, leads: &[&str]| leads.iter().find_map(|lead| words.strip_prefix(lead));
    let bare = strip(words, &["an ", "a ", "the "]).unwrap_or(words);
    strip(strip(bare, KEPT_BACK)?, nouns)
}

/// Whether words are such with one of the nouns (`unknown age`) or by themselves, and nothing more.
pub(super) fn is_all_of(words: &str, nouns: &[&str]) -> bool {
    is_all(words) || behind_noun(&words.to_lowercase(), nouns).is_some_and(str::is_empty)
}
