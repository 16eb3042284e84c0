//! How long something takes at so much for each length of time: `410 km at 3 km a year`.

use super::period::Period;
use super::{Axis, Context, Duration, Extent};
use crate::value::{Bound, Quantity, number};

/// Reads the amount and the pace.
pub(super) fn read(words: &str, context: &Context<'_>) -> Option<Duration> {
    // Most lengths have no pace.
    if !words.contains(" at ") {
        return None;
    }
    let (times, time) = Quantity::times_at_pace(words, context)?;
    // `Three years at 4 a week` are three years.
    let is_length = number::read(words).is_some_and(|(_, unit)| Period::at_start(unit).is_some());
    if is_length {
        return None;
    }
    let (period, rest) = Period::at_start(&time)?;
    rest.is_empty().then_some(())?;
    // Work goes on for some hours of a day, and on some days of a week.
    let longest = match period {
        Period::Day => Period::WorkingDay,
        Period::Week | Period::Fortnight | Period::Month | Period::Year | Period::Decade => period,
        Period::Millisecond
        | Period::Second
        | Period::Minute
        | Period::Hour
        | Period::Century
        | Period::Millennium
        | Period::WorkingDay
        | Period::SchoolDay
        | Period::SittingDay
        | Period::TradingDay
        | Period::Night => return None,
    };
    let low = period.least_days(Bound::Closed(times.low.at()?))?;
    let high = longest.most_days(Bound::Closed(times.high.at()?))?;
    Some(Duration::told(words.to_owned(), Extent::new(Axis::Length, low, high)))
}
