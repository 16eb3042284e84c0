//! Days of a month that is told from the day of speaking.

use crate::letters::split_once;
use crate::value::date::DayRange;
use crate::value::date::names::{is_weekday_name, month_name};
use crate::value::number::{self, strip_phrase};
use chrono::{Datelike, Months, NaiveDate};

/// What letters call the month of writing and those beside it.
const OF_LETTERS: &[(&str, &str)] = &[
    (" inst", "this month"),
    (" instant", "this month"),
    (" ult", "last month"),
    (" ultimo", "last month"),
    (" prox", "next month"),
    (" proximo", "next month"),
];

/// `the sixth of last month` as `6 April 2025`, and `the 6th ult.` too; `the first Sunday of next month` likewise.
pub(super) fn of_speaking(words: &str, said: Option<DayRange>) -> Option<String> {
    let of_letter = || {
        let words = words.trim_end_matches('.');
        OF_LETTERS.iter().find_map(|(behind, month)| Some((words.strip_suffix(behind)?, *month)))
    };
    let (day, month) = split_once(words, " of ").or_else(of_letter)?;
    let day = strip_phrase(day, "on ").unwrap_or(day).trim_start();
    let day = strip_phrase(day, "the ").unwrap_or(day).trim_start();
    let weekday = day.split_once(' ').filter(|(_, weekday)| is_weekday_name(weekday));
    let day = if weekday.is_some() { format!("{day} of") } else { number::ordinal(day)?.to_string() };
    let one = Months::new(1);
    let this =
        |rest, of: &dyn Fn(NaiveDate) -> Option<NaiveDate>| Some((rest, of(said?.first?)?, of(said?.last?)?));
    let last = || this(strip_phrase(month, "last month")?, &|said| said.checked_sub_months(one));
    let next = || this(strip_phrase(month, "next month")?, &|said| said.checked_add_months(one));
    let (rest, first, last) =
        last().or_else(next).or_else(|| this(strip_phrase(month, "this month")?, &Some))?;
    let is_one_month = (first.year(), first.month()) == (last.year(), last.month());
    is_one_month.then(|| format!("{day} {} {}{rest}", month_name(first.month()), first.year()))
}
