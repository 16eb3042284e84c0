//! A second statement of an amount, and what both are for one of: `12 miles (19 km)`, `€15 ($17) a head`, `17.4 km (about 11
//! miles) per second`.

use super::super::number::strip_phrase;
use super::super::{Context, Extent, Hints, Reason, Unit};
use super::rates;
use super::reading::{read_stated, read_with_second};
use super::{Sense, Stated};
use rust_decimal::Decimal;

/// The second statement behind the first, where nothing else stands there.
pub(super) fn behind(first: &Stated, rest: &str, context: &Context<'_>) -> Option<Stated> {
    // The dollars behind `C$23 million` are not these again.
    let hints = Hints { coin: context.hints.coin.filter(|coin| *coin != first.unit), ..context.hints };
    let context = &Context { unit: None, hints, ..*context };
    let (second, rest) = read_stated(second_words(rest)?, context).ok()?;
    let is_other = second.unit != first.unit && second.unit != Unit::COUNT;
    match rates::read(rest) {
        Some(thing) => Some(per(second, thing)),
        None => (rest.is_empty() && is_other).then_some(second),
    }
}

/// An amount for one of something.
pub(super) fn per(mut stated: Stated, thing: String) -> Stated {
    let rate = if thing == rates::EACH { thing.clone() } else { format!("per {thing}") };
    stated.printed = format!("{} {rate}", stated.printed);
    stated.sense = Some(Sense::Per(thing));
    stated
}

/// The words of a second statement: in brackets, or behind a comma, `or` or a stroke.
pub(super) fn second_words(rest: &str) -> Option<&str> {
    if let Some(inner) = rest.strip_prefix('(') {
        return inner.trim_end().strip_suffix(')');
    }
    match rest.strip_prefix([',', '/', ';']).map(str::trim_start) {
        Some(rest) => Some(strip_phrase(rest, "or ").unwrap_or(rest)),
        None => strip_phrase(rest, "or "),
    }
}

/// What a statement stands for beside a second one, which may show the size of its unit: of `nm` beside kilometres the nautical
/// mile, of `tons` beside kilograms the short ones or the long ones.
pub(super) fn extent_beside(own: &Stated, other: &Stated) -> Extent {
    let sized = |spread: Decimal| {
        let Extent { axis, low, high } = own.extent;
        let small = Extent::new(axis, low, high.over(spread)?);
        let large = Extent::new(axis, low.times(spread)?, high);
        let shown: Vec<Extent> =
            [small, large].into_iter().filter(|size| size.meets(&other.extent)).collect();
        if let [one] = shown.as_slice() { Some(*one) } else { None }
    };
    own.unit.spread().and_then(sized).unwrap_or(own.extent)
}

/// Two statements of an amount for one of something, which stands behind either. Only in one dimension both are kept.
pub(super) fn for_one(words: &str, rest: &str, context: &Context<'_>) -> Option<(Stated, Option<Stated>)> {
    let head = words.get(..words.len().checked_sub(rest.len())?)?.trim_end();
    let (inner, tail) = between(rest)?;
    let alone = |words: String, context: &Context<'_>| {
        let read: Result<(Stated, Option<Stated>), Reason> = read_with_second(&words, context);
        read.ok().filter(|(_, second)| second.is_none()).map(|(stated, _)| stated)
    };
    let first = alone(format!("{head} {tail}"), context)?;
    let in_own = &Context { unit: None, ..*context };
    // `€15 a head ($17 a head)`
    let second = alone(format!("{inner} {tail}"), in_own).or_else(|| alone(inner.to_owned(), in_own))?;
    let plain = alone(head.to_owned(), context)?;
    let is_for_one = matches!(first.sense, Some(Sense::Per(_))) || first.unit != plain.unit;
    let is_other = second.unit != first.unit && second.unit != Unit::COUNT;
    if !is_for_one || !is_other || second.sense != first.sense {
        return None;
    }
    let is_converted = second.unit.dimension() == first.unit.dimension();
    if is_converted {
        return Some((first, Some(Stated { sense: None, ..second })));
    }
    let printed = format!("{} ({})", first.printed, second.printed);
    // `€1,421 a month (£1,230)` is told without the other money.
    rest.starts_with('(').then_some((Stated { printed, ..first }, None))
}

/// The second statement and what stands behind it, or before it.
fn between(rest: &str) -> Option<(&str, &str)> {
    let (tail, behind) = rest.split_once('(')?;
    let (inner, after) = behind.rsplit_once(')')?;
    let (tail, after) = (tail.trim(), after.trim());
    match (tail.is_empty(), after.is_empty()) {
        (true, false) => Some((inner, after)),
        (false, true) => Some((inner, tail)),
        (true, true) | (false, false) => None,
    }
}
