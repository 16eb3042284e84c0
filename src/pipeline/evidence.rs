//! The run that holds every excerpt against its text and writes down what it found.

use super::examine::examine_then;
use super::stories::Examined;
use super::{Options, Progress};
use crate::diagnostic::{Code, Diagnostic, Failure, Severity};
use crate::evidence::Manner;
use crate::load::{CONTENT, evidence_path, tell_unread_evidence};
use crate::model::{Dossier, EvidenceLock, Verification};
use crate::write;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// How the excerpts of a site stand to the texts that are at hand.
#[derive(Debug)]
pub struct EvidenceOutcome {
    /// What is wrong with the editor's files; with errors among it no lock is written.
    pub diagnostics: Vec<Diagnostic>,
    /// The locks, relative to the site, each with whether it has changed.
    pub locks: Vec<(PathBuf, bool)>,
    /// How many texts are at hand.
    pub texts: usize,
    /// How many excerpts were found, by manner.
    pub excerpts: BTreeMap<Manner, usize>,
}

/// One story's part.
struct Verified {
    path: PathBuf,
    lock: Option<String>,
    /// Where the texts of all its sources would lie.
    places: Vec<PathBuf>,
    texts: usize,
    manners: Vec<Manner>,
}

/// Verifies the excerpts of every story and writes its `evidence.lock`. `today` is as `2019-11-12`.
pub fn verify_evidence(
    options: &Options,
    today: &str,
    progress: &dyn Progress,
) -> Result<EvidenceOutcome, Failure> {
    let visitor = |examined: &Examined<'_>| Verified::of(examined.dossier, today);
    let seen = examine_then(options, progress, visitor, |stories, report| {
        // Whose story could not be read cannot be told.
        if report.has_errors() {
            return Ok(());
        }
        let places = stories.iter().flat_map(|story| story.places.iter().cloned()).collect();
        tell_unread_evidence(&options.site, &places, report)
    })?;
    let mut diagnostics = seen.diagnostics;
    // The locks are about to be made anew.
    diagnostics.retain(|told| !matches!(told.code, Code::EvidenceStale | Code::ExcerptUnverified));
    let is_sound = diagnostics.iter().all(|told| told.severity != Severity::Error);
    let mut outcome = EvidenceOutcome { diagnostics, locks: Vec::new(), texts: 0, excerpts: BTreeMap::new() };
    for story in seen.stories.into_iter().filter(|_| is_sound) {
        if let Some(lock) = story.lock {
            let is_new = write::write_evidence_lock(&options.site.join(&story.path), &lock)?;
            outcome.locks.push((story.path, is_new));
        }
        outcome.texts += story.texts;
        for manner in story.manners {
            *outcome.excerpts.entry(manner).or_default() += 1;
        }
    }
    Ok(outcome)
}

impl Verified {
    fn of(dossier: &Dossier, today: &str) -> Self {
        let claims = dossier.facts.iter().flat_map(|fact| &fact.claims);
        let manners = claims.filter_map(|claim| match &claim.verification {
            Verification::Found(place) => Some(place.found.manner),
            Verification::Locked(_) | Verification::Unknown | Verification::Failed(_) => None,
        });
        let story = dossier.story.id.as_str();
        let places = dossier.sources.iter().map(|source| evidence_path(story, source.id.as_str()));
        let texts = dossier.sources.iter().filter(|source| source.evidence.is_some()).count();
        let lock = EvidenceLock::of(dossier, today).filter(|_| texts > 0).map(|lock| lock.to_string());
        let path = Path::new(CONTENT).join(story).join("evidence.lock");
        Self { path, lock, places: places.collect(), texts, manners: manners.collect() }
    }
}
