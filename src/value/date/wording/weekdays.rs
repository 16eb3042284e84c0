//! Weekdays with a word that says which: `Tuesday last`, `Sunday next, December 21`.

use crate::letters::has_any;
use crate::value::date::names::{is_month_name, is_weekday_name};

/// Words behind a weekday, and what says the same in front of it.
const BEHIND: &[(&str, &str)] = &[
    ("last", "last"),
    ("just gone", "last"),
    ("just past", "last"),
    ("past", "last"),
    ("gone", "last"),
    ("coming", "this coming"),
    ("next", "next"),
];

/// Words behind a weekday that say which only beside a day of a month.
const BEHIND_AND_A_DAY: &[&str] = &["week"];

/// Words in front of one.
const BEFORE: &[&str] = &["this coming", "the coming", "this", "next", "last", "coming"];

/// `Tuesday last`, `Friday just gone`, `Sunday next at 9am` as `last Tuesday` and so on. With a day of a month behind it a
/// weekday is on that day, whatever stands around it: `Sunday next, December 21`, `next Sunday, 21 December`.
pub(super) fn in_front(words: &str) -> Option<String> {
    has_any(words, &["day"]).then_some(())?;
    let starts = words.split_inclusive(' ').scan(0_usize, |at, word| {
        let start = *at;
        *at = at.saturating_add(word.len());
        Some((start, word))
    });
    let mut days = starts.filter_map(|(start, word)| {
        let day = word.trim_end_matches([' ', ',']);
        is_weekday_name(day).then_some((start, day))
    });
    let (start, day) = days.next().filter(|_| days.next().is_none())?;
    let (before, rest) = words.split_at_checked(start)?;
    let behind = rest.strip_prefix(day)?;
    on_its_day(before, day, behind).or_else(|| {
        let (rest, which) = BEHIND
            .iter()
            .find_map(|(word, which)| Some((behind.strip_prefix(' ')?.strip_prefix(word)?, which)))?;
        let is_over = rest.is_empty() || [" at ", ", ", " ("].iter().any(|next| rest.starts_with(next));
        is_over.then(|| format!("{before}{which} {day}{rest}"))
    })
}

/// Whether a weekday has its article, as one has that the story points at: `the Thursday`, `4.57am on the Thursday`.
pub(in crate::value::date) fn is_pointed_at(words: &str) -> bool {
    let mut told = words.split([' ', ',']).filter(|word| !word.is_empty());
    let mut before = "";
    told.any(|word| std::mem::replace(&mut before, word).eq_ignore_ascii_case("the") && is_weekday_name(word))
}

/// `that August (2023)` as `August (2023)`: which it is stands in brackets; and `one Saturday last November` as `Saturday last
/// November`.
pub(super) fn without_pointer(words: &str) -> Option<&str> {
    const ARTICLES: &[&str] = &["one ", "a ", "on one ", "on a "];
    let some = ARTICLES.iter().find_map(|article| words.strip_prefix(article));
    if let Some(some) = some.filter(|some| some.split_once(' ').is_some_and(|(day, _)| is_weekday_name(day)))
    {
        return Some(some);
    }
    let rest = words.strip_prefix("that ").filter(|rest| rest.ends_with(')'))?;
    let (name, _) = rest.split_once(" (")?;
    (is_month_name(name) || is_weekday_name(name)).then_some(rest)
}

/// `Sunday next, December 21` as `Sunday, December 21`.
fn on_its_day(before: &str, day: &str, behind: &str) -> Option<String> {
    let words = BEHIND.iter().map(|(word, _)| word).chain(BEHIND_AND_A_DAY);
    let without = |word: &&str| behind.strip_prefix(' ')?.strip_prefix(*word);
    let rest = words.filter_map(without).find(|rest| begins_with_day(rest));
    let lead = BEFORE.iter().find_map(|word| {
        let lead = before.strip_suffix(' ')?.strip_suffix(word)?;
        (lead.is_empty() || lead.ends_with(' ')).then_some(lead)
    });
    let rest = rest.or_else(|| Some(behind).filter(|rest| lead.is_some() && begins_with_day(rest)))?;
    Some(format!("{}{day}{rest}", lead.unwrap_or(before)))
}

/// Whether words begin with a day of a month: `, December 21`, ` the 21st of December`, ` (21 December)`.
fn begins_with_day(words: &str) -> bool {
    const FILLERS: &[&str] = &["the", "on", "of"];
    if !words.starts_with([' ', ',']) {
        return false;
    }
    let mut told =
        words.split([' ', ',', '(', ')']).filter(|word| !word.is_empty() && !FILLERS.contains(word));
    let is_day = |word: &str| {
        let digits = word.trim_end_matches(|c: char| c.is_alphabetic());
        let is_short =
            digits.len() <= 2 && matches!(word.strip_prefix(digits), Some("" | "st" | "nd" | "rd" | "th"));
        is_short && digits.parse::<u32>().is_ok_and(|day| (1..=31).contains(&day))
    };
    let (Some(first), Some(second)) = (told.next(), told.next()) else { return false };
    is_month_name(first) && is_day(second) || is_day(first) && is_month_name(second)
}
