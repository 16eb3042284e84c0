//! The level that something came to: `cut to £300,000`, `closed at 352p`.

use super::super::super::Context;
use super::super::super::number::strip_phrase;
use super::super::Quantity;
use super::plain;

/// Verbs before the level that something came to.
pub(super) const CAME_TO: &[&str] = &[
    "rises to ",
    "rose to ",
    "rising to ",
    "risen to ",
    "grown to ",
    "grew to ",
    "growing to ",
    "climbed to ",
    "raised to ",
    "increased to ",
    "jumped to ",
    "falls to ",
    "fell to ",
    "falling to ",
    "fallen to ",
    "dropped to ",
    "cut to ",
    "lowered to ",
    "reduced to ",
];

/// What stands before a level besides.
pub(super) const TOLD_AS: &[&str] =
    &["corrected to ", "revised to ", "closed at ", "closes at ", "ended at ", "ends at ", "finished at "];

/// The level that something came to.
pub(super) fn level(words: &str, context: &Context<'_>) -> Option<Quantity> {
    let words = words.trim();
    plain(CAME_TO.iter().chain(TOLD_AS).find_map(|verb| strip_phrase(words, verb)).unwrap_or(words), context)
}

/// The same alone: `cut to £300,000`.
pub(super) fn came_to(words: &str, context: &Context<'_>) -> Option<Quantity> {
    tells_level(words)
        .then(|| level(words, context))?
        .map(|read| Quantity { printed: words.to_owned(), ..read })
}

pub(super) fn tells_level(words: &str) -> bool {
    CAME_TO.iter().any(|verb| strip_phrase(words, verb).is_some())
}

/// The year, or the length of time other than a year, that words count a change from.
pub(super) fn since(words: &str) -> Option<String> {
    const LENGTHS: &[&str] = &["day", "week", "fortnight", "month", "quarter", "decade", "century"];
    let mut each = words.split(|c: char| !c.is_alphanumeric());
    let told = each.find(|word| {
        let is_year = word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
        is_year || LENGTHS.iter().any(|length| word.eq_ignore_ascii_case(length))
    });
    told.map(str::to_lowercase)
}
