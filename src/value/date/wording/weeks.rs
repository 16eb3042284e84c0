//! Weeks by their number in the year, as ISO 8601 counts them: the first is the one with the first Thursday.

use crate::value::date::DayRange;
use chrono::{Datelike, Days, NaiveDate, Weekday};

/// `week 46 of 2025`, `2025-W46` as `2025-11-10/2025-11-16`; `calendar week 46` is that of the year of speaking.
pub(super) fn in_days(words: &str, said: Option<DayRange>) -> Option<String> {
    words.contains(['w', 'W']).then_some(())?;
    let lower = words.to_lowercase();
    let (year, week) =
        in_figures(&lower).or_else(|| in_words(&lower)).or_else(|| in_nearest_year(&lower, said?))?;
    let monday = NaiveDate::from_isoywd_opt(year, week, Weekday::Mon)?;
    let sunday = monday.checked_add_days(Days::new(6))?;
    Some(format!("{monday}/{sunday}"))
}

fn in_figures(words: &str) -> Option<(i32, u32)> {
    let (year, week) = words.split_once("-w")?;
    number(year, 4).zip(number(week, 2))
}

fn in_words(words: &str) -> Option<(i32, u32)> {
    let words = ["in ", "during ", "the "].iter().find_map(|lead| words.strip_prefix(lead)).unwrap_or(words);
    let words = words.strip_prefix("calendar ").unwrap_or(words);
    let (week, year) = words.strip_prefix("week ")?.split_once([' ', ','])?;
    let year = year.trim_start().trim_start_matches("of ").trim_start_matches("in ");
    number(year, 4).zip(number(week, 2).or_else(|| number(week, 1)))
}

/// The year in which such a week is nearest to the day of speaking.
fn in_nearest_year(words: &str, said: DayRange) -> Option<(i32, u32)> {
    let words = ["in ", "during ", "the "].iter().find_map(|lead| words.strip_prefix(lead)).unwrap_or(words);
    let week = words.strip_prefix("calendar week ")?;
    let week = number(week, 2).or_else(|| number(week, 1))?;
    let day = said.last?;
    let distance = |year: &i32| {
        let monday = NaiveDate::from_isoywd_opt(*year, week, Weekday::Mon)?;
        Some((monday - day).num_days().abs())
    };
    let years =
        (day.year().checked_sub(1)?..=day.year().checked_add(1)?).filter(|year| distance(year).is_some());
    years.min_by_key(distance).map(|year| (year, week))
}

fn number<T: std::str::FromStr>(digits: &str, length: usize) -> Option<T> {
    let is_number = digits.len() == length && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| digits.parse().ok()).flatten()
}
