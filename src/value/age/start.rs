//! Ages that are left to the reader, by how old somebody was at the start of what has gone on so long: `went to sea at 16, 40
//! years ago`, `collecting since seven, 19 years`, `40 years at sea, since he was 16`.

use super::life;
use super::stated::{Stated, Unit};
use crate::value::number;
use rust_decimal::prelude::ToPrimitive;

/// Words before the age at a start, of what has gone on since then.
const SINCE: &[&str] = &[
    "since the age of ",
    "since age ",
    "since he was ",
    "since she was ",
    "since they were ",
    "since ",
    "from the age of ",
    "from age ",
];

/// Words before the age of a deed.
const AT: &[&str] = &["at the age of ", "at age ", "aged ", "at ", "when he was ", "when she was "];

/// The age that both come to, a year more or less, since neither is told to the month.
pub(super) fn read(words: &str) -> Option<Stated> {
    let lower = words.trim().to_lowercase();
    let (first, second) = lower.split_once(", ")?;
    let second = second.strip_prefix("and ").unwrap_or(second);
    let (age, years) = started_first(first, second).or_else(|| started_last(first, second))?;
    let sum = age.checked_add(years).filter(|sum| age > 0 && *sum < 110)?;
    let is_of_dead = first.split(' ').any(life::is_of_death);
    let (least, below) = (Unit::Year.shift(sum.checked_sub(1)?)?, Unit::Year.shift(sum.checked_add(2)?));
    (!is_of_dead).then(|| Stated { least, below, words: words.trim().to_owned() })
}

/// `went to sea at 16` and `40 years ago`, `collecting since seven` and `19 years`. Who was jailed at 20 for 19 years may be 21.
fn started_first(deed: &str, length: &str) -> Option<(u32, u32)> {
    let length = length.strip_prefix("for ").unwrap_or(length);
    let (years, rest) = years(length)?;
    let since = || SINCE.iter().find_map(|lead| behind(deed, lead));
    let at = || AT.iter().find_map(|lead| behind(deed, lead));
    let age = match rest {
        " ago" => since().or_else(at),
        "" | " now" => since(),
        _ => None,
    };
    age.map(|age| (age, years))
}

/// `40 years at sea` and `since he was 16`.
fn started_last(length: &str, start: &str) -> Option<(u32, u32)> {
    let (years, _) = years(length)?;
    let age = SINCE.iter().find_map(|lead| start.strip_prefix(lead).and_then(whole))?;
    Some((age, years))
}

/// The age that ends the words behind a lead.
fn behind(words: &str, lead: &str) -> Option<u32> {
    let (deed, age) = words.split_at_checked(words.rfind(lead)?)?;
    deed.ends_with(' ').then(|| whole(age.get(lead.len()..)?))?
}

/// A number of years by itself.
fn whole(words: &str) -> Option<u32> {
    let words = words.strip_suffix(" years old").unwrap_or(words);
    let (number, rest) = number::read(words)?;
    number.value.to_u32().filter(|_| rest.is_empty() && number.value.is_integer())
}

/// So many years, and what stands behind them.
fn years(words: &str) -> Option<(u32, &str)> {
    let (number, rest) = number::read(words)?;
    let rest = rest.trim_start().strip_prefix("years")?;
    Some((number.value.to_u32().filter(|_| number.value.is_integer())?, rest))
}
