//! Several counts in one value, each with what it counts: `11 passengers and 3 crew`, `2 dead, 1 missing`.
//!
//! They add up, and each may be held against a count of the same things. A count without a name may be any of them or
//! their sum, so it conflicts only where it is none.

mod alike;
mod as_many;
mod became;
mod company;
mod divisions;
mod some;
mod total;

pub(super) use divisions::can_hold;

use super::super::amount::{self, Amount};
use super::super::few::Few;
use super::super::number::{self, strip_phrase};
use super::super::remark::{group, state, tells_saying};
use super::super::{Comparison, Context, Dimension, Hints, Relation, Unit, Why};
use super::measures::Measures;
use super::reckoned::fits;
use super::remainder::{first_and_remaining, rest};
use super::surroundings::is_plural;
use super::{OTHER_UNIT, OVERLAP, Plain, Quantity, Sense, at_once, extent, places, reckoned};
use crate::letters::split_at_one;
use rust_decimal::Decimal;

/// The most counts in one value, and the most words that name what is counted.
const MOST: usize = 6;
const MOST_WORDS: usize = 6;

/// A count, the name of what it counts, and the words that name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) name: String,
    pub(super) words: String,
    pub(super) count: Quantity,
}

/// Counts have no units.
const fn counts() -> Measures<'static> {
    Measures { unit: None, hints: &Hints::NONE }
}

/// What stands between two counts.
const LINKS: &[&str] = &[", ", "; ", " and ", " plus ", " as well as ", " & ", " + "];

/// Reads two counts or more, no two of the same things.
pub(super) fn read(words: &str, context: &Context<'_>) -> Option<Quantity> {
    if let Some(two) = two_bare(words).or_else(|| sum(first_and_remaining(words)?.into())) {
        return Some(two);
    }
    if let Some(read) = total::read(words, context) {
        return Some(read);
    }
    let whole = reckoned::restated(words).and_then(|(parts, total)| Some((parts, number::read(total)?)));
    if let Some((parts, (total, ""))) = whole {
        let parts = read(parts, context)?;
        let is_sum = parts.plain.first().is_some_and(|sum| sum.value == total.value);
        return is_sum.then(|| Quantity { printed: words.trim().to_owned(), ..parts });
    }
    // `51, three chicks having hatched since`: they are among the 51.
    if words.contains(" having ") || is_number_with_clause(words) || at_once::is_beside_another(words) {
        return None;
    }
    let pieces = match of_whole_and_rest(words) {
        Some(pieces) => pieces.into(),
        None => split(words),
    };
    (2..=MOST).contains(&pieces.len()).then_some(())?;
    let mut parts: Vec<Part> = Vec::new();
    for piece in pieces {
        let bare = || first_bare(piece).filter(|_| parts.is_empty());
        let named = || {
            places::one_more(piece, &parts)
                .or_else(|| as_many::read(piece, &parts))
                .or_else(|| several(piece, context))
                .or_else(|| company::read(piece, context))
                .or_else(|| part(piece, context))
        };
        let part = bare().or_else(named)?;
        (!parts.iter().any(|known| known.name == part.name)).then_some(())?;
        // `300 say the union, 250 say the owners` are two answers.
        (!tells_saying(&part.words)).then_some(())?;
        parts.push(part);
    }
    if tells_total(&parts) {
        parts.pop();
    }
    some::of_first(words, &parts).or_else(|| sum(parts).map(became::as_sum))
}

/// Whether a bare number stands before a clause that begins with an article and counts nothing: `two, the inquest heard`.
fn is_number_with_clause(words: &str) -> bool {
    let Some((number, clause)) = words.split_once(", ") else { return false };
    let begins = |article: &&str| strip_phrase(clause, article).is_some();
    ["the ", "a ", "an "].iter().any(begins) && !clause.contains(" and ") && first_bare(number).is_some()
}

/// Whether the last count is what the others come to: `57 pupils and 4 adults, 61 persons`. The five of `2 dead, 3 hurt and
/// 5 missing` are others.
fn tells_total(parts: &[Part]) -> bool {
    let [others @ .., last] = parts else { return false };
    if group(&last.words) != Some("people") || state(&last.words).is_some() {
        return false;
    }
    let value = |part: &Part| part.count.plain.first().map(|plain| plain.value);
    let sum = others.iter().try_fold(Decimal::ZERO, |sum, part| sum.checked_add(value(part)?));
    others.len() > 1 && sum.is_some() && sum == value(last)
}

/// `1,900 and 340`, which may be added up.
fn two_bare(words: &str) -> Option<Quantity> {
    let (one, two) = words.split_once(" and ")?;
    let (one, two) = (first_bare(one)?, Part { name: "second".to_owned(), ..first_bare(two)? });
    (one.count != two.count).then(|| sum(vec![one, two]))?
}

/// The 212 of `212 plus nine crew`: those that are asked for, or all but the others.
fn first_bare(piece: &str) -> Option<Part> {
    let (number, rest) = number::read(piece.trim())?;
    let is_count = rest.is_empty() && number.value.is_integer() && !number.is_share() && !number.is_ratio();
    is_count.then(|| Part { name: "first".to_owned(), words: String::new(), count: exactly(number.value) })
}

fn split(words: &str) -> Vec<&str> {
    let mut pieces = vec![words.trim()];
    for link in LINKS {
        pieces = pieces.into_iter().flat_map(|piece| piece.split(link)).collect();
    }
    let pieces = pieces.into_iter().map(|piece| {
        let piece = piece.trim();
        ["and ", "plus "].iter().find_map(|link| strip_phrase(piece, link)).unwrap_or(piece).trim()
    });
    pieces.filter(|piece| !piece.is_empty()).collect()
}

/// `54 of 60 dropped (6 left)` as 54 dropped and 6 left, and `7 of 9 recovered, so 2 missing`, where they come to the whole.
fn of_whole_and_rest(words: &str) -> Option<[&str; 2]> {
    let bracketed = || words.trim().strip_suffix(')')?.split_once('(');
    let (head, rest) = bracketed().or_else(|| split_at_one(words, &[", so ", ", with ", ", and ", ", "]))?;
    let of = ["of ", "out of "];
    let (part, after) = number::read(head)?;
    let (whole, _) = number::read(of.iter().find_map(|link| strip_phrase(after, link))?)?;
    let (other, _) = number::read(rest)?;
    let is_rest = part.value.checked_add(other.value) == Some(whole.value);
    is_rest.then_some([head.trim(), rest.trim()])
}

/// A count, and what follows it and the whole that it is a part of: the 54 and `dropped` of `54 of 60 dropped`.
fn of_whole<'a>(piece: &'a str, amount: &Amount<Unit>) -> Option<(Quantity, &'a str)> {
    matches!(&amount.core, amount::Core::Sum(first, _) if first.number.is_ratio()).then_some(())?;
    let (part, after) = number::read(piece)?;
    let (_, rest) = number::read(["of ", "out of "].iter().find_map(|link| strip_phrase(after, link))?)?;
    part.value.is_integer().then(|| (exactly(part.value), rest))
}

/// `the other 213 can be saved`, `three of the crew`, `a guide`.
fn part(piece: &str, context: &Context<'_>) -> Option<Part> {
    const LEADS: &[&str] = &[
        "the other ",
        "another ",
        "a further ",
        "further ",
        "the remaining ",
        "the rest, ",
        "plus ",
        "the ",
        "his ",
        "her ",
        "their ",
        "its ",
    ];
    let whole = piece;
    if let Some(others) = the_others(piece).or_else(|| at_place(piece)) {
        return Some(others);
    }
    let piece = LEADS.iter().find_map(|lead| strip_phrase(piece, lead)).unwrap_or(piece).trim();
    let measures = counts();
    let (amount, rest) = if let Some(read) = amount::read(piece, context.hedges, &measures) {
        read
    } else {
        let one =
            strip_phrase(piece, "a ").or_else(|| strip_phrase(piece, "an ")).or_else(|| only_one(whole));
        (amount::read("1", context.hedges, &measures)?.0, one?)
    };
    match of_whole(piece, &amount) {
        Some((count, rest)) => named(rest, count),
        None => named(rest, count(&amount)?),
    }
}

/// The 5 of `7 and the other 5`.
fn the_others(piece: &str) -> Option<Part> {
    let others =
        ["the other ", "another ", "a further "].iter().find_map(|lead| strip_phrase(piece, lead))?;
    Some(Part { name: "other".to_owned(), words: "others".to_owned(), ..first_bare(others)? })
}

/// The 3 of `4 won and 3 second`, which are no seconds.
fn at_place(piece: &str) -> Option<Part> {
    let (number, place) = number::read(piece).filter(|(number, _)| number.value.is_integer())?;
    number::ordinal(place)?;
    named(place, exactly(number.value))
}

/// The 25 of `five teams of five`.
fn several(piece: &str, context: &Context<'_>) -> Option<Part> {
    let product = piece.contains(" of ").then(|| reckoned::read(piece, context)).flatten()?;
    let all = product.plain.first().filter(|plain| plain.unit.is_count())?;
    named(number::read(piece)?.1, exactly(all.value))
}

/// The `warden` of `the warden`, who is one.
fn only_one(piece: &str) -> Option<&str> {
    let noun =
        ["the ", "his ", "her ", "its ", "their "].iter().find_map(|lead| strip_phrase(piece, lead))?;
    (!noun.contains(' ') && !is_plural(noun)).then_some(noun)
}

/// A count under the name of what it counts: the state of people, else the last word.
pub(super) fn named(words: &str, count: Quantity) -> Option<Part> {
    let shown = words.trim().trim_end_matches(['.', ',', ')']);
    let words = shown.to_lowercase();
    let each: Vec<&str> = words.split_whitespace().collect();
    // `seven from Year 11`
    let is_from = each.first().is_some_and(|word| matches!(*word, "from" | "in" | "at" | "of"));
    let is_of_name =
        |c: char| c.is_alphabetic() || is_from && c.is_ascii_digit() || matches!(c, ' ' | '-' | '\'' | '’');
    let is_plain = words.chars().all(is_of_name);
    ((1..=MOST_WORDS).contains(&each.len()) && is_plain).then_some(())?;
    let told = each.iter().find_map(|word| state(word)).or_else(|| each.last().copied())?;
    let name = told.strip_suffix('s').unwrap_or(told).to_owned();
    Some(Part { name, words: shown.to_owned(), count })
}

/// A count as a quantity; nothing where it has a unit or is a share.
fn count(amount: &Amount<Unit>) -> Option<Quantity> {
    let (extent, _, plain) = extent::of(amount, Unit::COUNT)?;
    // `more than half` is a share too.
    let is_below_one = || extent.low.at().is_some_and(|low| low > Decimal::ZERO && low < Decimal::ONE);
    let is_share = plain.map_or_else(is_below_one, |plain| !plain.value.is_integer());
    let is_count = extent.axis == super::Axis::Amount(Dimension::Count) && !is_share;
    let measures = counts();
    is_count.then(|| Quantity {
        printed: amount.print(&measures, None),
        extent,
        units: Few::One(Unit::COUNT),
        plain: plain.into_iter().collect(),
        sense: None,
        ties: Vec::new(),
    })
}

pub(super) fn exactly(value: Decimal) -> Quantity {
    let at = super::Bound::Closed(value);
    Quantity {
        printed: value.to_string(),
        extent: super::Extent::new(super::Axis::Amount(Dimension::Count), at, at),
        units: Few::One(Unit::COUNT),
        plain: Few::One(Plain { unit: Unit::COUNT, value, step: Decimal::ONE }),
        sense: None,
        ties: Vec::new(),
    }
}

/// The parts as one count of all.
pub(super) fn sum(parts: Vec<Part>) -> Option<Quantity> {
    let mut extents = parts.iter().map(|part| part.count.extent);
    let first = extents.next()?;
    let extent = extents.try_fold(first, |sum, extent| sum.plus(&extent))?;
    let plain: Option<Vec<Decimal>> =
        parts.iter().map(|part| part.count.plain.first().map(|plain| plain.value)).collect();
    let total = plain.and_then(|values| values.into_iter().try_fold(Decimal::ZERO, Decimal::checked_add));
    let told: Vec<String> =
        parts.iter().map(|part| format!("{} {}", part.count.printed, part.words).trim().to_owned()).collect();
    let are_bare = parts.iter().all(|part| part.words.is_empty());
    Some(Quantity {
        printed: told.join(if are_bare { " and " } else { ", " }),
        extent,
        units: Few::One(Unit::COUNT),
        plain: total
            .map(|value| Plain { unit: Unit::COUNT, value, step: Decimal::ONE })
            .into_iter()
            .collect(),
        sense: Some(Box::new(Sense::Parts(parts))),
        ties: Vec::new(),
    })
}

impl Quantity {
    pub(super) fn parts(&self) -> &[Part] {
        if let Some(Sense::Parts(parts)) = self.sense.as_deref() { parts } else { &[] }
    }

    /// Whether it is a number and nothing more.
    pub(in crate::value) fn is_bare(&self) -> bool {
        matches!(self.sense.as_deref(), Some(Sense::Bare))
    }

    /// Whether it is several counts in one.
    pub(in crate::value) fn has_parts(&self) -> bool {
        !self.parts().is_empty()
    }

    /// Counts of the same things are held against each other; a single count against each of them and their sum.
    pub(super) fn compare_parts(&self, other: &Self) -> Option<Comparison> {
        match (self.parts(), other.parts()) {
            ([], []) => None,
            ([], parts) => Some(self.compare_with_any(other, parts)),
            (parts, []) => Some(other.compare_with_any(self, parts)),
            (ones, others) => Some(alike::compare(ones, others).unwrap_or_else(|| {
                let may_be_one = self.may_come_to(other) || other.may_come_to(self);
                if may_be_one { OVERLAP } else { OTHER_UNIT }
            })),
        }
    }

    /// Whether it is one or a tenth off at the most, or a fifth and one figure: `96` for `86`.
    fn is_near(&self, total: &Self) -> bool {
        let (one, two) = (self.extent.low.at(), total.extent.low.at());
        let apart = one.zip(two).and_then(|(one, two)| Some((one.checked_sub(two)?.abs(), two)));
        apart.is_some_and(|(apart, two)| {
            let is_within = |part: Decimal| apart.checked_mul(part).is_some_and(|parts| parts <= two);
            apart <= Decimal::ONE
                || is_within(Decimal::TEN)
                || apart == Decimal::TEN && is_within(Decimal::from(5))
        })
    }

    /// Whether it counts people of the sort that a part counts, or all of them, and another number: `61 children` are none of
    /// `57 pupils, 4 adults`, and `five people` none of a skipper and five crew.
    fn counts_another_group(&self, parts: &[Part], total: &Self) -> bool {
        let fits = |count: &Self| fits(&self.compare(count));
        let Some(own) = group(&self.printed) else { return false };
        if own != "people" {
            let same = parts.iter().find(|part| group(&part.words) == Some(own));
            return same.is_some_and(|part| !fits(&part.count));
        }
        state(&self.printed).is_none() && parts.iter().all(divisions::is_person) && !fits(total)
    }

    fn compare_with_any(&self, whole: &Self, parts: &[Part]) -> Comparison {
        if let Some(comparison) = self.compare_points(parts) {
            return comparison;
        }
        if let Some(Sense::Part { part, whole: all }) = self.sense.as_deref()
            && !part.is_integer()
            && whole.plain.first().is_some_and(|plain| plain.value == *all)
        {
            // `5½ of 6` are no count of things, of which there are `5 wins, 1 draw`.
            return OVERLAP;
        }
        if let Some(part) = self.part() {
            return exactly(part).compare_with_any(whole, parts);
        }
        let is_plain_count = self.unit().dimension() == Dimension::Count
            && self.plain.iter().all(|plain| plain.value.is_integer())
            && matches!(self.sense.as_deref(), None | Some(Sense::Bare));
        if !is_plain_count {
            return OTHER_UNIT;
        }
        // `9 treated` are none of `2 dead, 1 missing`.
        let own_state = state(&self.printed);
        let is_other = |part: &Part| state(&part.words).is_some_and(|named| Some(named) != own_state);
        if own_state.is_some() && parts.iter().all(is_other) {
            return OTHER_UNIT;
        }
        let total = Self { sense: None, ..whole.clone() };
        let fits = |count: &Self| fits(&self.compare(count));
        if divisions::overlap(parts) && self.may_be_some_of(whole, parts) {
            return OVERLAP;
        }
        if self.counts_another_group(parts, &total) {
            return Comparison::new(Relation::Conflicting, Why::OtherNumber);
        }
        if let Some(comparison) = self.compare_with_left(parts) {
            return comparison;
        }
        let is_rest = || whole.tells_loss() && rest(parts).is_some_and(|rest| fits(&rest));
        // Beside `4 won and 3 second` there may be others.
        let is_placed = || parts.iter().any(|part| number::ordinal(&part.words).is_some());
        let is_above = || self.extent.low.at() > total.extent.high.at();
        let is_more = || is_placed() && is_above();
        // Not all who have a vote need to have cast it.
        let is_body = || self.counts_voters() && is_above();
        if fits(&total) || parts.iter().any(|part| fits(&part.count)) || is_rest() || is_more() || is_body() {
            OVERLAP
        } else if parts.iter().all(|part| part.words.is_empty()) && !self.is_near(&total)
            || self.counts_none_of(parts)
        {
            // Two bare numbers are added up only where another comes near to their sum.
            OTHER_UNIT
        } else {
            Comparison::new(Relation::Conflicting, Why::OtherNumber)
        }
    }
}
