//! Those who are not of a part (`10 were not`, `the other 118 are waiting`) beside what another claim tells of the whole and the
//! part (`33 of 41 belted`).

use super::super::claim::{self, ReadClaim};
use super::super::wording::{Wording, has_word};
use super::MOST_TOLD;
use crate::load::Typed;
use crate::model::SourceId;
use crate::value::{Kind, Relation, Value, group, state};
use std::sync::Arc;

/// Words that tell what may be otherwise on another day.
const NOW: &[&str] = &["are", "is", "remain", "remains", "still", "waiting", "yet"];

/// Where a claim tells a whole and a part of it, one that tells of the others speaks of the same whole. What is still to come is
/// only held against what was told on the same day.
pub(super) fn settle(claims: &mut [ReadClaim<'_>]) {
    let rests: Vec<Option<Arc<Value>>> = claims.iter().map(rest_told).collect();
    if rests.iter().all(Option::is_none) {
        return;
    }
    let wholes: Vec<Option<Arc<Value>>> = claims.iter().map(whole_told).collect();
    let days: Vec<_> = claims.iter().map(|read| read.context.as_of).collect();
    let is_now: Vec<bool> = claims.iter().map(tells_now).collect();
    let left_by: Vec<Option<&SourceId>> = claims.iter().map(source_that_leaves).collect();
    let sources: Vec<&SourceId> = claims.iter().map(|read| &read.claim.source).collect();
    // `That leaves three` is said of what the same article told before.
    let is_own = |rest: usize, whole: usize| {
        left_by.get(rest).copied().flatten().is_none_or(|source| sources.get(whole) == Some(&source))
    };
    let is_of_it = |(rest, whole): (usize, usize)| {
        let pair = rests.get(rest).and_then(Option::as_ref).zip(wholes.get(whole).and_then(Option::as_ref));
        let is_settled = is_now.get(rest) == Some(&false) || days.get(rest) == days.get(whole);
        let is_settled = is_settled && is_own(rest, whole);
        pair.is_some_and(|(one, other)| is_settled && one.compare(other).relation == Relation::Conflicting)
    };
    let all = 0..claims.len().min(MOST_TOLD);
    let at_odds = || all.clone().flat_map(|rest| all.clone().map(move |whole| (rest, whole)));
    let found: Vec<(usize, usize)> = at_odds().filter(|pair| is_of_it(*pair)).collect();
    for (rest, whole) in found {
        for (at, told) in [(rest, &rests), (whole, &wholes)] {
            if let (Some(read), Some(Some(value))) = (claims.get_mut(at), told.get(at)) {
                read.claim.value = Arc::clone(value);
                read.claim.scope = None;
            }
        }
    }
}

fn text<'a>(read: &ReadClaim<'a>) -> Option<&'a str> {
    claim::text_of(&read.raw.value).map(Typed::text).filter(|_| read.raw.scope.is_none())
}

fn tells_now(read: &ReadClaim<'_>) -> bool {
    text(read).is_some_and(|text| has_word(&Wording::of(text), NOW))
}

fn rest_told(read: &ReadClaim<'_>) -> Option<Arc<Value>> {
    let text = text(read)?;
    let others = source_that_leaves(read).map(|_| format!("the other {text}"));
    Value::counted_as_rest(others.as_deref().unwrap_or(text), &read.context).map(Arc::new)
}

/// The source of `3 left`, where its words say that so many are what something else leaves, and did not go themselves.
fn source_that_leaves<'c>(read: &'c ReadClaim<'_>) -> Option<&'c SourceId> {
    const LEAVING: &[&str] = &["leave", "leaves", "leaving"];
    text(read)?.strip_suffix(" left")?;
    has_word(&Wording::of(&read.claim.excerpt), LEAVING).then_some(&read.claim.source)
}

/// A whole and a part, where what stands behind tells only what the part is: `34 of 50 voted for it`.
fn whole_told(read: &ReadClaim<'_>) -> Option<Arc<Value>> {
    let text = text(read)?;
    let value = &read.claim.value;
    // Of `26, including four children` all are counted.
    let is_of_part = |scope: &str| value.names_part() && group(scope).or_else(|| state(scope)) == Some(scope);
    let Some(scope) = read.claim.scope.as_deref().filter(|scope| !is_of_part(scope)) else {
        return Some(Arc::clone(value)).filter(|value| value.tells_whole_and_part());
    };
    let whole = scope.strip_prefix("of ").and_then(|of| of.split(' ').next())?;
    let (part, behind) = text.split_once(" of ")?;
    let is_it = behind.starts_with(whole) && !part.contains(' ');
    let value = Value::parse(Kind::Quantity, &format!("{part} of {whole}"), &read.context).ok()?;
    (is_it && value.is_part_of_whole()).then(|| Arc::new(value))
}
