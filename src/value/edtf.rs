//! Reads EDTF (ISO 8601-2:2019, annex A, levels 0 to 2) and gives the days it may stand for.
//!
//! The only home of `edtf-core`. That crate keeps bounds where they are under `?` and `~` (section 8.4.2, note);
//! for verdicts we widen, since "about the 12th" and "the 13th" are no conflict. `~`, `?` and `%` alike widen a
//! day by two days, a month or a season by a month, a year or a longer span by a year, on both sides. A part
//! with a mark of its own (`2004-06~-11`) widens the whole date so. Seasons 21 to 24 are the northern ones.

use super::Reason;
use super::date::DayRange;
use chrono::{Months, NaiveDate};
use edtf_core::{Bound, BoundDate, Date, Edtf, Interval, IntervalEndpoint, Set, SetElement};

/// What an EDTF text says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Reading {
    /// The canonical form.
    pub(super) text: String,
    /// The days it may stand for: one range, or for a set one a member. Never empty.
    pub(super) days: Vec<DayRange>,
    /// Whether the text goes on with a time of day, which is left to the caller.
    pub(super) has_time: bool,
}

impl Reading {
    /// The marks that tell it from a plain statement of the same days: qualifiers and the brackets of a set.
    pub(super) fn marks(&self) -> String {
        self.text.chars().filter(|c| matches!(c, '~' | '?' | '%' | '[' | '{')).collect()
    }
}

/// Whether a text is made of nothing but what EDTF is made of.
pub(super) fn is_edtf_like(text: &str) -> bool {
    let known = |c: char| c.is_ascii_digit() || "XYESTZxyestz-+:/.?~%[]{},".contains(c);
    text.chars().all(known) && text.chars().any(|c| c.is_ascii_digit() || c == 'X')
}

/// The days of a text that is one day or one month in full, `2025-03-04` or `2025-03`: those that [`read`] gives, in a
/// small part of the time.
pub(super) fn plain_days(text: &str) -> Option<DayRange> {
    let is_in_form =
        |(at, byte): (usize, u8)| if matches!(at, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() };
    (matches!(text.len(), 7 | 10) && text.bytes().enumerate().all(is_in_form)).then_some(())?;
    let number = |from: usize, to: usize| text.get(from..to)?.parse::<u32>().ok();
    let (year, month) = (i32::try_from(number(0, 4)?).ok()?, number(5, 7)?);
    if text.len() == 7 {
        let first = NaiveDate::from_ymd_opt(year, month, 1)?;
        return Some(DayRange {
            first: Some(first),
            last: Some(first.checked_add_months(Months::new(1))?.pred_opt()?),
        });
    }
    let day = Some(NaiveDate::from_ymd_opt(year, month, number(8, 10)?)?);
    Some(DayRange { first: day, last: day })
}

/// Reads an EDTF text; small letters are taken for capitals.
pub(super) fn read(text: &str) -> Result<Reading, Reason> {
    let upper = text.to_ascii_uppercase();
    let parsed = Edtf::parse(&upper).map_err(|error| explain(error.message, &upper))?;
    let too_far = || Reason::new("the year is out of range").help("years from -9999 to 9999 can be compared");
    let days = days_of(&parsed).ok_or_else(too_far)?;
    Ok(Reading { text: parsed.to_string(), days, has_time: matches!(parsed, Edtf::DateTime(_)) })
}

/// The parser's reason, with the nearest form that can be read.
fn explain(message: &str, text: &str) -> Reason {
    let reason = Reason::new(message);
    match near_form(text) {
        Some(near) => reason.help(format!("write `{near}`")),
        None => reason,
    }
}

/// `2024-3-5` and `20240305` as `2024-03-05`.
fn near_form(text: &str) -> Option<String> {
    let parts: Vec<&str> = text.split('-').collect();
    let near = match parts.as_slice() {
        [whole] if whole.len() == 8 => {
            format!("{}-{}-{}", whole.get(..4)?, whole.get(4..6)?, whole.get(6..)?)
        }
        [year, month] => format!("{year}-{month:0>2}"),
        [year, month, day] => format!("{year}-{month:0>2}-{day:0>2}"),
        _ => return None,
    };
    Edtf::parse(&near).is_ok().then_some(near)
}

fn days_of(parsed: &Edtf) -> Option<Vec<DayRange>> {
    match parsed {
        Edtf::Date(date) => Some(vec![days_of_date(date)?]),
        Edtf::DateTime(at) => Some(vec![days_of_date(&at.date)?]),
        Edtf::Interval(interval) => Some(vec![days_of_interval(interval)?]),
        Edtf::Set(set) => days_of_set(set),
    }
}

fn days_of_date(date: &Date) -> Option<DayRange> {
    let bounds = Edtf::Date(*date).bounds();
    let (Bound::Date(first), Bound::Date(last)) = (bounds.earliest, bounds.latest) else { return None };
    let days = DayRange::new(to_day(first)?, to_day(last)?);
    Some(if date.is_approximate() || date.is_uncertain() { days.widened() } else { days })
}

fn days_of_interval(interval: &Interval) -> Option<DayRange> {
    let first = match &interval.start {
        IntervalEndpoint::Date(date) | IntervalEndpoint::OnOrAfter(date) => days_of_date(date)?.first,
        IntervalEndpoint::Open | IntervalEndpoint::Unknown | IntervalEndpoint::OnOrBefore(_) => None,
    };
    let last = match &interval.end {
        IntervalEndpoint::Date(date) | IntervalEndpoint::OnOrBefore(date) => days_of_date(date)?.last,
        IntervalEndpoint::Open | IntervalEndpoint::Unknown | IntervalEndpoint::OnOrAfter(_) => None,
    };
    Some(DayRange { first, last })
}

fn days_of_set(set: &Set) -> Option<Vec<DayRange>> {
    let member = |element: &SetElement| match element {
        SetElement::Date(date) => days_of_date(date),
        SetElement::OnOrBefore(date) => Some(DayRange { first: None, ..days_of_date(date)? }),
        SetElement::OnOrAfter(date) => Some(DayRange { last: None, ..days_of_date(date)? }),
        SetElement::Range(start, end) => {
            Some(DayRange { first: days_of_date(start)?.first, last: days_of_date(end)?.last })
        }
    };
    set.elements.iter().map(member).collect::<Option<Vec<_>>>().filter(|days| !days.is_empty())
}

/// A day of the years that can be compared.
fn to_day(day: BoundDate) -> Option<NaiveDate> {
    let year = i32::try_from(day.year).ok().filter(|year| (-9999..=9999).contains(year))?;
    NaiveDate::from_ymd_opt(year, day.month.into(), day.day.into())
}
