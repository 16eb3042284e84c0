//! Lengths of time that tell when something began, or how far from something else it was.

use crate::letters::{lower, split_once};
use crate::value::date::elsewhere::count;
use rust_decimal::Decimal;

/// Units of time, what each is told in besides, and how many of it make one.
const STEPS: &[(&str, &str, u32)] = &[
    ("decade", "year", 10),
    ("year", "month", 12),
    ("fortnight", "day", 14),
    ("week", "day", 7),
    ("hour", "minute", 60),
    ("minute", "second", 60),
];

/// `a week and a day before the vote` as `8 days before the vote`.
pub(super) fn in_one_unit(words: &str) -> Option<String> {
    let (whole, more) = split_once(words, " and ")?;
    let ((whole, unit), (more, rest)) = (count(whole)?, count(more)?);
    let (_, smaller, times) = STEPS.iter().find(|(name, ..)| unit.trim_end_matches('s') == *name)?;
    let rest = rest.strip_prefix(smaller)?;
    let rest = rest.strip_prefix('s').unwrap_or(rest).strip_prefix(' ')?;
    // What was so many minutes ago was in this hour or the one before.
    let is_by_clock = ["minute", "second"].contains(smaller) && rest.starts_with("ago");
    let together = whole.checked_mul(Decimal::from(*times))?.checked_add(more)?;
    (!is_by_clock).then(|| format!("{} {smaller}s {rest}", together.normalize()))
}

/// The 2021 of `not since 2021`, `no visit since 2021`, and the length of `none for 15 years`: when it was for the last time.
pub(super) fn without_denial(words: &str) -> String {
    const DENIALS: &[&str] = &["not", "none", "never", "nothing", "nobody"];
    let is_denied = |lead: &str| {
        let lead = &*lower(lead);
        DENIALS.contains(&lead) || lead.strip_prefix("no ").is_some_and(|noun| noun.split(' ').count() <= 2)
    };
    if let Some((_, date)) = split_once(words, " since ").filter(|(lead, _)| is_denied(lead)) {
        return date.to_owned();
    }
    let length = split_once(words, " for ").filter(|(lead, _)| is_denied(lead));
    length.map_or_else(|| words.to_owned(), |(_, length)| format!("for {length}"))
}

/// `for 150 years`, `goes back 15 years` as `150 years ago`: when something began that goes on.
pub(super) fn ago(words: &str) -> Option<String> {
    const LEADS: &[&str] = &[
        "for the past ",
        "for the last ",
        "for ",
        "goes back ",
        "go back ",
        "going back ",
        "dates back ",
        "dating back ",
        "reaches back ",
        "reaching back ",
        "stretches back ",
        "stretching back ",
    ];
    if let Some(days) = weeks_before_a_day(words) {
        return Some(days);
    }
    let length = LEADS.iter().find_map(|lead| words.strip_prefix(lead))?;
    if let Some(date) = length.strip_prefix("to ") {
        return Some(date.to_owned());
    }
    let unit = length.rsplit(' ').next()?.trim_end_matches('s');
    ["day", "week", "month", "year", "decade"].contains(&unit).then(|| format!("{length} ago"))
}

/// `three weeks ago yesterday` as `22 days ago`.
fn weeks_before_a_day(words: &str) -> Option<String> {
    const DAYS: &[(&str, i64)] = &[(" ago yesterday", 1), (" ago tomorrow", -1)];
    let split = |(day, more): &(&str, i64)| Some((split_once(words, day)?, Decimal::from(*more)));
    let ((length, rest), more) = DAYS.iter().find_map(split)?;
    let (number, unit) = count(length)?;
    let days = match unit.trim_start().trim_end_matches('s') {
        "week" => 7,
        "fortnight" => 14,
        _ => return None,
    };
    let days = number.checked_mul(Decimal::from(days))?.checked_add(more)?;
    days.is_integer().then(|| format!("{} days ago{rest}", days.normalize()))
}
