//! Amounts of one unit with plus signs between them, `$2.9m + $2.4m + $1.1m`, and lists of three counts or sums of
//! money and more, `11, 8, 4 and 2`.

use super::super::few::Few;
use super::super::number::{self, strip_phrase};
use super::super::tells_time;
use super::super::{Context, Dimension, Unit};
use super::{Plain, Quantity, Sense, extent, reading, reckoned};
use crate::letters::split_once;
use rust_decimal::Decimal;

/// Reads what several amounts come to. Each may be a hundredth off at the most, for nobody adds up what was rounded
/// more; whole numbers stay exact.
pub(super) fn read(words: &str, context: &Context<'_>) -> Option<Quantity> {
    with_total(words, context).or_else(|| read_added(words, context))
}

/// `118 + 71 + 34 (223)`: what the sum comes to stands behind it.
fn with_total(words: &str, context: &Context<'_>) -> Option<Quantity> {
    let told = || reckoned::restated(words).filter(|(added, _)| added.contains('+'));
    let (added, total) = words.contains('+').then(told)??;
    let read = read_added(added, context)?;
    let total = Quantity::of_one(reading::read(total, context).ok()?)?;
    let common = read.extent.intersection(&total.extent)?;
    (!common.is_empty()).then(|| Quantity { printed: words.trim().to_owned(), ..read })
}

fn read_added(words: &str, context: &Context<'_>) -> Option<Quantity> {
    let added: Vec<&str> = words.split('+').flat_map(|piece| piece.split(" plus ")).collect();
    let is_list = added.len() < 2;
    let pieces = if is_list { listed(words).or_else(|| two_sums(words))? } else { added };
    let pieces = without_origins(&pieces).unwrap_or(pieces);
    let scale = common_scale(&pieces).map_or_else(String::new, |scale| format!(" {scale}"));
    let (last, bare) = pieces.split_last()?;
    let scaled = bare.iter().map(|piece| format!("{}{scale}", piece.trim()));
    let read = |piece: String| Quantity::of_one(reading::read(&piece, context).ok()?);
    let addends: Vec<Quantity> = scaled.chain([last.trim().to_owned()]).map(read).collect::<Option<_>>()?;
    let (first, rest) = addends.split_first()?;
    let is_one_unit = rest.iter().all(|addend| addend.unit() == first.unit() && addend.per().is_none());
    (is_one_unit && first.per().is_none()).then_some(())?;
    // `62, 48 and 36 cars` are all cars.
    let last = addends.last().filter(|_| is_list);
    let is_addend = |addend: &Quantity| match addend.unit() {
        unit if unit.is_money() => true,
        // `68 plus two dogs` are 68 of what is asked for; `31 + 14 + 3 votes` are all votes.
        unit if unit.is_count() => {
            addend.is_bare() || Some(addend) == last || !is_list && !words.contains(" plus ")
        }
        _ => !is_list,
    };
    addends.iter().all(is_addend).then_some(())?;
    let extent = rest.iter().try_fold(first.as_level(), |sum, addend| sum.plus(&addend.as_level()))?;
    let printed: Vec<&str> = addends.iter().map(|addend| addend.printed.as_str()).collect();
    Some(Quantity {
        printed: printed.join(" + "),
        extent,
        units: Few::One(first.unit()),
        plain: total(&addends).into_iter().collect(),
        sense: sense(&addends, last).map(Box::new),
        ties: Vec::new(),
    })
}

/// Of `62, 48 and 36 cars` others may tell one; a sum of bare numbers may be in the unit of others.
fn sense(addends: &[Quantity], last: Option<&Quantity>) -> Option<Sense> {
    if addends.iter().all(Quantity::is_bare) {
        return Some(Sense::Bare);
    }
    last.filter(|last| !last.is_bare()).map(|_| Sense::Reckoned(addends.to_vec()))
}

impl Quantity {
    /// Whether it is a sum of numbers without words.
    pub(in crate::value) fn is_bare_sum(&self) -> bool {
        self.is_bare() && self.printed.contains(" + ")
    }

    /// Whether it is a bare sum in the scale of the other: `58 + 41 + 27`, beside `126 million kroner`.
    pub(super) fn is_sum_in_scale_of(&self, other: &Self) -> bool {
        const LEAST: Decimal = Decimal::ONE_THOUSAND;
        if !self.is_bare_sum() {
            return false;
        }
        let multipliers = other.printed.split(' ').filter_map(number::read_scale).map(|(scale, ..)| scale);
        let (low, high) = (self.extent.low, self.extent.high);
        let told = multipliers.filter(|scale| *scale >= LEAST).find_map(|scale| {
            extent::in_base(low.times(scale)?, other.unit(), high.times(scale)?, other.unit())
        });
        let common = told.and_then(|told| told.intersection(&other.extent));
        common.is_some_and(|common| !common.is_empty())
    }
}

/// What stands behind the last of the pieces and counts for all, where the others are numbers below a thousand and nothing
/// besides: the `million kroner` of `58 + 41 + 27 million kroner`, but not of `900,000 + 1.5 million kroner`.
fn common_scale<'a>(pieces: &[&'a str]) -> Option<&'a str> {
    const SCALES: &[&str] = &["hundred", "thousand", "million", "billion", "trillion", "lakh", "crore"];
    let (last, others) = pieces.split_last()?;
    let scale =
        last.trim().trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ',')).trim_start();
    let is_short = |piece: &&str| {
        let whole = piece.split('.').next().unwrap_or_default();
        !piece.contains(char::is_alphabetic) && whole.chars().filter(char::is_ascii_digit).count() <= 3
    };
    (others.iter().all(is_short) && SCALES.iter().any(|own| strip_phrase(scale, own).is_some()))
        .then_some(scale)
}

/// The pieces of a list. Two of them may be anything, and so may numbers without an `and` before the last, unless each is a sum of
/// money.
fn listed(words: &str) -> Option<Vec<&str>> {
    let Some((head, last)) = words.rsplit_once(" and ") else {
        let pieces: Vec<&str> = words.split(", ").map(str::trim).collect();
        return (pieces.len() > 2 && pieces.iter().all(|piece| is_money(piece))).then_some(pieces);
    };
    let last = without_lead(last);
    let pieces: Vec<&str> = head.trim_end_matches(',').split(", ").chain([last]).map(str::trim).collect();
    (pieces.len() > 2).then_some(pieces)
}

/// The last of several parts without what only says that it is: `the remaining £1.9bn`.
fn without_lead(last: &str) -> &str {
    const LEADS: &[&str] = &["the remaining ", "the other ", "the last ", "the final ", "a final "];
    LEADS.iter().find_map(|lead| strip_phrase(last, lead)).unwrap_or(last)
}

/// `£140,000 and £120,000`: what two paid, or the two parts of a cost.
fn two_sums(words: &str) -> Option<Vec<&str>> {
    let (one, two) = words.split_once(" and ")?;
    let two = without_lead(two);
    (is_money(one) && is_money(two)).then(|| vec![one, two])
}

/// Whether it is a sum with its currency.
fn is_money(words: &str) -> bool {
    let is_marked = Unit::money_at_start(words).is_some_and(|(_, rest)| number::read(rest).is_some());
    let named = || Unit::from_name(number::read(words)?.1);
    is_marked || named().is_some_and(|unit| unit.is_money())
}

/// Two numbers as two sums, where the second or another claim tells their currency: `24,000 and 14,000`, beside `36,000 euros`.
pub(super) fn in_currency(words: &str, context: &Context<'_>) -> Option<Quantity> {
    let (one, two, unit) = in_two_numbers(words)?;
    let told = Unit::from_name(unit).filter(Unit::is_money);
    let unit = told.or(context.unit.filter(Unit::is_money)).or(context.hints.currency)?;
    let Dimension::Money(currency) = unit.dimension() else { return None };
    let code = currency.code();
    read_added(&format!("{code} {one} and {code} {two}"), context)
}

/// `24,000 and 14,000`: two numbers of thousands, and what may be the currency of both behind the second.
fn in_two_numbers(words: &str) -> Option<(&str, &str, &str)> {
    let (one, two) = split_once(words.trim(), " and ")?;
    let (first, rest) = number::read(one)?;
    let (second, unit) = number::read(two)?;
    let is_large = first.value >= Decimal::ONE_THOUSAND && second.value >= Decimal::ONE_THOUSAND;
    let two = two.strip_suffix(unit)?.trim_end();
    (rest.is_empty() && is_large && !unit.contains(' ')).then_some((one, two, unit))
}

/// Whether words are two such numbers in no unit.
pub(super) fn is_two_numbers(words: &str) -> bool {
    in_two_numbers(words).is_some_and(|(.., unit)| unit.is_empty())
}

/// Sums of money without where each came from: `£12,000 from the stalls and £8,000 from the raffle`. What was paid from one day on,
/// and from the next, is no sum.
fn without_origins<'a>(pieces: &[&'a str]) -> Option<Vec<&'a str>> {
    let sum_alone = |piece: &&'a str| {
        let (sum, origin) = piece.split_once(" from ")?;
        let is_named = !origin.contains(|c: char| c.is_ascii_digit()) && !tells_time(origin);
        (is_named && Unit::money_at_start(sum.trim()).is_some()).then_some(sum)
    };
    pieces.iter().map(sum_alone).collect()
}

/// What whole numbers come to.
fn total(addends: &[Quantity]) -> Option<Plain> {
    let first = addends.first()?.plain.first()?;
    let whole = |addend: &Quantity| addend.plain.first().filter(|plain| plain.step == Decimal::ONE).copied();
    let mut values = addends.iter().map(|addend| Some(whole(addend)?.value));
    let value = values.try_fold(Decimal::ZERO, |sum, value| sum.checked_add(value?))?;
    Some(Plain { unit: first.unit, value, step: Decimal::ONE })
}
