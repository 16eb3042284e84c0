//! After how long something comes again: `every hour`, `hourly`, `every two weeks`, `once an hour`.

use super::period::Period;
use super::{Duration, Told};
use crate::value::hedge::Hedging;
use crate::value::number::{self, strip_phrase};
use crate::value::{Axis, Bound, Context, Extent, time_of_adverb};
use rust_decimal::Decimal;

/// Words that tell such a time by themselves, beside those that tell one of a unit (`daily`).
const WORDS: &[(&str, &str)] =
    &[("fortnightly", "2 weeks"), ("quarterly", "3 months"), ("half-yearly", "6 months")];

/// Words before the length.
const LEADS: &[&str] =
    &["once every ", "once in every ", "every ", "once an ", "once a ", "once per ", "once each "];

/// Words behind it that leave it as it is.
const BEHIND: &[&str] = &[" on the hour", " on the dot"];

/// The length of such words. It is exact where it is told without a hedge: `every hour` is no two hours.
pub(super) fn read(words: &str, context: &Context<'_>) -> Option<Duration> {
    let lower = words.to_lowercase();
    let by_word = WORDS.iter().find(|(word, _)| *word == lower).map(|(_, length)| (*length).to_owned());
    let by_word = by_word.or_else(|| time_of_adverb(&lower).map(|unit| format!("1 {unit}")));
    let by_word = by_word.or_else(|| numbered(&lower));
    let lengths = by_word.map_or_else(|| hedged_lengths(&lower, context), |length| vec![length]);
    let read = lengths.iter().find_map(|length| Duration::parse_amount(length, context).ok())?;
    let plain = read.plain.filter(|plain| plain.months.is_zero());
    let extent = match plain {
        Some(plain) => {
            let at = Bound::Closed(plain.value);
            Extent::new(Axis::Length, plain.period.least_days(at)?, plain.period.most_days(at)?)
        }
        None => read.extent,
    };
    let printed = words.to_owned();
    Some(Duration {
        printed,
        extent,
        in_months: None,
        plain: None,
        is_term: false,
        told: Told::Every,
        range: None,
        ..read
    })
}

/// `three-weekly` as `3 weeks`.
fn numbered(words: &str) -> Option<String> {
    // `twice-weekly` is twice in a week.
    const TIMES: &[&str] = &["once", "twice", "thrice"];
    let (count, adverb) = words.split_once('-').filter(|(count, _)| !TIMES.contains(count))?;
    let (count, rest) = number::read(count)?;
    rest.is_empty().then_some(())?;
    Some(format!("{} {}s", count.value, time_of_adverb(adverb)?))
}

/// The same as below, with the hedge that stands before them: `about every 20 minutes` as `about 20 minutes`. What is done at
/// least every hour comes more often, and not less, so that only what moves both ends is taken.
fn hedged_lengths(words: &str, context: &Context<'_>) -> Vec<String> {
    let is_led = |rest: &str| LEADS.iter().any(|lead| strip_phrase(rest, lead).is_some());
    let moves_both = |hedging: &Hedging| {
        let ends = hedging.low.at().zip(hedging.high.at());
        ends.is_some_and(|(low, high)| low < Decimal::ONE && high > Decimal::ONE)
    };
    let hedged = context.hedges.before(words).filter(|(hedging, rest)| moves_both(hedging) && is_led(rest));
    let rest = hedged.map(|(_, rest)| rest);
    let rest = rest.unwrap_or(words);
    let hedge = words.strip_suffix(rest).unwrap_or_default();
    lengths(rest).into_iter().map(|length| format!("{hedge}{length}")).collect()
}

/// What may stand for the length behind `every`: `hour` as `1 hour`, `other day` and `second day` as `2 days`, `half hour` as
/// `a half hour`.
fn lengths(words: &str) -> Vec<String> {
    let Some(rest) = LEADS.iter().find_map(|lead| strip_phrase(words, lead)) else { return Vec::new() };
    let rest = BEHIND.iter().find_map(|tail| rest.strip_suffix(tail)).unwrap_or(rest).trim();
    let nth = rest.split_once(' ').and_then(|(nth, unit)| {
        let nth = if nth == "other" { 2 } else { number::ordinal(nth)? };
        let (period, after) = Period::at_start(unit)?;
        (after.is_empty() && unit == period.one())
            .then(|| format!("{} {}", Decimal::from(nth), period.many()))
    });
    let one = Period::at_start(rest).map(|_| format!("1 {rest}"));
    nth.into_iter().chain(one).chain([rest.to_owned(), format!("a {rest}")]).collect()
}
