//! Independent lines: who repeats whom.
//!
//! Two sources are one line when one derives from the other, when both derive from a third, or when both quote the
//! same speaker for the fact. Lines are the connected components of these ties.

use crate::model::{Claim, Fact, Source, SourceId, Support};
use std::collections::{BTreeMap, BTreeSet};

/// Which line each source of a fact belongs to.
#[derive(Debug)]
pub(super) struct Lines<'a> {
    line_of: BTreeMap<&'a SourceId, &'a SourceId>,
}

impl<'a> Lines<'a> {
    /// The lines among the sources that speak of `fact`; ties run through sources that do not speak of it, too.
    pub(super) fn of(fact: &'a Fact, sources: &'a [Source]) -> Self {
        let mut lines = Self { line_of: BTreeMap::new() };
        for source in sources {
            for origin in &source.derives_from {
                lines.tie(&source.id, origin);
            }
        }
        let mut by_speaker: BTreeMap<String, &SourceId> = BTreeMap::new();
        for claim in &fact.claims {
            if let Some(speaker) = &claim.speaker {
                let first = *by_speaker.entry(speaker.to_lowercase()).or_insert(&claim.source);
                lines.tie(&claim.source, first);
            }
        }
        lines
    }

    /// How many sources and lines the claims come from.
    pub(super) fn support<'b>(&self, claims: impl Iterator<Item = &'b Claim>) -> Support {
        let sources: BTreeSet<&SourceId> = claims.map(|claim| &claim.source).collect();
        let lines: BTreeSet<&SourceId> = sources.iter().map(|source| self.head(source)).collect();
        Support { sources: sources.len(), lines: lines.len() }
    }

    /// Groups of two or more sources of a fact that are one line.
    pub(super) fn shared(&self, fact: &Fact) -> Vec<Vec<SourceId>> {
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

    fn head<'b>(&'b self, source: &'b SourceId) -> &'b SourceId {
        let mut head = source;
        while let Some(next) = self.line_of.get(head) {
            head = next;
        }
        head
    }

    fn tie(&mut self, source: &'a SourceId, other: &'a SourceId) {
        let head = |lines: &Self, mut at: &'a SourceId| {
            while let Some(next) = lines.line_of.get(at) {
                at = next;
            }
            at
        };
        let (a, b) = (head(self, source), head(self, other));
        if a != b {
            self.line_of.insert(a.max(b), a.min(b));
        }
    }
}
