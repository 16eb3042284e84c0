//! Places of nearly one name, which are two: `the Mill Road site`, `Mill Lane`; `Harrowbeck`, `Harrowby`; `Cape Merrow`, `Cape
//! Morrow`. And two from which people leave by other ways: `Ostley airport`, `Brack ferry port`; and two provinces.

use super::apart::is_proper;
use super::districts;
use crate::value::Why;
use crate::value::name::{is_building, is_street};

/// Why two places of which neither is declared are two for certain; nothing where they may be one, or one within the other.
pub(super) fn apart(first: &str, second: &str) -> Option<Why> {
    if let Some((first, second)) = slip(head(first), head(second)) {
        return Some(Why::Spelling { first: first.to_owned(), second: second.to_owned() });
    }
    let are_two = are_streets_of_one_name(first, second)
        || are_towns_of_one_stem(head(first), head(second))
        || are_ways_out(head(first), head(second))
        || districts::are_two(first, second);
    are_two.then_some(Why::OtherPlace)
}

/// The place without its article and what is told to lie around it.
fn head(place: &str) -> &str {
    let end = [",", " (", " in ", " at "].iter().filter_map(|link| place.find(link)).min();
    let head = end.and_then(|end| place.get(..end)).unwrap_or(place).trim();
    head.strip_prefix("the ").or_else(|| head.strip_prefix("The ")).unwrap_or(head)
}

/// Whether both name one street, by the same words and another word for a street: `the Mill Road site`, `Mill Lane`.
fn are_streets_of_one_name(first: &str, second: &str) -> bool {
    street(first).zip(street(second)).is_some_and(|((one, sort), (other, other_sort))| {
        one.eq_ignore_ascii_case(&other) && !sort.eq_ignore_ascii_case(other_sort)
    })
}

/// The only street that is named, in the words before its sort, from the last one on, and that; nothing where it tells what lies between two, or near it,
/// nor where a building is called by it, which may stand in another: `Mill Road School`.
fn street(place: &str) -> Option<(String, &str)> {
    const LOOSE: &[&str] = &[
        "and", "or", "near", "off", "from", "between", "behind", "beside", "by", "corner", "junction", "end",
    ];
    let words: Vec<&str> = place.split(' ').map(|word| word.trim_end_matches(',')).collect();
    let is_capital = |word: &&str| word.starts_with(char::is_uppercase);
    let mut streets =
        words.iter().enumerate().filter(|(_, word)| is_capital(word) && is_street(&word.to_lowercase()));
    let (at, sort) = streets.next().filter(|_| streets.next().is_none())?;
    let is_own = |word: &&str| is_capital(word) && *word != "The";
    let name: Vec<&str> = words.get(..at)?.iter().rev().copied().take_while(is_own).collect();
    let behind = head(place).rsplit_once(sort).map_or("", |(_, behind)| behind).trim();
    let is_of_building = behind.split(' ').any(|word| is_building(word) || is_capital(&word));
    let is_loose = words.iter().any(|word| LOOSE.contains(&word.to_lowercase().as_str()));
    (!name.is_empty() && !is_of_building && !is_loose).then(|| (name.join(" "), *sort))
}

/// Whether both are towns of one stem with other endings, of which each is a word for a town: `Harrowbeck`, `Harrowby`.
fn are_towns_of_one_stem(first: &str, second: &str) -> bool {
    town(first)
        .zip(town(second))
        .is_some_and(|((one, row), (other, other_row))| one == other && row != other_row)
}

/// The stem of the name of a town, in small letters, and the row of its ending.
fn town(name: &str) -> Option<(String, usize)> {
    /// Endings of which those in one row may write one name.
    const ENDINGS: &[&[&str]] = &[
        &["by"],
        &["beck"],
        &["bridge"],
        &["brook"],
        &["bury", "borough", "brough", "burgh"],
        &["caster", "cester", "chester"],
        &["field"],
        &["ford"],
        &["ham"],
        &["hurst"],
        &["leigh", "ley"],
        &["minster"],
        &["mouth"],
        &["port"],
        &["stead"],
        &["thorp", "thorpe"],
        &["ton", "town"],
        &["well"],
        &["wich", "wick"],
        &["worth"],
    ];
    const LEAST_STEM: usize = 4;
    let is_word = name.starts_with(char::is_uppercase) && name.chars().all(char::is_alphabetic);
    let lower = name.to_lowercase();
    let stem = |ending: &&str| lower.strip_suffix(*ending).filter(|stem| stem.chars().count() >= LEAST_STEM);
    let mut rows = ENDINGS.iter().enumerate();
    let found = rows.find_map(|(row, endings)| Some((endings.iter().find_map(stem)?.to_owned(), row)));
    found.filter(|_| is_word)
}

/// The two words in which names of one sort differ, if by a vowel alone: `Cape Merrow`, `Cape Morrow`. Vowels by which papers write
/// one foreign sound (`Kharkiv`, `Kharkov`) tell only streets apart.
fn slip<'a>(first: &'a str, second: &'a str) -> Option<(&'a str, &'a str)> {
    const SORTS: &[&str] = &[
        "bay", "bridge", "cape", "farm", "head", "hill", "island", "lake", "mill", "mount", "pier", "point",
    ];
    if !is_proper(first) || !is_proper(second) {
        return None;
    }
    let pairs: Vec<(&str, &str)> = first.split(' ').zip(second.split(' ')).collect();
    let is_as_long = first.split(' ').count() == second.split(' ').count();
    let mut others = pairs.iter().filter(|(one, other)| one != other);
    let (one, other) = others.next().filter(|_| is_as_long && others.next().is_none())?;
    let has = |is_sort: &dyn Fn(&str) -> bool| {
        pairs.iter().any(|(word, same)| word == same && is_sort(&word.to_lowercase()))
    };
    let vowels = exchanged(one, other)?;
    let is_told = has(&|word| SORTS.contains(&word)) && !may_write_one_sound(vowels)
        || has(&is_street) && !matches!(vowels, ('i', 'y') | ('y', 'i'));
    is_told.then_some((*one, *other))
}

/// The vowels in which alone two words differ, behind their first letter.
fn exchanged(one: &str, other: &str) -> Option<(char, char)> {
    const LEAST_LETTERS: usize = 4;
    let letters = one.chars().count();
    let mut pairs = one.chars().zip(other.chars()).enumerate().filter(|(_, (a, b))| a != b);
    let (at, vowels) = pairs.next()?;
    let are_vowels = [vowels.0, vowels.1].iter().all(|letter| "aeiouy".contains(*letter));
    let is_only = pairs.next().is_none() && letters == other.chars().count();
    (is_only && at > 0 && are_vowels && letters >= LEAST_LETTERS).then_some(vowels)
}

fn may_write_one_sound((one, other): (char, char)) -> bool {
    const APART: &[(char, char)] = &[('a', 'i'), ('a', 'o'), ('e', 'o'), ('e', 'u')];
    !APART.contains(&(one, other)) && !APART.contains(&(other, one))
}

/// Whether one is where aircraft leave and the other where ships do, or one of them is a prison.
fn are_ways_out(first: &str, second: &str) -> bool {
    const SORTS: &[&[&str]] = &[
        &["airport", "airfield", "aerodrome", "airstrip"],
        &["ferry port", "ferry terminal", "harbour", "harbor", "docks", "marina", "port"],
        &["prison", "jail"],
    ];
    let sort = |place: &str| {
        let lower = place.to_lowercase();
        let ends = |word: &&str| lower.strip_suffix(*word).is_some_and(|name| name.ends_with(' '));
        let is_named = place.starts_with(char::is_uppercase);
        SORTS.iter().position(|words| words.iter().any(ends)).filter(|_| is_named)
    };
    sort(first).zip(sort(second)).is_some_and(|(one, other)| one != other)
}
