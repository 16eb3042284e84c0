//! Weekdays counted from the day of speaking.

use super::Which;
use crate::value::date::range::{DayRange, days_on};
use chrono::{Datelike, NaiveDate, Weekday};

/// The latest up to the day itself.
pub(super) fn latest_weekday(weekday: Weekday, day: NaiveDate) -> Option<NaiveDate> {
    days_on(day, -i64::from(day.weekday().days_since(weekday)))
}

/// A weekday that may be one of several.
pub(super) fn weekdays(which: Which, weekday: Weekday, day: NaiveDate) -> Option<Vec<DayRange>> {
    let latest = latest_weekday(weekday, day)?;
    let before = latest_weekday(weekday, days_on(day, -1)?)?;
    let after = days_on(latest, 7)?;
    let found = match which {
        Which::Latest => vec![latest],
        Which::Last => vec![days_on(before, -7)?, before],
        Which::BeforeLast => vec![days_on(before, -14)?, days_on(before, -7)?],
        Which::Either | Which::This => vec![latest, after],
        Which::Coming => vec![after],
        Which::Next => vec![after, days_on(after, 7)?],
    };
    Some(found.into_iter().map(DayRange::day).collect())
}

/// `Tuesday week`: so many weeks from the coming one; said on a Tuesday, that may be the day itself.
pub(super) fn weeks_on(weeks: i64, weekday: Weekday, day: NaiveDate) -> Option<Vec<DayRange>> {
    let on = days_on(latest_weekday(weekday, day)?, 7 + 7 * weeks)?;
    let sooner = days_on(on, -7).filter(|_| day.weekday() == weekday);
    Some(sooner.into_iter().chain([on]).map(DayRange::day).collect())
}
