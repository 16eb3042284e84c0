//! The English names of weekdays, months, seasons and centuries. Seasons are numbered on from the months: 13 is spring.

use super::relative::ordinal_ending;
use crate::letters::is_word;
use chrono::Weekday;

/// The name of a weekday.
pub(super) const fn weekday_name(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Mon => "Monday",
        Weekday::Tue => "Tuesday",
        Weekday::Wed => "Wednesday",
        Weekday::Thu => "Thursday",
        Weekday::Fri => "Friday",
        Weekday::Sat => "Saturday",
        Weekday::Sun => "Sunday",
    }
}

/// The names of the weekdays.
const WEEKDAYS: &[&str] = &["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// The names of the months, then of the seasons.
const MONTHS: &[&str] = &[
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
    "spring",
    "summer",
    "autumn",
    "winter",
];

/// The name of a month, or of a season from 13 on.
pub(super) fn month_name(month: u32) -> &'static str {
    let index = usize::try_from(month).ok().and_then(|month| month.checked_sub(1));
    index.and_then(|index| MONTHS.get(index)).copied().unwrap_or_default()
}

/// The month or season of that name or abbreviation.
pub(super) fn month_from_name(name: &str) -> Option<u32> {
    let is_short = name.len() == 3 || is_word("sept", name);
    let fits = |full: &&&str| {
        let begins = || full.get(..name.len()).is_some_and(|start| is_word(start, name));
        is_word(full, name) || is_short && begins() && !is_season(&full.to_lowercase())
    };
    let numbered = (1..).zip(MONTHS).find(|(_, full)| fits(full)).map(|(number, _)| number);
    numbered.or_else(|| (name == "fall").then_some(15))
}

/// The name in full of the month that a word names in whatever letters, in full or for short.
pub(in crate::value) fn month_named(word: &str) -> Option<&'static str> {
    month_from_name(word).filter(|month| *month <= 12).map(month_name)
}

/// Which month a word names that begins with a capital.
pub(in crate::value) fn month_number(word: &str) -> Option<u32> {
    let month = || month_from_name(&word.to_lowercase()).filter(|month| *month <= 12);
    word.starts_with(char::is_uppercase).then(month).flatten()
}

/// The weekday or month that a word misspells by one letter.
pub(super) fn nearest_name(word: &str) -> Option<&'static str> {
    let length = word.chars().count();
    // One slip changes the length by one at the most, and leaves the first letter or the last.
    let is_alike = |name: &str| {
        let (own, other) = (name.as_bytes(), word.as_bytes());
        let ends = [own.first().zip(other.first()), own.last().zip(other.last())];
        name.len().abs_diff(length) <= 1
            && ends.into_iter().flatten().any(|(own, other)| own.eq_ignore_ascii_case(other))
    };
    let is_near = |name: &&&str| is_alike(name) && strsim::osa_distance(&name.to_lowercase(), word) == 1;
    (length > 3).then(|| WEEKDAYS.iter().chain(MONTHS).find(is_near).copied()).flatten()
}

/// Whether a word, with its capital, names a month in full or for short.
pub fn is_month_name(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_uppercase()) && month_named(word).is_some()
}

/// Whether a word, with its capital, names a weekday in full.
pub fn is_weekday_name(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_uppercase()) && WEEKDAYS.contains(&word)
}

/// `1001/1100` as `11th century`.
pub(super) fn century_name(text: &str) -> Option<String> {
    let (first, last) = text.split_once('/').filter(|(first, last)| first.len() == 4 && last.len() == 4)?;
    let (first, last): (u32, u32) = (first.parse().ok()?, last.parse().ok()?);
    let number = last / 100;
    (last % 100 == 0 && first + 99 == last).then(|| format!("{number}{} century", ordinal_ending(number)))
}

/// The place of a weekday in the week that begins with Monday, from one.
pub(in crate::value) fn weekday_number(word: &str) -> Option<u32> {
    weekday_from_name(&word.to_lowercase()).map(|day| day.number_from_monday())
}

/// The name of the day before a weekday that is named in full.
pub(super) fn day_before(name: &str) -> Option<&'static str> {
    is_weekday_name(name)
        .then(|| weekday_from_name(&name.to_lowercase()))
        .flatten()
        .map(|day| weekday_name(day.pred()))
}

/// Whether a word in small letters names a month, a season or a weekday, in full or for short.
pub(in crate::value) fn is_of_calendar(word: &str) -> bool {
    month_from_name(word).is_some() || weekday_from_name(word).is_some()
}

/// Whether a word in small letters names a weekday in full.
pub(super) fn is_weekday_in_small(word: &str) -> bool {
    weekday_from_name(word).is_some_and(|day| weekday_name(day).eq_ignore_ascii_case(word))
}

fn is_season(name: &str) -> bool {
    matches!(name, "spring" | "summer" | "autumn" | "winter")
}

/// The weekday of that name or abbreviation, also for many of it.
pub(super) fn weekday_from_name(name: &str) -> Option<Weekday> {
    let is_known = matches!(
        name.strip_suffix("day").unwrap_or(name),
        "mon"
            | "tue"
            | "tues"
            | "wed"
            | "weds"
            | "wednes"
            | "thu"
            | "thur"
            | "thurs"
            | "fri"
            | "sat"
            | "satur"
            | "sun"
    );
    name.get(..3).filter(|_| is_known).and_then(|start| start.parse().ok())
}
