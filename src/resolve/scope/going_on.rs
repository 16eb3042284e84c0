//! Lengths that go on (`in its third week`), where the question asks for how long something has gone on.

use super::super::claim::{self, FactFrame, ReadClaim};
use super::super::growth::asks_for_going_on;
use crate::value::{Kind, Value};

/// Where all claims are told on one day and none is for later, what is in its third week on that day has not lasted longer.
pub(super) fn settle(claims: &mut [ReadClaim<'_>], frame: &FactFrame<'_>) {
    if !asks_for_going_on(&frame.clues.question) {
        return;
    }
    let mut days = claims.iter().map(|read| read.context.as_of);
    let first = days.next().flatten();
    if first.is_none() || days.any(|day| day != first) {
        return;
    }
    for read in claims.iter_mut().filter(|read| read.raw.scope.is_none()) {
        let by_then = claim::text_of(&read.raw.value).and_then(|text| without_end(text.text()));
        let value = by_then.and_then(|words| Value::parse(Kind::Duration, &words, &read.context).ok());
        if let Some(value) = value {
            let told = read.claim.value.to_string();
            read.claim.value = value.rewritten(&|_| told.clone()).into();
            read.claim.scope = None;
        }
    }
}

/// `in its third week` as `in the third week`.
fn without_end(text: &str) -> Option<String> {
    let text = text.trim();
    let of = ["now in ", "into ", "in "].iter().find_map(|lead| text.strip_prefix(lead))?;
    let nth = ["its ", "their ", "his ", "her "].iter().find_map(|own| of.strip_prefix(own))?;
    Some(format!("in the {nth}"))
}
