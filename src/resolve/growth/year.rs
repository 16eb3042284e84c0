//! Four digits that are a year, and such as are an amount: `300 in 2023`, `2100 hectares`.

use crate::value::{Unit, group, state};

/// Words before a year; what stands behind these is no amount, whatever follows.
const BEFORE: &[&str] = &["the", "in", "from", "since", "during", "until", "last", "early", "late", "mid"];

/// Whether a question names a year. An amount in it has a unit; `the 2019 floods` are of that year.
pub(super) fn is_in_question(question: &str) -> bool {
    let words: Vec<&str> = words(question).collect();
    let is_year = |(at, word): (usize, &&str)| is_like_year(word) && !is_measured(words.get(at + 1).copied());
    words.iter().enumerate().any(is_year)
}

/// Whether words of a claim name a year. Its amount is none: it is the only number (`at least 1450`), has a unit, or counts a
/// noun.
pub(super) fn is_beside_amount(text: &str) -> bool {
    let words: Vec<&str> = words(text).collect();
    let is_number = |word: &&&str| word.starts_with(|c: char| c.is_ascii_digit());
    let is_lone = words.iter().filter(is_number).count() == 1 && !text.contains([':', '(']);
    let is_year = |(at, word): (usize, &&str)| {
        let before = at.checked_sub(1).and_then(|at| words.get(at));
        let is_led = before.is_some_and(|before| BEFORE.iter().any(|own| before.eq_ignore_ascii_case(own)));
        let behind = words.get(at + 1).copied();
        is_like_year(word) && !is_measured(behind) && (is_led || !is_lone && !is_counted(behind))
    };
    words.iter().enumerate().any(is_year)
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

fn is_like_year(word: &str) -> bool {
    word.len() == 4 && word.starts_with(['1', '2']) && word.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_measured(behind: Option<&str>) -> bool {
    behind.is_some_and(|behind| Unit::from_name(behind).is_some())
}

fn is_counted(behind: Option<&str>) -> bool {
    let is_plural = |noun: &str| noun.len() > 3 && noun.ends_with('s') && !noun.ends_with("ss");
    behind.is_some_and(|noun| group(noun).is_some() || state(noun).is_some() || is_plural(noun))
}
