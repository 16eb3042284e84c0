//! Nights told by the day into which they lead: `overnight into Sunday`, `the night to 14 September`, `the night from Friday
//! to Saturday, 21 June`.

use super::names::{day_before, weekday_from_name};
use super::span::{Span, hull};
use super::{Date, DayRange, Line};
use crate::value::Context;
use crate::value::few::Few;
use crate::value::number::strip_phrase;

/// Seconds from the evening before to the day's midnight, and from there to the end of the night.
const EVENING: i64 = 6 * 60 * 60;
const MORNING: i64 = 6 * 60 * 60;

/// Reads the night before a day. Before a weekday it is that of the weekday before: `Saturday night`.
pub(super) fn read(words: &str, context: &Context<'_>) -> Option<Date> {
    const LEADS: &[&str] = &["in ", "on ", "during ", "the "];
    const NIGHTS: &[&str] = &["night to ", "night into ", "overnight to ", "overnight into "];
    /// What stands before the weekday of the evening, and what between it and the day of the morning.
    const BETWEEN: &[(&str, &str)] =
        &[("night from ", " to "), ("night between ", " and "), ("overnight from ", " to ")];
    words.contains("night ").then_some(())?;
    let night = LEADS.iter().fold(words, |rest, lead| strip_phrase(rest, lead).unwrap_or(rest).trim_start());
    let between = || {
        let (link, days) =
            BETWEEN.iter().find_map(|(lead, link)| Some((link, strip_phrase(night, lead)?)))?;
        let (evening, morning) = days.split_once(link)?;
        weekday_from_name(&evening.trim().to_lowercase()).map(|_| morning)
    };
    let told =
        NIGHTS.iter().find_map(|night_to| strip_phrase(night, night_to)).or_else(between)?.trim_start();
    let day = Date::parse(told, context).ok().filter(|day| day.line == Line::Moment && !day.is_timed)?;
    let is_one_day = |days: DayRange| days.first.is_some() && days.first == days.last;
    day.alternatives().all(is_one_day).then_some(())?;
    let of_day =
        |span: &Span| Span { high: span.low.map(|at| at + MORNING), low: span.low.map(|at| at - EVENING) };
    let spans: Few<Span> = day.spans.iter().map(of_day).collect();
    let comes_to = day.comes_to.as_ref().and_then(|_| Some(hull(&spans)?.days().to_string()));
    let manner = day_before(told).map_or_else(|| day.manner.clone(), |before| format!("{before} night"));
    Some(Date { spans, comes_to, manner, words: words.to_owned(), is_timed: true, ..day })
}
