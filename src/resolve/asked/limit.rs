//! Questions for the most or the least that there may be, which `up to £3 million` and `at least 30 minutes` state.

use super::super::wording::{Wording, has_phrase, has_word};
use crate::value::Asked;

/// Words that ask for the least that is allowed or needed.
pub(super) const LEAST: &[&str] = &["minimum", "least", "must", "required"];

/// Words for the most there may be, or that something can hold.
const LIMITS: &[&str] = &["limit", "limits", "maximum", "ceiling", "cap", "capacity", "quota"];
const MOST: &[&str] = &[
    "most that",
    "most a ",
    "most one",
    "most you",
    "most anyone",
    "at most",
    "may carry",
    "can carry",
    "may hold",
    "can hold",
    "licensed for",
];

/// Within what lies, is told by where it ends.
const ZONES: &[&str] =
    &["radius", "zone", "cordon", "perimeter", "evacuation distance", "evacuation area", "exclusion area"];

/// What something is required, or sets in, from.
const SETTING_IN: &[&str] = &["automatic", "mandatory", "ordered", "required", "triggered"];

/// What somebody allows to be done to so many. What may be so without leave (`How many may be trapped?`) is a guess.
const ALLOWED: &[&str] = &[
    "built", "caught", "culled", "felled", "fished", "hunted", "killed", "landed", "removed", "shot", "sold",
    "spent", "taken",
];

/// The end of what is allowed, possible or needed, where the question is for one.
pub(super) fn asked(question: &Wording<'_>) -> Option<Asked> {
    let is_threshold = has_word(question, &["threshold"])
        || has_phrase(question, &["at which"]) && has_word(question, SETTING_IN);
    if is_of_limit(question) || has_word(question, ZONES) || is_threshold || is_of_allowed(question) {
        return Some(Asked::Limit);
    }
    has_word(question, LEAST).then_some(Asked::Least)
}

/// Whether it asks for the most there may be, or that something can hold.
pub(super) fn is_of_limit(question: &Wording<'_>) -> bool {
    has_word(question, LIMITS) || has_phrase(question, MOST)
}

/// Whether it asks how many somebody allows: `How many wolves may be shot`.
fn is_of_allowed(question: &Wording<'_>) -> bool {
    let is_done =
        || has_phrase(question, &["may be ", "can be ", "allowed to be "]) && has_word(question, ALLOWED);
    has_phrase(question, &["how many ", "how much ", "number of "]) && is_done()
}

/// The highest that there was, which `up to £380` states of prices.
pub(super) fn highest(question: &Wording<'_>) -> Option<Asked> {
    has_word(question, &["highest", "dearest"]).then_some(Asked::Limit)
}
