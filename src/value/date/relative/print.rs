//! Relative days in the normal form of their words.

use super::{Relative, Which};
use crate::value::date::names::{month_name, weekday_name};
use std::fmt;

impl fmt::Display for Relative {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Day(0) => f.write_str("today"),
            Self::Day(-1) => f.write_str("yesterday"),
            Self::Day(1) => f.write_str("tomorrow"),
            Self::Day(-2) => f.write_str("the day before yesterday"),
            Self::Day(2) => f.write_str("the day after tomorrow"),
            Self::Day(days) if days < 0 => write!(f, "{} days ago", days.unsigned_abs()),
            Self::Day(days) => write!(f, "in {days} days"),
            Self::Weekday(Which::BeforeLast, weekday) => {
                write!(f, "the {} before last", weekday_name(weekday))
            }
            Self::Period(Which::BeforeLast, unit) => write!(f, "the {} before last", unit.name()),
            Self::Weekday(which, weekday) => write!(f, "{which}{}", weekday_name(weekday)),
            Self::WeeksOn(weeks, weekday) => {
                let length = if weeks.abs() == 1 { "a week" } else { "a fortnight" };
                let link = if weeks > 0 { "on" } else { "last" };
                write!(f, "{length} {link} {}", weekday_name(weekday))
            }
            Self::Period(which, unit) => write!(f, "{which}{}", unit.name()),
            Self::SoFar(unit) => write!(f, "earlier this {}", unit.name()),
            Self::Rest(unit) => write!(f, "later this {}", unit.name()),
            Self::Month(which, month) => write!(f, "{which}{}", month_name(month)),
            Self::MonthDay(month, day) => write!(f, "{day} {}", month_name(month)),
            Self::DayOfMonth(day) => write!(f, "the {day}{}", ordinal_ending(day)),
            Self::BankHoliday => f.write_str("bank holiday"),
            Self::Yearly(of_year) => of_year.fmt(f),
            Self::Ago(least, most, unit) if least == most => write!(f, "{} ago", unit.counted(least)),
            Self::LongAgo(count, unit) => write!(f, "{} ago", unit.counted(count)),
            Self::Ago(least, most, unit) => write!(f, "{least} to {} ago", unit.counted(most)),
            Self::Ahead(least, most, unit) if least == most => write!(f, "in {}", unit.counted(most)),
            Self::Ahead(least, most, unit) => write!(f, "in {least} to {}", unit.counted(most)),
            Self::Since(count, unit) => write!(f, "within the past {}", unit.counted(count)),
            Self::Within(count, unit) => write!(f, "within {}", unit.counted(count)),
        }
    }
}

impl fmt::Display for Which {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Latest | Self::Either | Self::Coming => "",
            Self::Last | Self::BeforeLast => "last ",
            Self::This => "this ",
            Self::Next => "next ",
        })
    }
}

pub(in crate::value::date) const fn ordinal_ending(number: u32) -> &'static str {
    match (number % 10, number) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    }
}
