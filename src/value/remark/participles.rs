//! Participles: what became of what is counted.

/// Participles that do not end in `ed`.
const PARTICIPLES: &[&str] = &[
    "away",
    "built",
    "cut",
    "flown",
    "found",
    "given",
    "held",
    "hit",
    "hurt",
    "left",
    "lost",
    "made",
    "paid",
    "put",
    "sent",
    "set",
    "shot",
    "shut",
    "sold",
    "spent",
    "stolen",
    "sunk",
    "taken",
    "thrown",
    "torn",
    "won",
    "withdrawn",
    "written",
];

/// Whether a remark tells what became of what is counted: `sent back`, `played`, `left`.
pub fn tells_what_became(remark: &str) -> bool {
    remark.split(' ').next().is_some_and(is_participle)
}

/// Whether a word is one.
pub(super) fn is_participle(word: &str) -> bool {
    word.len() > 4 && word.ends_with("ed") || PARTICIPLES.contains(&word)
}
