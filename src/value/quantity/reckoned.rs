//! Sums that a value leaves to the reader: `€165 less €12`, `150 tickets at £8`, `24 cabins of 4 seats`, `£40 a week for
//! 12 weeks`, `£1,680 on £48,000`.
//!
//! The amount is what they come to, and any of the terms is compatible with it. Another amount of that unit conflicts
//! only where it is near: far off, it is of something else (`£2,000 raised` beside `150 tickets at £8`).

use super::super::number::strip_phrase;
use super::super::{Bound, Comparison, Context, Dimension, Extent, Relation, Unit, Why};
use super::{OTHER_UNIT, OVERLAP, Plain, Quantity, Sense, change, rates, reading};
use rust_decimal::Decimal;

/// What stands between an amount and the one taken off it.
const LESS: &[&str] = &[", less ", " less ", ", minus ", " minus ", " − "];
/// What stands between things and what there is of each.
const OF_EACH: &[&str] = &[", each of ", " each of ", ", each with ", " each with ", " of ", " with "];

/// Reads two terms of one sum.
pub(super) fn read(words: &str, context: &Context<'_>) -> Option<Quantity> {
    difference(words, context)
        .or_else(|| of_each(words, context))
        .or_else(|| at_price(words, context))
        .or_else(|| for_so_long(words, context))
        .or_else(|| part_of_amount(words, context))
}

/// `€165 less €12`, `£80 with £15 off`.
fn difference(words: &str, context: &Context<'_>) -> Option<Quantity> {
    let off = || words.strip_suffix(" off").and_then(|words| words.split_once(" with "));
    let (whole, part) = LESS.iter().find_map(|link| words.split_once(link)).or_else(off)?;
    let whole = amount(whole, context)?;
    let part = amount(part, &Context { unit: context.unit.or_else(|| own_unit(&whole)), ..*context })?;
    let (kept, taken) = (whole.as_level(), turned(part.as_level()));
    let is_one_unit = whole.unit() == part.unit() && whole.extent.low.at() >= part.extent.high.at();
    let extent = kept.plus(&taken).filter(|_| is_one_unit)?;
    let value = whole.plain_value().zip(part.plain_value());
    let value = value.and_then(|(whole, part)| whole.checked_sub(part));
    Some(reckoned(words, (extent, whole.unit(), value), [whole, part]))
}

/// `24 cabins of 4 seats`, `12 coaches with 50 seats each`.
fn of_each(words: &str, context: &Context<'_>) -> Option<Quantity> {
    let (things, rest) = OF_EACH.iter().find_map(|link| words.split_once(link))?;
    let apiece = ["each", "apiece"].iter().find_map(|word| rest.strip_suffix(word));
    let is_told = apiece.is_some() || words.contains(" each ") || !words.contains(" with ");
    let things = Some(things).filter(|_| is_told)?;
    product(words, (things, apiece.unwrap_or(rest)), context)
}

/// `150 tickets at £8`.
fn at_price(words: &str, context: &Context<'_>) -> Option<Quantity> {
    let (things, price) = words.split_once(" at ")?;
    let price =
        ["each", "apiece", "a head"].iter().find_map(|word| price.strip_suffix(word)).unwrap_or(price);
    let product = product(words, (things, price), context).filter(|product| product.unit().is_money())?;
    let [things, price] = product.terms() else { return None };
    let thing = last_word(&things.printed);
    let one = rates::read(&format!("per {}", thing.strip_suffix('s').unwrap_or(thing)))?;
    let price = Quantity { sense: Some(Box::new(Sense::Per(one))), ..price.clone() };
    let sense = Some(Box::new(Sense::Reckoned(vec![things.clone(), price])));
    Some(Quantity { sense, ..product })
}

/// So many things of so much each.
fn product(words: &str, (things, each): (&str, &str), context: &Context<'_>) -> Option<Quantity> {
    let bare = Context { unit: None, ..*context };
    let things = amount(things, &bare).filter(|things| things.unit().is_count() && !things.is_bare())?;
    let each = amount(each, &bare)?;
    let is_same = last_word(&things.printed) == last_word(&each.printed);
    let is_told = !is_same && !each.is_bare() && each.unit().dimension() != Dimension::Proportion;
    let count =
        things.plain_value().filter(|count| is_told && count.is_integer() && *count > Decimal::ONE)?;
    let extent = each.as_level().times(count)?;
    let value = each.plain_value().and_then(|value| value.checked_mul(count));
    Some(reckoned(words, (extent, each.unit(), value), [things, each]))
}

/// `£40 a week for 12 weeks`, `three years at £50,000 a year`.
fn for_so_long(words: &str, context: &Context<'_>) -> Option<Quantity> {
    let (rate, times) =
        words.split_once(" for ").or_else(|| words.split_once(" at ").map(|(times, rate)| (rate, times)))?;
    let rate = Quantity::of_one(reading::read(rate.trim(), context).ok()?)?;
    let thing = rate.per().filter(|thing| *thing != rates::EACH)?.to_owned();
    let (count, things) = super::super::number::read(times.trim())?;
    let is_of_it = things.trim().strip_suffix('s').is_some_and(|one| one.eq_ignore_ascii_case(&thing));
    let count = Some(count.value).filter(|count| is_of_it && *count > Decimal::ONE)?;
    let extent = rate.as_level().times(count)?;
    let value = rate.plain_value().and_then(|value| value.checked_mul(count));
    Some(reckoned(words, (extent, rate.unit(), value), [rate]))
}

/// `£1,680 on £48,000`, and `5 per cent of £20,000`.
fn part_of_amount(words: &str, context: &Context<'_>) -> Option<Quantity> {
    let money = |words: &str| {
        let words = ["a salary of ", "pay of ", "top of ", "the "]
            .iter()
            .find_map(|lead| strip_phrase(words, lead))
            .unwrap_or(words);
        amount(words, context).filter(|sum| sum.unit().is_money())
    };
    if let Some((part, whole)) = words.split_once(" on ") {
        let (part, whole) = (money(part)?, money(whole)?);
        let is_one_currency = part.unit().dimension() == whole.unit().dimension();
        let share = change::share_of(Some(part.as_level()), whole.as_level()).filter(|_| is_one_currency)?;
        return Some(reckoned(words, (share, Unit::SHARE, None), [part, whole]));
    }
    let (share, whole) = words.split_once(" of ")?;
    let share = Quantity::of_one(reading::read(share.trim(), &Context { unit: None, ..*context }).ok()?)?;
    let whole = money(whole).filter(|_| share.unit().dimension() == Dimension::Proportion)?;
    let (share_of_it, all) = (share.as_level(), whole.as_level());
    let (extent, end) = (all.times(share_of_it.low.at()?)?, all.times(share_of_it.high.at()?)?);
    let extent = Extent::new(extent.axis, extent.low, end.high);
    Some(reckoned(words, (extent, whole.unit(), None), [share, whole]))
}

/// A plain amount of one unit, and nothing more.
fn amount(words: &str, context: &Context<'_>) -> Option<Quantity> {
    let read = Quantity::of_one(reading::read(words.trim(), context).ok()?)?;
    matches!(read.sense.as_deref(), None | Some(Sense::Bare)).then_some(read)
}

/// The stretch below nothing that is as far from it.
fn turned(extent: Extent) -> Extent {
    let turn = |bound: Bound| match bound {
        Bound::Closed(at) => Bound::Closed(-at),
        Bound::Open(at) => Bound::Open(-at),
        Bound::Unbounded => Bound::Unbounded,
    };
    Extent::new(extent.axis, turn(extent.high), turn(extent.low))
}

fn last_word(words: &str) -> &str {
    words.rsplit(' ').next().unwrap_or(words)
}

fn own_unit(amount: &Quantity) -> Option<Unit> {
    Some(amount.unit()).filter(|unit| !unit.is_count())
}

fn reckoned<const TERMS: usize>(
    words: &str,
    (extent, unit, value): (Extent, Unit, Option<Decimal>),
    terms: [Quantity; TERMS],
) -> Quantity {
    let plain = value.map(|value| Plain { unit, value, step: Decimal::ONE });
    Quantity {
        printed: words.trim().to_owned(),
        extent,
        units: vec![unit],
        plain: plain.into_iter().collect(),
        sense: Some(Box::new(Sense::Reckoned(terms.into()))),
    }
}

impl Quantity {
    /// The number, where there is one and no hedge.
    fn plain_value(&self) -> Option<Decimal> {
        if let [plain] = self.plain.as_slice() { Some(plain.value) } else { None }
    }

    fn terms(&self) -> &[Self] {
        if let Some(Sense::Reckoned(terms)) = self.sense.as_deref() { terms } else { &[] }
    }

    /// Whether it leaves a sum to the reader.
    pub(in crate::value) fn is_reckoned(&self) -> bool {
        !self.terms().is_empty()
    }

    /// What sums come to against what others state; nothing where neither is one.
    pub(super) fn compare_reckoned(&self, other: &Self) -> Option<Comparison> {
        match (self.terms(), other.terms()) {
            ([], []) => None,
            ([], terms) => Some(self.compare_with_sum(other, terms)),
            (terms, []) => Some(other.compare_with_sum(self, terms)),
            (_, _) => Some(if meets(self, other) { OVERLAP } else { OTHER_UNIT }),
        }
    }

    fn compare_with_sum(&self, sum: &Self, terms: &[Self]) -> Comparison {
        let total = Self { sense: None, ..sum.clone() };
        let mut comparable = terms.iter().chain([&total]).filter(|term| term.per() == self.per());
        if self.per().is_some() {
            let comparison = comparable.next().map_or(OTHER_UNIT, |term| self.compare(term));
            return if fits(&comparison) { OVERLAP } else { comparison };
        }
        if comparable.any(|term| fits(&self.compare(term))) {
            return OVERLAP;
        }
        let near = |half: Bound, end: Bound| half.at().zip(end.at()).is_some_and(|(half, end)| half < end);
        let doubled = |extent: Extent| extent.times(Decimal::TWO);
        let is_near = self.extent.axis == sum.extent.axis
            && doubled(self.extent).is_some_and(|own| near(sum.extent.low, own.high))
            && doubled(sum.extent).is_some_and(|sum| near(self.extent.low, sum.high));
        if is_near { Comparison::new(Relation::Conflicting, Why::OtherNumber) } else { OTHER_UNIT }
    }
}

fn meets(one: &Quantity, other: &Quantity) -> bool {
    one.extent.intersection(&other.extent).is_some_and(|common| !common.is_empty())
}

const fn fits(comparison: &Comparison) -> bool {
    matches!(comparison.relation, Relation::Same | Relation::Compatible)
}
