//! The tenses of reported speech: `will` said is `would` told.

use crate::value::token::{Token, align};

/// What was said, and what it becomes when it is reported.
const SHIFTS: &[(&str, &str)] = &[
    ("will", "would"),
    ("won't", "wouldn't"),
    ("can", "could"),
    ("can't", "couldn't"),
    ("cannot", "couldn't"),
    ("may", "might"),
    ("must", "had to"),
    ("is", "was"),
    ("are", "were"),
    ("has", "had"),
    ("have", "had"),
    ("do", "did"),
    ("does", "did"),
];

/// Whether the second is the first in the tenses of a report and otherwise alike: twice at least, or from a small letter on.
pub(super) fn is_report_of(said: &[Token], told: &[Token]) -> bool {
    let word = |tokens: &[Token], range: std::ops::Range<usize>| {
        let words: Vec<&str> =
            tokens.get(range).unwrap_or_default().iter().map(|token| token.word.as_str()).collect();
        words.join(" ")
    };
    let differing: Vec<_> = align(said, told).into_iter().filter(|stretch| !stretch.is_kept).collect();
    let is_shift = |stretch: &crate::value::token::Stretch| {
        let pair = (word(said, stretch.first.clone()), word(told, stretch.second.clone()));
        SHIFTS.iter().any(|(now, then)| pair.0 == *now && pair.1 == *then)
    };
    let begins_small = told.first().is_some_and(|token| token.shown.starts_with(char::is_lowercase));
    !differing.is_empty() && differing.iter().all(is_shift) && (differing.len() > 1 || begins_small)
}
