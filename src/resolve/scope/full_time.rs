//! Heads and full-time equivalents, which are two measures of one staff: `11 posts (7.4 full-time equivalent)`.

use super::super::claim::{self, ReadClaim};
use super::super::wording::{Wording, has_phrase};
use super::MOST_TOLD;
use crate::load::Typed;
use crate::value::{Kind, Relation, Value, tells_full_time_equivalents};

const SCOPE: &str = "full-time equivalents";

/// Where a claim tells full-time equivalents, what counts these speaks of them, and all others of heads. A claim that tells
/// both speaks of what it tells first, and shows that the full-time jobs of others are the same measure.
pub(super) fn tell_apart(claims: &mut [ReadClaim<'_>]) {
    let texts = || claims.iter().filter_map(|read| claim::text_of(&read.raw.value)).map(Typed::text);
    if !texts().any(tells_full_time_equivalents) {
        return;
    }
    let beside = |read: &ReadClaim<'_>| {
        let (head, inner) =
            claim::text_of(&read.raw.value)?.text().trim().strip_suffix(')')?.split_once('(')?;
        let number = inner
            .split(' ')
            .next()
            .filter(|_| tells_full_time_equivalents(inner) && !tells_full_time_equivalents(head))?;
        Value::parse(Kind::Quantity, number, &read.context).ok()
    };
    let told: Vec<Value> = claims.iter().filter_map(beside).take(MOST_TOLD).collect();
    for read in claims.iter_mut().filter(|read| read.raw.scope.is_none()) {
        let Some(text) = claim::text_of(&read.raw.value).map(Typed::text) else { continue };
        if beside(read).is_some() {
            read.claim.scope = None;
        } else if tells_full_time_equivalents(text) || counts_full_time(text) {
            let is_other = |other: &Value| read.claim.value.compare(other).relation == Relation::Conflicting;
            read.claim.scope = (!told.iter().any(is_other)).then(|| SCOPE.to_owned());
        }
    }
}

/// Whether jobs are full-time ones; of some that are and some that are not, heads are counted.
fn counts_full_time(text: &str) -> bool {
    let text = &Wording::of(text);
    has_phrase(text, &["full-time", "full time"]) && !has_phrase(text, &["part-time", "part time"])
}
