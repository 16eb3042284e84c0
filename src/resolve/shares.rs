//! Shares of a number that the question names, beside counts (`How many of the 24 members voted for it?`, `18`, `half`), and shares
//! told without their sign (`89`, of `from 108 per cent to 89`).

use super::asked;
use super::claim::{FactFrame, ReadClaim, text_of};
use super::growth::around_value;
use super::wording::{Wording, ends_with, has_phrase};
use crate::value::{Kind, Value};
use std::sync::Arc;

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

/// Reads a bare number as a share where its excerpt tells the other level in per cent, and another claim tells a share: the 89 of
/// `down from 108 per cent to 89`.
pub(super) fn read_without_sign(claims: &mut [ReadClaim<'_>], frame: &FactFrame<'_>) {
    const SIGNS: &[&str] = &["per cent ", "percent ", "% "];
    let is_share = |read: &ReadClaim<'_>| read.claim.value.is_bare_share();
    if frame.kind != Some(Kind::Quantity) || !claims.iter().any(is_share) {
        return;
    }
    let is_level = |read: &&mut ReadClaim<'_>| {
        let before = around_value(read).map(|(before, ..)| before.trim_end());
        let from =
            before.filter(|before| ends_with(before, "to")).and_then(|before| before.rsplit_once("from "));
        let is_in_signs = |(_, from): (&str, &str)| has_phrase(&Wording::of(from), SIGNS);
        read.claim.value.is_bare_number() && from.is_some_and(is_in_signs)
    };
    for read in claims.iter_mut().filter(is_level) {
        let Some(text) = text_of(&read.raw.value).map(|typed| typed.text().trim()) else { continue };
        if let Ok(value) = Value::parse(Kind::Quantity, &format!("{text}%"), &read.context) {
            read.claim.value = Arc::new(value);
            read.claim.as_written.get_or_insert_with(|| text.to_owned());
        }
    }
}
