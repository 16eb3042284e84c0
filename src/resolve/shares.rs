//! Shares of a number that the question names, beside counts: `How many of the 24 members voted for it?`, `18`, `half`.

use super::asked;
use super::claim::{FactFrame, ReadClaim};
use crate::value::Kind;

/// Reads shares as counts of the whole that the question names, where others count.
pub(super) fn settle(claims: &mut [ReadClaim<'_>], question: &str, frame: &FactFrame<'_>) {
    if frame.kind != Some(Kind::Quantity) {
        return;
    }
    let Some(whole) = asked::whole_asked(question) else { return };
    let is_count = |read: &ReadClaim<'_>| read.claim.value.unit().is_some_and(|unit| unit.is_count());
    if !claims.iter().any(is_count) {
        return;
    }
    for claim in claims.iter_mut().map(|read| &mut read.claim).filter(|claim| claim.scope.is_none()) {
        if let Some(count) = claim.value.as_share_of(whole) {
            claim.value = count.into();
        }
    }
}
