//! All stories up to the checks, on all cores.

use super::{Opened, Options, Progress, graded};
use crate::diagnostic::{Failure, Report};
use crate::load::{self, RawDossier, Reads, StoryFolder};
use crate::markdown::Parsed;
use crate::model::{Dossier, Finding, Site};
use crate::redact::{self, Redacted};
use crate::{check, cores, merge, resolve};
use std::ops::Range;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

/// How many stories go from stage to stage together, at the most. The program's code for one stage fits into the cache nearest to
/// a core, that for all stages does not: for one story after the other it would be fetched again and again.
const TOGETHER: usize = 16;

/// With how many bytes of files a run goes on at once, so that memory follows the largest story and not the longest run.
const LONG: usize = 512 * 1024;

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
    number: usize,
    pub(super) report: Report,
    /// What the visitor made of it; nothing when the story is a draft that is left out, or not usable.
    pub(super) made: Option<T>,
}

impl<T> Seen<T> {
    /// A story that need not be visited again.
    pub(super) const fn recalled(report: Report, made: T) -> Self {
        Self { number: 0, report, made: Some(made) }
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
        let take = |story| {
            seen.lock().unwrap_or_else(PoisonError::into_inner).push(story);
            progress.story_done(done.fetch_add(1, Ordering::Relaxed) + 1, self.folders.len());
        };
        cores::share_out_in_runs(self.folders.len(), TOGETHER, |run| {
            let has_failed = failure.lock().unwrap_or_else(PoisonError::into_inner).is_some();
            if has_failed {
                return;
            }
            if let Err(error) = self.run(run, &visitor, &take) {
                failure.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(error);
            }
        });
        if let Some(failure) = failure.into_inner().unwrap_or_else(PoisonError::into_inner) {
            return Err(failure);
        }
        let mut seen = seen.into_inner().unwrap_or_else(PoisonError::into_inner);
        seen.sort_unstable_by_key(|seen| seen.number);
        Ok(seen)
    }

    /// Reads a run of stories, and takes as many of them together through all other stages as are not too long for that.
    fn run<T>(
        &self,
        run: Range<usize>,
        visitor: &impl Fn(&Examined<'_>, &mut Report) -> Result<T, Failure>,
        take: &impl Fn(Seen<T>),
    ) -> Result<(), Failure> {
        let mut loaded: Vec<Loaded> = Vec::with_capacity(run.len());
        for (number, folder) in run.clone().zip(self.folders.get(run).unwrap_or_default()) {
            loaded.push(self.load(number, folder)?);
            if loaded.iter().map(Loaded::length).sum::<usize>() > LONG {
                self.take_through(std::mem::take(&mut loaded), visitor, take)?;
            }
        }
        self.take_through(loaded, visitor, take)
    }

    fn load(&self, number: usize, folder: &StoryFolder) -> Result<Loaded, Failure> {
        let mut report = Report::new();
        let mut raw = load::load_story(&self.options.site, folder, &mut report)?;
        let reads = std::mem::take(&mut raw.reads);
        Ok(Loaded { raw, place: Place { number, reads }, report })
    }

    /// Takes stories together from stage to stage, and hands each over as the visitor has seen it.
    fn take_through<T>(
        &self,
        loaded: Vec<Loaded>,
        visitor: &impl Fn(&Examined<'_>, &mut Report) -> Result<T, Failure>,
        take: &impl Fn(Seen<T>),
    ) -> Result<(), Failure> {
        let mut usable = Vec::with_capacity(loaded.len());
        for Loaded { raw, place, mut report } in loaded {
            let dossier = resolve::resolve_story(raw, self.site, &mut report)
                .filter(|dossier| self.options.drafts || !dossier.story.draft);
            if let Some(dossier) = dossier {
                usable.push(((place, dossier), report));
            } else {
                self.note_errors(&report);
                take(Seen { number: place.number, report, made: None });
            }
        }
        let (resolved, mut reports): (Vec<(Place, Dossier)>, Vec<Report>) = usable.into_iter().unzip();
        let merged: Vec<Merged<'_>> =
            resolved.iter().map(|(place, dossier)| Merged::of(place, dossier)).collect();
        let shown: Vec<Option<Parsed<'_>>> = merged.iter().map(Merged::shown_narrative).collect();
        let examined =
            merged.iter().zip(&shown).map(|(merged, shown)| merged.examined(self.site, shown.as_ref()));
        let examined: Vec<Examined<'_>> = examined.collect();
        for (examined, report) in examined.iter().zip(&mut reports) {
            self.check(examined, report);
        }
        for (examined, mut report) in examined.iter().zip(reports) {
            let made = visitor(examined, &mut report)?;
            self.note_errors(&report);
            take(Seen { number: examined.number, report, made: Some(made) });
        }
        Ok(())
    }

    fn check(&self, examined: &Examined<'_>, report: &mut Report) {
        // After an error the dossier has gaps, and a check would only tell of these.
        if !report.has_errors() {
            let Examined { site, dossier, findings, narrative, .. } = *examined;
            check::check(site, (dossier, narrative), findings, report);
            let shown = examined.shown();
            check::check_shown(site, shown.dossier, shown.findings, report);
        }
        report.grade(|code, severity| graded(self.site, code, severity));
        self.note_errors(report);
    }

    fn note_errors(&self, report: &Report) {
        if report.has_errors() {
            self.note_error();
        }
    }
}

/// A story that has been read.
struct Loaded {
    raw: RawDossier,
    place: Place,
    report: Report,
}

/// Which story it is, and what it was made of.
struct Place {
    number: usize,
    reads: Reads,
}

/// A story that has been merged.
struct Merged<'a> {
    place: &'a Place,
    dossier: &'a Dossier,
    findings: Vec<Finding>,
    redacted: Option<Redacted>,
    narrative: Parsed<'a>,
}

impl Loaded {
    /// How long its files are, in bytes.
    fn length(&self) -> usize {
        self.place.reads.texts.iter().map(|input| input.text.len()).sum()
    }
}

impl<'a> Merged<'a> {
    fn of(place: &'a Place, dossier: &'a Dossier) -> Self {
        let findings = merge::merge(dossier);
        let redacted = redact::redact(dossier, &findings);
        Self { place, dossier, findings, redacted, narrative: Parsed::new(&dossier.story.narrative) }
    }

    /// The narrative without the names that the story withholds.
    fn shown_narrative(&self) -> Option<Parsed<'_>> {
        self.redacted.as_ref().map(|redacted| Parsed::new(&redacted.dossier.story.narrative))
    }

    fn examined(&'a self, site: &'a Site, shown_narrative: Option<&'a Parsed<'a>>) -> Examined<'a> {
        Examined {
            site,
            dossier: self.dossier,
            findings: &self.findings,
            narrative: &self.narrative,
            redacted: self.redacted.as_ref().zip(shown_narrative),
            reads: &self.place.reads,
            number: self.place.number,
        }
    }
}
