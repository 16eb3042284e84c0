//! Lengths that come on top of what there was, where the question asks for those.

use super::super::claim::{FactFrame, ReadClaim};
use crate::value::is_on_top_of_length;

/// Where the question asks for what comes on top (`How much longer?`, `By how much was it extended?`), it is no other length.
pub(super) fn drop_scopes(claims: &mut [ReadClaim<'_>], frame: &FactFrame<'_>) {
    const ASKING: &[&str] =
        &["longer", "more", "extension", "extended", "further", "additional", "extra", "another", "renewed"];
    let is_own = |read: &ReadClaim<'_>| {
        read.claim.scope.as_deref().is_some_and(is_on_top_of_length) && read.raw.scope.is_none()
    };
    // Most facts have no such claim.
    if claims.iter().any(is_own) && ASKING.iter().any(|word| frame.clues.restates(word)) {
        for read in claims.iter_mut().filter(|read| is_own(read)) {
            read.claim.scope = None;
        }
    }
}
