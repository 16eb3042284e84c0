//! Wholes whose parts another claim tells: `15,612 who started`, beside `15,377 finished and 325 dropped out`.

use super::{MOST_TOLD, ReadClaim};
use crate::value::{Relation, Value};
use std::sync::Arc;

/// A whole speaks of the same as its parts where they do not come to it. Where they do, it is told apart from them.
pub(super) fn drop_scopes(claims: &mut [ReadClaim<'_>]) {
    let values = claims.iter().map(|read| &read.claim.value);
    let parts: Vec<Arc<Value>> =
        values.filter(|value| value.has_parts()).take(MOST_TOLD).map(Arc::clone).collect();
    for ReadClaim { claim, raw, .. } in claims {
        let is_missed = |scope: &str| {
            let mut known = parts.iter().filter(|parts| parts.splits(scope));
            known.any(|parts| parts.compare(&claim.value).relation == Relation::Conflicting)
        };
        if raw.scope.is_none() && claim.scope.as_deref().is_some_and(is_missed) {
            claim.scope = None;
        }
    }
}
