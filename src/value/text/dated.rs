//! Texts that tell in brackets of which day they are: `closed (17th)`, `open again (2025-01-20)`.

use crate::value::DayRange;
use crate::value::edtf::plain_days;
use crate::value::number::ordinal;
use chrono::Datelike;

/// A day of which something is told.
enum Day {
    Full(DayRange),
    /// Of whatever month.
    OfMonth(u32),
}

/// Whether both tell other things, of other days.
pub(super) fn are_of_two_days(one: &str, other: &str) -> bool {
    let Some(((words, day), (others, other_day))) = read(one).zip(read(other)) else { return false };
    // `closed (17th)` and `closed (18th)` may tell since when.
    words != others && day.is_other_than(&other_day)
}

/// The words, and the day in brackets behind them.
fn read(text: &str) -> Option<(String, Day)> {
    const LAST: u32 = 31;
    let (words, bracket) = text.strip_suffix(')')?.rsplit_once(" (")?;
    let full = || plain_days(bracket).map(Day::Full);
    let of_month = || {
        let is_number = bracket.starts_with(|c: char| c.is_ascii_digit());
        ordinal(bracket).filter(|day| is_number && (1..=LAST).contains(day)).map(Day::OfMonth)
    };
    Some((words.to_lowercase(), full().or_else(of_month)?))
}

impl Day {
    fn is_other_than(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Full(one), Self::Full(other)) => one.last < other.first || other.last < one.first,
            (Self::OfMonth(one), Self::OfMonth(other)) => one != other,
            (Self::Full(full), Self::OfMonth(day)) | (Self::OfMonth(day), Self::Full(full)) => {
                full.first == full.last && full.first.is_some_and(|first| first.day() != *day)
            }
        }
    }
}
