//! All that a value leaves open on a line: one stretch, or several for a date that may be one of two.

use super::{Axis, Extent};
use std::iter;

/// Stretches of one line in order, with gaps between them; never none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretches {
    first: Extent,
    more: Vec<Extent>,
}

impl Stretches {
    /// The line they lie on.
    pub const fn axis(&self) -> Axis {
        self.first.axis
    }

    /// How many there are.
    pub const fn count(&self) -> usize {
        self.more.len().saturating_add(1)
    }

    /// Each of them.
    pub fn iter(&self) -> impl Iterator<Item = &Extent> {
        iter::once(&self.first).chain(&self.more)
    }

    /// The smallest stretch that holds them all.
    pub fn whole(&self) -> Extent {
        let last = self.more.last().unwrap_or(&self.first);
        Extent::new(self.first.axis, self.first.low, last.high)
    }

    /// What both have in common; nothing where that is nothing, or where the axes differ.
    pub fn intersection(&self, other: &Self) -> Option<Self> {
        let both = self.iter().flat_map(|own| other.iter().filter_map(|other| own.intersection(other)));
        Self::of(both.filter(|common| !common.is_empty()))
    }

    /// Those that are given in order; nothing where none is.
    pub(super) fn of(stretches: impl IntoIterator<Item = Extent>) -> Option<Self> {
        let mut stretches = stretches.into_iter();
        Some(Self { first: stretches.next()?, more: stretches.collect() })
    }
}

impl From<Extent> for Stretches {
    fn from(first: Extent) -> Self {
        Self { first, more: Vec::new() }
    }
}
