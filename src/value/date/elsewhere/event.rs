//! The day or the time that the words of an event tell: the 3 May of `the 3 May election`, the 9pm of `the 9pm kick-off`.

use super::open;
use crate::value::Context;
use crate::value::date::span::Span;
use crate::value::date::{Date, DayRange, Line, Shift, Week, sorted};
use chrono::NaiveDate;
use std::cmp::Reverse;

/// Pieces of time beside a day, and how far their first and their last day are from it.
const BESIDE: &[(&str, i64, i64)] = &[
    ("eve of ", -1, -1),
    ("day before ", -1, -1),
    ("evening before ", -1, -1),
    ("night before ", -1, 0),
    ("day of ", 0, 0),
    ("night after ", 0, 1),
    ("morning after ", 1, 1),
    ("day after ", 1, 1),
    ("day following ", 1, 1),
];

/// `the eve of the 3 May election`: the days beside an event whose day is told.
pub(super) fn beside(words: &str, plain: &str, context: &Context<'_>) -> Option<Date> {
    let plain = without_article(plain);
    let beside = |(piece, first, last): &(&str, i64, i64)| Some((plain.strip_prefix(piece)?, *first, *last));
    let (event, first, last) = BESIDE.iter().find_map(beside)?;
    let moved = |days: DayRange| Some(DayRange::new(on(days.first?, first)?, on(days.last?, last)?));
    let days: Option<Vec<DayRange>> = day(event, context)?.alternatives().map(moved).collect();
    Some(Date { spans: sorted(days?.into_iter().map(Span::of_days)), ..open(words, Line::Moment) })
}

fn on(day: NaiveDate, by: i64) -> Option<NaiveDate> {
    let shift = Shift::Days(by.unsigned_abs());
    if by < 0 { shift.back(day) } else { shift.on(day) }
}

/// The one day that an event is told by, in its first words (`the 3 May election`) or behind it (`the vote on 3 May`). A
/// weekday may be that of any week.
pub(super) fn day(event: &str, context: &Context<'_>) -> Option<Date> {
    let event = without_article(event);
    // What is told from another event is told from none that these words name.
    if ["after ", "before "].iter().any(|link| event.contains(link)) {
        return None;
    }
    let behind = [" on ", " of "].iter().filter_map(|link| Some(event.rsplit_once(link)?.1));
    let is_told =
        |text: &&str| text.contains([' ', '-', '/']) || !text.starts_with(|c: char| c.is_ascii_digit());
    let is_one = |date: &Date| {
        let is_day = |days: DayRange| days.first.is_some() && days.first == days.last;
        date.line == Line::Moment
            && date.week == Week::Own
            && !date.is_timed
            && date.alternatives().all(is_day)
    };
    let dates =
        beginnings(event).chain(behind).filter(is_told).filter_map(|text| Date::parse(text, context).ok());
    dates.filter(is_one).last()
}

/// The time of day that the first words of an event tell, or what stands behind it, with its zone where it has one: `the 9pm
/// kick-off`, `the call at 8.37pm`, `20:15 GMT`.
pub(super) fn time(event: &str, context: &Context<'_>) -> Option<Date> {
    let event = without_article(event);
    let behind = event.rsplit_once(" at ").map(|(_, time)| time);
    let texts = behind.into_iter().chain(beginnings(event));
    let times = texts
        .filter_map(|text| Date::parse(text, context).ok())
        .filter(|date| date.line == Line::Clock && date.is_timed);
    // The half of the day of `6:30 p.m.` is in the second word, and `ten past five` is not `ten`: of equals the longest counts.
    times.max_by_key(|time| (time.zone.is_some(), Reverse(time.spans.iter().count())))
}

fn without_article(event: &str) -> &str {
    event.strip_prefix("the ").unwrap_or(event)
}

/// The first word, the first two and so on.
fn beginnings(event: &str) -> impl Iterator<Item = &str> {
    let ends = event.match_indices(' ').map(|(at, _)| at).chain([event.len()]);
    ends.filter_map(|end| event.get(..end))
}
