//! Remarks that are one in other words: `£5,200 hammer price`, `a hammer price of £52,000`.

use super::super::claim::{self, ReadClaim};
use crate::letters::lower;
use crate::load::Typed;
use crate::value::number_of;
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
    for scope in own.filter_map(|read| read.claim.scope.as_deref()) {
        known.entry(weighty(scope)).or_insert_with(|| scope.to_owned());
    }
    known.remove(&Vec::new());
    // Most facts have none.
    if known.is_empty() {
        return;
    }
    for read in claims.iter_mut().filter(|read| read.raw.scope.is_none()) {
        let words = match &read.claim.scope {
            Some(scope) => weighty(scope),
            None => around_value(read),
        };
        if let Some(scope) = known.get(&words) {
            read.claim.scope = Some(scope.clone());
        }
    }
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
