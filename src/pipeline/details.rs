//! What is kept of a story until all are built, folded up into a text: an archive keeps ten thousand of these.
//!
//! The text waits on a [`Shelf`] and stands in the record of the story, so it is made once.

use super::FactNames;
use super::totals::Numbers;
use crate::cores;
use crate::diagnostic::Failure;
use crate::export::StoryEntry;
use crate::model::Verdict;
use crate::present::Placing;
use crate::write::{Laid, Shelf};
use serde::{Deserialize, Serialize};
use std::hash::{DefaultHasher, Hasher as _};

/// So many stories are unfolded as one piece of work: their texts stand together.
const SHARE: usize = 16;
/// Between the brief and the rest, in neither of which it stands.
const GAP: char = '\t';

/// All of a story that only the end of a build needs.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Details {
    /// Paths of its pages and of its other files.
    pub(super) paths: Vec<String>,
    /// Nothing when errors forbade to render.
    pub(super) entry: Option<StoryEntry>,
}

/// What is added up over all stories, whatever files the site has. It stands before the details, so that an archive in
/// which little has changed need not read those.
#[derive(Debug, Serialize, Deserialize)]
struct Brief {
    numbers: Counted,
    /// Nothing when errors forbade to render.
    placing: Option<Placing>,
    /// Over the details.
    sum: u64,
}

/// What is unfolded for the sum over all stories.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) numbers: Numbers,
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

impl Details {
    /// As a text, behind the numbers.
    pub(super) fn fold(&self, numbers: &Numbers) -> Laid {
        // Texts, numbers and lists of these have no way to fail.
        let details = serde_json::to_string(self).unwrap_or_default();
        let mut sum = DefaultHasher::new();
        sum.write(details.as_bytes());
        let placing = self.entry.as_ref().map(|entry| Placing::of(&entry.summary));
        let brief = Brief { numbers: Counted::of(numbers), placing, sum: sum.finish() };
        let brief = serde_json::to_string(&brief).unwrap_or_default();
        Laid::Here(format!("{brief}{GAP}{details}").into())
    }

    /// From a shelf.
    pub(super) fn unfold(shelf: &Shelf, laid: &Laid) -> Result<Self, Failure> {
        shelf.take(laid, |text| serde_json::from_str(text.split_once(GAP)?.1).ok())
    }

    /// What is asked for of some stories, on all cores.
    pub(super) fn parts(shelf: &Shelf, laid: &[&Laid], need: Need) -> Result<Vec<Part>, Failure> {
        let parts = cores::gather(laid.len().div_ceil(SHARE), |share| {
            let laid = laid.chunks(SHARE).nth(share).unwrap_or_default();
            let part = |laid: &&Laid| shelf.take(laid, |text| Part::of_text(text, need));
            laid.iter().map(part).collect::<Result<Vec<_>, _>>()
        });
        Ok(parts.into_iter().collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
    }
}

impl Part {
    fn of_text(text: &str, need: Need) -> Option<Self> {
        let (brief, details) = text.split_once(GAP)?;
        let Brief { numbers, placing, sum } = serde_json::from_str(brief).ok()?;
        let entry = match need {
            Need::Place => None,
            Need::Entry => serde_json::from_str::<Details>(details).ok()?.entry,
        };
        Some(Self { numbers: numbers.into_numbers(), placing, entry, sum })
    }
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
