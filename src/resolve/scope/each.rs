//! Sums for so many things (`£12,000 for 60 children`) beside sums for one of them (`£250 a child`).

use super::super::claim::{self, ReadClaim};
use super::MOST_TOLD;
use crate::load::Typed;
use crate::value::{Relation, Value};
use std::sync::Arc;

/// A sum for several things speaks of the same as one for each of them that is not its part of it.
pub(super) fn settle(claims: &mut [ReadClaim<'_>]) {
    let is_rate = |read: &&ReadClaim<'_>| read.claim.scope.is_none() && read.claim.value.is_sum_for_one();
    let rates: Vec<Arc<Value>> =
        claims.iter().filter(is_rate).map(|read| Arc::clone(&read.claim.value)).take(MOST_TOLD).collect();
    let is_narrowed = |read: &ReadClaim<'_>| {
        let scope = read.claim.scope.as_deref().filter(|_| read.raw.scope.is_none());
        scope.is_some_and(|scope| scope.starts_with("for "))
    };
    for read in claims.iter_mut().filter(|read| !rates.is_empty() && is_narrowed(read)) {
        let Some(text) = claim::text_of(&read.raw.value).map(Typed::text) else { continue };
        let at_odds = |rate: &Arc<Value>| {
            let shared = Value::shared_by_things(text, rate, &read.context)?;
            (shared.compare(rate).relation == Relation::Conflicting).then_some(shared)
        };
        if let Some(shared) = rates.iter().find_map(at_odds) {
            read.claim.value = shared.into();
            read.claim.scope = None;
        }
    }
}
