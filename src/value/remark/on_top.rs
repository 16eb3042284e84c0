//! Lengths that come on top of what there was: `two more years`, `another week`, `a two-year extension`.

use crate::value::number::{self, strip_phrase};

/// What such a length speaks of, whatever its words.
pub(super) const SCOPE: &str = "on top of what there was";

/// Whether a scope is that.
pub fn is_on_top_of_length(scope: &str) -> bool {
    scope == SCOPE
}

/// Words before a length that comes on top.
const LEADS: &[&str] = &[
    "another",
    "a further",
    "an additional",
    "an extra",
    "yet another",
    "extended by",
    "prolonged by",
    "renewed for",
    "an extension of",
];

/// The same between the number and its unit.
const BETWEEN: &[&str] = &[" more ", " further ", " extra ", " additional "];

/// Whether words tell so of a length.
pub(super) fn is_told(words: &str) -> bool {
    // Most lengths are a number and a unit.
    if words.starts_with(|c: char| c.is_ascii_digit()) && words.split(' ').count() < 3 {
        return false;
    }
    LEADS.iter().any(|lead| strip_phrase(words, lead).is_some())
        || words.ends_with(" extension")
        || BETWEEN.iter().any(|more| words.split_once(more).is_some_and(is_counted))
}

/// Whether a number stands before and a unit behind, as in `two more years`, and no other number as in `two more than six years`.
fn is_counted((before, behind): (&str, &str)) -> bool {
    number::read(before).is_some_and(|(_, rest)| rest.is_empty()) && !behind.starts_with("than ")
}
