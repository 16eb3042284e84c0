//! Years that are written with fewer digits than EDTF has, or told from the day of speaking.

use crate::value::date::DayRange;
use crate::value::date::names::{is_month_name, month_from_name};
use chrono::Datelike;

/// The words with years of four digits.
pub(super) fn in_full(words: &str) -> String {
    in_four_digits(words).unwrap_or_else(|| years_in_short(words))
}

/// `August 14 to 16 next year` with the year itself. So with the one in brackets: `14 August next summer (2026)`.
pub(super) fn of_speaking(words: &str, said: Option<DayRange>) -> Option<String> {
    const TAILS: &[(&str, i32)] = &[(" next", 1), (" this", 0), (" last", -1)];
    let (told, given) = match words.strip_suffix(')').and_then(|rest| rest.rsplit_once(" (")) {
        Some((told, given)) => (told, Some(given.parse::<i32>().ok().filter(|_| given.len() == 4)?)),
        None => (words, None),
    };
    let (lead, period) = told.rsplit_once(' ')?;
    let (days, on) = TAILS.iter().find_map(|(tail, on)| Some((lead.strip_suffix(tail)?, *on)))?;
    let is_day = |day: &str| matches!(day.trim_end_matches(',').parse(), Ok(1..=31_u32));
    let tells_days = days.split(' ').any(is_month_name) && days.split(' ').any(is_day);
    let is_season = || month_from_name(&period.to_lowercase()).is_some_and(|month| month > 12);
    tells_days.then_some(())?;
    match given {
        Some(year) if period == "year" || is_season() => Some(format!("{days} {year}")),
        None if period == "year" => {
            let said = said?;
            let year = said.first?.year();
            (said.last?.year() == year).then(|| format!("{days} {}", year + on))
        }
        Some(_) | None => None,
    }
}

/// `in the new year` as its first months, for what happens then is not of the holiday (`at New Year`). The year may stand in brackets
/// (`the new year (2025)`), or the month, which tells more.
pub(super) fn new(words: &str, said: Option<DayRange>) -> Option<String> {
    let (told, given) = match words.strip_suffix(')').and_then(|rest| rest.rsplit_once(" (")) {
        Some((told, given)) => (told, Some(given)),
        None => (words, None),
    };
    let lower = told.to_lowercase();
    let period =
        ["early in the ", "in the ", "the ", "early "].iter().find_map(|lead| lower.strip_prefix(lead));
    // `New Year (2025)` is the holiday.
    let is_new = period == Some("new year") || given.is_none() && lower == "new year";
    is_new.then_some(())?;
    let months = |year: i32| format!("{year}-01/{year}-03");
    if let Some(given) = given {
        let year = given.parse::<i32>().ok().filter(|_| given.len() == 4);
        return Some(year.map_or_else(|| given.to_owned(), months));
    }
    let said = said.and_then(|said| said.last.or(said.first))?;
    // Until the summer it may be the one that has begun.
    let either = || format!("[{0}-01..{0}-03,{1}-01..{1}-03]", said.year(), said.year() + 1);
    Some(if said.month() >= 6 { months(said.year() + 1) } else { either() })
}

/// `by the end of this decade` with its years.
pub(super) fn this_decade(words: &str, said: Option<DayRange>) -> Option<String> {
    let (lead, tail) = words.split_once("this decade")?;
    let year = said.and_then(|said| said.last.or(said.first))?.year();
    Some(format!("{lead}the {}s{tail}", year - year.rem_euclid(10)))
}

/// Years before 1000 as EDTF writes them: `850-900` as `0850-0900`. Other numbers of three digits have a word behind them
/// (`150 years ago`), or stand beside a day.
fn in_four_digits(words: &str) -> Option<String> {
    let is_year = |part: &str| part.len() == 3 && part.parse::<u32>().is_ok_and(|year| year >= 100);
    let has_digit = |chunk: &str| chunk.contains(|c: char| c.is_ascii_digit());
    let chunks: Vec<&str> = words.split(' ').collect();
    let linked = |next: Option<&&str>| next.is_none_or(|next| ["to", "and", "or", "until"].contains(next));
    let full = |(at, chunk): (usize, &&str)| {
        let years: Vec<&str> = chunk.split(['-', '\u{2013}']).collect();
        if !has_digit(chunk) {
            return Some((*chunk).to_owned());
        }
        let are_years = years.iter().all(|year| is_year(year)) && linked(chunks.get(at + 1));
        are_years.then(|| years.iter().map(|year| format!("0{year}")).collect::<Vec<_>>().join("-"))
    };
    has_digit(words).then_some(())?;
    Some(chunks.iter().enumerate().map(full).collect::<Option<Vec<_>>>()?.join(" "))
}

/// `1894-96` as `1894/1896`, where the second number is no month, season or quarter of EDTF; that of the next year
/// (`2024-25`) is hardly ever meant as one.
fn years_in_short(words: &str) -> String {
    let chunks: Vec<String> =
        words.split(' ').map(|chunk| two_years(chunk).unwrap_or_else(|| chunk.to_owned())).collect();
    chunks.join(" ")
}

fn two_years(chunk: &str) -> Option<String> {
    let (first, second) = chunk.split_once(['-', '\u{2013}'])?;
    let is_number =
        |text: &str, digits: usize| text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    (is_number(first, 4) && is_number(second, 2)).then_some(())?;
    let (century, start) = first.split_at_checked(2)?;
    let (start, end): (u32, u32) = (start.parse().ok()?, second.parse().ok()?);
    let is_free = end > 41 || (13..=20).contains(&end);
    let is_years = is_free && start < end || end > 12 && end == start + 1;
    is_years.then(|| format!("{first}/{century}{second}"))
}
