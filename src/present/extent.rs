//! Stretches in words: what a value leaves open.

use crate::value::{Axis, Bound, Extent, Unit, day_in_words};
use chrono::{DateTime, NaiveDate, Timelike};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// A stretch in words, to stand after "means": `born between 5 April 2019 and 4 April 2020`, `45 to 55`; amounts are
/// told in `unit`.
pub(super) fn in_words(extent: &Extent, unit: &Unit) -> String {
    let low = end_in_words(extent, extent.low, unit);
    let high = end_in_words(extent, extent.high, unit);
    match (extent.axis, low, high) {
        (Axis::Birth, Some(low), Some(high)) if low == high => format!("born on {low}"),
        (Axis::Birth, Some(low), Some(high)) => format!("born between {low} and {high}"),
        (Axis::Birth, Some(low), None) => format!("born on {low} or later"),
        (Axis::Birth, None, Some(high)) => format!("born on {high} or earlier"),
        (_, Some(low), Some(high)) if low == high => low,
        (_, Some(low), Some(high)) => format!("{low} to {high}"),
        (_, Some(low), None) if matches!(extent.low, Bound::Open(_)) => format!("more than {low}"),
        (_, Some(low), None) => format!("{low} or more"),
        (_, None, Some(high)) if matches!(extent.high, Bound::Open(_)) => format!("less than {high}"),
        (_, None, Some(high)) => format!("{high} or less"),
        (_, None, None) => "anything".to_owned(),
    }
}

/// One end of a stretch in words; nothing where nothing is said on that side.
pub fn end_in_words(extent: &Extent, bound: Bound, unit: &Unit) -> Option<String> {
    let at = bound.at()?;
    Some(match extent.axis {
        Axis::Amount(_) => unit.tell(at),
        Axis::Length => length(at),
        Axis::Birth => day(at),
        Axis::Clock => clock(at.to_i64().unwrap_or_default()),
        Axis::Moment => {
            let seconds = at.to_i64().unwrap_or_default();
            let is_open_end = matches!(bound, Bound::Open(_)) && bound == extent.high;
            moment(if is_open_end { last_before(seconds) } else { seconds })
        }
    })
}

fn length(days: Decimal) -> String {
    let hours = days * Decimal::from(24);
    if days.abs() < Decimal::from(3) {
        format!("{} hours", hours.round_dp(1).normalize())
    } else {
        format!("{} days", days.round_dp(1).normalize())
    }
}

fn day(days: Decimal) -> String {
    let date = days.to_i32().and_then(NaiveDate::from_epoch_days);
    date.map_or_else(|| days.to_string(), day_in_words)
}

/// The last second that belongs to a stretch, where it ends at midnight: readers think of the day before.
const fn last_before(end: i64) -> i64 {
    if end.rem_euclid(86_400) == 0 { end.saturating_sub(1) } else { end }
}

/// A moment; midnight stands for its day.
fn moment(seconds: i64) -> String {
    let Some(at) = DateTime::from_timestamp(seconds, 0).map(|at| at.naive_utc()) else {
        return seconds.to_string();
    };
    let is_day_edge = at.num_seconds_from_midnight() == 0 || at.num_seconds_from_midnight() == 86_399;
    if is_day_edge {
        return day_in_words(at.date());
    }
    format!("{}, {}", clock(i64::from(at.num_seconds_from_midnight())), day_in_words(at.date()))
}

fn clock(seconds: i64) -> String {
    let (hours, minutes) = (seconds.div_euclid(3600), seconds.rem_euclid(3600) / 60);
    format!("{:02}:{minutes:02}", hours.rem_euclid(24))
}
