//! Days in brackets that stand behind the remark of a time; and days and times of day behind a count.

use super::{Context, Kind, Remark, Value, split, strip_phrase};
use crate::value::edtf::plain_days;
use crate::value::number::ordinal;
use crate::value::{DayRange, is_month_name};
use chrono::Datelike;

/// A time on the day that stands in brackets behind its remark: `7.12pm, two days after the meal (2025-11-05)`, `noon on Wednesday,
/// after the meal (2025-11-05)`.
pub(super) fn read(words: &str, context: &Context<'_>) -> Option<(Value, Remark)> {
    let (said, given) = words.trim().strip_suffix(')')?.rsplit_once('(')?;
    let (time, remark) = split(Kind::Date, said.trim(), context)?;
    let Value::Date(read) = &time else { return None };
    let printed = time.to_string();
    // The day that a weekday comes to stands in brackets too.
    let (told, is_open) = match printed.split_once(" (") {
        Some((told, _)) => (told, true),
        None => (printed.as_str(), read.days().is_none()),
    };
    let date = is_open.then(|| Value::parse(Kind::Date, &format!("{told} ({given})"), context).ok())??;
    Some((date, remark))
}

/// Whether words tell the day on which so many were counted: `7 (5 April)`, `£8,400 (2025-06-15)`, `2 (the 14th)`.
pub(super) fn tells_day(kind: Kind, words: &str) -> bool {
    let is_number = |word: &str| word.chars().all(|c| c.is_ascii_digit());
    let is_day = match *words.split(' ').collect::<Vec<_>>() {
        [day, month] => is_number(day) && is_month_name(month),
        [day, month, year] => is_number(day) && is_month_name(month) && is_number(year),
        _ => words.contains('-') && plain_days(words).is_some(),
    };
    kind == Kind::Quantity && (is_day || day_of_month(words).is_some())
}

/// Whether words tell the time of day at which so many were counted: `3 (19:15)`, `2,000 by 20:05`, `185 (by 4pm)`.
pub(super) fn tells_clock(kind: Kind, words: &str) -> bool {
    const LEADS: &[&str] = &["at ", "by ", "before ", "after ", "until ", "since ", "around ", "as of "];
    const HALVES: &[&str] = &["am", "pm", "a.m.", "p.m."];
    let time = LEADS.iter().find_map(|lead| strip_phrase(words, lead)).unwrap_or(words);
    let is_below = |text: &str, end: u32| text.parse::<u32>().is_ok_and(|number| number < end);
    let is_time = |(hours, minutes): (&str, &str)| {
        (1..=2).contains(&hours.len()) && minutes.len() == 2 && is_below(hours, 24) && is_below(minutes, 60)
    };
    let is_in_half = |hours: &str| {
        let hours = hours.trim_end();
        is_below(hours.split_once(['.', ':']).map_or(hours, |(hours, _)| hours), 13)
    };
    let half = || HALVES.iter().find_map(|half| time.strip_suffix(half));
    kind == Kind::Quantity && (time.split_once(':').is_some_and(is_time) || half().is_some_and(is_in_half))
}

/// Whether a remark tells the day on which so many were counted, and whether that is the one on which it was said; nothing for
/// other remarks.
pub fn is_counted_on_day_of_speaking(remark: &str, context: &Context<'_>) -> Option<bool> {
    tells_day(Kind::Quantity, remark).then_some(())?;
    let said = context.as_of.filter(|said| said.first == said.last);
    let is_date = |said: DayRange| match Value::parse(Kind::Date, remark, context) {
        Ok(Value::Date(date)) => date.days() == Some(said),
        Ok(_) | Err(_) => false,
    };
    let is_number = |said: DayRange| day_of_month(remark) == said.first.map(|day| day.day());
    Some(said.is_some_and(|said| day_of_month(remark).map_or_else(|| is_date(said), |_| is_number(said))))
}

/// The number in `14th`, `on the 14th`.
fn day_of_month(words: &str) -> Option<u32> {
    let day = strip_phrase(words, "on ").unwrap_or(words);
    ordinal(day).filter(|_| day.contains(|c: char| c.is_ascii_digit()))
}
