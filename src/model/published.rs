//! What readers were last shown, and what they would be shown now.

use crate::diagnostic::Origin;
use chrono::NaiveDate;

/// What a story shows that must not change in silence.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shown {
    /// The headline; nothing in a lock that does not have it.
    pub title: Option<String>,
    /// The story in one or two sentences; the same.
    pub standfirst: Option<String>,
    /// Its facts, by id.
    pub facts: Vec<ShownFact>,
    /// The words of its paragraphs as typed, each on one line, in order.
    pub passages: Vec<String>,
    /// Its corrections, by id.
    pub corrections: Vec<ShownCorrection>,
}

/// A correction as it was shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownCorrection {
    /// Its id.
    pub id: String,
    /// All that it says, on one line.
    pub says: String,
}

/// What a source was shown to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownClaim {
    /// Id of the source.
    pub source: String,
    /// The value in print.
    pub value: String,
    /// Its words.
    pub excerpt: String,
}

/// What is shown of a fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownFact {
    /// Its id.
    pub id: String,
    /// The question that it answers; nothing in a lock that does not have it.
    pub question: Option<String>,
    /// Name of the verdict.
    pub verdict: String,
    /// `resolved`, `unresolved` or `undecided`.
    pub state: String,
    /// The canonical value in print; only where it is resolved.
    pub value: Option<String>,
    /// Id of the rating of its review, where it has one.
    pub rating: Option<String>,
    /// What the sources say of it, in their order.
    pub claims: Vec<ShownClaim>,
}

/// `published.lock`: what readers were shown on a day.
#[derive(Debug)]
pub struct Published {
    /// The day.
    pub date: NaiveDate,
    /// What it was.
    pub shown: Shown,
    /// Where each of the facts stands in the file, in their order.
    pub fact_origins: Vec<Origin>,
    /// Where each of the passages stands in the file, in their order.
    pub passage_origins: Vec<Origin>,
    /// Where each of the corrections stands in the file, in their order.
    pub correction_origins: Vec<Origin>,
}
