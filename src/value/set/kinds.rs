//! Members told by what they are and where: `the distillery at Tarve`, which is `Tarve Distillery`.

use super::Member;
use super::run::bare;
use crate::letters::lower;

/// Words between what something is, or what it is of, and the rest.
const PLACED: &[&str] = &["at", "in", "near", "of", "on", "with"];

/// Whether both are told by the same words, of which one puts some behind where it is or what it has: `the high school in
/// Kilbrannan`, `Kilbrannan High School`; `panels with a steel core`, `a steel core in the panels`. `Miami University` is not the
/// University of Miami.
pub(super) fn are_told_in_other_order(one: &Member, other: &Member) -> bool {
    (puts_behind(&one.words) || puts_behind(&other.words)) && sorted_words(one) == sorted_words(other)
}

/// Whether words tell what something is, and behind it where it is or what it has: `the high school in Kilbrannan`, `panels with
/// a steel core`.
pub(super) fn puts_behind(words: &str) -> bool {
    let is_small = bare(words).starts_with(char::is_lowercase);
    is_small && words.split(' ').skip(1).any(|word| PLACED.contains(&word))
}

fn sorted_words(member: &Member) -> Vec<String> {
    const ARTICLES: &[&str] = &["a", "an", "the"];
    let small = lower(&member.words);
    let told = small.split(' ').filter(|word| !ARTICLES.contains(word) && !PLACED.contains(word));
    let mut words: Vec<String> = told.map(str::to_owned).collect();
    words.sort_unstable();
    words
}
