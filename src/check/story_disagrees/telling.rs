//! Words that are certainly of a kind, so that a fact of that kind can be held against all the words of its citation.

use super::literal::is_decade;
use crate::value::{is_weekday_name, number_of};

/// Words that count without being a number.
const COUNTS: &str = " no none nobody nothing zero dozen dozens scores hundreds thousands millions half thirds quarters fifths ";
/// Parts whose word is an ordinal too.
const PARTS: &[&str] = &["a third", "a quarter", "a fifth", "a tenth", "one third", "one quarter"];
/// Words of a time of day, without their signs.
const TIMES: &[&str] = &["noon", "midday", "midnight", "am", "pm", "a.m", "p.m", "o’clock", "o'clock"];

/// Whether words count without a number, or with two: so many in so many.
pub(super) fn is_count(words: &str) -> bool {
    let words = words.to_lowercase();
    let counts = |word: &str| COUNTS.contains(&format!(" {word} "));
    words.split_whitespace().any(counts) || PARTS.contains(&words.as_str()) || is_so_many_in(&words)
}

/// `one pregnancy in eight`, `3 in 10`
fn is_so_many_in(words: &str) -> bool {
    let is_number = |word: &str| number_of(word).is_some() || word.parse::<u32>().is_ok();
    let ends = words.rsplit_once(" in ").filter(|(_, of)| is_number(of));
    ends.is_some_and(|(some, _)| some.split(' ').any(is_number))
}

/// Whether words name a weekday, a time of day or a decade.
pub(super) fn is_moment(words: &str) -> bool {
    words
        .split_whitespace()
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .any(|word| is_weekday_name(word) || is_decade(word) || TIMES.contains(&word.to_lowercase().as_str()))
}

/// Whether words state an amount of money by its sign.
pub(super) fn is_money(words: &str) -> bool {
    words.contains(['£', '$', '€', '¥'])
}

/// `in her forties`, `in his teens`.
pub(super) fn is_decade_of_life(words: &str) -> bool {
    words.split_whitespace().any(|word| word.ends_with("teens") || word.ends_with("ties"))
}
