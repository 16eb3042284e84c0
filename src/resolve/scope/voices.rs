//! Numbers of which one source tells several, and whose each of them is.

use super::super::claim::{self, ReadClaim};
use crate::letters::split_at_one;
use crate::model::SourceId;
use crate::value::{Kind, names_voice};
use std::collections::{BTreeMap, BTreeSet};

/// Where one source tells several numbers and whose each of them is, each is that one's: `£7.8 million, council's surveyors`, `£7.1
/// million, loss adjuster`. It tells that they differ, and does not contradict itself.
pub(super) fn tell_apart(claims: &mut [ReadClaim<'_>]) {
    let voice = |read: &ReadClaim<'_>| {
        let is_amount = read.claim.scope.is_none() && read.claim.value.kind() == Kind::Quantity;
        let text = claim::text_of(&read.raw.value).filter(|_| is_amount)?.text();
        let (_, behind) = split_at_one(text, &[", ", " ("])?;
        let behind = behind.trim_end_matches(')').trim();
        names_voice(behind).then(|| behind.to_owned())
    };
    let voices: Vec<Option<String>> = claims.iter().map(voice).collect();
    if voices.iter().flatten().count() < 2 {
        return;
    }
    let mut told: BTreeMap<SourceId, BTreeSet<&str>> = BTreeMap::new();
    for (read, voice) in claims.iter().zip(&voices) {
        told.entry(read.claim.source.clone()).or_default().extend(voice.as_deref());
    }
    let many: BTreeSet<&SourceId> =
        told.iter().filter(|(_, voices)| voices.len() > 1).map(|(source, _)| source).collect();
    for (read, voice) in claims.iter_mut().zip(&voices) {
        if many.contains(&read.claim.source) {
            read.claim.scope = read.claim.scope.take().or_else(|| voice.clone());
        }
    }
}
