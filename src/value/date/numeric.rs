//! Dates in numbers that leave something open: a year of two digits, a day that may be the month.
//!
//! The day of speaking tells the century; which of two numbers is the month the weekday beside them tells, where only one
//! of the two days lies on it. Else nothing tells it, and both readings stand.
//! Between full stops the day is first, as everywhere where dates are written so.

use super::DayRange;
use super::names::weekday_from_name;
use chrono::{Datelike, NaiveDate};

/// A year of two digits lies no further ahead than this.
const MOST_YEARS_AHEAD: i32 = 10;

/// The words with what the day of speaking tells: `5 May '98` as `5 May 1998`, `3/4/25` as the set of its two days.
pub(super) fn completed(words: &str, said: Option<DayRange>) -> String {
    let said = said.and_then(|said| said.last.or(said.first));
    let plain = with_roman_month(words).or_else(|| by_weekday(words, said));
    let words = plain.as_deref().unwrap_or(words);
    let with_comma = |chunk: &str| match chunk.strip_suffix(',') {
        Some(own) => format!("{},", in_full(own, said)),
        None => in_full(chunk, said),
    };
    let chunks: Vec<String> = words.split(' ').map(with_comma).collect();
    match (chunks.as_slice(), said) {
        // `9 Mar 24`
        ([day, month, year], Some(said))
            if super::names::month_from_name(&month.trim_end_matches('.').to_lowercase()).is_some()
                && day.bytes().all(|byte| byte.is_ascii_digit()) =>
        {
            let year = year_of(year, said).map_or_else(|| year.clone(), |year| year.to_string());
            format!("{day} {month} {year}")
        }
        ([only], Some(_)) => both_days(only).unwrap_or_else(|| only.clone()),
        _ => chunks.join(" "),
    }
}

/// `09-12-2025 (Tuesday)` as `2025-12-09 (Tuesday)`: of the two days that the numbers may be, the one that lies on the weekday.
fn by_weekday(words: &str, said: Option<NaiveDate>) -> Option<String> {
    const AROUND: &[char] = &['(', ')', ',', ';'];
    let chunks: Vec<&str> = words.split(' ').collect();
    let bare = |chunk: &&str| chunk.trim_matches(AROUND).to_lowercase();
    let mut weekdays = chunks.iter().filter_map(|chunk| weekday_from_name(&bare(chunk)));
    let weekday = weekdays.next().filter(|_| weekdays.next().is_none())?;
    let days = |chunk: &&str| {
        let chunk = chunk.trim_matches(AROUND);
        two_days(&said.map_or_else(|| chunk.to_owned(), |said| with_century(chunk, said)))
    };
    let mut dates = chunks.iter().filter_map(|chunk| Some((*chunk, days(chunk)?)));
    let (chunk, days) = dates.next().filter(|_| dates.next().is_none())?;
    let mut fitting = days.into_iter().filter(|day| day.weekday() == weekday);
    let day = fitting.next().filter(|_| fitting.next().is_none())?.to_string();
    let is_article = |own: &&&str| **own == "a";
    let told = chunks.iter().filter(|own| !is_article(own)).map(|own| {
        if *own == chunk { own.replace(chunk.trim_matches(AROUND), &day) } else { (*own).to_owned() }
    });
    Some(told.collect::<Vec<_>>().join(" "))
}

/// `4.VII.1916`, `4 VII 1916` as `4.7.1916`.
fn with_roman_month(words: &str) -> Option<String> {
    const MONTHS: &[&str] = &["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
    words.contains(['I', 'V', 'X']).then_some(())?;
    let parts: Vec<&str> = words.split(['.', '/', '-', ' ']).filter(|part| !part.is_empty()).collect();
    let [day, month, year] = parts.as_slice() else { return None };
    let month = MONTHS.iter().position(|own| own == month)?.checked_add(1)?;
    Some(format!("{day}.{month}.{year}"))
}

fn in_full(chunk: &str, said: Option<NaiveDate>) -> String {
    let dated = said.map_or_else(|| chunk.to_owned(), |said| with_century(chunk, said));
    let dated = if numbers(&dated).is_some() { dated.replace('-', "/") } else { dated };
    with_stops(&dated).unwrap_or(dated)
}

/// `12.5.2024` in the order of ISO 8601.
fn with_stops(chunk: &str) -> Option<String> {
    let (day, month, year) = numbers(chunk).filter(|_| chunk.contains('.'))?;
    let year: i32 = year.parse().ok().filter(|_| year.len() == 4)?;
    let day = NaiveDate::from_ymd_opt(year, month.parse().ok()?, day.parse().ok()?)?;
    Some(day.to_string())
}

fn with_century(chunk: &str, said: NaiveDate) -> String {
    let completed = match chunk.strip_prefix(['\'', '\u{2019}', '\u{2018}']) {
        Some(year) => year_of(year, said).map(|year| year.to_string()),
        None => numbers(chunk).and_then(|(day, month, year)| {
            let year = year_of(year, said)?;
            let link = if chunk.contains('.') { '.' } else { '/' };
            Some(format!("{day}{link}{month}{link}{year}"))
        }),
    };
    completed.unwrap_or_else(|| chunk.to_owned())
}

/// The latest year that ends in these two digits and lies no more than a decade ahead.
fn year_of(digits: &str, said: NaiveDate) -> Option<i32> {
    let is_short = digits.len() == 2 && digits.bytes().all(|byte| byte.is_ascii_digit());
    let ending: i32 = digits.parse().ok().filter(|_| is_short)?;
    let latest = said.year().checked_add(MOST_YEARS_AHEAD)?;
    let year = latest - (latest - ending).rem_euclid(100);
    (1000..=9999).contains(&year).then_some(year)
}

/// The three numbers of `3/4/25`, `3-4-25` and `3.4.25`, as text.
fn numbers(chunk: &str) -> Option<(&str, &str, &str)> {
    let mark = ['/', '.', '-'].into_iter().find(|mark| chunk.contains(*mark))?;
    let parts: Vec<&str> = chunk.split(mark).collect();
    let [first, second, third] = parts.as_slice() else { return None };
    let is_number = |text: &str| {
        let is_short = matches!(text.len(), 1 | 2) && text.bytes().all(|byte| byte.is_ascii_digit());
        is_short && text.parse::<u32>().is_ok_and(|number| (1..=31).contains(&number))
    };
    (is_number(first) && is_number(second)).then_some((first, second, third))
}

/// The two days that a date with strokes may be, as an EDTF set.
fn both_days(chunk: &str) -> Option<String> {
    let [one, other] = two_days(chunk)?;
    Some(format!("[{one},{other}]"))
}

/// The same, the earlier one first.
fn two_days(chunk: &str) -> Option<[NaiveDate; 2]> {
    let (first, second, year) = numbers(chunk).filter(|_| !chunk.contains('.'))?;
    let (first, second): (u32, u32) = (first.parse().ok()?, second.parse().ok()?);
    let year: i32 = year.parse().ok().filter(|_| year.len() == 4)?;
    let mut days =
        [NaiveDate::from_ymd_opt(year, first, second)?, NaiveDate::from_ymd_opt(year, second, first)?];
    days.sort_unstable();
    let [one, other] = days;
    (one != other).then_some(days)
}
