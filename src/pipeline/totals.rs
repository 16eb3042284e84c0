//! The numbers of a run.

use super::Summary;
use super::hosting::Trail;
use super::stories::{Examined, Seen};
use crate::diagnostic::Report;
use crate::export::StoryEntry;
use crate::host::Census;
use crate::model::{Conclusion, Dossier, Finding, Verdict};
use crate::present::LinkRules;
use crate::redact::Forms;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// The numbers of a story, and what the pages and files of the whole site say of it.
#[derive(Debug, Clone)]
pub(super) struct Kept {
    /// Paths of its pages and of its other files.
    pub(super) paths: Vec<String>,
    pub(super) pages: usize,
    /// BCP 47 tag of its text.
    pub(super) language: String,
    /// For the files of hosts.
    pub(super) trail: Trail,
    /// Nothing when errors forbade to render.
    pub(super) entry: Option<StoryEntry>,
    pub(super) numbers: Numbers,
    /// The names that it withholds, which may stand in no file of the site either.
    pub(super) withheld: Forms,
    /// Where links to its sources lead.
    pub(super) rules: LinkRules,
}

/// What the end of a build tells of facts.
#[derive(Debug, Clone, Default)]
pub(super) struct Numbers {
    pub(super) sources: usize,
    pub(super) facts: usize,
    pub(super) verdicts: BTreeMap<Verdict, usize>,
    /// Ids of those of which the editor says that they cannot be decided.
    pub(super) unresolved: Vec<String>,
    /// Ids of those whose readings are in dispute and that nobody has decided.
    pub(super) undecided: Vec<String>,
}

impl Numbers {
    fn of(dossier: &Dossier, findings: &[Finding]) -> Self {
        let mut numbers =
            Self { sources: dossier.sources.len(), facts: dossier.facts.len(), ..Self::default() };
        for (fact, finding) in dossier.facts.iter().zip(findings) {
            *numbers.verdicts.entry(finding.verdict).or_default() += 1;
            let name = dossier.story.id.name_of(&fact.id);
            match finding.conclusion {
                Conclusion::Unresolved => numbers.unresolved.push(name),
                Conclusion::Undecided => numbers.undecided.push(name),
                Conclusion::ByRule(..) | Conclusion::ByEditor(_) => {}
            }
        }
        numbers
    }

    fn add(&mut self, other: Self) {
        self.sources += other.sources;
        self.facts += other.facts;
        for (verdict, count) in other.verdicts {
            *self.verdicts.entry(verdict).or_default() += count;
        }
        self.unresolved.extend(other.unresolved);
        self.undecided.extend(other.undecided);
    }
}

impl Kept {
    /// The numbers of a story that has not been rendered.
    pub(super) fn of(examined: &Examined<'_>) -> Self {
        let Examined { dossier, findings, .. } = examined;
        Self {
            numbers: Numbers::of(dossier, findings),
            paths: Vec::new(),
            pages: 0,
            language: dossier.story.language.clone(),
            trail: Trail::of_story(dossier),
            entry: None,
            withheld: Forms::of_all([&Forms::of(&dossier.story.redactions)]),
            rules: LinkRules::of(&examined.shown().dossier.sources),
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
    /// Where links to the sources of all stories lead.
    pub(super) rules: LinkRules,
    /// For the files of hosts.
    pub(super) trail: Trail,
    /// Paths of the pages and other files of all stories.
    pub(super) paths: Vec<String>,
    stories: usize,
    numbers: Numbers,
}

impl Totals {
    /// Sums up the stories; their diagnostics go to `report`.
    pub(super) fn of(seen: Vec<Seen<Kept>>, report: &mut Report) -> Self {
        let withheld = seen.iter().filter_map(|story| story.made.as_ref()).map(|kept| &kept.withheld);
        let (withheld, entries) = (Forms::of_all(withheld), Vec::with_capacity(seen.len()));
        let mut totals = Self { entries, withheld, ..Self::default() };
        for story in seen {
            report.append(story.report);
            let Some(kept) = story.made else { continue };
            totals.stories += 1;
            totals.numbers.add(kept.numbers);
            totals.pages += kept.pages;
            totals.entries.extend(kept.entry);
            totals.trail.merge(kept.trail);
            totals.rules.merge(kept.rules);
            totals.paths.extend(kept.paths);
        }
        totals
    }

    pub(super) fn into_summary(self, out: PathBuf) -> Summary {
        let Numbers { sources, facts, verdicts, unresolved, undecided } = self.numbers;
        Summary {
            pages: self.pages,
            stories: self.stories,
            sources,
            facts,
            verdicts,
            unresolved,
            undecided,
            out,
        }
    }
}
