//! Gusts beside a wind by the scale of Beaufort, which is of its mean: `gusts of 70 mph`, `force 9`.

use super::super::asked::GUSTS;
use super::super::claim::{FactFrame, ReadClaim, text_of};
use super::super::wording::{Wording, has_word};
use crate::value::Winds;

/// Where one claim tells a number of the scale and another gusts in another unit, the gusts are what the latter speaks of, unless
/// the question is for them.
pub(super) fn tell_apart(claims: &mut [ReadClaim<'_>], frame: &FactFrame<'_>) {
    const SCALE: &[&str] = &["force", "beaufort", "gale"];
    if frame.clues.hints.winds == Winds::Gusts {
        return;
    }
    let tells = |read: &ReadClaim<'_>, words: &[&str]| {
        text_of(&read.raw.value).is_some_and(|typed| has_word(&Wording::of(typed.text()), words))
    };
    let is_mean = |read: &ReadClaim<'_>| tells(read, SCALE) && !tells(read, GUSTS);
    if !claims.iter().any(is_mean) {
        return;
    }
    for read in claims {
        if tells(read, GUSTS) && !tells(read, SCALE) {
            read.claim.scope.get_or_insert_with(|| "gusts".to_owned());
        }
    }
}
