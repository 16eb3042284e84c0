//! Ages that stand beside the names of people: `Ann Hale, 34`, `Ann Hale (34)`, `34-year-old Ann Hale`. They are told of somebody,
//! and are no part of the name.

use std::borrow::Cow;

/// Nobody is older.
const MOST_YEARS: u32 = 115;

/// The words without ages behind names of two words or more, or before such.
pub(super) fn without_ages(words: &str) -> Cow<'_, str> {
    // Few names stand beside a digit.
    if !words.contains(|c: char| c.is_ascii_digit()) {
        return Cow::Borrowed(words);
    }
    let words = behind_age(words).unwrap_or(words);
    let mut kept = String::with_capacity(words.len());
    for (at, piece) in words.split(", ").enumerate() {
        let (word, rest) = piece.split_once(' ').map_or((piece, ""), |(word, rest)| (word, rest));
        let word = piece.strip_prefix("aged ").unwrap_or(word);
        let is_age = is_age_behind(kept.rsplit(", ").next().unwrap_or_default(), word);
        // `Ann Hale, 34, of Ostley`; `Ann Hale, 34 and Bob Pell`
        let is_whole =
            rest.is_empty() || rest.starts_with("and ") || word.len() + "aged ".len() == piece.len();
        if at > 0 && is_age && is_whole {
            let joined = if piece.starts_with("aged ") { "" } else { rest };
            kept.push_str(if joined.is_empty() { "" } else { " " });
            kept.push_str(joined);
        } else {
            kept.push_str(if at > 0 { ", " } else { "" });
            kept.push_str(piece);
        }
    }
    Cow::Owned(without_bracketed(kept))
}

/// Whether a word is an age, and stands behind the name of somebody.
pub(in crate::value) fn is_age_behind(name: &str, word: &str) -> bool {
    is_age(word) && is_of_somebody(name)
}

fn is_age(word: &str) -> bool {
    word.parse().is_ok_and(|years: u32| (1..=MOST_YEARS).contains(&years)) && !word.starts_with(['0', '+'])
}

/// Whether the words may name somebody: two of them with capitals, and no number.
fn is_of_somebody(name: &str) -> bool {
    let capitals = name.split(' ').filter(|word| word.starts_with(char::is_uppercase)).count();
    capitals > 1 && !name.contains(|c: char| c.is_ascii_digit())
}

/// What stands behind `34-year-old`, where that names somebody.
fn behind_age(words: &str) -> Option<&str> {
    let words =
        ["the ", "The ", "a ", "A "].iter().find_map(|lead| words.strip_prefix(lead)).unwrap_or(words);
    let (age, name) = words.split_once(' ')?;
    let years = age.strip_suffix("-year-old")?;
    (is_age(years) && is_of_somebody(name) && name.starts_with(char::is_uppercase)).then_some(name)
}

/// Without an age in brackets behind the name of somebody.
fn without_bracketed(words: String) -> String {
    let aged = words.split_once(" (").and_then(|(name, rest)| {
        let (age, rest) = rest.split_once(')')?;
        is_age_behind(name, age).then(|| format!("{name}{rest}"))
    });
    aged.unwrap_or(words)
}
