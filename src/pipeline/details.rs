//! What is kept of a story until all are built, folded up into two texts: an archive keeps ten thousand of these.
//!
//! The texts wait on [`Shelves`] and stand in the record of the story, so they are made once. What all stories are asked
//! for stands apart from the rest, so that an archive in which little has changed need not read that.

use super::FactNames;
use super::totals::Numbers;
use crate::cores;
use crate::diagnostic::Failure;
use crate::export::StoryEntry;
use crate::model::Verdict;
use crate::present::Placing;
use crate::write::{Laid, Shelf, Staging};
use serde::{Deserialize, Serialize};
use std::fs::File;
use std::hash::{DefaultHasher, Hasher as _};
use std::path::PathBuf;

/// So many stories are unfolded as one piece of work: their texts stand together.
const SHARE: usize = 16;

/// What is kept of a story.
#[derive(Debug, Clone)]
pub(super) struct Folded {
    brief: Laid,
    pub(super) details: Laid,
}

/// Where the texts wait.
#[derive(Debug)]
pub(super) struct Shelves {
    briefs: Shelf,
    details: Shelf,
}

/// All of a story that only the end of a build needs.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Details {
    /// Paths of its pages and of its other files.
    pub(super) paths: Vec<String>,
    /// Nothing when errors forbade to render.
    pub(super) entry: Option<StoryEntry>,
}

/// What is added up over all stories, whatever files the site has.
#[derive(Debug, Serialize, Deserialize)]
struct Brief {
    numbers: Counted,
    /// Nothing when errors forbade to render.
    placing: Option<Placing>,
    /// Over the details.
    sum: u64,
}

/// What is unfolded of some stories for the sum over all.
#[derive(Debug)]
pub(super) struct Share {
    /// Of all of them together.
    pub(super) numbers: Numbers,
    /// Of each, in their order.
    pub(super) parts: Vec<Part>,
}

/// What is unfolded of a story beside its numbers.
#[derive(Debug)]
pub(super) struct Part {
    /// Nothing when errors forbade to render.
    pub(super) placing: Option<Placing>,
    /// Only where it was asked for.
    pub(super) entry: Option<StoryEntry>,
    /// Over the details.
    pub(super) sum: u64,
}

/// How much is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Need {
    /// Numbers, and the place in the lists.
    Place,
    /// The whole entry too.
    Entry,
}

/// [`Numbers`].
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Counted {
    sources: usize,
    facts: usize,
    /// Of each verdict, in the order of all of them.
    verdicts: Vec<usize>,
    unresolved: Named,
    undecided: Named,
}

/// [`FactNames`].
#[derive(Debug, Serialize, Deserialize)]
struct Named {
    first: Vec<String>,
    count: usize,
}

impl Folded {
    /// From its brief and where its details are.
    pub(super) fn of(brief: &str, details: Laid) -> Self {
        Self { brief: Laid::Here(brief.into()), details }
    }

    /// Its texts, as long as they are in memory.
    pub(super) const fn texts(&self) -> Option<[&str; 2]> {
        match self {
            Self { brief: Laid::Here(brief), details: Laid::Here(details) } => Some([brief, details]),
            Self { brief: Laid::Here(_) | Laid::There { .. }, details: _ } => None,
        }
    }
}

impl Shelves {
    /// Those of a build. `kept` is the file in which an earlier one has kept details.
    pub(super) fn beside(staging: &Staging, kept: Option<(PathBuf, File)>) -> Self {
        Self { briefs: staging.shelf(), details: staging.shelf().with_kept(kept) }
    }

    /// Where all texts stay in memory.
    pub(super) const fn in_memory() -> Self {
        Self { briefs: Shelf::in_memory(), details: Shelf::in_memory() }
    }

    /// Texts of an earlier build: the details begin at this place of the file in which it has kept them.
    pub(super) fn kept(&self, brief: &str, (start, details): (u64, &str)) -> Folded {
        let laid = self.details.kept(start, details.len());
        Folded::of(brief, laid.unwrap_or_else(|| Laid::Here(details.into())))
    }

    /// Takes texts that were in memory so far.
    pub(super) fn lay(&self, Folded { brief, details }: Folded) -> Folded {
        Folded { brief: self.briefs.lay(brief), details: self.details.lay(details) }
    }
}

impl Details {
    /// Together with the numbers.
    pub(super) fn fold(&self, numbers: &Numbers) -> Folded {
        // Texts, numbers and lists of these have no way to fail.
        let details = serde_json::to_string(self).unwrap_or_default();
        let placing = self.entry.as_ref().map(|entry| Placing::of(&entry.summary));
        let brief = Brief { numbers: Counted::of(numbers), placing, sum: sum_of(&details) };
        let brief = serde_json::to_string(&brief).unwrap_or_default();
        Folded::of(&brief, Laid::Here(details.into()))
    }

    /// From a shelf. Fails where that is not what the sum is over: anybody can write to a file with a name.
    pub(super) fn unfold_sound(shelves: &Shelves, details: &Laid, sum: u64) -> Result<Self, Failure> {
        let sound = |text: &str| (sum_of(text) == sum).then(|| serde_json::from_str(text).ok()).flatten();
        shelves.details.take(details, sound)
    }

    /// From a shelf without such a file.
    pub(super) fn unfold(shelves: &Shelves, details: &Laid) -> Result<Self, Failure> {
        shelves.details.take(details, |text| serde_json::from_str(text).ok())
    }

    /// What is asked for of some stories, on all cores: in shares that stand in the order of the stories.
    pub(super) fn shares(shelves: &Shelves, kept: &[&Folded], need: Need) -> Result<Vec<Share>, Failure> {
        let shares = cores::gather(kept.len().div_ceil(SHARE), |share| {
            let kept = kept.chunks(SHARE).nth(share).unwrap_or_default();
            Share::of(shelves, kept, need)
        });
        shares.into_iter().collect()
    }
}

impl Need {
    /// So many stories are unfolded at once, which takes little memory.
    pub(super) const fn at_once(self) -> usize {
        match self {
            Self::Place => 16 * 1024,
            Self::Entry => 1024,
        }
    }
}

impl Share {
    fn of(shelves: &Shelves, kept: &[&Folded], need: Need) -> Result<Self, Failure> {
        let mut share = Self { numbers: Numbers::default(), parts: Vec::with_capacity(kept.len()) };
        for folded in kept {
            let brief = shelves.briefs.take(&folded.brief, |text| serde_json::from_str(text).ok())?;
            let Brief { numbers, placing, sum } = brief;
            let entry = match need {
                Need::Place => None,
                Need::Entry => Details::unfold_sound(shelves, &folded.details, sum)?.entry,
            };
            share.numbers.add(numbers.into_numbers());
            share.parts.push(Part { placing, entry, sum });
        }
        Ok(share)
    }
}

fn sum_of(details: &str) -> u64 {
    let mut sum = DefaultHasher::new();
    sum.write(details.as_bytes());
    sum.finish()
}

impl Counted {
    pub(super) fn of(numbers: &Numbers) -> Self {
        let Numbers { sources, facts, verdicts, unresolved, undecided } = numbers;
        Self {
            sources: *sources,
            facts: *facts,
            verdicts: Verdict::ALL
                .iter()
                .map(|verdict| verdicts.get(verdict).copied().unwrap_or(0))
                .collect(),
            unresolved: Named::of(unresolved),
            undecided: Named::of(undecided),
        }
    }

    pub(super) fn into_numbers(self) -> Numbers {
        let verdicts = Verdict::ALL.iter().copied().zip(self.verdicts).filter(|(_, count)| *count > 0);
        Numbers {
            sources: self.sources,
            facts: self.facts,
            verdicts: verdicts.collect(),
            unresolved: self.unresolved.into_names(),
            undecided: self.undecided.into_names(),
        }
    }
}

impl Named {
    fn of(FactNames { first, count }: &FactNames) -> Self {
        Self { first: first.clone(), count: *count }
    }

    fn into_names(self) -> FactNames {
        FactNames { first: self.first, count: self.count }
    }
}
