//! Crowns with their sign before the number, as Scandinavian papers print them: `kr 250`.

/// The sign.
const SIGNS: &[&str] = &["kr. ", "kr ", "Kr. ", "Kr "];

/// The words with the sign behind, where others have it.
pub(super) fn in_words(words: &str) -> Option<String> {
    let sum = SIGNS.iter().find_map(|sign| words.strip_prefix(sign))?;
    sum.starts_with(|c: char| c.is_ascii_digit()).then(|| format!("{sum} kr"))
}
