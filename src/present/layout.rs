//! Which parts of a story have a page of their own, and so where links to a fact or a source lead.

use std::collections::BTreeSet;

/// A part of a story that can have a page of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The table of facts whose readings differ.
    Discrepancies,
    /// The source list.
    Sources,
    /// All facts with their evidence.
    Facts,
    /// The log of corrections.
    Corrections,
}

/// The parts with a page of their own; the others stand on the story page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    pages: BTreeSet<Part>,
}

impl Part {
    /// All, in the order in which their pages are made.
    pub const ALL: [Self; 4] = [Self::Discrepancies, Self::Sources, Self::Facts, Self::Corrections];

    /// Its folder below the story's, and the kind of its page.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Discrepancies => "discrepancies",
            Self::Sources => "sources",
            Self::Facts => "facts",
            Self::Corrections => "corrections",
        }
    }
}

impl Layout {
    /// A page for each part.
    pub fn whole() -> Self {
        Self::of(Part::ALL)
    }

    /// Pages for these parts only.
    pub fn of(pages: impl IntoIterator<Item = Part>) -> Self {
        Self { pages: pages.into_iter().collect() }
    }

    /// Whether a part has a page of its own.
    pub fn has(&self, part: Part) -> bool {
        self.pages.contains(&part)
    }

    /// A thing within a part, relative to the story's folder. On the story page the anchors of all parts stand together,
    /// so there the part's name stands before the id.
    pub(super) fn href(&self, part: Part, id: &str) -> String {
        let name = part.name();
        if self.has(part) { format!("{name}/#{id}") } else { format!("#{name}-{id}") }
    }
}
