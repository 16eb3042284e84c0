//! A number with how many of the same there were at one time, which adds nothing: `11 admitted in all, at most 7 at once`.

use super::super::Context;
use super::Quantity;
use crate::letters::lower;

/// What ends the words of those at one time.
const AT_ONCE: &[&str] = &[
    " at a time",
    " at any one time",
    " at any time",
    " at its height",
    " at its longest",
    " at its peak",
    " at its worst",
    " at once",
    " at one time",
    " at peak",
    " at the height",
    " at the peak",
    " at the same time",
    " at their peak",
];
/// What stands between both.
const LINKS: &[&str] = &["; ", ", ", " but "];

/// Reads the number without those at one time.
pub(super) fn read(words: &str, context: &Context<'_>) -> Option<Quantity> {
    // Most amounts say nothing of the kind.
    words.contains(" at ").then_some(())?;
    let bracketed = || words.trim().strip_suffix(')')?.split_once(" (");
    let (one, other) = LINKS.iter().find_map(|link| words.split_once(link)).or_else(bracketed)?;
    let all = match (is_at_once(one), is_at_once(other)) {
        (false, true) => one,
        (true, false) => other,
        (true, true) | (false, false) => return None,
    };
    Quantity::parse_any(all, context).ok()
}

/// Whether one of several counts is the most that there were at one time, which is not added to what there were at another: `46
/// at its longest, 11 last night`.
pub(super) fn is_beside_another(words: &str) -> bool {
    words.contains(" at ") && words.split(", ").any(is_at_once)
}

fn is_at_once(words: &str) -> bool {
    let words = lower(words.trim());
    AT_ONCE.iter().any(|end| words.ends_with(end))
}
