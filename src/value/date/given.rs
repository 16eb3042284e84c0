//! Days in brackets behind what is said of them: `today (2025-10-29), 16:20`, `this week (12 June)`.

use super::draft::{Base, Days, Statement};
use super::relative::{Relative, Unit};
use super::resolve::to_edtf;
use super::span::Span;
use super::{Date, DayRange, phrase, words};
use crate::value::{Context, edtf};
use chrono::Datelike;

/// Takes days in brackets off the words: at the end, or EDTF before the rest of them (`today (2025-10-29), 16:20`). Other
/// brackets stay.
pub(super) fn split_given(words: &str, context: &Context<'_>) -> (String, Option<edtf::Reading>) {
    let whole = || (words.to_owned(), None);
    let Some((before, rest)) = words.rsplit_once('(') else { return whole() };
    let Some((given, behind)) = rest.split_once(')') else { return whole() };
    let behind = behind.trim_start_matches([',', ';']).trim();
    let is_edtf = behind.is_empty() || edtf::read(given).is_ok();
    let said = [before.trim(), behind].join(" ").trim().to_owned();
    match given_days(given, context) {
        Some(given) if is_edtf && !before.trim().is_empty() => (said, Some(given)),
        Some(_) | None => whole(),
    }
}

/// `today (2025-10-29 UTC)` as `today UTC (2025-10-29)`: the zone of a day is that of the words too.
pub(super) fn with_zone_before(words: &str, context: &Context<'_>) -> Option<String> {
    let (said, given) = words.strip_suffix(')')?.rsplit_once('(')?;
    let (day, zone) = given.rsplit_once(' ').filter(|(_, zone)| matches!(*zone, "UTC" | "GMT"))?;
    let is_day = edtf::plain_days(day).is_some_and(|days| days.first == days.last);
    let date = Date::parse(said.trim(), context).ok().filter(|_| is_day)?;
    (!date.is_timed && date.zone.is_none()).then(|| format!("{} {zone} ({day})", said.trim()))
}

/// Days that stand by themselves, in EDTF or in words, or without their year.
fn given_days(text: &str, context: &Context<'_>) -> Option<edtf::Reading> {
    if let Some(reading) = edtf::read(text).ok().filter(|reading| !reading.has_time) {
        return Some(reading);
    }
    if let Some(days) = days_in_a_row(text) {
        return Some(days);
    }
    if let Some((first, last)) = text.split_once(" to ")
        && let Ok(reading) = edtf::read(&format!("{first}/{last}"))
    {
        return Some(reading).filter(|reading| !reading.has_time);
    }
    stated_days(text, context).or_else(|| days_from_to(text, context))
}

/// `12 June 2026`, `12 June`.
fn stated_days(text: &str, context: &Context<'_>) -> Option<edtf::Reading> {
    match phrase::read(&words::tokens(text), context.hedges).ok()? {
        Statement {
            days: Some(Days { base: Base::Absolute(reading), .. }), part: None, clock: None, ..
        } => Some(reading),
        Statement {
            days: Some(Days { base: Base::Relative(relative @ Relative::MonthDay(..)), .. }),
            part: None,
            clock: None,
            ..
        } => {
            let found = relative.resolve(context.as_of?)?;
            edtf::read(&to_edtf(&found)).ok()
        }
        _ => None,
    }
}

/// `2-8 March 2026`: from a day to another that stand by themselves.
fn days_from_to(text: &str, context: &Context<'_>) -> Option<edtf::Reading> {
    let has_link = text.contains(['-', '–']) || text.contains(" to ");
    (has_link && text.contains(|c: char| c.is_ascii_digit())).then_some(())?;
    let date = Date::parse(text, &Context { as_of: None, ..*context }).ok()?;
    let [Span { low: Some(_), high: Some(_) }] = &*date.spans else { return None };
    let days = date.days().filter(|_| !date.is_timed && date.comes_to.is_none())?;
    edtf::read(&format!("{}/{}", days.first?, days.last?)).ok()
}

/// `2026-07-01, 2026-07-02`: both of two days, or all of more, that follow each other.
fn days_in_a_row(text: &str) -> Option<edtf::Reading> {
    let days: Vec<_> = text.split(", ").map(edtf::plain_days).collect::<Option<_>>()?;
    let (first, last) = (days.first()?.first?, days.last()?.last?);
    let is_next = |pair: &[DayRange]| match pair {
        [one, two] => one.last.and_then(|day| day.succ_opt()) == two.first,
        _ => false,
    };
    (days.len() > 1 && days.windows(2).all(is_next)).then(|| edtf::read(&format!("{first}/{last}")).ok())?
}

impl Base {
    /// Whether days in brackets are the one on which it was said, and tell from when to count: nobody says `this week`,
    /// `eight days ago` or `within a month` of the day itself, nor `three years ago` of the year.
    pub(super) fn is_said_on(&self, said: Option<DayRange>, given: &edtf::Reading) -> bool {
        let Self::Relative(relative) = self else { return false };
        let day = said.filter(|said| said.first == said.last);
        let is_day = day.is_some_and(|day| given.days == [day]);
        let holds_day =
            || day.is_some_and(|day| given.days.iter().any(|days| days.intersection(day).is_some()));
        let is_said =
            is_day && relative.is_of_more_than_a_day() || relative.is_some_time_ago() && holds_day();
        is_said && !given.has_time
    }
}

impl Relative {
    /// Of what comes once a year that of the year in brackets, or the very days there: `August (2023)`, `2 October (2023-10-02)`.
    /// A winter lies in two years.
    pub(super) fn in_given_year(self, given: &edtf::Reading) -> Option<DayRange> {
        let [given @ DayRange { first: Some(first), last: Some(last) }] = given.days.as_slice() else {
            return None;
        };
        let is_year = first.ordinal() == 1 && last.succ_opt()?.ordinal() == 1 && first.year() == last.year();
        let found = self.in_year(first.year())?;
        (is_year && found.last.is_some_and(|end| end <= *last) || found == *given).then_some(found)
    }

    /// Whether it counts back further than to the day before yesterday.
    const fn is_some_time_ago(self) -> bool {
        match self {
            Self::Ago(one, other, unit) => match unit {
                Unit::Hour => false,
                Unit::Day => one > 2 || other > 2,
                Unit::WorkingDay | Unit::Week | Unit::Weekend | Unit::Month | Unit::Year => true,
            },
            Self::LongAgo(_, unit) => !matches!(unit, Unit::Hour | Unit::Day),
            Self::Day(days) => days < -2,
            Self::Weekday(..)
            | Self::WeeksOn(..)
            | Self::Period(..)
            | Self::SoFar(_)
            | Self::Rest(_)
            | Self::Month(..)
            | Self::MonthDay(..)
            | Self::DayOfMonth(_)
            | Self::Yearly(_)
            | Self::BankHoliday
            | Self::Ahead(..)
            | Self::Within(..)
            | Self::Since(..) => false,
        }
    }

    /// Whether it names more than a day, or counts in more than days.
    const fn is_of_more_than_a_day(self) -> bool {
        match self {
            Self::Period(_, unit)
            | Self::SoFar(unit)
            | Self::Rest(unit)
            | Self::Ago(_, _, unit)
            | Self::LongAgo(_, unit) => !matches!(unit, Unit::Hour | Unit::Day),
            Self::Ahead(count, _, unit) | Self::Within(count, unit) | Self::Since(count, unit) => {
                match unit {
                    Unit::Hour => count >= 48,
                    Unit::Day => count >= 2,
                    Unit::WorkingDay | Unit::Week | Unit::Weekend | Unit::Month | Unit::Year => true,
                }
            }
            Self::Month(..) => true,
            Self::Day(_)
            | Self::Weekday(..)
            | Self::WeeksOn(..)
            | Self::MonthDay(..)
            | Self::DayOfMonth(_)
            | Self::Yearly(_)
            | Self::BankHoliday => false,
        }
    }
}
