//! Full-time equivalents: `7.4 full-time equivalent`, `18.5 FTE`, `6.5 posts`.

use crate::letters::{has, has_any, lower};

/// Whether words count them. Nobody is a part of a head: `6.5 full-time posts` are such too.
pub fn tells_full_time_equivalents(words: &str) -> bool {
    const PHRASES: &[&str] = &["full-time equiv", "full time equiv", "full-time-equiv", "whole-time equiv"];
    let is_short = |word: &str| matches!(word, "FTE" | "FTEs" | "WTE" | "WTEs");
    // Hardly any words have a letter of `FTE` or `equivalent` that few others have, or a part of a number.
    if !has(words, |byte| matches!(byte, b'E' | b'Q' | b'q' | b'.')) {
        return false;
    }
    let lower = lower(words);
    has_any(&lower, PHRASES)
        || words.split(|c: char| !c.is_alphabetic()).any(is_short)
        || counts_parts_of_heads(&lower)
}

/// `6.5 full-time posts`, `7.25 staff`
fn counts_parts_of_heads(lower: &str) -> bool {
    const HEADS: &[&str] = &[
        "posts",
        "jobs",
        "staff",
        "positions",
        "employees",
        "workers",
        "teachers",
        "nurses",
        "officers",
        "doctors",
    ];
    let is_parted = |word: &str| {
        let (whole, part) = word.split_once('.').unwrap_or_default();
        let is_number = |digits: &str| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        is_number(whole) && is_number(part)
    };
    let mut words = lower.split(' ').skip_while(|word| !is_parted(word)).skip(1);
    let next = words.next().unwrap_or_default();
    let noun =
        if matches!(next, "full-time" | "whole-time") { words.next().unwrap_or_default() } else { next };
    HEADS.contains(&noun)
}
