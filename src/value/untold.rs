//! Words in the place of a value, which tell that none is given, known or fixed.

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

/// What follows such words in small letters; `own` are those for values of one kind.
pub(super) fn strip<'a>(words: &'a str, own: &[&str]) -> impl Iterator<Item = &'a str> {
    UNTOLD.iter().chain(own).filter_map(|untold| words.strip_prefix(untold))
}

/// Whether words are such, and nothing more.
pub(super) fn is_all(words: &str) -> bool {
    strip(&words.to_lowercase(), &[]).any(str::is_empty)
}
