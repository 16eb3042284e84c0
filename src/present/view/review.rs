//! What the site finds of a claim, as templates get it.

use super::DateView;
use serde::{Deserialize, Serialize};

/// What the site finds of one claim that was made in public.
#[derive(Debug, Clone, Serialize)]
pub struct ReviewView {
    /// The claim as it was made.
    pub claim: String,
    /// Who made it, where that is known.
    pub claimant: Option<ClaimantView>,
    /// Where it appeared, where that is known.
    pub appearance: Option<AppearanceView>,
    /// When it was made, as far as is known.
    pub made: Option<DateView>,
    /// The rating.
    pub rating: RatingView,
    /// The reason in one sentence.
    pub because: String,
    /// When it was reviewed.
    pub date: DateView,
    /// The page of the review.
    pub href: String,
}

/// Who made a claim.
#[derive(Debug, Clone, Serialize)]
pub struct ClaimantView {
    /// By name.
    pub name: String,
    /// `person` or `organisation`.
    pub kind: &'static str,
}

/// The source in which a claim appeared.
#[derive(Debug, Clone, Serialize)]
pub struct AppearanceView {
    /// A short name for the source.
    pub source_name: String,
    /// Its headline.
    pub source_title: String,
    /// The source in the source list.
    pub source_href: String,
    /// Its address.
    pub original_url: Option<String>,
    /// Address of an archived copy.
    pub archive_url: Option<String>,
    /// What stands in `rel` of every link to the source.
    pub link_rel: &'static str,
}

/// A rating of the site's own legend.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct RatingView {
    /// Its id, for classes.
    pub id: String,
    /// The word for readers.
    pub label: String,
    /// One or two characters that say the same without colour; may be empty.
    pub sign: String,
    /// One sentence that says what it means.
    pub meaning: String,
    /// Its place on the scale, if it has one.
    pub grade: Option<GradeView>,
}

/// A number on a scale on which higher is truer.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct GradeView {
    /// The number of the rating.
    pub number: u32,
    /// The least true.
    pub worst: u32,
    /// The truest.
    pub best: u32,
}

/// A claim that a story reviews, in short.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ReviewLinkView {
    /// The claim.
    pub claim: String,
    /// What the site finds of it.
    pub rating: RatingView,
    /// Its page, relative to the site's root.
    pub path: String,
}
