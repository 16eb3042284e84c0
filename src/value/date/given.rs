//! Days in brackets behind what is said of them: `today (2025-10-29), 16:20`, `this week (12 June)`.

use super::draft::{Base, Days, Statement};
use super::relative::{Relative, Unit};
use super::resolve::to_edtf;
use super::{DayRange, phrase, words};
use crate::value::{Context, edtf};

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

/// Days that stand by themselves, in EDTF or in words, or without their year.
fn given_days(text: &str, context: &Context<'_>) -> Option<edtf::Reading> {
    let hedges = context.hedges;
    if let Some(reading) = edtf::read(text).ok().filter(|reading| !reading.has_time) {
        return Some(reading);
    }
    if let Some((first, last)) = text.split_once(" to ") {
        return edtf::read(&format!("{first}/{last}")).ok().filter(|reading| !reading.has_time);
    }
    match phrase::read(&words::tokens(text), hedges).ok()? {
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

impl Base {
    /// Whether days in brackets are the one on which it was said, and tell from when to count: nobody says `this week` or
    /// `within a month` of the day itself.
    pub(super) fn is_said_on(&self, said: Option<DayRange>, given: &edtf::Reading) -> bool {
        let is_of_more = matches!(self, Self::Relative(relative) if relative.is_of_more_than_a_day());
        let is_day = said.is_some_and(|said| said.first == said.last && given.days == [said]);
        is_of_more && is_day && !given.has_time
    }
}

impl Relative {
    /// Whether it names more than a day, or counts in more than days.
    const fn is_of_more_than_a_day(self) -> bool {
        match self {
            Self::Period(_, unit)
            | Self::SoFar(unit)
            | Self::Rest(unit)
            | Self::Ago(_, _, unit)
            | Self::LongAgo(_, unit)
            | Self::Ahead(_, _, unit)
            | Self::Within(_, unit)
            | Self::Since(_, unit) => !matches!(unit, Unit::Hour | Unit::Day),
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
