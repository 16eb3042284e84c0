//! Whether a claim says itself that what it counts has become another number: `grown to five`, `has risen to 12`, `is now nearly
//! 40 ft deep`, `a team of five, up from three`, `down to 14`.

use super::super::claim::{ReadClaim, text_of};
use super::super::wording::{begins_with, ends_with};
use super::going_on::around_value;
use crate::value::{Dimension, Relation, have_turned_digits};
use chrono::NaiveDate;

/// Words around the number that it has become. What `rose to` so many did so at a time of its own, on which all may report.
struct Words {
    /// Before it, in the value or in the excerpt.
    before: &'static [&'static str],
    /// Behind it in the excerpt, before what it was.
    behind: &'static [&'static str],
}

const UP: Words = Words {
    before: &[
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
        "been raised to",
        "been increased to",
    ],
    behind: &[", up from ", " up from ", " (up from "],
};

const DOWN: Words = Words {
    before: &[
        "fallen to",
        "shrunk to",
        "down to",
        "has dropped to",
        "have dropped to",
        "had dropped to",
        "been reduced to",
        "been cut to",
    ],
    behind: &[", down from ", " down from ", " (down from "],
};

/// The same in an excerpt, whichever way it went.
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

/// Every claim is held against these.
const MOST_LEVELS: usize = 16;

/// Whether claims tell that it has grown, and all others tell the same number or were made before that.
pub(super) fn has_grown(claims: &[ReadClaim<'_>]) -> bool {
    Told::of(claims, &UP).is_some()
}

/// Whether claims tell so that it has fallen, and all others of before told more, and one number.
pub(super) fn has_fallen(claims: &[ReadClaim<'_>]) -> bool {
    let Some(told) = Told::of(claims, &DOWN) else { return false };
    let Some(first) = told.before.first() else { return false };
    let is_less = |level: &ReadClaim<'_>, before: &ReadClaim<'_>| {
        let ends = level.claim.value.extent().zip(before.claim.value.extent());
        let is_slip = have_turned_digits(&level.claim.value.to_string(), &before.claim.value.to_string());
        let is_below = ends.is_some_and(|(level, before)| {
            level.axis == before.axis
                && level.high.at().zip(before.low.at()).is_some_and(|(end, start)| end < start)
        });
        is_below && !is_slip
    };
    told.before
        .iter()
        .all(|before| !conflict(first, before) && told.levels.iter().all(|level| is_less(level, before)))
}

/// The claims that tell it, and those of other numbers, all of which were made before.
struct Told<'c, 'a> {
    levels: Vec<&'c ReadClaim<'a>>,
    before: Vec<&'c ReadClaim<'a>>,
}

impl<'c, 'a> Told<'c, 'a> {
    fn of(claims: &'c [ReadClaim<'a>], words: &Words) -> Option<Self> {
        let levels: Vec<&ReadClaim<'a>> =
            claims.iter().filter(|read| tells(read, words)).take(MOST_LEVELS).collect();
        let since = levels.iter().filter_map(|read| first_day(read)).min()?;
        let is_other = |read: &&ReadClaim<'_>| levels.iter().all(|level| conflict(level, read));
        let before: Vec<&ReadClaim<'a>> = claims.iter().filter(is_other).collect();
        let is_before = |read: &&ReadClaim<'_>| {
            read.context.as_of.and_then(|days| days.last).is_some_and(|day| day < since)
        };
        before.iter().all(is_before).then_some(Self { levels, before })
    }
}

fn conflict(one: &ReadClaim<'_>, other: &ReadClaim<'_>) -> bool {
    one.claim.value.compare(&other.claim.value).relation == Relation::Conflicting
}

fn first_day(read: &ReadClaim<'_>) -> Option<NaiveDate> {
    read.context.as_of?.first
}

/// A rate in per cent is mostly that of a month or a year, of which all report.
fn tells(read: &ReadClaim<'_>, words: &Words) -> bool {
    if read.claim.value.unit().is_none_or(|unit| unit.dimension() == Dimension::Proportion) {
        return false;
    }
    let is_measured = read.claim.value.unit().is_some_and(|unit| !unit.is_count());
    let is_led = |text: &str| words.before.iter().any(|lead| begins_with(text, lead));
    let around = |(before, _, behind): (&str, &str, &str)| {
        let before = before.trim_end();
        !(is_measured && tells_how_low(before))
            && (words.before.iter().chain(NOW).any(|lead| ends_with(before, lead))
                || words.behind.iter().any(|link| begins_with(behind, link)))
    };
    text_of(&read.raw.value).is_some_and(|text| is_led(text.text().trim()))
        || around_value(read).is_some_and(around)
}

/// Whether `down to` says how low it was meanwhile, and not that it has become so: `with visibility down to`.
fn tells_how_low(before: &str) -> bool {
    const MOST_NOUNS: usize = 4;
    let Some(clause) = before.strip_suffix("down to") else { return false };
    let words: Vec<&str> = clause.split_whitespace().rev().take(MOST_NOUNS).collect();
    words.contains(&"with") && !words.contains(&"now")
}
