//! A date with the one that it was to be before: `wanted August 2026, now January 2027`.

use super::span::{Span, hull};
use super::{Context, Date, Line};
use crate::value::few::Few;
use crate::value::number::strip_phrase;

/// Words before the first date, and behind it.
const LEADS: &[&str] = &[
    "was ",
    "were ",
    "originally ",
    "initially ",
    "previously ",
    "once ",
    "first ",
    "at first ",
    "wanted ",
    "planned ",
    "scheduled ",
    "promised ",
    "expected ",
    "due ",
    "set ",
    "for ",
    "by ",
];
const TAILS: &[&str] = &[" at first", " originally", " initially", " before"];

/// Reads both: others may tell either, what it was moved to in between, and what it was to be before.
pub(super) fn read(words: &str, context: &Context<'_>) -> Option<Date> {
    words.contains("now ").then_some(())?;
    let bracketed = || words.strip_suffix(')')?.split_once(" (now ");
    let behind = || [", now ", "; now ", ", but now "].iter().find_map(|link| words.split_once(link));
    let (before, now) = behind().or_else(bracketed)?;
    let mut before = TAILS.iter().find_map(|tail| before.strip_suffix(tail)).unwrap_or(before);
    while let Some(rest) = LEADS.iter().find_map(|lead| strip_phrase(before, lead)) {
        before = rest.trim_start();
    }
    let now = Date::parse(strip_phrase(now, "for ").unwrap_or(now), context).ok()?;
    let before = Date::parse(before, context).ok().filter(|before| before.line == now.line)?;
    let both: Few<Span> = before.spans.iter().chain(now.spans.iter()).copied().collect();
    let all = hull(&both)?;
    // It may have been another day before that.
    let is_later = hull(&before.spans)?.low < hull(&now.spans)?.low;
    let span = match now.line {
        Line::Clock => all,
        Line::Moment if is_later => Span { low: None, ..all },
        Line::Moment => Span { high: None, ..all },
    };
    let words = words.to_owned();
    Some(Date { spans: Few::One(span), manner: words.clone(), words, comes_to: None, ..now })
}
