//! Amounts for several lengths of time (`1,500 over five years`, `180 km in three days`) beside amounts for one (`300 a year`).

use super::super::claim::{self, ReadClaim};
use crate::load::Typed;
use crate::model::SourceId;
use crate::value::Value;
use std::collections::BTreeSet;

/// Where some claim counts for each year or month, a count for several of them is so many for each, and speaks of the same.
/// So does any amount for several lengths of time beside one for each in the same source: that is its own arithmetic.
pub(super) fn settle(claims: &mut [ReadClaim<'_>]) {
    let with_rate = claims.iter().filter(|read| read.claim.value.is_told_in_time());
    let sources: BTreeSet<SourceId> = with_rate.map(|read| read.claim.source.clone()).collect();
    let is_counted = claims.iter().any(|read| read.claim.value.is_counted_in_time());
    if sources.is_empty() {
        return;
    }
    let is_of_several =
        |read: &&mut ReadClaim<'_>| read.raw.scope.is_none() && !read.claim.value.is_told_in_time();
    for read in claims.iter_mut().filter(is_of_several) {
        let is_own = sources.contains(&read.claim.source);
        let is_told = |text: &&str| is_counted && tells_long(text) || is_own && tells_lengths(text);
        let text = claim::text_of(&read.raw.value).map(Typed::text).filter(is_told);
        let value = text.and_then(|text| Value::spread_in_time(text, &read.context));
        let is_count = |value: &Value| value.unit().is_some_and(|unit| unit.is_count());
        if let Some(value) = value.filter(|value| is_own || is_count(value)) {
            read.claim.value = value.into();
            read.claim.scope = None;
        }
    }
}

fn tells_long(text: &str) -> bool {
    text.ends_with(" years") || text.ends_with(" months")
}

fn tells_lengths(text: &str) -> bool {
    tells_long(text) || text.ends_with(" weeks") || text.ends_with(" days")
}
