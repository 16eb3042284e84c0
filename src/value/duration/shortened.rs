//! Lengths that are told with the longer one that they were: `from 60 to 35 minutes`, `cut from an hour to 25 minutes`.

use super::period::Period;
use super::reckoned::difference;
use super::{Duration, Told};
use crate::value::number::strip_phrase;
use crate::value::{Asked, Context};

/// Words before the longer one.
const LEADS: &[&str] =
    &["cut from", "shortened from", "reduced from", "down from", "trimmed from", "slashed from", "from"];

/// What may stand between two lengths of which one is held against the other.
const LINKS: &[&str] = &[
    ", against ",
    " against ",
    " compared with ",
    " instead of ",
    " rather than ",
    ", down from ",
    " down from ",
    " and ",
];

/// Reads what it was shortened to, or by how much where the question is for that. What grows so is a range, and read as one.
pub(super) fn read(words: &str, context: &Context<'_>) -> Option<Duration> {
    if context.hints.asked == Asked::Difference
        && let Some(margin) = between_two(words, context)
    {
        return Some(margin);
    }
    // Without its first word `112 to 67 minutes` tells a change only where the question is for one.
    let is_of_change = context.hints.asked == Asked::Difference;
    let led = LEADS.iter().find_map(|lead| strip_phrase(words, lead));
    let (old, new) = led.or_else(|| is_of_change.then_some(words))?.split_once(" to ")?;
    let (old, new) = (beside(old, new, context)?, beside(new, old, context)?);
    let (was, is) = (old.extent, new.extent);
    let is_shorter = was.low.at()? > is.low.at()? && was.high.at()? > is.high.at()?;
    is_shorter.then_some(())?;
    let printed = format!("from {old} to {new}");
    if is_of_change {
        return Some(Duration::told(printed, difference(&was, &is)?));
    }
    Some(Duration { printed, told: Told::FromTo, parts: difference(&was, &is).into_iter().collect(), ..new })
}

/// `2:29:58 and 2:30:39`, `six minutes against nine`, where the question is how far they are apart.
fn between_two(words: &str, context: &Context<'_>) -> Option<Duration> {
    let (link, (one, two)) = LINKS.iter().find_map(|link| Some((link, words.split_once(link)?)))?;
    // `two hours and three minutes` is one length.
    let is_whole = |length: &str| length.contains(':') || *link != " and ";
    let [one, two] = [(one, two), (two, one)].map(|(length, other)| beside(length, other, context));
    let (one, two) = one.zip(two).filter(|_| words.split(" and ").all(is_whole))?;
    let (long, short) = if one.extent.low.at() < two.extent.low.at() { (&two, &one) } else { (&one, &two) };
    Some(Duration::told(format!("{one}{link}{two}"), difference(&long.extent, &short.extent)?))
}

/// A length, with the unit of the one beside it where it has none itself.
fn beside(length: &str, other: &str, context: &Context<'_>) -> Option<Duration> {
    let with_unit = || format!("{} {}", length.trim(), last_word(other));
    let alone = Duration::parse_one(length.trim(), context);
    alone.or_else(|_| Duration::parse_amount(&with_unit(), context)).ok()
}

/// The unit, where the words end with one.
fn last_word(words: &str) -> &str {
    let word = words.trim().rsplit(' ').next().unwrap_or_default();
    if Period::at_start(word).is_some() { word } else { "" }
}
