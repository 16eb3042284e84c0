//! Members that are counted and not named: `two sons and a daughter`.

use super::Member;
use crate::value::persons::{are_divided_otherwise, marks_of};
use crate::value::token::number_of;
use rust_decimal::Decimal;

/// How many there are of what a member tells.
#[derive(Debug, PartialEq, Eq)]
struct Counted {
    number: u64,
    noun: String,
    /// The same as it is told.
    plural: String,
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

/// Whether one list counts a group of people that the other counts by those of whom it is made up, and these come to another
/// number: `12 adults and 3 children`, `9 men, 4 women and 3 children`.
pub(super) fn divide_otherwise(first: &[Member], second: &[Member]) -> bool {
    let divided = |members: &[Member]| -> Vec<(u8, Decimal)> {
        let of = |one: &Counted| (marks_of(&one.plural), Decimal::from(one.number));
        counted(members).iter().map(of).collect()
    };
    are_divided_otherwise(&divided(first), &divided(second))
}

/// The number of `two sons` and `a daughter`.
pub(super) fn number_in(words: &str) -> Option<u64> {
    read(words, None).map(|counted| counted.number)
}

fn counted(members: &[Member]) -> Vec<Counted> {
    let mut counted: Vec<Counted> = Vec::new();
    for member in members {
        counted.extend(read(&member.words, counted.last()));
    }
    counted
}

/// A number or an article, and what is counted: in small letters, or a people behind a number in words. What is counted of
/// something may stand with the one before (`one count of murder and two of arson`).
fn read(words: &str, before: Option<&Counted>) -> Option<Counted> {
    let (lead, noun) = without_owner(words).split_once(' ')?;
    let noun = match noun.strip_prefix("of ") {
        Some(thing) => format!("{} of {thing}", before?.noun.split_once(" of ")?.0),
        None => noun.to_owned(),
    };
    let is_article = matches!(lead, "a" | "an");
    let in_words = if is_article { Some(1) } else { number_of(lead) };
    let number = in_words.or_else(|| lead.parse().ok())?;
    let is_noun =
        |c: char| matches!(c, ' ' | '-') || c.is_lowercase() || in_words.is_some() && c.is_alphabetic();
    let is_more = noun.split(' ').any(|word| matches!(word, "other" | "others" | "more" | "or" | "to"));
    let plural = noun.clone();
    let noun = match noun.split_once(" of ") {
        // `two members of the crew` are some of them.
        Some((_, things)) if is_whole(things) => return None,
        Some((measure, thing)) => format!("{} of {thing}", in_singular(measure)),
        None => in_singular(&noun),
    };
    (noun.chars().all(is_noun) && !is_more).then_some(Counted { number, noun, plural, is_article })
}

/// Whether it is some whole of which others are a part: `the crew`, `them`.
fn is_whole(things: &str) -> bool {
    const LEADS: &[&str] = &[
        "the", "a", "an", "all", "his", "her", "its", "their", "them", "these", "those", "us", "whom",
        "which",
    ];
    things.split(' ').next().is_some_and(|lead| LEADS.contains(&lead) || number_of(lead).is_some())
}

/// `two sons`, of `his two sons`.
pub(super) fn without_owner(words: &str) -> &str {
    ["his ", "her ", "their "].iter().find_map(|owner| words.strip_prefix(owner)).unwrap_or(words)
}

/// What is counted, its last word in the singular.
pub(super) fn in_singular(noun: &str) -> String {
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
