//! Questions for two things: `What the buyer pays and what the seller gets`, `Mass of the main stone and of all pieces`.

use super::content_word;
use crate::letters::split_once;
use crate::resolve::wording::{Wording, has_phrase, has_word};

/// Whether a question is for two things that go by one word, which then stands on both sides of its `and`, or for one at
/// two moments.
pub(in crate::resolve) fn asks_for_two(question: &Wording<'_>) -> bool {
    // Most questions are for one thing.
    if !has_phrase(question, &[" and "]) {
        return false;
    }
    let question = question.text.to_lowercase();
    // `What the buyer pays and what the seller gets`
    let asks_twice = |one: &str, two: &str| {
        const ASKING: &[&str] = &["what ", "when ", "who ", "how many ", "how much ", "where "];
        ASKING.iter().any(|word| one.starts_with(word) && two.starts_with(word))
    };
    // `Weight on arrival and at the release`, `Length before and after the fire`
    let is_of_two_moments = |one: &str, two: &str| {
        ["at ", "before ", "after "].iter().any(|word| two.starts_with(word))
            && has_word(&Wording::of(one), &["at", "on", "before", "after"])
    };
    // `Mass of the main stone and of all pieces`
    let is_of_each = |one: &str, two: &str| {
        const LEADS: &[&str] = &["of", "by", "for", "in", "from"];
        let lead = two.split(' ').next().unwrap_or(two);
        LEADS.contains(&lead) && has_word(&Wording::of(one), &[lead])
    };
    split_once(&question, " and ").is_some_and(|(one, two)| {
        asks_twice(one, two)
            || is_of_each(one, two)
            || is_of_two_moments(one, two)
            || weighty(one).any(|word| weighty(two).any(|other| other == word))
    })
}

/// The weighty words of one side of a question.
fn weighty(side: &str) -> impl Iterator<Item = &str> {
    const LEAST_LETTERS: usize = 4;
    const LIGHT: &[&str] = &[
        "about", "after", "again", "also", "been", "before", "between", "during", "each", "first", "from",
        "have", "here", "into", "last", "many", "more", "most", "much", "only", "other", "over", "some",
        "such", "than", "that", "this", "does", "them", "then", "there", "they", "under", "what", "when",
        "where", "which", "while", "will", "would",
    ];
    let words = side.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| word.len() >= LEAST_LETTERS && !LIGHT.contains(word)).filter_map(content_word)
}
