//! What a build remembers of the one before: how it ended, and of each story all that the whole site needs of it.
//!
//! A story is taken over when everything that could change it is as it was: its own files, the files that all stories
//! share, what the build is asked for, the program, and the finished files themselves. What was kept of it says the
//! rest, its warnings included. A story with errors is not kept, and neither is one that withholds names, so that no
//! such name stands beside the site. The words of the records are here; where they lie is the matter of [`crate::cache`].

mod pages;
mod record;
mod told;

pub(super) use pages::sum_of_page;

use super::details::{Details, Shelves};
use super::stories::{Examined, Seen};
use super::totals::{Kept, Waiting};
use super::{Options, Outcome};
use crate::cache::{
    self, Changes, Identity, Index, Line, Lines, Manner, NewIndex, NewLines, OldLines, Sum, Survey,
};
use crate::diagnostic::Report;
use crate::load::{
    CONTENT, INPUTS, PAGES, Reads, STORY, StoryFolder, active_characters, has_unread, is_left_out,
};
use crate::paths::{folders_above, is_within};
use crate::write::{self, Staging};
use pages::Pages;
use record::{Ending, Inputs, Record};
use std::borrow::Cow;
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, OnceLock, PoisonError};
use std::time::SystemTime;
use told::Texts;

/// The texts of the sources, some of which each story reads.
const EVIDENCE: &str = "evidence";

/// Everything that people write for a site.
const INPUT_FILES: Manner<'_> = Manner::Inputs(&INPUTS, is_left_out);

/// The memory of a site, and how everything looks now.
pub(super) struct Memory {
    options: Options,
    target: PathBuf,
    folder: PathBuf,
    program: Identity,
    /// What the build is asked for, on one line.
    asked: String,
    then: Option<Then>,
    /// The finished site as the last build left it.
    output: Survey,
    inputs: Survey,
    /// The folders of what belongs to no story, once somebody asks for them.
    shared: OnceLock<BTreeSet<String>>,
}

/// What the last build of the same kind left.
struct Then {
    outcome: String,
    /// Where something may have happened since.
    changes: Changes,
    /// Whether none of it is evidence.
    has_same_evidence: bool,
}

/// The memory once it is known that it serves: stories are taken over from it.
pub(super) struct Recall {
    memory: Memory,
    old: Lines,
    taken: OldLines,
    new: NewLines,
    /// How many stories are kept.
    kept: AtomicUsize,
    /// Pages of lists that the build before made.
    pages: Pages,
}

/// Over all that could change every story, before the build has read it.
#[derive(PartialEq, Eq)]
pub(super) struct Shared(String);

impl Then {
    fn new(outcome: String, changes: Changes) -> Self {
        let has_same_evidence = changes.are_none_in_root() && changes.are_none_below(EVIDENCE, PAGES);
        Self { outcome, changes, has_same_evidence }
    }
}

impl Memory {
    /// Looks at everything from outside. Nothing where the output has no place, or the program no file.
    pub(super) fn open(options: &Options) -> Option<Self> {
        let (target, folder) = write::cache_place(&options.out, &options.site)?;
        let then = Index::read(&folder);
        let program = cache::identify(then.as_ref().map(|then| &then.program))?;
        let asked = serde_json::to_string(&(&options.base_url, options.drafts)).ok()?;
        let is_of_kind =
            then.as_ref().is_some_and(|then| then.program.sum == program.sum && then.asked == asked);
        let (inputs, output, then) = match then {
            Some(Index { inputs, output, outcome, .. }) => {
                let (inputs, changes) = inputs.look_again(&options.site, INPUT_FILES);
                (inputs, output, is_of_kind.then(|| Then::new(outcome, changes)))
            }
            None => (Survey::of(&options.site, INPUT_FILES), Survey::default(), None),
        };
        let (options, shared) = (options.clone(), OnceLock::new());
        Some(Self { options, target, folder, program, asked, then, output, inputs, shared })
    }

    /// How the last build ended, when nothing at all has happened since.
    pub(super) fn ending(&self) -> Option<Outcome> {
        let then = self.then.as_ref().filter(|then| then.changes.are_none())?;
        let ending: Ending = serde_json::from_str(&then.outcome).ok()?;
        if !self.output.is_as_it_was(&self.target, Manner::Output) {
            return None;
        }
        ending.into_outcome(&mut Texts::of(&self.options.site), self.options.out.clone())
    }

    /// The finished site as the last build left it.
    pub(super) fn take_output(&mut self) -> Survey {
        std::mem::take(&mut self.output)
    }

    /// The folders that hold a `story.md`. Nothing where the walk of the loader has something to tell: of links, of names
    /// that cannot be seen, of text that nobody reads.
    pub(super) fn stories(&self) -> Option<Vec<&str>> {
        let is_sound = self.inputs.is_plain()
            && self.inputs.names().all(|names| active_characters(names).next().is_none());
        let holders: Vec<&str> = self.inputs.holders(STORY).filter(|path| is_within(path, CONTENT)).collect();
        (is_sound && !has_unread(self.inputs.listings(CONTENT), &holders)).then_some(holders)
    }

    /// Over the program, what it is asked for, whether there is one story or many, and every file that belongs to none.
    pub(super) fn shared(&self) -> Shared {
        let mut sum = Sum::default();
        sum.add(self.program.sum.as_bytes());
        sum.add(self.asked.as_bytes());
        sum.add(&[u8::from(self.inputs.holders(STORY).next() == Some(CONTENT))]);
        for path in self.inputs.files(self.shared_folders()) {
            sum.add(path.as_bytes());
            sum.add_content(cache::content(&self.options.site.join(path)).as_deref());
        }
        Shared(sum.finish())
    }

    /// The folders of what belongs to no story. Sorted.
    fn shared_folders(&self) -> impl Iterator<Item = &str> {
        self.shared.get_or_init(|| shared_folders(&self.inputs)).iter().map(String::as_str)
    }

    /// Takes the memory up, when what all stories share is still what it was before it was read for this build, and
    /// nothing has come or gone beside it meanwhile.
    pub(super) fn recall(self, before: &Shared) -> Option<Recall> {
        // The folder of the only story is where its first plain page would come.
        let folders = self.shared_folders().chain([CONTENT]);
        if !self.inputs.still_stands(&self.options.site, INPUT_FILES, folders) {
            return None;
        }
        let Shared(key) = self.shared();
        let old = Lines::read(&self.folder, &key);
        (key == before.0).then(|| Recall {
            new: NewLines::begin(&self.folder, &key),
            memory: self,
            old,
            taken: OldLines::default(),
            kept: AtomicUsize::new(0),
            pages: Pages::default(),
        })
    }

    /// Whether the files of a story are as they were, seen from outside.
    fn looks_same(&self, folder: &Path, line: &Line<'_>) -> bool {
        let (Some(then), Some(folder)) = (&self.then, folder.to_str()) else { return false };
        let is_same = |path: &&str| then.changes.are_none_of_file(&self.inputs, path);
        let has_same_evidence =
            |Inputs(inputs): Inputs<'_>| inputs.iter().filter(|path| is_within(path, EVIDENCE)).all(is_same);
        then.changes.are_none_below(folder, PAGES)
            && (then.has_same_evidence || Inputs::of(line).is_some_and(has_same_evidence))
    }

    /// Whether the files of a story hold what they held.
    fn reads_same(&self, folder: &Path, line: &Line<'_>, record: &Record) -> bool {
        let (Some(Inputs(inputs)), Some(names)) = (Inputs::of(line), self.names(folder)) else {
            return false;
        };
        let parts = inputs.into_iter().map(|path| {
            let content = cache::content(&self.options.site.join(path));
            (path, content.map(Cow::Owned))
        });
        story_sum(&names, parts) == record.sum()
    }

    /// Over the names in the folder of a story.
    fn names(&self, folder: &Path) -> Option<Names> {
        let mut sum = Sum::default();
        for name in self.inputs.files_below(folder.to_str()?, Some(PAGES)) {
            sum.add(name.as_bytes());
        }
        sum.digest().first_chunk().copied()
    }
}

/// A sum over names, of which half is enough: an archive keeps ten thousand.
type Names = [u8; 16];

/// Over all that a story is made of: the names in its folder, and the content of what is read.
fn story_sum<'p>(names: &Names, parts: impl Iterator<Item = (&'p str, Option<Cow<'p, [u8]>>)>) -> String {
    let mut sum = Sum::default();
    sum.add(names);
    for (path, content) in parts {
        sum.add(path.as_bytes());
        sum.add_content(content.as_deref());
    }
    sum.finish()
}

impl Recall {
    /// The file from which stories are taken over.
    pub(super) fn file(&self) -> Option<(PathBuf, File)> {
        self.old.file()
    }

    /// Takes over those of some stories that need not be built. Has a place for each of them, in order, and nothing in it
    /// where the story must be built.
    pub(super) fn stories(
        &mut self,
        folders: &[StoryFolder],
        (staging, waiting): (&Staging, &Waiting),
    ) -> Vec<Option<Box<Seen<Kept>>>> {
        let old = std::mem::take(&mut self.old);
        if old.are_none() {
            return folders.iter().map(|_| None).collect();
        }
        let numbers: BTreeMap<&str, usize> = folders.iter().map(|folder| &*folder.id).zip(0..).collect();
        let known: Vec<OnceLock<Box<Seen<Kept>>>> = folders.iter().map(|_| OnceLock::new()).collect();
        let (this, pages) = (&*self, Mutex::new(Pages::default()));
        self.taken = old.take_over(|line| {
            if let Some((path, page)) = pages::of_line(line) {
                let mut pages = pages.lock().unwrap_or_else(PoisonError::into_inner);
                let Entry::Vacant(place) = pages.entry(path) else { return false };
                place.insert(page);
                return true;
            }
            let story = || {
                let number = *numbers.get(line.id)?;
                let seen = this.story(line, folders.get(number)?, (staging, waiting))?;
                known.get(number)?.set(Box::new(seen)).ok()
            };
            story().is_some()
        });
        self.pages = pages.into_inner().unwrap_or_else(PoisonError::into_inner);
        known.into_iter().map(OnceLock::into_inner).collect()
    }

    /// Takes a story over into the new site. Nothing when it must be built.
    fn story(
        &self,
        line: &Line<'_>,
        folder: &StoryFolder,
        (staging, waiting): (&Staging, &Waiting),
    ) -> Option<Seen<Kept>> {
        let memory = &self.memory;
        let record: Record = serde_json::from_str(line.record).ok()?;
        let path = folder.path();
        if !memory.looks_same(&path, line) && !memory.reads_same(&path, line, &record) {
            return None;
        }
        let files = staging.old_files(record.files()).filter(|files| files.sum() == record.output_sum())?;
        let seen = record.into_seen(line, &mut Texts::of(&memory.options.site), waiting)?;
        staging.carry(&files).ok()?;
        self.kept.fetch_add(1, Ordering::Relaxed);
        Some(seen)
    }

    /// Closes the memory before other stories are built. `stories` are these, and `opened` is a moment before which nothing
    /// was read.
    pub(super) fn into_notes<'f>(
        self,
        stories: impl Iterator<Item = &'f StoryFolder>,
        opened: Option<SystemTime>,
    ) -> Notes {
        let Self { memory, taken, new, kept, pages, old: _ } = self;
        let names = stories.map(|story| memory.names(&story.path())).collect();
        let Memory { folder, program, asked, inputs, .. } = memory;
        let index = NewIndex::begin(folder, (program, asked), inputs, opened);
        Notes { old: taken, new, kept, names, pages, index }
    }
}

/// What is kept for the next build while stories are built. What was seen of the inputs is on its way into a file, and
/// leaves the memory then.
pub(super) struct Notes {
    old: OldLines,
    new: NewLines,
    /// How many stories are kept.
    kept: AtomicUsize,
    /// Of the stories that are built, in their order.
    names: Vec<Option<Names>>,
    /// Pages of lists that the build before made.
    pages: Pages,
    index: NewIndex,
}

impl Notes {
    /// Hears of a story that has been built.
    pub(super) fn note(&self, examined: &Examined<'_>, (report, kept): (&Report, &Kept), staging: &Staging) {
        let id = examined.dossier.story.id.as_str();
        let record = || {
            let parts = parts(examined.reads)?;
            let inputs = Inputs(parts.keys().copied().collect()).to_text()?;
            let contents = parts.iter().map(|(path, text)| (*path, text.map(Cow::Borrowed)));
            let sum = story_sum(self.names.get(examined.number)?.as_ref()?, contents);
            let folded = kept.folded.texts()?;
            let Details { paths, .. } = Details::unfold(&Shelves::in_memory(), &kept.folded.details).ok()?;
            let files = staging.with_copies(&paths);
            let output_sum = staging.sum_of_new(&files)?;
            let record = Record::of((examined, report, kept), files, (sum, output_sum))?;
            Some((inputs, serde_json::to_string(&record).ok()?, folded))
        };
        if let Some((inputs, record, [brief, details])) = record() {
            self.new.keep(id, [&inputs, &record, brief, details]);
            self.kept.fetch_add(1, Ordering::Relaxed);
        }
    }

    /// Keeps all that was noted, once the site is in its place. `stories` is how many there are, and `output` the
    /// finished site.
    ///
    /// What is told of a story that is not kept may hold a name that it withholds, so then the end is not kept either.
    pub(super) fn finish(mut self, outcome: &Outcome, stories: usize, output: &Survey) {
        for page in self.pages.into_values().filter(|page| !page.is_kept.load(Ordering::Relaxed)) {
            self.old.let_go(page.line);
        }
        self.new.finish(self.old);
        let is_complete = self.kept.into_inner() == stories;
        let ending = Ending::of(outcome).filter(|_| is_complete);
        let ending = ending.and_then(|ending| serde_json::to_string(&ending).ok());
        self.index.finish(&ending.unwrap_or_default(), output);
    }
}

/// What was read of a story, by path; nothing in place of what was not there.
fn parts(reads: &Reads) -> Option<BTreeMap<&str, Option<&[u8]>>> {
    let texts = reads.texts.iter().map(|input| (input.path.as_path(), Some(input.text.as_bytes())));
    let missing = reads.missing.iter().map(|path| (path.as_path(), None));
    texts.chain(missing).map(|(path, text)| Some((path.to_str()?, text))).collect()
}

/// The folders of what belongs to no story.
fn shared_folders(inputs: &Survey) -> BTreeSet<String> {
    let stories: Vec<&str> = inputs.holders(STORY).collect();
    let (mut next, mut last) = (stories.iter().peekable(), "");
    let mut is_of_story = |folder| {
        // Both stand in the order of their paths, and the folders of one story mostly together.
        if next.next_if(|story| **story == folder).is_some() {
            last = folder;
        }
        if !last.is_empty() && is_within(folder, last) {
            return true;
        }
        let mut above = folders_above(folder).chain([folder]);
        above.any(|folder| stories.binary_search(&folder).is_ok())
    };
    let shared = inputs
        .folders()
        .filter(|folder| (is_within(folder, PAGES) || !is_of_story(folder)) && !is_within(folder, EVIDENCE));
    shared.map(str::to_owned).collect()
}
