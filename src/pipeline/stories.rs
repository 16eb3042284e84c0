//! All stories up to the checks, on all cores.

use super::{Opened, Options, Progress, graded};
use crate::diagnostic::{Failure, Report};
use crate::load::{self, Reads, StoryFolder};
use crate::markdown::Parsed;
use crate::model::{Dossier, Finding, Site};
use crate::redact::{self, Redacted};
use crate::{check, cores, merge, resolve};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

/// A story that has been merged and checked.
#[derive(Debug, Clone, Copy)]
pub struct Examined<'a> {
    /// The site it belongs to.
    pub site: &'a Site,
    /// Its content.
    pub dossier: &'a Dossier,
    /// What the merge found, in the order of the facts.
    pub findings: &'a [Finding],
    /// Its narrative.
    pub(super) narrative: &'a Parsed<'a>,
    /// The same without the names that it withholds, where it withholds any.
    redacted: Option<(&'a Redacted, &'a Parsed<'a>)>,
    /// The files that it was made of.
    pub(super) reads: &'a Reads,
    /// Its place among the stories that are visited.
    pub(super) number: usize,
}

impl Examined<'_> {
    /// The story as readers may see it: nothing is presented, exported or published but this.
    pub fn shown(&self) -> Self {
        match self.redacted {
            Some((Redacted { dossier, findings }, narrative)) => {
                Self { dossier, findings, narrative, redacted: None, ..*self }
            }
            None => *self,
        }
    }
}

/// What is left of a story when it has been visited.
#[derive(Debug, Clone)]
pub(super) struct Seen<T> {
    /// Its place in the order of the stories.
    index: usize,
    pub(super) report: Report,
    /// What the visitor made of it; nothing when the story is a draft that is left out, or not usable.
    pub(super) made: Option<T>,
}

impl<T> Seen<T> {
    /// A story that need not be visited again.
    pub(super) const fn recalled(report: Report, made: T) -> Self {
        Self { index: 0, report, made: Some(made) }
    }
}

/// The stories of a site.
pub(super) struct Stories<'a> {
    options: &'a Options,
    site: &'a Site,
    folders: Vec<&'a StoryFolder>,
    /// Set by the first error anywhere, so that nothing more is rendered for nothing.
    has_errors: AtomicBool,
}

impl<'a> Stories<'a> {
    pub(super) fn new(options: &'a Options, opened: &'a Opened) -> Self {
        let Opened { site, folders, .. } = opened;
        Self { options, site, folders: folders.iter().collect(), has_errors: AtomicBool::new(false) }
    }

    /// The same site with some of its stories only.
    pub(super) fn only(self, folders: Vec<&'a StoryFolder>) -> Self {
        Self { folders, ..self }
    }

    /// Whether any story, or the site, has shown an error so far.
    pub(super) fn has_errors(&self) -> bool {
        self.has_errors.load(Ordering::Relaxed)
    }

    /// Notes that something outside the stories is wrong.
    pub(super) fn note_error(&self) {
        self.has_errors.store(true, Ordering::Relaxed);
    }

    /// Shows every story to the visitor, from many threads; the first failure of the environment ends all of them.
    /// What the visitor makes of them comes back in the order of the stories.
    pub(super) fn visit<T: Send>(
        &self,
        progress: &dyn Progress,
        visitor: impl Fn(&Examined<'_>, &mut Report) -> Result<T, Failure> + Sync,
    ) -> Result<Vec<Seen<T>>, Failure> {
        let done = AtomicUsize::new(0);
        // An archive keeps one of these a story, so they are never moved to a larger place.
        let seen: Mutex<Vec<Seen<T>>> = Mutex::new(Vec::with_capacity(self.folders.len()));
        let failure: Mutex<Option<Failure>> = Mutex::default();
        cores::share_out(self.folders.len(), |index| {
            let has_failed = failure.lock().unwrap_or_else(PoisonError::into_inner).is_some();
            let Some(folder) = self.folders.get(index).filter(|_| !has_failed) else { return };
            match self.story(index, folder, &visitor) {
                Ok(story) => seen.lock().unwrap_or_else(PoisonError::into_inner).push(story),
                Err(error) => {
                    failure.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(error);
                }
            }
            progress.story_done(done.fetch_add(1, Ordering::Relaxed) + 1, self.folders.len());
        });
        if let Some(failure) = failure.into_inner().unwrap_or_else(PoisonError::into_inner) {
            return Err(failure);
        }
        let mut seen = seen.into_inner().unwrap_or_else(PoisonError::into_inner);
        seen.sort_unstable_by_key(|seen| seen.index);
        Ok(seen)
    }

    fn story<T>(
        &self,
        index: usize,
        folder: &StoryFolder,
        visitor: &impl Fn(&Examined<'_>, &mut Report) -> Result<T, Failure>,
    ) -> Result<Seen<T>, Failure> {
        let mut report = Report::new();
        let mut raw = load::load_story(&self.options.site, folder, &mut report)?;
        let reads = std::mem::take(&mut raw.reads);
        let dossier = resolve::resolve_story(raw, self.site, &mut report)
            .filter(|dossier| self.options.drafts || !dossier.story.draft);
        let made = dossier
            .map(|dossier| self.examine((index, &dossier, &reads), visitor, &mut report))
            .transpose()?;
        self.note_errors(&report);
        Ok(Seen { index, report, made })
    }

    fn examine<T>(
        &self,
        (number, dossier, reads): (usize, &Dossier, &Reads),
        visitor: &impl Fn(&Examined<'_>, &mut Report) -> Result<T, Failure>,
        report: &mut Report,
    ) -> Result<T, Failure> {
        let findings = merge::merge(dossier);
        let redacted = redact::redact(dossier, &findings);
        let narrative = Parsed::new(&dossier.story.narrative);
        let shown_narrative =
            redacted.as_ref().map(|redacted| Parsed::new(&redacted.dossier.story.narrative));
        let examined = Examined {
            site: self.site,
            dossier,
            findings: &findings,
            narrative: &narrative,
            redacted: redacted.as_ref().zip(shown_narrative.as_ref()),
            reads,
            number,
        };
        // After an error the dossier has gaps, and a check would only tell of these.
        if !report.has_errors() {
            check::check(self.site, (dossier, &narrative), &findings, report);
            let shown = examined.shown();
            check::check_shown(self.site, shown.dossier, shown.findings, report);
        }
        report.grade(|code, severity| graded(self.site, code, severity));
        self.note_errors(report);
        visitor(&examined, report)
    }

    fn note_errors(&self, report: &Report) {
        if report.has_errors() {
            self.note_error();
        }
    }
}
