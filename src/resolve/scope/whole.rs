//! Wholes whose parts another claim tells: `15,612 who started`, beside `15,377 finished and 325 dropped out`; `£16,400, costs
//! included`, beside `£12,000 and £3,400 costs`.

use super::{MOST_TOLD, ReadClaim, exact_count};
use crate::value::{Relation, Value};
use rust_decimal::Decimal;
use std::collections::BTreeSet;
use std::sync::Arc;

/// A whole speaks of the same as its parts where they do not come to it. Where they do, it is told apart from them.
pub(super) fn drop_scopes(claims: &mut [ReadClaim<'_>]) {
    let values = claims.iter().map(|read| &read.claim.value);
    let parts: Vec<Arc<Value>> = values
        .filter(|value| value.has_parts() || value.names_part())
        .take(MOST_TOLD)
        .map(Arc::clone)
        .collect();
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

/// The parts of several things that one claim tells (`212 homes and 40 businesses`), where others tell one of them (`212`) and
/// what all come to (`more than 250`).
pub(super) fn told_in_parts(claims: &[ReadClaim<'_>]) -> Option<(BTreeSet<Decimal>, String)> {
    claims.iter().filter(|read| read.claim.value.has_parts()).take(MOST_TOLD).find_map(|read| {
        let parts = read.claim.value.counts_of_things()?;
        let whole = &read.claim.value;
        let is_alone = |other: &&ReadClaim<'_>| other.claim.scope.is_none() && !other.claim.value.has_parts();
        let mut others = claims.iter().filter(is_alone);
        let is_part = |other: &ReadClaim<'_>| exact_count(other).is_some_and(|count| parts.contains(&count));
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
