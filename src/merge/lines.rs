//! Independent lines: who repeats whom.
//!
//! Two sources are one line when one derives from the other, when both derive from a third, or when both quote the
//! same speaker for the fact. Lines are the connected components of these ties.

use crate::model::{Claim, Fact, Forest, SourceId, Support, Ties};
use std::collections::BTreeMap;

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
        let mut heads: Vec<&SourceId> = claims.map(|claim| &claim.source).collect();
        let sources = without_repeats(&mut heads);
        if self.are_single() {
            return Support { sources, lines: sources };
        }
        for head in &mut heads {
            *head = self.head(head);
        }
        Support { sources, lines: without_repeats(&mut heads) }
    }

    /// Groups of two or more sources of a fact that are one line.
    pub(super) fn shared(&self, fact: &'a Fact) -> Vec<Vec<SourceId>> {
        if self.are_single() {
            return Vec::new();
        }
        let sources = fact.claims.iter().map(|claim| (self.head(&claim.source), &claim.source));
        let mut sources: Vec<(&SourceId, &SourceId)> = sources.collect();
        without_repeats(&mut sources);
        let lines = sources.chunk_by(|(head, _), (next, _)| head == next);
        let lines = lines.filter(|line| line.len() > 1);
        lines.map(|line| line.iter().map(|(_, source)| (*source).clone()).collect()).collect()
    }

    /// Whether each source is a line of its own, as mostly they are.
    fn are_single(&self) -> bool {
        self.ties.are_none() && self.by_speaker.is_empty()
    }

    fn head(&self, source: &'a SourceId) -> &'a SourceId {
        self.by_speaker.head(self.ties.head(source))
    }
}

/// Leaves each once, in order, and tells how many; a reading mostly has few sources, for which a set is too much.
fn without_repeats<T: Ord>(all: &mut Vec<T>) -> usize {
    all.sort_unstable();
    all.dedup();
    all.len()
}
