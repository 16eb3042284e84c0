//! Words that say of what is counted only that it happened or was there: `two arrests were made`, `there were six shots`.

use crate::value::number::strip_phrase;

/// What has happened to whatever there is of it.
const HAPPENED: &[&str] = &["made", "fired", "received"];

/// The words without these.
pub(in crate::value) fn without_happening(words: &str) -> &str {
    let words = words.trim();
    let behind = ["there was ", "there were "].iter().find_map(|lead| strip_phrase(words, lead));
    behind.or_else(|| before_passive(words)).unwrap_or(words)
}

/// What stands before `were made` at the end.
pub(super) fn before_passive(words: &str) -> Option<&str> {
    let before = HAPPENED.iter().find_map(|end| words.trim().strip_suffix(end))?.trim_end();
    ["was", "were"].iter().find_map(|verb| before.strip_suffix(verb)?.strip_suffix(' '))
}
