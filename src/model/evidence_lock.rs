//! What was verified, when, against which text: `content/evidence.lock`, so that a checkout without texts knows it too.

use super::{Claim, Dossier, Fact, FactId, SourceId, Verification};
use crate::evidence::{self, Manner, Text};
use std::collections::BTreeMap;
use std::fmt;

/// The lock of one story.
#[derive(Debug)]
pub struct EvidenceLock {
    /// The texts, by source.
    pub texts: BTreeMap<SourceId, LockedText>,
    /// The excerpts found in them, by source and place.
    pub excerpts: Vec<LockedExcerpt>,
}

/// A text as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LockedText {
    /// SHA-256 in hexadecimal.
    pub sha256: String,
    /// Its words, between white space.
    pub words: usize,
    /// The day on which the excerpts were last found in it, as `2019-11-12`.
    pub verified: String,
}

/// An excerpt as it was found. The field order is that of the file's sorting.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct LockedExcerpt {
    /// The source.
    pub source: SourceId,
    /// Where it begins, in bytes of the text.
    pub start: usize,
    /// Where it ends, in bytes of the text.
    pub end: usize,
    /// The fact whose claim it shows.
    pub fact: FactId,
    /// The claim's [`Claim::excerpt_sha256`].
    pub sha256: String,
    /// How exactly it stands there.
    pub manner: Manner,
    /// The text fragment that leads there.
    pub fragment: Option<String>,
}

impl EvidenceLock {
    /// The lock for what has been found in the texts at hand, with what the earlier lock still holds of the others.
    /// Nothing when there is neither. `verified` is today, as `2019-11-12`.
    pub fn of(dossier: &Dossier, verified: &str) -> Option<Self> {
        let earlier = dossier.evidence_lock.as_ref();
        let text = |source: &super::Source| {
            let known = || earlier.and_then(|lock| lock.texts.get(&source.id)).cloned();
            let fresh = source.evidence.as_deref().map(|text| LockedText::of(&Text::new(text), verified));
            fresh.or_else(known).map(|text| (source.id.clone(), text))
        };
        let texts: BTreeMap<_, _> = dossier.sources.iter().filter_map(text).collect();
        let claims = dossier.facts.iter().flat_map(|fact| fact.claims.iter().map(move |claim| (fact, claim)));
        let mut excerpts: Vec<_> =
            claims.filter_map(|(fact, claim)| LockedExcerpt::of(fact, claim)).collect();
        excerpts.sort();
        excerpts.dedup();
        (!texts.is_empty()).then_some(Self { texts, excerpts })
    }

    /// The entry for an excerpt that has not changed since.
    pub fn find(&self, fact: &FactId, source: &SourceId, sha256: &str) -> Option<&LockedExcerpt> {
        self.excerpts
            .iter()
            .find(|entry| entry.fact == *fact && entry.source == *source && entry.sha256 == sha256)
    }
}

impl LockedText {
    fn of(text: &Text, verified: &str) -> Self {
        Self { sha256: text.sha256(), words: text.word_count(), verified: verified.to_owned() }
    }
}

impl LockedExcerpt {
    fn of(fact: &Fact, claim: &Claim) -> Option<Self> {
        let place = match &claim.verification {
            Verification::Found(place) | Verification::Locked(place) => place,
            Verification::Unknown | Verification::Failed(_) => return None,
        };
        Some(Self {
            source: claim.source.clone(),
            start: place.found.start,
            end: place.found.end,
            fact: fact.id.clone(),
            sha256: claim.excerpt_sha256(),
            manner: place.found.manner,
            fragment: place.fragment.clone(),
        })
    }
}

impl Claim {
    /// A sum over all that an excerpt is looked for by: another sum, another excerpt.
    pub fn excerpt_sha256(&self) -> String {
        let waived = if self.waive.is_some() { "waived" } else { "" };
        evidence::sha256(&[&*self.excerpt, &self.prefix, &self.suffix, waived].join("\n"))
    }
}

impl fmt::Display for EvidenceLock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "# Made by `variorum verify-evidence`. Run it again rather than changing this file.")?;
        writeln!(f, "texts:")?;
        for (source, LockedText { sha256, words, verified }) in &self.texts {
            writeln!(f, "  {source}: {{sha256: {sha256}, words: {words}, verified: {verified}}}")?;
        }
        writeln!(f, "excerpts:{}", if self.excerpts.is_empty() { " []" } else { "" })?;
        self.excerpts.iter().try_for_each(|entry| writeln!(f, "  - {entry}"))
    }
}

impl fmt::Display for LockedExcerpt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { source, start, end, fact, sha256, manner, fragment } = self;
        write!(f, "{{source: {source}, fact: {fact}, start: {start}, end: {end}, ")?;
        write!(f, "manner: {}, sha256: {sha256}", manner.name())?;
        if let Some(fragment) = fragment {
            write!(f, ", fragment: \"{fragment}\"")?;
        }
        f.write_str("}")
    }
}
