//! Remarks that are one in other words: `£5,200 hammer price`, `a hammer price of £52,000`.

use super::super::claim::{self, ReadClaim};
use crate::letters::lower;
use crate::load::Typed;
use crate::value::{Date, number_of};
use chrono::{Datelike, NaiveDate};
use std::collections::BTreeMap;

/// Words by which two remarks may differ and mean the same.
const LIGHT: &[&str] = &[
    "a", "an", "the", "its", "his", "her", "their", "this", "that", "these", "those", "in", "on", "at",
    "during", "within", "inside", "of",
];

/// Remarks with the same weighty words, in whatever order, are one; so is what stands around a value alone.
pub(super) fn settle(claims: &mut [ReadClaim<'_>]) {
    let mut known: BTreeMap<Vec<String>, String> = BTreeMap::new();
    let own = claims.iter().filter(|read| read.raw.scope.is_none());
    for (read, scope) in own.filter_map(|read| Some((read, read.claim.scope.as_deref()?))) {
        known.entry(told_by(read, scope)).or_insert_with(|| scope.to_owned());
    }
    known.remove(&Vec::new());
    // Most facts have none.
    if known.is_empty() {
        return;
    }
    for read in claims.iter_mut().filter(|read| read.raw.scope.is_none()) {
        let words = match &read.claim.scope {
            Some(scope) => told_by(read, scope),
            None => around_value(read),
        };
        if let Some(scope) = known.get(&words) {
            read.claim.scope = Some(scope.clone());
        }
    }
}

/// What a remark says: of one for a length of time how many months that is, of others the weighty words.
fn told_by(read: &ReadClaim<'_>, remark: &str) -> Vec<String> {
    months(read, remark).map_or_else(|| weighty(remark), |months| vec![format!("{months} months")])
}

/// How many months a remark is for: 18, of `in 18 months`, `in a year and a half` and, told in February 2026, `since August 2024`.
fn months(read: &ReadClaim<'_>, remark: &str) -> Option<u32> {
    const LEADS: &[&str] =
        &["in ", "within ", "over ", "in the last ", "in the past ", "over the last ", "over the past "];
    let remark = lower(remark);
    if let Some(start) = remark.strip_prefix("since ") {
        return months_since(read, start);
    }
    let length = LEADS.iter().rev().find_map(|lead| remark.strip_prefix(lead))?;
    let half = ["a year and a half", "one and a half years", "one-and-a-half years"];
    if half.contains(&length) {
        return Some(18);
    }
    let (number, unit) = length.rsplit_once(' ')?;
    let number = number.parse().ok().or_else(|| number_of(number)?.try_into().ok())?;
    match unit {
        "months" => Some(number),
        "years" => number.checked_mul(12),
        _ => None,
    }
}

/// The months since a month of some year, up to the day of speaking.
fn months_since(read: &ReadClaim<'_>, start: &str) -> Option<u32> {
    let is_year = |word: &str| word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    let told =
        start.split_once(' ').filter(|(month, year)| month.starts_with(char::is_alphabetic) && is_year(year));
    let start = Date::parse(told.map(|_| start)?, &read.context).ok()?.days()?.first?;
    let now = read.context.as_of?.first?;
    let count = |day: NaiveDate| day.year().checked_mul(12)?.checked_add(day.month0().try_into().ok()?);
    count(now)?.checked_sub(count(start)?)?.try_into().ok().filter(|months| *months > 0)
}

/// The weighty words of a remark, in small letters; in their order where it tells a way from one end to the other. `for` before
/// a length of time is none of them (`for one year`, `in one year`).
fn weighty(remark: &str) -> Vec<String> {
    let remark = lower(remark);
    let remark = remark.strip_prefix("for ").filter(|rest| tells_length(rest)).unwrap_or(&remark);
    let words = remark.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '(' | ')'));
    let words = words.map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    let words = words.map(|word| if word == "every" { "each" } else { word });
    let mut words: Vec<String> =
        words.filter(|word| !word.is_empty() && !LIGHT.contains(word)).map(str::to_owned).collect();
    if !words.iter().any(|word| word == "to") {
        words.sort_unstable();
    }
    words
}

/// Whether words are a number or an article and a unit of time, and no more: `one year`, `a single year`.
fn tells_length(words: &str) -> bool {
    const UNITS: &[&str] = &["year", "month", "week", "day", "hour", "minute"];
    let (mut lead, mut last) = ("", "");
    for word in words.split(' ') {
        lead = if lead.is_empty() { word } else { lead };
        last = word;
    }
    let is_number = matches!(lead, "a" | "one") || number_of(lead).is_some() || lead.parse::<u16>().is_ok();
    is_number && UNITS.contains(&last.trim_end_matches('s')) && words.split(' ').count() < 4
}

/// The same of all that stands around the value of a claim.
fn around_value(read: &ReadClaim<'_>) -> Vec<String> {
    let text = claim::text_of(&read.raw.value).map(Typed::text).unwrap_or_default();
    if !text.contains(' ') {
        return Vec::new();
    }
    let value = weighty(&read.claim.value.to_string());
    let is_number = |word: &str| word.contains(|c: char| c.is_ascii_digit()) || number_of(word).is_some();
    let mut words = weighty(text);
    words.retain(|word| !is_number(word) && !value.contains(word));
    words
}
