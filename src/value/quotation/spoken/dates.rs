//! Days and decades: `May 5`, `the 5th of May`, `the '90s`.

use super::{Read, owned, whole};
use crate::value::{date, number};

const DECADES: &[&str] =
    &["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];

/// The day before its month, or a decade in words.
pub(super) fn read(words: &[&str]) -> Option<Read> {
    decade(words.first()?).map(|decade| (1, owned([decade]))).or_else(|| day_of_month(words))
}

fn day_of_month(words: &[&str]) -> Option<Read> {
    let (count, day, name) = match words {
        ["the", day, "of", name, ..] => (4, day, name),
        [day, "of", name, ..] if whole(day).is_none() => (3, day, name),
        [one, other, ..] => match month(one) {
            Some(_) => (2, other, one),
            None => (2, one, other),
        },
        _ => return None,
    };
    let (day, name) = (day_number(day)?, month(name)?);
    Some((count, vec![day.to_string(), name]))
}

fn month(word: &str) -> Option<String> {
    date::month_named(word).map(str::to_lowercase)
}

fn day_number(word: &str) -> Option<u64> {
    let day = number::ordinal(word).map(u64::from).or_else(|| whole(word));
    day.filter(|day| (1..=31).contains(day))
}

/// `90s`, `1990s`
fn decade(word: &str) -> Option<&'static str> {
    let digits = word.strip_suffix('s')?.trim_end_matches('\'');
    let years = digits.strip_prefix("19").filter(|years| years.len() == 2).unwrap_or(digits);
    let tens: usize = years.strip_suffix('0').filter(|tens| tens.len() == 1)?.parse().ok()?;
    DECADES.get(tens.checked_sub(2)?).copied()
}
