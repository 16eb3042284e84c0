//! Members that are counted and not named: `two sons and a daughter`.

use super::Member;
use crate::value::token::number_of;

/// How many there are of what a member tells.
#[derive(Debug, PartialEq, Eq)]
struct Counted {
    number: u64,
    noun: String,
    /// Whether it is told by an article, which may be one of several.
    is_article: bool,
}

/// Whether both lists count the same, and count it otherwise: `two sons`, `three sons and a daughter`.
pub(super) fn count_otherwise(first: &[Member], second: &[Member]) -> bool {
    let (ones, others) = (counted(first), counted(second));
    let nouns = |all: &[Counted]| {
        let mut nouns: Vec<String> = all.iter().map(|one| one.noun.clone()).collect();
        nouns.sort_unstable();
        nouns
    };
    let is_whole = |all: &[Counted], members: &[Member]| all.len() == members.len();
    let are_all_alike = is_whole(&ones, first)
        && is_whole(&others, second)
        && !ones.is_empty()
        && nouns(&ones) == nouns(&others);
    ones.iter().any(|one| {
        let mut alike = others.iter().filter(|other| other.noun == one.noun);
        alike.any(|other| {
            other.number != one.number && (are_all_alike || !one.is_article && !other.is_article)
        })
    })
}

fn counted(members: &[Member]) -> Vec<Counted> {
    members.iter().filter_map(|member| read(&member.words)).collect()
}

/// A number or an article, and what is counted in small letters.
fn read(words: &str) -> Option<Counted> {
    let (lead, noun) = words.split_once(' ')?;
    let is_article = matches!(lead, "a" | "an");
    let number = if is_article { 1 } else { number_of(lead).or_else(|| lead.parse().ok())? };
    let is_noun = noun.chars().all(|c| c.is_lowercase() || matches!(c, ' ' | '-'));
    let is_more =
        noun.split(' ').any(|word| matches!(word, "other" | "others" | "more" | "of" | "or" | "to"));
    (is_noun && !is_more).then(|| Counted { number, noun: in_singular(noun), is_article })
}

/// What is counted, its last word in the singular.
fn in_singular(noun: &str) -> String {
    const PLURALS: &[(&str, &str)] = &[
        ("children", "child"),
        ("men", "man"),
        ("wives", "wife"),
        ("people", "person"),
        ("ies", "y"),
        ("s", ""),
    ];
    let ending = PLURALS.iter().find_map(|(many, one)| Some((noun.strip_suffix(many)?, one)));
    ending.map_or_else(|| noun.to_owned(), |(stem, one)| format!("{stem}{one}"))
}
