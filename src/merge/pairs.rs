//! How the groups of a fact relate, two by two.

use super::grouping::Group;
use crate::model::{Claim, ClaimIndex, Declaration, Fact};
use crate::value::{Date, Kind, Relation, Value, Why};
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// Above this many groups, not every pair is looked at (see [`candidates`]).
const ALL_PAIRS_LIMIT: usize = 48;

/// Two groups, by position, and how they relate.
#[derive(Debug)]
pub(super) struct Pair {
    pub(super) first: usize,
    pub(super) second: usize,
    pub(super) relation: Relation,
    pub(super) ground: Ground,
}

/// What the relation of a pair rests on.
#[derive(Debug)]
pub(super) enum Ground {
    /// The values themselves.
    Values(Why),
    /// The claims name different scopes.
    Scope,
    /// The claims state different moments.
    Moment,
    /// A running count that went up.
    Growth { earlier: ClaimIndex, later: ClaimIndex },
    /// A running count that went down, or has two values at one time.
    Shrinking { earlier: ClaimIndex, later: ClaimIndex },
    /// The source itself has taken one of them back.
    Superseded,
    /// Each is compatible with a third group, by position, which holds both.
    Bridge(usize),
    /// The editor's word, with its position among the fact's declarations of that relation.
    Declared(usize),
}

/// The relations of all groups of a fact that need to be known for its verdict.
pub(super) fn compare(fact: &Fact, groups: &[Group<'_>]) -> Vec<Pair> {
    let mut pairs: Vec<Pair> = candidates(groups)
        .into_iter()
        .filter_map(|(first, second)| {
            let (relation, ground) = relate(fact, groups.get(first)?, groups.get(second)?);
            Some(Pair { first, second, relation, ground })
        })
        .collect();
    if fact.kind == Kind::Quotation {
        bridge(&mut pairs);
    }
    pairs
}

/// Two parts of a quotation may share no word; where a third group is compatible with both, all are one utterance.
fn bridge(pairs: &mut [Pair]) {
    let ties: BTreeSet<(usize, usize)> = pairs
        .iter()
        .filter(|pair| pair.relation == Relation::Compatible)
        .flat_map(|pair| [(pair.first, pair.second), (pair.second, pair.first)])
        .collect();
    for pair in pairs.iter_mut().filter(|pair| pair.relation == Relation::Incomparable) {
        let thirds = ties.iter().filter(|(from, _)| *from == pair.first).map(|(_, third)| *third);
        if let Some(third) = thirds.into_iter().find(|third| ties.contains(&(*third, pair.second))) {
            pair.relation = Relation::Compatible;
            pair.ground = Ground::Bridge(third);
        }
    }
}

/// Which pairs to look at: all of them, or for very many groups those that must show a conflict if there is one.
///
/// On a line, any two of a set of stretches have a point in common exactly when all of them have one (Helly's theorem
/// in one dimension), so each stretch against the last to begin and the first to end is enough, with neighbours for
/// plain numbers that differ. For other kinds, each against the first groups.
fn candidates(groups: &[Group<'_>]) -> BTreeSet<(usize, usize)> {
    let count = groups.len();
    if count <= ALL_PAIRS_LIMIT {
        return (0..count).flat_map(|first| (first + 1..count).map(move |second| (first, second))).collect();
    }
    let ordered = |a: usize, b: usize| (a.min(b), a.max(b));
    let ends: Vec<(usize, Option<Decimal>, Option<Decimal>)> = groups
        .iter()
        .enumerate()
        .map(|(index, group)| {
            let extent = group.extent();
            (index, extent.and_then(|extent| extent.low.at()), extent.and_then(|extent| extent.high.at()))
        })
        .collect();
    let mut by_start = ends.clone();
    by_start.sort_by_key(|(index, low, _)| (*low, *index));
    let last_start = by_start.last().map_or(0, |(index, ..)| *index);
    let first_end = ends
        .iter()
        .filter(|(_, _, high)| high.is_some())
        .min_by_key(|(_, _, high)| *high)
        .map_or(0, |(index, ..)| *index);
    let against_ends = (0..count).flat_map(|index| [ordered(index, last_start), ordered(index, first_end)]);
    let neighbours = by_start.iter().zip(by_start.iter().skip(1)).map(|(a, b)| ordered(a.0, b.0));
    let against_first =
        (0..count).flat_map(|index| (0..ALL_PAIRS_LIMIT / 8).map(move |head| ordered(index, head)));
    against_ends.chain(neighbours).chain(against_first).filter(|(first, second)| first != second).collect()
}

/// The first ground that applies: the editor's word, a self-correction, other scopes, other moments, growth, values.
fn relate(fact: &Fact, first: &Group<'_>, second: &Group<'_>) -> (Relation, Ground) {
    if let Some(position) = declared(&fact.conflicting, first, second) {
        return (Relation::Conflicting, Ground::Declared(position));
    }
    if let Some(position) = declared(&fact.compatible, first, second) {
        return (Relation::Compatible, Ground::Declared(position));
    }
    if is_superseded(fact, first, second) || is_superseded(fact, second, first) {
        return (Relation::Compatible, Ground::Superseded);
    }
    if first.scope != second.scope {
        return (Relation::Compatible, Ground::Scope);
    }
    if fact.grows {
        if let Some(found) = growth(first, second) {
            return found;
        }
    } else if speaks_of_moments(fact.kind) && have_other_moments(first, second) {
        return (Relation::Compatible, Ground::Moment);
    }
    by_values(first, second)
}

/// The gravest relation of any two claims; claims of a group can differ (ages on other days).
fn by_values(first: &Group<'_>, second: &Group<'_>) -> (Relation, Ground) {
    let comparison = first
        .claims()
        .flat_map(|claim| second.claims().map(move |other| (claim, other)))
        .take(256)
        .map(|(claim, other)| claim.value.compare(&other.value))
        .max_by_key(|comparison| gravity(comparison.relation))
        .unwrap_or_else(|| first.value.compare(second.value));
    (comparison.relation, Ground::Values(comparison.why))
}

/// How one claim of a pair's group relates to the other group: as the pair does, but where that rests on the values
/// the claim answers only for its own.
pub(super) fn relation_of(pair: &Pair, claim: &Claim, other: &Group<'_>) -> Relation {
    let relations = other.claims().take(256).map(|other| relation_between(pair, claim, other));
    relations.max_by_key(|relation| gravity(*relation)).unwrap_or(pair.relation)
}

/// How two claims of a pair's two groups relate.
pub(super) fn relation_between(pair: &Pair, claim: &Claim, other: &Claim) -> Relation {
    match pair.ground {
        Ground::Values(_) => claim.value.compare(&other.value).relation,
        Ground::Scope
        | Ground::Moment
        | Ground::Growth { .. }
        | Ground::Shrinking { .. }
        | Ground::Superseded
        | Ground::Bridge(_)
        | Ground::Declared(_) => pair.relation,
    }
}

/// Graver relations outweigh lighter ones.
pub(super) const fn gravity(relation: Relation) -> u8 {
    match relation {
        Relation::Same => 0,
        Relation::Compatible => 1,
        Relation::Incomparable => 2,
        Relation::Conflicting => 3,
    }
}

/// The declaration that covers both groups: it names no values, or values of both.
fn declared(declarations: &[Declaration], first: &Group<'_>, second: &Group<'_>) -> Option<usize> {
    let names = |values: &[Value], group: &Group<'_>| {
        group.claims().any(|claim| values.iter().any(|value| value.is_same(&claim.value)))
    };
    declarations.iter().position(|declaration| {
        declaration.values.is_empty()
            || (names(&declaration.values, first) && names(&declaration.values, second))
    })
}

/// Whether every claim of `old` was taken back: its source makes another claim, marked `corrects`.
fn is_superseded(fact: &Fact, old: &Group<'_>, new: &Group<'_>) -> bool {
    let corrects = |source| {
        fact.claims
            .iter()
            .any(|claim| claim.corrects && claim.source == source && !claim.value.is_same(old.value))
    };
    old.claims().all(|claim| !claim.corrects && corrects(claim.source.clone()))
        && new.claims().next().is_some()
}

/// Kinds whose answer may change with time without being a running count.
const fn speaks_of_moments(kind: Kind) -> bool {
    match kind {
        Kind::Text | Kind::Quantity | Kind::Duration | Kind::Place | Kind::Set => true,
        Kind::Name | Kind::Date | Kind::Age | Kind::Quotation => false,
    }
}

/// Whether the claims themselves state moments, and no moment of one can be one of the other.
fn have_other_moments(first: &Group<'_>, second: &Group<'_>) -> bool {
    let stated = |claim: &Claim| claim.as_of_stated.then(|| claim.as_of.clone()).flatten();
    let apart = |a: &Date, b: &Date| a.extent().intersection(&b.extent()).is_some_and(|both| both.is_empty());
    first.claims().all(|claim| {
        second.claims().all(|other| match (stated(claim), stated(other)) {
            (Some(a), Some(b)) => apart(&a, &b),
            _ => false,
        })
    })
}

/// A running count: later may be higher. Two values at one time are left to the values themselves.
fn growth(first: &Group<'_>, second: &Group<'_>) -> Option<(Relation, Ground)> {
    let mut grown = None;
    for (index, claim) in first.iter() {
        for (other_index, other) in second.iter() {
            let (earlier, later) = match order(claim, other)? {
                std::cmp::Ordering::Less => ((index, claim), (other_index, other)),
                std::cmp::Ordering::Greater => ((other_index, other), (index, claim)),
                std::cmp::Ordering::Equal => return None,
            };
            let (earlier_index, later_index) = (earlier.0, later.0);
            if !can_grow(&earlier.1.value, &later.1.value)? {
                let ground = Ground::Shrinking { earlier: earlier_index, later: later_index };
                return Some((Relation::Conflicting, ground));
            }
            grown = Some(Ground::Growth { earlier: earlier_index, later: later_index });
        }
    }
    grown.map(|ground| (Relation::Compatible, ground))
}

/// Which of two claims speaks of the earlier moment; `Equal` when that is open.
fn order(claim: &Claim, other: &Claim) -> Option<std::cmp::Ordering> {
    let (a, b) = (claim.as_of.as_ref()?.extent(), other.as_of.as_ref()?.extent());
    a.intersection(&b)?;
    let ends_before = |x: &crate::value::Extent, y: &crate::value::Extent| match (x.high.at(), y.low.at()) {
        (Some(high), Some(low)) => high <= low,
        _ => false,
    };
    Some(if ends_before(&a, &b) {
        std::cmp::Ordering::Less
    } else if ends_before(&b, &a) {
        std::cmp::Ordering::Greater
    } else {
        std::cmp::Ordering::Equal
    })
}

/// Whether the count can have gone from one value to the other without shrinking.
fn can_grow(earlier: &Value, later: &Value) -> Option<bool> {
    let (from, to) = (earlier.extent()?, later.extent()?);
    if from.axis != to.axis {
        return None;
    }
    Some(match (from.low.at(), to.high.at()) {
        (Some(low), Some(high)) => low <= high,
        _ => true,
    })
}
