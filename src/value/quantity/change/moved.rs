//! A level with how much it changed: `341 grams, a gain of 44 grams`, `12p up at 352p`, `up 20p to £2.20`. The level
//! before is left to the reader.

use super::super::super::few::Few;
use super::super::super::number::strip_phrase;
use super::super::super::{Context, Dimension, Extent};
use super::super::reckoned::TIMES;
use super::super::{Quantity, Sense};
use super::{BEFORE, BEHIND, Way, level, plain, told_loosely};
use rust_decimal::Decimal;

/// What tells since when, and is no part of the change.
const SINCE: &[&str] =
    &[" than ", " from ", " on ", " since ", " over ", " in ", " last ", " a year", " compared "];

/// What leads from a change to the level that it came to.
const REACHED: &[&str] = &[
    ", which makes ",
    ", making it ",
    ", making ",
    ", taking it to ",
    ", taking the total to ",
    ", bringing it to ",
    ", bringing the total to ",
    ", to ",
    " to end at ",
    " to close at ",
    " to finish at ",
    " to settle at ",
    " to stand at ",
    " to reach ",
];

/// Verbs that a change stands behind only where the level follows.
const MOVES: &[(&str, Way)] = &[
    ("gained ", Way::Up),
    ("added ", Way::Up),
    ("put on ", Way::Up),
    ("climbed ", Way::Up),
    ("lost ", Way::Down),
    ("shed ", Way::Down),
    ("dropped ", Way::Down),
    ("slipped ", Way::Down),
];

/// Reads a change and the level behind it: `up 20p to £2.20`, `gained 14p to end at 312p`, `ten more, which makes 24`.
pub(super) fn reached(words: &str, context: &Context<'_>) -> Option<Quantity> {
    if let Some((change, level)) = REACHED.iter().find_map(|link| words.split_once(link)) {
        return changed(words, (level, change), context);
    }
    let (change, level) = words.split_once(" to ")?;
    let read = changed(words, (level, change), context)?;
    // `Up £5 to £10` is a range.
    let (before, after) = read.levels()?;
    let least = after.extent.low.at()?.checked_div(Decimal::TWO)?;
    let gap = super::apart(before.extent, after.extent).high.at()?.checked_mul(Decimal::TWO)?;
    (gap < least).then_some(read)
}

/// Reads a level and the change behind its comma, in brackets or before it.
pub(super) fn read(words: &str, context: &Context<'_>) -> Option<Quantity> {
    let bracketed = || words.strip_suffix(')')?.rsplit_once(" (");
    let led = || words.split_once(" at ").map(|(change, level)| (level, change));
    let (level, change) = bracketed().or_else(|| words.rsplit_once(", ")).or_else(led)?;
    changed(words, (level, change), context)
}

/// A level and how it came to be that.
fn changed(words: &str, (at, change): (&str, &str), context: &Context<'_>) -> Option<Quantity> {
    let after = level(at, context)?;
    if let Some(times) = times_before(change) {
        let extent = told_loosely(after.as_level().over(times)?)?;
        return Some(moved(words, Quantity { extent, plain: Few::NONE, ..after.clone() }, after));
    }
    let (amount, way) = told(change)?;
    let is_share = after.unit().dimension() == Dimension::Proportion;
    // Per cent of per cent may be either; points are of the whole.
    let in_points = || {
        ["percentage point", "point"].iter().find_map(|name| amount.trim_end_matches('s').strip_suffix(name))
    };
    let amount = if is_share { format!("{}%", in_points()?.trim_end()) } else { amount.to_owned() };
    let unit = Some(after.unit()).filter(|unit| !unit.is_count());
    let by = plain(&amount, &Context { unit, ..*context })?;
    // `168 started, 5 gave up`
    let is_more = change.ends_with(" more") || change.ends_with(" fewer");
    let is_same = by.is_bare() || !by.unit().is_count() || is_more;
    let before = before(&after, (&by, way)).filter(|_| is_same)?;
    Some(moved(words, before, after))
}

/// The level after a change, with the one before.
pub(super) fn moved(words: &str, before: Quantity, after: Quantity) -> Quantity {
    let levels = Sense::Change(Quantity { sense: None, ..before }, Quantity { sense: None, ..after.clone() });
    Quantity { printed: words.to_owned(), sense: Some(Box::new(levels)), ..after }
}

/// The 2 of `twice last year's`, where that is not told.
fn times_before(change: &str) -> Option<Decimal> {
    const BEFORE: &[&str] =
        &["last ", "the previous ", "the year before", "the month before", "the week before"];
    let (rest, times) = TIMES.iter().find_map(|(word, times)| Some((strip_phrase(change, word)?, *times)))?;
    let is_told = rest.contains(|c: char| c.is_ascii_digit());
    (!is_told && BEFORE.iter().any(|lead| strip_phrase(rest, lead).is_some())).then_some(times)
}

/// The amount and which way it goes.
fn told(change: &str) -> Option<(&str, Way)> {
    let end = SINCE.iter().filter_map(|since| change.find(since)).min();
    let change = end.and_then(|end| change.get(..end)).unwrap_or(change);
    let led = || BEFORE.iter().chain(MOVES).find_map(|(lead, way)| Some((strip_phrase(change, lead)?, *way)));
    BEHIND.iter().find_map(|(tail, way)| Some((change.strip_suffix(tail)?, *way))).or_else(led)
}

/// Where it was, by a change on its own line.
fn before(after: &Quantity, (by, way): (&Quantity, Way)) -> Option<Quantity> {
    let by = by.as_level();
    let negative = by.times(Decimal::NEGATIVE_ONE)?;
    let shift = match way {
        Way::Up => Extent { low: negative.high, high: negative.low, ..by },
        Way::Down => by,
    };
    let extent = after.as_level().plus(&shift)?;
    Some(Quantity { extent, plain: Few::NONE, sense: None, ..after.clone() })
}
