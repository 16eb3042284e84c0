//! Lengths that the reader is left to reckon: `47 s + 25 s`, `a month short of ten years`, `6 years 6 months, less 14 months`,
//! `half of 54 months`.

use super::{Duration, Periods, ends};
use crate::letters::{split_at_one, split_once};
use crate::value::amount::{self, Core, Units};
use crate::value::number::{self, strip_phrase};
use crate::value::{Axis, Context, Extent};
use rust_decimal::Decimal;

/// What stands between two lengths, of which the first is added to the second.
const ADDED: &[&str] = &[
    " + ",
    " plus ",
    ", plus ",
    " and another ",
    ", and another ",
    " and a further ",
    " followed by ",
    ", then ",
];

/// The first is taken from the second, which is exact.
const SHORT_OF: &[&str] = &[" short of ", " shy of ", " under ", " inside "];

/// The first goes beyond the second, which is exact.
const BEYOND: &[&str] = &[" over ", " outside "];

/// The first is how much less or more than the second it is, which is exact; the question may be for either.
const BETTER: &[&str] = &[" better than ", " faster than ", " quicker than ", " shorter than "];
const WORSE: &[&str] = &[" worse than ", " slower than ", " longer than "];

/// The second is taken from the first.
const LESS: &[&str] = &[", less ", " less ", ", minus ", " minus "];

/// What is set, and sides of it on which a length may lie.
const SET: &[&str] = &[
    "target",
    "limit",
    "standard",
    "goal",
    "guideline",
    "maximum",
    "minimum",
    "average",
    "norm",
    "aim",
    "benchmark",
];
const SIDES: &[(&str, &str)] = &[
    (" over ", "longer"),
    (" above ", "longer"),
    (" beyond ", "longer"),
    (" outside ", "longer"),
    (" longer than ", "longer"),
    (" more than ", "longer"),
    (" slower than ", "longer"),
    (" under ", "shorter"),
    (" below ", "shorter"),
    (" inside ", "shorter"),
    (" short of ", "shorter"),
    (" shorter than ", "shorter"),
    (" less than ", "shorter"),
    (" faster than ", "shorter"),
];

/// `15 minutes over the target of 18`, `two minutes inside the 8-minute limit` as `15 minutes longer than 18 minutes`, `two minutes
/// shorter than 8 minutes`.
fn beside_what_is_set(words: &str) -> Option<String> {
    let split = |(link, side): &(&str, &'static str)| {
        let (gap, set) = split_once(words, link)?;
        Some((gap, strip_phrase(set, "the ").or_else(|| strip_phrase(set, "its "))?, *side))
    };
    let (gap, set, side) = SIDES.iter().find_map(split)?;
    let unit = gap.rsplit([' ', '-']).next()?;
    let is_set = |noun: &str| noun.split(' ').next_back().is_some_and(|noun| SET.contains(&noun));
    let length = match split_once(set, " of ") {
        Some((noun, length)) if is_set(noun) => length.to_owned(),
        Some(_) | None => {
            let (length, noun) = set.split_once(' ')?;
            is_set(noun).then(|| length.replace('-', " "))?
        }
    };
    let (_, rest) = number::read(&length)?;
    let unit = if rest.is_empty() { format!(" {unit}") } else { String::new() };
    Some(format!("{gap} {side} than {length}{unit}"))
}

/// Reads the two lengths and what they come to.
pub(super) fn read(words: &str, context: &Context<'_>) -> Option<Duration> {
    if let Some(plainly) = beside_what_is_set(words) {
        return Some(Duration { printed: words.to_owned(), ..read(&plainly, context)? });
    }
    if let Some(told) = share(words, context).or_else(|| less_in_one_unit(words, context)) {
        return Some(told);
    }
    let length = |words: &str| Some(Duration::parse_one(words, context).ok()?.extent());
    let exactly = |words: &str| length(&format!("exactly {}", words.trim()));
    let compared = |links: &[&str], reckon: fn(&Extent, &Extent) -> Option<Extent>| {
        let (gap, whole) = split_at_one(words, links)?;
        let gap = length(gap)?;
        Some(Duration {
            parts: vec![gap],
            ..Duration::told(words.to_owned(), reckon(&exactly(whole)?, &gap)?)
        })
    };
    if let Some(compared) = compared(BETTER, difference).or_else(|| compared(WORSE, sum)) {
        return Some(compared);
    }
    let extent = if let Some((gap, whole)) = split_at_one(words, SHORT_OF) {
        difference(&exactly(whole)?, &length(gap)?)
    } else if let Some((more, whole)) = split_at_one(words, BEYOND).filter(|(_, whole)| is_by_clock(whole)) {
        sum(&exactly(whole)?, &length(more)?)
    } else if let Some((one, other)) = split_at_one(words, ADDED) {
        sum(&length(one)?, &length(other)?)
    } else {
        let (whole, gap) = split_at_one(words, LESS)?;
        difference(&length(whole)?, &length(gap)?)
    };
    Some(Duration::told(words.to_owned(), extent?))
}

/// `half of 54 months`, `up to two thirds of six years`: a share of a length that is told by its number.
fn share(words: &str, context: &Context<'_>) -> Option<Duration> {
    const SHARES: &[(&str, u32, u32)] = &[
        ("half of ", 1, 2),
        ("a half of ", 1, 2),
        ("a third of ", 1, 3),
        ("two thirds of ", 2, 3),
        ("two-thirds of ", 2, 3),
        ("a quarter of ", 1, 4),
        ("three quarters of ", 3, 4),
        ("three-quarters of ", 3, 4),
    ];
    let most = strip_phrase(words, "up to ");
    let told = most.unwrap_or(words);
    let (whole, share, of) =
        SHARES.iter().find_map(|(lead, share, of)| Some((strip_phrase(told, lead)?, *share, *of)))?;
    number::read(whole)?;
    let whole = Duration::parse_amount(whole, context).ok()?.extent();
    let part = |end: Decimal| end.checked_mul(share.into())?.checked_div(of.into());
    let (low, high) = (part(whole.low.at()?)?, part(whole.high.at()?)?);
    let low = if most.is_some() { Decimal::ZERO } else { low };
    Some(Duration::told(words.to_owned(), Extent::closed(Axis::Length, low, high)))
}

/// `39 hours less 2` as 37 hours: both numbers count the same.
fn less_in_one_unit(words: &str, context: &Context<'_>) -> Option<Duration> {
    let (whole, gap) = split_at_one(words, LESS)?;
    let ((whole, unit), (gap, rest)) = (number::read(whole)?, number::read(gap)?);
    let is_one_unit = rest.is_empty() || rest.trim_end_matches('s') == unit.trim_end_matches('s');
    let are_whole = whole.value.is_integer() && gap.value.is_integer() && gap.value < whole.value;
    let left = whole.value.checked_sub(gap.value).filter(|_| is_one_unit && are_whole)?;
    let read = Duration::parse_amount(&format!("{} {unit}", left.normalize()), context).ok()?;
    Some(Duration { printed: words.to_owned(), ..read })
}

/// `two hours and a little under eighteen minutes`: the hedge is of the last part alone, and what stands before it is exact.
fn hedged_at_last(words: &str, context: &Context<'_>) -> Option<Duration> {
    let (whole, part) = split_once(words, " and ")?;
    let one_term = |words: &str| match amount::read(words, context.hedges, &Periods)? {
        (amount, "") => match &amount.core {
            Core::Sum(first, parts) => {
                let unit = parts.last().unwrap_or(first).unit?;
                Some((amount.hedging().is_some(), first.number, unit))
            }
            Core::Range(..) | Core::Vague(..) => None,
        },
        _ => None,
    };
    let ((is_hedged, _, whole_unit), (is_part_hedged, number, unit)) = (one_term(whole)?, one_term(part)?);
    (!is_hedged && is_part_hedged && Periods.follows(&number, unit, whole_unit)).then_some(())?;
    let (whole, part) = (
        Duration::parse_amount(&format!("exactly {whole}"), context).ok()?,
        Duration::parse_amount(part, context).ok()?,
    );
    let low = ends::added(whole.extent.low, part.extent.low)?;
    let extent = Extent::new(Axis::Length, low, ends::added(whole.extent.high, part.extent.high)?);
    Some(Duration { finest: part.finest, ..Duration::told(words.to_owned(), extent) })
}

/// Two lengths, and what they come to: `1:10:20 and 1:12:27`.
pub(super) fn both(words: &str, context: &Context<'_>) -> Option<Duration> {
    if let Some(one) = hedged_at_last(words, context) {
        return Some(one);
    }
    let (one, other) = words.split_once(" and ")?;
    let (one, other) = (Duration::parse_one(one, context).ok()?, Duration::parse_one(other, context).ok()?);
    let extent =
        sum(&one.extent, &other.extent).filter(|_| one.parts.is_empty() && other.parts.is_empty())?;
    Some(Duration { parts: vec![one.extent, other.extent], ..Duration::told(words.to_owned(), extent) })
}

/// `13 hours over two days` are spread over them.
fn is_by_clock(whole: &str) -> bool {
    ["hour", "minute"].iter().any(|unit| whole.contains(unit))
}

fn sum(one: &Extent, other: &Extent) -> Option<Extent> {
    let low = one.low.at()?.checked_add(other.low.at()?)?;
    let high = one.high.at()?.checked_add(other.high.at()?)?;
    Some(Extent::closed(Axis::Length, low, high)).filter(|extent| !extent.is_empty())
}

/// What is left of the one without the other; nothing where that is longer.
pub(super) fn difference(whole: &Extent, part: &Extent) -> Option<Extent> {
    let low = whole.low.at()?.checked_sub(part.high.at()?)?;
    let high = whole.high.at()?.checked_sub(part.low.at()?)?;
    Some(Extent::closed(Axis::Length, low.max(Decimal::ZERO), high)).filter(|extent| !extent.is_empty())
}
