//! The numbers of a run.

use super::Summary;
use super::hosting::Trail;
use super::stories::{Examined, Seen};
use crate::diagnostic::Report;
use crate::export::StoryEntry;
use crate::host::Census;
use crate::model::{Conclusion, Verdict};
use crate::redact::Forms;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// The numbers of a story, and what the pages and files of the whole site say of it.
#[derive(Debug, Clone)]
pub(super) struct Kept {
    /// Paths of its pages and of its other files.
    pub(super) paths: Vec<String>,
    pages: usize,
    /// For the files of hosts.
    trail: Trail,
    /// Nothing when errors forbade to render.
    entry: Option<StoryEntry>,
    sources: usize,
    facts: Vec<FactKept>,
    /// The names that it withholds, which may stand in no file of the site either.
    withheld: Forms,
}

/// What the end of a build tells of a fact.
#[derive(Debug, Clone)]
struct FactKept {
    verdict: Verdict,
    /// Its id, when the editor says that it cannot be decided.
    unresolved: Option<String>,
    /// Its id, when the readings are in dispute and nobody has decided.
    undecided: Option<String>,
}

impl Kept {
    /// The numbers of a story that has not been rendered.
    pub(super) fn of(examined: &Examined<'_>) -> Self {
        let Examined { dossier, findings, .. } = examined;
        let facts = dossier.facts.iter().zip(*findings).map(|(fact, finding)| {
            let name = || dossier.story.id.name_of(&fact.id);
            FactKept {
                verdict: finding.verdict,
                unresolved: matches!(finding.conclusion, Conclusion::Unresolved).then(name),
                undecided: matches!(finding.conclusion, Conclusion::Undecided).then(name),
            }
        });
        Self {
            sources: dossier.sources.len(),
            facts: facts.collect(),
            paths: Vec::new(),
            pages: 0,
            trail: Trail::of_story(dossier),
            entry: None,
            withheld: Forms::of_all([&Forms::of(&dossier.story.redactions)]),
        }
    }

    /// The same after rendering: the paths of its pages and of its other files.
    pub(super) fn rendered(
        self,
        pages: Rendered,
        files: impl Iterator<Item = String>,
        entry: StoryEntry,
    ) -> Self {
        let Rendered { paths, census } = pages;
        let (count, mut trail) = (paths.len(), self.trail);
        trail.census.merge(census);
        let paths = paths.into_iter().chain(files).collect();
        Self { paths, pages: count, trail, entry: Some(entry), ..self }
    }
}

/// What came of rendering some pages.
#[derive(Debug, Default)]
pub(super) struct Rendered {
    /// Of the pages.
    pub(super) paths: Vec<String>,
    /// What they say of themselves.
    pub(super) census: Census,
}

/// The sum over all stories.
#[derive(Debug, Default)]
pub(super) struct Totals {
    pub(super) pages: usize,
    /// For the home page and the files of the whole site.
    pub(super) entries: Vec<StoryEntry>,
    /// The names that any story withholds.
    pub(super) withheld: Forms,
    /// For the files of hosts.
    pub(super) trail: Trail,
    /// Paths of the pages and other files of all stories.
    pub(super) paths: Vec<String>,
    stories: usize,
    sources: usize,
    facts: usize,
    verdicts: BTreeMap<Verdict, usize>,
    unresolved: Vec<String>,
    undecided: Vec<String>,
}

impl Totals {
    /// Sums up the stories; their diagnostics go to `report`.
    pub(super) fn of(seen: Vec<Seen<Kept>>, report: &mut Report) -> Self {
        let withheld = seen.iter().filter_map(|story| story.made.as_ref()).map(|kept| &kept.withheld);
        let mut totals = Self { withheld: Forms::of_all(withheld), ..Self::default() };
        for story in seen {
            report.append(story.report);
            let Some(kept) = story.made else { continue };
            totals.stories += 1;
            totals.sources += kept.sources;
            totals.pages += kept.pages;
            totals.facts += kept.facts.len();
            totals.entries.extend(kept.entry);
            totals.trail.merge(kept.trail);
            totals.paths.extend(kept.paths);
            for fact in kept.facts {
                *totals.verdicts.entry(fact.verdict).or_default() += 1;
                totals.unresolved.extend(fact.unresolved);
                totals.undecided.extend(fact.undecided);
            }
        }
        totals
    }

    pub(super) fn into_summary(self, out: PathBuf) -> Summary {
        Summary {
            pages: self.pages,
            stories: self.stories,
            sources: self.sources,
            facts: self.facts,
            verdicts: self.verdicts,
            unresolved: self.unresolved,
            undecided: self.undecided,
            out,
        }
    }
}
