//! Dresses of a date that are turned into a plainer one before it is read: a hedge behind its day, the two years of a
//! winter, a decade by its name, the ends of years.

pub(super) mod clocks;
pub(super) mod digits;
mod ends;
mod eras;
mod lengths;
mod months;
mod reckoning;
pub(super) mod weekdays;
mod weeks;
mod years;

use super::{DayRange, yearly};
use crate::letters::has_any;
use crate::value::context::LAST_DAY;
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
    ("towards the end of ", "the end of "),
    ("toward the end of ", "the end of "),
    ("towards ", "shortly before "),
    ("in or around ", "around "),
    ("in or about ", "about "),
    ("on or around ", "around "),
    ("on or about ", "about "),
    ("latter half of ", "second half of "),
    ("first three months of ", "first quarter of "),
    ("opening three months of ", "first quarter of "),
    ("final quarter of ", "fourth quarter of "),
    ("last quarter of ", "fourth quarter of "),
    ("closing quarter of ", "fourth quarter of "),
    ("opening quarter of ", "first quarter of "),
    ("last three months of ", "fourth quarter of "),
    ("final three months of ", "fourth quarter of "),
    ("first six months of ", "first half of "),
    ("last six months of ", "second half of "),
    ("final six months of ", "second half of "),
    ("later half of ", "second half of "),
    ("earlier in the week", "earlier this week"),
    ("earlier in the month", "earlier this month"),
    ("earlier in the year", "earlier this year"),
    ("later in the week", "later this week"),
    ("later in the month", "later this month"),
    ("later in the year", "later this year"),
    ("just last ", "last "),
    ("just this ", "this "),
    ("just yesterday", "yesterday"),
    ("getting on for ", "shortly before "),
    ("going on ", "shortly before "),
    ("a century and a half ago", "150 years ago"),
    ("12 noon", "noon"),
    ("high noon", "noon"),
    ("12 midnight", "midnight"),
    ("at some point ", ""),
    ("at some stage ", ""),
    ("some time in ", "in "),
    ("some time on ", "on "),
    ("some time during ", "during "),
    ("some time over ", "over "),
    ("some time this ", "this "),
    ("some time last ", "last "),
    ("some time next ", "next "),
    ("this past ", "last "),
    ("earlier on ", "on "),
    ("later on ", "on "),
    ("high summer", "summer"),
    ("midsummer", "summer"),
    ("midwinter", "winter"),
    ("this time last ", "last "),
    ("Anno ", ""),
    ("kl. ", ""),
    (" Uhr", ""),
    ("end-", "end of "),
    (" academic year", ""),
    (" school year", ""),
    ("academic year ", ""),
    ("school year ", ""),
    ("eve of Easter", "Holy Saturday"),
    ("eve of Christmas", "Christmas Eve"),
    ("eve of the new year", "New Year's Eve"),
    (" ago today", " ago"),
    (" ago this week", " ago"),
    (" ago this month", " ago"),
];

/// The words in their plainer dress.
pub(super) fn plainly(words: &str, said: Option<DayRange>) -> String {
    if is_in_figures(words) {
        return words.to_owned();
    }
    let words = weekdays::without_pointer(words).unwrap_or(words);
    let words = hedged_in_front(&clocks::of_place(&without_lead(words)));
    let words = in_plainer_words(words, PLAINER, 1);
    let words = lengths::without_denial(&words);
    let words = ends::before(&words).unwrap_or(words);
    let words = lengths::in_one_unit(&words).unwrap_or(words);
    let words = lengths::ago(&words).or_else(|| eras::in_years(&words)).unwrap_or(words);
    let words = weeks::in_days(&words, said).unwrap_or(words);
    let words = years::in_full(&words);
    let words = business_year(&words).or_else(|| reckoning::in_edtf(&words)).unwrap_or(words);
    let words = digits::range(&words).unwrap_or(words);
    let words = months::of_speaking(&words, said).unwrap_or(words);
    let words = years::of_speaking(&words, said).unwrap_or(words);
    let words = years::new(&words, said).or_else(|| years::this_decade(&words, said)).unwrap_or(words);
    let words = turn(&words, said).or_else(|| weekdays::in_front(&words)).unwrap_or(words);
    let words = in_year_of_speaking(&words, said).unwrap_or(words);
    let words = said.and_then(|said| yearly::with_year(&words, said)).unwrap_or(words);
    let words = either_end(&words, said).unwrap_or(words);
    let words = in_plainer_words(words, ENDS, usize::MAX);
    winter(&words).unwrap_or_else(|| with_decade(&words, said))
}

/// Whether words tell an end besides a beginning: the `8pm to 9pm` of `from 8pm to 9pm`.
pub(super) fn has_end(words: &str) -> bool {
    has_any(words, &[" to ", " until ", " till ", "-", "\u{2013}"])
}

/// Whether words tell the last day of what goes on: `until 27 March`.
pub(super) fn tells_last_day(words: &str) -> bool {
    LAST_DAY.iter().any(|lead| number::strip_phrase(words, lead).is_some())
}

/// The words with those of a table put plainly, each so often at the most. Hardly any stands there, and looking is
/// quicker than making the words anew.
fn in_plainer_words(words: String, table: &[(&str, &str)], most: usize) -> String {
    table.iter().fold(words, |words, (dress, plain)| {
        if has_any(&words, &[dress]) { words.replacen(dress, plain, most) } else { words }
    })
}

/// Words before a date, and what says the same more plainly.
const LEADS: &[(&str, &str)] = &[
    ("as far back as ", ""),
    ("as recently as ", ""),
    ("as lately as ", ""),
    ("as early as ", "no earlier than "),
    ("as soon as ", "no earlier than "),
    ("as late as ", "by "),
    ("come ", ""),
    ("first thing on ", "early on "),
    ("first thing ", "early "),
    ("way back in ", "in "),
    ("back in ", "in "),
    ("back on ", "on "),
    ("only ", ""),
    ("probably around ", "around "),
    ("probably about ", "about "),
    ("signed and dated ", ""),
];

fn without_lead(words: &str) -> String {
    let split = |(lead, plain): &(&'static str, &'static str)| {
        Some((number::strip_phrase(words, lead.trim_end())?.strip_prefix(' ')?, *plain))
    };
    LEADS.iter().find_map(split).map_or_else(|| words.to_owned(), |(rest, plain)| format!("{plain}{rest}"))
}

/// `2024-03-09` and `2024-03`, as most dates are typed. `1894-96` is no month.
fn is_in_figures(words: &str) -> bool {
    let is_whole = words.len() == 10 || words.len() == 7 && words.get(5..) <= Some("12");
    is_whole
        && words.get(4..5) == Some("-")
        && words.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-')
}

/// `fiscal 2024`, `FY24`: a year that begins in April of the year before at the earliest, and ends by March of the next.
fn business_year(words: &str) -> Option<String> {
    const LEADS: &[&str] =
        &["the fiscal year ", "fiscal year ", "the financial year ", "financial year ", "fiscal ", "fy "];
    let lower = words.to_lowercase();
    let plain = lower.strip_prefix("in ").unwrap_or(&lower);
    let year = LEADS
        .iter()
        .find_map(|lead| plain.strip_prefix(lead))
        .or_else(|| plain.strip_prefix("fy").filter(|year| year.starts_with(|c: char| c.is_ascii_digit())))?;
    if year.len() == 9 && year.contains('/') {
        return Some(year.to_owned());
    }
    let year: i32 = match year.len() {
        4 => year.parse().ok()?,
        2 => year.parse::<i32>().ok()? + 2000,
        _ => return None,
    };
    Some(format!("{}-04/{}-03", year - 1, year + 1))
}

/// `the turn of the century`: the last two, where nothing tells which.
fn turn(words: &str, said: Option<DayRange>) -> Option<String> {
    let plain = words.strip_prefix("at ").unwrap_or(words);
    let plain = plain.strip_prefix("the ").unwrap_or(plain);
    let year = || Some(said.and_then(|said| said.last.or(said.first))?.year());
    let near = |year: i32| format!("{}..{}", year - 10, year + 10);
    match plain {
        "turn of the millennium" => Some("1995/2005".to_owned()),
        "turn of the century" => {
            let last = year()?.div_euclid(100) * 100;
            Some(format!("[{},{}]", near(last - 100), near(last)))
        }
        _ => None,
    }
}

/// `in the second quarter` and `April next year` with the year that the day of speaking tells.
fn in_year_of_speaking(words: &str, said: Option<DayRange>) -> Option<String> {
    let said = said.and_then(|said| said.last.or(said.first))?;
    let lower = words.to_lowercase();
    let period = ["in the ", "the "].iter().find_map(|lead| lower.strip_prefix(lead)).unwrap_or(&lower);
    if let Some(part) = period.strip_suffix(" quarter").filter(|part| number::ordinal(part).is_some()) {
        return Some(format!("{part} quarter of {}", said.year()));
    }
    if let Some((lead, nth)) = before_numbered_quarter(&lower)
        && is_near_quarter(&format!("q{nth}"), said.month())
    {
        return Some(format!("{lead} Q{nth} {}", said.year()));
    }
    if let Some((lead, part)) = lower.rsplit_once(' ').filter(|(lead, _)| BEFORE_QUARTER.contains(lead))
        && is_near_quarter(part, said.month())
    {
        return Some(format!("{lead} {} {}", part.to_uppercase(), said.year()));
    }
    if matches!(period, "q1" | "q2" | "q3" | "q4" | "h1" | "h2") {
        return Some(format!("{} {}", period.to_uppercase(), said.year()));
    }
    if let Some(named) = in_named_year(period, said.year()) {
        return Some(named);
    }
    (period == "last century").then(|| edtf_century(said.year() - 100)).flatten()
}

/// What may stand before a quarter without its year.
const BEFORE_QUARTER: &[&str] = &[
    "in",
    "by",
    "before",
    "early",
    "early in",
    "late",
    "late in",
    "mid",
    "end of",
    "the end of",
    "by the end of",
    "at the end of",
    "before the end of",
    "start of",
    "the start of",
    "by the start of",
];

/// What stands before a quarter, and its number: `by the end of the second quarter`.
fn before_numbered_quarter(lower: &str) -> Option<(&str, u32)> {
    let (lead, nth) = lower.strip_suffix(" quarter")?.rsplit_once(' ')?;
    let lead = lead.strip_suffix(" the").filter(|lead| BEFORE_QUARTER.contains(lead))?;
    Some((lead, number::ordinal(nth)?))
}

/// Whether a quarter (`q3`) is not over by a month of its year, nor begins more than half a year after it.
fn is_near_quarter(part: &str, month: u32) -> bool {
    let number = part.strip_prefix('q').and_then(|number| number.parse::<u32>().ok());
    let last = number.filter(|number| (1..=4).contains(number)).map(|number| number * 3);
    last.is_some_and(|last| (month..=month + 8).contains(&last))
}

/// `April next year`, `summer of last year` with the number of the year.
fn in_named_year(words: &str, said: i32) -> Option<String> {
    const NAMED: &[&str] = &["easter", "christmas", "quarter", "half", "fall"];
    const YEARS: &[(&str, i32)] = &[(" last year", -1), (" this year", 0), (" next year", 1)];
    // `May last year (2024)`, `(2024-05)` and `(May 2024)` tell the year twice.
    let told = |words: &str| {
        let (said, date) = words.strip_suffix(')')?.rsplit_once(" (")?;
        let of_month = date.split_once(' ').filter(|(month, _)| said.split(' ').any(|word| word == *month));
        let date = of_month.map_or(date, |(_, year)| year);
        date.split('-').next()?.parse::<i32>().ok()
    };
    let year = told(words);
    let words = year.map_or(words, |_| words.rsplit_once(" (").map_or(words, |(words, _)| words));
    let (rest, by) = YEARS.iter().find_map(|(behind, by)| Some((words.strip_suffix(behind)?, by)))?;
    let rest = rest.strip_suffix(" of").or_else(|| rest.strip_suffix(" in")).unwrap_or(rest);
    let last = rest.rsplit(' ').next()?;

    let is_named = super::names::month_from_name(last).is_some() || NAMED.contains(&last);
    let is_one_year = year.is_none_or(|year| year == said + by);
    (is_named && is_one_year).then(|| format!("{rest} {}", said + by))
}

fn edtf_century(year: i32) -> Option<String> {
    let first = year.div_euclid(100).checked_mul(100)?;
    Some(format!("{:04}/{:04}", first, first + 99))
}

/// `at year's end`, said in the first half of a year: the one that is over, or the one to come.
fn either_end(words: &str, said: Option<DayRange>) -> Option<String> {
    let end = ["at ", "at the "].iter().find_map(|lead| words.strip_prefix(lead)).unwrap_or(words);
    let is_end = matches!(end, "year's end" | "year\u{2019}s end" | "year-end" | "end of the year");
    let said = said.and_then(|said| said.last.or(said.first)).filter(|day| day.month() <= 6)?;
    is_end.then(|| format!("[{}-12,{}-12]", said.year() - 1, said.year()))
}

fn hedged_in_front(words: &str) -> String {
    // `tomorrow at the earliest (2025-10-17)`
    let brackets = words.strip_suffix(')').and_then(|rest| rest.rsplit_once(" ("));
    if let Some((said, given)) = brackets {
        return format!("{} ({given})", hedged_in_front(said));
    }
    let words = match words.strip_prefix("from ") {
        Some(_) => {
            [" onwards", " onward", " on"].iter().find_map(|end| words.strip_suffix(end)).unwrap_or(words)
        }
        None => words,
    };
    let split = BEHIND.iter().find_map(|(behind, front)| Some((words.strip_suffix(behind)?, front)));
    // `until March at the earliest`
    let bare = |date: &'_ str| number::strip_phrase(date, "until").map_or(date, str::trim_start).to_owned();
    split.map_or_else(|| words.to_owned(), |(date, front)| format!("{front}{}", bare(date)))
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
    if let Some(either) = decade_of_two_centuries(words, said) {
        return either;
    }
    let year = said.and_then(|said| said.last.or(said.first)).map(|day| day.year());
    let chunk = |chunk: &str| {
        let (lead, name) = chunk.split_once('-').unwrap_or(("", chunk));
        let decade = number::decade(name).or_else(|| decade_in_digits(name)).map(i32::from);
        let first = decade.zip(year).map(|(tens, year)| year - (year - tens).rem_euclid(100));
        first.map_or_else(|| chunk.to_owned(), |first| format!("{lead} {first}s").trim().to_owned())
    };
    words.split(' ').map(chunk).collect::<Vec<_>>().join(" ")
}

/// `the twenties`, said in them or after: those of this century, or of the last.
fn decade_of_two_centuries(words: &str, said: Option<DayRange>) -> Option<String> {
    let name = ["in the ", "the "].iter().find_map(|lead| words.strip_prefix(lead))?;
    if let Some(tens) = name.strip_prefix("nineteen-").or_else(|| name.strip_prefix("nineteen ")) {
        return Some(format!("the 19{:02}s", number::decade(tens)?));
    }
    let tens = i32::from(number::decade(name)?);
    let year = said.and_then(|said| said.last.or(said.first))?.year();
    let first = year.div_euclid(100) * 100 + tens;
    (first <= year).then(|| format!("[{}..{},{first}..{}]", first - 100, first - 91, first + 9))
}

/// `'90s`, `90s`
fn decade_in_digits(chunk: &str) -> Option<u8> {
    let tens = chunk.trim_start_matches(['\'', '\u{2019}', '\u{2018}']).strip_suffix('s')?;
    tens.parse().ok().filter(|decade: &u8| tens.len() == 2 && decade.is_multiple_of(10))
}
