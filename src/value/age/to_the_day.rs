//! Ages that are told to the day or the week: `14 years and 61 days`, `12 years, 10 months and 2 days`, `16 years and ten weeks`.
//!
//! Nobody counts days for the day of speaking: such an age was had when it happened, which is taken for that day or one of
//! the year before it.

use super::stated::Unit;
use super::wording::evened;
use crate::value::date::{DayRange, Shift};
use crate::value::number;
use chrono::NaiveDate;
use rust_decimal::prelude::ToPrimitive;

/// Whole years, then months short of a year, and weeks or days short of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ToTheDay {
    years: u32,
    months: u32,
    weeks: u32,
    days: u32,
}

impl ToTheDay {
    /// Reads such an age.
    pub(super) fn read(words: &str) -> Option<Self> {
        let even = evened(words);
        let (years, rest) = counted(&even, Unit::Year)?;
        let (months, rest) = counted(rest, Unit::Month).unwrap_or((0, rest));
        let weeks = counted(rest, Unit::Week);
        let (weeks, rest) = weeks.unwrap_or((0, rest));
        let days = counted(rest, Unit::Day);
        let (days, rest) = days.or_else(|| (weeks > 0).then_some((0, rest)))?;
        let is_short = months < 12 && weeks < 53 && days < 366;
        let is_age = years <= 150 && is_short && matches!(rest, "" | "old" | "of age");
        is_age.then_some(Self { years, months, weeks, days })
    }

    /// The days of birth of somebody who had it then or in the year before.
    pub(super) fn born(self, said: DayRange) -> DayRange {
        let (least, most) = self.days_over();
        let birth = |day: NaiveDate, days: u32| {
            let months = Unit::Month.shift(self.years * 12 + self.months)?;
            Unit::Day.shift(days)?.back(months.back(day)?)
        };
        let a_year_before = |day: NaiveDate| Shift::Months(12).back(day);
        DayRange {
            first: said.first.and_then(a_year_before).and_then(|day| birth(day, most)),
            last: said.last.and_then(|day| birth(day, least)),
        }
    }

    /// The fewest and the most days over its months: where it ends with weeks, another may have begun.
    const fn days_over(self) -> (u32, u32) {
        let least = self.weeks * 7 + self.days;
        (least, if self.weeks > 0 && self.days == 0 { least + 6 } else { least })
    }

    /// Whether another is no age of the same day.
    fn is_apart(self, other: Self) -> bool {
        let ((least, most), (low, high)) = (self.days_over(), other.days_over());
        (self.years, self.months) != (other.years, other.months) || most < low || high < least
    }

    /// The normal form.
    pub(super) fn words(self) -> String {
        let Self { years, months, weeks, days } = self;
        let counts = [(years, Unit::Year), (months, Unit::Month), (weeks, Unit::Week), (days, Unit::Day)];
        let told = counts.into_iter().filter(|(count, _)| *count > 0);
        told.map(|(count, unit)| unit.counted(count)).collect::<Vec<_>>().join(" ")
    }
}

/// A whole number of a unit at the start of the words, and what follows it.
fn counted(words: &str, unit: Unit) -> Option<(u32, &str)> {
    let (count, rest) = number::read(words.strip_prefix("and ").unwrap_or(words))?;
    let (_, rest) = Unit::read(rest).filter(|(found, _)| *found == unit)?;
    let count = count.value.to_u32().filter(|_| count.value.is_integer())?;
    Some((count, rest.trim_start_matches([',', ' '])))
}

/// Whether both are such ages, and differ.
pub(super) fn are_apart(one: &str, two: &str) -> bool {
    matches!((ToTheDay::read(one), ToTheDay::read(two)), (Some(one), Some(two)) if one.is_apart(two))
}
