//! Words around a length that leave it what it is.

use super::period::Period;
use crate::value::number::{self, strip_phrase};

/// Words behind a length that add nothing to it.
pub(super) const MEASURES: &[&str] = &[
    "long",
    "later",
    "earlier",
    "in all",
    "in total",
    "altogether",
    "all told",
    "overall",
    "in a row",
    "non-stop",
    "running",
    "straight",
    "in succession",
    "on end",
    "on the trot",
    "at a stretch",
    "more",
    "ago",
    "apart",
];

/// The length in front of a noun that it is an adjective of: `a 10-year sentence`, `a six-month ban`.
pub(super) fn adjective(words: &str) -> Option<&str> {
    let rest =
        ["a ", "an ", "the "].iter().find_map(|article| strip_phrase(words, article)).unwrap_or(words).trim();
    let (length, noun) = rest.split_once(' ')?;
    let is_noun = noun.chars().all(char::is_alphabetic) && Period::at_start(noun).is_none();
    let length = length.strip_suffix("-long").unwrap_or(length);
    (length.contains(['-', '\u{2010}', '\u{2011}']) && is_noun).then_some(length)
}

/// The nights between so many days: `three days and two nights`.
pub(super) fn is_nights(rest: &str) -> bool {
    let nights = strip_phrase(rest, "and ").and_then(number::read);
    nights
        .and_then(|(_, rest)| Period::at_start(rest))
        .is_some_and(|(unit, rest)| unit == Period::Night && rest.is_empty())
}

/// The words in another order, in which they can be read.
pub(super) fn reordered(words: &str) -> Option<String> {
    through_nights(words).or_else(|| and_a_bit(words))
}

/// `two days and nights`, `two days and two nights` as so many times 24 hours, told loosely.
fn through_nights(words: &str) -> Option<String> {
    let (count, rest) = number::read(words)?;
    let nights = strip_phrase(rest, "days and ")?;
    let is_as_many = |nights: &str| number::read(nights) == Some((count, "nights"));
    let hours = count.value.checked_mul(24.into()).filter(|_| count.value.is_integer())?;
    (nights == "nights" || is_as_many(nights)).then(|| format!("about {} hours", hours.normalize()))
}

/// `three-and-a-bit hours` as `three hours and a bit`.
fn and_a_bit(words: &str) -> Option<String> {
    let (number, unit) = words.split_once("-and-a-bit ").or_else(|| words.split_once(" and a bit "))?;
    Some(format!("{number} {unit} and a bit"))
}
