//! What is kept of a story until all are built, folded up into a text: an archive keeps ten thousand of these.
//!
//! The text waits on a [`Shelf`] and stands in the record of the story, so it is made once.

use super::FactNames;
use super::totals::Numbers;
use crate::cores;
use crate::diagnostic::Failure;
use crate::export::StoryEntry;
use crate::model::Verdict;
use crate::write::{Laid, Shelf};
use serde::{Deserialize, Serialize};
use std::hash::{DefaultHasher, Hasher as _};

/// So many stories are unfolded as one piece of work: their texts stand together.
const SHARE: usize = 16;

/// All of a story that only the end of a build needs.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Details {
    /// Paths of its pages and of its other files.
    pub(super) paths: Vec<String>,
    pub(super) numbers: Counted,
    /// Nothing when errors forbade to render.
    pub(super) entry: Option<StoryEntry>,
}

/// [`Numbers`].
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Counted {
    sources: usize,
    facts: usize,
    verdicts: Vec<(String, usize)>,
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
    /// As a text.
    pub(super) fn fold(&self) -> Laid {
        // Texts, numbers and lists of these have no way to fail.
        Laid::Here(serde_json::to_string(self).unwrap_or_default().into())
    }

    /// From a shelf.
    pub(super) fn unfold(shelf: &Shelf, laid: &Laid) -> Result<Self, Failure> {
        shelf.take(laid, |text| serde_json::from_str(text).ok())
    }

    /// Those of some stories, each with a sum over its text, on all cores.
    pub(super) fn unfold_all(shelf: &Shelf, laid: &[&Laid]) -> Result<Vec<(Self, u64)>, Failure> {
        let unfolded = cores::gather(laid.len().div_ceil(SHARE), |share| {
            let laid = laid.chunks(SHARE).nth(share).unwrap_or_default();
            laid.iter().map(|laid| Self::unfold_summed(shelf, laid)).collect::<Result<Vec<_>, _>>()
        });
        Ok(unfolded.into_iter().collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
    }

    fn unfold_summed(shelf: &Shelf, laid: &Laid) -> Result<(Self, u64), Failure> {
        shelf.take(laid, |text| {
            let mut sum = DefaultHasher::new();
            sum.write(text.as_bytes());
            Some((serde_json::from_str(text).ok()?, sum.finish()))
        })
    }
}

impl Counted {
    pub(super) fn of(numbers: &Numbers) -> Self {
        let Numbers { sources, facts, verdicts, unresolved, undecided } = numbers;
        Self {
            sources: *sources,
            facts: *facts,
            verdicts: verdicts.iter().map(|(verdict, count)| (verdict.name().to_owned(), *count)).collect(),
            unresolved: Named::of(unresolved),
            undecided: Named::of(undecided),
        }
    }

    /// A verdict that this program does not know is not counted.
    pub(super) fn into_numbers(self) -> Numbers {
        let verdict = |name: &str| Verdict::ALL.iter().copied().find(|verdict| verdict.name() == name);
        let verdicts = self.verdicts.iter().filter_map(|(name, count)| Some((verdict(name)?, *count)));
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
