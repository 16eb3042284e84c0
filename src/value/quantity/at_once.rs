//! A number with how many of the same there were at one time, which adds nothing: `11 admitted in all, at most 7 at once`.

use super::super::Context;
use super::Quantity;
use crate::letters::lower;

/// What ends the words of those at one time.
const AT_ONCE: &[&str] = &[
    " at a time",
    " at any one time",
    " at any time",
    " at its peak",
    " at once",
    " at one time",
    " at peak",
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

fn is_at_once(words: &str) -> bool {
    let words = lower(words.trim());
    AT_ONCE.iter().any(|end| words.ends_with(end))
}
