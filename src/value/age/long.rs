//! Ages of things that nobody lives to: `three and a half centuries`, `two millennia old`, `166 million years`.
//!
//! A century is from three quarters of one to one and a half, and so is the last of several; halves are half as wide.
//! Several told in years are a twentieth off at the most. What is older than the calendar goes back has no days of birth;
//! two such numbers are held against each other.

use super::stated::{Stated, Unit};
use crate::letters::split_once;
use crate::value::rounded::Told;
use crate::value::{Bound, Hedges, number};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// From so many years on an age is that of a thing, and its hedges are as wide as those of numbers.
pub(super) const OF_THINGS: u32 = 120;

/// Long units and their years.
const UNITS: &[(&str, u32)] =
    &[("century", 100), ("centuries", 100), ("millennium", 1_000), ("millennia", 1_000)];

/// Words for so many years behind a number.
const SCALES: &[(&str, &str)] = &[
    ("million years", "million"),
    ("m years", "million"),
    ("mn years", "million"),
    ("billion years", "billion"),
    ("bn years", "billion"),
    ("million-year", "million"),
    ("m-year", "million"),
    ("mn-year", "million"),
    ("billion-year", "billion"),
    ("bn-year", "billion"),
    ("myr", "million"),
    ("mya", "million"),
    ("ma", "million"),
    ("gyr", "billion"),
    ("ga", "billion"),
];

/// Reads such an age; the words are in small letters.
pub(super) fn read(words: &str, hedges: &Hedges) -> Option<Stated> {
    let adjective = || {
        let own = words.strip_suffix("-old")?;
        Some(["a ", "the "].iter().find_map(|article| own.strip_prefix(article)).unwrap_or(own))
    };
    let words = words.strip_suffix(" old").or_else(adjective).unwrap_or(words);
    deep(words, hedges).or_else(|| centuries(words, hedges)).or_else(|| whole_centuries(words))
}

/// The century that a thing is from: `13th century` of `a 13th-century church`.
pub(super) fn century_of(words: &str) -> Option<String> {
    const PORTIONS: &[&str] = &["early ", "mid ", "late ", "early-", "mid-", "late-"];
    const SHORTEST: usize = "1st century".len();
    (words.len() >= SHORTEST).then_some(())?;
    let (nth, rest) = split_once(words, "century")?;
    let nth = ["a ", "an ", "the "]
        .iter()
        .find_map(|article| nth.trim_start().strip_prefix(article))
        .unwrap_or(nth);
    let nth = nth.trim().trim_end_matches('-');
    let bare = PORTIONS.iter().find_map(|portion| nth.strip_prefix(portion)).unwrap_or(nth);
    let is_noun = rest.chars().all(|c| c.is_alphabetic() || c == ' ');
    (number::ordinal(bare).is_some() && is_noun).then(|| format!("{} century", nth.replace('-', " ")))
}

/// `600 years` as 570 to 630.
fn whole_centuries(words: &str) -> Option<Stated> {
    let count = words.strip_suffix(" years").or_else(|| words.strip_suffix("-year"))?;
    let (number, rest) = number::read(count)?;
    let years = number.value.to_u32().filter(|_| rest.is_empty() && number.value.is_integer())?;
    let reach = around_centuries(years).filter(|_| years <= 10_000)?;
    let (least, below) = (Unit::Year.shift(years - reach)?, Unit::Year.shift(years + reach + 1));
    Some(Stated { least, below, words: words.replace('-', " ") })
}

/// How many years whole centuries may be off: a twentieth, for nobody counts their years. One is celebrated, and exact.
pub(in crate::value) fn around_centuries(years: u32) -> Option<u32> {
    const CENTURY: u32 = 100;
    (years > CENTURY && years.is_multiple_of(CENTURY)).then_some(years / 20)
}

fn deep(words: &str, hedges: &Hedges) -> Option<Stated> {
    let own = hedges.before_age(words).map_or(words, |(_, rest)| rest);
    let words = SCALES.iter().find_map(|(tail, scale)| {
        let count = own.strip_suffix(tail)?.trim_end_matches([' ', '-']);
        number::read(count).filter(|(_, rest)| rest.is_empty())?;
        let hedge = words.strip_suffix(own)?;
        Some(format!("{hedge}{count} {scale} years"))
    })?;
    Some(Stated { least: Unit::Year.shift(20_000)?, below: None, words })
}

fn centuries(words: &str, hedges: &Hedges) -> Option<Stated> {
    let (hedging, own) =
        hedges.before_age(words).map_or((None, words), |(hedging, rest)| (Some(hedging), rest));
    // `Centuries` are two at the least.
    if let Some((_, years)) = UNITS.iter().find(|(name, _)| *name == own && name.ends_with(['s', 'a'])) {
        let least = Unit::Year.shift(years.checked_mul(2)?)?;
        return Some(Stated { least, below: None, words: words.to_owned() });
    }
    let (count, unit) = own.rsplit_once([' ', '-']).unwrap_or(("a", own));
    let years = UNITS.iter().find(|(name, _)| *name == unit).map(|(_, years)| *years)?;
    let count = match count {
        "a" => Decimal::ONE,
        "half a" => Decimal::new(5, 1),
        count => number::read(count).filter(|(_, rest)| rest.is_empty())?.0.value,
    };
    let years = Decimal::from(years);
    let at = count.checked_mul(years)?.to_u32()?;
    let slack =
        years.checked_div(if count.is_integer() { Decimal::TWO } else { Decimal::from(4) })?.to_u32()?;
    let (least, below) = match hedging.map(|hedging| (hedging.low, hedging.high)) {
        Some((Bound::Unbounded, _)) => (0, Some(at)),
        Some((_, Bound::Unbounded)) => (at, None),
        Some((_, Bound::Closed(high))) if high.is_zero() => (at.saturating_sub(2 * slack), Some(at + 1)),
        Some((Bound::Closed(low), _)) if low.is_zero() => (at, Some(at + 2 * slack)),
        Some(_) | None => (at.saturating_sub(slack / 2), Some(at + slack)),
    };
    let below = below.map_or(Some(None), |below| Unit::Year.shift(below).map(Some))?;
    Some(Stated { least: Unit::Year.shift(least)?, below, words: words.to_owned() })
}

/// Whether both are such numbers without a hedge, and differ by more than rounding. One with fewer digits may be the other
/// rounded or cut off.
pub(super) fn are_apart(one: &str, two: &str) -> bool {
    let count = |stated: &str| {
        let (number, rest) = number::read(stated)?;
        (rest.trim_start() == "years" && number.scale > Decimal::from(1_000))
            .then_some(Told { value: number.value, step: number.step })
    };
    let are_near = |a: Told, b: Told| {
        let apart = a.value.checked_sub(b.value).map(|apart| apart.abs());
        let rounding = a.step.max(b.step).checked_div(Decimal::TWO);
        apart <= rounding || a.is_rounded_from(b) || b.is_rounded_from(a)
    };
    count(one).zip(count(two)).is_some_and(|(a, b)| !are_near(a, b))
}
