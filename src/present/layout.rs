//! Which parts of a story have a page of their own, and so where links to a fact or a source lead; and which parts that
//! take long are made at all.

use super::view::Fields;
use std::collections::BTreeSet;
use std::sync::Arc;

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
    /// What machines are told of a page.
    StructuredData,
    /// What happened when.
    Timeline,
    /// The facts that each source speaks of.
    Spoken,
}

impl Extra {
    const ALL: [Self; 6] = [
        Self::Annotated,
        Self::Derivation,
        Self::Intervals,
        Self::StructuredData,
        Self::Timeline,
        Self::Spoken,
    ];

    /// Whether it is shown by templates that can show these fields.
    fn is_shown(self, fields: &Fields) -> bool {
        match self {
            Self::Annotated => fields.have("annotated_html"),
            Self::Derivation => fields.have("derivation"),
            Self::Intervals => fields.have("intervals"),
            Self::StructuredData => fields.have("structured_data_html"),
            Self::Timeline => fields.have("timeline"),
            Self::Spoken => fields.have_in("SourceView", "facts"),
        }
    }
}

/// The parts with a page of their own; the others stand on the story page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    pages: BTreeSet<Part>,
    /// Those that some template shows.
    extras: BTreeSet<Extra>,
    fields: Arc<Fields>,
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
    /// A page for each part, with all fields.
    pub fn whole() -> Self {
        Self::of(Part::ALL)
    }

    /// Pages for these parts only, with all fields.
    pub fn of(pages: impl IntoIterator<Item = Part>) -> Self {
        let extras = BTreeSet::from(Extra::ALL);
        Self { pages: pages.into_iter().collect(), extras, fields: Arc::default() }
    }

    /// The same, with these fields of the view only.
    pub fn with_fields(self, fields: Fields) -> Self {
        let extras = Extra::ALL.into_iter().filter(|extra| extra.is_shown(&fields)).collect();
        Self { extras, fields: Arc::new(fields), ..self }
    }

    /// The fields of the view that templates can show.
    pub const fn fields(&self) -> &Arc<Fields> {
        &self.fields
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
        if self.has(part) { [name, "/#", id].concat() } else { ["#", name, "-", id].concat() }
    }
}
