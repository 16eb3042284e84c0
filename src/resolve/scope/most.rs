//! Lengths of time of which the most is told: `up to 90 minutes`, `two hours at the peak`.

use super::super::claim::{ReadClaim, text_of};
use super::super::wording::begins_with;

/// Words before the most, and behind it.
const UP_TO: &[&str] = &["up to ", "as long as ", "as much as "];
const AT_MOST: &[&str] = &[
    "at the peak",
    "at its peak",
    "at their peak",
    "at the height",
    "at worst",
    "at its worst",
    "at their worst",
];

/// Where all that is told for the whole is `up to` so much, what is told `at the peak` is no other thing.
pub(super) fn drop_scopes(claims: &mut [ReadClaim<'_>]) {
    let is_own = |read: &ReadClaim<'_>| {
        read.claim.scope.as_deref().is_some_and(|scope| AT_MOST.contains(&scope)) && read.raw.scope.is_none()
    };
    // Most facts have no such claim.
    if !claims.iter().any(is_own) {
        return;
    }
    let text = |read: &ReadClaim<'_>| text_of(&read.raw.value).map(|typed| typed.text().trim().to_owned());
    let is_up_to = |read: &ReadClaim<'_>| {
        text(read).is_some_and(|text| UP_TO.iter().any(|lead| begins_with(&text, lead)))
    };
    let mut whole = claims.iter().filter(|read| read.claim.scope.is_none()).peekable();
    if whole.peek().is_some() && whole.all(is_up_to) {
        for read in claims.iter_mut().filter(|read| is_own(read)) {
            read.claim.scope = None;
        }
    }
}
