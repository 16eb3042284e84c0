//! Which parts of a story have a page of their own, and so where links to a fact or a source lead; and which parts that
//! take long are made at all.

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

/// What takes long to make, and is left empty where no template shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Extra {
    /// The narrative with marks that open notes.
    Annotated,
    /// The reasoning behind each fact, in words.
    Derivation,
    /// The same to look at.
    Intervals,
    /// What happened when.
    Timeline,
}

impl Extra {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Annotated, Self::Derivation, Self::Intervals, Self::Timeline];

    /// The field that holds it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Annotated => "annotated_html",
            Self::Derivation => "derivation",
            Self::Intervals => "intervals",
            Self::Timeline => "timeline",
        }
    }
}

/// The parts with a page of their own; the others stand on the story page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    pages: BTreeSet<Part>,
    extras: BTreeSet<Extra>,
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
    /// A page for each part, with all extras.
    pub fn whole() -> Self {
        Self::of(Part::ALL)
    }

    /// Pages for these parts only, with all extras.
    pub fn of(pages: impl IntoIterator<Item = Part>) -> Self {
        Self { pages: pages.into_iter().collect(), extras: Extra::ALL.into() }
    }

    /// The same with these extras only.
    pub fn with_extras(self, extras: impl IntoIterator<Item = Extra>) -> Self {
        Self { extras: extras.into_iter().collect(), ..self }
    }

    /// Whether an extra is made.
    pub fn shows(&self, extra: Extra) -> bool {
        self.extras.contains(&extra)
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
