//! The other names of one person or thing that a name is told with: `Noemi Tuuri, in 2023 Noemi Halvarsen`, `Jane
//! Smith (née Jones)`, `Peter "Rocky" Balder`, `the Old Hens (Carrow Ledges)`.

use super::acronym::is_initials_of;
use super::lettering::is_near_miss;
use super::part::{Part, Role};
use crate::letters::split_once;
use crate::value::text::{lower_case, plain_typography};

/// Words before another name.
const MARKS: &[&str] = &[
    "formerly known as ",
    "previously known as ",
    "also known as ",
    "also called ",
    "also spelt ",
    "also spelled ",
    "also written ",
    "also ",
    "better known as ",
    "known as ",
    "formerly ",
    "previously ",
    "originally ",
    "aka ",
    "a.k.a. ",
    "alias ",
    "nicknamed ",
    "which traded as ",
    "which trades as ",
    "which operated as ",
    "which operates as ",
    "traded as ",
    "trades as ",
    "trading as ",
    "operating as ",
    "doing business as ",
    "real name ",
    "that is ",
    "which means ",
    "i.e. ",
    "now ",
    "in brackets ",
];

/// Words before a name that somebody had at birth, often the surname alone.
const BIRTH_MARKS: &[&str] = &["née ", "nee ", "né ", "born "];

/// The word before another spelling; before a name that is none, it leaves open who is meant.
const OR: &str = "or ";

/// All names that the words tell, the first one first; none where they tell but one.
pub(super) fn told(words: &str, parts: &[Part]) -> Vec<String> {
    let pieces = pieces(words);
    let Some((first, rest)) = pieces.split_first() else { return Vec::new() };
    let others = rest.iter().filter_map(|piece| other(first, piece));
    let byname = byname_behind(words).map(str::to_owned);
    let names: Vec<String> = others.chain(nicknamed(parts)).chain(byname).collect();
    if names.is_empty() { names } else { std::iter::once(first.clone()).chain(names).collect() }
}

/// The words between commas and brackets, and behind a mark. What stands in brackets is marked as such.
fn pieces(words: &str) -> Vec<String> {
    let mut even = plain_typography(words).replace(" (", ", in brackets ").replace(')', "");
    // A mark is a word in small letters behind another.
    let may_be_marked =
        even.split(' ').skip(1).any(|word| word.starts_with(|c: char| c.is_ascii_lowercase()));
    let marks = MARKS.iter().chain(BIRTH_MARKS).chain([&OR]);
    let found: Vec<&&str> = marks.filter(|mark| may_be_marked && even.contains(**mark)).collect();
    for mark in found {
        even = even.replace(&format!("in brackets {mark}"), mark);
        if !even.contains(&format!(", {mark}")) {
            even = even.replace(&format!(" {mark}"), &format!(", {mark}"));
        }
    }
    even.split(", ").map(|piece| piece.trim().to_owned()).filter(|piece| !piece.is_empty()).collect()
}

/// The second of two bynames, and no more: `the Tanner`, of `the Marsden, the Tanner`. Where two have it, it may be the place of
/// both: `the Crown, the Strand`. A team has one in the plural: `Thorne, the Thorns`.
pub(super) fn byname_behind(words: &str) -> Option<&str> {
    let (first, second) = split_once(words, ", ")?;
    let is_byname = |name: &str| {
        let word = name.strip_prefix("the ").or_else(|| name.strip_prefix("The "));
        word.is_some_and(|word| word.starts_with(char::is_uppercase) && word.chars().all(char::is_alphabetic))
    };
    let is_word = |word: &str| word.starts_with(char::is_uppercase) && word.chars().all(char::is_alphabetic);
    let is_of_team = || second.ends_with('s') && first.split(' ').all(is_word);
    (is_byname(second) && (is_byname(first) || is_of_team())).then_some(second)
}

fn other(first: &str, piece: &str) -> Option<String> {
    let is_small = !first.contains(char::is_uppercase);
    let is_name = |name: &str| {
        let begins = name.starts_with(char::is_uppercase) || is_small || name.starts_with("the ");
        begins && !name.contains(|c: char| c.is_ascii_digit())
    };
    if let Some(name) =
        BIRTH_MARKS.iter().find_map(|mark| piece.strip_prefix(mark)).filter(|name| is_name(name))
    {
        let given = first.rsplit_once(' ').filter(|_| !name.contains(' '));
        return Some(given.map_or_else(|| name.to_owned(), |(given, _)| format!("{given} {name}")));
    }
    let is_spelling = |name: &&str| is_near_miss(&lower_case(first), &lower_case(name));
    let marked = MARKS.iter().find_map(|mark| piece.strip_prefix(mark));
    let marked = marked.or_else(|| piece.strip_prefix(OR).filter(is_spelling));
    let name = within_quotes(marked.or_else(|| in_a_year(piece))?);
    (is_name(name) && !is_initials_of(name, first)).then(|| name.to_owned())
}

/// The name where it stands in quotation marks, with other words behind it.
fn within_quotes(name: &str) -> &str {
    let inside = name.strip_prefix('"').and_then(|rest| rest.split_once('"'));
    inside.map_or(name, |(inside, _)| inside)
}

/// `in 2023 Noemi Halvarsen`, `until 2019 Kellerton Civic Stadium`
fn in_a_year(piece: &str) -> Option<&str> {
    let rest = ["in ", "until ", "till ", "before "].iter().find_map(|lead| piece.strip_prefix(lead))?;
    let (year, name) = rest.split_once(' ')?;
    let is_year = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
    is_year.then_some(name)
}

/// `Peter Balder` and `Rocky Balder` of `Peter "Rocky" Balder`.
fn nicknamed(parts: &[Part]) -> Vec<String> {
    let shown = |parts: &[&Part]| -> String {
        let words = parts.iter().map(|part| part.shown.trim_matches(['"', '\'', '(', ')', ',']));
        words.collect::<Vec<_>>().join(" ")
    };
    let is_nickname = |part: &Part| part.role == Role::Nickname;
    if !parts.iter().any(is_nickname) {
        return Vec::new();
    }
    let (nickname, plain): (Vec<&Part>, Vec<&Part>) = parts.iter().partition(|part| is_nickname(part));
    let is_quoted = nickname.first().is_some_and(|part| part.shown.starts_with(['"', '\'']));
    let Some((_, surname)) = plain.split_first().filter(|(_, surname)| is_quoted && !surname.is_empty())
    else {
        return Vec::new();
    };
    vec![shown(&plain), shown(&[nickname.as_slice(), surname].concat())]
}
