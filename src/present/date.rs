//! Dates in words.

use super::view::DateView;
use crate::value::{Date, DayRange, day_in_words};
use chrono::{Datelike, Days, Months, NaiveDate};

/// A date for readers and machines.
pub(super) fn date(date: &Date) -> DateView {
    let days = date.days();
    DateView { text: in_words(date), machine: days.and_then(machine), edtf: date.to_string() }
}

/// A date in words: EDTF is spelt out, other words stay, with the days that they come to spelt out.
pub(super) fn in_words(date: &Date) -> String {
    let text = date.to_string();
    let plain = text.trim_end_matches(['~', '?', '%']);
    let is_edtf = |text: &str| {
        !text.is_empty() && text.chars().all(|letter| letter.is_ascii_digit() || "-/".contains(letter))
    };
    if is_edtf(plain) {
        let hedge = if plain.len() == text.len() { "" } else { "about " };
        return date.days().map_or(text.clone(), |days| format!("{hedge}{}", range_in_words(days)));
    }
    match (text.rsplit_once(" ("), date.days()) {
        (Some((words, days)), Some(range)) if is_edtf(days.trim_end_matches(')')) => {
            format!("{words} ({})", range_in_words(range))
        }
        _ => text,
    }
}

/// A single day for readers and machines.
pub(super) fn day(day: NaiveDate) -> DateView {
    DateView { text: day_in_words(day), machine: Some(day.to_string()), edtf: day.to_string() }
}

/// `12 November 2019`, `November 2019`, `2019`, `14 to 30 November 2019`, `28 October to 3 November 2019`.
pub(super) fn range_in_words(days: DayRange) -> String {
    match (days.first, days.last) {
        (Some(first), Some(last)) if first == last => day_in_words(first),
        (Some(first), Some(last)) => span_in_words(first, last),
        (Some(first), None) => format!("{} or later", day_in_words(first)),
        (None, Some(last)) => format!("{} or earlier", day_in_words(last)),
        (None, None) => "an unknown day".to_owned(),
    }
}

fn span_in_words(first: NaiveDate, last: NaiveDate) -> String {
    if is_whole_year(first, last) {
        return first.year().to_string();
    }
    if is_whole_month(first, last) {
        return first.format("%B %Y").to_string();
    }
    let start = if (first.year(), first.month()) == (last.year(), last.month()) {
        first.day().to_string()
    } else if first.year() == last.year() {
        first.format("%-d %B").to_string()
    } else {
        day_in_words(first)
    };
    format!("{start} to {}", day_in_words(last))
}

fn machine(days: DayRange) -> Option<String> {
    let (first, last) = (days.first?, days.last?);
    if first == last {
        Some(first.to_string())
    } else if is_whole_year(first, last) {
        Some(format!("{:04}", first.year()))
    } else {
        is_whole_month(first, last).then(|| first.format("%Y-%m").to_string())
    }
}

fn is_whole_month(first: NaiveDate, last: NaiveDate) -> bool {
    first.day() == 1 && first.checked_add_months(Months::new(1)) == last.checked_add_days(Days::new(1))
}

fn is_whole_year(first: NaiveDate, last: NaiveDate) -> bool {
    first.ordinal() == 1 && first.checked_add_months(Months::new(12)) == last.checked_add_days(Days::new(1))
}
