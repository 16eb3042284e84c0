//! The road of a run: every stage for every story, and the sum of it all.
//!
//! [`build`] goes to the end, [`check()`] stops before the disk, [`examine()`] stops after the checks and shows each
//! story to whoever asks, a [`Preview`] goes again and again. All go through the same stages in the same way.

mod cards;
mod context;
mod details;
mod evidence;
mod examine;
mod guard;
mod hosting;
mod memory;
mod preview;
mod publish;
mod ready;
mod site;
mod stories;
mod totals;

pub use crate::load::{INPUTS, english};
pub use crate::write::{Comparison, verify};
pub use context::{PageContext, page_context};
pub use evidence::{EvidenceOutcome, verify_evidence};
pub use examine::{Examination, examine};
pub use hosting::{HostFiles, host_files};
pub use preview::{Preview, Rebuilt};
pub use publish::publish;
pub use ready::Keep;
pub use stories::Examined;

use crate::diagnostic::{Code, Diagnostic, Failure, Report, Severity};
use crate::load::{StoryFolder, StringsFile};
use crate::model::{Level, Site, Verdict};
use crate::write::Staging;
use crate::{check as checks, cores, load, resolve};
use details::Shelves;
use memory::{Memory, Recall};
use ready::{Ready, Run};
use site::KnownPages;
use std::collections::BTreeMap;
use std::path::PathBuf;
use totals::Waiting;

/// What a build is asked to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// The site's folder.
    pub site: PathBuf,
    /// The folder that is to hold the finished site.
    pub out: PathBuf,
    /// Stands in for `base_url` of `site.yaml`; no slash at the end.
    pub base_url: Option<String>,
    /// Whether stories marked as drafts are built.
    pub drafts: bool,
    /// Whether what an earlier build made is taken over where it would come out the same.
    pub caching: Caching,
}

/// Whether a build remembers, in a folder beside its output, and takes over what would come out the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Caching {
    /// It does.
    On,
    /// Everything is made anew, and nothing is remembered.
    Off,
}

impl Options {
    /// To look at every story of a site, drafts too.
    pub fn of_all_stories(site: PathBuf) -> Self {
        Self { out: site.join("public"), site, base_url: None, drafts: true, caching: Caching::Off }
    }
}

/// Hears how far a build is.
pub trait Progress: Sync {
    /// The `done`th of `of` stories has been written. Called from any thread.
    fn story_done(&self, done: usize, of: usize);
}

/// How a build ended.
#[derive(Debug)]
pub struct Outcome {
    /// What is wrong with the editor's files, by file and place.
    pub diagnostics: Vec<Diagnostic>,
    /// Nothing when errors forbade building.
    pub summary: Option<Summary>,
}

/// What a build made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// HTML pages.
    pub pages: usize,
    /// Stories.
    pub stories: usize,
    /// Sources of all stories.
    pub sources: usize,
    /// Facts of all stories.
    pub facts: usize,
    /// Facts by verdict.
    pub verdicts: BTreeMap<Verdict, usize>,
    /// Facts that the editor left unresolved.
    pub unresolved: FactNames,
    /// Facts that differ and that nobody has decided.
    pub undecided: FactNames,
    /// The folder that holds the site.
    pub out: PathBuf,
}

/// Facts that have something in common: how many, and what the first of them are called.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FactNames {
    /// Their ids, in an archive with their story's id before a slash; no more than [`FactNames::MOST`].
    pub first: Vec<String>,
    /// How many facts there are.
    pub count: usize,
}

impl FromIterator<String> for FactNames {
    fn from_iter<I: IntoIterator<Item = String>>(names: I) -> Self {
        let mut all = Self::default();
        names.into_iter().for_each(|name| all.add(name));
        all
    }
}

impl FactNames {
    /// So many are called by their names.
    pub const MOST: usize = 8;

    fn add(&mut self, name: String) {
        self.append(Self { first: vec![name], count: 1 });
    }

    /// Adds those of another story.
    fn append(&mut self, other: Self) {
        let room = Self::MOST.saturating_sub(self.first.len());
        self.first.extend(other.first.into_iter().take(room));
        self.count += other.count;
    }
}

/// Builds a site.
///
/// Content problems are in the outcome, all of them; with errors among them nothing is published and the target stays
/// as it was. Stories are built on all cores, each on its own, and written as they are ready: what is kept of each is
/// its entry on the home page and its numbers.
pub fn build(options: &Options, progress: &dyn Progress) -> Result<Outcome, Failure> {
    let mut memory = match options.caching {
        Caching::On => Memory::open(options),
        Caching::Off => None,
    };
    if let Some(outcome) = memory.as_ref().and_then(Memory::ending) {
        return Ok(outcome);
    }
    let mut report = Report::new();
    let output = memory.as_mut().map(Memory::take_output);
    // The system is asked about the old site while the new one is made ready.
    let (staging, (shared, ready)) = cores::beside(
        || match output {
            Some(output) => Staging::open_remembering(&options.out, &options.site, output),
            None => Staging::open(&options.out, &options.site),
        },
        || {
            let shared = memory.as_ref().map(Memory::shared);
            let stories = memory.as_ref().and_then(Memory::stories);
            (shared, Ready::new(options, stories.as_deref(), &mut report))
        },
    );
    let Some(ready) = ready? else { return Ok(Outcome::without_site(report)) };
    let staging = staging?;
    let mut recall = memory.zip(shared).and_then(|(memory, shared)| memory.recall(&shared));
    let waiting = Waiting::on(Shelves::beside(&staging, recall.as_ref().and_then(Recall::file)));
    let known = match recall.as_mut().filter(|_| !report.has_errors()) {
        Some(recall) => recall.stories(ready.folders(), (&staging, &waiting)),
        None => ready.folders().iter().map(|_| None).collect(),
    };
    let unknown = ready.folders().iter().zip(&known).filter(|(_, seen)| seen.is_none());
    let unknown = unknown.map(|(folder, _)| folder);
    let notes = recall.map(|recall| recall.into_notes(unknown, staging.opened()));
    let pages = notes.as_ref().map(|notes| notes.pages(&staging));
    let run = Run {
        waiting: &waiting,
        known: pages.as_ref().map(|pages| pages as &dyn KnownPages),
        keep: &|output| staging.write_packed(output, ready.packings()),
        note: &|examined, kept| notes.iter().for_each(|notes| notes.note(examined, kept, &staging)),
        progress,
    };
    let outcome = ready.run_rest(known, run, report)?;
    if outcome.summary.is_some() {
        if let Some(notes) = notes {
            let (output, _lock) = staging.publish_seen()?;
            notes.finish(&outcome, ready.folders().len(), &output);
        } else {
            staging.publish()?;
        }
    }
    Ok(outcome)
}

/// Does all that [`build`] does, templates included, and writes nothing.
pub fn check(options: &Options, progress: &dyn Progress) -> Result<Outcome, Failure> {
    let mut report = Report::new();
    let Some(ready) = Ready::new(options, None, &mut report)? else {
        return Ok(Outcome::without_site(report));
    };
    ready.run(&|_| Ok(()), progress, report)
}

impl Outcome {
    /// The end of a run whose `site.yaml` cannot be used.
    fn without_site(report: Report) -> Self {
        Self { diagnostics: report.into_sorted(), summary: None }
    }
}

/// A site whose settings are known, and its stories still to be read.
struct Opened {
    site: Site,
    folders: Vec<StoryFolder>,
    /// The site's own words.
    strings: Vec<StringsFile>,
}

/// Reads the site's own files. `holders` are the folders with a `story.md`, where they are known. Nothing when
/// `site.yaml` cannot be used, which has been told.
fn open(options: &Options, holders: Option<&[&str]>, report: &mut Report) -> Result<Option<Opened>, Failure> {
    let mut raw = load::load_site_of(&options.site, holders, report)?;
    let (folders, strings) = (std::mem::take(&mut raw.story_folders), raw.strings.clone());
    let Some(site) = resolve::resolve_site(raw, report) else { return Ok(None) };
    let site = Site { base_url: options.base_url.clone().or_else(|| site.base_url.clone()), ..site };
    checks::check_site(&site, folders.iter().map(|folder| &*folder.id), report);
    Ok(Some(Opened { site, folders, strings }))
}

/// The severity of a diagnostic on this site; nothing when the site allows it. Errors stay errors.
fn graded(site: &Site, code: Code, severity: Severity) -> Option<Severity> {
    match (severity, site.levels.get(&code)) {
        (Severity::Error, _) | (_, Some(Level::Deny)) => Some(Severity::Error),
        (Severity::Warning | Severity::Hint, Some(Level::Allow)) => None,
        (Severity::Warning, None) | (Severity::Warning | Severity::Hint, Some(Level::Warn)) => {
            Some(Severity::Warning)
        }
        (Severity::Hint, None) => Some(Severity::Hint),
    }
}
