//! Amounts as some papers spell them, in the words of others: `kr 250`, `10 grand`, `7-in-10`, `40 bpd`, `fifty-fifty`.

use super::super::number;

/// Crowns with their sign before the number, as Scandinavian papers print them.
const CROWNS: &[&str] = &["kr. ", "kr ", "Kr. ", "Kr "];

/// Whole amounts that have a name of their own.
const NAMED: &[(&str, &str)] = &[("fifty-fifty", "50-50"), ("50/50", "50-50")];

/// What stands behind a number, and its words elsewhere.
const BEHIND: &[(&str, &str)] =
    &[(" grand", " thousand"), (" bpd", " barrels a day"), (" b/d", " barrels a day")];

/// The words as others have them.
pub(super) fn in_words(words: &str) -> Option<String> {
    let named = NAMED.iter().find(|(own, _)| words.eq_ignore_ascii_case(own));
    let named = named.map(|(_, plain)| (*plain).to_owned());
    named.or_else(|| crowns(words)).or_else(|| behind(words)).or_else(|| out_of(words))
}

fn crowns(words: &str) -> Option<String> {
    let sum = CROWNS.iter().find_map(|sign| words.strip_prefix(sign))?;
    sum.starts_with(|c: char| c.is_ascii_digit()).then(|| format!("{sum} kr"))
}

fn behind(words: &str) -> Option<String> {
    let (number, plain) = BEHIND.iter().find_map(|(own, plain)| Some((words.strip_suffix(own)?, *plain)))?;
    number::read(number).is_some_and(|(_, rest)| rest.is_empty()).then(|| format!("{number}{plain}"))
}

/// `seven-in-ten`, which are no inches.
fn out_of(words: &str) -> Option<String> {
    let (part, whole) = words.split_once("-in-")?;
    let is_number = |words: &str| number::read(words).is_some_and(|(_, rest)| rest.is_empty());
    (is_number(part) && is_number(whole)).then(|| format!("{part} in {whole}"))
}
