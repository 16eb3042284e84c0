//! What readers were last shown, and what they would be shown now.

use crate::diagnostic::Origin;
use chrono::NaiveDate;

/// What a story shows that must not change in silence.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shown {
    /// Its facts, by id.
    pub facts: Vec<ShownFact>,
    /// The words of its paragraphs as typed, each on one line, in order.
    pub passages: Vec<String>,
    /// Ids of its corrections, sorted.
    pub corrections: Vec<String>,
}

/// What is shown of a fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownFact {
    /// Its id.
    pub id: String,
    /// Name of the verdict.
    pub verdict: String,
    /// `resolved`, `unresolved` or `undecided`.
    pub state: String,
    /// The canonical value in print; only where it is resolved.
    pub value: Option<String>,
    /// Id of the rating of its review, where it has one.
    pub rating: Option<String>,
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
}
