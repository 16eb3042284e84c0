//! What a site finds of a claim that somebody made in public: a rating of its own legend, and why.

use super::{RatingId, Site, SourceId};
use crate::diagnostic::Origin;
use crate::value::Date;
use chrono::NaiveDate;

/// One entry of the site's legend.
#[derive(Debug, Clone)]
pub struct Rating {
    /// Its id.
    pub id: RatingId,
    /// The word that readers see.
    pub label: String,
    /// What it means, in a sentence.
    pub meaning: String,
    /// One or two characters that say the same without colour; empty when not given.
    pub sign: String,
    /// Its place on the scale; nothing for a rating beside the scale, such as one that leaves a claim open.
    pub grade: Option<Grade>,
}

/// A number on a scale on which higher is truer: `1 <= worst < best`, and the number is one of them or between.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Grade {
    /// The number of the rating.
    pub number: u32,
    /// The least true.
    pub worst: u32,
    /// The truest.
    pub best: u32,
}

/// What the editor finds of one claim.
#[derive(Debug)]
pub struct Review {
    /// The claim as it was made.
    pub claim: String,
    /// Who made it, where that is known.
    pub claimant: Option<Claimant>,
    /// The source in which it appeared; it exists.
    pub source: Option<SourceId>,
    /// When it was made; the source's publication where the editor gives no day.
    pub made: Option<Date>,
    /// The rating.
    pub rating: Rating,
    /// The reason in one sentence, for readers.
    pub because: String,
    /// When it was reviewed.
    pub date: NaiveDate,
    /// Where the claim stands in the editor's file.
    pub origin: Origin,
}

/// Who made a claim.
#[derive(Debug, Clone)]
pub struct Claimant {
    /// By name.
    pub name: String,
    /// What it is the name of.
    pub kind: ClaimantKind,
}

/// What a claimant is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClaimantKind {
    /// One human being.
    Person,
    /// An outlet, an authority, a company.
    Organisation,
}

impl ClaimantKind {
    /// Both kinds.
    pub const ALL: &[Self] = &[Self::Person, Self::Organisation];

    /// The name editors write.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Organisation => "organisation",
        }
    }
}

impl Site {
    /// The keys of `site.yaml` without which no page of a review can tell machines what it is.
    pub fn lacks_for_reviews(&self) -> Vec<&'static str> {
        let needed = [
            ("policies.corrections", self.policies.corrections.is_some()),
            ("base_url", self.base_url.is_some()),
            ("publisher", self.publisher.is_some()),
        ];
        needed.into_iter().filter(|(_, is_given)| !is_given).map(|(key, _)| key).collect()
    }
}
