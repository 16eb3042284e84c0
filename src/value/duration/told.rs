//! Lengths of time told without a number of units: `overnight`, `decades`, `on the fourth day`, `in her 31st year`.

use super::super::number::strip_phrase;
use super::super::{Axis, Bound, Extent, number};
use super::Duration;
use super::period::Period;
use rust_decimal::Decimal;

/// Words for a part of a day and for no time at all, and the minutes that they can have: nights from dusk to dawn in
/// summer, and in winter.
const PARTS: &[(&str, u32, u32)] = &[
    ("overnight", 240, 1080),
    ("all night", 240, 1080),
    ("all night long", 240, 1080),
    ("through the night", 240, 1080),
    ("the whole night", 240, 1080),
    ("all day", 360, 1440),
    ("morning", 120, 480),
    ("afternoon", 120, 480),
    ("evening", 120, 480),
    ("all morning", 120, 480),
    ("all afternoon", 120, 480),
    ("all evening", 120, 480),
    ("weekend", 1440, 4320),
    ("a weekend", 1440, 4320),
    ("all weekend", 1440, 4320),
    ("moments", 0, 15),
    ("a moment", 0, 15),
    ("instantly", 0, 5),
    ("at once", 0, 15),
    ("immediately", 0, 15),
    ("a split second", 0, 1),
];

/// Reads such a length.
pub(super) fn read(words: &str) -> Option<Duration> {
    plural(words)
        .or_else(|| part(words))
        .or_else(|| until(words))
        .or_else(|| until_nth_day(words))
        .or_else(|| until_nth_year(words))
}

/// `overnight`: a part of a day that has no number.
fn part(words: &str) -> Option<Duration> {
    let (name, low, high) = PARTS.iter().find(|row| row.0.eq_ignore_ascii_case(words))?;
    let minutes = |minutes: u32| Period::Minute.least_days(Bound::Closed(minutes.into()));
    let extent = Extent::new(Axis::Length, minutes(*low)?, minutes(*high)?);
    Some(Duration { printed: (*name).to_owned(), extent, plain: None })
}

/// `decades`: at least two of them.
fn plural(words: &str) -> Option<Duration> {
    let period = Period::at_start(words).filter(|(_, rest)| rest.is_empty())?.0;
    words.eq_ignore_ascii_case(period.many()).then_some(())?;
    let low = period.least_days(Bound::Closed(Decimal::TWO))?;
    let extent = Extent::new(Axis::Length, low, Bound::Unbounded);
    Some(Duration { printed: period.many().to_owned(), extent, plain: None })
}

/// `until mid-afternoon`: its end alone, which leaves the length open.
fn until(words: &str) -> Option<Duration> {
    let is_end = ["until ", "till ", "up to the end of ", "back "]
        .iter()
        .any(|lead| strip_phrase(words, lead).is_some());
    let extent = Extent::new(Axis::Length, Bound::Closed(Decimal::ZERO), Bound::Unbounded);
    is_end.then(|| Duration { printed: words.to_owned(), extent, plain: None })
}

/// `in her 31st year`: thirty years are over.
fn until_nth_year(words: &str) -> Option<Duration> {
    let lower = words.to_lowercase();
    let lower =
        ["in his ", "in her ", "in its ", "in their ", "his ", "her ", "its ", "their ", "in the ", "the "]
            .iter()
            .find_map(|lead| lower.strip_prefix(lead))?;
    let years = Decimal::from(number::ordinal(lower.strip_suffix(" year")?)?);
    let low = Period::Year.least_days(Bound::Closed(years.checked_sub(Decimal::ONE)?))?;
    let extent = Extent::new(Axis::Length, low, Period::Year.most_days(Bound::Open(years))?);
    Some(Duration { printed: words.to_owned(), extent, plain: None })
}

/// `on the fourth day`, `day 4`: three days are over, or the first of them was cut short.
fn until_nth_day(words: &str) -> Option<Duration> {
    let lower = words.to_lowercase();
    let lower = ["on ", "by ", "in ", "its ", "their "]
        .iter()
        .find_map(|lead| lower.strip_prefix(lead))
        .unwrap_or(&lower);
    let (number, is_named) = match lower.strip_suffix(" day") {
        Some(ordinal) => (ordinal.strip_prefix("the ").unwrap_or(ordinal).to_owned(), false),
        None => (lower.strip_prefix("day ")?.to_owned(), true),
    };
    let days = if is_named {
        number::read(&number).filter(|(_, rest)| rest.is_empty())?.0.value
    } else {
        Decimal::from(number::ordinal(&number)?)
    };
    (days.is_integer() && days > Decimal::ONE).then_some(())?;
    let low = days.checked_sub(Decimal::TWO)?;
    let extent = Extent::new(Axis::Length, Bound::Open(low), Bound::Closed(days));
    Some(Duration { printed: format!("day {days}"), extent, plain: None })
}
