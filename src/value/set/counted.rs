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
    let is_once = |all: &[Counted], noun: &str| all.iter().filter(|one| one.noun == noun).count() == 1;
    ones.iter().any(|one| {
        let other = others.iter().find(|other| other.noun == one.noun);
        let are_plain = |other: &Counted| are_all_alike || !one.is_article && !other.is_article;
        other.is_some_and(|other| other.number != one.number && are_plain(other))
            && is_once(&ones, &one.noun)
            && is_once(&others, &one.noun)
    })
}

fn counted(members: &[Member]) -> Vec<Counted> {
    members.iter().filter_map(|member| read(&member.words)).collect()
}

/// A number or an article, and what is counted: in small letters, or a people behind a number in words.
fn read(words: &str) -> Option<Counted> {
    let (lead, noun) = words.split_once(' ')?;
    let is_article = matches!(lead, "a" | "an");
    let in_words = if is_article { Some(1) } else { number_of(lead) };
    let number = in_words.or_else(|| lead.parse().ok())?;
    let is_noun =
        |c: char| matches!(c, ' ' | '-') || c.is_lowercase() || in_words.is_some() && c.is_alphabetic();
    let is_more =
        noun.split(' ').any(|word| matches!(word, "other" | "others" | "more" | "of" | "or" | "to"));
    (noun.chars().all(is_noun) && !is_more).then(|| Counted { number, noun: in_singular(noun), is_article })
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
