//! Days that rest on the day the words were said: `yesterday`, `Thursday`, `two weeks ago`, `12 November`.
//!
//! A bare weekday is the latest one up to the day itself, or the next one; `last Thursday` may be either of the last two before it,
//! `next Thursday` either of the next two. A day or month without its year is the latest that begins no more than
//! a month ahead, or else may be the next one where that begins within half a year. `n years ago` goes from n + 1 whole years back to the end of the calendar year n years back.

mod print;
mod weekdays;

pub(in crate::value::date) use print::ordinal_ending;

use super::range::{DayRange, Shift, days_on, month_of, year_of};
use super::yearly::Yearly;
use chrono::{Datelike, NaiveDate, Weekday};
use weekdays::{latest_weekday, weekdays, weeks_on};

/// Which one of several is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Which {
    /// The nearest in the past, the day itself included.
    Latest,
    /// The nearest in the past, the day itself included, or the next.
    Either,
    /// The nearest in the future, as other claims tell.
    Coming,
    /// `last …`
    Last,
    /// `the … before last`
    BeforeLast,
    /// `this …`
    This,
    /// `next …`
    Next,
}

/// A stretch of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    /// Minutes and hours, which only matter for the day they fall on.
    Hour,
    /// A day.
    Day,
    /// A day on which people work, as many stretches are counted: weekends and holidays come on top.
    WorkingDay,
    /// Monday to Sunday.
    Week,
    /// Saturday and Sunday.
    Weekend,
    /// A calendar month.
    Month,
    /// A calendar year.
    Year,
}

/// A day or days told from the day of speaking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Relative {
    /// So many days on: 0 is today.
    Day(i64),
    /// A day of the week.
    Weekday(Which, Weekday),
    /// `a week on Tuesday`: so many weeks after the next one, or before the last.
    WeeksOn(i64, Weekday),
    /// `last week`, `this month`.
    Period(Which, Unit),
    /// `earlier this month`: what of it lies before, the day itself included.
    SoFar(Unit),
    /// `later this month`: what of it lies ahead, the day itself included.
    Rest(Unit),
    /// `in August`, `last August`; 13 to 16 are spring, summer, autumn and winter.
    Month(Which, u32),
    /// `12 November`.
    MonthDay(u32, u32),
    /// `the 22nd`.
    DayOfMonth(u32),
    /// `Easter Monday`, `the third Thursday in November`.
    Yearly(Yearly),
    /// A bank holiday, which each place has on days of its own: some time around the day itself.
    BankHoliday,
    /// From so many to so many units back.
    Ago(u32, u32, Unit),
    /// `more than a year ago`: so many units back; whole years to the month.
    LongAgo(u32, Unit),
    /// From so many to so many units ahead.
    Ahead(u32, u32, Unit),
    /// From the day itself to so many units ahead.
    Within(u32, Unit),
    /// From so many units back to the day itself.
    Since(u32, Unit),
}

impl Relative {
    /// The days it may come to when it is said on one of these days. Nothing when they have an open end, or when it
    /// comes to no day.
    pub(super) fn resolve(self, said: DayRange) -> Option<Vec<DayRange>> {
        let (first, last) = (said.first?, said.last?);
        let mut found: Vec<DayRange> = if (last - first).num_days() <= 366 {
            first
                .iter_days()
                .take_while(|day| *day <= last)
                .filter_map(|day| self.on(day))
                .flatten()
                .collect()
        } else {
            let ends = [self.on(first)?, self.on(last)?];
            ends.into_iter().flatten().reduce(DayRange::hull).into_iter().collect()
        };
        found.sort_by_key(|days| (days.first, days.last));
        let found = without_gaps(&found);
        (!found.is_empty()).then_some(found)
    }

    /// The days of a year, of what comes once a year.
    pub(super) fn in_year(self, year: i32) -> Option<DayRange> {
        match self {
            Self::MonthDay(month, day) => NaiveDate::from_ymd_opt(year, month, day).map(DayRange::day),
            Self::Month(Which::Latest, month) => month_or_season(year, month),
            Self::Yearly(yearly) => yearly.in_year(year),
            Self::Day(_)
            | Self::Weekday(..)
            | Self::WeeksOn(..)
            | Self::Period(..)
            | Self::SoFar(_)
            | Self::Rest(_)
            | Self::Month(..)
            | Self::DayOfMonth(_)
            | Self::BankHoliday
            | Self::Ago(..)
            | Self::LongAgo(..)
            | Self::Ahead(..)
            | Self::Within(..)
            | Self::Since(..) => None,
        }
    }

    fn on(self, day: NaiveDate) -> Option<Vec<DayRange>> {
        match self {
            Self::Day(days) => Some(vec![DayRange::day(days_on(day, days)?)]),
            Self::Weekday(which, weekday) => weekdays(which, weekday, day),
            Self::WeeksOn(weeks, weekday) if weeks > 0 => weeks_on(weeks, weekday, day),
            Self::WeeksOn(weeks, weekday) => {
                let back = |range: DayRange| Some(DayRange::day(days_on(range.first?, 7 * weeks)?));
                weekdays(Which::Last, weekday, day)?.into_iter().map(back).collect()
            }
            Self::Period(which, unit) => periods(which, unit, day),
            Self::SoFar(unit) => {
                Some(vec![DayRange { last: Some(day), ..single(periods(Which::This, unit, day)?)? }])
            }
            Self::Rest(unit) => {
                Some(vec![DayRange { first: Some(day), ..single(periods(Which::This, unit, day)?)? }])
            }
            Self::Month(which, month) => months(which, month, day),
            Self::MonthDay(month, number) => {
                yearly(day, |year| NaiveDate::from_ymd_opt(year, month, number).map(DayRange::day))
            }
            Self::Yearly(of_year) => yearly(day, |year| of_year.in_year(year)),
            Self::DayOfMonth(number) => days_of_month(number, day),
            Self::BankHoliday => {
                let months = Shift::Months(5);
                Some(vec![DayRange::new(months.back(day)?, months.on(day)?)])
            }
            Self::Ago(least, most, unit) => Some(vec![ago(most, unit, day)?.hull(ago(least, unit, day)?)]),
            Self::LongAgo(years, Unit::Year) => {
                let months = years.checked_mul(12)?.saturating_sub(1);
                Some(vec![DayRange::day(Shift::Months(months).back(day)?)])
            }
            Self::LongAgo(count, unit) => Some(vec![ago(count, unit, day)?]),
            Self::Ahead(least, most, unit) => {
                Some(vec![ahead(least, unit, day)?.hull(ahead(most, unit, day)?)])
            }
            Self::Since(count, unit) => Some(vec![DayRange { last: Some(day), ..ago(count, unit, day)? }]),
            Self::Within(count, unit) => Some(vec![DayRange::new(day, limit(count, unit, day)?)]),
        }
    }
}

/// Alternatives that touch are one.
fn without_gaps(found: &[DayRange]) -> Vec<DayRange> {
    let mut joined: Vec<DayRange> = Vec::new();
    for range in found {
        let reach = joined.last().and_then(|before| before.last).and_then(|day| day.succ_opt());
        match joined.last_mut() {
            Some(before) if range.first <= reach => *before = before.hull(*range),
            Some(_) | None => joined.push(*range),
        }
    }
    joined
}

fn single(mut ranges: Vec<DayRange>) -> Option<DayRange> {
    ranges.pop()
}

fn periods(which: Which, unit: Unit, day: NaiveDate) -> Option<Vec<DayRange>> {
    let step = match which {
        Which::Latest | Which::Either | Which::Coming | Which::This => 0,
        Which::Last => -1,
        Which::BeforeLast => -2,
        Which::Next => 1,
    };
    let range = match unit {
        Unit::Hour | Unit::Day | Unit::WorkingDay => DayRange::day(days_on(day, step)?),
        Unit::Week => {
            let monday = days_on(latest_weekday(Weekday::Mon, day)?, step * 7)?;
            // A Sunday paper's last week may be the one that is ending.
            let is_ending = which == Which::Last && day.weekday() == Weekday::Sun;
            DayRange::new(monday, days_on(monday, if is_ending { 13 } else { 6 })?)
        }
        Unit::Weekend => return weekends(which, day),
        Unit::Month => {
            let other = moved(Shift::Months(1), step, day.with_day(1)?)?;
            month_of(other.year(), other.month())?
        }
        Unit::Year => year_of(moved(Shift::Months(12), step, day.with_day(1)?)?.year())?,
    };
    Some(vec![range])
}

fn moved(shift: Shift, step: i64, day: NaiveDate) -> Option<NaiveDate> {
    match step {
        ..-1 => shift.back(shift.back(day)?),
        -1 => shift.back(day),
        0 => Some(day),
        1.. => shift.on(day),
    }
}

fn weekends(which: Which, day: NaiveDate) -> Option<Vec<DayRange>> {
    let sunday = |saturday: DayRange| Some(DayRange { last: Some(days_on(saturday.first?, 1)?), ..saturday });
    // From Tuesday on, `the weekend` may be the coming one.
    let is_close = matches!(day.weekday(), Weekday::Tue | Weekday::Wed | Weekday::Thu | Weekday::Fri);
    let which = if which == Which::Latest && is_close { Which::This } else { which };
    weekdays(which, Weekday::Sat, day)?.into_iter().map(sunday).collect()
}

/// A month, or a season by its number from 13 on, in a year. Winter begins in December.
fn month_or_season(year: i32, month: u32) -> Option<DayRange> {
    if month <= 12 {
        return month_of(year, month);
    }
    let first = month_of(year, (month - 12) * 3)?.first?;
    Some(DayRange::new(first, Shift::Months(3).on(first)?.pred_opt()?))
}

fn months(which: Which, month: u32, day: NaiveDate) -> Option<Vec<DayRange>> {
    let begins_by =
        |limit: NaiveDate| move |range: &DayRange| range.first.is_some_and(|first| first <= limit);
    let mut around = (-3..=3).filter_map(|step| month_or_season(day.year() + step, month));
    let soon = Shift::Months(1).on(day)?;
    let found: Vec<DayRange> = match which {
        Which::Latest | Which::Either | Which::Coming => {
            let latest = around.clone().rfind(begins_by(soon));
            // A season that has not begun yet may be the last one.
            let before = around.clone().rfind(begins_by(day)).filter(|_| month > 12);
            let half_a_year_on = Shift::Months(6).on(day)?;
            let next =
                around.find(|range| !begins_by(soon)(range)).filter(|range| begins_by(half_a_year_on)(range));
            let before = before.filter(|before| Some(*before) != latest);
            [before, latest, next].into_iter().flatten().collect()
        }
        Which::Last | Which::BeforeLast => {
            let past: Vec<_> = around.filter(begins_by(day)).collect();
            past.into_iter().rev().take(2).rev().collect()
        }
        Which::This => around.filter(|range| touches_year(*range, day.year())).collect(),
        Which::Next => around.filter(|range| !begins_by(day)(range)).take(2).collect(),
    };
    (!found.is_empty()).then_some(found)
}

fn touches_year(range: DayRange, year: i32) -> bool {
    [range.first, range.last].into_iter().flatten().any(|day| day.year() == year)
}

/// What comes once a year may be the next one where that is no further off, nor much further than the last.
const MONTHS_AHEAD: u32 = 7;

/// What comes once a year; 29 February may lie eight years back.
fn yearly(day: NaiveDate, in_year: impl Fn(i32) -> Option<DayRange>) -> Option<Vec<DayRange>> {
    let begins_by =
        |limit: NaiveDate| move |range: &DayRange| range.first.is_some_and(|first| first <= limit);
    let soon = Shift::Months(1).on(day)?;
    let within = Shift::Months(MONTHS_AHEAD).on(day)?;
    let mut back = (0..=9).filter_map(|back| in_year(soon.year() + 1 - back));
    let latest = back.find(begins_by(soon))?;
    // A long stretch that has not begun yet may be the last one.
    let is_to_come = latest.first > Some(day) && latest.is_over_a_month();
    let before = back.next().filter(|_| is_to_come);
    let next =
        (-1..=1).filter_map(|years| in_year(soon.year() + years)).find(|range| !begins_by(soon)(range));
    Some([before, Some(latest), next.filter(begins_by(within))].into_iter().flatten().collect())
}

/// The latest up to a week ahead; where that is more than ten days back, the next one may be meant too.
fn days_of_month(number: u32, day: NaiveDate) -> Option<Vec<DayRange>> {
    let soon = days_on(day, 7)?;
    let latest = (0..70).filter_map(|back| days_on(soon, -back)).find(|found| found.day() == number)?;
    let is_old = latest < days_on(day, -10)?;
    let next = (1..=31).filter_map(|on| days_on(soon, on)).find(|found| found.day() == number);
    Some([Some(latest), next.filter(|_| is_old)].into_iter().flatten().map(DayRange::day).collect())
}

fn ago(count: u32, unit: Unit, day: NaiveDate) -> Option<DayRange> {
    let back = |shift: Shift| shift.back(day);
    let more = count.checked_add(1)?;
    let range = match unit {
        Unit::Hour => DayRange::new(
            days_on(day, -i64::from(count / 24) - 1)?,
            days_on(day, -i64::from(count.saturating_sub(1) / 24))?,
        ),
        Unit::Day => DayRange::day(back(Shift::Days(count.into()))?),
        Unit::WorkingDay => {
            DayRange::new(back(Shift::Days(with_weekends(count)))?, back(Shift::Days(count.into()))?)
        }
        Unit::Week | Unit::Weekend => {
            let week = back(Shift::Days(u64::from(count) * 7))?;
            DayRange::new(days_on(week, -6)?, days_on(week, 3)?)
        }
        Unit::Month => DayRange::new(
            back(Shift::Months(more))?.succ_opt()?,
            days_on(back(Shift::Months(count))?, 15)?.min(day),
        ),
        Unit::Year => DayRange::new(
            back(Shift::Months(more.checked_mul(12)?))?.succ_opt()?,
            year_of(back(Shift::Months(count.checked_mul(12)?))?.year())?.last?,
        ),
    };
    Some(range)
}

fn ahead(count: u32, unit: Unit, day: NaiveDate) -> Option<DayRange> {
    let on = |shift: Shift| shift.on(day);
    let more = count.checked_add(1)?;
    let range = match unit {
        Unit::Hour => {
            DayRange::new(on(Shift::Days((count / 24).into()))?, on(Shift::Days((count / 24 + 1).into()))?)
        }
        Unit::Day => DayRange::day(on(Shift::Days(count.into()))?),
        Unit::WorkingDay => {
            DayRange::new(on(Shift::Days(count.into()))?, on(Shift::Days(with_weekends(count)))?)
        }
        Unit::Week | Unit::Weekend => {
            let week = on(Shift::Days(u64::from(count) * 7))?;
            DayRange::new(days_on(week, -3)?, days_on(week, 6)?)
        }
        Unit::Month => {
            DayRange::new(days_on(on(Shift::Months(count))?, -15)?.max(day), on(Shift::Months(more))?)
        }
        Unit::Year => DayRange::new(
            year_of(on(Shift::Months(count.checked_mul(12)?))?.year())?.first?,
            on(Shift::Months(more.checked_mul(12)?))?,
        ),
    };
    Some(range)
}

/// How many days so many working days may take, with weekends and holidays.
fn with_weekends(count: u32) -> u64 {
    u64::from(count) * 2 + 2
}

/// The last day that lies within so many units.
fn limit(count: u32, unit: Unit, day: NaiveDate) -> Option<NaiveDate> {
    let shift = match unit {
        Unit::Hour => Shift::Days((count / 24 + 1).into()),
        Unit::Day => Shift::Days(count.into()),
        Unit::WorkingDay => Shift::Days(with_weekends(count)),
        Unit::Week | Unit::Weekend => Shift::Days(u64::from(count) * 7),
        Unit::Month => Shift::Months(count),
        Unit::Year => Shift::Months(count.checked_mul(12)?),
    };
    shift.on(day)
}

impl Unit {
    /// The name, for one of it.
    const fn name(self) -> &'static str {
        match self {
            Self::Hour => "hour",
            Self::Day => "day",
            Self::WorkingDay => "working day",
            Self::Week => "week",
            Self::Weekend => "weekend",
            Self::Month => "month",
            Self::Year => "year",
        }
    }

    fn counted(self, count: u32) -> String {
        format!("{count} {}{}", self.name(), if count == 1 { "" } else { "s" })
    }

    /// The unit of that name, for one or many.
    pub(super) fn from_name(name: &str) -> Option<Self> {
        let one = name.strip_suffix('s').unwrap_or(name);
        let all = [Self::Hour, Self::Day, Self::Week, Self::Weekend, Self::Month, Self::Year];
        all.into_iter().find(|unit| unit.name() == one)
    }
}
