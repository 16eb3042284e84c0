//! A site that is built again and again while somebody edits it: only what changed goes through the stages.
//!
//! Keeps of each story what a build keeps (its numbers, its entry on the home page, its diagnostics), the stamps of
//! its inputs and the paths of its outputs; the outputs themselves are with whoever takes them.

use super::details::{Details, Shelves};
use super::ready::{Keep, Ready};
use super::stories::Seen;
use super::totals::Kept;
use super::{Options, Outcome, Progress};
use crate::diagnostic::{Failure, Report};
use crate::load::{self, Stamps, StoryFolder};
use crate::render::Output;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

/// The state between two builds.
pub struct Preview {
    options: Options,
    /// As it was before the last build that came to its end.
    stamps: Option<Stamps>,
    ground: Option<Ground>,
    /// By the id of their folder.
    stories: BTreeMap<String, Story>,
}

/// What came of a look at the site.
#[derive(Debug)]
pub struct Rebuilt {
    /// As of a build of the whole site.
    pub outcome: Outcome,
    /// The files of the whole site when it is sound, whether they were rendered now or earlier.
    pub paths: BTreeSet<String>,
    /// How many stories went through the stages.
    pub stories: usize,
}

/// What all stories stand on.
struct Ground {
    ready: Ready,
    report: Report,
    inputs: Inputs,
}

/// Which inputs concern one story only.
#[derive(Default)]
struct Inputs {
    shared: Stamps,
    stories: BTreeMap<String, Stamps>,
}

struct Story {
    inputs: Stamps,
    seen: Seen<Kept>,
}

impl Preview {
    /// Looks at nothing yet. The options' `out` is not used.
    pub const fn new(options: Options) -> Self {
        Self { options, stamps: None, ground: None, stories: BTreeMap::new() }
    }

    /// Looks at all inputs and builds what changed since the last look; nothing when nothing did.
    ///
    /// New outputs go to `keep`, also those of sound stories when another has errors: what is kept last of each path
    /// counts once [`Rebuilt::outcome`] has a summary. After a failure the next look builds again.
    pub fn look(&mut self, keep: &Keep<'_>, progress: &dyn Progress) -> Result<Option<Rebuilt>, Failure> {
        let stamps = load::stamp_inputs(&self.options.site);
        if self.stamps.as_ref() == Some(&stamps) {
            return Ok(None);
        }
        self.stamps = None;
        let rebuilt = self.rebuild(&stamps, keep, progress)?;
        self.stamps = Some(stamps);
        Ok(Some(rebuilt))
    }

    fn rebuild(
        &mut self,
        stamps: &Stamps,
        keep: &Keep<'_>,
        progress: &dyn Progress,
    ) -> Result<Rebuilt, Failure> {
        if let Some(report) = self.prepare(stamps)? {
            return Ok(Rebuilt {
                outcome: Outcome::without_site(report),
                paths: BTreeSet::new(),
                stories: 0,
            });
        }
        let Some(ground) = &self.ground else { return Err(Failure::NotASite(self.options.site.clone())) };
        let changed = ground.changed(&self.stories);
        let built = ground.ready.stories(changed.iter().collect(), keep, progress)?;
        let count = changed.len();
        for (folder, seen) in changed.into_iter().zip(built) {
            let inputs = ground.inputs.of(&folder.id);
            self.stories.insert(folder.id.into(), Story { inputs, seen });
        }
        let (outcome, paths) = self.sum_up(ground, keep)?;
        Ok(Rebuilt { outcome, paths, stories: count })
    }

    /// Renders what belongs to no story, and adds everything up as a build does.
    fn sum_up(&self, ground: &Ground, keep: &Keep<'_>) -> Result<(Outcome, BTreeSet<String>), Failure> {
        let in_order = ground.ready.folders().iter().filter_map(|folder| self.stories.get(&*folder.id));
        let seen = in_order.clone().map(|story| story.seen.clone()).collect();
        let shelves = Shelves::in_memory();
        let mut paths = BTreeSet::new();
        for kept in in_order.filter_map(|story| story.seen.made.as_ref()) {
            paths.extend(Details::unfold(&shelves, &kept.folded.details)?.paths);
        }
        let paths = Mutex::new(paths);
        let noting = |output: &Output| {
            paths.lock().unwrap_or_else(PoisonError::into_inner).insert(output.path.clone());
            keep(output)
        };
        let outcome = ground.ready.finish(seen, (&shelves, &noting, None), ground.report.clone())?;
        Ok((outcome, paths.into_inner().unwrap_or_else(PoisonError::into_inner)))
    }

    /// Reads anew what all stories share, if it changed, and forgets the stories that stand on it. Gives the report
    /// when `site.yaml` cannot be used.
    fn prepare(&mut self, stamps: &Stamps) -> Result<Option<Report>, Failure> {
        if let Some(ground) = &mut self.ground
            && let Some(inputs) = ground.still_valid(stamps)
        {
            ground.inputs = inputs;
            return Ok(None);
        }
        let old = self.ground.take();
        let mut report = Report::new();
        let Some(ready) = Ready::new(&self.options, None, &mut report)? else { return Ok(Some(report)) };
        let inputs = Inputs::sort(stamps, ready.folders());
        let ground = Ground { ready, report, inputs };
        if old.is_none_or(|old| !old.is_same_for_stories(&ground)) {
            self.stories.clear();
        }
        let folders: BTreeSet<&str> = ground.ready.folders().iter().map(|folder| &*folder.id).collect();
        self.stories.retain(|id, _| folders.contains(id.as_str()));
        self.ground = Some(ground);
        Ok(None)
    }
}

impl Ground {
    /// The inputs as they are now, when no file has come or gone and none that stories share has changed.
    fn still_valid(&self, stamps: &Stamps) -> Option<Inputs> {
        let now = Inputs::sort(stamps, self.ready.folders());
        let same_names = |(id, then): (&String, &Stamps)| {
            now.stories.get(id).is_some_and(|now| now.keys().eq(then.keys()))
        };
        let is_valid = self.inputs.shared == now.shared
            && self.inputs.stories.len() == now.stories.len()
            && self.inputs.stories.iter().all(same_names);
        is_valid.then_some(now)
    }

    fn is_same_for_stories(&self, other: &Self) -> bool {
        self.inputs.shared == other.inputs.shared && self.ready.shape() == other.ready.shape()
    }

    /// The stories that must be built, in the order of all.
    fn changed(&self, stories: &BTreeMap<String, Story>) -> Vec<StoryFolder> {
        let is_old = |folder: &&StoryFolder| {
            let now = self.inputs.stories.get(&*folder.id);
            stories.get(&*folder.id).is_none_or(|story| Some(&story.inputs) != now)
        };
        self.ready.folders().iter().filter(is_old).cloned().collect()
    }
}

impl Inputs {
    /// What lies in a story's folder is that story's alone, except for the plain pages.
    fn sort(stamps: &Stamps, folders: &[StoryFolder]) -> Self {
        let by_path: BTreeMap<PathBuf, &str> =
            folders.iter().map(|folder| (folder.path(), &*folder.id)).collect();
        let mut inputs = Self::default();
        for (path, stamp) in stamps {
            let story = path.ancestors().find_map(|folder| by_path.get(folder));
            let stamps = match story.filter(|_| !path.starts_with("content/pages")) {
                Some(id) => inputs.stories.entry((*id).to_owned()).or_default(),
                None => &mut inputs.shared,
            };
            stamps.insert(path.clone(), stamp.clone());
        }
        inputs
    }

    fn of(&self, story: &str) -> Stamps {
        self.stories.get(story).cloned().unwrap_or_default()
    }
}
