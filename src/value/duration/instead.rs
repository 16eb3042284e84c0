//! How late or how early something was, by the two times that tell it: `opened at 09:40 instead of 07:00`.

use super::{Duration, Told, between, deeds};
use crate::letters::split_at_one;
use crate::value::number::strip_phrase;
use crate::value::{Context, Date};

/// What stands between the time at which something was and the one for which it was planned.
const LINKS: &[&str] = &[" instead of ", " rather than "];

/// The time between the two, the shorter way round the clock: `06:40 instead of 07:00` is early.
pub(super) fn read(words: &str, context: &Context<'_>) -> Option<Duration> {
    let (actual, planned) = split_at_one(words, LINKS)?;
    let is_time = |time: &&str| Date::parse(time, context).is_ok_and(|date| !date.times_of_day().is_empty());
    let behind = || deeds::behind_deed(actual, context).map(str::to_owned);
    let behind = || behind().or_else(|| deeds::behind_bare_deed(actual));
    let actual = Some(actual).filter(is_time).map(str::to_owned).or_else(behind)?;
    let (actual, planned) = (without_at(&actual), without_at(planned));
    let from_to = |one: &str, other: &str| {
        between::read(&format!("from {one} to {other}"), context).filter(|read| read.told == Told::ByEnds)
    };
    let (late, early) = (from_to(planned, actual)?, from_to(actual, planned)?);
    let is_late = late.extent.low.at() <= early.extent.low.at();
    let told = if is_late { late } else { Duration { told: Told::Early, ..early } };
    Some(Duration { printed: words.to_owned(), ..told })
}

fn without_at(time: &str) -> &str {
    strip_phrase(time, "at ").unwrap_or(time)
}
