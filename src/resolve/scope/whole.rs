//! Wholes whose parts another claim tells: `15,612 who started`, beside `15,377 finished and 325 dropped out`; `£16,400, costs
//! included`, beside `£12,000 and £3,400 costs`.

use super::super::claim;
use super::{MOST_TOLD, ReadClaim, count, exact_count, exact_count_of};
use crate::letters::has_any;
use crate::value::{Bound, Extent, Kind, Relation, Value};
use rust_decimal::Decimal;
use std::collections::BTreeSet;
use std::sync::Arc;

/// A whole speaks of the same as its parts where they do not come to it. Where they do, it is told apart from them.
pub(super) fn drop_scopes(claims: &mut [ReadClaim<'_>]) {
    let values = claims.iter().map(|read| &read.claim.value);
    let parts = values.filter(|value| value.has_parts() || value.names_part()).map(Arc::clone);
    let parts: Vec<Arc<Value>> = parts.chain(told_apart(claims)).take(MOST_TOLD).collect();
    for ReadClaim { claim, raw, .. } in claims {
        let is_missed = |scope: &str| {
            let mut known = parts.iter().filter(|parts| parts.splits(scope) || parts.is_meant_with(scope));
            known.any(|parts| parts.compare(&claim.value).relation == Relation::Conflicting)
        };
        if raw.scope.is_none() && claim.scope.as_deref().is_some_and(is_missed) {
            claim.scope = None;
        }
    }
}

/// What a source tells in two claims, a sum and what comes on top of it (`£12,000`, `£3,400 costs`), as told in one. Only asked for
/// where a claim counts both.
fn told_apart(claims: &[ReadClaim<'_>]) -> Vec<Arc<Value>> {
    if !claims.iter().filter_map(own_scope).any(|scope| scope.contains("includ")) {
        return Vec::new();
    }
    let is_sum = |read: &&ReadClaim<'_>| read.claim.value.plain_sum().is_some();
    let with_more = |more: &ReadClaim<'_>| {
        let name = own_scope(more)?;
        let is_own =
            |read: &&ReadClaim<'_>| read.claim.scope.is_none() && read.claim.source == more.claim.source;
        let own = claims.iter().filter(is_sum).find(is_own)?;
        let words = format!("{} and {} {name}", own.claim.value, more.claim.value);
        let both = Value::parse(Kind::Quantity, &words, &own.context).ok()?;
        both.names_part().then(|| both.into())
    };
    claims
        .iter()
        .filter(is_sum)
        .filter(|read| own_scope(read).is_some())
        .take(MOST_TOLD)
        .filter_map(with_more)
        .collect()
}

/// What stands beside a value, and is no scope that the editor typed.
fn own_scope<'c>(read: &'c ReadClaim<'_>) -> Option<&'c str> {
    read.claim.scope.as_deref().filter(|_| read.raw.scope.is_none())
}

/// The parts of several things that one claim tells (`212 homes and 40 businesses`), where others tell one of them (`212`) and
/// what all come to (`more than 250`).
pub(super) fn told_in_parts(claims: &[ReadClaim<'_>]) -> Option<(BTreeSet<Decimal>, String)> {
    claims.iter().filter(|read| read.claim.value.has_parts()).take(MOST_TOLD).find_map(|read| {
        let parts = read.claim.value.counts_of_things()?;
        let whole = &read.claim.value;
        let is_alone = |other: &&ReadClaim<'_>| other.claim.scope.is_none() && !other.claim.value.has_parts();
        let mut others = claims.iter().filter(is_alone);
        let is_part = |other: &ReadClaim<'_>| part_told(other, &parts).is_some();
        let meets = |other: &ReadClaim<'_>| {
            let common =
                other.claim.value.extent().zip(whole.extent()).and_then(|(own, all)| own.intersection(&all));
            common.is_some_and(|common| !common.is_empty())
        };
        let is_told = others.any(|other| meets(other) && !is_part(other));
        let total = whole.extent()?.low.at()?;
        is_told.then(|| (parts, total.to_string()))
    })
}

/// The part that a claim counts, be it with a hedge, of which all are too many: `around 30`, of 28 and 12.
pub(super) fn part_told(read: &ReadClaim<'_>, parts: &BTreeSet<Decimal>) -> Option<Decimal> {
    if let Some(count) = exact_count(read) {
        return parts.contains(&count).then_some(count);
    }
    let told = count(read).filter(|_| !read.claim.value.has_parts())?;
    let holds = |number: Decimal| {
        let at = Bound::Closed(number);
        told.intersection(&Extent::new(told.axis, at, at)).is_some_and(|common| !common.is_empty())
    };
    let all = parts.iter().try_fold(Decimal::ZERO, |sum, part| sum.checked_add(*part))?;
    let mut held = parts.iter().copied().filter(|part| holds(*part));
    let part = held.next()?;
    (held.next().is_none() && !holds(all)).then_some(part)
}

/// The parts of a count that one claim writes as a sum (`612 (540 + 72 agency)`), of which others may tell one.
pub(super) fn told_as_sum(claims: &[ReadClaim<'_>]) -> Option<(BTreeSet<Decimal>, String)> {
    let texts = claims.iter().filter_map(|read| Some((read, claim::text_of(&read.raw.value)?.text())));
    texts.filter(|(_, text)| has_any(text, &[" + "])).take(MOST_TOLD).find_map(|(read, text)| {
        let whole = exact_count(read)?;
        let mut pieces = text.split(['(', ')', ':', '=']);
        let sum = pieces.find(|piece| has_any(piece, &[" + "]))?;
        let counted = |part: &str| {
            let (value, _) = Value::parse_remarked(Kind::Quantity, part.trim(), &read.context).ok()?;
            exact_count_of(&value)
        };
        let parts = sum.split(" + ").map(counted).collect::<Option<Vec<Decimal>>>()?;
        let comes_to = parts.iter().try_fold(Decimal::ZERO, |sum, part| sum.checked_add(*part))?;
        (comes_to == whole).then(|| (parts.into_iter().collect(), whole.to_string()))
    })
}
