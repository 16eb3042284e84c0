//! Dresses of a date that are turned into a plainer one before it is read: a hedge behind its day, the two years of a
//! winter, a decade by its name, the ends of years.

use super::DayRange;
use crate::value::number;
use chrono::Datelike;

/// Hedges that stand behind a date, and in front of it.
const BEHIND: &[(&str, &str)] = &[
    (" at the latest", "by "),
    (" or earlier", "by "),
    (" at the earliest", "no earlier than "),
    (" or later", "from "),
    (" onwards", "from "),
    (" onward", "from "),
    (" or so", "about "),
    ("-ish", "about "),
    ("ish", "about "),
    (" or thereabouts", "about "),
    (" or shortly before", "just before "),
    (" or shortly after", "just after "),
    (" at the earliest possible", "no earlier than "),
];

/// Words for the end of a stretch of the calendar.
const ENDS: &[(&str, &str)] = &[
    ("year's end", "the end of the year"),
    ("year\u{2019}s end", "the end of the year"),
    ("year-end", "the end of the year"),
    ("year end", "the end of the year"),
    ("month's end", "the end of the month"),
    ("month-end", "the end of the month"),
    ("the turn of the year", "the start of the year"),
];

/// Words that say the same more plainly.
const PLAINER: &[(&str, &str)] = &[
    ("on the stroke of ", ""),
    ("at the stroke of ", ""),
    ("on the dot", ""),
    ("towards ", "shortly before "),
    ("getting on for ", "shortly before "),
    ("going on ", "shortly before "),
    ("a century and a half ago", "150 years ago"),
];

/// The words in their plainer dress.
pub(super) fn plainly(words: &str, said: Option<DayRange>) -> String {
    if is_day_in_figures(words) {
        return words.to_owned();
    }
    let words = hedged_in_front(&on_clock_of_place(words));
    let words = PLAINER.iter().fold(words, |words, (dress, plain)| words.replacen(dress, plain, 1));
    let words = lasting(&words).unwrap_or(words);
    let words = years_in_short(&words).unwrap_or(words);
    let words = in_year_of_speaking(&words, said).unwrap_or(words);
    let words = either_end(&words, said).unwrap_or(words);
    let words = ENDS.iter().fold(words, |words, (end, plain)| words.replace(end, plain));
    winter(&words).unwrap_or_else(|| with_decade(&words, said))
}

/// `2024-03-09`, as most dates are typed.
fn is_day_in_figures(words: &str) -> bool {
    words.len() == 10 && words.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-')
}

/// `twenty to six in the morning (Averil)` as `… Averil time`: a place in brackets behind a time.
fn on_clock_of_place(words: &str) -> String {
    let split = words.strip_suffix(')').and_then(|rest| rest.rsplit_once(" ("));
    let is_place = |place: &str| {
        let is_name = |word: &str| {
            let mut letters = word.chars();
            letters.next().is_some_and(char::is_uppercase)
                && word.len() > 2
                && letters.all(|c| c.is_lowercase() || c == '-')
                && super::names::month_from_name(&word.to_lowercase()).is_none()
                && super::names::weekday_from_name(&word.to_lowercase()).is_none()
        };
        place.split(' ').count() <= 2 && place.split(' ').all(is_name)
    };
    let is_time = |said: &str| {
        ["morning", "afternoon", "evening", "night", "a.m.", "p.m.", "am", "pm", "o'clock"]
            .iter()
            .any(|end| said.ends_with(end))
            || said.ends_with(|c: char| c.is_ascii_digit()) && said.contains([':', '.'])
    };
    match split.filter(|(said, place)| is_place(place) && is_time(said)) {
        Some((said, place)) => format!("{said} {place} time"),
        None => words.to_owned(),
    }
}

/// `for 150 years` as `150 years ago`: when something began that goes on.
fn lasting(words: &str) -> Option<String> {
    let length =
        ["for the past ", "for the last ", "for "].iter().find_map(|lead| words.strip_prefix(lead))?;
    let unit = length.rsplit(' ').next()?.trim_end_matches('s');
    ["day", "week", "month", "year", "decade"].contains(&unit).then(|| format!("{length} ago"))
}

/// `1894-96` as `1894/1896`, where the second number is no month, season or quarter of EDTF.
fn years_in_short(words: &str) -> Option<String> {
    let (first, second) = words.split_once('-')?;
    let is_number =
        |text: &str, digits: usize| text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    let ends =
        (is_number(first, 4) && is_number(second, 2)).then(|| (first.get(2..), second.parse::<u32>().ok()));
    let (Some(start), Some(end)) = ends? else { return None };
    (end > 41 && start.parse().is_ok_and(|start: u32| start < end))
        .then(|| format!("{first}/{}{second}", first.get(..2).unwrap_or_default()))
}

/// `in the second quarter` and `in the new year` with the year that the day of speaking tells.
fn in_year_of_speaking(words: &str, said: Option<DayRange>) -> Option<String> {
    let said = said.and_then(|said| said.last.or(said.first))?;
    let lower = words.to_lowercase();
    let period = ["in the ", "the "].iter().find_map(|lead| lower.strip_prefix(lead)).unwrap_or(&lower);
    if let Some(part) = period.strip_suffix(" quarter").filter(|part| number::ordinal(part).is_some()) {
        return Some(format!("{part} quarter of {}", said.year()));
    }
    let early = ["new year", "early new year"].contains(&period) && said.month() >= 6;
    early.then(|| format!("{}-01/{}-03", said.year() + 1, said.year() + 1))
}

/// `at year's end`, said in the first half of a year: the one that is over, or the one to come.
fn either_end(words: &str, said: Option<DayRange>) -> Option<String> {
    let end = ["at ", "at the "].iter().find_map(|lead| words.strip_prefix(lead)).unwrap_or(words);
    let is_end = matches!(end, "year's end" | "year\u{2019}s end" | "year-end" | "end of the year");
    let said = said.and_then(|said| said.last.or(said.first)).filter(|day| day.month() <= 6)?;
    is_end.then(|| format!("[{}-12,{}-12]", said.year() - 1, said.year()))
}

fn hedged_in_front(words: &str) -> String {
    let split = BEHIND.iter().find_map(|(behind, front)| Some((words.strip_suffix(behind)?, front)));
    split.map_or_else(|| words.to_owned(), |(date, front)| format!("{front}{date}"))
}

/// `winter 2024-25`, `the winter of 2011–12` as the months from December on; March is winter for two thirds.
fn winter(words: &str) -> Option<String> {
    let lower = words.to_lowercase();
    let rest = lower.strip_prefix("the ").unwrap_or(&lower).strip_prefix("winter ")?;
    let years = rest.strip_prefix("of ").unwrap_or(rest);
    let (first, second) = years.split_once(['-', '\u{2013}', '/'])?;
    let year: i32 = first.parse().ok().filter(|_| first.len() == 4)?;
    let next = year.checked_add(1)?;
    let is_next = second == next.to_string() || second.parse() == Ok(next % 100) && second.len() == 2;
    is_next.then(|| format!("{year}-12/{next}-03"))
}

/// `the nineties` as `the 1990s`: the latest that have begun.
fn with_decade(words: &str, said: Option<DayRange>) -> String {
    let year = said.and_then(|said| said.last.or(said.first)).map(|day| day.year());
    let chunk = |chunk: &str| {
        let decade = number::decade(chunk).map(i32::from);
        let first = decade.zip(year).map(|(tens, year)| year - (year - tens).rem_euclid(100));
        first.map_or_else(|| chunk.to_owned(), |first| format!("{first}s"))
    };
    words.split(' ').map(chunk).collect::<Vec<_>>().join(" ")
}
