//! Stretches in words: what a value leaves open.

use super::date::day_in_words;
use super::naming::decimal;
use crate::value::{Axis, Bound, Extent, Stretches, Unit};
use crate::words::Words;
use chrono::{DateTime, NaiveDate, Timelike};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// All that a value leaves open, in words: a few stretches as a choice, more of them as one.
pub(super) fn left_in_words(left: &Stretches, unit: &Unit, words: &Words) -> String {
    const MOST_TOLD: usize = 3;
    if left.count() > MOST_TOLD {
        return in_words(&left.whole(), unit, words);
    }
    words.listed_as_choice(&left.iter().map(|one| in_words(one, unit, words)).collect::<Vec<_>>())
}

/// A stretch in words, to stand after "means": `born between 5 April 2019 and 4 April 2020`, `45 to 55`; amounts are
/// told in `unit`.
pub(super) fn in_words(extent: &Extent, unit: &Unit, words: &Words) -> String {
    let ends = |length| {
        let end = |bound| end(extent, bound, unit, (words, length));
        (end(extent.low), end(extent.high))
    };
    let (low, high) = match ends(exact_length) {
        // Days are told to the tenth, and the two ends may be seconds apart.
        (low, high) if low == high && extent.low.at() != extent.high.at() => ends(to_the_second),
        told => told,
    };
    match (extent.axis, low, high) {
        (Axis::Birth, Some(low), Some(high)) if low == high => words.extent_born_on(&low),
        (Axis::Birth, Some(low), Some(high)) => words.extent_born_between(&low, &high),
        (Axis::Birth, Some(low), None) => words.extent_born_from(&low),
        (Axis::Birth, None, Some(high)) => words.extent_born_until(&high),
        (Axis::Moment | Axis::Clock, Some(low), None) => words.extent_later(&low),
        (Axis::Moment | Axis::Clock, None, Some(high)) => words.extent_earlier(&high),
        (_, Some(low), Some(high)) if low == high => low,
        (_, Some(low), Some(high)) => words.extent_range(&low, &high),
        (_, Some(low), None) if matches!(extent.low, Bound::Open(_)) => words.extent_over(&low),
        (_, Some(low), None) => words.extent_from(&low),
        (_, None, Some(high)) if matches!(extent.high, Bound::Open(_)) => words.extent_under(&high),
        (_, None, Some(high)) => words.extent_until(&high),
        (_, None, None) => words.extent_any().to_string(),
    }
}

/// One end of a stretch in few words; nothing where nothing is said on that side.
pub fn end_in_words(extent: &Extent, bound: Bound, unit: &Unit, words: &Words) -> Option<String> {
    end(extent, bound, unit, (words, short_length))
}

fn end(
    extent: &Extent,
    bound: Bound,
    unit: &Unit,
    (words, length): (&Words, fn(Decimal, &Words) -> String),
) -> Option<String> {
    let at = bound.at()?;
    Some(match extent.axis {
        Axis::Amount(_) => amount(at, unit, words),
        Axis::Length => length(at, words),
        Axis::Birth => day(at, words),
        Axis::Clock => clock(at.to_i64().unwrap_or_default()),
        Axis::Moment => {
            let seconds = at.to_i64().unwrap_or_default();
            let is_open_end = matches!(bound, Bound::Open(_)) && bound == extent.high;
            moment(if is_open_end { last_before(seconds) } else { seconds }, words)
        }
    })
}

/// An amount of the base unit, in a unit of the reader's.
fn amount(in_base: Decimal, unit: &Unit, words: &Words) -> String {
    unit.print(&words.number(&decimal(unit.amount_of(in_base))))
}

/// A length of days in the longest unit of which it has two or more, or in seconds.
fn short_length(days: Decimal, words: &Words) -> String {
    let told = |number: Decimal| decimal(number.round_dp(1));
    let [hours, minutes, seconds] = [24, 1_440, 86_400].map(|parts| days * Decimal::from(parts));
    if days.abs() >= Decimal::TWO || days.is_zero() {
        words.count_days(told(days))
    } else if hours.abs() >= Decimal::TWO {
        words.count_hours(told(hours))
    } else if minutes.abs() >= Decimal::TWO {
        words.count_minutes(told(minutes))
    } else {
        words.count_seconds(told(seconds))
    }
}

/// A length of days; what is shorter than two of them in hours, minutes and seconds, since a conflict may hang on the last.
fn exact_length(days: Decimal, words: &Words) -> String {
    let is_short = days < Decimal::TWO && days > Decimal::ZERO;
    if is_short { parts(Decimal::ZERO, days, words) } else { short_length(days, words) }
}

/// A length in days, hours, minutes and seconds.
fn to_the_second(days: Decimal, words: &Words) -> String {
    let whole = if days < Decimal::TWO { Decimal::ZERO } else { days.floor() };
    parts(whole, days - whole, words)
}

/// So many days, and the rest of a length in the units shorter than these.
fn parts(whole: Decimal, rest: Decimal, words: &Words) -> String {
    const MINUTE: Decimal = Decimal::from_parts(60, 0, 0, false, 0);
    const HOUR: Decimal = Decimal::from_parts(3_600, 0, 0, false, 0);
    let seconds = (rest * Decimal::from(86_400)).round_dp(3);
    let [hours, minutes] = [seconds / HOUR, seconds % HOUR / MINUTE].map(|number| number.floor());
    let seconds = seconds % MINUTE;
    let told = [
        (whole, words.count_days(decimal(whole))),
        (hours, words.count_hours(decimal(hours))),
        (minutes, words.count_minutes(decimal(minutes))),
        (seconds, words.count_seconds(decimal(seconds))),
    ];
    let told = told.into_iter().filter(|(number, _)| !number.is_zero()).map(|(_, told)| told);
    told.collect::<Vec<_>>().join(" ")
}

fn day(days: Decimal, words: &Words) -> String {
    let date = days.to_i32().and_then(NaiveDate::from_epoch_days);
    date.map_or_else(|| days.to_string(), |date| day_in_words(date, words))
}

/// The last second that belongs to a stretch, where it ends at midnight: readers think of the day before.
const fn last_before(end: i64) -> i64 {
    if end.rem_euclid(86_400) == 0 { end.saturating_sub(1) } else { end }
}

/// A moment; midnight stands for its day.
fn moment(seconds: i64, words: &Words) -> String {
    let Some(at) = DateTime::from_timestamp(seconds, 0).map(|at| at.naive_utc()) else {
        return seconds.to_string();
    };
    let is_day_edge = at.num_seconds_from_midnight() == 0 || at.num_seconds_from_midnight() == 86_399;
    let day = day_in_words(at.date(), words);
    if is_day_edge { day } else { words.moment(&clock(i64::from(at.num_seconds_from_midnight())), &day) }
}

/// A time of day, of which there are 24 hours; the midnight at its end is told from the one at its start, as in ISO 8601.
pub(super) fn clock(seconds: i64) -> String {
    let (hours, minutes) = (seconds.div_euclid(3600), seconds.rem_euclid(3600) / 60);
    format!("{hours:02}:{minutes:02}")
}
