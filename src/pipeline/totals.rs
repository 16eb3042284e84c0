//! The numbers of a run.

use super::details::{Details, Folded, Need, Part, Share, Shelves};
use super::hosting::{Trail, moves_of_story};
use super::stories::{Examined, Seen};
use super::{FactNames, Summary};
use crate::diagnostic::{Failure, Report};
use crate::export::{SiteFiles, StoryEntry};
use crate::host::{Census, Move};
use crate::model::{Conclusion, Dossier, Finding, Verdict};
use crate::present::{LinkRules, Lists};
use crate::redact::Forms;
use crate::write::Laid;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

/// The numbers of a story, and what the pages and files of the whole site say of it. An archive keeps ten thousand.
#[derive(Debug, Clone)]
pub(super) struct Kept {
    pub(super) alike: Arc<Alike>,
    /// Nothing where all of it is empty, as it mostly is.
    pub(super) own: Option<Box<Own>>,
    /// All that only the end of a build needs.
    pub(super) folded: Folded,
}

/// What most stories have in common.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Alike {
    pub(super) pages: usize,
    /// BCP 47 tag of its text.
    pub(super) language: String,
    /// What its pages say of themselves.
    pub(super) census: Census,
}

/// What few stories have at all.
#[derive(Debug, Clone)]
pub(super) struct Own {
    /// Where it has moved from.
    pub(super) moves: Vec<Move>,
    /// The names that it withholds, which may stand in no file of the site either.
    pub(super) withheld: Forms,
    /// Where links to its sources lead.
    pub(super) rules: LinkRules,
}

/// Where what is kept of the stories waits until all are built.
#[derive(Debug)]
pub(super) struct Waiting {
    shelves: Shelves,
    alike: Mutex<BTreeSet<Arc<Alike>>>,
}

/// What the end of a build tells of facts.
#[derive(Debug, Clone, Default)]
pub(super) struct Numbers {
    pub(super) sources: usize,
    pub(super) facts: usize,
    pub(super) verdicts: BTreeMap<Verdict, usize>,
    /// Those of which the editor says that they cannot be decided.
    pub(super) unresolved: FactNames,
    /// Those whose readings are in dispute and that nobody has decided.
    pub(super) undecided: FactNames,
}

impl Numbers {
    fn of(dossier: &Dossier, findings: &[Finding]) -> Self {
        let mut numbers =
            Self { sources: dossier.sources.len(), facts: dossier.facts.len(), ..Self::default() };
        for (fact, finding) in dossier.facts.iter().zip(findings) {
            *numbers.verdicts.entry(finding.verdict).or_default() += 1;
            let name = || dossier.story.id.name_of(&fact.id);
            match finding.conclusion {
                Conclusion::Unresolved => numbers.unresolved.add(name()),
                Conclusion::Undecided => numbers.undecided.add(name()),
                Conclusion::ByRule(..) | Conclusion::ByEditor(_) => {}
            }
        }
        numbers
    }

    pub(super) fn add(&mut self, other: Self) {
        self.sources += other.sources;
        self.facts += other.facts;
        for (verdict, count) in other.verdicts {
            *self.verdicts.entry(verdict).or_default() += count;
        }
        self.unresolved.append(other.unresolved);
        self.undecided.append(other.undecided);
    }
}

impl Kept {
    /// The numbers of a story that has not been rendered.
    pub(super) fn of(examined: &Examined<'_>) -> Self {
        Self::with(examined, (0, Census::default()), (Vec::new(), None))
    }

    /// The same after rendering: what came of its pages, and the paths of its other files.
    pub(super) fn rendered(
        examined: &Examined<'_>,
        pages: Rendered,
        files: impl Iterator<Item = String>,
        entry: StoryEntry,
    ) -> Self {
        let Rendered { paths, census } = pages;
        let made = (paths.len(), census);
        Self::with(examined, made, (paths.into_iter().chain(files).collect(), Some(entry)))
    }

    fn with(
        examined: &Examined<'_>,
        (pages, census): (usize, Census),
        (paths, entry): (Vec<String>, Option<StoryEntry>),
    ) -> Self {
        let Examined { dossier, findings, .. } = examined;
        let numbers = Numbers::of(dossier, findings);
        let own = Own {
            moves: moves_of_story(dossier),
            withheld: Forms::of_all([&Forms::of(&dossier.story.redactions)]),
            rules: LinkRules::of(&examined.shown().dossier.sources),
        };
        Self {
            alike: Arc::new(Alike { pages, language: dossier.story.language.clone(), census }),
            own: own.boxed(),
            folded: Details { paths, entry }.fold(&numbers),
        }
    }
}

impl Own {
    /// Nothing when it is empty.
    pub(super) fn boxed(self) -> Option<Box<Self>> {
        let is_empty = self.moves.is_empty() && self.withheld.is_empty() && self.rules.is_empty();
        (!is_empty).then(|| Box::new(self))
    }
}

impl Waiting {
    /// On these shelves.
    pub(super) const fn on(shelves: Shelves) -> Self {
        Self { shelves, alike: Mutex::new(BTreeSet::new()) }
    }

    /// The shelves.
    pub(super) const fn shelves(&self) -> &Shelves {
        &self.shelves
    }

    /// Puts away what is long, and holds once what is alike.
    pub(super) fn put(&self, kept: Kept) -> Kept {
        let kept = self.share(kept);
        Kept { folded: self.shelves.lay(kept.folded), ..kept }
    }

    /// Holds once what is alike. The rest stays where it is: of a story that was taken over the little that all stories are
    /// asked for.
    pub(super) fn share(&self, kept: Kept) -> Kept {
        let mut all = self.alike.lock().unwrap_or_else(PoisonError::into_inner);
        let alike = all.get(&kept.alike).map(Arc::clone);
        let alike = alike.unwrap_or_else(|| {
            all.insert(Arc::clone(&kept.alike));
            Arc::clone(&kept.alike)
        });
        drop(all);
        Kept { alike, ..kept }
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
    /// All that only the end of a build needs, in the order of the stories.
    pub(super) details: Vec<Laid>,
    /// Over each of these.
    pub(super) sums: Vec<u64>,
    /// The lists of an archive.
    pub(super) lists: Lists,
    /// The names that any story withholds.
    pub(super) withheld: Forms,
    /// Where links to the sources of all stories lead.
    pub(super) rules: LinkRules,
    /// For the files of hosts.
    pub(super) trail: Trail,
    numbers: Numbers,
}

impl Totals {
    /// Sums up the stories; their diagnostics go to `report`, and what the files of the site need of them to `files`.
    pub(super) fn of(
        seen: Vec<Seen<Kept>>,
        shelves: &Shelves,
        files: &mut SiteFiles<'_>,
        report: &mut Report,
    ) -> Result<Self, Failure> {
        let own = seen.iter().filter_map(|story| story.made.as_ref()?.own.as_ref());
        let withheld = own.map(|own| &own.withheld);
        let (withheld, lists) = (Forms::of_all(withheld), Lists::with_room(seen.len()));
        let (details, sums) = (Vec::with_capacity(seen.len()), Vec::with_capacity(seen.len()));
        let mut totals = Self { details, sums, lists, withheld, ..Self::default() };
        let need = if files.tell_of_stories() { Need::Entry } else { Need::Place };
        let mut seen = seen.into_iter();
        while seen.len() > 0 {
            let stories: Vec<Seen<Kept>> = seen.by_ref().take(need.at_once()).collect();
            totals.add(stories, (shelves, need), (&mut *files, &mut *report))?;
        }
        Ok(totals)
    }

    /// Adds some stories that stand together.
    fn add(
        &mut self,
        stories: Vec<Seen<Kept>>,
        (shelves, need): (&Shelves, Need),
        (files, report): (&mut SiteFiles<'_>, &mut Report),
    ) -> Result<(), Failure> {
        let made = stories.into_iter().filter_map(|story| {
            report.append(story.report);
            story.made
        });
        let made: Vec<Kept> = made.collect();
        let folded: Vec<_> = made.iter().map(|kept| &kept.folded).collect();
        let shares = Details::shares(shelves, &folded, need)?;
        let parts = shares.into_iter().flat_map(|Share { numbers, parts }| {
            self.numbers.add(numbers);
            parts
        });
        for (kept, part) in made.into_iter().zip(parts) {
            self.pages += kept.alike.pages;
            self.trail.census.merge(&kept.alike.census);
            if let Some(own) = kept.own {
                self.trail.moves.extend(own.moves);
                self.rules.merge(own.rules);
            }
            let Part { placing, entry, sum } = part;
            if let Some(placing) = placing {
                self.lists.add(self.details.len(), &placing);
            }
            if let Some(entry) = entry {
                files.add(&entry);
            }
            self.details.push(kept.folded.details);
            self.sums.push(sum);
        }
        Ok(())
    }

    pub(super) fn into_summary(self, out: PathBuf) -> Summary {
        let Numbers { sources, facts, verdicts, unresolved, undecided } = self.numbers;
        Summary {
            pages: self.pages,
            stories: self.details.len(),
            sources,
            facts,
            verdicts,
            unresolved,
            undecided,
            out,
        }
    }
}
