//! Ranges of whole days, and a day in people's words. Calendar arithmetic is chrono's; nothing is parsed here.

use chrono::{Datelike, Days, Month, Months, NaiveDate};
use std::fmt;

/// A closed range of days; either end may be open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayRange {
    /// First day, or nothing when it is unknown how far back it reaches.
    pub first: Option<NaiveDate>,
    /// Last day, or nothing when it is unknown how far it reaches.
    pub last: Option<NaiveDate>,
}

impl DayRange {
    /// The days from `first` to `last`, both in it.
    pub const fn new(first: NaiveDate, last: NaiveDate) -> Self {
        Self { first: Some(first), last: Some(last) }
    }

    /// One day.
    pub const fn day(day: NaiveDate) -> Self {
        Self::new(day, day)
    }

    /// What both have in common, or nothing when they are apart.
    pub fn intersection(self, other: Self) -> Option<Self> {
        let first = self.first.max(other.first);
        let last = match (self.last, other.last) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
        match (first, last) {
            (Some(first), Some(last)) if first > last => None,
            (first, last) => Some(Self { first, last }),
        }
    }

    /// The smallest range with both in it.
    pub fn hull(self, other: Self) -> Self {
        Self {
            first: self.first.zip(other.first).map(|(a, b)| a.min(b)),
            last: self.last.zip(other.last).map(|(a, b)| a.max(b)),
        }
    }

    /// Whether it has two ends and at most seven days.
    pub(in crate::value) fn is_within_a_week(self) -> bool {
        self.first.zip(self.last).is_some_and(|(first, last)| (last - first).num_days() < 7)
    }

    /// Whether it has two ends and more than 31 days.
    pub(super) fn is_over_a_month(self) -> bool {
        self.first.zip(self.last).is_some_and(|(first, last)| (last - first).num_days() > 30)
    }

    /// The range that "about" makes of it: a range of up to a week grows by two days on both sides, one of up to
    /// three months by a month, a longer one by a year or more, the longer ago it is. An open end stays open.
    pub(in crate::value) fn widened(self) -> Self {
        let length = self.first.zip(self.last).map_or(i64::MAX, |(a, b)| (b - a).num_days() + 1);
        let by = match length {
            ..=7 => Shift::Days(2),
            8..=92 => Shift::Months(1),
            _ => Shift::Months(12 * self.first.map_or(1, years_about)),
        };
        let last = self.last.and_then(|day| by.on(day.succ_opt()?)?.pred_opt());
        Self { first: self.first.and_then(|day| by.back(day)), last }
    }
}

/// How many years off `about` a year may be: one in this century, two in the last, and the more the longer ago.
fn years_about(day: NaiveDate) -> u32 {
    match day.year() {
        2000.. => 1,
        1900.. => 2,
        1800.. => 5,
        1500.. => 10,
        _ => 25,
    }
}

impl fmt::Display for DayRange {
    /// The range in EDTF: `2019-11-12`, `2019-11`, `2019`, `2019-11-12/2019-11-14`, `2019-11-12/..`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.first, self.last) {
            (Some(first), Some(last)) => fmt_closed(first, last, f),
            (Some(first), None) => write!(f, "{first}/.."),
            (None, Some(last)) => write!(f, "../{last}"),
            (None, None) => f.write_str("../.."),
        }
    }
}

fn fmt_closed(first: NaiveDate, last: NaiveDate, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let starts_month = first.day() == 1;
    let ends_month = last.succ_opt().is_none_or(|next| next.day() == 1);
    let one_year = first.year() == last.year();
    if first == last {
        write!(f, "{first}")
    } else if starts_month && ends_month && one_year && first.month() == last.month() {
        write!(f, "{}", first.format("%Y-%m"))
    } else if starts_month && ends_month && one_year && first.month() == 1 && last.month() == 12 {
        write!(f, "{}", first.format("%Y"))
    } else {
        write!(f, "{first}/{last}")
    }
}

/// A length on the calendar. A month counted from the 31st ends on the last day of a shorter month (chrono's rule).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::value) enum Shift {
    /// Days.
    Days(u64),
    /// Calendar months; twelve make a year.
    Months(u32),
}

impl Shift {
    /// So much later; nothing beyond the calendar.
    pub(in crate::value) fn on(self, day: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Days(days) => day.checked_add_days(Days::new(days)),
            Self::Months(months) => day.checked_add_months(Months::new(months)),
        }
        .filter(|day| is_in_calendar(*day))
    }

    /// So much earlier; nothing beyond the calendar.
    pub(in crate::value) fn back(self, day: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Days(days) => day.checked_sub_days(Days::new(days)),
            Self::Months(months) => day.checked_sub_months(Months::new(months)),
        }
        .filter(|day| is_in_calendar(*day))
    }
}

/// Whether EDTF can write the day with a year of four digits.
fn is_in_calendar(day: NaiveDate) -> bool {
    (-9999..=9999).contains(&day.year())
}

/// The day that lies so many days later, or earlier when negative.
pub(in crate::value) fn days_on(day: NaiveDate, days: i64) -> Option<NaiveDate> {
    let shift = Shift::Days(days.unsigned_abs());
    if days < 0 { shift.back(day) } else { shift.on(day) }
}

/// First to last day of a month.
pub(in crate::value) fn month_of(year: i32, month: u32) -> Option<DayRange> {
    let first = NaiveDate::from_ymd_opt(year, month, 1)?;
    Some(DayRange::new(first, Shift::Months(1).on(first)?.pred_opt()?))
}

/// First to last day of a year.
pub(in crate::value) fn year_of(year: i32) -> Option<DayRange> {
    Some(DayRange::new(NaiveDate::from_ymd_opt(year, 1, 1)?, NaiveDate::from_ymd_opt(year, 12, 31)?))
}

/// A day as people write it: `12 November 2019`.
pub fn day_in_words(day: NaiveDate) -> String {
    let month = u8::try_from(day.month()).ok().and_then(|month| Month::try_from(month).ok());
    format!("{} {} {}", day.day(), month.map_or("", |month| month.name()), day.year())
}
