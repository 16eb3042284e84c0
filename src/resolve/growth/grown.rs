//! Whether a claim says itself that what it counts has grown: `grown to five`, `has risen to 12`, `is now nearly 40 ft deep`,
//! `a team of five, up from three`.

use super::super::claim::{ReadClaim, text_of};
use super::super::wording::{begins_with, ends_with};
use super::going_on::around_value;
use crate::value::{Dimension, Relation};
use chrono::NaiveDate;

/// What stands before the level that it has come to. What `rose to` so many did so at a time of its own, on which all may report.
const GROWN_TO: &[&str] = &[
    "grown to",
    "risen to",
    "has climbed to",
    "have climbed to",
    "had climbed to",
    "has increased to",
    "have increased to",
    "had increased to",
    "has swelled to",
    "have swelled to",
    "swollen to",
    "has widened to",
    "has deepened to",
    "has gone up to",
    "have gone up to",
];

/// The same in an excerpt, of what is another number than it was.
const NOW: &[&str] = &[
    "is now",
    "are now",
    "now at",
    "now up to",
    "now stands at",
    "now stand at",
    "now number",
    "now numbers",
];

/// What stands behind it, before the level that it came from.
const UP_FROM: &[&str] = &[", up from ", " up from ", " (up from "];

/// Every claim is held against these.
const MOST_LEVELS: usize = 16;

/// Whether claims tell so, and all others tell the same level or were made before that.
pub(super) fn is_told(claims: &[ReadClaim<'_>]) -> bool {
    let levels: Vec<&ReadClaim<'_>> =
        claims.iter().filter(|read| tells_growth(read)).take(MOST_LEVELS).collect();
    let Some(since) = levels.iter().filter_map(|read| first_day(read)).min() else { return false };
    let is_level = |read: &ReadClaim<'_>| {
        let meets = |level: &&ReadClaim<'_>| {
            level.claim.value.compare(&read.claim.value).relation != Relation::Conflicting
        };
        levels.iter().any(meets)
    };
    let is_before =
        |read: &ReadClaim<'_>| read.context.as_of.and_then(|days| days.last).is_some_and(|day| day < since);
    claims.iter().all(|read| is_before(read) || is_level(read))
}

fn first_day(read: &ReadClaim<'_>) -> Option<NaiveDate> {
    read.context.as_of?.first
}

/// A rate in per cent is mostly that of a month or a year, of which all report.
fn tells_growth(read: &ReadClaim<'_>) -> bool {
    if read.claim.value.unit().is_none_or(|unit| unit.dimension() == Dimension::Proportion) {
        return false;
    }
    let is_told = |text: &str| GROWN_TO.iter().any(|lead| begins_with(text, lead));
    let around = |(before, _, behind): (&str, &str, &str)| {
        let before = before.trim_end();
        GROWN_TO.iter().chain(NOW).any(|lead| ends_with(before, lead))
            || UP_FROM.iter().any(|lead| begins_with(behind, lead))
    };
    text_of(&read.raw.value).is_some_and(|text| is_told(text.text().trim()))
        || around_value(read).is_some_and(around)
}
