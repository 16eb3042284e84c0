//! The units of time, and how many days so many of them can be.
//!
//! Seconds to fortnights have one length. Days that are counted only while there is work, school or a sitting are
//! as many days at least and, with weekends and a holiday or a pause between, twice as many and two at most. Nights
//! reach into the days around them. Months and years have the shortest and the longest that consecutive
//! months of the Gregorian calendar reach: 4 months are 120 to 123 days. Between whole months the days go evenly.

use super::super::number::strip_phrase;
use super::{Axis, Bound, Extent};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// A unit of time, shortest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Period {
    Millisecond,
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Fortnight,
    Month,
    Year,
    Decade,
    Century,
    Millennium,
    WorkingDay,
    SchoolDay,
    SittingDay,
    TradingDay,
    Night,
}

/// The days of the shortest 0 to 11 months in a row, and of the longest.
const DAYS: [(u32, u32); 12] = [
    (0, 0),
    (28, 31),
    (59, 62),
    (89, 92),
    (120, 123),
    (150, 153),
    (181, 184),
    (212, 215),
    (242, 245),
    (273, 276),
    (303, 306),
    (334, 337),
];

/// How a unit is written, the plainest two first: one and many.
const NAMES: &[(Period, &[&str])] = &[
    (Period::Millisecond, &["millisecond", "milliseconds", "ms"]),
    (Period::Second, &["second", "seconds", "sec", "secs", "s"]),
    (Period::Minute, &["minute", "minutes", "min", "mins", "m"]),
    (Period::Hour, &["hour", "hours", "hr", "hrs", "h"]),
    (Period::Day, &["day", "days", "d"]),
    (Period::Week, &["week", "weeks", "wk", "wks"]),
    (Period::Fortnight, &["fortnight", "fortnights"]),
    (Period::Month, &["month", "months", "mth", "mths"]),
    (Period::Year, &["year", "years", "yr", "yrs"]),
    (Period::Decade, &["decade", "decades"]),
    (Period::Century, &["century", "centuries"]),
    (Period::Millennium, &["millennium", "millennia", "millenniums"]),
    (
        Period::WorkingDay,
        &["working day", "working days", "business day", "business days", "workday", "workdays"],
    ),
    (Period::SchoolDay, &["school day", "school days", "teaching day", "teaching days"]),
    (Period::SittingDay, &["sitting day", "sitting days", "court day", "court days"]),
    (Period::TradingDay, &["trading day", "trading days"]),
    (Period::Night, &["night", "nights"]),
];

impl Period {
    /// The unit at the start of what follows a number, and what follows it.
    pub(super) fn at_start(text: &str) -> Option<(Self, &str)> {
        let text = text.trim_start();
        let text = text.strip_prefix(['-', '\u{2010}', '\u{2011}']).unwrap_or(text);
        let behind = |names: &[&str]| names.iter().find_map(|name| strip_phrase(text, name));
        let (period, rest) = NAMES.iter().find_map(|(period, names)| Some((*period, behind(names)?)))?;
        let rest = rest.strip_prefix('.').or_else(|| rest.strip_prefix(['\'', '’'])).unwrap_or(rest);
        Some((period, rest))
    }

    /// The unit that one word is the name of.
    pub(super) fn of_word(word: &str) -> Option<Self> {
        NAMES.iter().find(|(_, names)| names.contains(&word)).map(|(period, _)| *period)
    }

    /// The name of a unit that a word misspells by one letter.
    pub(super) fn nearest_name(word: &str) -> Option<&'static str> {
        let word = word.to_lowercase();
        let mut names = NAMES.iter().flat_map(|(_, names)| names.iter().copied());
        let is_near = |name: &&str| name.len() > 3 && strsim::osa_distance(name, &word) == 1;
        names.find(is_near)
    }

    /// Its name for one.
    pub(super) fn one(self) -> &'static str {
        self.names().first().copied().unwrap_or_default()
    }

    /// Its name for many.
    pub(super) fn many(self) -> &'static str {
        self.names().get(1).copied().unwrap_or_default()
    }

    fn names(self) -> &'static [&'static str] {
        NAMES.iter().find(|row| row.0 == self).map_or(&[], |row| row.1)
    }

    /// How many of `smaller` go into one; nothing where that differs from one to the next.
    pub(super) fn in_units_of(self, smaller: Self) -> Option<Decimal> {
        if self == smaller {
            return Some(Decimal::ONE);
        }
        let lengths = self.milliseconds().zip(smaller.milliseconds());
        let (own, other) = lengths.or_else(|| self.months().zip(smaller.months()))?;
        Decimal::from(own).checked_div(other.into())
    }

    /// Whether both are units of the clock or the calendar, and not equally long. Nights and working days are told for days.
    pub(super) fn is_other_than(self, other: Self) -> bool {
        let is_told = |own: Self| own.milliseconds().is_some() || own.months().is_some();
        is_told(self) && is_told(other) && self.in_units_of(other) != Some(Decimal::ONE)
    }

    const fn milliseconds(self) -> Option<u64> {
        match self {
            Self::Millisecond => Some(1),
            Self::Second => Some(1_000),
            Self::Minute => Some(60_000),
            Self::Hour => Some(3_600_000),
            Self::Day => Some(86_400_000),
            Self::Week => Some(604_800_000),
            Self::Fortnight => Some(1_209_600_000),
            Self::Month
            | Self::Year
            | Self::Decade
            | Self::Century
            | Self::Millennium
            | Self::WorkingDay
            | Self::SchoolDay
            | Self::SittingDay
            | Self::TradingDay
            | Self::Night => None,
        }
    }

    const fn months(self) -> Option<u64> {
        match self {
            Self::Month => Some(1),
            Self::Year => Some(12),
            Self::Decade => Some(120),
            Self::Century => Some(1_200),
            Self::Millennium => Some(12_000),
            Self::Millisecond
            | Self::Second
            | Self::Minute
            | Self::Hour
            | Self::Day
            | Self::Week
            | Self::Fortnight
            | Self::WorkingDay
            | Self::SchoolDay
            | Self::SittingDay
            | Self::TradingDay
            | Self::Night => None,
        }
    }

    /// The fewest days that so many of it are.
    pub(super) fn least_days(self, amount: Bound) -> Option<Bound> {
        self.days(amount, shortest, if self == Self::Night { without_days_around } else { Some })
    }

    /// The most days that so many of it are.
    pub(super) fn most_days(self, amount: Bound) -> Option<Bound> {
        self.days(amount, longest, if self == Self::Night { with_days_around } else { with_pauses })
    }

    /// Two amounts of it in months, where it is so many of those.
    pub(super) fn ends_in_months(self, low: Bound, high: Bound) -> Option<Extent> {
        let months = Decimal::from(self.months()?);
        let scaled = |amount: Bound| match amount {
            Bound::Unbounded => Some(amount),
            Bound::Closed(at) => at.checked_mul(months).map(Bound::Closed),
            Bound::Open(at) => at.checked_mul(months).map(Bound::Open),
        };
        Some(Extent::new(Axis::Length, scaled(low)?, scaled(high)?))
    }

    fn days(
        self,
        amount: Bound,
        of_months: fn(u64) -> Option<Decimal>,
        of_counted: fn(Decimal) -> Option<Decimal>,
    ) -> Option<Bound> {
        let Some(at) = amount.at() else { return Some(Bound::Unbounded) };
        let days = match (self.milliseconds(), self.months()) {
            (Some(own), _) => at.checked_mul(own.into())?.checked_div(Decimal::from(86_400_000))?,
            (None, Some(months)) => between_months(at.checked_mul(months.into())?, of_months)?,
            (None, None) => of_counted(at)?,
        };
        let days = days.round_dp(12).normalize();
        Some(if matches!(amount, Bound::Open(_)) { Bound::Open(days) } else { Bound::Closed(days) })
    }
}

/// The days of a number of months that need not be whole.
fn between_months(months: Decimal, of_months: fn(u64) -> Option<Decimal>) -> Option<Decimal> {
    let whole = months.max(Decimal::ZERO).trunc().to_u64()?;
    let (low, high) = (of_months(whole)?, of_months(whole.checked_add(1)?)?);
    let part = months.max(Decimal::ZERO).fract();
    low.checked_add(high.checked_sub(low)?.checked_mul(part)?)
}

/// From the dusk of the first of so many nights to the dawn of the last.
fn without_days_around(nights: Decimal) -> Option<Decimal> {
    nights.checked_sub(Decimal::new(85, 2)).map(|days| days.max(Decimal::ZERO))
}

/// From the morning before the first of so many nights to the evening after the last.
fn with_days_around(nights: Decimal) -> Option<Decimal> {
    nights.checked_add(Decimal::ONE)
}

/// The most days in which so many are counted, the others being weekends, holidays and pauses.
pub(super) fn with_pauses(counted: Decimal) -> Option<Decimal> {
    counted.checked_mul(Decimal::TWO)?.checked_add(Decimal::TWO)
}

/// The fewest days of so many months in a row; every century but the fourth drops a leap day.
fn shortest(months: u64) -> Option<Decimal> {
    let years = months / 12;
    let leap_days = (years / 4).saturating_sub(years.div_ceil(100) - years / 400);
    total(years, leap_days, day_row(months).0)
}

/// The most days of so many months in a row.
fn longest(months: u64) -> Option<Decimal> {
    let years = months / 12;
    let leap_days = years.div_ceil(4).saturating_sub((years / 100).saturating_sub(years.div_ceil(400)));
    total(years, leap_days, day_row(months).1)
}

fn day_row(months: u64) -> (u32, u32) {
    usize::try_from(months % 12).ok().and_then(|row| DAYS.get(row)).copied().unwrap_or_default()
}

fn total(years: u64, leap_days: u64, days: u32) -> Option<Decimal> {
    let days = years.checked_mul(365)?.checked_add(leap_days)?.checked_add(days.into())?;
    Some(days.into())
}
