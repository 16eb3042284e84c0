//! Two texts that are one but for a word, where nothing is both: `a short illness`, `a long illness`; `the upper deck`, `the lower
//! deck`. What can become the other (`open`, `full`) is none of these.

use super::sides::names_part;

/// Words of which nothing is two.
const CONTRARY: &[&[&str]] = &[
    &["short", "long"],
    &["large", "big", "small", "little"],
    &["upper", "lower"],
    &["inner", "outer"],
    &["internal", "external"],
    &["front", "rear", "back"],
    &["young", "old", "elderly"],
    &["male", "female"],
    &["maternal", "paternal"],
    &["indoor", "outdoor"],
    &["odd", "even"],
    &["public", "private"],
    &["heavy", "light"],
    &["high", "low"],
    &["domestic", "foreign"],
    &["inbound", "outbound"],
    &["incoming", "outgoing"],
    &["northbound", "southbound"],
    &["eastbound", "westbound"],
    &["northern", "southern"],
    &["eastern", "western"],
];

/// Pairs of one row that may be said of one thing.
const ALIKE: &[[&str; 2]] =
    &[["large", "big"], ["small", "little"], ["rear", "back"], ["old", "elderly"], ["little", "short"]];

/// Whether two keys are the same but for one of their words, and that is a contrary one: `left` and `right` where the text is of a
/// part of a body.
pub(super) fn are_contrary(first: &str, second: &str) -> bool {
    let (mut ones, mut others) = (first.split(' '), second.split(' '));
    let (mut differing, mut is_shared) = (None, false);
    loop {
        match (ones.next(), others.next()) {
            (None, None) => break,
            (Some(one), Some(other)) if one == other => is_shared |= !is_small(one),
            (Some(one), Some(other)) if differing.is_none() => differing = Some([one, other]),
            (Some(_) | None, Some(_) | None) => return false,
        }
    }
    let are_sides = |[one, other]: [&str; 2]| {
        matches!((one, other), ("left", "right") | ("right", "left")) && names_part(first)
    };
    is_shared && differing.is_some_and(|[one, other]| are_two(one, other) || are_sides([one, other]))
}

fn are_two(one: &str, other: &str) -> bool {
    let is_row = |row: &&&[&str]| row.contains(&one) && row.contains(&other);
    let are_alike = ALIKE.iter().any(|pair| pair.contains(&one) && pair.contains(&other));
    CONTRARY.iter().any(|row| is_row(&row)) && !are_alike
}

/// Words that are about nothing.
fn is_small(word: &str) -> bool {
    matches!(word, "a" | "an" | "the" | "of" | "in" | "on" | "at" | "to" | "his" | "her" | "its" | "and")
}
