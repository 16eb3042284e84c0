//! Independent lines: who repeats whom.
//!
//! Two sources are one line when one derives from the other, when both derive from a third, or when both quote the
//! same speaker for the fact. Lines are the connected components of these ties.

use crate::model::{Claim, Fact, Forest, SourceId, Support, Ties};
use std::collections::{BTreeMap, BTreeSet};

/// Which line each source of a fact belongs to.
#[derive(Debug)]
pub(super) struct Lines<'a> {
    ties: &'a Ties<'a>,
    by_speaker: Forest<'a>,
}

impl<'a> Lines<'a> {
    /// The lines among the sources that speak of `fact`; ties run through sources that do not speak of it, too.
    pub(super) fn of(fact: &'a Fact, ties: &'a Ties<'a>) -> Self {
        let mut by_speaker = Forest::default();
        let mut first_of: BTreeMap<String, &SourceId> = BTreeMap::new();
        for claim in &fact.claims {
            if let Some(speaker) = &claim.speaker {
                let head = ties.head(&claim.source);
                let first = *first_of.entry(speaker.to_lowercase()).or_insert(head);
                by_speaker.tie(head, first);
            }
        }
        Self { ties, by_speaker }
    }

    /// How many sources and lines the claims come from.
    pub(super) fn support(&self, claims: impl Iterator<Item = &'a Claim>) -> Support {
        let sources = without_repeats(claims.map(|claim| &claim.source));
        let lines = without_repeats(sources.iter().map(|source| self.head(source)));
        Support { sources: sources.len(), lines: lines.len() }
    }

    /// Groups of two or more sources of a fact that are one line.
    pub(super) fn shared(&self, fact: &'a Fact) -> Vec<Vec<SourceId>> {
        let mut members: BTreeMap<&SourceId, BTreeSet<&SourceId>> = BTreeMap::new();
        for claim in &fact.claims {
            members.entry(self.head(&claim.source)).or_default().insert(&claim.source);
        }
        members
            .into_values()
            .filter(|line| line.len() > 1)
            .map(|line| line.into_iter().cloned().collect())
            .collect()
    }

    fn head(&self, source: &'a SourceId) -> &'a SourceId {
        self.by_speaker.head(self.ties.head(source))
    }
}

/// Each source once, in order; a reading mostly has few, for which a set is too much.
fn without_repeats<'a>(sources: impl Iterator<Item = &'a SourceId>) -> Vec<&'a SourceId> {
    let mut all: Vec<&SourceId> = sources.collect();
    all.sort_unstable();
    all.dedup();
    all
}
