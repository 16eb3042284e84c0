//! Numbers of which the highest is told as such: `85 at the height`, beside `about 60` of an earlier hour.

use super::super::claim::ReadClaim;
use super::MOST_TOLD;
use crate::value::{Relation, Value};
use std::sync::Arc;

/// Remarks that a number is the highest that there was.
const AT_ITS_HIGHEST: &[&str] =
    &["at the height", "at its height", "at the peak", "at its peak", "at their peak"];

/// Where a claim tells the highest number (`85 at the height`) and others, which say nothing of when, differ by their values, those
/// that can be the highest (`more than 80`) speak of it, and the lower ones (`about 60`) of some other time.
pub(super) fn settle(claims: &mut [ReadClaim<'_>]) {
    let is_own = |read: &&ReadClaim<'_>| {
        let scope = read.claim.scope.as_deref().filter(|_| read.raw.scope.is_none());
        scope.is_some_and(|scope| AT_ITS_HIGHEST.contains(&scope))
    };
    let highest = claims.iter().filter(is_own).take(MOST_TOLD);
    let highest: Vec<(Arc<Value>, Option<String>)> =
        highest.map(|read| (Arc::clone(&read.claim.value), read.claim.scope.clone())).collect();
    let Some((_, scope)) = highest.first().cloned() else { return };
    let may_be_it = |read: &ReadClaim<'_>| {
        let relations = highest.iter().map(|(value, _)| read.claim.value.compare(value).relation);
        relations.into_iter().all(|relation| matches!(relation, Relation::Same | Relation::Compatible))
    };
    let is_lower = |read: &ReadClaim<'_>| {
        let most = read.claim.value.extent().and_then(|extent| extent.high.at());
        let ends = highest.iter().map(|(value, _)| value.extent().and_then(|extent| extent.low.at()));
        ends.into_iter().all(|low| most.zip(low).is_some_and(|(most, low)| most < low))
    };
    let of_no_time = |read: &&ReadClaim<'_>| read.claim.scope.is_none();
    if !claims.iter().filter(of_no_time).any(is_lower) {
        return;
    }
    for read in claims.iter_mut().filter(|read| read.claim.scope.is_none()) {
        if may_be_it(read) {
            read.claim.scope.clone_from(&scope);
        }
    }
}
