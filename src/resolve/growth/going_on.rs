//! Whether a length of time goes on when it is told, and so is longer in a later report: `has been stuck there for nine days`.

use super::super::claim::{ReadClaim, text_of};
use super::super::wording::{Wording, begins_with, has_phrase};

/// What stands before a length that is not over, in the words of the claim or of its excerpt.
const UNFINISHED: &[&str] = &[
    "has been",
    "have been",
    "'s been",
    "\u{2019}s been",
    "'ve been",
    "\u{2019}ve been",
    "has now been",
    "have now been",
    "has spent",
    "have spent",
    "has gone on",
    "has lasted",
    "has waited",
    "have waited",
];

/// Whether the question asks for a length that is not over: `How long has it been closed?`
pub(super) fn is_asked(question: &Wording<'_>) -> bool {
    has_phrase(question, &["how long has ", "how long have "])
}

/// Whether a claim tells so.
pub(super) fn is_told(read: &ReadClaim<'_>) -> bool {
    let Some(length) = text_of(&read.raw.value).map(|typed| typed.text().trim()) else { return false };
    let excerpt = read.raw.excerpt.text();
    let before = excerpt.find(length).and_then(|at| excerpt.get(..at)).unwrap_or_default();
    let clause = before.rsplit(['.', ';', '!', '?']).next().unwrap_or_default();
    // What is told since a day goes on up to the day of speaking.
    let is_since = begins_with(length, "since ");
    is_since || [clause, length].into_iter().any(|words| has_phrase(&Wording::of(words), UNFINISHED))
}
