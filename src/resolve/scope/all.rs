//! What is told of all (`14 in all competitions`), beside more of a part (`17 in the league`).

use super::ReadClaim;
use crate::value::{Extent, tells_time};

/// No part is more than all, as long as nothing was counted later: both then speak of one.
pub(super) fn drop_scopes(claims: &mut [ReadClaim<'_>]) {
    let is_of_all = |scope: &str| scope.starts_with("in all ") || scope == "nationwide";
    let count = |read: &ReadClaim<'_>| {
        let is_count =
            read.raw.scope.is_none() && read.claim.value.unit().is_some_and(|unit| unit.is_count());
        read.claim.value.extent().filter(|_| is_count)
    };
    let whole = claims.iter().find_map(|read| {
        read.claim.scope.as_deref().filter(|scope| is_of_all(scope))?;
        Some((count(read)?, read.context.as_of?.last?))
    });
    let Some((all, day)) = whole else { return };
    let exceeds = |part: Extent| part.low.at().zip(all.high.at()).is_some_and(|(part, all)| part > all);
    let is_more = |read: &ReadClaim<'_>| {
        let is_part = |scope: &str| {
            scope.starts_with("in the ")
                && !tells_time(scope)
                && !scope.contains(|c: char| c.is_ascii_digit())
        };
        let is_earlier = || read.context.as_of.and_then(|days| days.last).is_some_and(|told| told <= day);
        read.claim.scope.as_deref().is_some_and(is_part) && count(read).is_some_and(exceeds) && is_earlier()
    };
    if !claims.iter().any(is_more) {
        return;
    }
    for read in claims {
        if is_more(read) || read.claim.scope.as_deref().is_some_and(is_of_all) && read.raw.scope.is_none() {
            read.claim.scope = None;
        }
    }
}
