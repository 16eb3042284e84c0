//! Excerpts held against the texts that are at hand, else against what the lock remembers of them.

use super::typed;
use crate::diagnostic::Report;
use crate::evidence::{Found, Manner, Sought, Text};
use crate::load::{RawEvidenceLock, RawLockedExcerpt};
use crate::model::{
    Claim, EvidenceLock, FactId, LockedExcerpt, LockedText, Place, Source, SourceId, Verification,
};
use std::collections::BTreeMap;

/// The texts of a story's sources, and its lock.
pub(super) struct Evidence<'a> {
    texts: BTreeMap<&'a SourceId, Text>,
    /// Sources with an address, to which a text fragment can be added.
    linked: Vec<&'a SourceId>,
    lock: Option<&'a EvidenceLock>,
}

impl<'a> Evidence<'a> {
    pub(super) fn new(sources: &'a [Source], lock: Option<&'a EvidenceLock>) -> Self {
        let text = |source: &'a Source| Some((&source.id, Text::new(source.evidence.as_deref()?)));
        let is_linked = |source: &&Source| source.url.is_some() || source.archive_url.is_some();
        Self {
            texts: sources.iter().filter_map(text).collect(),
            linked: sources.iter().filter(is_linked).map(|source| &source.id).collect(),
            lock,
        }
    }

    /// How the excerpt of a claim about a fact stands to the text of its source.
    pub(super) fn verify(&self, fact: &FactId, claim: &Claim) -> Verification {
        let Some(text) = self.texts.get(&claim.source) else { return self.recall(fact, claim) };
        let sought = Sought { words: &claim.excerpt, prefix: &claim.prefix, suffix: &claim.suffix };
        match text.find(&sought) {
            Ok(found) => {
                let is_linked = self.linked.contains(&&claim.source);
                let fragment = is_linked.then(|| text.fragment(&found)).flatten();
                Verification::Found(Place { found, fragment })
            }
            Err(problem) => Verification::Failed(problem),
        }
    }

    fn recall(&self, fact: &FactId, claim: &Claim) -> Verification {
        let entry = self.lock.and_then(|lock| lock.find(fact, &claim.source, &claim.excerpt_sha256()));
        entry.map_or(Verification::Unknown, |entry| {
            let LockedExcerpt { manner, start, end, fragment, .. } = entry.clone();
            let found = Found { manner, start, end, skipped_negation: None, added_negation: None };
            Verification::Locked(Place { found, fragment })
        })
    }
}

/// Resolves the lock. Pushes `bad-date` and `unknown-choice`.
pub(super) fn resolve_lock(raw: RawEvidenceLock, report: &mut Report) -> Option<EvidenceLock> {
    let mut texts = BTreeMap::new();
    for (source, text) in raw.texts.into_iter().flat_map(|texts| texts.0) {
        let verified = typed::day(&text.verified, report)?.to_string();
        let sha256 = text.sha256.text().to_owned();
        let locked = LockedText { sha256, words: text.words.value as usize, verified };
        texts.insert(SourceId::new(source.text()), locked);
    }
    let excerpts: Option<Vec<_>> =
        raw.excerpts.iter().map(|excerpt| resolve_excerpt(excerpt, report)).collect();
    Some(EvidenceLock { texts, excerpts: excerpts? })
}

fn resolve_excerpt(raw: &RawLockedExcerpt, report: &mut Report) -> Option<LockedExcerpt> {
    let manners = Manner::ALL.iter().map(|manner| (manner.name(), *manner));
    Some(LockedExcerpt {
        source: SourceId::new(raw.source.text()),
        start: raw.start.value as usize,
        end: raw.end.value as usize,
        fact: FactId::new(raw.fact.text()),
        sha256: raw.sha256.text().to_owned(),
        manner: typed::choice(&raw.manner, "manner of standing in a text", manners, report)?,
        fragment: raw.fragment.as_ref().map(|fragment| fragment.text().to_owned()),
    })
}
