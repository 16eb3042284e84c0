//! A level with how much it changed: `341 grams, a gain of 44 grams`, `12p up at 352p`, `up 20p to £2.20`. The level
//! before is left to the reader.

use super::super::super::few::Few;
use super::super::super::number::strip_phrase;
use super::super::super::{Context, Dimension};
use super::super::reckoned::TIMES;
use super::super::ties::{Role, Tie};
use super::super::{Quantity, Sense, figures, reading};
use super::became::MADE;
use super::{BEFORE, BEHIND, Way, level, plain, since, told_loosely};
use crate::letters::split_at_one;
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

/// Reads `halved` and `nearly halved` as a fall by half, a tenth wide.
pub(super) fn halved(words: &str, context: &Context<'_>) -> Option<Quantity> {
    let hedge = words.strip_suffix("halved").or_else(|| words.strip_suffix("cut in half"))?;
    let half = plain(&format!("{hedge}half"), &Context { unit: None, ..*context })?;
    let extent = if hedge.is_empty() { told_loosely(half.extent)? } else { half.extent };
    let sense = Some(Box::new(Sense::By(Way::Down)));
    Some(Quantity { printed: words.to_owned(), extent, plain: Few::NONE, sense, ..half })
}

/// Reads a change and the level behind it: `up 20p to £2.20`, `gained 14p to end at 312p`, `ten more, which makes 24`.
pub(super) fn reached(words: &str, context: &Context<'_>) -> Option<Quantity> {
    if let Some((made, level)) = words.split_once(" to ")
        && times_made(made).is_some()
    {
        return changed(words, (level, made), context);
    }
    if let Some((change, level)) = split_at_one(words, REACHED) {
        return changed(words, (level, change), context);
    }
    let (change, at) = words.split_once(" to ")?;
    let read = changed(words, (at, change), context)?;
    // `Up £5 to £10` is a range.
    let (amount, _, _) = told(change)?;
    if tells_share(amount, context).is_some() && read.unit().dimension() != Dimension::Proportion {
        return Some(read);
    }
    let by = in_unit_of(&read, amount, context)?.as_level().times(Decimal::from(3))?;
    (by.low.at()? <= read.as_level().high.at()?).then_some(read)
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
    let after = level(at, context).or_else(|| for_each(at, context))?;
    if let Some(times) = times_before(change).or_else(|| times_made(change)) {
        let extent = told_loosely(after.as_level().over(times)?)?;
        let before = Quantity { extent, plain: Few::NONE, ..after.clone() };
        return Some(moved(words, Tie::told(Role::Before(None), before), after));
    }
    let (amount, way, when) = told(change)?;
    let role = Role::Before(since(when));
    let sign = if way == Way::Up { '−' } else { '+' };
    let is_share = after.unit().dimension() == Dimension::Proportion;
    let tie = match tells_share(amount, context) {
        // Per cent of per cent may be either; points are of the whole.
        Some(_) if is_share => return Some(Quantity { printed: words.to_owned(), ..after }),
        Some(share) => Tie::reckoned(role, (&after, sign, &share))?,
        None => {
            let by = in_unit_of(&after, amount, context)?;
            // `168 started, 5 gave up`
            let is_more = change.ends_with(" more") || change.ends_with(" fewer");
            let is_same = by.is_bare() || !by.unit().is_count() || is_more;
            (is_same && by.extent.axis == after.extent.axis).then_some(())?;
            Tie::reckoned(role, (&after, sign, &by))?
        }
    };
    Some(moved(words, tie, after))
}

/// A price for one of something: `42 crowns a dozen`.
fn for_each(words: &str, context: &Context<'_>) -> Option<Quantity> {
    let read = Quantity::of_one(reading::read(words.trim(), context).ok()?)?;
    (read.unit().is_money() && read.per().is_some()).then_some(read)
}

/// A change in the unit of the level; points are per cent of all.
fn in_unit_of(level: &Quantity, amount: &str, context: &Context<'_>) -> Option<Quantity> {
    let is_share = level.unit().dimension() == Dimension::Proportion;
    // `half a point`
    let part = figures::part_of_point(amount).filter(|_| is_share);
    let amount = part.as_deref().unwrap_or(amount);
    let points = || {
        let amount = amount.trim_end_matches('s');
        ["percentage point", "point"].iter().find_map(|name| amount.strip_suffix(name))
    };
    let amount = match points().filter(|_| is_share) {
        Some(points) => format!("{}%", points.trim_end()),
        None => amount.to_owned(),
    };
    let unit = Some(level.unit()).filter(|unit| !unit.is_count());
    plain(&amount, &Context { unit, ..*context })
}

/// A change by a part: `12%`, `a fifth`.
fn tells_share(amount: &str, context: &Context<'_>) -> Option<Quantity> {
    let share = plain(amount, &Context { unit: None, ..*context }).filter(|_| !amount.contains("point"))?;
    (share.unit().dimension() == Dimension::Proportion).then_some(share)
}

/// The level after a change, with the one before.
pub(super) fn moved(words: &str, before: Tie, after: Quantity) -> Quantity {
    after.tied(words, [before])
}

/// The 2 of `twice last year's`, where that is not told.
fn times_before(change: &str) -> Option<Decimal> {
    const BEFORE: &[&str] =
        &["last ", "the previous ", "the year before", "the month before", "the week before"];
    let (rest, times) = TIMES.iter().find_map(|(word, times)| Some((strip_phrase(change, word)?, *times)))?;
    let is_told = rest.contains(|c: char| c.is_ascii_digit());
    (!is_told && BEFORE.iter().any(|lead| strip_phrase(rest, lead).is_some())).then_some(times)
}

/// The 2 of `doubled` and `doubled on Friday`.
fn times_made(change: &str) -> Option<Decimal> {
    const WHEN: &[&str] = &["on ", "last ", "this ", "in ", "after ", "yesterday", "overnight", "within "];
    let (_, times, when) =
        MADE.iter().find_map(|(made, times)| Some((made, times, change.strip_prefix(made)?)))?;
    let is_time = |when: &str| WHEN.iter().any(|lead| strip_phrase(when, lead).is_some());
    let is_told = when.is_empty() || when.strip_prefix(' ').is_some_and(is_time);
    is_told.then(|| Decimal::from(*times))
}

/// The amount, which way it goes, and since when.
fn told(change: &str) -> Option<(&str, Way, &str)> {
    let end = SINCE.iter().filter_map(|since| change.find(since)).min();
    let (change, when) = end.and_then(|end| change.split_at_checked(end)).unwrap_or((change, ""));
    let led = || BEFORE.iter().chain(MOVES).find_map(|(lead, way)| Some((strip_phrase(change, lead)?, *way)));
    let (amount, way) =
        BEHIND.iter().find_map(|(tail, way)| Some((change.strip_suffix(tail)?, *way))).or_else(led)?;
    Some((amount, way, when))
}
