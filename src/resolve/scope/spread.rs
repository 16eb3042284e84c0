//! Counts for several years or months (`1,500 over five years`) beside counts for one (`300 a year`).

use super::super::claim::{self, ReadClaim};
use crate::load::Typed;
use crate::value::Value;

/// Where some claim counts for each year or month, a count for several of them is so many for each, and speaks of the same.
pub(super) fn settle(claims: &mut [ReadClaim<'_>]) {
    if !claims.iter().any(|read| read.claim.value.is_counted_in_time()) {
        return;
    }
    for read in claims.iter_mut().filter(|read| read.raw.scope.is_none()) {
        let text = claim::text_of(&read.raw.value).map(Typed::text).filter(|text| tells_lengths(text));
        if let Some(value) = text.and_then(|text| Value::counted_over_years(text, &read.context)) {
            read.claim.value = value.into();
            read.claim.scope = None;
        }
    }
}

fn tells_lengths(text: &str) -> bool {
    text.ends_with(" years") || text.ends_with(" months")
}
