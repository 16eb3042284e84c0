//! Whether a length of time goes on when it is told, and so is longer in a later report: `has been stuck there for nine days`.

use super::super::claim::{ReadClaim, text_of};
use super::super::wording::{Wording, begins_with, ends_with, has_phrase, has_word};
use crate::letters::split_once;
use crate::value::is_nth_that_goes_on;

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

/// The verbs of what began before and goes on.
const PERFECT: &[&str] = &["has", "have", "hasn't", "hasn\u{2019}t", "haven't", "haven\u{2019}t"];

/// What stands right before a length that is over, in the words of an excerpt.
const OVER: &[&str] = &["took", "taken", "taking", "lasted", "lasting", "after"];

/// Whether the question asks for a length that is not over: `How long has it been closed?`
pub(super) fn is_asked(question: &Wording<'_>) -> bool {
    has_phrase(question, &["how long has ", "how long have "])
}

/// Whether a claim tells so.
pub(super) fn is_told(read: &ReadClaim<'_>) -> bool {
    let Some((clause, length)) = before_length(read) else { return false };
    // What is told since a day goes on up to the day of speaking.
    let is_since = begins_with(length, "since ");
    is_since
        || is_nth_that_goes_on(length)
        || is_up_to_now(clause)
        || [clause, length].into_iter().any(|words| has_phrase(&Wording::of(words), UNFINISHED))
}

/// `No rain has fallen here for`, `has not flown for`: what is so up to the day of speaking. What somebody `has to` do or `has agreed
/// to` is not.
fn is_up_to_now(clause: &str) -> bool {
    let words: Vec<&str> = clause.split_whitespace().collect();
    let verb = words.iter().rposition(|word| PERFECT.contains(word));
    let behind = verb.and_then(|at| words.get(at..)).unwrap_or_default();
    behind.ends_with(&["for"]) && !behind.contains(&"to")
}

/// Whether a claim tells with `had` since when something was so, up to a moment before that of speaking, which nothing dates: `He
/// had been there since 13 January`. In what somebody said, `had` is that of speech.
pub(super) fn is_told_up_to_then(read: &ReadClaim<'_>) -> bool {
    const HAD: &[&str] = &["had", "hadn't", "hadn\u{2019}t", "he'd", "she'd", "they'd"];
    const SPEECH: &[&str] = &["said", "says", "told", "added", "reported", "claimed", "according"];
    let start = text_of(&read.raw.value).and_then(|text| Some(text.text().split_once("since ")?.1.trim()));
    let Some(start) = start.filter(|start| !start.is_empty()) else { return false };
    let excerpt = read.raw.excerpt.text();
    let Some((before, _)) = excerpt.split_once(&format!("since {start}")) else { return false };
    let sentence = Wording::of(before.rsplit(['.', ';', '!', '?']).next().unwrap_or_default());
    has_word(&sentence, HAD) && !has_word(&Wording::of(excerpt), SPEECH)
}

/// Whether a claim only tells when it began, and may be of a later day than that on which it ended: `Talks began on 2 October`.
pub(super) fn is_told_to_begin(read: &ReadClaim<'_>) -> bool {
    const BEGAN: &[&str] = &["began", "begun", "started"];
    has_word(&Wording::of(read.raw.excerpt.text()), BEGAN)
}

/// Whether two claims or more tell other lengths as those of something that is over: `took almost 20 hours`, `after more than 22
/// hours`. Then none of these grew.
pub(super) fn are_over(claims: &[ReadClaim<'_>]) -> bool {
    let is_over = |read: &&ReadClaim<'_>| {
        let clause = before_length(read).map(|(clause, _)| clause.trim_end());
        clause.is_some_and(|clause| OVER.iter().any(|word| ends_with(clause, word))) && !is_told(read)
    };
    let mut over = claims.iter().filter(is_over);
    over.next().is_some_and(|first| over.any(|other| !first.claim.value.is_same(&other.claim.value)))
}

/// The length, and what stands before it in its clause of the excerpt.
fn before_length<'a>(read: &ReadClaim<'a>) -> Option<(&'a str, &'a str)> {
    let (before, length, _) = around_value(read)?;
    Some((before, length))
}

/// What stands before a value in its clause of the excerpt, the value as it is written, and what stands behind it there.
pub(in crate::resolve) fn around_value<'a>(read: &ReadClaim<'a>) -> Option<(&'a str, &'a str, &'a str)> {
    let text = text_of(&read.raw.value)?.text().trim();
    let (before, behind) = split_once(read.raw.excerpt.text(), text).unwrap_or_default();
    Some((before.rsplit(['.', ';', '!', '?']).next().unwrap_or_default(), text, behind))
}
