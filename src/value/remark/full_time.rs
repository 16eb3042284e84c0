//! Full-time equivalents: `7.4 full-time equivalent`, `18.5 FTE`.

use crate::letters::lower;

/// Whether words count them.
pub fn tells_full_time_equivalents(words: &str) -> bool {
    const PHRASES: &[&str] = &["full-time equiv", "full time equiv", "full-time-equiv", "whole-time equiv"];
    let is_short = |word: &str| matches!(word, "FTE" | "FTEs" | "WTE" | "WTEs");
    let lower = lower(words);
    PHRASES.iter().any(|phrase| lower.contains(phrase))
        || words.split(|c: char| !c.is_alphabetic()).any(is_short)
}
