//! A length told with the time of day at which it ends (`9:20, nine and a half hours later`, `seven hours later, at 12.40`),
//! and one of which only an end is told.

use super::{Duration, between};
use crate::letters::split_once;
use crate::value::number::strip_phrase;
use crate::value::{Axis, Bound, Context, Date, Extent};
use rust_decimal::Decimal;

/// The length of such words.
pub(super) fn read(words: &str, context: &Context<'_>) -> Option<Duration> {
    let (length, _) = split(words)?;
    let read = Duration::parse_one(length, context).ok()?;
    Some(Duration { printed: words.to_owned(), ..read })
}

/// The length and the time, as they stand in the words.
pub fn split(words: &str) -> Option<(&str, &str)> {
    let words = words.trim();
    if let Some(length) = words.strip_suffix(" later") {
        let (time, length) = length.rsplit_once(", ").or_else(|| length.split_once(" – "))?;
        return Some((length.trim(), time.trim()));
    }
    let (length, time) = split_once(words, " later")?;
    let time = time.trim_start_matches(',').trim_start();
    Some((length, strip_phrase(time, "at ")?.trim()))
}

/// Which end of a length a time of day is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// `from 22:40`
    First,
    /// `until just after 02:00`
    Last,
}

/// A time of day behind a word that makes it one end.
pub fn one_end(words: &str) -> Option<(End, &str)> {
    const LEADS: &[(&str, End)] =
        &[("from ", End::First), ("to ", End::Last), ("until ", End::Last), ("till ", End::Last)];
    LEADS.iter().find_map(|(lead, end)| Some((*end, strip_phrase(words.trim(), lead)?)))
}

/// Any length, of which the words tell where it begins or where it ends: `until just after 02:00`, `freed at 13.25`.
pub(super) fn open(words: &str, context: &Context<'_>) -> Option<Duration> {
    let time = one_end(words).map(|(_, time)| time).or_else(|| between::behind_deed(words, context))?;
    let is_time = Date::parse(time, context).is_ok_and(|date| !date.times_of_day().is_empty());
    let any = Extent::new(Axis::Length, Bound::Closed(Decimal::ZERO), Bound::Unbounded);
    is_time.then(|| Duration::told(words.to_owned(), any))
}
