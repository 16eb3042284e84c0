//! A length told with the time of day at which it ends (`9:20, nine and a half hours later`, `seven hours later, at 12.40`),
//! and one of which only an end is told.

use super::{Duration, clock, deeds};
use crate::letters::{find, split_once};
use crate::value::number::{self, strip_phrase};
use crate::value::{Axis, Bound, Context, Date, Extent, Face, is_month_name, is_weekday_name};
use rust_decimal::Decimal;

/// The length of such words.
pub(super) fn read(words: &str, context: &Context<'_>) -> Option<Duration> {
    let Some((length, _)) = split(words) else { return from_end(words, context) };
    let read = Duration::parse_one(length, context).ok()?;
    Some(Duration { printed: words.to_owned(), ..read })
}

/// The length of `seven hours from 15.42`, which the time at one end leaves as it is.
fn from_end(words: &str, context: &Context<'_>) -> Option<Duration> {
    let (length, (_, time)) = split_end(words)?;
    let is_time = Date::parse(time, context).is_ok_and(|date| !date.times_of_day().is_empty());
    is_time.then(|| Duration::parse_amount(length, context).ok())?
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

/// Deeds at a time of day, each with the end of what lasts that it makes. What is run, won or finished in `16:30` is not among
/// them.
const DEEDS: &[(&str, End)] = &[
    ("alarm", End::First),
    ("began", End::First),
    ("departed", End::First),
    ("left", End::First),
    ("opened", End::First),
    ("resumed", End::First),
    ("sailed", End::First),
    ("set off", End::First),
    ("set out", End::First),
    ("started", End::First),
    ("taken up again", End::First),
    ("under way again", End::First),
    ("arrived", End::Last),
    ("berthed", End::Last),
    ("called off", End::Last),
    ("closed", End::Last),
    ("docked", End::Last),
    ("ended", End::Last),
    ("filed", End::Last),
    ("found", End::Last),
    ("freed", End::Last),
    ("landed", End::Last),
    ("lodged", End::Last),
    ("received", End::Last),
    ("reopened", End::Last),
    ("rescued", End::Last),
    ("restored", End::Last),
];

/// A time of day behind a word that makes it one end.
pub fn one_end(words: &str) -> Option<(End, &str)> {
    const LEADS: &[(&str, End)] = &[
        ("from ", End::First),
        ("since ", End::First),
        ("to ", End::Last),
        ("until ", End::Last),
        ("till ", End::Last),
    ];
    let words = words.trim();
    let led = LEADS.iter().find_map(|(lead, end)| Some((*end, strip_phrase(words, lead)?)));
    led.or_else(|| end_by_deed(words))
}

/// `sailed 16:30`, `taken up again 07:30`, `found at 10:40`: a time of day, whatever else `16:30` may be.
pub fn end_by_deed(words: &str) -> Option<(End, &str)> {
    words.contains(':').then_some(())?;
    let (deed, time) = words.rsplit_once(' ')?;
    let deed = deed.strip_suffix(" at").unwrap_or(deed);
    let is_told = |word: &&(&str, End)| {
        let before = deed.strip_suffix(word.0);
        before.is_some_and(|before| before.is_empty() || before.ends_with(' '))
    };
    let (_, end) = DEEDS.iter().find(is_told).filter(|_| clock::is_of_day(time))?;
    Some((*end, time))
}

/// The time of day behind a length that begins or ends then: `seven and a half hours from 15.42`.
pub fn end_behind(words: &str) -> Option<(End, &str)> {
    split_end(words).map(|(_, end)| end)
}

/// The length and its end.
fn split_end(words: &str) -> Option<(&str, (End, &str))> {
    const LINKS: &[&str] = &[" from ", " since ", " until ", " till "];
    let at = LINKS.iter().find_map(|link| find(words, link))?;
    let (length, end) = words.split_at_checked(at)?;
    let (_, unit) = number::read(length)?;
    let is_short = ["hour", "hr", "min"].iter().any(|short| unit.trim_start().starts_with(short));
    is_short.then(|| Some((length, one_end(end)?)))?
}

/// Any length, of which the words tell where it begins or where it ends: `until just after 02:00`, `freed at 13.25`, `since 21:05`,
/// `at a quarter past eleven`.
pub(super) fn open(words: &str, context: &Context<'_>) -> Option<Duration> {
    let any = Extent::new(Axis::Length, Bound::Closed(Decimal::ZERO), Bound::Unbounded);
    let any = || Duration::told(words.to_owned(), any);
    if is_on_day(words, context) {
        return Some(any());
    }
    if is_first_day(words, context) {
        return Some(any());
    }
    if is_earliest_end(words, context) {
        return Some(any());
    }
    let led = one_end(words).map(|(_, time)| time).or_else(|| strip_phrase(words, "at "));
    let time = led.or_else(|| deeds::behind_deed(words, context))?;
    let is_time = Date::parse(time, context).is_ok_and(|date| !date.times_of_day().is_empty());
    is_time.then(any)
}

/// `from Monday, November 17`: the day on which it begins, by its name.
fn is_first_day(words: &str, context: &Context<'_>) -> bool {
    let day = strip_phrase(words, "from ").filter(|day| day.split([' ', ',']).any(names_day));
    day.is_some_and(|day| Date::parse(day, context).is_ok_and(|day| day.days().is_some()))
}

/// `not before Christmas`: the first day on which it may end.
fn is_earliest_end(words: &str, context: &Context<'_>) -> bool {
    const LEADS: &[&str] = &["not before ", "not until ", "not till ", "no earlier than ", "no sooner than "];
    let day = LEADS.iter().find_map(|lead| strip_phrase(words, lead));
    // `Not before three weeks` is a length.
    let is_day = |day: &&str| Duration::parse_amount(day, context).is_err();
    day.filter(is_day).is_some_and(|day| Date::parse(day, context).is_ok_and(|day| day.days().is_some()))
}

fn names_day(word: &str) -> bool {
    is_month_name(word) || is_weekday_name(word)
}

/// `22:47 on the 14th`, where it is no length that others tell: as the hours of a clock it begins with a nought or goes beyond
/// twelve.
fn is_on_day(words: &str, context: &Context<'_>) -> bool {
    let is_open = || words.contains(':') && context.hints.face == Face::Open;
    let Some((time, day)) = words.split_once(" on ").filter(|_| is_open()) else { return false };
    let is_late = time.starts_with('0') || time.split(':').next().is_some_and(|hour| hour > "12");
    let is_hour = || time.len() == "22:47".len() && clock::is_of_day(time);
    is_late && is_hour() && Date::parse(day, context).is_ok_and(|day| day.times_of_day().is_empty())
}
