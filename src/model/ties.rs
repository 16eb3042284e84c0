//! Which sources repeat each other: trees of ties, joined two by two.

use super::{Source, SourceId};
use std::collections::BTreeMap;

/// Which sources of a dossier repeat each other, whatever the fact: made once, since there can be many facts.
#[derive(Debug)]
pub struct Ties<'a> {
    /// The first source of each line of two or more.
    head_of: BTreeMap<&'a SourceId, &'a SourceId>,
}

impl<'a> Ties<'a> {
    /// The ties of `derives_from` and `replaces`.
    pub fn of(sources: &'a [Source]) -> Self {
        let mut forest = Forest::default();
        for source in sources {
            for origin in source.derives_from.iter().chain(&source.replaces) {
                forest.tie(&source.id, origin);
            }
        }
        Self { head_of: forest.parents.keys().map(|source| (*source, forest.head(source))).collect() }
    }

    /// Whether no source repeats another.
    pub fn are_none(&self) -> bool {
        self.head_of.is_empty()
    }

    /// The source that stands for the line of this one.
    pub fn head(&self, source: &'a SourceId) -> &'a SourceId {
        self.head_of.get(source).copied().unwrap_or(source)
    }
}

/// Sources with the one they hang from; roots are not listed. The larger tree takes the smaller, so that the way to
/// a root stays short.
#[derive(Debug, Default)]
pub struct Forest<'a> {
    parents: BTreeMap<&'a SourceId, &'a SourceId>,
    sizes: BTreeMap<&'a SourceId, usize>,
}

impl<'a> Forest<'a> {
    /// Whether no two have been joined.
    pub fn is_empty(&self) -> bool {
        self.parents.is_empty()
    }

    /// The source that stands for the tree of this one.
    pub fn head(&self, source: &'a SourceId) -> &'a SourceId {
        let mut head = source;
        while let Some(next) = self.parents.get(head) {
            head = next;
        }
        head
    }

    /// Joins the trees of two sources.
    pub fn tie(&mut self, source: &'a SourceId, other: &'a SourceId) {
        let (a, b) = (self.head(source), self.head(other));
        if a == b {
            return;
        }
        let size = |of: &SourceId| self.sizes.get(of).copied().unwrap_or(1);
        let (large, small) = if size(a) >= size(b) { (a, b) } else { (b, a) };
        let together = size(a) + size(b);
        self.parents.insert(small, large);
        self.sizes.insert(large, together);
    }
}
