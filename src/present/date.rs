//! Dates in words.

use super::view::DateView;
use crate::value::{Date, DayRange};
use crate::words::Words;
use chrono::{Datelike, Days, Months, NaiveDate};
use std::sync::Arc;

/// A date for readers and machines.
pub(super) fn date(date: &Date, words: &Words) -> DateView {
    DateView { text: in_words(date, words), machine: date.days().and_then(machine), edtf: date.to_string() }
}

/// A date in words: EDTF is spelt out, other words stay, with the days that they come to spelt out.
pub(super) fn in_words(date: &Date, words: &Words) -> String {
    let text = date.to_string();
    let plain = text.trim_end_matches(['~', '?', '%']);
    if is_plain_edtf(plain) {
        let Some(days) = days_in_words(date, plain, words) else { return text };
        return if plain.len() == text.len() { days } else { words.date_about(&days) };
    }
    match text.rsplit_once(" (") {
        Some((said, days)) if is_plain_edtf(days.trim_end_matches(')')) => {
            days_in_words(date, days, words).map_or(text.clone(), |days| words.date_said(said, &days))
        }
        _ => text,
    }
}

/// Days, ranges and sets of them, without marks of doubt, open digits and open ends.
fn is_plain_edtf(text: &str) -> bool {
    let is_range = |range: &str| !range.contains('.') || range.split("..").all(|end| end.len() == 10);
    text.trim_matches(['[', ']']).split(',').all(is_range)
        && text.contains(|letter: char| letter.is_ascii_digit())
        && text.chars().all(|letter| letter.is_ascii_digit() || "-/,.[]{}".contains(letter))
}

/// The days of a date, of which `edtf` tells whether all members of a set are meant (ISO 8601-2:2019, 6) or one.
fn days_in_words(date: &Date, edtf: &str, words: &Words) -> Option<String> {
    // Two times of one day are on that day.
    let mut several: Vec<DayRange> = date.alternatives().collect();
    several.dedup();
    if several.len() < 2 {
        return date.days().map(|days| range_in_words(days, words));
    }
    let listed = |items: &[String]| {
        if edtf.starts_with('{') { words.listed(items) } else { words.listed_as_choice(items) }
    };
    Some(match days_of_one_month(&several) {
        Some(days) => {
            let first = *days.first()?;
            let numbers: Vec<String> = days.iter().map(|day| day_number(*day, words)).collect();
            words.date_day(&listed(&numbers), &month(first, words), &year_in_words(first, words))
        }
        None => listed(&several.iter().map(|days| range_in_words(*days, words)).collect::<Vec<_>>()),
    })
}

/// The days, where each range is a single one and all lie in one month.
fn days_of_one_month(ranges: &[DayRange]) -> Option<Vec<NaiveDate>> {
    let single = |range: &DayRange| range.first.filter(|first| range.last == Some(*first));
    let days = ranges.iter().map(single).collect::<Option<Vec<_>>>()?;
    let first = days.first()?;
    days.iter().all(|day| (day.year(), day.month()) == (first.year(), first.month())).then_some(days)
}

/// A single day for readers and machines.
pub(super) fn day(day: NaiveDate, words: &Words) -> DateView {
    let machine = machine(DayRange { first: Some(day), last: Some(day) });
    DateView { text: day_in_words(day, words), machine, edtf: day.to_string() }
}

/// `12 November 2019`.
pub(super) fn day_in_words(day: NaiveDate, words: &Words) -> String {
    words.date_day(&day_number(day, words), &month(day, words), &year_in_words(day, words))
}

/// `12 November 2019`, `November 2019`, `2019`, `1990 to 1999`, `14 to 30 November 2019`, `28 October to 3 November 2019`.
pub(super) fn range_in_words(days: DayRange, words: &Words) -> String {
    match (days.first, days.last) {
        (Some(first), Some(last)) if first == last => day_in_words(first, words),
        (Some(first), Some(last)) => span_in_words(first, last, words),
        (Some(first), None) => words.date_from(&day_in_words(first, words)),
        (None, Some(last)) => words.date_until(&day_in_words(last, words)),
        (None, None) => words.date_unknown().to_string(),
    }
}

/// Whether a range is a whole month or year, which readers think of as one thing.
pub(super) fn is_period(days: DayRange) -> bool {
    let ends = days.first.zip(days.last);
    ends.is_some_and(|(first, last)| is_whole_month(first, last) || is_whole_year(first, last))
}

fn span_in_words(first: NaiveDate, last: NaiveDate, words: &Words) -> String {
    let end = day_in_words(last, words);
    if is_whole_year(first, last) {
        year_in_words(first, words)
    } else if are_whole_years(first, last) {
        words.date_span(&year_in_words(first, words), &year_in_words(last, words))
    } else if is_whole_month(first, last) {
        words.date_month(&month(first, words), &year_in_words(first, words))
    } else if (first.year(), first.month()) == (last.year(), last.month()) {
        words.date_days_of_month(&day_number(first, words), &end)
    } else if first.year() == last.year() {
        let start = words.date_day_of_year(&day_number(first, words), &month(first, words));
        words.date_span(&start, &end)
    } else {
        words.date_span(&day_in_words(first, words), &end)
    }
}

/// `2019`, `44 BC`: ISO 8601 has a year 0, which was 1 BC.
pub(super) fn year_in_words(day: NaiveDate, words: &Words) -> String {
    let year = day.year();
    if year > 0 { year.to_string() } else { words.date_year_before_christ(&(1 - year).to_string()) }
}

fn day_number(day: NaiveDate, words: &Words) -> String {
    words.day_number(usize::try_from(day.day()).unwrap_or_default())
}

fn month(day: NaiveDate, words: &Words) -> Arc<str> {
    match day.month() {
        1 => words.month_1(),
        2 => words.month_2(),
        3 => words.month_3(),
        4 => words.month_4(),
        5 => words.month_5(),
        6 => words.month_6(),
        7 => words.month_7(),
        8 => words.month_8(),
        9 => words.month_9(),
        10 => words.month_10(),
        11 => words.month_11(),
        _ => words.month_12(),
    }
}

/// A day, month or year of our era: neither HTML nor feeds, sitemaps and JSON-LD know others.
fn machine(days: DayRange) -> Option<String> {
    let (first, last) = (days.first?, days.last?);
    if first.year() < 1 {
        None
    } else if first == last {
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

/// Whether a span is of whole years.
fn are_whole_years(first: NaiveDate, last: NaiveDate) -> bool {
    first.ordinal() == 1 && (last.month(), last.day()) == (12, 31)
}

#[cfg(test)]
mod tests {
    use super::machine;
    use crate::value::{Context, Date, Hedges, Places};

    #[test]
    fn machines_are_told_single_days_months_and_years_of_our_era() {
        let told = |edtf: &str| {
            let (hedges, places) = (Hedges::default(), Places::default());
            Date::parse(edtf, &Context::new(&hedges, &places)).expect("a date").days().and_then(machine)
        };
        for edtf in ["2019-11-12", "2019-11", "2019", "0001", "0033-04-03", "9999-12-31"] {
            assert_eq!(told(edtf).as_deref(), Some(edtf));
        }
        for edtf in ["2019-11-12/2019-11-14", "2019/..", "0000", "0000-02-29", "-0001", "-0044-03-15"] {
            assert_eq!(told(edtf), None, "{edtf}");
        }
    }
}
