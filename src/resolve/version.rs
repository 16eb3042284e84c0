//! Versions of one article: which source replaces which.

use crate::model::{Claim, Source, SourceId};
use std::collections::BTreeMap;

/// The later versions of each source that has one, the next first.
pub(super) struct Versions<'a>(BTreeMap<&'a SourceId, &'a SourceId>);

impl<'a> Versions<'a> {
    pub(super) fn of(sources: &'a [Source]) -> Self {
        let later = sources.iter().filter_map(|source| Some((source.replaces.as_ref()?, &source.id)));
        Self(later.collect())
    }

    /// The claims of one fact, each with the latest later version of its source that makes a claim too.
    pub(super) fn mark(&self, claims: Vec<Claim>) -> Vec<Claim> {
        if self.0.is_empty() {
            return claims;
        }
        let speaking: Vec<SourceId> = claims.iter().map(|claim| claim.source.clone()).collect();
        let marked = claims.into_iter().map(|claim| {
            // No version leads back to an earlier one, so the way ends.
            let later = std::iter::successors(self.0.get(&claim.source), |version| self.0.get(*version));
            let replaced_by = later.filter(|version| speaking.contains(version)).last();
            Claim { replaced_by: replaced_by.map(|version| (*version).clone()), ..claim }
        });
        marked.collect()
    }
}
