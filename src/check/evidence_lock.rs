//! The lock knows every excerpt and every text as they are now. Without a lock there is nothing to hold.

use crate::diagnostic::{Code, Diagnostic, Report};
use crate::evidence;
use crate::model::{Claim, Dossier, EvidenceLock, Fact, LockedExcerpt, Source, Verification};

/// Pushes `evidence-stale` and `excerpt-unverified`.
pub(super) fn check(dossier: &Dossier, report: &mut Report) {
    let Some(lock) = &dossier.evidence_lock else { return };
    dossier.sources.iter().filter_map(|source| check_text(source, lock)).for_each(|told| report.push(told));
    for fact in &dossier.facts {
        fact.claims
            .iter()
            .filter_map(|claim| check_claim(dossier, fact, claim, lock))
            .for_each(|told| report.push(told));
    }
}

fn check_text(source: &Source, lock: &EvidenceLock) -> Option<Diagnostic> {
    let (text, locked) = (source.evidence.as_deref()?, lock.texts.get(&source.id)?);
    let message =
        format!("the text of `{}` is another than the one verified on {}", source.id, locked.verified);
    let is_same = evidence::sha256(text) == locked.sha256;
    (!is_same).then(|| Diagnostic::new(Code::EvidenceStale, &source.origin, message).help(RUN))
}

fn check_claim(dossier: &Dossier, fact: &Fact, claim: &Claim, lock: &EvidenceLock) -> Option<Diagnostic> {
    // What is not in the text has been told already.
    let is_told = matches!(claim.verification, Verification::Failed(_));
    let entry = lock.find(&fact.id, &claim.source, &claim.excerpt_sha256());
    let is_other = entry.is_some_and(|entry| !says_the_same(entry, &claim.verification));
    if is_other && has_locked_text(dossier, claim, lock) {
        let message = "the lock says otherwise of where and how the excerpt stands in its text";
        return Some(Diagnostic::new(Code::EvidenceStale, &claim.excerpt_origin, message).help(RUN));
    }
    if is_told || entry.is_some() {
        return None;
    }
    let sums: Vec<String> = fact.claims.iter().map(Claim::excerpt_sha256).collect();
    let is_changed = lock
        .excerpts
        .iter()
        .any(|entry| entry.fact == fact.id && entry.source == claim.source && !sums.contains(&entry.sha256));
    let (code, message) = if is_changed {
        (Code::EvidenceStale, "the excerpt has changed since it was verified")
    } else {
        (Code::ExcerptUnverified, "the excerpt has never been held against the text of its source")
    };
    Some(Diagnostic::new(code, &claim.excerpt_origin, message).help(RUN))
}

/// Whether an entry is what has just been found. Without the text nobody can tell.
fn says_the_same(entry: &LockedExcerpt, now: &Verification) -> bool {
    let Verification::Found(place) = now else { return true };
    let found = &place.found;
    (entry.manner, entry.start, entry.end) == (found.manner, found.start, found.end)
        && entry.fragment == place.fragment
}

/// Whether the text of a claim's source is the one that was verified; of another that has been told already.
fn has_locked_text(dossier: &Dossier, claim: &Claim, lock: &EvidenceLock) -> bool {
    let source = dossier.sources.iter().find(|source| source.id == claim.source);
    source.is_some_and(|source| lock.texts.contains_key(&source.id) && check_text(source, lock).is_none())
}

const RUN: &str = "where the texts are, run `variorum verify-evidence`, and commit `evidence.lock`";
