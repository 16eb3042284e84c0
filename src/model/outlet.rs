//! How the outlet of a source stands to it now, and how this site may use it.

use crate::value::Date;

/// What an outlet has done to what it published.
#[derive(Debug, Clone)]
pub struct OutletStatus {
    /// What it has done.
    pub kind: StatusKind,
    /// When, as the outlet gives it.
    pub date: Option<Date>,
    /// What the outlet says of it; empty when it says nothing.
    pub note: String,
}

/// What can become of an article at its outlet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StatusKind {
    /// The outlet has put something right.
    Corrected,
    /// The outlet has taken it back.
    Withdrawn,
}

impl StatusKind {
    /// Both kinds.
    pub const ALL: &[Self] = &[Self::Corrected, Self::Withdrawn];

    /// The name editors write.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Corrected => "corrected",
            Self::Withdrawn => "withdrawn",
        }
    }
}

/// How pages may link to a source, freest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LinkPolicy {
    /// To its address and to its archived copy.
    Live,
    /// The same, and search engines are told not to take it for a recommendation.
    Nofollow,
    /// To its archived copy only.
    ArchiveOnly,
    /// Not at all.
    None,
}

impl LinkPolicy {
    /// All of them, in the order of the docs.
    pub const ALL: &[Self] = &[Self::Live, Self::Nofollow, Self::ArchiveOnly, Self::None];

    /// The name editors write.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Live => "live",
            Self::Nofollow => "nofollow",
            Self::ArchiveOnly => "archive-only",
            Self::None => "none",
        }
    }

    /// Whether pages may link to its address.
    pub const fn allows_live(self) -> bool {
        matches!(self, Self::Live | Self::Nofollow)
    }

    /// Whether pages may link to its archived copy.
    pub const fn allows_archive(self) -> bool {
        !matches!(self, Self::None)
    }
}

/// How much of a source may be quoted, all its excerpts together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QuotationBudget {
    /// Words.
    pub words: usize,
    /// Share of its text, in percent.
    pub share: usize,
}

impl Default for QuotationBudget {
    /// A convention, and no rule of law: about what reviews and reports are used to quote.
    fn default() -> Self {
        Self { words: 300, share: 30 }
    }
}

/// Somebody whom a story concerns, and what they say to it.
#[derive(Debug, Clone)]
pub struct Reply {
    /// Who was asked.
    pub who: String,
    /// When.
    pub asked: Option<Date>,
    /// What they said; nothing where they did not answer.
    pub said: Option<String>,
}
